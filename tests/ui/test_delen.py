"""The window that prints and shares: what it asks, what it writes, and that it stops."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistent.dossier.bestand import lees
from assistent.handelingen.archief import INHOUD
from assistent.handelingen.delen import SOORTEN
from assistent.ui import thema
from assistent.ui.dialogen.delen import KAARTEN, OMVANG, Deelvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.conftest import bedienbaar
from tests.ui.nepvragen import Nepvragen

WACHT_MS = 120_000

Maak = Callable[[], Deelvenster]


@pytest.fixture
def nieuw(venster: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot) -> Deelvenster:
    """The window on an empty dossier, which is quick to write."""
    venster.werkblad.nieuw("nl")
    deel = Deelvenster(venster.werkblad, vragen, venster)
    deel.show()
    qtbot.waitExposed(deel)
    return deel


def tekst(deel: QWidget) -> str:
    return " ".join(label.text() for label in deel.findChildren(QLabel) if label.isVisible())


def klaar(deel: Deelvenster, qtbot: QtBot) -> str:
    """Wait until it is done and give what is said."""
    qtbot.waitUntil(lambda: not deel.werk.bezig, timeout=WACHT_MS)
    return tekst(deel.uitslag)


def test_er_is_een_kaart_voor_elke_soort(nieuw: Deelvenster) -> None:
    assert {soort for soort, _, _ in KAARTEN} == set(SOORTEN) == set(nieuw.soorten)
    for _, naam, uitleg in KAARTEN:
        assert naam in tekst(nieuw)
        assert uitleg in tekst(nieuw)


def test_alleen_de_keuzes_van_de_gekozen_soort_staan_er(nieuw: Deelvenster) -> None:
    assert nieuw.soort() == "antwoorden"
    assert nieuw.formaten["pdf"].isVisible()
    assert not nieuw.omvang.isVisible()
    nieuw.soorten["vragenlijst"].click()
    assert nieuw.omvang.isVisible()
    assert not nieuw.formaten["pdf"].isVisible()
    nieuw.omvang.setCurrentIndex(2)
    assert (nieuw.keuze().omvang, nieuw.keuze().formaten) == (OMVANG[2][0], ("docx",))
    nieuw.soorten["zonder-motivering"].click()
    assert "bestand" in nieuw.klaar.text()


def test_zonder_vorm_is_er_niets_te_schrijven(nieuw: Deelvenster) -> None:
    for keus in nieuw.formaten.values():
        keus.click()
    assert not nieuw.klaar.isEnabled()
    nieuw.soorten["archief"].click()
    assert nieuw.klaar.isEnabled()


def test_annuleren_bij_de_map_doet_niets(nieuw: Deelvenster, vragen: Nepvragen) -> None:
    vragen.map_ = None
    nieuw.klaar.click()
    assert not nieuw.werk.bezig
    assert not nieuw.uitslag.isVisible()


def test_de_antwoorden_en_dan_de_map_en_de_pdf(
    nieuw: Deelvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vragen.map_ = tmp_path
    nieuw.klaar.click()
    assert not nieuw.klaar.isEnabled()
    assert "2 bestanden" in klaar(nieuw, qtbot)
    assert {p.suffix for p in tmp_path.iterdir()} == {".docx", ".pdf"}
    geopend: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: geopend.append(url.toLocalFile()))
    for link in nieuw.uitslag.links:
        link.click()
    assert [Path(pad) for pad in geopend] == [tmp_path, next(tmp_path.glob("*.pdf"))]
    assert nieuw.klaar.isEnabled()


def test_het_archief_van_het_bestand_zelf(
    bewaard: Path, voorbeeld: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path
) -> None:
    data = bewaard.read_bytes()
    deel = Deelvenster(voorbeeld.werkblad, vragen, voorbeeld)
    deel.show()
    vragen.map_ = tmp_path / "uit"
    vragen.map_.mkdir()
    deel.soorten["archief"].click()
    with qtbot.waitSignal(deel.werk.voortgang, timeout=WACHT_MS):
        deel.klaar.click()
    assert "Klaar" in klaar(deel, qtbot)
    (map_,) = vragen.map_.iterdir()
    assert (map_ / INHOUD).is_file()
    assert (map_ / "dossier" / bewaard.name).read_bytes() == data


def test_stoppen_laat_niets_achter(nieuw: Deelvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path) -> None:
    vragen.map_ = tmp_path
    nieuw.soorten["archief"].click()
    nieuw.klaar.click()
    nieuw.uitslag.bezig.stopknop.click()
    assert "Gestopt" in klaar(nieuw, qtbot)
    assert list(tmp_path.iterdir()) == []


def test_sluiten_stopt_wat_nog_bezig_is(nieuw: Deelvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path) -> None:
    from assistent.ui import taken

    vragen.map_ = tmp_path
    nieuw.soorten["archief"].click()
    nieuw.klaar.click()
    nieuw.close()
    assert taken.wacht_op_alles(WACHT_MS)
    qtbot.wait(20)
    assert list(tmp_path.iterdir()) == []


def test_de_kopie_komt_waar_de_gebruiker_wijst_en_overschrijft_niets(
    nieuw: Deelvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path
) -> None:
    vragen.bewaren = tmp_path / "kopie.dossier"
    nieuw.soorten["zonder-motivering"].click()
    nieuw.klaar.click()
    assert "kopie.dossier" in klaar(nieuw, qtbot)
    assert lees(vragen.bewaren).dossier.waarde("zaak.rechtsgebied") == "nl"
    data = vragen.bewaren.read_bytes()
    nieuw.klaar.click()
    assert "niet gelukt" in klaar(nieuw, qtbot)
    assert vragen.bewaren.read_bytes() == data


def test_een_map_die_niet_kan_wordt_gezegd(nieuw: Deelvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path) -> None:
    bestand = tmp_path / "geen-map"
    bestand.write_text("x")
    vragen.map_ = bestand
    nieuw.soorten["archief"].click()
    nieuw.klaar.click()
    assert "niet gelukt" in klaar(nieuw, qtbot)
    assert nieuw.klaar.isEnabled()


def test_alles_heeft_een_naam_en_is_met_tab_te_bereiken(nieuw: Deelvenster, qtbot: QtBot) -> None:
    nieuw.soorten["vragenlijst"].click()
    delen = bedienbaar(nieuw)
    assert len(delen) == 5  # one kind, the two options of the chosen one, and two buttons
    for deel in delen:
        toegang = QAccessible.queryAccessibleInterface(deel)
        assert toegang.text(QAccessible.Text.Name).strip(), type(deel).__name__
    nieuw.activateWindow()
    nieuw.soorten["vragenlijst"].setFocus()
    gezien = set()
    for _ in range(20):
        nu = QApplication.focusWidget()
        gezien.add(nu)
        qtbot.keyClick(nu, Qt.Key.Key_Tab)
    # Tab stops at the chosen kind; arrows walk along the others.
    anders = {deel for deel in delen if deel not in nieuw.soorten.values()}
    assert {*anders, nieuw.soorten["vragenlijst"]} <= gezien


def test_de_pijlen_lopen_langs_de_soorten(nieuw: Deelvenster, qtbot: QtBot) -> None:
    nieuw.activateWindow()
    nieuw.soorten["antwoorden"].setFocus()
    gezien = []
    for _ in KAARTEN:
        gezien.append(nieuw.soort())
        qtbot.keyClick(nieuw.soorten[nieuw.soort()], Qt.Key.Key_Down)
    assert gezien == [soort for soort, _, _ in KAARTEN]


def test_grote_letters_passen_zonder_zijwaarts_schuiven(
    venster: Hoofdvenster, vragen: Nepvragen, qapp_opgemaakt: QApplication, qtbot: QtBot
) -> None:
    letter = qapp_opgemaakt.font()
    oud = letter.pointSizeF()
    letter.setPointSizeF(16)
    qapp_opgemaakt.setFont(letter)
    try:
        venster.werkblad.nieuw("nl")
        deel = Deelvenster(venster.werkblad, vragen, venster)
        deel.show()
        deel.resize(min(deel.width(), 1280), min(deel.height(), 700))
        qtbot.wait(30)
        assert deel.width() <= 1280
        assert deel.height() <= 720
        for kaart in deel._kaarten.values():
            assert kaart.minimumSizeHint().width() <= kaart.width()
        deel.close()
    finally:
        letter.setPointSizeF(oud)
        qapp_opgemaakt.setFont(letter)
        thema.pas_toe(qapp_opgemaakt, "licht")


def test_het_venster_gaat_weg_als_het_sluit(venster: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot) -> None:
    venster.werkblad.nieuw("nl")
    deel = Deelvenster(venster.werkblad, vragen, venster)
    deel.show()
    weg = weakref.ref(deel)
    with qtbot.waitSignal(deel.destroyed):
        deel.close()
    del deel
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert weg() is None
