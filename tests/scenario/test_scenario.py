"""Scenarios: a situation in, the expected advice out. A scenario is a YAML file in this folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistent.handelingen.bereken import Uitkomst
from tests.advies.zaak import VANDAAG, kennis, reken

SCENARIOS = sorted(Path(__file__).parent.glob("*.yaml"))

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
    "risicos": lambda u, _: {r.id: r.niveau for r in u.risicos},
    "vlaggen": lambda u, _: sorted(r.id for r in u.rechtsvorm.vlaggen),
    "planning": _planning,
    "verkeerde_volgorde": lambda u, _: [m.stap for m in u.planning.meldingen],
    "lijkt_op": lambda u, _: u.lijkt_op[0].casus if u.lijkt_op else "niets",
    "open_vragen": lambda u, gevraagd: [v for v in gevraagd if v in {o.vraag for o in u.open_vragen}],
}
"""What a scenario may say about the outcome; another word is an error of the scenario."""


def lees(pad: Path) -> Beeld:
    """A scenario; a misspelt word in it is an error."""
    scenario: Beeld = yaml.safe_load(pad.read_text(encoding="utf-8"))
    assert set(scenario) <= {"naam", "toelichting", "peildatum", "antwoorden", "planning", "verwacht"}, pad.name
    assert scenario["naam"]
    assert scenario["verwacht"]
    assert set(scenario["verwacht"]) <= set(BEELDEN), pad.name
    assert set(scenario["verwacht"].get("meldingen", {})) <= set(kennis().meldingen), pad.name
    return scenario


@pytest.mark.parametrize("pad", SCENARIOS, ids=lambda pad: pad.stem)
def test_scenario(pad: Path) -> None:
    scenario = lees(pad)
    peildatum = scenario.get("peildatum", VANDAAG)
    assert isinstance(peildatum, date)
    antwoorden = {vraag: str(w) if isinstance(w, date) else w for vraag, w in scenario.get("antwoorden", {}).items()}
    uitkomst = reken(antwoorden, scenario.get("planning"), peildatum)
    verwacht = scenario["verwacht"]
    gevonden = {woord: BEELDEN[woord](uitkomst, waarde) for woord, waarde in verwacht.items()}
    assert gevonden == verwacht, scenario["naam"]


def test_er_zijn_genoeg_scenarios() -> None:
    assert len(SCENARIOS) >= 8
