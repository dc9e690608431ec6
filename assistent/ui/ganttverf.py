"""How the line of time of the planning is painted: the same shapes as in the documents, in the colours of the window.

Diamond: decision; block: moment; thick stroke: statutory minimum; dashed: usual length; soft plane: slack; filled:
decides the start. Names and scale stay in place while the time scrolls under them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractScrollArea

from assistent.planning.gantt import Balk, Raster, Rij
from assistent.planning.kalender import Land, feestdagen, vrije_dag
from assistent.tekst.nederlands import MAANDEN, datum_kort
from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.stijl import teken_ring

_DAG = timedelta(days=1)


@dataclass(slots=True)
class Beeld:
    """What is painted besides the geometry. `spoken`: step → a day shown as a ghost; `sleep`: the step that is being
    dragged and its day; `bel` and `waarom`: what is said meanwhile; `vakanties`: first and last day, and name."""

    raster: Raster | None = None
    schuif: int = 0
    gekozen: str = ""
    spoken: Mapping[str, date] = field(default_factory=dict)
    sleep: tuple[str, date] | None = None
    bel: str = ""
    waarom: str = ""
    vakanties: tuple[tuple[date, date, str], ...] = ()
    vandaag: date | None = None
    gemeld: Mapping[str, tuple[str, Kleurnaam]] = field(default_factory=dict)
    """Step → sign and colour of its gravest finding."""
    waarschuwingen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Step → its findings in words."""


def teken(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, land: Land) -> None:
    """Paint everything."""
    raster = beeld.raster
    assert raster is not None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    breed = waar.viewport().width()
    staart = breed - raster.maten.staart
    painter.save()
    painter.setClipRect(QRectF(raster.links, 0, staart - raster.links + 8, raster.hoogte))
    painter.translate(-beeld.schuif, 0)
    _vrij(painter, waar, beeld, raster, land)
    _schaal(painter, waar, raster)
    painter.restore()
    _keuze(painter, waar, beeld, raster, breed)
    for rij in raster.rijen:
        _naam(painter, waar, rij, beeld, raster, breed)
    painter.save()
    painter.setClipRect(QRectF(raster.links - 8, 0, staart - raster.links + 16, raster.hoogte))
    painter.translate(-beeld.schuif, 0)
    for rij in raster.rijen:
        if rij.balk and rij.balk.dag and rij.balk.dag <= raster.laatste:
            _balk(painter, waar, rij.balk, rij.balk.dag, rij.nummer, raster)
    _spoken(painter, waar, beeld, raster)
    _vandaag(painter, waar, beeld, raster)
    painter.restore()
    if beeld.sleep is not None:
        _bel(painter, waar, beeld, raster, breed)


def _dagen(raster: Raster) -> Iterator[date]:
    for nummer in range((raster.laatste - raster.eerste).days + 1):
        yield raster.eerste + nummer * _DAG


def _vrij(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, raster: Raster, land: Land) -> None:
    """Vacations as a soft band with a strip in the head; holidays, and weekends where there is room."""
    kop, hoog = raster.maten.kop, raster.hoogte
    painter.setPen(Qt.PenStyle.NoPen)
    for van, tot, _ in beeld.vakanties:
        if tot >= raster.eerste and van <= raster.laatste:
            x = raster.x(max(van, raster.eerste))
            vlak = QRectF(x, kop, raster.x(min(tot, raster.laatste) + _DAG) - x, hoog - kop)
            painter.fillRect(vlak, thema.kleur(waar, "venster"))
            painter.fillRect(QRectF(vlak.x(), kop - 4, vlak.width(), 3), thema.kleur(waar, "veldrand"))
    breed = max(1.0, raster.dagbreedte)
    if raster.dagbreedte >= 5:
        dagen = [dag for dag in _dagen(raster) if vrije_dag(dag, land)]
    else:
        jaren = range(raster.eerste.year, raster.laatste.year + 1)
        dagen = [d for jaar in jaren for d in feestdagen(jaar, land) if raster.eerste <= d <= raster.laatste]
    for dag in dagen:
        painter.fillRect(QRectF(raster.x(dag), kop, breed, hoog - kop), thema.kleur(waar, "venster"))


