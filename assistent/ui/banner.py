"""The bar above a page for what the user must know meanwhile: read-only, changed elsewhere, not protected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.tekst.nederlands import moment_in_woorden
from assistent.toets.pakket import stempel_van
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.werkblad import Werkblad

PAKKET = "U leest de antwoorden en de teksten; op de pagina Toets geeft u uw oordeel. Daarna stuurt u het pakket terug."


class Banner(Kaart):
    """Hidden when there is nothing to say."""

    bewaar_als = Signal()
    neem_over = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="aandacht_zacht", ruimte=10)
        rij = QHBoxLayout()
        self._tekst = Label("", self, kleur="aandacht", gewicht=500, punten=9.5)
        rij.addWidget(self._tekst, 1)
        self.overnemen = Linkknop("Overnemen", self, naam="Dit dossier overnemen om het te wijzigen")
        self.overnemen.clicked.connect(self.neem_over)
        rij.addWidget(self.overnemen)
        link = Linkknop("Opslaan als …", self)
        link.clicked.connect(self.bewaar_als)
        rij.addWidget(link)
        self.inhoud.addLayout(rij)
        self.hide()

    def ververs(self, werkblad: Werkblad) -> None:
        """Say why the dossier is read-only, else what else there is."""
        bewaker = werkblad.bewaker
        zorg = bewaker.zorg or _zonder_eigen_teksten(werkblad)
        tekst = f"▲ Alleen lezen. {bewaker.reden}" if bewaker.reden else f"▲ Let op. {zorg}" if zorg else ""
        if not tekst and werkblad.dossier is not None and werkblad.is_pakket:
            stempel = stempel_van(werkblad.dossier)
            van = f" van {stempel.door}, {moment_in_woorden(stempel.op)}" if stempel is not None else ""
            tekst = f"▲ Toetspakket{van}. {PAKKET}"
        self._tekst.setText(tekst)
        self._tekst.setAccessibleName(tekst)
        self.overnemen.setVisible(bewaker.over_te_nemen)
        self.setVisible(bool(tekst) and werkblad.dossier is not None)


def _zonder_eigen_teksten(werkblad: Werkblad) -> str:
    eigen = werkblad.kennis.aanvulling
    if eigen is None or not eigen.fout:
        return ""
    return f"De eigen teksten van ‘{eigen.naam}’ zijn niet gebruikt: {eigen.fout}."
