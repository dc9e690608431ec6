"""Opening a dossier with a double click: what a Linux desktop reads is sound, and points at our program."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistent.app import _te_openen

MAP = Path(__file__).parents[1] / "bouw" / "bureaublad"
NAAMRUIMTE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


def _vermelding(pad: Path) -> configparser.SectionProxy:
    lezer = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    lezer.optionxform = str  # type: ignore[assignment,method-assign]
    lezer.read_string(pad.read_text(encoding="utf-8"))
    return lezer["Desktop Entry"]


def _soort() -> str:
    [soort] = ElementTree.parse(MAP / "ontwerpassistent-dossier.xml").getroot().findall("m:mime-type", NAAMRUIMTE)
    assert [glob.attrib["pattern"] for glob in soort.findall("m:glob", NAAMRUIMTE)] == [
        "*.dossier",
        "*.toetspakket",
    ]
    return soort.attrib["type"]


def test_de_vermelding_in_het_menu_noemt_het_soort_bestand() -> None:
    vermelding = _vermelding(MAP / "ontwerpassistent.desktop")
    assert vermelding["MimeType"] == f"{_soort()};"
    assert vermelding["Type"] == "Application"
    for regel in (MAP / "ontwerpassistent.desktop").read_text(encoding="utf-8").splitlines()[1:]:
        assert regel.partition("=")[2], regel


@pytest.mark.skipif(os.name != "posix" or not shutil.which("sh"), reason="a shell script for Linux")
@pytest.mark.parametrize("naam", ["Ontwerpassistent", "Ont werp & $assistent 50% | \\ 'één'"])
def test_koppelen_zet_het_programma_met_een_dossier_als_argument_klaar(tmp_path: Path, naam: str) -> None:
    programma = tmp_path / naam
    programma.write_text("#!/bin/sh\n", encoding="utf-8")
    programma.chmod(0o755)
    omgeving = {"PATH": os.environ["PATH"], "XDG_DATA_HOME": str(tmp_path / "gegevens"), "HOME": str(tmp_path)}
    opdracht = ["sh", str(MAP / "koppel.sh"), str(programma)]
    gedaan = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, timeout=30)
    assert gedaan.returncode == 0, gedaan.stderr
    gegevens = tmp_path / "gegevens"
    vermelding = _vermelding(gegevens / "applications" / "ontwerpassistent.desktop")
    # As the specification reads it: a string in which \\ is \, and in that an argument between quotes with its escapes.
    regel = vermelding["Exec"].replace("\\\\", "\\")
    gestart, eind = re.fullmatch(r'"(.*)" (\S+)', regel).groups()
    assert re.sub(r"\\(.)", r"\1", gestart).replace("%%", "%") == str(programma)
    assert eind == "%f"
    for naam in ("zaak.dossier", "zaak.toetspakket", "ZAAK.TOETSPAKKET"):
        assert _te_openen([f"/tmp/{naam}"]) == Path(f"/tmp/{naam}")
    assert (gegevens / "icons/hicolor/scalable/apps/ontwerpassistent.svg").is_file()
    if shutil.which("update-mime-database"):
        assert f"{_soort()}:*.dossier" in (gegevens / "mime" / "globs").read_text(encoding="utf-8")


def test_koppelen_zonder_programma_zegt_wat_ontbreekt(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("a shell script for Linux")
    opdracht = ["sh", str(MAP / "koppel.sh"), str(tmp_path / "weg")]
    gedaan = subprocess.run(
        opdracht, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}, capture_output=True, text=True, timeout=30
    )
    assert gedaan.returncode == 2
    assert "bestaat niet" in gedaan.stderr
    assert not (tmp_path / ".local").exists()
