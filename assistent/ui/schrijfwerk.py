"""Writing files beside the window: how far it is, and a way to stop before the next part."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.taken import Taak

KIJK_MS = 100


class Gestopt(Exception):
    """The user stopped the writing; nothing was left behind."""


@dataclass
class Voortgang:
    """What the thread that writes tells and is told; each field is written by one side only."""

    gedaan: int = 0
    totaal: int = 0
    wat: str = ""
    stop: threading.Event = field(default_factory=threading.Event)

    def meld(self, gedaan: int, totaal: int, wat: str) -> None:
        """So many parts are done, and the next is about to be made. Raises `Gestopt` when the user wants no more."""
        if self.stop.is_set():
            raise Gestopt
        self.totaal, self.wat, self.gedaan = totaal, wat, gedaan


class Schrijfwerk(QObject):
    """Does one thing at a time. `voortgang`: parts done, parts in all, what is being made; `klaar`: what was written;
    `mislukt`: the error; `gestopt`: nothing was written."""

    begonnen = Signal()
    voortgang = Signal(int, int, str)
    klaar = Signal(object)
    mislukt = Signal(object)
    gestopt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taak: Taak | None = None
        self._stand = Voortgang()
        self._kijk = QTimer(self)
        self._kijk.setInterval(KIJK_MS)
        self._kijk.timeout.connect(self._meld)

    @property
    def bezig(self) -> bool:
        """Whether something is being written."""
        return self._taak is not None

    def start(self, schrijf: Callable[[Voortgang], object]) -> None:
        """Let `schrijf` write in a thread of its own; it tells before each part how far it is."""
        if self._taak is not None:
            return
        stand = self._stand = Voortgang()
        self._taak = Taak(lambda _stop: schrijf(stand), self)
        self._taak.klaar.connect(self._bij_klaar)
        self._taak.fout.connect(self._bij_fout)
        self._kijk.start()
        self.begonnen.emit()
        self._taak.begin()

    def stop(self) -> None:
        """Stop before the next part. What is being written to the disk is written to the end."""
        self._stand.stop.set()

    def _meld(self) -> None:
        self.voortgang.emit(self._stand.gedaan, self._stand.totaal, self._stand.wat)

    def _einde(self) -> None:
        self._taak = None
        self._kijk.stop()

    def _bij_klaar(self, geschreven: object) -> None:
        self._einde()
        self.klaar.emit(geschreven)

    def _bij_fout(self, fout: object) -> None:
        self._einde()
        if isinstance(fout, Gestopt):
            self.gestopt.emit()
        else:
            self.mislukt.emit(fout)


class Bezigkaart(Kaart):
    """How far the writing is, with a way to stop."""

    wil_stoppen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ruimte=12)
        rij = QHBoxLayout()
        self._zin = Label("", self, punten=9.5)
        self.stopknop = Linkknop("Stop", self, naam="Stop met schrijven")
        self.stopknop.clicked.connect(self._stop)
        rij.addWidget(self._zin, 1)
        rij.addWidget(self.stopknop)
        self.inhoud.addLayout(rij)
        self.balk = QProgressBar(self)
        self.balk.setAccessibleName("Voortgang van het schrijven")
        self.balk.setTextVisible(False)
        self.balk.setFixedHeight(round(8 * thema.schaal()))
        self.inhoud.addWidget(self.balk)

    def begin(self, zin: str) -> None:
        """The work begins; nobody knows yet how much it is."""
        self._zin.setText(zin)
        self.balk.setRange(0, 0)
        self.stopknop.setEnabled(True)

    def meld(self, gedaan: int, totaal: int, zin: str) -> None:
        """So many of `totaal` parts are done; one part alone has no bar that fills."""
        if totaal and self.stopknop.isEnabled():
            self.balk.setRange(0, totaal if totaal > 1 else 0)
            self.balk.setValue(gedaan)
            self._zin.setText(zin)

    def _stop(self) -> None:
        self.stopknop.setEnabled(False)
        self._zin.setText("Bezig te stoppen …")
        self.wil_stoppen.emit()
