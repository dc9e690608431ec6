"""Commands on the application itself: its catalogue, its parts, its file format."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from assistent import gegevens
from assistent.cli.toon import GebruiksFout, json_uit, zeg
from assistent.dossier.schema import json_schema
from assistent.handelingen import aanvulling
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.handelingen.kennisrapport import Keuze, schrijf_rapport
from assistent.handelingen.zelftest import Proef
from assistent.handelingen.zelftest import zelftest as proeven
from assistent.kennis.compileer import compileer
from assistent.kennis.controle import Bevinding
from assistent.kennis.getoetst import UITSPRAKEN
from assistent.kennis.laden import laad, laad_met
from assistent.tekst.nederlands import aantal


def kennis(opties: Namespace) -> int:
    """Check the catalogue, give it out for review or read a review back."""
    return {"controleer": _controleer, "rapport": _rapport, "lees-terug": _lees_terug}[opties.actie](opties)


def _controleer(opties: Namespace) -> int:
    """Check our knowledge and the addition of the organisation; exit 1 when something is wrong."""
    organisatie: Path | None = opties.map or gegevens.organisatiemap()
    ons = laad() if gegevens.organisatiemap() is None else compileer(gegevens.resources())
    bevindingen = controleer_kennis(ons)
    eigen = aanvulling.controleer_aanvulling(organisatie, ons) if organisatie else ()
    for bevinding in (*bevindingen, *eigen):
        zeg(f"{bevinding.ernst}: {bevinding.item}: {bevinding.tekst}")
    zeg(f"kennis {ons.versie}: {_stand(bevindingen)}")
    if organisatie is not None:
        zeg(f"aanvulling in ‘{organisatie}’: {_stand(eigen)}")
        _onthoud(organisatie, opties.bijgewerkt)
    return int(any(b.ernst == "fout" for b in (*bevindingen, *eigen)))


def _onthoud(organisatie: Path, bijgewerkt: bool) -> None:
    """Let the folder remember what ours says of what it replaces; a share that is only read remembers nothing."""
    samen = laad_met(organisatie).aanvulling
    if samen is None or samen.fout:
        return
    with contextlib.suppress(OSError):
        aanvulling.onthoud_basis(organisatie, samen, bijgewerkt=bijgewerkt)


def _stand(bevindingen: Iterable[Bevinding]) -> str:
    ernsten = [bevinding.ernst for bevinding in bevindingen]
    fouten = ernsten.count("fout")
    rest = aantal(len(ernsten) - fouten, "waarschuwing", "waarschuwingen")
    return f"{aantal(fouten, 'fout', 'fouten')}, {rest}"


def _rapport(opties: Namespace) -> int:
    """Write the catalogue as a Word file to sign."""
    if opties.uit is None:
        raise GebruiksFout("Noem het bestand voor het rapport: kennis rapport --uit BESTAND.docx")
    keuze = Keuze(tuple(opties.soort or ()), opties.rechtsgebied, tuple(opties.status or ()))
    vorige = schrijf_rapport(laad(), opties.uit, datetime.now(), keuze)
    if vorige is not None:
        zeg(f"wat er stond, heet nu: {vorige}")
    zeg(f"geschreven: {opties.uit}")
    return 0


def _lees_terug(opties: Namespace) -> int:
    """Take what was signed in a report over in the folder of the organisation."""
    from assistent.handelingen import kennisaftekening as tekening

    if opties.bestand is None:
        raise GebruiksFout("Noem het ingevulde rapport: kennis lees-terug BESTAND.docx")
    organisatie: Path | None = opties.map or gegevens.organisatiemap()
    if organisatie is None:
        raise GebruiksFout(
            "Er is geen map van een organisatie gekozen om de handtekeningen in te bewaren. Kies er een met "
            "‘organisatie MAP’, of noem haar met --map."
        )
    kennis_ = laad_met(organisatie)
    gelezen = tekening.lees_terug(kennis_, opties.bestand, tekening.eerder_getekend(organisatie))
    for bezwaar in gelezen.bezwaren:
        zeg(f"niet overgenomen: {bezwaar.plaats}: {bezwaar.tekst}")
    for id_ in gelezen.vervallen:
        zeg(f"gewijzigd na toetsing: {id_}")
    telling = tekening.tel(gelezen.getekend)
    if gelezen.getekend:
        zeg(f"bewaard in ‘{tekening.teken(organisatie, gelezen)}’")
    zeg(", ".join(f"{hoeveel} {UITSPRAKEN[wat]}" for wat, hoeveel in telling.items() if hoeveel) or "Niets getekend.")
    return 0


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
