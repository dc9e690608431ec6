"""Several copies of one dossier beside each other: who answers what, and how far they lie apart.

Nothing is averaged: the framework is meant to be filled in together, and not the mean counts but the talk about the
difference (HIVA 2023, §5.3). How the spread of choices and numbers is counted is ours (`afgeleid`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any, Final, Literal

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.basis import Stap
from assistent.kennis.model import Kennis, Vraag
from assistent.tekst.nederlands import aantal, datum, euro, getal

Beeld = Literal["lijn", "keuzes", "tekst"]
"""How answers are shown: as places on a line, as who chose which option, or as words beside each other."""
_BREEDTE: Final = 4
"""Largest difference between two scores (1…5)."""
_JAAR: Final = 365
"""Dates that lie this many days or more apart count as fully apart."""


@dataclass(frozen=True, slots=True)
class Standpunt:
    """What one copy answers. `waarde` is `None` without an answer or with "unknown"; `woorden` says which of the two.
    `plek` is the place on the line, 0…1. `keuzes` are the ids of the chosen options."""

    naam: str
    waarde: Any
    woorden: str
    motivering: str
    plek: float | None
    keuzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vergeleken:
    """One question. `spreiding` is 0 (all the same) … 1 (as far apart as can be), `None` under two answers and for
    words; `verschilt` when not all that answered say the same. `uiteinden` are the words at both ends of the line,
    `opties` (id, label) what could be chosen."""

    vraag: str
    label: str
    stap: Stap
    beeld: Beeld
    uiteinden: tuple[str, str]
    opties: tuple[tuple[str, str], ...]
    standpunten: tuple[Standpunt, ...]
    spreiding: float | None
    verschilt: bool
    over_te_nemen: bool

    @property
    def beantwoord(self) -> int:
        """How many gave an answer."""
        return sum(standpunt.waarde is not None for standpunt in self.standpunten)


def vergelijk(kennis: Kennis, dossiers: Sequence[tuple[str, Dossier]]) -> tuple[Vergeleken, ...]:
    """Every question that a partner answered, with the answer of each dossier (name, dossier): the widest spread first
    and of those what most answered, then what differs in words, then the rest; within that the order of the catalogue.

    The first dossier is the own one: a question that only that one answers is nothing to compare.
    """
    rijen = [
        _vergeleken(vraag, dossiers)
        for vraag in kennis.vragen.values()
        if any(_waarde(dossier.antwoorden.get(vraag.id)) is not None for _, dossier in dossiers[1:])
    ]
    return tuple(sorted(rijen, key=lambda rij: (-(rij.spreiding or 0.0), not rij.verschilt, -rij.beantwoord)))


def _vergeleken(vraag: Vraag, dossiers: Sequence[tuple[str, Dossier]]) -> Vergeleken:
    antwoorden = [(naam, dossier.antwoorden.get(vraag.id) or Antwoord()) for naam, dossier in dossiers]
    waarden = [w for _, antwoord in antwoorden if (w := _waarde(antwoord)) is not None]
    plekken, uiteinden = _lijn(vraag, waarden)
    return Vergeleken(
        vraag=vraag.id,
        label=vraag.label,
        stap=vraag.stap,
        beeld=_beeld(vraag),
        uiteinden=uiteinden,
        opties=tuple((optie.id, optie.label) for optie in vraag.opties),
        standpunten=tuple(_standpunt(vraag, naam, antwoord, plekken) for naam, antwoord in antwoorden),
        spreiding=spreiding(vraag, waarden),
        verschilt=len({_gelijk(waarde) for waarde in waarden}) > 1,
        # A row of a table may point at a row of another table, which the own dossier does not have.
        over_te_nemen=vraag.type != "tabel",
    )


def _beeld(vraag: Vraag) -> Beeld:
    match vraag.type:
        case "schaal" | "getal" | "bedrag" | "datum":
            return "lijn"
        case "keuze" | "meerkeuze":
            return "keuzes"
        case _:
            return "tekst"


def _standpunt(vraag: Vraag, naam: str, antwoord: Antwoord, plekken: Mapping[float, float]) -> Standpunt:
    waarde = _waarde(antwoord)
    maat = _maat(vraag, waarde)
    keuzes = tuple(map(str, waarde)) if vraag.type == "meerkeuze" and isinstance(waarde, list) else ()
    if vraag.type == "keuze" and waarde is not None:
        keuzes = (str(waarde),)
    return Standpunt(
        naam=naam,
        waarde=waarde,
        woorden=in_woorden(vraag, antwoord),
        motivering=antwoord.motivering,
        plek=plekken.get(maat) if maat is not None else None,
        keuzes=keuzes,
    )


def in_woorden(vraag: Vraag, antwoord: Antwoord) -> str:
    """An answer as it is read."""
    waarde = antwoord.waarde
    if waarde == ONBEKEND:
        return "Weet ik nog niet"
    if _waarde(antwoord) is None:
        return "Geen antwoord"
    labels = {optie.id: optie.label for optie in vraag.opties}
    match vraag.type:
        case "schaal":
            return f"{waarde} van 5"
        case "keuze":
            return labels.get(str(waarde), str(waarde))
        case "meerkeuze":
            return "; ".join(labels.get(str(deel), str(deel)) for deel in waarde)
        case "bedrag":
            return euro(waarde)
        case "getal":
            return f"{getal(waarde)} {vraag.eenheid}".strip()
        case "datum":
            return datum(date.fromisoformat(str(waarde)))
        case "tabel":
            return aantal(len(waarde), "rij", "rijen")
        case _:
            return str(waarde)


# ------------------------------------------------------------------------------------ how far apart


def spreiding(vraag: Vraag, waarden: Sequence[Any]) -> float | None:
    """How far these answers lie apart, 0…1; `None` under two answers and for words.

    A scale: the distance between the outermost scores. A choice: how many different options were chosen, from all the
    same to all another. Several choices: the largest part of two answers that they do not share. Numbers and amounts:
    the difference as a part of the largest. Dates: the difference as a part of a year.
    """
    if len(waarden) < 2:
        return None
    match vraag.type:
        case "keuze":
            return (len(set(map(str, waarden))) - 1) / (len(waarden) - 1)
        case "meerkeuze":
            return max(_niet_gedeeld(set(een), set(ander)) for een, ander in combinations(waarden, 2))
        case "schaal" | "getal" | "bedrag" | "datum":
            maten = [maat for waarde in waarden if (maat := _maat(vraag, waarde)) is not None]
            return _verschil(vraag, min(maten), max(maten)) if len(maten) > 1 else None
        case _:
            return None


def _verschil(vraag: Vraag, laagste: float, hoogste: float) -> float:
    if vraag.type == "schaal":
        return (hoogste - laagste) / _BREEDTE
    if vraag.type == "datum":
        return min(1.0, (hoogste - laagste) / _JAAR)
    grootste = max(abs(laagste), abs(hoogste))
    return min(1.0, (hoogste - laagste) / grootste) if grootste else 0.0


def _niet_gedeeld(een: set[Any], ander: set[Any]) -> float:
    return len(een ^ ander) / len(een | ander)


def _lijn(vraag: Vraag, waarden: Sequence[Any]) -> tuple[dict[float, float], tuple[str, str]]:
    """The place 0…1 of each value, and the words at both ends."""
    maten = sorted({maat for waarde in waarden if (maat := _maat(vraag, waarde)) is not None})
    if vraag.type == "schaal":
        return {maat: (maat - 1) / _BREEDTE for maat in maten}, vraag.polen or ("", "")
    if not maten or _beeld(vraag) != "lijn":
        return {}, ("", "")
    laagste, hoogste = maten[0], maten[-1]
    breed = hoogste - laagste
    plekken = {maat: (maat - laagste) / breed if breed else 0.5 for maat in maten}
    einden = {
        _maat(vraag, waarde): in_woorden(vraag, Antwoord(waarde=waarde))
        for waarde in waarden
        if _maat(vraag, waarde) in (laagste, hoogste)
    }
    return plekken, (einden[laagste], einden[hoogste]) if breed else ("", "")


def _maat(vraag: Vraag, waarde: Any) -> float | None:
    """A value as a number on the line; a date as its day."""
    if vraag.type == "datum" and isinstance(waarde, str):
        try:
            return float(date.fromisoformat(waarde).toordinal())
        except ValueError:
            return None
    if vraag.type in ("schaal", "getal", "bedrag") and isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return float(waarde)
    return None


def _waarde(antwoord: Antwoord | None) -> Any:
    """The value when it says something."""
    waarde = antwoord.waarde if antwoord is not None else None
    return None if waarde in (None, "", ONBEKEND) or waarde == [] else waarde


def _gelijk(waarde: Any) -> str:
    """A value as something to compare: choices in any order, a table by its cells whatever the ids of its rows are."""
    if isinstance(waarde, list):
        delen = [
            str(sorted((str(k), str(w)) for k, w in d.items() if k != "id")) if isinstance(d, Mapping) else str(d)
            for d in waarde
        ]
        return str(sorted(delen))
    return " ".join(str(waarde).split()) if isinstance(waarde, str) else str(waarde)
