"""The way back from Word and between versions: reading a document of some sixty pages, and comparing two versions."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import bevries, stel_document_samen
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from tests.metingen.documenten import met_rijen
from tests.metingen.meting import HERHALINGEN, VOORBEELD, Meting, afwisselend

DOCUMENT: Final = "programma_van_eisen"
VRAAG: Final = "opdracht.eisen"
EISEN: Final = 330
"""Requirements that fill some sixty pages (counted once, by LibreOffice)."""
_DAG: Final = date(2026, 3, 1)
_DOOR: Final = {"wie": "meting", "moment": "2026-03-01T12:00:00+01:00"}


def metingen(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """Both rows."""
    return [teruglezen(herhalingen), vergelijken(herhalingen)]


def teruglezen(herhalingen: int) -> Meting:
    """Read the document back and find that nothing changed, against writing it."""
    from assistent.export.terug import lees_terug
    from assistent.handelingen.terug import vergelijk

    uitkomst = _uitkomst(_veel())
    bestand = schrijf(uitkomst)

    def terug() -> object:
        return vergelijk(uitkomst, lees_terug(bestand, f"{DOCUMENT}.docx"), _DOOR["moment"])

    lezen, schrijven = afwisselend(terug, lambda: schrijf(uitkomst), herhalingen)
    return Meting("een document van 60 bladzijden uit Word teruglezen", "het schrijven", 2, lezen, schrijven)


def vergelijken(herhalingen: int) -> Meting:
    """Compare two versions of it in which every tenth requirement differs, against writing it once."""
    from assistent.handelingen.vergelijken import kant_versie, vergelijk

    kennis = laad()
    dossier = _bevroren(_veel(), "eerste")
    anders = dossier.waarde(VRAAG)
    rijen = [_anders(rij) if nummer % 10 == 0 else rij for nummer, rij in enumerate(anders)]
    dossier = _bevroren(met_antwoord(dossier, VRAAG, Antwoord(waarde=rijen), **_DOOR), "tweede")
    links, rechts = kant_versie(dossier, "eerste"), kant_versie(dossier, "tweede")
    uitkomst = _uitkomst(dossier)
    vergelijking, schrijven = afwisselend(
        lambda: vergelijk(kennis, links, rechts, vandaag=_DAG), lambda: schrijf(uitkomst), herhalingen
    )
    return Meting("twee versies daarvan vergelijken", "het schrijven", 2, vergelijking, schrijven)


def schrijf(uitkomst: Uitkomst) -> bytes:
    """The document as Word, composed anew."""
    from assistent import gegevens
    from assistent.export import word
    from assistent.handelingen.uitgeven import concept

    leidraad = stel_document_samen(uitkomst, DOCUMENT)
    sjabloon = word.kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())
    return word.render(leidraad, sjabloon, concept(uitkomst, leidraad))


def _uitkomst(dossier: Dossier) -> Uitkomst:
    return bereken(laad(), dossier, _DAG)


def _veel() -> Dossier:
    kennis = laad()
    dossier = open_dossier(kennis, VOORBEELD).dossier
    return met_rijen(dossier, VRAAG, kennis.vragen[VRAAG].kolommen, EISEN)


def _bevroren(dossier: Dossier, naam: str) -> Dossier:
    return bevries(_uitkomst(dossier), naam, "concept", documenten=(DOCUMENT,), **_DOOR)


def _anders(rij: dict[str, Any]) -> dict[str, Any]:
    return {k: f"{v} Daarvan kan worden afgeweken." if isinstance(v, str) and " " in v else v for k, v in rij.items()}
