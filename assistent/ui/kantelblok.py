"""Under a conclusion of the advice: what other answer would tip it, folded in until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.tekst.nederlands import hoofdletter
from assistent.ui.onderdelen import Label, Linkknop, leeg

HOOGSTENS = 6
VRAAG, VERBERG = "Wat zou dit kantelen?", "Verberg kantelpunten"


class Kantelblok(QWidget):
    """`gewisseld`: it was opened or closed."""

    gewisseld = Signal()

    def __init__(self, wat: str, open_: bool, parent: QWidget) -> None:
        """`wat` names the conclusion for a screen reader."""
        super().__init__(parent)
        self.open = open_
        self._wat = wat
        self._zinnen: tuple[str, ...] = ()
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.knop = Linkknop("", self)
        self.knop.clicked.connect(self._wissel)
        vorm.addWidget(self.knop)
        self._regels = QVBoxLayout()
        self._regels.setSpacing(6)
        vorm.addLayout(self._regels)
        self._benoem()

    def _benoem(self) -> None:
        self.knop.setText(VERBERG if self.open else VRAAG)
        self.knop.setAccessibleName(f"{self.knop.text()} ({self._wat})")
        self.knop.updateGeometry()

    def _wissel(self) -> None:
        self.open = not self.open
        self._benoem()
        if not self.open:
            self._vul(())
        self.gewisseld.emit()

    def zeg(self, tekst: str) -> None:
        """Show this instead of tipping points."""
        if self.open:
            self._vul((Label(tekst, self, kleur="gedempt", punten=9),))

    def toon(self, zinnen: tuple[str, ...]) -> None:
        """Show these tipping points, the first of them at once."""
        if not self.open:
            return
        if not zinnen:
            self.zeg("Niets: geen enkel ander antwoord op één vraag kantelt dit.")
            return
        self._zinnen = zinnen
        kop = Label("Een ander antwoord op één vraag verandert dit:", self, punten=9, gewicht=600)
        delen: list[QWidget] = [kop, *(Label(hoofdletter(zin), self, punten=9) for zin in zinnen[:HOOGSTENS])]
        if len(zinnen) > HOOGSTENS:
            alle = Linkknop(f"Toon alle {len(zinnen)}", self, punten=9)
            alle.clicked.connect(self._toon_alle)
            delen.append(alle)
        self._vul(delen)

    def _toon_alle(self) -> None:
        self._vul([Label(hoofdletter(zin), self, punten=9) for zin in self._zinnen])

    def _vul(self, delen: tuple[QWidget, ...] | list[QWidget]) -> None:
        leeg(self._regels)
        for deel in delen:
            self._regels.addWidget(deel)
            deel.show()
