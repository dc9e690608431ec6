"""Commands on documents and templates."""

from __future__ import annotations

import re
import shutil
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from assistent import gegevens
from assistent.cli.toon import GebruiksFout, lees, meld, nog_niet, nu, reken, wie, zeg
from assistent.dossier.model import Antwoord, Versie
from assistent.dossier.versies import controleer_versie, versie_van
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen.aanbod import ontbreekt
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import (
    Geschreven,
    beschikbaar,
    eigen_documenten,
    stel_document_samen,
    uit_versie,
)
from assistent.handelingen.documenten import genereer as schrijf
from assistent.handelingen.dossiers import maak_nieuw
from assistent.handelingen.nabij import kies_uit
from assistent.kennis.laden import laad
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import aantal
from assistent.tekst.systeem import reden

_KENMERK = re.compile(r"[0-9a-f-]{36}/\d+/[a-z0-9_]+")
"""Dossier, revision and document."""


def genereer(opties: Namespace) -> int:
    """Write the documents of the procedure, or those asked for, or those of a frozen version."""
    formaten = {deel.strip() for deel in opties.formaat.split(",")}
    if formaten - {"docx", "pdf"}:
        raise GebruiksFout(f"Onbekend formaat in ‘{opties.formaat}’. Kies docx; pdf volgt later.")
    if "pdf" in formaten:
        raise nog_niet("Documenten als PDF schrijven")
    if opties.sjablonen and not opties.sjablonen.is_dir():
        raise GebruiksFout(
            f"De map met sjablonen ‘{opties.sjablonen}’ bestaat niet. Een map met de meegeleverde sjablonen maakt u "
            f"met {opdracht('sjabloon exporteer MAP')}."
        )
    uitkomst = reken(lees(opties.dossier))
    _toon(schrijf(_leidraden(uitkomst, opties), opties.uit, datetime.now(), opties.sjablonen))
    return 0


def _leidraden(uitkomst: Uitkomst, opties: Namespace) -> list[Leidraad]:
    if opties.versie:
        versie = versie_van(uitkomst.dossier, opties.versie)
        for bezwaar in controleer_versie(uitkomst.dossier, versie.naam):
            meld(bezwaar)
        namen = dict.fromkeys(opties.document or _in_volgorde(versie, uitkomst))
        if not namen:
            raise GebruiksFout(f"Versie ‘{versie.naam}’ heeft geen documenten.")
        return [uit_versie(uitkomst.dossier, versie, naam) for naam in namen]
    gevraagd = dict.fromkeys(opties.document or _aangeboden(uitkomst))
    return [stel_document_samen(uitkomst, naam) for naam in gevraagd]


def _aangeboden(uitkomst: Uitkomst) -> tuple[str, ...]:
    """All documents that are offered. When none is of the procedure itself, that is said: those of every procedure
    (such as the choice memo) are no reason to think that it is complete."""
    namen = beschikbaar(uitkomst)
    if not namen:
        raise GebruiksFout(_geen_documenten(uitkomst))
    if not eigen_documenten(uitkomst):
        meld(_geen_documenten(uitkomst))
    return namen


def _in_volgorde(versie: Versie, uitkomst: Uitkomst) -> list[str]:
    """The documents of a version in the order of the procedure that has most of them; others behind, by name."""
    namen = set(versie.blokken)
    reeksen = [p.documenten for p in uitkomst.kennis.procedures.values()]
    volgorde: tuple[str, ...] = max(reeksen, key=lambda reeks: len(namen.intersection(reeks)), default=())
    eigen = [naam for naam in volgorde if naam in namen]
    return [*eigen, *sorted(namen.difference(eigen))]


def _geen_documenten(uitkomst: Uitkomst) -> str:
    """Why there is nothing to write: this version lacks it, or nothing is chosen yet."""
    if tekort := ontbreekt(uitkomst):
        return " ".join(tekort)
    return (
        "Er is nog geen procedure gekozen, en uit de antwoorden volgt er nog geen. Beantwoord eerst de vragen, of "
        f"kies er een met {opdracht('antwoord DOSSIER procedure.gekozen=ID')}."
    )


