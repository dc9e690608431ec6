"""The list of all answers: headings per step and group, and under them a line or two per question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.handelingen.overzicht import Antwoordrij, Staat
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import stappen, thema
from assistent.ui.stijl import teken_regelgrond, teken_ring
from assistent.ui.woorden import Uiting

Index = QModelIndex | QPersistentModelIndex
REGEL: Final = Qt.ItemDataRole.UserRole
_ROL = Qt.ItemDataRole
STAAT: Final[dict[Staat, Uiting]] = {
    "beantwoord": Uiting("beantwoord", "✓", "goed"),
    "open": Uiting("nog te beantwoorden", "○", "gedempt"),
    "weet_niet": Uiting("weet ik nog niet", "?", "aandacht"),
    "vervallen": Uiting("niet meer van toepassing", "–", "gedempt"),
    "onbekende_vraag": Uiting("onbekende vraag", "■", "aandacht"),
}
ONBEKEND: Final = "Antwoorden op vragen die deze kennis niet kent"


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading: a step, or a group of its questions."""

    tekst: str
    is_stap: bool


Regel = Kop | Antwoordrij


def met_koppen(rijen: Sequence[Antwoordrij], kennis: Kennis) -> tuple[Regel, ...]:
    """The rows under the headings of their step and group."""
    regels: list[Regel] = []
    for stap, van_stap in groupby(rijen, key=lambda rij: rij.stap):
        regels.append(Kop(stappen.STAP[stap].naam if stap in stappen.STAP else ONBEKEND, True))
        for groep, van_groep in groupby(van_stap, key=lambda rij: rij.groep):
            if groep:
                regels.append(Kop(kennis.groepen[groep].titel, False))
            regels += van_groep
    return tuple(regels)


class Antwoordenmodel(QAbstractListModel):
    """The lines that the sieve leaves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.regels: tuple[Regel, ...] = ()

    def zet(self, regels: tuple[Regel, ...]) -> None:
        """Show these lines; the same ones in the same order keep the selection."""
        vorige, self.regels = self.regels, regels
        if [_sleutel(r) for r in vorige] != [_sleutel(r) for r in regels]:
            self.beginResetModel()
            self.endResetModel()
        elif regels:
            self.dataChanged.emit(self.index(0), self.index(len(regels) - 1))

    def plaats(self, vraag: str) -> QModelIndex:
        """Where this question stands; not valid when it is not shown."""
        for nummer, regel in enumerate(self.regels):
            if isinstance(regel, Antwoordrij) and regel.vraag == vraag:
                return self.index(nummer)
        return QModelIndex()

    def eerste(self) -> QModelIndex:
        """The first question."""
        return next((self.index(n) for n, r in enumerate(self.regels) if isinstance(r, Antwoordrij)), QModelIndex())

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
                return regel.tekst if isinstance(regel, Kop) else hoofdletter(regel.kort)
            case _ROL.AccessibleTextRole:
                return regel.tekst if isinstance(regel, Kop) else _gezegd(regel)
            case _ROL.ToolTipRole if isinstance(regel, Antwoordrij):
                return regel.label
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Questions can be chosen, headings cannot."""
        if index.isValid() and isinstance(self.regels[index.row()], Kop):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


def _sleutel(regel: Regel) -> str:
    return f"#{regel.tekst}" if isinstance(regel, Kop) else regel.vraag


def _gezegd(rij: Antwoordrij) -> str:
    delen = [hoofdletter(rij.kort), STAAT[rij.staat].woord, rij.op_een_regel]
    delen += [f"let op: {m.tekst}" for m in rij.bevindingen]
    return ", ".join(deel for deel in delen if deel)


class Antwoordenlijst(QListView):
    """The list itself. Arrow keys pass over headings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Alle antwoorden")
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
    """Draws a heading, or a question with its answer under it and its state before it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a question, one with air above it for a heading."""
        regel = index.data(REGEL)
        hoogte = 50 if isinstance(regel, Antwoordrij) else 40 if regel is not None and regel.is_stap else 28
        return QSize(80, round(hoogte * thema.schaal()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the list."""
        waar, regel = option.widget, index.data(REGEL)
        if not isinstance(regel, Kop | Antwoordrij):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(regel, Kop):
            self._kop(painter, waar, option.rect, regel)
        else:
            self._rij(painter, waar, option, regel)
        painter.restore()

    def _kop(self, painter: QPainter, waar: QWidget, vlak: QRect, kop: Kop) -> None:
        links = vlak.adjusted(8, 0, -8, -4)
        onder = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setFont(thema.letter(11 if kop.is_stap else 9, 600))
        painter.setPen(thema.kleur(waar, "tekst" if kop.is_stap else "gedempt"))
        kort = painter.fontMetrics().elidedText(kop.tekst, Qt.TextElideMode.ElideRight, links.width())
        painter.drawText(links, onder, kort)

    def _rij(self, painter: QPainter, waar: QWidget, option: QStyleOptionViewItem, rij: Antwoordrij) -> None:
        vlak = option.rect.adjusted(2, 1, -2, -1)
        gekozen = teken_regelgrond(painter, option, vlak)
        uiting, schaal = STAAT[rij.staat], thema.schaal()
        teken = QRect(vlak.left() + 8, vlak.top(), round(20 * schaal), vlak.height() // 2 + 2)
        midden = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(thema.letter(10, 600))
        painter.setPen(thema.kleur(waar, uiting.kleur))
        painter.drawText(teken, midden | Qt.AlignmentFlag.AlignHCenter, uiting.teken)
        woorden = vlak.adjusted(teken.width() + 14, 4, -8, -4)
        rechts = self._let_op(painter, waar, woorden, rij)
        boven = QRect(woorden.left(), woorden.top(), woorden.width() - rechts, woorden.height() // 2)
        onder = QRect(woorden.left(), boven.bottom() + 1, woorden.width(), woorden.height() // 2)
        self._tekst(painter, waar, boven, hoofdletter(rij.kort), sterk=True, stil=not rij.gevraagd)
        self._tekst(painter, waar, onder, rij.op_een_regel or uiting.woord, sterk=False, stil=True)
        if gekozen and option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 6)

    def _let_op(self, painter: QPainter, waar: QWidget, vlak: QRect, rij: Antwoordrij) -> int:
        """The sign at the right that there are findings; gives its width."""
        if not rij.bevindingen:
            return 0
        zwaar = any(m.ernst == "fout" for m in rij.bevindingen)
        tekst = "■ strijdig" if zwaar else "▲ let op" if rij.bevindingen[0].ernst != "aandacht" else "● aandacht"
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(waar, "fout" if zwaar else "aandacht"))
        boven = QRect(vlak.left(), vlak.top(), vlak.width(), vlak.height() // 2)
        painter.drawText(boven, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tekst)
        return painter.fontMetrics().horizontalAdvance(tekst) + 12

    def _tekst(self, painter: QPainter, waar: QWidget, vlak: QRect, tekst: str, *, sterk: bool, stil: bool) -> None:
        painter.setFont(thema.letter(10 if sterk else 9.5, 500 if sterk else 400))
        painter.setPen(thema.kleur(waar, "gedempt" if stil else "tekst"))
        kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)
