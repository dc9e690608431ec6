"""The windows of a review package and of the history: make one, merge what came back, read what changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistent.dossier import bestand
from assistent.dossier.model import Dossier, Oordeel, Wijziging
from assistent.dossier.wijzigen import met_oordeel, met_waarde
from assistent.handelingen import toetsen, toetspakket
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import open_dossier
from assistent.toets.pakket import stempel_van
from assistent.ui.dialogen import samenvoegen as samenvoegvenster
from assistent.ui.dialogen import toetspakket as pakketvenster
from assistent.ui.dialogen.samenvoegen import Samenvoegvenster
from assistent.ui.dialogen.toetspakket import Toetspakketvenster
from assistent.ui.geschiedenis import venster as geschiedenisvenster
from assistent.ui.geschiedenis.venster import Geschiedenisvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Knop, Label
from assistent.ui.slepen import beoordeel
from tests.ui.toegang import zonder_naam_of_rol

PUNT, LOOPTIJD = "keuze/zaak.rechtsgebied", "zaak.looptijd_maanden"
OM = "2026-03-01T14:02:00+01:00"


@pytest.fixture
def venster(maak_venster: Callable[[], Hoofdvenster], tmp_path: Path) -> Hoofdvenster:
    """Give the window with the example, saved."""
    hoofd = maak_venster()
    assert hoofd.acties.open_voorbeeld("den-haag")
    hoofd.werkblad.bewaar(tmp_path / "zaak.dossier")
    return hoofd


def _dossier(venster: Hoofdvenster) -> Dossier:
    dossier = venster.werkblad.dossier
    assert dossier is not None
    return dossier


def _teksten(deel: Any) -> str:
    return "\n".join(label.text() for label in deel.findChildren(Label) if not label.isHidden())


def _met_oordeel(venster: Hoofdvenster, pad: Path, uitspraak: Any, door: str, over: str = "") -> Path:
    """A package in which somebody judged a point; `over` is what was read then."""
    geschreven = toetspakket.schrijf_pakket(_dossier(venster), pad, door="inkoper", moment=OM)
    oordeel = Oordeel(punt=PUNT, uitspraak=uitspraak, toelichting="Omdat.", door=door, op=OM, over=over)
    bestand.schrijf(pad, met_oordeel(geschreven.dossier, oordeel), verwacht_sha256=geschreven.sha256)
    return pad


# ------------------------------------------------------------------------------------ making one


def test_een_pakket_maken_laat_het_dossier_zoals_het_is(
    venster: Hoofdvenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    doel = tmp_path / "p.toetspakket"
    monkeypatch.setattr(pakketvenster, "kies_doel", lambda *_: doel)
    eerst = _dossier(venster)
    beeld = Toetspakketvenster(venster.werkblad, venster)
    beeld.show()
    assert toetspakket.WAT_GAAT_MEE in _teksten(beeld)
    assert f"revisie {eerst.revisie}." in beeld.stand.text()
    assert not zonder_naam_of_rol(beeld)
    beeld.voor.setText(" mr. X ")
    QTest.mouseClick(beeld.klaar, Qt.MouseButton.LeftButton)
    assert "✓ Klaar: p.toetspakket" in _teksten(beeld)
    stempel = stempel_van(open_dossier(venster.werkblad.kennis, doel).dossier)
    assert stempel is not None
    assert (stempel.voor, stempel.door) == ("mr. X", venster.werkblad.wie)
    assert stempel.inhoud_sha256[:12] in _teksten(beeld)
    assert _dossier(venster) is eerst
    assert not venster.werkblad.vuil
    venster.werkblad.antwoord(LOOPTIJD, 12)
    assert "nog niet hebt opgeslagen" in beeld.stand.text()


def test_een_pakket_met_werk_van_een_jurist_wordt_niet_vervangen(
    venster: Hoofdvenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = _met_oordeel(venster, tmp_path / "p.toetspakket", "akkoord", "Anna")
    eerst = doel.read_bytes()
    monkeypatch.setattr(pakketvenster, "kies_doel", lambda *_: doel)
    beeld = Toetspakketvenster(venster.werkblad, venster)
    beeld.show()
    beeld.maak()
    assert "▲ Het pakket is niet gemaakt." in _teksten(beeld)
    assert "1 oordeel die nog niet in het dossier" in _teksten(beeld)
    assert doel.read_bytes() == eerst


def test_een_pakket_gaat_open_door_erheen_te_slepen(venster: Hoofdvenster, tmp_path: Path) -> None:
    pad = _met_oordeel(venster, tmp_path / "p.toetspakket", "akkoord", "Anna")
    assert beoordeel([QUrl.fromLocalFile(str(pad))]).pad == pad
    assert venster.acties.open(pad)
    assert venster.werkblad.pad == pad
    assert venster.werkblad.alleen_lezen
    assert len(_dossier(venster).toets.oordelen) == 1


# ------------------------------------------------------------------------------------ merging


def _voeg_samen(venster: Hoofdvenster, qtbot: QtBot, *paden: Path) -> Samenvoegvenster:
    beeld = Samenvoegvenster(venster.werkblad, venster)
    beeld.show()
    beeld.voeg_samen(paden)
    assert not beeld.keuze.isEnabled()
    qtbot.waitUntil(lambda: beeld.keuze.isEnabled(), timeout=60_000)
    return beeld


def test_samenvoegen_toont_wat_erbij_kwam_en_wat_botst_en_is_ongedaan_te_maken(
    venster: Hoofdvenster, tmp_path: Path, qtbot: QtBot
) -> None:
    uitkomst = bereken(venster.werkblad.kennis, _dossier(venster), date.today())
    over = toetsen.toetslijst(uitkomst).punt(PUNT).punt.over
    een = _met_oordeel(venster, tmp_path / "een.toetspakket", "akkoord", "Anna", over)
    twee = _met_oordeel(venster, tmp_path / "twee.toetspakket", "niet_akkoord", "Bert", "f" * 64)
    venster.werkblad.motiveer("zaak.rechtsgebied", "Een andere motivering.")
    beeld = _voeg_samen(venster, qtbot, een, twee)
    tekst = _teksten(beeld)
    assert "✓ Erbij gekomen: 2 oordelen" in tekst
    assert "1 oordeel botst; 2 onderdelen gaan over gewijzigde tekst" in tekst
    assert "Anna, 1 maart 2026" in tekst
    assert "Toen en nu:" in tekst  # what Anna read is in her package
    assert "Wat de toetser las, is niet meer te tonen." in tekst  # what Bert says he read is nowhere
    assert not zonder_naam_of_rol(beeld)
    assert len(_dossier(venster).toets.oordelen) == 2
    assert _dossier(venster).antwoorden["zaak.rechtsgebied"].motivering == "Een andere motivering."
    venster.werkblad.ongedaan()
    assert not _dossier(venster).toets.oordelen
    venster.werkblad.opnieuw()
    assert len(_dossier(venster).toets.oordelen) == 2
    beeld.voeg_samen([een])
    qtbot.waitUntil(lambda: beeld.keuze.isEnabled(), timeout=60_000)
    assert "✓ Niets nieuws" in _teksten(beeld)


def test_wat_intussen_getypt_is_blijft(venster: Hoofdvenster, tmp_path: Path, qtbot: QtBot) -> None:
    pad = _met_oordeel(venster, tmp_path / "p.toetspakket", "akkoord", "Anna")
    beeld = Samenvoegvenster(venster.werkblad, venster)
    beeld.show()
    beeld.voeg_samen([pad])
    venster.werkblad.antwoord(LOOPTIJD, 17)
    eigen = Oordeel(punt="p", uitspraak="vraag", door="ik", op=OM)
    venster.werkblad.toets(lambda dossier, _wie, _moment: met_oordeel(dossier, eigen), "Oordeel")
    qtbot.waitUntil(lambda: beeld.keuze.isEnabled(), timeout=60_000)
    assert _dossier(venster).waarde(LOOPTIJD) == 17
    assert {o.door for o in _dossier(venster).toets.oordelen.values()} == {"ik", "Anna"}


def test_een_antwoord_dat_verschilt_neemt_u_met_een_knop_over(
    venster: Hoofdvenster, tmp_path: Path, qtbot: QtBot
) -> None:
    geschreven = toetspakket.schrijf_pakket(_dossier(venster), tmp_path / "p.toetspakket", door="i", moment=OM)
    anders = met_waarde(geschreven.dossier, LOOPTIJD, 13, wie="jurist", moment=OM)
    bestand.schrijf(tmp_path / "p.toetspakket", anders, verwacht_sha256=geschreven.sha256)
    beeld = _voeg_samen(venster, qtbot, tmp_path / "p.toetspakket")
    assert _dossier(venster).waarde(LOOPTIJD) != 13
    [knop] = [k for k in beeld.findChildren(Knop) if k.text() == "Neem over"]
    assert knop.accessibleName().startswith("Neem over uit het pakket: ")
    QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert _dossier(venster).waarde(LOOPTIJD) == 13
    assert (knop.text(), knop.isEnabled()) == ("✓ Overgenomen", False)
    assert _dossier(venster).geschiedenis[-1].wie == venster.werkblad.wie
    venster.werkblad.ongedaan()
    assert _dossier(venster).waarde(LOOPTIJD) != 13


def test_wat_niet_kan_wordt_gezegd_en_verandert_niets(
    venster: Hoofdvenster, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kapot.toetspakket").write_text('{"formaat": 3}', encoding="utf-8")
    goed = _met_oordeel(venster, tmp_path / "goed.toetspakket", "akkoord", "Anna")
    eerst = _dossier(venster)
    beeld = _voeg_samen(venster, qtbot, goed, tmp_path / "kapot.toetspakket")
    assert "▲ Er is niets samengevoegd." in _teksten(beeld)
    assert "kapot.toetspakket" in _teksten(beeld)
    assert _dossier(venster) is eerst
    monkeypatch.setattr(samenvoegvenster, "kies_pakketten", lambda *_: [])
    beeld.kies()
    assert beeld.keuze.isEnabled()


# ------------------------------------------------------------------------------------ the history


def _geschiedenis(venster: Hoofdvenster, qtbot: QtBot, hoeveel: int) -> Geschiedenisvenster:
    beeld = Geschiedenisvenster(venster.werkblad, venster)
    beeld.show()
    qtbot.waitUntil(lambda: len(beeld.alle) == hoeveel, timeout=60_000)
    return beeld


def test_de_geschiedenis_volgt_filtert_en_brengt_u_er_naartoe(
    venster: Hoofdvenster, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venster.werkblad.antwoord(LOOPTIJD, 48)
    beeld = _geschiedenis(venster, qtbot, 1)
    venster.werkblad.planstap("publicatie", {"motivering": "Later"})
    qtbot.waitUntil(lambda: len(beeld.alle) == 2, timeout=60_000)
    assert not zonder_naam_of_rol(beeld)
    assert beeld.telling.text() == "2 wijzigingen"
    assert beeld.wat.text().startswith("Antwoorden: ")  # what was chosen stays chosen
    QTest.keyClick(beeld.tabel, Qt.Key.Key_Up)
    assert beeld.wat.text().startswith("Planning: ")  # the newest is on top
    beeld.zeef.woorden.setText("48 maanden")
    qtbot.waitUntil(lambda: beeld.telling.text() == "1 van 2 wijzigingen", timeout=10_000)
    assert "96" in beeld.beeld.toPlainText()
    assert "48" in beeld.beeld.toPlainText()
    naar: list[str] = []
    beeld.ga_naar.connect(naar.append)
    QTest.mouseClick(beeld.naar, Qt.MouseButton.LeftButton)
    QTest.keyClick(beeld.tabel, Qt.Key.Key_Return)
    assert naar == [LOOPTIJD, LOOPTIJD]
    monkeypatch.setattr(geschiedenisvenster, "kies_tabel", lambda *_: tmp_path / "g.csv")
    beeld.schrijf()
    assert "1 wijziging opgeslagen in g.csv" in beeld.gezegd.text()
    monkeypatch.setattr(geschiedenisvenster, "kies_tabel", lambda *_: tmp_path / "weg" / "g.csv")
    beeld.schrijf()
    assert beeld.gezegd.text().startswith("▲ ")
    beeld.zeef.woorden.setText("bestaat niet")
    qtbot.waitUntil(lambda: beeld.telling.text() == "0 van 2 wijzigingen", timeout=10_000)
    assert beeld.wat.text() == "Geen wijziging gekozen"
    assert not beeld.opslaan.isEnabled()


def test_filteren_op_naam_onderdeel_en_dag(venster: Hoofdvenster, qtbot: QtBot) -> None:
    regels = tuple(
        Wijziging(wie=wie, moment=f"2026-0{maand}-01T10:00:00+01:00", pad=pad, oud=None, nieuw=1)
        for wie, maand, pad in (("Anna", 1, f"antwoorden/{LOOPTIJD}"), ("Bert", 2, "planning/publicatie"))
    )
    venster.werkblad.pas_toe(lambda d, _w, _m: d.model_copy(update={"geschiedenis": regels}), "Proef", "")
    beeld = _geschiedenis(venster, qtbot, 2)
    zeef = beeld.zeef
    zeef.wie.setCurrentIndex(zeef.wie.findData("Bert"))
    assert [r.wie for r in beeld.tabel.model_.regels] == ["Bert"]
    zeef.wie.setCurrentIndex(0)
    zeef.onderdeel.setCurrentIndex(zeef.onderdeel.findData("antwoorden"))
    assert [r.wie for r in beeld.tabel.model_.regels] == ["Anna"]
    zeef.onderdeel.setCurrentIndex(0)
    zeef.van.setText("15-01-2026")
    qtbot.waitUntil(lambda: [r.wie for r in beeld.tabel.model_.regels] == ["Bert"], timeout=10_000)
    zeef.van.setText("32-01-2026")
    assert "bestaat niet" in zeef.fout.text()
    qtbot.waitUntil(lambda: len(beeld.tabel.model_.regels) == 2, timeout=10_000)


def test_twintigduizend_regels_blijven_te_tonen_en_te_zoeken(venster: Hoofdvenster, qtbot: QtBot) -> None:
    regels = tuple(
        Wijziging(wie=f"w{n % 7}", moment=OM, pad=f"antwoorden/{LOOPTIJD}", oud=n, nieuw=n + 1) for n in range(20_000)
    )
    venster.werkblad.pas_toe(lambda d, _w, _m: d.model_copy(update={"geschiedenis": regels}), "Proef", "")
    beeld = _geschiedenis(venster, qtbot, 20_000)
    assert beeld.tabel.model_.rowCount() == 20_000
    beeld.zeef.woorden.setText("19.999 maanden")
    qtbot.waitUntil(lambda: beeld.telling.text() == "2 van 20.000 wijzigingen", timeout=10_000)
    QTest.keyClick(beeld.tabel, Qt.Key.Key_Down)
    assert beeld.tabel.currentIndex().row() == 1
