"""The table of contents of a document: chapters that open to their paragraphs, each with what is still open in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.documentbeeld import Inhoudsregel
from assistent.ui.stijl import teken_ring

KOP = Qt.ItemDataRole.UserRole
NUMMER = Qt.ItemDataRole.UserRole + 1
OPEN = Qt.ItemDataRole.UserRole + 2
_INSPRINGEN = 16
_SMAL = 170
"""Narrower than this (pixels at the ordinary letter size) a title gets the room of the word."""


class Inhoudsboom(QTreeWidget):
    """`naar_kop`: the user wants to read this chapter (its id) or paragraph (`chapter/paragraph`)."""

    naar_kop = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._regels: tuple[Inhoudsregel, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName("Hoofdstukken van dit stuk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)  # the delegate draws the depth
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformRowHeights(True)
        self.setFont(thema.letter(9.5))
        self.setItemDelegate(_Tekenaar(self))
        self.setMinimumSize(QSize(80, 80))
        self.itemActivated.connect(self._kies)
        self.itemClicked.connect(self._kies)

    def toon(self, regels: Sequence[Inhoudsregel]) -> None:
        """Show these chapters; what was open and where one reads stays."""
        nieuw = tuple(regels)
        if nieuw == self._regels:
            return
        hier = self.hier
        self._regels = nieuw
        self.blockSignals(True)
        if [kop for regel in nieuw for kop in _koppen(regel)] != list(self._items):
            self.clear()
            self._items = {}
            for regel in nieuw:
                ouder = self._maak(self, regel)
                for paragraaf in regel.paragrafen:
                    self._maak(ouder, paragraaf)
        for regel in nieuw:
            for deel in (regel, *regel.paragrafen):
                _vul(self._items[deel.id], deel)
        self.blockSignals(False)
        self.wijs(hier)

    @property
    def hier(self) -> str:
        """The id of the part that is marked."""
        nu = self.currentItem()
        return str(nu.data(0, KOP)) if nu is not None else ""

    def wijs(self, kop: str) -> None:
        """Mark where one reads: its chapter opens and the others close. Nothing is asked for."""
        regel = self._items.get(kop)
        if regel is None or regel is self.currentItem():
            return
        hoofdstuk = regel.parent() or regel
        self.blockSignals(True)
        for deel in self._regels:
            self._items[deel.id].setExpanded(self._items[deel.id] is hoofdstuk)
        self.setCurrentItem(regel)
        self.blockSignals(False)
        self.scrollToItem(regel)
        self.viewport().update()

    def _maak(self, in_: QTreeWidget | QTreeWidgetItem, regel: Inhoudsregel) -> QTreeWidgetItem:
        item = QTreeWidgetItem(in_, [regel.titel])
        item.setData(0, KOP, regel.id)
        self._items[regel.id] = item
        return item

    def _kies(self, regel: QTreeWidgetItem) -> None:
        kop = str(regel.data(0, KOP))
        self.naar_kop.emit(kop)
        if regel.parent() is None:
            regel.setExpanded(True)


def _koppen(regel: Inhoudsregel) -> tuple[str, ...]:
    return (regel.id, *(p.id for p in regel.paragrafen))


def _vul(item: QTreeWidgetItem, regel: Inhoudsregel) -> None:
    item.setText(0, regel.titel)
    item.setData(0, NUMMER, regel.nummer)
    item.setData(0, OPEN, regel.open)
    staat = aantal(regel.open, "open punt", "open punten") if regel.open else "niets open"
    zegt = f"{regel.nummer} {regel.titel}, {staat}"
    item.setToolTip(0, zegt)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, zegt)


class _Tekenaar(QStyledItemDelegate):
    """Draws a number in a column of its own, the title, and what is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line with air around it."""
        return QSize(80, round(25 * thema.schaal()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        waar = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak, schaal = option.rect.adjusted(1, 1, -1, -1), thema.schaal()
        gekozen, diep = bool(option.state & QStyle.StateFlag.State_Selected), index.parent().isValid()
        if gekozen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(waar, "accent_zacht"))
            painter.drawRoundedRect(vlak, 5, 5)
        midden = Qt.AlignmentFlag.AlignVCenter
        rechts = self._open(painter, waar, vlak.adjusted(0, 0, -6, 0), int(index.data(OPEN) or 0))
        links = round((6 + (_INSPRINGEN if diep else 0)) * schaal)
        painter.setFont(thema.letter(9 if diep else 9.5, 600 if gekozen else 400))
        painter.setPen(thema.kleur(waar, "gedempt"))
        nummer = vlak.adjusted(links, 0, 0, 0)
        painter.drawText(nummer, midden, str(index.data(NUMMER)))
        painter.setPen(thema.kleur(waar, "accent" if gekozen else "tekst"))
        ruimte = vlak.adjusted(links + round((34 if diep else 22) * schaal), 0, -rechts - 10, 0)
        kort = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, ruimte.width())
        painter.drawText(ruimte, midden | Qt.AlignmentFlag.AlignLeft, kort)
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 5)
        painter.restore()

    def _open(self, painter: QPainter, waar: QWidget, vlak: QRect, getal: int) -> int:
        """What is open, at the right; gives its width. A part where nothing is open needs no word."""
        if not getal:
            return 0
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(waar, "aandacht"))
        tekst = f"{getal} open" if vlak.width() >= _SMAL * thema.schaal() else str(getal)
        plek = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(vlak, plek, tekst)
        return painter.fontMetrics().horizontalAdvance(tekst)
