"""What finishes a review: how far each moment is, what was reviewed and what not, the signatures, and the papers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Toetskader
from assistent.handelingen import toetsen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.toetsen import Aftekenstand, Momentstand, Toetslijst
from assistent.tekst.nederlands import aantal, datum, moment_in_woorden, opsomming
from assistent.toets.memo_vorm import ALLEEN_PUNTEN
from assistent.toets.pakket import stempel_van
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.toets import beeld
from assistent.ui.toets.bron import Toetsbron
from assistent.ui.werkblad import Werkblad

GEWIJZIGD_HOOGSTENS: Final = 12
PAPIEREN: Final = (
    ("toetspakket", "Toetspakket maken …", "Eén bestand voor een jurist die met deze toepassing werkt."),
    ("samenvoegen", "Pakketten samenvoegen …", "Wat een jurist terugstuurt komt erbij; niets gaat verloren."),
    (
        "toetsdocument",
        "Toetsrapport of toetsmemo …",
        "Het rapport voor het dossier, of een memo in Word om in te vullen.",
    ),
)


class Afrondsectie(Kolom):
    """`ga_naar` asks for a place, `wil_opdracht` for a command of the menu, `wil_punten` for the points of a moment."""

    ga_naar = Signal(str)
    wil_opdracht = Signal(str)
    wil_punten = Signal(str)

    def __init__(self, werkblad: Werkblad, bron: Toetsbron, parent: QWidget) -> None:
        super().__init__(parent)
        self.werkblad, self.bron = werkblad, bron
        self._getoond: Toetslijst | None = None
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        self.vorm.addLayout(self._lijst)
        self.vorm.addStretch(1)
        bron.veranderd.connect(self._neem)
        self._wachten = Label("De toetspunten worden verzameld …", self, kleur="gedempt")
        self._lijst.addWidget(self._wachten)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how far the review of this dossier is."""
        self.bron.ververs(uitkomst)
        self._neem()

    def _neem(self) -> None:
        lijst = self.bron.lijst
        if lijst is None or lijst is self._getoond:
            return
        self._getoond = lijst
        with self.stil():
            leeg(self._lijst)
            for kaart in (self._momenten(lijst), self._kaders(lijst), self._handtekeningen(lijst), self._papieren()):
                self._lijst.addWidget(kaart)
                kaart.show()

    def _kaart(self, titel: str, uitleg: str) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label(titel, kaart, punten=12, gewicht=600))
        kaart.inhoud.addWidget(Label(uitleg, kaart, kleur="gedempt", punten=9.5))
        return kaart

    # ------------------------------------------------------------------------------------ how far

    def _momenten(self, lijst: Toetslijst) -> Kaart:
        kaart = self._kaart("Hoever is de toets?", f"{beeld.telling(lijst.voortgang)}.".capitalize())
        for stand in lijst.momenten:
            kaart.inhoud.addWidget(self._moment(stand, kaart))
        return kaart

    def _moment(self, stand: Momentstand, kaart: Kaart) -> QWidget:
        vlak = QWidget(kaart)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(0, 4, 0, 0)
        vorm.setSpacing(1)
        link = Linkknop(stand.moment.naam, vlak, naam=f"Toon de punten van {stand.moment.naam}", punten=10)
        link.setProperty("moment", stand.moment.id)
        link.clicked.connect(self._naar_moment)
        vorm.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        gezien = f" · beoordeeld door {opsomming(tuple(dict.fromkeys(k.door for k in stand.kaders)))}"
        tekst = beeld.telling(stand.voortgang) + (gezien if stand.kaders else "")
        kleur = "goed" if stand.voortgang.punten == stand.voortgang.beoordeeld else "gedempt"
        vorm.addWidget(Label(f"  {tekst}", vlak, kleur=kleur, punten=9.5))  # type: ignore[arg-type]
        return vlak

    def _naar_moment(self) -> None:
        self.wil_punten.emit(str(self.sender().property("moment")))

    # ------------------------------------------------------------------------------------ scope

    def _kaders(self, lijst: Toetslijst) -> Kaart:
        kaart = self._kaart(
            "Wat is beoordeeld, en wat niet?",
            "Elke toets zegt welke stukken en versies zijn gezien, welk recht telde en wat buiten de toets bleef.",
        )
        for kader in lijst.kaders[::-1]:
            kaart.inhoud.addWidget(self._kader(kader, kaart, lijst))
        knop = Knop("Leg vast wat u beoordeelde …", kaart)
        knop.setEnabled(not self.werkblad.dicht)
        knop.clicked.connect(self._leg_kader_vast)
        kaart.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        return kaart

    def _kader(self, kader: Toetskader, kaart: Kaart, lijst: Toetslijst) -> QWidget:
        vlak = Kaart(kaart, toon="venster", ruimte=10)
        vlak.inhoud.setSpacing(2)
        naam = toetsen.momentnaam(self.werkblad.kennis, kader.toetsmoment) or "Hele dossier"
        wie = " · ".join(filter(None, (naam, kader.door, kader.organisatie, moment_in_woorden(kader.op))))
        vlak.inhoud.addWidget(Label(wie, vlak, punten=9.5, gewicht=600))
        stukken = opsomming([lijst.documenten.get(id_, id_) for id_ in kader.documenten]) or ALLEEN_PUNTEN
        recht = f" Recht van {datum(kader.peildatum)}." if kader.peildatum else ""
        versies = f" Versies: {opsomming(kader.versies)}." if kader.versies else ""
        vlak.inhoud.addWidget(Label(f"Gezien: {stukken}.{versies}{recht}", vlak, punten=9.5))
        vlak.inhoud.addWidget(Label(f"Niet beoordeeld: {kader.niet_beoordeeld}", vlak, punten=9.5))
        anders = [lijst.documenten[id_] for id_, som in kader.documenten.items() if lijst.sommen.get(id_, som) != som]
        if anders:
            vlak.inhoud.addWidget(
                Label(f"▲ Sindsdien gewijzigd: {opsomming(anders)}", vlak, kleur="aandacht", punten=9.5, gewicht=500)
            )
        return vlak

    def _leg_kader_vast(self) -> None:
        from assistent.ui.toets.kadervenster import Kadervenster

        Kadervenster(self.werkblad, self.bron.wacht_af(), self.window()).open()

    # ------------------------------------------------------------------------------------ signing

    def _handtekeningen(self, lijst: Toetslijst) -> Kaart:
        kaart = self._kaart(
            "Aftekenen",
            "Een jurist tekent af op een vastgelegde versie. Wie zelf aan het dossier schreef, kan niet aftekenen.",
        )
        for stand in lijst.aftekeningen[::-1]:
            kaart.inhoud.addWidget(self._handtekening(stand, kaart))
        rij = QHBoxLayout()
        knop = Knop("Aftekenen …", kaart, primair=True)
        knop.setEnabled(not self.werkblad.dicht)
        knop.clicked.connect(self._teken_af)
        rij.addWidget(knop)
        if self.werkblad.dossier is not None and not self.werkblad.dossier.versies:
            rij.addWidget(self._zonder_versie(kaart))
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        return kaart

    def _zonder_versie(self, kaart: Kaart) -> QWidget:
        """The way to a version to sign for; a reviewer with a package cannot make one."""
        if self.werkblad.is_pakket:
            tekst = "Er is nog geen vastgelegde versie. Vraag de opsteller erom."
            return Label(tekst, kaart, kleur="aandacht", punten=9.5)
        link = Linkknop("Leg eerst een versie vast …", kaart)
        link.clicked.connect(self._naar_versies)
        return link

    def _handtekening(self, stand: Aftekenstand, kaart: Kaart) -> QWidget:
        teken = stand.aftekening
        vlak = Kaart(kaart, toon="venster", ruimte=10)
        vlak.inhoud.setSpacing(2)
        uiting = beeld.UITSPRAAK[teken.uitspraak]
        later = " (later opnieuw afgetekend)" if stand.vervangen else ""
        kop = f"{uiting.teken} {uiting.woord} op versie ‘{teken.versie}’{later}"
        vlak.inhoud.addWidget(Label(kop, vlak, kleur=uiting.kleur, punten=9.5, gewicht=600))
        naam = toetsen.momentnaam(self.werkblad.kennis, teken.toetsmoment)
        wie = (teken.door, teken.rol, teken.organisatie, moment_in_woorden(teken.op), naam)
        vlak.inhoud.addWidget(Label(" · ".join(filter(None, wie)), vlak, kleur="gedempt", punten=8.5))
        if teken.toelichting:
            vlak.inhoud.addWidget(Label(teken.toelichting, vlak, punten=9.5))
        if not stand.klopt:
            tekst = "■ Deze versie bevat niet meer wat is afgetekend."
            vlak.inhoud.addWidget(Label(tekst, vlak, kleur="fout", punten=9.5, gewicht=500))
        if stand.gewijzigd and not stand.vervangen:
            self._na_akkoord(stand, vlak)
        return vlak

    def _na_akkoord(self, stand: Aftekenstand, vlak: Kaart) -> None:
        hoeveel = aantal(len(stand.gewijzigd), "wijziging", "wijzigingen")
        kop = f"▲ Na akkoord gewijzigd: {hoeveel}"
        vlak.inhoud.addWidget(Label(kop, vlak, kleur="aandacht", punten=9.5, gewicht=600))
        for wijziging in stand.gewijzigd[:GEWIJZIGD_HOOGSTENS]:
            van_naar = f": {wijziging.oud or 'niets'} → {wijziging.nieuw or 'niets'}"
            kort = wijziging.soort != "tekst" and len(van_naar) < 200
            vlak.inhoud.addWidget(Label(f"· {wijziging.titel}{van_naar if kort else ''}", vlak, punten=9))
        rest = len(stand.gewijzigd) - GEWIJZIGD_HOOGSTENS
        if rest > 0:
            vlak.inhoud.addWidget(Label(f"En nog {rest} andere.", vlak, kleur="gedempt", punten=9))

    def _teken_af(self) -> None:
        from assistent.ui.toets.aftekenvenster import Aftekenvenster

        Aftekenvenster(self.werkblad, self.bron.wacht_af(), self.window()).open()

    def _naar_versies(self) -> None:
        self.wil_opdracht.emit("versies")

    # ------------------------------------------------------------------------------------ papers

    def _papieren(self) -> Kaart:
        if self.werkblad.is_pakket:
            return self._terugsturen()
        kaart = self._kaart("Toetsen buiten dit dossier", "Laat een jurist meelezen, en neem over wat terugkomt.")
        for naam, tekst, uitleg in PAPIEREN:
            kaart.inhoud.addLayout(self._opdracht(kaart, naam, tekst, uitleg))
        return kaart

    def _terugsturen(self) -> Kaart:
        """What a reviewer with a package does when it is done."""
        stempel = stempel_van(self.werkblad.dossier) if self.werkblad.dossier is not None else None
        naar = f" aan {stempel.door}" if stempel is not None and stempel.door else ""
        uitleg = f"Sla het pakket op en geef het bestand terug{naar}. Daar wordt het samengevoegd met het dossier."
        kaart = self._kaart("Klaar met toetsen?", uitleg)
        kaart.inhoud.addLayout(self._opdracht(kaart, "bewaar", "Sla het pakket op", self._bestand()))
        map_ = Linkknop("Toon de map", kaart, naam="Toon de map waarin het pakket staat")
        map_.setEnabled(self.werkblad.pad is not None)
        map_.clicked.connect(self._toon_map)
        kaart.inhoud.addWidget(map_, 0, Qt.AlignmentFlag.AlignLeft)
        naam, tekst, uitleg = PAPIEREN[-1]
        kaart.inhoud.addLayout(self._opdracht(kaart, naam, tekst, uitleg))
        return kaart

    def _bestand(self) -> str:
        return str(self.werkblad.pad) if self.werkblad.pad is not None else "Nog niet opgeslagen."

    def _toon_map(self) -> None:
        if self.werkblad.pad is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.werkblad.pad.parent)))

    def _opdracht(self, kaart: Kaart, naam: str, tekst: str, uitleg: str) -> QHBoxLayout:
        rij = QHBoxLayout()
        knop = Knop(tekst, kaart)
        knop.setProperty("opdracht", naam)
        knop.clicked.connect(self._vraag)
        rij.addWidget(knop)
        rij.addWidget(Label(uitleg, kaart, kleur="gedempt", punten=9.5), 1)
        return rij

    def _vraag(self) -> None:
        self.wil_opdracht.emit(str(self.sender().property("opdracht")))
