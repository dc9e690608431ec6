"""A long page stands under headings: what is open, what is made, how one comes there, and what is remembered."""

from __future__ import annotations

import gc
import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assistent.ui import stappen
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.vraaggroep import Groepkop, Vraaggroep
from assistent.ui.vraagkaart import Vraagkaart
from tests.ui.conftest import bedienbaar, kaart


@pytest.fixture
def nieuw(venster: Hoofdvenster) -> Hoofdvenster:
    """A dossier in which nothing but the jurisdiction is answered, on its first page."""
    venster.acties.nieuw("nl")
    return venster


def pagina(venster: Hoofdvenster) -> Vragenpagina:
    nu = venster.stapel.currentWidget()
    assert isinstance(nu, Vragenpagina)
    nu.bouw_alles()
    return nu


def koppen(venster: Hoofdvenster) -> dict[str, Groepkop]:
    """The headings that are shown, by the id of their group, from top to bottom."""
    groepen = [g for g in pagina(venster).findChildren(Vraaggroep) if g.isVisible() and g.kop is not None]
    return {g.naam: g.kop for g in sorted(groepen, key=lambda g: g.y()) if g.kop is not None}


def open_(venster: Hoofdvenster) -> list[str]:
    return [naam for naam, kop in koppen(venster).items() if kop.isChecked()]


def kaarten(venster: Hoofdvenster) -> list[str]:
    """The questions with a card that can be seen, from top to bottom."""
    delen = [k for k in pagina(venster).findChildren(Vraagkaart) if k.isVisible()]
    return [k.vraag.id for k in sorted(delen, key=lambda k: k.mapTo(pagina(venster), k.rect().topLeft()).y())]


def knop(venster: Hoofdvenster, tekst: str) -> QAbstractButton:
    return next(k for k in pagina(venster).findChildren(QAbstractButton) if k.text() == tekst)


