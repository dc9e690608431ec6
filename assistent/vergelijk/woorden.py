"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistent.vergelijk.uitlijnen import stappen

_STUK = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words that is the same in both texts, only in the old one, or only in the new one."""

    soort: Literal["gelijk", "weg", "erbij"]
    tekst: str


def verschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The texts in pieces, in the order of reading: without `erbij` they make the old text, without `weg` the new one.
    White space between two changed words goes with them, so that a changed phrase stays one piece.
    """
    return tuple(_samen(_stukken(_STUK.findall(oud), _STUK.findall(nieuw))))


def _stukken(links: list[str], rechts: list[str]) -> Iterator[Stuk]:
    for stap in stappen(links, rechts):
        if stap.gelijk:
            yield Stuk("gelijk", "".join(links[stap.a : stap.b]))
        else:
            yield Stuk("weg", "".join(links[stap.a : stap.b]))
            yield Stuk("erbij", "".join(rechts[stap.c : stap.d]))


def _samen(stukken: Iterator[Stuk]) -> Iterator[Stuk]:
    """Changes with only white space between them as one change."""
    weg, erbij = "", ""
    wit = ""
    for stuk in stukken:
        if stuk.soort == "weg":
            weg, erbij, wit = weg + wit + stuk.tekst, erbij + wit, ""
        elif stuk.soort == "erbij":
            erbij += stuk.tekst
        elif (weg or erbij) and not stuk.tekst.strip():
            wit = stuk.tekst
        elif stuk.tekst:
            yield from _wissel(weg, erbij)
            yield Stuk("gelijk", wit + stuk.tekst)
            weg = erbij = wit = ""
    yield from _wissel(weg, erbij)
    if wit:
        yield Stuk("gelijk", wit)


def _wissel(weg: str, erbij: str) -> Iterator[Stuk]:
    if weg:
        yield Stuk("weg", weg)
    if erbij:
        yield Stuk("erbij", erbij)
