"""Dates and amounts as Dutch documents write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assistent.tekst import nederlands


def test_datums() -> None:
    dag = date(2022, 12, 8)
    assert nederlands.datum(dag) == "8 december 2022"
    assert nederlands.datum_kort(dag) == "08-12-2022"
    assert nederlands.weekdag(dag) == "donderdag"


@pytest.mark.parametrize(
    ("bedrag", "verwacht"),
    [
        (0, "€\u00a00"), (750_000, "€\u00a0750.000"), (1_250_000.5, "€\u00a01.250.000,50"),
        (Decimal("0.1"), "€\u00a00,10"), (-12.25, "€\u00a0-12,25"),
    ],
)  # fmt: skip
def test_bedragen(bedrag: float, verwacht: str) -> None:
    assert nederlands.euro(bedrag) == verwacht


@pytest.mark.parametrize(
    ("getal", "verwacht"), [(7.5, "7,5"), (1_000, "1.000"), (0.2, "0,2"), (100, "100"), (1e6, "1.000.000")]
)
def test_getallen(getal: float, verwacht: str) -> None:
    assert nederlands.getal(getal) == verwacht


def test_opsomming() -> None:
    assert nederlands.opsomming([]) == ""
    assert nederlands.opsomming(["Escamp"]) == "Escamp"
    assert nederlands.opsomming(["Escamp", "Centrum", "Kust", "Rand"]) == "Escamp, Centrum, Kust en Rand"
    assert nederlands.opsomming(["ja", "nee"], "of") == "ja of nee"


def test_begin_en_midden_van_een_zin() -> None:
    assert nederlands.hoofdletter("de looptijd") == "De looptijd"
    assert nederlands.in_de_zin("Looptijd in maanden") == "looptijd in maanden"
    assert nederlands.in_de_zin("SAS-procedure") == "SAS-procedure"
    assert nederlands.hoofdletter("") == nederlands.in_de_zin("") == ""


def test_aantal() -> None:
    assert nederlands.aantal(1, "perceel", "percelen") == "1 perceel"
    assert nederlands.aantal(4, "perceel", "percelen") == "4 percelen"


def test_momenten() -> None:
    assert " maart 2026 om " in nederlands.moment_in_woorden("2026-03-01T12:00:00+00:00")
    assert nederlands.moment_in_woorden("") == "op een onbekend moment"
    assert nederlands.dag_van("2026-03-01T23:59:00+01:00") == "1 maart 2026"
    assert (nederlands.dag_van(""), nederlands.dag_van("gisteren", "onbekend")) == ("–", "onbekend")
