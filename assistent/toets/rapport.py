"""The toetsrapport: what was reviewed by whom, what came of it, and what was done with it."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.leidraad.model import Hoofdstuk, Leidraad
from assistent.leidraad.vraagblokken import leidraad_van
from assistent.toets.memo import STATUS, voor_moment
from assistent.toets.rapport_bronnen import bronnen, te_controleren
from assistent.toets.rapport_deel import DOCUMENT, Rapportstof
from assistent.toets.rapport_kader import aftekening, conclusie, omvang, versies
from assistent.toets.rapport_lijsten import aanvaarde_risicos, afwijkingen
from assistent.toets.rapport_punten import punthoofdstukken, vervallen


def toetsrapport(stof: Rapportstof) -> Leidraad:
    """The report about these points, of the whole review or of one moment."""
    naam = stof.toets.moment.naam if stof.toets.moment else "De hele toets"
    delen = tuple(deel for deel in _hoofdstukken(stof) if deel is not None)
    leidraad = leidraad_van(stof.toets.stand, DOCUMENT, "Toetsrapport", naam, STATUS, delen)
    return voor_moment(leidraad, stof.toets)


def _hoofdstukken(stof: Rapportstof) -> Iterator[Hoofdstuk | None]:
    yield omvang(stof)
    yield conclusie(stof)
    yield from punthoofdstukken(stof)
    yield afwijkingen(stof)
    yield aanvaarde_risicos(stof)
    yield te_controleren(stof)
    yield vervallen(stof)
    yield aftekening(stof)
    yield bronnen(stof)
    yield versies(stof)
