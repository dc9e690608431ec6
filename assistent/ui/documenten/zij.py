"""At the right of a document: where the chosen block comes from, what the user changed in it, and what is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from assistent.dossier.stand import Stand
from assistent.handelingen.teksten import verschil_met_standaard
from assistent.leidraad.model import Blok
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import documentbeeld, thema
from assistent.ui.documentbeeld import Blokbeeld, Openpunt
from assistent.ui.documenten.verschil import Verschilbeeld
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, Vel, leeg
from assistent.ui.stroom import Stroom

OPEN_HOOGSTENS = 40
_VLAK = "vlak"


class Tekstblokpaneel(QScrollArea):
    """`wil_bewerken` and `wil_herstel` carry the block that the user wants to change or to have back as it was;
    `wil_kopie` asks for its text on the clipboard."""

    ga_naar = Signal(str)
    wil_bewerken = Signal(object)
    wil_herstel = Signal(object)
    wil_kopie = Signal()

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
        self._openkop = Label("Nog open in dit document", binnen, punten=12, gewicht=600)
        vorm.addWidget(self._openkop)
        vorm.addWidget(self._open)
        vorm.addStretch(1)
        self.setWidget(binnen)
        self.viewport().setAutoFillBackground(False)

        self.wacht()

    def toon_niets(self) -> None:
        """There is no document to say anything about."""
        self._vel.hide()

    def wacht(self) -> None:
        """What is open is not known yet: the document is being composed."""
        for deel in (self._openkop, self._open):
            deel.hide()

    def _meet(self) -> None:
        """Take the height of what was just put in; the texts would be squeezed until something else moves."""
        for vlak in self._vel.findChildren(QWidget, _VLAK):
            vlak.show()  # now, not when control returns: what is hidden counts for nothing
        self._vel.meet()

    # ------------------------------------------------------------------------------------ the block

    def toon_blok(self, stand: Stand, blok: Blok | None, *, alleen_lezen: bool = False) -> None:
        """Show the origin of this block, what the user changed in it, and the way to change it."""
        self._nu = blok
        vlak, vorm = _vers(self._blok)
        if blok is None:
            zin = "Zet de cursor in een tekstblok om te zien waar het vandaan komt en om het te wijzigen."
            vorm.addWidget(Label(zin, vlak, kleur="gedempt", punten=9.5))
            self._meet()
            return
        beeld = documentbeeld.beeld_van(stand, blok)
        vorm.addWidget(Label(beeld.titel, vlak, punten=11, gewicht=600))
        if beeld.bouwsteen:
            vorm.addWidget(Label(beeld.bouwsteen, vlak, kleur="gedempt", punten=8.5))
        vorm.addWidget(self._maak_knoppen(vlak, blok, alleen_lezen))
        self._vul(vlak, vorm, beeld, blok)
        if beeld.bron:
            vorm.addWidget(Label("Rust op", vlak, punten=9.5, gewicht=600))
            chips = QWidget(vlak)
            stroom = Stroom(6)
            chips.setLayout(stroom)
            for verwijzing in beeld.bron:
                stroom.addWidget(Bronchip(verwijzing, stand.kennis, chips))
            vorm.addWidget(chips)
        self._meet()

    def _vul(self, vlak: QWidget, vorm: QVBoxLayout, beeld: Blokbeeld, blok: Blok) -> None:
        if beeld.open:
            vorm.addWidget(Label("Nog in te vullen in dit blok", vlak, kleur="aandacht", punten=9.5, gewicht=600))
            self._vul_punten(vlak, vorm, beeld.open)
        if beeld.afwijking:
            kleur = "aandacht" if blok.afwijking == "verouderd" else "tekst"
            vorm.addWidget(Label(beeld.afwijking, vlak, kleur=kleur, punten=9.5))  # type: ignore[arg-type]
            if stukken := verschil_met_standaard(blok):
                verschil = Verschilbeeld(vlak)
                verschil.setFixedHeight(round(150 * thema.schaal()))
                verschil.toon(stukken)
                vorm.addWidget(verschil)
        if beeld.waarom or beeld.spoor:
            vorm.addWidget(Label("Waarom staat dit hier", vlak, punten=9.5, gewicht=600))
        for zin in (*beeld.waarom, *filter(None, (beeld.uit_gegevens,))):
            vorm.addWidget(Label(zin, vlak, punten=9.5))
        for diepte, zin in beeld.spoor:
            regel = Label(hoofdletter(zin), vlak, punten=9)
            regel.setContentsMargins(12 * diepte, 0, 0, 0)
            vorm.addWidget(regel)

    def _maak_knoppen(self, vlak: QWidget, blok: Blok, alleen_lezen: bool) -> QWidget:
        rij = QWidget(vlak)
        stroom = Stroom(8)
        rij.setLayout(stroom)
        titel = blok.herkomst.titel
        bewerk = Knop("Waar komt dit vandaan?" if blok.uit_gegevens else "Bewerk", rij)
        bewerk.setAccessibleName(f"Bewerk het tekstblok {titel}")
        bewerk.setToolTip("Ook met F2, Enter of een dubbelklik in de tekst.")
        bewerk.clicked.connect(self._bewerk)
        stroom.addWidget(bewerk)
        if blok.standaard:
            terug = Knop("Standaard terug", rij)
            terug.setAccessibleName(f"Zet de standaardtekst van {titel} terug")
            terug.setEnabled(not alleen_lezen)
            terug.clicked.connect(self._herstel)
            stroom.addWidget(terug)
        kopie = Linkknop("Kopieer", rij, naam=f"Kopieer de tekst van {titel}")
        kopie.setMinimumHeight(bewerk.sizeHint().height())
        kopie.clicked.connect(self.wil_kopie)
        stroom.addWidget(kopie)
        return rij

    def _bewerk(self) -> None:
        self.wil_bewerken.emit(self._nu)

    def _herstel(self) -> None:
        self.wil_herstel.emit(self._nu)

    # ------------------------------------------------------------------------------------ what is open

    def toon_open(self, punten: tuple[Openpunt, ...]) -> None:
        """Show what is missing, each with a way to the place where it is given."""
        for deel in (self._vel, self._openkop, self._open):
            deel.show()
        vlak, vorm = _vers(self._open)
        vorm.setSpacing(2)
        if not punten:
            zin = "Niets: alles wat dit document noemt, is ingevuld."
            vorm.addWidget(Label(zin, vlak, kleur="gedempt", punten=9.5))
        self._vul_punten(vlak, vorm, punten[:OPEN_HOOGSTENS])
        if (rest := len(punten) - OPEN_HOOGSTENS) > 0:
            vorm.addWidget(Label(f"En nog {rest} andere.", vlak, kleur="gedempt", punten=9))
        self._meet()

    def _vul_punten(self, vlak: QWidget, vorm: QVBoxLayout, punten: tuple[Openpunt, ...]) -> None:
        for punt in punten:
            naam = hoofdletter(punt.naam)
            if punt.plaats:
                vorm.addWidget(self._link(vlak, naam, punt.plaats))
                continue
            kop = Label(naam, vlak, punten=9.5)
            kop.setContentsMargins(4, 4, 0, 0)  # in line with the words of the links
            vorm.addWidget(kop)
            if punt.vragen:
                vorm.addLayout(self._achter(vlak, punt))

    def _achter(self, vlak: QWidget, punt: Openpunt) -> QVBoxLayout:
        """The questions that a computed value waits for."""
        vorm = QVBoxLayout()
        vorm.setContentsMargins(14, 0, 0, 6)
        vorm.setSpacing(0)
        kop = Label("Volgt uit uw antwoord op:", vlak, kleur="gedempt", punten=9)
        kop.setContentsMargins(4, 0, 0, 0)
        vorm.addWidget(kop)
        for vraag, kort in punt.vragen:
            vorm.addWidget(self._link(vlak, hoofdletter(kort), vraag))
        return vorm

    def _link(self, vlak: QWidget, naam: str, plaats: str) -> Linkknop:
        link = Linkknop(naam, vlak, naam=f"Ga naar: {naam}")
        link.setProperty("plaats", plaats)
        link.setToolTip(naam)
        link.clicked.connect(self._naar)
        return link

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))


def _vers(kaart: Kaart) -> tuple[QWidget, QVBoxLayout]:
    """An empty plane in a card, in place of the former; letting one plane go costs far less than its parts."""
    leeg(kaart.inhoud)
    vlak = QWidget(kaart)
    vlak.setObjectName(_VLAK)
    vorm = QVBoxLayout(vlak)
    vorm.setContentsMargins(0, 0, 0, 0)
    vorm.setSpacing(8)
    kaart.inhoud.addWidget(vlak)
    return vlak, vorm
