"""What merging gave, to read and decide on: what came in, verdicts and texts side by side, answers that differ."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Oordeel, Toetsstuk
from assistent.handelingen import padwoorden, toetspakket
from assistent.handelingen.padwoorden import TOETSSTUKKEN, Padlezer, nieuw_in_woorden
from assistent.handelingen.toetspakket import Bron, Samenvoeging
from assistent.tekst.nederlands import dag_van, hoofdletter
from assistent.toets.conflicten import Inhoudsverschil, Oordeelconflict, TekstGewijzigd
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN
from assistent.ui import thema
from assistent.ui.documenten.verschil import HOOGSTENS, Verschilbeeld
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.werkblad import Werkblad
from assistent.vergelijk.woorden import Stuk, verschil

PER_SOORT = 60
"""So many cards of one kind are made; the rest is counted. Everything stands on the page Toets."""
CONFLICTEN = {
    "toetsers": "De toetsers oordelen verschillend. Elk oordeel blijft staan; het zwaarste telt.",
    "zelfde_toetser": "Deze toetser gaf in twee kopieën een ander oordeel. Het laatste telt; vraag na of dat klopt.",
    "zelfde_kenmerk": "Een oordeel kwam terug met een andere inhoud dan het had. Beide zijn bewaard.",
}
WAAR = {
    "pakket": "Gewijzigd in het pakket",
    "beide": "Gewijzigd in het pakket én in uw dossier",
    "onbekend": "Verschilt; waar het is gewijzigd, is niet bekend",
    "dossier": "Gewijzigd in uw dossier",
}


class Samenvoegbeeld(QWidget):
    """`neem_over` brings a difference that the user wants to take over, and its name; `ga_naar` a place."""

    neem_over = Signal(object, str)
    ga_naar = Signal(str)

    def __init__(self, samen: Samenvoeging, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._samen = samen
        self._lezer = Padlezer(werkblad.kennis, samen.dossier)
        self._mag = not werkblad.alleen_lezen
        self._vorm = QVBoxLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(12)
        self._uitslag()
        for bron in samen.bronnen:
            self._vorm.addWidget(self._bron(bron))
        self._deel("Oordelen die botsen", [self._conflict(c) for c in samen.conflicten[:PER_SOORT]], samen.conflicten)
        self._deel(
            "De tekst is gewijzigd sinds de toetser hem las",
            [self._gewijzigd(g) for g in samen.gewijzigd[:PER_SOORT]],
            samen.gewijzigd,
        )
        verschillen = [(bron, stuk) for bron in samen.bronnen for stuk in bron.verschillen]
        self._deel(
            "Antwoorden en teksten die verschillen",
            [self._verschil(bron, stuk) for bron, stuk in verschillen[:PER_SOORT]],
            verschillen,
        )

    def _uitslag(self) -> None:
        samen = self._samen
        kaart = Kaart(self, toon="goed_zacht", ruimte=12)
        kop = f"✓ Erbij gekomen: {samen.in_woorden}" if samen.nieuw else "✓ Niets nieuws: alles stond al in dit dossier"
        kaart.inhoud.addWidget(Label(kop, kaart, kleur="goed", punten=12, gewicht=600))
        tellingen = (
            (len(samen.conflicten), "oordeel botst", "oordelen botsen"),
            (len(samen.gewijzigd), "onderdeel gaat over gewijzigde tekst", "onderdelen gaan over gewijzigde tekst"),
            (sum(len(b.verschillen) for b in samen.bronnen), "antwoord of tekst verschilt",
             "antwoorden of teksten verschillen"),
        )  # fmt: skip
        delen = [f"{n} {een if n == 1 else meer}" for n, een, meer in tellingen if n]
        zin = (
            f"Hieronder staat waarover u beslist: {'; '.join(delen)}." if delen else "Er is niets om over te beslissen."
        )
        kaart.inhoud.addWidget(Label(zin, kaart))
        for waarschuwing in samen.waarschuwingen:
            kaart.inhoud.addWidget(Label(f"▲ {waarschuwing}", kaart, kleur="aandacht"))
        self._vorm.addWidget(kaart)

    def _deel(self, kop: str, kaarten: Iterable[QWidget], alle: Iterable[object]) -> None:
        gemaakt, hoeveel = list(kaarten), len(list(alle))
        if not gemaakt:
            return
        self._vorm.addSpacing(4)
        self._vorm.addWidget(Label(kop, self, punten=12, gewicht=600))
        for kaart in gemaakt:
            self._vorm.addWidget(kaart)
        if hoeveel > len(gemaakt):
            self._vorm.addWidget(Label(f"En nog {hoeveel - len(gemaakt)}.", self, kleur="gedempt"))

    # ------------------------------------------------------------------------------------ the cards

    def _bron(self, bron: Bron) -> Kaart:
        kaart = Kaart(self, ruimte=12)
        kaart.inhoud.setSpacing(4)
        kaart.inhoud.addWidget(Label(bron.naam, kaart, gewicht=600))
        kaart.inhoud.addWidget(Label(f"{toetspakket.herkomst(bron.stempel)}.", kaart, kleur="gedempt", punten=9.5))
        erbij = nieuw_in_woorden(bron.nieuw)
        van = f" van {', '.join(bron.toetsers)}" if bron.toetsers else ""
        kaart.inhoud.addWidget(Label(f"Nieuw: {erbij}{van}." if erbij else "Hierin staat niets nieuws.", kaart))
        for waarschuwing in bron.waarschuwingen:
            kaart.inhoud.addWidget(Label(f"▲ {waarschuwing}", kaart, kleur="aandacht", punten=9.5))
        return kaart

    def _conflict(self, conflict: Oordeelconflict) -> Kaart:
        naam = self._samen.namen.get(conflict.punt, conflict.punt)
        kaart = self._puntkaart(naam, CONFLICTEN[conflict.soort])
        rooster = _rooster(kaart)
        for kolom, (_, oordeel) in enumerate(conflict.oordelen):
            rooster.addWidget(self._oordeel(oordeel, kaart), kolom // 2, kolom % 2)
        self._naar_toets(kaart, naam, conflict.punt)
        return kaart

    def _oordeel(self, oordeel: Oordeel, parent: QWidget) -> Kaart:
        kaart = Kaart(parent, ruimte=10)
        kaart.inhoud.setSpacing(2)
        gewicht = f" – {GEWICHTEN[oordeel.gewicht].lower()}" if oordeel.gewicht else ""
        kaart.inhoud.addWidget(Label(f"{UITSPRAKEN[oordeel.uitspraak]}{gewicht}", kaart, gewicht=600))
        kaart.inhoud.addWidget(Label(_wie(oordeel), kaart, kleur="gedempt", punten=9))
        if oordeel.toelichting:
            kaart.inhoud.addWidget(Label(oordeel.toelichting, kaart, punten=9.5))
        kaart.inhoud.addStretch(1)
        return kaart

    def _gewijzigd(self, gewijzigd: TekstGewijzigd) -> Kaart:
        plek = gewijzigd.nu or gewijzigd.toen
        naam = plek.naam if plek else gewijzigd.punt
        stuk = gewijzigd.stuk
        kaart = self._puntkaart(naam, f"{hoofdletter(TOETSSTUKKEN[gewijzigd.soort][0])}, {_wie(stuk)}")
        if woorden := padwoorden.zegt(stuk):
            kaart.inhoud.addWidget(Label(woorden, kaart))
        if gewijzigd.toen is not None and gewijzigd.nu is not None:
            kaart.inhoud.addWidget(Label("Toen en nu:", kaart, kleur="gedempt", punten=9))
            kaart.inhoud.addWidget(
                _Woordverschil(gewijzigd.toen.tekst, gewijzigd.nu.tekst, f"Toen en nu: {naam}", kaart)
            )
        elif gewijzigd.nu is None:
            kaart.inhoud.addWidget(Label("Dit punt staat niet meer in het dossier.", kaart, kleur="aandacht"))
        else:
            kaart.inhoud.addWidget(Label("Wat de toetser las, is niet meer te tonen. Nu staat er:", kaart, punten=9.5))
            kaart.inhoud.addWidget(Label(gewijzigd.nu.tekst, kaart, punten=9.5))
        self._naar_toets(kaart, naam, gewijzigd.punt)
        return kaart

    def _verschil(self, bron: Bron, stuk: Inhoudsverschil) -> Kaart:
        plaats = self._lezer.plaats(stuk.pad)
        naam = toetspakket.naam_van(self._lezer, stuk)
        kaart = self._puntkaart(naam, f"{WAAR[stuk.waar]} – {bron.naam}")
        rooster = _rooster(kaart)
        for kolom, (kop, kant) in enumerate((("In uw dossier", stuk.hier), ("In het pakket", stuk.pakket))):
            rooster.addWidget(Label(kop, kaart, kleur="gedempt", punten=9), 0, kolom)
            tekst = Label(toetspakket.deel_in_woorden(self._lezer, stuk.pad, kant), kaart, punten=9.5)
            rooster.addWidget(tekst, 1, kolom, Qt.AlignmentFlag.AlignTop)
        rij = QHBoxLayout()
        if self._mag and stuk.over_te_nemen:
            knop = Knop("Neem over", kaart)
            knop.setAccessibleName(f"Neem over uit het pakket: {naam}")
            knop.clicked.connect(self._bij_neem_over)
            knop.setProperty("verschil", stuk)
            knop.setProperty("naam", naam)
            rij.addWidget(knop)
        rij.addStretch(1)
        self._link(rij, kaart, plaats.ga_naar, naam)
        kaart.inhoud.addLayout(rij)
        return kaart

    def _puntkaart(self, kop: str, onder: str) -> Kaart:
        kaart = Kaart(self, ruimte=12)
        kaart.inhoud.setSpacing(6)
        kaart.inhoud.addWidget(Label(kop, kaart, punten=10.5, gewicht=600))
        kaart.inhoud.addWidget(Label(onder, kaart, kleur="gedempt", punten=9.5))
        return kaart

    def _naar_toets(self, kaart: Kaart, naam: str, punt: str) -> None:
        rij = QHBoxLayout()
        rij.addStretch(1)
        self._link(rij, kaart, f"toets/{punt}", naam)
        kaart.inhoud.addLayout(rij)

    def _link(self, rij: QHBoxLayout, kaart: Kaart, plaats: str, naam: str) -> None:
        if not plaats:
            return
        link = Linkknop("Ga ernaartoe", kaart, naam=f"Ga naar: {naam}")
        link.setProperty("plaats", plaats)
        link.clicked.connect(self._bij_link)
        rij.addWidget(link)

    # ------------------------------------------------------------------------------------ what is pressed

    def _bij_link(self) -> None:
        self.ga_naar.emit(str(self.sender().property("plaats")))

    def _bij_neem_over(self) -> None:
        knop = self.sender()
        assert isinstance(knop, Knop)
        knop.setEnabled(False)
        knop.setText("✓ Overgenomen")
        self.neem_over.emit(knop.property("verschil"), str(knop.property("naam")))


class _Woordverschil(Verschilbeeld):
    """A difference that is as high as its words, up to a border; then it scrolls."""

    HOOGST = 180
    """Pixels at the ordinary letter size."""

    def __init__(self, oud: str, nieuw: str, naam: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        te_lang = len(oud) + len(nieuw) > HOOGSTENS
        self.toon((Stuk("weg", oud), Stuk("gelijk", "\n"), Stuk("erbij", nieuw)) if te_lang else verschil(oud, nieuw))
        self._meet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wants another height."""
        super().resizeEvent(event)
        self._meet()

    def _meet(self) -> None:
        hoog = round(self.document().size().height()) + 2 * self.frameWidth() + 4
        if (nieuw := min(hoog, round(self.HOOGST * thema.schaal()))) != self.height() or self.minimumHeight() != nieuw:
            self.setFixedHeight(nieuw)


def _rooster(kaart: Kaart) -> QGridLayout:
    """Two columns of equal width."""
    rooster = QGridLayout()
    rooster.setHorizontalSpacing(12)
    rooster.setVerticalSpacing(4)
    for kolom in (0, 1):
        rooster.setColumnStretch(kolom, 1)
    kaart.inhoud.addLayout(rooster)
    return rooster


def _wie(stuk: Toetsstuk) -> str:
    van = f" ({stuk.organisatie})" if stuk.organisatie else ""
    return f"{stuk.door}{van}, {dag_van(stuk.op, 'onbekende datum')}"
