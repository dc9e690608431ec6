"""The command `organisatie`: which folder holds the templates and texts of the user's organisation."""

from __future__ import annotations

from argparse import Namespace

from assistent.cli.toon import zeg
from assistent.handelingen import organisatie
from assistent.handelingen.organisatie import Organisatie


def organisatiemap(opties: Namespace) -> int:
    """Show the folder in use, choose another, or none; exit 1 when its texts or its profile cannot be used."""
    if opties.geen:
        organisatie.geen()
        zeg("Er wordt geen map van een organisatie meer gebruikt.")
        return 0
    huidige = organisatie.kies(opties.map) if opties.map else organisatie.gekozen()
    if huidige is None:
        zeg("Er is geen map van een organisatie gekozen; alles komt uit de toepassing.")
        return 0
    return _toon(huidige)


def _toon(huidige: Organisatie) -> int:
    zeg(f"map: {huidige.map}")
    for naam in huidige.sjablonen:
        zeg(f"eigen sjabloon: {naam}")
    for naam in huidige.eigen:
        zeg(f"in plaats van de standaard: {naam}")
    for waarschuwing in huidige.ingehaald:
        zeg(f"waarschuwing: {waarschuwing}")
    for veld, waarde in huidige.profiel:
        if waarde:
            zeg(f"profiel: {veld} = {waarde}")
    fouten = [fout for fout in (huidige.fout, huidige.profielfout) if fout]
    for fout in fouten:
        zeg(f"niet gebruikt: {fout}")
    return int(bool(fouten))
