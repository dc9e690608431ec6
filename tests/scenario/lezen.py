"""How a scenario is read: a situation, and the cases in it that a lawyer can sign one by one.

A file holds `naam`, `toelichting`, `peildatum`, `antwoorden`, `motiveringen`, `planning` and `verwacht`; its `gevallen`
each add to these, under a name of their own. An answer, motivation or date of `null` in a case takes it away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.advies.zaak import VANDAAG, kennis

MAP = Path(__file__).parent
SITUATIE = {"naam", "toelichting", "peildatum", "antwoorden", "motiveringen", "planning", "verwacht"}


@dataclass(frozen=True)
class Geval:
    """One situation with what it should lead to. `bestand` is the stem of its file, shared by its sister cases."""

    bestand: str
    naam: str
    peildatum: date
    antwoorden: Mapping[str, Any]
    motiveringen: Mapping[str, str]
    planning: Mapping[str, date | str]
    verwacht: Mapping[str, Any]

    @property
    def meldingen(self) -> Mapping[str, str]:
        """What it says of findings: the severity, or "blijft uit"."""
        gezegd: Mapping[str, str] = self.verwacht.get("meldingen", {})
        return gezegd


def bestanden() -> list[Path]:
    """Every scenario file, also those in folders."""
    return sorted(MAP.rglob("*.yaml"))


def gevallen(pad: Path) -> Iterator[Geval]:
    """The cases of a file, one when it names none. A misspelt word in it is an error."""
    ruw: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    delen: list[dict[str, Any]] = ruw.pop("gevallen", None) or [{}]
    for deel in delen:
        assert set(ruw) | set(deel) <= SITUATIE, f"{pad.name}: {(set(ruw) | set(deel)) - SITUATIE}"
        peildatum = deel.get("peildatum", ruw.get("peildatum", VANDAAG))
        assert isinstance(peildatum, date), pad.name
        naam = " – ".join(n for n in (ruw["naam"], deel.get("naam", "")) if n)
        antwoorden = {v: str(w) if isinstance(w, date) else w for v, w in _samen(ruw, deel, "antwoorden").items()}
        verwacht = _verwacht(ruw, deel)
        assert verwacht, f"{pad.name}: {naam} verwacht niets"
        onbekend = set(verwacht.get("meldingen", {})) - set(kennis().meldingen)
        assert not onbekend, f"{pad.name}: {onbekend}"
        yield Geval(
            bestand=pad.relative_to(MAP).with_suffix("").as_posix(),
            naam=naam,
            peildatum=peildatum,
            antwoorden=antwoorden,
            motiveringen=_samen(ruw, deel, "motiveringen"),
            planning=_samen(ruw, deel, "planning"),
            verwacht=verwacht,
        )


def alle() -> list[Geval]:
    """Every case of every file."""
    return [geval for pad in bestanden() for geval in gevallen(pad)]


def _samen(ruw: Mapping[str, Any], deel: Mapping[str, Any], woord: str) -> dict[str, Any]:
    samen = {**(ruw.get(woord) or {}), **(deel.get(woord) or {})}
    return {sleutel: waarde for sleutel, waarde in samen.items() if waarde is not None}


def _verwacht(ruw: Mapping[str, Any], deel: Mapping[str, Any]) -> dict[str, Any]:
    samen: dict[str, Any] = dict(ruw.get("verwacht") or {})
    for woord, waarde in (deel.get("verwacht") or {}).items():
        eerder = samen.get(woord)
        samen[woord] = {**eerder, **waarde} if isinstance(eerder, dict) and isinstance(waarde, dict) else waarde
    return samen
