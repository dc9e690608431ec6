"""The planning in words, for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.handelingen.controletekst import meldingregel
from assistent.leidraad.velden import op_tijd
from assistent.planning.model import Planning, Planningstap
from assistent.tekst.nederlands import aantal, in_de_zin
from assistent.tekst.nederlands import datum as in_woorden

_LANG = 120
"""Above so many days a length is said in months or years, unless the law counts it in days."""
_MAAND, _JAAR = 365.25 / 12, 365.25


def planningregels(plan: Planning) -> Iterator[str]:
    """The steps in order of time, and what is wrong with their dates."""
    namen = {stap.id: stap.naam for stap in plan.stappen}
    for stap in op_tijd(plan.stappen):
        yield f"{_dag(stap)}: {stap.naam}{_lengte(stap, namen)}"
    yield from map(meldingregel, plan.meldingen)


def _dag(stap: Planningstap) -> str:
    if stap.datum:
        tijd = f" om {stap.tijd.replace(':', '.')} uur" if stap.tijd else ""
        return f"{in_woorden(stap.datum)}{tijd}"
    vroegst = f", op zijn vroegst {in_woorden(stap.vroegst)}" if stap.vroegst else ""
    return f"nog in te vullen ({stap.id}{vroegst})"


def _lengte(stap: Planningstap, namen: dict[str, str]) -> str:
    """How long after the step before, and what the law asks."""
    delen = []
    if stap.dagen is not None and stap.na in namen:
        richting = "na" if stap.dagen >= 0 else "vóór"
        delen.append(f"{_duur(abs(stap.dagen), stap.minimum)} {richting} ‘{in_de_zin(namen[stap.na])}’")
    if stap.minimum is not None:
        delen.append(f"wettelijk ten minste {_minimum(stap.minimum)}{_voorzichtig(stap)}")
    for band in stap.banden[1:]:
        if band.minimum is not None and band.van in namen:
            lengte = aantal(band.minimum, "dag", "dagen")
            delen.append(f"wettelijk ten minste {lengte} na ‘{in_de_zin(namen[band.van])}’")
    if stap.uiterst:
        delen.append(f"wettelijk uiterlijk {in_woorden(stap.uiterst)}")
    return f" ({'; '.join(delen)})" if delen else ""


def _minimum(dagen: int) -> str:
    jaren = round(dagen / _JAAR)
    return f"{jaren} jaar" if jaren > 1 else aantal(dagen, "dag", "dagen")


def _voorzichtig(stap: Planningstap) -> str:
    """The cautious last day of a term that ends on a day that is no working day."""
    if stap.termijn is None or not stap.termijn.vrij:
        return ""
    laatste, advies = in_woorden(stap.termijn.laatste), in_woorden(stap.termijn.laatste_advies)
    return f", tot {laatste} ({stap.termijn.vrij}); voorzichtig is {advies}"


def _duur(dagen: int, minimum: int | None) -> str:
    if dagen <= _LANG or minimum is not None:
        return aantal(dagen, "dag", "dagen")
    if dagen < 2 * _JAAR:
        return f"ongeveer {aantal(round(dagen / _MAAND), 'maand', 'maanden')}"
    return f"ongeveer {aantal(round(dagen / _JAAR), 'jaar', 'jaar')}"
