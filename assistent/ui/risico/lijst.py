"""The risks in a list: how grave each is and what was done about it; one of them is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.risico.beeld import Regel
from assistent.ui.stijl import teken_ring

_HOOG, _LAAG = 60, 34


class Risicoknop(Eigenknop):
    """A line: name, gravity as shape and word, and how many measures were taken up."""

    schuif = Signal(int)
    """The user goes to the next (1) or the former (-1) line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.regel: Regel | None = None
        self._plat = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet_plat(self, plat: bool) -> None:
        """Everything on one line, where the list stands above the risk; else on two."""
        if plat != self._plat:
            self._plat = plat
            self.updateGeometry()
            self.update()

    def toon(self, regel: Regel, *, gekozen: bool) -> None:
        """Show this line."""
        self.regel = regel
        self.setText(regel.naam)
        self.setChecked(gekozen)
        niveau = f", {regel.niveau.woord}" if regel.niveau else ""
        self.setAccessibleName(f"{regel.naam}{niveau}: {regel.telling}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """One line or two."""
        return QSize(200, round((_LAAG if self._plat else _HOOG) * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine; the name is shortened."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the list."""
        richting = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if richting:
            self.schuif.emit(richting)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self.regel is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect()).adjusted(0.5, 1, -0.5, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(self, "accent_zacht" if self.isChecked() else "venster"))
            painter.drawRoundedRect(vlak, thema.RONDING, thema.RONDING)
        self._woorden(painter, vlak.adjusted(12, 6, -12, -6))
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"))

    def _woorden(self, painter: QPainter, vlak: QRectF) -> None:
        assert self.regel is not None
        regel, half = self.regel, vlak.height() / 2
        boven = vlak.adjusted(0, 0, 0, -half) if not self._plat else vlak
        stand = self._stand(painter, vlak.adjusted(0, half, 0, 0) if not self._plat else vlak)
        painter.setFont(thema.letter(10, 600 if self.isChecked() else 500))
        painter.setPen(thema.kleur(self, "accent" if self.isChecked() else "tekst"))
        ruimte = int(boven.width() - (stand + 12 if self._plat else 0))
        kort = painter.fontMetrics().elidedText(regel.naam, Qt.TextElideMode.ElideRight, ruimte)
        painter.drawText(boven, Qt.AlignmentFlag.AlignVCenter, kort)

    def _stand(self, painter: QPainter, vlak: QRectF) -> int:
        """How grave it is and how much was chosen: at the right of its line, or at the left of a line of its own; gives
        the width."""
        assert self.regel is not None
        niveau, midden = self.regel.niveau, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(thema.letter(8.5, 500))
        maat = painter.fontMetrics()
        woord = f"{niveau.teken} {niveau.woord}" if niveau is not None else ""
        breed = maat.horizontalAdvance(woord) + 12 if woord else 0
        totaal = breed + maat.horizontalAdvance(self.regel.telling)
        links = vlak.right() - totaal if self._plat else vlak.x()
        if niveau is not None:
            painter.setPen(thema.kleur(self, niveau.kleur))
            painter.drawText(QRectF(links, vlak.y(), breed, vlak.height()), midden, woord)
        painter.setPen(thema.kleur(self, "gedempt"))
        rest = QRectF(links + breed, vlak.y(), vlak.right() - links - breed, vlak.height())
        telling = maat.elidedText(self.regel.telling, Qt.TextElideMode.ElideRight, int(rest.width()) + 1)
        painter.drawText(rest, midden, telling)
        return totaal


class Risicolijst(QWidget):
    """`gekozen`: the user wants to look at this one. Up and down go through the lines."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._vorm = QVBoxLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(0)
        self._plat = False
        self.knoppen: list[Risicoknop] = []

    def toon(self, regels: Sequence[Regel], nu: str) -> None:
        """Show these lines with this one chosen."""
        if len(self.knoppen) < len(regels):
            self.updateGeometry()  # before the page takes its measures
        while len(self.knoppen) < len(regels):
            knop = Risicoknop(self)
            knop.zet_plat(self._plat)
            knop.clicked.connect(self._klik)
            knop.schuif.connect(self._schuif)
            self._vorm.addWidget(knop)
            self.knoppen.append(knop)
        for nummer, knop in enumerate(self.knoppen):
            knop.setVisible(nummer < len(regels))
            if nummer < len(regels):
                knop.toon(regels[nummer], gekozen=regels[nummer].id == nu)

    def zet_plat(self, plat: bool) -> None:
        """Lines of one row, or of two."""
        self._plat = plat
        for knop in self.knoppen:
            knop.zet_plat(plat)

    def _schuif(self, richting: int) -> None:
        """Go to the next or the former line."""
        zichtbaar = [knop for knop in self.knoppen if not knop.isHidden()]
        nieuw = next((nummer for nummer, knop in enumerate(zichtbaar) if knop is self.sender()), -1) + richting
        if 0 <= nieuw < len(zichtbaar):
            zichtbaar[nieuw].setFocus(Qt.FocusReason.TabFocusReason)
            zichtbaar[nieuw].click()

    def _klik(self) -> None:
        knop = self.sender()
        if isinstance(knop, Risicoknop) and knop.regel is not None:
            self.gekozen.emit(knop.regel.id)
