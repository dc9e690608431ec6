"""What every item of the catalogue has: an id, references with their place, and a status."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

Status = Literal["wettekst", "secundair", "onderzoek", "afgeleid", "te_controleren"]
Rechtsgebied = Literal["nl", "vl"]
Regime = Literal[
    "eu_volledig", "sas", "nationaal_aangekondigd", "onderhands", "concessie", "sas_concessie", "toelating",
    "subsidie",
]  # fmt: skip
Stap = Literal[
    "opgave", "inhoud", "sturing", "rechtsvorm", "procedure", "partnerschap", "criteria", "planning", "risicos",
    "documenten", "toets",
]  # fmt: skip
Proceduresoort = Literal["opdracht", "toelating", "subsidie"]


class Model(BaseModel):
    """Frozen, and strict about names: a misspelt key in the catalogue is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Verwijzing:
    """A place in a source. An empty status takes that of the item.

    With slots, because the catalogue holds thousands and a model keeps a set of its fields for each.
    """

    bron: str
    plaats: str = Field(min_length=1)
    status: Status | Literal[""] = ""


def met_status(bronnen: tuple[Verwijzing, ...], status: Status) -> tuple[Verwijzing, ...]:
    """The references, with this status where they have none of their own."""
    return tuple(v if v.status else replace(v, status=status) for v in bronnen)


class Item(Model):
    """What every part of the catalogue has."""

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    bron: tuple[Verwijzing, ...] = Field(min_length=1)
    status: Status

    @model_validator(mode="after")
    def _status_van_bron(self) -> Self:
        object.__setattr__(self, "bron", met_status(self.bron, self.status))
        return self
