"""The text of a frozen version, to read."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.fouten import VersieFout
from assistent.dossier.versies import STATUSNAMEN, controleer_versie, versie_van
from assistent.handelingen.documenten import uit_versie
from assistent.handelingen.versiebeheer import documentnamen
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.documenten.leesvlak import Leesvlak
from assistent.ui.onderdelen import Label
from assistent.ui.werkblad import Werkblad


class Leesvenster(Bijvenster):
    """Shows a version as it was frozen; nothing in it can be changed."""

    def __init__(self, werkblad: Werkblad, naam: str, parent: QWidget) -> None:
        assert werkblad.dossier is not None
        self._dossier, self._kennis = werkblad.dossier, werkblad.kennis
        self._versie = versie_van(self._dossier, naam)
        super().__init__(f"Versie ‘{self._versie.naam}’", 900, 700, parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        rij = QHBoxLayout()
        kop = f"Versie ‘{self._versie.naam}’ ({STATUSNAMEN[self._versie.status]})"
        rij.addWidget(Label(kop, self, punten=14, gewicht=600), 1)
        self.stukken = QComboBox(self)
        self.stukken.setAccessibleName("Document van deze versie")
        for document in self._versie.blokken:
            titel = next(documentnamen(self._kennis, (document,)))
            wie = document.partition(SCHEIDING)[2]
            self.stukken.addItem(f"{titel} ({wie})" if wie else titel, document)
        self.stukken.currentIndexChanged.connect(self._toon)
        rij.addWidget(self.stukken)
        vorm.addLayout(rij)
        self.fout = Label(" ".join(controleer_versie(self._dossier, naam)), self, kleur="fout")
        self.fout.setVisible(bool(self.fout.text()))
        vorm.addWidget(self.fout)
        self.vlak = Leesvlak(self)
        vorm.addWidget(self.vlak, 1)
        vorm.addLayout(Sluitrij(self))
        werkblad.gewisseld.connect(self.close)
        self._toon()
        self.stukken.setFocus()

    def _toon(self) -> None:
        document = self.stukken.currentData()
        if document is None:
            return
        self.vlak.leeg()
        try:
            leidraad = uit_versie(self._dossier, self._versie, document)
        except VersieFout as fout:
            self.fout.setText(str(fout))
            self.fout.show()
            return
        open_ = len({veld for blok in leidraad.blokken() for veld in blok.open_velden})
        self.vlak.toon(leidraad, open_, alleen_lezen=True)
