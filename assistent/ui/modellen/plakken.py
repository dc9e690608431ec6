"""Rows to and from a spreadsheet, without Qt: text with tabs between cells, as every spreadsheet copies it.

What was pasted and cannot be read in its column is kept in the row as text, under `rijen.ONGELEZEN`, so that it is seen
and can be put right; it is no value of that column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from assistent.dossier.rijen import rijnaam
from assistent.dossier.waarden import ONBEKEND, AntwoordFout, controleer
from assistent.dossier.wijzigen import nieuw_rij_id
from assistent.kennis.model import Kolom, Vraag
from assistent.ui import opmaak
from assistent.ui.modellen.rijen import KEUZEN, Rij, celtekst, houd_ongelezen, invoertekst, lees_cel, ongelezen

MAX_TEKENS: Final = 5_000_000
MAX_RIJEN: Final = 5_000
_FORMULE: Final = ("=", "+", "-", "@")
_WEET_NIET: Final = (ONBEKEND, "nog niet bekend", "weet ik nog niet")


class PlakFout(ValueError):
    """What stands on the clipboard cannot become rows. The text is for the user."""


@dataclass(frozen=True, slots=True)
class Geplakt:
    """All rows as they become, how many were pasted, and what of them has no column in this table."""

    rijen: list[dict[str, Any]]
    aantal: int
    zonder_kolom: tuple[str, ...]


def als_tekst(
    vraag: Vraag, rijen: Sequence[Rij], keuzes: Mapping[str, Mapping[str, str]], *, met_kop: bool = True
) -> str:
    """The rows for a spreadsheet. Numbers stand as a Dutch spreadsheet reads them; a text that a spreadsheet would run
    as a formula begins with an apostrophe, which pasting takes off again."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter="\t", lineterminator="\n")
    if met_kop:
        schrijver.writerow([kolom.label for kolom in vraag.kolommen])
    for rij in rijen:
        schrijver.writerow([_uit(kolom, rij, keuzes.get(kolom.id, {})) for kolom in vraag.kolommen])
    return uit.getvalue()


def _uit(kolom: Kolom, rij: Rij, mogelijk: Mapping[str, str]) -> str:
    waarde = rij.get(kolom.id)
    if waarde is None:
        return str(ongelezen(rij).get(kolom.id, ""))
    if kolom.type in (*KEUZEN, "tekst", "lange_tekst") or waarde == ONBEKEND:
        tekst = celtekst(kolom, waarde, mogelijk)
        return f"'{tekst}" if tekst.lstrip().startswith(_FORMULE) else tekst
    tekst = invoertekst(kolom, waarde)
    return f"{tekst}%" if kolom.type == "procent" and tekst else tekst


def lees_tekst(tekst: str) -> list[list[str]]:
    """The cells of what a spreadsheet copied, without empty rows at the end. Raises `PlakFout`."""
    if len(tekst) > MAX_TEKENS:
        raise PlakFout("Dit is te veel om in één keer te plakken. Plak het in delen.")
    regels = _met_aanhalingen(tekst.replace("\r\n", "\n").replace("\r", "\n"))
    while regels and not any(cel.strip() for cel in regels[-1]):
        regels.pop()
    if not regels:
        raise PlakFout("Er staat niets op het klembord dat in een tabel past.")
    if len(regels) > MAX_RIJEN:
        raise PlakFout(f"Dit zijn {len(regels)} rijen; plak er hoogstens {MAX_RIJEN} tegelijk.")
    return regels


