"""Tipping points: what another answer would change, checked against the whole computation."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from assistent.advies import kantelpunten
from assistent.advies.model import Kantelpunt
from assistent.dossier.stand import Stand
from assistent.handelingen.bereken import kantelpunten_van
from assistent.kennis.model import Kennis, Procedure
from tests.advies.zaak import DEN_HAAG, VANDAAG, dossier, kennis, reken, willekeurig

BEDRAGEN = (0, 1, 100_000, 139_999, 140_000, 216_000, 500_000, 749_999, 750_000, 1_000_000, 5_404_000, 90_000_000)


def conclusies(antwoorden: dict[str, Any]) -> dict[str, str]:
    """The three conclusions as the whole computation draws them."""
    uitkomst = reken(antwoorden)
    eerste = uitkomst.procedures[0] if uitkomst.procedures else None
    return {
        "sturing": uitkomst.sturing.model,
        "rechtsvorm": uitkomst.rechtsvorm.advies,
        "procedure": eerste.id if eerste and eerste.toelaatbaar != "nee" else "geen",
    }


def verschil(voor: dict[str, str], na: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple((naam, voor[naam], na[naam]) for naam in voor if voor[naam] != na[naam])


def met(antwoorden: dict[str, Any], punt: Kantelpunt) -> dict[str, Any]:
    anders = {**antwoorden, **{stap.vraag: stap.naar for stap in punt.vragen}}
    return {vraag: waarde for vraag, waarde in anders.items() if waarde != []}


def gevallen(loting: random.Random, hoeveel: int) -> list[dict[str, Any]]:
    return [DEN_HAAG, {"zaak.rechtsgebied": "nl"}, *(willekeurig(loting) for _ in range(hoeveel))]


def test_elk_kantelpunt_verandert_echt_wat_het_zegt(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    for antwoorden in gevallen(loting, hoeveelheid(2, 30)):
        voor = conclusies(antwoorden)
        for punt in kantelpunten_van(reken(antwoorden)):
            assert punt.verandert
            assert punt.verandert == verschil(voor, conclusies(met(antwoorden, punt))), punt.vragen


@pytest.mark.timeout(600)
def test_geen_enkel_antwoord_dat_kantelt_wordt_gemist(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    alle = _alle_antwoorden()
    for antwoorden in gevallen(loting, hoeveelheid(1, 6)):
        voor = conclusies(antwoorden)
        gemeld = {(s.vraag, str(s.naar), p.verandert) for p in kantelpunten_van(reken(antwoorden)) for s in p.vragen}
        getallen = {(vraag, verandert) for vraag, _, verandert in gemeld}
        for vraag, waarde in loting.sample(alle, min(len(alle), hoeveelheid(300, 10_000))):
            if antwoorden.get(vraag) == waarde:
                continue
            verandert = verschil(voor, conclusies({**antwoorden, vraag: waarde}))
            if verandert and kennis().vragen[vraag].type == "bedrag":
                assert (vraag, verandert) in getallen, (vraag, waarde)
            elif verandert:
                assert (vraag, str(waarde), verandert) in gemeld, (vraag, waarde)


def _alle_antwoorden() -> list[tuple[str, Any]]:
    alle: list[tuple[str, Any]] = []
    for vraag in kennis().vragen.values():
        if vraag.id == "zaak.rechtsgebied":
            continue
        if vraag.type == "schaal":
            alle.extend((vraag.id, score) for score in range(1, 6))
        elif vraag.type == "keuze":
            alle.extend((vraag.id, optie.id) for optie in vraag.opties)
        elif vraag.type == "bedrag":
            alle.extend((vraag.id, bedrag) for bedrag in BEDRAGEN if bedrag >= (vraag.minimum or 0))
    return alle


def catalogus(**toetsen: dict[str, Any]) -> Kennis:
    """The shipped catalogue with, in place of its procedures, one per condition that must hold for it."""
    bron = [{"bron": "eigen", "plaats": "test"}]
    procedures = {
        naam: Procedure.model_validate(
            {
                "id": naam, "naam": naam, "omschrijving": "", "soort": "opdracht", "rechtsgebied": ["nl"],
                "regime": "sas", "status": "afgeleid", "bron": bron,
                "toetsen": [{"id": "toets", "als": als, "tekst": "nee", "bron": bron}],
            }
        )
        for naam, als in toetsen.items()
    }  # fmt: skip
    return kennis().model_copy(update={"procedures": procedures})


def punten(catalogus: Kennis, antwoorden: dict[str, Any]) -> dict[str, set[object]]:
    """Per question the answers that tip the first procedure."""
    gevonden: dict[str, set[object]] = {}
    for punt in kantelpunten.bepaal(Stand(catalogus, dossier(antwoorden), VANDAAG)):
        if any(naam == "procedure" for naam, _, _ in punt.verandert):
            for stap in punt.vragen:
                gevonden.setdefault(stap.vraag, set()).add(stap.naar)
    return gevonden


def test_de_drempel_zelf_is_het_kantelpunt_ook_achter_een_optelling() -> None:
    twee = catalogus(
        groot={"veld": "feit.boven_drempel", "is": "ja"}, klein={"veld": "feit.boven_drempel", "is": "nee"}
    )
    onder = {
        "zaak.rechtsgebied": "nl",
        "zaak.soort_opdracht": "diensten",
        "zaak.sociale_dienst": "zorg_maatschappelijk",
        "zaak.waarde_basis": 700_000,
        "zaak.waarde_opties": 10_000,
    }
    gevonden = punten(twee, onder)
    assert gevonden["zaak.waarde_basis"] == {740_000}
    assert gevonden["zaak.waarde_opties"] == {50_000}
    assert gevonden["zaak.vergoedingen"] == {40_000}
    assert punten(twee, {**onder, "zaak.waarde_basis": 800_000})["zaak.waarde_basis"] == {739_999}


def test_een_grens_die_al_door_de_rest_is_gepasseerd_kantelt_bij_elk_bedrag() -> None:
    twee = catalogus(a_groot={"veld": "feit.boven_drempel", "is": "ja"}, b_altijd={"veld": "zaak.naam", "is": "x"})
    zonder_basis = {
        "zaak.rechtsgebied": "nl",
        "zaak.naam": "x",
        "zaak.soort_opdracht": "diensten",
        "zaak.sociale_dienst": "zorg_maatschappelijk",
        "zaak.waarde_opties": 900_000,
    }
    assert punten(twee, zonder_basis)["zaak.waarde_basis"] == {0}


def test_een_getal_kantelt_bij_een_gedateerde_grens() -> None:
    veel = {"veld": "procedure.verwachte_gegadigden", "minstens": {"parameter": "aantal.minimum_dialoog"}}
    gevonden = punten(catalogus(veel=veel), {"zaak.rechtsgebied": "nl", "procedure.verwachte_gegadigden": 1})
    assert gevonden["procedure.verwachte_gegadigden"] == {3}


def test_de_rechtsvorm_die_een_procedure_draagt_kantelt_mee() -> None:
    als_opdracht = catalogus(opdracht={"veld": "feit.rechtsvorm", "is": "opdracht"})
    antwoorden = {
        "zaak.rechtsgebied": "nl",
        "rechtsvorm.bezwarende_titel": "ja",
        "rechtsvorm.afdwingbaar": "ja",
        "rechtsvorm.selectie": "ja",
    }
    gevonden = punten(als_opdracht, antwoorden)
    assert "nee" in gevonden["rechtsvorm.bezwarende_titel"]
    assert "zelf" in gevonden["rechtsvorm.zelf_doen"]


def test_een_kantelpunt_noemt_onbekend_waar_nog_geen_antwoord_is() -> None:
    zonder = {vraag: waarde for vraag, waarde in DEN_HAAG.items() if vraag != "rechtsvorm.bezwarende_titel"}
    stappen = [s for p in kantelpunten_van(reken(zonder)) for s in p.vragen if s.vraag == "rechtsvorm.bezwarende_titel"]
    assert stappen
    assert {s.van for s in stappen} == {"onbekend"}


def test_het_rechtsgebied_kantelt_nooit() -> None:
    for antwoorden in (DEN_HAAG, {}):
        punten = kantelpunten_van(reken(antwoorden))
        assert "zaak.rechtsgebied" not in {s.vraag for p in punten for s in p.vragen}


def test_een_paar_kantelt_pas_als_geen_van_beide_het_alleen_doet() -> None:
    twijfel = {"zaak.rechtsgebied": "nl", "inhoud.variatie_doelgroep": 4}
    gevonden = kantelpunten_van(reken(twijfel), paren=True)
    alleen = {(s.vraag, s.naar) for p in gevonden if len(p.vragen) == 1 for s in p.vragen}
    paren = [p for p in gevonden if len(p.vragen) == 2]
    assert paren
    for punt in paren[:: max(1, len(paren) // 20)]:
        assert not {(s.vraag, s.naar) for s in punt.vragen} & alleen
        assert punt.verandert == verschil(conclusies(twijfel), conclusies(met(twijfel, punt)))


def test_stoppen_geeft_wat_er_al_was() -> None:
    stand = reken(DEN_HAAG).stand
    alle = kantelpunten.bepaal(stand)
    beurten = iter(range(40))
    deel = kantelpunten.bepaal(stand, stop=lambda: next(beurten, None) is None)
    assert deel == alle[: len(deel)]
    assert kantelpunten.bepaal(stand, stop=lambda: True) == ()


@pytest.mark.parametrize("vraag", ["zaak.naam", "zaak.bekostiging", "vorm.mechanisme", "planning.elektronisch"])
def test_een_vraag_zonder_gevolg_voor_de_conclusies_blijft_buiten_beeld(vraag: str) -> None:
    assert vraag not in {s.vraag for p in kantelpunten_van(reken(DEN_HAAG)) for s in p.vragen}
