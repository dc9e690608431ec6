"""Plan, move and compare: what one can do with the planning of a dossier.

Everything here looks first and changes only when asked: a preview shows the days that would change and what then does
not fit; the dossier comes back with those days. Without a date to hold on to nothing is planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_planstap, met_variant
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.planstap import Plansoort
from assistent.planning import schema as rekenen
from assistent.planning.model import EINDE, START, Band, Planning, Planningmelding
from assistent.planning.opstellen import Planrichting, schema_van, stel_op, voorstel
from assistent.planning.schema import Botsing, Schema
from assistent.planning.stappen import stappen_van
from assistent.tekst.nederlands import aantal, in_de_zin
from assistent.tekst.nederlands import datum as in_woorden

PAST_NIET: Final[frozenset[Plansoort]] = frozenset({"te_kort", "te_laat", "botsing", "volgorde", "twee_starts"})
"""The findings that say that dates do not fit together."""


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """A step that gets another day, and why in plain words. `oud` is empty when it had none."""

    stap: str
    naam: str
    oud: date | None
    nieuw: date
    waarom: str


@dataclass(frozen=True, slots=True)
class Vooruitblik:
    """What would change, the planning as it would be, and what in it does not fit. `krap`: where days stand closer
    together than is usual or than the user asked, though the law allows it."""

    verschuivingen: tuple[Verschuiving, ...]
    planning: Planning
    botsingen: tuple[Planningmelding, ...]
    krap: tuple[Botsing, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A planning beside others. `lengte`: calendar days from the first to the start (else the last) step with a date.
    `botsingen`: how many findings say that dates do not fit. `speling`: days between the first day on which it could
    start and the day on which it does; unknown without a start."""

    naam: str
    planning: Planning
    lengte: int | None
    botsingen: int
    speling: int | None


@dataclass(frozen=True, slots=True)
class Variantrij:
    """One step in each variant; `verschil` is the number of days later than in the first (`None` without both)."""

    stap: str
    naam: str
    datums: tuple[date | None, ...]
    verschil: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Variantvergelijking:
    """Variants side by side, the first of them is what the others are compared with."""

    varianten: tuple[Variant, ...]
    rijen: tuple[Variantrij, ...]


def vooruitblik(uitkomst: Uitkomst, richting: Planrichting) -> Vooruitblik:
    """What planning in this direction would change. Nothing without a procedure or a date to hold on to."""
    if uitkomst.procedure is None:
        return _blik(uitkomst, {}, "")
    gezet = uitkomst.dossier.planning.stappen
    dagen = {
        id_: dag
        for id_, dag in voorstel(uitkomst.stand, uitkomst.procedure, richting).items()
        if not (id_ in gezet and gezet[id_].vast and gezet[id_].datum)
    }
    return _blik(uitkomst, dagen, _REDEN[richting])


_REDEN: Final[Mapping[Planrichting, str]] = {
    "vooruit": "zo vroeg mogelijk na de publicatie",
    "terug": "zo laat mogelijk voor de start",
    "beide": "zo vroeg mogelijk tussen de publicatie en de start",
}


def plan(uitkomst: Uitkomst, richting: Planrichting, *, wie: str, moment: str) -> Dossier:
    """The dossier with the proposed day of every step that is not fixed."""
    return voer_uit(uitkomst, vooruitblik(uitkomst, richting), wie=wie, moment=moment)


def verschuiving(uitkomst: Uitkomst, stap: str, naar: date) -> Vooruitblik:
    """What moves along when one step goes to another day, and what then does not fit. Other fixed steps stay. Raises
    `KeyError` for a step that the planning does not have."""
    plan_ = uitkomst.planning
    if uitkomst.procedure is None or stap not in {s.id for s in plan_.stappen}:
        raise KeyError(stap)
    dagen = {s.id: s.datum for s in plan_.stappen if s.datum}
    if dagen.get(stap) == naar:
        return _blik(uitkomst, {}, "")
    schema = _soepel(schema_van(uitkomst.stand, stappen_van(uitkomst.stand, uitkomst.procedure), krap=True), dagen)
    vast = {s.id for s in plan_.stappen if s.vast}
    anders = rekenen.verschuif(schema, dagen, vast, stap, naar)
    gezet = uitkomst.dossier.planning.stappen
    # An end that follows from the start needs no day of its own.
    eigen = {id_: d for id_, d in anders.items() if id_ == stap or id_ not in EINDE or gezet.get(id_, PlanStap()).datum}
    return _blik(uitkomst, eigen, "u verzet deze stap", stap, schema.banden)


