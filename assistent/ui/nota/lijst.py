"""The list of questions: number and subject, how the question stands, and its first words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.handelingen.nota import Notaregel
from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.stijl import teken_ring

Index = QModelIndex | QPersistentModelIndex
REGEL = Qt.ItemDataRole.UserRole
_ROL = Qt.ItemDataRole
_TEKEN: dict[str, tuple[str, Kleurnaam]] = {
    "open": ("○ open", "aandacht"),
    "beantwoord": ("✓ beantwoord", "goed"),
    "vertrouwelijk": ("■ vertrouwelijk", "accent"),
    "ingetrokken": ("– ingetrokken", "gedempt"),
}


def nummer_van(regel: Notaregel) -> str:
    """The number of a question."""
    return str(regel.rij.get("nummer") or "–")


def eerste_woorden(regel: Notaregel) -> str:
    """The question on one line."""
    return " ".join(str(regel.rij.get("vraag") or "nog geen tekst").split())


class Vragenmodel(QAbstractListModel):
    """The questions that the filter leaves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.regels: tuple[Notaregel, ...] = ()

    def zet(self, regels: tuple[Notaregel, ...]) -> None:
        """Show these questions; the same ones in the same order keep the selection."""
        vorige, self.regels = self.regels, regels
        if [r.id for r in vorige] != [r.id for r in regels]:
            self.beginResetModel()
            self.endResetModel()
        elif regels:
            self.dataChanged.emit(self.index(0), self.index(len(regels) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        """How many there are."""
        return 0 if parent.isValid() else len(self.regels)

    def data(self, index: Index, role: int = _ROL.DisplayRole) -> Any:
        """A question in words, for the eye and for a screen reader."""
        if not index.isValid() or index.row() >= len(self.regels):
            return None
        regel = self.regels[index.row()]
        if role == REGEL:
            return regel
        if role in (_ROL.DisplayRole, _ROL.AccessibleTextRole, _ROL.ToolTipRole):
            wijzigt = ", wijzigt een gegeven" if regel.wijzigt else ""
            laat = ", te laat gesteld" if regel.te_laat else ""
            kop = f"Vraag {nummer_van(regel)}, {regel.rij.get('onderwerp') or 'zonder onderwerp'}"
            return f"{kop}: {eerste_woorden(regel)[:200]} ({regel.staat}{wijzigt}{laat})"
        return None


class Vraagtekenaar(QStyledItemDelegate):
    """Draws a question on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines with air around them."""
        return QSize(120, round(54 * thema.schaal()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Number and subject with the state at the right, and under them the first words."""
        regel, waar = index.data(REGEL), option.widget
        if regel is None or waar is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = option.rect.adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(waar, "accent_zacht"))
            painter.drawRoundedRect(vlak, 6, 6)
        half = vlak.height() // 2
        boven, onder = vlak.adjusted(8, 4, -8, -half + 1), vlak.adjusted(8, half - 1, -8, -4)
        breedte = self._staat(painter, waar, boven, regel)
        kop = f"{nummer_van(regel)}  {regel.rij.get('onderwerp') or ''}"
        self._tekst(painter, waar, boven.adjusted(0, 0, -breedte - 8, 0), kop, "tekst", 500)
        woorden = eerste_woorden(regel)
        tekens = [teken for teken, geldt in (("▲ te laat", regel.te_laat), ("⇄", regel.wijzigt)) if geldt]
        self._tekst(painter, waar, onder, "  ".join([*tekens, woorden]), "gedempt", 400)
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 6)
        painter.restore()

    def _staat(self, painter: QPainter, waar: QWidget, vlak: QRect, regel: Notaregel) -> int:
        tekst, kleur = _TEKEN[regel.staat]
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(waar, kleur))
        painter.drawText(vlak, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tekst)
        return painter.fontMetrics().horizontalAdvance(tekst)

    def _tekst(self, painter: QPainter, waar: QWidget, vlak: QRect, tekst: str, kleur: Kleurnaam, gewicht: int) -> None:
        painter.setFont(thema.letter(9.5, gewicht))
        painter.setPen(thema.kleur(waar, kleur))
        kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kort)


class Vragenlijst(QListView):
    """The list itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.vragen = Vragenmodel(self)
        self.setModel(self.vragen)
        self.setItemDelegate(Vraagtekenaar(self))
        self.setAccessibleName("Vragen van ondernemers")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMinimumSize(80, 120)

    def gekozen(self) -> Notaregel | None:
        """The question that is looked at."""
        regel = self.currentIndex().data(REGEL)
        return regel if isinstance(regel, Notaregel) else None

    def kies(self, id_: str) -> None:
        """Go to this question; without it to the first."""
        plaats = next((n for n, regel in enumerate(self.vragen.regels) if regel.id == id_), 0)
        self.setCurrentIndex(self.vragen.index(plaats))
