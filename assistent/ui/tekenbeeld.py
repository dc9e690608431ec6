"""A drawing of the documents as a picture for the screen, in the colours of the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from assistent.tekst import tekening as t
from assistent.ui import thema

_MEET = 100
"""Letters are measured this large, in pixels, because a letter of a fraction of a pixel does not exist."""
_KLEUREN = {"netwerk": "accent", "vlak": "venster", "wit": "vlak"}


def teken(tekening: t.Tekening, waar: QWidget) -> QImage:
    """A drawing as a picture for the screen, twice as sharp as its size in pixels."""
    scherp = 2.0
    beeld = QImage(round(tekening.breedte * scherp), round(tekening.hoogte * scherp), QImage.Format.Format_ARGB32)
    beeld.fill(Qt.GlobalColor.transparent)
    painter = QPainter(beeld)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scherp, scherp)
    for vorm in tekening.vormen:
        schilder(painter, vorm, waar)
    painter.end()
    beeld.setDevicePixelRatio(scherp)
    return beeld


def _kleur(waar: QWidget, naam: str) -> QColor:
    return thema.kleur(waar, _KLEUREN.get(naam, naam))  # type: ignore[arg-type]


def schilder(painter: QPainter, vorm: t.Vorm, waar: QWidget) -> None:
    """Draw one shape in points."""
    match vorm:
        case t.Lijn():
            pen = QPen(_kleur(waar, vorm.kleur), vorm.dikte)
            pen.setStyle(Qt.PenStyle.DashLine if vorm.streep else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(vorm.x1, vorm.y1), QPointF(vorm.x2, vorm.y2))
        case t.Rechthoek() | t.Veelhoek():
            painter.setPen(QPen(_kleur(waar, vorm.rand), 1.2) if vorm.rand else Qt.PenStyle.NoPen)
            painter.setBrush(_kleur(waar, vorm.vulling) if vorm.vulling else Qt.BrushStyle.NoBrush)
            if isinstance(vorm, t.Rechthoek):
                painter.drawRect(QRectF(vorm.x, vorm.y, vorm.breedte, vorm.hoogte))
            else:
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in vorm.punten]))
        case t.Woord():
            letter = thema.letter(10, 600 if vorm.vet else 400)
            letter.setPixelSize(_MEET)
            painter.save()
            painter.setFont(letter)
            painter.setPen(_kleur(waar, vorm.kleur))
            breedte = painter.fontMetrics().horizontalAdvance(vorm.tekst)
            terug = {"begin": 0.0, "midden": breedte / 2, "eind": float(breedte)}[vorm.anker]
            painter.translate(vorm.x, vorm.y)
            painter.scale(vorm.grootte / _MEET, vorm.grootte / _MEET)
            painter.drawText(QPointF(-terug, 0), vorm.tekst)
            painter.restore()
