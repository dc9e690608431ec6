"""Where a reviewer says what he thinks of a point: a verdict, its weight, and words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from assistent.dossier.model import Gewicht, Uitspraak
from assistent.toets.stand import GEWICHTEN, ZONDER_GEWICHT
from assistent.ui.onderdelen import Groeitekst, Kaart, Knop, Label
from assistent.ui.stroom import Stroom
from assistent.ui.toets.beeld import UITSPRAAK
from assistent.ui.velden.keuze import Rustlijst

KEUZES: Final[tuple[Uitspraak, ...]] = ("akkoord", "akkoord_mits", "niet_akkoord", "vraag", "niet_van_toepassing")
BEZWAAR: Final = frozenset({"akkoord_mits", "niet_akkoord", "vraag"})
"""Verdicts that need words and can weigh."""


class Oordeelvorm(Kaart):
    """`oordeel` brings verdict, weight (empty: none) and words; `opmerking` words without a verdict; `getypt` says that
    the words changed. Ctrl+Enter gives the verdict; Alt and a number chooses one."""

    oordeel = Signal(str, str, str)
    opmerking = Signal(str, str)
    getypt = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dicht = False
        self.inhoud.addWidget(Label("Uw oordeel", self, punten=11, gewicht=600))
        self._groep = QButtonGroup(self)
        rij = QWidget(self)
        stroom = Stroom(12)
        rij.setLayout(stroom)
        for nummer, uitspraak in enumerate(KEUZES):
            uiting = UITSPRAAK[uitspraak]
            knop = QRadioButton(f"{uiting.teken} {uiting.woord}", rij)
            knop.setAccessibleName(uiting.woord)
            knop.setToolTip(f"Alt+{nummer + 1}")
            self._groep.addButton(knop, nummer)
            stroom.addWidget(knop)
        self._groep.idToggled.connect(self._bij_keuze)
        self.inhoud.addWidget(rij)
        self._weegrij = QWidget(self)
        weegrij = QHBoxLayout(self._weegrij)
        weegrij.setContentsMargins(0, 0, 0, 0)
        weegrij.addWidget(Label("Gewicht", self._weegrij, kleur="gedempt", punten=9.5, breekt=False))
        self.gewicht = Rustlijst(self._weegrij)
        self.gewicht.setAccessibleName("Gewicht van uw oordeel of opmerking")
        self.gewicht.addItem("Geen gewicht", "")
        for id_, naam in GEWICHTEN.items():
            self.gewicht.addItem(naam, id_)
        weegrij.addWidget(self.gewicht)
        weegrij.addStretch(1)
        self.inhoud.addWidget(self._weegrij)
        self.tekst = Groeitekst(self, regels=3)
        self.tekst.setAccessibleName("Toelichting bij uw oordeel, of een opmerking")
        self.tekst.setPlaceholderText("Waarom? Nodig bij een bezwaar of een vraag.")
        self.tekst.textChanged.connect(self._bij_typen)
        self.inhoud.addWidget(self.tekst)
        self.bezwaar = Label("", self, kleur="fout", punten=9.5)
        self.bezwaar.hide()
        self.inhoud.addWidget(self.bezwaar)
        self.inhoud.addLayout(self._maak_knoppen())
        self._zet_knoppen()

    def _maak_knoppen(self) -> QHBoxLayout:
        knoppen = QHBoxLayout()
        self.vast = Knop("Leg oordeel vast", self, primair=True)
        self.vast.setToolTip("Ctrl+Enter")
        self.vast.clicked.connect(self._leg_vast)
        self.los = Knop("Alleen opmerking", self)
        self.los.clicked.connect(self._opmerking)
        knoppen.addWidget(self.vast)
        knoppen.addWidget(self.los)
        knoppen.addStretch(1)
        return knoppen

    @property
    def uitspraak(self) -> Uitspraak | None:
        """The verdict that is chosen now."""
        nummer = self._groep.checkedId()
        return KEUZES[nummer] if nummer >= 0 else None

    def zet(self, klad: str, *, dicht: bool) -> None:
        """An empty form with these words, for another point."""
        self._groep.setExclusive(False)
        for knop in self._groep.buttons():
            knop.setChecked(False)
            knop.setEnabled(not dicht)
        self._groep.setExclusive(True)
        self.gewicht.setCurrentIndex(0)
        self.gewicht.setEnabled(not dicht)
        self.tekst.blockSignals(True)
        self.tekst.setPlainText(klad)
        self.tekst.blockSignals(False)
        self.tekst.setReadOnly(dicht)
        self.zeg("")
        self._dicht = dicht
        self._zet_knoppen()

    def zeg(self, bezwaar: str) -> None:
        """Say why a verdict was not taken; empty takes it away."""
        self.bezwaar.setText(bezwaar)
        self.bezwaar.setVisible(bool(bezwaar))

    def kies(self, nummer: int) -> None:
        """Choose a verdict by its place; one that needs words brings the keyboard to them."""
        knop = self._groep.button(nummer)
        if knop.isEnabled():
            knop.setChecked(True)
            deel = self.tekst if self.uitspraak in BEZWAAR else knop
            deel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bij_keuze(self, _nummer: int, aan: bool) -> None:
        if aan and self.uitspraak is not None:  # what it will weigh, so that it can be changed
            self.gewicht.setCurrentIndex(self.gewicht.findData(ZONDER_GEWICHT.get(self.uitspraak, "")))
        self._zet_knoppen()

    def _bij_typen(self) -> None:
        self._zet_knoppen()
        self.getypt.emit(self.tekst.toPlainText())

    def _zet_knoppen(self) -> None:
        woorden = bool(self.tekst.toPlainText().strip())
        uitspraak = self.uitspraak
        kan = uitspraak is not None and (woorden or uitspraak not in BEZWAAR)
        self.vast.setEnabled(kan and not self._dicht)
        self.los.setEnabled(woorden and not self._dicht)
        self._weegrij.setVisible(uitspraak in BEZWAAR or (woorden and uitspraak is None))

    def _leg_vast(self) -> None:
        if self.uitspraak is not None and self.vast.isEnabled():
            self.oordeel.emit(self.uitspraak, self._gewicht(), self.tekst.toPlainText().strip())

    def _opmerking(self) -> None:
        self.opmerking.emit(self.tekst.toPlainText().strip(), self._gewicht())

    def _gewicht(self) -> Gewicht | str:
        return str(self.gewicht.currentData()) if not self._weegrij.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter gives the verdict."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leg_vast()
        else:
            super().keyPressEvent(event)
