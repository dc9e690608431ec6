"""Column widths that fit what stands in the columns.

Each column asks for two widths: enough for its longest word, and what its longest line would like. The text
width is handed out between the two, as browsers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Maat = tuple[int, int]
"""Least and wanted width of a column, in twips."""

SMAL_VANAF = 8
"""From this number of columns on a table prints in the small cell styles."""

_TEKEN = 108
"""Average width of a character at 9.5 points, in twips, on the safe side."""
_RAND = 240
_MAX_WOORD = 24
_MAX_REGEL = 55
_WOORD = re.compile(r"[\s/–-]+")


def kolommaten(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> tuple[Maat, ...]:
    """What each column asks for, from the plain text of its cells."""
    woord = [max(map(len, _WOORD.split(tekst))) + 1 for tekst in kop]  # bold is wider
    regel = [len(tekst) + 1 for tekst in kop]
    for rij in rijen:
        for nr, tekst in enumerate(rij):
            if len(tekst) > regel[nr]:
                regel[nr] = len(tekst)
            if len(tekst) > woord[nr]:
                woord[nr] = max(woord[nr], *map(len, _WOORD.split(tekst)))
    teken = _TEKEN * 4 // 5 if len(kop) >= SMAL_VANAF else _TEKEN
    return tuple(
        (min(w, _MAX_WOORD) * teken + _RAND, max(min(w, _MAX_WOORD), min(r, _MAX_REGEL)) * teken + _RAND)
        for w, r in zip(woord, regel, strict=True)
    )


def verdeel(maten: Sequence[Maat], totaal: int) -> tuple[int, ...]:
    """Whole widths that add up to `totaal` (twips)."""
    minst, gewenst = [m for m, _ in maten], [w for _, w in maten]
    if sum(minst) >= totaal:
        aandeel = [m * totaal / sum(minst) for m in minst]
    elif sum(gewenst) >= totaal:
        minst = _korte_kolommen_heel(maten, totaal)
        maten = list(zip(minst, gewenst, strict=True))
        ruimte = (totaal - sum(minst)) / max(sum(gewenst) - sum(minst), 1)
        aandeel = [m + (w - m) * ruimte for m, w in maten]
    else:
        over = (totaal - sum(gewenst)) / sum(gewenst)
        aandeel = [w * (1 + over) for w in gewenst]
    breedtes = [int(a) for a in aandeel]
    breedtes[-1] += totaal - sum(breedtes)
    return tuple(breedtes)


def _korte_kolommen_heel(maten: Sequence[Maat], totaal: int) -> list[int]:
    """The least widths, with narrow columns raised to what they want: a date or a name stays on one line."""
    minst = [m for m, _ in maten]
    for nr in sorted(range(len(maten)), key=lambda nr: maten[nr][1]):
        gewenst = maten[nr][1]
        if gewenst <= totaal / 4 and sum(minst) - minst[nr] + gewenst <= totaal:
            minst[nr] = gewenst
    return minst
