"""From older files to the present schema: pure steps `dict -> dict`, each from n to n + 1.

Schema history
- 0  the prototype: `antwoorden` as plain id → value, the name of the case in `zaaknaam`, no id, no revision.
- 1  every answer an object with value, motivation and status; planning, texts, versions, review and history.
- 2  a review also says for whom, at which moment and about which text; accepted risks and the scope of a review; a copy
     for a reviewer calls itself a toetspakket.
"""

from __future__ import annotations

import copy
import uuid
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.fouten import MigratieFout
from assistent.dossier.model import SCHEMA_VERSIE

Boom = dict[str, Any]
Stap = Callable[[Boom], Boom]


def register(*stappen: Stap) -> Mapping[int, Stap]:
    """The steps by the schema they start from. Their names end in `_N_naar_M`;

    M must be N + 1, without gaps.
    """
    geregistreerd: dict[int, Stap] = {}
    for stap in stappen:
        van, _, naar = stap.__name__.rpartition("_naar_")
        nummer = int(van.rpartition("_")[2])
        if int(naar) != nummer + 1:
            raise ValueError(f"{stap.__name__}: a step goes from n to n + 1")
        if geregistreerd and nummer != max(geregistreerd) + 1:
            raise ValueError(f"{stap.__name__}: steps follow each other without gaps")
        geregistreerd[nummer] = stap
    return MappingProxyType(geregistreerd)


def schema_0_naar_1(boom: Boom) -> Boom:
    """Answers become objects and the name of the case an answer.

    The id is derived from the content, so that the same old file gives the same dossier each time it is
    opened.
    """
    antwoorden = {vraag_id: {"waarde": waarde} for vraag_id, waarde in boom.pop("antwoorden", {}).items()}
    zaaknaam = boom.pop("zaaknaam", None)
    if zaaknaam is not None:
        antwoorden.setdefault("zaak.naam", {"waarde": zaaknaam})
    kenmerk = str(uuid.uuid5(uuid.NAMESPACE_OID, sha256_waarde([zaaknaam, antwoorden])))
    return {"id": kenmerk, **boom, "antwoorden": antwoorden, "schema_versie": 1}


def schema_1_naar_2(boom: Boom) -> Boom:
    """Only the number: everything of schema 1 means the same in schema 2, and what is new may be absent."""
    return {**boom, "schema_versie": 2}


STAPPEN = register(schema_0_naar_1, schema_1_naar_2)


def migreer(boom: Boom, *, stappen: Mapping[int, Stap] = STAPPEN, naar: int = SCHEMA_VERSIE) -> Boom:
    """A copy of the tree, brought to schema `naar`; the given tree is not touched.

    Raises MigratieFout if a step is missing or cannot cope with the content.
    """
    boom = copy.deepcopy(boom)
    while (versie := boom["schema_versie"]) < naar:
        stap = stappen.get(versie)
        if stap is None:
            raise MigratieFout(
                f"een dossier van schema {versie} kan niet meer worden omgezet",
                doe="Open het met een oudere uitgave en bewaar het daar opnieuw.",
            )
        try:
            boom = stap(boom)
        except (AttributeError, KeyError, TypeError, ValueError) as fout:
            raise MigratieFout(
                f"het omzetten van schema {versie} naar {versie + 1} liep vast op de inhoud",
                plaats=f"schema {versie}",
                doe="Het bestand is niet veranderd. Zet een reservekopie terug of herstel de inhoud.",
            ) from fout
        if boom["schema_versie"] != versie + 1:
            raise MigratieFout(f"de stap van schema {versie} gaf een verkeerd schema", plaats=f"schema {versie}")
    return boom
