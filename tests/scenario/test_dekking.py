"""The scenarios show every finding, and hold every number of the catalogue."""

from __future__ import annotations

import pytest

from tests.scenario.dekking import ongetoond
from tests.scenario.lezen import alle
from tests.scenario.mutaties import SOORTEN, met_getallen, overlevers, soorten_met_getallen, stappen


def test_elke_bevinding_verschijnt_en_blijft_weg() -> None:
    assert not ongetoond(alle())


@pytest.mark.parametrize(
    ("getal", "verwacht"), [(750000, (749999, 750001)), (0.2, (0.1, 0.3)), (0.25, (0.24, 0.26)), (-1, (-2, 0))]
)
def test_een_stap_is_een_of_een_in_het_laatste_cijfer(getal: float, verwacht: tuple[float, float]) -> None:
    assert stappen(getal) == verwacht


def test_geen_deel_met_getallen_blijft_buiten_het_bewijs() -> None:
    assert soorten_met_getallen() <= set(SOORTEN)


@pytest.mark.lang
@pytest.mark.timeout(600)  # the first one reads all cases
@pytest.mark.parametrize(("soort", "item"), met_getallen())
def test_elk_getal_wordt_door_een_scenario_vastgehouden(soort: str, item: str) -> None:
    assert not overlevers(soort, item)
