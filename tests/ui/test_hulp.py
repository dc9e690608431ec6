"""Help in the window: F1, terms in a text, and the box that says what this is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from assistent import __version__
from assistent.kennis.model import Kennis
from assistent.ui import stappen, thema
from assistent.ui.begrip import Begriplabel, Begrippenregel, begrippenregel
from assistent.ui.dialogen.hulp import Hulpvenster
from assistent.ui.dialogen.naslag import Naslagvenster
from assistent.ui.dialogen.over import Overvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Label
from tests.ui.conftest import bedienbaar, kaart
from tests.ui.test_toegankelijkheid import zonder_naam

TEKST = "Hoeveel percelen mag één inschrijver hoogstens krijgen, en waarom is dat er niet meer dan een?"


@pytest.fixture
def vlak(voorbeeld: Hoofdvenster) -> Iterator[QWidget]:
    houder = QWidget(voorbeeld)
    houder.resize(300, 200)
    yield houder
    houder.deleteLater()


# ------------------------------------------------------------------------------------------------ pages


@pytest.mark.lang
@pytest.mark.parametrize("pagina", ["start", *stappen.STAP])
def test_elke_pagina_heeft_hulp(pagina: str, voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    venster = Hulpvenster(pagina, kennis, voorbeeld, "nl")
    venster.show()
    tekst = venster.tekst.toPlainText()
    assert "Wat u hier doet" in tekst
    assert "Ctrl+K" in tekst
    assert zonder_naam(venster) == []
    assert venster.tekst.horizontalScrollBar().maximum() == 0
    venster.close()


def test_een_begrip_in_de_hulp_opent_zijn_blad(voorbeeld: Hoofdvenster, kennis: Kennis, qtbot: QtBot) -> None:
    venster = Hulpvenster("opgave", kennis, voorbeeld)
    with qtbot.waitSignal(venster.lees) as lees:
        venster.tekst.anchorClicked.emit(QUrl("naar:begrip.perceel"))
    assert lees.args == [("begrip.perceel",)]
    venster.close()


def test_esc_sluit_de_hulp_en_ruimt_haar_op(voorbeeld: Hoofdvenster, kennis: Kennis, qtbot: QtBot) -> None:
    venster = Hulpvenster("opgave", kennis, voorbeeld)
    venster.show()
    with qtbot.waitSignal(venster.destroyed):
        QTest.keyClick(venster, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_de_hulp_gaat_mee_met_licht_en_donker(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    venster = Hulpvenster("opgave", kennis, voorbeeld)
    venster.show()
    licht = venster.tekst.toHtml()
    venster.setPalette(thema.palet(True))
    assert venster.tekst.toHtml() != licht
    venster.close()


# ------------------------------------------------------------------------------------------------ terms


def maak(voorbeeld: Hoofdvenster, vlak: QWidget, tekst: str = TEKST) -> Begriplabel:
    label = Begriplabel(tekst, voorbeeld.werkblad, vlak, punten=12, gewicht=600)
    label.setGeometry(0, 0, 300, label.heightForWidth(300))
    vlak.show()
    return label


def wijs_aan(label: Begriplabel, plek: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, plek, label.mapToGlobal(plek)))
    return QToolTip.text()


def test_een_term_zegt_wat_hij_betekent_en_waar_dat_staat(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    label = maak(voorbeeld, vlak)
    perceel, inschrijver = label.termen
    gelezen = wijs_aan(label, label.plek(perceel).center())
    assert gelezen.startswith("Perceel: Een deel van de opdracht")
    assert "Bron: " in gelezen
    assert wijs_aan(label, label.plek(inschrijver).center()).startswith("Inschrijver: ")
    assert label.accessibleDescription() == "Begrippen: perceel, inschrijver"


def test_naast_een_term_is_er_niets_te_lezen(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    label = maak(voorbeeld, vlak)
    assert wijs_aan(label, QPoint(2, 4)) == ""
    assert wijs_aan(label, QPoint(290, label.height() - 2)) == ""


def test_de_muis_zegt_dat_er_iets_te_lezen_is(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    label = maak(voorbeeld, vlak)
    QTest.mouseMove(label, label.plek(label.termen[0]).center())
    assert label.cursor().shape() == Qt.CursorShape.WhatsThisCursor
    QTest.mouseMove(label, QPoint(2, 4))
    assert label.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_een_label_met_termen_is_even_groot_en_breekt_gelijk(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    met = maak(voorbeeld, vlak)
    zonder = Label(TEKST, vlak, punten=12, gewicht=600)
    for breed in (120, 200, 300, 600):
        assert met.heightForWidth(breed) == zonder.heightForWidth(breed)
    assert met.height() == sum(1 for _ in range(met.height() // met.fontMetrics().lineSpacing())) * (
        met.fontMetrics().lineSpacing()
    )


def test_onder_een_ander_recht_gelden_andere_begrippen(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    label = maak(voorbeeld, vlak, "De gegadigde leest het bestek")
    assert [v.begrip.term for v in label.termen] == ["gegadigde"]
    voorbeeld.werkblad.antwoord("zaak.rechtsgebied", "vl")
    assert [v.begrip.term for v in label.termen] == ["bestek"]
    voorbeeld.werkblad.ongedaan()


def test_stippen_staan_alleen_onder_termen(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    met, zonder = maak(voorbeeld, vlak), Label(TEKST, vlak, punten=12, gewicht=600)
    zonder.setGeometry(met.geometry())
    kaal = maak(voorbeeld, vlak, "Hoe heet deze zaak?")
    gewoon = Label("Hoe heet deze zaak?", vlak, punten=12, gewicht=600)
    gewoon.setGeometry(kaal.geometry())
    for deel in (zonder, gewoon):
        deel.show()
    assert met.grab().toImage() != zonder.grab().toImage()
    assert kaal.grab().toImage() == gewoon.grab().toImage()


def test_dezelfde_termen_zijn_met_het_toetsenbord_te_lezen(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    regel = begrippenregel(voorbeeld.werkblad, (TEKST,), vlak)
    assert regel is not None
    assert [link.text() for link in regel.links] == ["Perceel", "Inschrijver"]
    assert regel.links[0].accessibleDescription().startswith("Een deel van de opdracht")
    assert "Bron: " in regel.links[0].toolTip()
    assert len(bedienbaar(regel)) in (0, 2)
    assert begrippenregel(voorbeeld.werkblad, ("Niets",), vlak) is None


# ------------------------------------------------------------------------------------------------ what this is


def test_over_noemt_versie_kennis_en_licenties(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    venster = Overvenster(kennis, voorbeeld)
    venster.show()
    waarden = dict(venster.gegevens)
    assert waarden["Versie"] == __version__
    assert waarden["Kennis"] == kennis.versie
    assert "EUROPEAN UNION PUBLIC LICENCE" in venster.tekst.toPlainText()
    namen = [venster.lijst.topLevelItem(n).text(0) for n in range(venster.lijst.topLevelItemCount())]
    assert "pyside6-essentials" in namen
    venster.lijst.setCurrentItem(venster.lijst.topLevelItem(namen.index("docxtpl")))
    assert "LESSER GENERAL PUBLIC LICENSE" in venster.tekst.toPlainText()
    assert zonder_naam(venster) == []
    venster.close()


def test_over_is_te_kopieren(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    venster = Overvenster(kennis, voorbeeld)
    QGuiApplication.clipboard().clear()
    next(k for k in venster.findChildren(QWidget) if k.property("text") == "Kopieer deze gegevens").click()  # type: ignore[attr-defined]
    tekst = QGuiApplication.clipboard().text()
    assert f"Kennis: {kennis.versie}" in tekst
    assert "docxtpl" in tekst
    assert "Den Haag" not in tekst
    venster.close()


def test_plek_van_een_term_ligt_binnen_het_label(voorbeeld: Hoofdvenster, vlak: QWidget) -> None:
    label = maak(voorbeeld, vlak)
    for term in label.termen:
        assert label.rect().contains(label.plek(term).center())
    assert label.plek(label.termen[0]).topLeft() != QPointF(label.plek(label.termen[1]).topLeft()).toPoint()


def test_een_vraag_toont_haar_begrippen_en_leest_ze_voor_in_de_uitleg(voorbeeld: Hoofdvenster) -> None:
    vraagkaart = kaart(voorbeeld, "zaak.percelen")
    (label,) = [deel for deel in vraagkaart.findChildren(Begriplabel) if deel.text() == vraagkaart.vraag.label]
    assert [v.begrip.term for v in label.termen] == ["perceel", "opdracht"]
    vraagkaart.wissel_uitleg()
    (regel,) = vraagkaart.findChildren(Begrippenregel)
    regel.links[0].click()
    (open_,) = [w for w in voorbeeld.findChildren(Naslagvenster) if w.isVisible()]
    assert "Perceel" in open_.tekst.toPlainText()
    open_.close()


def test_f1_op_een_pagina_zonder_vraag_in_de_hand_opent_haar_hulp(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("planning")
    voorbeeld.setFocus()
    voorbeeld.menu.acties["uitleg"].trigger()
    (hulp,) = voorbeeld.findChildren(Hulpvenster)
    assert hulp.windowTitle() == "Hulp: Planning"
    hulp.close()
