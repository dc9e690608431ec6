"""The parts that pages and panels are built from: filled again only for another value, or shown one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui.onderdelen import leeg
from assistent.ui.werkblad import Werkblad


class Sectie(QWidget):
    """A part of a page: `bouw` fills it from a value, and is called again only for another value."""

    def __init__(self, bouw: Callable[[QVBoxLayout, Any], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._bouw, self._nu = bouw, None
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(8)

    def toon(self, waarde: Any) -> None:
        """Show this value."""
        if waarde == self._nu:
            return
        self._nu = waarde
        leeg(self.vorm)
        self._bouw(self.vorm, waarde)
        for deel in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            deel.show()  # now, not when control returns: what holds this must know its height at once
        self.setVisible(self.vorm.count() > 0)


class Paginasectie(QWidget):
    """A section of a page, of which one at a time is looked at. `ga_naar` asks for another place; `veranderd` says that
    the section is higher or lower than it was."""

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
