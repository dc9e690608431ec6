"""Public holidays against an independent source, and working days."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from assistent.planning.kalender import (
    Land,
    feestdagen,
    pasen,
    vrije_dag,
    werkdag_tot,
    werkdag_vanaf,
)

JAREN = range(2014, 2060)
"""From 2014 the Netherlands have Koningsdag on 27 April."""


@pytest.mark.parametrize("jaar", JAREN)
def test_belgische_feestdagen_komen_overeen_met_een_onafhankelijke_bron(jaar: int) -> None:
    anders = {dag for dag in holidays.Belgium(years=jaar) if dag.weekday() != 6}
    assert {dag for dag in feestdagen(jaar, "vl") if dag.weekday() != 6} == anders


@pytest.mark.parametrize("jaar", JAREN)
def test_nederlandse_feestdagen_komen_overeen_met_een_onafhankelijke_bron(jaar: int) -> None:
    # The Algemene termijnenwet counts Good Friday and 5 May every year; the other source has these as optional.
    anders = holidays.Netherlands(years=jaar, categories=("public", "optional"))
    assert {d for d in feestdagen(jaar, "nl") if d.weekday() != 6} == {d for d in anders if d.weekday() != 6}


@pytest.mark.parametrize(
    ("jaar", "dag"), [(2024, date(2024, 3, 31)), (2038, date(2038, 4, 25)), (2285, date(2285, 3, 22))]
)
def test_pasen_ook_aan_de_uitersten(jaar: int, dag: date) -> None:
    assert pasen(jaar) == dag


@pytest.mark.parametrize(
    ("dag", "land", "waarom"),
    [
        (date(2025, 4, 26), "nl", "Koningsdag"),
        (date(2026, 4, 27), "nl", "Koningsdag"),
        (date(2026, 5, 5), "nl", "Bevrijdingsdag"),
        (date(2026, 5, 5), "vl", ""),
        (date(2026, 7, 21), "vl", "nationale feestdag"),
        (date(2026, 11, 21), "nl", "zaterdag"),
        (date(2026, 11, 23), "nl", ""),
    ],
)
def test_waarom_een_dag_vrij_is(dag: date, land: Land, waarom: str) -> None:
    assert vrije_dag(dag, land) == waarom


def test_de_werkdag_om_pasen_heen() -> None:
    goede_vrijdag, tweede_paasdag = date(2027, 3, 26), date(2027, 3, 29)
    assert werkdag_vanaf(goede_vrijdag, "nl") == date(2027, 3, 30)
    assert werkdag_tot(tweede_paasdag, "nl") == date(2027, 3, 25)
    assert werkdag_vanaf(goede_vrijdag, "vl") == goede_vrijdag
