"""What differs between the standard text and that of the user: struck and underlined, in colour, and in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from assistent.tekst.boom import Boom, platte_tekst
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.vergelijk.woorden import Stuk, verschil

HOOGSTENS = 30_000
"""Characters of both texts together that are compared while one types; comparing costs more than in proportion."""
GELIJK = "Uw tekst is de standaardtekst."
ALLEEN_OPMAAK = "De woorden zijn die van de standaardtekst; alleen de opmaak verschilt."


def vergelijk(oud: Boom, nieuw: Boom) -> tuple[Stuk, ...] | None:
    """The difference word by word; `None` when the texts are too long to compare while one types."""
    links, rechts = platte_tekst(oud), platte_tekst(nieuw)
    return verschil(links, rechts) if len(links) + len(rechts) <= HOOGSTENS else None


def in_woorden(stukken: Sequence[Stuk]) -> str:
    """How much was taken out and added, in a sentence."""
    weg = sum(len(stuk.tekst.split()) for stuk in stukken if stuk.soort == "weg")
    erbij = sum(len(stuk.tekst.split()) for stuk in stukken if stuk.soort == "erbij")
    if not any(stuk.soort != "gelijk" for stuk in stukken):
        return GELIJK
    return f"{aantal(weg, 'woord', 'woorden')} weg, {aantal(erbij, 'woord', 'woorden')} erbij"


class Verschilbeeld(QTextBrowser):
    """Shows a difference: what went is struck out, what came is underlined; both in a colour of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Verschil met de standaardtekst")
        self.setOpenLinks(False)
        self.setFont(thema.letter(9.5))
        self._stukken: tuple[Stuk, ...] = ()

    def toon(self, stukken: Sequence[Stuk]) -> None:
        """Show these pieces."""
        self._stukken = tuple(stukken)
        self._teken()
        zinnen = [
            f"{'Weggehaald' if stuk.soort == 'weg' else 'Toegevoegd'}: {' '.join(stuk.tekst.split())}."
            for stuk in stukken
            if stuk.soort != "gelijk"
        ]
        self.setAccessibleDescription(" ".join(zinnen))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_stukken"):
            self._teken()

    def _teken(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for stuk in self._stukken:
            cursor.insertText(stuk.tekst, self._letter(stuk))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _letter(self, stuk: Stuk) -> QTextCharFormat:
        vorm = QTextCharFormat()
        if stuk.soort == "gelijk":
            vorm.setForeground(thema.kleur(self, "tekst"))
            return vorm
        weg = stuk.soort == "weg"
        vorm.setFontStrikeOut(weg)
        vorm.setFontUnderline(not weg)
        vorm.setForeground(thema.kleur(self, "fout" if weg else "goed"))
        vorm.setBackground(thema.kleur(self, "fout_zacht" if weg else "goed_zacht"))
        return vorm
