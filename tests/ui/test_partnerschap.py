"""The page of the partnership: questions and worksheets, everything filled in is an answer and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assistent.advies.afhankelijkheid import BANDEN, PARTIJEN
from assistent.advies.werkbladen import DILEMMAS, ROLSCAN, SPANNINGEN
from assistent.handelingen.partnerschap import rijen_van
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.partnerschap import VRAGEN, Partnerschapspagina
from assistent.ui.papier import Papier
from assistent.ui.partnerschap.afhankelijkheid import Afhankelijkheidsblad
from assistent.ui.partnerschap.dilemmas import Dilemmablad, Dilemmakaart
from assistent.ui.partnerschap.leren import Leerblad
from assistent.ui.partnerschap.rolscan import Rolscanblad
from assistent.ui.partnerschap.spanningen import Spanningenblad, Spanningskaart
from assistent.ui.stappen import STAP
from tests.ui.conftest import bedienbaar
from tests.ui.test_toegankelijkheid import zonder_naam

SECTIES = (VRAGEN, "spanningen", "rolscan", "dilemmas", "afhankelijkheden", "leren")
VULLING: Mapping[str, Any] = {
    PARTIJEN: [{"id": "g", "partij": "Gemeente"}, {"id": "a", "partij": "Aanbieder"}, {"id": "s", "partij": "School"}],
    BANDEN: [{"id": "1", "wie": "a", "van": "g", "middel": "geld", "belang": "hoog", "elders": "nee"}],
}


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster, qtbot: QtBot) -> Partnerschapspagina:
    """The page by itself, beside the window of the example."""
    gemaakt = Partnerschapspagina(STAP["partnerschap"], voorbeeld.werkblad, voorbeeld)
    gemaakt.resize(760, 640)
    gemaakt.show()
    voorbeeld.werkblad.gewijzigd.connect(lambda: gemaakt.ververs(_uitkomst(voorbeeld)))
    gemaakt.ververs(_uitkomst(voorbeeld))
    qtbot.wait(10)
    return gemaakt


def _uitkomst(venster: Hoofdvenster) -> Any:
    assert venster.werkblad.uitkomst is not None
    return venster.werkblad.uitkomst


def _vul(pagina: Partnerschapspagina, waarden: Mapping[str, Any]) -> None:
    for vraag, waarde in waarden.items():
        pagina.werkblad.antwoord(vraag, waarde)


def _rijen(pagina: Partnerschapspagina, tabel: str) -> list[dict[str, Any]]:
    assert pagina.werkblad.dossier is not None
    return rijen_van(pagina.werkblad.dossier, tabel)


def test_werkbladen_staan_niet_ook_als_kale_tabel_tussen_de_vragen(pagina: Partnerschapspagina) -> None:
    for groep in pagina.werkblad.kennis.groepen.values():
        if groep.stap == "partnerschap":
            pagina.werkblad.groepen_open[groep.id] = True
    pagina.bouw_alles()
    assert pagina.kaart("netwerk.afhankelijkheid") is not None
    assert pagina.kaart("leren.besluitmomenten") is not None
    assert all(pagina.kaart(tabel) is None for tabel in (SPANNINGEN, ROLSCAN, DILEMMAS, BANDEN))


def test_alles_heeft_een_naam_en_is_met_tab_te_bereiken(pagina: Partnerschapspagina, qtbot: QtBot) -> None:
    _vul(pagina, VULLING)
    for naam in SECTIES:
        pagina.kies_sectie(naam)
        if naam in ("spanningen", "dilemmas"):
            next(iter(pagina.blad(naam).kaarten.values())).open()  # type: ignore[attr-defined]
        qtbot.wait(20)
        assert not zonder_naam(pagina), naam
        te_bereiken = {id(w): w for w in bedienbaar(pagina)}
        gezien: set[int] = set()
        venster = pagina.window()
        deel = venster.nextInFocusChain()
        while deel is not venster:
            gezien.add(id(deel))
            deel = deel.nextInFocusChain()
        assert not [w for id_, w in te_bereiken.items() if id_ not in gezien and w.focusProxy() is None], naam


@pytest.mark.parametrize("breed", [420, 760])
def test_niets_steekt_buiten_de_kolom(pagina: Partnerschapspagina, breed: int, qtbot: QtBot) -> None:
    _vul(pagina, VULLING)
    pagina.resize(breed, 640)
    for naam in SECTIES:
        pagina.kies_sectie(naam)
        qtbot.wait(20)
        assert pagina.kolom.widget().width() <= pagina.kolom.viewport().width(), naam


def test_bij_sturen_als_markt_zegt_een_werkblad_waarom_het_leeg_is(pagina: Partnerschapspagina) -> None:
    pagina.werkblad.antwoord("sturing.gekozen", "markt")
    gegaan: list[str] = []
    pagina.ga_naar.connect(gegaan.append)
    pagina.kies_sectie("rolscan")
    leeg = pagina._niet_gevraagd
    assert leeg is not None
    assert not leeg.isHidden()
    leeg.knop.click()
    assert gegaan == ["sturing.gekozen"]
    pagina.kies_sectie("dilemmas")
    assert leeg.isHidden()


# ------------------------------------------------------------------------------------ fields of tension


def _spanning(pagina: Partnerschapspagina, veld: str) -> Spanningskaart:
    blad = pagina.blad("spanningen")
    assert isinstance(blad, Spanningenblad)
    kaart = blad.kaarten[veld]
    assert isinstance(kaart, Spanningskaart)
    kaart.open()
    return kaart


def test_een_plaats_kiezen_is_een_antwoord_en_is_ongedaan_te_maken(pagina: Partnerschapspagina) -> None:
    kaart = _spanning(pagina, "wageningen.s1")
    kaart.findChildren(QRadioButton)[1].click()
    (rij,) = _rijen(pagina, SPANNINGEN)
    assert (rij["spanningsveld"], rij["positie"]) == ("wageningen_s1", "2")
    assert "2 van 5" in kaart.kop.accessibleName()
    assert "Informatie delen of zwijgen" in pagina.werkblad.stapel.undoText()
    pagina.werkblad.ongedaan()
    assert not _rijen(pagina, SPANNINGEN)
    assert "van 5" not in kaart.kop.accessibleName()


def test_typen_wordt_een_stap_en_gaat_niet_verloren(pagina: Partnerschapspagina) -> None:
    kaart = _spanning(pagina, "wageningen.s1")
    gezien, afspraak = kaart.findChildren(QTextEdit)
    gezien.setPlainText("Partners horen het laat.")
    afspraak.setPlainText("Deel de cijfers.")
    pagina.werkblad.leg_vast.emit()
    (rij,) = _rijen(pagina, SPANNINGEN)
    assert (rij["gezien"], rij["afspraak"]) == ("Partners horen het laat.", "Deel de cijfers.")


def test_een_maatregel_overnemen_zet_hem_achter_de_eigen_woorden(pagina: Partnerschapspagina) -> None:
    kaart = _spanning(pagina, "wageningen.s4")
    knop = next(k for k in kaart._maatregelen if k.property("kolom") == "afspraak")
    kaart.findChildren(QTextEdit)[1].setPlainText("Eerst dit.")
    knop.click()
    (rij,) = _rijen(pagina, SPANNINGEN)
    assert rij["afspraak"] == f"Eerst dit. {knop.property('tekst')}"
    assert "(eigen)" not in rij["afspraak"]
    assert knop.isHidden()


def test_een_kaart_is_tegelijk_open(pagina: Partnerschapspagina) -> None:
    een, twee = _spanning(pagina, "wageningen.s1"), _spanning(pagina, "wageningen.s2")
    assert twee.is_open
    assert not een.is_open


def test_een_plaats_zonder_afspraak_wordt_een_bevinding_op_deze_pagina(pagina: Partnerschapspagina) -> None:
    kaart = _spanning(pagina, "wageningen.s1")
    kaart.findChildren(QRadioButton)[1].click()
    pagina.kies_sectie(VRAGEN)
    pagina.toon_plaats(SPANNINGEN)
    assert pagina.wissel.nu == "spanningen"
    assert "nog geen afspraak" in kaart.kop.accessibleDescription()
    assert "spanning.zonder_afspraak" in {m.id for m in _uitkomst(pagina.window()).meldingen}  # type: ignore[arg-type]


def test_ongedaan_maken_laat_de_gebruiker_waar_hij_is(pagina: Partnerschapspagina, qtbot: QtBot) -> None:
    kaart = _spanning(pagina, "wageningen.s1")
    veld = kaart.findChildren(QTextEdit)[0]
    pagina.window().activateWindow()
    veld.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is veld)
    pagina.toon_plaats(SPANNINGEN)
    assert QApplication.focusWidget() is veld
    pagina.toon_plaats(ROLSCAN)
    assert pagina.wissel.nu == "rolscan"
    assert QApplication.focusWidget() is not veld


def test_pijltjes_openen_en_sluiten_een_kaart(pagina: Partnerschapspagina, qtbot: QtBot) -> None:
    blad = pagina.blad("spanningen")
    kaart = next(iter(blad.kaarten.values()))  # type: ignore[attr-defined]
    qtbot.keyClick(kaart.kop, Qt.Key.Key_Right)
    assert kaart.is_open
    qtbot.keyClick(kaart.kop, Qt.Key.Key_Left)
    assert not kaart.is_open


# ------------------------------------------------------------------------------------ the scan


def _scan(pagina: Partnerschapspagina) -> Rolscanblad:
    blad = pagina.blad("rolscan")
    assert isinstance(blad, Rolscanblad)
    return blad


def _kies(blad: Rolscanblad, punt: str, woord: str) -> None:
    next(k for k in blad._regels[punt].findChildren(QRadioButton) if k.text() == woord).click()


def test_de_uitslag_volgt_de_antwoorden(pagina: Partnerschapspagina) -> None:
    pagina.werkblad.antwoord("netwerk.eigen_rol", ["toegang"])
    blad = _scan(pagina)
    assert blad._uitslag.text() == "Eén rol"
    _kies(blad, "opdracht", "Ja")
    assert blad._uitslag.text() == "2 rollen"
    assert "toegang" in blad._uitleg.text().lower()
    _kies(blad, "opdracht", "Nog niet beantwoord")
    assert blad._uitslag.text() == "Eén rol"
    assert not _rijen(pagina, ROLSCAN)


def test_alleen_een_antwoord_dat_iets_vraagt_krijgt_een_maatregel(pagina: Partnerschapspagina) -> None:
    blad = _scan(pagina)
    veld = blad._regels["zelfde_overleg"].maatregel
    assert veld.isHidden()
    _kies(blad, "zelfde_overleg", "Ja")
    assert not veld.isHidden()
    _kies(blad, "rol_beschreven", "Ja")
    assert blad._regels["rol_beschreven"].maatregel.isHidden()


def test_wat_elders_beantwoord_is_gaat_daarheen(pagina: Partnerschapspagina) -> None:
    gegaan: list[str] = []
    pagina.ga_naar.connect(gegaan.append)
    regel = _scan(pagina)._regels["toegang"]
    assert not regel.findChildren(QRadioButton)
    regel.focusknop().click()  # type: ignore[attr-defined]
    assert gegaan == ["netwerk.eigen_rol"]


# ------------------------------------------------------------------------------------ dilemmas


def test_een_dilemma_krijgt_omgang_en_beslisser(pagina: Partnerschapspagina) -> None:
    blad = pagina.blad("dilemmas")
    assert isinstance(blad, Dilemmablad)
    kaart = blad.kaarten["dilemma.d2"]
    assert isinstance(kaart, Dilemmakaart)
    assert "nog niets opgeschreven" in kaart.kop.accessibleName()
    kaart.open()
    kaart.findChildren(QTextEdit)[0].setPlainText("Scholen lezen mee.")
    pagina.werkblad.leg_vast.emit()
    assert "wie beslist?" in kaart.kop.accessibleName()
    (rij,) = _rijen(pagina, DILEMMAS)
    assert (rij["dilemma"], rij["omgang"]) == ("d2", "Scholen lezen mee.")


def test_de_fase_van_nu_staat_boven(pagina: Partnerschapspagina) -> None:
    blad = pagina.blad("dilemmas")
    assert isinstance(blad, Dilemmablad)
    boven = min(blad._koppen.values(), key=lambda kop: kop.mapTo(blad, kop.rect().topLeft()).y())
    assert boven.text() == "Selectieleidraad · hier bent u nu"


# ------------------------------------------------------------------------------------ the matrix


def _matrix(pagina: Partnerschapspagina) -> Afhankelijkheidsblad:
    blad = pagina.blad("afhankelijkheden")
    assert isinstance(blad, Afhankelijkheidsblad)
    return blad


def test_zonder_partijen_neemt_een_druk_die_van_het_dossier_over(pagina: Partnerschapspagina) -> None:
    blad = _matrix(pagina)
    assert blad.kaart.isHidden()
    blad._neem.click()
    namen = [rij["partij"] for rij in _rijen(pagina, PARTIJEN)]
    assert "Huisartsen" in namen
    assert not blad.kaart.isHidden()
    assert blad.leegkaart.isHidden()
    pagina.werkblad.ongedaan()
    assert not blad.leegkaart.isHidden()


def test_een_vak_kiezen_en_invullen_met_het_toetsenbord(pagina: Partnerschapspagina, qtbot: QtBot) -> None:
    _vul(pagina, VULLING)
    blad = _matrix(pagina)
    blad.matrix.setCurrentIndex(blad.matrix.model_.index(0, 1))
    qtbot.keyClick(blad.matrix, Qt.Key.Key_Down)
    assert blad.formulier.titel.text() == "Aanbieder"
    qtbot.keyClick(blad.matrix, Qt.Key.Key_Left)
    assert blad.formulier.titel.text() == "Wat Aanbieder nodig heeft van Gemeente"
    pagina.window().activateWindow()
    qtbot.keyClick(blad.matrix, Qt.Key.Key_Return)
    assert blad.formulier.eerste_veld().hasFocus() or QApplication.focusWidget() is None
    veld = blad.formulier._velden["kennis", "belang"]
    veld.gewijzigd.emit("laag")
    assert {"wie": "a", "van": "g", "middel": "kennis", "belang": "laag"}.items() <= _rijen(pagina, BANDEN)[1].items()
    assert "nodig heeft van" in pagina.werkblad.stapel.undoText()
    cel = blad.matrix.model_.index(1, 0)
    assert cel.data(Qt.ItemDataRole.AccessibleTextRole) == "Aanbieder heeft geld en kennis nodig van Gemeente: sterk"


def test_wat_opvalt_staat_er_in_woorden(pagina: Partnerschapspagina) -> None:
    _vul(pagina, VULLING)
    blad = _matrix(pagina)
    assert "Aanbieder hangt sterk af van Gemeente, en omgekeerd niet." in blad._zinnen.text()
    assert "School heeft met niemand een band." in blad._zinnen.text()


def test_een_partij_met_zichzelf_valt_niet_in_te_vullen(pagina: Partnerschapspagina) -> None:
    _vul(pagina, VULLING)
    blad = _matrix(pagina)
    blad.matrix.setCurrentIndex(blad.matrix.model_.index(1, 1))
    assert not any(veld.isEnabled() for veld in blad.formulier._velden.values())
    blad.matrix.setCurrentIndex(blad.matrix.model_.index(1, 2))
    assert all(veld.isEnabled() for veld in blad.formulier._velden.values())


# ------------------------------------------------------------------------------------ learning


def test_het_plan_telt_wat_ontbreekt_en_wijst_de_weg(pagina: Partnerschapspagina) -> None:
    blad = pagina.blad("leren")
    assert isinstance(blad, Leerblad)
    gegaan: list[str] = []
    pagina.ga_naar.connect(gegaan.append)
    knop = next(k for k in bedienbaar(blad) if k.accessibleName() == "Vul in: Besluitmomenten")
    knop.click()  # type: ignore[attr-defined]
    assert gegaan == ["leren.besluitmomenten"]
    pagina.werkblad.antwoord("leren.besluitmomenten", [{"id": "1", "wanneer": "Na een jaar", "besluit": "Bijstellen"}])
    pagina.kies_sectie("leren")
    assert not [k for k in bedienbaar(blad) if k.accessibleName() == "Vul in: Besluitmomenten"]


def test_het_voorbeeld_volgt_het_dossier(pagina: Partnerschapspagina) -> None:
    blad = pagina.blad("leren")
    assert isinstance(blad, Leerblad)
    assert not blad.findChildren(Papier)
    blad._toonknop.click()
    (papier,) = blad.findChildren(Papier)
    papier.maak_af()
    assert "Dit plan" in papier.toPlainText()
    assert "Bijstellen van het rooster" not in papier.toPlainText()
    rij = {"id": "1", "wanneer": "Na een jaar", "besluit": "Bijstellen van het rooster", "wie": "Stuurgroep"}
    pagina.werkblad.antwoord("leren.besluitmomenten", [rij])
    papier.maak_af()
    assert "Bijstellen van het rooster" in papier.toPlainText()
    blad._toonknop.click()
    assert papier.isHidden()


def test_alleen_lezen_laat_niets_wijzigen(pagina: Partnerschapspagina, monkeypatch: pytest.MonkeyPatch) -> None:
    _vul(pagina, VULLING)
    monkeypatch.setattr(pagina.werkblad.bewaker, "reden", "iemand anders heeft het open")
    uitkomst = _uitkomst(pagina.window())  # type: ignore[arg-type]
    for naam in ("spanningen", "rolscan", "dilemmas", "afhankelijkheden"):
        blad: QWidget = pagina.blad(naam)
        if naam in ("spanningen", "dilemmas"):
            next(iter(blad.kaarten.values())).open()  # type: ignore[attr-defined]
        pagina.ververs(uitkomst)
        assert not [k for k in blad.findChildren(QRadioButton) if k.isEnabled() and k.isVisible()], naam
        assert all(veld.isReadOnly() for veld in blad.findChildren(QTextEdit) if veld.isVisible()), naam
    assert not any(veld.isEnabled() for veld in _matrix(pagina).formulier._velden.values())


def test_een_lange_naam_past_in_de_matrix(pagina: Partnerschapspagina, qtbot: QtBot) -> None:
    lang = [{"id": str(n), "partij": f"Samenwerkingsverband voor passend onderwijs {n}"} for n in range(8)]
    _vul(pagina, {PARTIJEN: lang})
    pagina.resize(480, 640)
    matrix = _matrix(pagina).matrix
    qtbot.wait(20)
    assert matrix.verticalHeader().width() + matrix.horizontalHeader().length() <= matrix.width()
    tip = matrix.model_.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert lang[0]["partij"] in tip
