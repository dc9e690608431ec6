"""What a benchmark is: two figures from one run, their ratio, and the bar it is held against."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
VOORBEELD = ROOT / "resources" / "voorbeelden" / "den-haag.dossier"
HERHALINGEN = 5


@dataclass(frozen=True, slots=True)
class Meting:
    """One row. `gemeten` and `verwijzing` are in `eenheid`; `grens` is the largest ratio that is good.

    `naast` holds further figures with their unit. A row that could not be measured says why in `overgeslagen`.
    """

    naam: str
    waartegen: str
    grens: float
    gemeten: float = 0.0
    verwijzing: float = 0.0
    eenheid: str = "ms"
    naast: dict[str, str] = field(default_factory=dict)
    overgeslagen: str = ""

    @property
    def verhouding(self) -> float | None:
        """How many times the reference; `None` when it was not measured."""
        return None if self.overgeslagen else self.gemeten / self.verwijzing

    @property
    def gehaald(self) -> bool | None:
        """Whether the bar is met; `None` when it was not measured."""
        return None if self.verhouding is None else self.verhouding <= self.grens

    def als_json(self) -> dict[str, object]:
        """The row with its ratio, rounded to what a measurement is worth."""
        verhouding = self.verhouding
        return {
            "naam": self.naam,
            "gemeten": round(self.gemeten, 2),
            "verwijzing": round(self.verwijzing, 2),
            "eenheid": self.eenheid,
            "waartegen": self.waartegen,
            "verhouding": None if verhouding is None else round(verhouding, 2),
            "grens": self.grens,
            "gehaald": self.gehaald,
            "naast": self.naast,
            "overgeslagen": self.overgeslagen,
        }


def duur(doe: Callable[[], object]) -> float:
    """How long one call takes, in milliseconds."""
    begin = time.perf_counter()
    doe()
    return (time.perf_counter() - begin) * 1_000


def mediaan(doe: Callable[[], object], herhalingen: int = HERHALINGEN) -> float:
    """The median of a number of calls, in milliseconds, after one call that does not count."""
    doe()
    gc.collect()
    return statistics.median(duur(doe) for _ in range(herhalingen))


def afwisselend(
    een: Callable[[], object], ander: Callable[[], object], herhalingen: int = HERHALINGEN
) -> tuple[float, float]:
    """The medians of two things measured in turn, so that a busy moment of the machine hits both."""
    een(), ander()
    paren = [(duur(een), duur(ander)) for _ in range(herhalingen)]
    return statistics.median(p[0] for p in paren), statistics.median(p[1] for p in paren)


def percentiel(waarden: list[float], deel: float) -> float:
    """The value below which `deel` (0…1) of the values lie."""
    return sorted(waarden)[min(int(len(waarden) * deel), len(waarden) - 1)]
