"""Two texts that differ only in what a word processor changes by itself are the same text."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from assistent.tekst.merk import normaliseer, vingerafdruk


def test_wat_word_verandert_telt_niet() -> None:
    assert vingerafdruk("De \u2018gemeente\u2019 \u2013  8\u00a0jaar\u2026\n") == vingerafdruk(
        "De 'gemeente' - 8 jaar..."
    )


def test_een_ander_woord_telt_wel() -> None:
    assert vingerafdruk("moet") != vingerafdruk("mag")


@given(st.text())
def test_normaliseren_is_klaar_na_een_keer(tekst: str) -> None:
    assert normaliseer(normaliseer(tekst)) == normaliseer(tekst)


@given(st.text())
def test_samengestelde_tekens_zijn_gelijk(tekst: str) -> None:
    assert vingerafdruk(unicodedata.normalize("NFD", tekst)) == vingerafdruk(unicodedata.normalize("NFC", tekst))
