"""The window with the notas themselves: their names, rounds and days."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from assistent.planning.nota import NOTAS
from assistent.ui import thema
from assistent.ui.kolom import Kolom
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad


class Notasvenster(QDialog):
    """The question about the notas as a card; it follows undo and redo, and never blocks the work."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Nota’s en hun data")
        self.resize(round(760 * thema.schaal()), round(440 * thema.schaal()))
        self._werkblad = werkblad
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 16, 16, 16)
        self.kolom = Kolom(self)
        self.kaart = Vraagkaart(werkblad.kennis.vragen[NOTAS], werkblad, self.kolom.binnen)
        self.kolom.vorm.addWidget(self.kaart)
        self.kolom.vorm.addStretch(1)
        vorm.addWidget(self.kolom, 1)
        knoppen = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        knoppen.rejected.connect(self.close)
        vorm.addWidget(knoppen)
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()

    def ververs(self) -> None:
        """Show what the dossier says now."""
        if self._werkblad.uitkomst is not None:
            self.kaart.ververs(self._werkblad.uitkomst, 1, 1, self._werkblad.alleen_lezen)
