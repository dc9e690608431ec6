"""The dossiers that were opened lately: are they still there, and since when are they as they are."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistent.tekst.nederlands import MAANDEN

_WEG = (FileNotFoundError, NotADirectoryError)


@dataclass(frozen=True, slots=True)
class Bestandsstand:
    """How a file stands on disk. `er`: there it is; without it, `reden` says why in a few words. `gewijzigd` is the
    moment it was last written, in the time of this machine."""

    er: bool
    gewijzigd: datetime | None = None
    reden: str = ""


def bekijk(pad: Path) -> Bestandsstand:
    """Look at one file. May take long where a network drive is away; never raises."""
    try:
        gevonden = pad.stat()
    except _WEG:
        return Bestandsstand(False, reden="staat er niet meer")
    except (OSError, ValueError):  # ValueError: a null character in the path
        return Bestandsstand(False, reden="is nu niet te bereiken")
    if not stat.S_ISREG(gevonden.st_mode):
        return Bestandsstand(False, reden="is geen bestand meer")
    return Bestandsstand(True, datetime.fromtimestamp(gevonden.st_mtime))


def wanneer(moment: datetime, nu: datetime) -> str:
    """A moment as people say it, both in the time of this machine: `vandaag 14:02`, `gisteren 09:15`, `3 maart`,
    `3 maart 2024`."""
    dagen = (nu.date() - moment.date()).days
    if dagen in (0, 1):
        return f"{('vandaag', 'gisteren')[dagen]} {moment:%H:%M}"
    dag = f"{moment.day} {MAANDEN[moment.month - 1]}"
    return dag if moment.year == nu.year else f"{dag} {moment.year}"
