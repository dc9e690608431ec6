"""Cases beside the dossier on the five content questions: a line of 1…5 for each, with a mark for every one.

Every mark has its own shape and initials, so that it is told apart without colour. What stands at the same score
stands side by side, the dossier first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, pi, sin
from typing import Final

from assistent.kennis.model import Casus, Vraag
from assistent.tekst.nederlands import hoofdletter
from assistent.tekst.tekening import Lijn, Tekening, Veelhoek, Vorm, Woord

SCHALEN: Final = 5
_STRAAL: Final = 8.0
_TUSSEN: Final = 2 * _STRAAL + 1.5
"""From the middle of one mark to that of the next, in points."""
_LETTER: Final = 9.0
_WOORD: Final = 0.56
"""Mean width of a letter, as part of its size."""
VORMEN: Final = ("rond", "vierkant", "driehoek", "ruit", "zeshoek", "vijfhoek")
UW: Final = "U"
"""The initials of the dossier."""


@dataclass(frozen=True, slots=True)
class Reeks:
    """One row of marks: the dossier or a case. `scores` maps a question to 1…5; `vorm` is one of `VORMEN`."""

    naam: str
    kort: str
    vorm: str
    scores: Mapping[str, int]
    eigen: bool = False


def reeksen(scores: Mapping[str, int], casussen: Sequence[Casus]) -> tuple[Reeks, ...]:
    """The dossier and these cases, each with a shape and with initials that no other has."""
    gebruikt = {UW}
    rij = [Reeks("Uw dossier", UW, VORMEN[0], scores, eigen=True)]
    for nummer, casus in enumerate(casussen):
        kort = _voorletters(casus.naam, gebruikt)
        gebruikt.add(kort)
        rij.append(Reeks(casus.naam, kort, VORMEN[1 + nummer % (len(VORMEN) - 1)], casus.profiel))
    return tuple(rij)


def _voorletters(naam: str, bezet: set[str]) -> str:
    """Two letters for a name: of its first two words, else of its first; with a digit when another has them."""
    plaats = [woord for woord in naam.partition(",")[0].replace("-", " ").split() if woord[:1].isalpha()] or ["?"]
    kort = (plaats[0][0] + plaats[1][0] if len(plaats) > 1 else plaats[0][:2]).upper()
    if kort not in bezet:
        return kort
    return next(f"{kort[0]}{n}" for n in range(2, 100) if f"{kort[0]}{n}" not in bezet)


def figuur(vragen: Sequence[Vraag], rij: Sequence[Reeks], breedte: float, *, polen: bool = True) -> Tekening:
    """The marks of these rows on these questions, `breedte` points wide. `polen` writes the two ends of each scale in
    words under its line, when there is room for them."""
    vormen: list[Vorm] = []
    meest = max(([r.scores.get(v.id) for r in rij].count(s) for v in vragen for s in (1, SCHALEN)), default=1)
    naast = max(1, int((breedte - 4 * _STRAAL) / SCHALEN / _TUSSEN))
    rand = max(1, min(naast, meest)) * _TUSSEN / 2 + 2
    links, rechts = rand, breedte - rand
    polen = polen and all(_past(vraag, breedte) for vraag in vragen)
    y = 0.0
    for vraag in vragen:
        per_score = {score: [r for r in rij if r.scores.get(vraag.id) == score] for score in range(1, SCHALEN + 1)}
        lagen = max(1, max(-(-len(stapel) // naast) for stapel in per_score.values()))
        vormen.append(Woord(0, y + 10, _kort(hoofdletter(vraag.kort), breedte), _LETTER, vet=True))
        lijn = y + 16 + lagen * _TUSSEN - _STRAAL
        vormen += _schaal(links, rechts, lijn)
        for score, stapel in per_score.items():
            midden = links + (rechts - links) * (score - 1) / (SCHALEN - 1)
            vormen += _stapel(stapel, midden, lijn, naast)
        y = lijn + _STRAAL + 4
        if polen and vraag.polen is not None:
            vormen.append(Woord(0, y + 8, f"1 {vraag.polen[0]}", 7.5, "gedempt"))
            vormen.append(Woord(breedte, y + 8, f"{vraag.polen[1]} 5", 7.5, "gedempt", anker="eind"))
            y += 12
        y += 8
    return Tekening(breedte, y, tuple(vormen), in_woorden(vragen, rij))


def _past(vraag: Vraag, breedte: float) -> bool:
    return vraag.polen is None or sum(len(pool) + 4 for pool in vraag.polen) * 7.5 * _WOORD < breedte


def _kort(tekst: str, breedte: float) -> str:
    hoogstens = int(breedte / (_LETTER * _WOORD))
    return tekst if len(tekst) <= hoogstens else f"{tekst[: hoogstens - 1].rstrip()}…"


def _schaal(links: float, rechts: float, y: float) -> list[Vorm]:
    stap = (rechts - links) / (SCHALEN - 1)
    streepjes: list[Vorm] = [Lijn(links + n * stap, y - 3, links + n * stap, y + 3, "gedempt") for n in range(SCHALEN)]
    return [Lijn(links, y, rechts, y, "lijn", 2.0), *streepjes]


def _stapel(stapel: Sequence[Reeks], midden: float, y: float, naast: int) -> list[Vorm]:
    """The marks at one score: side by side, the rest in rows above."""
    vormen: list[Vorm] = []
    for nummer, reeks in enumerate(stapel):
        laag, plek = divmod(nummer, naast)
        in_laag = min(naast, len(stapel) - laag * naast)
        x = midden + (plek - (in_laag - 1) / 2) * _TUSSEN
        vormen += teken(reeks, x, y - laag * _TUSSEN)
    return vormen


def teken(reeks: Reeks, x: float, y: float) -> tuple[Vorm, ...]:
    """The mark of one row with its middle at this point: the dossier filled, a case outlined, both with initials."""
    vlak = Veelhoek(
        omtrek(reeks.vorm, x, y, _STRAAL),
        vulling="accent" if reeks.eigen else "wit",
        rand="accent" if reeks.eigen else "tekst",
    )
    zakt = 1.5 if reeks.vorm == "driehoek" else 0.0
    letter = Woord(x, y + 2.6 + zakt, reeks.kort, 7.0, "wit" if reeks.eigen else "tekst", vet=True, anker="midden")
    return vlak, letter


_HOEKEN: Final = {"rond": (28, 0.0, 1.0), "vierkant": (4, pi / 4, 1.2), "driehoek": (3, -pi / 2, 1.3),
                  "ruit": (4, 0.0, 1.2), "zeshoek": (6, 0.0, 1.08), "vijfhoek": (5, -pi / 2, 1.12)}  # fmt: skip
"""Of each shape how many corners it has, where the first one is, and how much larger it is drawn to look as large."""


def omtrek(vorm: str, x: float, y: float, straal: float) -> tuple[tuple[float, float], ...]:
    """The corners of a shape around a point; raises `KeyError` for one that is not in `VORMEN`."""
    return tuple((x + straal * dx, y + straal * dy) for dx, dy in _eenheid(vorm))


@cache
def _eenheid(vorm: str) -> tuple[tuple[float, float], ...]:
    hoeken, begin, groter = _HOEKEN[vorm]
    zakt = 0.15 if vorm == "driehoek" else 0.0
    draai = (begin + 2 * pi * n / hoeken for n in range(hoeken))
    return tuple((groter * cos(hoek), zakt + groter * sin(hoek)) for hoek in draai)


def in_woorden(vragen: Sequence[Vraag], rij: Sequence[Reeks]) -> str:
    """The figure as text: per question the score of each, `geen` where there is none."""
    zinnen = []
    for vraag in vragen:
        delen = [f"{r.naam} {r.scores.get(vraag.id, 'geen score')}" for r in rij]
        zinnen.append(f"{hoofdletter(vraag.kort)}: {', '.join(delen)}.")
    return "Scores van 1 (markt) tot 5 (netwerk). " + " ".join(zinnen)
