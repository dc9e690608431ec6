"""Copies beside each other: the spread is between 0 and 1, what differs most comes first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import Antwoord, Dossier, nieuw_dossier
from assistent.dossier.vast import VasteMap
from assistent.kennis.laden import laad
from assistent.vergelijk.partners import Vergeleken, spreiding, vergelijk


def _dossier(antwoorden: dict[str, Any]) -> Dossier:
    gegeven = {naam: Antwoord(waarde=waarde, motivering=f"Omdat {naam}.") for naam, waarde in antwoorden.items()}
    return nieuw_dossier().model_copy(update={"antwoorden": VasteMap(gegeven)})


def _naast(*antwoorden: dict[str, Any]) -> dict[str, Vergeleken]:
    namen = ("Mijn dossier", "Noord", "Zuid", "West")
    dossiers = [(naam, _dossier(deel)) for naam, deel in zip(namen, antwoorden, strict=False)]
    return {rij.vraag: rij for rij in vergelijk(laad(), dossiers)}


@pytest.mark.parametrize(
    ("vraag", "waarden", "verwacht"),
    [
        ("inhoud.meetbaarheid", [1, 5], 1.0),
        ("inhoud.meetbaarheid", [2, 4, 3], 0.5),
        ("inhoud.meetbaarheid", [3, 3], 0.0),
        ("netwerk.afhankelijkheid", ["geen", "geen", "wederzijds"], 0.5),
        ("netwerk.afhankelijkheid", ["geen", "wederzijds"], 1.0),
        ("netwerk.vooraf", [["signalen"], ["signalen"]], 0.0),
        ("netwerk.vooraf", [["signalen", "inbreng"], ["signalen"]], 0.5),
        ("zaak.looptijd_maanden", [24, 48], 0.5),
        ("zaak.looptijd_maanden", [0, 0], 0.0),
        ("zaak.startdatum", ["2026-01-01", "2027-01-01"], 1.0),
        ("zaak.startdatum", ["2026-01-01", "2040-01-01"], 1.0),
        ("zaak.aanleiding", ["een", "ander"], None),
        ("inhoud.meetbaarheid", [3], None),
    ],
)
def test_spreiding(vraag: str, waarden: list[Any], verwacht: float | None) -> None:
    assert spreiding(laad().vragen[vraag], waarden) == verwacht


def test_het_grootste_verschil_staat_voorop() -> None:
    gevonden = _naast(
        {"inhoud.meetbaarheid": 1, "inhoud.specialisatie": 3, "zaak.aanleiding": "De overeenkomst loopt af."},
        {"inhoud.meetbaarheid": 2, "inhoud.specialisatie": 5, "zaak.aanleiding": "Wachtlijsten."},
        {"inhoud.meetbaarheid": 1, "inhoud.specialisatie": 1, "inhoud.spelersveld": 3},
    )
    assert list(gevonden) == ["inhoud.specialisatie", "inhoud.meetbaarheid", "zaak.aanleiding", "inhoud.spelersveld"]


def test_wat_alleen_het_eigen_dossier_zegt_valt_niet_te_vergelijken() -> None:
    assert "zaak.naam" not in _naast({"zaak.naam": "Jeugdhulp", "inhoud.meetbaarheid": 2}, {"inhoud.meetbaarheid": 2})


def test_iedereen_staat_er_met_naam_en_redenen() -> None:
    rij = _naast({"inhoud.meetbaarheid": 2}, {"inhoud.meetbaarheid": "onbekend"}, {"inhoud.meetbaarheid": 5}, {})
    s = rij["inhoud.meetbaarheid"].standpunten
    assert [(p.naam, p.woorden, p.plek) for p in s] == [
        ("Mijn dossier", "2 van 5", 0.25),
        ("Noord", "Weet ik nog niet", None),
        ("Zuid", "5 van 5", 1.0),
        ("West", "Geen antwoord", None),
    ]
    assert s[2].motivering == "Omdat inhoud.meetbaarheid."
    assert rij["inhoud.meetbaarheid"].spreiding == 0.75
    assert rij["inhoud.meetbaarheid"].beantwoord == 2


def test_getallen_liggen_tussen_het_kleinste_en_het_grootste() -> None:
    rij = _naast(*({"zaak.looptijd_maanden": maanden} for maanden in (24, 48, 36)))["zaak.looptijd_maanden"]
    assert [p.plek for p in rij.standpunten] == [0.0, 1.0, 0.5]
    assert rij.uiteinden[0].startswith("24")
    gelijk = _naast(*({"zaak.looptijd_maanden": 24} for _ in range(2)))["zaak.looptijd_maanden"]
    assert [p.plek for p in gelijk.standpunten] == [0.5, 0.5]
    assert gelijk.uiteinden == ("", "")


def test_keuzes_in_een_andere_volgorde_zijn_dezelfde() -> None:
    rij = _naast({"netwerk.vooraf": ["signalen", "inbreng"]}, {"netwerk.vooraf": ["inbreng", "signalen"]})
    assert not rij["netwerk.vooraf"].verschilt
    assert rij["netwerk.vooraf"].standpunten[0].keuzes == ("signalen", "inbreng")


def test_een_tabel_verschilt_door_haar_cellen_en_niet_door_haar_ids() -> None:
    doel = "zaak.doelen"
    zelfde = _naast({doel: [{"id": "a", "doel": "Rust"}]}, {doel: [{"id": "b", "doel": "Rust"}]})[doel]
    assert not zelfde.verschilt
    assert not zelfde.over_te_nemen
    assert _naast({doel: [{"id": "a", "doel": "Rust"}]}, {doel: [{"id": "a", "doel": "Orde"}]})[doel].verschilt


schaalantwoorden = st.lists(st.one_of(st.none(), st.integers(1, 5), st.just("onbekend")), min_size=2, max_size=3)


@given(schaalantwoorden)
def test_de_volgorde_van_de_kopieen_maakt_voor_de_spreiding_niet_uit(waarden: list[Any]) -> None:
    heen = _naast({}, *({"inhoud.meetbaarheid": w} for w in waarden))
    terug = _naast({}, *({"inhoud.meetbaarheid": w} for w in reversed(waarden)))
    assert {v: r.spreiding for v, r in heen.items()} == {v: r.spreiding for v, r in terug.items()}
    assert all(r.spreiding is None or 0 <= r.spreiding <= 1 for r in heen.values())
    assert all(r.verschilt == ((r.spreiding or 0) > 0) for r in heen.values())
