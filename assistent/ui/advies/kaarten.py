"""The cards of the panel. Each is made once and then only told what to say, so that an answer costs no new widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.casusfiguur import figuur, reeksen
from assistent.advies.sturing import inhoudsvragen, scores
from assistent.advies.sturingsfiguren import bijdragen, spectrum
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import adviesbeeld as beeld
from assistent.ui import kennisgrens
from assistent.ui.advies.procedureregel import Procedureregel
from assistent.ui.kantelblok import Kantelblok
from assistent.ui.naslagregel import STRIJD, Naslaglink
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.stroom import Stroom
from assistent.ui.tekenvlak import Tekenvlak

SMAL, BREED = beeld.PROCEDURES_HOOGSTENS, 6
"""How many procedures stand in a narrow and in a wide panel."""
KORT_STRIJD = "▲ Tegenspraak"
"""What the link to contradictions between sources says where room is short."""


class Advieskaart(Kaart):
    """A conclusion with the ways on from it in one row. `waarom` asks for its explanation."""

    waarom = Signal()

    def __init__(self, soort: str, parent: QWidget) -> None:
        super().__init__(parent, ruimte=12)
        self.inhoud.setSpacing(6)
        self._strijd: tuple[str, ...] | None = None
        self._soort = soort
        self.kantel = Kantelblok(beeld.CONCLUSIE[soort], False, self)
        self.voet = Stroom(2)
        self.voet.setContentsMargins(-4, 0, -4, 0)
        self._link: Naslaglink | None = None

    def sluit_af(self, *links: QWidget) -> None:
        """Put the row of links and the tipping points under what the card says."""
        for link in (*links, self.kantel.knop):
            self.voet.addWidget(link)
        self.inhoud.addLayout(self.voet)
        self.inhoud.addWidget(self.kantel)

    def maak_waarom(self, wat: str) -> Linkknop:
        """The link that asks why; `wat` is what is asked about (`deze sturing`)."""
        link = Linkknop("Waarom?", self, naam=f"Waarom {wat}?", punten=9)
        link.clicked.connect(self.waarom)
        return link

    def toon_strijd(self, strijd: tuple[str, ...]) -> None:
        """Say that sources contradict each other, and where that is to be read."""
        if strijd == self._strijd:
            return
        self._strijd = strijd
        if self._link is not None:
            self.voet.removeWidget(self._link)
            self._link.hide()
            self._link.deleteLater()
            self._link = None
        if strijd:
            naam = f"{STRIJD} ({self._soort})"
            self._link = Naslaglink(KORT_STRIJD, strijd, self, naam=naam, let_op=True, punten=8.5)
            self._link.setToolTip(STRIJD)
            self.voet.addWidget(self._link)
            self._link.show()


class Sturingskaart(Advieskaart):
    """The model, the spectrum, and what each answer pulls. `veranderd`: it needs another height; `ga_naar`: the user
    wants to go and answer what is still needed."""

    veranderd = Signal()
    ga_naar = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sturing", parent)
        self._breed: bool | None = None
        self._getekend: object = None
        kop = QHBoxLayout()
        kop.setSpacing(8)
        self.model = Label("", self, kleur="accent", punten=13, gewicht=600, breekt=False)
        self.dekking = Label("", self, kleur="gedempt", punten=9)
        self.dekking.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        kop.addWidget(self.model)
        kop.addWidget(self.dekking, 1)
        self.inhoud.addLayout(kop)
        self.spectrum = Tekenvlak("Plaats tussen markt en netwerk", self)
        self.inhoud.addWidget(self.spectrum)
        self.bijdragen = Tekenvlak("Wat elk antwoord bijdraagt", self)
        self.bijdragen.hide()
        self.inhoud.addWidget(self.bijdragen)
        self._nodig = Label("", self, kleur="gedempt", punten=9)
        self._naar = Linkknop("Ga naar Inhoud", self, naam="Ga naar de vragen over de inhoud", punten=9)
        self._naar.clicked.connect(self._ga)
        for deel in (self._nodig, self._naar):
            self.inhoud.addWidget(deel)
        self.knop = Linkknop("Bijdragen", self, naam="Toon wat elk antwoord bijdraagt", punten=9)
        self.knop.setCheckable(True)
        self.knop.toggled.connect(self._wissel)
        self.sluit_af(self.maak_waarom("deze sturing"), self.knop)

    def toon(self, uitkomst: Uitkomst, breed: bool) -> None:
        """Show the steering of this outcome; in a wide panel the contributions are open."""
        if breed != self._breed:
            self._breed = breed
            self.knop.setChecked(breed)
        s, meng = uitkomst.sturing, beeld.menggrens(uitkomst)
        if (s, meng, uitkomst.kennis.versie) == self._getekend:
            return
        self._getekend = (s, meng, uitkomst.kennis.versie)
        inhoud = beeld.spectrum(uitkomst)
        self.model.setText(inhoud.naam)
        self.dekking.setText(inhoud.dekking)
        punten = (f"{p.nummer}. {hoofdletter(p.vraag)}: {p.waarde} van 5" for p in inhoud.punten)
        self.spectrum.setToolTip("\n".join((*punten, hoofdletter(inhoud.uitleg) + ".")))
        self.spectrum.toon_op_maat(partial(spectrum, s, uitkomst.kennis, meng))
        self.bijdragen.toon_op_maat(partial(bijdragen, s, uitkomst.kennis, meng))
        self.knop.setVisible(bool(s.bijdragen))
        for deel in (self._nodig, self._naar):
            deel.setVisible(s.model == "onbekend")
        self._nodig.setText(hoofdletter(s.uitleg) + ".")
        self.toon_strijd(beeld.sturing_strijd(uitkomst))

    def _ga(self) -> None:
        self.ga_naar.emit("inhoud")

    def _wissel(self, open_: bool) -> None:
        self.bijdragen.setVisible(open_)
        self.knop.setText("Verberg bijdragen" if open_ else "Bijdragen")
        self.knop.setAccessibleName(
            "Verberg wat elk antwoord bijdraagt" if open_ else "Toon wat elk antwoord bijdraagt"
        )
        self.knop.updateGeometry()
        self.veranderd.emit()


class Vormkaart(Advieskaart):
    """The legal form with its first reasons and its warnings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("rechtsvorm", parent)
        self._nu: object = None
        self.naam = Label("", self, kleur="accent", punten=11, gewicht=600)
        kop = QVBoxLayout()
        kop.setSpacing(2)
        kop.addWidget(Label("Rechtsvorm", self, punten=9.5, gewicht=600))
        kop.addWidget(self.naam)
        self.inhoud.addLayout(kop)
        self._regels = QVBoxLayout()
        self._regels.setSpacing(4)
        self.inhoud.addLayout(self._regels)
        self._labels: list[Label] = []
        self.sluit_af(self.maak_waarom("deze rechtsvorm"))

    def toon(self, uitkomst: Uitkomst, breed: bool) -> None:
        """Show the legal form of this outcome."""
        inhoud = beeld.rechtsvorm(uitkomst)
        if (inhoud, breed) == self._nu:
            return
        self._nu = (inhoud, breed)
        self.naam.setText(inhoud.naam)
        hoeveel = 2 if breed else 1
        regels: list[tuple[str, str]] = [(tekst, "tekst") for tekst in inhoud.redenen[:hoeveel]]
        regels += [(f"Daartegen: {tekst}", "tekst") for tekst in inhoud.tegen[:hoeveel]]
        regels += [(f"▲ Let op: {tekst}", "aandacht") for tekst in inhoud.vlaggen]
        regels += [(tekst, "gedempt") for tekst in (inhoud.open, inhoud.bron if breed else "") if tekst]
        _zet_regels(self._labels, self._regels, regels, self)
        self.toon_strijd(inhoud.strijd)


