"""Ten thousand invented tenders: started and stopped by the user, run beside the window, told in sentences."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.beoordeling.model import Opzet
from assistent.beoordeling.prijs import RELATIEF
from assistent.beoordeling.proef import IN_STUKKEN
from assistent.beoordeling.simulatie import Markt, Simulatie, simuleer
from assistent.beoordeling.uitleg import rond
from assistent.tekst.nederlands import euro, getal
from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.stroom import Stroom
from assistent.ui.taken import Taak

AANTAL = 10_000
_KIJK_MS = 100
_VEEL = 0.05
"""From this part of the tenders on a weakness of the method is drawn in the colour of attention (ours, `afgeleid`)."""


class _Gestopt(Exception):
    """The user stopped the work."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is simulated: equal ones give equal outcomes."""

    opzet: Opzet
    markt: Markt
    zaad: int
    aantal: int = AANTAL


@dataclass(frozen=True, slots=True)
class Bevinding:
    """A line of the outcome: a part 0…1, what it says, and how it is drawn."""

    deel: float
    tekst: str
    kleur: Kleurnaam


class Deelbalk(QWidget):
    """A part of a whole as a bar; the text beside it says the same."""

    def __init__(self, deel: float, kleur: Kleurnaam, parent: QWidget) -> None:
        super().__init__(parent)
        self._deel, self._kleur = max(0.0, min(1.0, deel)), kleur
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def zet(self, deel: float) -> None:
        """Draw another part."""
        self._deel = max(0.0, min(1.0, deel))
        self.update()

    def sizeHint(self) -> QSize:
        """A short bar."""
        return QSize(round(120 * thema.schaal()), 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self._deel > 0:
            painter.setBrush(thema.kleur(self, self._kleur))
            painter.drawRoundedRect(QRectF(0, 0, max(4.0, self.width() * self._deel), self.height()), 4, 4)


class Simulatieblok(Kaart):
    """`wil_markt` asks for the fields of the market; `veranderd` says that it is higher or lower than it was; `gedaan`
    gives what was simulated with its outcome, to `herneem` later."""

    wil_markt = Signal()
    veranderd = Signal()
    gedaan = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._opdracht: Opdracht | None = None
        self._gedaan: tuple[Opdracht, Simulatie] | None = None
        self._taak: Taak | None = None
        self._stop = threading.Event()
        self._ver = [0]
        self.inhoud.addWidget(Label("Wat de methode doet in veel aanbestedingen", self, punten=12, gewicht=600))
        self.inhoud.addWidget(
            Label(
                "Elke bedachte aanbesteding krijgt andere prijzen en scores. Zo ziet u wat de methode doet, ook als uw "
                "inschrijvingen anders uitvallen. Het is geen voorspelling.",
                self,
                kleur="gedempt",
                punten=9.5,
            )
        )
        rij = QHBoxLayout()
        self._markt = Label("", self, punten=9.5)
        rij.addWidget(self._markt, 1)
        link = Linkknop("Wijzig de markt", self)
        link.clicked.connect(self.wil_markt)
        rij.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.inhoud.addLayout(rij)
        self.inhoud.addLayout(self._maak_knoppen())
        self.uitkomst = QVBoxLayout()
        self.uitkomst.setSpacing(8)
        self.inhoud.addLayout(self.uitkomst)
        self._kijk = QTimer(self)
        self._kijk.setInterval(_KIJK_MS)
        self._kijk.timeout.connect(self._toon_voortgang)

    def _maak_knoppen(self) -> Stroom:
        rij = Stroom(12)
        self.knop = Knop(f"Simuleer {getal(AANTAL)} aanbestedingen", self)
        self.knop.clicked.connect(self.begin)
        self._voortgang = QWidget(self)
        binnen = QHBoxLayout(self._voortgang)
        binnen.setContentsMargins(0, 0, 0, 0)
        binnen.setSpacing(12)
        self._bezig = Deelbalk(0, "accent", self._voortgang)
        self._hoever = Label("", self._voortgang, kleur="gedempt", punten=9, breekt=False)
        self.stopknop = Linkknop("Stop", self._voortgang, naam="Stop de simulatie")
        self.stopknop.clicked.connect(self.stop)
        for deel in (self._bezig, self._hoever, self.stopknop):
            binnen.addWidget(deel)
        self._voortgang.setMinimumHeight(self.knop.sizeHint().height())
        rij.addWidget(self.knop)
        rij.addWidget(self._voortgang)
        self._toon_bezig(False)
        return rij

    def herneem(self, gedaan: tuple[Opdracht, Simulatie] | None) -> None:
        """Take up the outcome of a simulation that was done before."""
        self._gedaan = gedaan

    def toon(self, opdracht: Opdracht | None) -> None:
        """What would be simulated now; `None` hides the block."""
        self.setVisible(opdracht is not None)
        if opdracht == self._opdracht:
            return
        if self._taak is not None:
            self.stop()
        self._opdracht = opdracht
        if opdracht is not None:
            self._markt.setText(markt_in_woorden(opdracht.markt, opdracht.zaad))
        self._toon_uitkomst()

    # ------------------------------------------------------------------------------------ running

    def begin(self) -> None:
        """Start, unless it is running."""
        if self._opdracht is None or self._taak is not None:
            return
        opdracht, ver, stop = self._opdracht, [0], threading.Event()
        self._ver, self._stop = ver, stop

        def werk(_: object) -> tuple[Opdracht, Simulatie]:
            def gedaan(aantal: int) -> None:
                ver[0] = aantal
                if stop.is_set():
                    raise _Gestopt

            return opdracht, simuleer(opdracht.opzet, opdracht.markt, opdracht.aantal, opdracht.zaad, gedaan)

        self._taak = Taak(werk, self)
        self._taak.destroyed.connect(stop.set)
        self._taak.klaar.connect(self._klaar)
        self._taak.begin()
        self._toon_bezig(True)

    def stop(self) -> None:
        """Stop; what was simulated before stays."""
        self._stop.set()
        if self._taak is not None:
            self._taak.stop()
        self._taak = None
        self._toon_bezig(False)
        self.knop.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def bezig(self) -> bool:
        """Whether a simulation runs."""
        return self._taak is not None

    def _klaar(self, gedaan: tuple[Opdracht, Simulatie]) -> None:
        self._taak = None
        had_focus = self.stopknop.hasFocus()
        self._gedaan = gedaan
        self.gedaan.emit(gedaan)
        self._toon_bezig(False)
        if had_focus:
            self.knop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._toon_uitkomst()

    def _toon_bezig(self, bezig: bool) -> None:
        self._voortgang.setVisible(bezig)
        self.knop.setEnabled(not bezig)
        if bezig:
            self._toon_voortgang()
            self._kijk.start()
        elif hasattr(self, "_kijk"):
            self._kijk.stop()

    def _toon_voortgang(self) -> None:
        aantal = self._opdracht.aantal if self._opdracht else AANTAL
        self._bezig.zet(self._ver[0] / aantal)
        self._hoever.setText(f"{getal(self._ver[0])} van {getal(aantal)}")

    # ------------------------------------------------------------------------------------ outcome

    def _toon_uitkomst(self) -> None:
        leeg(self.uitkomst)
        if self._gedaan is not None and self._opdracht is not None:
            opdracht, simulatie = self._gedaan
            if opdracht == self._opdracht:
                self._teken(opdracht, simulatie)
            else:
                zin = "De methode of de markt is veranderd sinds de vorige simulatie. Simuleer opnieuw."
                self.uitkomst.addWidget(Label(zin, self, kleur="gedempt", punten=9.5))
        for deel in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if deel is not self._voortgang:
                deel.show()  # now, not when control returns: the page must know its height at once
        self.veranderd.emit()

    def _teken(self, opdracht: Opdracht, simulatie: Simulatie) -> None:
        raster = QGridLayout()
        raster.setHorizontalSpacing(12)
        raster.setVerticalSpacing(8)
        raster.setColumnStretch(2, 1)
        for rij, bevinding in enumerate(bevindingen(opdracht.opzet, simulatie)):
            deel = Label(deel_in_woorden(bevinding.deel), self, punten=11, gewicht=600, breekt=False)
            deel.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            raster.addWidget(deel, rij, 0)
            raster.addWidget(Deelbalk(bevinding.deel, bevinding.kleur, self), rij, 1)
            raster.addWidget(Label(bevinding.tekst, self, punten=9.5), rij, 2)
        self.uitkomst.addLayout(raster)
        voet = (
            f"{getal(simulatie.aantal)} aanbestedingen. {markt_in_woorden(opdracht.markt, opdracht.zaad)} Het "
            "beoordelingskader toont dezelfde simulatie, met dezelfde markt en hetzelfde begingetal, over "
            f"{getal(IN_STUKKEN)} aanbestedingen."
        )
        self.uitkomst.addWidget(Label(voet, self, kleur="gedempt", punten=8.5))


def deel_in_woorden(deel: float) -> str:
    """A part as a percentage: whole from ten on, and never 0 or 100 for what is not quite."""
    if 0 < deel < 0.001:
        return "< 0,1%"
    if 0.999 < deel < 1:
        return "> 99,9%"
    return f"{rond(100 * deel, 1 if deel < 0.1 else 0)}%"


def markt_in_woorden(markt: Markt, zaad: int) -> str:
    """The market and the seed, so that a figure can be made again."""
    return (
        f"Markt: {markt.boden} inschrijvingen rond {euro(round(markt.prijs))}, prijzen met een spreiding van "
        f"{rond(100 * markt.prijsspreiding, 1)}% en scores van {rond(100 * markt.scorespreiding, 1)}%; "
        f"loting begint bij {zaad}."
    )


def bevindingen(opzet: Opzet, s: Simulatie) -> tuple[Bevinding, ...]:
    """The outcome in sentences: first what price weighs, then who wins, then what another bid changes."""
    delen: list[Bevinding] = []
    if s.prijs_werkelijk is not None and opzet.formule != "vaste_prijs":
        papier = f" Op papier {rond(opzet.prijsgewicht, 1)}%." if opzet.prijsgewicht else ""
        tekst = f"van het verschil in punten komt van de prijs: zo zwaar weegt zij werkelijk.{papier}"
        if opzet.formule == "gunnen_op_waarde":
            tekst = "van het verschil in fictieve prijs komt van de prijs zelf; de rest van de kwaliteit."
        delen.append(Bevinding(s.prijs_werkelijk, tekst, "markt"))
    delen.append(Bevinding(s.beste, "van de keren wint wie op kwaliteit de beste is.", "accent"))
    delen.append(Bevinding(s.goedkoopste, "van de keren wint de goedkoopste.", "accent"))
    if opzet.formule in RELATIEF and opzet.prijsgewicht:
        for deel, tekst in (
            (s.omkering, "van de keren wint een ander als een verliezer was weggebleven."),
            (s.rangwissel, "van de keren wisselen andere plaatsen als een verliezer was weggebleven."),
            (s.prijsvechter, "van de keren maakt een zeer lage, zwakke inschrijving dat een ander wint."),
        ):
            delen.append(Bevinding(deel, tekst, "aandacht" if deel >= _VEEL else "gedempt"))
    else:
        delen.append(
            Bevinding(0.0, "van de keren verandert een verliezer wie er wint: deze methode kan dat niet.", "goed")
        )
    return tuple(delen)
