"""A planning: the steps of a procedure with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistent.kennis.basis import Verwijzing


@dataclass(frozen=True, slots=True)
class Planningstap:
    """One step. `dagen` counts calendar days since the step `na`; `minimum` is the statutory minimum in days where
    the law sets one; `speling` is what is left above it (negative: too short). `vroegst` is the first possible day
    when no date is set: the date (else first possible day) of `na` plus the length that the user gave, else the
    minimum, else the usual length. `bron` names first where the minimum stands."""

    id: str
    naam: str
    fase: str
    wie: str
    soort: Literal["moment", "periode"]
    datum: date | None
    tijd: str
    na: str
    dagen: int | None
    minimum: int | None
    speling: int | None
    vast: bool
    vroegst: date | None
    motivering: str
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Planningmelding:
    """Something the dates themselves show to be wrong: two steps in the wrong order, or two starts."""

    stap: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Planning:
    """The steps in the order of the procedure, and what is wrong with their dates."""

    procedure: str
    stappen: tuple[Planningstap, ...]
    meldingen: tuple[Planningmelding, ...]
