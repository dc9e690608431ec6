"""What the catalogue knows about judging bids: methods with what they do badly, and rows to propose for a table."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistent.kennis.basis import Item, Model, Rechtsgebied, Verwijzing
from assistent.kennis.naslag import Naslag
from assistent.kennis.voorwaarden import Voorwaarde


class Zwakte(Model):
    """Something a method does badly, and where that is known from."""

    naam: str
    tekst: str
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Voorbeeldbod(Model):
    """A bid in a worked example: its price in euro and, per criterion of the example, the share 0…1 of the points."""

    naam: str
    prijs: float = Field(gt=0)
    scores: tuple[float, ...] = ()
    uitkomst: str
    """The calculation as it is printed; a test holds it against the calculation of the application."""


class Rekenvoorbeeld(Model):
    """A worked example. `gewichten` (percents) or, with gunnen op waarde, `kortingen` (euro) belong to the criteria of
    quality in order; `onder` and `boven` are prices in euro."""

    gewichten: tuple[float, ...] = ()
    kortingen: tuple[float, ...] = ()
    prijsgewicht: float = 0.0
    onder: float | None = None
    boven: float | None = None
    boden: tuple[Voorbeeldbod, ...] = Field(min_length=2)


class Methode(Naslag):
    """A way of counting. `keuze` is the option of `beoordeling.prijsformule` it explains; empty for one that is not
    chosen there. `formule` is printed as it stands; `bereik` says between which points it moves."""

    soort: Literal["prijsformule", "weging"]
    keuze: str = ""
    formule: str
    uitleg: str
    bereik: str
    voorbeeld: Rekenvoorbeeld
    zwaktes: tuple[Zwakte, ...] = Field(min_length=1)
    past: tuple[str, ...] = Field(min_length=1)
    past_niet: tuple[str, ...] = Field(min_length=1)


class Voorstel(Item):
    """Rows that the user can put into a table with one action. Nothing places them by itself.

    `als` says when it is proposed, `waarom` why; `rijen` hold text per column of the table, read by the type of the
    column; `casus` is the case it comes from.
    """

    titel: str
    tabel: str
    rijen: tuple[dict[str, str], ...] = Field(min_length=1)
    waarom: str
    als: Voorwaarde | None = None
    rechtsgebied: Rechtsgebied | None = None
    casus: str = ""
