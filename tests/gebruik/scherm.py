"""A screen of its own with a small window manager, and a person who has only a keyboard.

Nothing here knows the application: keys go in, titles of windows, what was copied and files come out. Waiting is
looking again until a deadline; how long the machine takes makes no difference to what is tested.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from PIL import Image

import start

PROGRAMMAS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
"""Each program that the screen needs, and the Debian package that holds it."""
BEELD = "1600x1000x24"
GEDULD = 40.0
"""Seconds that anything may take on a busy machine before it counts as not happening."""
KIJK = 0.05
_PLAK = "from PySide6.QtGui import QGuiApplication as App; print(App([]).clipboard().text())"
Uitkomst = TypeVar("Uitkomst")


class NietGebeurd(AssertionError):
    """What was waited for did not come."""


def ontbrekend() -> list[str]:
    """The Debian packages that must be installed before there can be a screen with a window of Qt on it."""
    programmas = [pakket for programma, pakket in PROGRAMMAS.items() if shutil.which(programma) is None]
    return programmas + start.debian_packages(start.missing_libraries("xcb"))


def wacht_op(kijk: Callable[[], Uitkomst], waarop: str, geduld: float = GEDULD) -> Uitkomst:
    """Look until there is something to see, and give it. Raises `NietGebeurd` with what was waited for."""
    einde = time.monotonic() + geduld
    while not (gezien := kijk()):
        if time.monotonic() > einde:
            raise NietGebeurd(f"na {geduld:.0f} s nog niet: {waarop}")
        time.sleep(KIJK)
    return gezien


class Scherm:
    """The screen with this number, as `DISPLAY` names it; `beeldmap` is where the X server keeps its picture."""

    def __init__(self, nummer: str, beeldmap: Path) -> None:
        self.display = f":{nummer}"
        self._beeldmap = beeldmap

    def _xdotool(self, *woorden: str) -> str:
        omgeving = {**os.environ, "DISPLAY": self.display}
        uit = subprocess.run(["xdotool", *woorden], env=omgeving, capture_output=True, timeout=30, check=False)
        # Of a screen that nobody manages it says that there are 0 desktops, and that it could not find out.
        return "" if uit.returncode else uit.stdout.decode("utf-8", "replace").strip()

    def vensters(self) -> list[str]:
        """The titles of all windows that stand on the screen."""
        nummers = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        return [titel for nummer in nummers if (titel := self._xdotool("getwindowname", nummer))]

    def actief(self) -> str:
        """The title of the window that gets what is typed."""
        return self._xdotool("getactivewindow", "getwindowname")

    def wacht_op_titel(self, patroon: str) -> str:
        """Wait until the window that gets what is typed has a title in which `patroon` is found."""

        def kijk() -> str:
            titel = self.actief()
            return titel if re.search(patroon, titel) else ""

        return wacht_op(kijk, f"een actief venster met de titel ‘{patroon}’")

    def druk(self, *toetsen: str) -> None:
        """Press these keys one after the other, by the names of X (`ctrl+s`, `Tab`, `4`)."""
        if toetsen:
            self._xdotool("key", "--clearmodifiers", *toetsen)

    def typ(self, tekst: str) -> None:
        """Type a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", "4", tekst)

    def klembord(self) -> str:
        """What was copied last on this screen; empty when nothing was."""
        omgeving = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        uit = subprocess.run([sys.executable, "-c", _PLAK], env=omgeving, capture_output=True, timeout=30, check=False)
        return uit.stdout.decode("utf-8", "replace").strip()

    def wacht_op_een(self, patroon: str) -> str:
        """Wait until some window on the screen has a title in which `patroon` is found."""

        def kijk() -> str:
            return next((titel for titel in self.vensters() if re.search(patroon, titel)), "")

        return wacht_op(kijk, f"een venster met de titel ‘{patroon}’")

    def foto(self, doel: Path) -> Path:
        """Write what the screen shows as a picture."""
        doel.parent.mkdir(parents=True, exist_ok=True)
        _uit_xwd((self._beeldmap / "Xvfb_screen0").read_bytes()).save(doel)
        return doel


def _uit_xwd(data: bytes) -> Image.Image:
    """The picture in the X window dump that the server keeps: a header of 32-bit numbers, colours, rows of BGRX."""
    kop = struct.unpack(">25I", data[:100])
    lengte, breed, hoog, per_rij, kleuren = kop[0], kop[4], kop[5], kop[12], kop[19]
    begin = lengte + 12 * kleuren
    return Image.frombuffer("RGB", (breed, hoog), data[begin : begin + per_rij * hoog], "raw", "BGRX", per_rij, 1)


@contextmanager
def scherm(map_: Path) -> Iterator[Scherm]:
    """Give a screen with a window manager; both stop at the end. Their own messages go to files in `map_`."""
    map_.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stapel:
        lees, schrijf = os.pipe()
        # -r: a key that is held for long, as on a busy machine, is still one key.
        # -noreset: else the server begins anew when the first to look goes, and throws out who is just coming in.
        opdracht = ["Xvfb", "-displayfd", str(schrijf), "-screen", "0", BEELD, "-r", "-noreset", "-nolisten", "tcp"]
        log = stapel.enter_context((map_ / "schermserver.log").open("wb"))
        server = subprocess.Popen(
            [*opdracht, "-fbdir", str(map_)], pass_fds=(schrijf,), stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
        stapel.callback(_stop, server)
        os.close(schrijf)
        with os.fdopen(lees, "rb") as pijp:
            nummer = pijp.readline().decode().strip()
        if not nummer:
            raise NietGebeurd(f"een scherm: {(map_ / 'schermserver.log').read_text('utf-8', 'replace')}")
        beeld = Scherm(nummer, map_)
        beheer = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**os.environ, "DISPLAY": beeld.display},
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
        )
        stapel.callback(_stop, beheer)
        wacht_op(lambda: beeld._xdotool("get_num_desktops"), "een vensterbeheer")
        yield beeld


def _stop(proces: subprocess.Popen[bytes]) -> None:
    proces.terminate()
    try:
        proces.wait(10)
    except subprocess.TimeoutExpired:
        proces.kill()
        proces.wait()


def kale_omgeving(huis: Path, **extra: str) -> Mapping[str, str]:
    """What a program gets to know of a user with this home who set nothing: no desktop, no session."""
    return {"PATH": os.environ["PATH"], "HOME": str(huis), "XDG_RUNTIME_DIR": str(huis), "LANG": "C.UTF-8", **extra}
