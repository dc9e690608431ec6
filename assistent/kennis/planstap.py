"""Time in the catalogue: the steps of a planning, what it says when dates do not fit, and when people are away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from assistent.kennis.basis import Item, Model, Rechtsgebied, Regime, Verwijzing
from assistent.kennis.voorwaarden import Voorwaarde

Stapvorm = Literal["moment", "besluit", "periode"]
"""A day on which something happens, a day on which someone decides, or a stretch of time that ends on its day."""


class Termijn(Model):
    """The parameter with a statutory term, and when it is that one; without `als` always.

    The unit of the parameter counts: days, or whole years (taken as the longest they can be). `ondergrens` is the
    parameter below which it is surely too short, where the law leaves open whether less than the term is allowed.
    """

    parameter: str
    als: Voorwaarde | None = None
    ondergrens: str = ""


def _termijnen(ruw: object) -> object:
    """The short form, the name of one parameter, as a list of one."""
    if isinstance(ruw, str):
        return ({"parameter": ruw},) if ruw else ()
    return ruw


Termijnen = Annotated[tuple[Termijn, ...], BeforeValidator(_termijnen)]


class Afstand(Model):
    """A second step from which a step keeps its distance: the statutory minimum and the usual length in days."""

    na: str
    minimum: Termijnen = ()
    duur: int | None = None


class Procedurestap(Model):
    """A step in time.

    `minimum` is the statutory minimum in days, counted from the step `na`: the name of one parameter, or a list of
    {parameter, als} of which the first whose condition is true counts. An unknown condition does not count, so that a
    shorter term needs its ground; the last one has no condition. `hoogstens` is the same for the longest that the law
    allows.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    naam: str
    fase: str
    wie: str
    na: str = ""
    minimum: Termijnen = ()
    hoogstens: Termijnen = ()
    duur: int | None = None
    """Usual length in days (afgeleid, from the cases); a proposal, never a rule."""
    ook: tuple[Afstand, ...] = ()
    """Other steps before this one, such as the nota van inlichtingen before the closing of tenders."""
    elke_dag: bool = False
    """Whether it can fall on a day that is no working day, such as the start of a contract."""
    soort: Stapvorm = "moment"
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Algemenestap(Item):
    """A step that many procedures share, inside the organisation or after the award.

    It comes after the first step of `na` that the procedure has, or just before the first of `voor` when it has none of
    those; a step of `voor` comes `afstand` days or more after it. It counts only when `als` is true. Without a `fase`
    it belongs to that of the step beside which it stands.
    """

    naam: str
    fase: str = ""
    wie: str
    na: tuple[str, ...] = ()
    voor: tuple[str, ...] = ()
    afstand: int = 0
    intern: bool = True
    """Whether it is the organisation's own business, and no row of the planning in a published document."""
    minimum: Termijnen = ()
    hoogstens: Termijnen = ()
    duur: int | None = None
    elke_dag: bool = False
    soort: Stapvorm = "moment"
    soorten: tuple[Literal["opdracht", "toelating", "subsidie"], ...] = ()
    regimes: tuple[Regime, ...] = ()
    rechtsgebied: Rechtsgebied | None = None
    als: Voorwaarde | None = None


Plansoort = Literal[
    "te_kort", "te_laat", "botsing", "volgorde", "twee_starts", "vrije_dag", "laatste_dag", "vakantie", "reces",
    "korter_dan_casus", "voorbij",
]  # fmt: skip
PLANVELDEN: Final[Mapping[str, frozenset[str]]] = {
    "te_kort": frozenset({"stap", "vorige", "datum", "dagen", "minimum", "tekort", "vroegst"}),
    "te_laat": frozenset({"stap", "vorige", "datum", "dagen", "hoogstens", "uiterst", "over"}),
    "botsing": frozenset({"stap", "vroegst", "laatst", "tekort"}),
    "volgorde": frozenset({"stap", "vorige", "datum", "vorige_datum"}),
    "twee_starts": frozenset({"stap", "datum", "antwoord"}),
    "vrije_dag": frozenset({"stap", "datum", "dag", "werkdag"}),
    "laatste_dag": frozenset({"stap", "vorige", "minimum", "laatste", "dag", "voorzichtig"}),
    "vakantie": frozenset({"stap", "datum", "vakantie", "regio"}),
    "reces": frozenset({"stap", "datum", "vakantie"}),
    "korter_dan_casus": frozenset({"stap", "vorige", "duur", "casusduur", "casus", "verhaal"}),
    "voorbij": frozenset({"stap", "datum", "peildatum"}),
}
"""Which names the texts about each kind of finding can hold."""


class Planmeldingsregel(Item):
    """What the planning says when the dates of a step do not fit. `tekst` and `maatregel` hold names between braces
    (`{stap}`, `{datum}` …) for what the dates give; `PLANVELDEN` says which names each kind has.

    A step that is surely shorter than a text of law that was seen allows is a `fout`; every other finding is at most
    `waarschuwing`.
    """

    soort: Plansoort
    ernst: Literal["waarschuwing", "aandacht"]
    tekst: str
    maatregel: str


class Praktijkduur(Item):
    """How long something took in a case, from the first step of `van` that a planning has to the step `tot`. A planning
    shorter than the value of `parameter` (in calendar days or months) is compared with it, never judged by it; with
    `ook_gelijk` also one that is just as long. Without `als` always."""

    van: tuple[str, ...] = Field(min_length=1)
    tot: str
    parameter: str
    ook_gelijk: bool = False
    als: Voorwaarde | None = None
    casus: str
    """Id of the case."""
    tekst: str
    """What happened there, as a sentence."""


class Vakantie(Item):
    """Days on which many people are away: a school holiday of a region, or a recess of councils. Both ends count.

    `regio` is `noord`, `midden` or `zuid` in the Netherlands, empty where it is the same everywhere.
    """

    naam: str
    soort: Literal["schoolvakantie", "reces"]
    rechtsgebied: Rechtsgebied
    regio: Literal["", "noord", "midden", "zuid"] = ""
    van: date
    tot: date

    @model_validator(mode="after")
    def _oplopend(self) -> Self:
        if self.tot < self.van:
            raise ValueError(f"{self.id}: {self.tot} komt voor {self.van}")
        return self
