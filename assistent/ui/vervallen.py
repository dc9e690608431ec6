"""Answers that are kept though their question is not asked now, with the reason and the way to what decides it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.dossier.wijzigen import zonder_antwoord
from assistent.handelingen.overzicht import Antwoordrij
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.stroom import Stroom
from assistent.ui.vraaggroep import Groepkop
from assistent.ui.werkblad import Werkblad

TITEL = "Niet meer van toepassing"
INLEIDING = "Deze antwoorden blijven bewaard; zij tellen weer mee zodra de vraag weer gesteld wordt."
_HOOGSTENS = 3
"""Reasons that are told and links that are given."""


class Vervallenkaart(Kaart):
    """One kept answer, or one to a question that the catalogue does not know."""

    ga_naar = Signal(str)

    def __init__(self, rij: Antwoordrij, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.rij = rij
        self._werkblad = werkblad
        self.inhoud.setSpacing(4)
        self.inhoud.addWidget(Label(rij.label, self, punten=11, gewicht=600))
        for tekst in self._redenen():
            self.inhoud.addWidget(Label(f"– {tekst}", self, kleur="gedempt", punten=9.5))
        self._deel("Uw antwoord", rij.antwoord or "geen antwoord, alleen een motivering")
        if rij.motivering:
            self._deel("Motivering", rij.motivering)
        if rij.bezwaar:
            self.inhoud.addWidget(Label(f"▲ {rij.bezwaar}", self, kleur="aandacht", punten=9.5))
        self._voet = Stroom(12)
        self.inhoud.addSpacing(4)
        self.inhoud.addLayout(self._voet)
        self._maak_links()

    def _redenen(self) -> list[str]:
        if self.rij.staat == "onbekende_vraag":
            return ["Deze kennis kent deze vraag niet. Het antwoord blijft bewaard zoals het in het bestand staat."]
        return [reden.tekst for reden in self.rij.redenen[:_HOOGSTENS]]

    def _deel(self, kop: str, tekst: str) -> None:
        self.inhoud.addSpacing(4)
        self.inhoud.addWidget(Label(kop, self, kleur="gedempt", punten=9, gewicht=600))
        self.inhoud.addWidget(Label(tekst, self, punten=9.5))

    def _maak_links(self) -> None:
        if self.rij.staat == "onbekende_vraag":
            return
        bepalend = list(dict.fromkeys(r.naar[0] for r in self.rij.redenen if r.naar))[:_HOOGSTENS]
        for vraag in bepalend:
            kort = _kort(self._werkblad.kennis, vraag)
            tekst = "Ga naar wat dit bepaalt" if len(bepalend) == 1 else f"Ga naar ‘{kort}’"
            link = Linkknop(tekst, self, naam=f"Ga naar {kort}, dat dit bepaalt ({self.rij.kort})")
            link.setProperty("vraag", vraag)
            link.clicked.connect(self._ga)
            self._voet.addWidget(link)
        self.wis = Linkknop("Wis", self, naam=f"Wis dit antwoord ({self.rij.kort})")
        self.wis.setEnabled(not self._werkblad.alleen_lezen)
        self.wis.clicked.connect(self._wis)
        self._voet.addWidget(self.wis)

    def geef_focus(self) -> None:
        """Bring the user to the first thing to do; an unknown question has none."""
        eerste = self._voet.itemAt(0)
        if eerste is not None and (deel := eerste.widget()) is not None:
            deel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ga(self) -> None:
        self.ga_naar.emit(str(self.sender().property("vraag")))

    def _wis(self) -> None:
        vraag = self.rij.vraag
        self._werkblad.pas_toe(
            lambda dossier, wie, moment: zonder_antwoord(dossier, vraag, wie=wie, moment=moment),
            f"Wis {self.rij.kort}",
            vraag,
        )


class Vervallengroep(QWidget):
    """The closed section at the bottom of a page; its cards are made when it is opened."""

    ga_naar = Signal(str)
    gewisseld = Signal(bool)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self.rijen: tuple[Antwoordrij, ...] = ()
        self._kaarten: dict[str, Vervallenkaart] = {}
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self.kop = Groepkop(TITEL, INLEIDING, self)
        self.kop.clicked.connect(self._bij_klik)
        self._onder = QWidget(self)
        self._vorm = QVBoxLayout(self._onder)
        self._vorm.setContentsMargins(0, 0, 0, 12)
        self._vorm.setSpacing(12)
        vorm.addWidget(self.kop)
        vorm.addWidget(self._onder)
        self._onder.hide()

    def zet(self, rijen: Sequence[Antwoordrij], *, is_open: bool) -> None:
        """Show these; nothing at all when there are none."""
        self.rijen = tuple(rijen)
        self.kop.setChecked(is_open)
        self.kop.zet(aantal(len(rijen), "antwoord", "antwoorden"))
        self._onder.setVisible(is_open)
        self.setVisible(bool(rijen))
        if is_open or self._kaarten:
            self._vul()

    def _vul(self) -> None:
        nu = {rij.vraag: rij for rij in self.rijen}
        for vraag, kaart in list(self._kaarten.items()):
            if nu.get(vraag) != kaart.rij:
                kaart.hide()
                kaart.deleteLater()
                del self._kaarten[vraag]
        for nummer, rij in enumerate(self.rijen):
            if rij.vraag not in self._kaarten:
                kaart = Vervallenkaart(rij, self._werkblad, self._onder)
                kaart.ga_naar.connect(self.ga_naar)
                self._vorm.insertWidget(nummer, kaart)
                self._kaarten[rij.vraag] = kaart
                kaart.show()
            self._kaarten[rij.vraag].wis.setEnabled(not self._werkblad.alleen_lezen)

    def kaart(self, vraag: str) -> Vervallenkaart | None:
        """The card of this question; `None` when it is not among these."""
        return self._kaarten.get(vraag)

    def delen(self) -> list[QWidget]:
        """What the keyboard comes to, from top to bottom."""
        return [self.kop, *(self._kaarten[rij.vraag] for rij in self.rijen if rij.vraag in self._kaarten)]

    def _bij_klik(self, is_open: bool) -> None:
        self.gewisseld.emit(is_open)


def _kort(kennis: Kennis, vraag: str) -> str:
    return hoofdletter(kennis.vragen[vraag].kort) if vraag in kennis.vragen else vraag
