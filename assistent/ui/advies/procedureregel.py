"""One procedure in the panel: its name, the verdict at the right, and a bar for how well it fits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.ui import thema, woorden
from assistent.ui.adviesbeeld import Procedurebeeld
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.stijl import teken_ring

_BALK, _LUCHT, _RAND = 6, 4, 4
_BREEKT = Qt.TextFlag.TextWordWrap


class Procedureregel(Eigenknop):
    """A press asks why. Where every row has room, the verdict stands beside the name and the bar under both; else the
    name has the line to itself and the verdict stands beside the bar."""

    def __init__(self, naast: Callable[[int], bool], parent: QWidget) -> None:
        """`naast` says whether name and verdict stand on one line at this width."""
        super().__init__(parent)
        self._beeld: Procedurebeeld | None = None
        self._naast = naast
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    @property
    def procedure(self) -> str:
        """The id of the procedure that is shown."""
        return self._beeld.id if self._beeld else ""

    def toon(self, beeld: Procedurebeeld) -> None:
        """Show this procedure."""
        if beeld == self._beeld:
            return
        self._beeld = beeld
        self.setText(beeld.naam)
        stand = f"{beeld.naam}: {self._oordeel()}, past voor {beeld.geschiktheid:.0%}"
        self.setAccessibleName(f"Waarom? {stand}" + (", gekozen" if beeld.gekozen else ""))
        self.setAccessibleDescription(beeld.extra)
        self.setToolTip("\n".join(deel for deel in (f"{stand} (eigen weging)", beeld.extra) if deel))
        self.updateGeometry()
        self.update()

    def _oordeel(self) -> str:
        assert self._beeld is not None
        onbekend = self._beeld.toelaatbaar == "onbekend" and self._beeld.extra
        return self._beeld.extra if onbekend else woorden.TOELAATBAAR[self._beeld.toelaatbaar].woord

    def _woorden(self) -> tuple[str, str]:
        """The name and the verdict as they are drawn."""
        if self._beeld is None:
            return "", ""
        teken = woorden.TOELAATBAAR[self._beeld.toelaatbaar].teken
        gekozen = " (gekozen)" if self._beeld.gekozen else ""
        return f"{self._beeld.naam}{gekozen}", f"{teken} {self._oordeel()}"

    def past(self, breedte: int) -> bool:
        """Whether the verdict has room beside the name."""
        naam, oordeel = self._woorden()
        groot, klein = QFontMetrics(thema.letter(9.5, 500)), QFontMetrics(thema.letter(8.5, 500))
        return groot.horizontalAdvance(naam) + klein.horizontalAdvance(oordeel) + 12 <= breedte - 2 * _RAND

    def _vakken(self, breedte: int) -> tuple[QRect, QRect, QRect]:
        """Where the name, the verdict and the bar stand."""
        naam, oordeel = self._woorden()
        groot, klein = QFontMetrics(thema.letter(9.5, 500)), QFontMetrics(thema.letter(8.5, 500))
        ruim, rechts = breedte - 2 * _RAND, klein.horizontalAdvance(oordeel) + 2
        if self._naast(breedte):
            vak = QRect(_RAND, _RAND, ruim, groot.height())
            balk = QRect(_RAND, vak.bottom() + 1 + _LUCHT, ruim, _BALK)
            return vak, QRect(breedte - _RAND - rechts, _RAND, rechts, groot.height()), balk
        vak = groot.boundingRect(QRect(_RAND, _RAND, ruim, 1000), _BREEKT, naam)
        vak.setWidth(ruim)
        onder = QRect(breedte - _RAND - rechts, vak.bottom() + 1, rechts, klein.height())
        balk = QRect(_RAND, onder.center().y() - _BALK // 2 + 1, max(40, ruim - rechts - 8), _BALK)
        return vak, onder, balk

    def hasHeightForWidth(self) -> bool:
        """A longer name takes more lines."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The words, the bar and the ring around it."""
        return max(vak.bottom() for vak in self._vakken(arg__1)) + 1 + _RAND

    def sizeHint(self) -> QSize:
        """As wide as the panel gives."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, QFontMetrics(thema.letter(9.5)).height() + 2 * _RAND + _LUCHT + _BALK)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the bar."""
        if self._beeld is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        naam, oordeel = self._woorden()
        vak, rechts, balk = self._vakken(self.width())
        letter = thema.letter(9.5, 500)
        letter.setUnderline(self.underMouse())
        painter.setFont(letter)
        painter.setPen(thema.kleur(self, "tekst"))
        painter.drawText(vak, _BREEKT, naam)
        painter.setFont(thema.letter(8.5, 500))
        painter.setPen(thema.kleur(self, woorden.TOELAATBAAR[self._beeld.toelaatbaar].kleur))
        painter.drawText(rechts, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, oordeel)
        self._balk(painter, QRectF(balk))
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 4)

    def _balk(self, painter: QPainter, vlak: QRectF) -> None:
        assert self._beeld is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(vlak, _BALK / 2, _BALK / 2)
        mag = self._beeld.toelaatbaar in ("ja", "voorwaardelijk")
        if self._beeld.geschiktheid > 0:
            vlak.setWidth(max(float(_BALK), vlak.width() * min(1.0, self._beeld.geschiktheid)))
            painter.setBrush(thema.kleur(self, "accent" if mag else "gedempt"))
            painter.drawRoundedRect(vlak, _BALK / 2, _BALK / 2)
