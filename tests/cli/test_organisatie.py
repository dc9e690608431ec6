"""The command `organisatie`, and what other commands say when that folder cannot be used."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.kennis.laden import laad
from tests.cli.conftest import Doe


@pytest.fixture(autouse=True)
def schone_kennis() -> Iterator[None]:
    laad.cache_clear()
    yield
    laad.cache_clear()


def test_eigen_sjablonen_gaan_voor_en_een_verdwenen_map_wordt_gemeld(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert "geen map" in doe("organisatie").uit
    huis = tmp_path / "Zeedorp"
    (huis / "sjablonen").mkdir(parents=True)
    eigen = huis / "sjablonen" / "volmacht.docx"
    shutil.copy(gegevens.sjablonen() / "formulier.docx", eigen)
    assert "eigen sjabloon: volmacht.docx" in doe("organisatie", str(huis)).uit
    eigen.write_bytes(b"kapot")
    fout = doe("genereer", str(den_haag), "--uit", "uit", "--document", "volmacht")
    assert (fout.code, "volmacht.docx" in fout.fout) == (2, True)
    huis.rename(tmp_path / "elders")
    laad.cache_clear()
    gedaan = doe("genereer", str(den_haag), "--uit", "uit", "--document", "volmacht")
    assert (gedaan.code, "niet te bereiken" in gedaan.fout) == (0, True)
    assert doe("organisatie").code == 1
    assert doe("organisatie", "--geen").code == 0
    assert "niet te bereiken" not in doe("controleer", str(den_haag)).fout


def test_een_map_die_er_niet_is_wordt_niet_gekozen(doe: Doe, tmp_path: Path) -> None:
    assert doe("organisatie", str(tmp_path / "weg")).code == 2
    assert "geen map" in doe("organisatie").uit


def test_het_profiel_van_de_organisatie_staat_in_een_nieuw_dossier(doe: Doe, tmp_path: Path) -> None:
    profiel = tmp_path / "profiel.json"
    profiel.write_text('{"organisatie": "de gemeente Zeedorp"}', encoding="utf-8")
    assert "profiel: organisatie = de gemeente Zeedorp" in doe("organisatie", str(tmp_path)).uit
    assert doe("nieuw", "zaak").code == 0
    assert "de gemeente Zeedorp" in doe("vragen", "zaak.dossier", "--json").uit
    profiel.write_text('{"organisatei": "x"}', encoding="utf-8")
    afloop = doe("organisatie")
    assert (afloop.code, "Bedoelt u ‘organisatie’" in afloop.uit) == (1, True)
