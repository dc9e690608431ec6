"""The fields of tension as cards: the two sides, where one stands, what shows it and what is agreed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.werkbladen import SPANNINGEN, optie_van
from assistent.handelingen import partnerschap
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.partnerschap import Spanningsblad
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui import woorden
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.partnerschap.klapkaart import Klapkaart, Kopbeeld
from assistent.ui.partnerschap.sectie import Klapblad
from assistent.ui.partnerschap.velden import celveld, kopje
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Veld
from assistent.ui.werkblad import Werkblad

EIGEN = " (eigen)"
"""How the catalogue marks a sign or measure that is ours."""


def kopbeeld(blad: Spanningsblad) -> Kopbeeld:
    """The line of a card."""
    een, twee = blad.plek.veld.tussen
    regel = f"{een}  ↔  {twee}"
    if blad.plek.positie is not None and not blad.plek.afspraak:
        regel += "  ·  ▲ nog geen afspraak"
    return Kopbeeld(blad.plek.veld.titel, regel, positie=blad.plek.positie, schaal=True)


class Spanningskaart(Klapkaart):
    """One field of tension."""

    def __init__(self, blad: Spanningsblad, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._blad, self._werkblad = blad, werkblad
        self._velden: dict[str, Veld] = {}
        self._antwoorden: Label | None = None
        self._maatregelen: list[Linkknop] = []
        werkblad.leg_vast.connect(self.leg_vast)

    def ververs(self, blad: Spanningsblad) -> None:
        """Show what the dossier says now."""
        self._blad = blad
        self.kop.zet(kopbeeld(blad))
        if self.binnen is None:
            return
        waarden = {"positie": blad.plek.positie, "gezien": blad.plek.gezien, "afspraak": blad.plek.afspraak}
        for naam, veld in self._velden.items():
            veld.zet(waarden[naam])
            veld.zet_alleen_lezen(self._werkblad.alleen_lezen)
        for knop in self._maatregelen:
            knop.setVisible(not self._werkblad.alleen_lezen and knop.property("tekst") not in blad.plek.afspraak)
        if self._antwoorden is not None:
            regels = [f"{hoofdletter(kort)}: {waarde}" for _, kort, waarde in blad.antwoorden]
            regels += [f"{woorden.ERNST[m.ernst].teken} {m.tekst}" for m in blad.meldingen]
            self._antwoorden.setText("\n".join(regels) or "Nog geen antwoord op de vragen die hierbij horen.")

    def maak_binnen(self) -> QWidget:
        """The text of the field at first, then what one fills in."""
        vlak = QWidget(self)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(34, 4, 20, 18)
        vorm.setSpacing(8)
        veld = self._blad.plek.veld
        vorm.addWidget(Label(veld.omschrijving, vlak))
        self._bouw_invoer(vorm, vlak)
        vorm.addSpacing(4)
        vorm.addWidget(kopje("Wat uw antwoorden zeggen", vlak))
        self._antwoorden = Label("", vlak)
        vorm.addWidget(self._antwoorden)
        self._bouw_lijst(vorm, vlak, "Waaraan u het ziet", veld.indicatoren, "gezien", "Neem over")
        self._bouw_lijst(vorm, vlak, "Wat helpt", veld.maatregelen, "afspraak", "Spreek af")
        bronnen = Stroom(6)
        for verwijzing in veld.bron:
            bronnen.addWidget(Bronchip(verwijzing, self._werkblad.kennis, vlak))
        vorm.addSpacing(4)
        vorm.addLayout(bronnen)
        self.binnen = vlak
        self.ververs(self._blad)
        return vlak

    def _bouw_invoer(self, vorm: QVBoxLayout, vlak: QWidget) -> None:
        titel = self._blad.plek.veld.titel
        vorm.addSpacing(4)
        vorm.addWidget(kopje("Waar u nu staat", vlak))
        for naam, soort, kop in (
            ("positie", "schaal", ""),
            ("gezien", "lange_tekst", "Waaraan u dat ziet"),
            ("afspraak", "lange_tekst", "Wat u afspreekt (komt in de partnerschapsafspraken)"),
        ):
            if kop:
                vorm.addWidget(kopje(kop, vlak))
            polen = self._blad.plek.veld.tussen if soort == "schaal" else None
            label = f"{titel}: {kop.partition(' (')[0] or 'waar u nu staat'}"
            veld = celveld(soort, label, vlak, polen=polen)  # type: ignore[arg-type]
            veld.setProperty("kolom", naam)
            veld.gewijzigd.connect(self._gewijzigd)
            vorm.addWidget(veld)
            self._velden[naam] = veld

    def _bouw_lijst(
        self, vorm: QVBoxLayout, vlak: QWidget, kop: str, punten: tuple[str, ...], kolom: str, werkwoord: str
    ) -> None:
        """The signs or measures of the catalogue, each to be taken over with one press."""
        vorm.addSpacing(4)
        vorm.addWidget(kopje(kop, vlak))
        for punt in punten:
            tekst = punt.removesuffix(EIGEN)
            rij = QHBoxLayout()
            rij.setSpacing(10)
            rij.addWidget(Label("–", vlak, kleur="gedempt", breekt=False), 0, Qt.AlignmentFlag.AlignTop)
            rij.addWidget(Label(tekst + (" (eigen afleiding)" if punt != tekst else ""), vlak), 1)
            knop = Linkknop(werkwoord, vlak, naam=f"{werkwoord}: {tekst}", punten=9)
            knop.setProperty("kolom", kolom)
            knop.setProperty("tekst", tekst)
            knop.clicked.connect(self._neem_over)
            self._maatregelen.append(knop)
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
            vorm.addLayout(rij)

    def _gewijzigd(self, waarde: object) -> None:
        self._zet(str(self.sender().property("kolom")), None if waarde is None else str(waarde))

    def _neem_over(self) -> None:
        """Add a sign or a measure to the user's own words."""
        kolom, tekst = str(self.sender().property("kolom")), str(self.sender().property("tekst"))
        self.leg_vast()
        nu = {"gezien": self._blad.plek.gezien, "afspraak": self._blad.plek.afspraak}[kolom]
        self._zet(kolom, f"{nu} {tekst}".strip())

    def _zet(self, kolom: str, waarde: str | None) -> None:
        item = optie_van(self._blad.plek.veld.id)
        sleutel = ("spanningsveld", item)
        self._werkblad.pas_toe(
            lambda dossier, wie, moment: partnerschap.met_blad(
                dossier, SPANNINGEN, sleutel, {kolom: waarde}, wie=wie, moment=moment
            ),
            f"Wijzig ‘{self._blad.plek.veld.titel}’",
            SPANNINGEN,
            sleutel="" if kolom == "positie" else f"{SPANNINGEN}/{item}/{kolom}",
        )

    def leg_vast(self) -> None:
        """Hand over what is still being typed."""
        for veld in self._velden.values():
            veld.leg_vast()


