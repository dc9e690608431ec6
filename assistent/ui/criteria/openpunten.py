"""What is still missing, each with a way to where it is filled in; an open point and never an error."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.beoordeling.opzet import Ontbreekt
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.sectie import Sectie

HOOGSTENS = 6


class Openpunten(QWidget):
    """Nothing is shown when nothing is missing."""

    ga_naar = Signal(str)

    def __init__(self, kop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kop = kop
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        self._lijst = Sectie(self._bouw, self)
        self._lijst.vorm.setSpacing(0)
        vorm.addWidget(self._lijst)

    def toon(self, punten: tuple[Ontbreekt, ...]) -> None:
        """Show these, each once."""
        uniek = tuple(dict.fromkeys(punten))
        self._lijst.toon(uniek)
        self.setVisible(bool(uniek))

    def _bouw(self, vorm: QVBoxLayout, punten: tuple[Ontbreekt, ...]) -> None:
        if not punten:
            return
        vorm.addWidget(Label(f"○ {self._kop}", self._lijst, kleur="gedempt", punten=9.5, gewicht=600))
        for punt in punten[:HOOGSTENS]:
            link = Linkknop(punt.tekst, self._lijst, naam=f"Ga naar: {punt.tekst}", punten=9.5)
            link.setToolTip(punt.tekst)
            link.setProperty("plaats", punt.veld.partition("@")[0])
            link.clicked.connect(self._naar)
            vorm.addWidget(link)
        rest = len(punten) - HOOGSTENS
        if rest > 0:
            vorm.addWidget(Label(f"En nog {rest} andere.", self._lijst, kleur="gedempt", punten=9))

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))
