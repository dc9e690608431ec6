"""What the dates of a planning show: too short for the law, a clash, a holiday, shorter than a case.

Here the facts are put together; the words come from the catalogue (`planmeldingen`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.parameters import waarde_op
from assistent.kennis.planstap import Plansoort, Praktijkduur, Vakantie
from assistent.kennis.voorwaarden import ParameterZonderWaarde, beslis
from assistent.planning.feiten import maanden_tussen
from assistent.planning.kalender import Land, vrije_dag, werkdag_vanaf
from assistent.planning.model import START, Band, Planningmelding, Planningstap
from assistent.tekst.nederlands import aantal, getal, hoofdletter, opsomming
from assistent.tekst.nederlands import datum as in_woorden


@dataclass(frozen=True, slots=True)
class Vondst:
    """What was found at a step, before it has words. `wettelijk`: a text of law that was seen is not kept."""

    soort: Plansoort
    stap: str
    feiten: Mapping[str, str]
    wettelijk: bool = False
    bron: tuple[Verwijzing, ...] = ()


def bevindingen(
    stand: Stand, stappen: Sequence[Planningstap], start: date | None, land: Land
) -> tuple[Planningmelding, ...]:
    """Every finding in the order of the steps. `start` is the start date that was answered."""
    per_id = {stap.id: stap for stap in stappen}
    regels = {regel.soort: regel for regel in stand.kennis.planmeldingen.values()}
    gevonden: list[Planningmelding] = []
    for stap in stappen:
        for vondst in _van_stap(stap, per_id, stand, start, land):
            regel = regels.get(vondst.soort)
            if regel:
                gevonden.append(
                    Planningmelding(
                        stap=vondst.stap,
                        tekst=hoofdletter(regel.tekst.format_map(vondst.feiten)),
                        soort=vondst.soort,
                        ernst="fout" if vondst.wettelijk else regel.ernst,
                        maatregel=hoofdletter(regel.maatregel.format_map(vondst.feiten)),
                        bron=tuple(dict.fromkeys((*vondst.bron, *regel.bron))),
                    )
                )
    return tuple(gevonden)


def _van_stap(
    stap: Planningstap, stappen: Mapping[str, Planningstap], stand: Stand, start: date | None, land: Land
) -> Iterator[Vondst]:
    yield from _volgorde(stap, stappen)
    if _klem(stap) and not _klem(stappen.get(stap.na)):
        yield from _past_niet(stap)
    if stap.datum is None:
        return
    for band in stap.banden:
        yield from _termijn(stap, stap.datum, band, stappen, land)
    yield from _te_laat(stap, stap.datum, stappen)
    yield from _andere_start(stap, stap.datum, start)
    yield from _voorbij(stap, stap.datum, stand.peildatum)
    yield from _vrij(stap, stap.datum, land)
    yield from _weg(stap, stap.datum, stand, land)
    yield from _casus(stap, stap.datum, stappen, stand)


def _volgorde(stap: Planningstap, stappen: Mapping[str, Planningstap]) -> Iterator[Vondst]:
    """Whether it lies before the nearest earlier step that has a date; one without does not hide a wrong order."""
    vorige = stappen.get(stap.na)
    while vorige and vorige.datum is None:
        vorige = stappen.get(vorige.na)
    if vorige and vorige.datum and stap.datum and stap.datum < vorige.datum:
        feiten = {
            "stap": _naam(stap),
            "datum": in_woorden(stap.datum),
            "vorige": _naam(vorige),
            "vorige_datum": in_woorden(vorige.datum),
        }
        yield Vondst("volgorde", stap.id, feiten)


def _klem(stap: Planningstap | None) -> bool:
    """Whether the dates around a step without a date leave no day for it."""
    return bool(stap and stap.vroegst and stap.laatst and stap.vroegst > stap.laatst)


def _past_niet(stap: Planningstap) -> Iterator[Vondst]:
    """A step without a day; of a row of such steps the first tells it for all."""
    assert stap.vroegst is not None
    assert stap.laatst is not None
    feiten = {
        "stap": _naam(stap),
        "vroegst": in_woorden(stap.vroegst),
        "laatst": in_woorden(stap.laatst),
        "tekort": _dagen((stap.vroegst - stap.laatst).days),
    }
    yield Vondst("botsing", stap.id, feiten)


def _termijn(
    stap: Planningstap, dag: date, band: Band, stappen: Mapping[str, Planningstap], land: Land
) -> Iterator[Vondst]:
    vorige = stappen.get(band.van)
    if vorige is None or vorige.datum is None or not band.minimum:
        return
    try:
        laatste = vorige.datum + timedelta(days=band.minimum)
    except OverflowError:  # beyond the calendar
        return
    verstreken = (dag - vorige.datum).days
    feiten = {"stap": _naam(stap), "vorige": _naam(vorige), "minimum": _dagen(band.minimum)}
    vrij = vrije_dag(laatste, land)
    if 0 <= verstreken < band.minimum:
        grens = band.minimum if band.ondergrens is None else band.ondergrens
        wet = verstreken < grens and any(v.status == "wettekst" for v in band.bron)
        yield Vondst(
            "te_kort",
            stap.id,
            {
                **feiten,
                "datum": in_woorden(dag),
                "dagen": _dagen(verstreken),
                "tekort": _dagen(band.minimum - verstreken),
                "vroegst": in_woorden(laatste),
            },
            wet,
            band.bron,
        )
    elif vrij and laatste <= dag < (voorzichtig := werkdag_vanaf(laatste, land)):
        meer = {"laatste": in_woorden(laatste), "dag": vrij, "voorzichtig": in_woorden(voorzichtig)}
        yield Vondst("laatste_dag", stap.id, {**feiten, **meer}, bron=band.bron)


def _te_laat(stap: Planningstap, dag: date, stappen: Mapping[str, Planningstap]) -> Iterator[Vondst]:
    vorige = stappen.get(stap.na)
    if stap.uiterst is None or vorige is None or vorige.datum is None or dag <= stap.uiterst:
        return
    feiten = {
        "stap": _naam(stap),
        "vorige": _naam(vorige),
        "datum": in_woorden(dag),
        "dagen": _dagen((dag - vorige.datum).days),
        "hoogstens": _dagen((stap.uiterst - vorige.datum).days),
        "uiterst": in_woorden(stap.uiterst),
        "over": _dagen((dag - stap.uiterst).days),
    }
    yield Vondst("te_laat", stap.id, feiten, bron=stap.bron)


def _andere_start(stap: Planningstap, dag: date, start: date | None) -> Iterator[Vondst]:
    if stap.id in START and start and dag != start:
        yield Vondst(
            "twee_starts",
            stap.id,
            {"stap": _naam(stap), "datum": in_woorden(dag), "antwoord": in_woorden(start)},
        )


def _voorbij(stap: Planningstap, dag: date, peildatum: date) -> Iterator[Vondst]:
    """A day before the one on which the dossier is looked at, that nobody fixed: a plan that was overtaken. A fixed day
    is what happened."""
    if dag < peildatum and not stap.vast:
        feiten = {"stap": _naam(stap), "datum": in_woorden(dag), "peildatum": in_woorden(peildatum)}
        yield Vondst("voorbij", stap.id, feiten)


def _vrij(stap: Planningstap, dag: date, land: Land) -> Iterator[Vondst]:
    vrij = "" if stap.elke_dag else vrije_dag(dag, land)
    if vrij:
        feiten = {
            "stap": _naam(stap),
            "datum": in_woorden(dag),
            "dag": vrij,
            "werkdag": in_woorden(werkdag_vanaf(dag, land)),
        }
        yield Vondst("vrije_dag", stap.id, feiten)


def _weg(stap: Planningstap, dag: date, stand: Stand, land: Land) -> Iterator[Vondst]:
    """The school holidays and, for a decision, the recesses on this day; one finding for all regions together."""
    if stap.elke_dag:
        return
    op_dag = [v for v in stand.kennis.vakanties.values() if v.rechtsgebied == land and v.van <= dag <= v.tot]
    feiten = {"stap": _naam(stap), "datum": in_woorden(dag)}
    reces = [v for v in op_dag if v.soort == "reces"]
    if reces and stap.soort == "besluit":
        yield Vondst("reces", stap.id, {**feiten, "vakantie": reces[0].naam}, bron=reces[0].bron)
        return
    for naam in dict.fromkeys(v.naam for v in op_dag if v.soort == "schoolvakantie"):
        zelfde = [v for v in op_dag if v.naam == naam]
        bron = tuple(dict.fromkeys(b for v in zelfde for b in v.bron))
        yield Vondst("vakantie", stap.id, {**feiten, "vakantie": naam, "regio": _regios(zelfde)}, bron=bron)


def _regios(vakanties: Sequence[Vakantie]) -> str:
    """Where a holiday is: empty when it is everywhere."""
    regios = [v.regio for v in vakanties if v.regio]
    if not regios or len(regios) == 3:
        return ""
    return f" (regio {opsomming([hoofdletter(regio) for regio in regios])})"


def _casus(stap: Planningstap, dag: date, stappen: Mapping[str, Planningstap], stand: Stand) -> Iterator[Vondst]:
    """The case that this step comes nearest to, of those in which it took longer."""
    duren = [duur for duur in stand.kennis.praktijkduren.values() if duur.tot == stap.id]
    passend = [(korter, duur) for duur in duren if (korter := _korter(duur, dag, stappen, stand))]
    if not passend:
        return
    (eigen, eis, eenheid), duur = min(passend, key=lambda vondst: vondst[0][1])
    vorige = _eerste(duur, stappen)
    woorden = ("maand", "maanden") if eenheid == "maanden" else ("dag", "dagen")
    feiten = {
        "stap": _naam(stap),
        "vorige": _naam(vorige) if vorige else "",
        "duur": f"{getal(eigen)} {woorden[eigen != 1]}",
        "casusduur": f"{getal(eis)} {woorden[eis != 1]}",
        "casus": stand.kennis.casussen[duur.casus].naam,
        "verhaal": duur.tekst,
    }
    yield Vondst("korter_dan_casus", stap.id, feiten, bron=duur.bron)


def _eerste(duur: Praktijkduur, stappen: Mapping[str, Planningstap]) -> Planningstap | None:
    return next((stappen[id_] for id_ in duur.van if id_ in stappen), None)


def _korter(
    duur: Praktijkduur, dag: date, stappen: Mapping[str, Planningstap], stand: Stand
) -> tuple[float, float, str] | None:
    """How long it takes here and took in the case, with the unit, when it is shorter here."""
    begin = _eerste(duur, stappen)
    if begin is None or begin.datum is None or dag < begin.datum:
        return None
    if duur.als is not None and not beslis(duur.als, stand):
        return None
    parameter = stand.kennis.parameters[duur.parameter]
    try:
        eis = waarde_op(parameter, stand.peildatum).waarde
    except ParameterZonderWaarde:
        return None
    eigen: float = maanden_tussen(begin.datum, dag) if parameter.eenheid == "maanden" else (dag - begin.datum).days
    return (eigen, eis, parameter.eenheid) if eigen < eis or (duur.ook_gelijk and eigen == eis) else None


def _naam(stap: Planningstap) -> str:
    return f"‘{stap.naam}’"


def _dagen(hoeveel: int) -> str:
    return aantal(hoeveel, "dag", "dagen")
