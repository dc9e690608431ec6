"""The table of bids to try out: one row for each bid, with its price and a mark for each criterion of quality.

In the dossier these are two tables, bids and marks; here they are looked at and edited as one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from assistent.beoordeling.boden import PROEFBODEN, PROEFSCORES
from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde, nieuw_rij_id
from assistent.tekst import nederlands
from assistent.ui import opmaak
from assistent.ui.modellen.rijen import Rij, met_cel, rijen_van
from assistent.ui.onderdelen import Regel
from assistent.ui.zachtekeuze import Zachtekeuze

Index = QModelIndex | QPersistentModelIndex
_ROL = Qt.ItemDataRole
_VAST = ("Naam", "Prijs")


@dataclass(frozen=True, slots=True)
class Bodentabel:
    """The two tables as they stand, the criteria of the columns (id, name), and the highest mark of the scale."""

    boden: tuple[Rij, ...] = ()
    scores: tuple[Rij, ...] = ()
    criteria: tuple[tuple[str, str], ...] = ()
    hoogste: float = 1.0


def score(tabel: Bodentabel, bod: str, criterium: str) -> object:
    """The mark of this bid for this criterion; `None` while there is none."""
    rijen = (r for r in tabel.scores if r.get("bod") == bod and r.get("criterium") == criterium)
    return next((rij.get("score") for rij in rijen), None)


def met_score(tabel: Bodentabel, bod: str, criterium: str, waarde: object) -> list[Rij]:
    """The marks with another one for this bid and criterion; `None` takes it away."""
    over = [r for r in tabel.scores if r.get("bod") != bod or r.get("criterium") != criterium]
    if waarde is None:
        return over
    nieuw = {"id": nieuw_rij_id(str(r["id"]) for r in tabel.scores), "bod": bod, "criterium": criterium}
    return [*over, {**nieuw, "score": waarde}]


def met_bod(tabel: Bodentabel) -> list[Rij]:
    """The bids with one more at the end, named after its place."""
    id_ = nieuw_rij_id(str(r["id"]) for r in tabel.boden)
    return [*tabel.boden, {"id": id_, "naam": f"Inschrijving {chr(65 + len(tabel.boden) % 26)}"}]


def zonder_bod(dossier: Dossier, bod: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this bid and its marks."""
    nieuw = dossier
    for vraag, kolom in ((PROEFBODEN, "id"), (PROEFSCORES, "bod")):
        over = [dict(rij) for rij in rijen_van(nieuw.waarde(vraag)) if rij.get(kolom) != bod]
        nieuw = met_waarde(nieuw, vraag, over or None, wie=wie, moment=moment)
    return nieuw


