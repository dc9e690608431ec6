"""The tree of an explanation: long lines that break, outcomes beside them, and lines that lead on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from assistent.ui import thema
from assistent.ui.stijl import teken_ring
from assistent.ui.uitlegbeeld import Regel

TEKST, UITSLAG = 0, 1
_REGEL = Qt.ItemDataRole.UserRole
_BREEKT = Qt.TextFlag.TextWordWrap
_LUCHT = 8
"""Height between two lines, in pixels."""

Plek = QModelIndex | QPersistentModelIndex


class Uitlegboom(QTreeWidget):
    """`ga_naar` asks for a question, `lees` for the sheets (ids) of a source. Enter or a double click follows the line
    of the cursor; so does one click on the word at its right."""

    ga_naar = Signal(str)
    lees = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels(["Uitleg", "Uitkomst"])
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(round(18 * thema.schaal()))
        kop = self.header()
        kop.setMinimumSectionSize(40)
        kop.setSectionResizeMode(TEKST, QHeaderView.ResizeMode.Fixed)
        kop.setSectionResizeMode(UITSLAG, QHeaderView.ResizeMode.Fixed)
        kop.setStretchLastSection(False)
        self.setItemDelegate(_Verf(self))
        self.itemActivated.connect(self._volg)
        self.viewport().setMouseTracking(True)

    def toon(self, regels: Iterable[Regel]) -> None:
        """Show these lines; what a rule asks stands open, how a fact came about is folded."""
        self.clear()
        for regel in regels:
            self._voeg_toe(self.invisibleRootItem(), regel)
        if (eerste := self.topLevelItem(0)) is not None:
            self.setCurrentItem(eerste)

    def _voeg_toe(self, boven: QTreeWidgetItem, regel: Regel) -> None:
        item = QTreeWidgetItem(boven, [regel.tekst])
        item.setData(TEKST, _REGEL, regel)
        item.setData(TEKST, Qt.ItemDataRole.AccessibleTextRole, f"{regel.in_woorden}. {regel.actie}".rstrip(". "))
        if regel.uiting is not None:
            item.setText(UITSLAG, regel.uiting.woord)
        elif regel.actie:
            item.setText(UITSLAG, regel.actie)
        if regel.voluit:
            item.setToolTip(TEKST, regel.voluit)
        for onder in regel.onder:
            self._voeg_toe(item, onder)
        item.setExpanded(regel.open)

    def gekozen(self) -> Regel | None:
        """The line of the cursor."""
        item = self.currentItem()
        return item.data(TEKST, _REGEL) if item is not None else None

    def volg(self) -> None:
        """Follow the line of the cursor."""
        if (item := self.currentItem()) is not None:
            self._volg(item)

    def _volg(self, item: QTreeWidgetItem, _kolom: int = 0) -> None:
        regel: Regel = item.data(TEKST, _REGEL)
        if regel.plaats:
            self.ga_naar.emit(regel.plaats)
        elif regel.bron:
            self.lees.emit((regel.bron,))
        else:
            item.setExpanded(not item.isExpanded())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.volg()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the word at the right of a line follows it."""
        super().mouseReleaseEvent(event)
        plek = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and plek.column() == UITSLAG and self._leidt(plek):
            self.volg()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the word that leads on."""
        super().mouseMoveEvent(event)
        plek = self.indexAt(event.position().toPoint())
        leidt = plek.column() == UITSLAG and self._leidt(plek)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leidt else Qt.CursorShape.ArrowCursor)

    @staticmethod
    def _leidt(plek: Plek) -> bool:
        regel = plek.sibling(plek.row(), TEKST).data(_REGEL) if plek.isValid() else None
        return isinstance(regel, Regel) and bool(regel.actie)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text all the width beside the outcome, and measure its lines again."""
        super().resizeEvent(event)
        rechts = round(112 * thema.schaal())
        self.setColumnWidth(UITSLAG, rechts)
        self.setColumnWidth(TEKST, max(120, self.viewport().width() - rechts))
        self.scheduleDelayedItemsLayout()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Plek) -> None:
        """Give the arrow of the chosen line the same soft ground as its text."""
        palet = self.palette()
        palet.setColor(QPalette.ColorRole.Highlight, thema.kleur(self, "accent_zacht"))
        palet.setColor(QPalette.ColorRole.HighlightedText, thema.kleur(self, "tekst"))
        options.palette = palet
        super().drawRow(painter, options, index)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def tekstbreedte(self, plek: Plek) -> int:
        """How wide the text of this line may be."""
        diepte, boven = 1, plek.parent()
        while boven.isValid():
            diepte, boven = diepte + 1, boven.parent()
        return max(80, self.columnWidth(TEKST) - self.indentation() * diepte - 8)


class _Verf(QStyledItemDelegate):
    """Draws a line: headings bold, sources quiet, an outcome with its shape and colour, a way on as a link."""

    def __init__(self, boom: Uitlegboom) -> None:
        super().__init__(boom)
        self._boom = boom

    def sizeHint(self, option: QStyleOptionViewItem, index: Plek) -> QSize:
        """As high as the text needs at its width."""
        regel: Regel | None = index.sibling(index.row(), TEKST).data(_REGEL)
        if regel is None or index.column() != TEKST:
            return QSize(10, 10)
        meet = QFontMetrics(_letter(regel))
        vlak = meet.boundingRect(QRect(0, 0, self._boom.tekstbreedte(index), 100_000), _BREEKT, regel.tekst)
        return QSize(vlak.width(), vlak.height() + _LUCHT + (6 if regel.kop else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Plek) -> None:
        """Draw one cell."""
        regel: Regel = index.sibling(index.row(), TEKST).data(_REGEL)
        painter.save()
        vlak: QRect = option.rect
        gekozen = bool(option.state & QStyle.StateFlag.State_Selected)
        if gekozen:
            painter.fillRect(vlak, thema.kleur(self._boom, "accent_zacht"))
        ruim = vlak.adjusted(4, _LUCHT // 2 + (6 if regel.kop else 0), -4, 0)
        if index.column() == TEKST:
            painter.setFont(_letter(regel))
            painter.setPen(thema.kleur(self._boom, "gedempt" if regel.gedempt else "tekst"))
            painter.drawText(ruim, _BREEKT | Qt.AlignmentFlag.AlignTop, regel.tekst)
            if gekozen and self._boom.hasFocus():
                teken_ring(painter, vlak, thema.kleur(self._boom, "accent"), 3)
        else:
            self._rechts(painter, ruim, regel)
        painter.restore()

    def _rechts(self, painter: QPainter, vlak: QRect, regel: Regel) -> None:
        if regel.uiting is not None:
            painter.setFont(thema.letter(9, 500))
            painter.setPen(thema.kleur(self._boom, regel.uiting.kleur))
            painter.drawText(vlak, Qt.AlignmentFlag.AlignTop, f"{regel.uiting.teken} {regel.uiting.woord}")
        elif regel.actie:
            painter.setFont(thema.letter(9, 500))
            painter.setPen(thema.kleur(self._boom, "accent"))
            painter.drawText(vlak, Qt.AlignmentFlag.AlignTop, f"{regel.actie} ›")


def _letter(regel: Regel) -> QFont:
    return thema.letter(10.5 if regel.kop else 9 if regel.gedempt else 9.5, 600 if regel.kop else 400)
