"""Giving a dossier away beside the window: how far it is, a way to stop, and what was written where."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.taken import Taak

if TYPE_CHECKING:
    from assistent.handelingen.doorgeven import Doorgegeven, Keuze

KIJK_MS = 100


class Gestopt(Exception):
    """The user stopped the work; nothing was left behind."""


@dataclass
class _Stand:
    """What the thread tells and is told; each field is written by one side only."""

    gedaan: int = 0
    totaal: int = 0
    wat: str = ""
    stop: threading.Event = field(default_factory=threading.Event)

    def meld(self, gedaan: int, totaal: int, wat: str) -> None:
        """The next part is about to be made."""
        if self.stop.is_set():
            raise Gestopt
        self.totaal, self.wat, self.gedaan = totaal, wat, gedaan


class Deelwerk(QObject):
    """Does one thing at a time. `klaar`: a `Doorgegeven`; `mislukt`: the error; `gestopt`: nothing was written."""

    begonnen = Signal()
    voortgang = Signal(int, int, str)
    klaar = Signal(object)
    mislukt = Signal(object)
    gestopt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taak: Taak | None = None
        self._stand = _Stand()
        self._kijk = QTimer(self)
        self._kijk.setInterval(KIJK_MS)
        self._kijk.timeout.connect(self._meld)

    @property
    def bezig(self) -> bool:
        """Whether something is being written."""
        return self._taak is not None

    def begin(self, uitkomst: Uitkomst, keuze: Keuze, plaats: Path, moment: datetime, bron: Path | None) -> None:
        """Write what was chosen at this place."""
        if self._taak is not None:
            return
        self._stand = _Stand()
        self._taak = Taak(_werk(uitkomst, keuze, plaats, moment, bron, self._stand), self)
        self._taak.klaar.connect(self._bij_klaar)
        self._taak.fout.connect(self._bij_fout)
        self._kijk.start()
        self.begonnen.emit()
        self._taak.begin()

    def stop(self) -> None:
        """Stop before the next part."""
        self._stand.stop.set()

    def _meld(self) -> None:
        self.voortgang.emit(self._stand.gedaan, self._stand.totaal, self._stand.wat)

    def _einde(self) -> None:
        self._taak = None
        self._kijk.stop()

    def _bij_klaar(self, gemaakt: object) -> None:
        self._einde()
        self.klaar.emit(gemaakt)

    def _bij_fout(self, fout: object) -> None:
        self._einde()
        if isinstance(fout, Gestopt):
            self.gestopt.emit()
        else:
            self.mislukt.emit(fout)


def _werk(
    uitkomst: Uitkomst, keuze: Keuze, plaats: Path, moment: datetime, bron: Path | None, stand: _Stand
) -> Callable[[Callable[[], bool]], Doorgegeven]:
    def doe(_stop: Callable[[], bool]) -> Doorgegeven:
        # The rooms that write are heavy; a window that is only looked at does without them.
        from assistent.handelingen.doorgeven import geef_door

        return geef_door(uitkomst, keuze, plaats, moment, bron=bron, voortgang=stand.meld)

    return doe


class Deeluitslag(QWidget):
    """How far it is, and then what was written. Hidden while there is nothing to say."""

    wil_stoppen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = Path()
        self._pdf: Path | None = None
        self._bezig = self._maak_bezig()
        self._goed = Kaart(self, toon="goed_zacht", ruimte=12)
        self._mis = Kaart(self, toon="aandacht_zacht", ruimte=12)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        for kaart in (self._bezig, self._goed, self._mis):
            kaart.inhoud.setSpacing(4)
            vorm.addWidget(kaart)
        self.hide()

    def _maak_bezig(self) -> Kaart:
        kaart = Kaart(self, ruimte=12)
        rij = QHBoxLayout()
        self._zin = Label("", kaart, punten=9.5)
        self.stopknop = Linkknop("Stop", kaart, naam="Stop met schrijven")
        self.stopknop.clicked.connect(self._stop)
        rij.addWidget(self._zin, 1)
        rij.addWidget(self.stopknop)
        kaart.inhoud.addLayout(rij)
        self.balk = QProgressBar(kaart)
        self.balk.setAccessibleName("Voortgang")
        self.balk.setTextVisible(False)
        self.balk.setFixedHeight(round(8 * thema.schaal()))
        kaart.inhoud.addWidget(self.balk)
        return kaart

    def _toon(self, kaart: Kaart) -> None:
        for ander in (self._bezig, self._goed, self._mis):
            ander.setVisible(ander is kaart)
        self.show()

    def toon_begin(self) -> None:
        """The work begins."""
        self._zin.setText("Bezig …")
        self.balk.setRange(0, 0)
        self.stopknop.setEnabled(True)
        self._toon(self._bezig)

    def toon_voortgang(self, gedaan: int, totaal: int, wat: str) -> None:
        """So many parts are done, and this one is being made."""
        if totaal and self.stopknop.isEnabled():
            self.balk.setRange(0, totaal if totaal > 1 else 0)
            self.balk.setValue(gedaan)
            self._zin.setText(f"{gedaan + 1} van {totaal}: {wat}" if totaal > 1 else wat)

    def _stop(self) -> None:
        self.stopknop.setEnabled(False)
        self._zin.setText("Bezig te stoppen …")
        self.wil_stoppen.emit()

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
