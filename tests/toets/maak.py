"""The example with its documents, composed once, and people who review it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.wijzigen import met_antwoord, met_waarde
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import bevries
from assistent.handelingen.toetsen import Toetser, Toetslijst, alle_documenten, leg_kader_vast, toetslijst
from assistent.leidraad.model import Leidraad
from assistent.toets.stand import Puntstand
from tests.handelingen.maak import uitkomst

INKOPER = Toetser("Inkoper", "inkoper", "Gemeente")
JURIST = Toetser("Mr. Jansen", "jurist", "Gemeente")
ADVOCAAT = Toetser("Mr. De Vries", "advocaat", "Kantoor")
DIRECTEUR = Toetser("Directeur", "directeur", "Gemeente")
MOMENT = "2026-03-0{}T10:00:00+01:00"
EERST, DAARNA, LATER, LAATST = (MOMENT.format(dag) for dag in (2, 3, 4, 5))
VOORWAARDE = "voorwaarde/sui_generis/sas"
KEUZE = "keuze/zaak.looptijd_maanden"


@lru_cache(maxsize=1)
def begin() -> Uitkomst:
    """The example as it is shipped."""
    return uitkomst()


@lru_cache(maxsize=1)
def documenten() -> tuple[Leidraad, ...]:
    """Its documents."""
    return alle_documenten(begin())


@lru_cache(maxsize=1)
def beginlijst() -> Toetslijst:
    """Its review list, before anybody said anything."""
    return toetslijst(begin(), documenten())


def lijst(dossier: Dossier) -> Toetslijst:
    """The review list of a dossier with the answers and texts of the example: the documents are those of the example,
    because a review changes none of them."""
    return toetslijst(_met_dossier(dossier), documenten())


def _met_dossier(dossier: Dossier) -> Uitkomst:
    return replace(begin(), stand=replace(begin().stand, dossier=dossier))


def na_wijziging(dossier: Dossier) -> Toetslijst:
    """The review list after an edit: everything is computed and composed again."""
    return toetslijst(uitkomst(dossier))


def stand(van: Toetslijst, punt: str) -> Puntstand:
    """Where one point stands."""
    return van.punt(punt)


def antwoord(dossier: Dossier, vraag: str, waarde: Any, motivering: str = "") -> Dossier:
    """The dossier in which the drafter answers a question."""
    if motivering:
        nieuw = Antwoord(waarde=waarde, motivering=motivering)
        return met_antwoord(dossier, vraag, nieuw, wie=INKOPER.naam, moment=LATER)
    return met_waarde(dossier, vraag, waarde, wie=INKOPER.naam, moment=LATER)


@lru_cache(maxsize=1)
def bevroren() -> Dossier:
    """The example with a frozen version of its documents."""
    return bevries_nu(begin().dossier, "ter toetsing 1")


def bevries_nu(dossier: Dossier, naam: str) -> Dossier:
    """The dossier with a frozen version of its documents as they are now."""
    return bevries(uitkomst(dossier), naam, "ter_toetsing", wie=INKOPER.naam, moment=EERST)


def met_kader(
    dossier: Dossier, toetser: Toetser = JURIST, moment: str = "strategie", op: str = DAARNA, **anders: Any
) -> Dossier:
    """The dossier in which this reviewer said what was reviewed."""
    velden: dict[str, Any] = {
        "documenten": ["keuzenotitie"], "versies": ["ter toetsing 1"], "niet_beoordeeld": "de raming", **anders,
    }  # fmt: skip
    return leg_kader_vast(dossier, lijst(dossier), toetser=toetser, op=op, toetsmoment=moment, **velden)
