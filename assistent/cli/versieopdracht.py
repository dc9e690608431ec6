"""Commands on frozen versions: freeze one, give it another status, delete it, list them."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date

from assistent.cli.toon import GebruiksFout, lees, meld, nu, reken, schrijf, wie, zeg
from assistent.dossier.versies import DEFINITIEF, versie_van
from assistent.handelingen import versiebeheer
from assistent.handelingen.documenten import bevries
from assistent.handelingen.dossiers import vergrendeld
from assistent.handelingen.kennisverschil import bij_openen
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal, moment_in_woorden


def versie(opties: Namespace) -> int:
    """Freeze a version, or change what stands under this name, and save."""
    if opties.document and (opties.naar or opties.verwijder):
        raise GebruiksFout("--document hoort bij het vastleggen: een versie houdt de documenten die zij heeft.")
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        dossier, door = geopend.dossier, {"wie": wie(), "moment": nu()}
        if opties.verwijder:
            nieuw = versiebeheer.verwijder(dossier, opties.naam, **door)
        elif opties.naar:
            nieuw = versiebeheer.zet_status(laad(), dossier, opties.naam, opties.naar, vandaag=date.today(), **door)
        else:
            uitkomst = reken(replace(geopend, dossier=bij_openen(reken(geopend))))
            nieuw = bevries(uitkomst, opties.naam, opties.status, documenten=opties.document, **door)
        schrijf(opties.dossier, nieuw, geopend.sha256)
    if opties.verwijder:
        zeg(f"{versie_van(dossier, opties.naam).naam}: verwijderd")
        return 0
    naam = versie_van(nieuw, opties.naam).naam
    if nieuw is not dossier and (opties.naar or opties.status) in DEFINITIEF:
        for open_ in versiebeheer.wat_staat_open(nieuw, naam):
            meld(f"let op: {open_}")
    regel = next(regel for regel in versiebeheer.overzicht(nieuw) if regel.naam == naam)
    stukken = aantal(len(regel.documenten), "document", "documenten")
    zeg(f"{regel.naam}: {regel.status}, controlegetal {regel.kort}, {stukken}")
    return 0


def versies(opties: Namespace) -> int:
    """List the frozen versions."""
    lijst = versiebeheer.overzicht(lees(opties.dossier).dossier)
    for regel in lijst:
        heel = "DAARNA VERANDERD" if regel.bezwaren else "ongewijzigd"
        moment = moment_in_woorden(regel.moment)
        door = f"{moment} door {regel.door}" if regel.door else moment
        zeg(f"{regel.naam}: {regel.status}, {door}, kennis {regel.kennis_versie}, {heel}, controlegetal {regel.kort}")
        zeg(f"  {', '.join(regel.documenten) or 'zonder documenten'}")
        for bezwaar in regel.bezwaren:
            meld(f"  {bezwaar}")
    if not lijst:
        zeg("Nog geen versies.")
    return 0
