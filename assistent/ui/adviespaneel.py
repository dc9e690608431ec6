"""The advice at the right: live, in sections that are drawn again only when what they say has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assistent.advies.model import Kantelpunt
from assistent.handelingen.bereken import Uitkomst, kantelpunten_van
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import adviesbeeld as beeld
from assistent.ui import kennisgrens, thema, uitlegbeeld, woorden
from assistent.ui.kantelblok import Kantelblok
from assistent.ui.naslagregel import Naslaglink, strijdlink
from assistent.ui.onderdelen import Kaart, Label, Linkknop, Vel, leeg
from assistent.ui.spectrum import Spectrum
from assistent.ui.taken import Taak

MELDINGEN_HOOGSTENS = 12


class Balk(QWidget):
    """A bar of 0…1 for how well a procedure fits."""

    def __init__(self, deel: float, vol: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._deel, self._vol = max(0.0, min(1.0, deel)), vol
        self.setFixedHeight(8)
        self.setAccessibleName(f"Past voor {deel:.0%}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the part that is filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self._deel > 0:
            painter.setBrush(thema.kleur(self, "accent" if self._vol else "gedempt"))
            painter.drawRoundedRect(QRectF(0, 0, max(8.0, self.width() * self._deel), self.height()), 4, 4)


class Sectie(QWidget):
    """A part of the panel: `bouw` fills it from a value, and is called again only for another value."""

    def __init__(self, bouw: Callable[[QVBoxLayout, Any], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._bouw, self._nu = bouw, None
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(8)

    def toon(self, waarde: Any) -> None:
        """Show this value."""
        if waarde == self._nu:
            return
        self._nu = waarde
        leeg(self.vorm)
        self._bouw(self.vorm, waarde)
        for deel in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            deel.show()  # now, not when control returns: the panel must know its height at once
        self.setVisible(self.vorm.count() > 0)


class Adviespaneel(QScrollArea):
    """`ga_naar` asks for the place of a finding; `wil_uitleg` for the window that explains (title, sections)."""

    ga_naar = Signal(str)
    wil_uitleg = Signal(str, tuple)

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self._kennis = kennis
        self._uitkomst: Uitkomst | None = None
        self._taak: Taak | None = None
        self._kantel: dict[str, Kantelblok] = {}
        self._kantel_open: set[str] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Advies")
        binnen = self._vel = Vel(self)
        vorm = QVBoxLayout(binnen)
        vorm.setContentsMargins(12, 16, 16, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Advies tot nu toe", binnen, punten=12, gewicht=600))
        self._kaart_sturing = self._maak_sturing(binnen)
        vorm.addWidget(self._kaart_sturing)
        self._vorm = Sectie(self._bouw_vorm, binnen)
        self._procedures = Sectie(self._bouw_procedures, binnen)
        self._meldingen = Sectie(self._bouw_meldingen, binnen)
        self._casussen = Sectie(self._bouw_casussen, binnen)
        self._sturing_strijd = Sectie(self._bouw_sturing_strijd, self._kaart_sturing)
        self._kaart_sturing.inhoud.addWidget(self._sturing_strijd)
        for sectie in (self._vorm, self._procedures, self._meldingen, self._casussen):
            vorm.addWidget(sectie)
        vorm.addStretch(1)
        self.setWidget(binnen)
        self.viewport().setAutoFillBackground(False)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome."""
        self._uitkomst = uitkomst
        spectrum = beeld.spectrum(uitkomst)
        self._model.setText(spectrum.naam)
        self._dekking.setText(spectrum.dekking)
        self._zin.setText(hoofdletter(spectrum.uitleg) + ".")
        self._spectrum.toon(spectrum)
        self._sturing_strijd.toon(beeld.sturing_strijd(uitkomst))
        self._vorm.toon(beeld.rechtsvorm(uitkomst))
        self._procedures.toon((beeld.procedures(uitkomst), kennisgrens.zinnen(uitkomst)))
        self._meldingen.toon(beeld.meldingen(uitkomst))
        self._casussen.toon(beeld.lijkt_op(uitkomst))
        if self._kantel_open:
            self._bereken_kantelpunten()
        self._vel.meet()

    # ------------------------------------------------------------------------------------ steering

    def _maak_sturing(self, parent: QWidget) -> Kaart:
        kaart = Kaart(parent)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        self._model = Label("", kaart, kleur="accent", punten=14, gewicht=600, breekt=False)
        self._dekking = Label("", kaart, kleur="gedempt", punten=9)
        self._dekking.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        kop.addWidget(self._model)
        kop.addWidget(self._dekking, 1)
        kaart.inhoud.addLayout(kop)
        self._spectrum = Spectrum(kaart)
        kaart.inhoud.addWidget(self._spectrum)
        self._zin = Label("", kaart, kleur="gedempt", punten=9)
        kaart.inhoud.addWidget(self._zin)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        waarom = Linkknop("Waarom?", kaart, naam="Waarom deze sturing?")
        waarom.clicked.connect(self._leg_sturing_uit)
        links.addWidget(waarom)
        links.addStretch(1)
        kaart.inhoud.addLayout(links)
        kaart.inhoud.addWidget(self._maak_kantelblok("sturing", kaart))
        return kaart

    def _leg_sturing_uit(self) -> None:
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze sturing?", uitlegbeeld.van_sturing(self._uitkomst))

    def _bouw_sturing_strijd(self, vorm: QVBoxLayout, strijd: tuple[str, ...]) -> None:
        if strijd:
            vorm.addWidget(strijdlink(strijd, "sturing", self._sturing_strijd))

    # ------------------------------------------------------------------------------------ tipping points

    def _maak_kantelblok(self, soort: str, parent: QWidget) -> Kantelblok:
        blok = self._kantel[soort] = Kantelblok(beeld.CONCLUSIE[soort], soort in self._kantel_open, parent)
        blok.gewisseld.connect(self._wissel_kantelpunten)
        return blok

    def _wissel_kantelpunten(self) -> None:
        self._kantel_open = {soort for soort, blok in self._kantel.items() if blok.open}
        if self._kantel_open:
            self._bereken_kantelpunten()
        else:
            self.stop()
        self._vel.meet()

    def _bereken_kantelpunten(self) -> None:
        """Compute in the background for the outcome of now; an earlier computation is dropped."""
        self.stop()
        uitkomst = self._uitkomst
        if uitkomst is None:
            return
        self._zeg_kantel("Bezig met rekenen …")
        self._taak = Taak(lambda stop: kantelpunten_van(uitkomst, stop=stop), self)
        self._taak.klaar.connect(self._toon_kantelpunten)
        self._taak.fout.connect(self._mislukt)
        self._taak.begin()

    def _zeg_kantel(self, tekst: str) -> None:
        for blok in self._kantel.values():
            blok.zeg(tekst)

    def _toon_kantelpunten(self, punten: tuple[Kantelpunt, ...]) -> None:
        for soort, blok in self._kantel.items():
            if self._uitkomst is not None:
                blok.toon(beeld.kantelzinnen(self._uitkomst, punten, soort))
        self._vel.meet()

    def _mislukt(self, fout: Exception) -> None:
        self._zeg_kantel("Dit kon niet worden berekend.")
        raise fout  # for the report: computing from a dossier has no failure that a user can cause

    def stop(self) -> None:
        """Stop computing tipping points."""
        if self._taak is not None:
            self._taak.stop()
            self._taak = None

    # ------------------------------------------------------------------------------------ the other sections

    def _bouw_vorm(self, vorm: QVBoxLayout, vormbeeld: beeld.Vormbeeld) -> None:
        kaart = Kaart(self._vorm)
        kaart.inhoud.addWidget(Label("Rechtsvorm", kaart, gewicht=600))
        kaart.inhoud.addWidget(Label(vormbeeld.naam, kaart, kleur="accent", punten=12, gewicht=600))
        for tekst in vormbeeld.redenen:
            kaart.inhoud.addWidget(Label(tekst, kaart, punten=9.5))
        for tekst in vormbeeld.tegen:
            kaart.inhoud.addWidget(Label(f"Daartegen: {tekst}", kaart, punten=9.5))
        for tekst in vormbeeld.vlaggen:
            kaart.inhoud.addWidget(Label(f"▲ Let op: {tekst}", kaart, kleur="aandacht", punten=9.5))
        for tekst in (vormbeeld.open, vormbeeld.bron):
            if tekst:
                kaart.inhoud.addWidget(Label(tekst, kaart, kleur="gedempt", punten=8.5))
        if vormbeeld.strijd:
            kaart.inhoud.addWidget(strijdlink(vormbeeld.strijd, "rechtsvorm", kaart))
        waarom = Linkknop("Waarom?", kaart, naam="Waarom deze rechtsvorm?")
        waarom.clicked.connect(self._leg_vorm_uit)
        kaart.inhoud.addWidget(waarom)
        kaart.inhoud.addWidget(self._maak_kantelblok("rechtsvorm", kaart))
        vorm.addWidget(kaart)

    def _leg_vorm_uit(self) -> None:
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze rechtsvorm?", uitlegbeeld.van_rechtsvorm(self._uitkomst))

    def _bouw_procedures(
        self, vorm: QVBoxLayout, inhoud: tuple[tuple[beeld.Procedurebeeld, ...], tuple[str, ...]]
    ) -> None:
        procedures, grenzen = inhoud
        kaart = Kaart(self._procedures)
        kaart.inhoud.addWidget(Label("Procedures", kaart, gewicht=600))
        if not procedures:
            zin = "Deze versie kent hier geen procedure die bij uw antwoorden past."
            kaart.inhoud.addWidget(Label(zin, kaart, punten=9.5))
        for zin in grenzen:
            kaart.inhoud.addWidget(Label(f"▲ {zin}", kaart, kleur="aandacht", punten=9))
        for procedure in procedures:
            kaart.inhoud.addLayout(self._procedure(procedure, kaart))
        kaart.inhoud.addWidget(self._maak_kantelblok("procedure", kaart))
        vorm.addWidget(kaart)

    def _procedure(self, procedure: beeld.Procedurebeeld, kaart: Kaart) -> QVBoxLayout:
        uiting = woorden.TOELAATBAAR[procedure.toelaatbaar]
        blok = QVBoxLayout()
        blok.setSpacing(3)
        naam = Linkknop(procedure.naam, kaart, naam=f"Waarom {procedure.naam}?")
        naam.setProperty("procedure", procedure.id)
        naam.clicked.connect(self._leg_procedure_uit)
        naam.setToolTip(procedure.naam)
        blok.addWidget(naam)
        blok.addWidget(Balk(procedure.geschiktheid, procedure.toelaatbaar in ("ja", "voorwaardelijk"), kaart))
        stand = QHBoxLayout()
        stand.setSpacing(8)
        woord = f"{uiting.teken} {uiting.woord}" + (" · gekozen" if procedure.gekozen else "")
        stand.addWidget(Label(woord, kaart, kleur=uiting.kleur, punten=8.5, gewicht=500), 1)
        if procedure.toelaatbaar == "onbekend":
            rest = Label(procedure.extra, kaart, kleur="gedempt", punten=8.5, breekt=False)
            stand.addWidget(rest, 0, Qt.AlignmentFlag.AlignTop)
        blok.addLayout(stand)
        if procedure.extra and procedure.toelaatbaar != "onbekend":
            blok.addWidget(Label(procedure.extra, kaart, kleur="gedempt", punten=8.5))
        if procedure.strijd:
            blok.addWidget(strijdlink(procedure.strijd, procedure.naam, kaart))
        return blok

    def _leg_procedure_uit(self) -> None:
        procedure = self.sender().property("procedure")
        if self._uitkomst is not None:
            titel = next(p.naam for p in self._uitkomst.procedures if p.id == procedure)
            self.wil_uitleg.emit(titel, uitlegbeeld.van_procedure(self._uitkomst, procedure))

    def _bouw_meldingen(self, vorm: QVBoxLayout, meldingen: tuple[beeld.Meldingbeeld, ...]) -> None:
        for melding in meldingen[:MELDINGEN_HOOGSTENS]:
            vorm.addWidget(Meldingkaart(melding, self._meldingen, self._ga_naar, self._leg_melding_uit))
        rest = len(meldingen) - MELDINGEN_HOOGSTENS
        if rest > 0:
            vorm.addWidget(
                Label(f"En nog {rest} andere; alle staan bij Toets.", self._meldingen, kleur="gedempt", punten=9)
            )

    def _ga_naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))

    def _leg_melding_uit(self) -> None:
        melding = self.sender().property("melding")
        if self._uitkomst is not None:
            self.wil_uitleg.emit("Waarom deze bevinding?", uitlegbeeld.van_melding(self._uitkomst, melding))

    def _bouw_casussen(self, vorm: QVBoxLayout, casussen: tuple[beeld.Casusbeeld, ...]) -> None:
        if not casussen:
            return
        kaart = Kaart(self._casussen)
        kaart.inhoud.addWidget(Label("Lijkt op", kaart, gewicht=600))
        for casus in casussen:
            kaart.inhoud.addSpacing(2)
            naam = Naslaglink(casus.naam, (casus.id,), kaart, naam=f"Casus {casus.naam}", punten=9.5)
            naam.setToolTip(casus.naam)
            kaart.inhoud.addWidget(naam)
            if casus.les:
                kaart.inhoud.addWidget(Label(f"Les: {casus.les}", kaart, punten=9.5))
            kaart.inhoud.addWidget(Label(casus.bron, kaart, kleur="gedempt", punten=8.5))
        vorm.addWidget(kaart)


