"""A planning: the steps of a procedure with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistent.kennis.basis import Verwijzing
from assistent.kennis.planstap import Plansoort, Stapvorm
from assistent.planning.termijn import Looptijd

START = ("start_opdracht", "start_activiteiten")
EINDE = ("einde_opdracht", "einde_activiteiten")
"""Start and end of a contract, and of what a subsidy supports."""


@dataclass(frozen=True, slots=True)
class Band:
    """The step `naar` comes at least `dagen` calendar days after the step `van`. `minimum` is the part of these days
    that the law asks, `None` when it asks none; the rest is advice, or the length that the user gave. Below
    `ondergrens` it is surely too short; between the two the law leaves it open (`None`: the minimum itself is that
    border)."""

    van: str
    naar: str
    dagen: int
    minimum: int | None
    bron: tuple[Verwijzing, ...]
    ondergrens: int | None = None


@dataclass(frozen=True, slots=True)
class Planningstap:
    """One step.

    `dagen` counts calendar days since the step `na`; `minimum` is the statutory minimum in days where the law sets one;
    `speling` is what is left above it (negative: too short). `banden` are all bands to this step, the first of them
    from `na`. `vroegst` and `laatst` are the first and last possible day of a step without a date, seen from the dates
    that are set. `kritiek`: a day's delay moves the start
    of the contract (without one, the last step). `intern`: the organisation's own business, not in a
    published planning. `bron` names first where the minimum stands.

    `uiterst` is the last day that the law allows, counted from the step before it. `ruimte` is the number of days that
    the step can be later before a fixed day (or the last day of the planning) has to move; `None` without a date, or
    when nothing comes after it. `termijn` is the statutory minimum as the law counts it, from
    the step before it. `vrij` says why the day itself is no
    working day ("zondag", "Koningsdag"), empty when it is one or when the step may fall on any day.
    """

    id: str
    naam: str
    fase: str
    wie: str
    soort: Stapvorm
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
    laatst: date | None = None
    kritiek: bool = False
    intern: bool = False
    elke_dag: bool = False
    banden: tuple[Band, ...] = ()
    uiterst: date | None = None
    ruimte: int | None = None
    termijn: Looptijd | None = None
    vrij: str = ""


@dataclass(frozen=True, slots=True)
class Planningmelding:
    """Something that the dates of a step show: too short for the law, a clash, a holiday. `bron` is what it rests on;
    `maatregel` what to do about it."""

    stap: str
    tekst: str
    soort: Plansoort = "volgorde"
    ernst: Literal["fout", "waarschuwing", "aandacht"] = "waarschuwing"
    maatregel: str = ""
    bron: tuple[Verwijzing, ...] = ()


@dataclass(frozen=True, slots=True)
class Planning:
    """The steps in the order of the procedure, and what is wrong with their dates."""

    procedure: str
    stappen: tuple[Planningstap, ...]
    meldingen: tuple[Planningmelding, ...]
