"""Where a fact passes a border: also behind a product, and in more than one place."""

from __future__ import annotations

from typing import Any

from assistent.advies import raming
from assistent.advies.feiten import boven_drempel
from assistent.advies.overgangen import overgangen
from tests.advies.test_raming import LANG, RAAM
from tests.advies.zaak import kennis, stand


def bij(maak: Any, antwoorden: dict[str, Any], vraag: str, *grenzen: float) -> set[float]:
    return overgangen(stand(antwoorden), maak, kennis().vragen[vraag], grenzen)


def test_achter_een_vermenigvuldiging_ligt_de_grens_elders() -> None:
    assert bij(boven_drempel, LANG, "zaak.maandbedrag", 216_000) == {0, 4_500}
    assert bij(boven_drempel, RAAM, "zaak.afroep_per_jaar", 216_000) == {0, 72_000}


def test_een_looptijd_die_de_grondslag_wisselt_is_een_overgang() -> None:
    assert 49 in bij(raming.raming_grondslag, LANG, "zaak.looptijd_maanden", 48)


def test_een_grens_die_niet_bereikt_wordt_geeft_alleen_het_kleinste_antwoord() -> None:
    assert bij(boven_drempel, {**LANG, "zaak.vergoedingen": 900_000}, "zaak.maandbedrag", 216_000) == {0}


def test_een_getal_gaat_door_elke_grens() -> None:
    gevonden = bij(raming.raming_met_opties, {"zaak.rechtsgebied": "nl"}, "zaak.waarde_basis", 100, 200)
    assert gevonden == {0, 100, 101, 200, 201}
