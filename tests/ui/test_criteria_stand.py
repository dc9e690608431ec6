"""The page of the criteria is let go while others are looked at, and comes back as it was left."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from assistent.ui.criteria import beeld, simulatieblok
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.test_criteria import GUNNING, VOL, antwoord, pagina, proef, teksten


def weg_en_terug(venster: Hoofdvenster) -> None:
    eerst = pagina(venster)
    for stap in ("opgave", "inhoud", "sturing"):
        venster.toon_stap(stap)
    assert pagina(venster) is not eerst


def test_de_sectie_komt_terug_en_de_vragen_worden_dan_niet_gemaakt(voorbeeld: Hoofdvenster) -> None:
    pagina(voorbeeld).kies_sectie("beoordelaars")
    weg_en_terug(voorbeeld)
    terug = pagina(voorbeeld)
    assert terug.wissel.nu == "beoordelaars"
    assert terug.sectie("beoordelaars").isVisible()
    assert not terug._kaarten
    terug.kies_sectie("vragen")
    assert terug._kaarten


def test_een_ander_dossier_begint_bij_de_vragen(voorbeeld: Hoofdvenster) -> None:
    pagina(voorbeeld).kies_sectie("methode")
    assert voorbeeld.acties.open_voorbeeld("esf-oproep")
    assert pagina(voorbeeld).wissel.nu == "vragen"


def test_de_methode_die_men_bekeek_komt_terug(voorbeeld: Hoofdvenster) -> None:
    sectie: Any = pagina(voorbeeld).sectie("methode")
    ander = next(id_ for id_ in sectie.wissel._ids if id_ != sectie.wissel.nu)
    sectie.wissel.kies(ander)
    sectie._bij_keuze(ander)
    weg_en_terug(voorbeeld)
    nieuw: Any = pagina(voorbeeld).sectie("methode")
    assert nieuw.wissel.nu == ander


def test_de_simulatie_en_gelijke_gewichten_komen_terug(
    voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = simulatieblok.simuleer
    monkeypatch.setattr(
        simulatieblok, "simuleer", lambda opzet, markt, _aantal, zaad, gedaan: echt(opzet, markt, 200, zaad, gedaan)
    )
    antwoord(voorbeeld, VOL)
    blok = proef(voorbeeld).simulatie
    blok.begin()
    qtbot.waitUntil(lambda: not blok.bezig, timeout=10_000)
    gezien = teksten(blok)
    assert "200 aanbestedingen" in gezien
    weg_en_terug(voorbeeld)
    assert teksten(proef(voorbeeld).simulatie) == gezien


def test_proberen_met_gelijke_gewichten_blijft_aan(voorbeeld: Hoofdvenster) -> None:
    sectie = proef(voorbeeld)
    sectie._gelijk.click()
    weg_en_terug(voorbeeld)
    assert proef(voorbeeld)._gelijk.isChecked()


def test_de_som_blijft_in_beeld_als_het_overzicht_weg_is(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    antwoord(voorbeeld, VOL)
    blad = pagina(voorbeeld)
    qtbot.wait(200)
    assert not blad.strook.isVisible()
    schuif = blad.kolom.verticalScrollBar()
    schuif.setValue(schuif.maximum())
    assert blad.strook.isVisible()
    assert "100%" in blad.strook.som.text()
    assert blad.strook.geometry().top() == 0
    blad._naar_boven()
    assert not blad.strook.isVisible()


def test_een_minimum_staat_bij_het_gewicht(voorbeeld: Hoofdvenster) -> None:
    rijen = [dict(rij) for rij in VOL[GUNNING]]
    hoofd = next(rij for rij in rijen if not rij.get("onder") and not any(r.get("onder") == rij["id"] for r in rijen))
    hoofd["minimumscore"] = 6
    antwoord(voorbeeld, {**VOL, GUNNING: rijen})
    (gewichten,) = beeld.gewichten(voorbeeld.werkblad.uitkomst)
    deel = next(d for d in gewichten.delen if d.naam == hoofd["naam"])
    assert deel.minimum == "min. 6"
    assert f"{deel.naam} {deel.woord}, ten minste 6" in beeld.in_woorden(gewichten)
