"""Dossiers of which something was published, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assistent.dossier import versies
from assistent.dossier.model import Dossier, Versiestatus
from assistent.leidraad.exemplaar import Exemplaar
from assistent.leidraad.keuze import geldt, kies
from assistent.vergelijk.doorrekenen import reken_door
from tests.advies.zaak import dossier, kennis

OP = date(2026, 10, 1)
ZAAK: dict[str, Any] = {
    "zaak.rechtsgebied": "nl",
    "zaak.soort_opdracht": "diensten",
    "zaak.sociale_dienst": "nee",
    "procedure.gekozen": "niet_openbaar",
    "zaak.looptijd_maanden": 48,
    "beoordeling.gunningscriteria": [
        {"id": "g1", "naam": "Aanpak", "soort": "kwaliteit", "gewicht": 70},
        {"id": "g2", "naam": "Tarief", "soort": "prijs", "gewicht": 30},
    ],
}
DAGEN: dict[str, date | str] = {"sluiting_aanmelding": "2026-12-01", "sluiting_inschrijving": "2027-03-01"}


def publiceer(
    van: Dossier,
    naam: str,
    documenten: tuple[str, ...],
    teksten: Mapping[str, str] | None = None,
    status: Versiestatus = "gepubliceerd",
) -> Dossier:
    """The dossier with a version that holds these documents; `teksten` are blocks with words of their own."""
    stand = reken_door(kennis(), van, OP).stand
    blokken: dict[str, dict[str, str]] = {}
    for document in documenten:
        stuk = Exemplaar(kennis().documenten[document])
        plaatsen = (p for h in stuk.opzet.hoofdstukken if geldt(h, stand) for a in h.paragrafen for p in a.blokken)
        blokken[document] = {g.sleutel: "" for plaats in plaatsen for g in kies(stand, stuk, plaats)}
        blokken[document] |= {s: tekst for s, tekst in (teksten or {}).items() if s.startswith(f"{document}/")}
    return versies.bevries(van, naam, status, blokken, moment=f"{OP}T10:00:00+02:00", door="inkoop")


def met(van: Dossier, antwoorden: Mapping[str, Any], dagen: Mapping[str, date | str] | None = None) -> Dossier:
    """The dossier with other answers and days, and the versions it had."""
    toen = {id_: antwoord.waarde for id_, antwoord in van.antwoorden.items()}
    nieuw = dossier({**toen, **antwoorden}, {**DAGEN, **(dagen or {})})
    return van.model_copy(update={"antwoorden": nieuw.antwoorden, "planning": nieuw.planning})


def gepubliceerd(*documenten: str) -> Dossier:
    """The dossier `ZAAK`, with these documents published; the leidraad of the selection and the notice by default."""
    return publiceer(dossier(ZAAK, DAGEN), "oktober", documenten or ("selectieleidraad", "aankondigingsgegevens"))
