"""The list of sections at the left of a dialog, in the look of the road."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.ui import thema
from assistent.ui.stijl import teken_regelgrond, teken_ring


class _Tekenaar(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line with room around it."""
        return QSize(80, round(34 * thema.schaal()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The name; on a soft ground when it is the section in view."""
        lijst, vlak = option.widget, option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen = teken_regelgrond(painter, option, vlak)
        painter.setFont(thema.letter(10, 600 if gekozen else 400))
        painter.setPen(thema.kleur(lijst, "accent" if gekozen else "tekst"))
        links = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(vlak.adjusted(12, 0, -8, 0), links, str(index.data()))
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(lijst, "accent"), 6)


class Onderwerpen(QListWidget):
    """A list of names on the ground of the window."""

    def __init__(self, naam: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Tekenaar(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFixedWidth(round(150 * thema.schaal()))
