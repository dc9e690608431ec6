"""The planning as a figure: a row per step, and along the months what binds it.

`Raster` is the geometry: it says where a step and a day stand, and which step and day stand at a point, so that a
screen can point at and drag what it draws. Nothing here knows how it is drawn; `gantt_tekening` makes the `Tekening`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from assistent.kennis.planstap import Stapvorm
from assistent.planning.model import START, Planning, Planningstap
from assistent.tekst.nederlands import MAANDEN, datum, datum_kort
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Vorm, Woord

_RAND = 4
"""Days of room before the first day and after the last."""
_JAAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Maten:
    """Sizes of the figure in points, or in whatever unit the screen draws. `naam` is the width of the column of
    names, `kop` the height of the months above the rows, `staart` the room for what stands right of the last day."""

    breedte: float = 470.0
    naam: float = 168.0
    staart: float = 46.0
    kop: float = 22.0
    rij: float = 14.0
    letter: float = 7.5


@dataclass(frozen=True, slots=True)
class Balk:
    """What stands in the row of one step. All days are absolute.

    `dag` is the day of the step; `None` while it has none, and then `vroegst` and `laatst` bound it where known.
    `begin` is the day of the step it follows, from which its bar runs (`None`: no bar). `wand` is the earliest day that
    the law allows (a closed wall), `advies` the earliest day by the usual length where that is later (dashed),
    `uiterst` the last day that the law allows. `ruimte` is the last day to which the step can move without moving a
    fixed day; the stretch from `dag` to it is its slack.
    """

    stap: str
    naam: str
    soort: Stapvorm
    dag: date | None
    begin: date | None
    wand: date | None
    advies: date | None
    uiterst: date | None
    ruimte: date | None
    vroegst: date | None
    laatst: date | None
    vast: bool
    kritiek: bool
    te_kort: bool
    intern: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of the figure: the heading of a phase (`balk` is `None`) or a step. `nummer` counts from 0 at the top."""

    nummer: int
    tekst: str
    balk: Balk | None = None


