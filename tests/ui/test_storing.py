"""When something falls over: the work is safe, it is told once, and the report has places and nothing anyone typed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistent.dossier import herstel
from assistent.handelingen import foutmelding
from assistent.ui import start, storing, taken, vragen, werkblad
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.storing import STIL, Wacht
from assistent.ui.taken import Taak

GEHEIM = "Jansen, Escamplaan 1"


def _val(geheim: str) -> None:
    waarde = {"zaak.naam": geheim}
    raise ValueError(f"kan {waarde} niet lezen")


def _vang(wacht: Wacht) -> None:
    try:
        _val(GEHEIM)
    except ValueError:
        wacht.vang(*sys.exc_info())


class Klok:
    """A clock that stands still until it is set on."""

    nu = 100.0

    def __call__(self) -> float:
        return self.nu


# ------------------------------------------------------------------------------------ the guard


def test_verslag_zonder_inhoud() -> None:
    gezegd: list[Path | None] = []
    _vang(Wacht(gezegd.append))
    assert gezegd[0] is not None
    tekst = gezegd[0].read_text(encoding="utf-8")
    assert "ValueError" in tekst
    assert "_val" in tekst
    assert "Jansen" not in tekst
    assert "zaak.naam" not in tekst


def test_eerst_wordt_het_werk_gered_en_dan_pas_iets_gezegd() -> None:
    volgorde: list[str] = []
    _vang(Wacht(lambda _pad: volgorde.append("gezegd"), lambda: volgorde.append("gered")))
    assert volgorde == ["gered", "gezegd"]


def test_een_storing_tijdens_het_melden_meldt_niet_opnieuw() -> None:
    keren = []

    def toon(pad: object) -> None:
        keren.append(pad)
        try:
            raise KeyError("een andere")
        except KeyError:
            wacht.vang(*sys.exc_info())

    wacht = Wacht(toon)
    _vang(wacht)
    assert len(keren) == 1
    assert len(list(foutmelding.logmap().glob("storing-*.txt"))) == 2  # but it is written down


def test_dezelfde_storing_wordt_pas_na_stilte_weer_gezegd() -> None:
    gezegd: list[Path | None] = []
    klok = Klok()
    wacht = Wacht(gezegd.append, klok=klok)
    for _ in range(50):
        _vang(wacht)
        klok.nu += STIL / 2
    assert len(gezegd) == 1
    assert len(list(foutmelding.logmap().glob("storing-*.txt"))) == 1
    klok.nu += STIL
    _vang(wacht)
    assert len(gezegd) == 2


def test_wat_omviel_wordt_losgelaten() -> None:
    class Vol:
        levend = 0

        def __init__(self) -> None:
            Vol.levend += 1

        def __del__(self) -> None:
            Vol.levend -= 1

    def val() -> None:
        vol = Vol()
        raise ValueError(vol.levend)

    wacht = Wacht(lambda _pad: None)
    try:
        val()
    except ValueError as fout:
        wacht.vang(type(fout), fout, fout.__traceback__)
        gc.disable()
        try:
            assert Vol.levend == 0
        finally:
            gc.enable()


def test_verslagen_raken_de_map_niet_vol() -> None:
    for _ in range(25):
        foutmelding.schrijf_verslag(ValueError())
    assert len(list(foutmelding.logmap().glob("storing-*.txt"))) == 20


def test_een_groot_logboek_wordt_opzijgezet() -> None:
    log = foutmelding.logmap() / "assistent.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"x" * 600_000)
    wacht = Wacht(lambda _pad: None)
    wacht.begin()
    wacht.einde()
    assert log.stat().st_size < 1000
    assert log.with_name("assistent.vorige.log").stat().st_size == 600_000


# ------------------------------------------------------------------------------------ in the window


@pytest.fixture
def gemeld(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the application says on screen of itself, in place of a dialog that waits for a person."""
    gezegd: list[str] = []
    monkeypatch.setattr(vragen.Schermvragen, "meld", lambda _zelf, titel, tekst: gezegd.append(f"{titel} {tekst}"))
    return gezegd


@pytest.fixture
def bewaakt(voorbeeld: Hoofdvenster, qapp: QApplication, gemeld: list[str]) -> Iterator[Hoofdvenster]:
    """The window with the guard that `assistent` starts it with."""
    stond = sys.excepthook
    scherm = start._Scherm(qapp)
    scherm.venster = voorbeeld
    wacht = storing.Wacht(scherm.zeg_storing, scherm.red_werk)
    wacht.begin()
    yield voorbeeld
    wacht.einde()
    sys.excepthook = stond


