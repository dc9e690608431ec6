"""The command `planning`: show it, propose days, and give it away."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime

from assistent.cli.planningtekst import planningregels
from assistent.cli.toon import GebruiksFout, json_uit, lees, meld, nu, reken, schrijf, wie, zeg
from assistent.handelingen import als_json, plannen
from assistent.handelingen.aanbod import ontbreekt
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.dossiers import vergrendeld
from assistent.handelingen.planuitvoer import schrijf_agenda, schrijf_tabel


def planning(opties: Namespace) -> int:
    """Show the planning of the chosen (else the best) procedure, as it is or as it could be."""
    if opties.bewaar and not opties.plan:
        raise GebruiksFout("--bewaar bewaart een voorstel; geef ook --plan vooruit, terug of beide.")
    with vergrendeld(opties.dossier, wie()) if opties.bewaar else nullcontext():
        uitkomst = _uitkomst(opties)
    moment = datetime.fromisoformat(nu())
    for pad, uitgave in ((opties.ics, schrijf_agenda), (opties.csv, schrijf_tabel)):
        if pad:
            vorige = uitgave(uitkomst, pad, moment)
            meld(f"Geschreven: {pad}" + (f"; het vorige bestand heet nu: {vorige.name}" if vorige else ""))
    if opties.json:
        json_uit(als_json.planning(uitkomst.planning))
        return 0
    for regel in _regels(uitkomst):
        zeg(regel)
    return 0


def _uitkomst(opties: Namespace) -> Uitkomst:
    """The dossier with its conclusions; with a proposal when one is asked, kept when that is asked too."""
    geopend = lees(opties.dossier)
    uitkomst = reken(geopend)
    if not opties.plan:
        return uitkomst
    dossier = plannen.plan(uitkomst, opties.plan, wie=wie(), moment=nu())
    if dossier == uitkomst.dossier:
        meld("Er is niets te plannen: zet eerst de datum van de publicatie of van de start, en laat stappen los.")
        return uitkomst
    if opties.bewaar:
        schrijf(opties.dossier, dossier, geopend.sha256)
    else:
        meld("Dit is een voorstel; het dossier is niet gewijzigd. Met --bewaar komt het in het dossier.")
    return reken(replace(geopend, dossier=dossier))


def _regels(uitkomst: Uitkomst) -> Iterator[str]:
    if not uitkomst.planning.stappen:
        yield from ontbreekt(uitkomst) or ("Er is nog geen planning: uit de antwoorden volgt nog geen procedure.",)
    yield from planningregels(uitkomst.planning)