def _zet_regels(labels: list[Label], vorm: QVBoxLayout, regels: list[tuple[str, str]], waar: QWidget) -> None:
    """Let these labels say these lines (text, colour); more are made when needed, and the rest is hidden."""
    while len(labels) < len(regels):
        label = Label("", waar, punten=9.5)
        labels.append(label)
        vorm.addWidget(label)
    for label, (tekst, kleur) in zip(labels, regels, strict=False):
        label.setText(tekst)
        label.zet_kleur(kleur)  # type: ignore[arg-type]
        label.show()
    for label in labels[len(regels) :]:
        label.hide()


class Procedurekaart(Advieskaart):
    """The first procedures. `waarom_procedure` asks why about one (its id), `vergelijk` for all beside each other."""

    waarom_procedure = Signal(str)
    vergelijk = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("procedure", parent)
        self._nu: object = None
        self.inhoud.setSpacing(4)
        self.inhoud.addWidget(Label("Procedures", self, punten=9.5, gewicht=600))
        self._regels = QVBoxLayout()
        self._regels.setSpacing(4)
        self.inhoud.addLayout(self._regels)
        self._labels: list[Label] = []
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(2)
        self._lijst.setContentsMargins(-4, 0, -4, 0)
        self.inhoud.addLayout(self._lijst)
        self._rijen: list[Procedureregel] = []
        naast = Linkknop("Vergelijk", self, naam="Vergelijk de procedures naast elkaar", punten=9)
        naast.clicked.connect(self.vergelijk)
        self.sluit_af(naast)

    def toon(self, uitkomst: Uitkomst, breed: bool) -> None:
        """Show the procedures of this outcome."""
        self.zet(beeld.procedures(uitkomst, BREED if breed else SMAL), kennisgrens.zinnen(uitkomst))

    def zet(self, lijst: tuple[beeld.Procedurebeeld, ...], grenzen: tuple[str, ...]) -> None:
        """Show these procedures, and what the catalogue does not hold."""
        if (lijst, grenzen) == self._nu:
            return
        self._nu = (lijst, grenzen)
        regels = [(f"▲ {zin}", "aandacht") for zin in grenzen]
        if not lijst:
            regels.insert(0, ("Deze versie kent hier geen procedure die bij uw antwoorden past.", "tekst"))
        _zet_regels(self._labels, self._regels, regels, self)
        while len(self._rijen) < len(lijst):
            regel = Procedureregel(self._naast, self)
            regel.clicked.connect(self._leg_uit)
            self._rijen.append(regel)
            self._lijst.addWidget(regel)
        for regel, procedure in zip(self._rijen, lijst, strict=False):
            regel.toon(procedure)
            regel.show()
        for regel in self._rijen[len(lijst) :]:
            regel.hide()
        self.toon_strijd(tuple(dict.fromkeys(id_ for procedure in lijst for id_ in procedure.strijd)))

    def _naast(self, breedte: int) -> bool:
        """Whether every name has room for its verdict beside it, so that all rows look the same."""
        return all(regel.past(breedte) for regel in self._rijen if not regel.isHidden())

    def _leg_uit(self) -> None:
        regel = self.sender()
        if isinstance(regel, Procedureregel):
            self.waarom_procedure.emit(regel.procedure)


