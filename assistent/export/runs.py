"""Inline nodes as Word runs, and text made fit for XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from assistent.tekst.boom import Inline, Regeleinde, Waarde

OPEN, VET, CURSIEF, BEIDE = "Open punt", "Strong", "Emphasis", "Intense Emphasis"
TEKENSTIJLEN = (OPEN, VET, CURSIEF, BEIDE)

_VERBODEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"([{}])(?=[{}%#_])|([%#_])(?=\})")
_STUKKEN = re.compile(r"[\t\n]|[^\t\n]+")


class Runs(str):
    """Finished XML of runs: a template takes it with `{{r … }}` and does not escape it again."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def schoon(tekst: str) -> str:
    """The text without characters that XML forbids; every kind of line end becomes `\\n`."""
    return _VERBODEN.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))


def onschadelijk(tekst: str) -> str:
    """Clean text in which no `{{`, `{%` or `{_{` can be read as template language.

    The zero-width space put between is dropped again by `tekst.merk.normaliseer`, so the mark of a block is
    unharmed.
    """
    return _TAG.sub("\\g<0>\u200b", schoon(tekst))


def runs_xml(inhoud: Iterable[Inline], stijlen: Mapping[str, str]) -> str:
    """The nodes as `w:r` elements. `stijlen` maps the names in `TEKENSTIJLEN` to the style ids of the
    template.
    """
    delen: list[str] = []
    for deel in inhoud:
        if isinstance(deel, Regeleinde):
            delen.append("<w:r><w:br/></w:r>")
            continue
        naam = _stijl(deel)
        kop = f'<w:r><w:rPr><w:rStyle w:val="{stijlen[naam]}"/></w:rPr>' if naam in stijlen else "<w:r>"
        for stuk in _STUKKEN.findall(onschadelijk(deel.tekst)):
            delen.append(f"{kop}{_stuk(stuk)}</w:r>")
    return "".join(delen)


def _stijl(deel: Inline) -> str:
    match deel:
        case Waarde(open=True):
            return OPEN
        case Regeleinde():
            return ""
        case _:
            return (BEIDE if deel.cursief else VET) if deel.vet else (CURSIEF if deel.cursief else "")


def _stuk(stuk: str) -> str:
    if stuk == "\t":
        return "<w:tab/>"
    if stuk == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(stuk, quote=False)}</w:t>'


def met_bladwijzer(xml: str, naam: str, nummer: int) -> str:
    """The runs with a bookmark around them."""
    return f'<w:bookmarkStart w:id="{nummer}" w:name="{naam}"/>{xml}<w:bookmarkEnd w:id="{nummer}"/>'
