"""Which terms of the glossary stand in a text, and where: for a definition beside the word itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistent.kennis.model import Begrip, Kennis
from assistent.tekst.woordvorm import patroon, stam


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A term in a text: `tekst[begin : begin + lengte]`, in singular or plural."""

    begin: int
    lengte: int
    begrip: Begrip


def begrippen_van(kennis: Kennis, recht: object) -> tuple[Begrip, ...]:
    """The terms of this jurisdiction (`nl` or `vl`) and those of both; without a known one only the latter, because a
    word may mean something else on the other side of the border."""
    return tuple(b for b in kennis.begrippen.values() if b.rechtsgebied in (None, recht))


def vermeldingen(begrippen: Iterable[Begrip], tekst: str) -> tuple[Vermelding, ...]:
    """The terms in this text, each where it first stands, in order. Where terms overlap the longest counts:
    `deelnemer aan de dialoog` and not `dialoog`."""
    klein = tekst.lower()
    gevonden = [v for begrip in begrippen for v in _alle(begrip, tekst, klein)]
    gekozen: list[Vermelding] = []
    for v in sorted(gevonden, key=lambda v: (-v.lengte, v.begin)):
        if all(v.begin + v.lengte <= g.begin or g.begin + g.lengte <= v.begin for g in gekozen):
            gekozen.append(v)
    eerste: dict[str, Vermelding] = {}
    for v in sorted(gekozen, key=lambda v: v.begin):
        eerste.setdefault(v.begrip.id, v)
    return tuple(eerste.values())


def genoemd(begrippen: Sequence[Begrip], teksten: Iterable[str]) -> tuple[Begrip, ...]:
    """The terms that stand in one of these texts, each once, in the order in which a reader meets them."""
    return tuple({v.begrip.id: v.begrip for tekst in teksten for v in vermeldingen(begrippen, tekst)}.values())


def _alle(begrip: Begrip, tekst: str, klein: str) -> list[Vermelding]:
    # Most terms stand in no text at all; to look for their first letters costs far less than a pattern does.
    if stam(begrip.term) not in klein:
        return []
    return [
        Vermelding(m.start(), m.end() - m.start(), begrip)
        for vorm in _vormen(begrip.term)
        for m in vorm.finditer(tekst)
    ]


@lru_cache(maxsize=256)
def _vormen(term: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a term; one from Latin has another plural: criterium, criteria."""
    return (patroon(term), patroon(f"{term[:-2]}a")) if term.endswith("um") else (patroon(term),)
