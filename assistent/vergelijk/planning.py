"""What differs between two plannings: per step its day, its length, its statutory minimum, and whether it is fixed."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.planning.model import Planning, Planningstap
from assistent.tekst.nederlands import aantal, datum
from assistent.vergelijk.regels import Verschilregel


def verschillen(oud: Planning, nieuw: Planning) -> tuple[Verschilregel, ...]:
    """The differences per step, in the order of the new planning; steps that went come last."""
    links = {stap.id: stap for stap in oud.stappen}
    rechts = {stap.id: stap for stap in nieuw.stappen}
    namen = (*rechts, *(id_ for id_ in links if id_ not in rechts))
    return tuple(regel for id_ in namen for regel in _stap(links.get(id_), rechts.get(id_)))


def _stap(oud: Planningstap | None, nieuw: Planningstap | None) -> Iterator[Verschilregel]:
    hier = nieuw or oud
    assert hier is not None
    if oud is None or nieuw is None:
        was, wordt = (_bestaat(stap) for stap in (oud, nieuw))
        yield Verschilregel(hier.naam, "Stap", was, wordt, hier.id)
        return
    links, rechts = _kenmerken(oud), _kenmerken(nieuw)
    for kenmerk, was in links.items():
        if was != rechts[kenmerk]:
            yield Verschilregel(hier.naam, kenmerk, was, rechts[kenmerk], hier.id)


def _bestaat(stap: Planningstap | None) -> str:
    """What is said of a whole step; empty when it is not there."""
    return "" if stap is None else _moment(stap) or "zonder datum"


def _kenmerken(stap: Planningstap) -> dict[str, str]:
    return {
        "Naam": stap.naam,
        "Datum": _moment(stap),
        "Dagen sinds de vorige stap": _dagen(stap.dagen),
        "Wettelijk minimum": _dagen(stap.minimum),
        "Vastgezet": "ja" if stap.vast else "nee",
        "Motivering": stap.motivering.strip(),
    }


def _moment(stap: Planningstap) -> str:
    if stap.datum is None:
        return ""
    return f"{datum(stap.datum)} om {stap.tijd.replace(':', '.')} uur" if stap.tijd else datum(stap.datum)


def _dagen(dagen: int | None) -> str:
    return "" if dagen is None else aantal(dagen, "dag", "dagen")
