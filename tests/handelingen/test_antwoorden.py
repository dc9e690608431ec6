"""Answers as text: all or none, with the nearest match, and what they change in the advice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.waarden import AntwoordFout
from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.antwoorden import beantwoord, verschil, zoek_vraag
from assistent.handelingen.dossiers import maak_nieuw
from assistent.kennis.laden import laad
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld


def _leeg() -> Dossier:
    return maak_nieuw(laad(), "nl", **DOOR)


def _beantwoord(*opdrachten: str, dossier: Dossier | None = None) -> Dossier:
    return beantwoord(laad(), dossier or _leeg(), opdrachten, **DOOR)


@pytest.mark.parametrize(
    ("opdracht", "waarde"),
    [
        ("zaak.naam=Jeugdhulp = samen", "Jeugdhulp = samen"),
        ("zaak.waarde_basis=400000.50", 400000.5),
        ("zaak.looptijd_maanden=48", 48),
        ("inhoud.specialisatie=5", 5),
        ("inhoud.specialisatie=onbekend", "onbekend"),
        ("zaak.domein=jeugd, wmo", ["jeugd", "wmo"]),
        ("zaak.percelen=[{\"id\": \"a\", \"naam\": \"Noord\"}]", [{"id": "a", "naam": "Noord"}]),
    ],
)  # fmt: skip
def test_een_waarde_als_tekst(opdracht: str, waarde: object) -> None:
    assert _beantwoord(opdracht).waarde(opdracht.partition("=")[0]) == waarde


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        ("zaak.nam=x", "Bedoelt u ‘zaak.naam’"),
        ("qqqqqqqqqqq=x", "assistent vragen"),
        ("zaak.naam", "verwacht ID=WAARDE"),
        ("inhoud.specialisatie=9", "1 tot en met 5"),
        ("zaak.rechtsgebied=nll", "Bedoelt u ‘nl’"),
        ("zaak.startdatum=2026-02-30", "JJJJ-MM-DD"),
        ("zaak.looptijd_maanden=4,5", "punt voor de decimalen"),
        ("zaak.looptijd_maanden=" + "9" * 5_000, "getal"),
        ('zaak.percelen=[{"id": "a b"}]', "eigen ‘id’"),
        ("zaak.percelen=" + "[" * 5_000, "JSON"),
        ("zaak.naam=\ud800", "niet te bewaren"),
        ("zaak.naam.motivering=\ud800", "niet te bewaren"),
    ],
)
def test_een_verkeerd_antwoord_zegt_wat_wel_kan_en_verandert_niets(opdracht: str, zegt: str) -> None:
    dossier = _leeg()
    with pytest.raises(AntwoordFout, match=zegt):
        _beantwoord("zaak.naam=eerst goed", opdracht, dossier=dossier)
    assert "zaak.naam" not in dossier.antwoorden


def test_een_oude_naam_van_een_vraag_wordt_gewezen() -> None:
    kennis = laad()
    vraag = kennis.vragen["zaak.naam"].model_copy(update={"vervangt": ("zaak.titel",)})
    hernoemd = kennis.model_copy(update={"vragen": {**kennis.vragen, "zaak.naam": vraag}})
    with pytest.raises(AntwoordFout, match=r"heet nu ‘zaak\.naam’"):
        zoek_vraag(hernoemd, "zaak.titel")


def test_motivering_blijft_bij_een_andere_waarde_en_andersom() -> None:
    dossier = _beantwoord("zaak.naam=a", "zaak.naam.motivering=omdat")
    dossier = _beantwoord("zaak.naam=b", dossier=dossier)
    assert dossier.antwoorden["zaak.naam"].waarde == "b"
    assert dossier.antwoorden["zaak.naam"].motivering == "omdat"


def test_leegmaken_en_dan_motiveren_haalt_de_oude_waarde_niet_terug() -> None:
    dossier = _beantwoord("zaak.naam=oud")
    assert _beantwoord("zaak.naam=", dossier=dossier).antwoorden.keys() == {"zaak.rechtsgebied"}
    opnieuw = _beantwoord("zaak.naam=", "zaak.naam.motivering=weet ik nog niet", dossier=dossier)
    assert opnieuw.antwoorden["zaak.naam"] == Antwoord(motivering="weet ik nog niet", gewijzigd=DOOR["moment"])


def test_hetzelfde_antwoord_is_hetzelfde_dossier() -> None:
    dossier = _beantwoord("zaak.naam=x")
    assert _beantwoord("zaak.naam=x", dossier=dossier) is dossier


# ------------------------------------------------------------------------------- values from a file


@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_een_tabel_uit_een_bestand(tmp_path: Path, begin: str) -> None:
    pad = tmp_path / "p.json"
    pad.write_text(begin + json.dumps([{"id": "a", "naam": "Noord"}]), encoding="utf-8")
    assert _beantwoord(f"zaak.percelen=@{pad}").waarde("zaak.percelen") == [{"id": "a", "naam": "Noord"}]


@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (b"{", r"geen geldige JSON \(regel 1, kolom 2\)"),
        (b"", "geen geldige JSON"),
        (b"\xff", r"geen UTF-8 \(byte 1\)"),
        (b"[" * 50_000, "diepte"),
        (b'[{"id": "a", "waarde": NaN}]', "niet te bewaren"),
        (b'[{"id": "a"}, {"id": "a"}]', "dubbel"),
        (b"5", "lijst van rijen"),
    ],
)
def test_een_verkeerd_bestand(tmp_path: Path, inhoud: bytes, zegt: str) -> None:
    pad = tmp_path / "p.json"
    pad.write_bytes(inhoud)
    with pytest.raises(AntwoordFout, match=zegt) as fout:
        _beantwoord(f"zaak.percelen=@{pad}")
    assert "zaak.percelen" in str(fout.value)


def test_een_bestand_dat_er_niet_is_een_map_of_te_groot(tmp_path: Path) -> None:
    groot = tmp_path / "groot.json"
    with groot.open("wb") as bestand:
        bestand.truncate(51 * 2**20)
    for pad, zegt in ((tmp_path / "weg.json", "bestaat niet"), (tmp_path, "dit is een map"), (groot, "50 MB")):
        with pytest.raises(AntwoordFout, match=zegt):
            _beantwoord(f"zaak.percelen=@{pad}")


# -------------------------------------------------------------------------- what it changed


def test_zonder_verandering_valt_er_niets_te_melden() -> None:
    assert verschil(uitkomst(), uitkomst()) == ()


def test_een_ander_antwoord_vertelt_wat_er_kantelt_en_steeds_in_dezelfde_volgorde() -> None:
    anders = voorbeeld()
    for vraag in ("variatie_doelgroep", "specialisatie", "integratie_diensten", "meetbaarheid", "spelersveld"):
        anders = met_waarde(anders, f"inhoud.{vraag}", 1, **DOOR)
    regels = verschil(uitkomst(), uitkomst(anders))
    assert "sturing: netwerk → markt" in regels
    assert any(regel.startswith("risico ") for regel in regels)
    omgekeerd = verschil(uitkomst(anders), uitkomst())
    assert "sturing: markt → netwerk" in omgekeerd
    assert {r.replace("nieuw (aandacht): ", "vervallen: ") for r in regels if r.startswith("nieuw (aandacht)")} <= set(
        omgekeerd
    )
    assert regels == verschil(uitkomst(), uitkomst(anders))


def test_een_risico_dat_onbekend_wordt_heet_niet_geen() -> None:
    voor = uitkomst()
    risico = voor.risicos[0]
    kaal = voor.dossier.model_copy(update={"antwoorden": VasteMap({})})
    regels = verschil(voor, uitkomst(kaal))
    assert f"risico {risico.naam}: {risico.niveau} → nog onbekend" in regels
