"""Was and becomes in the window: shown on opening, decided or kept with reasons, and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from assistent.dossier.bestand import lees, schrijf
from assistent.dossier.vast import VasteMap
from assistent.ui.dialogen.kennisverschil import Kennisverschilvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Groeitekst
from tests.ui.conftest import bedienbaar


@pytest.fixture
def verouderd(bewaard: Path, voorbeeld: Hoofdvenster) -> Path:
    """A file whose conclusions come from an earlier edition that steered otherwise."""
    voorbeeld.werkblad.sluit()
    gelezen = lees(bewaard)
    ouder = {
        id_: conclusie.model_copy(update={"kennis_versie": "2020.1+00000000"})
        for id_, conclusie in gelezen.dossier.conclusies.items()
    }
    ouder["sturing"] = ouder["sturing"].model_copy(update={"waarde": "markt"})
    dossier = gelezen.dossier.model_copy(update={"conclusies": VasteMap(ouder)})
    schrijf(bewaard, dossier, verwacht_sha256=gelezen.sha256)
    assert voorbeeld.acties.open(bewaard)
    return bewaard


def dialoog(venster: Hoofdvenster) -> Kennisverschilvenster:
    venster.kennisband.knop.click()
    return venster.findChildren(Kennisverschilvenster)[-1]


def knop(deel: Kennisverschilvenster, begin: str) -> QAbstractButton:
    namen = [k for k in deel.findChildren(QAbstractButton) if k.isVisible()]
    return next(k for k in namen if (k.accessibleName() or k.text()).startswith(begin))


def test_een_gewoon_dossier_heeft_geen_band(bewaard: Path, voorbeeld: Hoofdvenster) -> None:
    assert voorbeeld.acties.open(bewaard)
    assert not voorbeeld.kennisband.isVisible()


@pytest.mark.usefixtures("verouderd")
def test_openen_zegt_het_en_maakt_het_dossier_niet_vuil(voorbeeld: Hoofdvenster) -> None:
    assert voorbeeld.kennisband.isVisible()
    assert voorbeeld.kennisband.tekst.text().startswith("1 conclusie verandert")
    assert not voorbeeld.werkblad.vuil


@pytest.mark.usefixtures("verouderd")
def test_een_antwoord_wordt_niet_aan_de_kennis_geweten(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.werkblad.antwoord("rechtsvorm.zelf_doen", "zelf")
    assert {v.id for v in voorbeeld.werkblad.verschillen()} == {"sturing"}


@pytest.mark.usefixtures("verouderd")
def test_aanvaarden_en_ongedaan_maken(voorbeeld: Hoofdvenster) -> None:
    knop(dialoog(voorbeeld), "Aanvaard (").click()
    assert not voorbeeld.kennisband.isVisible()
    assert voorbeeld.werkblad.vuil
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.kennisband.isVisible()
    assert not voorbeeld.werkblad.vuil


@pytest.mark.usefixtures("verouderd")
def test_de_oude_houden_vraagt_een_motivering_en_is_te_herzien(voorbeeld: Hoofdvenster) -> None:
    scherm = dialoog(voorbeeld)
    knop(scherm, "Houd de oude (").click()
    klaar = knop(scherm, "Houd de oude met")
    assert not klaar.isEnabled()
    reden = scherm.findChild(Groeitekst)
    assert reden is not None
    reden.setPlainText("Het college koos zo.")
    klaar.click()
    dossier = voorbeeld.werkblad.dossier
    assert dossier is not None
    assert dossier.conclusies["sturing"].behouden
    assert dossier.conclusies["sturing"].motivering == "Het college koos zo."
    assert not voorbeeld.kennisband.isVisible()
    knop(scherm, "Aanvaard alsnog").click()
    assert voorbeeld.werkblad.dossier is not None
    assert not voorbeeld.werkblad.dossier.conclusies["sturing"].behouden


def test_opslaan_laat_open_wat_niet_is_beslist(verouderd: Path, voorbeeld: Hoofdvenster) -> None:
    assert voorbeeld.acties.bewaar()
    assert lees(verouderd).dossier.conclusies["sturing"].waarde == "markt"
    assert voorbeeld.kennisband.isVisible()


def test_alleen_lezen_toont_maar_beslist_niet(
    verouderd: Path, voorbeeld: Hoofdvenster, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    ander = maak_venster()
    ander.werkblad.open(verouderd)
    ander.werkblad.bewaker.reden = "Iemand anders werkt eraan."
    ander.werkblad.toestand.emit()
    assert ander.kennisband.isVisible()
    namen = [w.accessibleName() for w in bedienbaar(dialoog(ander))]
    assert not any(naam.startswith(("Aanvaard", "Houd")) for naam in namen)
    assert any(naam.startswith("Ga naar") for naam in namen)
