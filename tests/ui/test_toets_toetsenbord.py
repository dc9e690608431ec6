"""The page of the review by keyboard: where the focus goes, and that no key is lost or does something unseen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Linkknop
from assistent.ui.paginas.toets import Toetspagina
from tests.ui.test_lekken import bezonken
from tests.ui.test_toets import ids, link, open_punten

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def druk(toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    waar = QApplication.focusWidget()
    assert waar is not None
    QTest.keyClick(waar, toets, met)


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_de_punten_krijgen_het_toetsenbord(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.activateWindow()
    sectie = open_punten(voorbeeld)
    assert focus() is sectie.lijst
    voorbeeld.ga_naar("toets/afronden")
    pagina = voorbeeld.pagina
    assert isinstance(pagina, Toetspagina)
    assert pagina.wissel.isAncestorOf(focus())
    naam = next(stand.moment.naam for stand in sectie.bron.lijst.momenten)
    link(pagina.sectie("afronden"), naam).click()
    assert focus() is sectie.lijst
    voorbeeld.ga_naar(f"toets/{ids(sectie)[3]}")
    assert focus() is sectie.lijst
    assert sectie.gekozen().punt.id == ids(sectie)[3]


def test_toetsen_voordat_de_punten_er_zijn_doen_niets(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.activateWindow()
    voorbeeld.menu.acties["toetspunten"].trigger()
    pagina = voorbeeld.pagina
    assert isinstance(pagina, Toetspagina)
    sectie = pagina.sectie("punten")
    assert pagina.bron.lijst is None
    druk(Qt.Key.Key_1, ALT)
    druk(Qt.Key.Key_Return, CTRL)
    pagina.bron.wacht_af()
    assert focus() is sectie.lijst
    assert sectie.blad.oordeel.uitspraak is None
    assert not voorbeeld.werkblad.dossier.toets.oordelen


def test_wie_snel_doortikt_oordeelt_over_het_volgende_punt(voorbeeld: Hoofdvenster) -> None:
    """Between the verdict and the next key nothing else gets the chance to run, as on a machine that is busy."""
    voorbeeld.activateWindow()
    sectie = open_punten(voorbeeld)
    eerste, tweede, *_ = ids(sectie)
    druk(Qt.Key.Key_1, ALT)
    druk(Qt.Key.Key_Return, CTRL)
    druk(Qt.Key.Key_3, ALT)
    QTest.keyClicks(focus(), "De grond ontbreekt.")
    bezonken()
    assert sectie.gekozen().punt.id == tweede
    druk(Qt.Key.Key_Return, CTRL)
    lijst = sectie.bron.lijst
    assert [lijst.punt(id_).uitspraak for id_ in (eerste, tweede)] == ["akkoord", "niet_akkoord"]


def test_tab_gaat_van_wat_er_staat_naar_het_oordeel(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    """Also at the second point, of which the upper part was made later than the form."""
    voorbeeld.activateWindow()
    sectie = open_punten(voorbeeld)
    sectie.schuif(1)
    bezonken()
    sectie.blad.volgende.setFocus()
    rij = []
    while focus() not in sectie.blad.oordeel.findChildren(QWidget):
        rij.append(focus())
        druk(Qt.Key.Key_Tab)
        assert len(rij) < 30
    assert any(isinstance(deel, Linkknop) and deel.text() == "Ga naar de plaats" for deel in rij)
    assert all(sectie.blad.isAncestorOf(deel) for deel in rij)