def verschuif(uitkomst: Uitkomst, stap: str, naar: date, *, wie: str, moment: str) -> Dossier:
    """The dossier with this step on another day, and all that moves along."""
    return voer_uit(uitkomst, verschuiving(uitkomst, stap, naar), wie=wie, moment=moment)


def voer_uit(uitkomst: Uitkomst, blik: Vooruitblik, *, wie: str, moment: str) -> Dossier:
    """The dossier with the days of a preview."""
    gezet = uitkomst.dossier.planning.stappen
    nieuw = {v.stap: _met_dag(gezet, v.stap, v.nieuw) for v in blik.verschuivingen}
    return _met_stappen(uitkomst.dossier, nieuw, wie=wie, moment=moment)


def zet_vast(uitkomst: Uitkomst, stap: str, vast: bool, *, wie: str, moment: str) -> Dossier:
    """The dossier with this step fixed on the day that it has, or let go. A step without a day cannot be fixed: then
    the dossier stays the same. Raises `KeyError` for a step that the planning does not have."""
    gepland = next((s for s in uitkomst.planning.stappen if s.id == stap), None)
    if gepland is None:
        raise KeyError(stap)
    if vast and gepland.datum is None:
        return uitkomst.dossier
    oud = uitkomst.dossier.planning.stappen.get(stap, PlanStap())
    dag = oud.datum or (gepland.datum if vast else None)
    nieuw = oud.model_copy(update={"vast": vast, "datum": dag})
    return _met_stappen(uitkomst.dossier, {stap: nieuw}, wie=wie, moment=moment)


