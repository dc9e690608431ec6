"""A window with an invented user, in our own style, closed and waited for after every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.ui import taken, thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.stijl import Stijl
from assistent.ui.vraagkaart import Vraagkaart
from tests.ui.nepvragen import Nepvragen


@pytest.fixture(scope="session")
def qapp_opgemaakt(qapp: QApplication) -> QApplication:
    qapp.setStyle(Stijl())
    thema.richt_in(qapp)
    thema.pas_toe(qapp, "licht")
    return qapp


@pytest.fixture(scope="session")
def kennis() -> Kennis:
    return laad()


@pytest.fixture
def vragen() -> Nepvragen:
    return Nepvragen()


@pytest.fixture
def maak_venster(
    qapp_opgemaakt: QApplication, kennis: Kennis, vragen: Nepvragen
) -> Iterator[Callable[[], Hoofdvenster]]:
    vensters: list[Hoofdvenster] = []

    def maak() -> Hoofdvenster:
        venster = Hoofdvenster(lambda: kennis, vragen)
        venster.resize(1280, 720)
        venster.show()
        venster.maak_af()
        vensters.append(venster)
        return venster

    yield maak
    for venster in filter(isValid, vensters):
        venster.werkblad.sluit()
        venster.close()
        venster.deleteLater()
    taken.wacht_op_alles()
    qapp_opgemaakt.processEvents()


@pytest.fixture
def venster(maak_venster: Callable[[], Hoofdvenster]) -> Hoofdvenster:
    return maak_venster()


@pytest.fixture
def voorbeeld(venster: Hoofdvenster) -> Hoofdvenster:
    assert venster.acties.open_voorbeeld("den-haag")
    return venster


@pytest.fixture
def bewaard(voorbeeld: Hoofdvenster, vragen: Nepvragen, tmp_path: Path) -> Path:
    """The example saved in a file, and still open."""
    vragen.bewaren = tmp_path / "zaak.dossier"
    assert voorbeeld.acties.bewaar()
    return vragen.bewaren


def kaart(venster: Hoofdvenster, vraag_id: str) -> Vraagkaart:
    """The card of a question, with its page shown."""
    venster.ga_naar(vraag_id)
    pagina = venster.stapel.currentWidget()
    assert isinstance(pagina, Vragenpagina)
    gevonden = pagina.kaart(vraag_id)
    assert gevonden is not None
    return gevonden


def bedienbaar(deel: QWidget) -> list[QWidget]:
    """Everything visible in this widget that takes the focus with the keyboard."""
    from PySide6.QtCore import Qt

    tab = Qt.FocusPolicy.TabFocus
    return [w for w in deel.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.focusPolicy() & tab]
