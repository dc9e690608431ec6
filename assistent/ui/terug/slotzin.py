"""The sentence under the window: how much there is, and what was done. What was done can be pointed at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Label
from assistent.ui.stijl import teken_ring

RUIMTE: Final = 5
"""Around the words, for the ring, in pixels."""


class Slotzin(Label):
    """Takes the focus when something was done, so that whoever does not see it hears it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, kleur="gedempt", punten=9.5)
        self.setMargin(RUIMTE)

    def zeg(self, zin: str, kleur: Kleurnaam = "gedempt") -> None:
        """Say how things are."""
        self.setText(zin)
        self.setAccessibleName(zin)
        self.zet_kleur(kleur)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if kleur == "gedempt" else Qt.FocusPolicy.TabFocus)

    def wijs(self) -> None:
        """Bring the focus here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the ring around them."""
        super().paintEvent(event)
        if self.hasFocus():
            ruimte = self.rect().adjusted(RUIMTE, RUIMTE, -RUIMTE, -RUIMTE)
            wijze = self.alignment() | Qt.TextFlag.TextWordWrap
            woorden = self.fontMetrics().boundingRect(ruimte, wijze, self.text())
            rand = woorden.adjusted(-RUIMTE, -RUIMTE, RUIMTE, RUIMTE) & self.rect()
            teken_ring(QPainter(self), rand, thema.kleur(self, "accent"), 4)
