"""The command `lees-terug`: what a colleague changed in Word, and taking it over."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

from assistent.cli.toon import GebruiksFout, json_uit, kort, lees, nu, reken, schrijf, wie, zeg
from assistent.handelingen import terug, toetsmemo
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.dossiers import Geopend, vergrendeld
from assistent.handelingen.nabij import kies_uit
from assistent.handelingen.terug import Terugkeer
from assistent.handelingen.terug_model import KEUZEN, SOORTEN, Keuze, Letterlijk, Voorstel
from assistent.handelingen.terug_overnemen import Keuzes
from assistent.handelingen.toetsmemo import Memolezing
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.vergelijk.woorden import verschil

ALLES = "alles"
_TEKENS = {"gelijk": "{}", "weg": "[-{}-]", "erbij": "{{+{}+}}"}
_LANG = 20_000
"""So many characters of one text are shown; the file itself holds the rest."""


def lees_terug(opties: Namespace) -> int:
    """Take over plain changed text, new text and remarks; the rest is proposed and taken over when it is asked for."""
    with nullcontext() if opties.proef else vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        uitkomst = reken(geopend)
        gelezen = terug.lees(uitkomst, opties.bestand, nu())
        if isinstance(gelezen, Memolezing):
            return _memo(opties, geopend, gelezen)
        keuzes = _keuzes(gelezen, opties.neem_over)
        if opties.proef:
            _toon(opties, gelezen, (), gelezen.voorstellen)
            return 0
        dossier = terug.neem_over(geopend.dossier, gelezen, keuzes, wie=wie(), moment=nu())
        over = gelezen
        if dossier is not geopend.dossier:
            over = _nog_over(reken(replace(geopend, dossier=dossier)), opties)
            schrijf(opties.dossier, dossier, geopend.sha256)
        gedaan = tuple(v for v in gelezen.voorstellen if v.nr in keuzes and v.daden[keuzes[v.nr]])
        _toon(opties, gelezen, gedaan, over.voorstellen)
    return 0


def _nog_over(uitkomst: Uitkomst, opties: Namespace) -> Terugkeer:
    """What the file still proposes, with the numbers that a next run gives."""
    opnieuw = terug.lees(uitkomst, opties.bestand, nu())
    assert isinstance(opnieuw, Terugkeer)
    return opnieuw


def _keuzes(terugkeer: Terugkeer, gevraagd: Sequence[str]) -> Keuzes:
    """What is taken over: what goes by itself and what was asked for. Raises `GebruiksFout`."""
    keuzes: dict[int, Keuze] = terug.vanzelf(terugkeer)
    per_nr = {str(voorstel.nr): voorstel for voorstel in terugkeer.voorstellen}
    for deel in gevraagd:
        if deel == ALLES:
            keuzes |= terug.alles(terugkeer)
            continue
        nr, _, naam = deel.partition("=")
        if nr not in per_nr:
            hoogste = f"de voorstellen zijn 1 tot en met {len(per_nr)}" if per_nr else "er zijn geen voorstellen"
            raise GebruiksFout(f"Er is geen voorstel ‘{nr}’; {hoogste}. Er is niets overgenomen.")
        voorstel = per_nr[nr]
        keuze = next((k for k in voorstel.daden if k == naam), None) if naam else voorstel.voorkeur
        if keuze is None:
            raise GebruiksFout(f"Voorstel {nr} heeft geen keuze ‘{naam}’. {kies_uit(naam, voorstel.daden)}")
        keuzes[voorstel.nr] = keuze
    return keuzes


# -------------------------------------------------------------------------------------------- showing


def _toon(opties: Namespace, gelezen: Terugkeer, gedaan: Sequence[Voorstel], over: Sequence[Voorstel]) -> None:
    if opties.json:
        json_uit(_json(gelezen, gedaan, over))
        return
    zeg(f"{gelezen.titel}: {terug.samenvatting(gelezen)}")
    for zin in gelezen.herkend:
        zeg(zin)
    if gedaan:
        zeg(f"\nOvergenomen: {aantal(len(gedaan), 'wijziging', 'wijzigingen')}")
        for voorstel in gedaan:
            _zeg_alle(_regels(voorstel, genummerd=False))
    if over:
        zeg("\nVoorstellen" if opties.proef else "\nNog niet overgenomen; neem over met --neem-over NR:")
        for voorstel in over:
            _zeg_alle(_regels(voorstel, genummerd=True))
    if gelezen.letterlijk:
        zeg("\nNiet over te nemen; dit staat alleen in het Word-bestand:")
        for deel in gelezen.letterlijk:
            _zeg_alle(_letterlijk(deel))
    if opties.proef:
        zeg("\nProef: het dossier is niet gewijzigd.")


def _zeg_alle(regels: Iterable[str]) -> None:
    for regel in regels:
        zeg(regel)


def _regels(voorstel: Voorstel, *, genummerd: bool) -> Iterator[str]:
    waar = " — ".join(deel for deel in (voorstel.kop, voorstel.titel) if deel)
    nummer = f"{voorstel.nr}. " if genummerd else "- "
    vanzelf = " (gaat vanzelf)" if genummerd and voorstel.vanzelf else ""
    yield f"{nummer}{SOORTEN[voorstel.soort]}{vanzelf}: {waar}"
    if voorstel.oorspronkelijk is not None:
        yield f"    geschreven: {kort(voorstel.oorspronkelijk, _LANG)}"
    if voorstel.soort == "conflict":
        yield f"    dossier nu: {kort(voorstel.oud, _LANG)}"
        yield f"    Word: {kort(voorstel.nieuw, _LANG)}"
    else:
        delen = (_TEKENS[s.soort].format(s.tekst) for s in verschil(voorstel.oud, voorstel.nieuw))
        yield f"    {kort(''.join(delen), _LANG)}"
    if voorstel.uitleg:
        yield f"    {hoofdletter(voorstel.uitleg)}"
    if genummerd and len(voorstel.daden) > 1:
        yield f"    keuzes: {'; '.join(f'{voorstel.nr}={k} ({KEUZEN[k]})' for k in voorstel.daden)}"


def _letterlijk(deel: Letterlijk) -> Iterator[str]:
    yield f"- {deel.waar or 'plaats onbekend'}: {kort(deel.tekst, _LANG)}"
    yield f"    {hoofdletter(deel.waarom)}."


def _json(gelezen: Terugkeer, gedaan: Sequence[Voorstel], over: Sequence[Voorstel]) -> Mapping[str, Any]:
    return {
        "bestand": gelezen.bestand,
        "document": gelezen.document,
        "titel": gelezen.titel,
        "herkend": gelezen.herkend,
        "overgenomen": [_voorstel(v) for v in gedaan],
        "voorstellen": [_voorstel(v) for v in over],
        "letterlijk": [
            {"waar": d.waar, "tekst": d.tekst, "waarom": d.waarom, "plaats": d.plaats} for d in gelezen.letterlijk
        ],
    }


def _voorstel(voorstel: Voorstel) -> Mapping[str, Any]:
    velden = ("nr", "soort", "plaats", "titel", "kop", "oud", "nieuw", "oorspronkelijk", "vanzelf", "onzeker", "uitleg")
    return {**{naam: getattr(voorstel, naam) for naam in velden}, "keuzes": list(voorstel.daden)}


# ----------------------------------------------------------------------------------------- a toetsmemo


def _memo(opties: Namespace, geopend: Geopend, lezing: Memolezing) -> int:
    """A toetsmemo is taken over as a whole: verdicts and remarks only add to the review."""
    if opties.neem_over:
        raise GebruiksFout("Een toetsmemo wordt in zijn geheel overgenomen; --neem-over hoort daar niet bij.")
    regels = toetsmemo.samenvatting(lezing)
    if opties.json:
        json_uit({"bestand": lezing.bestand, "document": "toetsmemo", "regels": regels})
    else:
        _zeg_alle(regels)
    if opties.proef:
        if not opties.json:
            zeg("Proef: het dossier is niet gewijzigd.")
        return 0
    dossier = toetsmemo.neem_over(geopend.dossier, lezing, wie(), nu())
    if dossier is not geopend.dossier:
        schrijf(opties.dossier, dossier, geopend.sha256)
    return 0
