"""What every section of the page of the criteria shares."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui.werkblad import Werkblad


class Criteriasectie(QWidget):
    """`ga_naar` asks for another place; `veranderd` says that the section is higher or lower than it was."""

    ga_naar = Signal(str)
    veranderd = Signal()

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.werkblad = werkblad
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(12)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome."""
        raise NotImplementedError

    def focusdeel(self, plaats: str) -> QWidget:
        """The control in which this question is answered; without one of its own the section."""
        return self

    def toon_plaats(self, plaats: str) -> None:
        """Give the focus to the control of this question."""
        self.focusdeel(plaats).setFocus()
