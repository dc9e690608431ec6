"""Who stands where: circles with letters on a line, or behind the options that were chosen."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.tekst.nederlands import opsomming
from assistent.ui import thema
from assistent.vergelijk.partners import Vergeleken

_STRAAL = 10.0
EIGEN = "U"
"""The letter of the own dossier."""


def letters(hoeveel: int) -> tuple[str, ...]:
    """A letter for each copy: the own dossier first."""
    return (EIGEN, *(chr(65 + nummer) for nummer in range(hoeveel - 1)))


def teken_merk(waar: QWidget, painter: QPainter, midden: QPointF, letter: str, straal: float) -> None:
    """A circle with its letter: filled for the own dossier, open for the others."""
    accent = thema.kleur(waar, "accent")
    eigen = letter == EIGEN
    painter.setPen(QPen(accent, 1.5))
    painter.setBrush(accent if eigen else thema.kleur(waar, "vlak"))
    painter.drawEllipse(midden, straal - 1, straal - 1)
    painter.setPen(thema.kleur(waar, "op_accent" if eigen else "tekst"))
    painter.setFont(thema.letter(8.5, 600))
    vak = QRectF(midden.x() - straal, midden.y() - straal, 2 * straal, 2 * straal)
    painter.drawText(vak, Qt.AlignmentFlag.AlignCenter, letter)


class Merk(QWidget):
    """One such circle, in front of a name."""

    def __init__(self, letter: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter = letter
        zijde = round(2 * _STRAAL * thema.schaal()) + 2
        self.setFixedSize(zijde, zijde)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        teken_merk(self, painter, QRectF(self.rect()).center(), self._letter, _STRAAL * thema.schaal())


@dataclass(frozen=True, slots=True)
class Stapel:
    """The letters that stand at one place 0…1 of the line."""

    plek: float
    letters: tuple[str, ...]


def stapels(rij: Vergeleken) -> tuple[Stapel, ...]:
    """The places on the line, from left to right."""
    per_plek: dict[float, list[str]] = defaultdict(list)
    for letter, standpunt in zip(letters(len(rij.standpunten)), rij.standpunten, strict=True):
        if standpunt.plek is not None:
            per_plek[standpunt.plek].append(letter)
    return tuple(Stapel(plek, tuple(wie)) for plek, wie in sorted(per_plek.items()))


class Puntenlijn(QWidget):
    """The copies as circles on a line, those at one place above each other, and the bracket of their spread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rij: Vergeleken | None = None
        self._stapels: tuple[Stapel, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def toon(self, rij: Vergeleken) -> None:
        """Draw the answers to this question."""
        self._rij, self._stapels = rij, stapels(rij)
        wie = zip(letters(len(rij.standpunten)), rij.standpunten, strict=True)
        self.setAccessibleName(f"Plaats van elke kopie: {rij.label}")
        self.setAccessibleDescription("; ".join(f"{letter} {s.naam}: {s.woorden}" for letter, s in wie))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for the highest stack and the bracket."""
        hoogste = max((len(stapel.letters) for stapel in self._stapels), default=1)
        s = thema.schaal()
        return QSize(220, round((hoogste * 2 * _STRAAL + 14) * s))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the bracket and the circles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        s = thema.schaal()
        straal = _STRAAL * s
        links, rechts = straal + 1, self.width() - straal - 1
        onder = self.height() - 10 * s
        lijn = onder - straal
        pen = QPen(thema.kleur(self, "lijn"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(links, lijn), QPointF(rechts, lijn))
        if self._rij is not None and not self._rij.opties and self._rij.uiteinden[0]:
            self._teken_streepjes(painter, links, rechts, lijn)
        if len(self._stapels) > 1:
            van, tot = (links + self._stapels[n].plek * (rechts - links) for n in (0, -1))
            self._teken_haak(painter, van, tot, onder + 3 * s, thema.kleur(self, "accent"))
        for stapel in self._stapels:
            x = links + stapel.plek * (rechts - links)
            for hoogte, letter in enumerate(stapel.letters):
                teken_merk(self, painter, QPointF(x, lijn - hoogte * 2 * straal), letter, straal)

    def _teken_streepjes(self, painter: QPainter, links: float, rechts: float, lijn: float) -> None:
        """The middle, so that a place can be read without counting."""
        painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.5))
        midden = (links + rechts) / 2
        painter.drawLine(QPointF(midden, lijn - 5), QPointF(midden, lijn + 5))

    @staticmethod
    def _teken_haak(painter: QPainter, van: float, tot: float, y: float, kleur: QColor) -> None:
        painter.setPen(QPen(kleur, 1.5))
        painter.drawLine(QPointF(van, y), QPointF(tot, y))
        for x in (van, tot):
            painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))


class Merkenrij(QWidget):
    """The circles of those who chose an option, beside each other."""

    def __init__(self, wie: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._wie = wie
        s = thema.schaal()
        self.setFixedSize(round((len(wie) * (2 * _STRAAL + 3)) * s) + 2, round(2 * _STRAAL * s) + 2)
        self.setAccessibleName(opsomming(wie))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        straal = _STRAAL * thema.schaal()
        for nummer, letter in enumerate(self._wie):
            x = 1 + straal + nummer * (2 * straal + 3 * thema.schaal())
            teken_merk(self, painter, QPointF(x, self.height() / 2), letter, straal)
