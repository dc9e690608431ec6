"""Giving a dossier away beside the window: how far it is, a way to stop, and what was written where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import aantal
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.schrijfwerk import Bezigkaart, Schrijfwerk, Voortgang

if TYPE_CHECKING:
    from assistent.handelingen.doorgeven import Doorgegeven, Keuze


class Deelwerk(Schrijfwerk):
    """Gives a dossier away; `klaar` brings a `Doorgegeven`."""

    def begin(self, uitkomst: Uitkomst, keuze: Keuze, plaats: Path, moment: datetime, bron: Path | None) -> None:
        """Write what was chosen at this place."""

        def schrijf(stand: Voortgang) -> Doorgegeven:
            # The rooms that write are heavy; a window that is only looked at does without them.
            from assistent.handelingen.doorgeven import geef_door

            return geef_door(uitkomst, keuze, plaats, moment, bron=bron, voortgang=stand.meld)

        self.start(schrijf)


class Deeluitslag(QWidget):
    """How far it is, and then what was written. Hidden while there is nothing to say."""

    wil_stoppen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = Path()
        self._pdf: Path | None = None
        self.bezig = Bezigkaart(self)
        self.bezig.wil_stoppen.connect(self.wil_stoppen)
        self._goed = Kaart(self, toon="goed_zacht", ruimte=12)
        self._mis = Kaart(self, toon="aandacht_zacht", ruimte=12)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        for kaart in (self.bezig, self._goed, self._mis):
            kaart.inhoud.setSpacing(4)
            vorm.addWidget(kaart)
        self.hide()

    def _toon(self, kaart: Kaart) -> None:
        for ander in (self.bezig, self._goed, self._mis):
            ander.setVisible(ander is kaart)
        self.show()

    def toon_begin(self) -> None:
        """The work begins."""
        self.bezig.begin("Bezig …")
        self._toon(self.bezig)

    def toon_voortgang(self, gedaan: int, totaal: int, wat: str) -> None:
        """So many parts are done, and this one is being made."""
        self.bezig.meld(gedaan, totaal, f"{gedaan + 1} van {totaal}: {wat}" if totaal > 1 else wat)

    def toon_gestopt(self) -> None:
        """It was stopped."""
        self._vul(self._mis, "Gestopt. Er is niets achtergebleven.", (), ())

    def toon_fout(self, tekst: str) -> None:
        """It did not succeed, and why."""
        self._vul(self._mis, "Dit is niet gelukt.", (tekst,), ())

    def toon_klaar(self, gemaakt: Doorgegeven) -> None:
        """This was written."""
        self._map = gemaakt.map
        self._pdf = next((pad for pad in gemaakt.paden if pad.suffix == ".pdf"), None)
        namen = tuple(pad.name for pad in gemaakt.paden)
        kop = namen[0] if len(namen) == 1 else aantal(len(namen), "bestand", "bestanden")
        acties: list[tuple[str, Callable[[], None]]] = [("Open de map", self._open_map)]
        if self._pdf is not None:
            acties.append(("Open de PDF om af te drukken", self._open_pdf))
        regels = (*(namen if len(namen) > 1 else ()), f"In {gemaakt.paden[0].parent}", *gemaakt.opmerkingen)
        self._vul(self._goed, f"✓ Klaar: {kop}", regels, tuple(acties))

    def _vul(
        self, kaart: Kaart, kop: str, regels: tuple[str, ...], acties: tuple[tuple[str, Callable[[], None]], ...]
    ) -> None:
        leeg(kaart.inhoud)
        kaart.inhoud.addWidget(Label(kop, kaart, kleur="goed" if kaart is self._goed else "tekst", gewicht=600))
        for regel in regels:
            kaart.inhoud.addWidget(Label(regel, kaart, punten=9))
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self.links: list[Linkknop] = []
        for tekst, doe in acties:
            link = Linkknop(tekst, kaart)
            link.clicked.connect(doe)
            rij.addWidget(link)
            self.links.append(link)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        self._toon(kaart)
        if self.links:
            self.links[0].setFocus()

    def _open_map(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._map)))

    def _open_pdf(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._pdf)))
