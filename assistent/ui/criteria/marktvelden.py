"""The market to draw from: a few fields, each an answer of the dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from assistent.beoordeling import boden
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Label
from assistent.ui.velden.basis import Veld
from assistent.ui.velden.maak import maak_veld
from assistent.ui.werkblad import Werkblad

VRAGEN = (boden.AANTAL, boden.PRIJS, boden.PRIJSSPREIDING, boden.SCORESPREIDING, boden.ZAAD)


class Marktvelden(Kaart):
    """The fields with their names before them."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent, toon="venster", ruimte=12)
        self._werkblad = werkblad
        self.velden: dict[str, Veld] = {}
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(6)
        raster.setColumnStretch(1, 1)
        for rij, vraag in enumerate(werkblad.kennis.vragen[id_] for id_ in VRAGEN if id_ in werkblad.kennis.vragen):
            naam = Label(hoofdletter(vraag.kort), self, kleur="gedempt", punten=9.5)
            naam.setFixedWidth(round(190 * thema.schaal()))
            naam.setContentsMargins(0, 7, 0, 0)
            naam.setToolTip(vraag.hulp)
            veld = self.velden[vraag.id] = maak_veld(vraag, self, lambda: (werkblad.kennis, {}))
            veld.setToolTip(vraag.hulp)
            veld.gewijzigd.connect(lambda waarde, id_=vraag.id: werkblad.antwoord(id_, waarde))
            werkblad.leg_vast.connect(veld.leg_vast)
            raster.addWidget(naam, rij, 0, Qt.AlignmentFlag.AlignTop)
            raster.addWidget(veld, rij, 1)
        self.inhoud.addLayout(raster)
        self.inhoud.addWidget(Label("Een leeg veld telt met de gebruikelijke waarde.", self, kleur="gedempt", punten=9))

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show what the dossier says."""
        for id_, veld in self.velden.items():
            antwoord = uitkomst.dossier.antwoorden.get(id_)
            veld.zet(antwoord.waarde if antwoord else None)
            veld.zet_alleen_lezen(self._werkblad.alleen_lezen)
