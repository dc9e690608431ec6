"""A scale of five: radio buttons on a line, with the poles in words under it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from assistent.kennis.model import Vraag
from assistent.ui import thema
from assistent.ui.onderdelen import Label
from assistent.ui.stijl import teken_ring
from assistent.ui.velden.basis import Veld


class _Punt(QRadioButton):
    """One of the five: a circle with its number, filled when chosen. A screen reader hears a radio button."""

    def __init__(self, waarde: int, naam: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.waarde = waarde
        self.setAccessibleName(naam)
        self.setToolTip(naam)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """A circle that holds a digit and a ring."""
        zijde = round(30 * thema.schaal())
        return QSize(zijde, zijde)

    def hitButton(self, pos: object) -> bool:
        """The whole circle takes a click."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        aan, actief = self.isChecked(), self.isEnabled()
        accent = thema.kleur(self, "accent" if actief else "gedempt")
        rand = accent if aan or self.underMouse() else thema.kleur(self, "veldrand")
        painter.setPen(QPen(rand, 1.5))
        painter.setBrush(accent if aan else thema.kleur(self, "vlak"))
        painter.drawEllipse(vlak if aan else vlak.adjusted(2, 2, -2, -2))
        painter.setFont(thema.letter(10 if aan else 8.5, 600 if aan else 400))
        painter.setPen(thema.kleur(self, "op_accent" if aan else "gedempt"))
        painter.drawText(vlak, Qt.AlignmentFlag.AlignCenter, str(self.waarde))
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), self.width() / 2)


class _Lijn(QWidget):
    """The line behind the five circles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rij = QHBoxLayout(self)
        self.rij.setContentsMargins(0, 0, 0, 0)
        self.rij.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line from the middle of the first circle to that of the last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(thema.kleur(self, "lijn"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        rand, midden = 15 * thema.schaal(), self.height() / 2
        painter.drawLine(QPointF(rand, midden), QPointF(self.width() - rand, midden))


class Schaalveld(Veld):
    """A value of 1…5. Arrow keys and the digits choose, Delete empties."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        een, vijf = vraag.polen or ("", "")
        self._groep = QButtonGroup(self)
        lijn = _Lijn(self)
        for waarde in range(1, 6):
            pool = {1: f": {een}", 5: f": {vijf}"}.get(waarde, "")
            punt = _Punt(waarde, f"{vraag.label} {waarde} van 5{pool}", lijn)
            punt.installEventFilter(self)
            self._groep.addButton(punt, waarde)
            if waarde > 1:
                lijn.rij.addStretch(1)
            lijn.rij.addWidget(punt)
        self._groep.idClicked.connect(self._gekozen)
        self.vorm.addWidget(lijn)
        polen = QHBoxLayout()
        links, rechts = (Label(tekst, self, kleur="gedempt", punten=9.5) for tekst in (een, vijf))
        rechts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        polen.addWidget(links, 1)
        polen.addSpacing(24)
        polen.addWidget(rechts, 1)
        self.vorm.addLayout(polen)

    def _gekozen(self, waarde: int) -> None:
        self.gewijzigd.emit(waarde)

    def zet(self, waarde: Any) -> None:
        """Choose this circle, or none."""
        gekozen = waarde if isinstance(waarde, int) and not isinstance(waarde, bool) and 1 <= waarde <= 5 else None
        if gekozen is None:
            self._groep.setExclusive(False)
            for punt in self._groep.buttons():
                punt.setChecked(False)
            self._groep.setExclusive(True)
        else:
            self._groep.button(gekozen).setChecked(True)

    def focusveld(self) -> QWidget:
        """The chosen circle, else the first."""
        return self._groep.checkedButton() or self._groep.button(1)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Digits choose and Delete empties, from any of the circles."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.gewijzigd.emit(None)
                return True
            if event.text() in ("1", "2", "3", "4", "5"):
                punt = self._groep.button(int(event.text()))
                punt.setFocus(Qt.FocusReason.OtherFocusReason)
                punt.click()
                return True
        return False
