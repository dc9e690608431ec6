"""Everything that follows from a dossier, computed anew on every answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from assistent.advies import (
    conclusies,
    feiten,
    gelijkenis,
    kantelpunten,
    keuzes,
    meldingen,
    open_vragen,
    procedurefeiten,
    procedures,
    rechtsvorm,
    risicos,
    sturing,
)
from assistent.advies.model import (
    Gelijkenis,
    Kantelpunt,
    Keuze,
    Melding,
    OpenVraag,
    Procedureadvies,
    Rechtsvormadvies,
    Risicoadvies,
    Sturing,
)
from assistent.beoordeling import feiten as beoordelingsfeiten
from assistent.dossier.model import Conclusie, Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis, Procedure
from assistent.planning import feiten as planningsfeiten
from assistent.planning import nota as notafeiten
from assistent.planning.model import Planning
from assistent.planning.opstellen import stel_op

Invoer = TypeVar("Invoer")
Advies = TypeVar("Advies")


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The dossier with all conclusions. `procedure` is the chosen one, else the best that is allowed, and then
    `voorlopig` is true; `None` when there is neither, or when the catalogue does not have the chosen one."""

    stand: Stand
    sturing: Sturing
    rechtsvorm: Rechtsvormadvies
    keuzes: tuple[Keuze, ...]
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
    stand = stand.met_feiten(_uit_advies(kennis, rechtsvorm.FEITEN, stand, vorm.advies))
    lijst = procedures.bepaal(stand)
    stand = stand.met_feiten(_uit_advies(kennis, procedurefeiten.FEITEN, stand, lijst))
    procedure, voorlopig = procedures.kies(stand, lijst)
    planning = stel_op(stand, procedure)
    stand = stand.met_feiten(_maak(kennis, planningsfeiten.MAKERS, planning))
    stand = stand.met_feiten(_uit_advies(kennis, notafeiten.MAKERS, stand, planning))
    stand = stand.met_feiten(_maak(kennis, beoordelingsfeiten.MAKERS, stand))
    gezien = meldingen.bekijk(stand)
    uitkomst = Uitkomst(
        stand=stand,
        sturing=sturing.bepaal(stand),
        rechtsvorm=vorm,
        keuzes=keuzes.bepaal(stand),
        procedures=lijst,
        procedure=procedure,
        voorlopig=voorlopig,
        planning=planning,
        risicos=risicos.bepaal(stand),
        meldingen=meldingen.bepaal(stand, procedure.regime if procedure else None, gezien, voorlopig=voorlopig),
        open_vragen=open_vragen.bepaal(stand, vorm, lijst, meldingen.onbekende_velden(gezien)),
        lijkt_op=gelijkenis.bepaal(stand),
    )
    return _met_behouden(uitkomst)


def conclusies_van(uitkomst: Uitkomst) -> dict[str, Conclusie]:
    """The conclusions by id, as a dossier keeps them."""
    minima = {s.id: (s.naam, s.minimum, s.bron) for s in uitkomst.planning.stappen if s.minimum is not None}
    return conclusies.bepaal(
        uitkomst.stand, uitkomst.sturing, uitkomst.rechtsvorm, uitkomst.procedures, uitkomst.meldingen, minima
    )


def _met_behouden(uitkomst: Uitkomst) -> Uitkomst:
    """With a finding for each conclusion that was kept on purpose and is drawn otherwise now."""
    bewaard = uitkomst.dossier.conclusies
    if not any(conclusie.behouden for conclusie in bewaard.values()):
        return uitkomst
    erbij = conclusies.behouden(bewaard, conclusies_van(uitkomst), uitkomst.kennis)
    return replace(uitkomst, meldingen=(*uitkomst.meldingen, *erbij))


def kantelpunten_van(
    uitkomst: Uitkomst, *, paren: bool = False, stop: Callable[[], bool] = lambda: False
) -> tuple[Kantelpunt, ...]:
    """What would tip the three conclusions; slow enough to be asked for apart."""
    return kantelpunten.bepaal(uitkomst.stand, paren=paren, stop=stop)


def makers() -> frozenset[str]:
    """The names of all functions that make facts, for the check of the catalogue."""
    return frozenset({*feiten.MAKERS, *rechtsvorm.FEITEN, *makers_na_procedures()})


def makers_na_procedures() -> frozenset[str]:
    """Those that make their fact after the advice on the procedures, so that no procedure can be tested by it."""
    return frozenset({*procedurefeiten.FEITEN, *planningsfeiten.MAKERS, *notafeiten.MAKERS, *beoordelingsfeiten.MAKERS})


def makers_na_rechtsvorm() -> frozenset[str]:
    """Those that make their fact after the advice on the legal form."""
    return frozenset(rechtsvorm.FEITEN) | makers_na_procedures()


def _maak(
    kennis: Kennis, makers: Mapping[str, Callable[[Invoer], object | None]], invoer: Invoer
) -> dict[str, object | None]:
    return {feit.id: makers[feit.maker](invoer) for feit in kennis.feiten.values() if feit.maker in makers}


def _uit_advies(
    kennis: Kennis, makers: Mapping[str, Callable[[Stand, Advies], object | None]], stand: Stand, advies: Advies
) -> dict[str, object | None]:
    return {feit.id: makers[feit.maker](stand, advies) for feit in kennis.feiten.values() if feit.maker in makers}
