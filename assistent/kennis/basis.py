"""What every item of the catalogue has: an id, references with their place, and a status."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Status = Literal["wettekst", "secundair", "onderzoek", "afgeleid", "te_controleren"]
Rechtsgebied = Literal["nl", "vl"]
Regime = Literal[
    "eu_volledig", "sas", "nationaal_aangekondigd", "onderhands", "concessie", "sas_concessie", "toelating",
    "subsidie",
]  # fmt: skip


class Model(BaseModel):
    """Frozen, and strict about names: a misspelt key in the catalogue is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Verwijzing(Model):
    """A place in a source. An empty status takes that of the item."""

    bron: str
    plaats: str = Field(min_length=1)
    status: Status | Literal[""] = ""


class Item(Model):
    """What every part of the catalogue has."""

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    bron: tuple[Verwijzing, ...] = Field(min_length=1)
    status: Status

    @model_validator(mode="after")
    def _status_van_bron(self) -> Self:
        ingevuld = tuple(v if v.status else v.model_copy(update={"status": self.status}) for v in self.bron)
        object.__setattr__(self, "bron", ingevuld)
        return self
