"""The looks of the documents: ours, the organisation's, and a folder of one's own that was checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.handelingen import huisstijl
from assistent.handelingen.huisstijl import HuisstijlFout


@pytest.fixture(autouse=True)
def eigen_plek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gegevens, "organisatiekeuze", lambda: tmp_path / "instellingen" / "organisatie.json")
    monkeypatch.setattr(gegevens, "organisatiemap", lambda: None)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    map_ = tmp_path / "Gemeente Voorbeeld"
    map_.mkdir()
    shutil.copy(gegevens.sjablonen() / "leidraad.docx", map_ / "leidraad.docx")
    return map_


def test_zonder_keuze_is_het_de_meegeleverde_stijl() -> None:
    assert [stijl.id for stijl in huisstijl.keuzes()] == [huisstijl.ONZE]
    assert huisstijl.gekozen().mappen == (gegevens.sjablonen(),)


def test_een_eigen_map_blijft_gekozen_en_de_onze_vult_aan(map_: Path) -> None:
    gekozen = huisstijl.kies_map(map_)
    assert gekozen == huisstijl.gekozen()
    assert gekozen.mappen == (map_, gegevens.sjablonen())
    assert map_.name in gekozen.naam
    huisstijl.kies(huisstijl.ONZE)
    assert huisstijl.gekozen().id == huisstijl.ONZE
    assert [stijl.id for stijl in huisstijl.keuzes()] == [huisstijl.ONZE, str(map_)]
    assert huisstijl.kies(str(map_)).mappen[0] == map_


def test_een_map_die_er_niet_meer_is_wijkt_voor_de_onze(map_: Path) -> None:
    huisstijl.kies_map(map_)
    shutil.rmtree(map_)
    assert huisstijl.gekozen().id == huisstijl.ONZE
    with pytest.raises(HuisstijlFout, match="niet meer"):
        huisstijl.kies(str(map_))


def test_de_organisatie_gaat_voor_zolang_niets_is_gekozen(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    organisatie = map_.parent / "organisatie"
    (organisatie / "sjablonen").mkdir(parents=True)
    shutil.copy(map_ / "leidraad.docx", organisatie / "sjablonen" / "leidraad.docx")
    monkeypatch.setattr(gegevens, "organisatiemap", lambda: organisatie)
    assert huisstijl.gekozen().id == huisstijl.ORGANISATIE
    huisstijl.kies(huisstijl.ONZE)
    assert huisstijl.gekozen().id == huisstijl.ONZE


@pytest.mark.parametrize("inhoud", [b"geen Word", b""])
def test_een_kapot_sjabloon_wordt_geweigerd_en_de_oude_keuze_blijft(map_: Path, inhoud: bytes) -> None:
    huisstijl.kies_map(map_)
    ander = map_.parent / "ander"
    ander.mkdir()
    (ander / "brief.docx").write_bytes(inhoud)
    with pytest.raises(HuisstijlFout, match="brief"):
        huisstijl.kies_map(ander)
    assert huisstijl.gekozen().mappen[0] == map_


def test_een_map_zonder_sjablonen_wordt_geweigerd(tmp_path: Path) -> None:
    with pytest.raises(HuisstijlFout, match="geen Word-sjablonen"):
        huisstijl.kies_map(tmp_path)


def test_een_onleesbare_keuze_is_geen_keuze() -> None:
    plek = gegevens.organisatiekeuze().with_name("huisstijl.json")
    plek.parent.mkdir(parents=True, exist_ok=True)
    plek.write_text("[", encoding="utf-8")
    assert huisstijl.gekozen().id == huisstijl.ONZE
