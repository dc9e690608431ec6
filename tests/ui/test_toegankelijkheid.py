"""Every control has a name and can be reached with the keyboard, on every page; dialogs go when they are closed."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from assistent.ui import stappen, thema, uitlegbeeld
from assistent.ui.dialogen.over import Overvenster
from assistent.ui.dialogen.uitleg import Uitlegvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.vragen import Vragenpagina
from tests.ui.conftest import bedienbaar

PLAATSEN = ["start", *(stap.id for stap in stappen.ROUTE)]


def naam_van(deel: QWidget) -> str:
    toegang = QAccessible.queryAccessibleInterface(deel)
    return toegang.text(QAccessible.Text.Name) if toegang is not None else ""


def zonder_naam(vlak: QWidget) -> list[str]:
    # A scroll area or a bar is a container; what is in it has the name.
    delen = (w for w in bedienbaar(vlak) if not isinstance(w, QScrollBar))
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in delen if not naam_van(w).strip()]


@pytest.mark.parametrize("plaats", PLAATSEN)
def test_alles_heeft_een_naam(venster: Hoofdvenster, plaats: str, qtbot: QtBot) -> None:
    if plaats != "start":
        venster.acties.open_voorbeeld("den-haag")
        venster.toon_stap(plaats)
        pagina = venster.stapel.currentWidget()
        if isinstance(pagina, Vragenpagina):
            pagina.bouw_alles()
    qtbot.wait(20)
    assert not zonder_naam(venster)


@pytest.mark.parametrize("plaats", PLAATSEN)
def test_tab_bereikt_alles(venster: Hoofdvenster, plaats: str, qtbot: QtBot) -> None:
    if plaats != "start":
        venster.acties.open_voorbeeld("den-haag")
        venster.toon_stap(plaats)
    qtbot.wait(30)
    pagina = venster.stapel.currentWidget()
    te_bereiken = {id(w): w for w in bedienbaar(pagina)}
    gezien, deel = set(), venster.nextInFocusChain()
    while deel is not venster:
        gezien.add(id(deel))
        deel = deel.nextInFocusChain()
    gemist = [w for id_, w in te_bereiken.items() if id_ not in gezien and w.focusProxy() is None]
    assert not gemist


def test_tab_blijft_niet_hangen(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("criteria")
    pagina = voorbeeld.stapel.currentWidget()
    pagina.bouw_alles()
    voorbeeld.activateWindow()
    begin = bedienbaar(pagina)[0]
    begin.setFocus()
    bezocht = []
    for _ in range(60):
        nu = QApplication.focusWidget()
        bezocht.append(nu)
        qtbot.keyClick(nu, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not nu, f"Tab blijft hangen in {type(nu).__name__} {naam_van(nu)}"


def test_elke_actie_staat_in_een_menu_met_een_tekst(venster: Hoofdvenster) -> None:
    for naam, actie in venster.menu.acties.items():
        assert actie.text().strip(), naam
    toetsen = [t.toString() for a in venster.menu.acties.values() for t in a.shortcuts()]
    assert len(toetsen) == len(set(toetsen))


def test_grote_letters_passen(maak_venster: Callable[[], Hoofdvenster], qapp: QApplication, qtbot: QtBot) -> None:
    oud = qapp.font()
    groot = qapp.font()
    groot.setPointSizeF(16)
    qapp.setFont(groot)
    try:
        venster = maak_venster()
        venster.acties.open_voorbeeld("den-haag")
        for stap in stappen.ROUTE:
            venster.toon_stap(stap.id)
            qtbot.wait(20)
            for vlak in venster.findChildren(QAbstractScrollArea):
                if vlak.isVisible():
                    assert not vlak.horizontalScrollBar().isVisible(), stap.id
                if vlak.isVisible() and isinstance(vlak, QScrollArea):
                    assert vlak.widget().width() <= vlak.viewport().width(), (stap.id, type(vlak).__name__)
    finally:
        qapp.setFont(oud)


def test_licht_en_donker_wisselen_overal(voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot) -> None:
    try:
        for keuze in ("donker", "licht"):
            voorbeeld.menu.acties[f"thema_{keuze}"].trigger()
            qtbot.wait(10)
            assert thema.is_donker(voorbeeld.palette()) == (keuze == "donker")
            label = voorbeeld.advies._dekking
            assert label.palette().windowText().color() == thema.kleur(label, "gedempt")
            assert voorbeeld.instellingen.thema == keuze
    finally:
        thema.pas_toe(qapp, "licht")


def _uitleg(venster: Hoofdvenster) -> QDialog:
    return Uitlegvenster("Waarom?", uitlegbeeld.van_sturing(venster.werkblad.uitkomst), venster)


def _over(venster: Hoofdvenster) -> QDialog:
    return Overvenster(venster.werkblad.kennis, venster)


@pytest.mark.parametrize("maak", [_uitleg, _over])
def test_een_gesloten_venster_is_weg(
    voorbeeld: Hoofdvenster, qapp: QApplication, maak: Callable[[Hoofdvenster], QDialog]
) -> None:
    dialoog = maak(voorbeeld)
    dialoog.show()
    assert not zonder_naam(dialoog)
    spoor = weakref.ref(dialoog)
    gc.disable()
    try:
        dialoog.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del dialoog
        assert spoor() is None
    finally:
        gc.enable()


def test_uitleg_ontsnapt_wat_een_gebruiker_typte(voorbeeld: Hoofdvenster) -> None:
    deel = uitlegbeeld.Deel("<b>kop</b>", ("<img src=x>",))
    dialoog = Uitlegvenster("Waarom?", (deel,), voorbeeld)
    assert "<img src=x>" in dialoog.tekst.toPlainText()
    dialoog.close()
