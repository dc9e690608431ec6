"""A heading on a page of questions, and under it the cards of its questions: open or closed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.kennis.model import Groep
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.stappen import Groepstand
from assistent.ui.stijl import teken_ring

INSPRINGEN = 24
"""Where the words of a heading begin, right of its arrow (pixels at the usual letter size)."""


class Groepkop(Eigenknop):
    """The whole line opens and closes the group, with the mouse, the space bar, Enter and the arrow keys."""

    def __init__(self, titel: str, inleiding: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._titel, self._inleiding = titel, inleiding
        self._telling = self._woord = ""
        self._let_op = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(inleiding)
        self.toggled.connect(self._noem)

    def zet(self, telling: str, *, woord: str = "", let_op: bool = False) -> None:
        """Show how far this group is; `woord` says of what it is a count, for who does not see the column."""
        self._telling, self._woord, self._let_op = telling, woord, let_op
        self._noem()
        self.update()

    def _noem(self) -> None:
        zegt = [self._titel, f"{self._telling} {self._woord}".strip(), *(["let op"] if self._let_op else [])]
        self.setAccessibleName(", ".join([*zegt, "open" if self.isChecked() else "dicht"]))

    def sizeHint(self) -> QSize:
        """A line for the title and one for the sentence under it."""
        return QSize(240, round(54 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the words are shortened then."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens and left closes, as in a tree."""
        sleutel = event.key()
        if sleutel in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if self.isChecked() is not (sleutel == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, the title with its sentence, and how far the group is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = self.rect().adjusted(0, 2, 0, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(thema.kleur(self, "vlak"))
            painter.drawRoundedRect(vlak, thema.RONDING, thema.RONDING)
        painter.setBrush(thema.kleur(self, "gedempt"))
        half = vlak.height() // 2
        boven, onder = vlak.adjusted(0, 4, 0, -half + 2), vlak.adjusted(0, half + 2, 0, -4)
        painter.drawPolygon(self._pijl(QPointF(12 * thema.schaal(), boven.center().y() + 1)))
        rechts = self._teken_stand(painter, boven)
        links = round(INSPRINGEN * thema.schaal())
        self._teken_woorden(painter, boven.adjusted(links, 0, -rechts, 0), self._titel, 12, 600)
        self._teken_woorden(painter, onder.adjusted(links, 0, -8, 0), self._inleiding, 9.5, 400)
        if not self.isChecked():
            painter.setPen(thema.kleur(self, "lijn"))
            painter.drawLine(links, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            teken_ring(painter, vlak, thema.kleur(self, "accent"), thema.RONDING)

    def _pijl(self, midden: QPointF) -> QPolygonF:
        """Down when open, to the right when closed."""
        a = 4 * thema.schaal()
        if self.isChecked():
            punten = [QPointF(-a, -a / 2), QPointF(a, -a / 2), QPointF(0, a / 2 + 1)]
        else:
            punten = [QPointF(-a / 2, -a), QPointF(-a / 2, a), QPointF(a / 2 + 1, 0)]
        return QPolygonF([punt + midden for punt in punten])

    def _teken_stand(self, painter: QPainter, vlak: QRect) -> int:
        """The count at the right, with the warning before it; gives the width they take."""
        breedte = 8
        painter.setFont(thema.letter(9.5, 500))
        rechts = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        stukken: list[tuple[str, Kleurnaam]] = [(self._telling, "gedempt")]
        if self._let_op:
            stukken.append(("▲ let op", "aandacht"))
        for tekst, kleur in stukken:
            painter.setPen(thema.kleur(self, kleur))
            painter.drawText(vlak.adjusted(0, 0, -breedte, 0), rechts, tekst)
            breedte += painter.fontMetrics().horizontalAdvance(tekst) + 12
        return breedte

    def _teken_woorden(self, painter: QPainter, vlak: QRect, tekst: str, punten: float, gewicht: int) -> None:
        painter.setFont(thema.letter(punten, gewicht))
        painter.setPen(thema.kleur(self, "tekst" if gewicht == 600 else "gedempt"))
        kort = painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)


class Vraaggroep(QWidget):
    """The cards of one group; without a heading when its questions belong to none, and then always open."""

    gewisseld = Signal(str, bool)
    """The user opened or closed the group with this id."""

    def __init__(self, groep: Groep | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.naam = groep.id if groep is not None else ""
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self.kop = Groepkop(groep.titel, groep.inleiding, self) if groep is not None else None
        if self.kop is not None:
            vorm.addWidget(self.kop)
            self.kop.clicked.connect(self._bij_klik)
        self.onder = QWidget(self)
        self.kaarten = QVBoxLayout(self.onder)
        self.kaarten.setContentsMargins(0, 0, 0, 12 if groep is not None else 0)
        self.kaarten.setSpacing(12)
        vorm.addWidget(self.onder)

    def zet(self, stand: Groepstand, is_open: bool) -> None:
        """Show how far the group is, open or closed."""
        if self.kop is not None:
            self.kop.setChecked(is_open)
            self.kop.zet(f"{stand.klaar} van {len(stand.vragen)}", woord="beantwoord", let_op=stand.let_op)
        self.onder.setVisible(is_open)
        self.show()

    def _bij_klik(self, is_open: bool) -> None:
        self.gewisseld.emit(self.naam, is_open)


class Groepenbalk(QWidget):
    """Above the groups: how many there are, and one click to open or close them all."""

    alle = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        self._tekst = Label("", self, kleur="gedempt", punten=9.5)
        rij.addWidget(self._tekst, 1)
        self.open = Linkknop("Alles open", self, naam="Open alle groepen met vragen")
        self.dicht = Linkknop("Alles dicht", self, naam="Sluit alle groepen met vragen")
        self.open.clicked.connect(self._alles_open)
        self.dicht.clicked.connect(self._alles_dicht)
        rij.addWidget(self.open)
        rij.addWidget(self.dicht)

    def _alles_open(self) -> None:
        self.alle.emit(True)

    def _alles_dicht(self) -> None:
        self.alle.emit(False)

    def zet(self, standen: tuple[Groepstand, ...]) -> None:
        """Count; a page with one group needs no bar."""
        klaar, vragen = sum(s.klaar for s in standen), sum(len(s.vragen) for s in standen)
        gesteld = f"{aantal(vragen, 'vraag', 'vragen')} in {aantal(len(standen), 'groep', 'groepen')}"
        self._tekst.setText(f"{gesteld}, {klaar} beantwoord")
        self.setVisible(len(standen) > 1)
