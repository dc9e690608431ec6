"""The dossier of a case, with what was published of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistent.dossier import versies
from assistent.dossier.model import Dossier, TekstAfwijking
from assistent.leidraad.exemplaar import Exemplaar
from assistent.leidraad.keuze import geldt, kies
from assistent.vergelijk.doorrekenen import reken_door
from tests.advies.zaak import dossier, kennis
from tests.scenario.lezen import Geval


def zaak_van(geval: Geval) -> Dossier:
    """The dossier as it is now, with its own texts and the versions that were published before."""
    nu = dossier(geval.antwoorden, geval.planning, geval.motiveringen)
    for uitgave in geval.gepubliceerd:
        toen = dossier(uitgave["antwoorden"], uitgave["planning"])
        blokken = {naam: _blokken(toen, naam, uitgave) for naam in uitgave["documenten"]}
        bevroren = versies.bevries(
            nu.model_copy(update={"antwoorden": toen.antwoorden, "planning": toen.planning}),
            uitgave["naam"],
            "gepubliceerd",
            blokken,
            moment=f"{uitgave['op']}T09:00:00+01:00",
            door="inkoop",
        )
        nu = nu.model_copy(update={"versies": bevroren.versies, "versieteksten": bevroren.versieteksten})
    teksten = {sleutel: _tekst(sleutel, markdown) for sleutel, markdown in geval.teksten.items()}
    return nu.model_copy(update={"teksten": teksten})


def _blokken(toen: Dossier, document: str, uitgave: Mapping[str, Any]) -> dict[str, str]:
    """The blocks of a document as it was published; their text does not matter but where the case gives it."""
    stand = reken_door(kennis(), toen, uitgave["op"]).stand
    exemplaar = Exemplaar(kennis().documenten[document])
    hoofdstukken = (h for h in exemplaar.opzet.hoofdstukken if geldt(h, stand))
    plaatsen = (plaats for h in hoofdstukken for p in h.paragrafen for plaats in p.blokken)
    sleutels = [gekozen.sleutel for plaats in plaatsen for gekozen in kies(stand, exemplaar, plaats)]
    eigen = {s: tekst for s, tekst in uitgave.get("teksten", {}).items() if s.startswith(f"{document}/")}
    return {**dict.fromkeys(sleutels, ""), **eigen}


def _tekst(sleutel: str, markdown: str) -> TekstAfwijking:
    bouwsteen = sleutel.partition("/")[2]
    return TekstAfwijking(soort="vervangen" if bouwsteen in kennis().bouwstenen else "eigen", markdown=markdown)
