"""From answers to a way of comparing: nothing is missing unseen, and weights given sum to 100 or are reported."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.beoordeling.boden import markt, proefboden
from assistent.beoordeling.opzet import Lezing, lees
from assistent.dossier.stand import Stand
from tests.advies.zaak import stand

Rij = dict[str, Any]
CRITERIA: list[Rij] = [
    {"id": "plan", "naam": "Plan", "soort": "kwaliteit", "gewicht": 60},
    {"id": "prijs", "naam": "Prijs", "soort": "prijs", "gewicht": 40},
]
SCHAAL = [{"id": "laag", "cijfer": 0}, {"id": "hoog", "cijfer": 10}]


def zaak(*rijen: Rij, **antwoorden: Any) -> Stand:
    gegeven = {naam.replace("__", "."): waarde for naam, waarde in antwoorden.items()}
    return stand({"beoordeling.gunningscriteria": list(rijen), "beoordeling.schaal": SCHAAL, **gegeven})


def een(zaak_: Stand) -> Lezing:
    (lezing,) = lees(zaak_)
    assert (lezing.opzet is None) == bool(lezing.ontbreekt)
    return lezing


def velden(zaak_: Stand) -> set[str]:
    return {punt.veld for punt in een(zaak_).ontbreekt}


def test_een_volledige_opzet() -> None:
    opzet = een(zaak(*CRITERIA, beoordeling__prijsformule="laagste_prijs")).opzet
    assert opzet is not None
    assert [(m.id, m.gewicht, m.minimum) for m in opzet.kwaliteit] == [("plan", 60, None)]
    assert (opzet.formule, opzet.prijsgewicht) == ("laagste_prijs", 40)


@pytest.mark.parametrize("delen", [(75, 25), (45, 15)], ids=["van het criterium", "van het geheel"])
def test_onderdelen_delen_het_gewicht_van_hun_criterium(delen: tuple[float, float]) -> None:
    rijen = [{"id": f"d{n}", "naam": f"D{n}", "onder": "plan", "gewicht": g} for n, g in enumerate(delen)]
    opzet = een(zaak(*CRITERIA, *rijen, beoordeling__prijsformule="laagste_prijs")).opzet
    assert opzet is not None
    assert [(m.id, m.gewicht) for m in opzet.kwaliteit] == [("d0", 45), ("d1", 15)]


def test_een_onbekend_gewicht_is_een_open_punt_op_zijn_plaats() -> None:
    zonder = {k: w for k, w in CRITERIA[0].items() if k != "gewicht"}
    assert velden(zaak(zonder, CRITERIA[1], beoordeling__prijsformule="laagste_prijs")) == {
        "beoordeling.gunningscriteria@plan.gewicht"
    }


def test_den_haag_noemt_geen_prijs_en_geen_gewichten() -> None:
    rijen = [{"id": f"g{n}", "naam": n, "soort": "kwaliteit"} for n in ("Gebied", "Implementatie", "Risico")]
    lezing = een(zaak(*rijen))
    assert {punt.veld.rpartition(".")[2] for punt in lezing.ontbreekt} == {"gewicht"}
    vol = een(zaak(*({**rij, "gewicht": g} for rij, g in zip(rijen, (40, 30, 30), strict=True)))).opzet
    assert vol is not None
    assert (vol.formule, vol.prijsgewicht) == ("vaste_prijs", 0)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        pytest.param({}, "beoordeling.prijsformule", id="formule open"),
        pytest.param({"beoordeling.prijsformule": "vaste_prijs"}, "beoordeling.prijsformule", id="prijs weegt toch"),
        pytest.param({"beoordeling.prijsformule": "tussen_grenzen"}, "beoordeling.prijs_onder", id="grens open"),
        pytest.param(
            {"beoordeling.prijsformule": "tussen_grenzen", "beoordeling.prijs_onder": 2, "beoordeling.prijs_boven": 2},
            "beoordeling.prijs_boven", id="grenzen gelijk",
        ),
        pytest.param(
            {"beoordeling.prijsformule": "gunnen_op_waarde"}, "beoordeling.gunningscriteria@plan.korting", id="korting",
        ),
        pytest.param(
            {"beoordeling.prijsformule": "rangorde", "beoordeling.gunningscriteria": [{**CRITERIA[0], "gewicht": 100}]},
            "beoordeling.gunningscriteria", id="geen prijscriterium",
        ),
        pytest.param(
            {"beoordeling.gunningscriteria": [{"id": "x", "gewicht": 100}]}, "beoordeling.gunningscriteria@x.soort",
            id="soort open",
        ),
        pytest.param({"beoordeling.gunningscriteria": []}, "beoordeling.gunningscriteria", id="geen criteria"),
        pytest.param(
            {"beoordeling.gunningscriteria": [{**CRITERIA[0], "gewicht": 100, "minimumscore": 6}],
             "beoordeling.schaal": []},
            "beoordeling.schaal", id="minimum zonder schaal",
        ),
    ],
)  # fmt: skip
def test_wat_ontbreekt_staat_bij_zijn_vraag(anders: dict[str, Any], veld: str) -> None:
    basis = {"beoordeling.gunningscriteria": CRITERIA, "beoordeling.schaal": SCHAAL, **anders}
    assert veld in velden(stand(basis))


@pytest.mark.parametrize("grondslag", ["laagste_prijs", "laagste_kosten"])
def test_alleen_de_laagste_prijs_vraagt_geen_criteria(grondslag: str) -> None:
    opzet = een(stand({"gunning.grondslag": grondslag})).opzet
    assert opzet is not None
    assert (opzet.kwaliteit, opzet.formule, opzet.prijsgewicht) == ((), "laagste_prijs", 100)


def test_een_minimum_telt_op_de_schaal_en_ook_boven_onderdelen() -> None:
    rijen = [
        {**CRITERIA[0], "minimumscore": 5},
        {"id": "a", "naam": "A", "onder": "plan", "gewicht": 50, "minimumscore": 6},
        {"id": "b", "naam": "B", "onder": "plan", "gewicht": 50},
        CRITERIA[1],
    ]
    opzet = een(zaak(*rijen, beoordeling__prijsformule="laagste_prijs")).opzet
    assert opzet is not None
    assert [m.minimum for m in opzet.kwaliteit] == [0.6, None]
    assert [(d.naam, d.delen, d.minimum) for d in opzet.drempels] == [("Plan", (("a", 30), ("b", 30)), 0.5)]


def test_criteria_per_perceel_geven_een_vergelijking_per_perceel() -> None:
    rijen = [
        {**CRITERIA[0], "gewicht": 60},
        {"id": "pn", "naam": "Prijs", "soort": "prijs", "gewicht": 40, "perceel": "n"},
        {"id": "pz", "naam": "Prijs", "soort": "prijs", "gewicht": 30, "perceel": "z"},
    ]
    percelen = [{"id": "n", "naam": "Noord"}, {"id": "z", "naam": "Zuid"}]
    noord, zuid = lees(zaak(*rijen, zaak__percelen=percelen, beoordeling__prijsformule="laagste_prijs"))
    assert (noord.naam, noord.opzet is not None) == ("Noord", True)
    assert (zuid.naam, [punt.tekst for punt in zuid.ontbreekt]) == (
        "Zuid",
        ["De gewichten zijn samen 90% en geen 100%."],
    )


gewicht = st.integers(0, 100)


@given(st.lists(gewicht, min_size=1, max_size=5), gewicht)
def test_gewichten_zijn_samen_honderd_of_worden_gemeld(kwaliteit: list[int], prijs: int) -> None:
    rijen = [{"id": f"k{n}", "naam": f"K{n}", "soort": "kwaliteit", "gewicht": g} for n, g in enumerate(kwaliteit)]
    rijen.append({"id": "p", "naam": "Prijs", "soort": "prijs", "gewicht": prijs})
    lezing = een(zaak(*rijen, beoordeling__prijsformule="verschil_met_laagste"))
    if sum(kwaliteit) + prijs == 100:
        assert lezing.opzet is not None
        assert sum(m.gewicht for m in lezing.opzet.kwaliteit) + lezing.opzet.prijsgewicht == pytest.approx(100)
    else:
        assert any("geen 100%" in punt.tekst for punt in lezing.ontbreekt)


@given(st.integers(1, 99), st.lists(st.integers(1, 50), min_size=1, max_size=4))
def test_onderdelen_wegen_samen_wat_hun_criterium_weegt(hoofd: int, delen: list[int]) -> None:
    som = sum(delen)
    rijen: list[Rij] = [{**CRITERIA[0], "gewicht": hoofd}, {**CRITERIA[1], "gewicht": 100 - hoofd}]
    rijen += [{"id": f"d{n}", "naam": f"D{n}", "onder": "plan", "gewicht": g} for n, g in enumerate(delen)]
    lezing = een(zaak(*rijen, beoordeling__prijsformule="laagste_prijs"))
    assert (lezing.opzet is not None) == (som in (100, hoofd))
    if lezing.opzet is not None:
        assert sum(m.gewicht for m in lezing.opzet.kwaliteit) == pytest.approx(hoofd)


def test_proefboden_wachten_op_prijs_en_op_elk_cijfer() -> None:
    basis = zaak(
        *CRITERIA,
        beoordeling__prijsformule="laagste_prijs",
        beoordeling__proefboden=[
            {"id": "a", "naam": "A", "prijs": 9},
            {"id": "b", "naam": "B"},
            {"id": "c", "prijs": 0},
            {"id": "d", "naam": "D", "prijs": 4},
        ],
        beoordeling__proefscores=[
            {"id": "1", "bod": "a", "criterium": "plan", "score": 8},
            {"id": "2", "bod": "b", "criterium": "plan", "score": 12},
            {"id": "3", "bod": "d", "criterium": "plan", "score": 11},
        ],
    )
    proef = proefboden(basis, een(basis))
    assert [(bod.id, bod.prijs, bod.scores) for bod in proef.boden] == [("a", 9, {"plan": 0.8})]
    assert {punt.veld for punt in proef.ontbreekt} == {
        "beoordeling.proefboden@b.prijs", "beoordeling.proefboden@c.prijs", "beoordeling.proefscores",
        "beoordeling.schaal",
    }  # fmt: skip


def test_de_markt_is_die_van_de_gebruiker_en_anders_de_raming() -> None:
    eigen = markt(
        stand({"beoordeling.markt_prijs": 5, "beoordeling.markt_boden": 3, "beoordeling.markt_prijsspreiding": 0})
    )
    assert (eigen.prijs, eigen.boden, eigen.prijsspreiding, eigen.scorespreiding) == (5, 3, 0, 0.12)
    assert markt(stand({}).met_feiten({"feit.raming_met_opties": 7})).prijs == 7
    assert markt(stand({})).prijs == 1_000_000
