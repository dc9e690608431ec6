"""The copies that are compared: the letter, a name that can be changed, what one should know, and taking one away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.handelingen.partners import Kopie
from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Label, Linkknop, Regel, leeg
from assistent.ui.partners.merken import Merk, letters
from assistent.ui.stroom import Stroom

EIGEN_NAAM = "Mijn dossier"
BREED = 190
"""Width of the field for a name (pixels at the usual letter size)."""


class Kopieenkaart(Kaart):
    """`hernoemd` (number of the copy, name) and `weg` (number) say what the user wants; the own dossier is number 0."""

    hernoemd = Signal(int, str)
    weg = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        kop = QHBoxLayout()
        kop.addWidget(Label("Wie u vergelijkt", self, punten=12, gewicht=600), 1)
        self.erbij = Linkknop("Voeg kopieën toe", self)
        self.maak = Linkknop("Maak een kopie voor een partner", self)
        kop.addWidget(self.erbij)
        kop.addWidget(self.maak)
        self.inhoud.addLayout(kop)
        self._wie = QWidget(self)
        self._rijen = Stroom(16)
        self._wie.setLayout(self._rijen)
        self.inhoud.addWidget(self._wie)
        self._opmerkingen = Label("", self, kleur="aandacht", punten=9)
        self.inhoud.addWidget(self._opmerkingen)

    def toon(self, kopieen: tuple[Kopie, ...]) -> None:
        """Show these copies."""
        leeg(self._rijen)
        alle = letters(len(kopieen) + 1)
        eigen, rij = self._vak(alle[0])
        rij.addWidget(Label(EIGEN_NAAM, eigen, gewicht=500, breekt=False))
        self._rijen.addWidget(eigen)
        zinnen: list[str] = []
        for nummer, kopie in enumerate(kopieen, 1):
            self._rijen.addWidget(self._kopie(nummer, kopie, alle[nummer]))
            zinnen += [f"▲ {alle[nummer]}: {zin}" for zin in kopie.opmerkingen]
        for vak in self._wie.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            vak.show()
        self._opmerkingen.setText("\n".join(zinnen))
        self._opmerkingen.setVisible(bool(zinnen))

    def _vak(self, letter: str) -> tuple[QWidget, QHBoxLayout]:
        vak = QWidget(self._wie)
        rij = QHBoxLayout(vak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        rij.addWidget(Merk(letter, vak))
        vak.setMinimumHeight(round(34 * thema.schaal()))
        return vak, rij

    def _kopie(self, nummer: int, kopie: Kopie, letter: str) -> QWidget:
        vak, rij = self._vak(letter)
        naam = Regel(vak)
        naam.setText(kopie.naam)
        naam.setCursorPosition(0)
        naam.setFixedWidth(round(BREED * thema.schaal()))
        naam.setAccessibleName(f"Naam van kopie {letter}")
        naam.setToolTip(str(kopie.pad))
        naam.setProperty("nummer", nummer)
        naam.editingFinished.connect(self._hernoemd)
        rij.addWidget(naam)
        knop = Linkknop("Haal weg", vak, naam=f"Haal kopie {letter} weg", punten=9)
        knop.setProperty("nummer", nummer)
        knop.clicked.connect(self._weg)
        rij.addWidget(knop)
        return vak

    def _hernoemd(self) -> None:
        veld = self.sender()
        assert isinstance(veld, Regel)
        self.hernoemd.emit(int(veld.property("nummer")), veld.text().strip())

    def _weg(self) -> None:
        self.weg.emit(int(self.sender().property("nummer")))
