"""The panels around the page: shown, put away, moved, and found again where they were left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.naslagregel import Bronchip


def test_een_paneel_is_weg_te_doen_en_terug_te_halen(voorbeeld: Hoofdvenster) -> None:
    panelen, acties = voorbeeld.panelen, voorbeeld.menu.acties
    panelen.zijde.titleBarWidget().weg.click()
    assert not panelen.zijde.isVisible()
    assert not acties["toon_advies"].isChecked()
    acties["toon_advies"].trigger()
    assert panelen.zijde.isVisible()


def test_zonder_dossier_is_er_geen_paneel(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.werkblad.sluit()
    panelen = voorbeeld.panelen
    assert not any(paneel.isVisible() for paneel in (panelen.route, panelen.zijde, panelen.bron))
    assert voorbeeld.menu.acties["toon_advies"].isChecked()  # it comes back with the next dossier


def test_een_bron_staat_naast_de_vraag(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("inhoud")
    voorbeeld.pagina.findChildren(Bronchip)[0].click()
    qtbot.wait(10)
    assert voorbeeld.panelen.bron.isVisible()
    assert voorbeeld.menu.acties["toon_bron"].isChecked()
    assert voorbeeld.pagina.isVisible()


def test_panelen_groeien_met_het_venster(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.resize(1280, 720)
    qtbot.wait(20)
    smal = voorbeeld.panelen.zijde.width()
    voorbeeld.resize(2400, 1300)
    qtbot.wait(20)
    assert voorbeeld.panelen.zijde.width() > smal


def test_een_verplaatst_paneel_staat_de_volgende_keer_weer_daar(
    voorbeeld: Hoofdvenster, maak_venster: Callable[[], Hoofdvenster], qtbot: QtBot
) -> None:
    voorbeeld.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, voorbeeld.panelen.zijde)
    voorbeeld.close()
    ander = maak_venster()
    ander.acties.open_voorbeeld("den-haag")
    qtbot.wait(20)
    links = Qt.DockWidgetArea.LeftDockWidgetArea
    assert ander.dockWidgetArea(ander.panelen.zijde) == links
    ander.menu.acties["panelen_terug"].trigger()
    qtbot.wait(20)
    assert ander.dockWidgetArea(ander.panelen.zijde) == Qt.DockWidgetArea.RightDockWidgetArea
    assert ander.panelen.zijde.isVisible()


def test_een_klik_op_de_pagina_is_geen_eigen_breedte(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.resize(1280, 720)
    voorbeeld.toon_stap("inhoud")
    qtbot.wait(10)
    qtbot.mouseClick(voorbeeld.pagina.titel, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(voorbeeld, Qt.MouseButton.LeftButton, pos=voorbeeld.centralWidget().geometry().center())
    smal = voorbeeld.panelen.zijde.width()
    voorbeeld.resize(2400, 1300)
    qtbot.wait(20)
    assert voorbeeld.panelen.zijde.width() > smal
