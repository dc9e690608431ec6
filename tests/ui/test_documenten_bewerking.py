"""Emphasis and lists: putting on and taking off, as one types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.tekst.boom import Lijst, inlines, platte_tekst
from assistent.tekst.markdown import lees
from assistent.ui.documenten.bewerking import Bewerking, lijst, nadruk, volgend_punt
from assistent.ui.documenten.verschil import ALLEEN_OPMAAK, GELIJK, HOOGSTENS, in_woorden, vergelijk

WOORDEN = st.lists(st.text("abcdé", min_size=1, max_size=6), min_size=1, max_size=5).map(" ".join)
REGELS = st.lists(WOORDEN, min_size=1, max_size=4)


def gedaan(tekst: str, wat: Bewerking) -> str:
    return tekst[: wat.van] + wat.nieuw + tekst[wat.tot :]


@pytest.mark.parametrize(
    ("tekst", "van", "tot", "merk", "wordt"),
    [
        ("een zin", 4, 7, "**", "een **zin**"),
        ("een zin", 5, 5, "**", "een **zin**"),  # the word at the caret
        ("een **zin**", 6, 9, "**", "een zin"),
        ("een **zin**", 4, 11, "**", "een zin"),
        ("een **zin**", 6, 9, "*", "een ***zin***"),
        ("een ***zin***", 7, 10, "*", "een **zin**"),
        ("- een\n- twee", 0, 12, "*", "- *een*\n- *twee*"),
        ("1. een\n\n2. twee ", 0, 16, "**", "1. **een**\n\n2. **twee** "),
        ("een ", 4, 4, "*", "een **"),
    ],
)
def test_nadruk(tekst: str, van: int, tot: int, merk: str, wordt: str) -> None:
    assert gedaan(tekst, nadruk(tekst, van, tot, merk)) == wordt


def test_zonder_woord_staat_de_cursor_tussen_de_merken() -> None:
    assert nadruk("a ", 2, 2, "**").kies == (4, 4)


@given(WOORDEN, st.sampled_from(["*", "**"]))
def test_twee_keer_nadruk_is_geen_nadruk(tekst: str, merk: str) -> None:
    eens = nadruk(tekst, 0, len(tekst), merk)
    met = gedaan(tekst, eens)
    assert all(deel.vet if merk == "**" else deel.cursief for deel in inlines(lees(met)))
    assert gedaan(met, nadruk(met, *eens.kies, merk)) == tekst


@given(REGELS, st.booleans())
def test_twee_keer_een_lijst_is_geen_lijst(regels: list[str], genummerd: bool) -> None:
    tekst = "\n".join(regels)
    met = gedaan(tekst, lijst(tekst, 0, len(tekst), genummerd=genummerd))
    [gelezen] = lees(met)
    assert isinstance(gelezen, Lijst)
    assert (len(gelezen.items), gelezen.genummerd) == (len(regels), genummerd)
    anders = gedaan(met, lijst(met, 0, len(met), genummerd=not genummerd))
    assert isinstance(lees(anders)[0], Lijst)
    assert gedaan(met, lijst(met, 0, len(met), genummerd=genummerd)) == tekst


@pytest.mark.parametrize(
    ("regel", "volgt"),
    [
        ("- een", "- "),
        ("  * een", "  * "),
        ("9. negen", "10. "),
        ("- ", ""),
        ("gewoon", None),
        ("2022 was een jaar", None),
    ],
)
def test_enter_in_een_lijst(regel: str, volgt: str | None) -> None:
    assert volgend_punt(regel) == volgt


def test_het_verschil_in_woorden() -> None:
    oud, nieuw = lees("Een zin van ons."), lees("Een hele zin van hen.")
    stukken = vergelijk(oud, nieuw)
    assert stukken is not None
    assert in_woorden(stukken) == "1 woord weg, 2 woorden erbij"
    assert "".join(s.tekst for s in stukken if s.soort != "erbij") == platte_tekst(oud)
    assert in_woorden(vergelijk(oud, oud) or ()) == GELIJK != ALLEEN_OPMAAK
    assert vergelijk(oud, lees("x" * HOOGSTENS)) is None
