"""Cases that resemble the dossier on the five content questions, with what they teach.

The scores of the cases are ours (`afgeleid`): no source scores them.
"""

from __future__ import annotations

from assistent.advies.model import Gelijkenis
from assistent.advies.sturing import scores
from assistent.dossier.stand import Stand
from assistent.kennis.model import Casus
from assistent.kennis.voorwaarden import ParameterZonderWaarde

_BREEDTE = 4
"""Largest difference between two scores (1…5)."""
_GENOEG = 3
"""Fewer shared questions than this say nothing about likeness."""


def bepaal(stand: Stand) -> tuple[Gelijkenis, ...]:
    """The cases that share at least three scored questions with the dossier and lie near enough, nearest first. The
    parameter counts the mean difference in points per question (0…4)."""
    gegeven = scores(stand)
    try:
        grens = stand.parameter("gelijkenis.grens")
    except (ParameterZonderWaarde, KeyError):
        return ()
    gevonden = [g for casus in stand.kennis.casussen.values() if (g := met(casus, gegeven))]
    return tuple(sorted((g for g in gevonden if g.afstand * _BREEDTE <= grens), key=lambda g: (g.afstand, g.naam)))


def met(casus: Casus, gegeven: dict[str, int]) -> Gelijkenis | None:
    """How much one case resembles these scores; `None` when they share too few questions to say."""
    verschillen = {v: abs(gegeven[v] - casus.profiel[v]) for v in gegeven if v in casus.profiel}
    if len(verschillen) < _GENOEG:
        return None
    return Gelijkenis(
        casus=casus.id,
        naam=casus.naam,
        afstand=round(sum(verschillen.values()) / (_BREEDTE * len(verschillen)), 3),
        overeenkomst=tuple(v for v, verschil in verschillen.items() if verschil <= 1),
        verschil=tuple(v for v, verschil in verschillen.items() if verschil > 1),
        afloop=casus.kenmerken.get("afloop", ""),
        lessen=tuple((les.tekst, les.bron) for les in casus.lessen),
        bron=casus.bron,
    )