class Meldingkaart(Kaart):
    """A finding: severity in word, shape and colour, then fact, advice, source and where to go."""

    def __init__(
        self, melding: beeld.Meldingbeeld, parent: QWidget, ga_naar: Callable[[], None], waarom: Callable[[], None]
    ) -> None:
        uiting = woorden.ERNST[melding.ernst]
        grond = {"fout": "fout_zacht", "waarschuwing": "aandacht_zacht"}.get(melding.ernst, "vlak")
        super().__init__(parent, toon=grond, ruimte=12)  # type: ignore[arg-type]
        self.inhoud.setSpacing(4)
        waar = f" · {melding.waar.lower()}" if melding.waar else ""
        kop = Label(f"{uiting.teken} {uiting.woord}{waar}", self, kleur=uiting.kleur, punten=9.5, gewicht=600)
        self.inhoud.addWidget(kop)
        self.inhoud.addWidget(Label(melding.tekst, self, punten=9.5))
        if melding.maatregel:
            self.inhoud.addWidget(Label(melding.maatregel, self, punten=9.5))
        self.inhoud.addWidget(Label(melding.bron, self, kleur="gedempt", punten=8.5))
        if melding.strijd:
            self.inhoud.addWidget(strijdlink(melding.strijd, melding.tekst[:60], self))
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        if melding.waar:
            naar = Linkknop("Ga naar", self, naam=f"Ga naar {melding.waar}")
            naar.setProperty("plaats", melding.plaats)
            naar.clicked.connect(ga_naar)
            links.addWidget(naar)
        uitleg = Linkknop("Waarom?", self, naam=f"Waarom? {melding.tekst[:60]}")
        uitleg.setProperty("melding", melding.id)
        uitleg.clicked.connect(waarom)
        links.addWidget(uitleg)
        links.addStretch(1)
        self.inhoud.addLayout(links)
