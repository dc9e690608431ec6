"""Lay the dates that the user fixed along the steps of the procedure."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from assistent.dossier.model import PlanStap
from assistent.dossier.stand import Stand
from assistent.kennis.model import Procedure
from assistent.planning.banden import banden_van, hoogstens
from assistent.planning.bevindingen import bevindingen
from assistent.planning.kalender import Land, vrije_dag
from assistent.planning.model import EINDE, START, Band, Planning, Planningstap
from assistent.planning.schema import Richting, Schema, kritiek, laatst, plan, vroegst
from assistent.planning.stappen import Stapsoort, stappen_van
from assistent.planning.termijn import loop

_PUBLICATIE = ("publicatie", "publicatie_oproep")

Planrichting = Literal["vooruit", "terug", "beide"]
"""From the publication on, back from the start, or between the two."""


def stel_op(stand: Stand, procedure: Procedure | None) -> Planning:
    """The planning of this procedure with the fixed dates of the dossier; empty without a procedure.

    The start of the contract is asked as an answer of its own and its end follows from the duration; a date fixed in
    the planning goes before both.
    """
    if procedure is None:
        return Planning("", (), ())
    soorten = stappen_van(stand, procedure)
    datums = _datums(stand, soorten)
    bekend = {id_: dag for id_, dag in datums.items() if dag}
    schema = _zonder_open_einde(schema_van(stand, soorten, krap=True), bekend)
    vroeg, laat = vroegst(schema, bekend), laatst(schema, bekend)
    pad = kritiek(schema, _tot_de_start({**vroeg, **bekend}, schema.volgorde)) if bekend else frozenset[str]()
    _einden(vroeg, stand)
    uiteinden = laatst(schema, _houvast(stand, bekend))
    stappen = []
    for soort in soorten:
        plek = _Plek(datums, vroeg.get(soort.id), laat.get(soort.id), uiteinden.get(soort.id), soort.id in pad)
        stappen.append(_stap(soort, plek, banden_van(soort, stand), stand))
    gevonden = bevindingen(stand, stappen, _startdatum(stand), schema.land)
    return Planning(procedure.keuze, tuple(stappen), gevonden)


def _tot_de_start(dagen: Mapping[str, date], volgorde: Sequence[str]) -> dict[str, date]:
    """The days up to the start of the contract or activities; all of them when there is no start."""
    start = next((volgorde.index(id_) for id_ in START if id_ in dagen), len(volgorde))
    return {id_: dagen[id_] for id_ in volgorde[: start + 1] if id_ in dagen}


def _houvast(stand: Stand, bekend: Mapping[str, date]) -> dict[str, date]:
    """The days that do not give way: those that are fixed, and the last one of the planning."""
    gezet = stand.dossier.planning.stappen
    vast = {id_: dag for id_, dag in bekend.items() if id_ in gezet and gezet[id_].vast}
    start = {id_: bekend[id_] for id_ in START if id_ in bekend}
    return {**vast, **(start or dict(list(bekend.items())[-1:]))}


def voorstel(stand: Stand, procedure: Procedure, richting: Planrichting) -> dict[str, date]:
    """A day for every step that hangs together with one that holds, those included; the others are planned anew.

    Fixed days always hold. Forward the publication holds too, backward the start (of the planning, else as it was
    asked), and in both directions both: then the steps come as early as they can and what is left is slack. Without
    any of these the others' only hold is the one that is there; without that nothing is planned.
    """
    soorten = stappen_van(stand, procedure)
    houvast = _houvast_voor(stand, soorten, richting)
    volledig = schema_van(stand, soorten)
    kant: Richting = "terug" if richting == "terug" else "vooruit"
    dagen = plan(_zonder_open_einde(volledig, houvast), houvast, kant)
    einden = dict(dagen)
    _einden(einden, stand)
    erbij = {id_: dag for id_, dag in einden.items() if id_ not in dagen}
    return plan(_zonder_open_einde(volledig, {**houvast, **erbij}), {**houvast, **erbij}, kant) if erbij else dagen


def _houvast_voor(stand: Stand, soorten: Sequence[Stapsoort], richting: Planrichting) -> dict[str, date]:
    """The days that hold when planning in this direction."""
    gezet = stand.dossier.planning.stappen
    datums = {stap.id: dag for stap in soorten if stap.id in gezet and (dag := gezet[stap.id].datum)}
    vast = {id_: dag for id_, dag in datums.items() if gezet[id_].vast}
    begin = {id_: datums[id_] for id_ in _PUBLICATIE if id_ in datums}
    start = {
        stap.id: dag for stap in soorten if stap.id in START and (dag := datums.get(stap.id) or _startdatum(stand))
    }
    match richting:
        case "vooruit":
            return {**begin, **vast} or start
        case "terug":
            return {**start, **vast} or begin
        case "beide":
            return {**begin, **start, **vast}


def _zonder_open_einde(schema: Schema, bekend: Mapping[str, date]) -> Schema:
    """The steps without the bands of an end that has no day: it follows from the start and the duration, and nothing
    can follow from it before."""
    open_ = {id_ for id_ in EINDE if id_ not in bekend}
    banden = tuple(band for band in schema.banden if not {band.van, band.naar} & open_)
    return replace(schema, banden=banden)


def _einden(dagen: dict[str, date], stand: Stand) -> None:
    """Let an end without a day follow from the start and the duration; without a duration it has no day."""
    for begin, einde in zip(START, EINDE, strict=True):
        if begin in dagen and einde not in dagen:
            laatste = _laatste_dag(dagen[begin], stand.getal("zaak.looptijd_maanden"))
            if laatste:
                dagen[einde] = laatste


def schema_van(stand: Stand, soorten: Sequence[Stapsoort], *, krap: bool = False) -> Schema:
    """The steps as something to calculate with; `krap` as in `banden_van`."""
    banden = tuple(band for stap in soorten for band in banden_van(stap, stand, krap=krap))
    vrij = frozenset(stap.id for stap in soorten if stap.elke_dag)
    return Schema(tuple(stap.id for stap in soorten), banden, land_van(stand), vrij)


def land_van(stand: Stand) -> Land:
    """Whose holidays count."""
    return "vl" if stand.waarde("zaak.rechtsgebied") == "vl" else "nl"


def _datums(stand: Stand, soorten: Sequence[Stapsoort]) -> dict[str, date | None]:
    gezet = stand.dossier.planning.stappen
    datums = {stap.id: gezet[stap.id].datum if stap.id in gezet else None for stap in soorten}
    for start, einde in zip(START, EINDE, strict=True):
        if start in datums:
            datums[start] = dag = datums[start] or _startdatum(stand)
            if dag and einde in datums:
                datums[einde] = datums[einde] or _laatste_dag(dag, stand.getal("zaak.looptijd_maanden"))
    return datums


def _startdatum(stand: Stand) -> date | None:
    start = stand.waarde("zaak.startdatum")
    try:
        return date.fromisoformat(start) if isinstance(start, str) else None
    except ValueError:
        return None


def _laatste_dag(start: date, maanden: float | None) -> date | None:
    """The day before the same day so many whole months later; `None` for part of a month."""
    if maanden is None or maanden != int(maanden):
        return None
    jaar, maand = divmod(start.year * 12 + start.month - 1 + int(maanden), 12)
    try:
        dag = min(start.day, calendar.monthrange(jaar, maand + 1)[1])
        return date(jaar, maand + 1, dag) - timedelta(days=1)
    except (ValueError, OverflowError, IndexError):  # beyond the calendar
        return None


@dataclass(frozen=True, slots=True)
class _Plek:
    """Where a step stands among the days that are known."""

    datums: Mapping[str, date | None]
    vroegst: date | None
    laatst: date | None
    uiteinde: date | None
    kritiek: bool


def _stap(soort: Stapsoort, plek: _Plek, banden: tuple[Band, ...], stand: Stand) -> Planningstap:
    gezet = stand.dossier.planning.stappen.get(soort.id, PlanStap())
    datum, vorige = plek.datums[soort.id], plek.datums.get(soort.na)
    minimum = banden[0].minimum if banden else None
    dagen = (datum - vorige).days if datum and vorige else None
    meest = hoogstens(soort, stand)
    land = land_van(stand)
    wettelijk = tuple(v for band in banden for v in band.bron) + (meest.bron if meest else ())
    return Planningstap(
        id=soort.id,
        naam=soort.naam,
        fase=soort.fase,
        wie=soort.wie,
        soort=soort.soort,
        intern=soort.intern,
        elke_dag=soort.elke_dag,
        datum=datum,
        tijd=gezet.tijd or "",
        na=soort.na,
        dagen=dagen,
        minimum=minimum,
        speling=dagen - minimum if dagen is not None and minimum is not None else None,
        vast=gezet.vast,
        vroegst=plek.vroegst if datum is None else None,
        laatst=plek.laatst if datum is None else None,
        kritiek=plek.kritiek,
        banden=banden,
        uiterst=_na(vorige, meest.dagen if meest else None),
        ruimte=(plek.uiteinde - datum).days if datum and plek.uiteinde and not gezet.vast else None,
        termijn=loop(vorige, minimum, land) if vorige and minimum and _na(vorige, minimum + 1) else None,
        vrij="" if datum is None or soort.elke_dag else vrije_dag(datum, land),
        motivering=gezet.motivering,
        bron=tuple(dict.fromkeys((*wettelijk, *soort.bron))),
    )


def _na(vorige: date | None, dagen: int | None) -> date | None:
    """The day that many days later; `None` without a day or a number, and beyond the calendar."""
    try:
        return vorige + timedelta(days=dagen) if vorige and dagen else None
    except OverflowError:
        return None
