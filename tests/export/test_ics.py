"""The calendar file, read back by an independent reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.dossier.model import PlanStap
from assistent.export import ics
from assistent.planning.kalender import Land
from assistent.planning.model import Planning
from tests.advies.zaak import kennis
from tests.planning.maak import parameter, plan, procedure

MOMENT = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
STAPPEN = procedure(
    {"id": "publicatie", "naam": "Publicatie"},
    {"id": "sluiting", "naam": "Sluiting", "na": "publicatie", "minimum": "t"},
)


def planning(tijd: str | None = None) -> Planning:
    sluiting = PlanStap(datum=date(2027, 7, 1), tijd=tijd)
    return plan(STAPPEN, {"publicatie": "2027-03-01", "sluiting": sluiting}, parameters=(parameter("t", 45),))


def gelezen(wat: Planning, land: Land = "nl", naam: str = "Planning proef") -> Any:
    inhoud = ics.agenda(wat, kennis(), dossier_id="d1", naam=naam, land=land, moment=MOMENT)
    assert b"\r\n" in inhoud
    assert max(len(regel) for regel in inhoud.split(b"\r\n")) <= 75
    return vobject.readOne(inhoud.decode("utf-8"))


def test_elke_stap_met_een_dag_is_een_gebeurtenis_van_die_hele_dag() -> None:
    eerste, tweede = gelezen(planning()).vevent_list
    assert eerste.summary.value == "Publicatie"
    assert (eerste.dtstart.value, eerste.dtend.value) == (date(2027, 3, 1), date(2027, 3, 2))
    assert tweede.dtstart.value == date(2027, 7, 1)


def test_een_stap_zonder_dag_staat_er_niet_in() -> None:
    zonder = plan(STAPPEN, {"publicatie": "2027-03-01"}, parameters=(parameter("t", 45),))
    assert len(gelezen(zonder).vevent_list) == 1


@pytest.mark.parametrize(("land", "zone", "verschil"), [("nl", "Europe/Amsterdam", 2), ("vl", "Europe/Brussels", 2)])
@pytest.mark.parametrize("tijd", ["12.00", "12:00"])
def test_een_tijd_staat_in_de_tijd_van_het_land(land: Land, zone: str, verschil: int, tijd: str) -> None:
    inhoud = ics.agenda(planning(tijd), kennis(), dossier_id="d1", naam="p", land=land, moment=MOMENT)
    assert f"DTSTART;TZID={zone}:20270701T120000".encode() in inhoud
    kalender = gelezen(planning(tijd), land)
    begin = kalender.vevent_list[1].dtstart
    assert (begin.value.hour, begin.value.utcoffset()) == (12, timedelta(hours=verschil))
    assert [z.tzid.value for z in kalender.vtimezone_list] == [zone]


@pytest.mark.parametrize(("dag", "uren"), [("2027-03-27", 1), ("2027-03-28", 2), ("2027-10-30", 2), ("2027-10-31", 1)])
def test_de_zomertijd_gaat_in_op_haar_eigen_dag(dag: str, uren: int) -> None:
    stap = PlanStap(datum=date.fromisoformat(dag), tijd="12.00")
    (deel,) = gelezen(plan(STAPPEN, {"publicatie": stap}, parameters=(parameter("t", 45),))).vevent_list
    assert deel.dtstart.value.utcoffset() == timedelta(hours=uren)


def test_de_uitleg_noemt_het_minimum_en_de_bron() -> None:
    uitleg = gelezen(planning()).vevent_list[1].description.value
    assert "Wettelijk minimum: 45 dagen na publicatie" in uitleg
    assert "Aanbestedingswet" in uitleg or "Aw" in uitleg
    assert "(wettekst gezien)" in uitleg


def test_dezelfde_stap_houdt_haar_kenmerk_ook_op_een_andere_dag() -> None:
    def kenmerken(wat: Planning) -> list[str]:
        return [deel.uid.value for deel in gelezen(wat).vevent_list]

    later = plan(STAPPEN, {"publicatie": "2027-04-01", "sluiting": "2027-08-02"}, parameters=(parameter("t", 45),))
    assert kenmerken(planning()) == kenmerken(later) == [
        "d1-publicatie@ontwerpassistent", "d1-sluiting@ontwerpassistent",
    ]  # fmt: skip


def test_niemand_wordt_genoemd() -> None:
    inhoud = ics.agenda(planning(), kennis(), dossier_id="d1", naam="p", land="nl", moment=MOMENT)
    assert b"ORGANIZER" not in inhoud
    assert b"ATTENDEE" not in inhoud


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=120))
def test_elke_naam_komt_heel_terug_of_wordt_onschadelijk(naam: str) -> None:
    wat = planning()
    wat = replace(wat, stappen=(replace(wat.stappen[0], naam=naam), *wat.stappen[1:]))
    kalender = gelezen(wat, naam=naam)
    assert [deel.name for deel in kalender.getChildren()].count("VEVENT") == 2
