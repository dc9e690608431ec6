"""The weights of the award criteria as one bar: a stretch for each criterion, its parts under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistent.ui import thema
from assistent.ui.criteria.beeld import Deel, Gewichten, in_woorden
from assistent.ui.kleuren import Kleurnaam

_HOOG, _LAAG, _TUSSEN = 30, 18, 3
_KLEUR: dict[str, Kleurnaam] = {"kwaliteit": "accent", "prijs": "markt"}


class Gewichtenbalk(QWidget):
    """Draws to the scale of 100, or of the sum when that is more. A criterion without a weight gets a dashed stretch
    of what is left, so that an open weight looks open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beeld: Gewichten | None = None
        self._is_laag = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Gewichten van de gunningscriteria")

    def toon(self, beeld: Gewichten) -> None:
        """Draw these weights."""
        self._beeld = beeld
        woorden = in_woorden(beeld)
        self.setAccessibleDescription(woorden)
        self.setToolTip(woorden)
        self.updateGeometry()
        self.update()

    def zet_laag(self) -> None:
        """Draw it low: the criteria alone, without their parts."""
        self._is_laag = True
        self.updateGeometry()

    @property
    def _hoog(self) -> int:
        return _LAAG + 4 if self._is_laag else _HOOG

    def _met_delen(self) -> bool:
        return not self._is_laag and self._beeld is not None and any(deel.onderdelen for deel in self._beeld.delen)

    def sizeHint(self) -> QSize:
        """One row, and a lower one when a criterion has parts."""
        hoogte = self._hoog + (_LAAG + _TUSSEN if self._met_delen() else 0)
        return QSize(300, round(hoogte * thema.schaal()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every stretch."""
        if self._beeld is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        s = thema.schaal()
        boven = QRectF(0.5, 0.5, self.width() - 1, self._hoog * s)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(boven, 5, 5)
        x = boven.x()
        for nummer, (deel, breedte) in enumerate(self._breedtes(boven.width())):
            vlak = QRectF(x, boven.y(), breedte, boven.height())
            self._stuk(painter, vlak, deel, nummer)
            if self._is_laag:
                x += breedte
                continue
            onder = QRectF(x, boven.bottom() + _TUSSEN * s, breedte, _LAAG * s)
            self._onderdelen(painter, onder, deel, nummer)
            x += breedte

    def _breedtes(self, breedte: float) -> list[tuple[Deel, float]]:
        assert self._beeld is not None
        bekend = sum(deel.gewicht or 0.0 for deel in self._beeld.delen)
        open_ = sum(deel.gewicht is None for deel in self._beeld.delen)
        over = max(100.0 - bekend, 12.0 * open_) if open_ else 0.0
        heel = max(100.0, bekend + over)
        return [(d, breedte * (d.gewicht if d.gewicht is not None else over / open_) / heel) for d in self._beeld.delen]

    def _stuk(self, painter: QPainter, vlak: QRectF, deel: Deel, nummer: int, *, klein: bool = False) -> None:
        if vlak.width() < 1:
            return
        binnen = vlak.adjusted(1, 0, -1, 0)
        open_ = deel.gewicht is None
        if open_:
            painter.setPen(QPen(thema.kleur(self, "veldrand"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(thema.kleur(self, "vlak"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._vulling(deel.soort, nummer, klein=klein))
        painter.drawRoundedRect(binnen, 4, 4)
        painter.setFont(thema.letter(8 if klein else 8.5 if self._is_laag else 9, 400 if klein else 600))
        painter.setPen(thema.kleur(self, "tekst" if open_ or klein else "op_accent"))
        self._schrijf(painter, binnen, deel)

    def _schrijf(self, painter: QPainter, vlak: QRectF, deel: Deel) -> None:
        """The name with its weight; only the weight when there is little room, nothing when there is none."""
        gewicht = deel.woord
        maat, ruimte = painter.fontMetrics(), vlak.width() - 10
        volledig = f"{deel.naam}  {gewicht}"
        met_minimum = f"{volledig} · {deel.minimum}" if deel.minimum else volledig
        if maat.horizontalAdvance(met_minimum) <= ruimte:
            volledig = met_minimum
        if maat.horizontalAdvance(volledig) > ruimte:
            rest = ruimte - maat.horizontalAdvance(f"  {gewicht}")
            kort = maat.elidedText(deel.naam, Qt.TextElideMode.ElideRight, int(rest)) if rest > 40 else ""
            volledig = f"{kort}  {gewicht}" if kort else gewicht
        if maat.horizontalAdvance(volledig) <= ruimte + 6:
            painter.drawText(vlak, Qt.AlignmentFlag.AlignCenter, volledig)

    def _onderdelen(self, painter: QPainter, vlak: QRectF, deel: Deel, nummer: int) -> None:
        gewichten = [onder.gewicht for onder in deel.onderdelen]
        samen = sum(gewicht or 0.0 for gewicht in gewichten)
        x = vlak.x()
        for onder in deel.onderdelen:
            aandeel = (onder.gewicht or 0.0) / samen if samen else 1 / len(gewichten)
            breedte = vlak.width() * aandeel
            self._stuk(painter, QRectF(x, vlak.y(), breedte, vlak.height()), onder, nummer, klein=True)
            x += breedte

    def _vulling(self, soort: str, nummer: int, *, klein: bool) -> QColor:
        """The colour of the kind. Parts are paler; neighbours are told apart by the gap between them."""
        kleur = QColor(thema.kleur(self, _KLEUR.get(soort, "gedempt")))
        if klein:
            kleur.setAlphaF(0.28 if nummer % 2 else 0.2)
        return kleur
