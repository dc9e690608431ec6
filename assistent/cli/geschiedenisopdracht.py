"""The command `geschiedenis`: who changed what when, to read, search and give away."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from assistent.cli.toon import json_uit, kort, lees, meld, nu, zeg
from assistent.handelingen import geschiedenis as verloop
from assistent.handelingen.padwoorden import ONDERDELEN
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal


def geschiedenis(opties: Namespace) -> int:
    """Show the history, or the part of it that is asked for; `--uit` writes it as a table."""
    alle = verloop.regels(laad(), lees(opties.dossier).dossier)
    gevraagd = verloop.Filter(opties.zoek, opties.wie, opties.deel, opties.van, opties.tot)
    gevonden = verloop.zoek(alle, gevraagd)
    if opties.uit:
        vorige = verloop.schrijf(gevonden, opties.uit, datetime.fromisoformat(nu()))
        weg = f"; het vorige bestand heet nu: {vorige.name}" if vorige else ""
        meld(f"Geschreven: {opties.uit}, {aantal(len(gevonden), 'wijziging', 'wijzigingen')}{weg}")
    if opties.json:
        json_uit(verloop.als_json(gevonden))
        return 0
    for regel in gevonden:
        zeg(f"{regel.nummer}. {regel.wanneer}, {regel.wie or 'onbekend'} – {ONDERDELEN[regel.onderdeel]}: {regel.wat}")
        zeg(f"    was:   {kort(regel.was, 160)}")
        zeg(f"    wordt: {kort(regel.wordt, 160)}")
    zeg(f"{len(gevonden)} van {aantal(len(alle), 'wijziging', 'wijzigingen')}")
    return 0
