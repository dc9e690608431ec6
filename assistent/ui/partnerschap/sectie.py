"""What the worksheets share: cards that open one at a time, findings, and a sentence when there is nothing to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.model import Melding
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import adviesbeeld, toetsvolgorde, uitlegbeeld
from assistent.ui.adviesbeeld import Meldingbeeld
from assistent.ui.meldingkaart import Meldingkaart
from assistent.ui.naslagregel import Uitlegverzoek
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.partnerschap.klapkaart import Klapkaart
from assistent.ui.sectie import Paginasectie, Sectie
from assistent.ui.werkblad import Werkblad


class Blad(Paginasectie):
    """A worksheet of the partnership."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self.uitkomst: Uitkomst | None = None
        self._bevindingen = Sectie(self._bouw_bevindingen, self)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome."""
        self.uitkomst = uitkomst

    def toon_bevindingen(self, meldingen: tuple[Melding, ...]) -> None:
        """Show these findings as cards."""
        assert self.uitkomst is not None
        ids = {melding.id for melding in meldingen}
        self._bevindingen.toon(tuple(m for m in adviesbeeld.meldingen(self.uitkomst) if m.id in ids))

    def _bouw_bevindingen(self, vorm: QVBoxLayout, meldingen: tuple[Meldingbeeld, ...]) -> None:
        for melding in meldingen:
            vorm.addWidget(Meldingkaart(melding, self._bevindingen, self.naar_plaats, self._leg_uit))

    def naar_plaats(self) -> None:
        """Go to the place that the pressed button carries."""
        self.ga_naar.emit(str(self.sender().property("plaats")))

    def _leg_uit(self) -> None:
        if self.uitkomst is not None:
            delen = uitlegbeeld.van_melding(self.uitkomst, self.sender().property("melding"))
            QCoreApplication.sendEvent(self.window(), Uitlegverzoek("Waarom deze bevinding?", delen))


class Klapblad(Blad):
    """A worksheet of cards of which one is open."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self.kaarten: dict[str, Klapkaart] = {}
        self._volgorde: list[Klapkaart] = []

    def rijg(self, kaarten: list[Klapkaart]) -> None:
        """Let Tab go through the cards in this order, also through what opens in them later."""
        self._volgorde = kaarten
        toetsvolgorde.rijg(kaarten)

    def voeg_toe(self, naam: str, kaart: Klapkaart) -> None:
        """Take a card in."""
        kaart.setProperty("naam", naam)
        kaart.geopend.connect(self._geopend)
        self.kaarten[naam] = kaart

    def _geopend(self, is_open: bool) -> None:
        deze = self.sender()
        if is_open:
            for kaart in self.kaarten.values():
                if kaart is not deze and kaart.is_open:
                    kaart.open(False)
            toetsvolgorde.rijg(self._volgorde)
        self.veranderd.emit()


class Leegkaart(Kaart):
    """One sentence about what is missing here, and one thing to do about it."""

    def __init__(self, kop: str, zin: str, knop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.inhoud.addWidget(Label(kop, self, punten=12, gewicht=600))
        self.inhoud.addWidget(Label(zin, self, kleur="gedempt"))
        rij = QHBoxLayout()
        self.knop = Knop(knop, self)
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.inhoud.addSpacing(4)
        self.inhoud.addLayout(rij)
