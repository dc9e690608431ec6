"""The panel of the advice: what is seen at once, what is drawn again, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.watals import neem_over
from assistent.ui import adviesbeeld, woorden
from assistent.ui.advies.bevindingen import EERSTE
from assistent.ui.advies.procedureregel import Procedureregel
from assistent.ui.adviespaneel import BREED, Adviespaneel
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.meldingkaart import Meldingkaart
from assistent.ui.onderdelen import Label, Linkknop
from tests.ui.conftest import bedienbaar

DOOR = {"wie": "proef", "moment": "2026-03-01T14:02:00+01:00"}


@pytest.fixture
def paneel(voorbeeld: Hoofdvenster, qapp: QApplication) -> Adviespaneel:
    voorbeeld.toon_stap("inhoud")
    qapp.processEvents()
    return voorbeeld.advies


def anders(venster: Hoofdvenster, **antwoorden: object) -> Uitkomst:
    """The outcome of the open dossier with other answers (`__` for the dot)."""
    w = venster.werkblad
    assert w.dossier is not None
    assert w.uitkomst is not None
    wijzigingen = {naam.replace("__", "."): waarde for naam, waarde in antwoorden.items()}
    nieuw = neem_over(w.kennis, w.dossier, wijzigingen, **DOOR)
    return bereken(w.kennis, nieuw, w.uitkomst.stand.peildatum)


def onderkant(deel: QWidget, paneel: Adviespaneel) -> int:
    return deel.mapTo(paneel.viewport(), QPoint(0, deel.height())).y()


def kaarten(paneel: Adviespaneel) -> list[Meldingkaart]:
    return [k for k in paneel.bevindingen.findChildren(Meldingkaart) if not k.isHidden()]


def link(deel: QWidget, begin: str) -> Linkknop:
    return next(k for k in deel.findChildren(Linkknop) if k.text().startswith(begin) and not k.isHidden())


def test_op_een_klein_scherm_staan_sturing_vorm_en_drie_procedures_meteen_in_beeld(paneel: Adviespaneel) -> None:
    assert paneel.window().height() == 720
    regels = [r for r in paneel.findChildren(Procedureregel) if not r.isHidden()]
    assert len(regels) == adviesbeeld.PROCEDURES_HOOGSTENS
    assert paneel.verticalScrollBar().value() == 0
    for deel in (paneel.sturing, paneel.rechtsvorm, *regels):
        assert onderkant(deel, paneel) <= paneel.viewport().height()


def test_een_breed_paneel_toont_bijdragen_casusfiguur_en_meer_procedures(
    paneel: Adviespaneel, voorbeeld: Hoofdvenster, qapp: QApplication
) -> None:
    assert paneel.sturing.bijdragen.isHidden()
    assert paneel.lijkt_op.figuur.isHidden()
    los = Adviespaneel(voorbeeld.werkblad.kennis, voorbeeld)
    los.resize(BREED + 60, 900)
    los.show()
    los.ververs(voorbeeld.werkblad.uitkomst)
    qapp.processEvents()
    assert not los.sturing.bijdragen.isHidden()
    assert not los.lijkt_op.figuur.isHidden()
    assert los.lijkt_op.figuur.tekening is not None
    assert len([r for r in los.findChildren(Procedureregel) if not r.isHidden()]) > adviesbeeld.PROCEDURES_HOOGSTENS
    los.deleteLater()


def test_bijdragen_zijn_in_een_smal_paneel_te_openen(paneel: Adviespaneel) -> None:
    link(paneel.sturing, "Bijdragen").click()
    assert not paneel.sturing.bijdragen.isHidden()
    assert "+1,0 netwerk" in paneel.sturing.bijdragen.accessibleDescription()
    link(paneel.sturing, "Verberg").click()
    assert paneel.sturing.bijdragen.isHidden()


def test_hetzelfde_antwoord_maakt_geen_enkel_deel_opnieuw(paneel: Adviespaneel, voorbeeld: Hoofdvenster) -> None:
    voor = set(paneel.findChildren(QWidget))
    paneel.ververs(voorbeeld.werkblad.uitkomst)
    assert set(paneel.findChildren(QWidget)) == voor


def test_een_ander_antwoord_houdt_de_kaarten_die_gelijk_blijven(paneel: Adviespaneel, voorbeeld: Hoofdvenster) -> None:
    voor = {id(kaart) for kaart in kaarten(paneel)}
    assert voor
    paneel.ververs(anders(voorbeeld, inhoud__meetbaarheid=1, inhoud__specialisatie=1, inhoud__integratie_diensten=1))
    assert paneel.sturing.model.text() == "Markt"
    assert {id(kaart) for kaart in kaarten(paneel)} & voor


def test_elke_bevinding_heeft_waarom_en_ga_naar(paneel: Adviespaneel, voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    assert kaarten(paneel)
    for kaart in kaarten(paneel):
        with qtbot.waitSignal(paneel.wil_uitleg) as uitleg:
            link(kaart, "Waarom?").click()
        titel, delen = uitleg.args
        assert titel
        assert delen
        with qtbot.waitSignal(paneel.ga_naar) as naar:
            link(kaart, "Ga naar").click()
        assert naar.args[0]
    for venster in voorbeeld.findChildren(QWidget):
        if type(venster).__name__ == "Uitlegvenster":
            venster.close()


def test_bevindingen_staan_per_ernst_en_de_zwaarste_staat_open(paneel: Adviespaneel, voorbeeld: Hoofdvenster) -> None:
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    telling = {e: sum(m.ernst == e for m in uitkomst.meldingen) for e in woorden.ERNST}
    koppen = [k.text() for k in paneel.bevindingen.findChildren(Linkknop) if k.text().startswith(("▸", "▾"))]
    zichtbaar = [e for e, n in telling.items() if n]
    assert [kop[0] for kop in koppen if "(0)" not in kop] == ["▾"] + ["▸"] * (len(zichtbaar) - 1)
    assert len(kaarten(paneel)) == min(EERSTE, telling[zichtbaar[0]])
    link(paneel.bevindingen, "▸").click()
    meer = link(paneel.bevindingen, "Toon alle")
    erbij = len(kaarten(paneel))
    meer.click()
    assert len(kaarten(paneel)) > erbij
    assert meer.isHidden()
    paneel.ververs(anders(voorbeeld, inhoud__meetbaarheid=1))
    assert len(kaarten(paneel)) > erbij, "what the user opened stays open"


def test_een_procedure_zegt_haar_oordeel_in_woorden(paneel: Adviespaneel, voorbeeld: Hoofdvenster) -> None:
    paneel.ververs(anders(voorbeeld, zaak__waarde_basis=5_000_000))
    namen = [r.accessibleName() for r in paneel.findChildren(Procedureregel) if not r.isHidden()]
    assert any("toelaatbaar, past voor" in naam for naam in namen)
    assert any("gekozen" in naam for naam in namen)


def test_zonder_antwoorden_zegt_de_sturing_wat_er_nodig_is(venster: Hoofdvenster, qtbot: QtBot) -> None:
    venster.acties.nieuw("nl")
    venster.toon_stap("opgave")
    assert any("nodig" in label.text() for label in venster.advies.sturing.findChildren(Label) if label.isVisible())
    with qtbot.waitSignal(venster.advies.ga_naar) as naar:
        link(venster.advies.sturing, "Ga naar").click()
    assert naar.args == ["inhoud"]


def test_een_kantelpunt_is_te_proberen(paneel: Adviespaneel, qtbot: QtBot) -> None:
    paneel.rechtsvorm.kantel.knop.click()
    taak = paneel._taak
    assert taak is not None
    with qtbot.waitSignal(taak.klaar, timeout=60_000):
        pass
    with qtbot.waitSignal(paneel.wil_watals) as proef:
        link(paneel.rechtsvorm.kantel, "Probeer").click()
    assert proef.args[0]
    paneel.rechtsvorm.kantel.knop.click()
    assert paneel._taak is None


def test_vergelijken_vraagt_om_de_vensters(paneel: Adviespaneel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(paneel.wil_procedures):
        link(paneel.procedures, "Vergelijk").click()
    with qtbot.waitSignal(paneel.wil_casussen):
        link(paneel.lijkt_op, "Vergelijk").click()


def test_alles_in_het_paneel_heeft_een_naam(paneel: Adviespaneel) -> None:
    delen = bedienbaar(paneel)
    assert delen
    assert [deel for deel in delen if not deel.accessibleName().strip()] == []
