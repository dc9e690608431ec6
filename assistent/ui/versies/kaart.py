"""One frozen version on a card: what it is, whether it is whole, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from assistent.dossier.versies import STATUSNAMEN
from assistent.handelingen.versiebeheer import Versieregel, documentnamen, naar
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter, moment_in_woorden
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop

_KLEUREN: dict[str, Kleurnaam] = {
    "concept": "gedempt", "ter_toetsing": "aandacht", "vastgesteld": "goed", "gepubliceerd": "goed",
}  # fmt: skip
_NAMEN_HOOGSTENS = 6
"""So many documents are named; of more only the number is."""


class _Statusmenu(QMenu):
    """Stands on its first status, so that Enter takes what is lit; a menu of a button opens without any."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setActiveAction(self.actions()[0])


class Versiekaart(Kaart):
    """`lees`, `vergelijk` and `verwijder` give the name of the version, `zet_status` also the status."""

    lees = Signal(str)
    vergelijk = Signal(str)
    verwijder = Signal(str)
    zet_status = Signal(str, str)

    def __init__(self, regel: Versieregel, kennis: Kennis, parent: QWidget, *, alleen_lezen: bool) -> None:
        super().__init__(parent)
        self.regel = regel
        kop = QHBoxLayout()
        kop.addWidget(Label(regel.naam, self, punten=11, gewicht=600), 1)
        woord = hoofdletter(STATUSNAMEN[regel.status])
        kop.addWidget(Label(woord, self, kleur=_KLEUREN[regel.status], punten=9.5, gewicht=600, breekt=False))
        self.inhoud.addLayout(kop)
        wanneer = " door ".join(filter(None, (moment_in_woorden(regel.moment), regel.door)))
        som = f"controlegetal {regel.kort}" if regel.kort else "controlegetal niet te berekenen"
        self.som = Label(
            f"{hoofdletter(wanneer)} · kennis {regel.kennis_versie} · {som}", self, kleur="gedempt", punten=9.5
        )
        self.som.setToolTip(regel.sha256)
        self.inhoud.addWidget(self.som)
        self.inhoud.addWidget(Label(self._stukken(kennis), self, punten=9.5))
        for bezwaar in regel.bezwaren[:_NAMEN_HOOGSTENS]:
            self.inhoud.addWidget(Label(f"▲ {bezwaar}", self, kleur="fout"))
        if (rest := len(regel.bezwaren) - _NAMEN_HOOGSTENS) > 0:
            self.inhoud.addWidget(Label(f"▲ En nog {rest} van zulke gebreken.", self, kleur="fout"))
        self.inhoud.addLayout(self._maak_voet(alleen_lezen=alleen_lezen))

    def _stukken(self, kennis: Kennis) -> str:
        namen = tuple(documentnamen(kennis, self.regel.documenten))
        if not namen:
            return "Zonder documenten."
        hoeveel = hoofdletter(aantal(len(self.regel.documenten), "document", "documenten"))
        return f"{hoeveel}: {', '.join(namen)}." if len(namen) <= _NAMEN_HOOGSTENS else f"{hoeveel}."

    def _maak_voet(self, *, alleen_lezen: bool) -> QHBoxLayout:
        naam = self.regel.naam
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.vergelijkknop = Knop("Vergelijk", self)
        self.vergelijkknop.setAccessibleName(f"Vergelijk versie {naam}")
        self.vergelijkknop.clicked.connect(self._vergelijk)
        rij.addWidget(self.vergelijkknop)
        self.leesknop = Knop("Lees de tekst", self)
        self.leesknop.setAccessibleName(f"Lees de tekst van versie {naam}")
        self.leesknop.setEnabled(bool(self.regel.documenten))
        self.leesknop.clicked.connect(self._lees)
        rij.addWidget(self.leesknop)
        self.statusknop = Knop("Status", self)
        self.statusknop.setAccessibleName(f"Andere status voor versie {naam}")
        menu = _Statusmenu(self.statusknop)
        self.statusknop.setMenu(menu)
        for status in naar(self.regel.status):
            actie = QAction(hoofdletter(STATUSNAMEN[status]), self.statusknop)
            actie.setData(status)
            actie.triggered.connect(self._kies_status)
            menu.addAction(actie)
        self.statusknop.setVisible(not alleen_lezen and bool(naar(self.regel.status)))
        rij.addWidget(self.statusknop)
        rij.addStretch(1)
        self.weg = Linkknop("Verwijder", self, naam=f"Verwijder versie {naam}")
        self.weg.clicked.connect(self._verwijder)
        self.weg.setVisible(not alleen_lezen and not self.regel.blijft)
        rij.addWidget(self.weg)
        if self.regel.blijft and not alleen_lezen:
            rij.addWidget(Label(f"Blijft: {self.regel.blijft}", self, kleur="gedempt", punten=9, breekt=False))
        return rij

    def zet_focus(self) -> None:
        """Go on from here with the keyboard."""
        knop = self.vergelijkknop if self.statusknop.isHidden() else self.statusknop
        knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vergelijk(self) -> None:
        self.vergelijk.emit(self.regel.naam)

    def _lees(self) -> None:
        self.lees.emit(self.regel.naam)

    def _verwijder(self) -> None:
        self.verwijder.emit(self.regel.naam)

    def _kies_status(self) -> None:
        actie = self.sender()
        assert isinstance(actie, QAction)
        self.zet_status.emit(self.regel.naam, str(actie.data()))
