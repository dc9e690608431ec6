"""Everything that follows from a dossier, computed anew on every answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from assistent.advies import (
    feiten,
    gelijkenis,
    kantelpunten,
    meldingen,
    open_vragen,
    procedures,
    rechtsvorm,
    risicos,
    sturing,
)
from assistent.advies.model import (
    Gelijkenis,
    Kantelpunt,
    Melding,
    OpenVraag,
    Procedureadvies,
    Rechtsvormadvies,
    Risicoadvies,
    Sturing,
)
from assistent.beoordeling import feiten as beoordelingsfeiten
from assistent.dossier.model import Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis, Procedure
from assistent.planning import feiten as planningsfeiten
from assistent.planning.model import Planning
from assistent.planning.opstellen import stel_op

Invoer = TypeVar("Invoer")


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The dossier with all conclusions. `procedure` is the chosen one, else the best that is allowed, and then
    `voorlopig` is true; `None` when there is neither, or when the catalogue does not have the chosen one."""

    stand: Stand
    sturing: Sturing
    rechtsvorm: Rechtsvormadvies
    procedures: tuple[Procedureadvies, ...]
    procedure: Procedure | None
    voorlopig: bool
    planning: Planning
    risicos: tuple[Risicoadvies, ...]
    meldingen: tuple[Melding, ...]
    open_vragen: tuple[OpenVraag, ...]
    lijkt_op: tuple[Gelijkenis, ...]

    @property
    def kennis(self) -> Kennis:
        """The catalogue that was used."""
        return self.stand.kennis

    @property
    def dossier(self) -> Dossier:
        """The dossier that was looked at."""
        return self.stand.dossier


def peildatum_van(dossier: Dossier, vandaag: date, gevraagd: date | None = None) -> date:
    """The reference date: what was asked for, else that of the dossier, else today."""
    return gevraagd or dossier.peildatum or vandaag


def bereken(kennis: Kennis, dossier: Dossier, vandaag: date, peildatum: date | None = None) -> Uitkomst:
    """All conclusions of this dossier under this catalogue on its reference date."""
    stand = Stand(kennis, dossier, peildatum_van(dossier, vandaag, peildatum))
    stand = stand.met_feiten(_maak(kennis, feiten.MAKERS, stand))
    vorm = rechtsvorm.bepaal(stand)
    stand = stand.met_feiten(_maak(kennis, {feiten.RECHTSVORM: lambda s: rechtsvorm.als_feit(s, vorm.advies)}, stand))
    lijst = procedures.bepaal(stand)
    procedure, voorlopig = procedures.kies(stand, lijst)
    planning = stel_op(stand, procedure)
    stand = stand.met_feiten(_maak(kennis, planningsfeiten.MAKERS, planning))
    stand = stand.met_feiten(_maak(kennis, beoordelingsfeiten.MAKERS, stand))
    open_regels = meldingen.onbekende_velden(stand)
    return Uitkomst(
        stand=stand,
        sturing=sturing.bepaal(stand),
        rechtsvorm=vorm,
        procedures=lijst,
        procedure=procedure,
        voorlopig=voorlopig,
        planning=planning,
        risicos=risicos.bepaal(stand),
        meldingen=meldingen.bepaal(stand, procedure.regime if procedure else None),
        open_vragen=open_vragen.bepaal(stand, vorm, lijst, open_regels),
        lijkt_op=gelijkenis.bepaal(stand),
    )


def kantelpunten_van(
    uitkomst: Uitkomst, *, paren: bool = False, stop: Callable[[], bool] = lambda: False
) -> tuple[Kantelpunt, ...]:
    """What would tip the three conclusions; slow enough to be asked for apart."""
    return kantelpunten.bepaal(uitkomst.stand, paren=paren, stop=stop)


def makers() -> frozenset[str]:
    """The names of all functions that make facts, for the check of the catalogue."""
    return frozenset({*feiten.MAKERS, feiten.RECHTSVORM, *planningsfeiten.MAKERS, *beoordelingsfeiten.MAKERS})


def _maak(
    kennis: Kennis, makers: Mapping[str, Callable[[Invoer], object | None]], invoer: Invoer
) -> dict[str, object | None]:
    return {feit.id: makers[feit.maker](invoer) for feit in kennis.feiten.values() if feit.maker in makers}
