"""The estimate: options, lots, months and call-offs as the law adds them up (AW 2012, articles 2.15 - 2.22)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.advies.test_feiten import DIENST, ZORG, feit

LANG = {**DIENST, "zaak.looptijd_maanden": 60, "zaak.totale_prijs": "nee", "zaak.maandbedrag": 10_000}
RAAM = {**DIENST, "zaak.contractvorm": "raamovereenkomst", "zaak.afroep_per_jaar": 60_000, "zaak.looptijd_maanden": 36}


def percelen(*waarden: float | None) -> dict[str, Any]:
    rijen = [{"naam": f"P{n}"} | ({} if w is None else {"waarde": w}) for n, w in enumerate(waarden)]
    return {"zaak.percelen": rijen}


def test_vector_18_een_optie_telt_mee() -> None:
    antwoorden = {**ZORG, "zaak.waarde_basis": 700_000, "zaak.waarde_opties": 60_000}
    assert feit("raming_met_opties", antwoorden) == 760_000
    assert feit("boven_drempel", antwoorden) == "ja"


def test_percelen_tellen_samen_en_gaan_voor_een_lager_bedrag() -> None:
    antwoorden = {**ZORG, **percelen(400_000, 350_000), "zaak.waarde_basis": 700_000}
    assert feit("raming_percelen", antwoorden) == 750_000
    assert feit("raming_met_opties", antwoorden) == 750_000
    assert feit("boven_drempel", antwoorden) == "ja"
    assert feit("raming_verschil", antwoorden) == 50_000
    assert feit("raming_verschil", {**antwoorden, "zaak.waarde_opties": 60_000}) == -10_000


def test_percelen_zonder_bedrag_voor_het_geheel_zijn_de_raming() -> None:
    assert feit("raming_met_opties", {**ZORG, **percelen(400_000, 350_000)}) == 750_000
    assert feit("raming_met_opties", {**ZORG, **percelen(400_000, None)}) is None


def test_een_perceel_zonder_waarde_houdt_de_som_open() -> None:
    antwoorden = {**ZORG, **percelen(400_000, None)}
    assert feit("raming_percelen", antwoorden) is None
    assert feit("percelen_zonder_waarde", antwoorden) == 1
    assert feit("percelen_zonder_waarde", ZORG) is None
    assert feit("raming_verschil", {**antwoorden, "zaak.waarde_basis": 1}) is None


@pytest.mark.parametrize(
    ("anders", "bedrag"),
    [
        pytest.param({}, 480_000, id="48 maanden"),
        pytest.param({"zaak.waarde_opties": 5_000}, 485_000, id="met opties"),
        pytest.param({"zaak.vergoedingen": 2_000}, 482_000, id="met vergoedingen"),
        pytest.param({"zaak.waarde_basis": 600_000}, 480_000, id="de wet gaat voor het totaal"),
        pytest.param({"zaak.looptijd_maanden": 49}, 480_000, id="net langer dan 48 maanden"),
        pytest.param({"zaak.looptijd_maanden": 48}, None, id="48 maanden is de totale waarde"),
        pytest.param({"zaak.looptijd_maanden": 12, "zaak.onbepaalde_duur": "ja"}, 480_000, id="onbepaalde duur"),
        pytest.param({"zaak.totale_prijs": "ja"}, None, id="met totale prijs"),
        pytest.param({"zaak.soort_opdracht": "leveringen"}, None, id="geen dienst"),
    ],
)
def test_een_lange_dienst_zonder_totale_prijs_is_48_keer_het_maandbedrag(
    anders: dict[str, Any], bedrag: float | None
) -> None:
    assert feit("raming_met_opties", {**LANG, **anders}) == bedrag


def test_de_grondslag_blijft_open_zolang_een_antwoord_ontbreekt() -> None:
    assert feit("raming_grondslag", LANG) == "maanden"
    assert feit("raming_grondslag", {**LANG, "zaak.looptijd_maanden": 48}) == "totaal"
    assert feit("raming_grondslag", {k: w for k, w in LANG.items() if k != "zaak.totale_prijs"}) is None
    assert feit("raming_grondslag", {k: w for k, w in LANG.items() if k != "zaak.looptijd_maanden"}) is None


def test_het_verschil_met_de_maanden_wordt_genoemd() -> None:
    assert feit("raming_verschil", {**LANG, "zaak.waarde_basis": 300_000}) == 180_000
    assert feit("raming_verschil", {**LANG, "zaak.waarde_basis": 300_000, "zaak.waarde_opties": 50_000}) == 180_000


def test_een_raamovereenkomst_is_alle_opdrachten_van_de_hele_looptijd() -> None:
    assert feit("raming_met_opties", RAAM) == 180_000
    assert feit("raming_met_opties", {**RAAM, "zaak.verlenging_maanden": 12}) == 240_000
    assert feit("boven_drempel", {**RAAM, "zaak.verlenging_maanden": 12}) == "ja"
    assert feit("raming_afroepen", {**RAAM, "zaak.contractvorm": "das"}) == 180_000
    assert feit("raming_afroepen", {**RAAM, "zaak.contractvorm": "overeenkomst"}) is None


@pytest.mark.parametrize(
    ("soort", "waarden", "klein", "aandeel", "uitzondering"),
    [
        pytest.param("diensten", (80_000, 320_000), 1, 20, "ja", id="gelijk aan beide grenzen"),
        pytest.param("diensten", (80_000, 319_999), 1, None, "nee", id="net meer dan 20 procent"),
        pytest.param("diensten", (80_001, 900_000), 0, 0, "nee", id="net geen klein perceel"),
        pytest.param("diensten", (60_000, 60_000, 480_000), 2, 20, "ja", id="kleine percelen samen"),
        pytest.param("leveringen", (80_000, 320_000), 1, 20, "ja", id="leveringen"),
        pytest.param("werken", (1_000_000, 4_000_000), 1, 20, "ja", id="werken"),
        pytest.param("werken", (1_000_001, 9_000_000), 0, 0, "nee", id="te groot voor werken"),
    ],
)
def test_de_uitzondering_voor_kleine_percelen(
    soort: str, waarden: tuple[float, ...], klein: int, aandeel: float | None, uitzondering: str
) -> None:
    antwoorden = {"zaak.rechtsgebied": "nl", "zaak.soort_opdracht": soort, **percelen(*waarden)}
    assert feit("kleine_percelen", antwoorden) == klein
    assert feit("percelen_uitzondering", antwoorden) == uitzondering
    if aandeel is not None:
        assert feit("kleine_percelen_aandeel", antwoorden) == aandeel


def test_de_uitzondering_is_onbekend_zonder_waarden_soort_of_getal_van_de_wet() -> None:
    antwoorden = {**DIENST, **percelen(80_000, 320_000)}
    assert feit("percelen_uitzondering", {**DIENST, **percelen(80_000, None)}) is None
    assert feit("percelen_uitzondering", {"zaak.rechtsgebied": "nl", **percelen(80_000)}) is None
    assert feit("percelen_uitzondering", antwoorden, date(2015, 1, 1)) is None
    assert feit("raming_met_opties", LANG, date(2015, 1, 1)) is None
