"""The line above the paper: search in the document, walk along what is open, and look closer."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.onderdelen import Label, Linkknop, Regel
from assistent.ui.stroom import Stroom

MATEN = (80, 90, 100, 110, 125, 150)
"""How large the text can be, in percents."""
WACHT_MS = 180
"""Milliseconds without typing before a search begins."""


class Zoekregel(Regel):
    """A field of which Enter looks further, with Shift back, and Escape leaves."""

    verder = Signal(int)
    verlaten = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look further, back, or no more."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.verder.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.verlaten.emit()
        else:
            super().keyPressEvent(event)


class Leesbalk(QWidget):
    """`zoek` asks to find this text, `verder` for the next (1) or former (-1) place of it; `naar_open` likewise for
    what is open; `maat`: another size of the text was chosen; `terug`: the reader goes back to the text."""

    zoek = Signal(str)
    verder = Signal(int)
    naar_open = Signal(int)
    maat = Signal()
    terug = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nu = MATEN.index(100)
        self._wacht = QTimer(self)
        self._wacht.setSingleShot(True)
        self._wacht.setInterval(WACHT_MS)
        self._wacht.timeout.connect(self._zoek)
        rij = Stroom(8)
        self.setLayout(rij)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for deel in (self._maak_zoek(), self._maak_open(), self._maak_maat()):
            rij.addWidget(deel)
        self._noem_maat()

    def _groep(self) -> tuple[QWidget, QHBoxLayout]:
        groep = QWidget(self)
        vorm = QHBoxLayout(groep)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(2)
        return groep, vorm

    def _maak_zoek(self) -> QWidget:
        groep, vorm = self._groep()
        self.veld = Zoekregel(groep)
        self.veld.setAccessibleName("Zoek in dit stuk")
        self.veld.setPlaceholderText("Zoek in dit stuk (F3)")
        self.veld.setMaxLength(200)
        self.veld.setFixedWidth(round(168 * thema.schaal()))
        self.veld.textChanged.connect(self._bij_typen)
        self.veld.verder.connect(self._ga_verder)
        self.veld.verlaten.connect(self.terug)
        self.telling = Label("", groep, kleur="gedempt", punten=9, breekt=False)
        self.telling.setContentsMargins(6, 0, 0, 0)
        vorm.addWidget(self.veld)
        vorm.addWidget(self.telling)
        self.telling.hide()
        return groep

    def _maak_open(self) -> QWidget:
        groep, vorm = self._groep()
        self._open = groep
        self.vorige = Linkknop("‹", groep, naam="Naar het vorige open punt (Shift+F4)", punten=11)
        self.open = Label("", groep, kleur="aandacht", punten=9, gewicht=500, breekt=False)
        self.volgende = Linkknop("›", groep, naam="Naar het volgende open punt (F4)", punten=11)
        self.vorige.clicked.connect(self.open_terug)
        self.volgende.clicked.connect(self.open_verder)
        for deel in (self.vorige, self.open, self.volgende):
            vorm.addWidget(deel)
            deel.setMinimumHeight(self.veld.sizeHint().height())
            deel.setToolTip(deel.accessibleName())
        return groep

    def _maak_maat(self) -> QWidget:
        groep, vorm = self._groep()
        self.kleiner = Linkknop("−", groep, naam="Tekst kleiner", punten=11)
        self.groter = Linkknop("+", groep, naam="Tekst groter", punten=11)
        self._procent = Label("", groep, kleur="gedempt", punten=9, breekt=False)
        self.kleiner.clicked.connect(self._kleiner)
        self.groter.clicked.connect(self._groter)
        for deel in (self.kleiner, self._procent, self.groter):
            vorm.addWidget(deel)
            deel.setMinimumHeight(self.veld.sizeHint().height())
        return groep

    # ------------------------------------------------------------------------------------ what it says

    def toon_open(self, hoeveel: int) -> None:
        """Say how many points are open in the document; without any there is nothing to walk along."""
        self.open.setText(aantal(hoeveel, "open punt", "open punten"))
        self._open.setVisible(hoeveel > 0)

    def toon_treffers(self, nummer: int, hoeveel: int) -> None:
        """Say which of how many places is shown; 0 of 0: what is searched stands nowhere."""
        self.telling.setVisible(bool(self.veld.text()))
        self.telling.setText(f"{nummer} van {hoeveel}" if hoeveel else "niet gevonden")
        self.telling.zet_kleur("gedempt" if hoeveel else "aandacht")
        self.veld.setAccessibleDescription(self.telling.text() if self.veld.text() else "")

    def zet_procent(self, procent: int) -> None:
        """Show this size, without saying so."""
        self._nu = min(range(len(MATEN)), key=lambda nummer: abs(MATEN[nummer] - procent))
        self._noem_maat()

    @property
    def procent(self) -> int:
        """The size of the text, in percents."""
        return MATEN[self._nu]

    def geef_zoek(self) -> None:
        """Bring the keyboard to the search."""
        self.veld.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.veld.selectAll()

    def _noem_maat(self) -> None:
        self._procent.setText(f"{self.procent} %")
        self.kleiner.setEnabled(self._nu > 0)
        self.groter.setEnabled(self._nu < len(MATEN) - 1)
        for knop in (self.kleiner, self.groter):
            knop.setAccessibleDescription(f"Nu {self.procent} procent")

    # ------------------------------------------------------------------------------------ what is asked

    def _bij_typen(self, _tekst: str) -> None:
        self._wacht.start()

    @property
    def gezocht(self) -> str:
        """What is searched."""
        return self.veld.text().strip()

    def _zoek(self) -> None:
        self._wacht.stop()
        self.zoek.emit(self.gezocht)

    def _ga_verder(self, richting: int) -> None:
        if self._wacht.isActive():
            self._zoek()
        else:
            self.verder.emit(richting)

    def open_terug(self) -> None:
        """Ask for the former open point."""
        self.naar_open.emit(-1)

    def open_verder(self) -> None:
        """Ask for the next open point."""
        self.naar_open.emit(1)

    def _kleiner(self) -> None:
        self.schaal(-1)

    def _groter(self) -> None:
        self.schaal(1)

    def schaal(self, richting: int) -> None:
        """Ask for text a size larger (1) or smaller (-1)."""
        self._nu = min(max(self._nu + richting, 0), len(MATEN) - 1)
        self._noem_maat()
        self.maat.emit()
