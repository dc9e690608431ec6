"""Which of the files PyInstaller found the application does not need.

Qt's plugins drag in whole libraries that nothing here uses (QML, PDF, Wayland's compositor, GTK), and its texts come
in forty languages. What falls away is named, with the system libraries that only it asked for; anything unknown stays,
so that an update of Qt cannot break a build silently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

Regel = tuple[str, str, str]
"""As PyInstaller lists a file: place in the build, place on disk (for a link: what it points to), kind."""

TALEN = ("nl", "en")

_NIET_NODIG = re.compile(
    r"(^|/)(?:lib)?Qt6?(?:Qml|Quick|Pdf|WaylandEglClient|WaylandClient|VirtualKeyboard|EglF[Ss]|WlShellIntegration|OpenGL|Network|Sql|Test|Designer"
    r"|Lottie|WebSockets)\w*(?:\.|$)"
    r"|/plugins/(?:egldeviceintegrations|networkinformation|qmltooling|sqldrivers|tls|vectorimageformats|designer|generic"
    r"|xcbglintegrations|printsupport|wayland-[\w-]+)/"
    r"|/plugins/[\w-]+/(?:lib)?q?(?:pdf|gtk3|eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc|wayland\w*|direct2d"
    r"|qtvirtualkeyboardplugin|qtuiotouchplugin)\."
    r"|(^|/)lib(?:gtk|gdk|EGL|wayland)[\w.-]*\.so"
)
_QT_TEKST = re.compile(r"(?:^|/)translations/(\w+)\.qm$")
_QT_TAAL = re.compile(rf"qt(?:base)?_(?:{'|'.join(TALEN)})$")
_BABEL = re.compile(r"(?:^|/)babel/locale-data/([a-z]{2})\w*\.dat$")
_SYSTEEM = re.compile(r"lib(?!python)[^/]*\.so[\d.]*$")


def blijft(plek: str) -> bool:
    """Whether a file belongs in the build, by its place there."""
    plek = plek.replace("\\", "/")
    if _NIET_NODIG.search(plek):
        return False
    if vondst := _BABEL.search(plek):
        return vondst[1] in TALEN
    if vondst := _QT_TEKST.search(plek):
        return _QT_TAAL.match(vondst[1]) is not None
    return True


def kies(regels: Iterable[Regel], nodig: Callable[[str], Iterable[str]]) -> list[Regel]:
    """The files that belong in the build, without links to files that do not.

    `nodig` gives the file names of the libraries that a binary on disk is linked with.
    """
    over = _zonder_wezen([regel for regel in regels if blijft(regel[0])], nodig)
    plekken = {PurePosixPath(plek.replace("\\", "/")) for plek, _, soort in over if soort != "SYMLINK"}
    return [regel for regel in over if regel[2] != "SYMLINK" or _doel(regel) in plekken]


def _zonder_wezen(regels: list[Regel], nodig: Callable[[str], Iterable[str]]) -> list[Regel]:
    """Without the libraries of the system (they stand in the top folder) that nothing that stays is linked with."""
    systeem = {plek: pad for plek, pad, soort in regels if soort == "BINARY" and _SYSTEEM.match(plek)}
    te_doen = [pad for plek, pad, soort in regels if soort in ("BINARY", "EXTENSION") and plek not in systeem]
    gevraagd: set[str] = set()
    while te_doen:
        nieuw = (set(nodig(te_doen.pop())) & systeem.keys()) - gevraagd
        gevraagd |= nieuw
        te_doen += [systeem[naam] for naam in nieuw]
    return [regel for regel in regels if regel[0] not in systeem or regel[0] in gevraagd]


def _doel(regel: Regel) -> PurePosixPath:
    """What a link points to, as a place in the build; its target is written relative to its own folder."""
    plek, doel, _ = regel
    delen: list[str] = []
    for deel in (PurePosixPath(plek.replace("\\", "/")).parent / doel.replace("\\", "/")).parts:
        if deel == "..":
            delen.pop()
        else:
            delen.append(deel)
    return PurePosixPath(*delen)
