"""A small procedure and a stand to plan it with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assistent.dossier.model import Antwoord, Planning, PlanStap, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis, Parameter, Procedure
from assistent.planning import opstellen
from assistent.planning.model import Planning as Plan
from assistent.planning.model import Planningstap

PEILDATUM = date(2026, 11, 21)
BRON = [{"bron": "aw", "plaats": "artikel van de stap", "status": "wettekst"}]


def procedure(*stappen: dict[str, Any]) -> Procedure:
    """A procedure with these steps; names and sources are filled in."""
    vol = [{"naam": stap["id"].replace("_", " "), "fase": "f", "wie": "w", "bron": BRON, **stap} for stap in stappen]
    return Procedure.model_validate(
        {
            "id": "proef", "naam": "Proef", "omschrijving": "", "soort": "opdracht", "rechtsgebied": ["nl"],
            "regime": "eu_volledig", "status": "afgeleid", "bron": BRON, "stappen": vol,
        }
    )  # fmt: skip


def parameter(
    id_: str, dagen: int, van: str = "2020-01-01", tot: str | None = None, *, status: str = "wettekst"
) -> Parameter:
    """A term of so many days, with a source that names it."""
    waarde = {"van": van, "tot": tot, "waarde": dagen, "status": status, "bron": [{"bron": "aw", "plaats": id_}]}
    return Parameter.model_validate({"id": id_, "label": id_, "eenheid": "dagen", "waarden": [waarde]})


def plan(
    wat: Procedure,
    data: Mapping[str, str | PlanStap] | None = None,
    antwoorden: Mapping[str, Any] | None = None,
    parameters: tuple[Parameter, ...] = (),
) -> Plan:
    """The planning with these dates (or fixed steps), answers and terms."""
    stappen = {
        id_: dag if isinstance(dag, PlanStap) else PlanStap(datum=date.fromisoformat(dag))
        for id_, dag in (data or {}).items()
    }
    gegeven = {id_: Antwoord(waarde=waarde) for id_, waarde in (antwoorden or {}).items()}
    dossier = nieuw_dossier().model_copy(update={"antwoorden": gegeven, "planning": Planning(stappen=stappen)})
    kennis = Kennis(
        versie="0",
        bronhash="0",
        parameters={p.id: p for p in parameters},
        planmeldingen=laad().planmeldingen,
    )
    return opstellen.stel_op(Stand(kennis, dossier, PEILDATUM), wat)


def stap(planning: Plan, id_: str) -> Planningstap:
    """One step of the planning."""
    return next(s for s in planning.stappen if s.id == id_)
