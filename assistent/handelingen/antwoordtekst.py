"""An answer in Dutch words, as a person would read it aloud: for lists, search and print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from assistent.dossier.model import Antwoord
from assistent.dossier.rijen import is_lege_rij, rijlabel, rijnaam
from assistent.dossier.waarden import ONBEKEND
from assistent.handelingen import maatregelen
from assistent.kennis.model import Kennis, Kolom, Optie, Vraag
from assistent.tekst import nederlands

WEET_NIET = "weet ik nog niet"

Antwoorden = Mapping[str, Antwoord]
"""Question id → answer, for cells that refer to a row of another table."""
Rij = Mapping[str, Any]


def antwoordtekst(kennis: Kennis, vraag: Vraag, waarde: object, antwoorden: Antwoorden) -> str:
    """The whole answer; empty when there is none. A table takes a line for each row: its filled cells with their
    column. A value that does not fit its question is given as it stands."""
    if waarde is None or waarde == "" or waarde == []:
        return ""
    if waarde == ONBEKEND:
        return WEET_NIET
    if vraag.type == "tabel":
        return "\n".join(_rij(kennis, vraag, rij, antwoorden) for rij in _rijen(waarde)) or str(waarde)
    if vraag.type == "schaal" and vraag.polen:
        return f"{waarde} van 5 (1 = {_in_de_zin(vraag.polen[0])}; 5 = {_in_de_zin(vraag.polen[1])})"
    if vraag.type == "meerkeuze" and isinstance(waarde, list):
        return nederlands.opsomming([_enkel("keuze", vraag.opties, deel) for deel in waarde])
    tekst = _enkel(vraag.type, vraag.opties, waarde)
    return f"{tekst} {vraag.eenheid}" if vraag.type == "getal" and vraag.eenheid else tekst


def korte_tekst(kennis: Kennis, vraag: Vraag, waarde: object, antwoorden: Antwoorden) -> str:
    """The answer on one line; of a table how many rows it has and what they are called."""
    if vraag.type == "tabel" and (rijen := _rijen(waarde)):
        namen = [rijwoorden(kennis, vraag, rij, rijen) for rij in rijen if rijnaam(vraag, rij) != rij.get("id")]
        hoeveel = nederlands.aantal(len(rijen), "rij", "rijen")
        return f"{hoeveel}: {', '.join(namen)}" if namen else hoeveel
    return " ".join(antwoordtekst(kennis, vraag, waarde, antwoorden).split())


def celtekst(kennis: Kennis, vraag: Vraag, kolom: Kolom, cel: object, antwoorden: Antwoorden) -> str:
    """A cell of a table; a reference by what the row is called."""
    if cel is None or cel == "":
        return ""
    if cel == ONBEKEND:
        return WEET_NIET
    if kolom.type in ("verwijzing", "onder"):
        naar = kennis.vragen.get(kolom.naar, vraag)
        doel = antwoorden.get(naar.id)
        rijen = _rijen(doel and doel.waarde)
        return next((rijwoorden(kennis, naar, rij, rijen) for rij in rijen if rij.get("id") == cel), str(cel))
    return maatregelen.in_woorden(kennis, vraag.id, _enkel(kolom.type, kolom.opties, cel))


def rijwoorden(kennis: Kennis, vraag: Vraag, rij: Rij, rijen: Iterable[Rij]) -> str:
    """What a row among these rows is called on the screen."""
    return maatregelen.in_woorden(kennis, vraag.id, rijlabel(vraag, rij, rijen))


def _rij(kennis: Kennis, vraag: Vraag, rij: Mapping[str, object], antwoorden: Antwoorden) -> str:
    if is_lege_rij(rij):
        return "–"
    cellen = ((k.label, celtekst(kennis, vraag, k, rij.get(k.id), antwoorden)) for k in vraag.kolommen)
    return "; ".join(f"{label}: {tekst}" for label, tekst in cellen if tekst)


def _rijen(waarde: object) -> tuple[Mapping[str, object], ...]:
    return tuple(rij for rij in waarde if isinstance(rij, Mapping)) if isinstance(waarde, list) else ()


def _enkel(soort: str, opties: tuple[Optie, ...], waarde: object) -> str:
    if soort == "keuze":
        return next((optie.label for optie in opties if optie.id == waarde), str(waarde))
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        if soort == "bedrag":
            return nederlands.euro(waarde)
        return nederlands.procent(waarde) if soort == "procent" else nederlands.getal(waarde)
    if soort == "datum":
        try:
            return nederlands.datum(date.fromisoformat(str(waarde)))
        except ValueError:
            return str(waarde)
    return str(waarde)


def _in_de_zin(tekst: str) -> str:
    return nederlands.in_de_zin(tekst).rstrip(".")
