"""Who depends on whom: the ties between the parties of a partnership, and what stands out in them.

A resource that is important and cannot be had elsewhere makes a strong dependence; two strong ones balance each other,
one alone is one-sided (Utrecht, §2.2.2.2). The middle step (important, but also to be had elsewhere) is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND

PARTIJEN: Final = "partnerschap.inbreng"
"""The table whose rows are the parties."""
BANDEN: Final = "partnerschap.afhankelijkheden"
"""The table with one row for each resource that a party needs from another."""

Sterkte = Literal["sterk", "matig", "licht", "onbekend"]
_ORDE: Final[tuple[Sterkte, ...]] = ("sterk", "matig", "licht", "onbekend")


@dataclass(frozen=True, slots=True)
class Partij:
    """A party: the id of its row and its name."""

    id: str
    naam: str


@dataclass(frozen=True, slots=True)
class Middel:
    """One resource that is needed: what it is, how important (`laag`, `hoog`) and whether it is to be had elsewhere
    (`ja`, `nee`); a part that was not filled in is empty."""

    rij: str
    soort: str
    belang: str
    elders: str

    @property
    def sterkte(self) -> Sterkte:
        """How strong the dependence on this resource is."""
        if self.belang == "laag":
            return "licht"
        if self.belang == "hoog" and self.elders in ("ja", "nee"):
            return "sterk" if self.elders == "nee" else "matig"
        return "onbekend"


@dataclass(frozen=True, slots=True)
class Band:
    """What `wie` needs from `van` (ids of parties)."""

    wie: str
    van: str
    middelen: tuple[Middel, ...]

    @property
    def sterkte(self) -> Sterkte:
        """The strength of its strongest resource."""
        return min((middel.sterkte for middel in self.middelen), key=_ORDE.index)


def partijen(stand: Stand) -> tuple[Partij, ...]:
    """The parties that have a name, in the order of their table."""
    rijen = stand.rijen(PARTIJEN)
    return tuple(Partij(str(rij["id"]), _tekst(rij, "partij")) for rij in rijen if _tekst(rij, "partij"))


def banden(stand: Stand) -> dict[tuple[str, str], Band]:
    """The ties by (who needs, from whom). Rows of a party that is gone, or of a party with itself, do not count."""
    bekend = {partij.id for partij in partijen(stand)}
    per_paar: dict[tuple[str, str], list[Middel]] = {}
    for rij in stand.rijen(BANDEN):
        paar = _tekst(rij, "wie"), _tekst(rij, "van")
        if set(paar) <= bekend and paar[0] != paar[1] and _tekst(rij, "middel"):
            middel = Middel(str(rij["id"]), _tekst(rij, "middel"), _tekst(rij, "belang"), _tekst(rij, "elders"))
            per_paar.setdefault(paar, []).append(middel)
    return {paar: Band(*paar, tuple(middelen)) for paar, middelen in per_paar.items()}


def eenzijdig(stand: Stand) -> tuple[tuple[Partij, Partij], ...]:
    """The pairs (who depends, on whom) in which one side depends strongly and the other does not."""
    alle = banden(stand)
    gevonden: list[tuple[Partij, Partij]] = []
    for een, ander in combinations(partijen(stand), 2):
        heen, terug = _is_sterk(alle.get((een.id, ander.id))), _is_sterk(alle.get((ander.id, een.id)))
        if heen != terug:
            gevonden.append((een, ander) if heen else (ander, een))
    return tuple(gevonden)


def wederzijds(stand: Stand) -> tuple[tuple[Partij, Partij], ...]:
    """The pairs that depend strongly on each other."""
    alle = banden(stand)
    return tuple(
        (een, ander)
        for een, ander in combinations(partijen(stand), 2)
        if _is_sterk(alle.get((een.id, ander.id))) and _is_sterk(alle.get((ander.id, een.id)))
    )


def los(stand: Stand) -> tuple[Partij, ...]:
    """The parties that need nothing and are not needed; none as long as nobody has a tie."""
    gebonden = {partij for paar in banden(stand) for partij in paar}
    return tuple(partij for partij in partijen(stand) if gebonden and partij.id not in gebonden)


def afhankelijkheid_eenzijdig(stand: Stand) -> int | None:
    """In how many pairs the dependence is one-sided; unknown without ties."""
    return len(eenzijdig(stand)) if banden(stand) else None


def afhankelijkheid_los(stand: Stand) -> int | None:
    """How many parties have no tie; unknown without ties."""
    return len(los(stand)) if banden(stand) else None


def _is_sterk(band: Band | None) -> bool:
    return band is not None and band.sterkte == "sterk"


def _tekst(rij: Mapping[str, object], kolom: str) -> str:
    waarde = rij.get(kolom)
    return waarde.strip() if isinstance(waarde, str) and waarde != ONBEKEND else ""
