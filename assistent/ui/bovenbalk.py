"""The bar above a page: search and commands, undo, and the one thing it is all for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assistent.ui import pictogram, thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.onderdelen import Knop
from assistent.ui.stijl import teken_ring
from assistent.ui.werkblad import Werkblad

SMAL = 560
_BREED = 340


class Zoekknop(Eigenknop):
    """Looks like a field and opens the palette, in which one types."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText("Zoek vraag, tekstblok, bron, opdracht …")
        self.setAccessibleName("Zoeken en opdrachten, Ctrl+K")
        self.setFont(thema.letter(10))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(round(_BREED * thema.schaal()))

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(round(_BREED * thema.schaal()), round(32 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the hint in it and the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(thema.kleur(self, "accent" if self.underMouse() else "veldrand"), 1))
        painter.setBrush(thema.kleur(self, "vlak"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(thema.kleur(self, "gedempt"))
        midden = Qt.AlignmentFlag.AlignVCenter
        loep = pictogram.beeld("zoek", thema.kleur(self, "gedempt").name(), pictogram.maat(), self.devicePixelRatioF())
        painter.drawPixmap(10, (self.height() - pictogram.maat()) // 2, loep)
        binnen = self.rect().adjusted(18 + pictogram.maat(), 0, -10, 0)
        painter.setFont(thema.letter(9))
        toets = "Ctrl+K"
        painter.drawText(binnen, midden | Qt.AlignmentFlag.AlignRight, toets)
        binnen.adjust(0, 0, -(painter.fontMetrics().horizontalAdvance(toets) + 12), 0)
        painter.setFont(self.font())
        tekst = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, binnen.width())
        painter.drawText(binnen, midden | Qt.AlignmentFlag.AlignLeft, tekst)
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 6)


class Bovenbalk(QWidget):
    """Each wish is a signal; the window does the work."""

    wil_zoeken = Signal()
    wil_ongedaan = Signal()
    wil_genereren = Signal()

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        rij = QHBoxLayout(self)
        rij.setContentsMargins(24, 0, 24, 4)
        rij.setSpacing(8)
        self.zoekknop = Zoekknop(self)
        self.zoekknop.clicked.connect(self.wil_zoeken)
        rij.addWidget(self.zoekknop, 100)
        rij.addStretch(1)
        self._ongedaan = Knop("Ongedaan maken", self, beeld="ongedaan")
        self._ongedaan.clicked.connect(self.wil_ongedaan)
        rij.addWidget(self._ongedaan)
        self._genereer = Knop("Genereer documenten", self, beeld="document")
        self._genereer.clicked.connect(self.wil_genereren)
        rij.addWidget(self._genereer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, undo is in the menu only."""
        super().resizeEvent(event)
        self._ongedaan.setVisible(event.size().width() >= SMAL * thema.schaal())

    def ververs(self) -> None:
        """Say what there is to undo."""
        stapel = self._werkblad.stapel
        self._ongedaan.setEnabled(stapel.canUndo())
        self._ongedaan.setToolTip(stapel.undoText())

    def toon_genereer(self, toon: bool) -> None:
        """The page of the documents has this button itself."""
        self._genereer.setVisible(toon)
