"""Frozen versions: what stood in the dossier and its documents at one moment, to be shown again as it was.

A version's documents come from its stored text, so they stay the same under newer knowledge. Its hash shows
whether anything was changed afterwards; it is no protection against someone who recomputes it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, Final, get_args

from assistent.dossier.canoniek import sha256_tekst, sha256_waarde
from assistent.dossier.fouten import OnbekendeVersieFout, VersieFout
from assistent.dossier.geschiedenis import met_geschiedenis
from assistent.dossier.model import Conclusie, Dossier, Versie, Versiestatus, als_json
from assistent.dossier.vast import VasteMap

Blokteksten = Mapping[str, Mapping[str, str]]
"""Document → block key → Markdown, in the order of the document."""
STATUSNAMEN: Final[Mapping[Versiestatus, str]] = {
    "concept": "concept", "ter_toetsing": "ter toetsing", "vastgesteld": "vastgesteld", "gepubliceerd": "gepubliceerd",
}  # fmt: skip
DEFINITIEF: Final = ("vastgesteld", "gepubliceerd")
"""The statuses on which others rely: such a version stays."""
_GEEN: Final[Mapping[str, Conclusie]] = VasteMap()


def bevries(
    dossier: Dossier,
    naam: str,
    status: Versiestatus,
    blokteksten: Blokteksten,
    *,
    moment: str,
    door: str,
    conclusies: Mapping[str, Conclusie] = _GEEN,
) -> Dossier:
    """The dossier with one more frozen version, of its answers and planning now, of these texts, and of the
    conclusions (id → conclusion) as they are drawn now.

    Raises VersieFout if the name is empty or taken (case and accents written differently count as the same).
    """
    naam = naam.strip()
    if not naam:
        raise VersieFout("een versie heeft een naam nodig", doe="Geef de versie een naam, zoals ‘ter toetsing 1’.")
    if _zoeknaam(naam) in {_zoeknaam(versie.naam) for versie in dossier.versies}:
        raise VersieFout(f"er is al een versie ‘{naam}’", doe="Kies een andere naam.")
    if status not in get_args(Versiestatus):
        raise VersieFout(f"er is geen status ‘{status}’", doe=f"Kies uit {', '.join(get_args(Versiestatus))}.")
    teksten = {sha256_tekst(tekst): tekst for blokken in blokteksten.values() for tekst in blokken.values()}
    versie = Versie(
        naam=naam,
        status=status,
        moment=moment,
        door=door,
        kennis_versie=dossier.kennis_versie,
        peildatum=dossier.peildatum,
        revisie=dossier.revisie,
        antwoorden=dossier.antwoorden,
        planning=dossier.planning,
        blokken={
            document: {sleutel: sha256_tekst(tekst) for sleutel, tekst in blokken.items()}
            for document, blokken in blokteksten.items()
        },
        volgorde={document: tuple(blokken) for document, blokken in blokteksten.items()},
        conclusies=conclusies,
    )
    versie = versie.model_copy(update={"hash": hash_van(versie)})
    verschil = (f"versies/{naam}", None, {"status": status, "hash": versie.hash})
    return dossier.model_copy(
        update={
            "versies": (*dossier.versies, versie),
            "versieteksten": VasteMap({**teksten, **dossier.versieteksten}),
            "geschiedenis": met_geschiedenis(dossier.geschiedenis, [verschil], door, moment),
        }
    )


def met_status(dossier: Dossier, naam: str, status: Versiestatus, *, moment: str, door: str) -> Dossier:
    """The dossier with another status for this version; its content and content hash stay.

    Raises VersieFout.
    """
    oud = versie_van(dossier, naam)
    if status not in get_args(Versiestatus):
        raise VersieFout(f"er is geen status ‘{status}’", doe=f"Kies uit {', '.join(get_args(Versiestatus))}.")
    if oud.status == status:
        return dossier
    nieuw = oud.model_copy(update={"status": status})
    nieuw = nieuw.model_copy(update={"hash": hash_van(nieuw)})
    verschil = (f"versies/{oud.naam}/status", oud.status, status)
    return dossier.model_copy(
        update={
            "versies": tuple(nieuw if versie is oud else versie for versie in dossier.versies),
            "geschiedenis": met_geschiedenis(dossier.geschiedenis, [verschil], door, moment),
        }
    )


def verwijder_versie(dossier: Dossier, naam: str, *, moment: str, door: str) -> Dossier:
    """The dossier without this version and the texts only it used.

    Raises VersieFout for one that was adopted or published, or that the review speaks of: others rely on it.
    """
    weg = versie_van(dossier, naam)
    if reden := waarom_blijft(dossier, naam):
        raise VersieFout(f"versie ‘{weg.naam}’ {reden} en kan niet worden verwijderd", doe="Laat de versie staan.")
    versies = tuple(versie for versie in dossier.versies if versie is not weg)
    nodig = {som for versie in versies for blokken in versie.blokken.values() for som in blokken.values()}
    verschil = (f"versies/{weg.naam}", {"status": weg.status, "hash": weg.hash}, None)
    return dossier.model_copy(
        update={
            "versies": versies,
            "versieteksten": VasteMap({s: tekst for s, tekst in dossier.versieteksten.items() if s in nodig}),
            "geschiedenis": met_geschiedenis(dossier.geschiedenis, [verschil], door, moment),
        }
    )


def waarom_blijft(dossier: Dossier, naam: str) -> str:
    """Why a version cannot be deleted, in Dutch behind its name; empty when it can. Raises VersieFout if unknown."""
    versie = versie_van(dossier, naam)
    if versie.status in DEFINITIEF:
        return f"is {versie.status}"
    toets, gezocht = dossier.toets, _zoeknaam(versie.naam)
    if any(_zoeknaam(stuk.versie) == gezocht for stuk in toets.aftekeningen.values()):
        return "is afgetekend"
    stukken = (*toets.opmerkingen.values(), *toets.oordelen.values(), *toets.aanvaardingen.values())
    genoemd = {_zoeknaam(stuk.versie) for stuk in (*stukken, *toets.kaders.values()) if stuk.versie}
    genoemd |= {_zoeknaam(gezien) for kader in toets.kaders.values() for gezien in kader.versies}
    return "wordt in de toets genoemd" if gezocht in genoemd else ""


def versie_van(dossier: Dossier, naam: str) -> Versie:
    """The version of this name. Raises VersieFout that names those there are."""
    for versie in dossier.versies:
        if _zoeknaam(versie.naam) == _zoeknaam(naam):
            return versie
    namen = ", ".join(f"‘{versie.naam}’" for versie in dossier.versies) or "geen"
    raise OnbekendeVersieFout(f"er is geen versie ‘{naam}’", doe=f"De versies in dit dossier: {namen}.")


def teksten_van(dossier: Dossier, naam: str, document: str) -> Mapping[str, str]:
    """Block key → Markdown of one document of a version, in the order of then.

    Raises VersieFout if the version or document is not there, or a text is missing.
    """
    versie = versie_van(dossier, naam)
    if document not in versie.blokken:
        aanwezig = ", ".join(versie.blokken) or "geen"
        raise VersieFout(f"versie ‘{versie.naam}’ heeft geen document ‘{document}’", doe=f"Wel aanwezig: {aanwezig}.")
    blokken = versie.blokken[document]
    try:
        return VasteMap({sleutel: dossier.versieteksten[blokken[sleutel]] for sleutel in versie.volgorde[document]})
    except KeyError as fout:
        raise VersieFout(
            f"in versie ‘{versie.naam}’ ontbreekt een tekst van het document ‘{document}’",
            plaats=str(fout.args[0]),
            doe="Zet een reservekopie van het dossier terug.",
        ) from fout


def als_dossier(dossier: Dossier, naam: str) -> Dossier:
    """The dossier as it was answered and planned in this version, for comparing. Raises VersieFout."""
    versie = versie_van(dossier, naam)
    return dossier.model_copy(
        update={
            "antwoorden": versie.antwoorden,
            "planning": versie.planning,
            "conclusies": versie.conclusies,
            "peildatum": versie.peildatum,
            "kennis_versie": versie.kennis_versie,
        }
    )


def hash_van(versie: Versie) -> str:
    """sha256 over the canonical JSON of everything in the version but the hash itself; covers the status."""
    return sha256_waarde(_inhoud(versie, "hash"))


def inhoud_sha256(versie: Versie) -> str:
    """sha256 over what a sign-off is for: all of the version but its status (and hash), which come later."""
    return sha256_waarde(_inhoud(versie, "hash", "status"))


def _inhoud(versie: Versie, *zonder: str) -> dict[str, Any]:
    """The version as JSON. Versions from before conclusions were kept have none; their hash goes without them."""
    inhoud = {veld: waarde for veld, waarde in als_json(versie).items() if veld not in zonder}
    if not versie.conclusies:
        del inhoud["conclusies"]
    return inhoud


def controleer_versie(dossier: Dossier, naam: str) -> tuple[str, ...]:
    """What is wrong with a frozen version, in Dutch; empty if it is as it was.

    Raises VersieFout if unknown.
    """
    versie = versie_van(dossier, naam)
    bezwaren: list[str] = []
    try:
        klopt = hash_van(versie) == versie.hash
    except ValueError:  # two keys that only differ in how an accent is written: not made here
        klopt = False
    if not klopt:
        bezwaren.append(f"Versie ‘{versie.naam}’ is na het vastleggen veranderd: het controlegetal klopt niet.")
    for document, blokken in versie.blokken.items():
        if sorted(versie.volgorde.get(document, ())) != sorted(blokken):
            bezwaren.append(f"Versie ‘{versie.naam}’, {document}: de volgorde hoort niet bij de tekstblokken.")
        for sleutel, som in blokken.items():
            tekst = dossier.versieteksten.get(som)
            if tekst is None:
                bezwaren.append(f"Versie ‘{versie.naam}’, {document}: de tekst van {sleutel} ontbreekt.")
            elif sha256_tekst(tekst) != som:
                bezwaren.append(f"Versie ‘{versie.naam}’, {document}: de tekst van {sleutel} is daarna veranderd.")
    return tuple(bezwaren)


def _zoeknaam(naam: str) -> str:
    return unicodedata.normalize("NFC", naam.strip()).casefold()