class Bodenmodel(QAbstractTableModel):
    """An edit is asked for with `wens` (question, all its rows) and comes back through `zet`."""

    wens = Signal(str, list)
    bezwaar = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tabel = Bodentabel()
        self.alleen_lezen = False

    def zet(self, tabel: Bodentabel) -> None:
        """Show these bids."""
        vorige, self.tabel = self.tabel, tabel
        if [r["id"] for r in vorige.boden] != [r["id"] for r in tabel.boden] or vorige.criteria != tabel.criteria:
            self.beginResetModel()
            self.endResetModel()
        elif tabel.boden:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of bids."""
        return 0 if parent.isValid() else len(self.tabel.boden)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """Name, price and the criteria."""
        return 0 if parent.isValid() else len(_VAST) + len(self.tabel.criteria)

    def kop(self, kolom: int) -> str:
        """The name of a column."""
        return _VAST[kolom] if kolom < len(_VAST) else self.tabel.criteria[kolom - len(_VAST)][1]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROL.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == _ROL.TextAlignmentRole:
            return int(_uitlijning(section))
        return self.kop(section) if role in (_ROL.DisplayRole, _ROL.ToolTipRole) else None

    def _waarde(self, index: Index) -> Any:
        rij = self.tabel.boden[index.row()]
        if index.column() < len(_VAST):
            return rij.get(("naam", "prijs")[index.column()])
        return score(self.tabel, str(rij["id"]), self.tabel.criteria[index.column() - len(_VAST)][0])

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """A cell as text; an empty number shows a dash, because it is asked for."""
        if not index.isValid():
            return None
        waarde = self._waarde(index)
        match role:
            case _ROL.EditRole:
                return _in_te_typen(index.column(), waarde)
            case _ROL.DisplayRole:
                return _tekst(index.column(), waarde)
            case _ROL.AccessibleTextRole:
                return f"{self.kop(index.column())}: {_tekst(index.column(), waarde)}"
            case _ROL.TextAlignmentRole:
                return int(_uitlijning(index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = _ROL.EditRole) -> bool:
        """Ask for another value in this cell; what cannot be read, or lies outside the scale, is refused."""
        if role != _ROL.EditRole or not index.isValid() or self.alleen_lezen:
            return False
        kolom, tekst = index.column(), str(value or "").strip()
        try:
            waarde = self._lees(kolom, tekst)
        except opmaak.InvoerFout as fout:
            self.bezwaar.emit(f"{self.kop(kolom)}, rij {index.row() + 1}: {fout}")
            return False
        self.bezwaar.emit("")
        if waarde == self._waarde(index):
            return True
        if kolom < len(_VAST):
            rijen = met_cel(self.tabel.boden, index.row(), ("naam", "prijs")[kolom], waarde)
            self.wens.emit(PROEFBODEN, rijen)
        else:
            bod = str(self.tabel.boden[index.row()]["id"])
            criterium = self.tabel.criteria[kolom - len(_VAST)][0]
            self.wens.emit(PROEFSCORES, met_score(self.tabel, bod, criterium, waarde))
        return True

    def _lees(self, kolom: int, tekst: str) -> Any:
        if not tekst:
            return None
        if kolom == 0:
            return tekst
        getal = opmaak.lees_getal(tekst)
        if kolom == 1 and getal <= 0:
            raise opmaak.InvoerFout("Een prijs ligt boven nul.")
        if kolom > 1 and not 0 <= getal <= self.tabel.hoogste:
            raise opmaak.InvoerFout(f"Een cijfer loopt hier van 0 tot en met {nederlands.getal(self.tabel.hoogste)}.")
        return getal

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited, unless the dossier is read-only."""
        basis = super().flags(index)
        return basis | Qt.ItemFlag.ItemIsEditable if index.isValid() and not self.alleen_lezen else basis


class Bodeditor(Zachtekeuze):
    """A line for every cell, named after its column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of this cell."""
        model = index.model()
        regel = Regel(parent)
        kop = model.kop(index.column()) if isinstance(model, Bodenmodel) else ""
        regel.setAccessibleName(f"{kop}, rij {index.row() + 1}")
        return regel


def rijen(waarden: Sequence[Mapping[str, object]]) -> tuple[Rij, ...]:
    """Rows that have an id; a row without one cannot be edited."""
    return tuple(rij for rij in waarden if rij.get("id"))


def _uitlijning(kolom: int) -> Qt.AlignmentFlag:
    zijde = Qt.AlignmentFlag.AlignRight if kolom else Qt.AlignmentFlag.AlignLeft
    return zijde | Qt.AlignmentFlag.AlignVCenter


def _tekst(kolom: int, waarde: Any) -> str:
    if waarde is None or waarde == "":
        return "–"
    if kolom == 1 and isinstance(waarde, int | float):
        return nederlands.euro(waarde)
    return opmaak.getal_tekst(waarde) if kolom else str(waarde)


def _in_te_typen(kolom: int, waarde: Any) -> str:
    if kolom == 1:
        return opmaak.bedrag_tekst(waarde)
    return opmaak.getal_tekst(waarde) if kolom else str(waarde or "")
