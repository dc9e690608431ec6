"""The small parts that every page is made of: labels, cards, chips, links and texts that grow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.stijl import PRIMAIR, teken_ring


class Label(QLabel):
    """A text in one of our colours and sizes. Plain text only: what a user typed is never read as markup."""

    geklikt = Signal()

    def __init__(
        self,
        tekst: str,
        parent: QWidget,
        *,
        kleur: Kleurnaam = "tekst",
        punten: float = 10,
        gewicht: int = 400,
        breekt: bool = True,
    ) -> None:
        super().__init__(tekst, parent)
        self._kleur: Kleurnaam = kleur
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(breekt)
        self.setFont(thema.letter(punten, gewicht))
        self._kleur_in()

    def zet_kleur(self, kleur: Kleurnaam) -> None:
        """Give the text another colour of ours."""
        self._kleur = kleur
        self._kleur_in()

    def minimumSizeHint(self) -> QSize:
        """One line: how high a text that breaks must be, its layout asks for the width that it gets."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        return QSize(24, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._kleur_in()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A label beside a control acts for it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.geklikt.emit()

    def _kleur_in(self) -> None:
        # A palette change comes back here as an event; setting only what differs ends that.
        if self._kleur == "tekst":
            if self.testAttribute(Qt.WidgetAttribute.WA_SetPalette):  # it had a colour of its own before
                self.setPalette(QPalette())
            return
        kleur = thema.kleur(self, self._kleur)
        pal = self.palette()
        if pal.color(QPalette.ColorRole.WindowText) != kleur:
            pal.setColor(QPalette.ColorRole.WindowText, kleur)
            self.setPalette(pal)


class Vel(QWidget):
    """What a scroll area scrolls: exactly as high as its texts need at the width that it gets.

    A scroll area by itself asks for the height at the wrong moment and squeezes texts that break.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(False)

    def event(self, event: QEvent) -> bool:
        """Measure again when the content changed."""
        gedaan = bool(super().event(event))
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.meet()
        return gedaan

    def meet(self) -> None:
        """Take the height that the content needs."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hoogte = layout.totalHeightForWidth(self.width())
            if hoogte != self.minimumHeight():
                self.setMinimumHeight(hoogte)


class Kaart(QFrame):
    """A card: a rounded plane with a quiet edge. `toon` colours the plane for findings; `actief` marks the focus."""

    def __init__(self, parent: QWidget, *, toon: Kleurnaam = "vlak", ruimte: int = 16) -> None:
        super().__init__(parent)
        self._toon: Kleurnaam = toon
        self._actief = False
        self.inhoud = QVBoxLayout(self)
        self.inhoud.setContentsMargins(ruimte, ruimte, ruimte, ruimte)
        self.inhoud.setSpacing(8)

    def zet_actief(self, actief: bool) -> None:
        """Show that the focus is in this card."""
        if actief != self._actief:
            self._actief = actief
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plane and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rand: QColor | Qt.PenStyle = Qt.PenStyle.NoPen
        if self._toon == "vlak":
            rand = thema.kleur(self, "accent" if self._actief else "lijn")
        painter.setPen(QPen(rand, 1.5 if self._actief else 1) if isinstance(rand, QColor) else rand)
        painter.setBrush(thema.kleur(self, self._toon))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), thema.RONDING, thema.RONDING)


