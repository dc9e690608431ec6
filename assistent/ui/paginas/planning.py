"""The page of the planning: the steps of the procedure with their dates, above the questions of this step."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui.gantt import Tijdlijn
from assistent.ui.modellen.planning import VERHOUDING, Planningmodel
from assistent.ui.onderdelen import Kaart, Label, leeg
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.stappen import Routestap
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.tabel import Passendetabel
from assistent.ui.werkblad import Werkblad


class Planningpagina(Vragenpagina):
    """Day and hour of each step can be fixed in the table."""

    breedste = 1200
    zegt_leeg = False

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        kaart = Kaart(self)
        self._kop = Label("", kaart, gewicht=600)
        self._uitleg = Label("", kaart, kleur="gedempt", punten=9)
        self._tijdlijn = Tijdlijn(kaart)
        self.model = Planningmodel(self)
        self.model.wens.connect(self._wens)
        self.tabel = Passendetabel(kaart)
        self.tabel.setAccessibleName("Stappen van de procedure met hun data")
        self.tabel.hoogstens = 10_000
        self.tabel.verhouding = VERHOUDING
        self.tabel.setModel(self.model)
        self.tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._bezwaar = Bezwaar(kaart)
        self.model.bezwaar.connect(self._zeg_bezwaar)
        for deel in (self._kop, self._uitleg, self._tijdlijn, self._bezwaar, self.tabel):
            kaart.inhoud.addWidget(deel)
        self._meldingen = QVBoxLayout()
        self._meldingen.setSpacing(8)
        plaats = self.vorm.indexOf(self.inhoud)
        self.vorm.insertWidget(plaats, kaart)
        self.vorm.insertLayout(plaats + 1, self._meldingen)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the steps of the chosen, else the best procedure."""
        super().ververs(uitkomst)
        procedure, planning = uitkomst.procedure, uitkomst.planning
        self.model.alleen_lezen = self.werkblad.alleen_lezen
        self.model.zet(planning.stappen)
        self.tabel.setVisible(bool(planning.stappen))
        self.tabel.pas()
        self._tijdlijn.toon(planning.stappen)
        if procedure is None:
            self._kop.setText("Er is nog geen procedure om te plannen.")
            self._uitleg.setText("Kies een procedure bij stap 5, of beantwoord de vragen waarop het advies nog wacht.")
        else:
            self._kop.setText(f"{procedure.naam}{' (voorlopig: nog niet gekozen)' if uitkomst.voorlopig else ''}")
            self._uitleg.setText(
                "Dubbelklik op een datum of tijd, of druk op F2, om haar te zetten. "
                "De rode streep op de tijdlijn is het wettelijk minimum."
            )
        leeg(self._meldingen)
        for melding in planning.meldingen:
            kaart = Kaart(self, toon="aandacht_zacht", ruimte=12)
            kaart.inhoud.addWidget(Label(f"▲ Let op: {melding.tekst}", kaart, kleur="aandacht", punten=9.5))
            self._meldingen.addWidget(kaart)

    def _zeg_bezwaar(self, tekst: str) -> None:
        """Say above the table why a cell kept its value; a long table may have to be scrolled back for that."""
        self._bezwaar.zeg(f"{tekst} De waarde die er stond, is gebleven." if tekst else "")
        if tekst:
            self.kolom.binnen.layout().activate()  # type: ignore[union-attr]
            self.kolom.ensureWidgetVisible(self._bezwaar, 0, 40)

    def _wens(self, stap_id: str, veld: str, waarde: object) -> None:
        self.werkblad.planstap(stap_id, {veld: waarde})
