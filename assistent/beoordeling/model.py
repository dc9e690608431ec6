"""Award as data: criteria with weights, bids with scores, and the outcome with every point explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Formule = Literal[
    "laagste_prijs", "verschil_met_laagste", "tussen_grenzen", "vaste_prijs", "rangorde", "gunnen_op_waarde"
]
"""How price counts. `gunnen_op_waarde` compares fictitious prices; the others give points."""


@dataclass(frozen=True, slots=True)
class Maatstaf:
    """A criterion that is scored: `gewicht` in percents of the whole. `korting` is the greatest fictitious discount in
    euro, for gunnen op waarde. `minimum` is the share 0…1 under which a bid is out; `None` when there is none."""

    id: str
    naam: str
    gewicht: float
    korting: float = 0.0
    minimum: float | None = None


@dataclass(frozen=True, slots=True)
class Drempel:
    """A minimum for a criterion with parts: the parts (criterion, weight) weighed together reach at least the share
    `minimum` 0…1."""

    naam: str
    delen: tuple[tuple[str, float], ...]
    minimum: float


@dataclass(frozen=True, slots=True)
class Opzet:
    """How bids are compared. `kwaliteit` are the criteria that assessors score. `prijsgewicht` in percents; 0 with a
    fixed price or with gunnen op waarde. `onder` and `boven` (euro) are the prices of full and of no points for
    `tussen_grenzen`; `plafond` (euro) is the price above which a bid is out; `drempels` are minimum scores of criteria
    with parts."""

    kwaliteit: tuple[Maatstaf, ...]
    formule: Formule
    prijsgewicht: float
    onder: float | None = None
    boven: float | None = None
    plafond: float | None = None
    drempels: tuple[Drempel, ...] = ()


@dataclass(frozen=True, slots=True)
class Bod:
    """One bid: its price in euro excl. btw and, per criterion, the share 0…1 of its points."""

    id: str
    naam: str
    prijs: float
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Post:
    """Where points (or, with gunnen op waarde, euros of discount) come from: `aandeel` 0…1 of `hoogstens`."""

    criterium: str
    naam: str
    aandeel: float
    hoogstens: float
    waarde: float


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One bid in the ranking. `totaal` is in points, or the fictitious price in euro with gunnen op waarde. `rang` is 1
    for the best and the same for equals; `None` for a bid that is out, and then `reden` says why."""

    bod: str
    naam: str
    prijs: float
    posten: tuple[Post, ...]
    totaal: float
    rang: int | None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Kantelgewicht:
    """The nearest other weight (percents) of a criterion at which another bid wins, the other weights keeping their
    proportions; `None` when none does. `winnaar` is who wins beyond it."""

    criterium: str
    naam: str
    nu: float
    lager: float | None
    lager_winnaar: str
    hoger: float | None
    hoger_winnaar: str
