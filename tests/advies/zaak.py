"""Dossiers for tests, as a lawyer would say them: question and answer, step and date."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from typing import Any

from assistent.dossier.model import Antwoord, Dossier, Planning, PlanStap, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import controleer
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis, Vraag

VANDAAG = date(2026, 11, 21)

DEN_HAAG: dict[str, Any] = {
    "zaak.rechtsgebied": "nl",
    "zaak.domein": ["jeugd"],
    "zaak.soort_opdracht": "diensten",
    "zaak.sociale_dienst": "zorg_maatschappelijk",
    "zaak.soort_opdrachtgever": "decentraal",
    "zaak.contractvorm": "overeenkomst",
    "zaak.waarde_basis": 40_000_000,
    "zaak.looptijd_maanden": 96,
    "inhoud.variatie_doelgroep": 5,
    "inhoud.integratie_diensten": 5,
    "inhoud.specialisatie": 4,
    "inhoud.spelersveld": 3,
    "inhoud.meetbaarheid": 4,
    "rechtsvorm.zelf_doen": "uitbesteden",
    "rechtsvorm.bezwarende_titel": "ja",
    "rechtsvorm.afdwingbaar": "ja",
    "rechtsvorm.selectie": "ja",
    "rechtsvorm.exploitatierisico": "nee",
    "procedure.oplossing_bekend": "deels",
    "procedure.beschikbaar_op_markt": "met_aanpassing",
    "procedure.opdracht_samen_ontwikkelen": 4,
    "procedure.dialoog_over": "gezamenlijke_opdracht",
}
"""Youth and family help in The Hague, with a value above the threshold."""


def kennis() -> Kennis:
    """The catalogue as shipped."""
    return laad()


def dossier(
    antwoorden: Mapping[str, Any],
    data: Mapping[str, date | str] | None = None,
    motiveringen: Mapping[str, str] | None = None,
) -> Dossier:
    """A dossier with these answers, planning dates and motivations. An answer that does not fit its question
    is an error of the test; rows of a table get an id when they have none."""
    vragen = kennis().vragen
    gegeven: dict[str, Antwoord] = {}
    for id_, waarde in antwoorden.items():
        passend = _met_rij_ids(waarde) if vragen[id_].type == "tabel" and isinstance(waarde, list) else waarde
        controleer(vragen[id_], passend)
        gegeven[id_] = Antwoord(waarde=passend)
    for id_, tekst in (motiveringen or {}).items():
        gegeven[id_] = gegeven.get(id_, Antwoord()).model_copy(update={"motivering": tekst})
    stappen = {id_: PlanStap(datum=date.fromisoformat(str(dag))) for id_, dag in (data or {}).items()}
    return nieuw_dossier().model_copy(update={"antwoorden": gegeven, "planning": Planning(stappen=stappen)})


def _met_rij_ids(rijen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"r{nummer}", **rij} for nummer, rij in enumerate(rijen, 1)]


def reken(
    antwoorden: Mapping[str, Any],
    data: Mapping[str, date | str] | None = None,
    peildatum: date = VANDAAG,
    motiveringen: Mapping[str, str] | None = None,
) -> Uitkomst:
    """Everything that follows from these answers, dates and motivations."""
    return bereken(kennis(), dossier(antwoorden, data, motiveringen), VANDAAG, peildatum)


def stand(antwoorden: Mapping[str, Any], peildatum: date = VANDAAG) -> Stand:
    """The stand before any fact was made."""
    return Stand(kennis(), dossier(antwoorden), peildatum)


def willekeurig(loting: random.Random, kans: float = 0.5) -> dict[str, Any]:
    """Answers drawn by lot to about this part of the questions that the advice looks at."""
    gekozen = [v for v in kennis().vragen.values() if loting.random() < kans]
    antwoorden = {v.id: waarde for v in gekozen if (waarde := waarde_voor(v, loting)) is not None}
    return {**antwoorden, "zaak.rechtsgebied": loting.choice(["nl", "nl", "vl"])}


def waarde_voor(vraag: Vraag, loting: random.Random) -> Any:
    """A valid answer, or `None` for free text, dates and tables."""
    opties = [optie.id for optie in vraag.opties]
    match vraag.type:
        case "schaal":
            return loting.randint(1, 5)
        case "keuze":
            return loting.choice(opties)
        case "meerkeuze":
            return loting.sample(opties, loting.randint(1, len(opties)))
        case "bedrag":
            bedragen = [0, 1, 60_000, 139_999, 216_000, 700_000, 750_000, 5_404_000, 40_000_000]
            return loting.choice([bedrag for bedrag in bedragen if bedrag >= (vraag.minimum or 0)])
        case "getal":
            return loting.randint(int(vraag.minimum or 0), int(min(vraag.maximum or 100, 100)))
        case _:
            return None
