"""The worksheets in the documents: only what was filled in, in words that need no scale."""

from __future__ import annotations

from typing import Any

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.kennis.documentcontrole import OVERZICHTEN
from assistent.leidraad.overzichten_partnerschap import TABELLEN, plaats
from assistent.leidraad.stel_samen import stel_samen
from assistent.tekst.markdown import schrijf
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

WAARDEN: dict[str, Any] = {
    "partnerschap.inbreng": [{"id": "g", "partij": "Gemeente"}, {"id": "a", "partij": "Aanbieder"}],
    "partnerschap.afhankelijkheden": [
        {"id": "1", "wie": "a", "van": "g", "middel": "geld", "belang": "hoog", "elders": "nee"},
        {"id": "2", "wie": "a", "van": "g", "middel": "kennis", "belang": "laag"},
    ],
    "partnerschap.spanningen": [{"id": "1", "spanningsveld": "wageningen_s2", "positie": "2", "afspraak": "Vooraf."}],
    "partnerschap.rolscan": [{"id": "1", "vraag": "kritiek", "antwoord": "ja"}],
    "partnerschap.dilemmas": [{"id": "1", "dilemma": "d2", "omgang": "Scholen lezen mee.", "datum": "2026-05-01"}],
    "leren.besluitmomenten": [{"id": "1", "wanneer": "Na een jaar", "besluit": "Bijstellen", "wie": "Stuurgroep"}],
}


def _dossier(waarden: dict[str, Any]) -> Dossier:
    dossier = voorbeeld()
    for vraag, waarde in waarden.items():
        dossier = met_waarde(dossier, vraag, waarde, **DOOR)
    return dossier


def _rijen(naam: str) -> list[dict[str, str]]:
    gevonden = uitkomst(_dossier(WAARDEN))
    rijen = list(TABELLEN[naam](gevonden.stand, gevonden.planning))
    assert all(set(rij) == OVERZICHTEN[naam] for rij in rijen)
    return rijen


def test_een_paar_partijen_is_een_rij() -> None:
    (rij,) = _rijen("afhankelijkheden")
    assert rij == {"wie": "Aanbieder", "van": "Gemeente", "middelen": "Geld en kennis", "sterkte": "sterk"}


def test_een_plaats_noemt_de_kant_waar_zij_naar_wijst() -> None:
    (rij,) = _rijen("spanningen")
    assert rij["veld"] == "Controleren of vertrouwen"
    assert rij["plaats"] == "Iets naar ‘controle en sanctie’"
    assert (rij["gezien"], rij["afspraak"]) == ("–", "Vooraf.")
    assert plaats("een", "twee", 5) == "Bij ‘twee’"
    assert plaats("een", "twee", 3) == "In het midden tussen ‘een’ en ‘twee’"
    assert plaats("een", "twee", None) == "–"


def test_de_rolscan_toont_ook_wat_het_dossier_al_zegt() -> None:
    vragen = {rij["vraag"]: rij["antwoord"] for rij in _rijen("rolscan")}
    assert vragen["Zouden uw mensen kritiek op de partner als kritiek op zichzelf ervaren?"] == "Ja"
    assert vragen["Staat beschreven waarover u alleen beslist, ook als partijen samen besluiten?"] == "Ja"
    assert len(vragen) == 2


def test_een_dilemma_zonder_beslisser_krijgt_een_streep() -> None:
    (rij,) = _rijen("dilemmas")
    assert (rij["wie"], rij["datum"]) == ("–", "1 mei 2026")


def test_zonder_werkblad_is_er_niets_te_tonen() -> None:
    leeg = uitkomst(voorbeeld())
    assert not any(list(maak(leeg.stand, leeg.planning)) for maak in TABELLEN.values())


def test_de_stukken_tonen_de_werkbladen_alleen_als_zij_gevuld_zijn() -> None:
    verwacht = {
        "partnerschapsafspraken": {"partnerschap.afhankelijkheden", "partnerschap.spanningen"},
        "keuzenotitie": {"keuze.rolscan", "keuze.dilemmas"},
        "leer_en_monitoringsplan": {"leren.besluitmomenten"},
    }
    for document, bouwstenen in verwacht.items():
        for waarden in ({}, WAARDEN):
            gevonden = uitkomst(_dossier(waarden))
            leidraad = stel_samen(gevonden.stand, gevonden.planning, document)
            blokken = {blok.herkomst.bouwsteen: blok for blok in leidraad.blokken()}
            assert bouwstenen & set(blokken) == (bouwstenen if waarden else set()), document
            if document != "leer_en_monitoringsplan":
                assert not any(blokken[id_].open_velden for id_ in bouwstenen & set(blokken)), document
    assert "Scholen lezen mee." in schrijf(_blok("keuzenotitie", "keuze.dilemmas"))


def _blok(document: str, bouwsteen: str) -> Any:
    gevonden = uitkomst(_dossier(WAARDEN))
    leidraad = stel_samen(gevonden.stand, gevonden.planning, document)
    return next(blok.boom for blok in leidraad.blokken() if blok.herkomst.bouwsteen == bouwsteen)
