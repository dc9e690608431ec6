"""Scheduling: from a few fixed days to a day for every step, forward, backward, and what moves along.

A planning is a row of steps in an order that goes with time, and bands between them: the later one comes at least so
many calendar days after the earlier one. Everything here is arithmetic on these; what the bands are, `banden` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from assistent.planning.kalender import Land, werkdag_tot, werkdag_vanaf
from assistent.planning.model import Band

Richting = Literal["vooruit", "terug"]
Dagen = Mapping[str, date]


@dataclass(frozen=True, slots=True)
class Schema:
    """The steps in order, their bands (each from an earlier step to a later one), whose holidays count, and the steps
    that may fall on any day."""

    volgorde: tuple[str, ...]
    banden: tuple[Band, ...]
    land: Land
    elke_dag: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        plaats = {id_: nummer for nummer, id_ in enumerate(self.volgorde)}
        for band in self.banden:
            if plaats[band.van] >= plaats[band.naar]:
                raise ValueError(f"de band van {band.van} naar {band.naar} loopt tegen de volgorde in")

    def vanaf(self, stap: str, dag: date) -> date:
        """The first day from this one on which the step can fall."""
        return dag if stap in self.elke_dag else werkdag_vanaf(dag, self.land)

    def tot(self, stap: str, dag: date) -> date:
        """The last day up to this one on which the step can fall."""
        return dag if stap in self.elke_dag else werkdag_tot(dag, self.land)


@dataclass(frozen=True, slots=True)
class Botsing:
    """Two days that stand closer together than a band allows; `tekort` in calendar days."""

    band: Band
    tekort: int


def vroegst(schema: Schema, bekend: Dagen) -> dict[str, date]:
    """The first possible day of every step that comes after a known day; a known day is its own."""
    return _vooruit(schema, bekend, lambda _, dag: dag)


def laatst(schema: Schema, bekend: Dagen) -> dict[str, date]:
    """The last possible day of every step that comes before a known day; a known day is its own."""
    return _terug(schema, bekend, lambda _, dag: dag)


def plan(schema: Schema, vast: Dagen, richting: Richting) -> dict[str, date]:
    """A day for every step that hangs together with a fixed one.

    Forward every step comes as early as it can after the fixed days, backward as late as it can before them; what lies
    on the other side of all fixed days follows from the nearest. Our own days fall on working days, so that a step is
    never shorter than its band. Fixed days stay as they are, also when they clash (`botsingen`).
    """

    def later(bekend: Dagen) -> dict[str, date]:
        return _vooruit(schema, bekend, schema.vanaf)

    def eerder(bekend: Dagen) -> dict[str, date]:
        return _terug(schema, bekend, schema.tot)

    return eerder(later(vast)) if richting == "vooruit" else later(eerder(vast))


def verschuif(schema: Schema, dagen: Dagen, vast: Iterable[str], stap: str, naar: date) -> dict[str, date]:
    """The days that change when one step goes to another day: later steps are pushed on and earlier ones back, no
    further than their bands ask. Fixed steps stay; what then does not fit is a clash."""
    blijft = set(vast) - {stap}
    # A step without a day passes its distance on, through a day that is not kept.
    nieuw = {**dagen, stap: naar}
    voor, na = _per_stap(schema.banden, "naar"), _per_stap(schema.banden, "van")
    begin = schema.volgorde.index(stap)
    for id_ in schema.volgorde[begin + 1 :]:
        nodig = _ondergrens(voor.get(id_, ()), nieuw)
        if nodig and id_ not in blijft and (id_ not in nieuw or nieuw[id_] < nodig):
            nieuw[id_] = schema.vanaf(id_, nodig)
    for id_ in reversed(schema.volgorde[:begin]):
        nodig = _bovengrens(na.get(id_, ()), nieuw)
        if nodig and id_ not in blijft and (id_ not in nieuw or nieuw[id_] > nodig):
            nieuw[id_] = schema.tot(id_, nodig)
    return {id_: dag for id_, dag in nieuw.items() if dagen.get(id_) != dag and (id_ in dagen or id_ == stap)}


def botsingen(schema: Schema, dagen: Dagen) -> tuple[Botsing, ...]:
    """The bands that these days break."""
    gevonden = []
    for band in schema.banden:
        if band.van in dagen and band.naar in dagen:
            tekort = band.dagen - (dagen[band.naar] - dagen[band.van]).days
            if tekort > 0:
                gevonden.append(Botsing(band, tekort))
    return tuple(gevonden)


def kritiek(schema: Schema, dagen: Dagen) -> frozenset[str]:
    """The steps of which a day's delay moves the last step: from them a row of bands without room leads there."""
    if not dagen:
        return frozenset()
    laatste = [id_ for id_ in schema.volgorde if id_ in dagen][-1]
    pad = {laatste}
    na = _per_stap(schema.banden, "van")
    for id_ in reversed(schema.volgorde):
        strak = (b.naar in pad and _ruimte(b, dagen, schema) <= 0 for b in na.get(id_, ()))
        if id_ in dagen and any(strak):
            pad.add(id_)
    return frozenset(pad)


def _ruimte(band: Band, dagen: Dagen, schema: Schema) -> int:
    """The days left in a band; waiting for the next working day is no room."""
    nodig = _plus(dagen[band.van], band.dagen) if band.van in dagen else None
    return (dagen[band.naar] - schema.vanaf(band.naar, nodig)).days if nodig else 1


def _vooruit(schema: Schema, bekend: Dagen, rol: Callable[[str, date], date]) -> dict[str, date]:
    voor = _per_stap(schema.banden, "naar")
    dagen: dict[str, date] = {}
    for id_ in schema.volgorde:
        grens = _ondergrens(voor.get(id_, ()), dagen)
        if id_ in bekend:
            dagen[id_] = bekend[id_]
        elif grens:
            dagen[id_] = rol(id_, grens)
    return dagen


def _terug(schema: Schema, bekend: Dagen, rol: Callable[[str, date], date]) -> dict[str, date]:
    na = _per_stap(schema.banden, "van")
    dagen: dict[str, date] = {}
    for id_ in reversed(schema.volgorde):
        grens = _bovengrens(na.get(id_, ()), dagen)
        if id_ in bekend:
            dagen[id_] = bekend[id_]
        elif grens:
            dagen[id_] = rol(id_, grens)
    return dagen


def _ondergrens(banden: Sequence[Band], dagen: Dagen) -> date | None:
    """The first day that these bands, all to one step, leave for it."""
    grenzen = (_plus(dagen[b.van], b.dagen) for b in banden if b.van in dagen)
    return max((g for g in grenzen if g), default=None)


def _bovengrens(banden: Sequence[Band], dagen: Dagen) -> date | None:
    """The last day that these bands, all from one step, leave for it."""
    grenzen = (_plus(dagen[b.naar], -b.dagen) for b in banden if b.naar in dagen)
    return min((g for g in grenzen if g), default=None)


def _per_stap(banden: Sequence[Band], kant: Literal["van", "naar"]) -> dict[str, list[Band]]:
    gevonden: dict[str, list[Band]] = {}
    for band in banden:
        gevonden.setdefault(band.van if kant == "van" else band.naar, []).append(band)
    return gevonden


def _plus(dag: date, dagen: int) -> date | None:
    try:
        return dag + timedelta(days=dagen)
    except OverflowError:  # beyond the calendar
        return None
