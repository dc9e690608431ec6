"""The outline of a document: which building blocks stand in it and in which order."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from assistent.kennis.basis import Item, Model, Proceduresoort, Rechtsgebied
from assistent.kennis.voorwaarden import Voorwaarde


class Plaatsing(Model):
    """A building block in an outline. A `familie` takes the first variant that fits; `per` repeats the block for
    each row of that table, with the row under the name `rij`, and `waar` leaves only the rows with one of these values
    in that column; `instantie` tells two uses of one block in one document apart."""

    bouwsteen: str = ""
    familie: str = ""
    instantie: str = ""
    per: str = ""
    waar: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if bool(self.bouwsteen) == bool(self.familie):
            raise ValueError("een plaatsing noemt óf een bouwsteen óf een familie")
        return self


class Paragraafopzet(Model):
    """A paragraph in an outline; without blocks that apply it is left out."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    titel: str
    blokken: tuple[Plaatsing, ...] = ()


class Hoofdstukopzet(Model):
    """A chapter in an outline."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    titel: str
    bijlage: bool = False
    als: Voorwaarde | None = None
    paragrafen: tuple[Paragraafopzet, ...] = Field(min_length=1)


Documentgroep = Literal["leidraad", "bijlage", "gesprek", "beoordeling", "besluit", "verantwoording"]
"""What a document is for: read by those who take part, belonging to such a document, for a talk, for the assessors,
a decision or letter, or for the commissioner's own account."""
Documentvorm = Literal["leidraad", "brief", "formulier"]
"""How a document looks: with cover, contents and numbered headings; as a letter; or as a form without cover."""


class Documentopzet(Item):
    """The outline of a document: the only place where the order of building blocks stands.

    A procedure names the documents that are its own. A document with `bij` goes with every procedure of those kinds,
    unless `als` is false; with all three kinds also while there is no procedure yet. A document with `per` exists once
    for each row of that table: a letter to each participant; `waar` leaves only the rows with one of these values in
    that column.
    """

    titel: str
    ondertitel: str = ""
    groep: Documentgroep = "leidraad"
    vorm: Documentvorm = "leidraad"
    per: str = ""
    waar: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    rechtsgebied: tuple[Rechtsgebied, ...] = Field(min_length=1)
    bij: tuple[Proceduresoort, ...] = ()
    als: Voorwaarde | None = None
    hoofdstukken: tuple[Hoofdstukopzet, ...] = Field(min_length=1)
