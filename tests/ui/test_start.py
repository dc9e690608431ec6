"""The window comes first: what it does not need for that is not loaded yet. And the right half is started."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistent import app
from assistent.kennis.fouten import KennisFout
from assistent.kennis.model import Kennis
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.instellingen import Instellingen, lees, plek, schrijf
from assistent.ui.start import _Opener
from tests.ui.nepvragen import Nepvragen

ROOT = Path(__file__).parents[2]
ZWAAR = "pydantic yaml jinja2 markdown_it docx docxtpl lxml reportlab assistent.dossier.model assistent.kennis.laden"
EERSTE_VERF = f"""
import sys
from assistent.ui.start import maak_app, _laad
from assistent.ui.hoofdvenster import Hoofdvenster
app = maak_app(["proef"])
venster = Hoofdvenster(_laad)
venster.show()
venster.grab()
print([naam for naam in "{ZWAAR}".split() if naam in sys.modules])
"""
MET_VOORBEELD = EERSTE_VERF.replace("venster.grab()", 'venster.acties.open_voorbeeld("den-haag")').replace(
    ZWAAR, "docx docxtpl lxml reportlab PIL"
)


@pytest.mark.parametrize("script", [EERSTE_VERF, MET_VOORBEELD], ids=["startpagina", "dossier"])
def test_wat_niet_nodig_is_wordt_niet_geladen(script: str) -> None:
    gedaan = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert gedaan.stdout.strip() == "[]", gedaan.stdout + gedaan.stderr


@pytest.mark.parametrize(
    ("argumenten", "verwacht"),
    [
        ([], ("venster", None)),
        (["open", "a.dossier"], ("venster", Path("a.dossier"))),
        (["open", "map/zonder-achtervoegsel"], ("venster", Path("map/zonder-achtervoegsel"))),
        (["mijn zaak.DOSSIER"], ("venster", Path("mijn zaak.DOSSIER"))),
        (["open"], ("cli", ["open"])),
        (["open", "--help"], ("cli", ["open", "--help"])),
        (["a.dossier", "b.dossier"], ("cli", ["a.dossier", "b.dossier"])),
        (["advies", "x"], ("cli", ["advies", "x"])),
    ],
)
def test_de_ingang_kiest_venster_of_opdrachtregel(
    argumenten: list, verwacht: tuple, monkeypatch: pytest.MonkeyPatch
) -> None:
    def venster(dossier: Path | None) -> tuple:
        return ("venster", dossier)

    monkeypatch.setitem(sys.modules, "assistent.ui.start", SimpleNamespace(start=venster))
    cli = SimpleNamespace(main=lambda woorden: ("cli", woorden))
    monkeypatch.setitem(sys.modules, "assistent.cli", cli)
    monkeypatch.setattr("assistent.cli", cli, raising=False)
    assert app.main(argumenten) == verwacht


def test_een_bestand_dat_het_systeem_aanreikt_wordt_geopend(tmp_path: Path) -> None:
    """As macOS does after a double click; in a process of its own, as there is one Qt application in each."""
    pad = tmp_path / "zaak.dossier"
    script = f"""
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from assistent.ui.start import maak_app
app = maak_app(["proef"])
app.wil_openen.connect(print)
app.sendEvent(app, QFileOpenEvent({str(pad)!r}))
"""
    gedaan = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert gedaan.stdout.strip() == str(pad), gedaan.stderr


def test_een_pad_van_hier_komt_heel_op_de_lijst(
    venster: Hoofdvenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venster.acties.open_voorbeeld("den-haag")
    venster.werkblad.bewaar(tmp_path / "zaak.dossier")
    venster.werkblad.sluit()
    monkeypatch.chdir(tmp_path)
    _Opener(venster).open(Path("zaak.dossier"))
    assert venster.werkblad.pad == tmp_path / "zaak.dossier"
    assert venster.instellingen.recent == (str(tmp_path / "zaak.dossier"),)


def test_kapotte_kennis_wordt_gezegd(qapp_opgemaakt: QApplication, qtbot: QtBot) -> None:
    def stuk() -> Kennis:
        raise KennisFout("zaak.yaml: zaak.naam: label ontbreekt")

    venster = Hoofdvenster(stuk, Nepvragen())
    qtbot.addWidget(venster)
    with qtbot.waitSignal(venster.kennis_stuk) as gezegd:
        venster.show()
        venster.repaint()
    assert "zaak.naam" in gezegd.args[0]


def test_instellingen_heen_en_terug(tmp_path: Path) -> None:
    gezet = Instellingen(thema="donker", venster="00ff", advies=False).met_recent(tmp_path / "a.dossier")
    schrijf(gezet)
    assert lees() == gezet


@pytest.mark.parametrize("inhoud", ["", "{", "[]", '{"thema": 3, "recent": 4, "venster": "zz"}'])
def test_kapotte_instellingen_zijn_de_gewone(inhoud: str) -> None:
    plek().parent.mkdir(parents=True, exist_ok=True)
    plek().write_text(inhoud, encoding="utf-8")
    assert lees() == Instellingen()


def test_recent_houdt_het_nieuwste_vooraan(tmp_path: Path) -> None:
    instellingen = Instellingen()
    for nummer in range(12):
        instellingen = instellingen.met_recent(tmp_path / f"{nummer}.dossier")
    instellingen = instellingen.met_recent(tmp_path / "8.dossier")
    assert len(instellingen.recent) == 8
    assert instellingen.recent[0].endswith("8.dossier")
    assert len(set(instellingen.recent)) == 8
