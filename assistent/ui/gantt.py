"""The planning along a line of time: bars for periods, diamonds for moments, a stroke at every legal minimum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.planning.model import Planningstap
from assistent.tekst.nederlands import MAANDEN, datum
from assistent.ui import thema


def _zonder_verre(stappen: tuple[Planningstap, ...]) -> tuple[Planningstap, ...]:
    """The steps with a date, without a last one so far off (the end of the contract) that it would crush the rest."""
    met_datum = sorted((stap for stap in stappen if stap.datum), key=lambda s: s.datum or date.min)
    ver: set[str] = set()
    while len(met_datum) > 2:
        eerste, voorlaatste, laatste = (met_datum[n].datum or date.min for n in (0, -2, -1))
        if (laatste - voorlaatste).days * 2 <= (laatste - eerste).days:
            break
        ver.add(met_datum.pop().id)
    return tuple(stap for stap in stappen if stap.datum and stap.id not in ver)


class Tijdlijn(QWidget):
    """Draws the steps that have a date. The table beside it says the same in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stappen: tuple[Planningstap, ...] = ()
        self._dagen: dict[str, date] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Tijdlijn van de planning")

    def toon(self, stappen: tuple[Planningstap, ...]) -> None:
        """Draw these steps; hidden when fewer than two have a date."""
        self._stappen = _zonder_verre(stappen)
        self._dagen = {stap.id: stap.datum for stap in self._stappen if stap.datum}
        self.setAccessibleDescription("; ".join(f"{s.naam}: {datum(s.datum)}" for s in self._stappen if s.datum))
        self.setVisible(len(self._stappen) > 1)
        self.updateGeometry()
        self.update()

    def _regel(self) -> float:
        return 26 * thema.schaal()

    def sizeHint(self) -> QSize:
        """A line per step and one for the months."""
        return QSize(400, round(self._regel() * (len(self._stappen) + 1) + 6))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months, then each step."""
        if len(self._stappen) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        links = min(self.width() * 0.38, 260 * thema.schaal())
        rechts = self.width() - 64 * thema.schaal()
        eerste, laatste = min(self._dagen.values()), max(self._dagen.values())
        dagen = max(1, (laatste - eerste).days)

        def x(dag: date) -> float:
            return float(links + (rechts - links) * (dag - eerste).days / dagen)

        self._maanden(painter, eerste, laatste, x)
        for nummer, stap in enumerate(self._stappen):
            self._stap(painter, stap, self._regel() * (nummer + 1), links, x)

    def _maanden(self, painter: QPainter, eerste: date, laatste: date, x: Callable[[date], float]) -> None:
        painter.setFont(thema.letter(8.5))
        breed = painter.fontMetrics().horizontalAdvance("sep ’26") + 14
        per_maand = (x(laatste) - x(eerste)) / max(1.0, (laatste - eerste).days / 30.4)
        om_de = next((aantal for aantal in (1, 2, 3, 6) if per_maand * aantal >= breed), 12)
        dag = eerste.replace(day=1)
        while dag <= laatste:
            if dag >= eerste and (dag.month - 1) % om_de == 0:
                plek = x(dag)
                painter.setPen(QPen(thema.kleur(self, "lijn"), 1))
                painter.drawLine(QPointF(plek, self._regel() * 0.8), QPointF(plek, self.height()))
                painter.setPen(thema.kleur(self, "gedempt"))
                naam = MAANDEN[dag.month - 1]
                kort = "mrt" if naam == "maart" else naam[:3]
                painter.drawText(QPointF(plek + 3, self._regel() * 0.6), f"{kort} ’{dag:%y}")
            dag = (dag + timedelta(days=32)).replace(day=1)

    def _stap(self, painter: QPainter, stap: Planningstap, y: float, links: float, x: Callable[[date], float]) -> None:
        assert stap.datum is not None
        hoogte = self._regel()
        painter.setFont(thema.letter(9, 500))
        painter.setPen(thema.kleur(self, "tekst"))
        naam = painter.fontMetrics().elidedText(stap.naam, Qt.TextElideMode.ElideRight, int(links - 12))
        painter.drawText(QRectF(0, y, links - 8, hoogte), Qt.AlignmentFlag.AlignVCenter, naam)
        eind, midden = x(stap.datum), y + hoogte / 2
        begin = self._dagen.get(stap.na)
        te_kort = stap.speling is not None and stap.speling < 0
        kleur = thema.kleur(self, "aandacht" if te_kort else "accent")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kleur)
        if stap.soort == "periode" and begin is not None and begin <= stap.datum:
            van = x(begin)
            painter.drawRoundedRect(QRectF(van, midden - 6, max(6.0, eind - van), 12), 3, 3)
            woord = f"{stap.dagen} d"
        else:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(eind - 7, midden),
                        QPointF(eind, midden - 7),
                        QPointF(eind + 7, midden),
                        QPointF(eind, midden + 7),
                    ]
                )
            )
            woord = f"{stap.datum.day}-{stap.datum.month}"
            if begin is not None and begin < stap.datum:
                painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.5))
                painter.drawLine(QPointF(x(begin), midden), QPointF(eind - 7, midden))
        if begin is not None and stap.minimum is not None:
            grens = x(begin + timedelta(days=stap.minimum))
            painter.setPen(QPen(thema.kleur(self, "fout"), 2))
            painter.drawLine(QPointF(grens, midden - 9), QPointF(grens, midden + 9))
            eind = max(eind, grens)
        painter.setFont(thema.letter(8.5))
        painter.setPen(thema.kleur(self, "gedempt"))
        painter.drawText(QRectF(eind + 10, y, 120, hoogte), Qt.AlignmentFlag.AlignVCenter, woord)
