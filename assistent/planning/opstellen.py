"""Lay the dates that the user fixed along the steps of the procedure."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from assistent.dossier.model import PlanStap
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import DatumWaarde, Procedure, Procedurestap
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import ParameterZonderWaarde, beslis
from assistent.planning.model import Planning, Planningmelding, Planningstap
from assistent.tekst.nederlands import datum as datum_in_woorden

_START = ("start_opdracht", "start_activiteiten")
_EINDE = ("einde_opdracht", "einde_activiteiten")
"""Start and end of a contract, and of what a subsidy supports."""


def stel_op(stand: Stand, procedure: Procedure | None) -> Planning:
    """The planning of this procedure with the fixed dates of the dossier; empty without a procedure.

    The start of the contract is asked as an answer of its own and its end follows from the duration; a date fixed in
    the planning goes before both.
    """
    if procedure is None:
        return Planning("", (), ())
    datums = _datums(stand, procedure)
    stappen: dict[str, Planningstap] = {}
    for stap in procedure.stappen:
        stappen[stap.id] = _stap(stap, stappen.get(stap.na), datums[stap.id], stand)
    meldingen = (*_verkeerde_volgorde(stappen), *_andere_start(stand, stappen))
    return Planning(procedure.keuze, tuple(stappen.values()), meldingen)


def _datums(stand: Stand, procedure: Procedure) -> dict[str, date | None]:
    gezet = stand.dossier.planning.stappen
    datums = {stap.id: gezet[stap.id].datum if stap.id in gezet else None for stap in procedure.stappen}
    for start, einde in zip(_START, _EINDE, strict=True):
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


def _stap(stap: Procedurestap, vorige: Planningstap | None, datum: date | None, stand: Stand) -> Planningstap:
    gezet = stand.dossier.planning.stappen.get(stap.id, PlanStap())
    wettelijk = _minimum(stap, stand)
    minimum = int(wettelijk.waarde) if wettelijk else None
    dagen = (datum - vorige.datum).days if datum and vorige and vorige.datum else None
    lengte = next((d for d in (gezet.duur, minimum, stap.duur) if d is not None), None)
    return Planningstap(
        id=stap.id,
        naam=stap.naam,
        fase=stap.fase,
        wie=stap.wie,
        soort=stap.soort,
        datum=datum,
        tijd=gezet.tijd or "",
        na=stap.na,
        dagen=dagen,
        minimum=minimum,
        speling=dagen - minimum if dagen is not None and minimum is not None else None,
        vast=gezet.vast,
        vroegst=_vroegst(vorige, lengte) if datum is None else None,
        motivering=gezet.motivering,
        bron=_bronnen(stap, wettelijk),
    )


def _vroegst(vorige: Planningstap | None, lengte: int | None) -> date | None:
    vanaf = (vorige.datum or vorige.vroegst) if vorige else None
    if vanaf is None or lengte is None:
        return None
    try:
        return vanaf + timedelta(days=lengte)
    except OverflowError:
        return None


def _minimum(stap: Procedurestap, stand: Stand) -> DatumWaarde | None:
    """The statutory minimum that holds here; `None` when the law sets none or its value on this date is unknown."""
    for termijn in stap.minimum:
        if termijn.als is None or beslis(termijn.als, stand):
            try:
                return waarde_op(stand.kennis.parameters[termijn.parameter], stand.peildatum)
            except ParameterZonderWaarde:
                return None
    return None


def _bronnen(stap: Procedurestap, minimum: DatumWaarde | None) -> tuple[Verwijzing, ...]:
    """Where the minimum stands, then where the step stands."""
    return tuple(dict.fromkeys((*(minimum.bron if minimum else ()), *stap.bron)))


def _verkeerde_volgorde(stappen: Mapping[str, Planningstap]) -> Iterator[Planningmelding]:
    for stap in stappen.values():
        vorige = _vorige_met_datum(stap, stappen)
        if vorige and vorige.datum and stap.datum and stap.datum < vorige.datum:
            yield Planningmelding(
                stap.id,
                f"‘{stap.naam}’ ({datum_in_woorden(stap.datum)}) ligt vóór ‘{vorige.naam}’ "
                f"({datum_in_woorden(vorige.datum)}). Wijzig een van beide data.",
            )


def _vorige_met_datum(stap: Planningstap, stappen: Mapping[str, Planningstap]) -> Planningstap | None:
    """The nearest step before this one that has a date; a step without one does not hide a wrong order."""
    vorige = stappen.get(stap.na)
    while vorige and vorige.datum is None:
        vorige = stappen.get(vorige.na)
    return vorige


def _andere_start(stand: Stand, stappen: Mapping[str, Planningstap]) -> Iterator[Planningmelding]:
    start, antwoord = next((stappen[id_] for id_ in _START if id_ in stappen), None), _startdatum(stand)
    if start and start.datum and antwoord and start.datum != antwoord:
        yield Planningmelding(
            start.id,
            f"‘{start.naam}’ staat in de planning op {datum_in_woorden(start.datum)}, maar als antwoord op "
            f"{datum_in_woorden(antwoord)}. Kies één van beide.",
        )
