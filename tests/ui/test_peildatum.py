"""The reference date in the window: shown, chosen, undone, and what it changes in conclusions that were accepted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from assistent.ui.dialogen.peildatum import Peildatumvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.conftest import bedienbaar
from tests.ui.test_toegankelijkheid import zonder_naam

DAG = date(2024, 3, 1)


def dialoog(venster: Hoofdvenster) -> Peildatumvenster:
    venster._status.peildatum.click()
    return venster.findChildren(Peildatumvenster)[-1]


def kies(venster: Hoofdvenster, dag: date) -> None:
    scherm = dialoog(venster)
    scherm.vaste_dag.click()
    scherm.kalender.setSelectedDate(QDate(dag.year, dag.month, dag.day))
    scherm.klaar.click()


def gekozen(venster: Hoofdvenster) -> date | None:
    assert venster.werkblad.dossier is not None
    return venster.werkblad.dossier.peildatum


def test_de_statusregel_zegt_de_peildatum_en_opent_het_venster(venster: Hoofdvenster) -> None:
    knop = venster._status.peildatum
    assert not knop.isVisible()
    venster.acties.nieuw("nl")
    assert knop.isVisible()
    assert knop.text() == f"peildatum {date.today():%d-%m-%Y} (vandaag)"
    assert "peildatum" in knop.accessibleName()
    assert knop in bedienbaar(venster)
    kies(venster, DAG)
    assert knop.text() == "peildatum 01-03-2024"


def test_het_menu_opent_hetzelfde_venster_en_alleen_bij_een_dossier(venster: Hoofdvenster) -> None:
    actie = venster.menu.acties["peildatum"]
    assert not actie.isEnabled()
    venster.acties.nieuw("nl")
    actie.trigger()
    assert venster.findChildren(Peildatumvenster)[-1].isVisible()


def test_kiezen_rekent_opnieuw_en_is_ongedaan_te_maken(voorbeeld: Hoofdvenster) -> None:
    was = gekozen(voorbeeld)
    assert was is not None
    assert was != DAG
    kies(voorbeeld, DAG)
    assert voorbeeld.werkblad.uitkomst is not None
    assert voorbeeld.werkblad.uitkomst.stand.peildatum == DAG
    assert "peildatum" in voorbeeld.menu.acties["ongedaan"].text()
    voorbeeld.menu.acties["ongedaan"].trigger()
    assert gekozen(voorbeeld) == was
    voorbeeld.menu.acties["opnieuw"].trigger()
    assert gekozen(voorbeeld) == DAG


def test_vandaag_laat_de_vaste_dag_los(voorbeeld: Hoofdvenster) -> None:
    scherm = dialoog(voorbeeld)
    assert scherm.vaste_dag.isChecked()
    scherm.vandaag.click()
    assert not scherm.regel.isEnabled()
    scherm.klaar.click()
    assert gekozen(voorbeeld) is None
    assert "(vandaag)" in voorbeeld._status.peildatum.text()


def test_typen_en_kalender_houden_elkaar_bij(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    scherm = dialoog(voorbeeld)
    scherm.regel.selectAll()
    qtbot.keyClicks(scherm.regel, "1 maart 2024")
    assert scherm.kalender.selectedDate() == QDate(2024, 3, 1)
    assert scherm._woorden.text() == "vrijdag 1 maart 2024"
    scherm.kalender.setSelectedDate(QDate(2025, 6, 30))
    assert scherm.regel.text() == "30-06-2025"
    qtbot.keyClick(scherm.regel, Qt.Key.Key_Return)
    assert gekozen(voorbeeld) == date(2025, 6, 30)


def test_een_onleesbare_dag_wordt_gezegd_en_verandert_niets(voorbeeld: Hoofdvenster) -> None:
    was = gekozen(voorbeeld)
    scherm = dialoog(voorbeeld)
    scherm.regel.setText("31-02-2024")
    scherm.klaar.click()
    assert scherm.isVisible()
    assert "bestaat niet" in scherm._bezwaar.text()
    assert gekozen(voorbeeld) == was


def test_annuleren_verandert_niets(voorbeeld: Hoofdvenster) -> None:
    was = gekozen(voorbeeld)
    scherm = dialoog(voorbeeld)
    scherm.vandaag.click()
    scherm.reject()
    assert gekozen(voorbeeld) == was
    assert not voorbeeld.werkblad.stapel.canUndo()


def test_alleen_lezen_zegt_waarom_het_niet_kan(voorbeeld: Hoofdvenster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(voorbeeld.werkblad), "alleen_lezen", property(lambda _: True))
    scherm = dialoog(voorbeeld)
    assert not scherm.klaar.isEnabled()
    assert not scherm.kalender.isEnabled()
    assert "kopie" in scherm._bezwaar.text()


def test_elk_onderdeel_heeft_een_naam(voorbeeld: Hoofdvenster) -> None:
    assert not zonder_naam(dialoog(voorbeeld))


@pytest.mark.usefixtures("bewaard")
def test_een_andere_dag_die_conclusies_verandert_toont_was_en_wordt(voorbeeld: Hoofdvenster, bewaard: Path) -> None:
    assert voorbeeld.acties.open(bewaard)
    assert not voorbeeld.kennisband.isVisible()
    kies(voorbeeld, date(2010, 1, 1))  # before any value of a threshold is known
    assert voorbeeld.werkblad.verschillen()
    assert voorbeeld.kennisband.isVisible()
    voorbeeld.werkblad.ongedaan()
    assert not voorbeeld.kennisband.isVisible()
