"""The window that asks what is to be written: which documents, as a draft or for publication, and of which version."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import onopgelost
from assistent.handelingen.stukkenlijst import groepeer, om_te_publiceren
from assistent.handelingen.uitgeven import Soort, Wijze
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import RAND
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.documenten.stukkenkeuze import Stukkenkeuze
from assistent.ui.onderdelen import Label

NU = "Zoals het dossier nu is"
NAMEN: dict[Soort, str] = {
    "concept": "Concept met opmerkingen",
    "schoon": "Concept zonder opmerkingen",
    "publicatie": "Voor publicatie",
}
UITLEG: dict[Soort, str] = {
    "concept": "Wat nog open is en welk recht nog is te controleren, staat als opmerking naast de tekst.",
    "schoon": "Alleen de tekst. Wat u in Word wijzigt, is later terug te lezen.",
    "publicatie": "Zonder opmerkingen, namen, paden en gegevens van het dossier. Dit bestand is niet terug te lezen; "
    "uw concept blijft ernaast staan.",
}
GETOETST = ("vastgesteld", "gepubliceerd")


class Genereervenster(QDialog):
    """Says beforehand what a publication would lack, and refuses what nobody may publish."""

    gekozen = Signal(object)
    """The chosen `Wijze`."""

    def __init__(self, uitkomst: Uitkomst, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Documenten genereren")
        self.setMinimumWidth(round(460 * thema.schaal()))
        ruimte, schaal = self.screen().availableGeometry(), thema.schaal()
        self.resize(min(round(780 * schaal), ruimte.width()), min(round(500 * schaal), ruimte.height() - RAND))
        self._uitkomst = uitkomst
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 24, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Wat wilt u schrijven?", self, punten=14, gewicht=600))
        rij = QHBoxLayout()
        rij.setSpacing(24)
        rij.addLayout(self._maak_wijze(), 4)
        self.stukken = Stukkenkeuze(self)
        rij.addWidget(self.stukken, 5)
        vorm.addLayout(rij, 1)
        self._let_op = Label("", self, kleur="aandacht")
        vorm.addWidget(self._let_op)
        knoppen = Knoppenrij(self, "Kies een map …", self._bevestig)
        self.klaar = knoppen.klaar
        vorm.addLayout(knoppen)
        self._toon_stukken()
        self.stukken.gewijzigd.connect(self._ververs)
        self.soorten["concept"].setChecked(True)
        self.soorten["concept"].setFocus()

    def _maak_wijze(self) -> QVBoxLayout:
        vorm = QVBoxLayout()
        vorm.setSpacing(10)
        self.soorten: dict[Soort, QRadioButton] = {}
        for soort in get_args(Soort):
            self.soorten[soort] = keus = QRadioButton(NAMEN[soort], self)
            keus.setAccessibleDescription(UITLEG[soort])
            keus.toggled.connect(self._ververs)
            vorm.addWidget(keus)
        self._uitleg = Label("", self, kleur="gedempt")
        vorm.addWidget(self._uitleg)
        self.versies = self._maak_versies(vorm)
        self.ook_pdf = QCheckBox("Ook als &PDF", self)
        self.ook_pdf.setAccessibleDescription("Dezelfde tekst, met bladwijzers en paginanummers; zonder opmerkingen.")
        self.ook_pdf.setToolTip(self.ook_pdf.accessibleDescription())
        vorm.addWidget(self.ook_pdf)
        vorm.addStretch(1)
        return vorm

    def _toon_stukken(self) -> None:
        """The documents there are, now or in the chosen version."""
        naam = self.versies.currentData()
        versie = next((v for v in self._uitkomst.dossier.versies if v.naam == naam), None)
        groepen = groepeer(self._uitkomst, tuple(versie.blokken) if versie is not None else None)
        self.stukken.toon(groepen, om_te_publiceren(self._uitkomst))

    def _maak_versies(self, vorm: QVBoxLayout) -> QComboBox:
        lijst = QComboBox(self)
        lijst.setAccessibleName("Welke tekst")
        lijst.addItem(NU, "")
        for versie in reversed(self._uitkomst.dossier.versies):
            lijst.addItem(f"Versie ‘{versie.naam}’ ({versie.status.replace('_', ' ')})", versie.naam)
        lijst.currentIndexChanged.connect(self._toon_stukken)
        kop = Label("Welke tekst", self, kleur="gedempt", punten=9, gewicht=600)
        for deel in (kop, lijst):
            vorm.addWidget(deel)
            deel.setVisible(lijst.count() > 1)
        return lijst

    def wijze(self) -> Wijze:
        """What is chosen now."""
        gekozen: list[Soort] = [naam for naam, keus in self.soorten.items() if keus.isChecked()]
        soort: Soort = gekozen[0] if gekozen else "concept"
        return Wijze(soort, self.versies.currentData(), self.ook_pdf.isChecked(), self.stukken.gekozen())

    def _ververs(self) -> None:
        wijze = self.wijze()
        self._uitleg.setText(UITLEG[wijze.soort])
        fouten = self._fouten(wijze)
        self.klaar.setEnabled(not fouten and bool(wijze.documenten))
        let_op = ""
        if fouten:
            hoeveel = aantal(len(fouten), "bevinding is", "bevindingen zijn")
            let_op = f"Dit kan nog niet: {hoeveel} in strijd met de regels en niet gemotiveerd."
        elif not wijze.documenten:
            let_op = "Kies ten minste één stuk."
        elif wijze.soort == "publicatie" and self._status(wijze) not in GETOETST:
            let_op = "Op het titelblad staat CONCEPT. DEFINITIEF staat er op een versie die is vastgesteld."
        self._let_op.setText(let_op)
        self._let_op.setVisible(bool(let_op))

    def _status(self, wijze: Wijze) -> str:
        return next((v.status for v in self._uitkomst.dossier.versies if v.naam == wijze.versie), "concept")

    def _fouten(self, wijze: Wijze) -> tuple[str, ...]:
        if wijze.soort != "publicatie" or self._status(wijze) in GETOETST:
            return ()
        return onopgelost(self._uitkomst)

    def _bevestig(self) -> None:
        wijze = self.wijze()
        self.accept()
        self.gekozen.emit(wijze)
