"""A value as a reader says it, to set beside another one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from assistent.dossier.rijen import rijlabel
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.tekst.nederlands import datum, euro, getal, opsomming, procent

LEEG: Final = "niets"
_LANG: Final = 120
"""Longest piece of a text that is shown whole; characters."""


def antwoord(vraag: Vraag, waarde: Any) -> str:
    """An answer that is no table."""
    if waarde is None:
        return LEEG
    if isinstance(waarde, list | tuple):
        return opsomming([_enkel("keuze", vraag.opties, deel) for deel in waarde])
    tekst = _enkel(vraag.type, vraag.opties, waarde)
    return f"{tekst} {vraag.eenheid}" if vraag.type == "getal" and vraag.eenheid else tekst


def cel(vraag: Vraag, kolom: Kolom, rij: Mapping[str, Any], stand: Stand) -> str:
    """One cell of a table; a reference to another row by the name of that row."""
    waarde = rij.get(kolom.id)
    if waarde is None or waarde == "":
        return LEEG
    if kolom.type in ("verwijzing", "onder"):
        tabel = stand.kennis.vragen[kolom.naar or vraag.id]
        rijen = stand.rijen(tabel.id)
        naar = next((r for r in rijen if r.get("id") == waarde), None)
        return rijlabel(tabel, naar, rijen) if naar is not None else str(waarde)
    return _enkel(kolom.type, kolom.opties, waarde)


def dag(waarde: date | None) -> str:
    """A day of the planning."""
    return datum(waarde) if waarde else LEEG


def _enkel(soort: str, opties: tuple[Optie, ...], waarde: Any) -> str:
    if soort == "keuze":
        return next((optie.label for optie in opties if optie.id == waarde), str(waarde))
    if soort == "datum":
        try:
            return datum(date.fromisoformat(str(waarde)))
        except ValueError:
            return str(waarde)
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return {"bedrag": euro, "procent": procent}.get(soort, getal)(waarde)
    tekst = " ".join(str(waarde).split())
    return f"‘{tekst}’" if len(tekst) <= _LANG else f"‘{tekst[:_LANG].rsplit(' ', 1)[0]} …’"
