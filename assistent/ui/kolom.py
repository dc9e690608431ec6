"""A column that scrolls: what every page and the start page are laid out in."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
        rij = QHBoxLayout(buiten)
        rij.setContentsMargins(24, 8, 24, 24)
        rij.setSpacing(0)
        self.binnen = QWidget(buiten)
        self.binnen.setMaximumWidth(round(breedste * thema.schaal()))
        self.binnen.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.vorm = QVBoxLayout(self.binnen)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(12)
        rij.addStretch(1)
        rij.addWidget(self.binnen, 1000)
        rij.addStretch(1)
        self.setWidget(buiten)
        self.viewport().setAutoFillBackground(False)

    def meet(self) -> None:
        """Give what was just added its height now, before it is painted squeezed."""
        self._vel.meet()

    def zonder_grond(self) -> None:
        """Let what is behind it show: a card."""
        self._vel.setAutoFillBackground(False)
