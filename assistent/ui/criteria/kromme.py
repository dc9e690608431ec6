"""A price formula as a line: what a price earns, with the bids of the worked example on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.beoordeling.model import Formule, Opzet
from assistent.beoordeling.prijs import aandelen
from assistent.beoordeling.uitleg import rond
from assistent.kennis.beoordeling import Rekenvoorbeeld
from assistent.tekst.nederlands import euro
from assistent.ui import thema

_PUNTEN = 120
_RUIMTE = 0.15
"""How far the line goes on beyond the lowest and the highest price, as a part of their distance."""


@dataclass(frozen=True, slots=True)
class Kromme:
    """Points (price in euro, points) of the line, and those of the bids with their names."""

    lijn: tuple[tuple[float, float], ...]
    boden: tuple[tuple[str, float, float], ...]
    hoogste: float

    @property
    def in_woorden(self) -> str:
        """The drawing for who does not see it."""
        return "; ".join(
            f"{naam}: {euro(round(prijs))} geeft {rond(punten)} punten" for naam, prijs, punten in self.boden
        )


def kromme(formule: Formule, voorbeeld: Rekenvoorbeeld) -> Kromme | None:
    """The line of this formula in its example: what one more bid would earn at each price, beside the others of the
    example. `None` when price gives no points."""
    if not voorbeeld.prijsgewicht:
        return None
    opzet = Opzet((), formule, voorbeeld.prijsgewicht, voorbeeld.onder, voorbeeld.boven)
    prijzen = [bod.prijs for bod in voorbeeld.boden]
    namen = [bod.naam for bod in voorbeeld.boden]
    delen = aandelen(opzet, prijzen)
    laag = min(prijzen) if formule != "tussen_grenzen" else min(*prijzen, voorbeeld.onder or prijzen[0])
    hoog = max(prijzen) if formule != "tussen_grenzen" else max(*prijzen, voorbeeld.boven or prijzen[0])
    ruimte = (hoog - laag) * _RUIMTE
    van = laag if formule != "tussen_grenzen" else laag - ruimte
    lijn = []
    for stap in range(_PUNTEN + 1):
        prijs = van + (hoog + ruimte - van) * stap / _PUNTEN
        lijn.append((prijs, aandelen(opzet, [*prijzen, prijs])[-1] * voorbeeld.prijsgewicht))
    boden = tuple(
        (naam, prijs, deel * voorbeeld.prijsgewicht) for naam, prijs, deel in zip(namen, prijzen, delen, strict=True)
    )
    return Kromme(tuple(lijn), boden, voorbeeld.prijsgewicht)


class Krommebeeld(QWidget):
    """Draws the line with its axes in words."""

    def __init__(self, beeld: Kromme, parent: QWidget) -> None:
        super().__init__(parent)
        self._beeld = beeld
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Punten voor de prijs in het rekenvoorbeeld")
        self.setAccessibleDescription(beeld.in_woorden)

    def sizeHint(self) -> QSize:
        """A low, wide drawing."""
        return QSize(320, round(176 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, the line and the bids."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        s = thema.schaal()
        vlak = QRectF(38 * s, 20 * s, self.width() - 54 * s, self.height() - 46 * s)
        van, tot = self._beeld.lijn[0][0], self._beeld.lijn[-1][0]

        def plek(prijs: float, punten: float) -> QPointF:
            x = vlak.x() + vlak.width() * (prijs - van) / max(1.0, tot - van)
            return QPointF(x, vlak.bottom() - vlak.height() * punten / self._beeld.hoogste)

        self._assen(painter, vlak)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(thema.kleur(self, "markt"), 2.2))
        painter.drawPolyline(QPolygonF([plek(prijs, punten) for prijs, punten in self._beeld.lijn]))
        for naam, prijs, punten in self._beeld.boden:
            punt = plek(prijs, punten)
            painter.setPen(QPen(thema.kleur(self, "markt"), 2))
            painter.setBrush(thema.kleur(self, "vlak"))
            painter.drawEllipse(punt, 4 * s, 4 * s)
            painter.setPen(thema.kleur(self, "tekst"))
            painter.setFont(thema.letter(9, 600))
            painter.drawText(punt + QPointF(7 * s, -5 * s), naam)
            painter.setPen(thema.kleur(self, "gedempt"))
            painter.setFont(thema.letter(8))
            onder = QRectF(punt.x() - 60 * s, vlak.bottom() + 4 * s, 120 * s, 18 * s)
            painter.drawText(onder, Qt.AlignmentFlag.AlignCenter, euro(round(prijs)))

    def _assen(self, painter: QPainter, vlak: QRectF) -> None:
        painter.setFont(thema.letter(8))
        for deel in (0.0, 0.5, 1.0):
            y = vlak.bottom() - vlak.height() * deel
            painter.setPen(QPen(thema.kleur(self, "lijn"), 1))
            painter.drawLine(QPointF(vlak.x(), y), QPointF(vlak.right(), y))
            painter.setPen(thema.kleur(self, "gedempt"))
            tekst = rond(self._beeld.hoogste * deel, 1)
            painter.drawText(
                QRectF(0, y - 9, vlak.x() - 6, 18), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tekst
            )
        painter.drawText(QPointF(2, vlak.y() - 9), "punten")
