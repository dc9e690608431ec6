"""A field for Markdown with a small toolbar: strong, emphasis, list, numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.documenten import bewerking
from assistent.ui.documenten.bewerking import Bewerking
from assistent.ui.velden.basis import Pauze


class Tekstvlak(QPlainTextEdit):
    """The text itself. It has an undo of its own, as long as it is open; Tab goes on to the next control."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFont(thema.letter(10))
        self.document().setDocumentMargin(8)
        self.setViewportMargins(1, 1, 1, 1)  # the focus ring is drawn there

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """In a list Enter begins the next item; in an empty item it ends the list."""
        enter = e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        cursor = self.textCursor()
        volgend = bewerking.volgend_punt(cursor.block().text()) if enter and not e.modifiers() else None
        if volgend is None or cursor.hasSelection() or not cursor.atBlockEnd() or self.isReadOnly():
            super().keyPressEvent(e)
        elif volgend:
            cursor.insertText(f"\n{volgend}")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self.ensureCursorVisible()

    def pas_toe(self, wat: Bewerking) -> None:
        """Make this edit as one step of the undo of the field."""
        cursor = self.textCursor()
        cursor.setPosition(wat.van)
        cursor.setPosition(wat.tot, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wat.nieuw)
        cursor.setPosition(wat.kies[0])
        cursor.setPosition(wat.kies[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()


class Tekstveld(QWidget):
    """`gewijzigd`: typing paused and the text is another one."""

    gewijzigd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.vlak = Tekstvlak(self)
        self._pauze = Pauze(self)
        self._pauze.voorbij.connect(self.gewijzigd)
        self.vlak.textChanged.connect(self._pauze.begin)
        self.knoppen = [
            self._knop("&Vet", "Maak vet", QKeySequence.StandardKey.Bold, 600),
            self._knop("&Cursief", "Maak cursief", QKeySequence.StandardKey.Italic, 400, cursief=True),
            self._knop("&Opsomming", "Maak er een opsomming van", "Ctrl+Shift+8"),
            self._knop("&Nummering", "Maak er een genummerde lijst van", "Ctrl+Shift+7"),
        ]
        for knop, doe in zip(self.knoppen, (self._vet, self._cursief, self._punten, self._nummers), strict=True):
            knop.clicked.connect(doe)
        rij = QHBoxLayout()
        rij.setSpacing(4)
        for knop in self.knoppen:
            rij.addWidget(knop)
        rij.addStretch(1)
        vorm.addLayout(rij)
        vorm.addWidget(self.vlak, 1)

    def _knop(
        self,
        tekst: str,
        wat: str,
        toets: QKeySequence.StandardKey | str,
        gewicht: int = 400,
        *,
        cursief: bool = False,
    ) -> QToolButton:
        knop = QToolButton(self)
        knop.setText(tekst)
        letter = thema.letter(9.5, gewicht)
        letter.setItalic(cursief)
        knop.setFont(letter)
        knop.setShortcut(QKeySequence(toets))
        knop.setToolTip(f"{wat} ({knop.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        knop.setAccessibleName(wat)
        knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        knop.setMinimumHeight(round(28 * thema.schaal()))
        return knop

    def tekst(self) -> str:
        """What stands there now."""
        return self.vlak.toPlainText()

    def zet(self, tekst: str) -> None:
        """Show this text, without saying so."""
        self.vlak.setPlainText(tekst)
        self._pauze.neem()

    def zet_alleen_lezen(self, dicht: bool) -> None:
        """Show without letting the user change anything."""
        self.vlak.setReadOnly(dicht)
        for knop in self.knoppen:
            knop.setEnabled(not dicht)

    def _doe(self, wat: Bewerking) -> None:
        self.vlak.pas_toe(wat)

    def _keuze(self) -> tuple[str, int, int]:
        cursor = self.vlak.textCursor()
        return self.tekst(), cursor.selectionStart(), cursor.selectionEnd()

    def _vet(self) -> None:
        self._doe(bewerking.nadruk(*self._keuze(), "**"))

    def _cursief(self) -> None:
        self._doe(bewerking.nadruk(*self._keuze(), "*"))

    def _punten(self) -> None:
        self._doe(bewerking.lijst(*self._keuze(), genummerd=False))

    def _nummers(self) -> None:
        self._doe(bewerking.lijst(*self._keuze(), genummerd=True))
