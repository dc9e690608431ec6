"""What counts once a document was published: the facts that may not change unseen, and the phases of a procedure."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistent.kennis.basis import Item, Proceduresoort, Rechtsgebied

Publicatiegroep = Literal["opdracht", "toegang", "gunning", "methode", "data", "partij"]
"""What a fact decides: what is asked and for what money, who can apply or is selected, by which criteria one
wins, how that is scored, when, or which parties there are."""


class Publicatiefeit(Item):
    """A fact that a published document promises. The id is that of its question, or `stap` for all steps of a planning.

    `kolommen` are the columns that count when it is a table; without them all; `waar` leaves only the rows with one of
    these values in that column. `ook` are the fields that print it besides its own: tables that are made from it
    (`overzicht.onderdelen`) and facts that are computed from it. `woorden` are what a text calls it, in small letters:
    a text of somebody's own that names one of them is about this fact.
    """

    groep: Publicatiegroep
    kolommen: tuple[str, ...] = ()
    waar: dict[str, tuple[str, ...]] = Field(default={})
    ook: tuple[str, ...] = ()
    woorden: tuple[str, ...] = ()


class Publicatiefase(Item):
    """A phase of a procedure after publication, in the order of time. It begins on the day after the first step of `na`
    that the planning has; the first phase has none. `soorten` and `rechtsgebied` say for which procedures. `waarom` is
    how it was found, with `{stap}`, `{datum}` and `{peildatum}`. The phase `onbekend` stands for a planning without the
    day that decides."""

    naam: str
    waarom: str
    na: tuple[str, ...] = ()
    soorten: tuple[Proceduresoort, ...] = Field(default=("opdracht", "toelating"))
    rechtsgebied: Rechtsgebied | None = None
