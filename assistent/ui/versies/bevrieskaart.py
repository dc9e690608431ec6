"""Freeze now: a name, a status, and all documents or only some."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from assistent.dossier.model import Versiestatus
from assistent.dossier.versies import STATUSNAMEN
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.stukkenlijst import groepeer, om_te_publiceren
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema
from assistent.ui.documenten.stukkenkeuze import Stukkenkeuze
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, Regel

_ALLES = "Alle documenten van de procedure"
_HOOG = 240
"""Pixels for the list of documents, at the ordinary letter size."""


class _Statuskeus(QComboBox):
    """Enter in the closed list does what Enter in the name does; Qt lets it pass by."""

    bevestigd = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.bevestigd.emit()
        else:
            super().keyPressEvent(event)


class Bevrieskaart(Kaart):
    """`gevraagd`: freeze under this name, with this status, these documents (`None`: all)."""

    gevraagd = Signal(str, str, object)
    gegroeid = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._uitkomst: Uitkomst | None = None
        self.inhoud.addWidget(Label("Nu vastleggen", self, punten=12, gewicht=600))
        uitleg = (
            "Een versie bewaart de antwoorden, de planning, het advies en de tekst van nu. Zij verandert daarna niet "
            "meer, ook niet met nieuwere kennis."
        )
        self.inhoud.addWidget(Label(uitleg, self, kleur="gedempt"))
        velden = QGridLayout()
        velden.setHorizontalSpacing(12)
        velden.setColumnStretch(0, 1)
        velden.addWidget(Label("Naam", self, kleur="gedempt", punten=9, gewicht=600), 0, 0)
        velden.addWidget(Label("Status", self, kleur="gedempt", punten=9, gewicht=600), 0, 1)
        self.naam = Regel(self)
        self.naam.setAccessibleName("Naam van de versie")
        self.naam.setPlaceholderText("bijvoorbeeld: ter toetsing 1")
        self.naam.textChanged.connect(self._toon_stand)
        self.naam.returnPressed.connect(self._vraag)
        velden.addWidget(self.naam, 1, 0)
        self.status = _Statuskeus(self)
        self.status.bevestigd.connect(self._vraag)
        self.status.setAccessibleName("Status van de versie")
        for status in get_args(Versiestatus):
            self.status.addItem(hoofdletter(STATUSNAMEN[status]), status)
        velden.addWidget(self.status, 1, 1)
        self.inhoud.addLayout(velden)
        self.inhoud.addLayout(self._maak_voet())
        self.stukken = Stukkenkeuze(self)
        self.stukken.setFixedHeight(round(_HOOG * thema.schaal()))
        self.stukken.gewijzigd.connect(self._toon_stand)
        self.stukken.hide()
        self.inhoud.addWidget(self.stukken)
        self._toon_stand()

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        self._welke = Label(_ALLES, self, kleur="gedempt", punten=9.5, breekt=False)
        rij.addWidget(self._welke)
        self.kies = Linkknop("Kies documenten", self)
        self.kies.clicked.connect(self._wissel)
        rij.addWidget(self.kies)
        rij.addStretch(1)
        self.bevries = Knop("Leg vast", self, primair=True)
        self.bevries.clicked.connect(self._vraag)
        rij.addWidget(self.bevries)
        return rij

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the documents there are now; what was chosen stays chosen."""
        self._uitkomst = uitkomst
        if self.stukken.isVisibleTo(self):
            gekozen = self.stukken.gekozen()
            self.stukken.toon(groepeer(uitkomst), om_te_publiceren(uitkomst))
            self.stukken.kies(gekozen)

    def zet_bezig(self, bezig: bool) -> None:
        """Wait while a version is made."""
        for deel in (self.naam, self.status, self.kies, self.stukken):
            deel.setEnabled(not bezig)
        self.bevries.setText("Bezig …" if bezig else "Leg vast")
        self._toon_stand(bezig=bezig)

    def gedaan(self) -> None:
        """Make ready for the next one."""
        self.naam.clear()

    def _wissel(self) -> None:
        """Choose among the documents, or take them all again."""
        kiezen = not self.stukken.isVisibleTo(self)
        if kiezen and self._uitkomst is not None:
            self.stukken.toon(groepeer(self._uitkomst), om_te_publiceren(self._uitkomst))
        self.stukken.setVisible(kiezen)
        self.kies.setText("Neem alle documenten" if kiezen else "Kies documenten")
        self._toon_stand()
        if kiezen:
            self.stukken.boom.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gegroeid.emit()

    def _documenten(self) -> tuple[str, ...] | None:
        return self.stukken.gekozen() if self.stukken.isVisibleTo(self) else None

    def _toon_stand(self, *_wat: object, bezig: bool = False) -> None:
        self._welke.setText("Alleen de gekozen documenten" if self._documenten() is not None else _ALLES)
        self.bevries.setEnabled(not bezig and bool(self.naam.text().strip()) and self._documenten() != ())

    def _vraag(self) -> None:
        if not self.naam.text().strip():
            self.naam.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.bevries.isEnabled():
            self.gevraagd.emit(self.naam.text().strip(), self.status.currentData(), self._documenten())
