"""A drawing on the screen: the same data that Word and PDF print, in the colours of light and dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.tekst import tekening as t
from assistent.ui import thema
from assistent.ui.tekenbeeld import schilder


def maat() -> float:
    """Pixels for one point of a drawing, so that its letters of 10 points are as large as running text."""
    return QFontInfo(thema.letter(10)).pixelSize() / 10


class Tekenvlak(QWidget):
    """Shows one drawing at the size of the letters around it; what it shows stands in its description."""

    def __init__(self, naam: str, parent: QWidget) -> None:
        """`naam` is what a screen reader calls it."""
        super().__init__(parent)
        self._tekening: t.Tekening | None = None
        self._maak: Callable[[float], t.Tekening | None] | None = None
        self.setAccessibleName(naam)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def toon(self, tekening: t.Tekening | None) -> None:
        """Draw this; `None` takes no room."""
        if tekening == self._tekening:
            return
        self._tekening = tekening
        self.setAccessibleDescription(tekening.alt if tekening else "")
        self.updateGeometry()
        self.update()

    def toon_op_maat(self, maak: Callable[[float], t.Tekening | None]) -> None:
        """Draw what `maak` gives for the width in points that there is, and again when that changes."""
        self._maak = maak
        self._op_maat()

    def _op_maat(self) -> None:
        if self._maak is not None and self.width() > 0:
            self.toon(self._maak(self.width() / maat()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._op_maat()

    @property
    def tekening(self) -> t.Tekening | None:
        """What is drawn now."""
        return self._tekening

    def sizeHint(self) -> QSize:
        """The size of the drawing."""
        if self._tekening is None:
            return QSize(0, 0)
        return QSize(round(self._tekening.breedte * maat()), round(self._tekening.hoogte * maat()))

    def minimumSizeHint(self) -> QSize:
        """As high as the drawing; narrower makes it smaller."""
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, smaller when there is no room."""
        if self._tekening is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = min(maat(), self.width() / max(1.0, self._tekening.breedte))
        painter.scale(factor, factor)
        for vorm in self._tekening.vormen:
            schilder(painter, vorm, self)