def bewaar_variant(dossier: Dossier, naam: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with the present planning kept under this name; one of that name is replaced. Raises `ValueError`
    for an empty name."""
    if not naam.strip():
        raise ValueError("Geef de variant een naam.")
    return met_variant(dossier, naam.strip(), dossier.planning.stappen, wie=wie, moment=moment)


def kies_variant(dossier: Dossier, naam: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with this variant as its planning; the variant itself stays. Raises `KeyError` without that name."""
    gekozen = dossier.planning.varianten[naam]
    weg: dict[str, PlanStap | None] = dict.fromkeys(set(dossier.planning.stappen) - set(gekozen))
    return _met_stappen(dossier, {**weg, **gekozen}, wie=wie, moment=moment)


def verwijder_variant(dossier: Dossier, naam: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this variant."""
    return met_variant(dossier, naam, None, wie=wie, moment=moment)


def vergelijk_varianten(uitkomst: Uitkomst, namen: Iterable[str] = ()) -> Variantvergelijking:
    """The present planning beside these variants, or all. Raises `KeyError` for an unknown name."""
    bewaard = uitkomst.dossier.planning.varianten
    gevraagd = {naam: bewaard[naam] for naam in (tuple(namen) or bewaard)}
    varianten = (
        _variant(uitkomst, "", uitkomst.planning),
        *(_variant(uitkomst, naam, _planning(uitkomst, stappen)) for naam, stappen in gevraagd.items()),
    )
    dagen = [{s.id: s.datum for s in variant.planning.stappen} for variant in varianten]
    rijen = []
    for stap in uitkomst.planning.stappen:
        datums = tuple(per_stap.get(stap.id) for per_stap in dagen)
        eerste = datums[0]
        verschil = tuple((dag - eerste).days if dag and eerste else None for dag in datums)
        rijen.append(Variantrij(stap.id, stap.naam, datums, verschil))
    return Variantvergelijking(varianten, tuple(rijen))


def _variant(uitkomst: Uitkomst, naam: str, planning: Planning) -> Variant:
    dagen = {s.id: s.datum for s in planning.stappen if s.datum}
    start = next((dagen[id_] for id_ in START if id_ in dagen), None)
    tot_de_start = [dag for dag in dagen.values() if start is None or dag <= start]
    lengte = (max(tot_de_start) - min(tot_de_start)).days if tot_de_start else None
    botst = sum(melding.soort in PAST_NIET for melding in planning.meldingen)
    return Variant(naam, planning, lengte, botst, _speling(uitkomst, dagen, start))


def _speling(uitkomst: Uitkomst, dagen: Mapping[str, date], start: date | None) -> int | None:
    """How much earlier it could start, from the days of the other steps."""
    if uitkomst.procedure is None or start is None:
        return None
    later = {id_ for id_, dag in dagen.items() if dag >= start}
    bekend = {id_: dag for id_, dag in dagen.items() if id_ not in later}
    stap = next(id_ for id_ in START if id_ in dagen)
    schema = schema_van(uitkomst.stand, stappen_van(uitkomst.stand, uitkomst.procedure), krap=True)
    vroegst = rekenen.vroegst(schema, bekend).get(stap)
    return (start - vroegst).days if vroegst else None


def _blik(
    uitkomst: Uitkomst, dagen: Mapping[str, date], reden: str, eerste: str = "", banden: tuple[Band, ...] = ()
) -> Vooruitblik:
    oud = {s.id: s for s in uitkomst.planning.stappen}
    gezet = uitkomst.dossier.planning.stappen
    anders = {id_: dag for id_, dag in dagen.items() if oud[id_].datum != dag}
    nieuw = {**gezet, **{id_: _met_dag(gezet, id_, dag) for id_, dag in anders.items()}}
    na = _planning(uitkomst, nieuw) if anders else uitkomst.planning
    alle = {**{id_: s.datum for id_, s in oud.items() if s.datum}, **anders}
    namen = {id_: stap.naam for id_, stap in oud.items()}
    verschuivingen = tuple(
        Verschuiving(
            id_,
            namen[id_],
            oud[id_].datum,
            dag,
            reden if not banden or id_ == eerste else _waarom(id_, alle, anders, banden, namen),
        )
        for id_, dag in anders.items()
    )
    return Vooruitblik(verschuivingen, na, tuple(m for m in na.meldingen if m.soort in PAST_NIET), _krap(na))


def _krap(planning: Planning) -> tuple[Botsing, ...]:
    dagen = {stap.id: stap.datum for stap in planning.stappen if stap.datum}
    tekorten = (
        Botsing(band, band.dagen - (dagen[band.naar] - dagen[band.van]).days)
        for stap in planning.stappen
        for band in stap.banden
        if band.van in dagen and band.naar in dagen
    )
    return tuple(b for b in tekorten if 0 < b.tekort <= b.band.dagen - (b.band.minimum or 0))


def _waarom(
    stap: str, dagen: Mapping[str, date], anders: Mapping[str, date], banden: tuple[Band, ...], namen: Mapping[str, str]
) -> str:
    """The band with least room between this step and another that moved."""
    raakt = [b for b in banden if stap in (b.van, b.naar) and b.van in dagen and b.naar in dagen]
    mee = [b for b in raakt if (b.van if b.naar == stap else b.naar) in anders] or raakt
    if not mee:
        return "schuift mee"
    strak = min(mee, key=lambda b: (dagen[b.naar] - dagen[b.van]).days - b.dagen)
    kant, ander = ("na", strak.van) if strak.naar == stap else ("voor", strak.naar)
    wet = "volgens de wet " if strak.minimum == strak.dagen and strak.bron else ""
    lengte = aantal(strak.dagen, "dag", "dagen")
    return f"{wet}ten minste {lengte} {kant} ‘{in_de_zin(namen[ander])}’ ({in_woorden(dagen[ander])})"


def _soepel(schema: Schema, dagen: Mapping[str, date]) -> Schema:
    """The same steps, where a usual length that the dates already do not keep asks no more than they give: moving a
    step does not repair the rest of the planning."""

    def soepel(band: Band) -> Band:
        if band.van not in dagen or band.naar not in dagen:
            return band
        nu = (dagen[band.naar] - dagen[band.van]).days
        return replace(band, dagen=max(band.minimum or 0, min(band.dagen, nu)))

    return replace(schema, banden=tuple(soepel(band) for band in schema.banden))


def _planning(uitkomst: Uitkomst, stappen: Mapping[str, PlanStap]) -> Planning:
    planning = uitkomst.dossier.planning.model_copy(update={"stappen": VasteMap(stappen)})
    dossier = uitkomst.dossier.model_copy(update={"planning": planning})
    return stel_op(replace(uitkomst.stand, dossier=dossier), uitkomst.procedure)


def _met_dag(gezet: Mapping[str, PlanStap], stap: str, dag: date) -> PlanStap:
    return gezet.get(stap, PlanStap()).model_copy(update={"datum": dag})


def _met_stappen(dossier: Dossier, stappen: Mapping[str, PlanStap | None], *, wie: str, moment: str) -> Dossier:
    for id_, stap in stappen.items():
        if dossier.planning.stappen.get(id_) != stap:
            leeg = stap is None or stap == PlanStap()
            dossier = met_planstap(dossier, id_, None if leeg else stap, wie=wie, moment=moment)
    return dossier
