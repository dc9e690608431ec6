"""All answers on one page, what no longer applies, and the places in sources beside the question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistent.dossier.model import Antwoord
from assistent.dossier.wijzigen import met_antwoord
from assistent.kennis.model import Kennis
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.modellen.antwoorden import met_koppen
from assistent.ui.modellen.regellijst import REGEL, Kop, Regelmodel
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.paginas.antwoorden import Antwoordenpagina
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.vervallen import Vervallengroep, Vervallenkaart
from assistent.ui.vraagkaart import Vraagkaart
from tests.ui.conftest import bedienbaar, kaart
from tests.ui.test_toegankelijkheid import naam_van

STRENG = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster, qtbot: QtBot) -> Antwoordenpagina:
    voorbeeld.toon_stap("antwoorden")
    nu = voorbeeld.stapel.currentWidget()
    assert isinstance(nu, Antwoordenpagina)
    qtbot.wait(10)
    return nu


def vragen(pagina: Antwoordenpagina) -> list[str]:
    return [r.id for r in pagina.model.regels if not isinstance(r, Kop)]


def kies(pagina: Antwoordenpagina, vraag: str, qtbot: QtBot) -> None:
    pagina.lijst.setCurrentIndex(pagina.model.plaats(vraag))
    qtbot.wait(10)


def test_alles_staat_er_en_alleen_de_gekozen_vraag_heeft_velden(pagina: Antwoordenpagina) -> None:
    uitkomst = pagina.werkblad.uitkomst
    assert vragen(pagina) == [v.id for v in pagina.werkblad.kennis.vragen.values() if uitkomst.stand.vraagt(v)]
    assert len(pagina.findChildren(Vraagkaart)) == 1


def test_het_model_houdt_de_regels_van_qt(
    voorbeeld: Hoofdvenster, qapp: QApplication, pagina: Antwoordenpagina
) -> None:
    model = Regelmodel(qapp)
    model.proef = QAbstractItemModelTester(model, STRENG, qapp)
    model.zet(met_koppen(pagina._rijen, voorbeeld.werkblad.kennis))
    model.zet(met_koppen(pagina._rijen[:40], voorbeeld.werkblad.kennis))
    kop = model.index(0)
    assert isinstance(kop.data(REGEL), Kop)
    assert not model.flags(kop) & Qt.ItemFlag.ItemIsSelectable
    gezegd = model.plaats("zaak.naam").data(Qt.ItemDataRole.AccessibleTextRole)
    assert gezegd.startswith("Naam van de zaak, beantwoord, Doorontwikkeling")


def test_zeven_op_woorden_stap_en_soort(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    pagina.zoek.setText("scheveningen")
    kies(pagina, "zaak.percelen", qtbot)
    assert vragen(pagina) == ["zaak.percelen"]
    pagina.toon_alles()
    pagina.staplijst.setCurrentIndex(pagina.staplijst.findData("inhoud"))
    kies(pagina, "inhoud.spelersveld", qtbot)
    assert len(vragen(pagina)) == 5
    pagina.keuze.setCurrentIndex(pagina.keuze.findData("open"))
    assert not vragen(pagina)
    assert "Niets gevonden" in pagina._telling.text()
    assert pagina._leeg.isVisible()


def test_wijzigen_op_de_plek_zelf_en_de_gekozen_vraag_blijft_staan(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    pagina.keuze.setCurrentIndex(pagina.keuze.findData("open"))
    qtbot.wait(10)
    open_ = vragen(pagina)
    vraag = next(v for v in open_ if pagina.werkblad.kennis.vragen[v].type == "lange_tekst")
    kies(pagina, vraag, qtbot)
    veld = pagina.actieve_kaart().veld
    veld.focusveld().setPlainText("Zo gaat het")
    pagina.actieve_kaart().leg_vast()
    assert pagina.werkblad.dossier.waarde(vraag) == "Zo gaat het"
    assert vraag in vragen(pagina)
    ander = next(v for v in open_ if v != vraag)
    kies(pagina, ander, qtbot)
    assert vraag not in vragen(pagina)
    assert ander in vragen(pagina)


def test_wat_getypt_is_gaat_mee_naar_de_volgende_vraag(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    kies(pagina, "zaak.naam", qtbot)
    regel = pagina.actieve_kaart().veld.focusveld()
    regel.setFocus()
    regel.selectAll()
    qtbot.keyClicks(regel, "Andere naam")
    kies(pagina, "zaak.organisatie", qtbot)
    assert pagina.werkblad.dossier.waarde("zaak.naam") == "Andere naam"
    assert pagina.actieve_kaart().vraag.id == "zaak.organisatie"


def test_met_het_toetsenbord_heen_en_terug(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    pagina.window().activateWindow()
    pagina.zoek.setFocus()
    qtbot.keyClick(pagina.zoek, Qt.Key.Key_Down)
    assert pagina.lijst.hasFocus()
    eerst = pagina.lijst.currentIndex().row()
    qtbot.keyClick(pagina.lijst, Qt.Key.Key_Down)
    assert pagina.lijst.currentIndex().row() > eerst
    qtbot.wait(10)
    qtbot.keyClick(pagina.lijst, Qt.Key.Key_Return)
    kaart_ = pagina.actieve_kaart()
    assert kaart_.isAncestorOf(QApplication.focusWidget())
    assert kaart_._actief
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pagina.lijst.hasFocus()
    assert not [w for w in bedienbaar(pagina) if not naam_van(w).strip() and "Scroll" not in type(w).__name__]


def test_de_zeef_en_de_keuze_staan_er_nog_bij_terugkomst(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    pagina.staplijst.setCurrentIndex(pagina.staplijst.findData("inhoud"))
    kies(pagina, "inhoud.spelersveld", qtbot)
    opnieuw = Antwoordenpagina(pagina.stap, pagina.werkblad, pagina.window())
    opnieuw.ververs(pagina.werkblad.uitkomst)
    assert vragen(opnieuw) == vragen(pagina)
    assert opnieuw.actieve_kaart().vraag.id == "inhoud.spelersveld"
    opnieuw.deleteLater()


def test_een_vervallen_antwoord_zegt_waarom_en_wijst_de_weg(pagina: Antwoordenpagina, qtbot: QtBot) -> None:
    pagina.werkblad.antwoord("zaak.rechtsgebied", "vl")
    kies(pagina, "zaak.regionale_inkoop", qtbot)
    kaart_ = pagina._kaart
    assert isinstance(kaart_, Vervallenkaart)
    assert any("Vlaanderen" in label.text() for label in kaart_.findChildren(Label))
    weg = next(k for k in kaart_.findChildren(Linkknop) if k.text() == "Ga naar wat dit bepaalt")
    weg.click()
    assert pagina.actieve_kaart().vraag.id == "zaak.rechtsgebied"
    pagina.werkblad.antwoord("zaak.rechtsgebied", "nl")
    kies(pagina, "zaak.regionale_inkoop", qtbot)
    assert isinstance(pagina._kaart, Vraagkaart)
    assert pagina.werkblad.dossier.waarde("zaak.regionale_inkoop") == "nee"


def test_een_onbekende_vraag_is_te_lezen_en_niet_te_wijzigen(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vreemd = Antwoord(waarde="uit een ander programma")
    voorbeeld.werkblad.pas_toe(
        lambda d, wie, moment: met_antwoord(d, "ander.vraag", vreemd, wie=wie, moment=moment), "proef", ""
    )
    voorbeeld.toon_stap("antwoorden")
    pagina = voorbeeld.stapel.currentWidget()
    kies(pagina, "ander.vraag", qtbot)
    assert any("uit een ander programma" in label.text() for label in pagina._kaart.findChildren(Label))
    assert not pagina._kaart.findChildren(Linkknop)


def vervallen(venster: Hoofdvenster) -> Vervallengroep:
    pagina = venster.stapel.currentWidget()
    assert isinstance(pagina, Vragenpagina)
    (groep,) = pagina.findChildren(Vervallengroep)
    return groep


def test_onderaan_de_pagina_staat_wat_niet_meer_geldt_dicht(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("opgave")
    assert not voorbeeld.stapel.currentWidget().findChildren(Vervallengroep)
    voorbeeld.werkblad.antwoord("zaak.rechtsgebied", "vl")
    groep = vervallen(voorbeeld)
    assert groep.kop.accessibleName() == "Niet meer van toepassing, 1 antwoord, dicht"
    assert not groep.findChildren(Vervallenkaart)
    groep.kop.click()
    assert groep.kaart("zaak.regionale_inkoop").isVisible()
    groep.kaart("zaak.regionale_inkoop").wis.click()
    assert "zaak.regionale_inkoop" not in voorbeeld.werkblad.dossier.antwoorden
    assert groep.isHidden()
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.werkblad.dossier.waarde("zaak.regionale_inkoop") == "nee"
    assert groep.isVisible()


def test_naar_een_vervallen_antwoord_toe_opent_de_afdeling(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.werkblad.antwoord("zaak.rechtsgebied", "vl")
    voorbeeld.ga_naar("zaak.regionale_inkoop")
    qtbot.wait(20)
    kaart_ = vervallen(voorbeeld).kaart("zaak.regionale_inkoop")
    assert kaart_.isAncestorOf(QApplication.focusWidget())
    assert not kaart_.visibleRegion().isEmpty()


def test_de_bron_staat_naast_de_vraag(voorbeeld: Hoofdvenster, kennis: Kennis, qtbot: QtBot) -> None:
    vraag = kennis.vragen["procedure.spoed"]
    kaart(voorbeeld, "procedure.spoed").findChildren(Bronchip)[0].click()
    paneel = voorbeeld.bronpaneel
    assert paneel.isVisible()
    teksten = [label.text() for label in paneel.findChildren(Label)]
    assert vraag.label in teksten
    assert kennis.bronnen[vraag.bron[0].bron].titel in teksten
    assert "Artikel 2.74" in teksten
    assert "✓ Wettekst" in teksten
    assert any("geldt vanaf 1 september 2025" in tekst for tekst in teksten)
    rust = next(tekst for tekst in teksten if tekst.startswith("Op deze plaats rusten"))
    meer = next(k for k in paneel.findChildren(Linkknop) if k.text().startswith("Toon alle"))
    assert rust.split("(")[1].rstrip(")") in meer.text()
    zelf = next(k for k in paneel.findChildren(Linkknop) if k.property("vraag") == "procedure.spoed")
    voorbeeld.toon_stap("opgave")
    zelf.click()
    assert voorbeeld.stapel.currentWidget().stap.id == "procedure"
    paneel.dicht()
    qtbot.wait(10)
    assert not any(label.text() == vraag.label for label in paneel.findChildren(Label))
