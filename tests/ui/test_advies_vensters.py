"""The windows beside the advice: explanation, procedures, what if, cases."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from assistent.kennis.basis import Regime
from assistent.ui import thema, uitlegbeeld
from assistent.ui.advies.casussen import HOOGSTENS, Casuskaart, Casusvenster, Legendaregel
from assistent.ui.advies.procedures import Procedurevenster
from assistent.ui.advies.proceduretabel import REGIME, STAND
from assistent.ui.advies.uitlegboom import TEKST
from assistent.ui.advies.watals import Watalsvenster
from assistent.ui.dialogen.uitleg import Uitlegvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Linkknop
from tests.ui.conftest import bedienbaar

INHOUD = ("inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie")
Maker = Callable[[Hoofdvenster], QDialog]


def uitleg(venster: Hoofdvenster) -> Uitlegvenster:
    uitkomst = venster.werkblad.uitkomst
    assert uitkomst is not None
    return Uitlegvenster("Waarom?", uitlegbeeld.van_procedure(uitkomst, uitkomst.procedures[0].id), venster)


def procedures(venster: Hoofdvenster) -> Procedurevenster:
    return Procedurevenster(venster.werkblad, venster)


def watals(venster: Hoofdvenster) -> Watalsvenster:
    return Watalsvenster(venster.werkblad, dict.fromkeys(INHOUD, 1), venster)


def casussen(venster: Hoofdvenster) -> Casusvenster:
    return Casusvenster(venster.werkblad, venster)


MAKERS: tuple[Maker, ...] = (uitleg, procedures, watals, casussen)


def items(boven: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for nummer in range(boven.childCount()):
        kind = boven.child(nummer)
        assert kind is not None
        yield kind
        yield from items(kind)


def teksten(deel: QWidget) -> list[str]:
    return [label.text() for label in deel.findChildren(QLabel) if not label.isHidden()]


# ---------------------------------------------------------------------------------------- all windows


@pytest.mark.parametrize("maak", MAKERS)
def test_elk_venster_heeft_namen_een_titel_en_sluit_met_escape_zonder_resten(
    voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot, maak: Maker
) -> None:
    dialoog = maak(voorbeeld)
    dialoog.show()
    qapp.processEvents()
    assert dialoog.windowTitle()
    assert dialoog.parent() is voorbeeld
    for deel in bedienbaar(dialoog):
        naam = deel.accessibleName() or getattr(deel, "text", str)()
        assert naam.strip(), f"{deel} in {dialoog.windowTitle()}"
    spoor = weakref.ref(dialoog)
    gc.disable()
    try:
        qtbot.keyClick(dialoog, Qt.Key.Key_Escape)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del dialoog, deel
        assert spoor() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("maak", MAKERS)
def test_elk_venster_past_met_grote_letters_en_in_het_donker(
    voorbeeld: Hoofdvenster, qapp: QApplication, maak: Maker
) -> None:
    oud = qapp.font()
    try:
        groot = qapp.font()
        groot.setPointSizeF(16)
        qapp.setFont(groot)
        thema.pas_toe(qapp, "donker")
        dialoog = maak(voorbeeld)
        dialoog.show()
        qapp.processEvents()
        ruimte = dialoog.screen().availableGeometry()
        assert dialoog.width() <= ruimte.width()
        assert not dialoog.grab().isNull()
        dialoog.close()
    finally:
        qapp.setFont(oud)
        thema.pas_toe(qapp, "licht")


@pytest.mark.parametrize("maak", [procedures, watals, casussen])
def test_een_ander_dossier_sluit_het_venster(voorbeeld: Hoofdvenster, maak: Maker) -> None:
    dialoog = maak(voorbeeld)
    dialoog.show()
    voorbeeld.acties.nieuw("nl")
    assert not dialoog.isVisible()


# ---------------------------------------------------------------------------------------- explanation


def test_elke_regel_van_de_uitleg_leidt_waar_hij_zegt(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    dialoog = uitleg(voorbeeld)
    kennis = voorbeeld.werkblad.kennis
    geteld = {"plaats": 0, "bron": 0, "uitslag": 0}
    for item in items(dialoog.boom.invisibleRootItem()):
        regel = item.data(TEKST, Qt.ItemDataRole.UserRole)
        geteld["uitslag"] += regel.uiting is not None
        if regel.plaats:
            assert regel.plaats in kennis.vragen
            geteld["plaats"] += 1
        if regel.bron:
            assert regel.bron in kennis.bronnen
            assert regel.voluit
            geteld["bron"] += 1
        assert not regel.uiting or item.text(1) == regel.uiting.woord, "the outcome is a word too"
    assert all(geteld.values())
    dialoog.show()
    bron = next(i for i in items(dialoog.boom.invisibleRootItem()) if i.data(TEKST, Qt.ItemDataRole.UserRole).bron)
    dialoog.boom.setCurrentItem(bron)
    with qtbot.waitSignal(dialoog.lees) as gelezen:
        qtbot.keyClick(dialoog.boom, Qt.Key.Key_Return)
    assert gelezen.args[0][0] in kennis.bronnen
    plek = next(i for i in items(dialoog.boom.invisibleRootItem()) if i.data(TEKST, Qt.ItemDataRole.UserRole).plaats)
    dialoog.boom.setCurrentItem(plek)
    with qtbot.waitSignal(dialoog.ga_naar) as naar:
        dialoog.boom.volg()
    assert naar.args[0] in kennis.vragen
    dialoog.close()


def test_de_uitleg_is_te_kopieren_als_tekst(voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot) -> None:
    dialoog = uitleg(voorbeeld)
    dialoog.show()
    qtbot.keyClick(dialoog.boom, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    dialoog.kopieer()
    tekst = qapp.clipboard().text()
    assert tekst == dialoog.als_tekst()
    assert "\n  " in tekst, "levels are set in"
    for item in items(dialoog.boom.invisibleRootItem()):
        regel = item.data(TEKST, Qt.ItemDataRole.UserRole)
        assert (regel.voluit or regel.tekst) in tekst
    dialoog.close()


def test_elke_conclusie_heeft_een_boom(voorbeeld: Hoofdvenster) -> None:
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    alle = [uitlegbeeld.van_sturing(uitkomst), uitlegbeeld.van_rechtsvorm(uitkomst)]
    alle += [uitlegbeeld.van_procedure(uitkomst, p.id) for p in uitkomst.procedures]
    alle += [uitlegbeeld.van_melding(uitkomst, m.id) for m in uitkomst.meldingen if m.spoor is not None]
    alle += [uitlegbeeld.van_risico(risico, uitkomst) for risico in uitkomst.risicos]
    alle += [uitlegbeeld.van_open_vraag(uitkomst, v.vraag) for v in uitkomst.open_vragen[:20]]
    for delen in alle:
        regels = uitlegbeeld.regels(delen)
        assert regels
        assert any(regel.onder for regel in regels)
        assert any(onder.onder or onder.plaats or onder.uiting for regel in regels for onder in regel.onder)


def test_de_uitleg_van_de_sturing_zegt_van_wie_de_grenzen_zijn(voorbeeld: Hoofdvenster) -> None:
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    dialoog = Uitlegvenster("Waarom?", uitlegbeeld.van_sturing(uitkomst), voorbeeld)
    assert "Deze grenzen stelden wij zelf" in dialoog.als_tekst()
    assert "0,2" in dialoog.als_tekst()
    dialoog.close()


# ---------------------------------------------------------------------------------------- procedures


def test_de_tabel_loopt_men_met_pijlen_door_en_enter_legt_uit(
    voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot
) -> None:
    dialoog = procedures(voorbeeld)
    dialoog.show()
    qapp.processEvents()
    tabel = dialoog.tabel
    begin = tabel.currentIndex()
    assert tabel.model_.cel(begin) is not None
    qtbot.keyClick(tabel, Qt.Key.Key_Right)
    assert tabel.currentIndex().column() == begin.column() + 1
    for _ in range(tabel.model_.rowCount()):
        qtbot.keyClick(tabel, Qt.Key.Key_Down)
        assert tabel.model_.cel(tabel.currentIndex()) is not None, "a heading is stepped over"
    tabel.setCurrentIndex(begin)
    with qtbot.waitSignal(dialoog.wil_uitleg) as gevraagd:
        qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert uitlegbeeld.regels(gevraagd.args[1])
    with qtbot.waitSignal(dialoog.ga_naar) as naar:
        dialoog.naar.click()
    assert naar.args[0] in voorbeeld.werkblad.kennis.vragen
    dialoog.close()


def test_elke_cel_zegt_zichzelf_zonder_kleur(voorbeeld: Hoofdvenster) -> None:
    dialoog = procedures(voorbeeld)
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    dialoog.kies(tuple(p.id for p in uitkomst.procedures))
    model = dialoog.tabel.model_
    gezien = set()
    for rij in range(model.rowCount()):
        for kolom in range(model.columnCount()):
            plek = model.index(rij, kolom)
            gevonden = model.cel(plek)
            if gevonden is None:
                continue
            gesproken = model.data(plek, Qt.ItemDataRole.AccessibleTextRole)
            assert gevonden[0].kop in gesproken
            assert gevonden[1].naam in gesproken
            if (uiting := STAND.get(gevonden[2].stand)) is not None:
                gezien.add(gevonden[2].stand)
                assert uiting.woord in gesproken
                assert uiting.woord in model.data(plek)
    assert {"voldaan", "onbekend", "geen"} <= gezien
    dialoog.close()


def test_alleen_verschillen_en_volgt_het_dossier(voorbeeld: Hoofdvenster, qapp: QApplication) -> None:
    dialoog = procedures(voorbeeld)
    dialoog.show()
    alles = dialoog.tabel.model_.rowCount()
    dialoog.verschillen.click()
    assert dialoog.tabel.model_.rowCount() < alles
    dialoog.kies(())
    qapp.processEvents()
    assert dialoog.tabel.isHidden()
    assert any("Kies een of meer" in tekst for tekst in teksten(dialoog))
    dialoog.verschillen.click()
    dialoog.kies(("sui_generis",))
    voor = dialoog.tabel.model_.vergelijking
    voorbeeld.werkblad.antwoord("zaak.waarde_basis", 5_000_000)
    assert dialoog.tabel.model_.vergelijking != voor
    dialoog.close()


def test_elk_regime_heeft_woorden() -> None:
    assert set(REGIME) == set(Regime.__args__)  # type: ignore[attr-defined]


# ---------------------------------------------------------------------------------------- what if


def test_wat_als_laat_het_dossier_met_rust_tot_men_overneemt(voorbeeld: Hoofdvenster) -> None:
    w = voorbeeld.werkblad
    voor, stappen = w.dossier, w.stapel.count()
    dialoog = watals(voorbeeld)
    assert dialoog.verschil is not None
    assert w.dossier is voor
    assert dialoog.verschil.dan.sturing != dialoog.verschil.nu.sturing
    voorspeld = dialoog.verschil.dan.sturing
    dialoog.neem.click()
    assert w.dossier is not voor
    assert w.stapel.count() == stappen + 1
    assert "3 antwoorden" in w.stapel.undoText()
    assert w.uitkomst is not None
    assert w.uitkomst.sturing.model == voorspeld
    w.ongedaan()
    assert w.dossier is not None
    assert voor is not None
    assert w.dossier.antwoorden == voor.antwoorden
    assert not dialoog.isVisible()


def test_een_ander_antwoord_proberen_en_weer_loslaten(
    voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot
) -> None:
    dialoog = Watalsvenster(voorbeeld.werkblad, {}, voorbeeld)
    dialoog.show()
    assert dialoog.verschil is not None
    assert dialoog.verschil.gelijk
    assert not dialoog.neem.isEnabled()
    dialoog.probeer("inhoud.meetbaarheid")
    qtbot.keyClick(dialoog._velden["inhoud.meetbaarheid"].focusveld(), Qt.Key.Key_1)
    assert [s.naar for s in dialoog.verschil.stappen] == [1]
    assert dialoog.neem.isEnabled()
    weg = next(k for k in dialoog.findChildren(Linkknop) if k.text() == "Laat los")
    weg.click()
    assert dialoog.verschil.gelijk
    assert not dialoog.neem.isEnabled()
    dialoog.close()


def test_elke_soort_vraag_is_te_proberen(voorbeeld: Hoofdvenster) -> None:
    dialoog = Watalsvenster(voorbeeld.werkblad, {}, voorbeeld)
    kennis = voorbeeld.werkblad.kennis
    ids = [dialoog.keuze.itemData(n) for n in range(dialoog.keuze.count())]
    assert "zaak.rechtsgebied" not in ids
    soorten = {kennis.vragen[id_].type: id_ for id_ in ids}
    assert {"schaal", "keuze", "getal", "bedrag"} <= set(soorten)
    for id_ in (*soorten.values(), "procedure.gekozen"):
        dialoog.probeer(id_)
        assert id_ in dialoog._velden
    dialoog.close()


# ---------------------------------------------------------------------------------------- cases


def test_casussen_naast_het_dossier(voorbeeld: Hoofdvenster, qapp: QApplication) -> None:
    dialoog = casussen(voorbeeld)
    dialoog.show()
    qapp.processEvents()
    assert dialoog.figuur.tekening is not None
    kaarten = dialoog.findChildren(Casuskaart)
    assert kaarten
    legenda = [regel.accessibleName() for regel in dialoog.findChildren(Legendaregel) if not regel.isHidden()]
    assert legenda[0] == "U: Uw dossier"
    assert len(legenda) == len(kaarten) + 1
    tekst = " ".join(teksten(dialoog))
    assert "Lessen" in tekst
    assert "Overeenkomst" in tekst
    for vak in list(dialoog._vakken.values()):
        if vak.isEnabled() and not vak.isChecked():
            vak.click()
    aan = [vak for vak in dialoog._vakken.values() if vak.isChecked()]
    assert len(aan) == HOOGSTENS
    assert all(vak.isEnabled() for vak in aan), "one can always untick"
    voor = dialoog.figuur.tekening
    voorbeeld.werkblad.antwoord("inhoud.meetbaarheid", 1)
    assert dialoog.figuur.tekening != voor
    dialoog.close()


def test_zonder_keuze_stelt_het_venster_voor_wat_het_advies_kantelt(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    dialoog = Watalsvenster(voorbeeld.werkblad, {}, voorbeeld)
    dialoog.show()
    assert dialoog._taak is not None
    with qtbot.waitSignal(dialoog._taak.klaar, timeout=60_000):
        pass
    probeer = next(k for k in dialoog.voorstel.findChildren(Linkknop) if k.text() == "Probeer")
    probeer.click()
    assert dialoog.verschil is not None
    assert dialoog.verschil.stappen
    assert not dialoog.verschil.gelijk, "what is proposed tips something"
    dialoog.close()


def test_sluiten_tijdens_het_rekenen_stopt_het_rekenen(voorbeeld: Hoofdvenster) -> None:
    dialoog = Watalsvenster(voorbeeld.werkblad, {}, voorbeeld)
    dialoog.show()
    taak = dialoog._taak
    assert taak is not None
    dialoog.close()
    assert taak._stop.is_set()


def test_een_open_vraag_zegt_wat_zij_kan_veranderen(voorbeeld: Hoofdvenster) -> None:
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    open_vraag = next(v for v in uitkomst.open_vragen if any(n.startswith("procedure") for n in v.kan_veranderen))
    delen = uitlegbeeld.van_open_vraag(uitkomst, open_vraag.vraag)
    procedures_ = next(deel for deel in delen if "procedures" in deel.kop)
    assert len(procedures_.onder) == sum(n.startswith("procedure ") for n in open_vraag.kan_veranderen)
    assert any(regel.onder for regel in procedures_.onder)
    assert uitlegbeeld.van_open_vraag(uitkomst, "geen.vraag") == ()


@pytest.mark.parametrize("maak", [procedures, casussen])
def test_een_bronchip_in_een_venster_opent_het_blad_van_de_bron(
    voorbeeld: Hoofdvenster, qtbot: QtBot, maak: Maker
) -> None:
    dialoog = maak(voorbeeld)
    dialoog.show()
    chip = next(chip for chip in dialoog.findChildren(Bronchip) if chip.isVisible())
    with qtbot.waitSignal(dialoog.lees) as gelezen:
        chip.click()
    assert set(gelezen.args[0]) <= set(voorbeeld.werkblad.kennis.bronnen)
    dialoog.close()


def test_een_open_vraag_bij_toets_is_uit_te_leggen(voorbeeld: Hoofdvenster, qapp: QApplication, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("toets")
    pagina = voorbeeld.stapel.currentWidget()
    pagina.bouw_alles()
    qapp.processEvents()
    waarom = next(
        k for k in pagina.findChildren(Linkknop) if k.accessibleName().startswith("Waarom is deze vraag open")
    )
    waarom.click()
    (venster,) = [w for w in voorbeeld.findChildren(Uitlegvenster) if w.isVisible()]
    assert "veranderen" in venster.als_tekst()
    venster.close()


def test_van_een_kantelpunt_in_het_paneel_naar_het_venster(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.advies.wil_watals.emit({"inhoud.meetbaarheid": 1})
    (venster,) = voorbeeld.findChildren(Watalsvenster)
    assert venster.isVisible()
    assert venster.verschil is not None
    assert [s.vraag for s in venster.verschil.stappen] == ["inhoud.meetbaarheid"]
    venster.close()


def test_het_paneel_opent_de_vergelijkingen(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.advies.wil_procedures.emit()
    voorbeeld.advies.wil_casussen.emit()
    vensters = [*voorbeeld.findChildren(Procedurevenster), *voorbeeld.findChildren(Casusvenster)]
    assert len([venster for venster in vensters if venster.isVisible()]) == 2
    for venster in vensters:
        venster.close()
