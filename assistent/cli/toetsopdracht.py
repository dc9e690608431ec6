"""The command `toets`: make a review package, merge what came back, list the points, give a verdict."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from datetime import date
from typing import Any

from assistent.cli.toon import GebruiksFout, json_uit, kort, lees, meld, nu, reken, schrijf, wie, zeg
from assistent.dossier.fouten import BestandBestaatFout
from assistent.handelingen import toetsen, toetspakket
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.dossiers import vergrendeld
from assistent.handelingen.nabij import bedoelt_u, kies_uit
from assistent.handelingen.padwoorden import Padlezer, zegt
from assistent.handelingen.profiel import geldend
from assistent.handelingen.toetspakket import Bron, Samenvoeging
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal
from assistent.toets.conflicten import Oordeelconflict, TekstGewijzigd
from assistent.toets.model import Toetser
from assistent.toets.pakket import inhoud_sha256
from assistent.toets.stand import UITSPRAKEN, Puntstand

_SOORTEN = {
    "toetsers": "toetsers oordelen verschillend",
    "zelfde_toetser": "één toetser gaf in twee kopieën een ander oordeel",
    "zelfde_kenmerk": "een oordeel kwam met een andere inhoud terug",
}
_KORT = 100
_AANLOOP = 20


def pakket(opties: Namespace) -> int:
    """Write a review package of a dossier; an existing file is never overwritten."""
    geopend = lees(opties.dossier)
    pad = toetspakket.pakketpad(opties.bestand)
    try:
        geschreven = toetspakket.schrijf_pakket(geopend.dossier, pad, door=wie(), moment=nu(), voor=opties.voor)
    except BestandBestaatFout as fout:
        fout.doe = "Kies een andere naam. Er is niets overschreven."
        raise
    zeg(pad)
    meld(f"Revisie {geopend.dossier.revisie}, controlegetal {inhoud_sha256(geschreven.dossier)[:12]}.")
    meld(toetspakket.VOOR_WIE)
    meld(f"Komt het terug, voeg het dan samen met {opdracht('toets samenvoegen DOSSIER BESTAND')}.")
    return 0


def samenvoegen(opties: Namespace) -> int:
    """Merge packages with a dossier, all of them or none, or with `--proef` only show what would happen."""
    with nullcontext() if opties.proef else vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        samen = toetspakket.voeg_samen(
            laad(), geopend.dossier, opties.bestanden, wie=wie(), moment=nu(), vandaag=date.today()
        )
        if samen.dossier is not geopend.dossier and not opties.proef:
            schrijf(opties.dossier, samen.dossier, geopend.sha256)
    if opties.json:
        json_uit(_json(samen))
        return 0
    for regel in _regels(samen):
        zeg(regel)
    if opties.proef:
        zeg("Proef: het dossier is niet gewijzigd.")
    return 0


def _regels(samen: Samenvoeging) -> Iterator[str]:
    lezer = Padlezer(laad(), samen.dossier)
    for bron in samen.bronnen:
        yield from _bronregels(bron, lezer)
    yield f"Erbij gekomen: {samen.in_woorden}."
    for waarschuwing in samen.waarschuwingen:
        yield f"Let op: {waarschuwing}"
    if samen.conflicten:
        yield f"{aantal(len(samen.conflicten), 'conflict', 'conflicten')}, beide kanten zijn bewaard:"
    for conflict in samen.conflicten:
        yield from _conflictregels(conflict, samen.namen)
    if samen.gewijzigd:
        yield f"De tekst is gewijzigd bij {aantal(len(samen.gewijzigd), 'onderdeel', 'onderdelen')} van de toets:"
    for gewijzigd in samen.gewijzigd:
        yield from _gewijzigdregels(gewijzigd)


def _bronregels(bron: Bron, lezer: Padlezer) -> Iterator[str]:
    yield f"{bron.naam}: {toetspakket.herkomst(bron.stempel)}"
    if bron.toetsers:
        yield f"  nieuw van: {', '.join(bron.toetsers)}"
    for waarschuwing in bron.waarschuwingen:
        yield f"  let op: {waarschuwing}"
    for verschil in bron.verschillen:
        kanten = (verschil.hier, verschil.pakket)
        hier, daar = _rond(*(toetspakket.deel_in_woorden(lezer, verschil.pad, kant) for kant in kanten))
        naam = toetspakket.naam_van(lezer, verschil)
        yield f"  {naam}: hier ‘{kort(hier, _KORT)}’, in het pakket ‘{kort(daar, _KORT)}’"


def _rond(hier: str, daar: str) -> tuple[str, str]:
    """Two long texts from shortly before where they begin to differ, so that both fit on a line."""
    gelijk = next((n for n, (een, ander) in enumerate(zip(hier, daar, strict=False)) if een != ander), 0)
    begin = max(0, hier.rfind(" ", 0, max(0, gelijk - _AANLOOP)) + 1) if gelijk > _KORT // 2 else 0
    return (f"…{hier[begin:]}", f"…{daar[begin:]}") if begin else (hier, daar)


def _conflictregels(conflict: Oordeelconflict, namen: Mapping[str, str]) -> Iterator[str]:
    yield f"  {namen.get(conflict.punt, conflict.punt)}: {_SOORTEN[conflict.soort]}"
    for _, oordeel in conflict.oordelen:
        waarom = f": {kort(oordeel.toelichting, _KORT)}" if oordeel.toelichting else ""
        yield f"    {oordeel.door} ({oordeel.op[:10]}): {UITSPRAKEN[oordeel.uitspraak].lower()}{waarom}"


def _gewijzigdregels(gewijzigd: TekstGewijzigd) -> Iterator[str]:
    plek = gewijzigd.nu or gewijzigd.toen
    naam = plek.naam if plek else gewijzigd.punt
    yield f"  {naam} – {gewijzigd.stuk.door}: {kort(zegt(gewijzigd.stuk), _KORT)}"
    toen = " ".join(gewijzigd.toen.tekst.split()) if gewijzigd.toen else ""
    nu_ = " ".join(gewijzigd.nu.tekst.split()) if gewijzigd.nu else ""
    if toen and nu_:
        toen, nu_ = _rond(toen, nu_)
    if toen:
        yield f"    toen: {kort(toen, _KORT)}"
    yield f"    nu:   {kort(nu_, _KORT) if nu_ else 'staat er niet meer'}"


def _json(samen: Samenvoeging) -> dict[str, Any]:
    lezer = Padlezer(laad(), samen.dossier)
    return {
        "nieuw": dict(samen.nieuw),
        "waarschuwingen": samen.waarschuwingen,
        "bestanden": [
            {
                "bestand": str(bron.pad),
                "herkomst": toetspakket.herkomst(bron.stempel),
                "toetsers": bron.toetsers,
                "nieuw": dict(bron.nieuw),
                "waarschuwingen": bron.waarschuwingen,
                "verschillen": [
                    {
                        "plaats": verschil.pad,
                        "naam": toetspakket.naam_van(lezer, verschil),
                        "gewijzigd_in": verschil.waar,
                        "hier": toetspakket.deel_in_woorden(lezer, verschil.pad, verschil.hier),
                        "pakket": toetspakket.deel_in_woorden(lezer, verschil.pad, verschil.pakket),
                    }
                    for verschil in bron.verschillen
                ],
            }
            for bron in samen.bronnen
        ],
        "conflicten": [
            {
                "soort": c.soort,
                "punt": c.punt,
                "oordelen": [{"door": o.door, "op": o.op, "uitspraak": o.uitspraak, "toelichting": o.toelichting}
                             for _, o in c.oordelen],
            }
            for c in samen.conflicten
        ],
        "tekst_gewijzigd": [
            {
                "soort": g.soort,
                "kenmerk": g.kenmerk,
                "door": g.stuk.door,
                "toen": g.toen.tekst if g.toen else None,
                "nu": g.nu.tekst if g.nu else None,
            }
            for g in samen.gewijzigd
        ],
    }  # fmt: skip


def punten(opties: Namespace) -> int:
    """List the review points, of one moment of review when that is named, with where each stands."""
    uitkomst = reken(lees(opties.dossier))
    if opties.moment and opties.moment not in uitkomst.kennis.toetsmomenten:
        raise GebruiksFout(
            f"Er is geen toetsmoment ‘{opties.moment}’. {kies_uit(opties.moment, uitkomst.kennis.toetsmomenten)}"
        )
    lijst = toetsen.toetslijst(uitkomst)
    standen = lijst.van_moment(opties.moment) if opties.moment else lijst.alle
    if opties.json:
        json_uit([_punt_json(stand) for stand in standen])
        return 0
    for stand in standen:
        merken = [UITSPRAKEN[stand.uitspraak]]
        merken += [wat for wat, geldt in (("open", stand.open), ("tekst is gewijzigd", stand.gewijzigd)) if geldt]
        zeg(f"{stand.punt.id}  [{', '.join(merken)}]")
        zeg(f"    {kort(stand.punt.titel, 110)}")
    hoever = toetsen.voortgang(standen)
    zeg(
        f"{aantal(hoever.punten, 'punt', 'punten')}, {hoever.beoordeeld} beoordeeld, {hoever.open} open, waarvan "
        f"{hoever.blokkerend} blokkerend"
    )
    return 0


def _punt_json(stand: Puntstand) -> dict[str, Any]:
    punt = stand.punt
    return {
        "id": punt.id,
        "soort": punt.soort,
        "titel": punt.titel,
        "plaats": punt.plaats,
        "tekst": punt.tekst,
        "regel": punt.regel,
        "bron": [{"bron": v.bron, "plaats": v.plaats, "status": v.status} for v in punt.bron],
        "antwoord": punt.antwoord,
        "motivering": punt.motivering,
        "ernst": punt.ernst,
        "documenten": punt.documenten,
        "momenten": punt.momenten,
        "uitspraak": stand.uitspraak,
        "gewicht": stand.gewicht,
        "open": stand.open,
        "tekst_gewijzigd": stand.gewijzigd,
        "vervallen": stand.vervallen,
        "oordelen": [
            {"kenmerk": stem.sleutel, "door": stem.oordeel.door, "op": stem.oordeel.op, "telt": stem.telt,
             "uitspraak": stem.oordeel.uitspraak, "gewicht": stem.oordeel.gewicht,
             "toelichting": stem.oordeel.toelichting}
            for stem in stand.oordelen
        ],
        "opmerkingen": [
            {"kenmerk": draad.sleutel, "door": draad.opmerking.door, "op": draad.opmerking.op,
             "tekst": draad.opmerking.tekst, "afgehandeld": draad.afgehandeld}
            for draad in stand.opmerkingen
        ],
    }  # fmt: skip


def oordeel(opties: Namespace) -> int:
    """Give a verdict on a point, in a dossier or in a review package."""
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        lijst = toetsen.toetslijst(reken(geopend))
        stand = next((s for s in lijst.alle if s.punt.id == opties.punt), None)
        if stand is None:
            bedoeld = bedoelt_u(opties.punt, [s.punt.id for s in lijst.alle])
            raise GebruiksFout(f"Er is geen toetspunt ‘{opties.punt}’. {bedoeld}".rstrip())
        mens = geldend()
        dossier = toetsen.geef_oordeel(
            geopend.dossier,
            stand.punt,
            opties.uitspraak,
            toetser=Toetser(wie(), mens.functie, mens.organisatie),
            op=nu(),
            gewicht=opties.gewicht,
            toelichting=opties.toelichting,
            toetsmoment=opties.moment,
        )
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{stand.punt.titel}: {UITSPRAKEN[opties.uitspraak].lower()}")
    return 0
