"""How long a procedure takes before it has dates: what the law asks at least, and what is usual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Procedure
from assistent.planning.banden import banden_van
from assistent.planning.model import EINDE, START
from assistent.planning.opstellen import schema_van
from assistent.planning.schema import vroegst
from assistent.planning.stappen import stappen_van

_BEGIN: Final = ("publicatie", "publicatie_oproep")
_SLOT: Final = frozenset({*START, *EINDE, "voorbereiding", "start_implementatie", "evaluatie"})
"""What comes after the choice is made, and depends on the contract more than on the procedure."""


@dataclass(frozen=True, slots=True)
class Minimumtermijn:
    """The least that the law asks between two steps, in calendar days, and where that stands."""

    naam: str
    na: str
    dagen: int
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Doorlooptijd:
    """From the publication (without one, the first step) to the last step of the procedure itself, in calendar days:
    `kortst` as short as law and practice allow, `gewoon` with the usual lengths. `None` when nothing ties them."""

    van: str
    tot: str
    kortst: int | None
    gewoon: int | None
    termijnen: tuple[Minimumtermijn, ...]


def doorlooptijd(stand: Stand, procedure: Procedure) -> Doorlooptijd:
    """How long this procedure takes with the answers of this stand. Dates that the user fixed do not count; lengths
    that the user gave do."""
    soorten = stappen_van(stand, procedure)
    eigen = {stap.id for stap in procedure.stappen}
    rij = [soort for soort in soorten if soort.id in eigen - _SLOT]
    if not rij:
        return Doorlooptijd("", "", None, None, ())
    namen = {soort.id: soort.naam for soort in soorten}
    begin = next((id_ for id_ in _BEGIN if id_ in namen), rij[0].id)
    eind = rij[-1].id
    termijnen = tuple(
        Minimumtermijn(soort.naam, namen[band.van], band.minimum, band.bron)
        for soort in soorten
        if not soort.intern
        for band in banden_van(soort, stand)
        if band.minimum
    )
    lengten = []
    for krap in (True, False):
        dagen = vroegst(schema_van(stand, soorten, krap=krap), {begin: stand.peildatum})
        lengten.append((dagen[eind] - stand.peildatum).days if eind in dagen else None)
    return Doorlooptijd(namen[begin], namen[eind], lengten[0], lengten[1], termijnen)
