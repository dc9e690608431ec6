"""The rows of a table that say something, and the numbers in them."""

from __future__ import annotations

from collections.abc import Mapping

from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND

Rij = Mapping[str, object]

GUNNING = "beoordeling.gunningscriteria"
"""The table of award criteria."""


def gevuld(stand: Stand, tabel: str) -> tuple[Rij, ...]:
    """The rows of a table in which something is filled in: a row that was just added says nothing."""
    return tuple(rij for rij in stand.rijen(tabel) if any(_zegt_iets(w) for k, w in rij.items() if k != "id"))


def getal(rij: Rij, kolom: str) -> float | None:
    """The number in a cell; `None` when there is none."""
    waarde = rij.get(kolom)
    return waarde if isinstance(waarde, int | float) and not isinstance(waarde, bool) else None


def tekst(rij: Rij, kolom: str) -> str:
    """The text in a cell; empty when there is none."""
    waarde = rij.get(kolom)
    return str(waarde).strip() if _zegt_iets(waarde) else ""


def _zegt_iets(waarde: object) -> bool:
    return waarde is not None and not (isinstance(waarde, str) and waarde.strip() in ("", ONBEKEND))
