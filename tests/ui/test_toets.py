"""The page of the review: judging by mouse and keyboard, answering, accepting a risk, signing, and nothing lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from assistent.dossier.bestand import lees
from assistent.dossier.model import Toetskader
from assistent.dossier.versies import met_status
from assistent.dossier.wijzigen import met_kader
from assistent.handelingen import toetsen
from assistent.handelingen.documenten import bevries
from assistent.handelingen.toetspakket import schrijf_pakket
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.modellen.regellijst import Lijstregel
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.paginas.toets import Toetspagina
from assistent.ui.toets.aftekenvenster import Aftekenvenster
from assistent.ui.toets.kadervenster import Kadervenster
from assistent.ui.toets.punten import Puntensectie
from tests.ui.nepvragen import Nepvragen

STRENG = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def sectie(voorbeeld: Hoofdvenster) -> Puntensectie:
    return open_punten(voorbeeld)


def open_punten(venster: Hoofdvenster) -> Puntensectie:
    venster.menu.acties["toetspunten"].trigger()
    pagina = venster.pagina
    assert isinstance(pagina, Toetspagina)
    pagina.bron.wacht_af()
    punten = pagina.sectie("punten")
    assert isinstance(punten, Puntensectie)
    return punten


def ids(sectie: Puntensectie) -> list[str]:
    return [regel.id for regel in sectie.model.regels if isinstance(regel, Lijstregel)]


def oordeel(sectie: Puntensectie, nummer: int, tekst: str = "") -> None:
    sectie.blad.oordeel.kies(nummer)
    sectie.blad.oordeel.tekst.setPlainText(tekst)
    sectie.blad.oordeel.vast.click()


def link(waar: object, begin: str) -> Linkknop:
    return next(k for k in waar.findChildren(Linkknop) if k.text().startswith(begin) and not k.isHidden())


def test_alle_punten_staan_in_de_lijst(sectie: Puntensectie) -> None:
    assert sectie.bron.lijst is not None
    assert ids(sectie) == [stand.punt.id for stand in sectie.bron.lijst.punten]
    assert f"0 van {len(ids(sectie))} punten beoordeeld" in sectie._telling.text()
    sectie.model.proef = QAbstractItemModelTester(sectie.model, STRENG, sectie)


def test_een_oordeel_telt_en_het_volgende_punt_komt(sectie: Puntensectie, qtbot: QtBot) -> None:
    eerste, tweede, *_ = ids(sectie)
    oordeel(sectie, 0)
    qtbot.wait(10)
    assert sectie.gekozen().punt.id == tweede
    assert sectie.bron.lijst.punt(eerste).uitspraak == "akkoord"
    assert sectie._telling.text().startswith("1 van")
    sectie.werkblad.ongedaan()
    assert sectie.bron.lijst.punt(eerste).uitspraak == "niet_beoordeeld"


def test_een_bezwaar_vraagt_om_woorden_en_weegt(sectie: Puntensectie) -> None:
    vorm = sectie.blad.oordeel
    vorm.kies(2)
    assert not vorm.vast.isEnabled()
    assert vorm.gewicht.currentData() == "blokkerend"
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "De grond ontbreekt.")
    stand = sectie.bron.lijst.punt(id_)
    assert (stand.uitspraak, stand.gewicht, stand.blokkerend) == ("niet_akkoord", "blokkerend", True)
    (eigen,) = sectie.werkblad.dossier.toets.oordelen.values()
    assert eigen.over == stand.punt.over


def test_met_het_toetsenbord_door_de_punten(sectie: Puntensectie, qtbot: QtBot) -> None:
    eerste, tweede, *_ = ids(sectie)
    sectie.lijst.setFocus()
    qtbot.keyClick(sectie.lijst, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(10)
    assert sectie.gekozen().punt.id == tweede
    qtbot.keyClick(sectie.lijst, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert sectie.blad.oordeel.uitspraak == "vraag"
    assert sectie.blad.oordeel.tekst.hasFocus()  # a question needs words
    assert not sectie.blad.oordeel.tekst.visibleRegion().isEmpty()
    sectie.blad.oordeel.tekst.setPlainText("Waar staat dit?")
    qtbot.keyClick(sectie.blad.oordeel.tekst, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sectie.bron.lijst.punt(tweede).uitspraak == "vraag"
    qtbot.wait(10)
    qtbot.keyClick(sectie.lijst, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(sectie.lijst, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(10)
    assert sectie.gekozen().punt.id == eerste


def test_de_opsteller_antwoordt_en_de_toetser_handelt_af(sectie: Puntensectie, qtbot: QtBot) -> None:
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "De grond ontbreekt.")
    sectie.kies(id_)
    link(sectie.blad.gesprek, "Antwoord").click()
    sectie.blad.gesprek.antwoordvak.tekst.setPlainText("Ik zoek het op.")
    sectie.schuif(1)
    sectie.kies(id_)
    link(sectie.blad.gesprek, "Antwoord").click()
    vak = sectie.blad.gesprek.antwoordvak
    assert vak.tekst.toPlainText() == "Ik zoek het op."  # what was begun is not lost
    vak.tekst.clear()
    vak.reactie.setCurrentIndex(vak.reactie.findData("niet_overgenomen"))
    vak._plaats()
    assert "hoort de reden" in vak.bezwaar.text()
    vak.tekst.setPlainText("De grond staat in de keuzenotitie.")
    qtbot.keyClick(vak.tekst, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (stem,) = sectie.bron.lijst.punt(id_).oordelen
    assert stem.reactie == "niet_overgenomen"
    assert not sectie.bron.lijst.punt(id_).wacht_op_opsteller
    link(sectie.blad.gesprek, "Afgehandeld").click()
    assert not sectie.bron.lijst.punt(id_).open


def test_een_risico_wordt_aanvaard_met_naam_en_mandaat(sectie: Puntensectie) -> None:
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "Te groot risico.")
    sectie.kies(id_)
    vorm = sectie.blad.risico
    vorm.openen.click()
    vorm.naam.setText("D. Irecteur")
    vorm.tekst.setPlainText("De continuïteit van zorg gaat voor.")
    vorm.klaar.click()
    assert "mandaat" in vorm.bezwaar.text()
    vorm.mandaat.setText("Directeur, mandaatbesluit artikel 4")
    vorm.klaar.click()
    stand = sectie.bron.lijst.punt(id_)
    assert stand.aanvaarding is not None
    assert stand.aanvaarding.door == "D. Irecteur"
    assert not stand.blokkerend


def test_zeven_op_soort_en_stand(sectie: Puntensectie) -> None:
    oordeel(sectie, 3, "Klopt dit?")
    sectie.balk.soort.setCurrentIndex(sectie.balk.soort.findData("melding"))
    assert {sectie.bron.lijst.punt(id_).punt.soort for id_ in ids(sectie)} == {"melding"}
    sectie.balk.alles()
    sectie.balk.stand.setCurrentIndex(sectie.balk.stand.findData("uitspraak.vraag"))
    assert len(ids(sectie)) == 1
    sectie.balk.zoek.setText("dit woord staat nergens")
    assert "Niets gevonden" in sectie._telling.text()


def test_een_gewijzigd_antwoord_valt_op(sectie: Puntensectie, qtbot: QtBot) -> None:
    sectie.kies("keuze/inhoud.meetbaarheid")
    oordeel(sectie, 0)
    sectie.werkblad.antwoord("inhoud.meetbaarheid", 1)
    sectie.bron.wacht_af()
    assert sectie.bron.lijst.punt("keuze/inhoud.meetbaarheid").gewijzigd
    sectie.kies("keuze/inhoud.meetbaarheid")
    assert any("sindsdien gewijzigd" in k.text() for k in sectie.blad.gesprek.findChildren(type(sectie._telling)))


def test_wat_getypt_is_gaat_niet_verloren(sectie: Puntensectie, bewaard: Path) -> None:
    venster = sectie.window()
    assert isinstance(venster, Hoofdvenster)
    id_ = sectie.gekozen().punt.id
    sectie.blad.oordeel.tekst.setPlainText("Half afgemaakte zin over de")
    sectie.schuif(1)
    venster.toon_stap("inhoud")
    opnieuw = open_punten(venster)
    opnieuw.kies(id_)
    assert opnieuw.blad.oordeel.tekst.toPlainText() == "Half afgemaakte zin over de"
    venster.acties.vragen.antwoorden = ["bewaar"]
    assert venster.acties.mag_weg()
    (opmerking,) = lees(bewaard).dossier.toets.opmerkingen.values()
    assert (opmerking.tekst, opmerking.punt) == ("Half afgemaakte zin over de", id_)


def test_een_kader_uit_een_memo_zegt_dat_alleen_de_punten_zijn_gezien(voorbeeld: Hoofdvenster) -> None:
    kader = Toetskader(door="J. Urist", op="2026-03-05T09:30:00+01:00", niet_beoordeeld="Privacy.")
    voorbeeld.werkblad.toets(lambda dossier, _wie, _op: met_kader(dossier, kader), "Lees toetsmemo")
    voorbeeld.menu.acties["afronden"].trigger()
    voorbeeld.pagina.bron.wacht_af()
    sectie = voorbeeld.pagina.sectie("afronden")
    assert any("Gezien: de punten van de toetsmemo." in label.text() for label in sectie.findChildren(QLabel))


def test_aftekenen_kan_niet_wie_schreef_en_wel_een_ander(voorbeeld: Hoofdvenster) -> None:
    w = voorbeeld.werkblad
    w.antwoord("zaak.naam", "Zaak")
    w.pas_toe(lambda d, wie, moment: bevries(w.uitkomst, "v1", "ter_toetsing", wie=wie, moment=moment), "Versie", "")
    voorbeeld.menu.acties["afronden"].trigger()
    sectie = voorbeeld.pagina.sectie("afronden")
    sectie._teken_af()
    (venster,) = [v for v in voorbeeld.findChildren(QDialog) if isinstance(v, Aftekenvenster)]
    assert "zelf aan dit dossier geschreven" in venster.bezwaar.text()
    assert not venster.klaar.isEnabled()
    for veld, tekst in ((venster.persoon.naam, "J. Urist"), (venster.persoon.rol, "Jurist")):
        veld.setText(tekst)
    venster.persoon.organisatie.setText("Gemeente Zeedorp")
    venster.persoon.gewijzigd.emit()
    assert "nog niet vastgelegd wat u hebt beoordeeld" in venster.bezwaar.text()
    venster.kader.click()
    (kader,) = [v for v in venster.findChildren(QDialog) if isinstance(v, Kadervenster)]
    assert not any(vak.isChecked() for vak in kader.documenten)  # of the whole dossier one says what one saw
    kader.alle.click()
    assert all(vak.isChecked() for vak in kader.documenten)
    kader.geen.click()
    assert not any(vak.isChecked() for vak in kader.documenten)
    kader.documenten[0].setChecked(True)
    kader._leg_vast()
    assert "wat u niet hebt beoordeeld" in kader.bezwaar.text()
    kader.niet.setPlainText("Fiscale gevolgen.")
    kader._leg_vast()
    assert venster.klaar.isEnabled()
    venster._uitspraken.button(0).setChecked(True)
    venster.klaar.click()
    (teken,) = w.dossier.toets.aftekeningen.values()
    assert (teken.door, teken.versie, teken.uitspraak) == ("J. Urist", "v1", "akkoord")
    w.antwoord("zaak.looptijd_maanden", 12)
    voorbeeld.pagina.bron.wacht_af()
    (stand,) = voorbeeld.pagina.bron.lijst.aftekeningen
    assert stand.gewijzigd


def test_in_een_toetspakket_kan_alleen_worden_getoetst(
    voorbeeld: Hoofdvenster, vragen: Nepvragen, tmp_path: Path
) -> None:
    pad = tmp_path / "zaak.toetspakket"
    schrijf_pakket(voorbeeld.werkblad.dossier, pad, door="inkoper", moment="2026-03-01T10:00:00+01:00")
    assert voorbeeld.acties.open(pad)
    assert voorbeeld.pagina.stap.id == "toets"
    w = voorbeeld.werkblad
    assert w.alleen_lezen
    assert not w.dicht
    assert voorbeeld.banner.isVisible()
    assert not voorbeeld.menu.acties["samenvoegen"].isEnabled()
    assert not voorbeeld.menu.acties["toetspakket"].isEnabled()
    assert "inkoper" in voorbeeld.banner._tekst.text()
    naam = w.dossier.waarde("zaak.naam")
    w.antwoord("zaak.naam", "Anders")
    assert w.dossier.waarde("zaak.naam") == naam
    oordeel(open_punten(voorbeeld), 0)
    assert len(w.dossier.toets.oordelen) == 1
    afronden = voorbeeld.pagina.sectie("afronden")
    teksten = [k.text() for k in afronden.findChildren(Label) if k.isVisibleTo(afronden)]
    assert any("Vraag de opsteller" in tekst for tekst in teksten)
    assert any("terug aan inkoper" in tekst for tekst in teksten)
    assert not [k for k in afronden.findChildren(Linkknop) if k.text().startswith("Leg eerst een versie")]
    assert voorbeeld.acties.bewaar()
    assert len(lees(pad).dossier.toets.oordelen) == 1


def test_de_naam_van_de_lijst_zegt_hoe_een_punt_staat(sectie: Puntensectie) -> None:
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "Nee.")
    gezegd = sectie.model.plaats(id_).data(Qt.ItemDataRole.AccessibleTextRole)
    assert toetsen.UITSPRAKEN["niet_akkoord"] in gezegd
    assert "blokkerend" in gezegd


def test_wat_na_publicatie_wijzigt_is_vanaf_het_punt_bekend_te_maken(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    w = voorbeeld.werkblad
    w.zet_peildatum(date(2022, 11, 1))
    eerst = ("selectieleidraad",)
    w.pas_toe(lambda d, wie, op: bevries(w.uitkomst, "uit", "concept", wie=wie, moment=op, documenten=eerst), "V", "")
    w.pas_toe(lambda d, wie, op: met_status(d, "uit", "gepubliceerd", moment=op, door=wie), "Publiceer", "")
    w.antwoord("zaak.looptijd_maanden", 60)
    sectie = open_punten(voorbeeld)
    sectie.kies("wijziging/zaak.looptijd_maanden")
    link(sectie.blad, "Zet in de laatste nota").click()
    assert "nota" in sectie.blad.bezwaar.text().lower()
    link(sectie.blad, "Zet in de tabel").click()
    (rij,) = w.dossier.waarde("publicatie.wijzigingen")
    assert rij["kenmerk"] == "zaak.looptijd_maanden"
    w.ongedaan()
    assert w.dossier.waarde("publicatie.wijzigingen") is None


def test_een_eigen_oordeel_is_in_te_trekken_en_blijft_staan(sectie: Puntensectie) -> None:
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "Te kort gemotiveerd.")
    sectie.kies(id_)
    link(sectie.blad.gesprek, "Trek in").click()
    stand = sectie.bron.lijst.punt(id_)
    assert (stand.uitspraak, len(stand.oordelen)) == ("niet_beoordeeld", 2)
    sectie.kies(id_)
    assert not [k for k in sectie.blad.gesprek.findChildren(Linkknop) if k.text() == "Trek in" and k.isVisible()]


def test_een_half_antwoord_blijft_en_wordt_bij_het_sluiten_een_antwoord(sectie: Puntensectie, bewaard: Path) -> None:
    venster = sectie.window()
    assert isinstance(venster, Hoofdvenster)
    id_ = sectie.gekozen().punt.id
    oordeel(sectie, 2, "De grond ontbreekt.")
    sectie.kies(id_)
    link(sectie.blad.gesprek, "Antwoord").click()
    sectie.blad.gesprek.antwoordvak.tekst.setPlainText("Ik zoek dit uit")
    sectie.schuif(1)
    sectie.kies(id_)
    link(sectie.blad.gesprek, "Antwoord").click()
    assert sectie.blad.gesprek.antwoordvak.tekst.toPlainText() == "Ik zoek dit uit"
    venster.acties.vragen.antwoorden = ["bewaar"]
    assert venster.acties.mag_weg()
    (antwoord,) = lees(bewaard).dossier.toets.opmerkingen.values()
    assert (antwoord.tekst, antwoord.soort) == ("Ik zoek dit uit", "antwoord")
