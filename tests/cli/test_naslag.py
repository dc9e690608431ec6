"""Reference knowledge on the command line: all of it, what holds a word, what touches an id, and one sheet."""

from __future__ import annotations

import json

from assistent.handelingen.naslag import lijst
from assistent.kennis.laden import laad
from tests.cli.conftest import Doe


def test_alles_staat_per_soort_onder_elkaar(doe: Doe) -> None:
    uit = doe("naslag").uit
    assert uit.index("Tegenstrijdigheden (") < uit.index("Tabellen (") < uit.index("Bronnen (")
    rijen = json.loads(doe("naslag", "--json").uit)
    assert [rij["id"] for rij in rijen] == [treffer.id for treffer in lijst(laad())]


def test_een_blad_toont_standpunten_met_hun_bron(doe: Doe) -> None:
    afloop = doe("naslag", "strijd.hiva.maatregelen")
    assert afloop.code == 0
    assert "Wat wij ermee doen" in afloop.uit
    assert "[HIVA 2023, §2.5.3 r.919" in afloop.uit


def test_een_tabel_noemt_bij_elke_cel_haar_kolom(doe: Doe) -> None:
    kader = laad().kaders["kader.tabel_2_3"]
    uit = doe("naslag", kader.id).uit
    for rij in kader.rijen:
        assert f"- {rij[0]}\n" in uit
        for kop, cel in zip(kader.kolommen[1:], rij[1:], strict=True):
            assert f"    {kop}: {cel}\n" in uit
    blad = json.loads(doe("naslag", kader.id, "--json").uit)
    assert blad["delen"][0]["tabel"]["rijen"] == [list(rij) for rij in kader.rijen]


def test_bij_een_vraag_staat_wat_haar_raakt(doe: Doe) -> None:
    rijen = json.loads(doe("naslag", "procedure.spoed", "--rechtsgebied", "vl", "--json").uit)
    assert rijen[0]["id"] == "strijd.vl_spoed_niet_openbaar"
    nl = doe("naslag", "procedure.spoed", "--rechtsgebied", "nl").uit
    assert "strijd.vl_spoed_niet_openbaar" not in nl


def test_zoeken_en_niets_vinden(doe: Doe) -> None:
    assert "kader.tabel_2_4" in doe("naslag", "--zoek", "problemen netwerken").uit
    assert doe("naslag", "--zoek", "xyzzy").uit == "Niets gevonden.\n"
    assert json.loads(doe("naslag", "--zoek", "xyzzy", "--json").uit) == []


def test_een_onbekende_id_noemt_de_naaste(doe: Doe) -> None:
    afloop = doe("naslag", "kader.tabel_2_33")
    assert afloop.code == 2
    assert "Bedoelt u ‘kader.tabel_2_3" in afloop.fout
    assert doe("naslag", "hiva", "--zoek", "prijs").code == 2
