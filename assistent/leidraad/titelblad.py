"""The cover of a document."""

from __future__ import annotations

from assistent.dossier.stand import Stand
from assistent.kennis.model import Documentopzet
from assistent.leidraad.model import Titelblad
from assistent.leidraad.velden import OPEN
from assistent.tekst.nederlands import datum, hoofdletter

STATUSSEN = {
    "concept": "CONCEPT",
    "ter_toetsing": "CONCEPT, TER TOETSING",
    "vastgesteld": "DEFINITIEF",
    "gepubliceerd": "DEFINITIEF",
}


def titelblad(stand: Stand, opzet: Documentopzet) -> Titelblad:
    """The cover of the working version: always CONCEPT, because only a frozen version can be more."""
    organisatie = _als_naam(_antwoord(stand, "zaak.organisatie"))
    zaak = _antwoord(stand, "zaak.naam")
    versie = f"in bewerking, revisie {stand.dossier.revisie}"
    referentie = _antwoord(stand, "zaak.referentie")
    procedure = stand.kennis.procedure(stand.waarde("procedure.gekozen"), stand.waarde("zaak.rechtsgebied"))
    dag = datum(stand.peildatum)
    return Titelblad(
        titel=opzet.titel,
        ondertitel=opzet.ondertitel,
        organisatie=organisatie,
        zaak=zaak,
        status=STATUSSEN["concept"],
        versie=versie,
        datum=f"peildatum {dag}",
        gegevens=(
            ("Organisatie", organisatie, organisatie == OPEN),
            ("Zaak", zaak, zaak == OPEN),
            ("Referentie", referentie, referentie == OPEN),
            ("Procedure", procedure.naam if procedure else OPEN, procedure is None),
            ("Versie", versie, False),
            ("Peildatum van het recht", dag, False),
        ),
    )


def _antwoord(stand: Stand, veld: str) -> str:
    return str(stand.waarde(veld) or OPEN)


def _als_naam(organisatie: str) -> str:
    """The organisation as a name: in a sentence it is "de gemeente Den Haag", on a cover "Gemeente Den Haag"."""
    for lidwoord in ("de ", "het "):
        if organisatie.lower().startswith(lidwoord):
            organisatie = organisatie[len(lidwoord) :]
            break
    return hoofdletter(organisatie)
