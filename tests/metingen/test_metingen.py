"""The benchmarks run, measure what they say, and report in full; how fast it went is not asserted here."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistent.handelingen.bereken import bereken
from assistent.handelingen.controle import controleer
from assistent.handelingen.documenten import beschikbaar
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from tests.metingen import __main__ as opdracht
from tests.metingen import documenten, processen, rekenen
from tests.metingen.elders import ELDERS
from tests.metingen.meting import ROOT, VOORBEELD, Meting, mediaan, percentiel


@pytest.mark.parametrize(("gemeten", "gehaald"), [(24.9, True), (25.0, True), (25.1, False)])
def test_de_grens_is_een_verhouding(gemeten: float, gehaald: bool) -> None:
    assert Meting("iets", "iets anders", 2.5, gemeten, 10.0).gehaald is gehaald


def test_wat_niet_gemeten_is_haalt_niets() -> None:
    rij = Meting("iets", "iets anders", 2, overgeslagen="alleen op Linux te meten")
    assert (rij.verhouding, rij.gehaald) == (None, None)
    assert "alleen op Linux" in "\n".join(opdracht.tabel([rij]))


def test_percentielen_en_medianen() -> None:
    assert percentiel([float(n) for n in range(100)], 0.99) == 99
    assert percentiel([3.0, 1.0, 2.0], 0.5) == 2
    keren: list[int] = []
    assert mediaan(lambda: keren.append(1), 3) >= 0
    assert len(keren) == 4, "the first call does not count"


def test_een_antwoord_wordt_gemeten_met_alles_wat_volgt() -> None:
    rij = rekenen.antwoord(herhalingen=1, antwoorden=2)
    assert rij.gemeten > 0
    assert rij.verwijzing > 0
    assert "p99" in rij.naast


def test_een_vermenigvuldigde_catalogus_doet_werkelijk_zoveel_meer() -> None:
    kennis = laad()
    groot = rekenen.vermenigvuldig(kennis, 3)
    dossier = open_dossier(kennis, VOORBEELD).dossier
    een, drie = (bereken(k, dossier, date(2026, 3, 1)) for k in (kennis, groot))
    assert len(drie.meldingen) == 3 * len(een.meldingen) > 0
    assert len(drie.procedures) == 3 * len(een.procedures)
    assert len(beschikbaar(drie)) == 3 * len(beschikbaar(een)) > 0
    open_punten = [controleer(uitkomst).open_punten for uitkomst in (een, drie)]
    assert sum(len(p.documenten) for p in open_punten[1]) == 3 * sum(len(p.documenten) for p in open_punten[0])


def test_de_groei_wordt_gemeten_aan_echte_rijen() -> None:
    rij = documenten.groei("zaak.percelen", 2, 4, herhalingen=1)
    assert rij.gemeten > 0
    kennis = laad()
    dossier = open_dossier(kennis, VOORBEELD).dossier
    for vraag in documenten.GROEI:
        vol = documenten.met_rijen(dossier, vraag, kennis.vragen[vraag].kolommen, 7)
        assert len(vol.waarde(vraag)) == 7


def test_docxtpl_alleen_maakt_dezelfde_documenten() -> None:
    cijfers = documenten.een_proces()
    assert set(cijfers) == {"eerste", "tweede", "docxtpl"}
    assert all(waarde > 0 for waarde in cijfers.values())


@pytest.mark.parametrize("module", [processen.KAAL, processen.TOEPASSING])
def test_het_eerste_beeld_van_een_proces(module: str) -> None:
    assert processen.eerste_verf(module) > 50


def test_de_opdracht_meldt_en_bewaart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rij = Meting("een proef", "een maatstaf", 2, 3.0, 1.0)
    monkeypatch.setitem(opdracht.DELEN, "start", lambda: [rij])
    doel = tmp_path / "map" / "cijfers.json"
    assert opdracht.main(["--deel", "start", "--json", str(doel)]) == 0
    assert "NEE" in capsys.readouterr().out
    verslag = json.loads(doel.read_text("utf-8"))
    assert verslag["metingen"][0]["verhouding"] == 3
    assert verslag["metingen"][0]["gehaald"] is False


@pytest.mark.parametrize("belofte", ELDERS)
def test_een_belofte_zonder_cijfer_heeft_haar_test(belofte: str) -> None:
    bestand, naam = ELDERS[belofte]
    assert f"def {naam}(" in (ROOT / bestand).read_text("utf-8")
