"""A column that scrolls: what every page and the start page are laid out in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Vel


class Kolom(QScrollArea):
    """A column of at most `breedste` pixels that scrolls up and down only."""

    def __init__(self, parent: QWidget, breedste: int = thema.KOLOM) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buiten = self._vel = Vel(self)
        rij = self._rij = QHBoxLayout(buiten)
        rij.setContentsMargins(24, 8, 24, 24)
        rij.setSpacing(0)
        self.binnen = QWidget(buiten)
        self._breedste = breedste
        self._meet_letter()
        self.binnen.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.vorm = QVBoxLayout(self.binnen)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(12)
        rij.addStretch(1)
        rij.addWidget(self.binnen, 1000)
        rij.addStretch(1)
        self.setWidget(buiten)
        self.viewport().setAutoFillBackground(False)

    def _meet_letter(self) -> None:
        self.binnen.setMaximumWidth(round(self._breedste * thema.schaal()))

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters want a wider column."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._meet_letter()

    def meet(self) -> None:
        """Give what was just added its height now, before it is painted squeezed: also what lies deep in it, which Qt
        would do in several rounds."""
        self._vel.meet()
        if self.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    @contextmanager
    def stil(self) -> Iterator[None]:
        """Add many parts and measure once: Qt lays the whole column out again for each part that is shown."""
        vormen = (self.vorm, self._rij)
        for vorm in vormen:
            vorm.setEnabled(False)
        try:
            yield
        finally:
            for vorm in vormen:
                vorm.setEnabled(True)
                vorm.activate()  # what was inside may have grown; from the inside out
            self.meet()

    def zet_marges(self, links: int, boven: int, rechts: int, onder: int) -> None:
        """Give the column other edges than those of a page, where it is a part of one."""
        self._rij.setContentsMargins(links, boven, rechts, onder)

    def zonder_grond(self) -> None:
        """Let what is behind it show: a card."""
        self._vel.setAutoFillBackground(False)
