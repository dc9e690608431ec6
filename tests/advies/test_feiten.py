"""Facts: value, threshold and duration as the law counts them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.advies.zaak import reken

NL = {"zaak.rechtsgebied": "nl"}
DIENST = {
    **NL,
    "zaak.soort_opdracht": "diensten",
    "zaak.sociale_dienst": "nee",
    "zaak.soort_opdrachtgever": "decentraal",
}
ZORG = {**DIENST, "zaak.sociale_dienst": "zorg_maatschappelijk"}
EINDE_2025, BEGIN_2026 = date(2025, 12, 31), date(2026, 1, 1)


def feit(naam: str, antwoorden: dict[str, Any], peildatum: date = BEGIN_2026) -> object | None:
    return reken(antwoorden, peildatum=peildatum).stand.waarde(f"feit.{naam}")


def test_opties_en_vergoedingen_tellen_mee_in_de_raming() -> None:
    antwoorden = {**ZORG, "zaak.waarde_basis": 700_000, "zaak.waarde_opties": 60_000, "zaak.vergoedingen": 5_000}
    assert feit("raming_met_opties", antwoorden) == 765_000


def test_een_optie_tilt_een_sociale_dienst_boven_de_drempel() -> None:
    zonder = {**ZORG, "zaak.waarde_basis": 700_000}
    assert feit("boven_drempel", zonder) == "nee"
    assert feit("boven_drempel", {**zonder, "zaak.waarde_opties": 60_000}) == "ja"


def test_de_jaarwisseling_verandert_de_drempel() -> None:
    antwoorden = {**DIENST, "zaak.waarde_basis": 218_000}
    assert feit("boven_drempel", antwoorden, EINDE_2025) == "nee"
    assert feit("drempel", antwoorden, EINDE_2025) == 221_000
    assert feit("boven_drempel", antwoorden, BEGIN_2026) == "ja"
    assert feit("drempel", antwoorden, BEGIN_2026) == 216_000


@pytest.mark.parametrize(
    ("antwoorden", "drempel"),
    [
        pytest.param(DIENST, 216_000, id="dienst van een gemeente"),
        pytest.param({**DIENST, "zaak.soort_opdrachtgever": "centraal"}, 140_000, id="dienst van de staat"),
        pytest.param({**DIENST, "zaak.soort_opdracht": "leveringen"}, 216_000, id="levering aan een gemeente"),
        pytest.param({**NL, "zaak.soort_opdracht": "werken"}, 5_404_000, id="werken, van wie ook"),
        pytest.param(ZORG, 750_000, id="sociale dienst"),
        pytest.param(
            {**ZORG, "zaak.sociale_dienst": "andere_bijlage_xiv"}, 750_000, id="andere dienst van bijlage XIV"
        ),
        pytest.param({**ZORG, "zaak.contractvorm": "concessie"}, 5_404_000, id="concessie voor een sociale dienst"),
        pytest.param({**ZORG, "zaak.sociale_dienst": "gemengd"}, None, id="gemengd: de hoogste waarde beslist nog"),
        pytest.param({**NL, "zaak.soort_opdracht": "diensten"}, None, id="soort dienst niet beantwoord"),
        pytest.param({}, None, id="niets beantwoord"),
    ],
)
def test_welke_drempel_geldt(antwoorden: dict[str, Any], drempel: float | None) -> None:
    assert feit("drempel", antwoorden) == drempel


@pytest.mark.parametrize(("waarde", "uitkomst"), [(749_999.99, "nee"), (750_000, "ja"), (750_000.01, "ja")])
def test_gelijk_aan_de_drempel_is_erboven(waarde: float, uitkomst: str) -> None:
    assert feit("boven_drempel", {**ZORG, "zaak.waarde_basis": waarde}) == uitkomst


@pytest.mark.parametrize(
    ("waarde", "uitkomst"),
    [
        pytest.param(1_000_000, "ja", id="boven beide drempels"),
        pytest.param(100_000, "nee", id="onder beide drempels"),
        pytest.param(400_000, None, id="ertussen beslist het grootste deel"),
    ],
)
def test_een_gemengde_dienst_is_beslist_als_elke_drempel_hetzelfde_zegt(waarde: int, uitkomst: str | None) -> None:
    assert feit("boven_drempel", {**ZORG, "zaak.sociale_dienst": "gemengd", "zaak.waarde_basis": waarde}) == uitkomst


def test_zonder_raming_is_boven_of_onder_de_drempel_onbekend() -> None:
    assert feit("boven_drempel", ZORG) is None


def test_na_het_laatste_bekende_bedrag_is_de_drempel_onbekend() -> None:
    assert feit("boven_drempel", {**ZORG, "zaak.waarde_basis": 9_000_000}, date(2031, 1, 1)) is None


def test_verlengingen_tellen_mee_in_de_looptijd() -> None:
    assert feit("looptijd_totaal", {**NL, "zaak.looptijd_maanden": 48, "zaak.verlenging_maanden": 24}) == 72
    assert feit("looptijd_totaal", {**NL, "zaak.looptijd_maanden": 48}) == 48
    assert feit("looptijd_totaal", {**NL, "zaak.verlenging_maanden": 24}) is None


def test_de_gekozen_sturing_gaat_voor_het_advies() -> None:
    markt = dict.fromkeys(("inhoud.variatie_doelgroep", "inhoud.specialisatie", "inhoud.meetbaarheid"), 1)
    assert feit("sturing", {**NL, **markt}) == "markt"
    assert feit("sturing", {**NL, **markt, "sturing.gekozen": "netwerk"}) == "netwerk"
    assert feit("sturing_advies", {**NL, **markt, "sturing.gekozen": "netwerk"}) == "markt"


def test_een_telling_zonder_antwoorden_is_onbekend_en_niet_nul() -> None:
    assert feit("inhoud_netwerk", NL) is None
    assert feit("inhoud_netwerk", {**NL, "inhoud.meetbaarheid": 3}) == 0
    assert feit("inhoud_beantwoord", NL) == 0


def test_de_gekozen_rechtsvorm_gaat_voor_het_advies() -> None:
    assert feit("rechtsvorm", {**NL, "rechtsvorm.zelf_doen": "zelf"}) == "inbesteden"
    assert feit("rechtsvorm", {**NL, "rechtsvorm.zelf_doen": "zelf", "rechtsvorm.gekozen": "subsidie"}) == "subsidie"
    assert feit("rechtsvorm", NL) is None


@pytest.mark.parametrize(
    ("naam", "tabel", "kolom", "soort", "anders"),
    [
        ("indicator_neveneffect", "leren.indicatoren", "soort", "neveneffect", "output"),
        ("indicator_impact", "leren.indicatoren", "soort", "impact", "output"),
        ("actor_clienten", "zaak.actoren", "rol", "clientvertegenwoordiging", "expert"),
        ("actor_expert", "zaak.actoren", "rol", "expert", "clientvertegenwoordiging"),
    ],
)
def test_of_een_tabel_een_soort_rij_heeft(naam: str, tabel: str, kolom: str, soort: str, anders: str) -> None:
    assert feit(naam, NL) is None
    assert feit(naam, {**NL, tabel: [{"naam": "a", kolom: anders}]}) == "nee"
    assert feit(naam, {**NL, tabel: [{"naam": "a", kolom: anders}, {"naam": "b", kolom: soort}]}) == "ja"


def test_een_lege_rij_telt_niet_mee() -> None:
    een, leeg = {"id": "a", "naam": "Noord"}, {"id": "b"}
    assert feit("aantal_percelen", {**NL, "zaak.percelen": [leeg]}) is None
    assert feit("aantal_percelen", {**NL, "zaak.percelen": [een, leeg]}) == 1
    assert feit("aantal_doelen", {**NL, "zaak.doelen": [leeg]}) == 0
    assert feit("actor_expert", {**NL, "zaak.actoren": [leeg]}) is None
