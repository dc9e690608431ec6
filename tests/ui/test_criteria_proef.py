"""Trying the assessment out in the window: bids, their ranking, the weights, and ten thousand tenders."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistent.beoordeling.model import Kantelgewicht
from assistent.ui.criteria import simulatieblok
from assistent.ui.criteria.gewichtschuif import grenzen
from assistent.ui.criteria.simulatieblok import deel_in_woorden
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.test_criteria import BODEN, GUNNING, VOL, antwoord, proef, teksten


def test_de_uitslag_legt_elk_punt_uit(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    sectie = proef(voorbeeld)
    assert "Duur en goed wint met" in sectie._winnaar.text() or "Goedkoop wint met" in sectie._winnaar.text()
    qtbot.wait(20)
    qtbot.mouseClick(sectie.uitslag.knoppen[0], Qt.MouseButton.LeftButton)
    gezien = teksten(sectie.uitslag)
    assert "24 ×" in gezien
    assert "16 ×" in gezien
    assert "Samen" in gezien
    qtbot.keyClick(sectie.uitslag.knoppen[0], Qt.Key.Key_Return)
    assert "Samen" not in teksten(sectie.uitslag)


def test_wie_boven_het_plafond_vraagt_valt_af(voorbeeld: Hoofdvenster) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN, "beoordeling.prijs_plafond": 1_000_000})
    laatste = proef(voorbeeld).uitslag.knoppen[-1]
    assert laatste.uitslag.naam == "Duur en goed"
    assert "valt af" in laatste.accessibleName()
    assert "plafond" in laatste.accessibleName()


def test_een_cijfer_in_de_tabel_wordt_een_antwoord(voorbeeld: Hoofdvenster) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    sectie = proef(voorbeeld)
    kolommen = [sectie.model.kop(n) for n in range(sectie.model.columnCount())]
    assert kolommen == ["Naam", "Prijs", "Wijk", "Continuïteit", "Risico’s"]
    index = sectie.model.index(1, 4)
    assert sectie.model.setData(index, "7,5")
    scores = {
        (r["bod"], r["criterium"]): r["score"] for r in voorbeeld.werkblad.dossier.waarde("beoordeling.proefscores")
    }
    assert scores["b", "g2"] == 7.5
    assert len(scores) == 6
    assert not sectie.model.setData(index, "11")
    assert "van 0 tot en met 10" in sectie._bezwaar.text()
    assert sectie.model.setData(sectie.model.index(0, 1), "950.000")
    assert voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")[0]["prijs"] == 950_000


def test_een_inschrijving_gaat_weg_met_haar_cijfers(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    sectie = proef(voorbeeld)
    sectie.tabel.setCurrentIndex(sectie.model.index(0, 0))
    qtbot.mouseClick(sectie._weg, Qt.MouseButton.LeftButton)
    assert [r["naam"] for r in voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")] == ["Goedkoop"]
    assert {r["bod"] for r in voorbeeld.werkblad.dossier.waarde("beoordeling.proefscores")} == {"b"}
    voorbeeld.werkblad.ongedaan()
    assert len(voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")) == 2
    assert len(voorbeeld.werkblad.dossier.waarde("beoordeling.proefscores")) == 6


def test_verzonnen_inschrijvingen_zijn_een_stap_om_ongedaan_te_maken(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    antwoord(voorbeeld, VOL)
    sectie = proef(voorbeeld)
    qtbot.mouseClick(sectie.verzin, Qt.MouseButton.LeftButton)
    eerste = voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")
    assert len(eerste) == 5
    assert len(sectie.uitslag.knoppen) == 5
    qtbot.mouseClick(sectie.verzin, Qt.MouseButton.LeftButton)
    tweede = voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")
    assert [r["prijs"] for r in tweede] != [r["prijs"] for r in eerste]
    voorbeeld.werkblad.ongedaan()
    voorbeeld.werkblad.ongedaan()
    assert not voorbeeld.werkblad.dossier.waarde("beoordeling.proefboden")
    assert not voorbeeld.werkblad.dossier.waarde("beoordeling.proefscores")


def test_gelijke_gewichten_zijn_alleen_om_te_proberen(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    sectie = proef(voorbeeld)
    assert not sectie.verzin.isEnabled()
    voor = voorbeeld.werkblad.dossier
    qtbot.mouseClick(sectie._gelijk, Qt.MouseButton.LeftButton)
    assert sectie.verzin.isEnabled()
    assert voorbeeld.werkblad.dossier is voor
    assert not sectie.simulatie.isHidden()


def test_elk_perceel_heeft_zijn_eigen_uitslag(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    percelen = voorbeeld.werkblad.dossier.waarde("zaak.percelen")[:2]
    eigen = [
        {"id": f"e{n}", "naam": f"Eigen {n}", "soort": "kwaliteit", "gewicht": 60, "perceel": perceel["id"]}
        for n, perceel in enumerate(percelen)
    ]
    samen = {"id": "p", "naam": "Prijs", "soort": "prijs", "gewicht": 40}
    antwoord(voorbeeld, {**VOL, GUNNING: [samen, *eigen]})
    sectie = proef(voorbeeld)
    assert sectie.percelen.isVisibleTo(sectie)
    assert sectie.model.kop(2) == "Eigen 0"
    sectie.percelen.kies(percelen[1]["id"])
    sectie._opnieuw()
    assert sectie.model.kop(2) == "Eigen 1"


def test_schuiven_zegt_wie_er_dan_wint(voorbeeld: Hoofdvenster) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    sectie = proef(voorbeeld)
    prijs = next(r for r in sectie.gewichten if "Prijs" in r._naam.text())
    voor = voorbeeld.werkblad.dossier
    prijs.schuif.setValue(100)
    assert "Bij 100%: Goedkoop wint" in prijs._zin.text()
    prijs.schuif.setValue(0)
    assert "Bij 0%: Duur en goed wint" in prijs._zin.text()
    prijs._terug.click()
    assert prijs.schuif.value() == 40
    assert voorbeeld.werkblad.dossier is voor


def test_op_de_uiterste_gewichten_kantelt_niets() -> None:
    assert (
        grenzen(Kantelgewicht("p", "Plan", 40, 0.0, "B", 100.0, "C")) == "Bij elk gewicht wint dezelfde inschrijving."
    )
    assert grenzen(Kantelgewicht("p", "Plan", 40, 12.5, "B", None, "")) == "Onder 12,5% wint B."


def test_een_vraag_van_de_markt_opent_haar_veld(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.ga_naar("beoordeling.markt_prijs")
    sectie = proef(voorbeeld)
    assert sectie.markt.isVisibleTo(sectie)
    qtbot.wait(10)
    veld: Any = sectie.markt.velden["beoordeling.markt_prijs"]
    veld.regel.setText("2.000.000")
    veld._lever()
    assert voorbeeld.werkblad.dossier.waarde("beoordeling.markt_prijs") == 2_000_000
    assert "€\u00a02.000.000" in sectie.simulatie._markt.text() or sectie.simulatie.isHidden()


# ------------------------------------------------------------------------------------ simulation


def test_de_simulatie_loopt_naast_het_venster_en_herhaalt(
    voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulatieblok, "AANTAL", 300)
    monkeypatch.setattr(simulatieblok.Opdracht, "__init__", _met_aantal(simulatieblok.Opdracht.__init__, 300))
    antwoord(voorbeeld, VOL)
    blok = proef(voorbeeld).simulatie
    blok.begin()
    assert blok.bezig
    assert not blok.knop.isEnabled()
    assert blok.stopknop.isVisibleTo(blok)
    qtbot.waitUntil(lambda: not blok.bezig, timeout=5000)
    gezien = teksten(blok)
    assert "300 aanbestedingen" in gezien
    assert "Op papier 40%" in gezien
    antwoord(voorbeeld, {"beoordeling.simulatie_zaad": 9})
    assert "Simuleer opnieuw" in teksten(blok)


def test_een_gestopte_simulatie_zegt_niets(
    voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    klaar = threading.Event()
    antwoord(voorbeeld, VOL)
    blok = proef(voorbeeld).simulatie

    def traag(_opzet: object, _markt: object, _aantal: int, _zaad: int, gedaan: Any) -> None:
        try:
            while True:
                gedaan(1)
        finally:
            klaar.set()

    monkeypatch.setattr(simulatieblok, "simuleer", traag)
    blok.begin()
    blok.stop()
    assert klaar.wait(5)
    qtbot.wait(30)
    assert not blok.bezig
    assert blok.knop.isEnabled()
    assert blok.uitkomst.count() == 0


def test_wie_sluit_stopt_de_simulatie(voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    klaar = threading.Event()
    antwoord(voorbeeld, VOL)
    blok = proef(voorbeeld).simulatie

    def eindeloos(_opzet: object, _markt: object, _aantal: int, _zaad: int, gedaan: Any) -> None:
        try:
            while True:
                gedaan(1)
        finally:
            klaar.set()

    monkeypatch.setattr(simulatieblok, "simuleer", eindeloos)
    blok.begin()
    voorbeeld.werkblad.sluit()
    qtbot.waitUntil(klaar.is_set, timeout=5000)


def _met_aantal(oud: Any, aantal: int) -> Any:
    def nieuw(zelf: Any, opzet: Any, markt: Any, zaad: int) -> None:
        oud(zelf, opzet, markt, zaad, aantal)

    return nieuw


@pytest.mark.parametrize(
    ("deel", "tekst"),
    [(0.0, "0%"), (0.0004, "< 0,1%"), (0.016, "1,6%"), (0.335, "34%"), (0.9999, "> 99,9%"), (1.0, "100%")],
)
def test_een_deel_wordt_nooit_mooier_dan_het_is(deel: float, tekst: str) -> None:
    assert deel_in_woorden(deel) == tekst
