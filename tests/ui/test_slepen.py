"""Dragging a file onto the window: one dossier opens, the rest is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistent.ui.slepen import Sleepvanger, beoordeel


def lading(*namen: str) -> QMimeData:
    gegevens = QMimeData()
    gegevens.setUrls([QUrl.fromUserInput(naam) if "://" in naam else QUrl.fromLocalFile(naam) for naam in namen])
    return gegevens


@pytest.fixture
def vlak(qapp_opgemaakt: QApplication, qtbot: QtBot) -> QWidget:
    """A window that is one text field, which takes whatever is dropped on it."""
    venster = QWidget()
    vorm = QVBoxLayout(venster)
    vorm.addWidget(QTextEdit(venster))
    venster.resize(400, 300)
    qtbot.addWidget(venster)
    return venster


def sleep_en_laat_los(venster: QWidget, gegevens: QMimeData) -> bool:
    """Whether the window would take it; it is let go when it does."""
    knoppen, toetsen, actie = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    binnen = QDragEnterEvent(QPoint(50, 50), actie, gegevens, knoppen, toetsen)
    QApplication.sendEvent(venster.windowHandle(), binnen)
    if not binnen.isAccepted():
        return False
    QApplication.sendEvent(venster.windowHandle(), QDropEvent(QPointF(50, 50), actie, gegevens, knoppen, toetsen))
    return True


@pytest.mark.parametrize("eerst_tonen", [True, False])
def test_een_dossier_opent_en_komt_niet_als_tekst_in_een_veld(
    vlak: QWidget, qtbot: QtBot, tmp_path: Path, eerst_tonen: bool
) -> None:
    if eerst_tonen:
        vlak.show()
    vanger = Sleepvanger(vlak)
    vlak.show()
    with qtbot.waitSignal(vanger.losgelaten) as sein:
        assert sleep_en_laat_los(vlak, lading(str(tmp_path / "Zaak één.DOSSIER")))
    assert sein.args == [tmp_path / "Zaak één.DOSSIER"]
    assert vlak.findChild(QTextEdit).toPlainText() == ""
    assert vanger._vlak is None


@pytest.mark.parametrize(
    ("namen", "waarom"),
    [
        (("/tmp/a.docx",), "‘a.docx’ is geen dossier"),
        (("/tmp/a.dossier", "/tmp/b.dossier"), "één dossier tegelijk"),
        (("https://voorbeeld.nl/a.dossier",), "van dit apparaat"),
        (("/tmp/map/",), "is geen dossier"),
    ],
)
def test_iets_anders_wordt_geweigerd_met_een_zin(
    vlak: QWidget, qtbot: QtBot, namen: tuple[str, ...], waarom: str
) -> None:
    vlak.show()
    vanger = Sleepvanger(vlak)
    with qtbot.assertNotEmitted(vanger.losgelaten):
        assert not sleep_en_laat_los(vlak, lading(*namen))
    assert waarom in vanger._vlak.zin.text()
    assert vanger._vlak.isVisible()
    QApplication.sendEvent(vlak.windowHandle(), QDragLeaveEvent())
    assert vanger._vlak is None


def test_gesleepte_tekst_gaat_naar_het_veld(vlak: QWidget) -> None:
    vlak.show()
    vanger = Sleepvanger(vlak)
    tekst = QMimeData()
    tekst.setText("een zin")
    binnen = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, tekst, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert not vanger.eventFilter(vlak.windowHandle(), binnen)
    assert binnen.type() == QEvent.Type.DragEnter


def test_de_schijf_wordt_niet_gevraagd() -> None:
    aanbod = beoordeel([QUrl.fromLocalFile("/bestaat/niet/zaak.dossier")])
    assert aanbod.pad == Path("/bestaat/niet/zaak.dossier")
    assert "‘zaak’" in aanbod.zin