def _met_aanhalingen(tekst: str) -> list[list[str]]:
    """Cells in quotes may hold tabs and line ends; a quote that is never closed is an ordinary character."""
    try:
        return list(csv.reader(io.StringIO(tekst, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return [regel.split("\t") for regel in tekst.split("\n")]


def plak(
    vraag: Vraag,
    rijen: Sequence[Rij],
    keuzes: Mapping[str, Mapping[str, str]],
    tekst: str,
    *,
    rij: int = 0,
    kolom: int = 0,
) -> Geplakt:
    """The rows with this text pasted from row `rij` and column `kolom` on; below the last row new ones come.

    A first line with the names of columns says which cell goes where; without one the cells go from left to right.
    Existing cells are replaced only where something is pasted over them. Raises `PlakFout`.
    """
    regels = lees_tekst(tekst)
    doelen, zonder = _kopregel(vraag, regels[0])
    if doelen:
        regels = regels[1:]
        if not regels:
            raise PlakFout("Er zijn alleen kolomnamen gekopieerd, geen rijen.")
    else:
        doelen = dict(enumerate(vraag.kolommen[max(0, kolom) :]))
        zonder = [f"kolom {n + 1}" for n in range(len(doelen), max(map(len, regels)))]
    nieuw = [dict(r) for r in rijen]
    bezet = {str(r["id"]) for r in nieuw}
    begin = min(max(0, rij), len(nieuw))
    while len(nieuw) < begin + len(regels):
        nieuw.append({"id": nieuw_rij_id(bezet)})
        bezet.add(nieuw[-1]["id"])
    for waar, regel in zip(nieuw[begin:], regels, strict=False):
        for nummer, doel in doelen.items():
            if nummer < len(regel) and doel.type != "onder":
                _zet(waar, doel, regel[nummer], keuzes.get(doel.id, {}))
    _plaats_onder(vraag, nieuw, begin, regels, doelen)
    return Geplakt(nieuw, len(regels), tuple(zonder))


def _kopregel(vraag: Vraag, regel: Sequence[str]) -> tuple[dict[int, Kolom], list[str]]:
    """Position → column when this line names columns, with the names that none answers to; nothing when it does not:
    more than half of its cells must be a name."""
    namen: dict[str, Kolom] = {}
    for kolom in vraag.kolommen:
        for naam in (*kolom.synoniemen, kolom.id, kolom.label):
            namen[naam.casefold()] = kolom
    cellen = [" ".join(cel.split()) for cel in regel]
    doelen = {n: namen[cel.casefold()] for n, cel in enumerate(cellen) if cel.casefold() in namen}
    gevuld = [cel for cel in cellen if cel]
    if 2 * len(doelen) <= len(gevuld) or (len(doelen) == 1 and len(gevuld) == 1 and len(vraag.kolommen) > 1):
        return {}, []
    return doelen, [cel for n, cel in enumerate(cellen) if cel and n not in doelen]


def _plaats_onder(
    vraag: Vraag,
    rijen: list[dict[str, Any]],
    begin: int,
    regels: Sequence[Sequence[str]],
    doelen: Mapping[int, Kolom],
) -> None:
    """Rows that stand under others come last: the names of the new rows are known then."""
    onder = {n: kolom for n, kolom in doelen.items() if kolom.type == "onder"}
    if not onder:
        return
    namen = {str(r["id"]): rijnaam(vraag, r) for r in rijen}
    cellen = [
        (waar, kolom, regel[nummer])
        for waar, regel in zip(rijen[begin:], regels, strict=False)
        for nummer, kolom in onder.items()
        if nummer < len(regel)
    ]
    for waar, kolom, tekst in cellen:
        _zet(waar, kolom, tekst, namen)
    try:
        controleer(vraag, rijen)
    except AntwoordFout:  # a row would stand under itself
        for waar, kolom, tekst in cellen:
            waar.pop(kolom.id, None)
            houd_ongelezen(waar, kolom.id, tekst.strip())


def _zet(rij: dict[str, Any], kolom: Kolom, tekst: str, mogelijk: Mapping[str, str]) -> None:
    """Give a cell what was pasted; what cannot be read stays as text."""
    schoon = tekst.strip()
    if schoon.startswith("'") and schoon[1:].lstrip().startswith(_FORMULE):
        schoon = schoon[1:]
    try:
        waarde = _lees(kolom, schoon, mogelijk)
    except opmaak.InvoerFout:
        rij.pop(kolom.id, None)
        houd_ongelezen(rij, kolom.id, schoon)
        return
    houd_ongelezen(rij, kolom.id, "")
    if waarde is None:
        rij.pop(kolom.id, None)
    else:
        rij[kolom.id] = waarde


def _lees(kolom: Kolom, tekst: str, mogelijk: Mapping[str, str]) -> Any:
    if tekst.casefold() in _WEET_NIET:
        return ONBEKEND
    if kolom.type not in KEUZEN or not tekst:
        return _binnen_bereik(kolom, lees_cel(kolom, tekst))
    gezocht = " ".join(tekst.split()).casefold()
    treffers = [id_ for id_, naam in mogelijk.items() if gezocht in (id_.casefold(), " ".join(naam.split()).casefold())]
    if len(treffers) != 1:
        raise opmaak.InvoerFout(bezwaar(kolom, tekst, mogelijk))
    return treffers[0]


def _binnen_bereik(kolom: Kolom, waarde: Any) -> Any:
    if kolom.type == "procent" and waarde is not None and not 0 <= waarde <= 100:
        raise opmaak.InvoerFout("Geef een percentage van 0 tot en met 100.")
    return waarde


def bezwaar(kolom: Kolom, tekst: str, mogelijk: Mapping[str, str]) -> str:
    """Why this text is no value of the column."""
    if kolom.type == "keuze":
        return f"Kies uit: {', '.join(mogelijk.values())}."
    if kolom.type in KEUZEN:
        return "Er is niet precies één rij die zo heet."
    try:
        _lees(kolom, tekst, mogelijk)
    except opmaak.InvoerFout as fout:
        return str(fout)
    return ""
