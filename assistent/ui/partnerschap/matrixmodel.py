"""The matrix of who needs what from whom, as a Qt table: rows need, columns give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.advies.afhankelijkheid import Band, Partij, Sterkte, banden, partijen
from assistent.dossier.stand import Stand
from assistent.leidraad.overzichten_partnerschap import STERKTE, middelnamen
from assistent.tekst.nederlands import in_de_zin, opsomming
from assistent.ui import thema

Index = QModelIndex | QPersistentModelIndex
_ROL = Qt.ItemDataRole
BANDROL: Final = _ROL.UserRole
ZELF: Final = "zelf"
"""What `BANDROL` gives for a party with itself."""
STIPPEN: Final[dict[Sterkte, int]] = {"sterk": 3, "matig": 2, "licht": 1, "onbekend": 0}


@dataclass(frozen=True, slots=True)
class Matrixbeeld:
    """The parties, their ties by (who needs, from whom), and what the resources are called."""

    partijen: tuple[Partij, ...]
    banden: dict[tuple[str, str], Band]
    middelen: dict[str, str]

    def in_woorden(self, wie: Partij, van: Partij) -> str:
        """A cell as a sentence."""
        if wie.id == van.id:
            return f"{wie.naam}: zichzelf"
        band = self.banden.get((wie.id, van.id))
        if band is None:
            return f"{wie.naam} heeft niets nodig van {van.naam}"
        wat = opsomming([in_de_zin(self.middelen.get(m.soort, m.soort)) for m in band.middelen])
        return f"{wie.naam} heeft {wat} nodig van {van.naam}: {STERKTE[band.sterkte]}"


def matrixbeeld(stand: Stand) -> Matrixbeeld:
    """The matrix of this dossier."""
    return Matrixbeeld(partijen(stand), banden(stand), middelnamen(stand))


class Matrixmodel(QAbstractTableModel):
    """Cells say in words what they show, for whoever hears them."""

    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.beeld = Matrixbeeld((), {}, {})

    def zet(self, beeld: Matrixbeeld) -> None:
        """Show this matrix."""
        zelfde = beeld.partijen == self.beeld.partijen
        if not zelfde:
            self.beginResetModel()
        self.beeld = beeld
        if not zelfde:
            self.endResetModel()
        elif beeld.partijen:
            laatste = len(beeld.partijen) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(laatste, laatste))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of parties."""
        return 0 if parent.isValid() else len(self.beeld.partijen)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """The number of parties."""
        return self.rowCount(parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROL.DisplayRole) -> Any:
        """The names of the parties."""
        if role in (_ROL.DisplayRole, _ROL.ToolTipRole) and section < len(self.beeld.partijen):
            naam = self.beeld.partijen[section].naam
            if role == _ROL.ToolTipRole:
                return f"Wat {naam} nodig heeft" if orientation == Qt.Orientation.Vertical else f"Wat {naam} levert"
            return naam
        return None

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """The tie for the painter, and its words for a screen reader and a tip."""
        wie, van = self.beeld.partijen[index.row()], self.beeld.partijen[index.column()]
        if role == BANDROL:
            return ZELF if wie.id == van.id else self.beeld.banden.get((wie.id, van.id))
        if role in (_ROL.AccessibleTextRole, _ROL.ToolTipRole):
            return self.beeld.in_woorden(wie, van)
        return None


class Matrixcel(QStyledItemDelegate):
    """Draws a cell: three dots for strong, two and one for less, a ring while it is not settled, a line for oneself."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the dots and the first letters of what is needed."""
        palet = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(option.rect)
        gekozen = bool(option.state & option.state.State_Selected)
        band = index.data(BANDROL)
        painter.fillRect(vlak, thema.kleur(palet, "venster" if band == ZELF else "accent_zacht" if gekozen else "vlak"))
        painter.setPen(QPen(thema.kleur(palet, "lijn"), 1))
        painter.drawLine(vlak.bottomLeft(), vlak.bottomRight())
        painter.drawLine(vlak.topRight(), vlak.bottomRight())
        if band == ZELF:
            painter.setPen(QPen(thema.kleur(palet, "gedempt"), 1.5))
            painter.drawLine(vlak.center() - QPointF(8, 0), vlak.center() + QPointF(8, 0))
        elif isinstance(band, Band):
            self._teken_band(painter, vlak, palet, band, index.model())
        if gekozen:
            painter.setPen(QPen(thema.kleur(palet, "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(vlak.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _teken_band(self, painter: QPainter, vlak: QRectF, palet: Any, band: Band, model: Any) -> None:
        s = thema.schaal()
        straal, stap = 4 * s, 12 * s
        y = vlak.center().y() - 7 * s
        hoeveel = STIPPEN[band.sterkte]
        kleur = thema.kleur(palet, "accent")
        if hoeveel:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kleur)
            for nummer in range(hoeveel):
                x = vlak.center().x() + (nummer - (hoeveel - 1) / 2) * stap
                painter.drawEllipse(QPointF(x, y), straal, straal)
        else:
            painter.setPen(QPen(thema.kleur(palet, "aandacht"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(vlak.center().x(), y), straal, straal)
        woorden = [model.beeld.middelen.get(m.soort, m.soort).split()[0].lower() for m in band.middelen]
        painter.setFont(thema.letter(8.5))
        painter.setPen(thema.kleur(palet, "tekst"))
        onder = QRectF(vlak.left() + 4, vlak.center().y(), vlak.width() - 8, vlak.height() / 2 - 3)
        tekst = painter.fontMetrics().elidedText(", ".join(woorden), Qt.TextElideMode.ElideRight, round(onder.width()))
        painter.drawText(onder, Qt.AlignmentFlag.AlignCenter, tekst)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A cell that holds three dots and a word."""
        s = thema.schaal()
        return QSize(round(72 * s), round(52 * s))


class Partijkop(QHeaderView):
    """The names of the parties, over two lines where one is too short."""

    def __init__(self, richting: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(richting, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(round(24 * thema.schaal()))
        self.setFont(thema.letter(9, 600))

    def paintSection(self, painter: QPainter, rect: QRect, nummer: int) -> None:
        """Draw a name on the ground of the card."""
        painter.save()
        painter.fillRect(rect, thema.kleur(self, "vlak"))
        painter.setFont(self.font())
        painter.setPen(thema.kleur(self, "tekst"))
        liggend = self.orientation() == Qt.Orientation.Horizontal
        kant = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        if not liggend:
            kant = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        naam = str(self.model().headerData(nummer, self.orientation()) or "")
        vlak = rect.adjusted(4, 0, -4, -4) if liggend else rect.adjusted(0, 0, -8, 0)
        smal = any(painter.fontMetrics().horizontalAdvance(woord) > vlak.width() for woord in naam.split())
        vouw = Qt.TextFlag.TextWrapAnywhere if smal else Qt.TextFlag.TextWordWrap
        regels = max(1, vlak.height() // self.fontMetrics().lineSpacing())
        kort = painter.fontMetrics().elidedText(naam, Qt.TextElideMode.ElideRight, round(vlak.width() * regels * 0.9))
        painter.drawText(vlak, kant.value | vouw.value, kort)
        painter.setPen(QPen(thema.kleur(self, "lijn"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
