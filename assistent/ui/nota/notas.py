"""The window with the notas themselves: their names, rounds and days."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.planning.nota import NOTAS
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.kolom import Kolom
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad


class Notasvenster(Bijvenster):
    """The question about the notas as a card; it follows undo and redo, and never blocks the work."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Nota’s en hun data", 760, 440, parent)
        self._werkblad = werkblad
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 16, 16, 16)
        self.kolom = Kolom(self)
        self.kaart = Vraagkaart(werkblad.kennis.vragen[NOTAS], werkblad, self.kolom.binnen)
        self.kolom.vorm.addWidget(self.kaart)
        self.kolom.vorm.addStretch(1)
        vorm.addWidget(self.kolom, 1)
        vorm.addLayout(Sluitrij(self))
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()

    def ververs(self) -> None:
        """Show what the dossier says now."""
        if self._werkblad.uitkomst is not None:
            self.kaart.ververs(self._werkblad.uitkomst, 1, 1, self._werkblad.alleen_lezen)
