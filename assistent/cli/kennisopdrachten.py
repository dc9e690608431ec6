"""Commands on the application itself: its catalogue, its parts, its file format."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from assistent.cli.toon import json_uit, nog_niet, zeg
from assistent.dossier.schema import json_schema
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.handelingen.zelftest import Proef
from assistent.handelingen.zelftest import zelftest as proeven
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal


def kennis(opties: Namespace) -> int:
    """Check the catalogue; exit 1 when something is wrong."""
    if opties.actie == "rapport":
        raise nog_niet("De catalogus als Word-rapport uitgeven")
    catalogus = laad()
    bevindingen = controleer_kennis(catalogus)
    for bevinding in bevindingen:
        zeg(f"{bevinding.ernst}: {bevinding.item}: {bevinding.tekst}")
    fouten = sum(b.ernst == "fout" for b in bevindingen)
    rest = len(bevindingen) - fouten
    stand = f"{aantal(fouten, 'fout', 'fouten')}, {aantal(rest, 'waarschuwing', 'waarschuwingen')}"
    zeg(f"kennis {catalogus.versie}: {stand}")
    return int(fouten > 0)


def zelftest(opties: Namespace) -> int:
    """Try every part; exit 1 when one fails."""
    del opties
    return meld_proeven(proeven())


def meld_proeven(gedaan: Iterable[Proef]) -> int:
    """Say how each part did while they are tried; 1 when one failed."""
    mislukt = 0
    for proef in gedaan:
        mislukt += bool(proef.fout)
        zeg(f"{'MISLUKT' if proef.fout else 'goed   '}  {proef.naam}{': ' + proef.fout if proef.fout else ''}")
    zeg("zelftest: alles werkt" if not mislukt else f"zelftest: {aantal(mislukt, 'deel werkt', 'delen werken')} niet")
    return int(mislukt > 0)


def schema(opties: Namespace) -> int:
    """Print the JSON schema of the dossier file."""
    del opties
    json_uit(json_schema())
    return 0
