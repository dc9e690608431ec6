"""How a scenario is read: a situation, and the cases in it that a lawyer can sign one by one.

A file holds `naam`, `toelichting`, `peildatum`, `antwoorden`, `motiveringen`, `planning` and `verwacht`; its `gevallen`
each add to these, under a name of their own. An answer, motivation or date of `null` in a case takes it away.

`gepubliceerd` are the versions that went outside: `naam`, `op` (day) and `documenten`, with the answers and dates of
the file, and on top of them their own `antwoorden` and `planning`. What a case changes, changed after that. `teksten`
are texts of somebody's own (key of the block → Markdown), in a case and in a published version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.advies.zaak import VANDAAG, kennis

MAP = Path(__file__).parent
SITUATIE = {
    "naam",
    "toelichting",
    "peildatum",
    "antwoorden",
    "motiveringen",
    "planning",
    "verwacht",
    "gepubliceerd",
    "teksten",
}
UITGAVE = {"naam", "op", "documenten", "antwoorden", "planning", "teksten"}


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
    gepubliceerd: tuple[Mapping[str, Any], ...] = ()
    teksten: Mapping[str, str] = field(default_factory=dict)

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
        antwoorden = _antwoorden(ruw, deel)
        verwacht = _verwacht(ruw, deel)
        assert verwacht, f"{pad.name}: {naam} verwacht niets"
        aandachtspunten = {punt.id for moment in kennis().toetsmomenten.values() for punt in moment.punten}
        onbekend = set(verwacht.get("meldingen", {})) - set(kennis().meldingen)
        onbekend |= set(verwacht.get("aandachtspunten", {})) - aandachtspunten
        assert not onbekend, f"{pad.name}: {onbekend}"
        yield Geval(
            bestand=pad.relative_to(MAP).with_suffix("").as_posix(),
            naam=naam,
            peildatum=peildatum,
            antwoorden=antwoorden,
            motiveringen=_samen(ruw, deel, "motiveringen"),
            planning=_samen(ruw, deel, "planning"),
            verwacht=verwacht,
            gepubliceerd=tuple(_uitgave(ruw, u) for u in deel.get("gepubliceerd", ruw.get("gepubliceerd", ()))),
            teksten=_samen(ruw, deel, "teksten"),
        )


def alle() -> list[Geval]:
    """Every case of every file."""
    return [geval for pad in bestanden() for geval in gevallen(pad)]


def _antwoorden(ruw: Mapping[str, Any], deel: Mapping[str, Any]) -> dict[str, Any]:
    return {v: str(w) if isinstance(w, date) else w for v, w in _samen(ruw, deel, "antwoorden").items()}


def _uitgave(ruw: Mapping[str, Any], uitgave: Mapping[str, Any]) -> dict[str, Any]:
    """A published version with all its answers and dates."""
    assert set(uitgave) <= UITGAVE, set(uitgave) - UITGAVE
    return {**uitgave, "antwoorden": _antwoorden(ruw, uitgave), "planning": _samen(ruw, uitgave, "planning")}


def _samen(ruw: Mapping[str, Any], deel: Mapping[str, Any], woord: str) -> dict[str, Any]:
    samen = {**(ruw.get(woord) or {}), **(deel.get(woord) or {})}
    return {sleutel: waarde for sleutel, waarde in samen.items() if waarde is not None}


def _verwacht(ruw: Mapping[str, Any], deel: Mapping[str, Any]) -> dict[str, Any]:
    samen: dict[str, Any] = dict(ruw.get("verwacht") or {})
    for woord, waarde in (deel.get("verwacht") or {}).items():
        eerder = samen.get(woord)
        samen[woord] = {**eerder, **waarde} if isinstance(eerder, dict) and isinstance(waarde, dict) else waarde
    return samen
