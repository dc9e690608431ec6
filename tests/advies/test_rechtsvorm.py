"""The legal form: consideration and choice decide; the six questions give direction and never the verdict."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.advies import rechtsvorm
from tests.advies.zaak import reken, stand

TITEL, DWANG, KEUZE = "rechtsvorm.bezwarende_titel", "rechtsvorm.afdwingbaar", "rechtsvorm.selectie"

GEVALLEN = [
    pytest.param({}, "onbekend", id="niets beantwoord"),
    pytest.param({TITEL: "ja"}, "onbekend", id="betaald, maar opeisbaarheid onbekend"),
    pytest.param({TITEL: "ja", DWANG: "ja", KEUZE: "ja"}, "opdracht", id="betaald, opeisbaar, met keuze"),
    pytest.param({TITEL: "ja", DWANG: "ja", KEUZE: "nee"}, "open_house", id="zonder keuze: toelating"),
    pytest.param({TITEL: "ja", DWANG: "nee", KEUZE: "ja"}, "afwegen", id="betaald maar niet opeisbaar"),
    pytest.param({TITEL: "nee", DWANG: "ja"}, "afwegen", id="steun die toch opeisbaar is"),
    pytest.param({TITEL: "nee", DWANG: "nee"}, "subsidie", id="steun, niet opeisbaar"),
    pytest.param({TITEL: "nee"}, "subsidie", id="steun"),
    pytest.param(
        {"rechtsvorm.exploitatierisico": "ja", TITEL: "ja", KEUZE: "ja"}, "concessie", id="risico bij de uitvoerder"
    ),
    pytest.param({"rechtsvorm.zelf_doen": "zelf", TITEL: "ja", DWANG: "ja"}, "inbesteden", id="zelf doen gaat voor"),
    pytest.param(
        {"rechtsvorm.eigen_rechtspersoon": "ja", TITEL: "ja", DWANG: "ja"}, "quasi_inbesteden", id="eigen rechtspersoon"
    ),
    pytest.param({"rechtsvorm.tussen_overheden": "ja"}, "samenwerking_overheden", id="tussen overheden"),
]


@pytest.mark.parametrize("rechtsgebied", ["nl", "vl"])
@pytest.mark.parametrize(("antwoorden", "advies"), GEVALLEN)
def test_het_oordeel_over_de_rechtsvorm(antwoorden: dict[str, Any], advies: str, rechtsgebied: str) -> None:
    gegeven = {"zaak.rechtsgebied": rechtsgebied, **antwoorden}
    gevonden = rechtsvorm.bepaal(stand(gegeven))
    assert gevonden.advies == advies
    assert rechtsvorm.alleen_advies(stand(gegeven)) == advies


@pytest.mark.parametrize("pool", [1, 5])
@pytest.mark.parametrize("titel", ["ja", "nee"])
def test_de_zes_vragen_veranderen_het_oordeel_nooit(pool: int, titel: str) -> None:
    basis = {"zaak.rechtsgebied": "nl", TITEL: titel, DWANG: "nee" if titel == "nee" else "ja", KEUZE: "ja"}
    zes = ("initiatief", "zeggenschap", "invulruimte", "resultaat", "belang", "commerciele_spelers")
    met = {**basis, **{f"rechtsvorm.{vraag}": pool for vraag in zes}}
    assert rechtsvorm.bepaal(stand(met)).advies == rechtsvorm.bepaal(stand(basis)).advies


def test_wat_voor_een_andere_vorm_pleit_staat_als_bezwaar() -> None:
    opdracht = {"zaak.rechtsgebied": "nl", TITEL: "ja", DWANG: "ja", KEUZE: "ja", "rechtsvorm.initiatief": 5}
    gevonden = rechtsvorm.bepaal(stand(opdracht))
    assert "reden.subsidie.initiatief" in {r.id for r in gevonden.tegen}
    assert "reden.subsidie.initiatief" not in {r.id for r in gevonden.redenen}
    assert all(r.bron and r.spoor.uitkomst for r in (*gevonden.redenen, *gevonden.tegen))


def test_zonder_rechtsgebied_is_dat_de_eerste_vraag() -> None:
    gevonden = reken({TITEL: "ja", DWANG: "ja", KEUZE: "ja"})
    assert gevonden.rechtsvorm.advies == "onbekend"
    assert gevonden.rechtsvorm.open[0] == "zaak.rechtsgebied"
    assert "zaak.rechtsgebied" in {v.vraag for v in gevonden.open_vragen}


def test_open_noemt_wat_het_oordeel_nog_kan_keren() -> None:
    gevonden = rechtsvorm.bepaal(stand({"zaak.rechtsgebied": "nl", TITEL: "ja", DWANG: "ja", KEUZE: "ja"}))
    assert gevonden.advies == "opdracht"
    assert set(gevonden.open) == {
        "rechtsvorm.zelf_doen", "rechtsvorm.eigen_rechtspersoon", "rechtsvorm.tussen_overheden",
        "rechtsvorm.exploitatierisico",
    }  # fmt: skip


def test_een_vlag_hoort_bij_geen_vorm() -> None:
    gekozen = {"zaak.rechtsgebied": "nl", "rechtsvorm.gekozen": "open_house", KEUZE: "ja"}
    assert "vlag.open_house_met_selectie" in {r.id for r in rechtsvorm.bepaal(stand(gekozen)).vlaggen}
