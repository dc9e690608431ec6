"""Asking with the dialogs of the system: Enter takes the button that may be taken without thinking, else Annuleren."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from assistent.ui.vragen import Keus, Schermvragen


@pytest.mark.parametrize(("eerst", "gekozen"), [(True, "vast"), (False, "")])
def test_enter_neemt_alleen_wat_daarvoor_is_aangewezen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, eerst: bool, gekozen: str
) -> None:
    def enter(vraag: QMessageBox) -> None:
        vraag.show()
        qtbot.keyClick(vraag.focusWidget() or vraag, Qt.Key.Key_Return)

    monkeypatch.setattr(QMessageBox, "exec", enter)
    assert Schermvragen(None).kies("Titel", "Tekst", (Keus("vast", "Toch vastleggen", eerst=eerst),)) == gekozen
