"""Column widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.export.tabelmaat import kolommaten, verdeel

maten = st.lists(st.tuples(st.integers(100, 4000), st.integers(0, 6000)), min_size=1, max_size=30)


@given(maten, st.integers(3000, 20000))
def test_de_breedtes_vullen_precies_de_ruimte(paren: list[tuple[int, int]], totaal: int) -> None:
    breedtes = verdeel([(minst, (minst + meer,)) for minst, meer in paren], totaal)
    assert sum(breedtes) == totaal
    assert all(b > 0 for b in breedtes)


@given(maten)
def test_wie_ruimte_heeft_krijgt_minstens_zijn_langste_woord(paren: list[tuple[int, int]]) -> None:
    vraag = [(minst, (minst + meer,)) for minst, meer in paren]
    totaal = sum(minst for minst, _ in vraag) + 1000
    assert all(b >= minst - 1 for b, (minst, _) in zip(verdeel(vraag, totaal), vraag, strict=True))


@pytest.mark.parametrize("kort", ["1", "ja"])
def test_een_korte_kolom_blijft_smal_naast_een_lange(kort: str) -> None:
    eerste, tweede = verdeel(kolommaten(("Nr", "Uitleg"), [(kort, "een heel verhaal " * 20)]), 9000)
    assert eerste < 1500 < tweede


def test_een_datum_blijft_op_een_regel_naast_lange_kolommen() -> None:
    rijen = [("Voorbereiding", "Aankondiging en selectieleidraad gepubliceerd op het platform", "25 november 2021",
              "Inkoop en beleid, met aanbieders en andere betrokkenen uit de stad")]  # fmt: skip
    vraag = kolommaten(("Fase", "Stap", "Wanneer", "Wie"), rijen)
    assert verdeel(vraag, 9000)[2] >= vraag[2][1][-1]


def test_een_kolom_met_een_enkele_lange_cel_laat_ruimte_aan_een_kolom_die_steeds_gevuld_is() -> None:
    rijen = [("nog open, op zijn vroegst 21 november 2022", "–")] * 9
    rijen.append(("25 november 2021", "ten minste tien dagen na de nota van inlichtingen"))
    gevuld, leeg = verdeel(kolommaten(("Wanneer", "Wat de wet vraagt"), rijen), 5000)
    assert gevuld > 1.3 * leeg
