"""The dilemmas per phase, the phase of now first: what happened in The Hague, and how one deals with it oneself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assistent.advies.werkbladen import DILEMMAS, Omgang, optie_van
from assistent.handelingen import partnerschap
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.partnerschap import Fase
from assistent.ui import opmaak
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Label
from assistent.ui.partnerschap.klapkaart import Klapkaart, Kopbeeld
from assistent.ui.partnerschap.sectie import Klapblad
from assistent.ui.partnerschap.velden import celveld, kopje
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Veld
from assistent.ui.werkblad import Werkblad


def kopbeeld(deel: Omgang) -> Kopbeeld:
    """The line of a card: the question that the dilemma asks, and how far one is with it."""
    if not deel.omgang:
        return Kopbeeld(deel.dilemma.titel, deel.dilemma.vraag, "nog niets opgeschreven")
    wie = deel.wie or "nog niemand"
    tot = f" vóór {opmaak.datum_tekst(deel.datum)}" if deel.datum else ""
    return Kopbeeld(deel.dilemma.titel, deel.dilemma.vraag, f"✓ {wie}{tot}" if deel.wie else "▲ wie beslist?",
                    "goed" if deel.wie else "aandacht")  # fmt: skip


class Dilemmakaart(Klapkaart):
    """One dilemma."""

    def __init__(self, deel: Omgang, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._deel, self._werkblad = deel, werkblad
        self._velden: dict[str, Veld] = {}
        werkblad.leg_vast.connect(self.leg_vast)

    def ververs(self, deel: Omgang) -> None:
        """Show what the dossier says now."""
        self._deel = deel
        self.kop.zet(kopbeeld(deel))
        waarden = {"omgang": deel.omgang, "wie": deel.wie, "datum": deel.datum}
        for naam, veld in self._velden.items():
            veld.zet(waarden[naam] or None)
            veld.zet_alleen_lezen(self._werkblad.alleen_lezen)

    def maak_binnen(self) -> QWidget:
        """What the source says, then the fields."""
        vlak = QWidget(self)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(34, 4, 20, 18)
        vorm.setSpacing(8)
        d = self._deel.dilemma
        vorm.addWidget(Label(d.omschrijving, vlak))
        self._bouw_invoer(vorm, vlak)
        for kop, tekst in (("Wat er in Den Haag gebeurde", d.gebeurd), ("Wat daarvan te leren is", d.les)):
            if tekst:
                vorm.addSpacing(4)
                vorm.addWidget(kopje(kop, vlak))
                vorm.addWidget(Label(tekst.replace("(eigen)", "(eigen afleiding)"), vlak))
        bronnen = Stroom(6)
        for verwijzing in d.bron:
            bronnen.addWidget(Bronchip(verwijzing, self._werkblad.kennis, vlak))
        vorm.addSpacing(4)
        vorm.addLayout(bronnen)
        self.ververs(self._deel)
        return vlak

    def _bouw_invoer(self, vorm: QVBoxLayout, vlak: QWidget) -> None:
        vorm.addSpacing(4)
        vorm.addWidget(Label(self._deel.dilemma.vraag, vlak, gewicht=600))
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(4)
        rooster.setColumnStretch(0, 3)
        rooster.setColumnStretch(1, 2)
        plaatsen = (("omgang", "lange_tekst", "Hoe u ermee omgaat (komt in de keuzenotitie)", (0, 0, 1, 2)),
                    ("wie", "tekst", "Wie beslist", (2, 0, 1, 1)),
                    ("datum", "datum", "Uiterlijk op", (2, 1, 1, 1)))  # fmt: skip
        for naam, soort, kop, (rij, kolom, hoog, breed) in plaatsen:
            label = f"{self._deel.dilemma.titel} {kop.partition(' (')[0]}"
            veld = celveld(soort, label, vlak)  # type: ignore[arg-type]
            veld.setProperty("kolom", naam)
            veld.gewijzigd.connect(self._gewijzigd)
            rooster.addWidget(kopje(kop, vlak), rij, kolom, hoog, breed)
            rooster.addWidget(veld, rij + 1, kolom, hoog, breed, Qt.AlignmentFlag.AlignTop)
            self._velden[naam] = veld
        vorm.addLayout(rooster)

    def _gewijzigd(self, waarde: object) -> None:
        kolom = str(self.sender().property("kolom"))
        item = optie_van(self._deel.dilemma.id.removeprefix("dilemma."))
        self._werkblad.pas_toe(
            lambda dossier, wie, moment: partnerschap.met_blad(
                dossier, DILEMMAS, ("dilemma", item), {kolom: waarde}, wie=wie, moment=moment  # type: ignore[dict-item]
            ),
            f"Wijzig ‘{self._deel.dilemma.titel}’",
            DILEMMAS,
            sleutel=f"{DILEMMAS}/{item}/{kolom}",
        )  # fmt: skip

    def leg_vast(self) -> None:
        """Hand over what is still being typed."""
        for veld in self._velden.values():
            veld.leg_vast()


class Dilemmablad(Klapblad):
    """The phases under each other, beginning with that of now."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._zin = Label("", self, kleur="gedempt")
        self.vorm.addWidget(self._zin)
        self._fasen = QVBoxLayout()
        self._fasen.setSpacing(6)
        self.vorm.addLayout(self._fasen)
        self._koppen: dict[str, Label] = {}
        self._orde: tuple[tuple[str, bool], ...] = ()

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how far one is."""
        super().ververs(uitkomst)
        fasen = partnerschap.fasen(uitkomst)
        for fase in fasen:
            for deel in fase.omgangen:
                if deel.dilemma.id not in self.kaarten:
                    self.voeg_toe(deel.dilemma.id, Dilemmakaart(deel, self.werkblad, self))
                kaart = self.kaarten[deel.dilemma.id]
                assert isinstance(kaart, Dilemmakaart)
                kaart.ververs(deel)
        self._leg(fasen)
        gedaan = sum(bool(deel.omgang) for fase in fasen for deel in fase.omgangen)
        zin = (
            "Een dilemma heeft geen vaste uitkomst: weeg af vanuit de manier van sturen die u koos, en zeg wie beslist."
        )
        self._zin.setText(f"{zin} Bij {gedaan or 'geen'} van de {len(self.kaarten)} dilemma’s schreef u iets op.")

    def _leg(self, fasen: tuple[Fase, ...]) -> None:
        orde = tuple((fase.naam, fase.nu) for fase in fasen)
        if orde == self._orde:
            return
        self._orde = orde
        for fase in fasen:
            kop = self._koppen.setdefault(fase.naam, Label("", self, punten=12, gewicht=600))
            kop.setText(f"{fase.naam} · hier bent u nu" if fase.nu else fase.naam)
            kop.setContentsMargins(0, 8, 0, 0)
            self._fasen.addWidget(kop)
            for deel in fase.omgangen:
                self._fasen.addWidget(self.kaarten[deel.dilemma.id])
        self.rijg([self.kaarten[deel.dilemma.id] for fase in fasen for deel in fase.omgangen])

    def focusdeel(self, plaats: str) -> QWidget:
        """The open card, else the first."""
        eerste = self.kaarten[next(iter(self.kaarten))]
        return (next((k for k in self.kaarten.values() if k.is_open), None) or eerste).kop