class Lijktopkaart(Kaart):
    """The cases that resemble the dossier, with a lesson each; in a wide panel also as a figure. `vergelijk` asks for
    all of them beside the dossier."""

    vergelijk = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ruimte=12)
        self.inhoud.setSpacing(6)
        self._nu: object = None
        self._rijen: list[_Casusregel] = []
        self.inhoud.addWidget(Label("Lijkt op", self, punten=9.5, gewicht=600))
        self.figuur = Tekenvlak("Uw antwoorden naast die van de casussen", self)
        self.inhoud.addWidget(self.figuur)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(4)
        self.inhoud.addLayout(self._lijst)
        naast = Linkknop("Vergelijk casussen", self, naam="Vergelijk de casussen met uw dossier", punten=9)
        naast.clicked.connect(self.vergelijk)
        self.inhoud.addWidget(naast)
        self.hide()

    def toon(self, uitkomst: Uitkomst, breed: bool) -> None:
        """Show the nearest cases of this outcome."""
        casussen = beeld.lijkt_op(uitkomst)
        gegeven = scores(uitkomst.stand)
        nieuw = (casussen, breed, tuple(gegeven.items()))
        if nieuw == self._nu:
            return
        self._nu = nieuw
        self.setVisible(bool(casussen))
        while len(self._rijen) < len(casussen):
            self._rijen.append(_Casusregel(self))
            self._lijst.addWidget(self._rijen[-1])
        for regel, casus in zip(self._rijen, casussen, strict=False):
            regel.toon(casus)
            regel.show()
        for regel in self._rijen[len(casussen) :]:
            regel.hide()
        self.figuur.setVisible(breed)
        if breed:
            kennis = uitkomst.kennis
            rij = reeksen(gegeven, [kennis.casussen[c.id] for c in casussen])
            self.figuur.toon_op_maat(partial(figuur, inhoudsvragen(uitkomst.stand), rij, polen=False))


class _Casusregel(QWidget):
    """A case with one of its lessons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(0)
        self._naam = _Casuslink("", (), self, punten=9.5)
        self._les = Label("", self, punten=9.5)
        vorm.addWidget(self._naam)
        vorm.addWidget(self._les)

    def toon(self, casus: beeld.Casusbeeld) -> None:
        """Show this case."""
        self._naam.zet(casus)
        self._les.setText(f"Les: {casus.les}" if casus.les else casus.zin)
        self._les.setToolTip(casus.bron)


class _Casuslink(Naslaglink):
    """A link to the sheet of a case."""

    def zet(self, casus: beeld.Casusbeeld) -> None:
        """Lead to this case."""
        self._ids = (casus.id,)
        self.setText(casus.naam)
        self.setAccessibleName(f"Casus {casus.naam}")
        self.setToolTip(f"{casus.naam}. {casus.zin}")
        self.updateGeometry()
