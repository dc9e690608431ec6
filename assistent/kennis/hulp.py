"""Help per page: what one does there, what it decides, which keys work and which terms matter."""

from __future__ import annotations

from typing import Final

from pydantic import Field

from assistent.kennis.basis import Item, Model

OVERAL: Final = "overal"
"""The item with what holds on every page."""
NAAST: Final = ("start", "antwoorden", "partners")
"""Pages beside the steps of the route."""


class Sneltoets(Model):
    """A key, or keys that belong together, and what it does."""

    toets: str = Field(min_length=1)
    doet: str = Field(min_length=1)


class Hulp(Item):
    """The help of one page: paragraphs about what one does there, and what follows from it."""

    pagina: str = Field(pattern=r"^[a-z]+$")
    titel: str
    doet: tuple[str, ...] = Field(min_length=1)
    beslist: str
    sneltoetsen: tuple[Sneltoets, ...] = Field(min_length=1)
    begrippen: tuple[str, ...] = ()
