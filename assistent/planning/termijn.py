"""How the law counts a term of days.

The day of the event does not count; the term runs from the next day and counts calendar days (the Aanbestedingswet
2012 counts "vanaf de dag na de verzenddatum", articles 2.71–2.74b; standstill: article 2.127 lid 1). Whether a last day
on a Saturday, Sunday or holiday rolls on is disputed for these terms in the Netherlands (Algemene termijnenwet, article
1; Regulation 1182/71, article 3); so the calendar day is the minimum and the shifted day is advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from assistent.planning.kalender import Land, vrije_dag, werkdag_vanaf


@dataclass(frozen=True, slots=True)
class Looptijd:
    """A term of days: its first and last day, the first day on which it is over, and the last day as a cautious reader
    would take it, with why (`vrij`, the name of the day that is no working day)."""

    eerste: date
    laatste: date
    voorbij: date
    laatste_advies: date
    vrij: str


def loop(gebeurtenis: date, dagen: int, land: Land) -> Looptijd:
    """The term of this many calendar days after an event. Raises `ValueError` under one day."""
    if dagen < 1:
        raise ValueError(f"een termijn telt ten minste één dag, niet {dagen}")
    laatste = gebeurtenis + timedelta(days=dagen)
    return Looptijd(
        eerste=gebeurtenis + timedelta(days=1),
        laatste=laatste,
        voorbij=laatste + timedelta(days=1),
        laatste_advies=werkdag_vanaf(laatste, land),
        vrij=vrije_dag(laatste, land),
    )
