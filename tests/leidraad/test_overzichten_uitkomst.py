"""What a decision or letter says of who was chosen, and of nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.dossier.model import Antwoord
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.kennis.laden import laad
from assistent.leidraad.overzichten_uitkomst import PER_RIJ, Open
from tests.leidraad.kleine_kennis import DAG, dossier

PERCELEN = [{"id": "p1", "naam": "Noord"}, {"id": "p2", "naam": "Zuid"}]
CRITERIA = [{"id": "c1", "naam": "Plan"}, {"id": "c2", "naam": "Prijs"}]
BODEN: list[dict[str, Any]] = [
    {"id": "b1", "naam": "Alfa", "perceel": "p1", "uitkomst": "gegund", "rang": 1, "totaal": 90, "prijs": 100_000},
    {"id": "b2", "naam": "Beta", "perceel": "p1", "uitkomst": "afgewezen", "rang": 2, "totaal": 70},
    {"id": "b3", "naam": "Gamma", "perceel": "p2", "uitkomst": "ongeldig"},
]
SCORES = [
    {"id": "s1", "inschrijving": "b1", "criterium": "c1", "score": 8},
    {"id": "s2", "inschrijving": "b2", "criterium": "c1", "score": 6},
    {"id": "s3", "inschrijving": "b1", "criterium": "c2", "score": 7.5},
]


def _stand(boden: list[dict[str, Any]] | None = None, **anders: Any) -> Stand:
    waarden = {
        "zaak.percelen": PERCELEN,
        "beoordeling.gunningscriteria": CRITERIA,
        "uitkomst.inschrijvingen": BODEN if boden is None else boden,
        "uitkomst.scores": SCORES,
        **{naam.replace("__", "."): waarde for naam, waarde in anders.items()},
    }
    antwoorden = {id_: Antwoord(waarde=waarde) for id_, waarde in waarden.items() if waarde}
    return Stand(laad(), dossier().model_copy(update={"antwoorden": VasteMap(antwoorden)}), DAG)


def _rijen(naam: str, nu: Stand, rij: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    return list(PER_RIJ[naam](nu, rij))


def test_een_brief_noemt_alleen_wie_op_dat_perceel_is_gekozen() -> None:
    assert _rijen("gekozen_inschrijvers", _stand(), BODEN[1]) == [{"naam": "Alfa", "perceel": "Noord"}]
    assert _rijen("gekozen_inschrijvers", _stand(), BODEN[2]) == []
    assert _rijen("niet_gegund", _stand(), BODEN[2]) == [{"perceel": "Zuid"}]
    assert _rijen("niet_gegund", _stand(), BODEN[1]) == []


def test_het_besluit_noemt_alle_percelen() -> None:
    assert [r["naam"] for r in _rijen("gekozen_inschrijvers", _stand())] == ["Alfa"]
    assert _rijen("niet_gegund", _stand()) == [{"perceel": "Zuid"}]


def test_zonder_percelen_dingen_allen_om_hetzelfde() -> None:
    nu = _stand(zaak__percelen=None)
    assert [r["naam"] for r in _rijen("gekozen_inschrijvers", nu, BODEN[2])] == ["Alfa"]
    assert _rijen("niet_gegund", nu) == []
    assert [r["ontvangen"] for r in _rijen("resultaat", nu)] == ["3"]


@pytest.mark.parametrize("boden", [[], [{"id": "b1", "naam": "Alfa"}], [BODEN[1], {"id": "b4", "perceel": "p1"}]])
def test_zolang_een_oordeel_ontbreekt_is_de_keuze_open(boden: list[dict[str, Any]]) -> None:
    (rij,) = _rijen("gekozen_inschrijvers", _stand(boden))
    assert rij["naam"] == Open("uitkomst.inschrijvingen.uitkomst", "gekozen inschrijver")
    assert _rijen("niet_gegund", _stand(boden)) == []


def test_de_scores_staan_naast_elkaar_waar_de_ontvanger_er_een_heeft() -> None:
    assert _rijen("vergelijking_scores", _stand(), BODEN[1]) == [{"criterium": "Plan", "eigen": "6", "gekozen": "8"}]
    assert _rijen("vergelijking_scores", _stand(), BODEN[2]) == []
    assert _rijen("vergelijking_scores", _stand()) == []


def test_een_leeg_formulier_toont_van_niemand_iets() -> None:
    assert [r["naam"] for r in _rijen("gekozen_inschrijvers", _stand(), {})] == [
        Open("uitkomst.inschrijvingen.uitkomst", "gekozen inschrijver")
    ]
    assert _rijen("niet_gegund", _stand(), {}) == []
    assert _rijen("vergelijking_scores", _stand(), {}) == []


def test_meer_winnaars_staan_allen_naast_de_ontvanger() -> None:
    boden = [*BODEN, {**BODEN[0], "id": "b4", "naam": "Delta"}]
    scores = [*SCORES, {"id": "s4", "inschrijving": "b4", "criterium": "c1", "score": 9}]
    (rij,) = _rijen("vergelijking_scores", _stand(boden, uitkomst__scores=scores), boden[1])
    assert rij["gekozen"] == "8 en 9"


def test_de_rangorde_loopt_per_perceel_en_zet_wie_geen_plaats_heeft_achteraan() -> None:
    boden = [{"id": "b0", "naam": "Nul", "perceel": "p1", "uitkomst": "ongeldig"}, *reversed(BODEN)]
    rijen = _rijen("rangorde_inschrijvingen", _stand(boden))
    assert [(r["naam"], r["rang"], r["totaal"]) for r in rijen] == [
        ("Alfa", "1", "90"), ("Beta", "2", "70"), ("Nul", "–", "–"), ("Gamma", "–", "–"),
    ]  # fmt: skip


def test_het_resultaat_telt_per_perceel_en_vraagt_om_de_waarde() -> None:
    noord, zuid = _rijen("resultaat", _stand())
    assert (noord["ontvangen"], noord["gekozen"], noord["waarde"]) == ("2", "Alfa", "€\u00a0100.000")
    assert (zuid["ontvangen"], zuid["gekozen"], zuid["waarde"]) == ("1", "–", "–")
    zonder = [{k: v for k, v in BODEN[0].items() if k != "prijs"}]
    assert _rijen("resultaat", _stand(zonder))[0]["waarde"] == Open("uitkomst.inschrijvingen@b1.prijs")


@pytest.mark.parametrize(
    ("overzicht", "namen"),
    [
        ("verslag_toegelaten", ["Alfa", "Beta"]),
        ("verslag_gekozen", ["Alfa"]),
        ("verslag_afgewezen_inschrijving", ["Beta", "Gamma"]),
    ],
)
def test_het_verslag_noemt_iedereen_onder_zijn_eigen_onderdeel(overzicht: str, namen: list[str]) -> None:
    rijen = _rijen(overzicht, _stand())
    assert [r["naam"] for r in rijen] == namen
    assert all(isinstance(r["motivering"], Open) for r in rijen)  # each reason is asked for


def test_een_onderdeel_van_het_verslag_zonder_namen_zegt_dat_er_geen_zijn() -> None:
    assert [r["naam"] for r in _rijen("verslag_gekozen", _stand([BODEN[1]]))] == ["Geen"]
    assert isinstance(_rijen("verslag_gekozen", _stand([]))[0]["naam"], Open)
