"""Writing the documents beside the window: how far it is, a way to stop, and what was written where."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from assistent.handelingen import documenten, uitgeven
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import Geschreven
from assistent.handelingen.uitgeven import Wijze
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.taken import Taak

KIJK_MS = 100
REGELS_HOOGSTENS = 4
_LIJST_HOOGTE = 150


class Gestopt(Exception):
    """The user stopped the writing; nothing was written."""


@dataclass
class _Voortgang:
    """What the thread that writes tells and is told; each field is written by one side only."""

    klaar: int = 0
    totaal: int = 0
    titel: str = ""
    stop: threading.Event = field(default_factory=threading.Event)

    def begin(self, leidraad: Leidraad) -> None:
        """The next document is about to be made."""
        if self.stop.is_set():
            raise Gestopt
        self.titel = leidraad.titelblad.titel
        self.klaar += 1


class Schrijver(QObject):
    """Writes once at a time. `klaar`: the files; `mislukt`: the error; `gestopt`: nothing was written."""

    begonnen = Signal()
    voortgang = Signal(int, int, str)
    klaar = Signal(object)
    mislukt = Signal(object)
    gestopt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taak: Taak | None = None
        self._stand = _Voortgang()
        self._kijk = QTimer(self)
        self._kijk.setInterval(KIJK_MS)
        self._kijk.timeout.connect(self._meld)

    @property
    def bezig(self) -> bool:
        """Whether documents are being written."""
        return self._taak is not None

    def begin(self, uitkomst: Uitkomst, map_: Path, wijze: Wijze, sjablonen: Sequence[Path] = ()) -> None:
        """Write the documents that `wijze` asks into this folder, with templates from the first of `sjablonen` that has
        one (none: those of the organisation, else ours)."""
        if self._taak is not None:
            return
        self._stand = _Voortgang()
        self._taak = Taak(_werk(uitkomst, map_, wijze, tuple(sjablonen), self._stand), self)
        self._taak.klaar.connect(self._bij_klaar)
        self._taak.fout.connect(self._bij_fout)
        self._kijk.start()
        self.begonnen.emit()
        self._taak.begin()

    def stop(self) -> None:
        """Stop before the next document. What is being written to the disk is written to the end."""
        self._stand.stop.set()

    def _meld(self) -> None:
        self.voortgang.emit(self._stand.klaar, self._stand.totaal, self._stand.titel)

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


def _werk(
    uitkomst: Uitkomst, map_: Path, wijze: Wijze, sjablonen: tuple[Path, ...], stand: _Voortgang
) -> Callable[[Callable[[], bool]], tuple[Geschreven, ...]]:
    moment = datetime.now()

    def doe(_stop: Callable[[], bool]) -> tuple[Geschreven, ...]:
        leidraden = uitgeven.stukken(uitkomst, wijze, moment.date())
        stand.totaal = len(leidraden)
        uitgave = uitgeven.uitgever(uitkomst, wijze.soort)
        return documenten.genereer(
            leidraden, map_, moment, sjablonen, uitgave=uitgave, formaten=wijze.formaten, voor_elk=stand.begin
        )

    return doe


class Uitslag(QWidget):
    """What is said of the writing: how far it is, and then what was written. Hidden while there is nothing to say."""

    wil_stoppen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = Path()
        self._geschreven: tuple[Geschreven, ...] = ()
        self._bezig = self._maak_bezig()
        self._kaart = Kaart(self, toon="goed_zacht", ruimte=12)
        self._kaart.inhoud.setSpacing(4)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        for deel in (self._bezig, self._kaart):
            vorm.addWidget(deel)
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
        self.balk.setAccessibleName("Voortgang van het schrijven")
        self.balk.setTextVisible(False)
        self.balk.setFixedHeight(round(8 * thema.schaal()))
        kaart.inhoud.addWidget(self.balk)
        return kaart

    def _toon(self, deel: QWidget) -> None:
        for ander in (self._bezig, self._kaart):
            ander.setVisible(ander is deel)
        self.show()

    def toon_begin(self) -> None:
        """The writing begins."""
        self._zin.setText("De documenten worden samengesteld …")
        self.balk.setRange(0, 0)
        self.stopknop.setEnabled(True)
        self._toon(self._bezig)

    def toon_voortgang(self, klaar: int, totaal: int, titel: str) -> None:
        """The writing is at the document with this number."""
        if totaal and self.stopknop.isEnabled():
            self.balk.setRange(0, totaal)
            self.balk.setValue(max(0, klaar - 1))
            self._zin.setText(f"Document {max(1, klaar)} van {totaal}: {titel}")

    def _stop(self) -> None:
        self.stopknop.setEnabled(False)
        self._zin.setText("Bezig te stoppen …")
        self.wil_stoppen.emit()

    def toon_gestopt(self) -> None:
        """It was stopped in time."""
        self._vul("Gestopt. Er is niets geschreven.", ())

    def toon_klaar(self, map_: Path, geschreven: tuple[Geschreven, ...]) -> None:
        """These files were written in this folder."""
        self._map = map_
        kop = f"✓ {aantal(len(geschreven), 'bestand', 'bestanden')} geschreven in {map_}"
        # What lacks nothing and replaced nothing needs no line of its own when there are many.
        bijzonder = [stuk for stuk in geschreven if stuk.vorige or stuk.bewerkt]
        getoond = geschreven if len(geschreven) <= REGELS_HOOGSTENS else bijzonder[:REGELS_HOOGSTENS]
        regels = [_regel(stuk) for stuk in getoond]
        open_ = sum(stuk.open_punten > 0 for stuk in geschreven)
        if len(geschreven) > len(getoond) and open_:
            regels.append(f"{aantal(open_, 'bestand heeft', 'bestanden hebben')} nog plekken om in te vullen.")
        if len(bijzonder) > len(getoond):
            regels.append(f"Van nog {len(bijzonder) - len(getoond)} bestanden staat het vorige ernaast.")
        self._geschreven = geschreven if len(geschreven) > len(getoond) else ()
        self._vul(kop, tuple(regels), map_=True)

    def _vul(self, kop: str, regels: tuple[str, ...], *, map_: bool = False) -> None:
        kaart = self._kaart
        leeg(kaart.inhoud)
        kaart.inhoud.addWidget(Label(kop, kaart, kleur="goed" if map_ else "tekst", gewicht=600))
        for regel in regels:
            kaart.inhoud.addWidget(Label(regel, kaart, punten=9))
        rij = QHBoxLayout()
        acties: list[tuple[str, Callable[[], object]]] = [("Sluit", self.hide)]
        if map_:
            acties.insert(0, ("Open de map", self._open_map))
        if map_ and self._geschreven:
            acties.insert(1, (f"Toon alle {len(self._geschreven)} bestanden", self._toon_alle))
        for tekst, doe in acties:
            link = Linkknop(tekst, kaart)
            link.clicked.connect(doe)
            rij.addWidget(link)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        self._toon(kaart)

    def _toon_alle(self) -> None:
        """Every file in a list of its own, that scrolls."""
        lijst = Kolom(self._kaart)
        lijst.zonder_grond()
        lijst.setAccessibleName("Geschreven bestanden")
        lijst.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        lijst.vorm.setSpacing(2)
        for stuk in self._geschreven:
            lijst.vorm.addWidget(Label(_regel(stuk), lijst.binnen, punten=9))
        lijst.vorm.addStretch(1)
        lijst.setFixedHeight(round(_LIJST_HOOGTE * thema.schaal()))
        link = self.sender()
        assert isinstance(link, Linkknop)
        link.setEnabled(False)
        self._kaart.inhoud.insertWidget(self._kaart.inhoud.count() - 1, lijst)

    def _open_map(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._map)))


def _regel(stuk: Geschreven) -> str:
    regel = stuk.pad.name
    if stuk.open_punten:
        regel += f" · {aantal(stuk.open_punten, 'plek in te vullen', 'plekken in te vullen')}"
    if stuk.vorige:
        regel += f" · de vorige heet nu ‘{stuk.vorige.name}’"
    if stuk.bewerkt:
        regel += " · daarin was tekst bewerkt"
    return regel
