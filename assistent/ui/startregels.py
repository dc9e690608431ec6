"""The parts of the start page that are drawn: the mark, the choice of law, and a line for a dossier or an example."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QRadioButton, QSizePolicy, QWidget

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.onderdelen import Linkknop
from assistent.ui.startbeeld import Recentbeeld
from assistent.ui.stijl import teken_ring

RAND = 12
_BREEKT = int(Qt.TextFlag.TextWordWrap)


class Merk(QWidget):
    """The mark of the application, in the colours of the scheme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._meet_letter()

    def _meet_letter(self) -> None:
        maat = round(44 * thema.schaal())
        self.setFixedSize(maat, maat)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters beside it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._meet_letter()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it on a field of 64 by 64, as in the file of the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 64, self.height() / 64)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "accent"))
        painter.drawRoundedRect(QRectF(0, 0, 64, 64), 14, 14)
        op = thema.kleur(self, "op_accent")
        painter.setPen(QPen(op, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(14, 40), QPointF(50, 40))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(op)
        for x in (24, 43):
            painter.drawEllipse(QPointF(x, 40), 7, 7)
        painter.drawPolygon(QPolygonF([QPointF(33.5, 14), QPointF(42.5, 26), QPointF(24.5, 26)]))


class Keuzetegel(QRadioButton):
    """A radio button as a tile; the arrow keys go through its group as through any other."""

    def __init__(self, tekst: str, parent: QWidget) -> None:
        super().__init__(tekst, parent)
        self.setFont(thema.letter(10.5, 500))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words and the circle before them."""
        maat = self.fontMetrics().size(0, self.text())
        return QSize(maat.width() + 56, maat.height() + 22)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The whole tile takes the click."""
        return self.rect().contains(pos)  # type: ignore[call-overload,no-any-return]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile: chosen is a filled circle and a firm edge, not only a colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aan, accent = self.isChecked(), thema.kleur(self, "accent")
        painter.setPen(QPen(accent if aan else thema.kleur(self, "veldrand"), 1.5 if aan else 1))
        painter.setBrush(thema.kleur(self, "accent_zacht" if aan or self.underMouse() else "vlak"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), thema.RONDING, thema.RONDING)
        midden, straal = QPointF(22, self.height() / 2), 7.0
        painter.setBrush(thema.kleur(self, "vlak"))
        painter.drawEllipse(midden, straal, straal)
        if aan:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(midden, straal - 3, straal - 3)
        painter.setPen(thema.kleur(self, "tekst"))
        vlak = self.rect().adjusted(40, 0, -8, 0)
        painter.drawText(vlak, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.hasFocus():
            teken_ring(painter, self.rect(), accent)


class Regelknop(Eigenknop):
    """A line that opens something: its name, under it a quiet text, at the right a short one. `breekt`: the text under
    the name takes the lines that it needs, else it is shortened in its middle."""

    def __init__(self, titel: str, onder: str, rechts: str, parent: QWidget, *, breekt: bool = False) -> None:
        super().__init__(parent)
        self._onder, self._rechts, self._breekt = onder, rechts, breekt
        self._dof = False
        self.setText(titel)
        self.setFont(thema.letter(10.5, 500))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        beleid = self.sizePolicy()
        beleid.setHeightForWidth(breekt)
        self.setSizePolicy(beleid)

    def _klein(self) -> QFont:
        """The letter of the quiet texts; it grows with that of the name."""
        letter = QFont(self.font())
        letter.setPointSizeF(letter.pointSizeF() * 9 / 10.5)
        letter.setWeight(QFont.Weight.Normal)
        return letter

    def zet(self, onder: str, rechts: str, *, dof: bool) -> None:
        """Show other quiet texts; `dof` makes the name quiet too."""
        self._onder, self._rechts, self._dof = onder, rechts, dof
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the texts are shortened then."""
        return QSize(120, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A text that breaks is higher where it is narrower."""
        return self._breekt

    def heightForWidth(self, arg__1: int) -> int:
        """The name, and what is under it."""
        klein = QFontMetrics(self._klein())
        hoog = klein.height()
        if self._breekt:
            hoog = klein.boundingRect(QRect(0, 0, arg__1 - 2 * RAND, 10_000), _BREEKT, self._onder).height()
        return self.fontMetrics().height() + hoog + 14

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts on a soft ground under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(self, "accent_zacht"))
            painter.drawRoundedRect(QRectF(self.rect()), thema.RONDING, thema.RONDING)
        vlak = self.rect().adjusted(RAND, 6, -RAND, -6)
        letter = self._klein()
        klein = QFontMetrics(letter)
        rechts = klein.horizontalAdvance(self._rechts) + 16 if self._rechts else 0
        boven = QRect(vlak.x(), vlak.y(), max(0, vlak.width() - rechts), self.fontMetrics().height())
        painter.setFont(self.font())
        painter.setPen(thema.kleur(self, "gedempt" if self._dof else "tekst"))
        naam = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, boven.width())
        painter.drawText(boven, int(Qt.AlignmentFlag.AlignVCenter), naam)
        painter.setFont(letter)
        painter.setPen(thema.kleur(self, "gedempt"))
        eind = QRect(vlak.x(), vlak.y(), vlak.width(), boven.height())
        painter.drawText(eind, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._rechts)
        onder = vlak.adjusted(0, boven.height() + 2, 0, 0)
        painter.setPen(thema.kleur(self, "aandacht" if self._dof else "gedempt"))
        if self._breekt:
            painter.drawText(onder, _BREEKT, self._onder)
        else:
            kort = klein.elidedText(self._onder, Qt.TextElideMode.ElideMiddle, onder.width())
            painter.drawText(onder, int(Qt.AlignmentFlag.AlignTop), kort)
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"))


