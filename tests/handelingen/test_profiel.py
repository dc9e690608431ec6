"""The profile of a user and an organisation: read with care, put together, and answered in a new dossier."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent import gegevens
from assistent.dossier.proces import deze_gebruiker
from assistent.dossier.waarden import AntwoordFout
from assistent.handelingen import organisatie, profiel
from assistent.handelingen.dossiers import maak_nieuw
from assistent.handelingen.organisatie import OrganisatieFout
from assistent.handelingen.profiel import Profiel, ProfielFout
from assistent.kennis.laden import laad
from tests.handelingen.maak import DOOR

ZEEDORP = Profiel(organisatie="de gemeente Zeedorp", functie="Team Inkoop", email="inkoop@zeedorp.nl")
EIGEN = Profiel(naam="S. de Wit", functie="inkoopadviseur", email="s.dewit@elders.nl", organisatie="de gemeente Elders")


def schrijf(map_: Path, inhoud: object) -> Path:
    pad = map_ / profiel.BESTAND
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode())
    return pad


@pytest.mark.parametrize(
    ("inhoud", "waarom"),
    [
        ({"orgnisatie": "x"}, "‘orgnisatie’ is onbekend. Bedoelt u ‘organisatie’"),
        ({"organisatie": 3}, "‘organisatie’ moet een tekst zijn"),
        ({"platform": "x" * 301}, "te lang: hoogstens 300"),
        ({"email": "geen adres"}, "‘email’ kan zo niet: geef een adres"),
        ({"naam": "twee\nregels"}, "op één regel"),
        ([], "verwacht velden"),
        (b"{", "geen geldige JSON .regel 1, kolom 2"),
        (b"\xff\xfe", "geen UTF-8 .byte 1"),
        (b" " * 20_001, "groter dan 20 kB"),
        (b"[" * 20_000, "diepte die niet kan|geen geldige JSON"),
    ],
)
def test_een_profiel_dat_niet_kan_noemt_bestand_en_plaats(tmp_path: Path, inhoud: object, waarom: str) -> None:
    pad = schrijf(tmp_path, inhoud)
    with pytest.raises(ProfielFout, match=waarom) as fout:
        profiel.lees(pad)
    assert str(pad) in str(fout.value)


@given(st.binary(max_size=200))
def test_geen_bestand_geeft_een_andere_fout(tmp_path_factory: pytest.TempPathFactory, inhoud: bytes) -> None:
    pad = schrijf(tmp_path_factory.getbasetemp(), inhoud)
    with contextlib.suppress(ProfielFout):
        assert isinstance(profiel.lees(pad), Profiel)


def test_een_bestand_met_een_merkteken_van_windows_wordt_gelezen(tmp_path: Path) -> None:
    pad = schrijf(tmp_path, b'\xef\xbb\xbf{"organisatie": "  de provincie  "}')
    assert profiel.lees(pad) == Profiel(organisatie="de provincie")


def test_de_organisatie_gaat_voor_en_de_persoon_blijft_van_de_gebruiker() -> None:
    beide = profiel.samen(EIGEN, ZEEDORP)
    assert (beide.organisatie, beide.contact) == ("de gemeente Zeedorp", "Team Inkoop, inkoop@zeedorp.nl")
    assert (beide.naam, beide.email) == (EIGEN.naam, EIGEN.email)
    assert profiel.samen(EIGEN, Profiel()) == EIGEN
    assert profiel.samen(EIGEN, Profiel(platform="TenderNed")).organisatie == EIGEN.organisatie


def test_het_contactpunt_noemt_nooit_een_persoon() -> None:
    assert EIGEN.contact == "inkoopadviseur, s.dewit@elders.nl"
    assert Profiel(naam="S. de Wit", functie="inkoopadviseur").contact == ""
    assert EIGEN.model_copy(update={"contactpunt": "het inkoopbureau"}).contact == "het inkoopbureau"


def test_een_nieuw_dossier_begint_met_profiel_en_domein_als_gewone_antwoorden() -> None:
    kennis = laad()
    dossier = maak_nieuw(kennis, "vl", **DOOR, domein="wmo", profiel=profiel.samen(EIGEN, ZEEDORP))
    waarden = {vraag: antwoord.waarde for vraag, antwoord in dossier.antwoorden.items()}
    assert waarden == {
        "zaak.rechtsgebied": "vl",
        "zaak.domein": ["wmo"],
        "zaak.organisatie": "de gemeente Zeedorp",
        "zaak.contactpunt": "Team Inkoop, inkoop@zeedorp.nl",
    }
    assert {stap.pad.split("/")[1] for stap in dossier.geschiedenis} == set(waarden)
    assert all(antwoord.gewijzigd for antwoord in dossier.antwoorden.values())
    assert "S. de Wit" not in dossier.model_dump_json(include={"antwoorden"})


def test_een_onbekend_domein_wordt_geweigerd() -> None:
    with pytest.raises(AntwoordFout, match=r"zaak\.domein"):
        maak_nieuw(laad(), "nl", **DOOR, domein="zeevaart")


def test_elk_veld_van_het_profiel_hoort_bij_een_vraag_die_er_is() -> None:
    vol = Profiel(organisatie="x", contactpunt="y", platform="z")
    assert set(profiel.antwoorden(laad(), vol)) == set(profiel.VRAGEN.values())


def test_het_eigen_profiel_staat_in_de_instellingen_en_een_stuk_veld_kost_alleen_dat_veld() -> None:
    assert profiel.van_gebruiker() == Profiel()
    assert profiel.wie() == deze_gebruiker()
    pad = gegevens.instellingen()
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(json.dumps({"profiel": {"naam": "S. de Wit", "email": "fout", "x": 1}}), encoding="utf-8")
    assert profiel.van_gebruiker() == Profiel(naam="S. de Wit")
    assert profiel.wie() == "S. de Wit"


@pytest.mark.parametrize("inhoud", ["", "[]", '{"profiel": 3}', '{"profiel": {"naam": []}}', "[" * 60_000])
def test_kapotte_instellingen_geven_een_leeg_profiel(inhoud: str) -> None:
    pad = gegevens.instellingen()
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(inhoud, encoding="utf-8")
    assert profiel.van_gebruiker() == Profiel()


def test_een_map_met_alleen_een_profiel_is_te_kiezen_en_geldt(tmp_path: Path) -> None:
    schrijf(tmp_path, {"organisatie": "de gemeente Zeedorp"})
    gekozen = organisatie.kies(tmp_path)
    assert gekozen.profiel.organisatie == "de gemeente Zeedorp"
    assert profiel.geldend().organisatie == "de gemeente Zeedorp"
    schrijf(tmp_path, {"organisatie": 3})
    assert profiel.geldend().organisatie == ""
    nu = organisatie.gekozen()
    assert nu is not None
    assert "‘organisatie’ moet een tekst zijn" in nu.profielfout
    organisatie.geen()


def test_beproeven_kiest_nog_niets(tmp_path: Path) -> None:
    schrijf(tmp_path, {"organisatie": "de gemeente Zeedorp"})
    assert organisatie.beproef(tmp_path).profiel.organisatie == "de gemeente Zeedorp"
    assert gegevens.organisatiemap() is None
    schrijf(tmp_path, b"{")
    with pytest.raises(OrganisatieFout, match="geen geldige JSON"):
        organisatie.kies(tmp_path)
    assert gegevens.organisatiemap() is None
