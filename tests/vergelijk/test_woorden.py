"""The difference between two texts, word by word."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistent.vergelijk.woorden import verschil

tekst = st.text(st.sampled_from("ab \n.,é"), max_size=40)


@given(tekst, tekst)
@example("a b", "a c d b")
@example("", "x")
def test_uit_de_stukken_komen_beide_teksten_terug(oud: str, nieuw: str) -> None:
    stukken = verschil(oud, nieuw)
    assert "".join(s.tekst for s in stukken if s.soort != "erbij") == oud
    assert "".join(s.tekst for s in stukken if s.soort != "weg") == nieuw
    assert all(stuk.tekst for stuk in stukken)


@given(tekst)
def test_gelijke_teksten_verschillen_niet(oud: str) -> None:
    assert {stuk.soort for stuk in verschil(oud, oud)} <= {"gelijk"}


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("Hij mag stoppen.", "Hij mag niet stoppen.",
         [("gelijk", "Hij mag "), ("erbij", "niet "), ("gelijk", "stoppen.")]),
        ("een korte tijd", "een heel lange tijd",
         [("gelijk", "een "), ("weg", "korte"), ("erbij", "heel lange"), ("gelijk", " tijd")]),
    ],
)  # fmt: skip
def test_een_gewijzigde_zin_is_een_stuk(oud: str, nieuw: str, verwacht: list[tuple[str, str]]) -> None:
    assert [(stuk.soort, stuk.tekst) for stuk in verschil(oud, nieuw)] == verwacht
