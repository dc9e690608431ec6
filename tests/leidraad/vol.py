"""A dossier with an answer to every question that is asked, for any procedure: what is still open in its documents then
can be filled by nobody.

The figures and words are made up; which option or number a question gets is drawn with `zaad`, so that other draws
reach other texts.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from assistent.dossier.model import Antwoord, Dossier, Planning, PlanStap
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.kennis.model import Kolom, Procedure, Vraag
from tests.leidraad import zaken

DAG = date(2026, 3, 1)
RIJEN = ("r1", "r2")
RONDES = 8
"""Answers make other questions appear; after so many rounds every question is answered or the catalogue goes round."""
RECHTSVORM = {"opdracht": "opdracht", "toelating": "open_house", "subsidie": "subsidie"}
_VAST = ("zaak.rechtsgebied", "procedure.gekozen", "rechtsvorm.gekozen")
ZIN = "Dit is hier zo geregeld."


def procedures() -> list[tuple[str, str]]:
    """Every procedure of the catalogue in every jurisdiction that has it: (id to choose, jurisdiction)."""
    return [(p.keuze, recht) for p in laad().procedures.values() for recht in p.rechtsgebied]


def leeg(keuze: str, recht: str) -> Uitkomst:
    """A dossier in which nothing is answered but the jurisdiction and the procedure."""
    procedure = _procedure(keuze, recht)
    return _bereken(procedure, {}, _vast(procedure, recht), met_data=False)


@lru_cache(maxsize=128)
def vol(keuze: str, recht: str, zaad: int = 0) -> Uitkomst:
    """The full dossier. With `zaad` 0 the readable matter of `zaken` comes first; another draws nearly everything."""
    procedure = _procedure(keuze, recht)
    waarden: dict[str, Any] = zaken.waarden("begeleiding", recht) if zaad == 0 else {}
    vast = _vast(procedure, recht)
    for _ in range(RONDES):
        uitkomst = _bereken(procedure, waarden, vast)
        stand = uitkomst.stand
        open_ = (vraag for vraag in stand.kennis.vragen.values() if _ontbreekt(stand, vraag))
        nieuw = {vraag.id: _waarde(vraag, f"{zaad} {keuze} {recht}") for vraag in open_}
        if not nieuw:
            return uitkomst
        waarden |= nieuw
    raise AssertionError(f"{keuze} ({recht}): er blijven vragen bijkomen: {sorted(nieuw)}")


def gaten(keuze: str, recht: str, zaad: int) -> Uitkomst:
    """The full dossier of this draw with a third of its answers taken out, and tables of one row: texts for what is
    still open, and for what there is only one of. Now and then the procedure is not chosen yet either."""
    loting = random.Random(f"gaten {zaad} {keuze}")
    procedure = _procedure(keuze, recht)
    vast = _vast(procedure, recht)
    if loting.random() < 0.2:
        del vast["procedure.gekozen"]
    antwoorden = vol(keuze, recht, zaad).dossier.antwoorden
    over = {id_: _een_rij(a.waarde) for id_, a in antwoorden.items() if id_ not in _VAST and loting.random() > 0.33}
    return _bereken(procedure, over, vast)


def _een_rij(waarde: object) -> object:
    return waarde[:1] if isinstance(waarde, (list, tuple)) and waarde and isinstance(waarde[0], Mapping) else waarde


def _procedure(keuze: str, recht: str) -> Procedure:
    procedure = laad().procedure(keuze, recht)
    assert procedure is not None
    return procedure


def _vast(procedure: Procedure, recht: str) -> dict[str, Any]:
    return {
        "zaak.rechtsgebied": recht,
        "procedure.gekozen": procedure.keuze,
        "rechtsvorm.gekozen": RECHTSVORM[procedure.soort],
    }


def _bereken(procedure: Procedure, waarden: dict[str, Any], vast: dict[str, Any], *, met_data: bool = True) -> Uitkomst:
    antwoorden = {id_: Antwoord(waarde=w, motivering=ZIN) for id_, w in {**waarden, **vast}.items()}
    # A date for every step, so that no text waits for the planning.
    stappen = [stap.id for stap in procedure.stappen] + list(laad().algemene_stappen)
    dagen = {id_: DAG + timedelta(days=21 * nr) for nr, id_ in enumerate(stappen)} if met_data else {}
    planning = Planning(stappen=VasteMap({id_: PlanStap(datum=dag, vast=True) for id_, dag in dagen.items()}))
    basis = open_dossier(laad(), voorbeelden()["den-haag"]).dossier
    leeg_: dict[str, Any] = {"antwoorden": VasteMap(antwoorden), "planning": planning, "peildatum": None}
    dossier: Dossier = basis.model_copy(update=leeg_)
    return bereken(laad(), dossier, DAG)


def _ontbreekt(stand: Stand, vraag: Vraag) -> bool:
    """Whether the question is asked and lacks its answer, or a cell of it."""
    if not stand.vraagt(vraag):
        return False
    waarde = stand.waarde(vraag.id)
    return waarde is None or (vraag.type == "tabel" and not stand.rijen(vraag.id))


def _waarde(vraag: Vraag, zaad: str) -> object:
    loting = random.Random(f"{zaad} {vraag.id}")
    if vraag.type == "tabel":
        return [{"id": rij, **_cellen(vraag, rij, loting)} for rij in RIJEN]
    if vraag.type == "keuze":
        return loting.choice(vraag.opties).id
    if vraag.type == "meerkeuze":
        opties = [optie.id for optie in vraag.opties]
        return sorted(loting.sample(opties, loting.randint(1, len(opties))))
    if vraag.type == "schaal":
        return loting.randint(1, 5)
    if vraag.type in ("getal", "bedrag"):
        onder, boven = int(vraag.minimum or 0), int(vraag.maximum or (900000 if vraag.type == "bedrag" else 24))
        # Nothing and a little decide about texts as often as much does.
        return loting.choice((onder, loting.randint(onder, max(onder, boven)), max(onder, boven)))
    if vraag.type == "datum":
        return str(DAG + timedelta(days=loting.randint(30, 900)))
    return f"wat hier geldt bij {vraag.kort}" if vraag.type == "tekst" else f"Wat hier geldt bij {vraag.kort}."


def _cellen(vraag: Vraag, rij: str, loting: random.Random) -> dict[str, object]:
    cellen = {kolom.id: _cel(kolom, rij, loting) for kolom in vraag.kolommen}
    return {id_: waarde for id_, waarde in cellen.items() if waarde is not None}


def _cel(kolom: Kolom, rij: str, loting: random.Random) -> object:
    match kolom.type:
        case "onder":
            return None
        case "verwijzing":
            return rij
        case "keuze":
            return loting.choice(kolom.opties).id
        case "getal":
            return loting.randint(1, 9)
        case "procent":
            return 100 // len(RIJEN)
        case "bedrag":
            return loting.randint(1, 9) * 10000
        case "datum":
            return str(DAG + timedelta(days=loting.randint(1, 300)))
    return f"{kolom.label} van {rij}"
