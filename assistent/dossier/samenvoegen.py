"""Merging reviews: the union of remarks, verdicts, sign-offs and the rest of several packages of one dossier.

The union is commutative, associative and idempotent, so the order in which packages arrive does not matter.
Nothing is lost: should two packages hold different content under one uuid, both stay, the second under the
uuid with a suffix.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.geschiedenis import met_geschiedenis
from assistent.dossier.model import TOETSDELEN, Dossier, Toets, Vast, als_json
from assistent.dossier.vast import VasteMap

T = TypeVar("T", bound=Vast)
VARIANT = "~"
"""Between a uuid and 12 hex of the content, for other content under the same uuid."""


def vereniging(*kaarten: Mapping[str, T]) -> VasteMap[T]:
    """The union by uuid of append-only collections."""
    per_uuid: dict[str, dict[str, T]] = {}
    for kaart in kaarten:
        for sleutel, stuk in kaart.items():
            per_uuid.setdefault(sleutel, {})[sha256_waarde(als_json(stuk))] = stuk
    samen: dict[str, T] = {}
    for kenmerk in sorted(per_uuid):
        # Which content keeps the bare uuid is decided by its sha256, so by nothing that depends on order.
        eerste, *varianten = sorted(per_uuid[kenmerk])
        samen[kenmerk] = per_uuid[kenmerk][eerste]
        samen.update({f"{kenmerk}{VARIANT}{som[:12]}": per_uuid[kenmerk][som] for som in varianten})
    return VasteMap(samen)


def voeg_toetsen_samen(*toetsen: Toets) -> Toets:
    """The union of reviews.

    Fields this edition does not know are taken from the first review that has them.
    """
    onbekend: dict[str, object] = {}
    for toets in reversed(toetsen):
        onbekend.update(toets.model_extra or {})
    samen = {deel: vereniging(*(getattr(toets, deel) for toets in toetsen)) for deel in TOETSDELEN}
    return Toets().model_copy(update={**onbekend, **samen})


def met_toets(dossier: Dossier, toets: Toets, *, wie: str, moment: str) -> Dossier:
    """The dossier with this review merged in; the same dossier if it brings nothing new."""
    samen = voeg_toetsen_samen(dossier.toets, toets)
    if samen == dossier.toets:
        return dossier
    aantallen = {
        soort: erbij
        for soort in TOETSDELEN
        if (erbij := len(getattr(samen, soort)) - len(getattr(dossier.toets, soort)))
    }
    geschiedenis = met_geschiedenis(dossier.geschiedenis, [("toets/samengevoegd", None, aantallen)], wie, moment)
    return dossier.model_copy(update={"toets": samen, "geschiedenis": geschiedenis})
