"""The window that answers "Waarom?": the tree of the rule with answers, facts and numbers, and the sources."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.ui.advies.uitlegboom import Uitlegboom
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.onderdelen import Knop, Label
from assistent.ui.tekenvlak import Tekenvlak
from assistent.ui.uitlegbeeld import Deel, als_tekst, regels


class Uitlegvenster(Bijvenster):
    """Stays open beside the main window and never blocks it. `ga_naar` asks for a question, `lees` for the sheets of
    a source (ids). Ctrl+C copies the whole explanation as text."""

    ga_naar = Signal(str)
    lees = Signal(tuple)

    def __init__(self, titel: str, delen: Iterable[Deel], parent: QWidget) -> None:
        super().__init__(titel, 760, 600, parent)
        delen = tuple(delen)
        self._titel, self._regels = titel, regels(delen)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 24, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label(titel, self, punten=14, gewicht=600))
        for deel in delen:
            if deel.figuur is not None:
                figuur = Tekenvlak(deel.kop, self)
                figuur.toon_op_maat(deel.figuur)
                vorm.addWidget(figuur)
        self.boom = Uitlegboom(self)
        self.boom.setAccessibleName(titel)
        self.boom.toon(self._regels)
        self.boom.ga_naar.connect(self.ga_naar)
        self.boom.lees.connect(self.lees)
        self.boom.currentItemChanged.connect(self._bij_keuze)
        vorm.addWidget(self.boom, 1)
        vorm.addLayout(self._maak_knoppen())
        kopieer = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        kopieer.activated.connect(self.kopieer)
        self._bij_keuze()
        self.boom.setFocus()

    def _maak_knoppen(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        kopieer = Knop("Kopieer als tekst", self)
        kopieer.setToolTip("Ctrl+C")
        kopieer.clicked.connect(self.kopieer)
        self._volg = Knop("", self)
        self._volg.clicked.connect(self.boom.volg)
        rij.addWidget(kopieer)
        rij.addStretch(1)
        rij.addWidget(self._volg)
        rij.addWidget(sluitknop(self))
        return rij

    def _bij_keuze(self, *_items: object) -> None:
        """Offer what the line of the cursor leads to."""
        regel = self.boom.gekozen()
        self._volg.setVisible(regel is not None and bool(regel.actie))
        self._volg.setText("Lees de bron" if regel is not None and regel.bron else "Ga naar de vraag")

    def als_tekst(self) -> str:
        """The whole explanation as plain text."""
        return als_tekst(self._titel, self._regels)

    def kopieer(self) -> None:
        """Put the explanation on the clipboard."""
        QGuiApplication.clipboard().setText(self.als_tekst())
