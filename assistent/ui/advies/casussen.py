"""The window that lays cases beside the dossier: a line for each content question, and what each case teaches."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.advies.casusfiguur import Reeks, figuur, reeksen, teken
from assistent.advies.sturing import inhoudsvragen, scores
from assistent.advies.uitleg import veldnaam
from assistent.handelingen.casusvergelijking import Casusstand, standaardkeuze, standen
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter, opsomming
from assistent.ui import thema
from assistent.ui.advies.kolommen import kale_kolom
from assistent.ui.advies.verzoeken import bladen
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.naslagregel import Bronchip, Naslaglink
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.stroom import Stroom
from assistent.ui.tekenbeeld import schilder
from assistent.ui.tekenvlak import Tekenvlak, maat
from assistent.ui.werkblad import Werkblad

HOOGSTENS = 5
"""How many cases stand in the figure at once: each has a shape of its own."""
LESSEN, BRONNEN = 3, 2
"""How many lessons of a case show at first, and how many sources with each."""
KENMERK = {
    "procedure": "Koos", "duur": "Duur", "financiering": "Bekostiging", "afloop": "Afloop", "oordeel": "Oordeel",
}  # fmt: skip


class Casusvenster(Bijvenster):
    """Stays open beside the main window and follows the dossier. `lees` asks for the sheets of a source or case
    (ids), `ga_naar` for a question."""

    ga_naar = Signal(str)
    lees = Signal(tuple)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Lijkt op: casussen vergelijken", 1040, 660, parent)
        self._werkblad = werkblad
        self._gekozen: tuple[str, ...] | None = None
        self._beeld: object = None
        self._rij: tuple[Reeks, ...] = ()
        self._vakken: dict[str, QCheckBox] = {}
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Lijkt op: casussen vergelijken", self, punten=14, gewicht=600))
        uitleg = "Uw antwoorden naast echte gevallen. De cijfers van de casussen zijn van ons: geen bron geeft ze."
        vorm.addWidget(Label(uitleg, self, kleur="gedempt"))
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self._lijst = kale_kolom(self, "Casussen om te kiezen")
        self._lijst.setFixedWidth(round(250 * thema.schaal()))
        self._rechts = kale_kolom(self, "De gekozen casussen")
        rij.addWidget(self._lijst)
        rij.addWidget(self._rechts, 1)
        vorm.addLayout(rij, 1)
        kaart = self._kaart = Kaart(self._rechts.binnen)
        self.figuur = Tekenvlak("Scores naast elkaar", kaart)
        kaart.inhoud.addWidget(self.figuur)
        self._legenda = Stroom(16)
        kaart.inhoud.addLayout(self._legenda)
        self._rechts.vorm.addWidget(kaart)
        self._kaarten = QVBoxLayout()
        self._kaarten.setSpacing(12)
        self._rechts.vorm.addLayout(self._kaarten)
        self._rechts.vorm.addStretch(1)
        vorm.addLayout(Sluitrij(self))
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()

    # ------------------------------------------------------------------------------------ showing

    def ververs(self) -> None:
        """Show the answers of now beside the chosen cases."""
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None:
            return
        if self._gekozen is None:
            self._gekozen = standaardkeuze(uitkomst)
        alle, gegeven = standen(uitkomst), scores(uitkomst.stand)
        beeld = (alle, tuple(gegeven.items()), self._gekozen)
        if beeld == self._beeld:
            return
        self._beeld = beeld
        self._vul_lijst(alle)
        gekozen = [stand for stand in alle if stand.casus.id in self._gekozen]
        self._rij = reeksen(gegeven, [stand.casus for stand in gekozen])
        self._teken()
        self._vul_legenda()
        leeg(self._kaarten)
        for stand, reeks in zip(gekozen, self._rij[1:], strict=True):
            self._kaarten.addWidget(Casuskaart(stand, reeks, self._werkblad.kennis, self._rechts.binnen))
        if self.isVisible():  # now, so that the column knows its height at once
            for kaart in self._rechts.binnen.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                kaart.show()
            self._rechts.meet()

    def _vul_lijst(self, alle: tuple[Casusstand, ...]) -> None:
        volgorde = [stand.casus.id for stand in alle]
        if volgorde != list(self._vakken):
            leeg(self._lijst.vorm)
            self._vakken = {}
            for stand in alle:
                regel = _Keuzevak(stand, self._lijst.binnen)
                regel.vak.clicked.connect(self._kies)
                self._vakken[stand.casus.id] = regel.vak
                self._lijst.vorm.addWidget(regel)
                if self.isVisible():
                    regel.show()
            self._lijst.vorm.addStretch(1)
        gekozen = self._gekozen or ()
        for id_, vak in self._vakken.items():
            vak.setChecked(id_ in gekozen)
            vak.setEnabled(id_ in gekozen or len(gekozen) < HOOGSTENS)
        self._lijst.meet()

    def _kies(self) -> None:
        self._gekozen = tuple(id_ for id_, vak in self._vakken.items() if vak.isChecked())
        self.ververs()

    def _teken(self) -> None:
        uitkomst = self._werkblad.uitkomst
        if uitkomst is not None:
            self.figuur.toon_op_maat(partial(figuur, inhoudsvragen(uitkomst.stand), self._rij))

    def _vul_legenda(self) -> None:
        leeg(self._legenda)
        for reeks in self._rij:
            regel = Legendaregel(reeks, self._kaart)
            self._legenda.addWidget(regel)
            if self.isVisible():
                regel.show()

    def customEvent(self, event: QEvent) -> None:
        """A link asks for a sheet."""
        if ids := bladen(event):
            self.lees.emit(ids)


class _Keuzevak(QWidget):
    """A case to tick, with how near it lies."""

    def __init__(self, stand: Casusstand, parent: QWidget) -> None:
        super().__init__(parent)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 4)
        rij.setSpacing(8)
        self.vak = QCheckBox(self)
        self.vak.setAccessibleName(f"{stand.casus.naam}, {nabijheid(stand.afstand)}")
        rij.addWidget(self.vak, 0, Qt.AlignmentFlag.AlignTop)
        woorden = QVBoxLayout()
        woorden.setSpacing(0)
        naam = Label(stand.casus.naam, self, punten=9.5)
        naam.geklikt.connect(self.vak.click)
        woorden.addWidget(naam)
        woorden.addWidget(Label(nabijheid(stand.afstand), self, kleur="gedempt", punten=8.5))
        rij.addLayout(woorden, 1)


class Legendaregel(QWidget):
    """The mark of a row with its name."""

    def __init__(self, reeks: Reeks, parent: QWidget) -> None:
        super().__init__(parent)
        self._reeks = reeks
        self.setFont(thema.letter(9))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{reeks.kort}: {reeks.naam}")

    def sizeHint(self) -> QSize:
        """The mark and the name."""
        merk = round(20 * maat())
        return QSize(merk + self.fontMetrics().horizontalAdvance(self._reeks.naam) + 8, merk)

    def minimumSizeHint(self) -> QSize:
        """The name may be cut."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(maat(), maat())
        for vorm in teken(self._reeks, 10, 10):
            schilder(painter, vorm, self)
        painter.restore()
        painter.setPen(thema.kleur(self, "tekst"))
        vlak = self.rect().adjusted(round(20 * maat()) + 4, 0, 0, 0)
        tekst = self.fontMetrics().elidedText(self._reeks.naam, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter, tekst)


