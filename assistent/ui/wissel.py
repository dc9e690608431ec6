"""A row of words of which one is chosen: the sections of a page, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.stijl import teken_ring
from assistent.ui.stroom import Stroom


class Wisselknop(Eigenknop):
    """A word with a stroke under it when it is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(thema.letter(10, 500))

    def sizeHint(self) -> QSize:
        """Room for the word and the stroke."""
        maat = self.fontMetrics().size(0, self.text())
        return QSize(maat.width() + 20, maat.height() + 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word and its stroke."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen = self.isChecked()
        painter.setFont(self.font())
        painter.setPen(thema.kleur(self, "accent" if gekozen else "tekst" if self.underMouse() else "gedempt"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if gekozen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(self, "accent"))
            painter.drawRoundedRect(QRectF(10, self.height() - 3, self.width() - 20, 3), 1.5, 1.5)
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 4)


class Wissel(QWidget):
    """`gekozen`: the user chose this one."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rij = Stroom(4)
        self.setLayout(self._rij)
        self._groep = QButtonGroup(self)
        self._groep.idClicked.connect(self._klik)
        self._ids: tuple[str, ...] = ()
        self.nu = ""

    def zet(self, delen: Sequence[tuple[str, str]], wat: str) -> None:
        """Show these (id, word); `wat` says for a screen reader what is chosen among. What was chosen stays chosen
        while it is there, else the first is."""
        self._ids = ids = tuple(id_ for id_, _ in delen)
        for nummer in range(len(self._groep.buttons()), len(ids)):
            nieuw = Wisselknop(self)
            self._groep.addButton(nieuw, nummer)
            self._rij.addWidget(nieuw)
        for nummer, knop in enumerate(self._groep.buttons()):
            knop.setVisible(nummer < len(ids))
        for nummer, (_, woord) in enumerate(delen):
            knop = self._groep.button(nummer)
            if knop.text() != woord:
                knop.setText(woord)
                knop.setAccessibleName(f"{wat}: {woord}")
                knop.updateGeometry()
        self.kies(self.nu if self.nu in ids else ids[0])

    def heeft(self, id_: str) -> bool:
        """Whether this one can be chosen."""
        return id_ in self._ids

    def geef_focus(self) -> None:
        """Bring the keyboard to what is chosen."""
        self._groep.button(self._ids.index(self.nu)).setFocus(Qt.FocusReason.OtherFocusReason)

    def kies(self, id_: str) -> None:
        """Choose without saying so."""
        self.nu = id_
        self._groep.button(self._ids.index(id_)).setChecked(True)

    def _klik(self, nummer: int) -> None:
        self.nu = self._ids[nummer]
        self.gekozen.emit(self.nu)
