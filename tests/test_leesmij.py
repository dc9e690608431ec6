"""What the README says is true: its links, its commands, its licences, and its examples of how to add knowledge."""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.cli.opdrachtregel import maak_ontleder
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.kennis.compileer import compileer
from bouw import licenties

ROOT = Path(__file__).parents[1]
LEESMIJ = (ROOT / "README.md").read_text("utf-8")


def test_elke_koppeling_wijst_naar_een_bestand() -> None:
    koppelingen = re.findall(r"\]\(([^)#]+)\)", LEESMIJ)
    assert len(koppelingen) > 4
    assert [doel for doel in koppelingen if not (ROOT / doel).is_file()] == []


def test_het_beeld_is_klein_genoeg_voor_een_trage_lijn() -> None:
    assert (ROOT / "docs" / "beelden" / "venster.png").stat().st_size < 200_000


def opdrachten() -> list[str]:
    delen = next(a for a in maak_ontleder()._actions if isinstance(a, argparse._SubParsersAction))
    return list(delen.choices)


@pytest.mark.parametrize("opdracht", opdrachten())
def test_elke_opdracht_staat_in_de_tabel(opdracht: str) -> None:
    assert re.search(rf"^\| .*`{opdracht}\b", LEESMIJ, re.MULTILINE)


def test_elke_voorbeeldopdracht_bestaat() -> None:
    genoemd = re.findall(r"^python3 start\.py ([a-z-]+)", LEESMIJ, re.MULTILINE)
    assert len(genoemd) > 5
    assert set(genoemd) - {*opdrachten(), "test", "meet", "schermen"} == set()


def test_elk_meegeleverd_pakket_staat_er_met_versie_en_licentie() -> None:
    regels = [f"| {stuk.naam} | {stuk.versie} | {stuk.licentie} |" for stuk in licenties.overzicht()]
    assert [regel for regel in regels if regel not in LEESMIJ] == []


def test_de_voorbeelden_van_toevoegen_kloppen(tmp_path: Path) -> None:
    map_ = tmp_path / "resources"
    for deel in ("kennis", "bouwstenen", "documenten"):
        shutil.copytree(gegevens.resources() / deel, map_ / deel)
    vraag, regel = re.findall(r"```yaml\n(.*?)```", LEESMIJ, re.DOTALL)
    (bouwsteen,) = re.findall(r"```markdown\n(.*?)```", LEESMIJ, re.DOTALL)
    (plaatsing,) = re.findall(r"`- (\{bouwsteen: [a-z._]+\})`", LEESMIJ)
    (map_ / "kennis" / "eigen_vraag.yaml").write_text(vraag, encoding="utf-8")
    (map_ / "kennis" / "eigen_regel.yaml").write_text(regel, encoding="utf-8")
    (map_ / "bouwstenen" / "eigen.md").write_text(bouwsteen, encoding="utf-8")
    opzet = map_ / "documenten" / "dialoogleidraad.yaml"
    tekst = opzet.read_text("utf-8")
    opzet.write_text(tekst.replace("blokken:\n", f"blokken:\n          - {plaatsing}\n", 1), encoding="utf-8")

    kennis = compileer(map_)

    assert {"dialoog.tolk"} <= kennis.vragen.keys() & kennis.bouwstenen.keys()
    assert "dialoog.tolk_tijd" in kennis.meldingen
    assert [b for b in controleer_kennis(kennis) if "tolk" in f"{b.item} {b.tekst}"] == []
