"""A table whose rows can be inserted, moved, deleted, copied and pasted with the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from assistent.ui import thema
from assistent.ui.velden.passend import LANG, Passendetabel

RUIMTE: Final = 10
"""Pixels around the text in a head."""
WOORD: Final = 45
"""Least width of a column per share, in pixels at the usual letter size."""
MINSTENS: Final = 2
"""So many columns are always shown."""
_M = Qt.KeyboardModifier
_K = Qt.Key
_TOETSEN: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], str]] = {
    (_K.Key_C, _M.ControlModifier | _M.ShiftModifier): "kopieer_alles",
    (_K.Key_Insert, _M.NoModifier): "voeg_in",
    (_K.Key_Return, _M.ControlModifier): "voeg_in",
    (_K.Key_Enter, _M.ControlModifier | _M.KeypadModifier): "voeg_in",
    (_K.Key_Delete, _M.NoModifier): "wis_cel",
    (_K.Key_Delete, _M.ControlModifier): "verwijder",
    (_K.Key_Up, _M.AltModifier): "omhoog",
    (_K.Key_Down, _M.AltModifier): "omlaag",
}
UITLEG: Final = (
    "Ctrl+C kopieert de gekozen rijen, Ctrl+Shift+C de hele tabel, Ctrl+V plakt uit een rekenblad. "
    "Ctrl+Enter voegt een rij in, Ctrl+Delete verwijdert, Alt+pijl verplaatst, Delete maakt een cel leeg."
)


class Rijentabel(Passendetabel):
    """`gevraagd` carries what the user asks: kopieer, kopieer_alles, plak, voeg_in, verwijder, omhoog, omlaag or
    wis_cel. Columns for which there is no room, empty ones first, are left out; `weggelaten` says how many.
    """

    gevraagd = Signal(str)
    weggelaten = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleDescription(UITLEG)
        self.verborgen: frozenset[int] = frozenset()
        """Columns that are never shown here."""
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)  # its heads may break over lines

    def pas(self) -> None:
        """Leave out what has no room, then divide."""
        weg = set(self.verborgen)
        while True:
            over = [n for n in range(len(self.verhouding)) if n not in weg]
            if len(over) <= MINSTENS or sum(map(self._nodig, over)) <= self.viewport().width():
                break
            weg.add(next((n for n in reversed(over[1:]) if self._is_leeg(n)), over[-1]))
        for n in range(len(self.verhouding)):
            self.setColumnHidden(n, n in weg)
        super().pas()
        self.weggelaten.emit(len(weg) - len(self.verborgen))

    def _is_leeg(self, kolom: int) -> bool:
        model = self.model()
        return not any(model.index(rij, kolom).data() for rij in range(min(LANG, model.rowCount())))

    def rijen(self) -> list[int]:
        """The selected rows, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows(self._eerste_kolom()))

    def _eerste_kolom(self) -> int:
        return next((n for n in range(len(self.verhouding)) if not self.isColumnHidden(n)), 0)

    def _nodig(self, kolom: int) -> int:
        """The longest word of its head, which may take more lines; and room for a word where texts stand under it."""
        maat = self.horizontalHeader().fontMetrics()
        kop = max((maat.horizontalAdvance(woord) for woord in self._koptekst(kolom).split()), default=0) + 2 * RUIMTE
        return max(kop, round(WOORD * self.verhouding[kolom] * thema.schaal()))

    def _pas_kop(self) -> None:
        kop, hoogte = self.horizontalHeader(), 0
        maat = kop.fontMetrics()
        for kolom in range(len(self.verhouding)):
            vlak = QRect(0, 0, self.columnWidth(kolom) - RUIMTE, 10_000)
            breekt = int(Qt.TextFlag.TextWordWrap)
            if not self.isColumnHidden(kolom):
                hoogte = max(hoogte, maat.boundingRect(vlak, breekt, self._koptekst(kolom)).height())
        kop.setFixedHeight(hoogte + RUIMTE)

    def _koptekst(self, kolom: int) -> str:
        return str(self.model().headerData(kolom, Qt.Orientation.Horizontal) or "")

    def event(self, event: QEvent) -> bool:
        """Take the keys that the window would otherwise use for a menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _vraag(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what belongs to this key."""
        if vraag := _vraag(event):
            self.gevraagd.emit(vraag)
            event.accept()
        elif event.key() in (_K.Key_Return, _K.Key_Enter) and event.modifiers() == _M.NoModifier:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _vraag(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Paste):
        return "plak"
    if event.matches(QKeySequence.StandardKey.Copy):
        return "kopieer"
    return _TOETSEN.get((_K(event.key()), event.modifiers()), "")