def _schaal(painter: QPainter, waar: QAbstractScrollArea, raster: Raster) -> None:
    """A line for each month, names where they fit, and the weeks by their Monday when there is room."""
    kop = raster.maten.kop
    painter.setFont(thema.letter(8.5))
    nodig, vorige = painter.fontMetrics().horizontalAdvance("mrt ’26") + 12, raster.links - 1000.0
    for maand in raster.maanden():
        x = raster.x(maand)
        past = x - vorige >= nodig
        if past or raster.dagbreedte * 30 >= 24:
            painter.setPen(QPen(thema.kleur(waar, "lijn"), 1))
            painter.drawLine(QPointF(x, kop * 0.45), QPointF(x, raster.hoogte))
        if past:
            vorige = x
        if past and x + nodig - 8 <= raster.rechts + 8:
            naam = MAANDEN[maand.month - 1]
            kort = "mrt" if naam == "maart" else naam[:3]
            painter.setPen(thema.kleur(waar, "gedempt"))
            painter.drawText(QPointF(x + 4, kop * 0.4), f"{kort} ’{maand:%y}")
    if raster.dagbreedte * 7 < painter.fontMetrics().horizontalAdvance("30") + 8:
        return
    painter.setPen(thema.kleur(waar, "gedempt"))
    for dag in _dagen(raster):
        if dag.weekday() == 0:
            painter.drawText(QPointF(raster.x(dag) + 2, kop * 0.78), str(dag.day))


