"""A small drawing of the window, for a card of the tour whose part is not in sight."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from assistent.ui import thema

Plaats = Literal["links", "midden", "rechts", "knop", "boven"]
VELD: Final = (360, 128)
"""Size of the drawing, in units that fill its widget."""
_DELEN: Final[tuple[tuple[Plaats, tuple[float, float, float, float]], ...]] = (
    ("links", (8, 8, 70, 112)),
    ("midden", (90, 34, 160, 52)),
    ("rechts", (262, 8, 90, 112)),
    ("knop", (196, 10, 54, 14)),
    ("boven", (134, 10, 54, 14)),
)
_REGELS: Final = (
    *((16, 20 + nummer * 13, 40 if nummer % 2 else 50) for nummer in range(8)),
    *((100, y, breed) for y, breed in ((44, 120), (56, 90), (72, 140))),
    *((272, y, breed) for y, breed in ((20, 50), (34, 70), (58, 60), (72, 66), (86, 40))),
)
"""What stands for a line of text: left, top and width."""


class Schets(QWidget):
    """The parts of the window as planes; one of them in the accent colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plaats: Plaats = "links"
        self.setFixedHeight(round(VELD[1] * thema.schaal()))

    def zet(self, plaats: Plaats) -> None:
        """Point at this part."""
        self._plaats = plaats
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the window, its parts, and lines for what is in them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        maal = min(self.width() / VELD[0], self.height() / VELD[1])
        painter.translate((self.width() - VELD[0] * maal) / 2, (self.height() - VELD[1] * maal) / 2)
        painter.scale(maal, maal)
        painter.setPen(QPen(thema.kleur(self, "lijn"), 1))
        painter.setBrush(thema.kleur(self, "venster"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, VELD[0] - 1, VELD[1] - 1), 7, 7)
        painter.setBrush(thema.kleur(self, "vlak"))
        painter.drawRoundedRect(QRectF(90, 92, 160, 28), 4, 4)
        for plaats, maten in _DELEN:
            hier = plaats == self._plaats
            painter.setPen(QPen(thema.kleur(self, "accent" if hier else "lijn"), 2 if hier else 1))
            painter.setBrush(thema.kleur(self, "accent_zacht" if hier else "vlak"))
            painter.drawRoundedRect(QRectF(*maten), 4, 4)
        painter.setPen(QPen(thema.kleur(self, "lijn"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x, y, breed in _REGELS:
            painter.drawLine(x, y, x + breed, y)
