"""Work beside the window: it answers, and what nobody waits for any more leaves nothing behind."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot

from assistent.ui.taken import Taak, wacht_op_alles


@pytest.fixture
def een_draad(qapp: object) -> Iterator[None]:
    pool = QThreadPool.globalInstance()
    eerder = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield
    pool.setMaxThreadCount(eerder)


def test_de_uitkomst_komt_terug_en_de_taak_gaat_weg(qtbot: QtBot) -> None:
    ouder = QObject()
    taak = Taak(lambda stop: 6 * 7, ouder)
    with qtbot.waitSignal(taak.klaar) as gehoord:
        taak.begin()
    assert gehoord.args == [42]
    qtbot.waitUntil(lambda: not ouder.children())


def test_een_fout_komt_heel_terug(qtbot: QtBot) -> None:
    ouder = QObject()
    taak = Taak(lambda stop: 1 / 0, ouder)
    with qtbot.waitSignal(taak.fout) as gehoord:
        taak.begin()
    assert isinstance(gehoord.args[0], ZeroDivisionError)


def test_wie_gestopt_is_antwoordt_niet(qtbot: QtBot) -> None:
    ouder, verder = QObject(), Event()
    antwoorden: list[object] = []

    def werk(stop: object) -> str:
        verder.wait(5)
        return "te laat"

    taak = Taak(werk, ouder)
    taak.klaar.connect(antwoorden.append)
    taak.begin()
    taak.stop()
    verder.set()
    qtbot.waitUntil(lambda: not ouder.children())
    assert not antwoorden


@pytest.mark.usefixtures("een_draad")
def test_werk_dat_nog_wacht_overleeft_zijn_venster(qtbot: QtBot) -> None:
    ouder, verder = QObject(), Event()
    gedaan: list[int] = []
    Taak(lambda stop: verder.wait(5), ouder).begin()
    for nummer in range(20):
        Taak(lambda stop, nummer=nummer: gedaan.append(nummer), ouder).begin()
    ouder.deleteLater()
    qtbot.waitSignal(ouder.destroyed, timeout=1000).wait()
    verder.set()
    assert wacht_op_alles()
    assert gedaan == list(range(20))
