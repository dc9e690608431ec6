"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_STUK = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words that is the same in both texts, only in the old one, or only in the new one."""

    soort: Literal["gelijk", "weg", "erbij"]
    tekst: str


def verschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The texts in pieces, in the order of reading: without `erbij` they make the old text, without `weg` the new one.
    White space between two changed words goes with them, so that a changed phrase stays one piece."""
    links, rechts = _STUK.findall(oud), _STUK.findall(nieuw)
    # No word counts as too common to match: in a clause "de" and "niet" are what it is about.
    stappen = SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes()
    return tuple(_samen(stuk for stap in stappen for stuk in _stukken(stap, links, rechts)))


def _stukken(
    stap: tuple[Literal["replace", "delete", "insert", "equal"], int, int, int, int],
    links: list[str],
    rechts: list[str],
) -> Iterator[Stuk]:
    soort, a, b, c, d = stap
    if soort == "equal":
        yield Stuk("gelijk", "".join(links[a:b]))
        return
    yield Stuk("weg", "".join(links[a:b]))
    yield Stuk("erbij", "".join(rechts[c:d]))


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
        else:
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