def test_de_eerste_vraag_van_een_nieuw_dossier_is_de_naam_van_de_zaak(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    qtbot.wait(30)
    assert kaarten(nieuw)[0] == "zaak.naam"


def test_alleen_de_eerste_groep_staat_open_en_alleen_haar_kaarten_zijn_gemaakt(
    nieuw: Hoofdvenster, qtbot: QtBot
) -> None:
    qtbot.wait(30)
    assert list(koppen(nieuw)) == [g.id for g in pagina(nieuw)._standen]
    assert open_(nieuw) == ["opgave.zaak"]
    gemaakt = {k.vraag.groep for k in pagina(nieuw).findChildren(Vraagkaart)}
    assert gemaakt == {"opgave.zaak"}


def test_groepen_met_antwoorden_of_bevindingen_staan_open(voorbeeld: Hoofdvenster) -> None:
    for stap in ("opgave", "partnerschap"):
        voorbeeld.toon_stap(stap)
        standen = pagina(voorbeeld)._standen
        assert open_(voorbeeld) == [s.id for n, s in enumerate(standen) if not n or s.klaar or s.let_op]
        assert 1 < len(open_(voorbeeld)) < len(standen)


def test_het_scherm_volgt_de_volgorde_van_de_catalogus(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    knop(nieuw, "Alles dicht").click()
    for naam in reversed(koppen(nieuw)):  # made from the bottom up, shown from the top down
        koppen(nieuw)[naam].click()
    qtbot.wait(30)
    asked = [v.id for v in stappen.zichtbare_vragen(nieuw.werkblad.uitkomst, "opgave")]
    assert kaarten(nieuw) == asked


def test_de_nummers_tellen_door_over_de_groepen(nieuw: Hoofdvenster) -> None:
    totaal = len(stappen.zichtbare_vragen(nieuw.werkblad.uitkomst, "opgave"))
    nummer = kaart(nieuw, "zaak.percelen")._nummer.text()
    assert nummer.endswith(f" van {totaal}")
    assert int(nummer.split()[1]) > 20


def test_een_kop_zegt_hoe_ver_zij_is_en_of_zij_openstaat(nieuw: Hoofdvenster) -> None:
    kop = koppen(nieuw)["opgave.zaak"]
    assert kop.accessibleName() == "De zaak, 1 van 7 beantwoord, open"
    nieuw.werkblad.antwoord("zaak.naam", "Zorg")
    assert kop.accessibleName() == "De zaak, 2 van 7 beantwoord, open"
    kop.click()
    assert kop.accessibleName().endswith("dicht")


def test_een_bevinding_staat_bij_de_kop(voorbeeld: Hoofdvenster) -> None:
    for stand in pagina(voorbeeld)._standen:
        assert ("let op" in koppen(voorbeeld)[stand.id].accessibleName()) is stand.let_op
    assert any(stand.let_op for stand in pagina(voorbeeld)._standen)


def test_openen_en_sluiten_met_het_toetsenbord(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    kop = koppen(nieuw)["opgave.percelen"]
    kop.setFocus()
    for toets, verwacht in (
        (Qt.Key.Key_Return, True), (Qt.Key.Key_Space, False), (Qt.Key.Key_Right, True), (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Left, False), (Qt.Key.Key_Left, False),
    ):  # fmt: skip
        qtbot.keyClick(kop, toets)
        assert ("zaak.percelen" in kaarten(nieuw)) is verwacht
    assert nieuw.focusWidget() is kop


def test_met_een_klik_op_de_kop(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    kop = koppen(nieuw)["opgave.zaak"]
    qtbot.mouseClick(kop, Qt.MouseButton.LeftButton)
    assert kaarten(nieuw) == []
    qtbot.mouseClick(kop, Qt.MouseButton.LeftButton)
    assert kaarten(nieuw)[0] == "zaak.naam"


def test_ga_naar_opent_de_groep(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    assert "zaak.percelen" not in kaarten(nieuw)
    nieuw.ga_naar("zaak.percelen")
    qtbot.wait(30)
    doel = next(k for k in pagina(nieuw).findChildren(Vraagkaart) if k.vraag.id == "zaak.percelen")
    assert doel.isAncestorOf(nieuw.focusWidget())
    assert not doel.visibleRegion().isEmpty()
    assert open_(nieuw) == ["opgave.zaak", "opgave.percelen"]


def test_alles_open_en_alles_dicht(nieuw: Hoofdvenster) -> None:
    knop(nieuw, "Alles open").click()
    assert open_(nieuw) == list(koppen(nieuw))
    assert len(kaarten(nieuw)) == len(stappen.zichtbare_vragen(nieuw.werkblad.uitkomst, "opgave"))
    knop(nieuw, "Alles dicht").click()
    assert not open_(nieuw)
    assert not kaarten(nieuw)


def test_wat_open_en_dicht_staat_blijft_zo_tot_een_ander_dossier(nieuw: Hoofdvenster) -> None:
    koppen(nieuw)["opgave.zaak"].click()
    koppen(nieuw)["opgave.duur"].click()
    for stap in ("sturing", "partnerschap", "criteria", "opgave"):  # so many that the first page is made again
        nieuw.toon_stap(stap)
    assert open_(nieuw) == ["opgave.duur"]
    nieuw.acties.nieuw("vl")
    assert open_(nieuw) == ["opgave.zaak"]


def test_een_groep_sluit_niet_onder_wie_haar_laatste_antwoord_wist(voorbeeld: Hoofdvenster) -> None:
    vraag = kaart(voorbeeld, "zaak.startdatum").vraag
    for ander in pagina(voorbeeld)._standen:
        if ander.id == vraag.groep:
            for een in ander.vragen:
                voorbeeld.werkblad.antwoord(een.id, None)
    assert next(s for s in pagina(voorbeeld)._standen if s.id == vraag.groep).klaar == 0
    assert vraag.groep in open_(voorbeeld)


def test_een_groep_zonder_vragen_staat_er_niet(nieuw: Hoofdvenster) -> None:
    nieuw.werkblad.antwoord("rechtsvorm.gekozen", "opdracht")
    nieuw.toon_stap("procedure")
    vragen = stappen.zichtbare_vragen(nieuw.werkblad.uitkomst, "procedure")
    assert set(koppen(nieuw)) == {v.groep for v in vragen}
    assert "procedure.verdeling" not in koppen(nieuw)


def test_een_korte_pagina_heeft_geen_koppen(nieuw: Hoofdvenster) -> None:
    nieuw.toon_stap("inhoud")
    assert not koppen(nieuw)
    assert len(kaarten(nieuw)) == len(stappen.zichtbare_vragen(nieuw.werkblad.uitkomst, "inhoud"))
    assert not knop(nieuw, "Alles open").isVisible()


def test_tab_gaat_van_boven_naar_beneden(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    for naam in ("opgave.duur", "opgave.doel"):
        koppen(nieuw)[naam].click()
    pagina(nieuw)
    qtbot.wait(30)
    delen = [w for w in bedienbaar(pagina(nieuw)) if isinstance(w, Groepkop) or _kaart_van(w)]
    gezien, nu = [], delen[0]
    for _ in range(2000):
        if nu in delen:
            deel = _kaart_van(nu) or nu
            if deel not in gezien:
                gezien.append(deel)
        nu = nu.nextInFocusChain()
        if nu is delen[0]:
            break
    begin = next(n for n, deel in enumerate(gezien) if isinstance(deel, Groepkop) and deel.y() >= 0)
    hoogtes = [deel.mapTo(pagina(nieuw), deel.rect().topLeft()).y() for deel in (*gezien[begin:], *gezien[:begin])]
    assert len(hoogtes) > 15
    assert all(a < b for a, b in itertools.pairwise(hoogtes))


def _kaart_van(deel: object) -> Vraagkaart | None:
    while deel is not None and not isinstance(deel, Vraagkaart):
        deel = deel.parentWidget()  # type: ignore[attr-defined]
    return deel


def test_wat_getypt_is_blijft_als_de_groep_sluit(nieuw: Hoofdvenster, qtbot: QtBot) -> None:
    veld = kaart(nieuw, "zaak.naam").veld.focusveld()
    qtbot.keyClicks(veld, "Hulp in de wijk")
    koppen(nieuw)["opgave.zaak"].click()
    QApplication.processEvents()
    assert nieuw.werkblad.dossier is not None
    nieuw.werkblad.leg_vast.emit()
    assert nieuw.werkblad.dossier.waarde("zaak.naam") == "Hulp in de wijk"


def test_een_pagina_die_gaat_neemt_niets_van_het_venster_mee(voorbeeld: Hoofdvenster) -> None:
    for stap in ("opgave", "sturing", "rechtsvorm", "procedure", "partnerschap"):
        voorbeeld.toon_stap(stap)
        pagina(voorbeeld)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert isValid(voorbeeld.menu.voorbeelden)
    assert isValid(voorbeeld.menu.recent)
