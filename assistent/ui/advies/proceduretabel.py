"""The table of procedures: aspects at the left that stay in sight, a column for each procedure, words in every cell."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assistent.handelingen.procedurevergelijking import Cel, Kolom, Rij, Vergelijking
from assistent.kennis.model import Kennis
from assistent.ui import thema, woorden
from assistent.ui.stijl import teken_ring
from assistent.ui.woorden import Uiting

STAND: Final = {
    "voldaan": Uiting("voldaan", "✓", "goed"),
    "voorwaardelijk": Uiting("onder voorwaarden", "▲", "aandacht"),
    "niet_voldaan": Uiting("niet voldaan", "■", "fout"),
    "onbekend": Uiting("nog onbekend", "○", "gedempt"),
    "geen": Uiting("niet aan de orde", "–", "gedempt"),
}
REGIME: Final = {
    "eu_volledig": "Volledig Europees regime",
    "sas": "Sociale en andere specifieke diensten",
    "nationaal_aangekondigd": "Nationaal, met aankondiging",
    "onderhands": "Nationaal, zonder aankondiging",
    "concessie": "Concessie",
    "sas_concessie": "Concessie voor sociale diensten",
    "toelating": "Toelating zonder selectie",
    "subsidie": "Subsidie",
}
SMALST: Final = 216
"""Narrowest column of a procedure, in pixels at the ordinary letter size."""
_MARGE: Final = 8
_BREEKT: Final = Qt.TextFlag.TextWordWrap

Plek = QModelIndex | QPersistentModelIndex


def celtekst(rij: Rij, cel: Cel) -> str:
    """The words of a cell under its outcome."""
    if rij.id == "regime":
        return REGIME.get(cel.tekst, cel.tekst)
    return cel.tekst


def celbron(cel: Cel, kennis: Kennis) -> str:
    """Where a condition stands, on one line; of the rest the strip under the table says it."""
    return woorden.bronregel(kennis, cel.bron, 1) if cel.spoor is not None else ""


def in_woorden(rij: Rij, kolom: Kolom, cel: Cel, kennis: Kennis) -> str:
    """A cell as a screen reader says it."""
    uiting = STAND.get(cel.stand)
    delen = [
        f"{rij.kop}, {kolom.naam}",
        uiting.woord if uiting else "",
        celtekst(rij, cel).replace("\n", "; "),
        celbron(cel, kennis),
    ]
    return ": ".join((delen[0], ". ".join(deel for deel in delen[1:] if deel)))


class Proceduremodel(QAbstractTableModel):
    """The rows of the comparison, with a row for each heading between them."""

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self.kennis = kennis
        self.vergelijking = Vergelijking((), ())
        self._rijen: tuple[Rij | str, ...] = ()

    def zet(self, vergelijking: Vergelijking) -> None:
        """Show this comparison."""
        self.beginResetModel()
        self.vergelijking = vergelijking
        groepen = groupby(vergelijking.rijen, key=lambda rij: rij.groep)
        self._rijen = tuple(deel for groep, rijen in groepen for deel in (groep, *rijen))
        self.endResetModel()

    def rij(self, nummer: int) -> Rij | None:
        """The aspect in this row; `None` for a heading."""
        rij = self._rijen[nummer] if 0 <= nummer < len(self._rijen) else None
        return rij if isinstance(rij, Rij) else None

    def koppen(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(n for n, rij in enumerate(self._rijen) if isinstance(rij, str))

    def cel(self, plek: Plek) -> tuple[Rij, Kolom, Cel] | None:
        """What stands in a cell; `None` in a heading."""
        rij = self.rij(plek.row())
        if rij is None or not 0 <= plek.column() < len(self.vergelijking.kolommen):
            return None
        return rij, self.vergelijking.kolommen[plek.column()], rij.cellen[plek.column()]

    def rowCount(self, parent: Plek = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Aspects and headings."""
        return 0 if parent.isValid() else len(self._rijen)

    def columnCount(self, parent: Plek = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Procedures."""
        return 0 if parent.isValid() else len(self.vergelijking.kolommen)

    def flags(self, index: Plek) -> Qt.ItemFlag:
        """A heading is not stopped at."""
        if self.rij(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Plek, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and how a screen reader says it."""
        gevonden = self.cel(index)
        if gevonden is None:
            return None
        rij, kolom, cel = gevonden
        if role == Qt.ItemDataRole.DisplayRole:
            uiting = STAND.get(cel.stand)
            return "\n".join(deel for deel in (uiting.woord if uiting else "", celtekst(rij, cel)) if deel)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return in_woorden(rij, kolom, cel, self.kennis)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The procedure with its verdict above a column, the aspect before a row."""
        if orientation == Qt.Orientation.Horizontal:
            if role != Qt.ItemDataRole.DisplayRole or section >= len(self.vergelijking.kolommen):
                return None
            kolom = self.vergelijking.kolommen[section]
            uiting = woorden.TOELAATBAAR[kolom.toelaatbaar]
            gekozen = " · gekozen" if kolom.gekozen else ""
            return f"{kolom.naam}\n{uiting.teken} {uiting.woord}{gekozen}"
        if section >= len(self._rijen):
            return None
        rij = self._rijen[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return rij if isinstance(rij, str) else rij.kop
        return None


class Proceduretabel(QTableView):
    """A cell at a time with the arrow keys; the first column and the head stay in sight."""

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = Proceduremodel(kennis, self)
        self.setModel(self.model_)
        self.setItemDelegate(_Verf(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        for richting in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            kop = _Kop(richting, self)
            (self.setHorizontalHeader if richting == Qt.Orientation.Horizontal else self.setVerticalHeader)(kop)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Procedures naast elkaar")

    def toon(self, vergelijking: Vergelijking) -> None:
        """Show this comparison, with the cell of before."""
        nu = self.currentIndex()
        self.model_.zet(vergelijking)
        self._meet()
        rij = next((n for n in range(self.model_.rowCount()) if self.model_.rij(n) is not None), -1)
        blijft = self.model_.index(nu.row(), nu.column()) if nu.isValid() else QModelIndex()
        geldig = blijft.isValid() and self.model_.rij(blijft.row()) is not None
        self.setCurrentIndex(blijft if geldig else self.model_.index(rij, 0))

    def _meet(self) -> None:
        """Share the width among the procedures, and make every row as high as its longest text."""
        schaal, aantal = thema.schaal(), self.model_.columnCount()
        self.verticalHeader().setFixedWidth(round(min(220 * schaal, max(150 * schaal, self.width() * 0.2))))
        if not aantal:
            return
        breedte = max(round(SMALST * schaal), self.viewport().width() // aantal)
        for kolom in range(aantal):
            self.setColumnWidth(kolom, breedte)
        self.horizontalHeader().setFixedHeight(3 * QFontMetrics(thema.letter(10, 600)).height() + 2 * _MARGE)
        smal = self.verticalHeader().width() - 2 * _MARGE
        for nummer in range(self.model_.rowCount()):
            rij = self.model_.rij(nummer)
            kop = str(self.model_.headerData(nummer, Qt.Orientation.Vertical))
            meet = QFontMetrics(thema.letter(10, 600) if rij is None else thema.letter(9.5))
            hoog = meet.boundingRect(QRect(0, 0, smal, 10_000), _BREEKT, kop).height() + 2 * _MARGE
            if rij is not None:
                hoog = max(hoog, *(celhoogte(rij, cel, breedte, self.model_.kennis) for cel in rij.cellen))
            self.setRowHeight(nummer, hoog)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width again."""
        super().resizeEvent(event)
        self._meet()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class _Kop(QHeaderView):
    """The head of the table: the procedure with its verdict in words, shape and colour, or the aspect of a row."""

    def __init__(self, richting: Qt.Orientation, tabel: Proceduretabel) -> None:
        super().__init__(richting, tabel)
        self._tabel = tabel
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, nummer: int) -> None:
        """Draw one heading."""
        painter.save()
        model = self._tabel.model_
        dwars = self.orientation() == Qt.Orientation.Horizontal
        groep = not dwars and model.rij(nummer) is None
        painter.fillRect(rect, thema.kleur(self, "venster" if groep or dwars else "vlak"))
        _lijn(painter, rect, self)
        ruim = rect.adjusted(_MARGE, _MARGE, -_MARGE, -_MARGE)
        tekst = str(model.headerData(nummer, self.orientation()) or "")
        naam, _, oordeel = tekst.partition("\n")
        letter = thema.letter(10, 600) if dwars or groep else thema.letter(9.5, 500)
        painter.setFont(letter)
        painter.setPen(thema.kleur(self, "tekst"))
        boven = Qt.AlignmentFlag.AlignTop
        painter.drawText(ruim, _BREEKT | boven, naam)
        if oordeel:
            hoog = QFontMetrics(letter).boundingRect(ruim, _BREEKT, naam).height() + 2
            painter.setFont(thema.letter(9, 500))
            kolom = model.vergelijking.kolommen[nummer]
            painter.setPen(thema.kleur(self, woorden.TOELAATBAAR[kolom.toelaatbaar].kleur))
            painter.drawText(ruim.adjusted(0, hoog, 0, 0), _BREEKT | boven, oordeel)
        painter.restore()


