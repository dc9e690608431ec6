"""Everything that follows from a dossier, computed anew on every answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assistent.advies import conclusies, gelijkenis, kantelpunten, keuzes, meldingen, open_vragen, risicos, sturing
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
from assistent.dossier.model import Conclusie, Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis, Procedure
from assistent.leidraad import tegenspraak
from assistent.planning.model import Planning
from assistent.vergelijk import doorrekenen, gepubliceerd_feiten
from assistent.vergelijk.doorrekenen import met_feiten_uit, reken_door
from assistent.vergelijk.gepubliceerd import Gepubliceerd, bekijk


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
    gepubliceerd: Gepubliceerd | None = None
    """What became of what was published; `None` when nothing was."""

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
    grond = reken_door(kennis, dossier, peildatum_van(dossier, vandaag, peildatum))
    procedure, voorlopig, planning = grond.procedure, grond.voorlopig, grond.planning
    uitgegeven = bekijk(grond.stand, planning, procedure)
    stand = met_feiten_uit(grond.stand, gepubliceerd_feiten.MAKERS, uitgegeven)
    stand = met_feiten_uit(stand, tegenspraak.MAKERS, planning)
    gezien = meldingen.bekijk(stand)
    uitkomst = Uitkomst(
        stand=stand,
        sturing=sturing.bepaal(stand),
        rechtsvorm=grond.rechtsvorm,
        keuzes=keuzes.bepaal(stand),
        procedures=grond.procedures,
        procedure=procedure,
        voorlopig=voorlopig,
        planning=planning,
        risicos=risicos.bepaal(stand),
        meldingen=meldingen.bepaal(stand, procedure.regime if procedure else None, gezien, voorlopig=voorlopig),
        open_vragen=open_vragen.bepaal(stand, grond.rechtsvorm, grond.procedures, meldingen.onbekende_velden(gezien)),
        lijkt_op=gelijkenis.bepaal(stand),
        gepubliceerd=uitgegeven,
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
    return doorrekenen.makers() | _makers_na_de_planning()


def makers_na_procedures() -> frozenset[str]:
    """Those that make their fact after the advice on the procedures, so that no procedure can be tested by it."""
    return doorrekenen.makers_na_procedures() | _makers_na_de_planning()


def makers_na_rechtsvorm() -> frozenset[str]:
    """Those that make their fact after the advice on the legal form."""
    return doorrekenen.makers_na_rechtsvorm() | _makers_na_de_planning()


def _makers_na_de_planning() -> frozenset[str]:
    return frozenset({*gepubliceerd_feiten.MAKERS, *tegenspraak.MAKERS})
