"""What stands in the window when no dossier is open: begin, go on, or recover."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg

if TYPE_CHECKING:
    from assistent.dossier.herstel import Herstel

KORT = 640


class Startpagina(QWidget):
    """Every choice is a signal; the window does the work."""

    nieuw = Signal(str)
    openen = Signal()
    voorbeeld = Signal(str)
    recent = Signal(str)
    herstel = Signal(object)
    verwijder_herstel = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        kolom = Kolom(self, KORT)
        buiten.addWidget(kolom)
        vorm = kolom.vorm
        vorm.addSpacing(24)
        vorm.addWidget(Label("Ontwerpassistent", self, punten=22, gewicht=600))
        zin = "Ontwerp een aanbesteding of subsidie: van inhoud naar vorm naar procedure, met stukken die kloppen."
        vorm.addWidget(Label(zin, self, kleur="gedempt", punten=11))
        vorm.addSpacing(8)
        self._herstel = QVBoxLayout()
        self._herstel.setSpacing(8)
        vorm.addLayout(self._herstel)
        vorm.addWidget(self._maak_begin())
        self._vervolg = Kaart(self)
        vorm.addWidget(self._vervolg)
        voet = "Deze toepassing maakt geen verbinding met internet. Uw dossiers blijven op dit apparaat."
        vorm.addWidget(Label(voet, self, kleur="gedempt", punten=9))
        vorm.addStretch(1)

    def _maak_begin(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Nieuw dossier", kaart, punten=12, gewicht=600))
        zin = "Welk recht geldt? Regels, termijnen en procedures verschillen."
        kaart.inhoud.addWidget(Label(zin, kaart, kleur="gedempt", punten=9.5))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for tekst, recht, primair in (("Nederland", "nl", True), ("Vlaanderen", "vl", False)):
            knop = Knop(tekst, kaart, primair=primair)
            knop.setAccessibleName(f"Nieuw dossier, {tekst}")
            knop.setProperty("recht", recht)
            knop.clicked.connect(self._nieuw)
            knop.setMinimumWidth(140)
            rij.addWidget(knop)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        return kaart

    def toon(self, recent: tuple[str, ...], voorbeelden: dict[str, str], herstel: list[Herstel]) -> None:
        """Show the recent dossiers (paths), the examples (name to title) and what a crash left behind."""
        self._toon_herstel(herstel)
        leeg(self._vervolg.inhoud)
        self._vervolg.inhoud.addWidget(Label("Verder met een dossier", self._vervolg, punten=12, gewicht=600))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        openen = Knop("Openen …", self._vervolg)
        openen.clicked.connect(self.openen)
        rij.addWidget(openen)
        for naam, titel in voorbeelden.items():
            knop = Knop(f"Voorbeeld: {titel}", self._vervolg)
            knop.setProperty("voorbeeld", naam)
            knop.clicked.connect(self._voorbeeld)
            rij.addWidget(knop)
        rij.addStretch(1)
        self._vervolg.inhoud.addLayout(rij)
        for naam in recent:
            self._vervolg.inhoud.addWidget(self._recent_regel(Path(naam)))

    def _recent_regel(self, pad: Path) -> QWidget:
        regel = QWidget(self._vervolg)
        rij = QHBoxLayout(regel)
        rij.setContentsMargins(0, 0, 0, 0)
        link = Linkknop(pad.stem, regel, naam=f"Open {pad.stem}", punten=10)
        link.setProperty("pad", str(pad))
        link.setToolTip(str(pad))
        link.clicked.connect(self._recent)
        rij.addWidget(link)
        waar = Label(str(pad.parent), regel, kleur="gedempt", punten=9, breekt=False)
        waar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        rij.addWidget(waar, 1)
        return regel

    def _toon_herstel(self, herstel: list[Herstel]) -> None:
        leeg(self._herstel)
        for stuk in herstel:
            kaart = Kaart(self, toon="aandacht_zacht")
            kaart.inhoud.addWidget(Label("▲ Er is werk te herstellen", kaart, kleur="aandacht", gewicht=600))
            kaart.inhoud.addWidget(Label(stuk.melding, kaart))
            rij = QHBoxLayout()
            rij.setSpacing(8)
            teksten = [("Verwijder …", self.verwijder_herstel)]
            if stuk.dossier is not None:
                teksten.insert(0, ("Herstel", self.herstel))
            for tekst, sein in teksten:
                knop = Knop(tekst, kaart, primair=sein is self.herstel)
                knop.setProperty("herstel", stuk)
                knop.clicked.connect(self._herstel_gekozen if tekst == "Herstel" else self._verwijder_gekozen)
                rij.addWidget(knop)
            rij.addStretch(1)
            kaart.inhoud.addLayout(rij)
            self._herstel.addWidget(kaart, 0, Qt.AlignmentFlag.AlignTop)

    def _nieuw(self) -> None:
        self.nieuw.emit(self.sender().property("recht"))

    def _voorbeeld(self) -> None:
        self.voorbeeld.emit(self.sender().property("voorbeeld"))

    def _recent(self) -> None:
        self.recent.emit(self.sender().property("pad"))

    def _herstel_gekozen(self) -> None:
        self.herstel.emit(self.sender().property("herstel"))

    def _verwijder_gekozen(self) -> None:
        self.verwijder_herstel.emit(self.sender().property("herstel"))