def teken_chip(
    waar: QWidget, painter: QPainter, tekst: str, kleur: Kleurnaam, *, onderstreept: bool = False, ring: bool = False
) -> None:
    """Draw a short text on a soft round ground, shortened when there is no room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(thema.kleur(waar, "accent_zacht"))
    helft = waar.height() / 2
    painter.drawRoundedRect(QRectF(waar.rect()), helft, helft)
    letter = waar.font()
    letter.setUnderline(onderstreept)
    painter.setFont(letter)
    painter.setPen(thema.kleur(waar, kleur))
    vlak = waar.rect().adjusted(9, 0, -9, 0)
    kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
    painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)
    if ring:
        teken_ring(painter, waar.rect(), thema.kleur(waar, "accent"), helft)


class Linkknop(Eigenknop):
    """A quiet action that looks like a link: accent text, underlined under the mouse, a ring on focus."""

    def __init__(
        self, tekst: str, parent: QWidget, *, naam: str = "", punten: float = 9.5, kleur: Kleurnaam = "accent"
    ) -> None:
        super().__init__(parent)
        self._kleur: Kleurnaam = kleur
        self.setText(tekst)
        self.setAccessibleName(naam or tekst)
        self.setFont(thema.letter(punten, 500))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def zet_kleur(self, kleur: Kleurnaam) -> None:
        """Give the words another colour of ours."""
        if kleur != self._kleur:
            self._kleur = kleur
            self.update()

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the text is shortened then."""
        return QSize(min(48, self.sizeHint().width()), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for the text and a ring around it."""
        maat = self.fontMetrics().size(0, self.text())
        return QSize(maat.width() + 10, maat.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        letter = self.font()
        letter.setUnderline(self.underMouse())
        painter.setFont(letter)
        painter.setPen(thema.kleur(self, self._kleur if self.isEnabled() else "gedempt"))
        vlak = self.rect().adjusted(4, 0, -4, 0)
        tekst = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tekst)
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 4)


class Knop(QPushButton):
    """A button with a verb; `primair` is the one filled button of a page, `beeld` names an icon before the verb."""

    def __init__(self, tekst: str, parent: QWidget, *, primair: bool = False, beeld: str = "") -> None:
        super().__init__(tekst, parent)
        self._primair, self._beeld = primair, beeld
        self.setAutoDefault(False)
        self.setFont(thema.letter(10, 500 if primair else 400))
        if primair:
            self.setProperty(PRIMAIR, True)
            self._op_accent()
        self._teken_beeld()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too: a button of Qt does that in a dialog only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the text readable on the filled ground when light becomes dark."""
        super().changeEvent(event)
        if self._primair and event.type() == QEvent.Type.PaletteChange:
            self._op_accent()
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._teken_beeld()

    def _teken_beeld(self) -> None:
        if self._beeld:
            from assistent.ui.pictogram import maat, pictogram

            kleur: Kleurnaam = "gedempt" if not self.isEnabled() else "op_accent" if self._primair else "tekst"
            self.setIcon(pictogram(self._beeld, self, kleur))
            self.setIconSize(QSize(maat(), maat()))

    def _op_accent(self) -> None:
        pal = self.palette()
        kleur = thema.kleur(self, "op_accent")
        if pal.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText) != kleur:
            for groep in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                pal.setColor(groep, QPalette.ColorRole.ButtonText, kleur)
            self.setPalette(pal)


OPNIEUW: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
"""Redo on Windows; people press it everywhere."""


def _is_ongedaan(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
            or event.keyCombination() == OPNIEUW
        )
    )


class Regel(QLineEdit):
    """A field of one line. Undo is that of the dossier and not of the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(10_000)
        self.setTextMargins(4, 0, 4, 0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the menu."""
        if _is_ongedaan(event):
            event.ignore()
            return False
        return bool(super().event(event))


class Groeitekst(QTextEdit):
    """A text of several lines that is as high as its content. Tab goes on to the next field."""

    verlaten = Signal()

    def __init__(self, parent: QWidget, *, regels: int = 2, hoogstens: int = 24) -> None:
        super().__init__(parent)
        self._regels, self._hoogstens = regels, hoogstens
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(7, 6, 7, 6)
        self.document().documentLayout().documentSizeChanged.connect(self._groei)
        self._groei()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the menu."""
        if _is_ongedaan(event):
            event.ignore()
            return False
        return bool(super().event(event))

    def focusOutEvent(self, event: object) -> None:
        """Say that the user left."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.verlaten.emit()

    def wheelEvent(self, event: object) -> None:
        """Scroll the page unless this text itself has more than it shows."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)  # type: ignore[arg-type]
        else:
            event.ignore()  # type: ignore[attr-defined]

    def _groei(self, *_maat: object) -> None:
        lijn = self.fontMetrics().lineSpacing()
        nodig = max(self._regels * lijn, min(self._hoogstens * lijn, self.document().size().height()))
        hoogte = round(nodig) + 2 * self.frameWidth() + 14  # 14: the margins around the viewport
        if hoogte != self.height():
            self.setFixedHeight(hoogte)


def leeg(layout: object) -> None:
    """Remove everything from a layout; the widgets are deleted when control returns to the event loop."""
    while (stuk := layout.takeAt(0)) is not None:  # type: ignore[attr-defined]
        if (deel := stuk.widget()) is not None:
            deel.hide()
            deel.setParent(None)
            deel.deleteLater()
        elif (binnen := stuk.layout()) is not None:
            leeg(binnen)
