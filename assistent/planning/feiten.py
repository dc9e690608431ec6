"""Facts about time, made from the dates of the planning. A fact is unknown when one of its dates is missing."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from math import floor

from assistent.kennis.planstap import Plansoort
from assistent.planning.model import Planning

Maker = Callable[[Planning], object | None]


def _datum(planning: Planning, *namen: str) -> date | None:
    """The date of the first named step that this procedure has; `None` when that step has no date."""
    datums = {stap.id: stap.datum for stap in planning.stappen}
    return next((datums[naam] for naam in namen if naam in datums), None)


def _dagen(planning: Planning, van: tuple[str, ...], tot: str) -> int | None:
    begin, eind = _datum(planning, *van), _datum(planning, tot)
    return (eind - begin).days if begin and eind else None


def maanden_tussen(begin: date, eind: date) -> float:
    """Months between two days, rounded down to one decimal: a day short of six months is not six months."""
    if eind < begin:
        return -maanden_tussen(eind, begin)
    heel = (eind.year - begin.year) * 12 + eind.month - begin.month
    dagen = eind.day - min(begin.day, monthrange(eind.year, eind.month)[1])
    return floor((heel + dagen / 31) * 10) / 10


def dagen_aanmelding(planning: Planning) -> int | None:
    """Calendar days from publication to the closing of requests to participate."""
    return _dagen(planning, ("publicatie",), "sluiting_aanmelding")


def dagen_inschrijving(planning: Planning) -> int | None:
    """Calendar days from the gunningsleidraad (one-stage: the publication) to the closing of tenders."""
    return _dagen(planning, ("publicatie_gunningsleidraad", "publicatie"), "sluiting_inschrijving")


def dagen_dialoog(planning: Planning) -> int | None:
    """Calendar days from kick-off to the end of the dialogue."""
    return _dagen(planning, ("kickoff_dialoog",), "einde_dialoog")


def dagen_nota_voor_sluiting(planning: Planning) -> int | None:
    """Calendar days from the last nota van inlichtingen to the closing of tenders."""
    return _dagen(planning, ("nota_inlichtingen",), "sluiting_inschrijving")


def dagen_opschorting(planning: Planning) -> int | None:
    """Calendar days between the award decision and the end of the standstill."""
    return _dagen(planning, ("gunningsbeslissing",), "einde_opschorting")


def maanden_voorbereiding(planning: Planning) -> float | None:
    """Months between the final award and the start of the contract; see `maanden_tussen`."""
    begin, eind = _datum(planning, "definitieve_gunning", "gunningsbeslissing"), _datum(planning, "start_opdracht")
    return maanden_tussen(begin, eind) if begin and eind else None


def dagen_aankondiging_gegund(planning: Planning) -> int | None:
    """Calendar days from the final award to the notice of the awarded contract or concession."""
    begin = _datum(planning, "definitieve_gunning", "gunningsbeslissing")
    eind = _datum(planning, "aankondiging_gegund", "aankondiging_gegund_concessie")
    return (eind - begin).days if begin and eind else None


def einde_op_vrije_dag(planning: Planning) -> int | None:
    """How many statutory terms end on a weekend or holiday while the step does not wait for the next working day."""
    return _aantal(planning, "laatste_dag")


def planning_past_niet(planning: Planning) -> int | None:
    """How many steps clash: no room between fixed days, or in the wrong order."""
    return _aantal(planning, "botsing", "volgorde")


def _aantal(planning: Planning, *soorten: Plansoort) -> int | None:
    """The number of findings of these kinds; unknown as long as no step has a day."""
    if not any(stap.datum for stap in planning.stappen):
        return None
    return sum(melding.soort in soorten for melding in planning.meldingen)


MAKERS: Mapping[str, Maker] = {
    f"planning.{maak.__name__}": maak
    for maak in (
        dagen_aanmelding, dagen_inschrijving, dagen_dialoog, dagen_nota_voor_sluiting, dagen_opschorting,
        maanden_voorbereiding, dagen_aankondiging_gegund, einde_op_vrije_dag, planning_past_niet,
    )
}  # fmt: skip
"""Every maker of this room under the name that the catalogue uses."""