class Recentregel(QWidget):
    """A recent dossier. Enter or a click opens it; Delete, or its own menu, takes it off the list. One that is gone
    says so and offers that at once."""

    openen = Signal(str)
    verwijderen = Signal(str)

    def __init__(self, beeld: Recentbeeld, parent: QWidget) -> None:
        super().__init__(parent)
        self.pad = beeld.pad
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(4)
        self.knop = Regelknop(beeld.naam, "", "", self)
        self.knop.clicked.connect(self._open)
        rij.addWidget(self.knop, 1)
        self.haal_weg = Linkknop("Haal weg", self, naam=f"Haal {beeld.naam} van deze lijst", punten=9)
        self.haal_weg.clicked.connect(self._verwijder)
        rij.addWidget(self.haal_weg)
        self._menu: QMenu | None = None
        self.toon(beeld)

    def toon(self, beeld: Recentbeeld) -> None:
        """Show what is known of the file now."""
        weg = f"▲ Dit bestand {beeld.weg}" if beeld.weg else ""
        self.knop.zet(weg or beeld.plek, "" if weg else beeld.wanneer, dof=bool(weg))
        uitleg = weg or f"Open {beeld.naam}"
        self.knop.setAccessibleName(". ".join(filter(None, (beeld.naam, weg, beeld.wanneer))))
        self.knop.setAccessibleDescription(f"{beeld.pad}. Delete haalt het van deze lijst.")
        self.knop.setToolTip(f"{uitleg}\n{beeld.pad}")
        self.haal_weg.setVisible(bool(weg))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the line away; the file stays."""
        if event.key() == Qt.Key.Key_Delete:
            self._verwijder()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with this line; also by the menu key."""
        if self._menu is None:
            self._menu = QMenu(self)
            for tekst, doe in (("&Openen", self._open), ("&Haal van deze lijst", self._verwijder)):
                actie = QAction(tekst, self._menu)
                actie.triggered.connect(doe)
                self._menu.addAction(actie)
        self._menu.popup(event.globalPos())

    def _open(self) -> None:
        self.openen.emit(self.pad)

    def _verwijder(self) -> None:
        self.verwijderen.emit(self.pad)
