"""Under a conclusion of the advice: what other answer would tip it, folded until asked for, and to be tried."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.tekst.nederlands import hoofdletter
from assistent.ui.adviesbeeld import Kantelregel
from assistent.ui.onderdelen import Label, Linkknop, leeg

HOOGSTENS = 5
VRAAG, VERBERG = "Wat kantelt dit?", "Verberg kantelpunten"


class Kantelblok(QWidget):
    """`knop` opens and closes it, and stands where the card wants it. `gewisseld`: it was opened or closed; `proberen`
    asks to try the answers of a tipping point (question → value)."""

    gewisseld = Signal()
    proberen = Signal(object)

    def __init__(self, wat: str, open_: bool, parent: QWidget) -> None:
        """`wat` names the conclusion for a screen reader."""
        super().__init__(parent)
        self.open = open_
        self._wat = wat
        self._kantel: tuple[Kantelregel, ...] = ()
        self._regels = QVBoxLayout(self)
        self._regels.setContentsMargins(0, 0, 0, 0)
        self._regels.setSpacing(4)
        self.knop = Linkknop("", parent, punten=9)
        self.knop.clicked.connect(self._wissel)
        self._benoem()
        self.setVisible(open_)

    def _benoem(self) -> None:
        self.knop.setText(VERBERG if self.open else VRAAG)
        self.knop.setAccessibleName(f"{self.knop.text()} ({self._wat})")
        self.knop.updateGeometry()

    def _wissel(self) -> None:
        self.open = not self.open
        self._benoem()
        if not self.open:
            self._vul([])
        self.setVisible(self.open)
        self.gewisseld.emit()

    def zeg(self, tekst: str) -> None:
        """Show this instead of tipping points."""
        if self.open:
            self._kantel = ()
            self._vul([Label(tekst, self, kleur="gedempt", punten=9)])

    def toon(self, regels: tuple[Kantelregel, ...]) -> None:
        """Show these tipping points, the first of them at once."""
        if not self.open:
            return
        if not regels:
            self.zeg("Niets: geen enkel ander antwoord op één vraag kantelt dit.")
            return
        self._kantel = regels
        kop = Label("Een ander antwoord op één vraag verandert dit:", self, punten=9, gewicht=600)
        delen: list[QWidget] = [kop, *(self._regel(regel) for regel in regels[:HOOGSTENS])]
        if len(regels) > HOOGSTENS:
            alle = Linkknop(f"Toon alle {len(regels)}", self, punten=9)
            alle.clicked.connect(self._toon_alle)
            delen.append(alle)
        self._vul(delen)

    def _regel(self, regel: Kantelregel) -> QWidget:
        vak = QWidget(self)
        rij = QHBoxLayout(vak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(4)
        zin = hoofdletter(regel.zin)
        rij.addWidget(Label(zin, vak, punten=9), 1)
        probeer = Linkknop("Probeer", vak, naam=f"Probeer: {zin[:80]}", punten=9)
        probeer.setProperty("proef", regel.proef)
        probeer.clicked.connect(self._probeer)
        rij.addWidget(probeer, 0, Qt.AlignmentFlag.AlignTop)
        return vak

    def _probeer(self) -> None:
        self.proberen.emit(dict(self.sender().property("proef")))

    def _toon_alle(self) -> None:
        self._vul([self._regel(regel) for regel in self._kantel])

    def _vul(self, delen: list[QWidget]) -> None:
        leeg(self._regels)
        for deel in delen:
            self._regels.addWidget(deel)
            deel.show()
