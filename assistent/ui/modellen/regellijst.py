"""A long list of lines under headings: each line has a sign, two lines of words and a mark at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.stijl import teken_regelgrond, teken_ring
from assistent.ui.woorden import Uiting

Index = QModelIndex | QPersistentModelIndex
REGEL: Final = Qt.ItemDataRole.UserRole
_ROL = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; `groot` for one that holds others."""

    tekst: str
    groot: bool


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A line. `id` is by what it is found again, `uiting` its sign with the word for it, `boven` and `onder` its two
    lines of words, `merk` and `merkkleur` what stands at the right, `stil` greys it, `tip` is the whole in words, and
    `gezegd` what a screen reader says beside both lines."""

    id: str
    uiting: Uiting
    boven: str
    onder: str
    merk: str = ""
    merkkleur: Kleurnaam = "gedempt"
    stil: bool = False
    tip: str = ""
    gezegd: tuple[str, ...] = ()

    @property
    def in_woorden(self) -> str:
        """The line for a screen reader."""
        delen = (self.boven, self.uiting.woord, self.onder, self.merk.lstrip("■▲●✎ "), *self.gezegd)
        return ", ".join(dict.fromkeys(deel for deel in delen if deel))


Regel = Kop | Lijstregel


class Regelmodel(QAbstractListModel):
    """The lines that the sieve leaves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.regels: tuple[Regel, ...] = ()

    def zet(self, regels: Sequence[Regel]) -> None:
        """Show these lines; the same ones in the same order keep the selection."""
        vorige, self.regels = self.regels, tuple(regels)
        if [_sleutel(r) for r in vorige] != [_sleutel(r) for r in self.regels]:
            self.beginResetModel()
            self.endResetModel()
        elif self.regels:
            self.dataChanged.emit(self.index(0), self.index(len(self.regels) - 1))

    def plaats(self, id_: str) -> QModelIndex:
        """Where this line stands; not valid when it is not shown."""
        for nummer, regel in enumerate(self.regels):
            if isinstance(regel, Lijstregel) and regel.id == id_:
                return self.index(nummer)
        return QModelIndex()

    def eerste(self) -> QModelIndex:
        """The first line that is no heading."""
        return self.buur(QModelIndex(), 1)

    def buur(self, van: QModelIndex, richting: int) -> QModelIndex:
        """The next (1) or the former (-1) line; not valid at the end."""
        nummer = van.row() + richting if van.isValid() else 0 if richting > 0 else len(self.regels) - 1
        while 0 <= nummer < len(self.regels):
            if isinstance(self.regels[nummer], Lijstregel):
                return self.index(nummer)
            nummer += richting
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.regels)

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """A line in words, for the eye and for a screen reader."""
        if not index.isValid() or index.row() >= len(self.regels):
            return None
        regel = self.regels[index.row()]
        match role:
            case _ if role == REGEL:
                return regel
            case _ROL.DisplayRole:
                return regel.tekst if isinstance(regel, Kop) else regel.boven
            case _ROL.AccessibleTextRole:
                return regel.tekst if isinstance(regel, Kop) else regel.in_woorden
            case _ROL.ToolTipRole if isinstance(regel, Lijstregel):
                return regel.tip
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be chosen, headings cannot."""
        if index.isValid() and isinstance(self.regels[index.row()], Kop):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


def _sleutel(regel: Regel) -> str:
    return f"#{regel.tekst}" if isinstance(regel, Kop) else regel.id


class Regellijst(QListView):
    """The list itself. Arrow keys pass over headings."""

    def __init__(self, naam: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Tekenaar(self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for whoever listens to `activated`, on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Tekenaar(QStyledItemDelegate):
    """Draws a heading, or a line with its sign before it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of words, or one with air above it for a heading."""
        regel = index.data(REGEL)
        hoogte = (40 if regel.groot else 28) if isinstance(regel, Kop) else 50
        return QSize(80, round(hoogte * thema.schaal()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the list."""
        waar, regel = option.widget, index.data(REGEL)
        if not isinstance(regel, Kop | Lijstregel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(regel, Kop):
            self._kop(painter, waar, option.rect, regel)
        else:
            self._regel(painter, waar, option, regel)
        painter.restore()

    def _kop(self, painter: QPainter, waar: QWidget, vlak: QRect, kop: Kop) -> None:
        links = vlak.adjusted(8, 0, -8, -4)
        onder = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setFont(thema.letter(11 if kop.groot else 9, 600))
        painter.setPen(thema.kleur(waar, "tekst" if kop.groot else "gedempt"))
        kort = painter.fontMetrics().elidedText(kop.tekst, Qt.TextElideMode.ElideRight, links.width())
        painter.drawText(links, onder, kort)

    def _regel(self, painter: QPainter, waar: QWidget, option: QStyleOptionViewItem, regel: Lijstregel) -> None:
        vlak = option.rect.adjusted(2, 1, -2, -1)
        gekozen = teken_regelgrond(painter, option, vlak)
        schaal = thema.schaal()
        teken = QRect(vlak.left() + 8, vlak.top(), round(20 * schaal), vlak.height() // 2 + 2)
        midden = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(thema.letter(10, 600))
        painter.setPen(thema.kleur(waar, regel.uiting.kleur))
        painter.drawText(teken, midden | Qt.AlignmentFlag.AlignHCenter, regel.uiting.teken)
        woorden = vlak.adjusted(teken.width() + 14, 4, -8, -4)
        rechts = self._merk(painter, waar, woorden, regel)
        boven = QRect(woorden.left(), woorden.top(), woorden.width() - rechts, woorden.height() // 2)
        onder = QRect(woorden.left(), boven.bottom() + 1, woorden.width(), woorden.height() // 2)
        self._tekst(painter, waar, boven, regel.boven, sterk=True, stil=regel.stil)
        self._tekst(painter, waar, onder, regel.onder or regel.uiting.woord, sterk=False, stil=True)
        if gekozen and option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 6)

    def _merk(self, painter: QPainter, waar: QWidget, vlak: QRect, regel: Lijstregel) -> int:
        """The mark at the right of the upper line; gives its width."""
        if not regel.merk:
            return 0
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(waar, regel.merkkleur))
        boven = QRect(vlak.left(), vlak.top(), vlak.width(), vlak.height() // 2)
        painter.drawText(boven, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, regel.merk)
        return painter.fontMetrics().horizontalAdvance(regel.merk) + 12

    def _tekst(self, painter: QPainter, waar: QWidget, vlak: QRect, tekst: str, *, sterk: bool, stil: bool) -> None:
        painter.setFont(thema.letter(10 if sterk else 9.5, 500 if sterk else 400))
        painter.setPen(thema.kleur(waar, "gedempt" if stil else "tekst"))
        kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)
