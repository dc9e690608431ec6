"""The window that writes the toetsrapport and the toetsmemo: what it asks, what it writes, and that it stops."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistent.handelingen.toetsrapport import TOETSDOCUMENTEN
from assistent.toets.momenten import van_dossier
from assistent.ui.dialogen.toetsdocument import ALLES, KAARTEN, Toetsdocumentvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.conftest import bedienbaar
from tests.ui.nepvragen import Nepvragen

WACHT_MS = 120_000


@pytest.fixture
def nieuw(venster: Hoofdvenster, vragen: Nepvragen, qtbot: QtBot) -> Toetsdocumentvenster:
    """The window on an empty dossier, which is quick to write."""
    venster.werkblad.nieuw("nl")
    dialoog = Toetsdocumentvenster(venster.werkblad, venster, vragen=vragen)
    dialoog.show()
    qtbot.waitExposed(dialoog)
    return dialoog


def tekst(dialoog: Toetsdocumentvenster) -> str:
    return " ".join(label.text() for label in dialoog.uitslag.findChildren(QLabel) if label.isVisible())


def klaar(dialoog: Toetsdocumentvenster, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not dialoog.werk.bezig, timeout=WACHT_MS)
    return tekst(dialoog)


def test_beide_stukken_en_alle_momenten(nieuw: Toetsdocumentvenster) -> None:
    assert tuple(soort for soort, _, _ in KAARTEN) == TOETSDOCUMENTEN
    uitkomst = nieuw._werkblad.uitkomst
    assert uitkomst is not None
    namen = [nieuw.momenten.itemText(nr) for nr in range(nieuw.momenten.count())]
    assert namen == [ALLES, *(moment.naam for moment in van_dossier(uitkomst.stand))]


def test_het_rapport_wordt_geschreven(
    nieuw: Toetsdocumentvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path
) -> None:
    vragen.map_ = tmp_path / "uit"
    nieuw.klaar.click()
    assert "Klaar" in klaar(nieuw, qtbot)
    assert {pad.suffix for pad in vragen.map_.iterdir()} == {".docx", ".pdf"}
    assert [link.text() for link in nieuw.uitslag.links] == ["Open de map", "Open de PDF om af te drukken"]


def test_de_memo_is_voor_word_en_heeft_een_moment(
    nieuw: Toetsdocumentvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path
) -> None:
    vragen.map_ = tmp_path / "uit"
    nieuw.kies("toetsmemo", "strategie")
    assert not nieuw.formaten["pdf"].isVisible()
    nieuw.klaar.click()
    assert "Klaar" in klaar(nieuw, qtbot)
    (pad,) = vragen.map_.iterdir()
    assert pad.suffix == ".docx"
    assert "toetsmemo-" in pad.name
    nieuw.klaar.click()
    assert "vorige" in klaar(nieuw, qtbot)


def test_zonder_vorm_is_er_niets_te_schrijven(nieuw: Toetsdocumentvenster) -> None:
    for keus in nieuw.formaten.values():
        keus.click()
    assert not nieuw.klaar.isEnabled()
    nieuw.kies("toetsmemo")
    assert nieuw.klaar.isEnabled()


def test_annuleren_bij_de_map_doet_niets(nieuw: Toetsdocumentvenster, vragen: Nepvragen) -> None:
    vragen.map_ = None
    nieuw.klaar.click()
    assert not nieuw.werk.bezig
    assert not nieuw.uitslag.isVisible()


def test_een_onbeschrijfbare_map_wordt_gezegd(
    nieuw: Toetsdocumentvenster, vragen: Nepvragen, qtbot: QtBot, tmp_path: Path
) -> None:
    bezet = tmp_path / "bestand"
    bezet.write_text("x", encoding="utf-8")
    vragen.map_ = bezet
    nieuw.klaar.click()
    assert "niet gelukt" in klaar(nieuw, qtbot)
    assert nieuw.klaar.isEnabled()


def test_alles_is_met_het_toetsenbord_te_bereiken_en_heeft_een_naam(nieuw: Toetsdocumentvenster) -> None:
    bereikbaar = bedienbaar(nieuw)
    # Of a group of radio buttons Tab reaches the chosen one; the arrows go to the others.
    assert {nieuw.soorten[nieuw.soort()], nieuw.momenten, *nieuw.formaten.values(), nieuw.klaar} - set(
        bereikbaar
    ) == set()
    for deel in bereikbaar:
        beeld = QAccessible.queryAccessibleInterface(deel)
        assert beeld is not None
        assert beeld.text(QAccessible.Text.Name), type(deel).__name__
