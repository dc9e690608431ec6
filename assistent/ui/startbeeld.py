"""What the start page says about each recent dossier, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from assistent.handelingen.recent import Bestandsstand, wanneer
from assistent.ui.instellingen import Instellingen

ANDERS_NA = timedelta(minutes=1)
"""A file written this much later than it was opened here, was written by somebody else."""


@dataclass(frozen=True, slots=True)
class Recentbeeld:
    """One recent dossier: its path as kept, how the case is called, where the file lies, and when what happened to it;
    `weg` says why it cannot be opened."""

    pad: str
    naam: str
    plek: str
    wanneer: str
    weg: str = ""


def recenten(instellingen: Instellingen, standen: Mapping[str, Bestandsstand], nu: datetime) -> tuple[Recentbeeld, ...]:
    """The recent dossiers, the latest first. `standen` holds what was found on disk so far, by path."""
    return tuple(_recent(pad, instellingen, standen.get(pad), nu) for pad in instellingen.recent)


def _recent(pad: str, instellingen: Instellingen, stand: Bestandsstand | None, nu: datetime) -> Recentbeeld:
    bestand = Path(pad)
    naam = instellingen.namen.get(pad, "")
    plek = f"{bestand.name} · {bestand.parent}" if naam else str(bestand.parent)
    weg = "" if stand is None or stand.er else stand.reden
    return Recentbeeld(pad, naam or bestand.stem, plek, _wanneer(instellingen.geopend.get(pad, ""), stand, nu), weg)


def _wanneer(geopend: str, stand: Bestandsstand | None, nu: datetime) -> str:
    op = _moment(geopend)
    gewijzigd = stand.gewijzigd if stand is not None else None
    if gewijzigd is not None and (op is None or gewijzigd > op + ANDERS_NA):
        return f"gewijzigd {wanneer(gewijzigd, nu)}"
    return f"geopend {wanneer(op, nu)}" if op is not None else ""


def _moment(tekst: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError:
        return None
    return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
