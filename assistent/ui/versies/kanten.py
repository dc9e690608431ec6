"""The two sides of a comparison: the dossier as it is, its versions, and another dossier with its versions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.dossier.versies import STATUSNAMEN
from assistent.handelingen import vergelijken
from assistent.handelingen.vergelijken import Kant
from assistent.ui.onderdelen import Knop, Label
from assistent.ui.werkblad import Werkblad

NU = "Dit dossier zoals het is"
_SCHEIDING = "\n"
"""Between the file (empty: the open dossier) and the version (empty: as it is) of a side; in no name of either."""


class Kantkeuze(QWidget):
    """`gekozen`: other sides were chosen. `wil_bestand`: the user wants another dossier to choose from."""

    gekozen = Signal()
    wil_bestand = Signal()

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self._anderen: dict[str, Dossier] = {}
        rooster = QGridLayout(self)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(12)
        self.links, self.rechts = QComboBox(self), QComboBox(self)
        for nr, (naam, lijst) in enumerate((("Van (oud)", self.links), ("Naar (nieuw)", self.rechts))):
            rooster.addWidget(Label(naam, self, kleur="gedempt", punten=9, gewicht=600, breekt=False), 0, nr)
            lijst.setAccessibleName(naam)
            lijst.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            lijst.setMinimumContentsLength(16)
            rooster.addWidget(lijst, 1, nr)
            rooster.setColumnStretch(nr, 1)
        self.ander = Knop("Ander dossier …", self)
        self.ander.setAccessibleName("Kies een ander dossier om mee te vergelijken")
        self.ander.clicked.connect(self.wil_bestand)
        rooster.addWidget(self.ander, 1, 2)
        self.vul()
        self.links.currentIndexChanged.connect(self._bij_keuze)
        self.rechts.currentIndexChanged.connect(self._bij_keuze)

    def vul(self) -> None:
        """List what there is; what was chosen stays chosen."""
        dossier = self._werkblad.dossier
        if dossier is None:
            return
        regels: list[tuple[str, tuple[str, str]]] = [(NU, ("", ""))]
        regels += [(f"Versie ‘{v.naam}’ ({STATUSNAMEN[v.status]})", ("", v.naam)) for v in reversed(dossier.versies)]
        for pad, ander in self._anderen.items():
            naam = Path(pad).name
            regels.append((f"{naam}, zoals het is", (pad, "")))
            regels += [
                (f"{naam}, versie ‘{v.naam}’ ({STATUSNAMEN[v.status]})", (pad, v.naam)) for v in reversed(ander.versies)
            ]
        for lijst in (self.links, self.rechts):
            nu = lijst.currentData()
            lijst.blockSignals(True)
            lijst.clear()
            for tekst, wat in regels:
                lijst.addItem(tekst, _SCHEIDING.join(wat))
            lijst.setCurrentIndex(max(0, lijst.findData(nu)))
            lijst.blockSignals(False)

    def kies(self, links: tuple[str, str], rechts: tuple[str, str]) -> None:
        """Choose these sides (file, version) without saying so; what is not there is the dossier as it is."""
        for lijst, wat in ((self.links, links), (self.rechts, rechts)):
            lijst.blockSignals(True)
            lijst.setCurrentIndex(max(0, lijst.findData(_SCHEIDING.join(wat))))
            lijst.blockSignals(False)

    def voeg_toe(self, pad: Path, dossier: Dossier) -> None:
        """Add another dossier, and choose it as the new side."""
        self._anderen[str(pad)] = dossier
        self.vul()
        self.rechts.setCurrentIndex(self.rechts.findData(f"{pad}{_SCHEIDING}"))

    def kanten(self) -> tuple[Kant, Kant]:
        """The two sides as they are chosen. Raises `VersieFout` for a version that is gone."""
        return self._kant(self.links), self._kant(self.rechts)

    @property
    def raakt_nu(self) -> bool:
        """Whether one of the sides is the open dossier as it is, which still changes."""
        return _SCHEIDING in (self.links.currentData(), self.rechts.currentData())

    def _kant(self, lijst: QComboBox) -> Kant:
        pad, _, versie = lijst.currentData().partition(_SCHEIDING)
        dossier = self._anderen[pad] if pad else self._werkblad.dossier
        assert dossier is not None
        naam = Path(pad).name if pad else ""
        if versie:
            return vergelijken.kant_versie(dossier, versie, naam)
        return vergelijken.kant_nu(dossier, naam or "dit dossier zoals het is")

    def _bij_keuze(self) -> None:
        self.gekozen.emit()
