"""The contract after the award: above its estimate, and changed (AW 2012, articles 2a.3, 2.163b, 2.163d and 2.163e)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advies.test_feiten import DIENST, feit

Antwoorden = dict[str, Any]


@pytest.mark.parametrize(
    ("contract", "procent"),
    [(600_000, 20), (600_005, 20.001), (500_000, 0), (400_000, -20), (None, None)],
)
def test_gunning_boven_raming(contract: float | None, procent: float | None) -> None:
    gegeven: Antwoorden = {} if contract is None else {"zaak.contractwaarde": contract}
    assert feit("gunning_boven_raming", {**DIENST, "zaak.waarde_basis": 500_000, **gegeven}) == procent


def test_een_wijziging_is_een_deel_van_de_oorspronkelijke_waarde() -> None:
    assert feit("wijziging_procent", {"zaak.contractwaarde": 300_000, "zaak.wijziging_bedrag": 30_000}) == 10
    assert feit("wijziging_procent", {"zaak.wijziging_bedrag": 30_000}) is None
    assert feit("wijziging_procent", {"zaak.contractwaarde": 0, "zaak.wijziging_bedrag": 30_000}) is None


@pytest.mark.parametrize(
    ("bedrag", "soort", "onder"),
    [
        (215_999, "nee", "ja"),
        (216_000, "nee", "nee"),
        (216_000, None, None),
        (750_000, None, "nee"),
        (None, "nee", None),
    ],
)
def test_een_wijziging_blijft_onder_de_drempel(bedrag: float | None, soort: str | None, onder: str | None) -> None:
    gegeven = {**DIENST, "zaak.sociale_dienst": soort, "zaak.wijziging_bedrag": bedrag}
    assert feit("wijziging_onder_drempel", {v: w for v, w in gegeven.items() if w is not None}) == onder
