"""The start page: begin, go on, look around; what is gone says so and can be taken away with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen import voorbeelden
from assistent.handelingen.recent import Bestandsstand
from assistent.kennis.model import Kennis
from assistent.ui import startbeeld, taken
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.instellingen import Instellingen, lees, schrijf
from assistent.ui.startpagina import GENOEG, Startpagina
from assistent.ui.startregels import Regelknop
from tests.ui.nepvragen import Nepvragen

NU = datetime(2026, 11, 22, 9, 30)


@pytest.fixture
def pagina(qapp_opgemaakt: QApplication, qtbot: QtBot, kennis: Kennis) -> Iterator[Startpagina]:
    houder = QWidget()
    houder.resize(1200, 640)
    stuk = Startpagina(houder)
    stuk.resize(houder.size())
    stuk.toon(Instellingen(), voorbeelden.lijst(), [])
    stuk.toon_domeinen([(optie.id, optie.label) for optie in kennis.vragen["zaak.domein"].opties])
    qtbot.addWidget(houder)
    houder.show()
    yield stuk
    taken.wacht_op_alles()


def met_recent(*paden: Path) -> Instellingen:
    instellingen = Instellingen()
    for nummer, pad in enumerate(reversed(paden)):
        instellingen = instellingen.met_recent(pad, f"Zaak {pad.stem}", NU + timedelta(minutes=nummer))
    return instellingen


def tegel(pagina: Startpagina, recht: str) -> QWidget:
    return next(knop for knop in pagina._rechten.buttons() if knop.property("recht") == recht)


# ------------------------------------------------------------------------------------ a new dossier


def test_nieuw_geeft_recht_en_domein(pagina: Startpagina, qtbot: QtBot) -> None:
    tegel(pagina, "vl").click()
    pagina.domein.setCurrentIndex(pagina.domein.findData("welzijn"))
    with qtbot.waitSignal(pagina.nieuw) as sein:
        pagina.begin.click()
    assert sein.args == ["vl", "welzijn"]
    with qtbot.waitSignal(pagina.nieuw) as sein:  # the domain was for that one dossier
        pagina.begin.click()
    assert sein.args == ["vl", ""]


def test_het_recht_volgt_de_taal_tot_de_gebruiker_kiest(pagina: Startpagina) -> None:
    assert tegel(pagina, "nl").isChecked()
    pagina.toon(Instellingen(taal="nl-BE"), (), [])
    assert tegel(pagina, "vl").isChecked()
    tegel(pagina, "nl").click()
    pagina.toon(Instellingen(taal="nl-BE"), (), [])
    assert tegel(pagina, "nl").isChecked()


def test_pijltjes_wisselen_het_recht(pagina: Startpagina, qtbot: QtBot) -> None:
    tegel(pagina, "nl").setFocus()
    qtbot.keyClick(tegel(pagina, "nl"), Qt.Key.Key_Right)
    assert tegel(pagina, "vl").isChecked()


def test_een_nieuw_dossier_begint_met_domein_en_profiel(venster: Hoofdvenster) -> None:
    schrijf(Instellingen(profiel={"naam": "S. de Wit", "organisatie": "de gemeente Zeedorp"}))
    tegel(venster.start, "vl").click()
    venster.start.domein.setCurrentIndex(venster.start.domein.findData("jeugd"))
    venster.start.begin.click()
    dossier = venster.werkblad.dossier
    assert dossier.waarde("zaak.rechtsgebied") == "vl"
    assert dossier.waarde("zaak.domein") == ["jeugd"]
    assert dossier.waarde("zaak.organisatie") == "de gemeente Zeedorp"
    assert not venster.werkblad.vuil


def test_de_pagina_zegt_voor_wie_een_dossier_begint(pagina: Startpagina) -> None:
    assert "profiel" in pagina._bekend.text()
    pagina.toon_profiel("de gemeente Zeedorp")
    assert "de gemeente Zeedorp" in pagina._bekend.text()


# ------------------------------------------------------------------------------------ recent ones


def test_recent_noemt_zaak_plek_en_moment(tmp_path: Path) -> None:
    een, twee = tmp_path / "een.dossier", tmp_path / "twee.dossier"
    instellingen = met_recent(een, twee)
    standen = {
        str(een): Bestandsstand(True, NU + timedelta(hours=1)),
        str(twee): Bestandsstand(False, reden="staat er niet meer"),
    }
    eerste, tweede = startbeeld.recenten(instellingen, standen, NU + timedelta(hours=2))
    assert (eerste.naam, eerste.plek) == ("Zaak een", f"een.dossier · {tmp_path}")
    assert eerste.wanneer == "gewijzigd vandaag 10:30"  # by somebody else, after it was opened here
    assert (tweede.weg, tweede.wanneer) == ("staat er niet meer", "geopend vandaag 09:30")
    zonder_stand = startbeeld.recenten(instellingen, {}, NU)
    assert not any(beeld.weg for beeld in zonder_stand)
    onleesbaar = startbeeld.recenten(Instellingen(recent=("a.dossier",), geopend={"a.dossier": "gisteren"}), {}, NU)
    assert (onleesbaar[0].naam, onleesbaar[0].wanneer) == ("a", "")


def test_een_bestand_dat_weg_is_zegt_dat_en_gaat_van_de_lijst(
    pagina: Startpagina, qtbot: QtBot, tmp_path: Path
) -> None:
    er, weg = tmp_path / "er.dossier", tmp_path / "weg.dossier"
    er.write_text("{}", encoding="utf-8")
    pagina.toon(met_recent(weg, er), voorbeelden.lijst(), [])
    eerste, tweede = pagina._regels
    qtbot.waitUntil(lambda: eerste.haal_weg.isVisible())
    assert "staat er niet meer" in eerste.knop.accessibleName()
    assert not tweede.haal_weg.isVisible()
    with qtbot.waitSignal(pagina.verwijder_recent) as sein:
        eerste.haal_weg.click()
    assert sein.args == [str(weg)]
    assert [regel.pad for regel in pagina._regels] == [str(er)]
    assert pagina._regels[0].knop.hasFocus()
    assert er.exists()


def test_delete_haalt_een_regel_weg_en_enter_opent(pagina: Startpagina, qtbot: QtBot, tmp_path: Path) -> None:
    paden = [tmp_path / f"{nummer}.dossier" for nummer in range(3)]
    pagina.toon(met_recent(*paden), voorbeelden.lijst(), [])
    with qtbot.waitSignal(pagina.verwijder_recent) as sein:
        qtbot.keyClick(pagina._regels[1].knop, Qt.Key.Key_Delete)
    assert sein.args == [str(paden[1])]
    with qtbot.waitSignal(pagina.recent) as sein:
        qtbot.keyClick(pagina._regels[1].knop, Qt.Key.Key_Return)
    assert sein.args == [str(paden[2])]


def test_een_regel_heeft_een_eigen_menu(pagina: Startpagina, qtbot: QtBot, tmp_path: Path) -> None:
    pagina.toon(met_recent(tmp_path / "a.dossier"), (), [])
    [regel] = pagina._regels
    plek = QPoint(5, 5)
    gebaar = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, plek, regel.knop.mapToGlobal(plek))
    QApplication.sendEvent(regel.knop, gebaar)
    openen, verwijderen = regel._menu.actions()
    with qtbot.waitSignal(pagina.recent):
        openen.trigger()
    with qtbot.waitSignal(pagina.verwijder_recent):
        verwijderen.trigger()


def test_wat_van_de_lijst_is_blijft_weg_uit_instellingen_en_menu(venster: Hoofdvenster, tmp_path: Path) -> None:
    pad = tmp_path / "zaak.dossier"
    venster.acties.open_voorbeeld("den-haag")
    venster.werkblad.bewaar(pad)
    venster.acties.geopend.emit(pad)
    venster.acties.sluit()
    [regel] = venster.start._regels
    assert "jeugd" in regel.knop.text()  # the name of the case, not of the file
    regel.verwijderen.emit(regel.pad)
    assert lees().recent == ()
    assert not venster.menu.recent.actions()
    assert pad.exists()


# ------------------------------------------------------------------------------------ examples and layout


def test_een_voorbeeld_heet_naar_wat_het_laat_zien(pagina: Startpagina, qtbot: QtBot) -> None:
    knoppen = pagina._voorbeelden.findChildren(Regelknop)
    assert [knop.text() for knop in knoppen] == [stuk.titel for stuk in voorbeelden.lijst()]
    with qtbot.waitSignal(pagina.voorbeeld) as sein:
        knoppen[0].click()
    assert sein.args == ["den-haag"]


def test_twee_kolommen_waar_ruimte_is(pagina: Startpagina, tmp_path: Path) -> None:
    assert pagina._luik.direction() == QBoxLayout.Direction.LeftToRight
    pagina.resize(700, 640)
    assert pagina._luik.direction() == QBoxLayout.Direction.TopToBottom
    assert pagina._kanten[1].indexOf(pagina._voorbeelden) > 0
    pagina.toon(met_recent(*(tmp_path / f"{n}.dossier" for n in range(GENOEG))), voorbeelden.lijst(), [])
    assert pagina._kanten[0].indexOf(pagina._voorbeelden) > 0


def test_rondleiding_en_instellingen_zijn_te_vragen(pagina: Startpagina, qtbot: QtBot) -> None:
    rondleiding, instellingen = pagina._voet
    with qtbot.waitSignal(pagina.wil_rondleiding):
        rondleiding.click()
    for knop in (instellingen, pagina.profiel):
        with qtbot.waitSignal(pagina.wil_instellingen):
            knop.click()


# ------------------------------------------------------------------------------------ what cannot be opened


@pytest.mark.parametrize(
    ("wat", "waarom"),
    [("weg", "het bestand bestaat niet"), ("map", "dit is een map"), ("tekst", "geen dossier|geen geldige|geen JSON")],
)
def test_wat_geen_dossier_is_geeft_een_zin(
    venster: Hoofdvenster, vragen: Nepvragen, tmp_path: Path, wat: str, waarom: str
) -> None:
    pad = tmp_path / "zaak.dossier"
    if wat == "map":
        pad.mkdir()
    elif wat == "tekst":
        pad.write_text("Geachte heer, mevrouw", encoding="utf-8")
    assert not venster.acties.open(pad)
    [melding] = vragen.gemeld
    assert "zaak.dossier" in melding
    assert any(deel in melding for deel in waarom.split("|")), melding
    assert venster.stapel.currentWidget() is venster.start
