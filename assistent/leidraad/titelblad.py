"""The cover of a document."""

from __future__ import annotations

from collections.abc import Mapping

from assistent.dossier.stand import Stand
from assistent.kennis.opzet import Documentopzet
from assistent.leidraad.model import Titelblad
from assistent.leidraad.velden import OPEN
from assistent.tekst.nederlands import datum, hoofdletter

IN_BEWERKING = "in bewerking"
"""Begins the version of what is not frozen."""
PEILDATUM = "Peildatum van het recht"
STATUSSEN = {
    "concept": "CONCEPT",
    "ter_toetsing": "CONCEPT, TER TOETSING",
    "vastgesteld": "DEFINITIEF",
    "gepubliceerd": "DEFINITIEF",
}


def titelblad(stand: Stand, opzet: Documentopzet, rij: Mapping[str, object] | None = None) -> Titelblad:
    """The cover of the working version: always CONCEPT, because only a frozen version can be more. `rij` is whom one
    of a series is for."""
    organisatie = als_naam(_antwoord(stand, "zaak.organisatie"))
    zaak = _antwoord(stand, "zaak.naam")
    versie = f"{IN_BEWERKING}, revisie {stand.dossier.revisie}"
    referentie = _antwoord(stand, "zaak.referentie")
    procedure = stand.kennis.procedure(stand.waarde("procedure.gekozen"), stand.waarde("zaak.rechtsgebied"))
    dag = datum(stand.peildatum)
    kenmerk = ("Referentie", referentie, referentie == OPEN)
    exemplaar = _exemplaar(stand, opzet, rij)
    gegevens = {
        # A letter has the date on which it is signed; a form says the rest beside its title.
        "brief": (("Kenmerk", referentie, referentie == OPEN), ("Datum", OPEN, True)),
        "formulier": (*exemplaar, kenmerk),
        "leidraad": (
            ("Organisatie", organisatie, organisatie == OPEN),
            ("Zaak", zaak, zaak == OPEN),
            *exemplaar,
            kenmerk,
            ("Procedure", procedure.naam if procedure else OPEN, procedure is None),
            ("Versie", versie, False),
            (PEILDATUM, dag, False),
        ),
    }
    return Titelblad(
        titel=opzet.titel,
        ondertitel=opzet.ondertitel,
        organisatie=organisatie,
        zaak=zaak,
        status=STATUSSEN["concept"],
        versie=versie,
        datum=f"peildatum {dag}",
        gegevens=gegevens[opzet.vorm],
        geadresseerde=_geadresseerde(rij) if opzet.per and opzet.vorm == "brief" else (),
    )


def _exemplaar(
    stand: Stand, opzet: Documentopzet, rij: Mapping[str, object] | None
) -> tuple[tuple[str, str, bool], ...]:
    """Which of a series this is, where that does not show from an address."""
    if not opzet.per or opzet.vorm == "brief":
        return ()
    kolom = stand.kennis.vragen[opzet.per].kolommen[0]
    naam = str((rij or {}).get(kolom.id) or "").strip() or OPEN
    return ((kolom.label, naam, naam == OPEN),)


def _geadresseerde(rij: Mapping[str, object] | None) -> tuple[str, ...]:
    """The lines of the address, from the columns `naam` and `adres` of the row."""
    waarden = [str((rij or {}).get(kolom) or "").strip() for kolom in ("naam", "adres")]
    regels = (regel.strip() for waarde in waarden for regel in (waarde or OPEN).splitlines())
    return tuple(regel for regel in regels if regel)


def _antwoord(stand: Stand, veld: str) -> str:
    return str(stand.waarde(veld) or OPEN)


def als_naam(organisatie: str) -> str:
    """The organisation as a name: in a sentence it is "de gemeente Den Haag", on a cover "Gemeente Den Haag"."""
    for lidwoord in ("de ", "het "):
        if organisatie.lower().startswith(lidwoord):
            organisatie = organisatie[len(lidwoord) :]
            break
    return hoofdletter(organisatie)
