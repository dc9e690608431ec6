"""The steps of the planning in a table: days and hours to type, and a quiet offer to let the others move along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from assistent.planning.model import Planningstap
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.modellen.planning import VERHOUDING, WIE, Planningmodel
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.passend import Passendetabel

_SMAL = 720


class Meeschuif(Kaart):
    """After a typed day: shall the steps that follow from it move along? Nothing waits for the answer. `gekozen` gives
    `mee` or `bekijk`."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="accent_zacht", ruimte=8)
        self._vraag = Label("", self, punten=9.5)
        rij = Stroom(8)
        self.mee = Linkknop("Schuif mee", self)
        self.bekijk = Linkknop("Bekijk eerst", self, naam="Bekijk eerst wat er zou verschuiven")
        self.laat = Linkknop("Laat staan", self, naam="Laat de andere stappen staan")
        self.mee.clicked.connect(self._mee)
        self.bekijk.clicked.connect(self._bekijk)
        self.laat.clicked.connect(self.hide)
        for knop in (self.mee, self.bekijk, self.laat):
            rij.addWidget(knop)
        self.inhoud.addWidget(self._vraag)
        self.inhoud.addLayout(rij)
        self.hide()

    def bied(self, naam: str, hoeveel: int) -> None:
        """Offer it for a step that was moved alone, with how many others would go along."""
        andere = aantal(hoeveel, "andere stap", "andere stappen")
        self._vraag.setText(
            f"‘{naam}’ is verzet. Er {'hoort' if hoeveel == 1 else 'horen'} {andere} bij. Ook verzetten?"
        )
        self.setAccessibleName(self._vraag.text())
        self.show()

    def _mee(self) -> None:
        self.gekozen.emit("mee")

    def _bekijk(self) -> None:
        self.gekozen.emit("bekijk")


class Plantabel(QWidget):
    """`wens` asks to change a field of a step; `gekozen` says on which step one stands. The table takes its measures
    only where it is seen."""

    wens = Signal(str, str, object)
    gekozen = Signal(str)
    geweigerd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = Planningmodel(self)
        self.model.wens.connect(self.wens)
        self.model.bezwaar.connect(self._zeg_bezwaar)
        self.tabel = Passendetabel(self)
        self.tabel.setAccessibleName("Stappen van de procedure met hun data")
        self.tabel.hoogstens = 10_000
        self.tabel.verhouding = VERHOUDING
        self.tabel.setModel(self.model)
        self.tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.tabel.selectionModel().currentRowChanged.connect(self._rij_gekozen)
        self.bezwaar = Bezwaar(self)
        self.meeschuif = Meeschuif(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 4, 0, 0)
        vorm.setSpacing(8)
        for deel in (self.bezwaar, self.meeschuif, self.tabel):
            vorm.addWidget(deel)

    def toon(self, stappen: Sequence[Planningstap], *, alleen_lezen: bool) -> None:
        """Show these steps."""
        self.model.alleen_lezen = alleen_lezen
        self.model.zet(tuple(stappen))
        if self.isVisible():
            self.tabel.pas()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, who does a step stands only with the chosen step."""
        super().resizeEvent(event)
        self.tabel.setColumnHidden(WIE, event.size().width() < _SMAL * thema.schaal())

    def kies(self, stap: str) -> None:
        """Stand on this step, without saying so."""
        rij = next((n for n, s in enumerate(self.model.stappen) if s.id == stap), -1)
        if rij >= 0 and rij != self.tabel.currentIndex().row():
            keuze = self.tabel.selectionModel()
            keuze.blockSignals(True)
            self.tabel.setCurrentIndex(self.model.index(rij, max(0, self.tabel.currentIndex().column())))
            keuze.blockSignals(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the rows now that they are seen."""
        super().showEvent(event)
        self.tabel.pas()

    def _rij_gekozen(self) -> None:
        rij = self.tabel.currentIndex().row()
        if 0 <= rij < len(self.model.stappen):
            self.gekozen.emit(self.model.stappen[rij].id)

    def _zeg_bezwaar(self, tekst: str) -> None:
        """Say above the table why a cell kept its value; a long table may have to be scrolled back for that."""
        self.bezwaar.zeg(f"{tekst} De waarde die er stond, is gebleven." if tekst else "")
        if tekst:
            self.geweigerd.emit()
