"""Column widths that fit what stands in the columns.

Each column asks for enough for its longest word, and says how long its cells are. What is left of the text width goes,
bit by bit, to the column in which it saves most lines; so a column with one long cell and many dashes leaves its room
to a column that fills every row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from statistics import median

Maat = tuple[int, tuple[int, ...]]
"""Of one column in twips: the least width, and the widths of a sample of its cells, shortest first."""

SMAL_VANAF = 8
"""From this number of columns on a table prints in the small cell styles."""

_PUNTEN, _SMALLE_PUNTEN = 9.5, 7.5
"""Size of the letters in a cell."""
_RAND = 240
"""Cell margins and a little room, in twips."""
_LANGSTE_WOORD = 24
_LANGSTE_REGEL = 200
_STEEKPROEF = 12
_STAPPEN = 60
_GELIJKMATIG = 1.5
"""A column is even when its longest cell is at most so many times its middle one."""
_WOORD = re.compile(r"[\s/–-]+")
_SMAL, _BREED = frozenset("iljtfrI.,:;'’‘|!()[] "), frozenset("mwMW%@…—")


@lru_cache(maxsize=4096)
def breedte(tekst: str) -> float:
    """About how wide a text is in Arial, in ems."""
    return sum(
        0.28 if teken in _SMAL else 0.85 if teken in _BREED else 0.69 if teken.isupper() else 0.55 for teken in tekst
    )


def kolommaten(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> tuple[Maat, ...]:
    """What each column asks for, from the plain text of its cells."""
    em = (_SMALLE_PUNTEN if len(kop) >= SMAL_VANAF else _PUNTEN) * 20
    kolommen = list(zip(*rijen, strict=True)) or [()] * len(kop)
    return tuple(_maat(naam, cellen, em) for naam, cellen in zip(kop, kolommen, strict=True))


def _maat(naam: str, cellen: Sequence[str], em: float) -> Maat:
    woord = max((w for cel in cellen for w in _WOORD.split(cel)), key=len, default="")
    koppen = (breedte(w[:_LANGSTE_WOORD]) * 1.08 for w in _WOORD.split(naam))  # bold is wider
    langst = max(breedte(woord[:_LANGSTE_WOORD]), *koppen)
    op_lengte = sorted(cellen, key=len) or [""]
    plekken = (round(nr * (len(op_lengte) - 1) / (_STEEKPROEF - 1)) for nr in range(_STEEKPROEF))
    proef = sorted(round(breedte(op_lengte[plek][:_LANGSTE_REGEL]) * em) + _RAND for plek in plekken)
    return round(langst * em) + _RAND, tuple(proef)


def maten_tekst(maten: Iterable[Maat]) -> str:
    """The measures as text, to travel with the table through the template."""
    return " ".join(f"{minst}:{','.join(map(str, cellen))}" for minst, cellen in maten)


def lees_maten(tekst: str) -> list[Maat]:
    """The measures from that text."""
    paren = (kolom.split(":") for kolom in tekst.split())
    return [(int(minst), tuple(map(int, cellen.split(",")))) for minst, cellen in paren]


def verdeel(maten: Sequence[Maat], totaal: int) -> tuple[int, ...]:
    """Whole widths that add up to `totaal` (twips)."""
    minst = [m for m, _ in maten]
    gewenst = [max(m, *cellen) for m, cellen in maten]
    if sum(minst) >= totaal:
        aandeel = [m * totaal / sum(minst) for m in minst]
    elif sum(gewenst) <= totaal:
        aandeel = [w * totaal / sum(gewenst) for w in gewenst]
    else:
        aandeel = _waar_het_helpt(maten, _korte_kolommen_heel(maten, totaal), totaal)
    breedtes = [int(a) for a in aandeel]
    breedtes[-1] += totaal - sum(breedtes)
    return tuple(breedtes)


def _korte_kolommen_heel(maten: Sequence[Maat], totaal: int) -> list[float]:
    """The least widths, with narrow even columns raised to what they want: a date or a name stays on one line."""
    breed: list[float] = [m for m, _ in maten]
    for nr in sorted(range(len(maten)), key=lambda nr: maten[nr][1][-1]):
        langst, midden = maten[nr][1][-1], median(maten[nr][1])
        past = sum(breed) - breed[nr] + langst <= totaal
        if breed[nr] < langst <= min(totaal / 4, _GELIJKMATIG * midden) and past:
            breed[nr] = langst
    return breed


def _waar_het_helpt(maten: Sequence[Maat], breed: list[float], totaal: int) -> list[float]:
    """Hand out what is left in small steps, each to the column in which it saves most lines."""
    stap = totaal / _STAPPEN
    over = totaal - sum(breed)
    while over > 0:
        winst = [_winst(cellen, ruimte) for (_, cellen), ruimte in zip(maten, breed, strict=True)]
        breed[winst.index(max(winst))] += min(stap, over)
        over -= stap
    return breed


def _winst(cellen: tuple[int, ...], breed: float) -> float:
    """How many lines of a column a little more width saves: the slope of (length / width) over its cells."""
    ruimte = max(breed - _RAND, 1.0)
    return sum((cel - _RAND) / ruimte**2 for cel in cellen if cel > breed)
