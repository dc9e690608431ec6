"""Fix dates of planning steps by text, as `antwoord` does for questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from pydantic import ValidationError

from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.waarden import AntwoordFout
from assistent.dossier.wijzigen import met_planstap
from assistent.handelingen.nabij import bedoelt_u
from assistent.kennis.model import Kennis

STAP: Final = "stap."
_TIJD: Final = ".tijd"


def zet(kennis: Kennis, stappen: Mapping[str, PlanStap], naam: str, tekst: str) -> tuple[str, PlanStap]:
    """The id of the step and what is fixed of it after `stap.ID=JJJJ-MM-DD` or `stap.ID.tijd=12.00`; an empty text
    takes that away. Raises `AntwoordFout`, naming the nearest step."""
    id_ = naam.removeprefix(STAP).removesuffix(_TIJD)
    bekend = kennis.stapnamen()
    if id_ not in bekend:
        bedoeld = bedoelt_u(f"{STAP}{id_}", [f"{STAP}{stap}" for stap in bekend])
        raise AntwoordFout(f"Er is geen stap ‘{STAP}{id_}’ in een planning. {bedoeld}".rstrip())
    oud = stappen.get(id_, PlanStap())
    veld = {"tijd": tekst or None} if naam.endswith(_TIJD) else {"datum": tekst or None}
    try:
        return id_, PlanStap.model_validate({**oud.model_dump(), **veld})
    except ValidationError:
        vorm = "een tijd als 12.00" if naam.endswith(_TIJD) else f"een bestaande datum als {date(2026, 3, 1)}"
        raise AntwoordFout(f"{naam}: geef {vorm}") from None


def bewaar(dossier: Dossier, stappen: Mapping[str, PlanStap], *, wie: str, moment: str) -> Dossier:
    """The dossier with these steps; one of which nothing is fixed any more is left out."""
    for id_, stap in stappen.items():
        leeg = stap == PlanStap()
        if not leeg or id_ in dossier.planning.stappen:
            dossier = met_planstap(dossier, id_, None if leeg else stap, wie=wie, moment=moment)
    return dossier