def _herstelkopie(venster: Hoofdvenster) -> Path:
    return venster.werkblad.bewaker._herstel.journaal


def test_een_storing_na_een_klik_laat_het_werk_en_het_venster_heel(
    bewaakt: Hoofdvenster, gemeld: list[str], qtbot: QtBot
) -> None:
    bewaakt.werkblad.antwoord("zaak.naam", GEHEIM)
    assert not _herstelkopie(bewaakt).exists()  # its time has not come yet
    knop = QPushButton("x", bewaakt)
    knop.clicked.connect(lambda: _val(GEHEIM))
    knop.click()
    assert len(gemeld) == 1
    assert "Jansen" not in gemeld[0]
    (verslag,) = foutmelding.logmap().glob("storing-*.txt")
    assert str(verslag) in gemeld[0]
    assert "Jansen" not in verslag.read_text("utf-8")
    assert "Jansen" not in (foutmelding.logmap() / "assistent.log").read_text("utf-8")
    assert GEHEIM in _herstelkopie(bewaakt).read_text("utf-8")
    bewaakt.werkblad.antwoord("zaak.naam", "Verder")
    assert bewaakt.werkblad.naam == "Verder"
    knop.deleteLater()


def test_een_storing_bij_het_rekenen_kost_het_antwoord_niet(
    bewaakt: Hoofdvenster, gemeld: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = werkblad.bereken
    monkeypatch.setattr(werkblad, "bereken", lambda *_a: _val(GEHEIM))
    bewaakt.werkblad.antwoord("zaak.naam", "Niet te berekenen")
    monkeypatch.setattr(werkblad, "bereken", echt)
    assert len(gemeld) == 1
    assert bewaakt.werkblad.vuil
    assert "Niet te berekenen" in _herstelkopie(bewaakt).read_text("utf-8")
    bewaakt.werkblad.antwoord("zaak.referentie", "Daarna")
    assert bewaakt.werkblad.uitkomst.dossier.waarde("zaak.naam") == "Niet te berekenen"


def test_zonder_onbewaard_werk_komt_er_geen_herstelkopie(bewaakt: Hoofdvenster, gemeld: list[str]) -> None:
    _vang_in(bewaakt)
    assert len(gemeld) == 1
    assert not _herstelkopie(bewaakt).exists()
    assert not herstel.te_herstellen()


def _vang_in(venster: Hoofdvenster) -> None:
    knop = QPushButton("x", venster)
    knop.clicked.connect(lambda: _val(GEHEIM))
    knop.click()
    knop.deleteLater()


class Onverfbaar(QWidget):
    """Falls over at every look, with a painter that has begun."""

    keren = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.GlobalColor.black)
        self.keren += 1
        _val(GEHEIM)


def test_wat_niet_te_tekenen_is_wordt_een_keer_gemeld(bewaakt: Hoofdvenster, gemeld: list[str], qtbot: QtBot) -> None:
    vlak = Onverfbaar(bewaakt)
    vlak.resize(40, 40)
    vlak.show()
    for keer in range(1, 6):
        vlak.update()
        qtbot.waitUntil(lambda keer=keer: vlak.keren >= keer)
    assert len(gemeld) == 1
    assert len(list(foutmelding.logmap().glob("storing-*.txt"))) == 1
    vlak.close()
    vlak.deleteLater()


@pytest.mark.usefixtures("bewaakt")
def test_een_storing_naast_het_venster_blijft_niet_onopgemerkt(gemeld: list[str], qtbot: QtBot) -> None:
    ouder = QObject()
    Taak(lambda stop: _val(GEHEIM), ouder).begin()
    assert taken.wacht_op_alles()
    qtbot.waitUntil(lambda: bool(gemeld))
    qtbot.waitUntil(lambda: not ouder.children())
    (verslag,) = foutmelding.logmap().glob("storing-*.txt")
    assert "_val" in verslag.read_text("utf-8")
    assert "Jansen" not in verslag.read_text("utf-8")


@pytest.mark.usefixtures("bewaakt")
def test_wie_naar_de_fout_luistert_zegt_haar_zelf(gemeld: list[str], qtbot: QtBot) -> None:
    ouder, gehoord = QObject(), []
    taak = Taak(lambda stop: _val(GEHEIM), ouder)
    taak.fout.connect(gehoord.append)
    taak.begin()
    qtbot.waitUntil(lambda: bool(gehoord))
    assert not gemeld