def _keuze(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, raster: Raster, breed: int) -> None:
    rij = raster.rij_van(beeld.gekozen)
    if rij is None:
        return
    vlak = QRectF(0, raster.boven(rij.nummer) + 1, breed, raster.maten.rij - 2)
    if waar.hasFocus():
        teken_ring(painter, vlak, thema.kleur(waar, "accent"), 4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        grond = thema.kleur(waar, "accent_zacht")
        grond.setAlphaF(0.6)
        painter.setBrush(grond)
        painter.drawRoundedRect(vlak, 4, 4)


def _naam(painter: QPainter, waar: QAbstractScrollArea, rij: Rij, beeld: Beeld, raster: Raster, breed: int) -> None:
    boven, hoog, maten = raster.boven(rij.nummer), raster.maten.rij, raster.maten
    midden = Qt.AlignmentFlag.AlignVCenter
    if rij.balk is None:
        painter.setPen(QPen(thema.kleur(waar, "lijn"), 1))
        painter.drawLine(QPointF(0, boven), QPointF(breed, boven))
        painter.setFont(thema.letter(9, 600))
        painter.setPen(thema.kleur(waar, "tekst"))
        painter.drawText(QRectF(4, boven, maten.naam, hoog), midden, rij.tekst)
        return
    balk = rij.balk
    painter.setFont(thema.letter(9, 400))
    painter.setPen(thema.kleur(waar, "tekst" if balk.dag else "gedempt"))
    slot = 16 if balk.vast else 0
    ruimte = maten.naam - 22 - slot
    naam = painter.fontMetrics().elidedText(rij.tekst, Qt.TextElideMode.ElideRight, int(ruimte))
    painter.drawText(QRectF(12, boven, ruimte, hoog), midden, naam)
    if balk.vast:
        _slot(painter, waar, maten.naam - 20, boven + hoog / 2)
    painter.setFont(thema.letter(8.5))
    tekst = datum_kort(balk.dag) if balk.dag else "nog open"
    teken_, kleur = beeld.gemeld.get(balk.stap, ("", "gedempt"))
    painter.setPen(thema.kleur(waar, kleur))
    rechts = QRectF(breed - maten.staart + 12, boven, maten.staart - 16, hoog)
    painter.drawText(rechts, midden | Qt.AlignmentFlag.AlignRight, f"{teken_} {tekst}".lstrip())


def _slot(painter: QPainter, waar: QAbstractScrollArea, x: float, y: float) -> None:
    """A small padlock: this day is fixed."""
    painter.setPen(QPen(thema.kleur(waar, "gedempt"), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x + 1.5, y - 6, 6, 8), 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(thema.kleur(waar, "gedempt"))
    painter.drawRoundedRect(QRectF(x, y - 1.5, 9, 6.5), 1.5, 1.5)


def _balk(painter: QPainter, waar: QAbstractScrollArea, balk: Balk, dag: date, nummer: int, raster: Raster) -> None:
    hoog, midden, x = raster.maten.rij * 0.5, raster.midden(nummer), raster.x(dag)
    boven = midden - hoog / 2
    painter.setPen(Qt.PenStyle.NoPen)
    if balk.ruimte and balk.ruimte > dag:
        eind = min(raster.x(balk.ruimte), raster.rechts)
        zacht = thema.kleur(waar, "accent_zacht")
        painter.setBrush(zacht)
        painter.drawRoundedRect(QRectF(x, boven, eind - x, hoog), 3, 3)
    if balk.begin:
        begin = raster.x(balk.begin)
        dun = hoog if balk.soort == "periode" else hoog * 0.3
        painter.setBrush(thema.kleur(waar, "accent" if balk.kritiek else "lijn"))
        painter.drawRoundedRect(QRectF(begin, midden - dun / 2, max(x - begin, 1), dun), dun / 4, dun / 4)
    for grens, kleur, dikte, streep in _grenzen(balk):
        if grens <= raster.laatste:
            pen = QPen(thema.kleur(waar, kleur), dikte)
            pen.setStyle(Qt.PenStyle.DashLine if streep else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            plek = raster.x(grens)
            painter.drawLine(QPointF(plek, boven - 3), QPointF(plek, boven + hoog + 3))
    kleur_ = thema.kleur(waar, "fout" if balk.te_kort else "accent" if balk.kritiek else "gedempt")
    gevuld = balk.kritiek or balk.te_kort
    painter.setPen(QPen(kleur_, 1.6))
    painter.setBrush(kleur_ if gevuld else thema.kleur(waar, "vlak"))  # not by colour alone
    _merk(painter, balk, x, midden, hoog)


def _grenzen(balk: Balk) -> Iterator[tuple[date, Kleurnaam, float, bool]]:
    if balk.advies:
        yield balk.advies, "gedempt", 1.3, True
    if balk.uiterst:
        yield balk.uiterst, "fout", 1.6, False
    if balk.wand:
        yield balk.wand, "tekst", 2.6, False


def _merk(painter: QPainter, balk: Balk, x: float, midden: float, hoog: float) -> None:
    if balk.soort == "besluit":
        half = hoog * 0.55
        punten = [(x, midden - half), (x + half, midden), (x, midden + half), (x - half, midden)]
        painter.drawPolygon(QPolygonF([QPointF(*punt) for punt in punten]))
    else:
        half = hoog * 0.36
        painter.drawRoundedRect(QRectF(x - half, midden - half, 2 * half, 2 * half), 2, 2)


def _spoken(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, raster: Raster) -> None:
    """Where steps would come: an open shape with a line from where they stand; the forbidden side of a wall hatched."""
    hoog = raster.maten.rij * 0.5
    for stap, dag in beeld.spoken.items():
        rij = raster.rij_van(stap)
        if rij is None or rij.balk is None:
            continue
        x, midden = raster.x(dag), raster.midden(rij.nummer)
        kleur = thema.kleur(waar, "markt")
        painter.setPen(QPen(kleur, 1.2, Qt.PenStyle.DotLine))
        if rij.balk.dag:
            painter.drawLine(QPointF(raster.x(rij.balk.dag), midden), QPointF(x, midden))
        painter.setPen(QPen(kleur, 1.8))
        painter.setBrush(thema.kleur(waar, "vlak"))
        _merk(painter, rij.balk, x, midden, hoog)
    rij = raster.rij_van(beeld.sleep[0]) if beeld.sleep else None
    if rij is not None and rij.balk is not None and rij.balk.wand:
        van = raster.x(rij.balk.begin) if rij.balk.begin else raster.links
        dicht = QRectF(van, raster.boven(rij.nummer) + 2, raster.x(rij.balk.wand) - van, raster.maten.rij - 4)
        painter.fillRect(dicht, QBrush(thema.kleur(waar, "fout"), Qt.BrushStyle.BDiagPattern))


def _vandaag(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, raster: Raster) -> None:
    if beeld.vandaag is None or not raster.eerste <= beeld.vandaag <= raster.laatste:
        return
    x = raster.x(beeld.vandaag)
    painter.setPen(QPen(thema.kleur(waar, "markt"), 1.4))
    painter.drawLine(QPointF(x, raster.maten.kop - 6), QPointF(x, raster.hoogte))
    painter.setFont(thema.letter(8.5, 600))
    painter.drawText(QPointF(x + 4, raster.maten.kop - 6), "vandaag")


def _bel(painter: QPainter, waar: QAbstractScrollArea, beeld: Beeld, raster: Raster, breed: int) -> None:
    """What is said while dragging, near the day."""
    assert beeld.sleep is not None
    rij = raster.rij_van(beeld.sleep[0])
    if rij is None:
        return
    regels = [beeld.bel, *([beeld.waarom] if beeld.waarom else [])]
    painter.setFont(thema.letter(9, 500))
    maat = painter.fontMetrics()
    breedte = max(maat.horizontalAdvance(regel) for regel in regels) + 20
    hoogte = maat.lineSpacing() * len(regels) + 10
    x = min(max(4.0, raster.x(beeld.sleep[1]) - beeld.schuif + 14), breed - breedte - 4.0)
    y = raster.boven(rij.nummer) - hoogte - 2
    if y < 0:
        y = raster.boven(rij.nummer) + raster.maten.rij + 2
    painter.setPen(QPen(thema.kleur(waar, "veldrand"), 1))
    painter.setBrush(thema.kleur(waar, "vlak"))
    painter.drawRoundedRect(QRectF(x, y, breedte, hoogte), 6, 6)
    for nummer, regel in enumerate(regels):
        painter.setPen(thema.kleur(waar, "fout" if nummer else "tekst"))
        painter.drawText(QPointF(x + 10, y + 5 + maat.ascent() + nummer * maat.lineSpacing()), regel)
