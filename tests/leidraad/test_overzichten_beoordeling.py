"""What documents say about the assessment: every point, every weight, and nothing while weights are open."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.documentcontrole import FIGUREN, OVERZICHTEN
from assistent.leidraad import overzichten_beoordeling as overzichten
from assistent.leidraad.open_punten import open_velden
from assistent.leidraad.stel_samen import stel_samen
from assistent.tekst.boom import Figuur, platte_tekst
from tests.advies.zaak import DEN_HAAG, reken

DOCUMENTEN = ("beoordelingskader", "scoreformulier", "consensusformulier", "belangenverklaring", "scoreberekening")
COMPLEET: dict[str, Any] = {
    **DEN_HAAG,
    "beoordeling.prijsformule": "laagste_prijs",
    "beoordeling.markt_prijs": 1_000_000,
    "beoordeling.schaal": [{"id": "s0", "cijfer": 0}, {"id": "s10", "cijfer": 10}],
    "beoordeling.gunningscriteria": [
        {"id": "plan", "naam": "Plan", "soort": "kwaliteit", "gewicht": 60, "paginas": 1, "minimumscore": 4},
        {"id": "a", "naam": "Aanpak", "onder": "plan", "gewicht": 50},
        {"id": "b", "naam": "Team", "onder": "plan", "gewicht": 50},
        {"id": "prijs", "naam": "Prijs", "soort": "prijs", "gewicht": 40},
    ],
    "beoordeling.proefboden": [{"id": "x", "naam": "Noord", "prijs": 8}, {"id": "y", "naam": "Zuid", "prijs": 10}],
    "beoordeling.proefscores": [
        {"id": f"{bod}{criterium}", "bod": bod, "criterium": criterium, "score": score}
        for bod, criterium, score in (("x", "a", 5), ("x", "b", 5), ("y", "a", 10), ("y", "b", 8))
    ],
    "beoordeling.beoordelaars": [{"id": "r", "rol": "Beleid"}, {"id": "q", "rol": "Jurist", "fase": "selectie"}],
}


def rijen(uitkomst: Uitkomst, naam: str) -> list[dict[str, str]]:
    return list(overzichten.TABELLEN[naam](uitkomst.stand, uitkomst.planning))


@pytest.mark.parametrize("naam", sorted(overzichten.TABELLEN))
def test_elke_tabel_heeft_de_kolommen_die_de_catalogus_kent(naam: str) -> None:
    uitkomst = reken({**COMPLEET, "subsidie.verdeling": "loting", "subsidie.plafond": 5,
                      "subsidie.proefaanvragen": [{"id": "z", "naam": "Z", "bedrag": 3}]})  # fmt: skip
    gezien = rijen(uitkomst, naam) or rijen(reken(DEN_HAAG), naam)
    assert gezien
    assert {frozenset(rij) for rij in gezien} == {frozenset(OVERZICHTEN[naam])}
    assert set(overzichten.FIGUREN) <= FIGUREN


def test_de_weging_telt_onderdelen_in_het_geheel() -> None:
    assert [tuple(rij.values()) for rij in rijen(reken(COMPLEET), "weging")] == [
        ("Plan", "60 punten", "cijfer 4"),
        ("– Aanpak", "30 punten", "geen"),
        ("– Team", "30 punten", "geen"),
        ("Prijs", "40 punten", "geen"),
    ]


def test_de_uitslag_noemt_elk_punt_en_het_totaal() -> None:
    uitslag = [tuple(rij.values()) for rij in rijen(reken(COMPLEET), "uitslag")]
    assert uitslag[:4] == [
        ("Zuid", "Aanpak", "30 × 1 = 30"),
        ("Zuid", "Team", "30 × 0,8 = 24"),
        ("Zuid", "Prijs", "40 × (€\u00a08 ÷ €\u00a010) = 32"),
        ("Zuid", "Totaal, plaats 1", "30 + 24 + 32 = 86"),
    ]
    assert rijen(reken(COMPLEET), "winnaar") == [{"zin": "Zuid wint."}]


def test_een_beoordelaar_van_alleen_de_selectie_staat_niet_op_het_consensusformulier() -> None:
    assert rijen(reken(COMPLEET), "beoordelaars") == [{"rol": "Beleid"}]


def test_zolang_gewichten_open_zijn_zegt_het_kader_wat_nodig_is() -> None:
    zonder = {
        **COMPLEET,
        "beoordeling.prijsformule": "vaste_prijs",
        "beoordeling.gunningscriteria": [{"id": "plan", "naam": "Plan", "soort": "kwaliteit"}],
    }
    uitkomst = reken(zonder)
    for naam in ("weging", "rekenvoorbeeld", "simulatie", "markt", "uitslag", "kantel"):
        assert rijen(uitkomst, naam) == []
    assert all(figuur(uitkomst.stand, uitkomst.planning) is None for figuur in overzichten.FIGUREN.values())
    assert rijen(uitkomst, "beoordeling_ontbreekt") == [{"punt": "‘Plan’ heeft nog geen gewicht."}]
    tekst = platte_tekst(
        tuple(d for b in stel_samen(uitkomst.stand, uitkomst.planning, DOCUMENTEN[0]).blokken() for d in b.boom)
    )
    assert "heeft nog geen gewicht" in tekst


def test_de_simulatie_in_een_stuk_herhaalt_en_noemt_haar_begin() -> None:
    uitkomst = reken({**COMPLEET, "beoordeling.simulatie_zaad": 9})
    assert rijen(uitkomst, "simulatie") == rijen(uitkomst, "simulatie") != rijen(reken(COMPLEET), "simulatie")
    markt = {rij["wat"]: rij["waarde"] for rij in rijen(uitkomst, "markt")}
    assert markt["Begingetal van de loting"] == "9"
    assert markt["Prijs in het midden"] == "€\u00a01.000.000"


@pytest.mark.parametrize("document", DOCUMENTEN)
@pytest.mark.parametrize("recht", ["nl", "vl"])
@pytest.mark.parametrize("antwoorden", [COMPLEET, DEN_HAAG], ids=["compleet", "open"])
def test_een_document_heeft_de_open_punten_die_het_laat_zien(
    document: str, recht: str, antwoorden: dict[str, Any]
) -> None:
    uitkomst = reken({**antwoorden, "zaak.rechtsgebied": recht})
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
    assert leidraad.hoofdstukken
    getoond = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert getoond == set(open_velden(uitkomst.stand, uitkomst.planning, document))


def test_het_kader_heeft_drie_figuren_in_woorden() -> None:
    uitkomst = reken(COMPLEET)
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, "beoordelingskader")
    figuren = [deel for blok in leidraad.blokken() for deel in blok.boom if isinstance(deel, Figuur)]
    assert len(figuren) == 3
    assert figuren[0].tekening.alt == "Gewichten: Plan 60% en Prijs 40%."
