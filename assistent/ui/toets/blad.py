"""One review point whole: what there is to judge, what rests under it, what was said, and the form for a verdict."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import opsomming
from assistent.toets.model import SOORTNAMEN, Toetspunt
from assistent.toets.stand import Puntstand
from assistent.ui import toetsvolgorde
from assistent.ui.documenten.verschil import Verschilbeeld
from assistent.ui.kolom import Kolom
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Label, Linkknop, leeg
from assistent.ui.stroom import Stroom
from assistent.ui.toets.gesprek import Gesprek
from assistent.ui.toets.oordeelvorm import Oordeelvorm
from assistent.ui.toets.risicovorm import Risicovorm
from assistent.ui.woorden import ERNST
from assistent.vergelijk.woorden import verschil

BRONNEN_HOOGSTENS = 8
VERSCHIL_HOOG = 160
"""Height of the frame with the words that changed, in pixels at the ordinary letter size."""
WOORDEN_HOOGSTENS = 20_000
WIJZIGING, TEGENSPRAAK = "wijziging/", "wijziging/tegenspraak/"
"""How the ids of points about published facts begin."""


class Puntblad(Kolom):
    """What it asks goes through the parts: `vorm` (verdict), `gesprek` (answers), `risico` (acceptance). `ga_naar` asks
    for a place, `schuif` for the next (1) or former (-1) point, `maak_bekend` (fact, `tabel` or `nota`) to make known
    what changed since publication."""

    ga_naar = Signal(str)
    schuif = Signal(int)
    maak_bekend = Signal(str, str)

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self._kennis = kennis
        self._punt: Toetspunt | None = None
        self._recht: object = None
        self.bezwaar: Label | None = None
        self._bovenrij()
        self._kop = QVBoxLayout()
        self._kop.setSpacing(6)
        self._kopvlak = QWidget(self)
        self._kop.addWidget(self._kopvlak)
        self.vorm.addLayout(self._kop)
        self.gesprek = Gesprek(self)
        self.vorm.addWidget(self.gesprek)
        self.oordeel = Oordeelvorm(self)
        self.vorm.addWidget(self.oordeel)
        self.risico = Risicovorm(self)
        self.vorm.addWidget(self.risico)
        self.vorm.addStretch(1)

    def _bovenrij(self) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(4)
        self._plek = Label("", self, kleur="gedempt", punten=9, breekt=False)
        rij.addWidget(self._plek)
        rij.addStretch(1)
        self.vorige = Linkknop("← Vorige", self, naam="Vorig toetspunt", punten=9)
        self.vorige.setToolTip("Alt+pijl omhoog")
        self.volgende = Linkknop("Volgende →", self, naam="Volgend toetspunt", punten=9)
        self.volgende.setToolTip("Alt+pijl omlaag")
        self.vorige.clicked.connect(self._terug)
        self.volgende.clicked.connect(self._verder)
        rij.addWidget(self.vorige)
        rij.addWidget(self.volgende)
        self.vorm.addLayout(rij)

    def toon(
        self, stand: Puntstand, plek: str, klad: str, documenten: Mapping[str, str], recht: object, *, dicht: bool
    ) -> None:
        """Show this point; `plek` says which of how many, `klad` are words typed before, `documenten` id → title."""
        self._plek.setText(plek)
        anders = self._punt is None or self._punt.id != stand.punt.id
        if stand.punt != self._punt or anders:
            self._punt, self._recht = stand.punt, recht
            self.bezwaar = None
            leeg(self._kop)
            self._bouw_kop(stand.punt, documenten)
        self.gesprek.toon(stand, dicht=dicht)
        if anders:
            self.oordeel.zet(klad, dicht=dicht)
            self.verticalScrollBar().setValue(0)
        self.risico.toon(stand, dicht=dicht, nieuw=anders)
        toetsvolgorde.rijg((self.vorige, self.volgende, self._kopvlak, self.gesprek, self.oordeel, self.risico))
        self.meet()

    def kies_oordeel(self, nummer: int) -> None:
        """Choose a verdict by its place, and bring the form into view."""
        self.oordeel.kies(nummer)
        self.toon_vorm()

    def toon_vorm(self) -> None:
        """Scroll to the form; in a low window at least to what is being typed."""
        self.meet()
        self.ensureWidgetVisible(self.oordeel, 0, 8)
        if self.oordeel.tekst.hasFocus():
            self.ensureWidgetVisible(self.oordeel.tekst, 0, 8)

    # ------------------------------------------------------------------------------------ what is judged

    def _bouw_kop(self, punt: Toetspunt, documenten: Mapping[str, str]) -> None:
        vlak = self._kopvlak = QWidget(self)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        soort = SOORTNAMEN[punt.soort]
        if punt.ernst:
            uiting = ERNST[punt.ernst]
            kop = Label(f"{uiting.teken} {soort} · {uiting.woord.lower()}", vlak, kleur=uiting.kleur, punten=9.5)
        else:
            kop = Label(soort, vlak, kleur="gedempt", punten=9.5)
        vorm.addWidget(kop)
        vorm.addWidget(Label(punt.titel, vlak, punten=14, gewicht=600))
        if punt.oud or punt.nieuw:
            self._verschil(vorm, vlak, punt)
        elif punt.tekst and punt.tekst != punt.titel:
            vorm.addWidget(Label(punt.tekst, vlak))
        for kopje, tekst in (
            ("Wat de regel vraagt", punt.regel), ("Antwoord", punt.antwoord), ("Motivering", punt.motivering),
        ):  # fmt: skip
            if tekst:
                vorm.addWidget(Label(kopje, vlak, kleur="gedempt", punten=9, gewicht=600))
                vorm.addWidget(Label(tekst, vlak))
        if not punt.motivering and punt.soort in ("keuze", "melding"):
            vorm.addWidget(Label("Niet gemotiveerd.", vlak, kleur="aandacht", punten=9.5))
        self._plaatsen(vorm, vlak, punt, documenten)
        if punt.id.startswith(WIJZIGING) and not punt.id.startswith(TEGENSPRAAK):
            self._bekendmaken(vorm, vlak, punt)
        self._kop.addWidget(vlak)
        vlak.show()

    def _verschil(self, vorm: QVBoxLayout, vlak: QWidget, punt: Toetspunt) -> None:
        """Old and new words with the difference marked; very long texts one after the other."""
        if punt.tekst:
            vorm.addWidget(Label(punt.tekst, vlak))
        if len(punt.oud) + len(punt.nieuw) > WOORDEN_HOOGSTENS:
            for kopje, tekst in (("Was", punt.oud), ("Is nu", punt.nieuw)):
                vorm.addWidget(Label(kopje, vlak, kleur="gedempt", punten=9, gewicht=600))
                vorm.addWidget(Label(tekst, vlak))
            return
        beeld = Verschilbeeld(vlak)
        beeld.setAccessibleName("Wat er anders is")
        beeld.setMinimumHeight(VERSCHIL_HOOG)
        beeld.toon(verschil(punt.oud, punt.nieuw))
        vorm.addWidget(beeld)

    def _plaatsen(self, vorm: QVBoxLayout, vlak: QWidget, punt: Toetspunt, documenten: Mapping[str, str]) -> None:
        if punt.documenten:
            namen = [documenten.get(id_, id_) for id_ in punt.documenten]
            waar = opsomming(namen[:4]) + (f" en {len(namen) - 4} andere" if len(namen) > 4 else "")
            vorm.addWidget(Label(f"Staat in: {waar}", vlak, kleur="gedempt", punten=9))
        onder = QWidget(vlak)
        rij = Stroom(8)
        onder.setLayout(rij)
        if (naar := plek_van(punt, self._kennis)) is not None:
            link = Linkknop("Ga naar de plaats", onder, naam=f"Ga naar de plaats van {punt.titel}", punten=9.5)
            link.setProperty("plaats", naar)
            link.clicked.connect(self._naar)
            rij.addWidget(link)
        for verwijzing in punt.bron[:BRONNEN_HOOGSTENS]:
            rij.addWidget(Bronchip(verwijzing, self._kennis, onder, punt.titel, self._recht))
        vorm.addWidget(onder)
        onder.setVisible(rij.count() > 0)

    def _bekendmaken(self, vorm: QVBoxLayout, vlak: QWidget, punt: Toetspunt) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for waar, tekst in (("nota", "Zet in de laatste nota"), ("tabel", "Zet in de tabel met wijzigingen")):
            link = Linkknop(tekst, vlak, naam=f"{tekst}: {punt.titel}")
            link.setProperty("waar", waar)
            link.setProperty("kenmerk", punt.id.removeprefix(WIJZIGING))
            link.clicked.connect(self._maak_bekend)
            rij.addWidget(link)
        rij.addStretch(1)
        vorm.addLayout(rij)
        self.bezwaar = Label("", vlak, kleur="fout", punten=9.5)
        self.bezwaar.hide()
        vorm.addWidget(self.bezwaar)

    def zeg(self, bezwaar: str) -> None:
        """Say why a change could not be made known."""
        if self.bezwaar is not None:
            self.bezwaar.setText(bezwaar)
            self.bezwaar.setVisible(bool(bezwaar))
            self.meet()

    def _maak_bekend(self) -> None:
        link = self.sender()
        self.maak_bekend.emit(str(link.property("kenmerk")), str(link.property("waar")))

    def _naar(self) -> None:
        self.ga_naar.emit(str(self.sender().property("plaats")))

    def _terug(self) -> None:
        self.schuif.emit(-1)

    def _verder(self) -> None:
        self.schuif.emit(1)


def plek_van(punt: Toetspunt, kennis: Kennis) -> str | None:
    """Where the window shows the place of a point; `None` when it has none."""
    plaats = punt.plaats
    if not plaats:
        return None
    if plaats in kennis.vragen:
        return plaats
    if plaats.startswith("stap."):
        return "planning"
    if "/" in plaats or plaats.partition("@")[0] in kennis.documenten:
        return f"documenten/{plaats}"
    return None
