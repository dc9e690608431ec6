"""A card that opens: a line that says where one stands, and under it everything about one subject. One is open at a
time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Kaart
from assistent.ui.stijl import teken_ring

_HOOGTE = 46
_INSPRINGEN = 34
_MERK = 132
"""Width of the small scale at the right (pixels at the usual letter size)."""


@dataclass(frozen=True, slots=True)
class Kopbeeld:
    """What the line shows: a title, a quiet sentence under it, and at the right either a place 1…5 on a small scale
    or a word with its colour."""

    titel: str
    regel: str
    woord: str = ""
    kleur: Kleurnaam = "gedempt"
    positie: int | None = None
    schaal: bool = False


class Kop(Eigenknop):
    """The line itself: opens and closes with the mouse, the space bar, Enter and the arrow keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beeld = Kopbeeld("", "")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, beeld: Kopbeeld) -> None:
        """Show this."""
        self._beeld = beeld
        plaats = f", {beeld.positie} van 5" if beeld.positie is not None else ""
        woord = f", {beeld.woord}" if beeld.woord else ""
        self.setAccessibleName(f"{beeld.titel}{plaats}{woord}")
        self.setAccessibleDescription(beeld.regel)
        self.setToolTip(beeld.regel)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two lines of words."""
        return QSize(240, round(_HOOGTE * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the words are shortened then."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens and left closes, as in a tree."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if self.isChecked() is not (event.key() == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, the words and the place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        s = thema.schaal()
        self._teken_pijl(painter, QPointF(16 * s, self.height() / 2))
        rechts = self._teken_rechts(painter)
        vlak = self.rect().adjusted(round(_INSPRINGEN * s), 0, -rechts, 0)
        half = self.height() // 2
        titel, regel = QRect(vlak), QRect(vlak)
        titel.setBottom(half)
        regel.setTop(half)
        onder = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        self._teken_woorden(painter, titel, self._beeld.titel, 10.5, 600, "tekst", onder)
        boven = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._teken_woorden(painter, regel, self._beeld.regel, 9, 400, "gedempt", boven)
        if self.hasFocus():
            teken_ring(painter, self.rect().adjusted(2, 2, -2, -2), thema.kleur(self, "accent"), thema.RONDING - 1)

    def _teken_woorden(
        self, painter: QPainter, vlak: QRect, tekst: str, punten: float, gewicht: int, kleur: Kleurnaam,
        uitlijning: Qt.AlignmentFlag,
    ) -> None:  # fmt: skip
        painter.setFont(thema.letter(punten, gewicht))
        painter.setPen(thema.kleur(self, kleur))
        kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, uitlijning, kort)

    def _teken_pijl(self, painter: QPainter, midden: QPointF) -> None:
        a = 4 * thema.schaal()
        if self.isChecked():
            punten = [QPointF(-a, -a / 2), QPointF(a, -a / 2), QPointF(0, a / 2 + 1)]
        else:
            punten = [QPointF(-a / 2, -a), QPointF(-a / 2, a), QPointF(a / 2 + 1, 0)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "accent" if self.underMouse() else "gedempt"))
        painter.drawPolygon(QPolygonF([midden + punt for punt in punten]))

    def _teken_rechts(self, painter: QPainter) -> int:
        """Draw the place or the word; the width that it takes."""
        s, rand = thema.schaal(), 16
        breed = 0.0
        if self._beeld.schaal:
            breed = _MERK * s
            self._teken_schaal(painter, QRectF(self.width() - rand - breed, 0, breed, self.height()))
        elif self._beeld.woord:
            painter.setFont(thema.letter(9, 500))
            breed = min(painter.fontMetrics().horizontalAdvance(self._beeld.woord) + 2, self.width() // 3)
            painter.setPen(thema.kleur(self, self._beeld.kleur))
            vlak = QRectF(self.width() - rand - breed, 0, breed, self.height())
            kort = painter.fontMetrics().elidedText(self._beeld.woord, Qt.TextElideMode.ElideRight, round(breed))
            painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, kort)
        return round(breed) + 2 * rand

    def _teken_schaal(self, painter: QPainter, vlak: QRectF) -> None:
        midden, straal = vlak.center().y(), 4.0 * thema.schaal()
        links, rechts = vlak.left() + 2 * straal, vlak.right() - 2 * straal
        painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.5))
        painter.drawLine(QPointF(links, midden), QPointF(rechts, midden))
        for plaats in range(1, 6):
            x = links + (plaats - 1) / 4 * (rechts - links)
            if plaats == self._beeld.positie:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(thema.kleur(self, "accent"))
                painter.drawEllipse(QPointF(x, midden), 2.2 * straal, 2.2 * straal)
                painter.setPen(thema.kleur(self, "op_accent"))
                painter.setFont(thema.letter(8, 600))
                vak = QRectF(x - 10, midden - 10, 20, 20)
                painter.drawText(vak, Qt.AlignmentFlag.AlignCenter, str(plaats))
            else:
                painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.2))
                painter.setBrush(thema.kleur(self, "vlak"))
                painter.drawEllipse(QPointF(x, midden), 0.8 * straal, 0.8 * straal)


class Klapkaart(Kaart):
    """The line and what opens under it. A subclass fills `binnen` when it is first opened, and shows later values with
    `ververs`."""

    geopend = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ruimte=0)
        self.inhoud.setSpacing(0)
        self.kop = Kop(self)
        self.kop.toggled.connect(self._klap)
        self.inhoud.addWidget(self.kop)
        self.binnen: QWidget | None = None

    def _klap(self, is_open: bool) -> None:
        if is_open and self.binnen is None:
            self.binnen = self.maak_binnen()
            self.inhoud.addWidget(self.binnen)
        if self.binnen is not None:
            self.binnen.setVisible(is_open)
        self.zet_actief(is_open)
        self.geopend.emit(is_open)

    @property
    def is_open(self) -> bool:
        """Whether everything is in sight."""
        return self.kop.isChecked()

    def open(self, is_open: bool = True) -> None:
        """Open or close."""
        self.kop.setChecked(is_open)

    def maak_binnen(self) -> QWidget:
        """What opens under the line."""
        raise NotImplementedError
