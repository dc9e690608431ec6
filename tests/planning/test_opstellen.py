"""The planning: days, statutory minima, order, and the first possible day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import PlanStap
from assistent.planning.opstellen import stel_op
from tests.advies.zaak import reken, stand
from tests.planning.maak import parameter, plan, procedure, stap

TWEE = procedure({"id": "publicatie"}, {"id": "sluiting", "na": "publicatie", "minimum": "termijn.gewoon"})
GEWOON = parameter("termijn.gewoon", 45)
KETEN = procedure(
    {"id": "a"}, {"id": "b", "na": "a", "duur": 10}, {"id": "c", "na": "b", "duur": 5}, {"id": "d", "na": "c"}
)


def test_zonder_procedure_is_er_geen_planning() -> None:
    assert stel_op(stand({}), None).stappen == ()


@pytest.mark.parametrize(
    ("sluiting", "dagen", "speling"), [("2027-01-15", 45, 0), ("2027-01-14", 44, -1), ("2027-01-20", 50, 5)]
)
def test_dagen_tellen_vanaf_de_dag_na_de_vorige_stap(sluiting: str, dagen: int, speling: int) -> None:
    gepland = stap(plan(TWEE, {"publicatie": "2026-12-01", "sluiting": sluiting}, parameters=(GEWOON,)), "sluiting")
    assert (gepland.dagen, gepland.minimum, gepland.speling) == (dagen, 45, speling)


def test_het_minimum_noemt_eerst_zijn_eigen_bron() -> None:
    gepland = stap(plan(TWEE, parameters=(GEWOON,)), "sluiting")
    assert [b.plaats for b in gepland.bron] == ["termijn.gewoon", "artikel van de stap"]


def test_zonder_waarde_op_de_peildatum_is_er_geen_minimum() -> None:
    oud = parameter("termijn.gewoon", 45, "2001-01-01", "2001-12-31")
    gepland = stap(plan(TWEE, {"publicatie": "2026-12-01", "sluiting": "2026-12-02"}, parameters=(oud,)), "sluiting")
    assert (gepland.minimum, gepland.speling, gepland.dagen) == (None, None, 1)


KEUZE = procedure(
    {"id": "publicatie"},
    {
        "id": "sluiting",
        "na": "publicatie",
        "minimum": [
            {"parameter": "termijn.spoed", "als": {"veld": "procedure.spoed", "is": "ja"}},
            {"parameter": "termijn.vooraf", "als": {"veld": "planning.vooraankondiging", "is": "ja"}},
            {"parameter": "termijn.elektronisch", "als": {"veld": "planning.elektronisch", "is": "ja"}},
            {"parameter": "termijn.gewoon"},
        ],
    },
)
TERMIJNEN = (
    GEWOON,
    parameter("termijn.elektronisch", 40),
    parameter("termijn.vooraf", 29),
    parameter("termijn.spoed", 15),
)


@pytest.mark.parametrize(
    ("antwoorden", "minimum"),
    [
        pytest.param({}, 45, id="niets beantwoord: een verkorting vraagt haar grond"),
        pytest.param({"planning.elektronisch": "nee"}, 45, id="op papier"),
        pytest.param({"planning.elektronisch": "ja"}, 40, id="elektronisch"),
        pytest.param({"planning.elektronisch": "ja", "planning.vooraankondiging": "ja"}, 29, id="vooraankondiging"),
        pytest.param({"planning.vooraankondiging": "ja", "procedure.spoed": "ja"}, 15, id="spoed gaat voor"),
        pytest.param({"procedure.spoed": "onbekend"}, 45, id="onbekende spoed"),
    ],
)
def test_het_minimum_hangt_af_van_de_antwoorden(antwoorden: dict[str, Any], minimum: int) -> None:
    assert stap(plan(KEUZE, antwoorden=antwoorden, parameters=TERMIJNEN), "sluiting").minimum == minimum


def test_een_enkele_naam_is_hetzelfde_als_een_lijst_van_een() -> None:
    lijst = procedure(
        {"id": "publicatie"}, {"id": "sluiting", "na": "publicatie", "minimum": [{"parameter": "termijn.gewoon"}]}
    )
    assert lijst == TWEE
    assert type(TWEE).model_validate_json(KEUZE.model_dump_json(exclude_unset=True)) == KEUZE


def test_verkeerde_volgorde_wordt_gemeld_met_beide_data() -> None:
    gepland = plan(KETEN, {"a": "2027-03-10", "b": "2027-03-01"})
    assert [m.stap for m in gepland.meldingen] == ["b"]
    assert "1 maart 2027" in gepland.meldingen[0].tekst
    assert "10 maart 2027" in gepland.meldingen[0].tekst


def test_een_stap_zonder_datum_verbergt_een_verkeerde_volgorde_niet() -> None:
    meldingen = plan(KETEN, {"a": "2027-03-10", "d": "2027-03-01"}).meldingen
    # Of the steps in between, for which no day is left, the first tells it.
    assert [(m.stap, m.soort) for m in meldingen] == [("b", "botsing"), ("d", "volgorde")]


def test_dezelfde_dag_is_geen_verkeerde_volgorde() -> None:
    assert plan(KETEN, {"a": "2027-03-10", "b": "2027-03-10"}).meldingen == ()


def test_vroegst_loopt_door_over_stappen_zonder_datum() -> None:
    gepland = plan(KETEN, {"a": "2027-01-01"})
    # Without a length of its own a step can fall on the day of the step before it.
    assert [s.vroegst for s in gepland.stappen] == [None, date(2027, 1, 11), date(2027, 1, 16), date(2027, 1, 16)]


def test_wie_een_duur_geeft_rekent_daarmee_verder() -> None:
    gepland = plan(KETEN, {"a": "2027-01-01", "b": PlanStap(duur=30, vast=True, motivering="feestdagen")})
    b = stap(gepland, "b")
    assert (b.vroegst, b.vast, b.motivering) == (date(2027, 1, 31), True, "feestdagen")
    assert stap(gepland, "c").vroegst == date(2027, 2, 5)


def test_een_minimum_gaat_voor_de_gewone_duur() -> None:
    beide = procedure({"id": "a"}, {"id": "b", "na": "a", "duur": 90, "minimum": "termijn.gewoon"})
    assert stap(plan(beide, {"a": "2027-01-01"}, parameters=(GEWOON,)), "b").vroegst == date(2027, 2, 15)


START = procedure(
    {"id": "gunning"}, {"id": "start_opdracht", "na": "gunning"}, {"id": "einde_opdracht", "na": "start_opdracht"}
)


def test_de_startdatum_van_de_zaak_is_de_start_in_de_planning() -> None:
    assert stap(plan(START, antwoorden={"zaak.startdatum": "2027-07-01"}), "start_opdracht").datum == date(2027, 7, 1)


def test_bij_een_subsidie_is_de_startdatum_de_start_van_de_activiteiten() -> None:
    steun = procedure({"id": "start_activiteiten"}, {"id": "einde_activiteiten", "na": "start_activiteiten"})
    gepland = plan(steun, antwoorden={"zaak.startdatum": "2027-07-01", "zaak.looptijd_maanden": 12})
    assert stap(gepland, "start_activiteiten").datum == date(2027, 7, 1)
    assert stap(gepland, "einde_activiteiten").datum == date(2028, 6, 30)


def test_twee_verschillende_startdata_worden_gemeld_en_de_planning_gaat_voor() -> None:
    gepland = plan(START, {"start_opdracht": "2027-08-01"}, {"zaak.startdatum": "2027-07-01"})
    assert stap(gepland, "start_opdracht").datum == date(2027, 8, 1)
    assert [m.stap for m in gepland.meldingen if m.soort == "twee_starts"] == ["start_opdracht"]
    assert plan(START, {"start_opdracht": "2027-07-01"}, {"zaak.startdatum": "2027-07-01"}).meldingen == ()


@pytest.mark.parametrize(
    ("start", "maanden", "einde"),
    [
        pytest.param("2024-01-01", 96, date(2031, 12, 31), id="acht jaar, zoals Den Haag"),
        pytest.param("2027-07-15", 12, date(2028, 7, 14), id="een jaar"),
        pytest.param("2027-08-31", 6, date(2028, 2, 28), id="een maand zonder 31 dagen"),
        pytest.param("2027-01-01", None, None, id="zonder looptijd"),
        pytest.param("2027-01-01", 1.5, None, id="halve maanden hebben geen laatste dag"),
        pytest.param("9999-12-31", 240, None, id="voorbij de kalender"),
    ],
)
def test_het_einde_volgt_uit_start_en_looptijd(start: str, maanden: float | None, einde: date | None) -> None:
    antwoorden = {"zaak.startdatum": start, "zaak.looptijd_maanden": maanden}
    assert stap(plan(START, antwoorden=antwoorden), "einde_opdracht").datum == einde


@pytest.mark.parametrize("start", ["geen datum", "2027-02-30", 20270101, ["2027-01-01"], "onbekend", ""])
def test_een_startdatum_die_geen_datum_is_is_er_niet(start: object) -> None:
    assert stap(plan(START, antwoorden={"zaak.startdatum": start}), "start_opdracht").datum is None


@given(st.dates(), st.integers(0, 36_525))
def test_geen_datum_of_duur_loopt_vast(dag: date, duur: int) -> None:
    gepland = plan(KETEN, {"a": dag.isoformat(), "b": PlanStap(duur=duur)})
    verwacht = dag.toordinal() + duur
    assert stap(gepland, "b").vroegst == (date.fromordinal(verwacht) if verwacht <= date.max.toordinal() else None)


def test_elke_procedure_van_de_catalogus_is_te_plannen_met_minima() -> None:
    for id_, wat in reken({}).kennis.procedures.items():
        uitkomst = reken({"zaak.rechtsgebied": wat.rechtsgebied[0], "procedure.gekozen": wat.keuze})
        gepland = {s.id: s for s in uitkomst.planning.stappen}
        eigen = [s.id for s in wat.stappen]
        assert [id_ for id_ in gepland if id_ in eigen] == eigen
        for bron in wat.stappen:
            banden = gepland[bron.id].banden
            assert bool(banden and banden[0].minimum is not None) == bool(bron.minimum), (id_, bron.id)
            assert gepland[bron.id].bron


def test_een_stap_zonder_fase_hoort_bij_de_stap_waar_zij_staat() -> None:
    zaak = {"zaak.rechtsgebied": "nl", "zaak.personeel_over": "ja"}
    for keuze, fase in (("openbaar", "Voorbereiding"), ("sui_generis", "Dialoog")):
        uitkomst = reken({**zaak, "procedure.gekozen": keuze})
        assert stap(uitkomst.planning, "or_advies").fase == fase


def test_een_bestuursbesluit_over_de_gunning_komt_na_de_onderhandelingen() -> None:
    uitkomst = reken({"zaak.rechtsgebied": "nl", "procedure.gekozen": "mededinging_onderhandeling"})
    ids = [s.id for s in uitkomst.planning.stappen]
    assert (
        ids.index("sluiting_definitieve_inschrijving") < ids.index("besluit_gunning") < ids.index("gunningsbeslissing")
    )


def test_een_bewaartermijn_in_jaren_telt_ook_een_schrikkeldag() -> None:
    zaak = {"zaak.rechtsgebied": "nl", "procedure.gekozen": "openbaar"}
    assert stap(reken(zaak).planning, "dossier_bewaren").minimum == 1096


@pytest.mark.parametrize(("dag", "speling"), [("2026-12-31", 30), ("2026-12-02", 1)])
def test_wat_hoogstens_mag_geeft_een_uiterste_dag(dag: str, speling: int) -> None:
    wat = procedure({"id": "gunning"}, {"id": "melding", "na": "gunning", "hoogstens": "h"})
    gepland = stap(plan(wat, {"gunning": "2026-12-01", "melding": dag}, parameters=(parameter("h", 30),)), "melding")
    assert (gepland.uiterst, gepland.dagen) == (date(2026, 12, 31), speling)
    laat = plan(wat, {"gunning": "2026-12-01", "melding": "2027-01-04"}, parameters=(parameter("h", 30),))
    assert [m.tekst for m in laat.meldingen] == [
        "‘melding’ (4 januari 2027) komt 34 dagen na ‘gunning’; dat mag hoogstens 30 dagen, dus 4 dagen te laat."
    ]
