"""At the right of a document: where the chosen block comes from, what the user changed in it, and what is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assistent.handelingen.teksten import verschil_met_standaard
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import documentbeeld, thema
from assistent.ui.documenten.verschil import Verschilbeeld
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, Vel, leeg

OPEN_HOOGSTENS = 40


class Tekstblokpaneel(QScrollArea):
    """`wil_bewerken` and `wil_herstel` carry the block that the user wants to change or to have back as it was."""

    ga_naar = Signal(str)
    wil_bewerken = Signal(object)
    wil_herstel = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nu: Blok | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        binnen = self._vel = Vel(self)
        vorm = QVBoxLayout(binnen)
        vorm.setContentsMargins(12, 16, 16, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Dit tekstblok", binnen, punten=12, gewicht=600))
        self._blok, self._open = Kaart(binnen), Kaart(binnen)
        vorm.addWidget(self._blok)
        vorm.addWidget(Label("Nog open in dit document", binnen, punten=12, gewicht=600))
        vorm.addWidget(self._open)
        vorm.addStretch(1)
        self.setWidget(binnen)
        self.viewport().setAutoFillBackground(False)

    def toon_niets(self) -> None:
        """There is no document to say anything about."""
        self._vel.hide()

    def toon_blok(self, kennis: Kennis, blok: Blok | None, *, alleen_lezen: bool = False) -> None:
        """Show the origin of this block, what the user changed in it, and the way to change it."""
        self._nu = blok
        vlak = self._blok
        leeg(vlak.inhoud)
        if blok is None:
            zin = "Zet de cursor in een tekstblok om te zien waar het vandaan komt en om het te wijzigen."
            vlak.inhoud.addWidget(Label(zin, vlak, kleur="gedempt", punten=9.5))
            return
        vlak.inhoud.addLayout(self._maak_knoppen(blok, alleen_lezen))
        for deel in documentbeeld.herkomst(kennis, blok):
            vlak.inhoud.addWidget(Label(deel.kop, vlak, punten=9.5, gewicht=600))
            for zin in filter(None, deel.zinnen):
                vlak.inhoud.addWidget(Label(zin, vlak, punten=9.5))
            for diepte, zin in deel.spoor:
                regel = Label(hoofdletter(zin), vlak, punten=9)
                regel.setContentsMargins(12 * diepte, 0, 0, 0)
                vlak.inhoud.addWidget(regel)
            for bron in deel.bronnen:
                vlak.inhoud.addWidget(Label(bron, vlak, kleur="gedempt", punten=9))
            if deel.kop == documentbeeld.AFWIJKING_KOP and (stukken := verschil_met_standaard(blok)):
                beeld = Verschilbeeld(vlak)
                beeld.setFixedHeight(round(150 * thema.schaal()))
                beeld.toon(stukken)
                vlak.inhoud.addWidget(beeld)

    def _maak_knoppen(self, blok: Blok, alleen_lezen: bool) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        titel = blok.herkomst.titel
        bewerk = Knop("Waar komt dit vandaan?" if blok.uit_gegevens else "Bewerk", self._blok)
        bewerk.setAccessibleName(f"Bewerk het tekstblok {titel}")
        bewerk.setToolTip("Ook met Enter of een dubbelklik in de tekst.")
        bewerk.clicked.connect(self._bewerk)
        rij.addWidget(bewerk)
        if blok.standaard:
            terug = Knop("Standaard terug", self._blok)
            terug.setAccessibleName(f"Zet de standaardtekst van {titel} terug")
            terug.setEnabled(not alleen_lezen)
            terug.clicked.connect(self._herstel)
            rij.addWidget(terug)
        rij.addStretch(1)
        return rij

    def _bewerk(self) -> None:
        self.wil_bewerken.emit(self._nu)

    def _herstel(self) -> None:
        self.wil_herstel.emit(self._nu)

    def toon_open(self, punten: tuple[documentbeeld.Openpunt, ...]) -> None:
        """Show what is missing, each with a way to the place where it is given."""
        self._vel.show()
        leeg(self._open.inhoud)
        self._open.inhoud.setSpacing(2)
        if not punten:
            self._open.inhoud.addWidget(
                Label("Niets: alles wat dit document noemt, is ingevuld.", self._open, kleur="gedempt", punten=9.5)
            )
        for punt in punten[:OPEN_HOOGSTENS]:
            naam = hoofdletter(punt.naam)
            if punt.plaats:
                self._open.inhoud.addWidget(self._link(naam, punt.plaats))
                continue
            self._open.inhoud.addWidget(Label(naam, self._open, punten=9.5))
            if punt.vragen:
                self._open.inhoud.addLayout(self._achter(punt))
        rest = len(punten) - OPEN_HOOGSTENS
        if rest > 0:
            self._open.inhoud.addWidget(Label(f"En nog {rest} andere.", self._open, kleur="gedempt", punten=9))

    def _achter(self, punt: documentbeeld.Openpunt) -> QVBoxLayout:
        """The questions that a computed value waits for."""
        vorm = QVBoxLayout()
        vorm.setContentsMargins(14, 0, 0, 6)
        vorm.setSpacing(0)
        vorm.addWidget(Label("Volgt uit uw antwoord op:", self._open, kleur="gedempt", punten=9))
        for vraag, kort in punt.vragen:
            vorm.addWidget(self._link(hoofdletter(kort), vraag))
        return vorm

    def _link(self, naam: str, plaats: str) -> Linkknop:
        link = Linkknop(naam, self._open, naam=f"Ga naar: {naam}")
        link.setProperty("plaats", plaats)
        link.setToolTip(naam)
        link.clicked.connect(self._naar)
        return link

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))
