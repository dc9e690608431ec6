"""The Hague planned again from its own starting points: every day comes out as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistent.dossier.model import Planning, PlanStap
from assistent.handelingen.bereken import Uitkomst
from assistent.planning.opstellen import Planrichting, voorstel
from tests.handelingen.maak import uitkomst, voorbeeld

PUBLICATIE = PlanStap(datum=date(2022, 10, 28), vast=True)
START = PlanStap(datum=date(2024, 1, 1), vast=True)


def met(stappen: dict[str, PlanStap]) -> Uitkomst:
    return uitkomst(voorbeeld().model_copy(update={"planning": Planning(stappen=stappen)}))


@pytest.mark.parametrize(
    ("stappen", "richting"),
    [
        pytest.param({"publicatie": PUBLICATIE}, "vooruit", id="vooruit vanaf 28 oktober 2022"),
        pytest.param({"publicatie": PUBLICATIE, "start_opdracht": START}, "terug", id="terug met vaste publicatie"),
        pytest.param({"publicatie": PUBLICATIE}, "beide", id="tussen beide"),
        pytest.param({}, "terug", id="terug vanaf de startdatum alleen"),
    ],
)
def test_elke_dag_van_den_haag_komt_terug(stappen: dict[str, PlanStap], richting: Planrichting) -> None:
    echt = {id_: stap.datum for id_, stap in voorbeeld().planning.stappen.items() if stap.datum}
    gevonden = met(stappen)
    assert gevonden.procedure is not None
    dagen = voorstel(gevonden.stand, gevonden.procedure, richting)
    assert len(echt) == 18
    assert {id_: dagen.get(id_) for id_ in echt} == echt


def test_ook_het_collegevoorstel_van_september_2021_komt_terug() -> None:
    gevonden = met({"publicatie": PUBLICATIE})
    assert gevonden.procedure is not None
    assert voorstel(gevonden.stand, gevonden.procedure, "vooruit")["collegevoorstel"] == date(2021, 9, 7)


def test_zonder_enige_dag_wordt_er_niets_verzonnen() -> None:
    gevonden = met({})
    zonder = gevonden.stand.dossier.model_copy(update={"antwoorden": {}})
    stand = replace(gevonden.stand, dossier=zonder)
    assert gevonden.procedure is not None
    assert voorstel(stand, gevonden.procedure, "vooruit") == {}
    assert voorstel(stand, gevonden.procedure, "terug") == {}
    assert voorstel(stand, gevonden.procedure, "beide") == {}
