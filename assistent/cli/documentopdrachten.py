"""Commands on documents and templates."""

from __future__ import annotations

import re
import shutil
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from assistent import gegevens
from assistent.cli.toon import GebruiksFout, lees, meld, nu, reken, wie, zeg
from assistent.dossier.model import Antwoord, Versie
from assistent.dossier.versies import controleer_versie, versie_van
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen import uitgeven
from assistent.handelingen.aanbod import ontbreekt
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import (
    FORMATEN,
    Formaat,
    Geschreven,
    beschikbaar,
    eigen_documenten,
    exemplaren,
    stel_document_samen,
    uit_versie,
)
from assistent.handelingen.documenten import genereer as schrijf
from assistent.handelingen.dossiers import maak_nieuw
from assistent.handelingen.nabij import kies_uit
from assistent.handelingen.toetsrapport import TOETSDOCUMENTEN
from assistent.kennis.laden import laad
from assistent.leidraad.model import Leidraad
from assistent.leidraad.publicatie import blanco as leeg
from assistent.tekst.nederlands import aantal
from assistent.tekst.systeem import reden
from assistent.toets.memo_vorm import DOCUMENT as MEMO

_KENMERK = re.compile(r"[0-9a-f-]{36}/\d+/[a-z0-9_]+(@.+)?")
"""Dossier, revision and document, with its row when it is one of a series."""


def genereer(opties: Namespace) -> int:
    """Write the documents of the procedure, or those asked for, or those of a frozen version."""
    if opties.sjablonen and not opties.sjablonen.is_dir():
        raise GebruiksFout(
            f"De map met sjablonen ‘{opties.sjablonen}’ bestaat niet. Een map met de meegeleverde sjablonen maakt u "
            f"met {opdracht('sjabloon exporteer MAP')}."
        )
    formaten = formaten_van(opties.formaat)
    uitkomst = reken(lees(opties.dossier))
    if van_toets := [naam for naam in dict.fromkeys(opties.document or ()) if naam in TOETSDOCUMENTEN]:
        opties.document = [naam for naam in opties.document if naam not in TOETSDOCUMENTEN]
        _schrijf_toets(uitkomst, van_toets, opties, formaten)
        if not opties.document:
            return 0
    leidraden: Sequence[Leidraad] = _leidraden(uitkomst, opties)
    vandaag = datetime.now()
    soort: uitgeven.Soort = "publicatie" if opties.publicatie else "schoon" if opties.zonder_opmerkingen else "concept"
    if soort == "publicatie":
        versie = versie_van(uitkomst.dossier, opties.versie) if opties.versie else None
        leidraden = uitgeven.publicatie(uitkomst, leidraden, vandaag.date(), versie)
        _meld_publicatie(uitkomst, leidraden)
    uitgave = uitgeven.uitgever(uitkomst, soort)
    toon_geschreven(schrijf(leidraden, opties.uit, vandaag, opties.sjablonen, formaten=formaten, uitgave=uitgave))
    return 0


def _schrijf_toets(uitkomst: Uitkomst, namen: Sequence[str], opties: Namespace, formaten: Sequence[Formaat]) -> None:
    """The papers of a review, which are never part of a publication or a frozen version."""
    from assistent.cli.toetsdocumentopdracht import schrijf as schrijf_toets

    if opties.publicatie or opties.versie:
        raise GebruiksFout(
            f"Een {namen[0]} wordt niet gepubliceerd en hoort niet bij een versie: er staan oordelen en opmerkingen "
            f"uit de toets in. Laat --publicatie en --versie weg, of gebruik "
            f"{opdracht('toets rapport DOSSIER --uit MAP')}."
        )
    for naam in namen:
        schrijf_toets(uitkomst, naam, opties.uit, formaten, sjablonen=opties.sjablonen)


def _meld_publicatie(uitkomst: Uitkomst, leidraden: Sequence[Leidraad]) -> None:
    """Say what a reader of the published documents will see that is not finished."""
    if any("CONCEPT" in leidraad.titelblad.status for leidraad in leidraden):
        meld(
            "Let op: op deze documenten staat CONCEPT. DEFINITIEF staat er op een versie met de status vastgesteld of "
            f"gepubliceerd ({opdracht('versie DOSSIER NAAM --status vastgesteld')}, daarna --versie NAAM)."
        )
    if open_ := uitgeven.nog_open(uitkomst.kennis, leidraden):
        meld(f"Let op: dit is nog niet ingevuld en staat zo in de tekst: {'; '.join(open_)}.")


