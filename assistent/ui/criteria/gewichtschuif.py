"""A weight that can be tried: a slider that shows within which bounds the winner stays the winner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from assistent.beoordeling.model import Kantelgewicht
from assistent.beoordeling.uitleg import rond
from assistent.ui import thema
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.stijl import teken_ring


class Schuif(QSlider):
    """Weights 0…100: the stretch where the present winner wins is filled, a stroke marks the weight of now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 100)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kantel: Kantelgewicht | None = None

    def toon(self, kantel: Kantelgewicht) -> None:
        """Show the bounds of this criterion, with the handle at its weight."""
        self._kantel = kantel
        self.setAccessibleName(f"Gewicht van {kantel.naam} om te proberen, in procenten")
        self.setAccessibleDescription(grenzen(kantel))
        self.terug()
        self.update()

    def terug(self) -> None:
        """The handle at the weight of now."""
        if self._kantel is not None:
            self.setValue(round(self._kantel.nu))

    def sizeHint(self) -> QSize:
        """High enough for the handle and its ring."""
        return QSize(200, round(28 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(80, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the mouse is."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._naar(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is held down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._naar(event)

    def _naar(self, event: QMouseEvent) -> None:
        van, tot = self._van_tot()
        self.setValue(round(100 * (event.position().x() - van) / max(1.0, tot - van)))

    def _van_tot(self) -> tuple[float, float]:
        rand = 10 * thema.schaal()
        return rand, self.width() - rand

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, the stretch of the winner, the weight of now and the handle."""
        if self._kantel is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        van, tot = self._van_tot()
        midden, lengte = self.height() / 2, tot - van

        def x(gewicht: float) -> float:
            return van + lengte * gewicht / 100

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(QRectF(van, midden - 4, lengte, 8), 4, 4)
        onder, boven = kantelt(self._kantel)
        lager, hoger = onder or 0.0, 100.0 if boven is None else boven
        zacht = QColor(thema.kleur(self, "accent"))
        zacht.setAlphaF(0.55)
        painter.setBrush(zacht)
        painter.drawRoundedRect(QRectF(x(lager), midden - 4, x(hoger) - x(lager), 8), 4, 4)
        painter.setPen(QPen(thema.kleur(self, "aandacht"), 2))
        for grens in (onder, boven):
            if grens is not None:
                painter.drawLine(QPointF(x(grens), midden - 8), QPointF(x(grens), midden + 8))
        painter.setPen(QPen(thema.kleur(self, "tekst"), 2))
        painter.drawLine(QPointF(x(self._kantel.nu), midden - 8), QPointF(x(self._kantel.nu), midden + 8))
        straal = 7 * thema.schaal()
        painter.setPen(QPen(thema.kleur(self, "accent"), 2))
        painter.setBrush(thema.kleur(self, "vlak"))
        painter.drawEllipse(QPointF(x(self.value()), midden), straal, straal)
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 6)


class Gewichtregel(QWidget):
    """A criterion with its slider. `probeert` (criterion, weight) asks who wins then; `zeg` shows the answer."""

    probeert = Signal(str, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kantel: Kantelgewicht | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 4, 0, 4)
        vorm.setSpacing(2)
        rij = QHBoxLayout()
        self._naam = Label("", self, punten=9.5, gewicht=600)
        rij.addWidget(self._naam, 1)
        self._terug = Linkknop("Terug naar nu", self, punten=9)
        self._terug.clicked.connect(self._naar_nu)
        rij.addWidget(self._terug)
        vorm.addLayout(rij)
        self.schuif = Schuif(self)
        self.schuif.valueChanged.connect(self._geschoven)
        vorm.addWidget(self.schuif)
        self._zin = Label("", self, kleur="gedempt", punten=9)
        vorm.addWidget(self._zin)

    def toon(self, kantel: Kantelgewicht) -> None:
        """Show this criterion at its weight of now."""
        self._kantel = kantel
        self._naam.setText(f"{kantel.naam} · nu {rond(kantel.nu, 1)}%")
        self._terug.setAccessibleName(f"Terug naar het gewicht van nu ({kantel.naam})")
        self.schuif.blockSignals(True)
        self.schuif.toon(kantel)
        self.schuif.blockSignals(False)
        self._rust()

    def _rust(self) -> None:
        assert self._kantel is not None
        self._terug.setVisible(False)
        self._zin.zet_kleur("gedempt")
        self._zin.setText(grenzen(self._kantel))

    def _naar_nu(self) -> None:
        self.schuif.setFocus(Qt.FocusReason.OtherFocusReason)
        self.schuif.terug()

    def _geschoven(self, gewicht: int) -> None:
        if self._kantel is None:
            return
        if gewicht == round(self._kantel.nu):
            self._rust()
            return
        self._terug.setVisible(True)
        self.probeert.emit(self._kantel.criterium, float(gewicht))

    def zeg(self, zin: str, *, anders: bool) -> None:
        """Say who wins at the weight that is tried; `anders` when that is another than now."""
        self._zin.zet_kleur("aandacht" if anders else "tekst")
        self._zin.setText(zin)
        self.schuif.setAccessibleDescription(zin)


def kantelt(kantel: Kantelgewicht) -> tuple[float | None, float | None]:
    """The weights under and above which another bid wins. At 0 and 100 themselves bids can only become equal."""
    lager = kantel.lager if kantel.lager else None
    return lager, kantel.hoger if kantel.hoger is not None and kantel.hoger < 100 else None


def grenzen(kantel: Kantelgewicht) -> str:
    """Within which weights the winner stays the winner."""
    lager, hoger = kantelt(kantel)
    delen = []
    if lager is not None:
        delen.append(f"onder {rond(lager, 1)}% wint {kantel.lager_winnaar}")
    if hoger is not None:
        delen.append(f"boven {rond(hoger, 1)}% wint {kantel.hoger_winnaar}")
    if not delen:
        return "Bij elk gewicht wint dezelfde inschrijving."
    zin = "; ".join(delen)
    return zin[:1].upper() + zin[1:] + "."
