"""The lines of the palette: the model that holds them and the way each is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistent.handelingen.zoeken import Treffer
from assistent.handelingen.zoekplek import Plek
from assistent.ui import thema
from assistent.ui.palet import beeld
from assistent.ui.stijl import teken_ring

_Index = QModelIndex | QPersistentModelIndex
TREFFER: Final = Qt.ItemDataRole.UserRole
UIT: Final = Qt.ItemDataRole.UserRole + 1
"""Why the command of this line cannot be done now."""
EERSTE: Final = Qt.ItemDataRole.UserRole + 2
"""Whether it is the first line of its kind."""
_SOORT, _WAAR, _WAAROM = 88, 0.34, 0.6
"""Width of the kind in pixels at the ordinary letter size, and the largest share of a line for the place, and for the
place with the reason why something cannot be done."""
_RAND, _BOVEN, _TUSSEN = 16, 7, 2


class Regelmodel(QAbstractListModel):
    """The finds of this moment."""

    def __init__(self, uit: Callable[[str], str], parent: QWidget) -> None:
        """`uit` says why a command cannot be done; empty when it can."""
        super().__init__(parent)
        self._uit = uit
        self.treffers: tuple[Treffer, ...] = ()

    def zet(self, treffers: tuple[Treffer, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.treffers = treffers
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.treffers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line as text, as it is said, and as a whole."""
        treffer = self.treffers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return treffer.titel
            case Qt.ItemDataRole.AccessibleTextRole:
                return beeld.hardop(treffer, self.uit(treffer))
            case Qt.ItemDataRole.UserRole:
                return treffer
            case _ if role == UIT:
                return self.uit(treffer)
            case _ if role == EERSTE:
                return index.row() == 0 or self.treffers[index.row() - 1].soort != treffer.soort
        return None

    def uit(self, treffer: Treffer) -> str:
        """Why this line can do nothing now."""
        return self._uit(treffer.id) if treffer.soort == "opdracht" else ""


class Regeltekenaar(QStyledItemDelegate):
    """Draws a line: its kind at the left, the title with what was found in bold, the piece of text under it, and the
    place at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Made once: the palette does not live long enough to see another letter size.
        self._titel, self._klein = _Letter(10.5), _Letter(9)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line, or two with a piece of text."""
        hoogte = self._titel.hoogte + 2 * _BOVEN
        return QSize(0, hoogte + (self._klein.hoogte + _TUSSEN if index.data(TREFFER).fragment else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw it."""
        waar, vlak = option.widget, option.rect
        treffer: Treffer = index.data(TREFFER)
        uit: str = index.data(UIT)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(vlak, thema.kleur(waar, "accent_zacht"))
            painter.fillRect(QRect(vlak.x(), vlak.y(), 3, vlak.height()), thema.kleur(waar, "accent"))
        gedempt = thema.kleur(waar, "gedempt")
        soort = round(_SOORT * thema.schaal())
        regel = QRect(vlak.x() + _RAND, vlak.y() + _BOVEN, vlak.width() - 2 * _RAND, self._titel.hoogte)
        if index.data(EERSTE):
            naam = beeld.SOORTNAAM[treffer.soort]
            self._schrijf(painter, QRect(regel.topLeft(), QSize(soort, regel.height())), naam, gedempt)
        regel.setLeft(regel.left() + soort)
        plaats = " — ".join(filter(None, (treffer.waar, uit)))
        breed = min(round(regel.width() * (_WAAROM if uit else _WAAR)), self._klein.breedte(plaats) + 1)
        self._schrijf(painter, QRect(regel.right() - breed, regel.y(), breed, regel.height()), plaats, gedempt)
        regel.setRight(regel.right() - breed - 12)
        kleur = gedempt if uit else thema.kleur(waar, "tekst")
        self._titel.teken(painter, regel, treffer.titel, treffer.plekken, kleur)
        if treffer.fragment:
            onder = QRect(regel.x(), regel.bottom() + 1 + _TUSSEN, vlak.right() - _RAND - regel.x(), self._klein.hoogte)
            self._klein.teken(painter, onder, treffer.fragment, treffer.in_fragment, gedempt)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            teken_ring(painter, vlak, thema.kleur(waar, "accent"), 4)

    def _schrijf(self, painter: QPainter, vlak: QRect, tekst: str, kleur: QColor) -> None:
        self._klein.teken(painter, vlak, tekst, (), kleur)


class _Letter:
    """A letter size with its bold form, and how a text with bold places is drawn in it."""

    def __init__(self, punten: float) -> None:
        self._gewoon, self._vet = thema.letter(punten), thema.letter(punten, 600)
        self._maat, self._maat_vet = QFontMetrics(self._gewoon), QFontMetrics(self._vet)
        self.hoogte = self._maat_vet.height()

    def breedte(self, tekst: str) -> int:
        """The width of a text without bold places."""
        return self._maat.horizontalAdvance(tekst)

    def teken(self, painter: QPainter, vlak: QRect, tekst: str, plekken: tuple[Plek, ...], kleur: QColor) -> None:
        """Draw a text on one line with these places in bold and underlined: not by colour alone, and seen also where
        letters are small."""
        painter.setPen(kleur)
        maat = self._maat_vet if plekken else self._maat
        tekst = maat.elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        if not plekken:
            painter.setFont(self._gewoon)
            painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tekst)
            return
        indeling = QTextLayout(tekst, self._gewoon)
        indeling.setFormats([self._nadruk(begin, lengte) for begin, lengte in plekken if begin < len(tekst)])
        indeling.beginLayout()
        lijn = indeling.createLine()
        lijn.setNumColumns(len(tekst))
        indeling.endLayout()
        indeling.draw(painter, QPointF(vlak.x(), vlak.y() + (vlak.height() - lijn.height()) / 2))

    def _nadruk(self, begin: int, lengte: int) -> QTextLayout.FormatRange:
        vorm = QTextCharFormat()
        vorm.setFont(self._vet)
        vorm.setFontUnderline(True)
        stuk = QTextLayout.FormatRange()
        stuk.start, stuk.length, stuk.format = begin, lengte, vorm
        return stuk


class Regellijst(QListView):
    """The list of lines; as high as what it holds, up to a bound."""

    def __init__(self, model: Regelmodel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(Regeltekenaar(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName("Gevonden")

    def hoogte(self, hoogstens: int) -> int:
        """The height of all lines, or `hoogstens`."""
        model, hoog = self.model(), 0
        for rij in range(model.rowCount()):
            hoog += self.sizeHintForRow(rij)
            if hoog >= hoogstens:
                return hoogstens
        return hoog
