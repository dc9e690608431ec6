"""Planning as a user does it: plan, move, fix, keep variants and put them side by side."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.dossier.model import Dossier, Planning, PlanStap
from assistent.handelingen import plannen
from assistent.handelingen.bereken import Uitkomst
from assistent.planning.kalender import vrije_dag
from assistent.planning.opstellen import Planrichting
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

PUBLICATIE = date(2022, 10, 28)


def met(**stappen: PlanStap) -> Uitkomst:
    return uitkomst(voorbeeld().model_copy(update={"planning": Planning(stappen=stappen)}))


def gepland(richting: Planrichting = "beide") -> Uitkomst:
    return uitkomst(plannen.plan(met(publicatie=PlanStap(datum=PUBLICATIE)), richting, **DOOR))


def dagen(wat: Uitkomst) -> dict[str, date]:
    return {s.id: s.datum for s in wat.planning.stappen if s.datum}


def test_plannen_zet_elke_stap_die_niet_vaststaat() -> None:
    vast = PlanStap(datum=date(2022, 12, 15), vast=True, motivering="commissie")
    voor = met(publicatie=PlanStap(datum=PUBLICATIE), sluiting_aanmelding=vast)
    na = plannen.plan(voor, "vooruit", **DOOR)
    assert na.planning.stappen["sluiting_aanmelding"] == vast
    assert na.planning.stappen["selectiebeslissing"].datum == date(2022, 12, 29)
    assert na.geschiedenis[-1].wie == DOOR["wie"]


def test_de_vooruitblik_verandert_niets_en_zegt_waarom() -> None:
    voor = met(publicatie=PlanStap(datum=PUBLICATIE))
    blik = plannen.vooruitblik(voor, "vooruit")
    assert voor.dossier.planning.stappen["publicatie"].datum == PUBLICATIE
    assert {v.waarom for v in blik.verschuivingen} == {"zo vroeg mogelijk na de publicatie"}
    assert next(v for v in blik.verschuivingen if v.stap == "kickoff_dialoog").nieuw == date(2023, 1, 16)
    assert blik.botsingen == ()


@pytest.mark.parametrize("richting", ["vooruit", "terug", "beide"])
def test_zonder_datum_wordt_er_niets_gepland(richting: Planrichting) -> None:
    leeg = voorbeeld().model_copy(update={"planning": Planning()})
    zonder = uitkomst(
        leeg.model_copy(update={"antwoorden": {k: v for k, v in leeg.antwoorden.items() if k != "zaak.startdatum"}})
    )
    assert plannen.plan(zonder, richting, **DOOR) == zonder.dossier


def test_verzetten_schuift_op_wat_anders_te_dichtbij_komt() -> None:
    voor = gepland()
    blik = plannen.verschuiving(voor, "gunningsbeslissing", date(2023, 6, 15))
    nieuw = {v.stap: v for v in blik.verschuivingen}
    assert nieuw["gunningsbeslissing"].waarom == "u verzet deze stap"
    assert nieuw["einde_opschorting"].nieuw == date(2023, 7, 5)
    assert "20 dagen na ‘mededeling van de gunningsbeslissing’ (15 juni 2023)" in nieuw["einde_opschorting"].waarom
    assert "sluiting_inschrijving" not in nieuw


def test_een_vaste_stap_wijkt_niet_en_de_botsing_wordt_gezegd() -> None:
    voor = gepland()
    vast = plannen.zet_vast(voor, "definitieve_gunning", True, **DOOR)
    blik = plannen.verschuiving(uitkomst(vast), "gunningsbeslissing", date(2023, 6, 29))
    assert "definitieve_gunning" not in {v.stap for v in blik.verschuivingen}
    assert {m.soort for m in blik.botsingen} == {"volgorde"}


def test_naar_dezelfde_dag_is_geen_verschuiving() -> None:
    voor = gepland()
    assert plannen.verschuif(voor, "kickoff_dialoog", dagen(voor)["kickoff_dialoog"], **DOOR) == voor.dossier


def test_een_onbekende_stap_is_een_fout() -> None:
    with pytest.raises(KeyError):
        plannen.verschuiving(gepland(), "weg", PUBLICATIE)
    with pytest.raises(KeyError):
        plannen.zet_vast(gepland(), "weg", True, **DOOR)


def test_vastzetten_neemt_de_dag_die_er_staat_en_loslaten_houdt_hem() -> None:
    voor = met()
    vast = plannen.zet_vast(voor, "start_opdracht", True, **DOOR)
    assert vast.planning.stappen["start_opdracht"] == PlanStap(datum=date(2024, 1, 1), vast=True)
    los = plannen.zet_vast(uitkomst(vast), "start_opdracht", False, **DOOR)
    assert los.planning.stappen["start_opdracht"] == PlanStap(datum=date(2024, 1, 1))


def test_zonder_dag_is_er_niets_vast_te_zetten() -> None:
    voor = met()
    assert plannen.zet_vast(voor, "kickoff_dialoog", True, **DOOR) == voor.dossier


def varianten() -> Dossier:
    """The present planning two weeks later than the variant `vroeg`."""
    vroeg = plannen.bewaar_variant(gepland().dossier, " vroeg ", **DOOR)
    later = plannen.verschuif(uitkomst(vroeg), "publicatie", PUBLICATIE + timedelta(days=14), **DOOR)
    return plannen.bewaar_variant(later, "laat", **DOOR)


def test_een_variant_komt_terug_zoals_zij_was() -> None:
    dossier = varianten()
    terug = plannen.kies_variant(dossier, "vroeg", **DOOR)
    assert terug.planning.stappen == dossier.planning.varianten["vroeg"]
    assert terug.planning.varianten == dossier.planning.varianten


def test_varianten_naast_elkaar() -> None:
    vergeleken = plannen.vergelijk_varianten(uitkomst(varianten()))
    assert [v.naam for v in vergeleken.varianten] == ["", "vroeg", "laat"]
    rij = next(r for r in vergeleken.rijen if r.stap == "publicatie")
    assert rij.verschil == (0, -14, 0)
    nu, vroeg, laat = vergeleken.varianten
    assert nu.lengte == laat.lengte
    assert vroeg.speling is not None
    assert nu.speling is not None
    assert nu.speling <= vroeg.speling


def test_een_variant_verwijderen_laat_de_planning_staan() -> None:
    dossier = varianten()
    zonder = plannen.verwijder_variant(dossier, "vroeg", **DOOR)
    assert set(zonder.planning.varianten) == {"laat"}
    assert zonder.planning.stappen == dossier.planning.stappen


def test_een_variant_heeft_een_naam() -> None:
    with pytest.raises(ValueError, match="naam"):
        plannen.bewaar_variant(voorbeeld(), "  ", **DOOR)


BASIS = gepland("beide")
"""Planned once; the laws below start from it."""


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(-200, 400), st.sampled_from(["vooruit", "terug", "beide"]))
def test_een_andere_start_verplaatst_alles_of_meldt_een_botsing(later: int, richting: Planrichting) -> None:
    start = date(2024, 1, 1) + timedelta(days=later)
    publicatie = PlanStap(datum=PUBLICATIE, vast=richting == "beide")
    voor = met(publicatie=publicatie, start_opdracht=PlanStap(datum=start, vast=True))
    blik = plannen.vooruitblik(voor, richting)
    na = {s.id: s.datum for s in blik.planning.stappen if s.datum}
    assert na["start_opdracht"] == start
    if richting == "terug":
        assert abs((na["publicatie"] - PUBLICATIE).days - later) < 60
        # What the answer says of the start is another thing than whether the days fit together.
        assert {m.soort for m in blik.botsingen} <= {"twee_starts"}
    elif later < -7:
        assert {m.soort for m in blik.botsingen} - {"twee_starts"} or blik.krap


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dates(date(2025, 1, 1), date(2030, 1, 1)))
def test_geen_voorgestelde_stap_is_korter_dan_haar_minimum(dag: date) -> None:
    na = uitkomst(plannen.plan(met(publicatie=PlanStap(datum=dag, vast=True)), "vooruit", **DOOR))
    gezet = dagen(na)
    for stap in na.planning.stappen:
        for band in stap.banden:
            if band.minimum and band.van in gezet and stap.id in gezet:
                assert (gezet[stap.id] - gezet[band.van]).days >= band.minimum, stap.id
        if stap.datum and stap.id != "publicatie" and not stap.elke_dag:
            assert not vrije_dag(stap.datum, "nl")


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(dagen(BASIS))), st.integers(-90, 90))
def test_verzetten_breekt_geen_wettelijk_minimum_dan_van_de_stap_zelf(stap: str, verzet: int) -> None:
    naar = dagen(BASIS)[stap] + timedelta(days=verzet)
    blik = plannen.verschuiving(BASIS, stap, naar)
    gezet = {s.id: s.datum for s in blik.planning.stappen if s.datum}
    assert gezet[stap] == naar
    for gepland_ in blik.planning.stappen:
        for band in gepland_.banden:
            if band.minimum and band.van in gezet and gepland_.id in gezet:
                assert (gezet[gepland_.id] - gezet[band.van]).days >= band.minimum
