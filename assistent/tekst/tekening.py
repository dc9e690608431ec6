"""Drawings as data: shapes in points, made by pure functions and drawn by the screen, Word and PDF alike.

The origin is the top left corner, y grows downwards, all lengths are points (1/72 inch). Colours are names from a
small palette (`tekst`, `gedempt`, `lijn`, `accent`, `markt`, `netwerk`, `aandacht`, `fout`, `goed`, `vlak`), so that
every renderer can use its own light or dark value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kleur = Literal["tekst", "gedempt", "lijn", "accent", "markt", "netwerk", "aandacht", "fout", "goed", "vlak", "wit"]


@dataclass(frozen=True, slots=True)
class Lijn:
    """A straight line; `streep` draws it dashed."""

    x1: float
    y1: float
    x2: float
    y2: float
    kleur: Kleur = "lijn"
    dikte: float = 1.0
    streep: bool = False


@dataclass(frozen=True, slots=True)
class Rechthoek:
    """A rectangle, filled or only outlined."""

    x: float
    y: float
    breedte: float
    hoogte: float
    vulling: Kleur | None = None
    rand: Kleur | None = None


@dataclass(frozen=True, slots=True)
class Veelhoek:
    """A closed polygon."""

    punten: tuple[tuple[float, float], ...]
    vulling: Kleur | None = None
    rand: Kleur | None = None


@dataclass(frozen=True, slots=True)
class Woord:
    """One line of text; `x`, `y` is its baseline point at the side named by `anker`."""

    x: float
    y: float
    tekst: str
    grootte: float = 9.0
    kleur: Kleur = "tekst"
    vet: bool = False
    anker: Literal["begin", "midden", "eind"] = "begin"


Vorm = Lijn | Rechthoek | Veelhoek | Woord


@dataclass(frozen=True, slots=True)
class Tekening:
    """A drawing of `breedte` by `hoogte` points; `alt` says in words what it shows."""

    breedte: float
    hoogte: float
    vormen: tuple[Vorm, ...]
    alt: str
