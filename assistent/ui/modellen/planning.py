"""The Qt model of the planning: the steps with their dates, of which day and hour can be edited, and fixed or freed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QApplication

from assistent.planning.model import Planningstap
from assistent.tekst import nederlands
from assistent.ui import opmaak

Index = QModelIndex | QPersistentModelIndex
_ROL = Qt.ItemDataRole
KOLOMMEN = ("Stap", "Wie", "Datum", "Tijd", "Termijn", "Ruimte", "Vast")
VERHOUDING = (3.0, 1.6, 1.3, 0.1, 1.5, 0.4, 0.0)
WIE, DATUM, TIJD = 1, 2, 3
RUIMTE, VAST = 5, 6


def termijn(stap: Planningstap) -> str:
    """The length of a step and what is left above the minimum, in words."""
    if stap.dagen is None:
        if stap.vroegst is not None:
            return f"op zijn vroegst {nederlands.datum_kort(stap.vroegst)}"
        return f"minimum {_dagen(stap.minimum)}" if stap.minimum is not None else ""
    tekst = _dagen(stap.dagen)
    if stap.minimum is None or stap.speling is None:
        return tekst
    if stap.speling < 0:
        return f"{tekst}: {_dagen(-stap.speling)} te kort (minimum {stap.minimum})"
    return f"{tekst}, minimum {stap.minimum}"


def ruimte(stap: Planningstap) -> str:
    """How much later the step can be, in words."""
    if stap.ruimte is None:
        return ""
    return "geen" if stap.ruimte == 0 else _dagen(stap.ruimte) if stap.ruimte > 0 else f"{_dagen(-stap.ruimte)} te laat"


def _dagen(aantal: int) -> str:
    return nederlands.aantal(aantal, "dag", "dagen")


class Planningmodel(QAbstractTableModel):
    """The steps. An edit is asked for with `wens` (step id, field, value) and comes back through `zet`."""

    wens = Signal(str, str, object)
    bezwaar = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stappen: tuple[Planningstap, ...] = ()
        self.alleen_lezen = False

    def zet(self, stappen: tuple[Planningstap, ...]) -> None:
        """Show these steps."""
        if [s.id for s in stappen] == [s.id for s in self.stappen]:
            self.stappen = stappen
            if stappen:
                self.dataChanged.emit(self.index(0, 0), self.index(len(stappen) - 1, len(KOLOMMEN) - 1))
            return
        self.beginResetModel()
        self.stappen = stappen
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of steps."""
        return 0 if parent.isValid() else len(self.stappen)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of columns."""
        return 0 if parent.isValid() else len(KOLOMMEN)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROL.DisplayRole) -> Any:
        """The names of the columns."""
        if role != _ROL.DisplayRole or not section >= 0:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return KOLOMMEN[section] if section < len(KOLOMMEN) else None

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """A cell as text, to edit, and as a screen reader says it."""
        if not index.isValid():
            return None
        stap = self.stappen[index.row()]
        match role:
            case _ROL.DisplayRole:
                return self._tekst(stap, index.column()) or self._voorbeeld(index)
            case _ROL.EditRole:
                return self._tekst(stap, index.column())
            case _ROL.CheckStateRole if index.column() == VAST and stap.datum:
                return Qt.CheckState.Checked if stap.vast else Qt.CheckState.Unchecked
            case _ROL.AccessibleTextRole if index.column() == VAST:
                return f"Vast: {'ja' if stap.vast else 'nee'}"
            case _ROL.ForegroundRole if not self._tekst(stap, index.column()):
                return QApplication.palette().placeholderText()
            case _ROL.AccessibleTextRole:
                return f"{KOLOMMEN[index.column()]}: {self._tekst(stap, index.column()) or 'leeg'}"
            case _ROL.ToolTipRole if index.column() == DATUM:
                return (
                    opmaak.datum_in_woorden(stap.datum.isoformat())
                    if stap.datum
                    else "Dubbelklik of F2 om een datum te zetten"
                )
        return None

    def _voorbeeld(self, index: Index) -> str:
        """What an empty cell wants, where it can be filled."""
        return opmaak.DATUMVORM if index.column() == DATUM and not self.alleen_lezen else ""

    def _tekst(self, stap: Planningstap, kolom: int) -> str:
        datum = nederlands.datum_kort(stap.datum) if stap.datum else ""
        naam = f"{stap.naam} (intern)" if stap.intern else stap.naam
        return (naam, stap.wie, datum, stap.tijd, termijn(stap), ruimte(stap), "")[kolom]

    def setData(self, index: Index, value: Any, role: int = _ROL.EditRole) -> bool:
        """Ask for another day or hour; text that cannot be read is refused with `bezwaar`. The tick fixes or
        frees a step that has a day."""
        if role == _ROL.CheckStateRole and index.column() == VAST and not self.alleen_lezen:
            self.wens.emit(self.stappen[index.row()].id, "vast", Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != _ROL.EditRole or not index.isValid() or self.alleen_lezen or index.column() not in (DATUM, TIJD):
            return False
        tekst, stap = str(value or "").strip(), self.stappen[index.row()]
        datum = index.column() == DATUM
        try:
            waarde = (opmaak.lees_datum(tekst) if datum else opmaak.lees_tijd(tekst)) if tekst else None
        except opmaak.InvoerFout as fout:
            self.bezwaar.emit(f"{stap.naam}: {fout}")
            return False
        self.bezwaar.emit("")
        oud = (stap.datum.isoformat() if stap.datum else None) if datum else (stap.tijd or None)
        if waarde != oud:
            self.wens.emit(stap.id, "datum" if datum else "tijd", waarde)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Day and hour can be edited, and what has a day can be fixed."""
        basis = super().flags(index)
        if index.isValid() and index.column() == VAST and self.stappen[index.row()].datum and not self.alleen_lezen:
            return basis | Qt.ItemFlag.ItemIsUserCheckable
        kan = index.isValid() and index.column() in (DATUM, TIJD) and not self.alleen_lezen
        return basis | Qt.ItemFlag.ItemIsEditable if kan else basis
