"""The buttons under a window: leave it, or do what it asks. Leaving is said in the words of the system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout

from assistent.ui.onderdelen import Knop

SLUITEN: Final = "Sluiten"
ANNULEREN: Final = "Annuleren"


def sluitknop(venster: QDialog) -> Knop:
    """The button that closes a window in which nothing is asked."""
    knop = Knop(SLUITEN, venster)
    knop.clicked.connect(venster.close)
    return knop


class Sluitrij(QHBoxLayout):
    """Sluiten, at the right; put what else can be done before it."""

    def __init__(self, venster: QDialog) -> None:
        super().__init__()
        self.setSpacing(8)
        self.addStretch(1)
        self.addWidget(sluitknop(venster))


class Knoppenrij(QHBoxLayout):
    """Annuleren (or another word to leave with) and, as the one that Enter presses, `klaar` with the word of this
    dialog."""

    def __init__(self, dialoog: QDialog, woord: str, bevestig: Callable[[], None], *, verlaat: str = ANNULEREN) -> None:
        super().__init__()
        self.setSpacing(8)
        self.addStretch(1)
        weg = Knop(verlaat, dialoog)
        weg.clicked.connect(dialoog.reject)
        self.klaar = Knop(woord, dialoog, primair=True)
        self.klaar.setDefault(True)
        self.klaar.clicked.connect(bevestig)
        self.addWidget(weg)
        self.addWidget(self.klaar)
