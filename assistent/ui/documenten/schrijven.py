"""Writing the documents beside the window: how far it is, a way to stop, and what was written where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen import documenten, uitgeven
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import Geschreven
from assistent.handelingen.uitgeven import Wijze
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.dialogen.knoppen import SLUITEN
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.schrijfwerk import Bezigkaart, Schrijfwerk, Voortgang

REGELS_HOOGSTENS = 4
_LIJST_HOOGTE = 150


class Schrijver(Schrijfwerk):
    """Writes documents; `klaar` brings the files."""

    def begin(self, uitkomst: Uitkomst, map_: Path, wijze: Wijze, sjablonen: Sequence[Path] = ()) -> None:
        """Write the documents that `wijze` asks into this folder, with templates from the first of `sjablonen` that has
        one (none: those of the organisation, else ours)."""
        moment, keuze = datetime.now(), tuple(sjablonen)

        def schrijf(stand: Voortgang) -> tuple[Geschreven, ...]:
            leidraden = uitgeven.stukken(uitkomst, wijze, moment.date())
            uitgave, klaar = uitgeven.uitgever(uitkomst, wijze.soort), count()

            def meld(leidraad: Leidraad) -> None:
                stand.meld(next(klaar), len(leidraden), leidraad.titelblad.titel)

            return documenten.genereer(
                leidraden, map_, moment, keuze, uitgave=uitgave, formaten=wijze.formaten, voor_elk=meld
            )

        self.start(schrijf)


class Uitslag(QWidget):
    """What is said of the writing: how far it is, and then what was written. Hidden while there is nothing to say."""

    wil_stoppen = Signal()
    wil_teruglezen = Signal(object)
    """The former file in which somebody had edited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = Path()
        self._bewerkt: Path | None = None
        self._geschreven: tuple[Geschreven, ...] = ()
        self.bezig = Bezigkaart(self)
        self.bezig.wil_stoppen.connect(self.wil_stoppen)
        self._kaart = Kaart(self, toon="goed_zacht", ruimte=12)
        self._kaart.inhoud.setSpacing(4)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        for deel in (self.bezig, self._kaart):
            vorm.addWidget(deel)
        self.hide()

    def _toon(self, deel: QWidget) -> None:
        for ander in (self.bezig, self._kaart):
            ander.setVisible(ander is deel)
        self.show()

    def toon_begin(self) -> None:
        """The writing begins."""
        self.bezig.begin("De documenten worden samengesteld …")
        self._toon(self.bezig)

    def toon_voortgang(self, gedaan: int, totaal: int, titel: str) -> None:
        """So many documents are done, and this one is being written."""
        self.bezig.meld(gedaan, totaal, f"Document {gedaan + 1} van {totaal}: {titel}")

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
        self._bewerkt = next((stuk.vorige for stuk in geschreven if stuk.bewerkt and stuk.vorige), None)
        self._vul(kop, tuple(regels), map_=True)

    def _vul(self, kop: str, regels: tuple[str, ...], *, map_: bool = False) -> None:
        kaart = self._kaart
        leeg(kaart.inhoud)
        kaart.inhoud.addWidget(Label(kop, kaart, kleur="goed" if map_ else "tekst", gewicht=600))
        for regel in regels:
            kaart.inhoud.addWidget(Label(regel, kaart, punten=9))
        rij = QHBoxLayout()
        acties: list[tuple[str, Callable[[], object]]] = [(SLUITEN, self.hide)]
        if map_:
            acties.insert(0, ("Open de map", self._open_map))
        if map_ and self._geschreven:
            acties.insert(1, (f"Toon alle {len(self._geschreven)} bestanden", self._toon_alle))
        if map_ and self._bewerkt is not None:
            acties.insert(1, ("Lees terug wat bewerkt was …", self._lees_terug))
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

    def _lees_terug(self) -> None:
        self.wil_teruglezen.emit(self._bewerkt)

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
