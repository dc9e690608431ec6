"""The smallest parts of the window: what a label and a button do, whatever page they stand on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistent.ui import thema
from assistent.ui.onderdelen import Knop, Label


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_een_knop_gaat_ook_met_enter_buiten_een_dialoog(
    qapp_opgemaakt: QApplication, qtbot: QtBot, toets: Qt.Key
) -> None:
    vak = QWidget()
    qtbot.addWidget(vak)
    knop = Knop("Volgende", vak)
    with qtbot.waitSignal(knop.clicked, timeout=500):
        qtbot.keyClick(knop, toets)
    knop.setEnabled(False)
    with qtbot.assertNotEmitted(knop.clicked):
        qtbot.keyClick(knop, toets)


def test_een_label_dat_weer_gewone_tekst_wordt_volgt_licht_en_donker(
    qapp_opgemaakt: QApplication, qtbot: QtBot
) -> None:
    vak = QWidget()
    qtbot.addWidget(vak)
    label, gewoon = Label("reden", vak, kleur="gedempt"), Label("reden", vak)
    label.zet_kleur("tekst")
    try:
        for naam in ("licht", "donker", "licht"):
            thema.pas_toe(qapp_opgemaakt, naam)
            rol = QPalette.ColorRole.WindowText
            assert label.palette().color(rol) == gewoon.palette().color(rol) == thema.kleur(vak, "tekst")
    finally:
        thema.pas_toe(qapp_opgemaakt, "licht")
