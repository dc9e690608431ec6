"""The window that asks what to write: a draft, or a publication that cannot be chosen while it may not go out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistent.advies.model import Melding
from assistent.dossier.model import Versiestatus
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, bevries
from assistent.handelingen.stukkenlijst import om_te_publiceren
from assistent.handelingen.uitgeven import Wijze
from assistent.kennis.basis import Verwijzing
from assistent.ui.dialogen.genereren import Genereervenster
from tests.handelingen.maak import DAG, uitkomst

FOUT = Melding("x.y", "fout", "Te kort.", "", "", "wettekst", (Verwijzing(bron="aw", plaats="artikel 2.71"),))


@pytest.fixture(scope="module")
def gewoon() -> Uitkomst:
    return replace(uitkomst(), meldingen=(), planning=replace(uitkomst().planning, meldingen=()))


@pytest.fixture
def ouder(qtbot: QtBot) -> QWidget:
    venster = QWidget()
    qtbot.addWidget(venster)
    return venster


def _met_versie(gewoon: Uitkomst, status: Versiestatus) -> Uitkomst:
    dossier = bevries(gewoon, "v1", status, wie="Test", moment="2026-03-01T12:00:00+00:00")
    opnieuw = bereken(gewoon.kennis, dossier, DAG)
    return replace(opnieuw, meldingen=(), planning=replace(opnieuw.planning, meldingen=()))


def test_zonder_meer_wordt_het_een_concept_met_opmerkingen(gewoon: Uitkomst, ouder: QWidget, qtbot: QtBot) -> None:
    dialoog = Genereervenster(gewoon, ouder)
    with qtbot.waitSignal(dialoog.gekozen) as gekozen:
        dialoog.klaar.click()
    assert gekozen.args == [Wijze("concept", "", documenten=dialoog.stukken.gekozen())]


def test_vooraf_staan_de_stukken_van_de_procedure_en_de_bijlagen_aan(gewoon: Uitkomst, ouder: QWidget) -> None:
    dialoog = Genereervenster(gewoon, ouder)
    assert set(dialoog.wijze().documenten or ()) == set(om_te_publiceren(gewoon))
    dialoog.stukken.alles.click()
    assert set(dialoog.wijze().documenten or ()) == set(beschikbaar(gewoon)) > set(om_te_publiceren(gewoon))
    dialoog.stukken.standaard.click()
    assert set(dialoog.stukken.gekozen()) == set(om_te_publiceren(gewoon))


def test_zonder_stukken_valt_er_niets_te_schrijven(gewoon: Uitkomst, ouder: QWidget) -> None:
    dialoog = Genereervenster(gewoon, ouder)
    dialoog.stukken.niets.click()
    assert not dialoog.klaar.isEnabled()
    assert "ten minste één stuk" in dialoog._let_op.text()
    groep = dialoog.stukken.boom.topLevelItem(0)
    groep.setCheckState(0, Qt.CheckState.Checked)
    assert len(dialoog.stukken.gekozen()) == groep.childCount()
    assert dialoog.klaar.isEnabled()


def test_een_vinkje_vraagt_er_een_pdf_bij(gewoon: Uitkomst, ouder: QWidget) -> None:
    dialoog = Genereervenster(gewoon, ouder)
    assert dialoog.wijze().formaten == ("docx",)
    dialoog.ook_pdf.click()
    assert dialoog.wijze().formaten == ("docx", "pdf")


def test_een_publicatie_van_het_dossier_zelf_blijft_concept_en_zegt_dat(gewoon: Uitkomst, ouder: QWidget) -> None:
    dialoog = Genereervenster(gewoon, ouder)
    dialoog.soorten["publicatie"].setChecked(True)
    assert dialoog.klaar.isEnabled()
    assert "CONCEPT" in dialoog._let_op.text()


def test_een_fout_houdt_een_publicatie_tegen_en_een_concept_niet(gewoon: Uitkomst, ouder: QWidget) -> None:
    dialoog = Genereervenster(replace(gewoon, meldingen=(FOUT,)), ouder)
    assert dialoog.klaar.isEnabled()
    dialoog.soorten["publicatie"].setChecked(True)
    assert not dialoog.klaar.isEnabled()
    assert "1 bevinding is in strijd met de regels" in dialoog._let_op.text()
    dialoog.soorten["schoon"].setChecked(True)
    assert dialoog.klaar.isEnabled()


def test_een_vastgestelde_versie_mag_uit_ook_als_het_dossier_daarna_een_fout_kreeg(
    gewoon: Uitkomst, ouder: QWidget
) -> None:
    dialoog = Genereervenster(replace(_met_versie(gewoon, "vastgesteld"), meldingen=(FOUT,)), ouder)
    dialoog.soorten["publicatie"].setChecked(True)
    assert not dialoog.klaar.isEnabled()
    dialoog.versies.setCurrentIndex(dialoog.versies.findData("v1"))
    assert dialoog.klaar.isEnabled()
    assert dialoog._let_op.text() == ""
    versie = dialoog._uitkomst.dossier.versies[-1]
    assert dialoog.wijze() == Wijze("publicatie", "v1", documenten=dialoog.stukken.gekozen())
    dialoog.stukken.alles.click()
    assert set(dialoog.stukken.gekozen()) == set(versie.blokken)


def test_zonder_versies_is_er_niets_te_kiezen(gewoon: Uitkomst, ouder: QWidget) -> None:
    assert not Genereervenster(gewoon, ouder).versies.isVisibleTo(ouder)
    assert _met_versie(gewoon, "concept").dossier.versies
