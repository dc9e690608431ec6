"""Trying out and proposing: proposals are placed only when asked, and never twice."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.beoordeling.opzet import lees
from assistent.dossier.model import Dossier, als_json
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import controleer
from assistent.handelingen import beoordelen
from assistent.handelingen.bereken import bereken
from tests.advies.zaak import DEN_HAAG, VANDAAG, dossier, kennis, reken

DOOR = {"wie": "test", "moment": "2026-11-21T10:00:00+01:00"}
VOORSTELLEN = tuple(kennis().voorstellen)
COMPLEET: dict[str, Any] = {
    **DEN_HAAG,
    "beoordeling.prijsformule": "laagste_prijs",
    "beoordeling.schaal": [{"id": "s", "cijfer": 10}],
    "beoordeling.gunningscriteria": [
        {"id": "plan", "naam": "Plan", "soort": "kwaliteit", "gewicht": 60},
        {"id": "prijs", "naam": "Prijs", "soort": "prijs", "gewicht": 40},
    ],
}


def stand_van(een: Dossier) -> Stand:
    return bereken(kennis(), een, VANDAAG).stand


def waarde(een: Dossier, vraag: str) -> Any:
    antwoord = een.antwoorden.get(vraag)
    return als_json(antwoord)["waarde"] if antwoord else []


@pytest.mark.parametrize("id_", VOORSTELLEN)
def test_een_voorstel_komt_er_een_keer_en_past(id_: str) -> None:
    voorstel = kennis().voorstellen[id_]
    een = beoordelen.plaats_voorstel(kennis(), dossier(DEN_HAAG), id_, **DOOR)
    rijen = waarde(een, voorstel.tabel)
    assert len(rijen) == len(voorstel.rijen)
    controleer(kennis().vragen[voorstel.tabel], rijen)
    assert beoordelen.staat_er_al(stand_van(een), voorstel)
    assert beoordelen.plaats_voorstel(kennis(), een, id_, **DOOR) == een


def test_wat_er_stond_blijft_staan() -> None:
    eigen = [{"id": "eigen", "naam": "Implementatie", "omschrijving": "Onze tekst", "gewicht": 30}]
    een = dossier({**DEN_HAAG, "beoordeling.gunningscriteria": eigen})
    assert beoordelen.plaats_voorstel(kennis(), een, "voorstel.gunning_implementatie", **DOOR) == een
    erbij = beoordelen.plaats_voorstel(kennis(), een, "voorstel.gunning_risicos", **DOOR)
    rijen = waarde(erbij, "beoordeling.gunningscriteria")
    assert rijen[0] == eigen[0]
    assert [rij["naam"] for rij in rijen] == ["Implementatie", "Risico's"]


def test_den_haag_krijgt_zijn_eigen_criteria_voorgesteld_en_geen_belgische_gronden() -> None:
    gezien = {v.voorstel.id: v for v in beoordelen.voorstellen(reken(DEN_HAAG).stand)}
    for id_ in ("gunning_gebiedsgericht", "gunning_implementatie", "gunning_risicos", "selectie_kwartiermaker"):
        assert gezien[f"voorstel.{id_}"].zeker
        assert not gezien[f"voorstel.{id_}"].geplaatst
    assert not [id_ for id_ in gezien if "_vl_" in id_]
    vlaams = {v.voorstel.id for v in beoordelen.voorstellen(reken({**DEN_HAAG, "zaak.rechtsgebied": "vl"}).stand)}
    assert "voorstel.uitsluiting_vl_verplicht" in vlaams
    assert "voorstel.uitsluiting_veroordeling" not in vlaams


def test_een_onzekere_voorwaarde_staat_achteraan() -> None:
    zeker = [v.zeker for v in beoordelen.voorstellen(reken(DEN_HAAG).stand)]
    assert zeker == sorted(zeker, reverse=True)
    assert False in zeker


def test_bij_een_subsidie_zijn_er_geen_uitsluitingsgronden() -> None:
    een = reken({"zaak.rechtsgebied": "nl", "rechtsvorm.gekozen": "subsidie"})
    assert beoordelen.voorstellen(een.stand, "beoordeling.uitsluiting") == ()


def test_de_wettelijke_gronden_hebben_hun_terugkijktermijn_en_herstel() -> None:
    gronden = {id_: v.rijen for id_, v in kennis().voorstellen.items() if id_.startswith("voorstel.uitsluiting")}
    verplicht = gronden["voorstel.uitsluiting_veroordeling"]
    assert {(rij["terugkijktermijn"], rij["herstel"]) for rij in verplicht} == {("5", "zelfreiniging")}
    (belasting,) = gronden["voorstel.uitsluiting_belasting"]
    assert (belasting.get("terugkijktermijn"), belasting["herstel"]) == (None, "betalen")
    facultatief = {
        id_[-1]: rijen for id_, rijen in gronden.items() if id_.startswith("voorstel.uitsluiting_facultatief")
    }
    drie_jaar = {letter for letter, (rij,) in facultatief.items() if rij.get("terugkijktermijn") == "3"}
    assert set(facultatief) == set("abcdefghij")
    assert drie_jaar == set("acdghij")


def test_verzonnen_boden_worden_dezelfde_uitslag() -> None:
    een = dossier(COMPLEET)
    (lezing,) = lees(stand_van(een))
    boden = beoordelen.verzonnen(stand_van(een), lezing, 7)
    assert boden == beoordelen.verzonnen(stand_van(een), lezing, 7)
    met = beoordelen.neem_boden_over(een, boden, lezing, **DOOR)
    for vraag in ("beoordeling.proefboden", "beoordeling.proefscores"):
        controleer(kennis().vragen[vraag], waarde(met, vraag))
    (uitslag,) = beoordelen.uitslagen(stand_van(met))
    assert uitslag.ontbreekt == ()
    assert [bod.prijs for bod in uitslag.boden] == [bod.prijs for bod in boden]
    for eigen, verzonnen in zip(uitslag.boden, boden, strict=True):
        assert eigen.scores == pytest.approx(dict(verzonnen.scores))


def test_de_simulatie_neemt_zaad_en_markt_van_het_dossier() -> None:
    een = dossier({**COMPLEET, "beoordeling.simulatie_zaad": 5})
    stand = stand_van(een)
    (lezing,) = lees(stand)
    assert beoordelen.simuleer(stand, lezing, 50) == beoordelen.simuleer(stand, lezing, 50, 5)
    assert beoordelen.simuleer(stand, lezing, 50) != beoordelen.simuleer(stand, lezing, 50, 6)
    (leeg,) = lees(stand_van(dossier(DEN_HAAG)))
    assert beoordelen.simuleer(stand, leeg, 50) is None


def test_elke_formule_vindt_haar_methode() -> None:
    gevonden = beoordelen.methode(kennis(), "rangorde")
    assert gevonden is not None
    assert gevonden.titel == "Rangorde van de prijzen"
    assert beoordelen.methode(kennis(), None) is None