class Casuskaart(Kaart):
    """What one case shares with the dossier, what it chose, and its lessons with their sources."""

    def __init__(self, stand: Casusstand, reeks: Reeks, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        casus = stand.casus
        self.inhoud.setSpacing(6)
        naam = Naslaglink(f"{reeks.kort} · {casus.naam}", (casus.id,), self, naam=f"Casus {casus.naam}", punten=11)
        self.inhoud.addWidget(naam)
        for kop, vragen in (("Overeenkomst", stand.overeenkomst), ("Verschil", stand.verschil)):
            if vragen:
                tekst = opsomming([veldnaam(id_, kennis) for id_ in vragen])
                self.inhoud.addWidget(Label(f"{kop}: {tekst}.", self, punten=9.5))
        if stand.afstand is None:
            zin = "Beantwoord ten minste drie vragen bij Inhoud om te zien wat u deelt."
            self.inhoud.addWidget(Label(zin, self, kleur="gedempt", punten=9.5))
        for kenmerk, tekst in stand.koos:
            self.inhoud.addWidget(Label(f"{KENMERK[kenmerk]}: {hoofdletter(tekst)}", self, kleur="gedempt", punten=9.5))
        self._kennis = kennis
        self._rest = stand.lessen[LESSEN:]
        if stand.lessen:
            self.inhoud.addWidget(Label("Lessen", self, punten=9.5, gewicht=600))
        for les in stand.lessen[:LESSEN]:
            self._les(*les)
        self._meer = Linkknop(f"Toon alle {len(stand.lessen)} lessen", self, punten=9)
        self._meer.setAccessibleName(f"{self._meer.text()} van {casus.naam}")
        self._meer.clicked.connect(self._toon_alle)
        self._meer.setVisible(bool(self._rest))
        self.inhoud.addWidget(self._meer)

    def _les(self, tekst: str, bron: tuple[Verwijzing, ...]) -> None:
        label = Label(f"• {tekst}", self, punten=9.5)
        self.inhoud.addWidget(label)
        chips = Stroom(4)
        self.inhoud.addLayout(chips)
        for verwijzing in bron[:BRONNEN]:
            chip = Bronchip(verwijzing, self._kennis, self)
            chips.addWidget(chip)
            if self.isVisible():
                chip.show()
        if self.isVisible():
            label.show()

    def _toon_alle(self) -> None:
        self._meer.hide()
        for les in self._rest:
            self._les(*les)
        self._rest = ()


def nabijheid(afstand: float | None) -> str:
    """How near a case lies, in words and in points per question; `afstand` 0…1."""
    if afstand is None:
        return "nog niet te vergelijken"
    woord = "heel dichtbij" if afstand <= 0.1 else "dichtbij" if afstand <= 0.25 else "verder weg"
    return f"{woord} · {afstand * 4:.1f} punt verschil".replace(".", ",")
