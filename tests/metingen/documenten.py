"""Documents as Word: composing and rendering, the first and the second time, and how it grows.

`python -m tests.metingen.documenten` prints one run of a fresh process as JSON; only that can see a first time.
"""

from __future__ import annotations

import io
import json
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from assistent import gegevens
from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.wijzigen import met_antwoorden
from assistent.export.uitgave import CONCEPT
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from assistent.kennis.model import Kolom
from assistent.leidraad.model import Leidraad
from tests.metingen.meting import HERHALINGEN, VOORBEELD, Meting, afwisselend, duur

LEIDRADEN = ("selectieleidraad", "dialoogleidraad", "gunningsleidraad")
GROEIT = (*LEIDRADEN, "programma_van_eisen")
"""The three, and the annex that prints the requirements one by one."""
GROEI = {
    "zaak.percelen": (50, 500),
    "opdracht.eisen": (200, 2_000),
    "beoordeling.selectiecriteria": (10, 100),
    "beoordeling.gunningscriteria": (10, 100),
}


def groeimetingen(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """What ten times as many lots, requirements and criteria cost."""
    return [groei(vraag, klein, groot, herhalingen) for vraag, (klein, groot) in GROEI.items()]


def groei(vraag: str, klein: int, groot: int, herhalingen: int) -> Meting:
    """Compose and render the documents with few and with many rows in one table."""
    weinig, veel = _met_rijen(vraag, klein), _met_rijen(vraag, groot)
    traag, snel = afwisselend(lambda: maak(veel, GROEIT), lambda: maak(weinig, GROEIT), herhalingen)
    woord = vraag.partition(".")[2]
    return Meting(f"vier documenten met {groot} {woord}", f"dezelfde met {klein} {woord}", 12, traag, snel)


def een_proces() -> dict[str, float]:
    """Milliseconds: the three documents the first and the second time, and docxtpl alone with the same context."""
    uitkomst = _voorbeeld()
    eerste = duur(lambda: maak(uitkomst))
    tweede = duur(lambda: maak(uitkomst))
    contexten = [_context(uitkomst, naam) for naam in LEIDRADEN]
    _docxtpl(contexten)
    return {"eerste": eerste, "tweede": tweede, "docxtpl": duur(lambda: _docxtpl(contexten))}


def maak(uitkomst: Uitkomst, documenten: tuple[str, ...] = LEIDRADEN) -> list[bytes]:
    """Compose the documents and render them as Word."""
    from assistent.export import word

    leidraden = (stel_document_samen(uitkomst, naam) for naam in documenten)
    return [word.render(leidraad, _sjabloon(leidraad)) for leidraad in leidraden]


def _sjabloon(leidraad: Leidraad) -> Path:
    from assistent.export import word

    return word.kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())


def _voorbeeld() -> Uitkomst:
    kennis = laad()
    return bereken(kennis, open_dossier(kennis, VOORBEELD).dossier, date(2026, 3, 1))


# --------------------------------------------------------------------------- docxtpl by itself


def _context(uitkomst: Uitkomst, document: str) -> tuple[Path, dict[str, Any]]:
    """What the template is given, composed beforehand."""
    from assistent.export.context import bouw_context
    from assistent.export.runs import TEKENSTIJLEN
    from assistent.export.sjabloon import open_sjabloon

    leidraad = stel_document_samen(uitkomst, document)
    sjabloon = _sjabloon(leidraad)
    boek = open_sjabloon(sjabloon).stijlen
    stijlen = {naam: id_ for naam in TEKENSTIJLEN if (id_ := boek.id(naam))}
    context = bouw_context(leidraad, stijlen, lambda tekening: "", CONCEPT)
    return sjabloon, {veld.name: getattr(context, veld.name) for veld in fields(context)}


def _docxtpl(contexten: list[tuple[Path, dict[str, Any]]]) -> None:
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    for sjabloon, context in contexten:
        omgeving = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        document = DocxTemplate(sjabloon)
        document.render(context, omgeving, autoescape=True)
        document.save(io.BytesIO())


# --------------------------------------------------------------------------------- many rows


def _met_rijen(vraag: str, aantal: int) -> Uitkomst:
    kennis = laad()
    dossier = open_dossier(kennis, VOORBEELD).dossier
    return bereken(kennis, met_rijen(dossier, vraag, kennis.vragen[vraag].kolommen, aantal), date(2026, 3, 1))


def met_rijen(dossier: Dossier, vraag: str, kolommen: tuple[Kolom, ...], aantal: int) -> Dossier:
    """The dossier with this many rows in a table, every column filled in."""
    rijen = [{"id": f"m{n}"} | {k.id: _cel(dossier, k, n) for k in kolommen} for n in range(1, aantal + 1)]
    gevuld = {vraag: Antwoord(waarde=[{k: v for k, v in rij.items() if v is not None} for rij in rijen])}
    return met_antwoorden(dossier, gevuld, wie="meting", moment="2026-03-01T12:00:00+01:00")


def _cel(dossier: Dossier, kolom: Kolom, nummer: int) -> object:
    match kolom.type:
        case "getal" | "bedrag" | "procent":
            return nummer
        case "datum":
            return "2026-03-01"
        case "keuze":
            return kolom.opties[nummer % len(kolom.opties)].id
        case "verwijzing" | "onder":
            rijen = dossier.waarde(kolom.naar) or ({"id": None},)
            return rijen[nummer % len(rijen)]["id"]
        case _:
            return f"{kolom.label} nummer {nummer}, zoals die in een gewoon dossier staat."


if __name__ == "__main__":
    json.dump(een_proces(), sys.stdout)
