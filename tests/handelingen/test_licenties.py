"""What the application is made of: complete, and with the text of every licence."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.handelingen import licenties
from assistent.handelingen.over import als_tekst, gegevens_van
from assistent.kennis.laden import laad
from assistent.kennis.model import Aanvulling
from bouw.licenties import pakketten

ROOT = Path(__file__).resolve().parents[2]


def test_wat_wij_vragen_is_wat_het_project_vraagt() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    namen = [eis.partition(">")[0].strip() for eis in project["dependencies"]]
    assert sorted(licenties.DIRECT, key=str.lower) == sorted(namen, key=str.lower)
    assert project["license"] == licenties.ONS


def test_elk_pakket_van_het_slot_staat_erbij_met_zijn_tekst() -> None:
    delen = licenties.onderdelen()
    namen = {deel.naam for deel in delen}
    assert set(pakketten()) - {"tzdata"} <= namen  # needed on Windows only
    assert {"Ontwerpassistent", "Python", "Inter (lettertype)", "Liberation Sans (lettertype)"} <= namen
    for deel in delen:
        assert deel.licentie, deel.naam
        assert len(licenties.tekst_van(deel)) > 500, deel.naam
    assert "EUROPEAN UNION PUBLIC LICENCE" in licenties.tekst_van(delen[0])


def test_in_de_gebouwde_toepassing_liggen_teksten_per_onderdeel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam, bestand in (("docxtpl", "LGPL-2.1.txt"), ("ontwerpassistent", "LICENSE"), ("python", "Python.txt")):
        (tmp_path / naam).mkdir()
        (tmp_path / naam / bestand).write_text(f"tekst van {naam}", encoding="utf-8")
    monkeypatch.setattr(gegevens, "licentieteksten", lambda: tmp_path)
    per_naam = {deel.naam: deel for deel in licenties.onderdelen()}
    assert licenties.tekst_van(per_naam["docxtpl"]) == "tekst van docxtpl"
    assert licenties.tekst_van(per_naam["Python"]) == "tekst van python"


def test_zonder_tekst_zegt_hij_dat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gegevens, "licentieteksten", lambda: None)
    per_naam = {deel.naam: deel for deel in licenties.onderdelen()}
    assert licenties.tekst_van(per_naam["docxtpl"]) == ("De tekst van LGPL-2.1-only staat niet bij deze installatie.")
    weg = licenties.Onderdeel("x", "1", "", (Path("bestaat-niet"),))
    assert "de licentie" in licenties.tekst_van(weg)


def test_de_gegevens_noemen_versie_en_kennis_en_niets_van_een_dossier() -> None:
    kennis = laad()
    gegeven = dict(gegevens_van(kennis))
    assert gegeven["Kennis"] == kennis.versie
    assert "Aanvulling van de organisatie" not in gegeven
    assert f"Kennis: {kennis.versie}" in als_tekst(gegevens_van(kennis)).splitlines()
    eigen = kennis.model_copy(update={"aanvulling": Aanvulling(naam="gemeente")})
    assert dict(gegevens_van(eigen))["Aanvulling van de organisatie"] == "gemeente"
    stuk = kennis.model_copy(update={"aanvulling": Aanvulling(naam="gemeente", fout="weg")})
    assert dict(gegevens_van(stuk))["Aanvulling van de organisatie"] == "gemeente (niet gebruikt)"
