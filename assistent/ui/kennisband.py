"""The calm bar above a page when newer knowledge or another day changes conclusions that were accepted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.tekst.nederlands import aantal
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.werkblad import Werkblad


class Kennisband(Kaart):
    """Hidden when there is nothing to decide; it never stands in the way of the work."""

    bekijk = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="accent_zacht", ruimte=10)
        rij = QHBoxLayout()
        self.tekst = Label("", self, gewicht=500, punten=9.5)
        rij.addWidget(self.tekst, 1)
        self.knop = Linkknop("Bekijk was en wordt", self, naam="Bekijk welke conclusies veranderen")
        self.knop.clicked.connect(self.bekijk)
        rij.addWidget(self.knop)
        self.inhoud.addLayout(rij)
        self.hide()

    def ververs(self, werkblad: Werkblad) -> None:
        """Say how many conclusions wait for a decision."""
        hoeveel = len(werkblad.verschillen())
        werkwoord = "verandert" if hoeveel == 1 else "veranderen"
        oorzaak = "nieuwere kennis of een andere peildatum"
        self.tekst.setText(f"{aantal(hoeveel, 'conclusie', 'conclusies')} {werkwoord} door {oorzaak}.")
        self.tekst.setAccessibleName(self.tekst.text())
        self.setVisible(hoeveel > 0)
