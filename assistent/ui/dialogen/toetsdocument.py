"""The window that writes the papers of a review: the toetsrapport, or a toetsmemo to be filled in with Word."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.deelwerk import Deeluitslag
from assistent.ui.dialogen.knoppen import SLUITEN, Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label
from assistent.ui.schrijfwerk import Schrijfwerk, Voortgang
from assistent.ui.velden.keuze import Keuzeregel
from assistent.ui.vragen import Schermvragen, Vragen
from assistent.ui.werkblad import Werkblad

if TYPE_CHECKING:
    from assistent.handelingen.bereken import Uitkomst
    from assistent.handelingen.documenten import Formaat
    from assistent.handelingen.doorgeven import Doorgegeven

Soort = Literal["toetsrapport", "toetsmemo"]
KAARTEN: tuple[tuple[Soort, str, str], ...] = (
    ("toetsrapport", "Toetsrapport",
     "Wat is getoetst, de conclusie, alle punten met oordelen en antwoorden, de aanvaarde risico’s en de aftekening."),
    ("toetsmemo", "Toetsmemo in Word",
     "Voor een jurist die niets installeert: een tabel met per punt een oordeel en een opmerking. Ingevuld leest u de "
     "memo hier weer in."),
)  # fmt: skip
ALLES = "Alle toetsmomenten"


class Toetsdocumentvenster(Bijvenster):
    """Asks which paper, about which moment of review; writes it beside the window. The dossier does not change."""

    def __init__(self, werkblad: Werkblad, parent: QWidget, *, vragen: Vragen | None = None) -> None:
        super().__init__("Toetsrapport of toetsmemo", 600, 560, parent)
        self._werkblad = werkblad
        self._vragen = vragen
        self.werk = Schrijfwerk(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 24, 0, 16)
        vorm.setSpacing(12)
        kop = QVBoxLayout()
        kop.setContentsMargins(24, 0, 24, 0)
        kop.setSpacing(4)
        kop.addWidget(Label("Wat wilt u schrijven?", self, punten=14, gewicht=600))
        uitleg = "Beide zijn niet openbaar: zij bevatten oordelen en opmerkingen uit de toets."
        kop.addWidget(Label(uitleg, self, kleur="gedempt"))
        vorm.addLayout(kop)
        vorm.addWidget(self._maak_keuzes(), 1)
        onder = QVBoxLayout()
        onder.setContentsMargins(24, 0, 24, 0)
        onder.setSpacing(12)
        self.uitslag = Deeluitslag(self)
        onder.addWidget(self.uitslag)
        knoppen = Knoppenrij(self, "Kies een map …", self._bevestig, verlaat=SLUITEN)
        self.klaar = knoppen.klaar
        onder.addLayout(knoppen)
        vorm.addLayout(onder)
        self._verbind()
        self.soorten["toetsrapport"].setChecked(True)
        self.soorten["toetsrapport"].setFocus()

    def _verbind(self) -> None:
        self.uitslag.wil_stoppen.connect(self.werk.stop)
        self.werk.begonnen.connect(self._bij_begin)
        self.werk.voortgang.connect(self.uitslag.toon_voortgang)
        self.werk.klaar.connect(self._bij_klaar)
        self.werk.gestopt.connect(self._bij_gestopt)
        self.werk.mislukt.connect(self._bij_fout)

    def _maak_keuzes(self) -> Kolom:
        kolom = Kolom(self)
        kolom.zonder_grond()
        self._groep = QButtonGroup(self)
        self.soorten: dict[Soort, QRadioButton] = {}
        self._kaarten: dict[Soort, Kaart] = {}
        for soort, naam, uitleg in KAARTEN:
            kaart = self._kaarten[soort] = Kaart(kolom.binnen, ruimte=12)
            keus = self.soorten[soort] = QRadioButton()
            kaart.inhoud.addWidget(Keuzeregel(keus, naam, uitleg, kaart))
            self._groep.addButton(keus)
            keus.toggled.connect(self._ververs)
            kolom.vorm.addWidget(kaart)
        kolom.vorm.addWidget(Label("Over welke punten", kolom.binnen, kleur="gedempt", punten=9, gewicht=600))
        kolom.vorm.addWidget(self._maak_momenten(kolom.binnen))
        kolom.vorm.addLayout(self._maak_formaten(kolom.binnen))
        kolom.vorm.addStretch(1)
        return kolom

    def _maak_momenten(self, parent: QWidget) -> QComboBox:
        self.momenten = QComboBox(parent)
        self.momenten.setAccessibleName("Over welke punten")
        self.momenten.addItem(ALLES, "")
        if (uitkomst := self._werkblad.uitkomst) is not None:
            from assistent.toets.momenten import van_dossier

            for moment in van_dossier(uitkomst.stand):
                self.momenten.addItem(moment.naam, moment.id)
        return self.momenten

    def _maak_formaten(self, parent: QWidget) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self.formaten: dict[Formaat, QCheckBox] = {"docx": QCheckBox("Word", parent), "pdf": QCheckBox("PDF", parent)}
        for keus in self.formaten.values():
            keus.setChecked(True)
            keus.toggled.connect(self._ververs)
            rij.addWidget(keus)
        rij.addStretch(1)
        return rij

    # ------------------------------------------------------------------------------------ what is chosen

    def kies(self, soort: Soort, toetsmoment: str = "") -> None:
        """Begin with this choice."""
        self.soorten[soort].setChecked(True)
        self.momenten.setCurrentIndex(max(self.momenten.findData(toetsmoment), 0))

    def soort(self) -> Soort:
        """The paper that is chosen."""
        return next(soort for soort, keus in self.soorten.items() if keus.isChecked())

    def gekozen_formaten(self) -> tuple[Formaat, ...]:
        """The formats of the report; a memo is for Word."""
        if self.soort() == "toetsmemo":
            return ("docx",)
        return tuple(naam for naam, keus in self.formaten.items() if keus.isChecked())

    def _ververs(self) -> None:
        if self._groep.checkedButton() is None:
            return
        soort = self.soort()
        for naam, kaart in self._kaarten.items():
            kaart.zet_actief(naam == soort)
        for keus in self.formaten.values():
            keus.setVisible(soort == "toetsrapport")
            keus.setEnabled(not self.werk.bezig)
        self.klaar.setEnabled(not self.werk.bezig and bool(self.gekozen_formaten()))

    # ------------------------------------------------------------------------------------ doing it

    def _bevestig(self) -> None:
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None or self.werk.bezig:
            return
        # Made when it is needed: what a window keeps of itself stays behind when it closes.
        vragen = self._vragen or Schermvragen(self)
        map_ = vragen.kies_map(self._werkblad.pad.parent if self._werkblad.pad else Path.home())
        if map_ is None:
            return
        soort, formaten, moment = self.soort(), self.gekozen_formaten(), str(self.momenten.currentData())
        naam = next(naam for id_, naam, _ in KAARTEN if id_ == soort)
        nu = datetime.now().astimezone()

        def schrijf(stand: Voortgang) -> Doorgegeven:
            stand.meld(0, 1, naam)
            return _schrijf(uitkomst, soort, map_, nu, formaten, moment)

        self.werk.start(schrijf)

    def _bij_begin(self) -> None:
        self._bezig(bezig=True)
        self.uitslag.toon_begin()

    def _bij_klaar(self, gemaakt: object) -> None:
        self._bezig(bezig=False)
        self.uitslag.toon_klaar(gemaakt)  # type: ignore[arg-type]

    def _bij_gestopt(self) -> None:
        self._bezig(bezig=False)
        self.uitslag.toon_gestopt()

    def _bij_fout(self, fout: object) -> None:
        self._bezig(bezig=False)
        from assistent.export.fouten import ExportFout
        from assistent.handelingen.documenten import DocumentFout

        if not isinstance(fout, ExportFout | DocumentFout):
            self.uitslag.hide()
            raise fout  # type: ignore[misc]  # the window reports what nobody foresaw
        self.uitslag.toon_fout(str(fout))

    def _bezig(self, *, bezig: bool) -> None:
        for kaart in self._kaarten.values():
            kaart.setEnabled(not bezig)
        self.momenten.setEnabled(not bezig)
        self._ververs()

    def done(self, code: int) -> None:
        """Stop what is still being written."""
        self.werk.stop()
        super().done(code)


def _schrijf(
    uitkomst: Uitkomst, soort: Soort, map_: Path, nu: datetime, formaten: tuple[Formaat, ...], moment: str
) -> Doorgegeven:
    # The rooms that write are heavy; a window that is only looked at does without them.
    from assistent.handelingen.doorgeven import Doorgegeven
    from assistent.handelingen.toetsrapport import schrijf_toetsmemo, schrijf_toetsrapport

    if soort == "toetsmemo":
        stukken = schrijf_toetsmemo(uitkomst, map_, nu, moment)
    else:
        stukken = schrijf_toetsrapport(uitkomst, map_, nu, formaten, moment)
    vorige = tuple(f"Het vorige bestand heet nu ‘{stuk.vorige.name}’." for stuk in stukken if stuk.vorige)
    return Doorgegeven(map_, tuple(stuk.pad for stuk in stukken), vorige)
