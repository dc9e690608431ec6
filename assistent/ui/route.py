"""The road at the left: eleven steps with their number, their name and how far they are."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen.bereken import Uitkomst
from assistent.ui import stappen, thema
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.stijl import teken_regelgrond, teken_ring

_STAND = Qt.ItemDataRole.UserRole + 1
_KLEUR = Qt.ItemDataRole.UserRole + 2
_TEKEN = {"let op": "▲", "klaar": "✓"}
"""What stands for a state where its word does not fit; the word stays in what a screen reader says."""


class _Tekenaar(QStyledItemDelegate):
    """Draws a step: number in a column of its own, name, and the state at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line with room around it."""
        return QSize(100, round(34 * thema.schaal()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line."""
        lijst = option.widget
        vlak: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen = teken_regelgrond(painter, option, vlak)
        midden = Qt.AlignmentFlag.AlignVCenter
        nummer = round(22 * thema.schaal())
        painter.setFont(thema.letter(9))
        painter.setPen(thema.kleur(lijst, "gedempt"))
        painter.drawText(vlak.adjusted(8, 0, 0, 0), midden | Qt.AlignmentFlag.AlignLeft, str(index.row() + 1))
        naam, stand = str(index.data()), str(index.data(_STAND) or "")
        ruimte = vlak.width() - nummer - 30
        if not all(_past(str(rij.data()), str(rij.data(_STAND) or ""), ruimte) for rij in _rijen(index)):
            stand = stand.replace(" van ", "/")  # on every line, so that they stay alike
        if not _past(naam, stand, ruimte):  # with large letters the name goes first
            stand = _TEKEN.get(stand, "")
        painter.setFont(thema.letter(8.5, 500))
        breedte = painter.fontMetrics().horizontalAdvance(stand) if stand else 0
        painter.setPen(thema.kleur(lijst, index.data(_KLEUR) or "gedempt"))
        painter.drawText(vlak.adjusted(0, 0, -10, 0), midden | Qt.AlignmentFlag.AlignRight, stand)
        painter.setFont(thema.letter(10, 600 if gekozen else 400))
        painter.setPen(thema.kleur(lijst, "accent" if gekozen else "tekst"))
        over = vlak.adjusted(12 + nummer, 0, -(18 + breedte), 0)
        naam = painter.fontMetrics().elidedText(naam, Qt.TextElideMode.ElideRight, over.width())
        painter.drawText(over, midden | Qt.AlignmentFlag.AlignLeft, naam)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(lijst, "accent"), 6)


def _past(naam: str, stand: str, ruimte: int) -> bool:
    """Whether the name, as bold as it is when chosen, and the state fit on one line."""
    breed = QFontMetrics(thema.letter(10, 600)).horizontalAdvance(naam)
    return breed + QFontMetrics(thema.letter(8.5, 500)).horizontalAdvance(stand) <= ruimte


def _rijen(index: QModelIndex | QPersistentModelIndex) -> list[QModelIndex]:
    model = index.model()
    return [model.index(rij, 0) for rij in range(model.rowCount())]


class _Stappenlijst(QListWidget):
    """On a page beside the road no step is chosen, and coming here with Tab chooses none: the page stays."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the ring on the first step, without going there."""
        if self.currentRow() < 0:
            self.blockSignals(True)
            eerste = self.model().index(0, 0)
            self.selectionModel().setCurrentIndex(eerste, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.blockSignals(False)
        super().focusInEvent(event)


class Route(QWidget):
    """The list of steps under the name of the case."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 0, 8, 12)
        vorm.setSpacing(2)
        kop = QVBoxLayout()
        kop.setContentsMargins(8, 0, 8, 10)
        self._zaak = Label("", self, kleur="gedempt", punten=9.5)
        kop.addWidget(self._zaak)
        vorm.addLayout(kop)
        self.lijst = _Stappenlijst(self)
        self.lijst.setAccessibleName("Stappen")
        self.lijst.setFrameShape(QFrame.Shape.NoFrame)
        self.lijst.setItemDelegate(_Tekenaar(self.lijst))
        self.lijst.setMouseTracking(True)
        self.lijst.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.viewport().setAutoFillBackground(False)
        for stap in stappen.ROUTE:
            regel = QListWidgetItem(stap.naam, self.lijst)
            regel.setData(Qt.ItemDataRole.UserRole, stap.id)
        self.lijst.currentItemChanged.connect(self._bij_keuze)
        self.lijst.itemActivated.connect(self._bij_enter)
        vorm.addWidget(self.lijst, 1)
        for blad in stappen.NAAST:
            link = Linkknop(blad.naam, self)
            link.setToolTip(blad.inleiding)
            link.setProperty("blad", blad.id)
            link.clicked.connect(self._naar_blad)
            vorm.addLayout(_ingesprongen(link))

    def ververs(self, uitkomst: Uitkomst, naam: str) -> None:
        """Show how far every step is."""
        self._zaak.setText(naam)
        for rij, stap in enumerate(stappen.ROUTE):
            stand = stappen.stand_van(uitkomst, stap.id)
            regel = self.lijst.item(rij)
            regel.setData(_STAND, stand.woord)
            regel.setData(_KLEUR, stand.kleur)
            gezegd = f"Stap {rij + 1}: {stap.naam}" + (f", {stand.woord}" if stand.woord else "")
            regel.setData(Qt.ItemDataRole.AccessibleTextRole, gezegd)

    def kies(self, stap: str) -> None:
        """Select a step without asking for it; a page beside the road selects none."""
        self.lijst.blockSignals(True)
        self.lijst.setCurrentRow(next((rij for rij, s in enumerate(stappen.ROUTE) if s.id == stap), -1))
        self.lijst.blockSignals(False)

    def _naar_blad(self) -> None:
        self.gekozen.emit(self.sender().property("blad"))

    def _bij_enter(self, nu: QListWidgetItem) -> None:
        if not nu.isSelected():  # the ring is there, but its page is not shown
            nu.setSelected(True)
            self.gekozen.emit(nu.data(Qt.ItemDataRole.UserRole))

    def _bij_keuze(self, nu: QListWidgetItem | None, _vorige: QListWidgetItem | None) -> None:
        if nu is not None:
            self.gekozen.emit(nu.data(Qt.ItemDataRole.UserRole))


def _ingesprongen(deel: QWidget) -> QHBoxLayout:
    """In line with the numbers of the list."""
    rij = QHBoxLayout()
    rij.setContentsMargins(4, 0, 0, 0)
    rij.addWidget(deel)
    rij.addStretch(1)
    return rij
