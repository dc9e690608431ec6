"""The documents of the dossier as a tree: groups, series under their own title, and how ready each document is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from assistent.handelingen.stukkenlijst import Reeks, Stukkengroep
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.stijl import teken_ring

DOCUMENT = Qt.ItemDataRole.UserRole
TELLING = Qt.ItemDataRole.UserRole + 1
"""Of a document the number of open points (`None`: not counted yet), of a heading the number of documents."""
NAAM = Qt.ItemDataRole.UserRole + 2
"""Name of a group or series, by which it is remembered whether it is open."""
EERST_OPEN = ("leidraad",)
_INSPRINGEN = 14
_SMAL = 170
"""Narrower than this (pixels at the ordinary letter size) the name of a document gets the room of the word."""
_Index = QModelIndex | QPersistentModelIndex


class Stukkenlijst(QTreeWidget):
    """`gekozen`: the user went to this document. The tree keeps what is open when the documents change."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._groepen: tuple[Stukkengroep, ...] = ()
        self._open: dict[str, bool] = dict.fromkeys(EERST_OPEN, True)
        self._regels: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName("Stukken")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)  # the delegate draws the arrow and the depth
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        self.setFont(thema.letter(9.5))
        self.setItemDelegate(_Tekenaar(self))
        self.setMinimumSize(QSize(80, 80))
        self.currentItemChanged.connect(self._bij_keuze)
        self.itemClicked.connect(self._bij_klik)
        self.itemActivated.connect(self._bij_klik)
        self.itemExpanded.connect(self._onthoud)
        self.itemCollapsed.connect(self._onthoud)

    def toon(self, groepen: Sequence[Stukkengroep], document: str) -> None:
        """Show these documents with this one chosen, without saying so."""
        nieuw = tuple(groepen)
        self.blockSignals(True)
        if nieuw != self._groepen:
            self._groepen = nieuw
            self.clear()
            self._regels = {}
            for groep in nieuw:
                self._maak_groep(groep)
        self.kies(document)
        self.blockSignals(False)

    def kies(self, document: str) -> None:
        """Go to this document; what it lies in opens."""
        regel = self._regels.get(document)
        if regel is None or regel is self.currentItem():
            return
        ouder = regel.parent()
        while ouder is not None:
            ouder.setExpanded(True)
            ouder = ouder.parent()
        self.setCurrentItem(regel)
        self.scrollToItem(regel)

    def toon_stand(self, open_: Mapping[str, int]) -> None:
        """Show how many points are open, for the documents of which it was counted."""
        for document, getal in open_.items():
            if (regel := self._regels.get(document)) is not None:
                regel.setData(0, TELLING, getal)
                self._noem(regel, _stand_in_woorden(getal))

    def documenten(self) -> tuple[str, ...]:
        """The names of the documents that are shown, in order."""
        return tuple(self._regels)

    def _maak_groep(self, groep: Stukkengroep) -> None:
        kop = self._kop(self, groep.titel, groep.groep, sum(1 for _ in groep.documenten()))
        for reeks in groep.reeksen:
            if reeks.is_reeks:
                tak = self._kop(kop, reeks.titel, reeks.naam, len(reeks.stukken))
                self._maak_stukken(tak, reeks)
                tak.setExpanded(self._open.get(reeks.naam, False))
            else:
                self._maak_stukken(kop, reeks)
        kop.setExpanded(self._open.get(groep.groep, False))

    def _kop(self, in_: QTreeWidget | QTreeWidgetItem, titel: str, naam: str, hoeveel: int) -> QTreeWidgetItem:
        kop = QTreeWidgetItem(in_, [titel])
        kop.setData(0, NAAM, naam)
        kop.setData(0, TELLING, hoeveel)
        self._noem(kop, aantal(hoeveel, "stuk", "stukken"))
        return kop

    def _maak_stukken(self, onder: QTreeWidgetItem, reeks: Reeks) -> None:
        for stuk in reeks.stukken:
            regel = QTreeWidgetItem(onder, [stuk.titel])
            regel.setData(0, DOCUMENT, stuk.document)
            self._noem(regel, "")
            self._regels[stuk.document] = regel

    def _noem(self, regel: QTreeWidgetItem, staat: str) -> None:
        zegt = f"{regel.text(0)}, {staat}" if staat else regel.text(0)
        regel.setToolTip(0, zegt)
        regel.setData(0, Qt.ItemDataRole.AccessibleTextRole, zegt)

    def _bij_keuze(self, nu: QTreeWidgetItem | None, _vorige: QTreeWidgetItem | None) -> None:
        if nu is not None and nu.data(0, DOCUMENT):
            self.gekozen.emit(nu.data(0, DOCUMENT))

    def _bij_klik(self, regel: QTreeWidgetItem, _kolom: int) -> None:
        if not regel.data(0, DOCUMENT):
            regel.setExpanded(not regel.isExpanded())

    def _onthoud(self, regel: QTreeWidgetItem) -> None:
        self._open[regel.data(0, NAAM)] = regel.isExpanded()


def _stand_in_woorden(getal: int) -> str:
    return aantal(getal, "open punt", "open punten") if getal else "niets meer open"


class _Tekenaar(QStyledItemDelegate):
    """Draws headings with an arrow and a count, documents with a word for what is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line with air around it."""
        return QSize(80, round(26 * thema.schaal()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line of the tree."""
        waar = option.widget
        if not isinstance(waar, QTreeWidget):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = option.rect.adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(waar, "accent_zacht"))
            painter.drawRoundedRect(vlak, 5, 5)
        is_kop, diep = not index.data(DOCUMENT), _diepte(index)
        links = round((4 + _INSPRINGEN * diep) * thema.schaal())
        if is_kop:
            self._pijl(painter, waar, QPointF(links + 5, vlak.center().y() + 0.5), waar.isExpanded(index))
            links += round(_INSPRINGEN * thema.schaal())
        rechts = self._telling(painter, waar, vlak.adjusted(0, 0, -6, 0), index.data(TELLING), is_kop)
        painter.setFont(thema.letter(9.5, 600 if is_kop and not diep else 400))
        painter.setPen(thema.kleur(waar, "tekst"))
        ruimte = vlak.adjusted(links, 0, -rechts - 12, 0)
        kort = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, ruimte.width())
        painter.drawText(ruimte, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 5)
        painter.restore()

    def _pijl(self, painter: QPainter, waar: QWidget, midden: QPointF, is_open: bool) -> None:
        a = 3.5 * thema.schaal()
        punten = ((-a, -a / 2), (a, -a / 2), (0, a / 2 + 1)) if is_open else ((-a / 2, -a), (-a / 2, a), (a / 2 + 1, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(waar, "gedempt"))
        painter.drawPolygon(QPolygonF([QPointF(x, y) + midden for x, y in punten]))

    def _telling(self, painter: QPainter, waar: QWidget, vlak: QRect, getal: int | None, is_kop: bool) -> int:
        """What stands at the right; gives its width."""
        if getal is None:
            return 0
        kleur: Kleurnaam = "gedempt" if is_kop else "aandacht" if getal else "goed"
        kort = is_kop or vlak.width() < _SMAL * thema.schaal()
        tekst = "gereed" if not is_kop and not getal else str(getal) if kort else f"{getal} open"
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(waar, kleur))
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tekst)
        return painter.fontMetrics().horizontalAdvance(tekst)


def _diepte(index: _Index) -> int:
    diep, ouder = 0, index.parent()
    while ouder.isValid():
        diep, ouder = diep + 1, ouder.parent()
    return diep
