"""The window in which a reviewer signs for a frozen version."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier, Uitspraak
from assistent.handelingen import toetsen
from assistent.handelingen.toetsen import ToetsFout, Toetslijst
from assistent.toets.aftekenen import TEKENBAAR
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Groeitekst, Label, Linkknop, Regel
from assistent.ui.toets.beeld import UITSPRAAK
from assistent.ui.toets.persoon import Persoonvelden
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.keuze import Rustlijst
from assistent.ui.werkblad import Werkblad

GEEN_VERSIE = "Er is nog geen vastgelegde versie. Leg eerst een versie vast bij Document, Versies."


class Aftekenvenster(Bijvenster):
    """Says beforehand what stands in the way and what one signs for knowingly."""

    def __init__(self, werkblad: Werkblad, lijst: Toetslijst, parent: QWidget, moment: str = "") -> None:
        super().__init__("Aftekenen", 620, 640, parent)
        self._werkblad, self._lijst = werkblad, lijst
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 16, 0, 16)
        kolom = self._kolom = Kolom(self)
        vorm.addWidget(kolom, 1)
        binnen = kolom.vorm
        binnen.addWidget(Label("Waarvoor tekent u af?", self, punten=14, gewicht=600))
        self.persoon = Persoonvelden(lijst, werkblad.wie, moment, self)
        self.persoon.gewijzigd.connect(self._kijk_vooruit)
        binnen.addWidget(self.persoon)
        rij = QFormLayout()
        self.versie = Rustlijst(self)
        self.versie.setAccessibleName("Versie")
        for versie in reversed(werkblad.dossier.versies if werkblad.dossier is not None else ()):
            self.versie.addItem(versie.naam, versie.naam)
        self.versie.currentIndexChanged.connect(self._kijk_vooruit)
        rij.addRow(Label("Versie", self, breekt=False), self.versie)
        binnen.addLayout(rij)
        self.bezwaar = Bezwaar(self)  # up here: what stands in the way is seen in a low window too
        binnen.addWidget(self.bezwaar)
        self.kader = Linkknop("Leg eerst vast wat u beoordeelde …", self)
        self.kader.clicked.connect(self._leg_kader_vast)
        binnen.addWidget(self.kader)
        self._uitspraken = QButtonGroup(self)
        for nummer, uitspraak in enumerate(TEKENBAAR):
            uiting = UITSPRAAK[uitspraak]
            knop = QRadioButton(f"{uiting.teken} {uiting.woord}", self)
            knop.setAccessibleName(uiting.woord)
            self._uitspraken.addButton(knop, nummer)
            binnen.addWidget(knop)
        self.verklaring = Groeitekst(self, regels=3)
        self.verklaring.setAccessibleName("Verklaring")
        self.verklaring.setPlaceholderText("Uw verklaring. Nodig bij ‘Akkoord, mits’ en ‘Niet akkoord’.")
        binnen.addWidget(self.verklaring)
        self._let_op = Label("", self, kleur="aandacht", punten=9.5)
        binnen.addWidget(self._let_op)
        binnen.addStretch(1)
        knoppen = Knoppenrij(self, "Teken af", self._teken)
        knoppen.setContentsMargins(24, 0, 24, 0)
        self.klaar = knoppen.klaar
        vorm.addLayout(knoppen)
        werkblad.gewijzigd.connect(self._kijk_vooruit)
        self._kijk_vooruit()

    def _kijk_vooruit(self) -> None:
        dossier = self._werkblad.dossier
        if dossier is None:
            return
        uitzicht = toetsen.vooruitzicht(
            dossier,
            self._lijst,
            toetser=self.persoon.toetser,
            versie=str(self.versie.currentData() or ""),
            toetsmoment=self.persoon.toetsmoment,
        )
        beletsels = uitzicht.beletsels if self.versie.count() else (GEEN_VERSIE,)
        self.bezwaar.zeg("\n".join(beletsels))
        self._let_op.setText("\n".join(f"▲ {tekst}" for tekst in uitzicht.waarschuwingen))
        self._let_op.setVisible(bool(uitzicht.waarschuwingen))
        self.kader.setVisible(bool(self.versie.count()) and not uitzicht.mag)
        self.klaar.setEnabled(not beletsels)
        self._kolom.meet()

    def _leg_kader_vast(self) -> None:
        from assistent.ui.toets.kadervenster import Kadervenster

        venster = Kadervenster(self._werkblad, self._lijst, self, self.persoon.toetsmoment)
        for eigen, van in zip(self._velden(self.persoon), self._velden(venster.persoon), strict=True):
            van.setText(eigen.text())
        for vak in venster.versies:
            vak.setChecked(vak.property("id") == self.versie.currentData())
        venster.open()

    @staticmethod
    def _velden(persoon: Persoonvelden) -> tuple[Regel, ...]:
        return persoon.naam, persoon.rol, persoon.organisatie

    @property
    def uitspraak(self) -> Uitspraak | None:
        """What was chosen."""
        nummer = self._uitspraken.checkedId()
        return TEKENBAAR[nummer] if nummer >= 0 else None

    def _teken(self) -> None:
        uitspraak = self.uitspraak
        if uitspraak is None:
            self.bezwaar.zeg("Kies eerst uw oordeel: ‘Akkoord’, ‘Akkoord, mits’ of ‘Niet akkoord’.")
            self._kolom.meet()
            self._kolom.ensureWidgetVisible(self.bezwaar)
            return

        def doe(dossier: Dossier, _wie: str, op: str) -> Dossier:
            return toetsen.teken_af(
                dossier,
                self._lijst,
                uitspraak,
                toetser=self.persoon.toetser,
                op=op,
                versie=str(self.versie.currentData() or ""),
                toetsmoment=self.persoon.toetsmoment,
                verklaring=self.verklaring.toPlainText(),
            )

        try:
            self._werkblad.toets(doe, "Teken af", "toets/afronden")
        except ToetsFout as fout:
            self.bezwaar.zeg(str(fout))
            return
        self.accept()
