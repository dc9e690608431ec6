"""What differs in how bids are judged: what each criterion weighs in the whole, for each perceel that has its own.

What the user wrote of a criterion is an answer and is compared as such; its weight in the whole follows from the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistent.beoordeling.criteria import boom, gewichten, percelen
from assistent.dossier.stand import Stand
from assistent.tekst.nederlands import procent
from assistent.vergelijk.regels import Verschilregel

_KOP = "Gewicht in het geheel"


def verschillen(oud: Stand, nieuw: Stand) -> tuple[Verschilregel, ...]:
    """The criteria whose weight in the whole (percents) differs, that came or that went."""
    links, rechts = (dict(_gewichten(stand)) for stand in (oud, nieuw))
    gevonden = []
    for sleutel in dict.fromkeys((*rechts, *links)):
        (naam, was), (nu_naam, wordt) = links.get(sleutel, ("", "")), rechts.get(sleutel, ("", ""))
        if was != wordt:
            gevonden.append(Verschilregel(_KOP, nu_naam or naam, was, wordt, "beoordeling.gunningscriteria"))
    return tuple(gevonden)


def _gewichten(stand: Stand) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """(Perceel, criterium) → its name and its weight in words; of the criteria that are scored."""
    eigen = percelen(stand)
    for perceel, waarvoor in eigen or (("", ""),):
        for hoofd in boom(stand, perceel if eigen else None):
            weegt = gewichten(hoofd)
            for blad in hoofd.bladen():
                naam = f"{blad.naam} (perceel {waarvoor})" if waarvoor else blad.naam
                bekend = hoofd.gewicht is not None
                yield (perceel, blad.id), (naam, procent(round(weegt[blad.id], 2)) if bekend else "")
