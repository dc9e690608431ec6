"""What a part of an award criterion weighs: in its criterion as written, and in the whole."""

from __future__ import annotations

from typing import Any

from assistent.leidraad.overzichten_beoordeling import TABELLEN
from tests.advies.zaak import reken

VRAAG = "beoordeling.gunningscriteria"


def onderdelen(rijen: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    uitkomst = reken({"zaak.rechtsgebied": "nl", VRAAG: rijen})
    return [tuple(rij.values()) for rij in TABELLEN["onderdelen"](uitkomst.stand, uitkomst.planning)]


def rij(id_: str, gewicht: float | None, onder: str = "") -> dict[str, Any]:
    cellen = {"id": id_, "naam": id_.upper(), "gewicht": gewicht, "onder": onder}
    return {naam: cel for naam, cel in cellen.items() if cel not in (None, "")}


def test_een_onderdeel_telt_naar_het_gewicht_van_zijn_criterium() -> None:
    rijen = [rij("a", 60), rij("b", 70, "a"), rij("c", 30, "a"), rij("d", 50, "b"), rij("e", 50, "b"), rij("p", 40)]
    assert onderdelen(rijen) == [
        ("A", "B", "70%", "42%"),
        ("B", "D", "50%", "21%"),
        ("B", "E", "50%", "21%"),
        ("A", "C", "30%", "18%"),
    ]


def test_zonder_onderdelen_valt_er_niets_te_verdelen() -> None:
    assert onderdelen([rij("a", 60), rij("p", 40)]) == []


def test_een_open_gewicht_geeft_nog_geen_deel_van_het_geheel() -> None:
    assert onderdelen([rij("a", None), rij("b", 70, "a"), rij("c", 30, "a")]) == []
    assert onderdelen([rij("a", 60), rij("b", None, "a"), rij("c", 30, "a")]) == []
