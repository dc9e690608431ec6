"""What stands beside the list of risks: one risk with its measures, or the measures that the user wrote himself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.model import Risicoadvies
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import woorden
from assistent.ui.naslagregel import Bronchip, naslagregel
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, Regel, leeg
from assistent.ui.risico import beeld
from assistent.ui.risico.beeld import Maatregelbeeld
from assistent.ui.risico.maatregel import Maatregelregel
from assistent.ui.stroom import Stroom

EIGEN_UITLEG = (
    "Wat u doet zonder dat het in een van de modellen staat. Het komt in het risicodossier, net als de maatregelen die "
    "u bij de risico’s kiest."
)


class Risicoblad(Kaart):
    """`kies`, `gewijzigd` and `weg` as of a measure; `nieuw` holds the words of a measure of the user's own; `waarom`
    asks for the explanation of this risk; `verder` for the next line."""

    kies = Signal(str, bool)
    gewijzigd = Signal(str, str, str)
    weg = Signal(str)
    nieuw = Signal(str)
    waarom = Signal(str)
    verder = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wat: tuple[object, ...] = ()
        self.regels: list[Maatregelregel] = []
        self.veld: Regel | None = None

    @property
    def vakken(self) -> dict[str, QCheckBox]:
        """The boxes of the measures that stand here, by the id of the measure."""
        return {regel.beeld.id: regel.vak for regel in self.regels if regel.vak is not None}

    def toon(self, uitkomst: Uitkomst, welk: str, *, alleen_lezen: bool, volgende: str) -> None:
        """Show this risk, or for any other id the user's own measures; `volgende` is the name of the next line."""
        risico = next((r for r in uitkomst.risicos if r.id == welk), None)
        groepen = beeld.groepen(uitkomst, risico) if risico else (("", beeld.eigen(uitkomst)),)
        maatregelen = [maatregel for _, delen in groepen for maatregel in delen]
        wat = (welk, alleen_lezen, volgende, risico.niveau if risico else "", len(maatregelen))
        if wat == self._wat and all(r.neem(m) for r, m in zip(self.regels, maatregelen, strict=True)):
            return
        self._wat = wat
        leeg(self.inhoud)
        self.regels, self.veld = [], None
        vlak = QWidget(self)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(10)
        self._kop(vorm, vlak, risico)
        for kop, delen in groepen:
            if kop:
                vorm.addSpacing(4)
                vorm.addWidget(Label(kop, vlak, kleur="gedempt", punten=9, gewicht=600))
            for maatregel in delen:
                vorm.addWidget(self._regel(maatregel, vlak, alleen_lezen))
        if risico is None:
            self._maak_nieuw(vorm, vlak, alleen_lezen)
        else:
            self._voet(vorm, vlak, risico, uitkomst)
        if volgende:
            knop = Knop(f"Volgende: {volgende}", vlak)
            knop.clicked.connect(self.verder)
            vorm.addWidget(knop, 0, Qt.AlignmentFlag.AlignRight)
        self.inhoud.addWidget(vlak)

    def leg_vast(self) -> None:
        """Hand over what was typed."""
        for regel in self.regels:
            regel.leg_vast()

    def _kop(self, vorm: QVBoxLayout, vlak: QWidget, risico: Risicoadvies | None) -> None:
        kop = QHBoxLayout()
        naam = risico.naam if risico else "Eigen maatregelen"
        kop.addWidget(Label(naam, vlak, punten=14, gewicht=600), 1)
        if risico is not None:
            uiting = woorden.NIVEAU[risico.niveau]
            tekst = f"{uiting.teken} {uiting.woord}"
            niveau = Label(tekst, vlak, kleur=uiting.kleur, punten=9.5, gewicht=600, breekt=False)
            kop.addWidget(niveau, 0, Qt.AlignmentFlag.AlignTop)
        vorm.addLayout(kop)
        vorm.addWidget(Label(risico.oorzaak if risico else EIGEN_UITLEG, vlak, kleur="gedempt"))

    def _regel(self, maatregel: Maatregelbeeld, vlak: QWidget, alleen_lezen: bool) -> Maatregelregel:
        regel = Maatregelregel(maatregel, vlak, alleen_lezen=alleen_lezen)
        regel.kies.connect(self.kies)
        regel.gewijzigd.connect(self.gewijzigd)
        regel.weg.connect(self.weg)
        self.regels.append(regel)
        return regel

    def _maak_nieuw(self, vorm: QVBoxLayout, vlak: QWidget, alleen_lezen: bool) -> None:
        rij = QHBoxLayout()
        veld = self.veld = Regel(vlak)
        veld.setPlaceholderText("Wat gaat u doen?")
        veld.setAccessibleName("Nieuwe eigen maatregel")
        veld.setMaxLength(500)
        veld.setReadOnly(alleen_lezen)
        veld.returnPressed.connect(self._voeg_toe)
        knop = Knop("Voeg toe", vlak)
        knop.setEnabled(not alleen_lezen)
        knop.clicked.connect(self._voeg_toe)
        rij.addWidget(veld, 1)
        rij.addWidget(knop)
        vorm.addLayout(rij)

    def _voet(self, vorm: QVBoxLayout, vlak: QWidget, risico: Risicoadvies, uitkomst: Uitkomst) -> None:
        kennis = uitkomst.kennis
        if risico.aandachtspunt:
            aandacht = Kaart(vlak, toon="accent_zacht", ruimte=12)
            aandacht.inhoud.addWidget(Label("Let hierop", aandacht, punten=9.5, gewicht=600))
            aandacht.inhoud.addWidget(Label(risico.aandachtspunt, aandacht, punten=9.5))
            vorm.addWidget(aandacht)
        recht = uitkomst.stand.waarde("zaak.rechtsgebied")
        if (links := naslagregel(kennis, risico.id, recht, risico.naam, vlak)) is not None:
            vorm.addWidget(links)
        onder = QWidget(vlak)
        rij = Stroom(8)
        onder.setLayout(rij)
        waarom = Linkknop("Waarom?", onder, naam=f"Waarom? {risico.naam}")
        waarom.setProperty("risico", risico.id)
        waarom.clicked.connect(self._leg_uit)
        rij.addWidget(waarom)
        for verwijzing in risico.bron:
            rij.addWidget(Bronchip(verwijzing, kennis, onder))
        vorm.addWidget(onder)

    def _voeg_toe(self) -> None:
        if self.veld is not None and self.veld.text().strip():
            tekst = self.veld.text().strip()
            self.veld.clear()
            self.nieuw.emit(tekst)

    def _leg_uit(self) -> None:
        self.waarom.emit(self.sender().property("risico"))
