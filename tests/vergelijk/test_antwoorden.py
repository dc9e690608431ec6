"""What differs between two sets of answers: every difference once, and nothing that is not one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import Antwoord
from assistent.vergelijk.antwoorden import Verschil, verschillen

losse = st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab é", max_size=3)
rij = st.fixed_dictionaries({"id": st.sampled_from("rstuv")}, optional={"naam": losse, "waarde": losse})
tabel = st.lists(rij, max_size=4, unique_by=lambda rij: rij["id"])
waarden = losse | st.lists(st.sampled_from(["jeugd", "wmo"]), max_size=2) | tabel
antwoorden = st.builds(Antwoord, waarde=waarden, motivering=st.text("xy", max_size=2))
mappen = st.dictionaries(st.sampled_from(["zaak.naam", "zaak.percelen", "zaak.domein"]), antwoorden)


def _verschil(oud: Any, nieuw: Any) -> tuple[Verschil, ...]:
    return verschillen({"v.t": Antwoord(waarde=oud)}, {"v.t": Antwoord(waarde=nieuw)})


@given(mappen)
def test_tussen_hetzelfde_is_er_geen_verschil(antwoorden_: Mapping[str, Antwoord]) -> None:
    assert verschillen(antwoorden_, antwoorden_) == ()


@given(mappen, mappen)
def test_andersom_is_hetzelfde_andersom(oud: Mapping[str, Antwoord], nieuw: Mapping[str, Antwoord]) -> None:
    omgekeerd = {"toegevoegd": "verwijderd", "verwijderd": "toegevoegd", "gewijzigd": "gewijzigd"}
    heen = {(v.vraag, v.rij, v.soort, repr(v.oud), repr(v.nieuw)) for v in verschillen(oud, nieuw)}
    terug = {(v.vraag, v.rij, omgekeerd[v.soort], repr(v.nieuw), repr(v.oud)) for v in verschillen(nieuw, oud)}
    assert heen == terug


@given(mappen, mappen)
def test_elk_verschil_wordt_een_keer_genoemd(oud: Mapping[str, Antwoord], nieuw: Mapping[str, Antwoord]) -> None:
    gevonden = verschillen(oud, nieuw)
    plekken = [(v.vraag, v.rij) for v in gevonden]
    assert len(plekken) == len(set(plekken))
    assert all(v.oud != v.nieuw for v in gevonden)
    genoemd = {v.vraag for v in gevonden}
    for vraag in {*oud, *nieuw}:
        links, rechts = oud.get(vraag, Antwoord()), nieuw.get(vraag, Antwoord())
        assert (f"{vraag}.motivering" in genoemd) == (links.motivering != rechts.motivering)
        if links.waarde in (None, []) and rechts.waarde in (None, []):
            assert vraag not in genoemd
        else:
            assert (vraag in genoemd) == (links.waarde != rechts.waarde)


def test_een_tabel_wordt_rij_voor_rij_vergeleken() -> None:
    noord, zuid, oost = ({"id": id_, "naam": naam} for id_, naam in (("n", "Noord"), ("z", "Zuid"), ("o", "Oost")))
    anders = {**zuid, "naam": "Zuidwest"}
    assert _verschil([noord, zuid], [anders, oost]) == (
        Verschil("v.t", "verwijderd", noord, None, "n"),
        Verschil("v.t", "gewijzigd", zuid, anders, "z"),
        Verschil("v.t", "toegevoegd", None, oost, "o"),
    )


def test_een_andere_volgorde_van_de_rijen_is_een_verschil() -> None:
    rijen = [{"id": id_} for id_ in "nzo"]
    assert _verschil(rijen, [rijen[2], rijen[0], rijen[1]]) == (
        Verschil("v.t", "gewijzigd", ["n", "z", "o"], ["o", "n", "z"]),
    )


def test_een_ingevoegde_rij_verandert_de_volgorde_van_de_andere_niet() -> None:
    rijen = [{"id": id_} for id_ in "nzo"]
    assert [v.soort for v in _verschil([rijen[0], rijen[2]], rijen)] == ["toegevoegd"]


def test_een_tabel_die_verdwijnt_verliest_al_haar_rijen() -> None:
    assert [v.soort for v in _verschil([{"id": "a"}, {"id": "b"}], None)] == ["verwijderd", "verwijderd"]


def test_een_tabel_die_iets_anders_werd_is_een_wijziging_van_het_geheel() -> None:
    assert _verschil([{"id": "a"}], "tekst") == (Verschil("v.t", "gewijzigd", [{"id": "a"}], "tekst"),)