def formaten_van(gevraagd: str) -> tuple[Formaat, ...]:
    """The formats that are asked for, each once. Raises GebruiksFout for another."""
    namen = {deel.strip() for deel in gevraagd.split(",")}
    if not namen <= set(FORMATEN):
        raise GebruiksFout(f"Onbekend formaat in ‘{gevraagd}’. Kies docx, pdf, of docx,pdf.")
    return tuple(formaat for formaat in FORMATEN if formaat in namen)


def _leidraden(uitkomst: Uitkomst, opties: Namespace) -> list[Leidraad]:
    if opties.versie:
        versie = versie_van(uitkomst.dossier, opties.versie)
        for bezwaar in controleer_versie(uitkomst.dossier, versie.naam):
            meld(bezwaar)
        alle = _in_volgorde(versie, uitkomst)
        namen = dict.fromkeys(stuk for naam in opties.document or alle for stuk in _uit_reeks(naam, alle))
        if not namen:
            raise GebruiksFout(f"Versie ‘{versie.naam}’ heeft geen documenten.")
        return [uit_versie(uitkomst.dossier, versie, naam) for naam in namen]
    gevraagd = dict.fromkeys(
        stuk for naam in opties.document or _aangeboden(uitkomst) for stuk in _exemplaren(uitkomst, naam)
    )
    return [stel_document_samen(uitkomst, naam) for naam in gevraagd]


def _uit_reeks(document: str, aanwezig: list[str]) -> list[str]:
    """The document as it is called in a version: itself, or all of its series when it is asked for without a row."""
    return [naam for naam in aanwezig if naam.startswith(f"{document}@")] or [document]


def _exemplaren(uitkomst: Uitkomst, document: str) -> tuple[str, ...]:
    """The document, or all of its series. Raises GebruiksFout when it is for nobody yet."""
    if stukken := exemplaren(uitkomst, document):
        return stukken
    tabel = uitkomst.kennis.documenten[document].per
    raise GebruiksFout(
        f"‘{document}’ wordt gemaakt voor elke deelnemer met de uitkomst die erbij hoort, en die staat er nog niet in "
        f"‘{tabel}’. Vul die tabel in met {opdracht(f'antwoord DOSSIER {tabel}=@BESTAND.json')}. Een leeg formulier "
        f"maakt u met {opdracht('blanco')}."
    )


def _aangeboden(uitkomst: Uitkomst, *, blanco: bool = False) -> tuple[str, ...]:
    """All documents that are offered; with `blanco` those of a series as an empty form. When none is of the procedure
    itself, that is said: those of every procedure (such as the choice memo) are no reason to think that it is
    complete."""
    namen = beschikbaar(uitkomst, blanco=blanco)
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
    antwoorden = {"procedure.gekozen": procedure.keuze}
    if procedure.soort == "opdracht":
        antwoorden["uitkomst.fase"] = "gegund"  # templates are for the whole way, the decisions and letters included
    for vraag, waarde in antwoorden.items():
        dossier = met_antwoord(dossier, vraag, Antwoord(waarde=waarde), wie=wie(), moment=nu())
    vandaag = datetime.now()
    uitkomst = bereken(kennis, dossier, vandaag.date())
    leidraden = [leeg(stel_document_samen(uitkomst, naam)) for naam in _aangeboden(uitkomst, blanco=True)]
    wijze = partial(uitgeven.blanco, kennis)
    toon_geschreven(schrijf(leidraden, opties.uit, vandaag, naam=f"blanco {procedure.keuze}", uitgave=wijze))
    return 0


def toon_geschreven(geschreven: Iterable[Geschreven]) -> None:
    """Say which files were written, and what one should know about each."""
    stukken = tuple(geschreven)
    for stuk in stukken:
        zeg(stuk.pad)
        if stuk.vorige:
            meld(f"  het vorige bestand heet nu: {stuk.vorige.name}")
        if stuk.bewerkt:
            meer = f" en nog {len(stuk.bewerkt) - 3}" if len(stuk.bewerkt) > 3 else ""
            meld(
                f"  daarin bewerkt: {aantal(len(stuk.bewerkt), 'tekstblok', 'tekstblokken')} "
                f"({', '.join(stuk.bewerkt[:3])}{meer}). Dat werk staat nog in het vorige bestand. Lees het "
                f"terug met {opdracht('lees-terug')} en schrijf het document daarna opnieuw."
            )
        if stuk.open_punten:
            meld(f"  {aantal(stuk.open_punten, 'plek', 'plekken')} in te vullen")
    if any(stuk.pad.suffix == ".docx" and stuk.document.partition("@")[0] != MEMO for stuk in stukken):
        meld("Paginanummers in de inhoudsopgave zet Word erin: klik erop en druk op F9.")


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
