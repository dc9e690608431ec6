"""Market or network: the place on the spectrum follows from the five content answers and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.advies import sturing
from assistent.advies.model import Sturing
from tests.advies.zaak import kennis, stand

VRAGEN = (
    "inhoud.variatie_doelgroep",
    "inhoud.integratie_diensten",
    "inhoud.specialisatie",
    "inhoud.spelersveld",
    "inhoud.meetbaarheid",
)
SPIEGEL = {"markt": "netwerk", "netwerk": "markt", "meng": "meng", "onbekend": "onbekend"}

scores = st.lists(st.integers(1, 5) | st.none(), min_size=5, max_size=5)


def uitkomst(*antwoorden: int | None) -> Sturing:
    return sturing.bepaal(stand({v: a for v, a in zip(VRAGEN, antwoorden, strict=False) if a is not None}))


def test_de_catalogus_stelt_de_vijf_inhoudelijke_vragen() -> None:
    assert [v.id for v in kennis().vragen.values() if v.niveau == "1a"] == list(VRAGEN)


@given(scores)
def test_positie_spreiding_en_dekking_blijven_binnen_hun_grenzen(antwoorden: list[int | None]) -> None:
    gevonden = uitkomst(*antwoorden)
    gegeven = [a for a in antwoorden if a is not None]
    assert gevonden.dekking == len(gegeven) / 5
    assert len(gevonden.bijdragen) == len(gegeven)
    if not gegeven:
        assert gevonden.positie is None
        assert gevonden.spreiding is None
    else:
        assert gevonden.positie is not None
        assert gevonden.positie == pytest.approx(sum((a - 3) / 2 for a in gegeven) / len(gegeven))
        assert -1 <= gevonden.positie <= 1
        assert gevonden.spreiding == (max(gegeven) - min(gegeven)) / 4


@given(scores)
def test_gespiegelde_antwoorden_geven_het_spiegelbeeld(antwoorden: list[int | None]) -> None:
    gewoon = uitkomst(*antwoorden)
    spiegel = uitkomst(*(None if a is None else 6 - a for a in antwoorden))
    assert spiegel.model == SPIEGEL[gewoon.model]
    assert (spiegel.positie or 0) == pytest.approx(-(gewoon.positie or 0))


@given(scores, st.randoms(use_true_random=False))
def test_geen_vraag_weegt_zwaarder_dan_een_andere(antwoorden: list[int | None], loting: object) -> None:
    gehusseld = list(antwoorden)
    loting.shuffle(gehusseld)  # type: ignore[attr-defined]
    assert uitkomst(*gehusseld).model == uitkomst(*antwoorden).model


@pytest.mark.parametrize(
    ("antwoorden", "model"),
    [
        pytest.param((), "onbekend", id="niets beantwoord"),
        pytest.param((5, 5), "onbekend", id="twee antwoorden zijn te weinig"),
        pytest.param((5, 5, 5), "netwerk", id="drie antwoorden zijn genoeg"),
        pytest.param((1, 1, 1, 1, 1), "markt", id="alles naar markt"),
        pytest.param(
            (1, 2, 4, 5, 5), "meng", id="twee naar markt en drie naar netwerk, hoe ver het gemiddelde ook ligt"
        ),
        pytest.param((1, 3, 5, 5, 5), "netwerk", id="één antwoord naar markt maakt nog geen mengvorm"),
        pytest.param((3, 3, 3, 3, 4), "meng", id="gemiddelde 0,1 ligt dicht bij het midden"),
        pytest.param((3, 3, 3, 4, 4), "netwerk", id="gemiddelde precies 0,2 is niet meer het midden"),
        pytest.param((3, 3, 3, 2, 2), "markt", id="gemiddelde precies -0,2 is niet meer het midden"),
        pytest.param((3, 3, 3, 3, 2), "meng", id="gemiddelde -0,1 ligt dicht bij het midden"),
    ],
)
def test_het_model_aan_weerszijden_van_zijn_grenzen(antwoorden: tuple[int, ...], model: str) -> None:
    assert uitkomst(*antwoorden).model == model


def test_de_vragen_over_vorm_en_markt_tellen_niet_mee() -> None:
    inhoud = dict.fromkeys(VRAGEN, 5)
    met_vorm = {
        **inhoud,
        "vorm.mechanisme": 1,
        "vorm.focus": 1,
        "markt.prijs_of_kwaliteit": 1,
        "sturing.gekozen": "markt",
    }
    assert sturing.bepaal(stand(met_vorm)) == sturing.bepaal(stand(inhoud))


def test_elke_bijdrage_en_elke_grens_noemt_haar_bron() -> None:
    gevonden = uitkomst(1, 2, 3, 4, 5)
    assert all(b.bron for b in gevonden.bijdragen)
    assert [b.bijdrage for b in gevonden.bijdragen] == [-1, -0.5, 0, 0.5, 1]
    assert {b.status for b in gevonden.bron} == {"afgeleid"}


def test_hoeveel_antwoorden_aan_elke_kant_een_mengvorm_maken_is_een_parameter() -> None:
    nu = stand(dict(zip(VRAGEN, (1, 1, 5, 5, 5), strict=True)))
    assert sturing.bepaal(nu).model == "meng"
    oud = kennis().parameters["sturing.beide_kanten"]
    waarden = tuple(w.model_copy(update={"waarde": 3}) for w in oud.waarden)
    parameters = {**kennis().parameters, oud.id: oud.model_copy(update={"waarden": waarden})}
    strenger = replace(nu, kennis=kennis().model_copy(update={"parameters": parameters}))
    assert sturing.bepaal(strenger).model == "netwerk"


def test_onze_grenzen_gelden_op_elke_dag() -> None:
    eerste_dag = date(1, 1, 1)
    assert sturing.bepaal(stand(dict.fromkeys(VRAGEN, 5), eerste_dag)).model == "netwerk"
    onze = [p for naam, p in kennis().parameters.items() if naam.startswith(("sturing.", "grens."))]
    assert {p.waarden[0].van for p in onze} == {eerste_dag}


def test_onbekend_is_geen_score() -> None:
    gevonden = sturing.bepaal(stand({VRAGEN[0]: "onbekend", VRAGEN[1]: 5}))
    assert gevonden.dekking == 0.2
    assert gevonden.positie == 1


def test_vóór_onze_grenzen_is_het_model_onbekend_en_geen_storing() -> None:
    zonder = {naam: p for naam, p in kennis().parameters.items() if not naam.startswith("sturing.")}
    later = {
        naam: p.model_copy(update={"waarden": tuple(w.model_copy(update={"van": date(2026, 1, 1)}) for w in p.waarden)})
        for naam, p in kennis().parameters.items()
        if naam.startswith("sturing.")
    }
    nu = stand(dict.fromkeys(VRAGEN, 5), date(2025, 12, 31))
    gevonden = sturing.bepaal(replace(nu, kennis=kennis().model_copy(update={"parameters": {**zonder, **later}})))
    assert gevonden.model == "onbekend"
    assert "31-12-2025" in gevonden.uitleg
    assert gevonden.positie == 1
