"""Where a fact passes a border when one number among the answers grows, whatever the arithmetic in between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from assistent.dossier.stand import Stand
from assistent.kennis.model import Vraag

_RUIM = 240
"""A fact can count an answer for one in so many (months in twenty years), so that much beyond the largest border is
looked at."""


def overgangen(
    stand: Stand, maak: Callable[[Stand], object | None], vraag: Vraag, grenzen: Iterable[float]
) -> set[float]:
    """The whole numbers from which the fact lies on another side of a border, and the least answer that may be given.

    Between the places that are looked at — the borders, the present answer and the ends of what may be answered — the
    fact is taken to only rise or only fall.
    """
    grenslijst = sorted(set(grenzen))

    def kant(waarde: float) -> object:
        uit = maak(replace(stand, anders={**stand.anders, vraag.id: waarde}))
        if isinstance(uit, int | float) and not isinstance(uit, bool):
            return bisect_left(grenslijst, uit), uit in grenslijst
        return uit

    laagst = int(vraag.minimum or 0)
    hoogst = int(vraag.maximum if vraag.maximum is not None else max([1, *grenslijst]) * _RUIM)
    huidig = stand.getal(vraag.id)
    kijk = {laagst, hoogst, *(int(w) for w in (*grenslijst, *(() if huidig is None else (huidig,))))}
    punten = sorted(w for w in kijk if laagst <= w <= hoogst)
    gevonden: set[float] = {laagst}
    for onder, boven in pairwise(punten):
        gevonden.update(_tussen(kant, onder, boven))
    return gevonden


def _tussen(kant: Callable[[float], object], onder: int, boven: int) -> Iterable[int]:
    """The first whole number above `onder` on each other side, up to and including `boven`."""
    eind = kant(boven)
    while (begin := kant(onder)) != eind:
        laag, hoog = onder, boven
        while hoog - laag > 1:
            midden = (laag + hoog) // 2
            laag, hoog = (midden, hoog) if kant(midden) == begin else (laag, midden)
        yield hoog
        onder = hoog
