"""A CPV code stands on the list of social and other specific services, or it does not."""

from __future__ import annotations

import pytest

from assistent.advies.cpv import cpv_bijlage_xiv
from tests.advies.zaak import stand


@pytest.mark.parametrize(
    ("antwoord", "verwacht"),
    [
        ("85000000-9", "ja"),
        ("84999999", "nee"),
        ("85323000-9", "ja"),
        ("85323001", "nee"),
        ("85311300-5 (jeugdzorg)", "ja"),
        ("72000000-5; 85311300-5", "nee"),
        ("85311300-5; 72000000-5", "ja"),
        ("jeugdzorg", None),
        ("8531130", None),
        ("853113000", None),
    ],
)
def test_de_eerste_code_beslist(antwoord: str, verwacht: str | None) -> None:
    assert cpv_bijlage_xiv(stand({"zaak.cpv": antwoord})) == verwacht


def test_zonder_code_is_het_onbekend() -> None:
    assert cpv_bijlage_xiv(stand({})) is None
