"""What people type is read as they mean it, and shown as they write it."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.ui import opmaak


@pytest.mark.parametrize(
    ("getypt", "waarde"),
    [
        ("400000", 400000), ("400.000", 400000), ("400.000,50", 400000.5), ("400000,5", 400000.5),
        ("400000.50", 400000.5),
        ("€ 1.250.000,-", 1250000), ("-3", -3), ("7,5", 7.5), ("1.5", 1.5), ("\u20ac\u00a012", 12),
    ],
)  # fmt: skip
def test_getal_gelezen(getypt: str, waarde: float) -> None:
    assert opmaak.lees_getal(getypt) == waarde


@pytest.mark.parametrize("getypt", ["", "veel", "1.23.456", "1,2,3", "12.3456", "1e5", "0x10", "9" * 30])
def test_geen_getal(getypt: str) -> None:
    with pytest.raises(opmaak.InvoerFout):
        opmaak.lees_getal(getypt)


@given(st.integers(-(10**14), 10**14))
def test_getal_heen_en_terug(getal: int) -> None:
    assert opmaak.lees_getal(opmaak.getal_tekst(getal)) == getal


@given(st.decimals(0, 10**9, places=2))
def test_bedrag_heen_en_terug(bedrag) -> None:
    assert opmaak.lees_getal(opmaak.bedrag_tekst(float(bedrag))) == pytest.approx(float(bedrag))


@pytest.mark.parametrize(
    "getypt", ["8-12-2022", "08/12/2022", "8.12.2022", "2022-12-08", "8 december 2022", " 8  December 2022 "]
)
def test_datum_gelezen(getypt: str) -> None:
    assert opmaak.lees_datum(getypt) == "2022-12-08"


@pytest.mark.parametrize("getypt", ["31-2-2026", "12-2022", "morgen", "8 wintermaand 2022", "32-1-2026", "1-13-2026"])
def test_geen_datum(getypt: str) -> None:
    with pytest.raises(opmaak.InvoerFout):
        opmaak.lees_datum(getypt)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_datum_heen_en_terug(dag: date) -> None:
    assert opmaak.lees_datum(opmaak.datum_tekst(dag.isoformat())) == dag.isoformat()


@pytest.mark.parametrize(
    ("getypt", "tijd"), [("12.00", "12.00"), ("9:30", "9.30"), ("14", "14.00"), ("17.00 uur", "17.00")]
)
def test_tijd_gelezen(getypt: str, tijd: str) -> None:
    assert opmaak.lees_tijd(getypt) == tijd


@pytest.mark.parametrize("getypt", ["25.00", "12.75", "vroeg"])
def test_geen_tijd(getypt: str) -> None:
    with pytest.raises(opmaak.InvoerFout):
        opmaak.lees_tijd(getypt)


@given(st.text(max_size=60))
def test_een_vreemde_tekst_geeft_een_zin_en_geen_storing(getypt: str) -> None:
    for lees in (opmaak.lees_getal, opmaak.lees_datum, opmaak.lees_tijd):
        with contextlib.suppress(opmaak.InvoerFout):
            assert lees(getypt) is not None
