"""What the weights come to, always in sight: a thin strip over the page once the scheme has scrolled away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from assistent.ui import thema
from assistent.ui.criteria.beeld import Gewichten
from assistent.ui.criteria.gewichtenbalk import Gewichtenbalk
from assistent.ui.onderdelen import Label, Linkknop


class Gewichtstrook(QWidget):
    """Lies over the top of `kolom` while `boven` is out of sight there. `wil_boven`: show me the scheme."""

    wil_boven = Signal()

    def __init__(self, kolom: QScrollArea, boven: QWidget) -> None:
        super().__init__(kolom)
        self._kolom, self._boven = kolom, boven
        self._er_is = False
        self.balk = Gewichtenbalk(self)
        self.balk.zet_laag()
        self.som = Label("", self, punten=9, gewicht=500, breekt=False)
        terug = Linkknop("Naar het overzicht", self, punten=9)
        terug.clicked.connect(self.wil_boven)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(24, 6, 24, 6)
        rij.setSpacing(12)
        rij.addWidget(self.balk, 1)
        rij.addWidget(self.som)
        rij.addWidget(terug)
        self.hide()
        kolom.verticalScrollBar().valueChanged.connect(self._bij_schuif)
        kolom.installEventFilter(self)

    def toon(self, sets: Sequence[Gewichten]) -> None:
        """Show these weights; with several percelen, whose sums differ, there is no one bar to show."""
        self._er_is = len(sets) == 1
        if self._er_is:
            self.balk.toon(sets[0])
            self.som.setText(f"{sets[0].stand.teken} {sets[0].som}")
            self.som.zet_kleur(sets[0].stand.kleur)
        self._plaats()

    def eventFilter(self, waar: QObject, event: QEvent) -> bool:
        """As wide as the column."""
        if event.type() == QEvent.Type.Resize:
            self._plaats()
        return super().eventFilter(waar, event)

    def _bij_schuif(self, _waarde: int) -> None:
        self._plaats()

    def _plaats(self) -> None:
        onder = self._boven.mapTo(self._kolom, self._boven.rect().bottomLeft()).y()
        weg = self._er_is and self._boven.isVisible() and onder < 0
        if weg:
            balk = self._kolom.verticalScrollBar()
            breed = self._kolom.width() - (balk.width() if balk.isVisible() else 0)
            self.setGeometry(0, 0, breed, self.sizeHint().height())
            self.raise_()
        if weg == self.isHidden():
            self.setVisible(weg)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plane that hides what scrolls under it, and a line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), thema.kleur(self, "venster"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), thema.kleur(self, "lijn"))
