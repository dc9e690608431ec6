"""What still has to be done in a dossier, in words and as JSON: for the command line and for the archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistent.handelingen import als_json as json_van
from assistent.handelingen.aanbod import ontbreekt
from assistent.handelingen.adviestekst import eerste_vragen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.controle import Controle
from assistent.kennis.bronregel import bronregel
from assistent.kennis.model import Kennis
from assistent.planning.model import Planningmelding
from assistent.tekst.nederlands import aantal


def regels(uitkomst: Uitkomst, controle: Controle) -> Iterator[str]:
    """Findings, places to fill in and open questions, line by line, with their number at the end."""
    yield from ontbreekt(uitkomst)
    for melding in controle.meldingen:
        voorlopig = " (voorlopig)" if melding.voorlopig else ""
        plaatsen = bronregel(uitkomst.kennis, melding.bron)
        yield f"{melding.ernst}{voorlopig}: {melding.tekst} {melding.maatregel} [{plaatsen}]"
    yield from map(meldingregel, controle.planning)
    for punt in controle.open_punten:
        yield f"in te vullen: {punt.omschrijving} ({punt.veld}) in {', '.join(punt.documenten)}"
    for keus in controle.woordkeuzes:
        yield f"woordkeuze: ‘{keus.woord}’ in {keus.plaats}; de begrippenlijst zegt ‘{keus.begrip.term}’"
    bevindingen = len(controle.meldingen) + len(controle.planning)
    open_vragen = len(uitkomst.open_vragen)
    if not bevindingen and open_vragen:
        yield "Geen bevindingen. Dat zegt alleen dat er nog te weinig is beantwoord om iets te vinden."
    yield from eerste_vragen(uitkomst)
    yield (
        f"{aantal(bevindingen, 'bevinding', 'bevindingen')}, "
        f"{aantal(len(controle.open_punten), 'plek', 'plekken')} in te vullen, "
        f"{aantal(open_vragen, 'open vraag', 'open vragen')}"
    )


def meldingregel(melding: Planningmelding) -> str:
    """A finding of the planning on one line."""
    return f"{melding.ernst}: {melding.tekst} {melding.maatregel}".rstrip()


def als_json(kennis: Kennis, controle: Controle) -> dict[str, Any]:
    """The same as plain JSON values."""
    return {
        "meldingen": [json_van.melding(m, kennis) for m in controle.meldingen],
        "planning": [json_van.planmelding(m) for m in controle.planning],
        "open_punten": [
            {"veld": p.veld, "omschrijving": p.omschrijving, "documenten": list(p.documenten)}
            for p in controle.open_punten
        ],
        "woordkeuzes": [{"plaats": k.plaats, "woord": k.woord, "term": k.begrip.term} for k in controle.woordkeuzes],
    }
