"""The window with the settings: organisation, profile, look and language. Nothing changes until it is confirmed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assistent.handelingen.profiel import ProfielFout
from assistent.kennis.model import Kennis
from assistent.ui import thema
from assistent.ui.dialogen.instellingdelen import Profieldeel, Taaldeel, Weergavedeel
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.dialogen.onderwerpen import Onderwerpen
from assistent.ui.dialogen.organisatiedeel import Organisatiedeel
from assistent.ui.instellingen import Instellingen


class Instellingenvenster(QDialog):
    """`gekozen` gives the new `Instellingen`. The folder of the organisation is kept beside them, and stands chosen
    when `gekozen` comes."""

    gekozen = Signal(object)

    def __init__(self, nu: Instellingen, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Instellingen")
        maal = thema.schaal()
        self.setMinimumSize(round(560 * min(maal, 1.4)), round(360 * min(maal, 1.4)))
        self.resize(round(780 * min(maal, 1.5)), round(560 * min(maal, 1.15)))
        self._nu = nu
        self.delen = QStackedWidget(self)
        self.profiel = Profieldeel(nu, kennis, self.delen)
        self.weergave = Weergavedeel(nu, kennis, self.delen)
        self.taal = Taaldeel(nu, self.delen)
        self.organisatie = Organisatiedeel(self.delen)
        self.organisatie.gevonden.connect(self.profiel.toon_organisatie)
        self.lijst = Onderwerpen("Onderwerp van de instellingen", self)
        for naam, deel in (
            ("Profiel", self.profiel), ("Organisatie", self.organisatie),
            ("Weergave", self.weergave), ("Taal", self.taal),
        ):  # fmt: skip
            self.lijst.addItem(naam)
            self.delen.addWidget(deel)
        self.lijst.currentRowChanged.connect(self.delen.setCurrentIndex)
        self.lijst.setCurrentRow(0)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(16, 16, 16, 16)
        vorm.setSpacing(12)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        rij.addWidget(self.lijst)
        rij.addWidget(self.delen, 1)
        vorm.addLayout(rij, 1)
        knoppen = Knoppenrij(self, "Bewaar", self._bevestig)
        self.klaar = knoppen.klaar
        vorm.addLayout(knoppen)

    def toon(self, naam: str) -> None:
        """Show the section with this name, such as `Profiel`."""
        gevonden = self.lijst.findItems(naam, Qt.MatchFlag.MatchExactly)
        if gevonden:
            self.lijst.setCurrentItem(gevonden[0])

    def _bevestig(self) -> None:
        nieuw = self._nu
        try:
            for deel in (self.profiel, self.weergave, self.taal):
                nieuw = deel.verwerk(nieuw)
        except ProfielFout:
            self.toon("Profiel")
            return
        if not self.organisatie.bevestig():
            self.toon("Organisatie")
            return
        self.accept()
        self.gekozen.emit(nieuw)
