"""The planning page: dragging, keys, proposals, variants, and giving the planning away."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from assistent.ui.gantt import Tijdlijn, dag_in_woorden
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.modellen.planning import DATUM, VAST
from assistent.ui.paginas.planning import Planningpagina


@pytest.fixture
def pagina(venster: Hoofdvenster) -> Planningpagina:
    """An open procedure with a publication and nothing else."""
    venster.acties.nieuw("nl")
    venster.werkblad.antwoord("procedure.gekozen", "openbaar")
    venster.werkblad.planstap("publicatie", {"datum": "2027-03-01"})
    venster.toon_stap("planning")
    gevonden = venster.stapel.currentWidget()
    assert isinstance(gevonden, Planningpagina)
    return gevonden


@pytest.fixture
def gepland(pagina: Planningpagina) -> Planningpagina:
    pagina.planknoppen["vooruit"].click()
    pagina._beslis("neem")
    return pagina


def dag(pagina: Planningpagina, stap: str) -> date | None:
    uitkomst = pagina.werkblad.uitkomst
    assert uitkomst is not None
    return next(s.datum for s in uitkomst.planning.stappen if s.id == stap)


def plek(lijn: Tijdlijn, stap: str, op: date) -> QPoint:
    raster = lijn.raster
    assert raster is not None
    rij = raster.rij_van(stap)
    assert rij is not None
    x = raster.x(op) - lijn.horizontalScrollBar().value()
    return QPoint(round(x), round(raster.midden(rij.nummer)))


def sleep(
    qtbot: QtBot, lijn: Tijdlijn, stap: str, van: date, naar: date, toets: Qt.KeyboardModifier | None = None
) -> None:
    wijze = toets or Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(lijn.viewport(), Qt.MouseButton.LeftButton, wijze, plek(lijn, stap, van))
    if toets:
        lijn._sleep(lijn._greep, naar, True)  # type: ignore[arg-type]
    else:
        qtbot.mouseMove(lijn.viewport(), plek(lijn, stap, naar))
    qtbot.mouseRelease(lijn.viewport(), Qt.MouseButton.LeftButton, wijze, plek(lijn, stap, naar))


def test_vooruit_toont_eerst_oud_en_nieuw_en_is_een_keer_ongedaan_te_maken(pagina: Planningpagina) -> None:
    voor = pagina.werkblad.dossier
    pagina.planknoppen["vooruit"].click()
    assert pagina.voorstel.isVisible()
    assert pagina.werkblad.dossier is voor
    assert dag(pagina, "sluiting_inschrijving") is None
    knop = pagina.voorstel.eerste_knop()
    assert knop is not None
    knop.click()
    assert dag(pagina, "sluiting_inschrijving") is not None
    assert not pagina.voorstel.isVisible()
    pagina.werkblad.ongedaan()
    assert pagina.werkblad.dossier.planning == voor.planning  # type: ignore[union-attr]


def test_een_voorstel_laten_verandert_niets(pagina: Planningpagina) -> None:
    voor = pagina.werkblad.dossier
    pagina.planknoppen["vooruit"].click()
    pagina._beslis("")
    assert pagina.werkblad.dossier is voor
    assert not pagina.tijdlijn.beeld.spoken


def test_zonder_datum_wordt_niets_verzonnen_maar_gevraagd(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("nl")
    venster.werkblad.antwoord("procedure.gekozen", "openbaar")
    venster.toon_stap("planning")
    pagina = venster.stapel.currentWidget()
    pagina.planknoppen["vooruit"].click()
    assert not pagina.voorstel.isVisible()
    assert "publicatie" in pagina._hint.text()
    assert pagina._hint.isVisible()


def test_slepen_vraagt_of_andere_stappen_meeschuiven(gepland: Planningpagina, qtbot: QtBot) -> None:
    lijn, stap = gepland.tijdlijn, "sluiting_inschrijving"
    van, later = dag(gepland, stap), dag(gepland, "gunningsbeslissing")
    assert van
    assert later
    lijn.zoom(3)
    lijn.kies(stap)
    naar = van + timedelta(days=28)
    sleep(qtbot, lijn, stap, van, naar)
    assert dag(gepland, stap) == van
    assert gepland.voorstel.isVisible()
    assert stap in lijn.beeld.spoken
    assert len(lijn.beeld.spoken) > 1
    gepland._beslis("mee")
    assert dag(gepland, stap) == naar
    assert dag(gepland, "gunningsbeslissing") > later  # type: ignore[operator]
    gepland.werkblad.ongedaan()
    assert (dag(gepland, stap), dag(gepland, "gunningsbeslissing")) == (van, later)


def test_alleen_deze_stap_laat_de_andere_staan(gepland: Planningpagina) -> None:
    van, later = dag(gepland, "sluiting_inschrijving"), dag(gepland, "gunningsbeslissing")
    assert van
    gepland._verzet("sluiting_inschrijving", van + timedelta(days=60))
    gepland._beslis("alleen")
    assert dag(gepland, "sluiting_inschrijving") == van + timedelta(days=60)
    assert dag(gepland, "gunningsbeslissing") == later


def test_de_wettelijke_wand_houdt_tegen_behalve_met_shift(gepland: Planningpagina, qtbot: QtBot) -> None:
    lijn, stap = gepland.tijdlijn, "sluiting_inschrijving"
    van, begin = dag(gepland, stap), dag(gepland, "publicatie")
    rij = lijn.raster.rij_van(stap)  # type: ignore[union-attr]
    assert van
    assert begin
    assert rij is not None
    assert rij.balk is not None
    assert rij.balk.wand is not None
    wand = rij.balk.wand
    sleep(qtbot, lijn, stap, van, begin + timedelta(days=5))
    wacht = gepland._wacht
    bereikt = wacht[1] if isinstance(wacht, tuple) else dag(gepland, stap)
    assert bereikt == min(wand, van)
    gepland._beslis("")
    sleep(qtbot, lijn, stap, van, wand - timedelta(days=4), Qt.KeyboardModifier.ShiftModifier)
    gepland._beslis("alleen")
    assert dag(gepland, stap) == wand - timedelta(days=4)
    meldingen = gepland.werkblad.uitkomst.planning.meldingen  # type: ignore[union-attr]
    assert any(m.stap == stap and m.soort == "te_kort" for m in meldingen)


def test_pijltjes_verzetten_een_dag_en_met_ctrl_een_week(pagina: Planningpagina, qtbot: QtBot) -> None:
    lijn = pagina.tijdlijn
    lijn.kies("publicatie")
    qtbot.keyClick(lijn, Qt.Key.Key_Right)
    assert dag(pagina, "publicatie") == date(2027, 3, 2)
    qtbot.keyClick(lijn, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert dag(pagina, "publicatie") == date(2027, 3, 9)
    pagina.werkblad.ongedaan()
    assert dag(pagina, "publicatie") == date(2027, 3, 2)


def test_v_zet_vast_en_laat_los(pagina: Planningpagina, qtbot: QtBot) -> None:
    pagina.tijdlijn.kies("publicatie")
    qtbot.keyClick(pagina.tijdlijn, Qt.Key.Key_V)
    rij = next(n for n, stap in enumerate(pagina.tabelkaart.model.stappen) if stap.id == "publicatie")
    index = pagina.tabelkaart.model.index(rij, VAST)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    pagina.tabelkaart.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not pagina.tabelkaart.model.stappen[rij].vast


def test_een_vaste_stap_schuift_niet_mee(gepland: Planningpagina) -> None:
    gepland._wissel_vast("gunningsbeslissing")
    stond, van = dag(gepland, "gunningsbeslissing"), dag(gepland, "sluiting_inschrijving")
    assert van
    gepland._verzet("sluiting_inschrijving", van + timedelta(days=90))
    gepland._beslis("mee")
    assert dag(gepland, "gunningsbeslissing") == stond


def test_filter_laat_alleen_besluiten_zien_in_beeld_en_tabel(gepland: Planningpagina) -> None:
    gepland.filter.setCurrentIndex(gepland.filter.findData("besluit"))
    in_beeld = [rij.balk.soort for rij in gepland.tijdlijn.raster.rijen if rij.balk]  # type: ignore[union-attr]
    assert in_beeld
    assert set(in_beeld) == {"besluit"}
    assert {stap.soort for stap in gepland.tabelkaart.model.stappen} == {"besluit"}
    gepland.filter.setCurrentIndex(gepland.filter.findData("buiten"))
    assert not any(stap.intern for stap in gepland.tabelkaart.model.stappen)


def test_zoom_houdt_namen_vast_en_past_weer(gepland: Planningpagina) -> None:
    lijn = gepland.tijdlijn
    smal = lijn.raster.breedte  # type: ignore[union-attr]
    lijn.dichter()
    assert lijn.raster.breedte > smal  # type: ignore[union-attr]
    assert lijn.horizontalScrollBar().maximum() > 0
    lijn.passend()
    assert lijn.raster.breedte == pytest.approx(smal)  # type: ignore[union-attr]


def test_varianten_bewaren_vergelijken_en_overnemen(gepland: Planningpagina) -> None:
    gepland.varianten.naam.setText("Rustig")
    gepland.varianten.knop.click()
    van = dag(gepland, "sluiting_inschrijving")
    assert van
    gepland.werkblad.planstap("sluiting_inschrijving", {"datum": (van + timedelta(days=10)).isoformat()})
    gepland.varianten.lijst.setCurrentIndex(gepland.varianten.lijst.findData("Rustig"))
    assert gepland.tijdlijn.beeld.spoken == {"sluiting_inschrijving": van}
    gepland.varianten.kies.emit("Rustig")
    assert dag(gepland, "sluiting_inschrijving") == van
    gepland.varianten.verwijder.emit("Rustig")
    assert not gepland.werkblad.dossier.planning.varianten  # type: ignore[union-attr]


def test_agenda_en_tabel_worden_geschreven_en_een_fout_staat_op_de_pagina(
    gepland: Planningpagina, tmp_path: Path
) -> None:
    gepland.vraag_bestand = lambda _venster, voorstel, _soort: tmp_path / voorstel.name
    gepland.bewaar_agenda()
    gepland.bewaar_tabel()
    assert b"BEGIN:VCALENDAR" in (tmp_path / "planning.ics").read_bytes()
    assert "Datum" in (tmp_path / "planning.csv").read_text("utf-8-sig")
    gepland.bewaar_tabel()
    assert "Wat er stond, heet nu" in gepland._hint.text()
    gepland.vraag_bestand = lambda _venster, _voorstel, _soort: tmp_path / "planning.csv" / "x.csv"
    gepland.bewaar_tabel()
    assert "kan niet worden geschreven" in gepland._hint.text()


def test_een_motivering_blijft_bij_haar_stap(gepland: Planningpagina) -> None:
    gepland.tijdlijn.kies("sluiting_inschrijving")
    gepland.stapblad._waarom.setPlainText("Na de zomer")
    gepland.tijdlijn.kies("publicatie")
    stappen = {s.id: s.motivering for s in gepland.werkblad.uitkomst.planning.stappen}  # type: ignore[union-attr]
    assert stappen["sluiting_inschrijving"] == "Na de zomer"
    assert not stappen["publicatie"]


def test_een_stap_met_een_bevinding_draagt_haar_teken(gepland: Planningpagina) -> None:
    begin = dag(gepland, "publicatie")
    assert begin
    gepland.werkblad.planstap("sluiting_inschrijving", {"datum": (begin + timedelta(days=10)).isoformat()})
    assert gepland.tijdlijn.beeld.gemeld["sluiting_inschrijving"][0] in ("■", "▲")


def test_enter_brengt_bij_een_wachtend_voorstel_eerst_naar_de_keuze(gepland: Planningpagina, qtbot: QtBot) -> None:
    van = dag(gepland, "sluiting_inschrijving")
    assert van
    gepland._verzet("sluiting_inschrijving", van + timedelta(days=30))
    gepland.tijdlijn.setFocus()
    qtbot.keyClick(gepland.tijdlijn, Qt.Key.Key_Return)
    knop = gepland.voorstel.eerste_knop()
    assert knop is not None
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert dag(gepland, "sluiting_inschrijving") == van + timedelta(days=30)


def test_een_dag_noemt_weekdag_en_feestdag() -> None:
    assert dag_in_woorden(date(2027, 4, 27), "nl") == "dinsdag 27 april 2027 · Koningsdag"
    assert dag_in_woorden(date(2027, 4, 24), "nl") == "zaterdag 24 april 2027 · weekend"


def typ(pagina: Planningpagina, stap: str, tekst: str) -> None:
    """Type a day in the table."""
    pagina.kies_beeld("tabel")
    model = pagina.tabelkaart.model
    rij = next(n for n, s in enumerate(model.stappen) if s.id == stap)
    assert model.setData(model.index(rij, DATUM), tekst)


def test_een_getypte_dag_telt_meteen_en_biedt_rustig_aan_mee_te_schuiven(gepland: Planningpagina) -> None:
    voor = {s.id: s.datum for s in gepland.werkblad.uitkomst.planning.stappen}
    later = voor["publicatie"] + timedelta(days=28)
    typ(gepland, "publicatie", later.isoformat())
    na = {s.id: s.datum for s in gepland.werkblad.uitkomst.planning.stappen}
    assert [id_ for id_, dag_ in na.items() if dag_ != voor[id_]] == ["publicatie"]
    aanbod = gepland.tabelkaart.meeschuif
    assert aanbod.isVisible()
    assert not gepland.voorstel.isVisible()
    aanbod.mee.click()
    samen = {s.id: s.datum for s in gepland.werkblad.uitkomst.planning.stappen}
    assert samen["publicatie"] == later
    assert sum(samen[id_] != voor[id_] for id_ in voor) > 3
    assert not aanbod.isVisible()
    gepland.werkblad.ongedaan()  # the others only: what was typed stands
    assert {s.id: s.datum for s in gepland.werkblad.uitkomst.planning.stappen} == na


def test_wat_meeschuift_is_eerst_te_bekijken_of_te_laten(gepland: Planningpagina) -> None:
    later = dag(gepland, "publicatie") + timedelta(days=28)
    typ(gepland, "publicatie", later.isoformat())
    stand = gepland.werkblad.dossier
    gepland.tabelkaart.meeschuif.bekijk.click()
    assert gepland.voorstel.isVisible()
    gepland._beslis("")
    assert gepland.werkblad.dossier is stand
    typ(gepland, "publicatie", (later + timedelta(days=7)).isoformat())
    gepland.tabelkaart.meeschuif.laat.click()
    assert not gepland.tabelkaart.meeschuif.isVisible()
    assert dag(gepland, "publicatie") == later + timedelta(days=7)


def test_een_dag_die_alleen_zichzelf_verzet_biedt_niets_aan(pagina: Planningpagina) -> None:
    typ(pagina, "publicatie", "2-3-2027")
    assert dag(pagina, "publicatie") == date(2027, 3, 2)
    assert not pagina.tabelkaart.meeschuif.isVisible()


def test_tijdlijn_of_tabel_en_de_keuze_blijft(gepland: Planningpagina, venster: Hoofdvenster) -> None:
    assert gepland.tijdlijn.isVisible()
    assert not gepland.tabelkaart.isVisible()
    gepland.kies_beeld("tabel")
    gepland.filter.setCurrentIndex(gepland.filter.findData("besluit"))
    assert gepland.tabelkaart.isVisible()
    assert not gepland.tijdlijn.isVisible()
    breedte = sum(gepland.tabelkaart.tabel.columnWidth(n) for n in range(gepland.tabelkaart.model.columnCount()))
    assert breedte <= gepland.tabelkaart.tabel.viewport().width()
    for stap in ("opgave", "inhoud", "sturing"):
        venster.toon_stap(stap)
    venster.toon_stap("planning")
    nieuw = venster.pagina
    assert isinstance(nieuw, Planningpagina)
    assert nieuw is not gepland
    assert (nieuw.wissel.nu, nieuw.filter.currentData()) == ("tabel", "besluit")
    assert {stap.soort for stap in nieuw.tabelkaart.model.stappen} == {"besluit"}


def test_met_een_enkele_datum_is_er_alleen_de_tabel(pagina: Planningpagina) -> None:
    assert pagina.tabelkaart.isVisible()
    assert not pagina.tijdlijn.isVisible()
    assert not pagina.wissel.isVisible()


def test_wie_in_de_tabel_typt_blijft_daar_ook_als_er_een_tijdlijn_te_tekenen_is(pagina: Planningpagina) -> None:
    assert "1 van " in pagina._uitleg.text()
    assert "heeft een datum" in pagina._uitleg.text()
    model = pagina.tabelkaart.model
    assert model.setData(model.index(len(model.stappen) - 1, DATUM), "1-9-2028")
    assert pagina.wissel.isVisible()
    assert pagina.tabelkaart.isVisible()
    assert not pagina.tijdlijn.isVisible()


def test_onder_de_muis_staat_een_naam_voluit(gepland: Planningpagina) -> None:
    lijn = gepland.tijdlijn
    rij = lijn.raster.rij_van("publicatie")
    woorden = lijn._wat_staat_hier(QPoint(20, round(lijn.raster.midden(rij.nummer))))
    assert woorden.startswith(rij.balk.naam)
    assert "2027" in woorden
    assert lijn._wat_staat_hier(QPoint(20, 2)) == ""


def test_zonder_procedure_is_er_een_zin_en_een_knop(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("nl")
    venster.toon_stap("planning")
    pagina = venster.pagina
    assert isinstance(pagina, Planningpagina)
    assert pagina._naar_keuze.isVisible()
    assert not pagina.tabelkaart.isVisible()
    assert not any(deel.isVisible() for deel in pagina._uitvoer)
    pagina._naar_keuze.click()
    assert venster.pagina.stap.id == "procedure"
