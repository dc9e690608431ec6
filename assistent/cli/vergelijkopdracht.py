"""The command that compares two dossiers or versions, in words, as JSON or as a Word report."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from assistent.cli.toon import GebruiksFout, json_uit, kort, lees, meld, wie, zeg
from assistent.dossier.model import Dossier
from assistent.handelingen import als_json, vergelijken
from assistent.handelingen.vergelijken import Kant, Vergelijking
from assistent.handelingen.vergelijkrapport import schrijf_rapport
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal
from assistent.vergelijk.antwoorden import Verschil
from assistent.vergelijk.documenten import Documentverschil
from assistent.vergelijk.invullers import Vraagvergelijking, zelfde_zaak
from assistent.vergelijk.invullers import namen as namen_van
from assistent.vergelijk.invullers import vergelijk as vergelijk_invullers
from assistent.vergelijk.regels import Verschilregel

_SOORTEN = {
    "gewijzigd": "gewijzigd", "toegevoegd": "toegevoegd", "verwijderd": "verwijderd", "verplaatst": "verplaatst",
    "opmaak": "alleen van opmaak veranderd",
}  # fmt: skip
_VERSIE = "#"
"""Between a dossier and a version of it: `ander.dossier#v1`."""
_NU = "nu"


def vergelijk(opties: Namespace) -> int:
    """Show what differs between two sides; with `--uit` as a Word report with tracked changes."""
    dossier = lees(opties.dossier).dossier
    links, rechts = _kanten(opties, dossier)
    gevonden = vergelijken.vergelijk(laad(), links, rechts, alleen=opties.document)
    for zin in gevonden.let_op:
        meld(zin)
    if onbekend := set(opties.document or ()) - {stuk.document for stuk in gevonden.documenten}:
        raise GebruiksFout(f"Geen van beide kanten heeft een document ‘{sorted(onbekend)[0]}’ dat te lezen is.")
    if opties.uit:
        stukken = opties.document or ()
        zeg(schrijf_rapport(laad(), gevonden, opties.uit, door=wie(), moment=datetime.now(), document=stukken))
        return 0
    invulling = () if links.versie or rechts.versie else _invullers(links, rechts)
    if opties.json:
        json_uit(_json(gevonden) | ({"invullers": als_json.invullers(invulling)} if invulling else {}))
        return 0
    for regel in (*_invulregels(invulling), *_regels(gevonden)):
        zeg(regel)
    hoeveel = aantal(gevonden.aantal(), "verschil", "verschillen") if gevonden.aantal() else "Geen verschillen"
    zeg(f"{hoeveel} tussen {links.naam} en {rechts.naam}")
    return 0


def _kanten(opties: Namespace, dossier: Dossier) -> tuple[Kant, Kant]:
    """With one name: a version is compared with the dossier as it is, and the dossier with another one. With two: the
    first with the second."""
    nu = f"nu ({date.today():%d-%m-%Y})"
    een = _kant(opties.ander, dossier, nu)
    if opties.tweede:
        return een, _kant(opties.tweede, dossier, nu)
    if een.dossier is dossier:
        return een, vergelijken.kant_nu(dossier, nu)
    return vergelijken.kant_nu(dossier, str(opties.dossier)), een


def _kant(naam: str, dossier: Dossier, nu: str) -> Kant:
    pad = Path(naam)
    if pad.is_file() or pad.suffix == ".dossier":
        return vergelijken.kant_nu(lees(pad).dossier, naam)
    bestand, teken, versie = naam.rpartition(_VERSIE)
    if teken and (Path(bestand).is_file() or bestand.endswith(".dossier")):
        return vergelijken.kant_versie(lees(Path(bestand)).dossier, versie, bestand)
    if naam == _NU and all(stuk.naam != _NU for stuk in dossier.versies):
        return vergelijken.kant_nu(dossier, nu)
    return vergelijken.kant_versie(dossier, naam)


def _invullers(links: Kant, rechts: Kant) -> tuple[Vraagvergelijking, ...]:
    """The content questions side by side, when both are dossiers of one case."""
    if links.dossier is rechts.dossier or not zelfde_zaak(links.dossier, rechts.dossier):
        return ()
    dossiers = {links.naam: links.dossier, rechts.naam: rechts.dossier}
    return vergelijk_invullers(laad(), tuple(zip(namen_van(dossiers), dossiers.values(), strict=True)))


def _invulregels(vragen: tuple[Vraagvergelijking, ...]) -> Iterator[str]:
    if vragen:
        yield "De vijf vragen over inhoud, het grootste verschil eerst:"
    for vraag in vragen:
        scores = "; ".join(
            f"{i.invuller} {'geen antwoord' if i.waarde is None else i.waarde}" for i in vraag.invullingen
        )
        let_op = " — tegengesteld" if vraag.tegengesteld else ""
        yield f"  {vraag.label}\n    {scores}{let_op}"
        yield from (f"    {i.invuller}: {i.motivering}" for i in vraag.invullingen if i.motivering.strip())
    if vragen:
        yield ""


def _regels(gevonden: Vergelijking) -> Iterator[str]:
    for naam, regels in gevonden.delen().items():
        if regels:
            yield f"{naam} ({len(regels)})"
            yield from (f"  {_regel(regel, naam)}" for regel in regels)
    if any(stuk.blokken or stuk.alleen for stuk in gevonden.documenten):
        yield "Tekst"
    for stuk in gevonden.documenten:
        yield from (f"  {regel}" for regel in _document(stuk, gevonden))


def _regel(regel: Verschilregel, deel: str) -> str:
    wat = f"{regel.deel}: {regel.onderwerp.lower()}" if deel == "Planning" else regel.onderwerp  # of which step
    return f"{regel.soort}: {wat}: {kort(regel.was or None)} → {kort(regel.wordt or None)}"


def _document(stuk: Documentverschil, gevonden: Vergelijking) -> Iterator[str]:
    if stuk.alleen:
        yield f"{stuk.document}: alleen in {(gevonden.links if stuk.alleen == 'links' else gevonden.rechts).naam}"
        return
    if not stuk.blokken:
        return
    telling = ", ".join(f"{hoeveel} {_SOORTEN[soort]}" for soort, hoeveel in stuk.telling().items())
    yield f"{stuk.document}: {telling}, {stuk.gelijk} gelijk"
    for blok in stuk.blokken:
        yield f"  {_SOORTEN[blok.soort]}: {' › '.join(filter(None, (blok.plaats, blok.titel)))}"


def _json(gevonden: Vergelijking) -> dict[str, Any]:
    return {
        "van": gevonden.links.naam,
        "naar": gevonden.rechts.naam,
        "let_op": gevonden.let_op,
        "antwoorden": [_verschil_json(v) for v in gevonden.ruw],
        **{naam.lower(): [_regel_json(r) for r in regels] for naam, regels in list(gevonden.delen().items())[1:]},
        "documenten": [_document_json(stuk) for stuk in gevonden.documenten],
    }


def _verschil_json(stuk: Verschil) -> Mapping[str, object]:
    return {"vraag": stuk.vraag, "rij": stuk.rij or None, "soort": stuk.soort, "van": stuk.oud, "naar": stuk.nieuw}


def _regel_json(regel: Verschilregel) -> Mapping[str, object]:
    onderwerp = {"deel": regel.deel, "onderwerp": regel.onderwerp, "plaats": regel.plaats}
    return {**onderwerp, "soort": regel.soort, "van": regel.was or None, "naar": regel.wordt or None}


def _document_json(stuk: Documentverschil) -> Mapping[str, object]:
    kern = {"document": stuk.document, "titel": stuk.titel, "alleen": stuk.alleen or None, "gelijk": stuk.gelijk}
    return {**kern, "blokken": [asdict(blok) for blok in stuk.blokken]}
