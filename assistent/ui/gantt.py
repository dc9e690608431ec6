"""The planning along a line of time that one can read, zoom and drag. The table beside it says the same in words.

Places come from `assistent.planning.gantt.Raster`, as in the documents; drawing is in `ganttverf`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from assistent.planning.gantt import Balk, Maten, Raster, raster_van
from assistent.planning.kalender import Land, vrije_dag
from assistent.planning.model import Planning
from assistent.tekst.nederlands import datum, weekdag
from assistent.ui import ganttverf, thema
from assistent.ui.ganttverf import Beeld

_BREEDSTE_DAG = 26.0
"""Pixels of one day at the closest look."""
_STAP = 1.35
Kijker = Callable[[str, date], Mapping[str, date]]
"""Step and day → the new day of every step that would move."""


def dag_in_woorden(dag: date, land: Land) -> str:
    """`donderdag 8 december 2022`, with the holiday when it is one."""
    vrij = vrije_dag(dag, land)
    naam = f" · {vrij}" if vrij and vrij not in ("zaterdag", "zondag") else " · weekend" if vrij else ""
    return f"{weekdag(dag)} {datum(dag)}{naam}"


class Tijdlijn(QAbstractScrollArea):
    """`verzet` asks for another day of a step; `gekozen` says which step has the focus; `wil_datum` and `wil_vast` ask
    to type its day and to fix or free it; `laat_los` that a proposed move be forgotten."""

    verzet = Signal(str, object)
    gekozen = Signal(str)
    wil_datum = Signal(str)
    wil_vast = Signal(str)
    laat_los = Signal()

    def __init__(self, parent: QWidget, kijk: Kijker) -> None:
        super().__init__(parent)
        self._kijk = kijk
        self._zoom = 1.0
        self._greep: Balk | None = None
        self._naast = 0.0
        self._planning = Planning("", (), ())
        self._toon_stap: Callable[[str], bool] = lambda _: True
        self.beeld = Beeld()
        self.land: Land = "nl"
        self.alleen_lezen = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Tijdlijn van de planning")
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # ------------------------------------------------------------------------------------ what is shown

    @property
    def raster(self) -> Raster | None:
        """The geometry, as wide as the zoom makes it and before scrolling."""
        return self.beeld.raster

    def toon(self, planning: Planning, toon_stap: Callable[[str], bool] = lambda _: True) -> None:
        """Draw the steps for which `toon_stap` holds; hidden while no step has a day."""
        self._planning, self._toon_stap = planning, toon_stap
        self.beeld.spoken = {}
        self._meet()
        balken = [rij.balk for rij in self.beeld.raster.rijen if rij.balk] if self.beeld.raster else []
        self.setVisible(bool(balken))
        if balken and self.beeld.gekozen not in {balk.stap for balk in balken}:
            self.beeld.gekozen = next((balk.stap for balk in balken if balk.dag), balken[0].stap)
        self.setAccessibleDescription("; ".join(f"{b.naam}: {datum(b.dag)}" for b in balken if b.dag))

    def toon_spoken(self, spoken: Mapping[str, date]) -> None:
        """Draw where these steps would stand or stand in another variant."""
        self.beeld.spoken = dict(spoken)
        self.viewport().update()

    def kies(self, stap: str) -> None:
        """Give this step the focus of the figure."""
        if self.beeld.raster and self.beeld.raster.rij_van(stap) and stap != self.beeld.gekozen:
            self.beeld.gekozen = stap
            self._in_beeld(stap)
            self.gekozen.emit(stap)
            self.viewport().update()

    def _in_beeld(self, stap: str) -> None:
        """Scroll through time to the day of a step that is out of sight."""
        raster, schuif = self.beeld.raster, self.horizontalScrollBar()
        rij = raster.rij_van(stap) if raster else None
        if raster is None or rij is None or rij.balk is None or rij.balk.dag is None:
            return
        x, rechts = raster.x(rij.balk.dag) - schuif.value(), self.viewport().width() - raster.maten.staart
        if not raster.links <= x <= rechts:
            schuif.setValue(round(schuif.value() + x - (raster.links + rechts) / 2))

    def _meet(self) -> None:
        schaal = thema.schaal()
        naam = min(self.viewport().width() * 0.38, 400 * schaal)
        staart = 92 * schaal
        kaal = raster_van(self._planning, Maten(kop=46 * schaal, rij=27 * schaal, naam=naam, staart=staart))
        if kaal is None:
            self.beeld.raster = None
            return
        rijen = [rij for rij in kaal.rijen if rij.balk is None or self._toon_stap(rij.balk.stap)]
        vol = [r for n, r in enumerate(rijen) if r.balk or (n + 1 < len(rijen) and rijen[n + 1].balk)]
        genummerd = tuple(replace(rij, nummer=nummer) for nummer, rij in enumerate(vol))
        dagen = max(1, (kaal.laatste - kaal.eerste).days)
        past = max(80.0, self.viewport().width() - naam - staart)
        tijd = min(past * self._zoom, max(past, dagen * _BREEDSTE_DAG))
        maten = replace(kaal.maten, breedte=naam + tijd + staart)
        self.beeld.raster = replace(kaal, rijen=genummerd, maten=maten)
        balk = self.horizontalScrollBar()
        balk.setRange(0, max(0, round(tijd - past)))
        balk.setPageStep(round(past))
        balk.setSingleStep(round(40 * schaal))
        self.setFixedHeight(self.sizeHint().height())
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """All rows, with room for the scroll bar."""
        raster = self.beeld.raster
        return QSize(480, round(raster.hoogte if raster else 0) + 16)

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(240, 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._meet()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        if self.beeld.raster is not None:
            painter = QPainter(self.viewport())
            self.beeld.schuif = self.horizontalScrollBar().value()
            ganttverf.teken(painter, self, self.beeld, self.land)
            painter.end()

    # ------------------------------------------------------------------------------------ zoom

    def zoom(self, factor: float, anker: float | None = None) -> None:
        """Look closer or from further off, with the day under `anker` (pixels) in its place."""
        raster, schuif = self.beeld.raster, self.horizontalScrollBar()
        if raster is None:
            return
        punt = (self.viewport().width() + raster.links) / 2 if anker is None else max(anker, raster.links)
        deel = (punt + schuif.value() - raster.links) / (raster.rechts - raster.links)
        dagen = max(1, (raster.laatste - raster.eerste).days)
        past = max(80.0, self.viewport().width() - raster.maten.naam - raster.maten.staart)
        self._zoom = min(max(1.0, self._zoom * factor), max(1.0, dagen * _BREEDSTE_DAG / past))
        self._meet()
        nieuw = self.beeld.raster
        if nieuw is not None:
            schuif.setValue(round(nieuw.links + deel * (nieuw.rechts - nieuw.links) - punt))

    def dichter(self) -> None:
        """Zoom in a step."""
        self.zoom(_STAP)

    def verder_af(self) -> None:
        """Zoom out a step."""
        self.zoom(1 / _STAP)

    def passend(self) -> None:
        """The whole planning in the width there is."""
        self._zoom = 1.0
        self._meet()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, Shift scrolls through time; else the page scrolls."""
        graden = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STAP if graden > 0 else 1 / _STAP, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.angleDelta().x():
            schuif = self.horizontalScrollBar()
            schuif.setValue(schuif.value() - graden)
        else:
            event.ignore()

    # ------------------------------------------------------------------------------------ dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse; take hold of a day."""
        raster, plek = self.beeld.raster, event.position()
        rij = raster.rij_op(plek.y()) if raster else None
        if raster is None or rij is None or rij.balk is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.kies(rij.balk.stap)
        x = plek.x() + self.horizontalScrollBar().value()
        if plek.x() >= raster.links and not self.alleen_lezen:
            self._greep = raster.greep_op(x, plek.y(), 9 * thema.schaal())
            if self._greep and self._greep.dag:
                self._naast = raster.x(self._greep.dag) - x

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the step and those that follow it would come."""
        raster = self.beeld.raster
        x = event.position().x() + self.horizontalScrollBar().value()
        if raster is None or self._greep is None:
            los = raster.greep_op(x, event.position().y(), 9 * thema.schaal()) if raster else None
            kan = los is not None and event.position().x() >= (raster.links if raster else 0) and not self.alleen_lezen
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if kan else Qt.CursorShape.ArrowCursor)
            return
        door = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._sleep(self._greep, raster.dag(x + self._naast), door)

    def _sleep(self, balk: Balk, dag: date, door: bool) -> None:
        mag, waarom = self._tegen_wand(balk, dag, door)
        if self.beeld.sleep != (balk.stap, mag) or self.beeld.waarom != waarom:
            self.beeld.sleep, self.beeld.waarom = (balk.stap, mag), waarom
            self.beeld.spoken = dict(self._kijk(balk.stap, mag))
            self.beeld.bel = dag_in_woorden(mag, self.land)
            self.viewport().update()

    @staticmethod
    def _tegen_wand(balk: Balk, dag: date, door: bool) -> tuple[date, str]:
        """The day that the step may take, and why it is held; a step that is too short already may only be moved
        away from the wall."""
        if balk.wand is None or dag >= balk.wand:
            return dag, ""
        if door:
            return dag, f"Korter dan het wettelijk minimum ({datum(balk.wand)})"
        grens = min(balk.wand, balk.dag) if balk.dag else balk.wand
        return max(dag, grens), "Wettelijk minimum bereikt. Houd Shift ingedrukt om toch eerder te plannen."

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the day where the step was let go."""
        sleep, greep = self.beeld.sleep, self._greep
        self._stop()
        if sleep is not None and greep is not None and sleep[1] != greep.dag:
            self.verzet.emit(*sleep)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the day."""
        raster = self.beeld.raster
        rij = raster.rij_op(event.position().y()) if raster else None
        if rij and rij.balk and not self.alleen_lezen:
            self.wil_datum.emit(rij.balk.stap)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in full what the name, the mark or the vacation under the mouse is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._wat_staat_hier(event.pos()), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _wat_staat_hier(self, plek: QPoint) -> str:
        raster = self.beeld.raster
        if raster is None:
            return ""
        dag = raster.dag(plek.x() + self.horizontalScrollBar().value())
        if plek.y() < raster.maten.kop:
            return next(
                (n for van, tot, n in self.beeld.vakanties if van <= dag <= tot and plek.x() > raster.links), ""
            )
        rij = raster.rij_op(plek.y())
        if rij is None or rij.balk is None:
            return ""
        balk = rij.balk
        delen = [balk.naam, dag_in_woorden(balk.dag, self.land) if balk.dag else "nog geen datum"]
        if balk.kritiek:
            delen.append("Bepaalt de start: later betekent later beginnen.")
        return "\n".join((*delen, *self.beeld.waarschuwingen.get(balk.stap, ())))

    def _stop(self) -> None:
        self._greep, self.beeld.sleep, self.beeld.waarom, self.beeld.bel = None, None, "", ""
        self.beeld.spoken = {}
        self.viewport().update()

    # ------------------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a step, left and right move it a day, with Ctrl a week."""
        toets, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        door = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        k = Qt.Key
        if toets in (k.Key_Up, k.Key_Down):
            self._buur(1 if toets == k.Key_Down else -1)
        elif toets in (k.Key_Left, k.Key_Right):
            self._duw((7 if ctrl else 1) * (1 if toets == k.Key_Right else -1), door)
        elif toets in (k.Key_Plus, k.Key_Equal):
            self.dichter()
        elif toets == k.Key_Minus:
            self.verder_af()
        elif toets == k.Key_0:
            self.passend()
        elif toets == k.Key_Escape:
            self._stop()
            self.laat_los.emit()
        elif self.beeld.gekozen and not self.alleen_lezen and toets in (k.Key_Return, k.Key_Enter, k.Key_F2):
            self.wil_datum.emit(self.beeld.gekozen)
        elif self.beeld.gekozen and not self.alleen_lezen and toets == k.Key_V and not ctrl:
            self.wil_vast.emit(self.beeld.gekozen)
        else:
            super().keyPressEvent(event)

    def _buur(self, richting: int) -> None:
        balken = [rij.balk.stap for rij in self.beeld.raster.rijen if rij.balk] if self.beeld.raster else []
        if self.beeld.gekozen in balken:
            nummer = balken.index(self.beeld.gekozen) + richting
            self.kies(balken[min(max(nummer, 0), len(balken) - 1)])

    def _duw(self, dagen: int, door: bool) -> None:
        """Move the chosen step, from where a proposal that still waits for an answer has it."""
        rij = self.beeld.raster.rij_van(self.beeld.gekozen) if self.beeld.raster else None
        balk = rij.balk if rij else None
        if balk is None or balk.dag is None or self.alleen_lezen:
            return
        try:
            doel = self.beeld.spoken.get(balk.stap, balk.dag) + timedelta(days=dagen)
        except OverflowError:
            return
        naar, waarom = self._tegen_wand(balk, doel, door)
        if waarom:
            plek = QPoint(round(self.beeld.raster.links if self.beeld.raster else 0), 0)
            QToolTip.showText(self.viewport().mapToGlobal(plek), waarom, self.viewport())
        if naar != balk.dag:
            self.verzet.emit(balk.stap, naar)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