@dataclass(frozen=True, slots=True)
class Raster:
    """The geometry of the figure. `x` and `y` are in the unit of `maten`, from the top left corner."""

    rijen: tuple[Rij, ...]
    eerste: date
    laatste: date
    maten: Maten = field(default_factory=Maten)

    @property
    def breedte(self) -> float:
        """The width of the whole figure."""
        return self.maten.breedte

    @property
    def hoogte(self) -> float:
        """The height of the whole figure."""
        return self.maten.kop + self.maten.rij * len(self.rijen)

    @property
    def links(self) -> float:
        """Where the scale of time begins."""
        return self.maten.naam

    @property
    def rechts(self) -> float:
        """Where the scale of time ends."""
        return max(self.maten.breedte - self.maten.staart, self.links + 1.0)

    @property
    def dagbreedte(self) -> float:
        """The width of one day."""
        return (self.rechts - self.links) / max(1, (self.laatste - self.eerste).days)

    def x(self, dag: date) -> float:
        """Where a day stands; a day outside the scale stands outside it too."""
        return self.links + (dag - self.eerste).days * self.dagbreedte

    def dag(self, x: float) -> date:
        """The day nearest to `x`; at the ends of the scale the first and the last day."""
        dagen = round((x - self.links) / self.dagbreedte)
        return self.eerste + timedelta(days=min(max(dagen, 0), (self.laatste - self.eerste).days))

    def boven(self, nummer: int) -> float:
        """The top of a row."""
        return self.maten.kop + self.maten.rij * nummer

    def midden(self, nummer: int) -> float:
        """The middle of a row."""
        return self.boven(nummer) + self.maten.rij / 2

    def rij_van(self, stap: str) -> Rij | None:
        """The row of a step; `None` when the figure does not show it."""
        return next((rij for rij in self.rijen if rij.balk and rij.balk.stap == stap), None)

    def rij_op(self, y: float) -> Rij | None:
        """The row at this height; `None` above and below the rows."""
        nummer = int((y - self.maten.kop) // self.maten.rij)
        return self.rijen[nummer] if y >= self.maten.kop and nummer < len(self.rijen) else None

    def greep_op(self, x: float, y: float, marge: float = 6.0) -> Balk | None:
        """The step whose day stands at this point, within `marge`; what a pointer takes hold of to drag."""
        rij = self.rij_op(y)
        balk = rij.balk if rij else None
        return balk if balk and balk.dag and abs(self.x(balk.dag) - x) <= marge else None

    def maanden(self) -> Iterator[date]:
        """The first day of every month on the scale."""
        maand = self.eerste.replace(day=1)
        while maand <= self.laatste:
            if maand >= self.eerste:
                yield maand
            maand = (maand + timedelta(days=32)).replace(day=1)


def raster_van(planning: Planning, maten: Maten | None = None, *, met_intern: bool = True) -> Raster | None:
    """The geometry of a planning; `None` when no step has a day yet, for then there is no scale.

    Days far behind the others (the end of a contract of years) fall off the scale, so that they do not crush the
    rest; their steps keep their rows.
    """
    stappen = tuple(stap for stap in planning.stappen if met_intern or not stap.intern)
    balken = {stap.id: _balk(stap, planning) for stap in stappen}
    dagen = sorted({dag for balk in balken.values() if (dag := balk.dag)})
    if not dagen:
        return None
    start = next((balken[id_].dag for id_ in START if id_ in balken), None)
    eerste, laatste = dagen[0], _laatste_op_schaal(dagen, start)
    rand = timedelta(days=_RAND)
    rijen = tuple(_rijen(stappen, balken))
    return Raster(rijen, _plus(eerste, -rand), _plus(laatste, rand), maten or Maten())


def _rijen(stappen: tuple[Planningstap, ...], balken: dict[str, Balk]) -> Iterator[Rij]:
    nummer, fase = 0, ""
    for stap in stappen:
        if stap.fase != fase:
            fase = stap.fase
            yield Rij(nummer, fase)
            nummer += 1
        yield Rij(nummer, stap.naam, balken[stap.id])
        nummer += 1


def _laatste_op_schaal(dagen: list[date], start: date | None) -> date:
    """The last day within a year after the start, and not years after the others that then share half of the scale."""
    rest = [dag for dag in dagen if start is None or dag <= _plus(start, _JAAR)]
    while len(rest) > 2 and rest[-1] - rest[-2] > max(_JAAR, (rest[-1] - rest[0]) / 2):
        rest.pop()
    return rest[-1]


def _balk(stap: Planningstap, planning: Planning) -> Balk:
    dagen = {ander.id: ander.datum for ander in planning.stappen}
    wanden = [dag + timedelta(days=b.minimum) for b in stap.banden if b.minimum and (dag := dagen.get(b.van))]
    gewoon = [dag + timedelta(days=b.dagen) for b in stap.banden if b.dagen and (dag := dagen.get(b.van))]
    wand, advies = max(wanden, default=None), max(gewoon, default=None)
    begin = dagen.get(stap.na)
    return Balk(
        stap=stap.id,
        naam=stap.naam,
        soort=stap.soort,
        dag=stap.datum,
        begin=begin if begin and stap.datum and begin <= stap.datum else None,
        wand=wand,
        advies=advies if advies and (wand is None or advies > wand) else None,
        uiterst=stap.uiterst,
        ruimte=_plus(stap.datum, timedelta(days=stap.ruimte)) if stap.datum and stap.ruimte else None,
        vroegst=stap.vroegst,
        laatst=stap.laatst,
        vast=stap.vast,
        kritiek=stap.kritiek,
        te_kort=bool(stap.datum and wand and stap.datum < wand),
        intern=stap.intern,
    )


def _plus(dag: date, erbij: timedelta) -> date:
    try:
        return dag + erbij
    except OverflowError:  # at the edge of the calendar
        return dag


_BREED = 0.52
"""Mean width of a letter as part of its size."""
_LEGENDA: tuple[str, ...] = (
    "Ruit: besluit",
    "blokje: moment",
    "dikke streep: wettelijk minimum",
    "stippellijn: gewone duur",
    "licht vlak: ruimte",
    "kleur: bepaalt de start",
)
_OPENBAAR = 3
"""So many of these go for a published figure."""


def gantt_tekening(
    planning: Planning, maten: Maten | None = None, *, met_intern: bool = False, openbaar: bool = False
) -> Tekening | None:
    """The figure for a document; `None` when no step has a day yet. `openbaar` leaves out what is the organisation's
    own business: its slack, what it finds usual, and which steps decide the end."""
    raster = raster_van(planning, maten, met_intern=met_intern and not openbaar)
    if raster is None:
        return None
    if openbaar:
        raster = replace(raster, rijen=tuple(_zonder_eigen(rij) for rij in raster.rijen))
    vormen = [vorm for rij in raster.rijen for vorm in _rij(rij, raster)]
    voet = raster.hoogte + raster.maten.letter * 2
    legenda = Woord(0, voet, "; ".join(_LEGENDA[: _OPENBAAR if openbaar else None]), raster.maten.letter, "gedempt")
    return Tekening(
        raster.breedte, voet + raster.maten.letter, (*_schaal(raster), *vormen, legenda), _in_woorden(planning, raster)
    )


def _zonder_eigen(rij: Rij) -> Rij:
    if rij.balk is None:
        return rij
    return replace(rij, balk=replace(rij.balk, advies=None, ruimte=None, kritiek=False))


def _schaal(raster: Raster) -> Iterator[Vorm]:
    """The months: a line for each, a name where there is room."""
    maten = raster.maten
    nodig, vorige = maten.letter * _BREED * 8, raster.links - 1000
    for maand in raster.maanden():
        x = raster.x(maand)
        yield Lijn(x, maten.kop - 3, x, raster.hoogte, "lijn", 0.4)
        if x - vorige >= nodig and x + nodig <= raster.breedte:
            naam = f"{MAANDEN[maand.month - 1][:3]} ’{maand.year % 100:02}"
            yield Woord(x + 2, maten.kop - 8, naam, maten.letter, "gedempt")
            vorige = x


def _rij(rij: Rij, raster: Raster) -> Iterator[Vorm]:
    maten = raster.maten
    basis = raster.midden(rij.nummer) + maten.letter * 0.35
    if rij.balk is None:
        yield Lijn(0, raster.boven(rij.nummer), raster.breedte, raster.boven(rij.nummer), "lijn", 0.5)
        yield Woord(0, basis, rij.tekst, maten.letter, "tekst", vet=True)
        return
    yield Woord(6, basis, _kort(rij.tekst, maten), maten.letter, "tekst" if rij.balk.dag else "gedempt")
    if rij.balk.dag is None:
        yield Woord(raster.breedte, basis, "nog open", maten.letter, "gedempt", anker="eind")
        return
    kleur: Kleur = "fout" if rij.balk.te_kort else "tekst"
    yield Woord(raster.breedte, basis, datum_kort(rij.balk.dag), maten.letter, kleur, anker="eind")
    if rij.balk.dag <= raster.laatste:
        yield from _balkvormen(rij.balk, rij.balk.dag, rij.nummer, raster)


def _balkvormen(balk: Balk, dag: date, nummer: int, raster: Raster) -> Iterator[Vorm]:
    hoog = raster.maten.rij * 0.5
    boven, midden, x = raster.midden(nummer) - hoog / 2, raster.midden(nummer), raster.x(dag)
    kleur: Kleur = "fout" if balk.te_kort else "accent" if balk.kritiek else "gedempt"
    if balk.ruimte and balk.ruimte > dag:
        eind = min(raster.x(balk.ruimte), raster.rechts)
        yield Rechthoek(x, boven, eind - x, hoog, "vlak")
    if balk.begin:
        begin = raster.x(balk.begin)
        dun = hoog if balk.soort == "periode" else hoog * 0.3
        yield Rechthoek(begin, midden - dun / 2, max(x - begin, 0.5), dun, "accent" if balk.kritiek else "lijn")
    if balk.wand and balk.wand <= raster.laatste:
        yield Lijn(raster.x(balk.wand), boven - 1, raster.x(balk.wand), boven + hoog + 1, "tekst", 1.8)
    if balk.advies and balk.advies <= raster.laatste:
        yield Lijn(
            raster.x(balk.advies), boven - 1, raster.x(balk.advies), boven + hoog + 1, "gedempt", 0.8, streep=True
        )
    if balk.uiterst and balk.uiterst <= raster.laatste:
        yield Lijn(raster.x(balk.uiterst), boven - 1, raster.x(balk.uiterst), boven + hoog + 1, "fout", 1.2)
    half = hoog / 2 if balk.soort == "besluit" else hoog * 0.32
    if balk.soort == "besluit":
        yield Veelhoek(((x, midden - half), (x + half, midden), (x, midden + half), (x - half, midden)), kleur)
    else:
        yield Rechthoek(x - half, midden - half, 2 * half, 2 * half, kleur)


def _kort(tekst: str, maten: Maten) -> str:
    """The name cut to its column."""
    past = int((maten.naam - 10) / (maten.letter * _BREED))
    return tekst if len(tekst) <= past else f"{tekst[: past - 1].rstrip()}…"


def _in_woorden(planning: Planning, raster: Raster) -> str:
    """What the figure shows, for who cannot see it."""
    getoond = {rij.balk.stap for rij in raster.rijen if rij.balk}
    met_dag = [stap for stap in planning.stappen if stap.id in getoond and stap.datum]
    dagen = sorted(stap.datum for stap in met_dag if stap.datum)
    stappen = "; ".join(f"{stap.naam}: {datum(stap.datum)}" for stap in met_dag if stap.datum)
    return f"Planning op een tijdlijn van {datum(dagen[0])} tot {datum(dagen[-1])}. {stappen}."
