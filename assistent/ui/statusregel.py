"""The line at the bottom: saved when, how much is open, and on what knowledge and date the advice rests."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStatusBar, QWidget

from assistent.tekst.nederlands import aantal, datum_kort
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.werkblad import Werkblad

TOON_MS = 8000


class Statusregel(QStatusBar):
    """Permanent parts at the right, passing messages at the left."""

    wil_peildatum = Signal()
    wil_open_vragen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 2)
        self._delen = {naam: Label("", self, kleur="gedempt", punten=9, breekt=False) for naam in ("dossier", "kennis")}
        self.open_vragen = Linkknop("", self, punten=9, kleur="aandacht")
        self.open_vragen.setToolTip("Toon de vragen die nog openstaan")
        self.open_vragen.clicked.connect(self.wil_open_vragen)
        self.peildatum = Linkknop("", self, naam="Peildatum", punten=9)
        self.peildatum.setToolTip("Kies de dag waarvan het recht telt")
        self.peildatum.clicked.connect(self.wil_peildatum)
        for deel in (self._delen["dossier"], self.open_vragen, self.peildatum, self._delen["kennis"]):
            self.addPermanentWidget(deel)
        self.peildatum.hide()
        self.open_vragen.hide()

    def meld(self, tekst: str) -> None:
        """Show this for a while."""
        self.showMessage(tekst, TOON_MS)

    def ververs(self, werkblad: Werkblad) -> None:
        """Show the state of the open dossier; nothing when none is open."""
        uitkomst = werkblad.uitkomst
        self.peildatum.setVisible(uitkomst is not None)
        if uitkomst is None:
            self.open_vragen.hide()
            for deel in self._delen.values():
                deel.setText("")
            return
        if werkblad.dicht:
            stand = "alleen lezen"
        elif werkblad.vuil:
            om = werkblad.bewaker.herstelkopie_om
            stand = f"niet opgeslagen · herstelkopie {om:%H:%M}" if om else "niet opgeslagen"
        elif werkblad.opgeslagen_om:
            stand = f"opgeslagen {werkblad.opgeslagen_om:%H:%M}"
        else:
            stand = "geen wijzigingen"
        naam = werkblad.pad.name if werkblad.pad else "nog geen bestand"
        self._delen["dossier"].setText(f"{naam} · {stand}")
        open_ = len(uitkomst.open_vragen)
        self.open_vragen.setText(aantal(open_, "open vraag", "open vragen"))
        self.open_vragen.setAccessibleName(f"Toon {self.open_vragen.text()}")
        self.open_vragen.updateGeometry()
        self.open_vragen.setVisible(open_ > 0)
        vast = "" if uitkomst.dossier.peildatum else " (vandaag)"
        self.peildatum.setText(f"peildatum {datum_kort(uitkomst.stand.peildatum)}{vast}")
        self.peildatum.setAccessibleName(f"Wijzig de {self.peildatum.text()}")
        self.peildatum.updateGeometry()
        self._delen["kennis"].setText(f"kennis {werkblad.kennis.versie.partition('+')[0]}")
        self._delen["kennis"].setToolTip(f"Kennis {werkblad.kennis.versie}")
