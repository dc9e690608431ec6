"""The spectrum from market to network, drawn from data: numbers, a bracket and words, readable without colour."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.ui import thema
from assistent.ui.adviesbeeld import Spectrumbeeld


class Spectrum(QWidget):
    """The answers as numbered circles on a line, the bracket of their spread, and a triangle at their mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beeld: Spectrumbeeld | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Plaats tussen markt en netwerk")

    def toon(self, beeld: Spectrumbeeld) -> None:
        """Draw this."""
        self._beeld = beeld
        self.setAccessibleDescription(beeld.in_woorden)
        self.setToolTip("\n".join(f"{p.nummer}. {p.vraag}: {p.waarde} van 5" for p in beeld.punten))
        self.updateGeometry()
        self.update()

    def _straal(self) -> float:
        return 10 * thema.schaal()

    def _hoogste(self) -> int:
        stapels = Counter(p.waarde for p in self._beeld.punten) if self._beeld else Counter()
        return max(stapels.values(), default=1)

    def sizeHint(self) -> QSize:
        """High enough for the highest stack of circles, the bracket and the words."""
        straal = self._straal()
        hoogte = (self._hoogste() - 1) * 2 * straal + 2 * straal + 26 * thema.schaal() + self.fontMetrics().height()
        return QSize(200, round(hoogte + 4))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the bracket, the mean, the circles and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        straal = self._straal()
        lijn = 2 + self._hoogste() * 2 * straal - straal
        links, rechts = straal + 1, self.width() - straal - 1
        self._teken_lijn(painter, links, rechts, lijn)
        if self._beeld and self._beeld.punten:
            self._teken_haak(painter, links, rechts, lijn + straal + 6)
            self._teken_punten(painter, links, rechts, lijn)
        painter.setFont(thema.letter(9))
        painter.setPen(thema.kleur(self, "gedempt"))
        onder = QRectF(0, self.height() - self.fontMetrics().height() - 1, self.width(), self.fontMetrics().height())
        painter.drawText(onder, Qt.AlignmentFlag.AlignLeft, "markt")
        painter.drawText(onder, Qt.AlignmentFlag.AlignRight, "netwerk")

    def _teken_lijn(self, painter: QPainter, links: float, rechts: float, y: float) -> None:
        verloop = QLinearGradient(links, 0, rechts, 0)
        for plaats, naam in ((0.0, "markt"), (0.5, "lijn"), (1.0, "accent")):
            kleur = QColor(thema.kleur(self, naam))  # type: ignore[arg-type]
            if naam != "lijn":
                kleur.setAlphaF(0.55)
            verloop.setColorAt(plaats, kleur)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(verloop)
        painter.drawRoundedRect(QRectF(links, y - 4, rechts - links, 8), 4, 4)
        painter.setBrush(thema.kleur(self, "veldrand"))
        for deel in range(1, 4):
            painter.drawEllipse(QPointF(links + (rechts - links) * deel / 4, y), 1.5, 1.5)

    def _teken_haak(self, painter: QPainter, links: float, rechts: float, y: float) -> None:
        assert self._beeld is not None
        waarden = [p.waarde for p in self._beeld.punten]
        van, tot = (links + (rechts - links) * (w - 1) / 4 for w in (min(waarden), max(waarden)))
        accent = thema.kleur(self, "accent")
        painter.setPen(QPen(accent, 1.6))
        if tot > van:
            painter.drawLine(QPointF(van, y), QPointF(tot, y))
            for x in (van, tot):
                painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        if self._beeld.positie is not None:
            x = links + (rechts - links) * (self._beeld.positie + 1) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawPolygon(QPolygonF([QPointF(x, y + 3), QPointF(x - 6, y + 13), QPointF(x + 6, y + 13)]))

    def _teken_punten(self, painter: QPainter, links: float, rechts: float, y: float) -> None:
        assert self._beeld is not None
        straal = self._straal() - 1
        hoogte: Counter[int] = Counter()
        accent = thema.kleur(self, "accent")
        painter.setFont(thema.letter(8.5, 600))
        for punt in self._beeld.punten:
            midden = QPointF(
                links + (rechts - links) * (punt.waarde - 1) / 4, y - hoogte[punt.waarde] * 2 * (straal + 0.5)
            )
            hoogte[punt.waarde] += 1
            painter.setPen(QPen(accent, 1.6))
            painter.setBrush(thema.kleur(self, "vlak"))
            painter.drawEllipse(midden, straal, straal)
            painter.setPen(thema.kleur(self, "tekst"))
            vlak = QRectF(midden.x() - straal, midden.y() - straal, 2 * straal, 2 * straal)
            painter.drawText(vlak, Qt.AlignmentFlag.AlignCenter, str(punt.nummer))
