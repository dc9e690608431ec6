"""The distances that the steps of a planning keep: what the law asks, what the user gave, what is usual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from assistent.dossier.model import PlanStap
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.parameters import waarde_op
from assistent.kennis.planstap import Afstand, Termijn
from assistent.kennis.voorwaarden import ParameterZonderWaarde, beslis
from assistent.planning.model import Band
from assistent.planning.stappen import Stapsoort

_JAAR: Final = 365.25
"""Days in a year, leap years spread out."""


def banden_van(stap: Stapsoort, stand: Stand, *, krap: bool = False) -> tuple[Band, ...]:
    """The bands to a step. The length that the user gave goes for the first, and never below the statutory minimum.

    `krap` takes the least that is possible, without the usual length where the law sets a minimum.
    """
    gezet = stand.dossier.planning.stappen.get(stap.id, PlanStap()).duur
    return tuple(
        _band(stap.id, afstand, gezet if nummer == 0 else None, stand, krap)
        for nummer, afstand in enumerate(stap.afstanden)
    )


def _band(naar: str, afstand: Afstand, gezet: int | None, stand: Stand, krap: bool) -> Band:
    wettelijk = _geldend(afstand.minimum, stand)
    minimum = wettelijk.dagen if wettelijk else None
    gewoon = 0 if krap and minimum is not None else afstand.duur or 0
    lengte = gewoon if gezet is None else gezet
    return Band(
        afstand.na,
        naar,
        max(lengte, minimum or 0),
        minimum,
        wettelijk.bron if wettelijk else (),
        wettelijk.ondergrens if wettelijk else None,
    )


@dataclass(frozen=True, slots=True)
class Wettermijn:
    """A statutory term in calendar days, where it stands, and below how many days it is surely not kept."""

    dagen: int
    bron: tuple[Verwijzing, ...]
    ondergrens: int | None


def hoogstens(stap: Stapsoort, stand: Stand) -> Wettermijn | None:
    """The longest time after the step before it that the law allows here."""
    return _geldend(stap.hoogstens, stand)


def _geldend(termijnen: Sequence[Termijn], stand: Stand) -> Wettermijn | None:
    """The statutory term that holds here; `None` when the law sets none or its value on this date is unknown."""
    for termijn in termijnen:
        if termijn.als is None or beslis(termijn.als, stand):
            try:
                grens = _dagen(termijn.ondergrens, stand)[0] if termijn.ondergrens else None
                return Wettermijn(*_dagen(termijn.parameter, stand), grens)
            except ParameterZonderWaarde:
                return None
    return None


def _dagen(naam: str, stand: Stand) -> tuple[int, tuple[Verwijzing, ...]]:
    """A parameter in calendar days; years as long as they can be, so that the term is surely over."""
    parameter = stand.kennis.parameters[naam]
    waarde = waarde_op(parameter, stand.peildatum)
    return ceil(waarde.waarde * _JAAR) if parameter.eenheid == "jaar" else int(waarde.waarde), waarde.bron
