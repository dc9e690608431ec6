"""Who judges: which background has a voice in which phase, who stated his interests, and the forms to print."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.beoordeling.opzetfeiten import ACHTERGRONDEN, BEOORDELAARS
from assistent.beoordeling.rijen import Rij, gevuld, tekst
from assistent.handelingen import documenten
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Vraag
from assistent.tekst.nederlands import opsomming
from assistent.ui import adviesbeeld, uitlegbeeld
from assistent.ui.adviesbeeld import Meldingbeeld
from assistent.ui.meldingkaart import Meldingkaart
from assistent.ui.naslagregel import Uitlegverzoek
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.sectie import Paginasectie, Sectie
from assistent.ui.werkblad import Werkblad
from assistent.ui.woorden import Uiting

_FASEN = ("selectie", "gunning")
_BELANG = {
    "getekend": Uiting("verklaring getekend, geen belang", "✓", "goed"),
    "gemeld": Uiting("belang gemeld", "▲", "aandacht"),
}
_OPEN = Uiting("verklaring nog niet getekend", "○", "gedempt")
FORMULIEREN = ("beoordelingskader", "scoreformulier", "consensusformulier", "scoreberekening", "belangenverklaring")
"""The documents that the assessors work with, by id."""


@dataclass(frozen=True, slots=True)
class Teambeeld:
    """The backgrounds with, per phase, who has them; and per assessor how his statement of interests stands."""

    achtergronden: tuple[tuple[str, tuple[str, ...]], ...]
    verklaringen: tuple[tuple[str, Uiting], ...]


def team(uitkomst: Uitkomst) -> Teambeeld:
    """The team as it stands: the backgrounds of The Hague first, then others that somebody has."""
    rijen = gevuld(uitkomst.stand, BEOORDELAARS)
    labels = _labels(uitkomst.kennis.vragen[BEOORDELAARS])
    eigen = [a for a in labels if a not in ACHTERGRONDEN and any(tekst(r, "achtergrond") == a for r in rijen)]
    regels = tuple((labels.get(a, a), tuple(_wie(rijen, a, fase) for fase in _FASEN)) for a in (*ACHTERGRONDEN, *eigen))
    return Teambeeld(regels, tuple((_functie(rij), _belang(rij)) for rij in rijen))


def _labels(vraag: Vraag) -> dict[str, str]:
    kolom = next((k for k in vraag.kolommen if k.id == "achtergrond"), None)
    return {optie.id: optie.label for optie in kolom.opties} if kolom is not None else {}


def _wie(rijen: tuple[Rij, ...], achtergrond: str, fase: str) -> str:
    """Who speaks for this background; a person without a phase works in both."""
    wie = [
        _functie(r) for r in rijen
        if tekst(r, "achtergrond") == achtergrond and tekst(r, "fase") in (fase, "beide", "")
    ]  # fmt: skip
    return opsomming(wie)


def _functie(rij: Rij) -> str:
    return tekst(rij, "rol") or "Beoordelaar zonder functie"


def _belang(rij: Rij) -> Uiting:
    stand = _BELANG.get(tekst(rij, "belang"), _OPEN)
    maatregel = tekst(rij, "maatregel")
    return stand._replace(woord=f"{stand.woord}: {maatregel}") if maatregel and stand.teken == "▲" else stand


class Beoordelaarssectie(Paginasectie):
    """The composition, the findings about it, and the forms."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._uitkomst: Uitkomst | None = None
        self._team = Sectie(self._bouw_team, self)
        self._bevindingen = Sectie(self._bouw_bevindingen, self)
        self._formulieren = Sectie(self._bouw_formulieren, self)
        for sectie in (self._team, self._bevindingen, self._formulieren):
            sectie.vorm.setSpacing(12)
            self.vorm.addWidget(sectie)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show who judges now."""
        self._uitkomst = uitkomst
        self._team.toon(team(uitkomst))
        plaatsen = (BEOORDELAARS, "beoordeling.team", "beoordeling.team_gunning", "beoordeling.invalshoeken")
        self._bevindingen.toon(tuple(m for m in adviesbeeld.meldingen(uitkomst) if m.plaats in plaatsen))
        titels = {naam: documenten.titel(uitkomst, naam) for naam in documenten.beschikbaar(uitkomst)}
        self._formulieren.toon(tuple(titels[naam] for naam in FORMULIEREN if naam in titels))

    def _bouw_team(self, vorm: QVBoxLayout, beeld: Teambeeld) -> None:
        kaart = Kaart(self._team)
        kop = QHBoxLayout()
        kop.addWidget(Label("Samenstelling van het team", kaart, punten=12, gewicht=600), 1)
        knop = Knop("Wijzig de beoordelaars" if beeld.verklaringen else "Vul de beoordelaars in", kaart)
        knop.clicked.connect(self._naar_vraag)
        kop.addWidget(knop)
        kaart.inhoud.addLayout(kop)
        if not beeld.verklaringen:
            zin = (
                "Er staan nog geen beoordelaars. In Den Haag beoordeelden mensen uit beleid, uitvoering en "
                "contractmanagement, met een vertegenwoordiger van cliënten."
            )
            kaart.inhoud.addWidget(Label(zin, kaart, kleur="gedempt"))
            vorm.addWidget(kaart)
            return
        kaart.inhoud.addLayout(self._raster(kaart, beeld))
        vorm.addWidget(kaart)
        belangen = Kaart(self._team)
        belangen.inhoud.addWidget(Label("Verklaringen over belangen", belangen, punten=12, gewicht=600))
        for functie, stand in beeld.verklaringen:
            rij = QHBoxLayout()
            rij.addWidget(Label(functie, belangen, gewicht=500), 1)
            rij.addWidget(Label(f"{stand.teken} {stand.woord}", belangen, kleur=stand.kleur, punten=9.5), 1)
            belangen.inhoud.addLayout(rij)
        vorm.addWidget(belangen)

    def _raster(self, kaart: Kaart, beeld: Teambeeld) -> QGridLayout:
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(8)
        for kolom, naam in enumerate(("Achtergrond", "Selectie", "Gunning")):
            raster.setColumnStretch(kolom, 1)
            raster.addWidget(Label(naam, kaart, kleur="gedempt", punten=9, gewicht=600), 0, kolom)
        for rij, (achtergrond, wie) in enumerate(beeld.achtergronden, 1):
            raster.addWidget(Label(achtergrond, kaart, gewicht=500), rij, 0, Qt.AlignmentFlag.AlignTop)
            for kolom, namen in enumerate(wie, 1):
                woord = f"✓ {namen}" if namen else "○ niemand"
                label = Label(woord, kaart, kleur="tekst" if namen else "gedempt", punten=9.5)
                raster.addWidget(label, rij, kolom, Qt.AlignmentFlag.AlignTop)
        return raster

    def _bouw_bevindingen(self, vorm: QVBoxLayout, meldingen: tuple[Meldingbeeld, ...]) -> None:
        for melding in meldingen:
            vorm.addWidget(Meldingkaart(melding, self._bevindingen, self._naar_plaats, self._leg_uit))

    def _bouw_formulieren(self, vorm: QVBoxLayout, titels: tuple[str, ...]) -> None:
        if not titels:
            return
        kaart = Kaart(self._formulieren)
        kaart.inhoud.addWidget(Label("Formulieren om af te drukken", kaart, punten=12, gewicht=600))
        for titel in titels:
            kaart.inhoud.addWidget(Label(titel, kaart))
        rij = QHBoxLayout()
        knop = Knop("Bekijk en genereer", kaart)
        knop.setAccessibleName("Bekijk en genereer de formulieren bij Documenten")
        knop.clicked.connect(self._naar_documenten)
        rij.addWidget(knop)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        vorm.addWidget(kaart)

    def _naar_vraag(self) -> None:
        self.ga_naar.emit(BEOORDELAARS)

    def _naar_documenten(self) -> None:
        self.ga_naar.emit("documenten")

    def _naar_plaats(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))

    def _leg_uit(self) -> None:
        if self._uitkomst is not None:
            delen = uitlegbeeld.van_melding(self._uitkomst, self.sender().property("melding"))
            QCoreApplication.sendEvent(self.window(), Uitlegverzoek("Waarom deze bevinding?", delen))
