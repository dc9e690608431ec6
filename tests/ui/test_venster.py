"""The window does what a person sees it do: open, answer, undo, save, close, generate."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from assistent.dossier import bestand
from assistent.ui import adviespaneel, stappen
from assistent.ui.dialogen.genereren import Genereervenster
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.conftest import kaart
from tests.ui.nepvragen import Nepvragen

INHOUD = (
    "inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie", "inhoud.spelersveld",
    "inhoud.meetbaarheid",
)  # fmt: skip


def naam_veld(venster: Hoofdvenster) -> QLineEdit:
    veld = kaart(venster, "zaak.naam").veld.focusveld()
    assert isinstance(veld, QLineEdit)
    return veld


def test_begint_op_de_startpagina(venster: Hoofdvenster) -> None:
    assert venster.stapel.currentWidget() is venster.start
    assert not venster.route.isVisible()
    assert not venster.menu.acties["bewaar"].isEnabled()


def test_voorbeeld_openen_toont_route_en_advies(voorbeeld: Hoofdvenster) -> None:
    assert voorbeeld.route.isVisible()
    assert voorbeeld.advies.isVisible()
    assert voorbeeld.route.lijst.count() == 11
    assert "Netwerk" in voorbeeld.advies.sturing.model.text()


@pytest.mark.parametrize("recht", ["nl", "vl"])
def test_elke_stap_opent_ook_zonder_antwoorden(venster: Hoofdvenster, recht: str) -> None:
    venster.acties.nieuw(recht)
    for stap in stappen.ROUTE:
        venster.toon_stap(stap.id)
        assert venster.stapel.currentWidget().stap.id == stap.id


def test_een_antwoord_verandert_het_advies(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    for vraag in INHOUD:
        veld = kaart(voorbeeld, vraag).veld.focusveld()
        qtbot.keyClick(veld, Qt.Key.Key_1)
    assert voorbeeld.werkblad.uitkomst.sturing.model == "markt"
    assert voorbeeld.advies.sturing.model.text() == "Markt"


def test_delete_wist_een_schaal(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    qtbot.keyClick(kaart(voorbeeld, INHOUD[0]).veld.focusveld(), Qt.Key.Key_Delete)
    assert voorbeeld.werkblad.dossier.waarde(INHOUD[0]) is None
    assert "4 van 5" in voorbeeld.advies.sturing.dekking.text()


def test_weet_ik_nog_niet_is_een_antwoord(voorbeeld: Hoofdvenster) -> None:
    vraag = kaart(voorbeeld, INHOUD[0])
    vraag._onbekend.click()
    assert voorbeeld.werkblad.dossier.waarde(INHOUD[0]) == "onbekend"
    vraag._onbekend.click()
    assert voorbeeld.werkblad.dossier.waarde(INHOUD[0]) is None


def test_typen_is_een_stap_om_ongedaan_te_maken(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    oud = voorbeeld.werkblad.dossier.waarde("zaak.naam")
    veld = naam_veld(voorbeeld)
    veld.selectAll()
    qtbot.keyClicks(veld, "Andere ")
    voorbeeld.werkblad.leg_vast.emit()
    qtbot.keyClicks(veld, "zaak")
    voorbeeld.menu.acties["ongedaan"].trigger()  # takes what is still being typed along
    assert voorbeeld.werkblad.dossier.waarde("zaak.naam") == oud
    assert veld.text() == oud
    voorbeeld.menu.acties["opnieuw"].trigger()
    assert voorbeeld.werkblad.dossier.waarde("zaak.naam") == "Andere zaak"
    assert isinstance(voorbeeld.werkblad.stapel, QUndoStack)
    assert "Wijzig" in voorbeeld.menu.acties["ongedaan"].text()


def test_onleesbaar_bedrag_blijft_buiten_het_dossier(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vraag = kaart(voorbeeld, "zaak.waarde_basis")
    oud = voorbeeld.werkblad.dossier.waarde("zaak.waarde_basis")
    veld = vraag.veld.focusveld()
    veld.clear()
    qtbot.keyClicks(veld, "heel veel")
    qtbot.keyClick(veld, Qt.Key.Key_Return)
    assert vraag.veld._bezwaar.text().startswith("Dit is geen getal")
    assert voorbeeld.werkblad.dossier.waarde("zaak.waarde_basis") == oud
    veld.clear()
    qtbot.keyClicks(veld, "400.000,50")
    qtbot.keyClick(veld, Qt.Key.Key_Return)
    assert voorbeeld.werkblad.dossier.waarde("zaak.waarde_basis") == 400000.5
    assert not vraag.veld._bezwaar.text()


def test_bewaren_en_opnieuw_openen(
    voorbeeld: Hoofdvenster, bewaard: Path, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Bewaarde zaak")
    assert voorbeeld.isWindowModified()
    assert voorbeeld.acties.bewaar()
    assert not voorbeeld.isWindowModified()
    assert voorbeeld.acties.sluit()
    ander = maak_venster()
    assert ander.acties.open(bewaard)
    assert ander.werkblad.naam == "Bewaarde zaak"
    assert str(bewaard) in ander.instellingen.recent


def test_ongedaan_na_bewaren_telt_als_gewijzigd_en_bewaart_verder(voorbeeld: Hoofdvenster, bewaard: Path) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Even anders")
    assert voorbeeld.acties.bewaar()
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.werkblad.vuil
    assert voorbeeld.acties.bewaar()
    assert bestand.lees(bewaard).dossier.revisie == 3


def test_sluiten_met_onbewaard_werk_vraagt(voorbeeld: Hoofdvenster, vragen: Nepvragen) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Niet bewaard")
    assert not voorbeeld.close()
    assert voorbeeld.werkblad.naam == "Niet bewaard"
    assert "opslaan" in vragen.gevraagd[0]
    vragen.antwoorden = ["weg"]
    assert voorbeeld.close()


def test_sluiten_zonder_wijziging_vraagt_niets(voorbeeld: Hoofdvenster, vragen: Nepvragen) -> None:
    assert voorbeeld.close()
    assert not vragen.gevraagd


def test_een_bestand_dat_niet_te_lezen_is(venster: Hoofdvenster, vragen: Nepvragen, tmp_path: Path) -> None:
    stuk = tmp_path / "stuk.dossier"
    stuk.write_text("{", encoding="utf-8")
    assert not venster.acties.open(stuk)
    assert "stuk.dossier" in vragen.gemeld[0]
    assert venster.werkblad.dossier is None


def test_genereren_schrijft_bestanden(voorbeeld: Hoofdvenster, vragen: Nepvragen, tmp_path: Path, qtbot: QtBot) -> None:
    vragen.map_ = tmp_path / "uit"
    voorbeeld.genereer()
    [dialoog] = voorbeeld.findChildren(Genereervenster)
    dialoog.klaar.click()
    pagina = voorbeeld.stapel.currentWidget()
    qtbot.waitUntil(lambda: not pagina.bezig, timeout=30_000)
    assert not vragen.gemeld
    assert {pad.suffix for pad in vragen.map_.iterdir()} == {".docx"}
    assert pagina._uitslag.isVisible()


def test_document_toont_herkomst_van_het_blok_onder_de_cursor(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("documenten")
    pagina = voorbeeld.stapel.currentWidget()
    plek = next(p for p in pagina.papier._plekken if p.blok.herkomst.bron)
    cursor = pagina.papier.textCursor()
    cursor.setPosition(plek.van)
    pagina.papier.setTextCursor(cursor)
    from PySide6.QtWidgets import QLabel

    teksten = [label.text() for label in pagina.zijpaneel().findChildren(QLabel)]
    assert any(plek.blok.herkomst.bouwsteen in tekst for tekst in teksten)


def test_plannen_zet_een_datum(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("planning")
    model = voorbeeld.stapel.currentWidget().tabelkaart.model
    assert model.setData(model.index(1, 2), "3-3-2027")
    stap = voorbeeld.werkblad.uitkomst.planning.stappen[1]
    assert stap.datum.isoformat() == "2027-03-03"
    assert model.index(1, 2).data() == "03-03-2027"
    voorbeeld.werkblad.ongedaan()
    assert model.index(1, 2).data() != "03-03-2027"


def test_een_maatregel_kiezen_wordt_een_rij(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("risicos")
    vakken = voorbeeld.stapel.currentWidget()._vakken
    id_, vak = next((id_, vak) for id_, vak in vakken.items() if not vak.isChecked())
    vak.click()
    rijen = voorbeeld.werkblad.dossier.waarde("risico.maatregelen")
    assert id_ in [rij["maatregel"] for rij in rijen]
    assert len({rij["id"] for rij in rijen}) == len(rijen)
    vak.click()
    assert id_ not in [rij["maatregel"] for rij in voorbeeld.werkblad.dossier.waarde("risico.maatregelen") or []]


def test_kantelpunten_komen_op_de_achtergrond(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.advies.sturing.kantel.knop.click()
    taak = voorbeeld.advies._taak
    assert taak is not None
    with qtbot.waitSignal(taak.klaar, timeout=60_000):
        pass
    voorbeeld.advies.sturing.kantel.knop.click()
    assert voorbeeld.advies._taak is None


def test_zonder_horizontale_schuif_op_een_klein_scherm(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QScrollArea

    for stap in stappen.ROUTE:
        voorbeeld.toon_stap(stap.id)
        qtbot.wait(20)
        for vlak in voorbeeld.findChildren(QScrollArea):
            if vlak.isVisible() and vlak.widget() is not None:
                assert vlak.widget().width() <= vlak.viewport().width(), stap.id
    assert voorbeeld.width() == 1280


def test_een_verlaten_pagina_gaat_weg_en_komt_terug_zoals_het_dossier_is(voorbeeld: Hoofdvenster) -> None:
    kaart(voorbeeld, "zaak.naam")
    for stap in stappen.ROUTE:
        voorbeeld.toon_stap(stap.id)
    open_ = {voorbeeld.stapel.widget(nummer) for nummer in range(voorbeeld.stapel.count())} - {voorbeeld.start}
    assert {pagina.stap.id for pagina in open_} == {"risicos", "documenten", "toets"}
    voorbeeld.werkblad.antwoord("zaak.naam", "Terug van weggeweest")
    assert naam_veld(voorbeeld).text() == "Terug van weggeweest"


def test_mislukte_kantelpunten_blijven_niet_hangen(
    voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_wat: object, **_hoe: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(adviespaneel, "kantelpunten_van", stuk)
    with qtbot.capture_exceptions() as gevangen:
        voorbeeld.advies.sturing.kantel.knop.click()
        qtbot.waitUntil(lambda: bool(gevangen))
    assert gevangen[0][0] is ArithmeticError, "it reaches the crash report"
    assert "niet worden berekend" in " ".join(
        label.text() for label in voorbeeld.advies.sturing.kantel.findChildren(QLabel)
    )
