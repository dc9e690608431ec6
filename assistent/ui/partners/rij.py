"""One question with what every copy answers, how far they lie apart, and their reasons beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.tekst.nederlands import getal
from assistent.ui import woorden
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.opmaak import ingekort
from assistent.ui.partners.merken import EIGEN, Merk, Merkenrij, Puntenlijn, letters
from assistent.vergelijk.partners import Standpunt, Vergeleken

_WOORDEN = 160
"""So many letters of an answer in words stand in a row; the rest with the reasons."""
_KLEUR: dict[str, Kleurnaam] = {"eensgezind": "goed", "enigszins verdeeld": "gedempt", "verdeeld": "aandacht"}
_TEKEN = {"eensgezind": "✓", "enigszins verdeeld": "◐", "verdeeld": "▲"}


def oordeel(rij: Vergeleken) -> tuple[str, Kleurnaam]:
    """How far the copies agree, in words with a shape, and its colour."""
    if rij.spreiding is None:
        if rij.beantwoord < 2:
            return "○ één antwoord", "gedempt"
        return ("≠ anders verwoord", "gedempt") if rij.verschilt else ("✓ hetzelfde", "goed")
    woord = woorden.eensgezindheid(rij.spreiding)
    return f"{_TEKEN[woord]} {woord} · {getal(round(rij.spreiding, 2))}", _KLEUR[woord]


class Rijkaart(Kaart):
    """`neem_over` asks for the answer of a copy (question, number of the copy); `veranderd` says that the card is
    higher or lower than it was."""

    neem_over = Signal(str, int)
    veranderd = Signal()

    def __init__(self, rij: Vergeleken, parent: QWidget) -> None:
        super().__init__(parent)
        self.rij = rij
        self._alleen_lezen = False
        self._detail: QWidget | None = None
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(Label(rij.label, self, punten=11, gewicht=600), 1)
        woord, kleur = oordeel(rij)
        telling = Label(woord, self, kleur=kleur, punten=9, gewicht=500, breekt=False)
        telling.setToolTip("Spreiding van 0 (eensgezind) tot 1 (zo ver uiteen als kan); eigen afleiding")
        kop.addWidget(telling, 0, Qt.AlignmentFlag.AlignTop)
        self.inhoud.addLayout(kop)
        self._bouw_beeld()
        self._knop = Linkknop("Antwoorden en motiveringen", self, naam=f"Antwoorden en motiveringen: {rij.label}")
        self._knop.clicked.connect(self.wissel)
        self.inhoud.addWidget(self._knop)

    # ------------------------------------------------------------------------------------ at a glance

    def _bouw_beeld(self) -> None:
        match self.rij.beeld:
            case "lijn":
                self._bouw_lijn()
            case "keuzes":
                self._bouw_keuzes()
            case _:
                self._bouw_woorden()
        zonder = [
            f"{letter} {s.naam}: {s.woorden.lower()}"
            for letter, s in self._met_letters()
            if s.waarde is None
        ]  # fmt: skip
        if zonder:
            self.inhoud.addWidget(Label(" · ".join(zonder), self, kleur="gedempt", punten=9))

    def _bouw_lijn(self) -> None:
        lijn = Puntenlijn(self)
        lijn.toon(self.rij)
        self.inhoud.addWidget(lijn)
        een, twee = self.rij.uiteinden
        if een or twee:
            polen = QHBoxLayout()
            rechts = Label(twee, self, kleur="gedempt", punten=9)
            rechts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            polen.addWidget(Label(een, self, kleur="gedempt", punten=9), 1)
            polen.addSpacing(24)
            polen.addWidget(rechts, 1)
            self.inhoud.addLayout(polen)

    def _bouw_keuzes(self) -> None:
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(10)
        rooster.setVerticalSpacing(4)
        rooster.setColumnStretch(1, 1)
        for nummer, (id_, label) in enumerate(self.rij.opties):
            wie = tuple(letter for letter, s in self._met_letters() if id_ in s.keuzes)
            if wie:
                boven = Qt.AlignmentFlag.AlignTop
                rooster.addWidget(Merkenrij(wie, self), nummer, 0, boven | Qt.AlignmentFlag.AlignRight)
                tekst = Label(label, self)
                tekst.setContentsMargins(0, 2, 0, 0)
                rooster.addWidget(tekst, nummer, 1, boven)
        self.inhoud.addLayout(rooster)

    def _bouw_woorden(self) -> None:
        for letter, s in self._met_letters():
            if s.waarde is not None:
                regel = QHBoxLayout()
                regel.setSpacing(10)
                regel.addWidget(Merk(letter, self), 0, Qt.AlignmentFlag.AlignTop)
                regel.addWidget(Label(ingekort(s.woorden, _WOORDEN), self), 1)
                self.inhoud.addLayout(regel)

    def _met_letters(self) -> list[tuple[str, Standpunt]]:
        return list(zip(letters(len(self.rij.standpunten)), self.rij.standpunten, strict=True))

    # ------------------------------------------------------------------------------------ the reasons

    @property
    def is_open(self) -> bool:
        """Whether the reasons are in sight."""
        return self._detail is not None and not self._detail.isHidden()

    def wissel(self) -> None:
        """Show or hide the answers and reasons of everybody."""
        if self._detail is None:
            self._detail = self._maak_detail()
            self.inhoud.addWidget(self._detail)
            self._detail.show()
        else:
            self._detail.setVisible(self._detail.isHidden())
        self._knop.setText("Verberg motiveringen" if self.is_open else "Antwoorden en motiveringen")
        self.veranderd.emit()

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Show without letting the user take anything over."""
        self._alleen_lezen = alleen_lezen
        for knop in self.findChildren(Linkknop):
            if knop is not self._knop:
                knop.setEnabled(not alleen_lezen)

    def _maak_detail(self) -> QWidget:
        vlak = QWidget(self)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(0, 4, 0, 0)
        vorm.setSpacing(12)
        eigen = self.rij.standpunten[0]
        for nummer, (letter, s) in enumerate(self._met_letters()):
            kop = QHBoxLayout()
            kop.setSpacing(10)
            kop.addWidget(Merk(letter, vlak))
            kop.addWidget(Label(s.naam, vlak, gewicht=600), 1)
            anders = s.waarde is not None and (s.waarde != eigen.waarde or s.motivering != eigen.motivering)
            if letter != EIGEN and anders and self.rij.over_te_nemen:
                knop = Linkknop("Neem over in mijn dossier", vlak, naam=f"Neem het antwoord van {s.naam} over: "
                                f"{self.rij.label}")  # fmt: skip
                knop.setProperty("nummer", nummer)
                knop.setEnabled(not self._alleen_lezen)
                knop.clicked.connect(self._wil_over)
                kop.addWidget(knop)
            vorm.addLayout(kop)
            blok = QVBoxLayout()
            blok.setContentsMargins(32, 0, 0, 0)
            blok.setSpacing(2)
            blok.addWidget(Label(s.woorden, vlak))
            zonder = "Zonder motivering." if s.waarde is not None else ""
            if s.motivering or zonder:
                blok.addWidget(Label(s.motivering or zonder, vlak, kleur="gedempt", punten=9.5))
            vorm.addLayout(blok)
        return vlak

    def _wil_over(self) -> None:
        self.neem_over.emit(self.rij.vraag, int(self.sender().property("nummer")))
