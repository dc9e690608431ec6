"""What differs between two sets of answers: added, removed, changed; for a table row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from assistent.dossier.model import Antwoord


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference. `rij` is the id of the row when the answer is a table; without it two lists of row ids say that
    the rows that stayed stand in another order."""

    vraag: str
    soort: Literal["toegevoegd", "verwijderd", "gewijzigd"]
    oud: Any
    nieuw: Any
    rij: str = ""


def verschillen(oud: Mapping[str, Antwoord], nieuw: Mapping[str, Antwoord]) -> tuple[Verschil, ...]:
    """The differences in value and in motivation, by question id. `vraag` ends in `.motivering` for the latter."""
    gevonden: list[Verschil] = []
    for vraag in sorted({*oud, *nieuw}):
        links, rechts = oud.get(vraag, Antwoord()), nieuw.get(vraag, Antwoord())
        gevonden.extend(_waarden(vraag, links.waarde, rechts.waarde))
        gevonden.extend(_enkel(f"{vraag}.motivering", links.motivering or None, rechts.motivering or None))
    return tuple(gevonden)


def _waarden(vraag: str, links: Any, rechts: Any) -> Iterator[Verschil]:
    oud, nieuw = _rijen(links), _rijen(rechts)
    if oud is None or nieuw is None:
        yield from _enkel(vraag, links, rechts)
        return
    for rij in dict.fromkeys((*oud, *nieuw)):
        yield from _enkel(vraag, oud.get(rij), nieuw.get(rij), rij)
    gebleven = [rij for rij in oud if rij in nieuw]
    yield from _enkel(vraag, gebleven, [rij for rij in nieuw if rij in oud])


def _rijen(waarde: Any) -> dict[str, Any] | None:
    """The rows by id; `None` when the value is no table."""
    if waarde is None:
        return {}
    if not isinstance(waarde, list) or not all(isinstance(rij, Mapping) and "id" in rij for rij in waarde):
        return None
    return {str(rij["id"]): rij for rij in waarde}


def _enkel(vraag: str, links: Any, rechts: Any, rij: str = "") -> Iterator[Verschil]:
    if links == rechts:
        return
    soort: Literal["toegevoegd", "verwijderd", "gewijzigd"] = (
        "toegevoegd" if links is None else "verwijderd" if rechts is None else "gewijzigd"
    )
    yield Verschil(vraag, soort, links, rechts, rij)
