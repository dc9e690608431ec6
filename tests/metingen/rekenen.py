"""From an answer to advice, findings, planning and open points."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import cycle

from pydantic import BaseModel

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import bereken
from assistent.handelingen.controle import controleer
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from assistent.kennis.model import Bouwsteen, Kennis, Procedure
from assistent.kennis.opzet import Documentopzet, Hoofdstukopzet, Paragraafopzet, Plaatsing
from tests.dossier.maak import groot_dossier
from tests.metingen.meting import HERHALINGEN, VOORBEELD, Meting, afwisselend, duur, mediaan, percentiel

ANTWOORDEN = 300
VRAAG = "inhoud.specialisatie"
GEDEELD = ("bronnen", "parameters", "feiten", "begrippen", "algemene_stappen", "groepen")
"""What the copies keep using together; ten glossaries in each of ten times the documents would be a hundredfold."""


def metingen(herhalingen: int = HERHALINGEN, antwoorden: int = ANTWOORDEN) -> list[Meting]:
    """The rows of this file."""
    return [antwoord(herhalingen, antwoorden), tien_keer_de_kennis(herhalingen)]


def antwoord(herhalingen: int, antwoorden: int) -> Meting:
    """An answer in the example, with all that follows from it, against writing out and checking a large dossier."""
    kennis = laad()
    typ = _typer(kennis, _dossier(kennis))
    groot = groot_dossier(1_000)
    verwijzing = mediaan(lambda: Dossier.model_validate_json(groot.model_dump_json()), herhalingen)
    alleen = mediaan(_typer(kennis, _dossier(kennis), open_punten=False), max(herhalingen, antwoorden // 10))
    typ()
    tijden = [duur(typ) for _ in range(antwoorden)]
    return Meting(
        "antwoord → advies, bevindingen, planning, open punten",
        "dossier van 1.000 antwoorden uitschrijven en inlezen",
        2,
        percentiel(tijden, 0.5),
        verwijzing,
        naast={
            "p99": f"{percentiel(tijden, 0.99):.1f} ms (streven 16)",
            "waarvan zonder open punten": f"{alleen:.1f} ms",
            "antwoorden": str(antwoorden),
        },
    )


def tien_keer_de_kennis(herhalingen: int) -> Meting:
    """The same with a catalogue in which every item stands ten times."""
    kennis = laad()
    groot = vermenigvuldig(kennis, 10)
    dossier = _dossier(kennis)
    traag, snel = afwisselend(_typer(groot, dossier), _typer(kennis, dossier), herhalingen)
    return Meting("hetzelfde met een 10 × zo grote catalogus", "de catalogus zelf", 12, traag, snel)


def _dossier(kennis: Kennis) -> Dossier:
    return open_dossier(kennis, VOORBEELD).dossier


def _typer(kennis: Kennis, dossier: Dossier, *, open_punten: bool = True) -> Callable[[], object]:
    waarden = cycle((2, 4))

    def typ() -> object:
        nieuw = met_waarde(dossier, VRAAG, next(waarden), wie="meting", moment="2026-03-01T12:00:00+01:00")
        uitkomst = bereken(kennis, nieuw, date(2026, 3, 1))
        return controleer(uitkomst) if open_punten else uitkomst

    return typ


# ------------------------------------------------------------------------- a larger catalogue


def vermenigvuldig(kennis: Kennis, keer: int) -> Kennis:
    """The catalogue with every question, rule, procedure, building block and outline `keer` times, under new ids.

    The copies ask the same questions of the same dossier, so they cost what the originals cost.
    """
    delen: dict[str, dict[str, BaseModel]] = {}
    for naam in kennis.model_fields_set - {"versie", "bronhash", "aanvulling"}:
        items = getattr(kennis, naam)
        delen[naam] = dict(items)
        for nummer in range(2, keer + 1) if naam not in GEDEELD else ():
            delen[naam] |= {f"{id_}_{nummer}": _kopie(item, nummer, keer) for id_, item in items.items()}
    delen["procedures"] = {id_: _met_documenten(p, keer) for id_, p in delen["procedures"].items()}
    return kennis.model_copy(update=delen)


def _kopie(item: BaseModel, nummer: int, keer: int) -> BaseModel:
    nieuw: dict[str, object] = {"id": f"{getattr(item, 'id')}_{nummer}"}  # noqa: B009 - every item has one
    if isinstance(item, Bouwsteen):
        nieuw["familie"] = item.familie and f"{item.familie}_{nummer}"
    elif isinstance(item, Documentopzet):
        nieuw["hoofdstukken"] = tuple(_hoofdstuk(h, nummer) for h in item.hoofdstukken)
    return item.model_copy(update=nieuw)


def _hoofdstuk(hoofdstuk: Hoofdstukopzet, nummer: int) -> Hoofdstukopzet:
    return hoofdstuk.model_copy(update={"paragrafen": tuple(_paragraaf(p, nummer) for p in hoofdstuk.paragrafen)})


def _paragraaf(paragraaf: Paragraafopzet, nummer: int) -> Paragraafopzet:
    return paragraaf.model_copy(update={"blokken": tuple(_plaatsing(b, nummer) for b in paragraaf.blokken)})


def _plaatsing(plaatsing: Plaatsing, nummer: int) -> Plaatsing:
    naam = "bouwsteen" if plaatsing.bouwsteen else "familie"
    return plaatsing.model_copy(update={naam: f"{getattr(plaatsing, naam)}_{nummer}"})


def _met_documenten(procedure: BaseModel, keer: int) -> BaseModel:
    assert isinstance(procedure, Procedure)
    kopieen = (f"{document}_{nummer}" for nummer in range(2, keer + 1) for document in procedure.documenten)
    return procedure.model_copy(update={"documenten": (*procedure.documenten, *kopieen)})
