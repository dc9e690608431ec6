"""What the planning says about its own dates, in the words of the catalogue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import PlanStap
from assistent.planning.kalender import pasen
from assistent.planning.model import Planningmelding
from assistent.tekst.nederlands import datum
from tests.advies.zaak import kennis, reken
from tests.planning.maak import PEILDATUM, parameter, plan, procedure

TWEE = procedure({"id": "publicatie"}, {"id": "sluiting", "na": "publicatie", "minimum": "t"})
T = (parameter("t", 45),)


def meldingen(sluiting: str, publicatie: str = "2026-12-01") -> dict[str, Planningmelding]:
    gepland = plan(TWEE, {"publicatie": publicatie, "sluiting": sluiting}, parameters=T)
    return {m.soort: m for m in gepland.meldingen}


def test_te_kort_noemt_de_wet_en_hoeveel_dagen() -> None:
    melding = meldingen("2027-01-12")["te_kort"]
    assert (melding.ernst, melding.stap) == ("fout", "sluiting")
    assert "42 dagen na ‘publicatie’" in melding.tekst
    assert "ten minste 45 dagen, dus 3 dagen te kort" in melding.tekst
    assert "15 januari 2027" in melding.maatregel
    assert melding.bron[0].plaats == "t"


def test_precies_lang_genoeg_is_niet_te_kort() -> None:
    assert "te_kort" not in meldingen("2027-01-15")


def test_een_minimum_uit_de_tweede_hand_is_geen_fout() -> None:
    onzeker = parameter("t", 45, status="secundair")
    gepland = plan(TWEE, {"publicatie": "2026-12-01", "sluiting": "2026-12-02"}, parameters=(onzeker,))
    assert [m.ernst for m in gepland.meldingen if m.soort == "te_kort"] == ["waarschuwing"]


def test_een_termijn_die_op_zaterdag_eindigt_noemt_de_voorzichtige_dag() -> None:
    # 45 days after 2 December 2026 is Saturday 16 January 2027.
    zaterdag = meldingen("2027-01-16", "2026-12-02")
    assert "16 januari 2027, een vrije dag (zaterdag)" in zaterdag["laatste_dag"].tekst
    assert "18 januari 2027" in zaterdag["laatste_dag"].maatregel
    assert "18 januari 2027" in zaterdag["vrije_dag"].maatregel
    assert set(meldingen("2027-01-18", "2026-12-02")) == set()


def test_een_stap_die_op_elke_dag_mag_vallen_valt_niet_op() -> None:
    vrij = procedure({"id": "publicatie"}, {"id": "sluiting", "na": "publicatie", "elke_dag": True})
    assert plan(vrij, {"publicatie": "2026-12-01", "sluiting": "2027-01-16"}).meldingen == ()


def test_een_gegeven_duur_die_niet_past_tussen_vaste_dagen_botst() -> None:
    drie = procedure({"id": "a"}, {"id": "b", "na": "a", "duur": 10}, {"id": "c", "na": "b", "duur": 10})
    krap = plan(drie, {"a": "2027-03-01", "b": PlanStap(duur=15), "c": "2027-03-22"})
    (botsing,) = krap.meldingen
    assert (botsing.soort, botsing.stap) == ("botsing", "b")
    assert "op zijn vroegst 16 maart 2027, op zijn laatst 12 maart 2027" in botsing.tekst
    assert "4 dagen te weinig" in botsing.tekst


@given(st.dates(date(2026, 1, 1), date(2029, 1, 1)), st.integers(-60, 200))
def test_te_kort_is_precies_wat_korter_is_dan_het_minimum(begin: date, dagen: int) -> None:
    eind = begin + timedelta(days=dagen)
    soorten = set(meldingen(eind.isoformat(), begin.isoformat()))
    assert ("te_kort" in soorten) == (0 <= dagen < 45)
    assert ("volgorde" in soorten) == (dagen < 0)


def test_elke_soort_bevinding_heeft_woorden_en_elke_casus_een_naam() -> None:
    soorten = {regel.soort for regel in kennis().planmeldingen.values()}
    assert len(soorten) == len(kennis().planmeldingen) == 11


@pytest.mark.parametrize("jaar", [2025, 2026, 2027])
def test_vlaamse_vakanties_volgen_de_vaste_regels(jaar: int) -> None:
    """Autumn from the Monday of the week of 1 November (2 November when that is a Sunday), Christmas from the Monday of
    the week of 25 December (after it at a weekend), Carnival from the seventh Monday before Easter, Easter from the
    first Monday of April (after Easter when that is in March, from the second Monday before it when after 15 April)."""
    vakanties = {v.naam: v for v in kennis().vakanties.values() if v.id.endswith(f"_{jaar}") and v.rechtsgebied == "vl"}
    allerheiligen, kerst, paas = date(jaar, 11, 1), date(jaar, 12, 25), pasen(jaar + 1)
    herfst = allerheiligen + timedelta(days=1) if allerheiligen.weekday() == 6 else _maandag(allerheiligen)
    winter = _maandag(kerst) + timedelta(days=7 if kerst.weekday() > 4 else 0)
    if paas.month == 3:
        lente = paas + timedelta(days=1)
    elif paas > date(jaar + 1, 4, 15):
        lente = paas - timedelta(days=13)
    else:
        lente = date(jaar + 1, 4, 1) + timedelta(days=-date(jaar + 1, 4, 1).weekday() % 7)
    assert vakanties["herfstvakantie"].van == herfst
    assert vakanties["kerstvakantie"].van == winter
    assert vakanties["krokusvakantie"].van == paas - timedelta(days=48)
    assert vakanties["paasvakantie"].van == lente


def _maandag(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())


@pytest.mark.parametrize("jaar", [2025, 2026, 2027])
@pytest.mark.parametrize(
    "naam", ["herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie", "zomervakantie"]
)
def test_nederlandse_vakanties_zijn_er_voor_elke_regio_en_lopen_van_zaterdag_tot_zondag(naam: str, jaar: int) -> None:
    gevonden = [
        v
        for v in kennis().vakanties.values()
        if v.rechtsgebied == "nl" and v.naam == naam and f"_{jaar}" in v.id and v.soort == "schoolvakantie"
    ]
    regios = {v.regio for v in gevonden}
    assert regios in ({""}, {"noord", "midden", "zuid"})
    lengte = {"zomervakantie": 44, "kerstvakantie": 16}.get(naam, 9)
    for v in gevonden:
        assert (v.van.weekday(), v.tot.weekday(), (v.tot - v.van).days + 1) == (5, 6, lengte)


def test_een_vakantie_noemt_haar_regio_tenzij_zij_overal_is() -> None:
    zaak = {"zaak.rechtsgebied": "nl", "procedure.gekozen": "openbaar"}

    def tekst(dag: str) -> str:
        gevonden = reken(zaak, {"publicatie": dag}).planning.meldingen
        return next(m.tekst for m in gevonden if m.soort == "vakantie")

    assert "voorjaarsvakantie (regio Zuid)." in tekst("2027-02-15")
    assert "meivakantie." in tekst("2027-04-28")


@pytest.mark.parametrize(("ver", "vast", "gemeld"), [
    (-1, False, True),   # the day before the one on which one looks
    (0, False, False),   # that day itself can still be kept
    (1, False, False),
    (-1, True, False),   # a fixed day is what happened
])  # fmt: skip
def test_een_stap_die_voorbij_is_en_niet_vaststaat_wordt_gemeld(ver: int, vast: bool, gemeld: bool) -> None:
    dag = PEILDATUM + timedelta(days=ver)
    gevonden = {m.soort: m for m in plan(TWEE, {"publicatie": PlanStap(datum=dag, vast=vast)}, parameters=T).meldingen}
    assert ("voorbij" in gevonden) == gemeld
    if gemeld:
        melding = gevonden["voorbij"]
        assert (melding.stap, melding.ernst) == ("publicatie", "aandacht")
        assert datum(dag) in melding.tekst
        assert datum(PEILDATUM) in melding.tekst
