"""The scheme at the top of the page: from exclusion to award, and what each award criterion weighs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.beoordeling.rijen import GUNNING
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import thema
from assistent.ui.criteria import beeld
from assistent.ui.criteria.beeld import Gewichten, Stapbeeld
from assistent.ui.criteria.gewichtenbalk import Gewichtenbalk
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.sectie import Sectie
from assistent.ui.stijl import teken_ring

SMALST = 140
"""Narrower than this (pixels at the usual letter size) a step would lose its words."""


class Stapknop(Eigenknop):
    """A step of the scheme; a click goes to where it is filled in."""

    def __init__(self, laatste: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._laatste = laatste
        self.beeld: Stapbeeld | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def toon(self, stap: Stapbeeld) -> None:
        """Show this step."""
        self.beeld = stap
        self.setText(stap.naam)
        self.setAccessibleName(f"{stap.naam}: {stap.telling}, {stap.stand.woord}")
        self.setAccessibleDescription(f"{stap.wat}. Ga naar deze vraag.")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Four lines."""
        return QSize(120, round(96 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine; texts are shortened."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of the step and the arrow to the next."""
        if self.beeld is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pijl = 0 if self._laatste else round(18 * thema.schaal())
        vlak = self.rect().adjusted(0, 0, -pijl, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "accent_zacht" if self.underMouse() else "venster"))
        painter.drawRoundedRect(QRectF(vlak), thema.RONDING, thema.RONDING)
        self._regels(painter, vlak.adjusted(12, 9, -8, -9))
        if self.hasFocus():
            teken_ring(painter, vlak, thema.kleur(self, "accent"))
        if pijl:
            self._pijl(painter, self.width() - pijl / 2 - 1, self.height() / 2)

    def _regels(self, painter: QPainter, vlak: QRect) -> None:
        assert self.beeld is not None
        stap, stand = self.beeld, self.beeld.stand
        hoogte = vlak.height() / 4
        for nummer, (tekst, kleur, punten, gewicht) in enumerate(
            (
                (stap.naam, "tekst", 11, 600),
                (stap.wat, "gedempt", 8.5, 400),
                (stap.telling, "tekst", 9.5, 500),
                (f"{stand.teken} {stand.woord}", stand.kleur, 9, 500),
            )
        ):
            painter.setFont(thema.letter(punten, gewicht))
            painter.setPen(thema.kleur(self, kleur))  # type: ignore[arg-type]
            regel = QRectF(vlak.x(), vlak.y() + nummer * hoogte, vlak.width(), hoogte)
            kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
            painter.drawText(regel, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)

    def _pijl(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.6))
        painter.drawLine(QPointF(x - 3, y - 5), QPointF(x + 2, y))
        painter.drawLine(QPointF(x + 2, y), QPointF(x - 3, y + 5))


class Overzicht(Kaart):
    """The steps in a row and the bar of weights under them."""

    ga_naar = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inhoud.setSpacing(12)
        self._raster = QGridLayout()
        self._raster.setHorizontalSpacing(2)
        self._raster.setVerticalSpacing(8)
        self.stappen = [Stapknop(nummer == 3, self) for nummer in range(4)]
        for nummer, knop in enumerate(self.stappen):
            knop.clicked.connect(self._naar_stap)
            self._raster.addWidget(knop, 0, nummer)
        self.inhoud.addLayout(self._raster)
        self._gewichten = Sectie(self._bouw_gewichten, self)
        self.inhoud.addWidget(self._gewichten)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows when the steps no longer fit beside each other, as with large letters."""
        super().resizeEvent(event)
        kolommen = 4 if event.size().width() >= 4 * SMALST * thema.schaal() else 2
        for nummer, knop in enumerate(self.stappen):
            self._raster.addWidget(knop, nummer // kolommen, nummer % kolommen)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how far each step is."""
        for knop, stap in zip(self.stappen, beeld.stappen(uitkomst), strict=True):
            knop.toon(stap)
        self._gewichten.toon(beeld.gewichten(uitkomst))

    def _bouw_gewichten(self, vorm: QVBoxLayout, sets: tuple[Gewichten, ...]) -> None:
        for gewichten in sets:
            kop = QHBoxLayout()
            naam = f"Wat weegt hoe zwaar · {gewichten.perceel}" if gewichten.perceel else "Wat weegt hoe zwaar"
            kop.addWidget(Label(naam, self, punten=9.5, gewicht=600))
            stand = gewichten.stand
            som = Label(f"{stand.teken} {gewichten.som}", self, kleur=stand.kleur, punten=9, gewicht=500)
            som.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            kop.addWidget(som, 1)
            if stand.teken != "✓":
                link = Linkknop("Vul aan", self, naam=f"Vul aan wat criteria wegen ({gewichten.perceel or 'gunning'})")
                link.clicked.connect(self._naar_gewichten)
                kop.addWidget(link)
            vorm.addLayout(kop)
            balk = Gewichtenbalk(self)
            balk.toon(gewichten)
            vorm.addWidget(balk)

    def _naar_gewichten(self) -> None:
        self.ga_naar.emit(GUNNING)

    def _naar_stap(self) -> None:
        knop = self.sender()
        if isinstance(knop, Stapknop) and knop.beeld is not None:
            self.ga_naar.emit(knop.beeld.plaats)
