"""The window in which a reviewer says what was seen and what was not."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.handelingen import toetsen
from assistent.handelingen.toetsen import ToetsFout, Toetslijst
from assistent.tekst.nederlands import datum
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Groeitekst, Label, Linkknop
from assistent.ui.toets.persoon import Persoonvelden
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.werkblad import Werkblad


class Kadervenster(Bijvenster):
    """Documents of the chosen moment are ticked first, of the whole dossier none; nothing counts before the button is
    pressed."""

    def __init__(self, werkblad: Werkblad, lijst: Toetslijst, parent: QWidget, moment: str = "") -> None:
        super().__init__("Wat is beoordeeld", 620, 680, parent)
        self._werkblad, self._lijst = werkblad, lijst
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 16, 0, 16)
        kolom = self._kolom = Kolom(self)
        vorm.addWidget(kolom, 1)
        binnen = kolom.vorm
        binnen.addWidget(Label("Wat hebt u beoordeeld?", self, punten=14, gewicht=600))
        recht = f"Het recht van {datum(lijst.peildatum)} telt, met kennis {lijst.kennis_versie.partition('+')[0]}."
        binnen.addWidget(Label(recht, self, kleur="gedempt"))
        self.persoon = Persoonvelden(lijst, werkblad.wie, moment, self)
        self.persoon.moment.currentIndexChanged.connect(self._vink_moment)
        binnen.addWidget(self.persoon)
        binnen.addWidget(Label("Gezien: documenten", self, gewicht=600))
        self.documenten = [self._vak(id_, naam) for id_, naam in lijst.documenten.items()]
        for vak in self.documenten:
            binnen.addWidget(vak)
        links = QHBoxLayout()
        self.alle = Linkknop("Alle documenten", self)
        self.alle.clicked.connect(self._vink_alles)
        links.addWidget(self.alle)
        self.geen = Linkknop("Geen", self, naam="Geen documenten")
        self.geen.clicked.connect(self._vink_niets)
        links.addWidget(self.geen)
        links.addStretch(1)
        binnen.addLayout(links)
        versies = werkblad.dossier.versies if werkblad.dossier is not None else ()
        self.versies = [self._vak(versie.naam, f"Versie ‘{versie.naam}’") for versie in versies]
        if self.versies:
            binnen.addWidget(Label("Gezien: vastgelegde versies", self, gewicht=600))
        for vak in self.versies:
            binnen.addWidget(vak)
        binnen.addWidget(Label("Niet beoordeeld", self, gewicht=600))
        self.niet = Groeitekst(self, regels=3)
        self.niet.setAccessibleName("Wat hebt u niet beoordeeld?")
        self.niet.setPlaceholderText("Bijvoorbeeld: fiscale gevolgen, de tarieven. Alles beoordeeld? Schrijf ‘geen’.")
        binnen.addWidget(self.niet)
        self.bezwaar = Bezwaar(self)
        binnen.addWidget(self.bezwaar)
        binnen.addStretch(1)
        knoppen = Knoppenrij(self, "Leg vast", self._leg_vast)
        knoppen.setContentsMargins(24, 0, 24, 0)
        self.klaar = knoppen.klaar
        vorm.addLayout(knoppen)
        self._vink_moment()

    def _vak(self, id_: str, naam: str) -> QCheckBox:
        vak = QCheckBox(naam.replace("&", "&&"), self)
        vak.setAccessibleName(naam)
        vak.setProperty("id", id_)
        return vak

    def _vink_moment(self) -> None:
        """Tick what belongs to the moment; of the whole dossier the reviewer says so himself."""
        id_ = self.persoon.toetsmoment
        moment = next((s.moment for s in self._lijst.momenten if s.moment.id == id_), None)
        for vak in self.documenten:
            naam = str(vak.property("id")).partition("@")[0]
            vak.setChecked(moment is not None and naam in moment.documenten)

    def _vink_alles(self) -> None:
        for vak in self.documenten:
            vak.setChecked(True)

    def _vink_niets(self) -> None:
        for vak in self.documenten:
            vak.setChecked(False)

    def _leg_vast(self) -> None:
        def doe(dossier: Dossier, _wie: str, op: str) -> Dossier:
            return toetsen.leg_kader_vast(
                dossier,
                self._lijst,
                toetser=self.persoon.toetser,
                op=op,
                toetsmoment=self.persoon.toetsmoment,
                documenten=[str(vak.property("id")) for vak in self.documenten if vak.isChecked()],
                versies=[str(vak.property("id")) for vak in self.versies if vak.isChecked()],
                niet_beoordeeld=self.niet.toPlainText(),
            )

        try:
            self._werkblad.toets(doe, "Leg vast wat is beoordeeld", "toets/afronden")
        except ToetsFout as fout:
            self.bezwaar.zeg(str(fout))
            self._kolom.meet()
            self._kolom.ensureWidgetVisible(self.bezwaar)
            if not self.niet.toPlainText().strip():
                self.niet.setFocus()
            return
        self.accept()
