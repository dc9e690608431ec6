"""On every page and in every window beside it: all can be reached, seen, read and heard without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen import toetsen
from assistent.handelingen.toetsen import Toetser
from assistent.ui import stappen, thema, uitlegbeeld
from assistent.ui.dialogen.uitleg import Uitlegvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.toets import Toetspagina
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.toets.punten import Puntensectie
from tests.ui import toegang
from tests.ui.conftest import bedienbaar
from tests.ui.test_lekken import bezonken
from tests.ui.test_toets import ids, link, oordeel, open_punten
from tests.ui.vensterlijst import VENSTERS, VERSIE, leg_versie_vast, open_venster

SECTIES = ["toets/punten", "toets/afronden"]
"""Places on a page that are not the first that it shows."""
PLAATSEN = ["start", *stappen.STAP, *SECTIES]


def naam_van(deel: QWidget) -> str:
    toegang = QAccessible.queryAccessibleInterface(deel)
    return toegang.text(QAccessible.Text.Name) if toegang is not None else ""


def zonder_naam(vlak: QWidget) -> list[str]:
    # A scroll area or a bar is a container; what is in it has the name.
    delen = (w for w in bedienbaar(vlak) if not isinstance(w, QScrollBar))
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in delen if not naam_van(w).strip()]


def bezwaren(venster: QWidget, vlak: QWidget) -> list[str]:
    """All that someone runs into who works with the keyboard or hears the screen."""
    venster.activateWindow()
    stonden = toegang.bedienbaar(vlak)
    heen = toegang.rondgang(vlak)
    terug = toegang.rondgang(vlak, terug=True)
    return [
        *(f"zonder naam of rol: {wat}" for wat in toegang.zonder_naam_of_rol(vlak)),
        *(f"niet te bereiken met Tab: {wat}" for wat in toegang.gemist(stonden, heen)),
        *(f"niet te bereiken met Shift+Tab: {wat}" for wat in toegang.gemist(stonden, terug)),
        *(f"focus niet te zien: {wat}" for wat in toegang.onzichtbare_focus(heen)),
        *(f"te klein: {wat}" for wat in toegang.te_klein(venster, vlak)),
        *(f"kleur zonder woord: {wat}" for wat in toegang.kleur_zonder_woord(vlak)),
        *(f"slecht te lezen: {wat}" for wat in toegang.slecht_leesbaar(venster, vlak)),
    ]


def bezwaren_in_het_donker(qapp: QApplication, venster: QWidget, vlak: QWidget) -> list[str]:
    """The texts that cannot be read in dark."""
    thema.pas_toe(qapp, "donker")
    try:
        bezonken()
        return [f"slecht te lezen in donker: {wat}" for wat in toegang.slecht_leesbaar(venster, vlak)]
    finally:
        thema.pas_toe(qapp, "licht")


def toon(venster: Hoofdvenster, plaats: str) -> None:
    """Show a page, or a section of one, with all that it shows later."""
    if plaats in SECTIES:
        venster.ga_naar(plaats)
        assert isinstance(venster.pagina, Toetspagina)
        venster.pagina.bron.wacht_af()
    else:
        venster.toon_stap(plaats)
    if isinstance(venster.pagina, Vragenpagina):
        venster.pagina.bouw_alles()


@pytest.mark.lang
@pytest.mark.parametrize("plaats", PLAATSEN)
def test_elke_pagina_is_te_bedienen_en_te_lezen(venster: Hoofdvenster, plaats: str, qapp: QApplication) -> None:
    if plaats != "start":
        venster.acties.open_voorbeeld("den-haag")
        toon(venster, plaats)
    bezonken()
    assert bezwaren(venster, venster) + bezwaren_in_het_donker(qapp, venster, venster) == []


def toets_het(venster: Hoofdvenster) -> Puntensectie:
    """A review in which everything was said that can be, with the forms of the first point open."""
    leg_versie_vast(venster)
    punten = open_punten(venster)
    eerste, tweede, *_ = ids(punten)
    for punt in (eerste, tweede):
        punten.kies(punt)
        punten.blad.oordeel.tekst.setPlainText("Let hierop.")
        punten.blad.oordeel.los.click()
        oordeel(punten, 2, "De grond ontbreekt.")
    w, lijst, jurist = venster.werkblad, punten.bron.wacht_af(), Toetser("J. Urist", "jurist", "Gemeente Zeedorp")
    for document in (True, False):
        gezien = list(lijst.documenten) if document else list(lijst.documenten)[:1]
        w.toets(
            lambda d, _, op, gezien=gezien: toetsen.leg_kader_vast(
                d, lijst, toetser=jurist, op=op, toetsmoment="", documenten=gezien, versies=[VERSIE],
                niet_beoordeeld="De tarieven.",
            ),
            "Kader",
        )  # fmt: skip
    w.toets(
        lambda d, _, op: toetsen.teken_af(
            d, lijst, "akkoord_mits", toetser=jurist, op=op, versie=VERSIE, toetsmoment="", verklaring="Mits hersteld."
        ),
        "Teken af",
    )
    w.antwoord("zaak.looptijd_maanden", 12)
    punten.bron.wacht_af()
    punten.kies(eerste)
    link(punten.blad.gesprek, "Antwoord").click()
    punten.blad.risico.openen.click()
    punten.blad.oordeel.kies(2)
    return punten


@pytest.mark.parametrize("sectie", ["punten", "afronden"])
def test_een_volle_toets_is_te_bedienen_en_te_lezen(voorbeeld: Hoofdvenster, sectie: str, qapp: QApplication) -> None:
    punten = toets_het(voorbeeld)
    assert voorbeeld.werkblad.dossier.toets.aftekeningen
    assert punten.blad.gesprek.antwoordvak is not None
    assert punten.blad.risico.naam.isVisible()
    assert punten.blad.oordeel.gewicht.isVisible()
    if sectie == "afronden":
        toon(voorbeeld, "toets/afronden")
    bezonken()
    assert bezwaren(voorbeeld, voorbeeld) + bezwaren_in_het_donker(qapp, voorbeeld, voorbeeld) == []


@pytest.mark.lang
@pytest.mark.parametrize("naam", VENSTERS)
def test_elk_venster_ernaast_is_te_bedienen_en_te_lezen(voorbeeld: Hoofdvenster, naam: str, qapp: QApplication) -> None:
    ernaast = open_venster(voorbeeld, naam)
    bezonken()
    vlak = ernaast.window()
    assert bezwaren(vlak, ernaast) + bezwaren_in_het_donker(qapp, vlak, ernaast) == []
    ernaast.close()


def test_een_pagina_naast_de_weg_blijft_staan_als_tab_langs_de_stappen_gaat(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("antwoorden")
    voorbeeld.activateWindow()
    lijst = voorbeeld.route.lijst
    lijst.setFocus(Qt.FocusReason.TabFocusReason)
    assert voorbeeld.pagina.stap.id == "antwoorden"
    assert not lijst.selectedItems()
    QTest.keyClick(lijst, Qt.Key.Key_Down)
    assert voorbeeld.pagina.stap.id == "inhoud"
    voorbeeld.toon_stap("antwoorden")
    lijst.clearFocus()
    lijst.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(lijst, Qt.Key.Key_Return)
    assert voorbeeld.pagina.stap.id == "opgave"


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
        for plaats in (*(stap.id for stap in stappen.ROUTE), *SECTIES):
            toon(venster, plaats)
            qtbot.wait(20)
            for vlak in venster.findChildren(QAbstractScrollArea):
                if vlak.isVisible():
                    assert not vlak.horizontalScrollBar().isVisible(), plaats
                if vlak.isVisible() and isinstance(vlak, QScrollArea):
                    assert vlak.widget().width() <= vlak.viewport().width(), (plaats, type(vlak).__name__)
    finally:
        qapp.setFont(oud)


def test_licht_en_donker_wisselen_overal(voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot) -> None:
    try:
        for keuze in ("donker", "licht"):
            voorbeeld.menu.acties[f"thema_{keuze}"].trigger()
            qtbot.wait(10)
            assert thema.is_donker(voorbeeld.palette()) == (keuze == "donker")
            label = voorbeeld.advies.sturing.dekking
            assert label.palette().windowText().color() == thema.kleur(label, "gedempt")
            assert voorbeeld.instellingen.thema == keuze
    finally:
        thema.pas_toe(qapp, "licht")


def test_uitleg_ontsnapt_wat_een_gebruiker_typte(voorbeeld: Hoofdvenster) -> None:
    deel = uitlegbeeld.Deel("<b>kop</b>", ("<img src=x>",))
    dialoog = Uitlegvenster("Waarom?", (deel,), voorbeeld)
    assert "<img src=x>" in dialoog.als_tekst()
    dialoog.close()
