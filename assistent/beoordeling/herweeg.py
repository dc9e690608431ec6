"""What if the weights were others: one criterion heavier or lighter, or weights where there are none yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistent.beoordeling import criteria
from assistent.beoordeling.model import Opzet
from assistent.beoordeling.opzet import GRONDSLAG, formule_van
from assistent.beoordeling.rijen import GUNNING, Rij, getal, tekst
from assistent.beoordeling.uitslag import PRIJS
from assistent.dossier.stand import Stand


def herwogen(opzet: Opzet, criterium: str, gewicht: float) -> Opzet:
    """The way of comparing with another weight (percents, 0…100) for one criterion, the others keeping their
    proportions. Raises `ValueError` for a criterion that weighs everything: there is nothing to divide the rest over.
    """
    nu = opzet.prijsgewicht if criterium == PRIJS else next(m.gewicht for m in opzet.kwaliteit if m.id == criterium)
    if nu >= 100:
        raise ValueError("één criterium dat alles weegt, laat niets over om te verdelen")
    rest = (100 - gewicht) / (100 - nu)
    return replace(
        opzet,
        kwaliteit=tuple(
            replace(m, gewicht=gewicht if m.id == criterium else m.gewicht * rest) for m in opzet.kwaliteit
        ),
        prijsgewicht=gewicht if criterium == PRIJS else opzet.prijsgewicht * rest,
    )


def gewichten_open(stand: Stand) -> bool:
    """Whether there are award criteria of which a weight is not given, and weights decide at all: on the lowest price
    and with gunnen op waarde they do not."""
    bomen = criteria.boom(stand)
    return telt_met_gewichten(stand) and any(_open(hoofd) for hoofd in bomen)


def telt_met_gewichten(stand: Stand) -> bool:
    """Whether weights decide who wins."""
    formule = formule_van(stand, criteria.boom(stand))
    return formule != "gunnen_op_waarde" and stand.waarde(GRONDSLAG) != "laagste_prijs"


def _open(criterium: criteria.Criterium) -> bool:
    return criterium.gewicht is None or any(map(_open, criterium.delen))


def met_gelijke_gewichten(stand: Stand) -> Stand:
    """The dossier looked at as if the award criteria without a weight share what is left equally; to try things out
    before the weights are chosen. Nothing is left when the known weights make 100 or more.

    Criteria of a perceel share what those for all percelen leave; these leave room for the perceel with the most.
    """
    rijen = criteria.op_id(stand)
    hoofd = {id_: rij for id_, rij in rijen.items() if tekst(rij, "onder") not in rijen}
    gewichten: dict[str, float] = {}
    for boven in rijen:
        gewichten |= _gelijk({i: r for i, r in rijen.items() if i not in hoofd and tekst(r, "onder") == boven}, 100.0)
    per_perceel: dict[str, dict[str, Rij]] = {}
    for id_, rij in hoofd.items():
        per_perceel.setdefault(tekst(rij, "perceel"), {})[id_] = rij
    samen = per_perceel.pop("", {})
    eigen = max((_bekend(groep) for groep in per_perceel.values()), default=0.0)
    ook = max((_aantal_open(groep) for groep in per_perceel.values()), default=0)
    gewichten |= _gelijk(samen, 100.0 - eigen, ook)
    rest = 100.0 - _bekend(samen) - sum(gewichten[id_] for id_ in samen if id_ in gewichten)
    for groep in per_perceel.values():
        gewichten |= _gelijk(groep, rest)
    anders = [{**rij, "gewicht": gewichten[id_]} if id_ in gewichten else rij for id_, rij in rijen.items()]
    return replace(stand, anders={**stand.anders, GUNNING: anders})


def _gelijk(groep: Mapping[str, Rij], samen: float, ook: int = 0) -> dict[str, float]:
    """An equal part of what the known weights leave of `samen`, for each row without one and `ook` others."""
    zonder = [id_ for id_, rij in groep.items() if getal(rij, "gewicht") is None]
    deel = max(0.0, samen - _bekend(groep)) / (len(zonder) + ook) if zonder else 0.0
    return dict.fromkeys(zonder, deel)


def _bekend(groep: Mapping[str, Rij]) -> float:
    return sum(getal(rij, "gewicht") or 0.0 for rij in groep.values())


def _aantal_open(groep: Mapping[str, Rij]) -> int:
    return sum(getal(rij, "gewicht") is None for rij in groep.values())
