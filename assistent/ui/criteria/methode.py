"""The ways in which price can count, one at a time: formula, example, range, weaknesses; and the choice of one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.beoordeling import criteria
from assistent.beoordeling.opzet import FORMULE, formule_van
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.basis import met_status
from assistent.kennis.beoordeling import Methode
from assistent.tekst.nederlands import euro, opsomming, procent
from assistent.ui import woorden
from assistent.ui.criteria.kromme import Krommebeeld, kromme
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.sectie import Paginasectie, Sectie
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel


class Methodesectie(Paginasectie):
    """Looking at a method chooses nothing; the button does."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._uitkomst: Uitkomst | None = None
        self.wissel = Wissel(self)
        self._stand: dict[str, str] = werkblad.paginastand.setdefault("methode", {})
        self.wissel.nu = self._stand.get("methode", "")
        self.wissel.gekozen.connect(self._bij_keuze)
        self.vorm.addWidget(self.wissel)
        self._blad = Sectie(self._bouw, self)
        self._blad.vorm.setSpacing(12)
        self.vorm.addWidget(self._blad)
        self.knop: Knop | None = None

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the methods, the chosen one first looked at."""
        eerste = self._uitkomst is None
        self._uitkomst = uitkomst
        methoden = uitkomst.kennis.methoden
        gekozen = self._gekozen()
        delen = [(m.id, f"✓ {m.titel}" if m.keuze and m.keuze == gekozen else m.titel) for m in methoden.values()]
        if not delen:
            return
        self.wissel.zet(delen, "Methode")
        if eerste and gekozen and self._stand.get("methode", "") not in methoden:
            self.wissel.kies(next((m.id for m in methoden.values() if m.keuze == gekozen), self.wissel.nu))
        self._toon()

    def _bij_keuze(self, methode: str) -> None:
        self._stand["methode"] = methode
        self._toon()

    def _gekozen(self) -> str:
        """The formula of the answer, or the one that follows when nothing was answered."""
        assert self._uitkomst is not None
        stand = self._uitkomst.stand
        return formule_van(stand, criteria.boom(stand)) or ""

    def _toon(self) -> None:
        assert self._uitkomst is not None
        methode = self._uitkomst.kennis.methoden[self.wissel.nu]
        self._blad.toon((methode, self._gekozen(), self.werkblad.alleen_lezen))
        self.veranderd.emit()

    def _bouw(self, vorm: QVBoxLayout, wat: tuple[Methode, str, bool]) -> None:
        methode, gekozen, alleen_lezen = wat
        vorm.addWidget(self._formule(methode, gekozen, alleen_lezen))
        vorm.addWidget(self._voorbeeld(methode))
        vorm.addWidget(self._afweging(methode))

    def _formule(self, methode: Methode, gekozen: str, alleen_lezen: bool) -> Kaart:
        kaart = Kaart(self._blad)
        kop = QHBoxLayout()
        kop.addWidget(Label(methode.titel, kaart, punten=12, gewicht=600), 1)
        self.knop = None
        if methode.keuze and methode.keuze == gekozen:
            kop.addWidget(Label("✓ telt nu mee", kaart, kleur="goed", punten=9.5, gewicht=500, breekt=False))
        elif methode.keuze:
            self.knop = Knop("Kies deze formule", kaart)
            self.knop.setAccessibleName(f"Kies deze formule: {methode.titel}")
            self.knop.setProperty("keuze", methode.keuze)
            self.knop.setEnabled(not alleen_lezen)
            self.knop.clicked.connect(self._kies)
            kop.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignTop)
        kaart.inhoud.addLayout(kop)
        vlak = Kaart(kaart, toon="accent_zacht", ruimte=12)
        vlak.inhoud.addWidget(Label(methode.formule, vlak, punten=10.5, gewicht=500))
        kaart.inhoud.addWidget(vlak)
        kaart.inhoud.addWidget(Label(methode.uitleg, kaart))
        kaart.inhoud.addWidget(Label(f"Bereik: {methode.bereik}", kaart, kleur="gedempt", punten=9.5))
        chips = Stroom()
        for verwijzing in methode.bron[:3]:
            chips.addWidget(Bronchip(verwijzing, self.werkblad.kennis, kaart))
        kaart.inhoud.addLayout(chips)
        return kaart

    def _voorbeeld(self, methode: Methode) -> Kaart:
        kaart = Kaart(self._blad)
        voorbeeld = methode.voorbeeld
        kaart.inhoud.addWidget(Label("Rekenvoorbeeld", kaart, punten=11, gewicht=600))
        kaart.inhoud.addWidget(Label(_gegeven(methode), kaart, kleur="gedempt", punten=9.5))
        lijn = kromme(methode.keuze, voorbeeld) if methode.keuze else None  # type: ignore[arg-type]
        if lijn is not None:
            kaart.inhoud.addWidget(Krommebeeld(lijn, kaart))
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(6)
        raster.setColumnStretch(2, 1)
        for rij, bod in enumerate(voorbeeld.boden):
            scores = opsomming([procent(round(100 * score, 1)) for score in bod.scores])
            gegeven = euro(bod.prijs) + (f"\nscore {scores}" if scores else "")
            raster.addWidget(Label(bod.naam, kaart, gewicht=600, breekt=False), rij, 0, Qt.AlignmentFlag.AlignTop)
            naast = Label(gegeven, kaart, kleur="gedempt", punten=9.5, breekt=False)
            raster.addWidget(naast, rij, 1, Qt.AlignmentFlag.AlignTop)
            uitkomst = "\n".join(bod.uitkomst.split("; "))
            raster.addWidget(Label(uitkomst, kaart, punten=9.5), rij, 2, Qt.AlignmentFlag.AlignTop)
        kaart.inhoud.addLayout(raster)
        return kaart

    def _afweging(self, methode: Methode) -> Kaart:
        kaart = Kaart(self._blad)
        kaart.inhoud.addWidget(Label("Wat u ervan moet weten", kaart, punten=11, gewicht=600))
        for zwakte in methode.zwaktes:
            kaart.inhoud.addWidget(Label(f"▲ {zwakte.naam}", kaart, kleur="aandacht", punten=9.5, gewicht=600))
            kaart.inhoud.addWidget(Label(zwakte.tekst, kaart, punten=9.5))
            bron = woorden.bronregel(self.werkblad.kennis, met_status(zwakte.bron, methode.status))
            kaart.inhoud.addWidget(Label(bron, kaart, kleur="gedempt", punten=8.5))
        for kop, zinnen in (("Past bij", methode.past), ("Past niet als", methode.past_niet)):
            kaart.inhoud.addSpacing(4)
            kaart.inhoud.addWidget(Label(kop, kaart, punten=9.5, gewicht=600))
            for zin in zinnen:
                kaart.inhoud.addWidget(Label(f"{'+' if kop == 'Past bij' else '−'}  {zin}", kaart, punten=9.5))
        return kaart

    def _kies(self) -> None:
        self.werkblad.antwoord(FORMULE, self.sender().property("keuze"))
        self.wissel.geef_focus()


def _gegeven(methode: Methode) -> str:
    """What the example starts from: weights or discounts, and the bounds of the price."""
    v = methode.voorbeeld
    delen = []
    if v.gewichten:
        delen.append(f"kwaliteit weegt {opsomming([procent(g) for g in v.gewichten])}")
    if v.kortingen:
        delen.append(f"hoogste korting {opsomming([euro(k) for k in v.kortingen])}")
    if v.prijsgewicht:
        delen.append(f"prijs weegt {procent(v.prijsgewicht)}")
    if v.onder is not None and v.boven is not None:
        delen.append(f"grenzen {euro(v.onder)} en {euro(v.boven)}")
    zin = ", ".join(delen)
    return zin[:1].upper() + zin[1:] + "." if zin else ""
