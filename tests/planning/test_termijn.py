"""Terms of days as the law counts them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.planning.kalender import vrije_dag
from assistent.planning.termijn import loop


def test_de_opschorting_begint_de_dag_na_verzending() -> None:
    """Decision sent on 1 June: the first day is 2 June, the last 21 June, the contract can follow from 22 June."""
    termijn = loop(date(2026, 6, 1), 20, "nl")
    assert (termijn.eerste, termijn.laatste, termijn.voorbij) == (
        date(2026, 6, 2),
        date(2026, 6, 21),
        date(2026, 6, 22),
    )
    assert (termijn.vrij, termijn.laatste_advies) == ("zondag", date(2026, 6, 22))


def test_een_laatste_dag_op_een_werkdag_blijft_waar_zij_is() -> None:
    termijn = loop(date(2026, 6, 2), 20, "nl")
    assert (termijn.vrij, termijn.laatste_advies) == ("", date(2026, 6, 22))


def test_een_termijn_telt_ten_minste_een_dag() -> None:
    with pytest.raises(ValueError, match="ten minste één dag"):
        loop(date(2026, 6, 1), 0, "nl")


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 400), st.sampled_from(["nl", "vl"]))
def test_de_voorzichtige_dag_is_een_werkdag_en_nooit_eerder(dag: date, dagen: int, land: str) -> None:
    termijn = loop(dag, dagen, land)  # type: ignore[arg-type]
    assert (termijn.laatste - termijn.eerste).days == dagen - 1
    assert termijn.laatste_advies >= termijn.laatste
    assert not vrije_dag(termijn.laatste_advies, land)  # type: ignore[arg-type]
