"""The buttons under a dialog that asks something: leave it, or do it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout

from assistent.ui.onderdelen import Knop


class Knoppenrij(QHBoxLayout):
    """Annuleer (or another word to leave with) and, as the one that Enter presses, `klaar` with the word of this
    dialog."""

    def __init__(
        self, dialoog: QDialog, woord: str, bevestig: Callable[[], None], *, verlaat: str = "Annuleer"
    ) -> None:
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
