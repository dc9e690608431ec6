"""The windows of versions and of comparing: freeze, read, another status, delete, and walk along the differences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assistent.dossier import bestand
from assistent.dossier.model import Dossier
from assistent.handelingen.vergelijken import Vergelijking
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.versies import vergelijken
from assistent.ui.versies.lezen import Leesvenster
from assistent.ui.versies.venster import Versievenster
from assistent.ui.versies.vergelijken import TEKST, Vergelijkvenster
from tests.ui.nepvragen import Nepvragen

Open = Callable[..., Vergelijkvenster]


@pytest.fixture
def vragen() -> Nepvragen:
    return Nepvragen()


@pytest.fixture
def versies(voorbeeld: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot) -> Versievenster:
    venster = Versievenster(voorbeeld.werkblad, voorbeeld, vragen=vragen)
    qtbot.addWidget(venster)
    venster.show()
    return venster


def _bevries(qtbot: QtBot, versies: Versievenster, naam: str, documenten: tuple[str, ...] | None = None) -> None:
    versies.bevries(naam, "concept", documenten or ("selectieleidraad",))
    qtbot.waitUntil(lambda: versies._taak is None, timeout=60_000)


def _dossier(venster: Hoofdvenster) -> Dossier:
    assert venster.werkblad.dossier is not None
    return venster.werkblad.dossier


@pytest.fixture
def bevroren(voorbeeld: Hoofdvenster, versies: Versievenster, qtbot: QtBot) -> Hoofdvenster:
    _bevries(qtbot, versies, "v1")
    return voorbeeld


@pytest.fixture
def open_vergelijking(bevroren: Hoofdvenster, qtbot: QtBot) -> Open:
    def doe(**kanten: str) -> Vergelijkvenster:
        venster = Vergelijkvenster(bevroren.werkblad, bevroren, **kanten)
        qtbot.addWidget(venster)
        venster.show()
        klaar(qtbot, venster)
        return venster

    return doe


def klaar(qtbot: QtBot, venster: Vergelijkvenster) -> None:
    qtbot.waitUntil(lambda: venster._taak is None and not venster._wacht.isActive(), timeout=60_000)


def _wijzig(venster: Hoofdvenster) -> None:
    venster.werkblad.antwoord("zaak.naam", "Andere zaak")
    venster.werkblad.antwoord("zaak.looptijd_maanden", 61)


# ------------------------------------------------------------------------------------ versions


def test_bevriezen_met_naam_en_status(versies: Versievenster, voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    kaart = versies.bevrieskaart
    assert not kaart.bevries.isEnabled()
    kaart.kies.click()
    kaart.stukken.kies(["selectieleidraad"])
    qtbot.keyClicks(kaart.naam, "ter toetsing 1")
    kaart.status.setCurrentIndex(kaart.status.findData("ter_toetsing"))
    kaart.bevries.click()
    qtbot.waitUntil(lambda: versies._taak is None, timeout=60_000)
    (versie,) = _dossier(voorbeeld).versies
    assert (versie.naam, versie.status, list(versie.blokken)) == (
        "ter toetsing 1",
        "ter_toetsing",
        ["selectieleidraad"],
    )
    assert list(versies.kaarten) == ["ter toetsing 1"]
    assert kaart.naam.text() == ""
    voorbeeld.werkblad.ongedaan()
    assert (_dossier(voorbeeld).versies, versies.kaarten) == ((), {})


def test_een_naam_die_er_al_is_wordt_gezegd(bevroren: Hoofdvenster, versies: Versievenster, qtbot: QtBot) -> None:
    _bevries(qtbot, versies, "V1")
    assert "er is al een versie" in versies.fout.text().lower()
    assert len(_dossier(bevroren).versies) == 1


def test_wat_intussen_wijzigde_wordt_niet_overschreven(
    voorbeeld: Hoofdvenster, versies: Versievenster, qtbot: QtBot
) -> None:
    versies.bevries("v1", "concept", ("planning",))
    voorbeeld.werkblad.antwoord("zaak.naam", "Intussen")
    qtbot.waitUntil(lambda: versies._taak is None, timeout=60_000)
    assert "intussen gewijzigd" in versies.fout.text()
    assert (_dossier(voorbeeld).versies, _dossier(voorbeeld).waarde("zaak.naam")) == ((), "Intussen")


def test_status_wisselen_en_verwijderen_en_ongedaan_maken(bevroren: Hoofdvenster, versies: Versievenster) -> None:
    acties = {actie.data(): actie for actie in versies.kaarten["v1"].statusknop.menu().actions()}
    acties["ter_toetsing"].trigger()
    assert _dossier(bevroren).versies[0].status == "ter_toetsing"
    versies.kaarten["v1"].weg.click()
    assert _dossier(bevroren).versies == ()
    assert "verwijderd" in versies.gedaan.text()
    bevroren.werkblad.ongedaan()
    assert list(versies.kaarten) == ["v1"]


@pytest.mark.parametrize("antwoord", ["", "vast"])
def test_definitief_vastleggen_zegt_eerst_wat_open_staat(
    versies: Versievenster, voorbeeld: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot, antwoord: str
) -> None:
    vragen.antwoorden = [antwoord]
    versies.bevries("besluit", "vastgesteld", ("selectieleidraad",))
    qtbot.waitUntil(lambda: versies._taak is None, timeout=60_000)
    (gevraagd,) = vragen.gevraagd
    assert "Niemand heeft de inhoud van versie ‘besluit’ voor akkoord afgetekend." in gevraagd
    assert "Selectieleidraad: " in gevraagd
    assert [v.status for v in _dossier(voorbeeld).versies] == (["vastgesteld"] if antwoord else [])
    assert versies.bevrieskaart.naam.hasFocus()


@pytest.mark.parametrize("antwoord", ["", "vast"])
def test_een_definitieve_status_zegt_eerst_wat_open_staat(
    bevroren: Hoofdvenster, versies: Versievenster, vragen: Nepvragen, antwoord: str
) -> None:
    vragen.antwoorden = [antwoord]
    versies.zet_status("v1", "gepubliceerd")
    assert "krijgt geen eerdere status meer" in vragen.gevraagd[0]
    assert _dossier(bevroren).versies[0].status == ("gepubliceerd" if antwoord else "concept")
    kaart = versies.kaarten["v1"]
    assert (kaart.vergelijkknop if antwoord else kaart.statusknop).hasFocus()


def test_een_status_die_terug_kan_vraagt_niets(
    bevroren: Hoofdvenster, versies: Versievenster, vragen: Nepvragen
) -> None:
    versies.zet_status("v1", "ter_toetsing")
    assert (vragen.gevraagd, _dossier(bevroren).versies[0].status) == ([], "ter_toetsing")


def test_enter_in_de_lijst_met_statussen_legt_vast(versies: Versievenster, qtbot: QtBot) -> None:
    gevraagd: list[tuple[object, ...]] = []
    kaart = versies.bevrieskaart
    kaart.gevraagd.disconnect(versies.bevries)
    kaart.gevraagd.connect(lambda *wat: gevraagd.append(wat))
    qtbot.keyClick(kaart.status, Qt.Key.Key_Return)
    assert (gevraagd, kaart.naam.hasFocus()) == ([], True)
    kaart.naam.setText("v2")
    qtbot.keyClick(kaart.status, Qt.Key.Key_Down)
    qtbot.keyClick(kaart.status, Qt.Key.Key_Return)
    assert gevraagd == [("v2", "ter_toetsing", None)]


def test_enter_in_het_menu_van_een_versie_kiest_de_status(
    bevroren: Hoofdvenster, versies: Versievenster, qtbot: QtBot
) -> None:
    qtbot.keyClick(versies.kaarten["v1"].statusknop, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert _dossier(bevroren).versies[0].status == "ter_toetsing"
    assert versies.kaarten["v1"].statusknop.hasFocus()


def test_een_beschadigde_versie_wordt_genoemd(bevroren: Hoofdvenster, versies: Versievenster) -> None:
    versie = _dossier(bevroren).versies[0].model_copy(update={"door": "een ander"})
    bevroren.werkblad.pas_toe(lambda d, _w, _m: d.model_copy(update={"versies": (versie,)}), "x", "")
    teksten = [label.text() for label in versies.kaarten["v1"].findChildren(vergelijken.Label)]
    assert any(tekst.startswith("▲ ") and "controlegetal" in tekst for tekst in teksten)
    versies.zet_status("v1", "vastgesteld")
    assert "beschadigd" in versies.fout.text()


def test_de_tekst_van_een_versie_lezen(bevroren: Hoofdvenster, qtbot: QtBot) -> None:
    bevroren.werkblad.antwoord("zaak.naam", "Heel iets anders")
    venster = Leesvenster(bevroren.werkblad, "v1", bevroren)
    qtbot.addWidget(venster)
    venster.show()
    venster.vlak.papier.maak_af()
    tekst = venster.vlak.papier.toPlainText()
    assert "Selectieleidraad" in tekst
    assert "Heel iets anders" not in tekst


# ------------------------------------------------------------------------------------ comparing


def test_zonder_versies_zegt_het_venster_wat_te_doen(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    venster = Vergelijkvenster(voorbeeld.werkblad, voorbeeld)
    qtbot.addWidget(venster)
    assert "nog geen versies" in venster.blad.toPlainText()
    assert not venster.rapport.isEnabled()


def test_de_laatste_versie_staat_naast_nu_en_volgt_wat_wijzigt(
    bevroren: Hoofdvenster, open_vergelijking: Open, qtbot: QtBot
) -> None:
    venster = open_vergelijking()
    assert venster.vergelijking is not None
    assert venster.vergelijking.links.versie == "v1"
    _wijzig(bevroren)
    klaar(qtbot, venster)
    assert [regel.wordt for regel in venster.vergelijking.antwoorden] == ["Andere zaak", "61 maanden"]
    venster.wissel.kies("Antwoorden")
    venster._toon()
    assert "Andere zaak" in venster.blad.toPlainText()


def test_weg_is_doorgestreept_en_erbij_onderstreept(bevroren: Hoofdvenster, open_vergelijking: Open) -> None:
    _wijzig(bevroren)
    venster = open_vergelijking(links="v1")
    venster.wissel.kies(TEKST)
    venster._toon()
    assert _vorm(venster, "61").fontUnderline()
    assert _vorm(venster, "96").fontStrikeOut()
    assert not _vorm(venster, "maanden.").fontUnderline()


def _vorm(venster: Vergelijkvenster, woord: str) -> QTextCharFormat:
    cursor = venster.blad.document().find(woord, QTextCursor(venster.blad.document()))
    assert not cursor.isNull(), woord
    return cursor.charFormat()


def test_f3_loopt_langs_de_verschillen(bevroren: Hoofdvenster, open_vergelijking: Open, qtbot: QtBot) -> None:
    _wijzig(bevroren)
    venster = open_vergelijking(links="v1")
    venster.wissel.kies(TEKST)
    venster._toon()
    hoeveel = len(venster.blad.plekken)
    assert hoeveel > 1
    venster.blad.setFocus()
    qtbot.keyClick(venster.blad, Qt.Key.Key_F3)
    assert venster.waar.text() == f"1 van {hoeveel}"
    qtbot.keyClick(venster.blad, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert venster.waar.text() == f"2 van {hoeveel}"
    for _ in range(2):
        qtbot.keyClick(venster.blad, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert venster.waar.text() == f"{hoeveel} van {hoeveel}"
    assert "Toegevoegd: " in venster.blad.plekken[0].woorden


def test_een_ander_dossier_met_zijn_versies(
    bevroren: Hoofdvenster, open_vergelijking: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    pad = tmp_path / "ander.dossier"
    bestand.schrijf(pad, _dossier(bevroren), verwacht_sha256=None)
    _wijzig(bevroren)
    venster = open_vergelijking()
    venster.voeg_toe(pad)
    klaar(qtbot, venster)
    assert isinstance(venster.vergelijking, Vergelijking)
    assert venster.vergelijking.rechts.naam == "ander.dossier"
    assert venster.kanten.rechts.count() == 4
    venster.voeg_toe(tmp_path / "er_is_niets.dossier")
    assert "er_is_niets" in venster.blad.toPlainText()


def test_het_rapport_wordt_geschreven(
    bevroren: Hoofdvenster, open_vergelijking: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _wijzig(bevroren)
    venster = open_vergelijking(links="v1")
    monkeypatch.setattr(vergelijken, "kies_rapport", lambda *_wat: tmp_path / "v.docx")
    venster.rapport.click()
    qtbot.waitUntil(lambda: venster._schrijft is None, timeout=60_000)
    assert (tmp_path / "v.docx").read_bytes()[:2] == b"PK"
    assert "v.docx" in venster.waar.text()
