"""Who reviews, for which organisation and at which moment: the same fields for a scope and for a signature."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from assistent.handelingen import profiel
from assistent.handelingen.toetsen import Toetser, Toetslijst
from assistent.ui.onderdelen import Label, Regel
from assistent.ui.velden.keuze import Rustlijst


class Persoonvelden(QWidget):
    """Filled from the profile; `gewijzigd` when somebody typed or chose something else."""

    gewijzigd = Signal()

    def __init__(self, lijst: Toetslijst, wie: str, moment: str, parent: QWidget) -> None:
        super().__init__(parent)
        bekend = profiel.geldend()
        vorm = QFormLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self.moment = Rustlijst(self)
        self.moment.setAccessibleName("Toetsmoment")
        self.moment.addItem("Het hele dossier", "")
        for stand in lijst.momenten:
            self.moment.addItem(stand.moment.naam, stand.moment.id)
        self.moment.setCurrentIndex(max(0, self.moment.findData(moment)))
        self.moment.currentIndexChanged.connect(self.gewijzigd)
        vorm.addRow(Label("Toetsmoment", self, breekt=False), self.moment)
        self.naam = self._regel(vorm, "Naam", wie)
        self.rol = self._regel(vorm, "Rol", bekend.functie)
        self.organisatie = self._regel(vorm, "Organisatie", bekend.organisatie)

    def _regel(self, vorm: QFormLayout, naam: str, waarde: str) -> Regel:
        regel = Regel(self)
        regel.setAccessibleName(naam)
        regel.setText(waarde)
        regel.textEdited.connect(self.gewijzigd)
        vorm.addRow(Label(naam, self, breekt=False), regel)
        return regel

    @property
    def toetser(self) -> Toetser:
        """The person as typed."""
        return Toetser(self.naam.text().strip(), self.rol.text().strip(), self.organisatie.text().strip())

    @property
    def toetsmoment(self) -> str:
        """The id of the moment of review; empty for the whole dossier."""
        return str(self.moment.currentData() or "")
