"""A threshold is what it was on the day that was asked."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import DatumWaarde, Parameter
from assistent.kennis.parameters import gaten_en_overlap, waarde_op
from assistent.kennis.voorwaarden import ParameterZonderWaarde

BRON = (Verwijzing(bron="eigen", plaats="test"),)


def reeks(*delen: tuple[str, str | None, float]) -> Parameter:
    waarden = tuple(
        DatumWaarde.model_validate({"van": van, "tot": tot, "waarde": w, "bron": BRON, "status": "afgeleid"})
        for van, tot, w in delen
    )
    return Parameter(id="drempel.test", label="test", eenheid="euro", waarden=waarden)


def test_op_de_grens_van_twee_jaren() -> None:
    parameter = reeks(("2024-01-01", "2025-12-31", 221_000), ("2026-01-01", None, 216_000))
    assert waarde_op(parameter, date(2025, 12, 31)).waarde == 221_000
    assert waarde_op(parameter, date(2026, 1, 1)).waarde == 216_000


def test_zonder_waarde_noemt_naam_en_datum() -> None:
    with pytest.raises(ParameterZonderWaarde, match=r"drempel\.test.*31-12-2023"):
        waarde_op(reeks(("2024-01-01", None, 1)), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("delen", "woord"),
    [
        ((("2024-01-01", "2024-12-31", 1), ("2025-02-01", None, 2)), "gat"),
        ((("2024-01-01", "2025-01-31", 1), ("2025-01-01", None, 2)), "overlap"),
        ((("2024-01-01", None, 1), ("2025-01-01", None, 2)), "zonder einde"),
        ((("2024-01-01", "2023-01-01", 1),), "vóór begin"),
    ],
)
def test_een_reeks_met_gat_of_overlap_valt_op(delen: tuple[tuple[str, str | None, float], ...], woord: str) -> None:
    assert any(woord in fout for fout in gaten_en_overlap(reeks(*delen)))


def test_een_gave_reeks_is_gaaf() -> None:
    assert gaten_en_overlap(reeks(("2024-01-01", "2024-12-31", 1), ("2025-01-01", None, 2))) == ()
