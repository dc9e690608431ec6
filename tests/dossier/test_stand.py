"""What is known now: answers and facts together."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.kennis.model import DatumWaarde, Kennis, Parameter
from assistent.kennis.voorwaarden import ParameterZonderWaarde, Situatie

DREMPEL = DatumWaarde.model_validate(
    {
        "van": "2026-01-01",
        "tot": "2027-12-31",
        "waarde": 750_000,
        "status": "secundair",
        "bron": [{"bron": "b", "plaats": "p"}],
    }
)
KENNIS = Kennis(
    versie="0",
    bronhash="0",
    parameters={"drempel": Parameter(id="drempel", label="d", eenheid="euro", waarden=(DREMPEL,))},
)


def stand(waarde: object, peildatum: date = date(2026, 11, 21)) -> Stand:
    return Stand(KENNIS, nieuw_dossier().model_copy(update={"antwoorden": {"v": Antwoord(waarde=waarde)}}), peildatum)


@pytest.mark.parametrize("leeg", [None, "", [], "onbekend", [{"id": "r1"}, {"id": "r2", "naam": " ", "dag": None}]])
def test_leeg_en_onbekend_zijn_geen_antwoord(leeg: object) -> None:
    assert stand(leeg).waarde("v") is None
    assert stand(leeg).waarde("iets.anders") is None


@pytest.mark.parametrize(
    "waarde", [0, 0.0, "nee", ["jeugd"], [{"id": "r1"}, {"id": "r2", "naam": "x"}], [{"id": "r1", "n": 0}]]
)
def test_nul_en_nee_zijn_wel_een_antwoord(waarde: object) -> None:
    assert stand(waarde).waarde("v") == waarde


@pytest.mark.parametrize(
    ("waarde", "getal"), [(5, 5), (2.5, 2.5), (True, None), ("5", None), ([5], None), (None, None)]
)
def test_alleen_een_getal_is_een_getal(waarde: object, getal: float | None) -> None:
    assert stand(waarde).getal("v") == getal


def test_rijen_van_iets_anders_dan_een_tabel_zijn_er_niet() -> None:
    rij = {"id": "r1", "naam": "x"}
    assert stand([rij]).rijen("v") == (rij,)
    assert stand("tekst").rijen("v") == ()
    assert stand([1, rij, None]).rijen("v") == (rij,)


def test_een_feit_zonder_waarde_blijft_onbekend() -> None:
    met = stand(1).met_feiten({"feit.a": 3, "feit.b": None})
    assert met.waarde("feit.a") == 3
    assert met.waarde("feit.b") is None
    assert met.met_feiten({"feit.c": 4}).waarde("feit.a") == 3


def test_een_antwoord_van_wat_als_gaat_voor() -> None:
    echt = stand(1)
    anders = Stand(echt.kennis, echt.dossier, echt.peildatum, {}, {"v": 2})
    assert anders.waarde("v") == 2
    assert echt.waarde("v") == 1


def test_een_parameter_geldt_op_de_peildatum() -> None:
    assert stand(1).parameter("drempel") == 750_000
    with pytest.raises(ParameterZonderWaarde, match=r"drempel.*31-12-2025"):
        stand(1, date(2025, 12, 31)).parameter("drempel")


def test_een_stand_is_een_situatie_voor_voorwaarden() -> None:
    situatie: Situatie = stand(1)
    assert situatie.waarde("v") == 1
