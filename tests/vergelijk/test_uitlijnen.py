"""Two sequences beside each other: nothing is lost, and long or odd input takes no longer than it may."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.vergelijk.uitlijnen import gelijkenis, paren, stappen, stijgend, volgorde
from assistent.vergelijk.woorden import verschil

letters = st.lists(st.sampled_from("abcd"), max_size=30)
lang = st.lists(st.integers(0, 60), min_size=210, max_size=320)
sleutels = st.lists(st.sampled_from("abcdefgh"), unique=True)


def _klopt(oud: list[object], nieuw: list[object]) -> None:
    a = c = 0
    for stap in stappen(oud, nieuw):
        assert (stap.a, stap.c) == (a, c)
        assert not stap.gelijk or oud[stap.a : stap.b] == nieuw[stap.c : stap.d]
        a, c = stap.b, stap.d
    assert (a, c) == (len(oud), len(nieuw))


@given(letters, letters)
def test_de_stappen_beslaan_beide_kanten(oud: list[object], nieuw: list[object]) -> None:
    _klopt(oud, nieuw)


@settings(max_examples=40, deadline=None)
@given(lang, lang)
def test_ook_wat_te_lang_is_voor_de_gewone_weg(oud: list[object], nieuw: list[object]) -> None:
    _klopt(oud, nieuw)
    _klopt(oud, [*oud[:100], "x", *oud[150:], *oud[:3]])


def test_in_een_lange_reeks_blijft_een_kleine_wijziging_klein() -> None:
    oud = [nr % 50 for nr in range(4_000)]
    nieuw = [*oud[:1_000], "x", *oud[1_003:]]
    (anders,) = [stap for stap in stappen(oud, nieuw) if not stap.gelijk]
    assert (anders.b - anders.a, anders.d - anders.c) == (3, 1)


@given(st.lists(st.integers(), unique=True))
def test_het_langste_stijgende_deel_stijgt(rij: list[int]) -> None:
    gekozen = [rij[nr] for nr in stijgend(rij)]
    assert gekozen == sorted(gekozen)
    assert stijgend(sorted(rij)) == tuple(range(len(rij)))


@given(sleutels, sleutels)
def test_de_volgorde_houdt_beide_kanten(oud: list[str], nieuw: list[str]) -> None:
    samen = volgorde(oud, nieuw)
    assert [plek.sleutel for plek in samen if plek.oud] == oud
    assert [plek.sleutel for plek in samen if plek.nieuw] == nieuw


def test_wat_verhuist_staat_er_twee_keer() -> None:
    assert [(p.sleutel, p.oud, p.nieuw) for p in volgorde("abc", "bca")] == [
        ("a", True, False), ("b", True, True), ("c", True, True), ("a", False, True),
    ]  # fmt: skip


@given(st.lists(st.text("ab ", max_size=6), max_size=8), st.lists(st.text("ab ", max_size=6), max_size=8))
def test_de_paren_houden_alles_in_volgorde(oud: list[str], nieuw: list[str]) -> None:
    gevonden = list(paren(oud, nieuw, lambda regel: regel, gelijkenis))
    assert [een for een, _ in gevonden if een is not None] == oud
    assert [ander for _, ander in gevonden if ander is not None] == nieuw


def test_een_gewijzigde_regel_hoort_bij_zijn_oude() -> None:
    oud, nieuw = ["de kat zit op de mat", "geheel iets anders"], ["nieuw hier", "de kat ligt op de mat"]
    assert ("de kat zit op de mat", "de kat ligt op de mat") in list(paren(oud, nieuw, lambda r: r, gelijkenis))


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("a " * 30_000, "a b " * 15_000),
        ("\n".join(f"regel {nr % 7}" for nr in range(20_000)), "\n".join(f"regel {nr % 5}" for nr in range(20_000))),
        (" ".join(str(nr) for nr in range(40_000)), " ".join(str(nr) for nr in reversed(range(40_000)))),
    ],
    ids=["een woord", "zeven regels", "andersom"],
)
def test_het_ergste_geval_blijft_begrensd(oud: str, nieuw: str) -> None:
    begin = time.perf_counter()
    stukken = verschil(oud, nieuw)
    # Without the bound each of these takes hours; how long it may take is a matter for the measurements.
    assert time.perf_counter() - begin < 60
    assert "".join(s.tekst for s in stukken if s.soort != "erbij") == oud
    assert "".join(s.tekst for s in stukken if s.soort != "weg") == nieuw
