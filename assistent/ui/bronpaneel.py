"""Beside the page: the places in sources on which a question or conclusion rests, and what else rests on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import datum, hoofdletter
from assistent.ui import thema, woorden
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.opmaak import ingekort

if TYPE_CHECKING:  # the register of sources is loaded with the first source that is asked for
    from assistent.handelingen.bronplaats import Passage

LEEG = "Kies bij een vraag of een conclusie een bron: hier staan dan de vindplaats en hoe zeker zij is."
METEEN = 6
"""So many things that rest on a place are shown at once."""
_LENGTE = 90

_STATUS: dict[str, woorden.Uiting] = {
    "wettekst": woorden.Uiting("Wettekst", "✓", "goed"),
    "secundair": woorden.Uiting("Secundaire bron", "●", "gedempt"),
    "onderzoek": woorden.Uiting("Onderzoek", "●", "accent"),
    "afgeleid": woorden.Uiting("Eigen afleiding", "○", "gedempt"),
    "te_controleren": woorden.Uiting("Te controleren", "▲", "aandacht"),
}


class Bronpaneel(QWidget):
    """`lees` asks for the sheets of these ids; `ga_naar` for the page of a question."""

    lees = Signal(tuple)
    ga_naar = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        self._kolom: Kolom | None = None

    def minimumSizeHint(self) -> QSize:
        """High enough to read a place in, also under another panel."""
        return QSize(240, round(260 * thema.schaal()))

    def toon(self, kennis: Kennis, titel: str, verwijzingen: Iterable[Verwijzing], recht: object = None) -> None:
        """Show these places; `titel` says what rests on them, `recht` is the jurisdiction of the dossier."""
        from assistent.handelingen import bronplaats

        kolom = self._maak()
        leeg(kolom.vorm)
        with kolom.stil():
            if titel:
                kolom.vorm.addWidget(Label(titel, kolom.binnen, punten=11, gewicht=600))
            for passage in bronplaats.passages(kennis, verwijzingen, recht):
                kolom.vorm.addWidget(Passagekaart(passage, self, kolom.binnen))
            kolom.vorm.addStretch(1)
        kolom.verticalScrollBar().setValue(0)

    def dicht(self) -> None:
        """Forget what was shown: the dossier was closed."""
        if self._kolom is not None:
            leeg(self._kolom.vorm)
            self._kolom.vorm.addWidget(Label(LEEG, self._kolom.binnen, kleur="gedempt"))
            self._kolom.vorm.addStretch(1)

    def showEvent(self, event: object) -> None:
        """Say what belongs here when nothing was asked yet."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._kolom is None:
            self._maak()
            self.dicht()

    def _maak(self) -> Kolom:
        if self._kolom is None:
            self._kolom = Kolom(self)
            self._kolom.zet_marges(14, 8, 14, 12)
            vorm = self.layout()
            assert vorm is not None
            vorm.addWidget(self._kolom)
        return self._kolom


class Passagekaart(Kaart):
    """One place in a source."""

    def __init__(self, passage: Passage, paneel: Bronpaneel, parent: QWidget) -> None:
        super().__init__(parent, ruimte=14)
        self._passage, self._paneel = passage, paneel
        self.inhoud.setSpacing(4)
        self.inhoud.addWidget(Label(passage.kort, self, punten=11, gewicht=600))
        self.inhoud.addWidget(Label(hoofdletter(passage.plaats), self, kleur="accent", gewicht=500))
        self._status()
        if passage.titel:
            self._kop("Bron")
            self.inhoud.addWidget(Label(passage.titel, self, punten=9.5))
            self.inhoud.addWidget(Label(_herkomst(passage), self, kleur="gedempt", punten=9))
        self._steun()
        if passage.titel:
            self._naslag = Linkknop("Lees in naslag", self, naam=f"Lees in naslag: {passage.kort}")
            self._naslag.clicked.connect(self._lees)
            self.inhoud.addSpacing(4)
            self.inhoud.addWidget(self._naslag)

    def _kop(self, tekst: str) -> None:
        self.inhoud.addSpacing(6)
        self.inhoud.addWidget(Label(tekst, self, kleur="gedempt", punten=9, gewicht=600))

    def _status(self) -> None:
        uiting = _STATUS.get(self._passage.status)
        if uiting is None:
            return
        self.inhoud.addWidget(
            Label(f"{uiting.teken} {uiting.woord}", self, kleur=uiting.kleur, punten=9.5, gewicht=600)
        )
        betekenis = woorden.STATUS_LANG.get(self._passage.status, "")
        self.inhoud.addWidget(Label(f"{hoofdletter(betekenis)}.", self, kleur="gedempt", punten=9))

    def _steun(self) -> None:
        steun = self._passage.steunt
        if not steun:
            return
        self._kop(f"Op deze plaats rusten ({len(steun)})")
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(2)
        self.inhoud.addLayout(self._lijst)
        self._vul(METEEN)
        if len(steun) > METEEN:
            self._meer = Linkknop(f"Toon alle {len(steun)}", self, punten=9)
            self._meer.clicked.connect(self._toon_alle)
            self.inhoud.addWidget(self._meer)

    def _vul(self, tot: int) -> None:
        for steun in self._passage.steunt[self._lijst.count() : tot]:
            tekst = ingekort(f"{hoofdletter(steun.soort)}: {steun.naam}", _LENGTE)
            if steun.soort == "vraag":
                link = Linkknop(tekst, self, naam=f"Ga naar de vraag {steun.naam}", punten=9)
                link.setProperty("vraag", steun.id)
                link.setToolTip(f"Ga naar: {steun.naam} ({steun.plaats})")
                link.clicked.connect(self._naar_vraag)
                self._lijst.addWidget(link)
            else:
                regel = Label(tekst, self, punten=9)
                regel.setContentsMargins(4, 0, 0, 0)
                regel.setToolTip(f"{steun.naam} ({steun.plaats})")
                self._lijst.addWidget(regel)

    def _toon_alle(self) -> None:
        self._vul(len(self._passage.steunt))
        self._meer.hide()

    def _naar_vraag(self) -> None:
        self._paneel.ga_naar.emit(str(self.sender().property("vraag")))

    def _lees(self) -> None:
        self._paneel.lees.emit((self._passage.bron,))


def _herkomst(passage: Passage) -> str:
    """What kind of source it is, and of which day its text is."""
    delen = [passage.soort]
    if passage.tekst_vanaf is not None:
        delen.append(f"tekst zoals die geldt vanaf {datum(passage.tekst_vanaf)}")
    if passage.gezien is not None:
        delen.append(f"gelezen op {datum(passage.gezien)}")
    if len(delen) == 1 and passage.status != "afgeleid":
        delen.append("de dag waarop de tekst gelezen is, is niet vastgelegd")
    return "; ".join(delen) + "."
