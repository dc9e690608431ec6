"""Where in a text the words stand that were found, and the piece of text around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

Plek = tuple[int, int]
"""(begin, length) of what was found, in characters."""
_LANG: Final = 110
"""Length of a piece of text, in characters."""
_AANLOOP: Final = 30
_INVULPLEK: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OPMAAK: Final = re.compile(r"\*\*|__|^#+ |^[-*] |^\d+\. |\||:?-{3,}:?", re.MULTILINE)
_KORT: Final = 3
"""Shorter words are marked at the beginning of a word only."""


class _Grondvormen(dict[int, str]):
    """Each letter without its accent, one for one, so that places stay the same; made when first met."""

    def __missing__(self, punt: int) -> str:
        teken = chr(punt)
        kaal = unicodedata.normalize("NFKD", teken)[0].lower()
        self[punt] = kaal if len(kaal) == 1 else teken
        return self[punt]


_GROND = _Grondvormen()


def _gelijk(tekst: str) -> str:
    """The text in small letters without accents, exactly as long as it was."""
    return tekst.lower() if tekst.isascii() else tekst.translate(_GROND)


def plekken_van(tekst: str, woorden: Iterable[str]) -> tuple[Plek, ...]:
    """Where these words (small letters, no accents) stand in the text, in order and without overlap."""
    gelijk = _gelijk(tekst)
    gevonden = [(i, len(w)) for w in woorden for i in _beginnen(gelijk, w)]
    plekken: list[Plek] = []
    for begin, lengte in sorted(gevonden, key=lambda plek: (plek[0], -plek[1])):
        if not plekken or begin >= sum(plekken[-1]):
            plekken.append((begin, lengte))
    return tuple(plekken)


def _beginnen(gelijk: str, woord: str) -> list[int]:
    """The places of a word: where it begins a word, else wherever it stands."""
    vorm = re.escape(woord)
    aan_begin = [m.start() for m in re.finditer(rf"(?<![a-z0-9]){vorm}", gelijk)]
    return aan_begin or ([m.start() for m in re.finditer(vorm, gelijk)] if len(woord) >= _KORT else [])


def fragment_van(teksten: Sequence[str], woorden: Sequence[str]) -> tuple[str, tuple[Plek, ...]]:
    """The piece of text with the most of these words, on one line, and their places in it; the beginning of the first
    text without words. Empty when no text holds any of them."""
    beste, meeste = "", -1
    for tekst in teksten:
        gelijk = _gelijk(tekst)
        hoeveel = sum(woord in gelijk for woord in woorden)
        if hoeveel > meeste:
            beste, meeste = tekst, hoeveel
        if meeste == len(woorden):
            break
    regel = _leesbaar(beste)
    plekken = plekken_van(regel, woorden)
    if woorden and not plekken:
        return "", ()
    begin = max(0, plekken[0][0] - _AANLOOP) if plekken else 0
    if begin:
        begin = regel.rfind(" ", 0, begin) + 1
    stuk = regel[begin : begin + _LANG]
    if begin + _LANG < len(regel):
        stuk = stuk.rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
    fragment = f"… {stuk}" if begin else stuk
    return fragment, plekken_van(fragment, woorden)


def _leesbaar(tekst: str) -> str:
    """A text on one line, without the marks of Markdown and with an ellipsis for what is still to be filled in."""
    kaal = _OPMAAK.sub("", _INVULPLEK.sub("…", tekst))
    return " ".join(unicodedata.normalize("NFC", kaal).split())
