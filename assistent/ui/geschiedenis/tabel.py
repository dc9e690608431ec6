"""The table of changes: a row each, newest first, quick also with tens of thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from assistent.handelingen.geschiedenis import Regel
from assistent.handelingen.padwoorden import ONDERDELEN
from assistent.tekst.nederlands import datum_kort
from assistent.ui import thema

KOLOMMEN: Final = ("Wanneer", "Wie", "Wat", "Was", "Wordt")
_DELEN: Final = (14, 36, 25, 25)
"""What the columns after the first get of the rest of the width, in hundredths."""
_DAG: Final = "30-12-2026 23.59"
_OP_EEN_REGEL: Final = 160
"""Characters of a value that a row shows; the whole stands under the table."""

Plek = QModelIndex | QPersistentModelIndex
_ROL = Qt.ItemDataRole


class Geschiedenismodel(QAbstractTableModel):
    """The lines that the sieve leaves, the newest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.regels: tuple[Regel, ...] = ()

    def zet(self, regels: Sequence[Regel]) -> None:
        """Show these lines (oldest first)."""
        self.beginResetModel()
        self.regels = tuple(reversed(regels))
        self.endResetModel()

    def regel(self, nummer: int) -> Regel | None:
        """The line in this row."""
        return self.regels[nummer] if 0 <= nummer < len(self.regels) else None

    def rij_van(self, nummer: int) -> int:
        """The row that shows the line with this number in the history; -1 when it is not shown."""
        return next((rij for rij, regel in enumerate(self.regels) if regel.nummer == nummer), -1)

    def rowCount(self, parent: Plek = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Lines."""
        return 0 if parent.isValid() else len(self.regels)

    def columnCount(self, parent: Plek = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """When, who, what, before and after."""
        return 0 if parent.isValid() else len(KOLOMMEN)

    def data(self, index: Plek, role: int = _ROL.DisplayRole) -> Any:
        """A cell on one line; a screen reader gets the whole line with the first one."""
        regel = self.regel(index.row()) if index.isValid() else None
        if regel is None:
            return None
        if role == _ROL.AccessibleTextRole:
            return in_woorden(regel) if index.column() == 0 else _cel(regel, index.column())
        return _cel(regel, index.column()) if role == _ROL.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROL.DisplayRole) -> Any:
        """What a column holds."""
        if orientation != Qt.Orientation.Horizontal or section >= len(KOLOMMEN):
            return None
        if role == _ROL.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return KOLOMMEN[section] if role == _ROL.DisplayRole else None


def _cel(regel: Regel, kolom: int) -> str:
    match kolom:
        case 0:
            return f"{datum_kort(regel.dag)} {regel.moment[11:16].replace(':', '.')}" if regel.dag else "onbekend"
        case 1:
            return regel.wie
        case 2:
            return f"{ONDERDELEN[regel.onderdeel]}: {regel.wat}"
        case 3:
            return " ".join(regel.was[:_OP_EEN_REGEL].split())
    return " ".join(regel.wordt[:_OP_EEN_REGEL].split())


def in_woorden(regel: Regel) -> str:
    """A line as it is read aloud."""
    return f"{regel.wanneer}, {regel.wie}: {_cel(regel, 2)}. Was {_cel(regel, 3)}. Wordt {_cel(regel, 4)}."


class Geschiedenistabel(QTableView):
    """A line at a time with the arrow keys; Enter is for whoever listens to `activated`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = Geschiedenismodel(self)
        self.setModel(self.model_)
        self.setAccessibleName("Wijzigingen, de nieuwste boven")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        kop = self.horizontalHeader()
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setHighlightSections(False)
        self.verticalHeader().hide()
        self._meet()

    def toon(self, regels: Sequence[Regel]) -> None:
        """Show these lines; the one that was chosen stays chosen while it is among them."""
        nu = self.model_.regel(self.currentIndex().row())
        self.model_.zet(regels)
        rij = self.model_.rij_van(nu.nummer) if nu is not None else -1
        self.setCurrentIndex(self.model_.index(max(0, rij), 0) if regels else QModelIndex())

    def gekozen(self) -> Regel | None:
        """The line that is chosen."""
        return self.model_.regel(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the same on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        eerste = self.fontMetrics().horizontalAdvance(_DAG) + round(16 * thema.schaal())
        self.setColumnWidth(0, eerste)
        breed = self.viewport().width() - eerste
        for kolom, deel in enumerate(_DELEN, 1):
            self.setColumnWidth(kolom, breed * deel // 100)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters want higher rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._meet()

    def _meet(self) -> None:
        # One height for all rows: Qt asks for none of them then.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(30 * thema.schaal()))
