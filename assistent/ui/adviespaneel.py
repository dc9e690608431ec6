"""The advice at the right: live, in cards that are told what to say and drawn again only where that changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from assistent.advies.model import Kantelpunt
from assistent.handelingen.bereken import Uitkomst, kantelpunten_van
from assistent.kennis.model import Kennis
from assistent.ui import adviesbeeld as beeld
from assistent.ui import thema, uitlegbeeld
from assistent.ui.advies.bevindingen import Bevindingenblok
from assistent.ui.advies.kaarten import Lijktopkaart, Procedurekaart, Sturingskaart, Vormkaart
from assistent.ui.onderdelen import Vel
from assistent.ui.taken import Taak

BREED: Final = 440
"""From this width on, at the ordinary letter size, the panel shows its figures and more procedures at once."""


class Adviespaneel(QScrollArea):
    """`ga_naar` asks for the place of a finding; `wil_uitleg` for the window that explains (title, parts);
    `wil_procedures` and `wil_casussen` for the windows that compare; `wil_watals` for the one that tries other answers
    (question → value)."""

    ga_naar = Signal(str)
    wil_uitleg = Signal(str, tuple)
    wil_procedures = Signal()
    wil_casussen = Signal()
    wil_watals = Signal(object)

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self._kennis = kennis
        self._uitkomst: Uitkomst | None = None
        self._taak: Taak | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Advies")
        binnen = self._vel = Vel(self)
        vorm = QVBoxLayout(binnen)
        vorm.setContentsMargins(12, 8, 16, 16)
        vorm.setSpacing(8)
        self.sturing = Sturingskaart(binnen)
        self.rechtsvorm = Vormkaart(binnen)
        self.procedures = Procedurekaart(binnen)
        self.bevindingen = Bevindingenblok(binnen)
        self.lijkt_op = Lijktopkaart(binnen)
        for deel in (self.sturing, self.rechtsvorm, self.procedures, self.bevindingen, self.lijkt_op):
            vorm.addWidget(deel)
        vorm.addStretch(1)
        self.setWidget(binnen)
        self.viewport().setAutoFillBackground(False)
        self._kantel = {k.kantel: soort for soort, k in self._conclusiekaarten().items()}
        self._verbind()

    def _conclusiekaarten(self) -> dict[str, Sturingskaart | Vormkaart | Procedurekaart]:
        return {"sturing": self.sturing, "rechtsvorm": self.rechtsvorm, "procedure": self.procedures}

    def _verbind(self) -> None:
        self.sturing.waarom.connect(self._leg_sturing_uit)
        self.sturing.veranderd.connect(self._vel.meet)
        self.sturing.ga_naar.connect(self.ga_naar)
        self.rechtsvorm.waarom.connect(self._leg_vorm_uit)
        self.procedures.waarom_procedure.connect(self._leg_procedure_uit)
        self.procedures.vergelijk.connect(self.wil_procedures)
        self.bevindingen.ga_naar.connect(self.ga_naar)
        self.bevindingen.waarom.connect(self._leg_melding_uit)
        self.bevindingen.veranderd.connect(self._vel.meet)
        self.lijkt_op.vergelijk.connect(self.wil_casussen)
        for blok in self._kantel:
            blok.gewisseld.connect(self._wissel_kantelpunten)
            blok.proberen.connect(self.wil_watals)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome."""
        self._uitkomst = uitkomst
        breed = self.breed
        self.sturing.toon(uitkomst, breed)
        self.rechtsvorm.toon(uitkomst, breed)
        self.procedures.toon(uitkomst, breed)
        self.bevindingen.toon(uitkomst)
        self.lijkt_op.toon(uitkomst, breed)
        if any(blok.open for blok in self._kantel):
            self._bereken_kantelpunten()
        self._vel.meet()

    @property
    def breed(self) -> bool:
        """Whether there is room for figures and more procedures."""
        return self.width() >= BREED * thema.schaal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or less when the panel becomes wide or narrow."""
        was = event.oldSize().width() >= BREED * thema.schaal()
        super().resizeEvent(event)
        if self._uitkomst is not None and was != self.breed:
            self.ververs(self._uitkomst)

    # ------------------------------------------------------------------------------------ explanations

    def _leg_sturing_uit(self) -> None:
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze sturing?", uitlegbeeld.van_sturing(self._uitkomst))

    def _leg_vorm_uit(self) -> None:
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze rechtsvorm?", uitlegbeeld.van_rechtsvorm(self._uitkomst))

    def _leg_procedure_uit(self, procedure: str) -> None:
        if self._uitkomst is not None:
            titel = next(p.naam for p in self._uitkomst.procedures if p.id == procedure)
            self.wil_uitleg.emit(titel, uitlegbeeld.van_procedure(self._uitkomst, procedure))

    def _leg_melding_uit(self, melding: str) -> None:
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze bevinding?", uitlegbeeld.van_melding(self._uitkomst, melding))

    # ------------------------------------------------------------------------------------ tipping points

    def _wissel_kantelpunten(self) -> None:
        if any(blok.open for blok in self._kantel):
            self._bereken_kantelpunten()
        else:
            self.stop()
        self._vel.meet()

    def _bereken_kantelpunten(self) -> None:
        """Compute in the background for the outcome of now; an earlier computation is dropped."""
        self.stop()
        uitkomst = self._uitkomst
        if uitkomst is None:
            return
        self._zeg_kantel("Bezig met rekenen …")
        self._taak = Taak(lambda stop: kantelpunten_van(uitkomst, stop=stop), self)
        self._taak.klaar.connect(self._toon_kantelpunten)
        self._taak.fout.connect(self._mislukt)
        self._taak.begin()

    def _zeg_kantel(self, tekst: str) -> None:
        for blok in self._kantel:
            blok.zeg(tekst)

    def _toon_kantelpunten(self, punten: tuple[Kantelpunt, ...]) -> None:
        for blok, soort in self._kantel.items():
            if self._uitkomst is not None:
                blok.toon(beeld.kantelregels(self._uitkomst, punten, soort))
        self._vel.meet()

    def _mislukt(self, fout: Exception) -> None:
        self._zeg_kantel("Dit kon niet worden berekend.")
        raise fout  # for the report: computing from a dossier has no failure that a user can cause

    def stop(self) -> None:
        """Stop computing tipping points."""
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
