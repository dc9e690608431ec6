"""The tour: five cards beside the parts they speak of, with the keyboard as well as with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.rondleiding import HALTES, Rondleiding


def begin(venster: Hoofdvenster) -> Rondleiding:
    rond = Rondleiding(venster)
    rond.show()
    return rond


def test_elke_halte_wijst_haar_deel_van_het_venster_aan(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("inhoud")
    qtbot.wait(30)
    rond = begin(voorbeeld)
    plekken = []
    for halte in HALTES:
        assert rond._titel.text() == halte.titel
        assert rond._deel is not None, f"{halte.titel}: niet gevonden in het venster"
        assert not rond._deel.intersects(rond.kaart.geometry())
        assert rond.rect().contains(rond.kaart.geometry())
        assert rond._schets.isHidden()
        plekken.append(rond._deel.getRect())
        rond.verder()
    assert len(set(plekken)) == len(HALTES)
    assert plekken[0][0] < plekken[1][0] < plekken[2][0]  # the road, the question, the advice


def test_zonder_dossier_staat_de_kaart_in_het_midden_met_een_schets(venster: Hoofdvenster) -> None:
    rond = begin(venster)
    for _ in HALTES:
        assert rond._deel is None
        assert rond._schets.isVisible()
        assert (rond.kaart.geometry().center() - rond.rect().center()).manhattanLength() < 4
        rond.verder()


def test_met_het_toetsenbord_heen_terug_en_klaar(venster: Hoofdvenster, qtbot: QtBot) -> None:
    venster.activateWindow()
    venster.start.begin.setFocus()
    rond = begin(venster)
    assert rond.volgende.hasFocus()
    assert HALTES[0].tekst in rond.volgende.accessibleDescription()
    qtbot.keyClick(rond.volgende, Qt.Key.Key_Right)
    qtbot.keyClick(rond.volgende, Qt.Key.Key_Space)
    assert rond.nummer == 2
    qtbot.keyClick(rond.volgende, Qt.Key.Key_Left)
    assert rond.nummer == 1
    bezocht = set()
    for _ in range(6):  # Tab never leaves the card
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        bezocht.add(QApplication.focusWidget())
    assert bezocht == {rond.overslaan, rond.vorige, rond.volgende}
    with qtbot.waitSignal(rond.gezien):
        for _ in HALTES:
            qtbot.keyClick(rond, Qt.Key.Key_PageDown)
    assert venster.start.begin.hasFocus()


@pytest.mark.parametrize("hoe", ["esc", "sla over"])
def test_overslaan_telt_als_gezien_en_ruimt_op(venster: Hoofdvenster, qtbot: QtBot, hoe: str) -> None:
    rond = begin(venster)
    with qtbot.waitSignal(rond.gezien):
        if hoe == "esc":
            qtbot.keyClick(rond, Qt.Key.Key_Escape)
        else:
            rond.overslaan.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not venster.findChildren(Rondleiding)


def test_volgt_de_maat_van_het_venster(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    rond = begin(voorbeeld)
    voorbeeld.resize(1000, 640)
    qtbot.wait(20)
    assert rond.geometry() == voorbeeld.rect()
    assert QRect(voorbeeld.rect()).contains(rond.kaart.geometry())


def test_grote_letters_passen_in_een_klein_venster(venster: Hoofdvenster, qapp: QApplication) -> None:
    oud, groot = qapp.font(), qapp.font()
    groot.setPointSizeF(16)
    qapp.setFont(groot)
    try:
        rond = begin(venster)
        for _ in HALTES:
            assert rond.rect().contains(rond.kaart.geometry())
            assert rond.kaart.height() >= rond.kaart.inhoud.minimumHeightForWidth(rond.kaart.width())
            rond.verder()
    finally:
        qapp.setFont(oud)


def test_enter_gaat_verder_en_sluit_aan_het_eind_zonder_storing(venster: Hoofdvenster, qtbot: QtBot) -> None:
    venster.activateWindow()
    rond = begin(venster)
    with qtbot.captureExceptions() as storingen, qtbot.waitSignal(rond.gezien):
        for _ in HALTES:
            qtbot.keyClick(rond.volgende, Qt.Key.Key_Return)
    assert not storingen
    with qtbot.captureExceptions() as storingen:  # hiding the button with the focus makes Qt ask who is next
        rond.focusNextPrevChild(True)
    assert not storingen
