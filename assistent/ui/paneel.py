"""A panel beside the page: a dock with a quiet head, that can be moved, made wider, taken out and put away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QWidget

from assistent.ui import pictogram, thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.onderdelen import Label
from assistent.ui.stijl import teken_ring

_D = QDockWidget.DockWidgetFeature


class Paneel(QDockWidget):
    """`weggedaan`: the user put it away, by its own button or that of its window."""

    weggedaan = Signal()

    def __init__(self, naam: str, titel: str, toets: str, venster: QMainWindow) -> None:
        """`naam` identifies the panel in what the window remembers of its places; `toets` shows and hides it."""
        super().__init__(titel, venster)
        self.setObjectName(naam)
        self.setFeatures(_D.DockWidgetClosable | _D.DockWidgetMovable | _D.DockWidgetFloatable)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._kop = _Kop(titel, toets, self)
        self._kop.weg.clicked.connect(self._doe_weg)
        self.setTitleBarWidget(self._kop)

    def zet_titel(self, titel: str) -> None:
        """Say what the panel shows now."""
        if titel != self.windowTitle():
            self.setWindowTitle(titel)
            self._kop.titel.setText(titel)
            self._kop.noem(titel)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A panel in a window of its own is put away, not lost."""
        super().closeEvent(event)
        self.weggedaan.emit()

    def _doe_weg(self) -> None:
        self.close()


class _Sluitknop(Eigenknop):
    """The cross that puts a panel away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Large enough to hit."""
        zijde = pictogram.maat() + 10
        return QSize(zijde, zijde)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross, on a soft plane under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(self, "accent_zacht"))
            painter.drawRoundedRect(self.rect(), 5, 5)
        kleur = thema.kleur(self, "tekst" if self.underMouse() else "gedempt").name()
        painter.drawPixmap(5, 5, pictogram.beeld("sluit", kleur, pictogram.maat(), self.devicePixelRatioF()))
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 5)


class _Kop(QWidget):
    """The title and the button that puts the panel away. Dragging it moves the panel."""

    def __init__(self, titel: str, toets: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._toets = toets
        rij = QHBoxLayout(self)
        rij.setContentsMargins(16, 8, 8, 4)
        rij.setSpacing(4)
        self.titel = Label(titel, self, punten=12, gewicht=600, breekt=False)
        # A label takes the press and so the drag; the panel itself must get it.
        self.titel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rij.addWidget(self.titel, 1)
        self.weg = _Sluitknop(self)
        rij.addWidget(self.weg)
        self.noem(titel)

    def noem(self, titel: str) -> None:
        """Give the button a name that says what it puts away."""
        naam = f"Verberg {titel}"
        self.weg.setAccessibleName(naam)
        self.weg.setToolTip(f"{naam} ({self._toets})" if self._toets else naam)
