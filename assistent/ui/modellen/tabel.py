"""The Qt model of a table question, and the editors of its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QGuiApplication, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem, QWidget

from assistent.kennis.model import Kolom, Vraag
from assistent.ui import opmaak
from assistent.ui.modellen import rijen as r
from assistent.ui.onderdelen import Regel
from assistent.ui.zachtekeuze import Zachtekeuze

Index = QModelIndex | QPersistentModelIndex
_ROL = Qt.ItemDataRole


class Tabelmodel(QAbstractTableModel):
    """The rows of one answer. An edit does not change them: it is asked for with `wens` (all rows as they should
    become), and comes back through `zet`."""

    wens = Signal(list)
    bezwaar = Signal(str)

    def __init__(self, vraag: Vraag, parent: QObject) -> None:
        super().__init__(parent)
        self.vraag = vraag
        self.rijen: tuple[r.Rij, ...] = ()
        self.alleen_lezen = False
        self._keuzes: dict[str, dict[str, str]] = {}

    def zet(self, rijen: Sequence[r.Rij], keuzes: Mapping[str, dict[str, str]]) -> None:
        """Show these rows; `keuzes` holds per column what can be chosen there."""
        nieuw = tuple(rijen)
        zelfde_ids = [rij["id"] for rij in nieuw] == [rij["id"] for rij in self.rijen]
        if zelfde_ids:
            self.rijen, self._keuzes = nieuw, dict(keuzes)
            if nieuw:
                hoek = self.index(len(nieuw) - 1, len(self.vraag.kolommen) - 1)
                self.dataChanged.emit(self.index(0, 0), hoek)
            return
        self.beginResetModel()
        self.rijen, self._keuzes = nieuw, dict(keuzes)
        self.endResetModel()

    def kolom(self, index: Index) -> Kolom:
        """The column of a cell."""
        return self.vraag.kolommen[index.column()]

    def keuzes(self, index: Index) -> dict[str, str]:
        """What can be chosen in a cell; a row cannot stand under itself."""
        mogelijk = self._keuzes.get(self.kolom(index).id, {})
        if self.kolom(index).type == "onder":
            return {id_: naam for id_, naam in mogelijk.items() if id_ != self.rijen[index.row()]["id"]}
        return mogelijk

    def keuzes_van(self, kolom: Kolom) -> dict[str, str]:
        """What can be chosen in this column; empty for a column to type in."""
        return self._keuzes.get(kolom.id, {})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of rows."""
        return 0 if parent.isValid() else len(self.rijen)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of columns."""
        return 0 if parent.isValid() else len(self.vraag.kolommen)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROL.DisplayRole) -> Any:
        """The labels of the columns, the numbers of the rows."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _ROL.DisplayRole else None
        if not 0 <= section < len(self.vraag.kolommen):
            return None
        kolom = self.vraag.kolommen[section]
        if role == _ROL.TextAlignmentRole:
            return int(_uitlijning(kolom)) | int(Qt.TextFlag.TextWordWrap)
        return {_ROL.DisplayRole: kolom.label, _ROL.ToolTipRole: kolom.hulp or None}.get(_ROL(role))

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """A cell as text, as a value to edit, and as a screen reader says it."""
        if not index.isValid():
            return None
        kolom = self.kolom(index)
        waarde = self.rijen[index.row()].get(kolom.id)
        vreemd = r.ongelezen(self.rijen[index.row()]).get(kolom.id, "")
        match role:
            case _ROL.EditRole:
                return waarde if kolom.type in r.KEUZEN else vreemd or r.invoertekst(kolom, waarde)
            case _ROL.DisplayRole:
                return f"■ {vreemd}" if vreemd else r.celtekst(kolom, waarde, self.keuzes_van(kolom))
            case _ROL.AccessibleTextRole:
                tekst = f"telt niet mee: {vreemd}" if vreemd else r.celtekst(kolom, waarde, self.keuzes_van(kolom))
                return f"{kolom.label}: {tekst or 'leeg'}"
            case _ROL.ForegroundRole if vreemd:
                return QBrush(QGuiApplication.palette().color(QPalette.ColorRole.BrightText))
            case _ROL.TextAlignmentRole:
                return int(_uitlijning(kolom))
        return None

    def setData(self, index: Index, value: Any, role: int = _ROL.EditRole) -> bool:
        """Ask for another value in this cell; text that cannot be read is refused with `bezwaar`."""
        if role != _ROL.EditRole or not index.isValid() or self.alleen_lezen:
            return False
        kolom = self.kolom(index)
        try:
            waarde = value if self.keuzes(index) else r.lees_cel(kolom, str(value or ""))
        except opmaak.InvoerFout as fout:
            self.bezwaar.emit(f"{kolom.label}, rij {index.row() + 1}: {fout}")
            return False
        self.bezwaar.emit("")
        rij = self.rijen[index.row()]
        if waarde != rij.get(kolom.id) or kolom.id in r.ongelezen(rij):
            self.wens.emit(r.met_cel(self.rijen, index.row(), kolom.id, waarde))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited, unless the dossier is read-only."""
        basis = super().flags(index)
        kan = index.isValid() and not self.alleen_lezen
        return basis | Qt.ItemFlag.ItemIsEditable if kan else basis


def _uitlijning(kolom: Kolom) -> Qt.AlignmentFlag:
    zijde = Qt.AlignmentFlag.AlignRight if kolom.type in r.RECHTS else Qt.AlignmentFlag.AlignLeft
    return zijde | Qt.AlignmentFlag.AlignVCenter


class Celeditor(Zachtekeuze):
    """A list for a cell with choices, a line for the others."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of this cell, named after its column."""
        model = _model(index.model())
        mogelijk = model.keuzes(index)
        naam = f"{model.kolom(index).label}, rij {index.row() + 1}"
        if not mogelijk:
            regel = Regel(parent)
            regel.setAccessibleName(naam)
            return regel
        lijst = QComboBox(parent)
        lijst.setAccessibleName(naam)
        lijst.addItem("", None)
        for id_, label in mogelijk.items():
            lijst.addItem(label, id_)
        return lijst

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value of the cell."""
        waarde = index.data(_ROL.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(waarde)) if waarde is not None else 0)
        elif isinstance(editor, QLineEdit):
            editor.setText(str(waarde or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask the model for the new value."""
        nieuw = editor.currentData() if isinstance(editor, QComboBox) else getattr(editor, "text", str)()
        model.setData(index, nieuw, _ROL.EditRole)


def _model(model: QAbstractItemModel) -> Tabelmodel:
    assert isinstance(model, Tabelmodel)
    return model
