"""One thing that differs, at the right: where it stands, the words that went and came, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.handelingen.terug_model import SOORTEN, Keuze, Letterlijk, Voorstel
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema
from assistent.ui.documenten.verschil import HOOGSTENS, Verschilbeeld
from assistent.ui.onderdelen import Label
from assistent.vergelijk.woorden import Stuk, verschil

_WOORDEN: dict[Keuze, str] = {
    "tekst": "Neem de tekst uit Word over",
    "antwoord": "Wijzig het antwoord; de tekst volgt",
    "verplaats": "Zet het blok op die plaats",
    "weg": "Laat het blok weg uit het document",
    "bewaar": "Houd de tekst van het dossier",
    "opmerking": "Neem de opmerking op in de toets",
}
LAAT = "Neem dit niet over"


class Blad(QWidget):
    """`kies` gives the proposal with what is to be done with it, `None` for nothing."""

    kies = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(16, 8, 24, 8)
        vorm.setSpacing(8)
        self._soort = Label("", self, kleur="gedempt", punten=9, gewicht=600)
        self._titel = Label("", self, punten=13, gewicht=600)
        self._kop = Label("", self, kleur="gedempt")
        self._uitleg = Label("", self, kleur="aandacht")
        for deel in (self._soort, self._titel, self._kop, self._uitleg):
            vorm.addWidget(deel)
        vorm.addLayout(self._maak_beelden(), 1)
        self._knoppen = QVBoxLayout()
        self._knoppen.setSpacing(4)
        vorm.addLayout(self._knoppen)
        self._groep: QButtonGroup | None = None
        self._voorstel: Voorstel | None = None
        self._keuzes: list[Keuze | None] = []
        self.setVisible(False)

    def _maak_beelden(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self.links, self.rechts = Verschilbeeld(self), Verschilbeeld(self)
        self._kolommen: dict[Verschilbeeld, tuple[QWidget, Label]] = {}
        for beeld in (self.links, self.rechts):
            kolom = QWidget(self)
            vorm = QVBoxLayout(kolom)
            vorm.setContentsMargins(0, 0, 0, 0)
            vorm.setSpacing(4)
            kop = Label("", kolom, punten=9, gewicht=600)
            kop.setBuddy(beeld)
            beeld.setMinimumHeight(round(90 * thema.schaal()))
            vorm.addWidget(kop)
            vorm.addWidget(beeld, 1)
            rij.addWidget(kolom, 1)
            self._kolommen[beeld] = (kolom, kop)
        return rij

    def toon(self, deel: Voorstel | Letterlijk, keuze: Keuze | None, *, mag: bool) -> None:
        """Show this, with the choice that is made; without `mag` nothing can be chosen."""
        self._leeg()
        self._soort.zet_kleur("aandacht" if isinstance(deel, Letterlijk) else "gedempt")
        self._voorstel = deel if isinstance(deel, Voorstel) else None
        if isinstance(deel, Letterlijk):
            self._zet("▲ Niet overgenomen", deel.waar, "", f"{hoofdletter(deel.waarom)}.")
            self._beeld(self.links, "In Word staat", (Stuk("gelijk", deel.tekst),))
            self._beeld(self.rechts, "", ())
        else:
            self._zet(
                hoofdletter(SOORTEN[deel.soort]),
                hoofdletter(deel.titel),
                deel.kop,
                deel.uitleg and f"▲ {hoofdletter(deel.uitleg)}",
            )
            if deel.soort == "conflict":
                self._conflict(deel)
            else:
                self._beeld(self.links, _kop(deel), _stukken(deel.oud, deel.nieuw))
                self._beeld(self.rechts, "", ())
            self._maak_keuzes(deel, keuze, mag=mag)
        self.setVisible(True)

    def _zet(self, soort: str, titel: str, kop: str, uitleg: str) -> None:
        for label, tekst in (
            (self._soort, soort), (self._titel, titel), (self._kop, kop if kop != titel else ""),
            (self._uitleg, hoofdletter(uitleg)),
        ):  # fmt: skip
            label.setText(tekst)
            label.setVisible(bool(tekst))

    def _conflict(self, deel: Voorstel) -> None:
        """Both texts side by side, each against what we wrote when that is known, else against each other."""
        basis = deel.oorspronkelijk
        if basis is None:
            self._beeld(self.links, "Dossier nu", _stukken(deel.oud, deel.oud))
            self._beeld(self.rechts, "Word, tegenover het dossier", _stukken(deel.oud, deel.nieuw))
        else:
            self._beeld(self.links, "Dossier nu, tegenover wat is geschreven", _stukken(basis, deel.oud))
            self._beeld(self.rechts, "Word, tegenover wat is geschreven", _stukken(basis, deel.nieuw))

    def _beeld(self, beeld: Verschilbeeld, kop: str, stukken: tuple[Stuk, ...]) -> None:
        kolom, label = self._kolommen[beeld]
        label.setText(kop)
        beeld.toon(stukken)
        beeld.setAccessibleName(kop or "Verschil")
        kolom.setVisible(bool(stukken))

    def _maak_keuzes(self, deel: Voorstel, keuze: Keuze | None, *, mag: bool) -> None:
        groep = QButtonGroup(self)
        self._keuzes = [*deel.daden, *(() if "bewaar" in deel.daden else (None,))]
        for nr, kan in enumerate(self._keuzes):
            knop = QRadioButton(_WOORDEN[kan] if kan is not None else LAAT, self)
            knop.setChecked(kan == keuze and not (kan is None and deel.soort == "conflict"))
            knop.setEnabled(mag)
            groep.addButton(knop, nr)
            self._knoppen.addWidget(knop)
            knop.show()
        groep.idClicked.connect(self._bij_keuze)
        self._groep = groep

    def _bij_keuze(self, nr: int) -> None:
        if self._voorstel is not None:
            self.kies.emit(self._voorstel, self._keuzes[nr])

    def _leeg(self) -> None:
        if self._groep is not None:
            for knop in self._groep.buttons():
                self._knoppen.removeWidget(knop)
                knop.hide()
                knop.deleteLater()
            self._groep.deleteLater()
            self._groep = None


def _kop(deel: Voorstel) -> str:
    if not deel.nieuw:
        return "Verwijderd in Word"
    return "In Word" if not deel.oud else "Verschil: wat weg is, is doorgestreept; wat erbij kwam, onderstreept"


def _stukken(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    if len(oud) + len(nieuw) > HOOGSTENS:
        return (Stuk("weg", oud), Stuk("gelijk", "\n"), Stuk("erbij", nieuw))
    return verschil(oud, nieuw) or (Stuk("gelijk", "(leeg)"),)
