"""Every building block that the research sources give for documents is there, and stands in a document."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis

BESTAND = Path(__file__).parents[1] / "gegevens" / "bouwstenen_uit_bronnen.yaml"
BRONNEN: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
TABELLEN = {"j.6-dienstverlening", "j.6-leerproces", "j.6-organisatie", "j.6-meten", "j.7"}


def _reeks(voor: str, *bereiken: tuple[int, int]) -> set[str]:
    return {f"{voor}{nummer:02d}" for eerste, laatste in bereiken for nummer in range(eerste, laatste + 1)}


VERWACHT = {
    "wageningen": _reeks("W-B", (1, 21)),
    "utrecht": _reeks("U-B", (1, 27)),
    "leidraden": _reeks("B", (1, 12), (20, 38), (40, 52), (60, 74), (80, 94)) | TABELLEN,
}
PAREN = [
    (naam, bouwsteen) for bron in BRONNEN.values() for naam, deel in bron.items() for bouwsteen in deel["bouwstenen"]
]


@lru_cache(maxsize=1)
def _kennis() -> Kennis:
    return laad()


@lru_cache(maxsize=1)
def _geplaatst() -> frozenset[str]:
    kennis = _kennis()
    plaatsen = [
        plaats
        for opzet in kennis.documenten.values()
        for hoofdstuk in opzet.hoofdstukken
        for paragraaf in hoofdstuk.paragrafen
        for plaats in paragraaf.blokken
    ]
    los = {plaats.bouwsteen for plaats in plaatsen}
    families = {plaats.familie for plaats in plaatsen if plaats.familie}
    return frozenset(b.id for b in kennis.bouwstenen.values() if b.id in los or b.familie in families)


@pytest.mark.parametrize("bron", VERWACHT)
def test_elk_onderwerp_van_de_bron_is_genoemd(bron: str) -> None:
    assert set(BRONNEN[bron]) == VERWACHT[bron]


def test_elk_onderwerp_heeft_een_bouwsteen() -> None:
    assert not [naam for bron in BRONNEN.values() for naam, deel in bron.items() if not deel["bouwstenen"]]


@pytest.mark.parametrize(("naam", "bouwsteen"), PAREN)
def test_elke_bouwsteen_staat_in_een_opzet(naam: str, bouwsteen: str) -> None:
    assert bouwsteen in _kennis().bouwstenen, f"{naam}: {bouwsteen} bestaat niet"
    assert bouwsteen in _geplaatst(), f"{naam}: {bouwsteen} staat in geen enkele opzet"
