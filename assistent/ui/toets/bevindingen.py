"""What the drafter can still mend: every finding, and every question that can still change something."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui import adviesbeeld, stappen, uitlegbeeld
from assistent.ui.kolom import Kolom
from assistent.ui.meldingkaart import Meldingkaart
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg

OPEN_HOOGSTENS = 60
METEEN = 6
"""Findings that fill the first picture; the others follow when it stands there."""


class Bevindingen(Kolom):
    """Findings with their source and open questions with what they can change; each leads to its place."""

    ga_naar = Signal(str)
    wil_uitleg = Signal(str, tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beeld: object = None
        self._uitkomst: Uitkomst | None = None
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(8)
        self.vorm.addLayout(self._lijst)
        self.vorm.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._rest)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show what there is to look at now."""
        self._uitkomst = uitkomst
        nieuw = (adviesbeeld.meldingen(uitkomst), uitkomst.open_vragen)
        if nieuw == self._beeld:
            return
        self._beeld = nieuw
        leeg(self._lijst)
        self._kop(f"Bevindingen ({len(nieuw[0])})")
        for melding in nieuw[0][:METEEN]:
            self._melding(melding)
        if not nieuw[0]:
            self._leeg("Er zijn nu geen bevindingen. Dat zegt alleen iets over de vragen die u al beantwoordde.")
        self._later.start(0)

    def bouw_alles(self) -> None:
        """Make what still waits, now."""
        if self._later.isActive():
            self._later.stop()
            self._rest()

    def _rest(self) -> None:
        if self._uitkomst is None:
            return
        uitkomst = self._uitkomst
        with self.stil():
            for melding in adviesbeeld.meldingen(uitkomst)[METEEN:]:
                self._melding(melding)
            self._bouw_open(uitkomst)

    def _melding(self, melding: adviesbeeld.Meldingbeeld) -> None:
        self._lijst.addWidget(Meldingkaart(melding, self, self._naar, self._leg_uit))

    def _bouw_open(self, uitkomst: Uitkomst) -> None:
        self._lijst.addSpacing(8)
        self._kop(f"Open vragen ({len(uitkomst.open_vragen)})")
        if uitkomst.open_vragen:
            self._lijst.addWidget(self._open_vragen(uitkomst))
        else:
            self._leeg("Alle vragen die het advies nog kunnen veranderen, zijn beantwoord.")

    def _kop(self, tekst: str) -> None:
        self._lijst.addWidget(Label(tekst, self, punten=12, gewicht=600))

    def _leeg(self, tekst: str) -> None:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label(tekst, kaart, kleur="gedempt"))
        self._lijst.addWidget(kaart)

    def _open_vragen(self, uitkomst: Uitkomst) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.setSpacing(2)
        for open_vraag in uitkomst.open_vragen[:OPEN_HOOGSTENS]:
            vraag = uitkomst.kennis.vragen[open_vraag.vraag]
            link = Linkknop(vraag.label, kaart, naam=f"Ga naar: {vraag.label}")
            link.setToolTip(vraag.label)
            link.setProperty("plaats", vraag.id)
            link.clicked.connect(self._naar)
            kaart.inhoud.addWidget(link)
            rij = QHBoxLayout()
            tekst = f"  {stappen.STAP[vraag.stap].naam} · {_gevolgen(open_vraag.kan_veranderen)}"
            rij.addWidget(Label(tekst, kaart, kleur="gedempt", punten=9), 1)
            waarom = Linkknop("Waarom?", kaart, naam=f"Waarom is deze vraag open? {vraag.kort}", punten=9)
            waarom.setProperty("vraag", vraag.id)
            waarom.clicked.connect(self._leg_vraag_uit)
            rij.addWidget(waarom)
            kaart.inhoud.addLayout(rij)
        rest = len(uitkomst.open_vragen) - OPEN_HOOGSTENS
        if rest > 0:
            kaart.inhoud.addWidget(Label(f"En nog {rest} andere.", kaart, kleur="gedempt"))
        return kaart

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))

    def _leg_uit(self) -> None:
        if self._uitkomst is not None:
            melding = self.sender().property("melding")
            self.wil_uitleg.emit("Waarom deze bevinding?", uitlegbeeld.van_melding(self._uitkomst, melding))

    def _leg_vraag_uit(self) -> None:
        if self._uitkomst is not None:
            vraag = self.sender().property("vraag")
            self.wil_uitleg.emit("Wat kan deze vraag veranderen?", uitlegbeeld.van_open_vraag(self._uitkomst, vraag))


def _gevolgen(namen: tuple[str, ...]) -> str:
    """What an open question can still change: `kan de sturing, 2 procedures en 1 bevinding veranderen`."""
    procedures = sum(naam.startswith("procedure ") for naam in namen)
    meldingen = sum(naam.startswith("melding ") for naam in namen)
    delen = [f"de {naam}" for naam in namen if naam in ("sturing", "rechtsvorm")]
    delen += [f"{procedures} procedure{'s' if procedures > 1 else ''}"] if procedures else []
    delen += [f"{meldingen} bevinding{'en' if meldingen > 1 else ''}"] if meldingen else []
    tekst = f"{', '.join(delen[:-1])} en {delen[-1]}" if len(delen) > 1 else "".join(delen)
    return f"kan {tekst} veranderen"