class Spanningenblad(Klapblad):
    """All fields, those that the answers point at first."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._telling = Label("", self, kleur="gedempt")
        self._kop_speelt = Label("Uw antwoorden wijzen hierop", self, punten=12, gewicht=600)
        self._kop_anders = Label("Andere spanningsvelden", self, punten=12, gewicht=600)
        self._speelt, self._anders = QVBoxLayout(), QVBoxLayout()
        self.vorm.addWidget(self._telling)
        for kop, vak in ((self._kop_speelt, self._speelt), (self._kop_anders, self._anders)):
            self.vorm.addWidget(kop)
            vak.setSpacing(6)
            self.vorm.addLayout(vak)
        self.vorm.addWidget(self._bevindingen)
        self._orde: tuple[tuple[str, bool], ...] = ()

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show where the dossier stands."""
        super().ververs(uitkomst)
        bladen = partnerschap.spanningsbladen(uitkomst)
        for blad in bladen:
            if blad.plek.veld.id not in self.kaarten:
                self.voeg_toe(blad.plek.veld.id, Spanningskaart(blad, self.werkblad, self))
            kaart = self.kaarten[blad.plek.veld.id]
            assert isinstance(kaart, Spanningskaart)
            kaart.ververs(blad)
        self._leg(bladen)
        geplaatst = sum(blad.plek.positie is not None for blad in bladen)
        spelend = sum(blad.speelt for blad in bladen)
        zin = "Geen van beide kanten is fout. Zeg waar u staat, en wat u daarover afspreekt. "
        zin += f"Van {geplaatst or 'geen'} van de {len(bladen)} velden zei u waar u staat."
        zin += f" Uw antwoorden wijzen op {aantal(spelend, 'veld', 'velden')}." if spelend else ""
        self._telling.setText(zin)
        self.toon_bevindingen(tuple(m for m in uitkomst.meldingen if m.plaats == SPANNINGEN))

    def _leg(self, bladen: tuple[Spanningsblad, ...]) -> None:
        """Put the cards under their heading; only when one has to move."""
        orde = tuple((blad.plek.veld.id, blad.speelt) for blad in bladen)
        if orde == self._orde:
            return
        self._orde = orde
        for naam, speelt in orde:
            (self._speelt if speelt else self._anders).addWidget(self.kaarten[naam])
        self.rijg([self.kaarten[naam] for naam, _ in orde])
        self._kop_speelt.setVisible(any(speelt for _, speelt in orde))
        self._kop_anders.setVisible(not all(speelt for _, speelt in orde))

    def focusdeel(self, plaats: str) -> QWidget:
        """The open card, else the first."""
        kaart = next((k for k in self.kaarten.values() if k.is_open), None)
        return (kaart or self.kaarten[self._orde[0][0]]).kop
