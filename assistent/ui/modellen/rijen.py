"""Rows of a table question, without Qt: cells as text, and the edits that keep the id of every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistent.dossier.rijen import rijnaam
from assistent.dossier.waarden import ONBEKEND
from assistent.dossier.wijzigen import nieuw_rij_id
from assistent.kennis.model import Kennis, Kolom, Vraag
from assistent.tekst import nederlands
from assistent.ui import opmaak

Rij = Mapping[str, Any]
RECHTS = ("getal", "bedrag", "procent")
KEUZEN = ("keuze", "verwijzing", "onder")
ONGELEZEN = "niet gelezen"
"""Where a row keeps pasted text that its columns cannot hold; the id of a column never has a space."""
BREEDTE = {"getal": 1.0, "procent": 1.0, "datum": 1.2, "bedrag": 1.4, "keuze": 1.6, "lange_tekst": 3.0}
"""Share of the width of the table per type of column; 2 for the others."""


def rijen_van(waarde: object) -> tuple[Rij, ...]:
    """The rows in an answer; none when it is empty or `onbekend`."""
    return tuple(rij for rij in waarde if isinstance(rij, Mapping)) if isinstance(waarde, list) else ()


def keuzes(
    kolom: Kolom, vraag: Vraag, eigen: Sequence[Rij], kennis: Kennis, antwoorden: Mapping[str, Any]
) -> dict[str, str]:
    """What can be chosen in a cell, id to label; empty for a column to type in."""
    if kolom.type == "keuze":
        return {optie.id: optie.label for optie in kolom.opties}
    if kolom.type == "onder":
        return {rij["id"]: rijnaam(vraag, rij) for rij in eigen}
    if kolom.type == "verwijzing" and kolom.naar in kennis.vragen:
        andere = kennis.vragen[kolom.naar]
        antwoord = antwoorden.get(kolom.naar)
        return {rij["id"]: rijnaam(andere, rij) for rij in rijen_van(antwoord.waarde if antwoord else None)}
    return {}


def ongelezen(rij: Rij) -> Mapping[str, str]:
    """Column id → text that was pasted and could not be read."""
    bewaard = rij.get(ONGELEZEN)
    return {str(naam): str(tekst) for naam, tekst in bewaard.items()} if isinstance(bewaard, Mapping) else {}


def houd_ongelezen(rij: dict[str, Any], kolom: str, tekst: str) -> None:
    """Keep this text for a column that cannot hold it; an empty text forgets what was kept."""
    over = {naam: woorden for naam, woorden in ongelezen(rij).items() if naam != kolom}
    if tekst:
        over[kolom] = tekst
    if over:
        rij[ONGELEZEN] = over
    else:
        rij.pop(ONGELEZEN, None)


def celtekst(kolom: Kolom, waarde: Any, mogelijk: Mapping[str, str]) -> str:
    """A cell as it is shown."""
    if waarde is None or waarde == "":
        return ""
    if waarde == ONBEKEND:
        return "nog niet bekend"
    if kolom.type in KEUZEN:
        return mogelijk.get(str(waarde), str(waarde))
    if kolom.type == "bedrag" and isinstance(waarde, int | float):
        return nederlands.euro(waarde)
    if kolom.type == "procent" and isinstance(waarde, int | float):
        return nederlands.procent(waarde)
    return invoertekst(kolom, waarde)


def invoertekst(kolom: Kolom, waarde: Any) -> str:
    """A cell as it is typed."""
    if kolom.type in RECHTS:
        return opmaak.bedrag_tekst(waarde) if kolom.type == "bedrag" else opmaak.getal_tekst(waarde)
    if kolom.type == "datum":
        return opmaak.datum_tekst(waarde)
    return "" if waarde is None else str(waarde)


def lees_cel(kolom: Kolom, tekst: str) -> Any:
    """The value of typed text, `None` for nothing. Raises `InvoerFout`."""
    kaal = tekst.strip()
    if not kaal:
        return None
    if kolom.type in RECHTS:
        return opmaak.lees_getal(kaal.removesuffix("%"))
    return opmaak.lees_datum(kaal) if kolom.type == "datum" else kaal


def met_rij(rijen: Sequence[Rij], na: int) -> list[Rij]:
    """The rows with an empty one after position `na` (−1: in front)."""
    nieuw = {"id": nieuw_rij_id(rij["id"] for rij in rijen)}
    return [*rijen[: na + 1], nieuw, *rijen[na + 1 :]]


def zonder_rijen(rijen: Sequence[Rij], nummers: Sequence[int]) -> list[Rij]:
    """The rows without these."""
    over = list(rijen)
    for nummer in sorted(nummers, reverse=True):
        over = zonder_rij(over, nummer)
    return over


def zonder_rij(rijen: Sequence[Rij], nummer: int) -> list[Rij]:
    """The rows without this one; rows that stood under it stand where it stood."""
    weg = rijen[nummer]["id"]
    boven = {naam: waarde for naam, waarde in rijen[nummer].items() if naam != "id"}
    over = [rij for plaats, rij in enumerate(rijen) if plaats != nummer]
    return [{n: boven.get(n) if n != "id" and w == weg else w for n, w in rij.items()} for rij in over]


def met_cel(rijen: Sequence[Rij], nummer: int, kolom: str, waarde: Any) -> list[Rij]:
    """The rows with another value in one cell; `None` empties it."""
    rij = dict(rijen[nummer])
    if waarde is None:
        rij.pop(kolom, None)
    else:
        rij[kolom] = waarde
    houd_ongelezen(rij, kolom, "")
    return [*rijen[:nummer], rij, *rijen[nummer + 1 :]]


def verschoven(rijen: Sequence[Rij], nummer: int, stap: int) -> list[Rij]:
    """The rows with this one moved `stap` places; the same order when it cannot go there."""
    naar = nummer + stap
    nieuw = list(rijen)
    if 0 <= naar < len(nieuw):
        nieuw.insert(naar, nieuw.pop(nummer))
    return nieuw