def _lijn(painter: QPainter, vlak: QRect, waar: QWidget) -> None:
    painter.setPen(thema.kleur(waar, "lijn"))
    painter.drawLine(vlak.bottomLeft(), vlak.bottomRight())


def _letters() -> tuple[QFont, QFont, QFont]:
    """Those of the outcome, of what it means and of its source."""
    return thema.letter(9, 600), thema.letter(9), thema.letter(8)


def celhoogte(rij: Rij, cel: Cel, breedte: int, kennis: Kennis) -> int:
    """How high a cell must be at this width."""
    kop, gewoon, klein = (QFontMetrics(letter) for letter in _letters())
    ruim = QRect(0, 0, breedte - 2 * _MARGE, 100_000)
    tekst, bron = celtekst(rij, cel), celbron(cel, kennis)
    hoog = kop.height() + 2 if cel.stand in STAND else 0
    hoog += gewoon.boundingRect(ruim, _BREEKT, tekst).height() + 2 if tekst else 0
    hoog += klein.boundingRect(ruim, _BREEKT, bron).height() if bron else 0
    return hoog + 2 * _MARGE


class _Verf(QStyledItemDelegate):
    def __init__(self, tabel: Proceduretabel) -> None:
        super().__init__(tabel)
        self._tabel = tabel

    def sizeHint(self, option: QStyleOptionViewItem, index: Plek) -> QSize:
        """The size that the table gave it."""
        return QSize(self._tabel.columnWidth(index.column()), self._tabel.rowHeight(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Plek) -> None:
        """Draw the outcome with its shape, and what it means under it."""
        vlak: QRect = option.rect
        gevonden = self._tabel.model_.cel(index)
        if gevonden is None:
            painter.fillRect(vlak, thema.kleur(self._tabel, "venster"))
            _lijn(painter, vlak, self._tabel)
            return
        rij, _, cel = gevonden
        painter.save()
        gekozen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(vlak, thema.kleur(self._tabel, "accent_zacht" if gekozen else "vlak"))
        _lijn(painter, vlak, self._tabel)
        ruim = vlak.adjusted(_MARGE, _MARGE, -_MARGE, -_MARGE)
        kop, gewoon, klein = _letters()
        uiting = STAND.get(cel.stand)
        if uiting is not None:
            painter.setFont(gewoon if cel.stand == "geen" else kop)
            painter.setPen(thema.kleur(self._tabel, uiting.kleur))
            painter.drawText(ruim, Qt.AlignmentFlag.AlignTop, f"{uiting.teken} {uiting.woord}")
            ruim = ruim.adjusted(0, QFontMetrics(kop).height() + 2, 0, 0)
        painter.setFont(gewoon)
        painter.setPen(thema.kleur(self._tabel, "tekst"))
        if tekst := celtekst(rij, cel):
            painter.drawText(ruim, _BREEKT | Qt.AlignmentFlag.AlignTop, tekst)
            hoog = QFontMetrics(gewoon).boundingRect(QRect(0, 0, ruim.width(), 100_000), _BREEKT, tekst).height()
            ruim = ruim.adjusted(0, hoog + 2, 0, 0)
        if bron := celbron(cel, self._tabel.model_.kennis):
            painter.setFont(klein)
            painter.setPen(thema.kleur(self._tabel, "gedempt"))
            painter.drawText(ruim, _BREEKT | Qt.AlignmentFlag.AlignTop, bron)
        if gekozen and self._tabel.hasFocus():
            teken_ring(painter, vlak, thema.kleur(self._tabel, "accent"), 3)
        painter.restore()
