"""The page of the risks: a list with one in focus, measures with who and why, and the user's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistent.handelingen import maatregelen
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.risicos import Risicopagina
from assistent.ui.risico import beeld


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster) -> Risicopagina:
    return open_(voorbeeld)


def open_(venster: Hoofdvenster) -> Risicopagina:
    venster.toon_stap("risicos")
    gevonden = venster.pagina
    assert isinstance(gevonden, Risicopagina)
    return gevonden


def test_het_ernstigste_risico_zonder_maatregel_staat_eerst_open(pagina: Risicopagina) -> None:
    risicos = pagina.werkblad.uitkomst.risicos
    open_risico = next(r for r in risicos if r.niveau == "hoog" and not any(m.gekozen for m in r.maatregelen))
    assert beeld.eerst(pagina.werkblad.uitkomst) == open_risico.id
    assert set(pagina.blad.vakken) == {m.id for m in open_risico.maatregelen}
    gekozen = [knop for knop in pagina.lijst.knoppen if knop.isChecked()]
    assert [knop.regel.id for knop in gekozen] == [open_risico.id]
    assert "hoog risico" in gekozen[0].accessibleName()
    assert "niets gekozen" in gekozen[0].accessibleName()


def test_met_pijltjes_en_volgende_door_de_lijst(pagina: Risicopagina, qtbot: QtBot) -> None:
    eerste, tweede = pagina.lijst.knoppen[:2]
    eerste.click()
    eerste.setFocus()
    qtbot.keyClick(eerste, Qt.Key.Key_Down)
    assert tweede.isChecked()
    assert tweede.hasFocus()
    pagina._volgende()
    assert pagina.lijst.knoppen[2].isChecked()


def test_een_maatregel_kiezen_geeft_velden_voor_wie_en_waarom(pagina: Risicopagina, qtbot: QtBot) -> None:
    id_, vak = next((id_, vak) for id_, vak in pagina.blad.vakken.items() if not vak.isChecked())
    vak.click()
    regel = next(r for r in pagina.blad.regels if r.beeld.id == id_)
    assert regel._wie is not None
    regel._wie.setText("de contractmanager")
    regel._wie.editingFinished.emit()
    regel._toelichting.setPlainText("Elk kwartaal een gesprek.")
    regel.leg_vast()
    rij = maatregelen.rij_van(pagina.werkblad.dossier, id_)
    assert (rij["wie"], rij["toelichting"]) == ("de contractmanager", "Elk kwartaal een gesprek.")
    assert pagina.werkblad.stapel.undoText() == "Wijzig maatregel"
    assert next(r for r in pagina.blad.regels if r.beeld.id == id_) is regel  # typing goes on in the same field
    pagina.werkblad.ongedaan()
    assert "toelichting" not in maatregelen.rij_van(pagina.werkblad.dossier, id_)


def test_wat_getypt_is_gaat_mee_als_het_dossier_wordt_bewaard(pagina: Risicopagina) -> None:
    pagina.kies_risico("risico.integratie")
    regel = next(r for r in pagina.blad.regels if r.beeld.rij)
    regel._toelichting.setPlainText("Nog niet verlaten.")
    pagina.werkblad.leg_vast.emit()
    assert maatregelen.rij_van(pagina.werkblad.dossier, regel.beeld.id)["toelichting"] == "Nog niet verlaten."


def test_eigen_maatregelen_staan_apart_en_zijn_toe_te_voegen_en_weg_te_halen(pagina: Risicopagina) -> None:
    pagina.kies_risico(beeld.EIGEN)
    voor = len(pagina.blad.regels)
    pagina.blad.veld.setText("Een klankbordgroep van cliënten")
    pagina.blad.veld.returnPressed.emit()
    assert [r.beeld.tekst for r in pagina.blad.regels][-1] == "Een klankbordgroep van cliënten"
    assert len(pagina.blad.regels) == voor + 1
    pagina.blad.regels[-1].weg.emit(pagina.blad.regels[-1].beeld.rij)
    assert len(pagina.blad.regels) == voor
    assert pagina.werkblad.stapel.undoText() == "Verwijder eigen maatregel"


def test_de_pagina_vindt_terug_welk_risico_openstond(voorbeeld: Hoofdvenster) -> None:
    open_(voorbeeld).kies_risico("risico.spelersveld")
    for stap in ("opgave", "inhoud", "sturing", "planning"):
        voorbeeld.toon_stap(stap)
    assert [k.regel.id for k in open_(voorbeeld).lijst.knoppen if k.isChecked()] == ["risico.spelersveld"]


def test_zonder_antwoorden_zegt_de_pagina_wat_te_doen(venster: Hoofdvenster) -> None:
    venster.werkblad.nieuw("nl")
    pagina = open_(venster)
    assert pagina._geen.isVisible()
    assert not pagina.lijst.isVisible()
    gevraagd: list[str] = []
    pagina.ga_naar.connect(gevraagd.append)
    pagina._naar_inhoud()
    assert gevraagd == ["inhoud"]
    assert venster.pagina.stap.id == "inhoud"
