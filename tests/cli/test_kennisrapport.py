"""The commands for the check of the knowledge: report, read back, and the check of the organisation's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistent.cli import main
from assistent.handelingen.organisatie import kies
from assistent.kennis.laden import laad, laad_met
from tests.handelingen.kleine_organisatie import PLEK, maak
from tests.handelingen.test_kennisrapport import RISICO, vul


@pytest.fixture
def organisatie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    laad.cache_clear()
    yield maak(tmp_path, monkeypatch)
    laad.cache_clear()


def test_van_rapport_tot_handtekening_en_terug(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    org = tmp_path / "Zeedorp"
    org.mkdir()
    rapport = tmp_path / "kennis.docx"
    assert main(["kennis", "rapport", "--uit", str(rapport), "--soort", "risicos"]) == 0
    ingevuld = vul(rapport, tmp_path / "ingevuld.docx", **{RISICO: {1: "x"}})
    assert main(["kennis", "lees-terug", str(ingevuld), "--map", str(org)]) == 0
    assert "\n1 akkoord\n" in capsys.readouterr().out
    kennis = laad_met(org)
    assert kennis.getoetst[f"risicos/{RISICO}"].toetser == "J. Jansen"
    assert kennis.aanvulling is not None
    assert not kennis.aanvulling.eigen


def test_de_controle_noemt_bestand_en_onderdeel_van_een_aanvulling(
    organisatie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = organisatie / "aanvulling" / PLEK
    pad.write_text(pad.read_text(encoding="utf-8").replace("zaak.naam", "zaak.weg"), encoding="utf-8")
    assert main(["kennis", "controleer", "--map", str(organisatie)]) == 1
    uit = capsys.readouterr().out
    assert f"fout: {PLEK}, begin: vraag 'zaak.weg' bestaat niet" in uit
    assert f"aanvulling in ‘{organisatie}’: 1 fout" in uit


def test_wie_een_update_nakeek_zegt_dat(organisatie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kies(organisatie)
    basis = organisatie / "aanvulling" / "basis.json"
    basis.write_text('{"bouwstenen/begin": "ffffffffffff"}', encoding="utf-8")
    for opties, gezegd in ((), True), (("--bijgewerkt",), True), ((), False):
        main(["kennis", "controleer", *opties])
        assert ("het onderdeel van de Ontwerpassistent is gewijzigd" in capsys.readouterr().out) == gezegd


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        (["kennis", "rapport"], "Noem het bestand"),
        (["kennis", "lees-terug"], "Noem het ingevulde rapport"),
        (["kennis", "lees-terug", "weg.docx"], "Er is geen map van een organisatie gekozen"),
        (["kennis", "rapport", "--soort", "risico", "--uit", "x.docx"], "risico"),
        (["kennis", "rapport", "--uit", "x.docx", "--soort", "risicos", "--status", "wettekst"], "staat er niets"),
    ],
)
def test_verkeerd_gebruik_wordt_uitgelegd(
    opdracht: list[str], zegt: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        code = main(opdracht)
    except SystemExit as einde:
        code = int(einde.code or 0)
    assert code == 2
    assert zegt in capsys.readouterr().err


def test_een_ingevuld_rapport_dat_er_niet_is(organisatie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kennis", "lees-terug", "weg.docx", "--map", str(organisatie)]) == 2
    assert "weg.docx" in capsys.readouterr().err
