"""What differs in the advice: sturing, legal form, procedures, findings, and numbers of the law."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistent.advies.conclusies import onderwerp, waarde_in_woorden
from assistent.dossier.model import Conclusie
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.vergelijk.regels import Verschilregel

_DELEN: Final = {
    "sturing": "Sturing en rechtsvorm", "rechtsvorm": "Sturing en rechtsvorm", "procedure": "Procedures",
    "melding": "Bevindingen", "parameter": "Getallen uit de wet",
}  # fmt: skip
"""What kind of conclusion stands under which heading; the minima of the planning are compared with the planning."""


@dataclass(frozen=True, slots=True)
class Adviesstand:
    """The advice on one side: its conclusions by id, and the names of the procedures, best first; none when only the
    conclusions were kept."""

    conclusies: Mapping[str, Conclusie]
    volgorde: Sequence[str] = ()


def verschillen(kennis: Kennis, oud: Adviesstand, nieuw: Adviesstand) -> tuple[Verschilregel, ...]:
    """What differs, by heading."""
    namen = dict.fromkeys((*nieuw.conclusies, *oud.conclusies))
    gevonden = []
    for deel in dict.fromkeys(_DELEN.values()):
        if deel == "Procedures" and oud.volgorde and nieuw.volgorde and tuple(oud.volgorde) != tuple(nieuw.volgorde):
            was, wordt = ("; ".join(stand.volgorde) for stand in (oud, nieuw))
            gevonden.append(Verschilregel(deel, "Volgorde, de beste eerst", was, wordt, "procedure"))
        for id_ in namen:
            soort = id_.partition(".")[0]
            if _DELEN.get(soort) == deel and (regel := _regel(kennis, deel, id_, oud, nieuw)) is not None:
                gevonden.append(regel)
    return tuple(gevonden)


def _regel(kennis: Kennis, deel: str, id_: str, oud: Adviesstand, nieuw: Adviesstand) -> Verschilregel | None:
    links, rechts = oud.conclusies.get(id_), nieuw.conclusies.get(id_)
    hier = rechts or links
    if hier is None or (links is not None and rechts is not None and links.waarde == rechts.waarde):
        return None
    if id_.startswith("parameter.") and (links is None or rechts is None):
        return None  # a number that is looked at for the first time, or no longer, is no change of the advice
    was, wordt = (
        hoofdletter(waarde_in_woorden(id_, c.waarde, kennis)) if c is not None else "" for c in (links, rechts)
    )
    return Verschilregel(deel, onderwerp(id_, kennis, hier.tekst), was, wordt, id_)
