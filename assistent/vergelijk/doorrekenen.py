"""From answers to the planning: the part of the calculation that a comparison of two moments needs of both.

Findings, facts about published documents and all that stands on a screen come later, in `handelingen.bereken`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from assistent.advies import feiten, procedurefeiten, procedures, rechtsvorm
from assistent.advies.model import Procedureadvies, Rechtsvormadvies
from assistent.beoordeling import feiten as beoordelingsfeiten
from assistent.dossier.model import Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis, Procedure
from assistent.planning import feiten as planningsfeiten
from assistent.planning import nota as notafeiten
from assistent.planning.model import Planning
from assistent.planning.opstellen import stel_op

Invoer = TypeVar("Invoer")
Erbij = TypeVar("Erbij")


@dataclass(frozen=True, slots=True)
class Doorgerekend:
    """The dossier with its facts, the advice on form and procedure, and the planning of the procedure."""

    stand: Stand
    rechtsvorm: Rechtsvormadvies
    procedures: tuple[Procedureadvies, ...]
    procedure: Procedure | None
    voorlopig: bool
    planning: Planning


def reken_door(kennis: Kennis, dossier: Dossier, peildatum: date) -> Doorgerekend:
    """What follows from the answers of this dossier under this catalogue on that day."""
    stand = Stand(kennis, dossier, peildatum)
    stand = stand.met_feiten(_maak(kennis, feiten.MAKERS, stand))
    vorm = rechtsvorm.bepaal(stand)
    stand = met_feiten_uit(stand, rechtsvorm.FEITEN, vorm.advies)
    lijst = procedures.bepaal(stand)
    stand = met_feiten_uit(stand, procedurefeiten.FEITEN, lijst)
    procedure, voorlopig = procedures.kies(stand, lijst)
    planning = stel_op(stand, procedure)
    stand = stand.met_feiten(_maak(kennis, planningsfeiten.MAKERS, planning))
    stand = met_feiten_uit(stand, notafeiten.MAKERS, planning)
    stand = stand.met_feiten(_maak(kennis, beoordelingsfeiten.MAKERS, stand))
    return Doorgerekend(stand, vorm, lijst, procedure, voorlopig, planning)


def makers() -> frozenset[str]:
    """The names of the functions that make the facts here."""
    return frozenset({*feiten.MAKERS, *makers_na_rechtsvorm()})


def makers_na_procedures() -> frozenset[str]:
    """Those that make their fact after the advice on the procedures, so that no procedure can be tested by it."""
    return frozenset({*procedurefeiten.FEITEN, *planningsfeiten.MAKERS, *notafeiten.MAKERS, *beoordelingsfeiten.MAKERS})


def makers_na_rechtsvorm() -> frozenset[str]:
    """Those that make their fact after the advice on the legal form."""
    return frozenset(rechtsvorm.FEITEN) | makers_na_procedures()


def met_feiten_uit(stand: Stand, makers_: Mapping[str, Callable[[Stand, Erbij], object | None]], erbij: Erbij) -> Stand:
    """The stand with the facts of the catalogue that these functions make of it and of what was found besides."""
    gemaakt = {f.id: makers_[f.maker](stand, erbij) for f in stand.kennis.feiten.values() if f.maker in makers_}
    return stand.met_feiten(gemaakt)


def _maak(
    kennis: Kennis, makers_: Mapping[str, Callable[[Invoer], object | None]], invoer: Invoer
) -> dict[str, object | None]:
    return {feit.id: makers_[feit.maker](invoer) for feit in kennis.feiten.values() if feit.maker in makers_}
