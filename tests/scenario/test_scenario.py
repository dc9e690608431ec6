"""Scenarios: a situation in, the expected advice out. A scenario is a YAML file in this folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from assistent.handelingen.bereken import Uitkomst
from tests.advies.zaak import reken
from tests.scenario.lezen import Geval, alle, bestanden

Beeld = dict[str, Any]


def _procedure(uitkomst: Uitkomst, _: object) -> object:
    return uitkomst.procedure.keuze if uitkomst.procedure else "geen"


def _meldingen(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    gevonden = {m.id: m.ernst for m in uitkomst.meldingen}
    return {id_: gevonden.get(id_, "blijft uit") for id_ in gevraagd}


def _planning(uitkomst: Uitkomst, gevraagd: Mapping[str, Mapping[str, object]]) -> Beeld:
    stappen = {s.id: s for s in uitkomst.planning.stappen}
    return {
        id_: {kenmerk: getattr(stappen[id_], kenmerk) for kenmerk in kenmerken} for id_, kenmerken in gevraagd.items()
    }


BEELDEN: dict[str, Callable[[Uitkomst, Any], object]] = {
    "sturing": lambda u, _: u.sturing.model,
    "rechtsvorm": lambda u, _: u.rechtsvorm.advies,
    "procedure": _procedure,
    "voorlopig": lambda u, _: u.voorlopig,
    "eerste": lambda u, _: u.procedures[0].id,
    "toelaatbaar": lambda u, gevraagd: {p.id: p.toelaatbaar for p in u.procedures if p.id in gevraagd},
    "meldingen": _meldingen,
    "feiten": lambda u, gevraagd: {id_: u.stand.waarde(id_) for id_ in gevraagd},
    "parameters": lambda u, gevraagd: {id_: u.stand.parameter(id_) for id_ in gevraagd},
    "risicos": lambda u, _: {r.id: r.niveau for r in u.risicos},
    "vlaggen": lambda u, _: sorted(r.id for r in u.rechtsvorm.vlaggen),
    "planning": _planning,
    "verkeerde_volgorde": lambda u, _: [m.stap for m in u.planning.meldingen],
    "lijkt_op": lambda u, _: u.lijkt_op[0].casus if u.lijkt_op else "niets",
    "open_vragen": lambda u, gevraagd: [v for v in gevraagd if v in {o.vraag for o in u.open_vragen}],
}
"""What a scenario may say about the outcome; another word is an error of the scenario."""


def uitkomst_van(geval: Geval) -> Uitkomst:
    """What follows from the situation of a case."""
    return reken(geval.antwoorden, geval.planning, geval.peildatum, geval.motiveringen)


def beeld(geval: Geval, uitkomst: Uitkomst) -> Beeld:
    """What the outcome says about everything that the case expects something of."""
    assert set(geval.verwacht) <= set(BEELDEN), geval.bestand
    return {woord: BEELDEN[woord](uitkomst, waarde) for woord, waarde in geval.verwacht.items()}


@pytest.mark.parametrize("geval", alle(), ids=lambda geval: f"{geval.bestand}: {geval.naam}")
def test_scenario(geval: Geval) -> None:
    assert beeld(geval, uitkomst_van(geval)) == geval.verwacht, geval.naam


def test_er_zijn_genoeg_scenarios() -> None:
    assert len(bestanden()) >= 60
