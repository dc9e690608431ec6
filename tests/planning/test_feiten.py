"""Facts about time, from the dates of the planning."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.planning import feiten
from assistent.planning.model import Planning
from tests.planning.maak import plan, procedure

EEN_RONDE = procedure(*({"id": id_} for id_ in ("publicatie", "nota_inlichtingen", "sluiting_inschrijving")))
TWEE_RONDEN = procedure(
    *(
        {"id": id_}
        for id_ in ("publicatie", "sluiting_aanmelding", "publicatie_gunningsleidraad", "sluiting_inschrijving")
    )
)
DIALOOG = procedure(*({"id": id_} for id_ in ("kickoff_dialoog", "einde_dialoog")))
SLOT = procedure(
    *({"id": id_} for id_ in ("gunningsbeslissing", "einde_opschorting", "definitieve_gunning", "start_opdracht"))
)


def test_de_inschrijftermijn_begint_in_een_ronde_bij_de_publicatie() -> None:
    data = {"publicatie": "2027-01-01", "sluiting_inschrijving": "2027-02-10"}
    assert feiten.dagen_inschrijving(plan(EEN_RONDE, data)) == 40


def test_de_inschrijftermijn_begint_in_twee_ronden_bij_de_gunningsleidraad() -> None:
    data = {
        "publicatie": "2026-01-01",
        "publicatie_gunningsleidraad": "2027-01-01",
        "sluiting_inschrijving": "2027-02-26",
    }
    assert feiten.dagen_inschrijving(plan(TWEE_RONDEN, data)) == 56


def test_zonder_datum_van_de_gunningsleidraad_is_de_inschrijftermijn_onbekend() -> None:
    data = {"publicatie": "2026-01-01", "sluiting_inschrijving": "2027-02-26"}
    assert feiten.dagen_inschrijving(plan(TWEE_RONDEN, data)) is None


def test_aanmelding_dialoog_nota_en_opschorting_tellen_kalenderdagen() -> None:
    assert (
        feiten.dagen_aanmelding(plan(TWEE_RONDEN, {"publicatie": "2022-10-28", "sluiting_aanmelding": "2022-12-08"}))
        == 41
    )
    assert feiten.dagen_dialoog(plan(DIALOOG, {"kickoff_dialoog": "2023-01-16", "einde_dialoog": "2023-03-14"})) == 57
    nota = {"nota_inlichtingen": "2027-01-31", "sluiting_inschrijving": "2027-02-10"}
    assert feiten.dagen_nota_voor_sluiting(plan(EEN_RONDE, nota)) == 10
    opschorting = {"gunningsbeslissing": "2027-06-01", "einde_opschorting": "2027-06-21"}
    assert feiten.dagen_opschorting(plan(SLOT, opschorting)) == 20


@pytest.mark.parametrize(
    ("gunning", "start", "maanden"),
    [
        pytest.param("2023-06-30", "2024-01-01", 6.0, id="Den Haag: ruim zes maanden"),
        pytest.param("2026-11-01", "2027-05-01", 6.0, id="zes maanden van samen 181 dagen"),
        pytest.param("2026-11-02", "2027-05-01", 5.9, id="een dag minder is geen zes maanden"),
        pytest.param("2026-08-31", "2027-02-28", 6.0, id="de laatste dag van de maand"),
        pytest.param("2027-01-01", "2028-01-01", 12.0, id="een jaar"),
        pytest.param("2027-01-01", "2027-01-01", 0.0, id="dezelfde dag"),
    ],
)
def test_maanden_voorbereiding(gunning: str, start: str, maanden: float) -> None:
    gepland = plan(SLOT, {"definitieve_gunning": gunning, "start_opdracht": start})
    assert feiten.maanden_voorbereiding(gepland) == maanden


def test_zonder_einddatum_van_de_gunning_is_de_voorbereiding_onbekend() -> None:
    assert feiten.maanden_voorbereiding(plan(SLOT, {"start_opdracht": "2027-01-01"})) is None


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.integers(0, 4000))
def test_later_beginnen_geeft_nooit_minder_voorbereiding(gunning: date, dagen: int) -> None:
    def maanden(start: int) -> float:
        dag = date.fromordinal(min(gunning.toordinal() + start, date.max.toordinal()))
        gevonden = feiten.maanden_voorbereiding(
            plan(SLOT, {"definitieve_gunning": gunning.isoformat(), "start_opdracht": dag.isoformat()})
        )
        assert isinstance(gevonden, float)
        return gevonden

    assert 0 <= maanden(dagen) <= maanden(dagen + 1)


def test_zonder_planning_is_elk_feit_onbekend() -> None:
    assert {maak(Planning("", (), ())) for maak in feiten.MAKERS.values()} == {None}