def blanco(opties: Namespace) -> int:
    """Write the documents of a procedure for a dossier in which nothing is answered."""
    kennis = laad()
    procedure, elders = (kennis.procedure(opties.procedure, recht) for recht in (opties.rechtsgebied, None))
    if elders is None:
        bekend = [p.keuze for p in kennis.procedures.values() if opties.rechtsgebied in p.rechtsgebied]
        raise GebruiksFout(f"Er is geen procedure ‘{opties.procedure}’. {kies_uit(opties.procedure, bekend)}")
    if procedure is None:
        raise GebruiksFout(
            f"De procedure ‘{elders.naam}’ bestaat niet in het rechtsgebied ‘{opties.rechtsgebied}’, "
            f"wel in {', '.join(elders.rechtsgebied)}."
        )
    dossier = maak_nieuw(kennis, opties.rechtsgebied, wie=wie(), moment=nu())
    gekozen = Antwoord(waarde=procedure.keuze)
    dossier = met_antwoord(dossier, "procedure.gekozen", gekozen, wie=wie(), moment=nu())
    vandaag = datetime.now()
    uitkomst = bereken(kennis, dossier, vandaag.date())
    leidraden = [stel_document_samen(uitkomst, naam) for naam in _aangeboden(uitkomst)]
    _toon(schrijf(leidraden, opties.uit, vandaag, naam=f"blanco {procedure.keuze}"))
    return 0


def _toon(geschreven: Iterable[Geschreven]) -> None:
    for stuk in geschreven:
        zeg(stuk.pad)
        if stuk.vorige:
            meld(f"  het vorige bestand heet nu: {stuk.vorige.name}")
        if stuk.bewerkt:
            meer = f" en nog {len(stuk.bewerkt) - 3}" if len(stuk.bewerkt) > 3 else ""
            meld(
                f"  daarin bewerkt: {aantal(len(stuk.bewerkt), 'tekstblok', 'tekstblokken')} "
                f"({', '.join(stuk.bewerkt[:3])}{meer}). Dat werk staat nog in het vorige bestand; het teruglezen met "
                f"{opdracht('lees-terug')} kan deze versie nog niet, dus neem het zelf over."
            )
        if stuk.open_punten:
            meld(f"  {aantal(stuk.open_punten, 'plek', 'plekken')} in te vullen")
    meld("Paginanummers in de inhoudsopgave: open in Word en druk op F9.")


def lees_terug(opties: Namespace) -> int:
    """Read an edited document back."""
    raise nog_niet(f"‘{opties.bestand.name}’ teruglezen")


def toets(opties: Namespace) -> int:
    """Make or merge review packages."""
    raise nog_niet(f"Toetspakketten ({opties.actie})")


def sjabloon(opties: Namespace) -> int:
    """Give out the templates, or check one."""
    return _exporteer(opties) if opties.actie == "exporteer" else _controleer(opties)


def _exporteer(opties: Namespace) -> int:
    doelen = {pad: opties.doel / pad.name for pad in sorted(gegevens.sjablonen().glob("*.*"))}
    doelen = {pad: doel for pad, doel in doelen.items() if pad.suffix in (".docx", ".md")}
    try:
        opties.doel.mkdir(parents=True, exist_ok=True)
        bezet = [doel.name for doel in doelen.values() if doel.exists()]
        if bezet:
            raise GebruiksFout(f"In ‘{opties.doel}’ staat al: {', '.join(bezet)}. Kies een lege map.")
        for pad, doel in doelen.items():
            shutil.copyfile(pad, doel)
            zeg(doel)
    except OSError as fout:
        raise GebruiksFout(f"De map ‘{opties.doel}’ is niet te beschrijven: {reden(fout)}.") from fout
    return 0


def _controleer(opties: Namespace) -> int:
    from assistent.export.sjablooncontrole import controleer

    if not opties.doel.is_file():
        wat = "is een map; noem een sjabloon daarin" if opties.doel.is_dir() else "bestaat niet"
        raise GebruiksFout(f"‘{opties.doel}’ {wat}.")
    if _is_klaar_document(opties.doel):
        raise GebruiksFout(
            f"‘{opties.doel}’ is een klaar document van de Ontwerpassistent, geen sjabloon. De sjablonen krijgt u met "
            f"{opdracht('sjabloon exporteer MAP')}."
        )
    bevindingen = controleer(opties.doel)
    for bevinding in bevindingen:
        zeg(bevinding)
    zeg(f"{opties.doel.name}: {aantal(len(bevindingen), 'bevinding', 'bevindingen') if bevindingen else 'in orde'}")
    return int(bool(bevindingen))


def _is_klaar_document(pad: Path) -> bool:
    """Whether the file carries the identifier that a written document has, and a template has not."""
    from assistent.export.fouten import WoordFout
    from assistent.export.merken import lees_kenmerk

    try:
        return _KENMERK.fullmatch(lees_kenmerk(pad)) is not None
    except WoordFout:  # what is wrong with it is for the checker to say
        return False
