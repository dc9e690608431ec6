"""The planning as tables and figures for documents: for outsiders, and whole for the organisation itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from assistent.dossier.stand import Stand
from assistent.planning.gantt import gantt_tekening
from assistent.planning.model import Planning, Planningstap
from assistent.tekst.nederlands import aantal, datum, in_de_zin
from assistent.tekst.tekening import Tekening

Rijen = list[dict[str, str]]


def _volledig(_: Stand, planning: Planning) -> Rijen:
    """Every step, those inside the organisation too, with what the law asks."""
    namen = {stap.id: in_de_zin(stap.naam) for stap in planning.stappen}
    return [
        {
            "fase": stap.fase,
            "stap": stap.naam,
            "datum": _wanneer(stap),
            "wie": stap.wie,
            "wet": "; ".join(_wet(stap, namen)) or "–",
        }
        for stap in planning.stappen
    ]


def _wanneer(stap: Planningstap) -> str:
    if stap.datum:
        return datum(stap.datum) + (" (vast)" if stap.vast else "")
    return f"nog open, op zijn vroegst {datum(stap.vroegst)}" if stap.vroegst else "nog open"


def _wet(stap: Planningstap, namen: Mapping[str, str]) -> Iterator[str]:
    for band in stap.banden:
        if band.minimum:
            yield f"ten minste {aantal(band.minimum, 'dag', 'dagen')} na {namen[band.van]}"
    if stap.uiterst:
        yield f"uiterlijk {datum(stap.uiterst)}"


def _bevindingen(_: Stand, planning: Planning) -> Rijen:
    return [{"ernst": m.ernst, "tekst": m.tekst, "maatregel": m.maatregel} for m in planning.meldingen]


TABELLEN: Mapping[str, Callable[[Stand, Planning], Rijen]] = {
    "planning_volledig": _volledig,
    "planning_bevindingen": _bevindingen,
}
FIGUREN: Mapping[str, Callable[[Stand, Planning], Tekening | None]] = {
    "planning": lambda _, planning: gantt_tekening(planning),
    "planning_openbaar": lambda _, planning: gantt_tekening(planning, openbaar=True),
    "planning_volledig": lambda _, planning: gantt_tekening(planning, met_intern=True),
}
