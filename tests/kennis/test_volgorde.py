"""The order of the questions follows the argument: step, heading, and what a question hangs on before the question."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.kennis.basis import Stap
from assistent.kennis.groepcontrole import ZONDER_KOP_HOOGSTENS, controleer_groepen
from assistent.kennis.laden import laad
from assistent.kennis.model import Groep, Kennis, Vraag
from assistent.kennis.volgorde import geordend, hangt_af_van
from tests.kennis.klein import ITEM

GROEPEN = {
    id_: Groep(id=id_, stap=stap, titel=id_)
    for id_, stap in (("opgave.een", "opgave"), ("opgave.twee", "opgave"), ("sturing.een", "sturing"))
}


def vraag(id_: str, stap: str = "opgave", groep: str = "opgave.een", na: str = "") -> Vraag:
    als = {"veld": na, "beantwoord": "ja"} if na else None
    kern: dict[str, Any] = {**ITEM, "id": id_, "label": "?", "kort": id_, "type": "tekst", "niveau": "zaak"}
    return Vraag.model_validate({**kern, "stap": stap, "groep": groep, "als": als})


def volgorde(*vragen: Vraag) -> list[str]:
    return list(geordend(vragen, GROEPEN))


def catalogus(vragen: list[Vraag], groepen: dict[str, Groep] | None = None) -> Kennis:
    alle = GROEPEN if groepen is None else groepen
    return Kennis(versie="0", bronhash="0", vragen={v.id: v for v in vragen}, groepen=alle)


def gezegd(vragen: list[Vraag], groepen: dict[str, Groep] | None = None) -> dict[str, str]:
    return dict(controleer_groepen(catalogus(vragen, groepen)))


def test_stap_gaat_voor_groep_en_groep_voor_bestand() -> None:
    gekregen = volgorde(
        vraag("s", "sturing", "sturing.een"), vraag("t", groep="opgave.twee"), vraag("b"), vraag("a"),
    )  # fmt: skip
    assert gekregen == ["b", "a", "t", "s"]


def test_een_vraag_zonder_kop_komt_na_de_vragen_met_een_kop() -> None:
    assert volgorde(vraag("los", groep=""), vraag("t", groep="opgave.twee")) == ["t", "los"]


def test_een_vraag_staat_na_de_vraag_waar_zij_van_afhangt_en_verder_zo_vroeg_als_zij_kan() -> None:
    assert volgorde(vraag("kind", na="ouder"), vraag("eerst"), vraag("ouder"), vraag("later")) == [
        "eerst", "ouder", "kind", "later",
    ]  # fmt: skip


def test_vragen_die_op_elkaar_wachten_komen_achteraan_en_houden_hun_volgorde() -> None:
    assert volgorde(vraag("een", na="twee"), vraag("twee", na="een"), vraag("drie")) == ["drie", "een", "twee"]


@given(st.permutations(list("abcdef")), st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_elke_vraag_blijft_en_een_tweede_keer_ordenen_verandert_niets(
    ids: list[str], bogen: list[tuple[str, str]]
) -> None:
    na = dict(bogen)
    een = geordend([vraag(id_, na=na.get(id_, "")) for id_ in ids], GROEPEN)
    assert sorted(een) == sorted(ids)
    assert list(geordend(een.values(), GROEPEN)) == list(een)


def test_de_catalogus_begint_bij_de_naam_van_de_zaak_en_volgt_de_route() -> None:
    kennis = laad()
    vragen = list(kennis.vragen.values())
    assert vragen[0].id == "zaak.naam"
    stappen = get_args(Stap)
    assert [stappen.index(v.stap) for v in vragen] == sorted(stappen.index(v.stap) for v in vragen)
    nummers = {id_: nummer for nummer, id_ in enumerate(kennis.vragen)}
    for na in vragen:
        for voor in hangt_af_van(na) & nummers.keys():
            if kennis.vragen[voor].stap == na.stap:
                assert nummers[voor] < nummers[na.id], f"{na.id} staat vóór {voor}"


def test_een_lange_pagina_zonder_kopjes_is_een_fout() -> None:
    kort = [vraag(f"v{n}", groep="") for n in range(ZONDER_KOP_HOOGSTENS)]
    assert not gezegd(kort, {})
    gevonden = gezegd([*kort, vraag("een_te_veel", groep="")], {})
    assert "13 vragen" in gevonden["een_te_veel"]
    assert len(gevonden) == 13


GROND = [vraag("a"), vraag("b", groep="opgave.twee"), vraag("c", "sturing", "sturing.een")]


@pytest.mark.parametrize(
    ("erbij", "tekst"),
    [
        (vraag("x", groep="opgave.weg"), "bestaat niet"),
        (vraag("x", groep="sturing.een"), "hoort bij de stap 'sturing'"),
        (vraag("x", groep=""), "noem er een als 'groep'"),
        (vraag("x", na="b"), "vóór die van 'b'"),
    ],
)
def test_een_vraag_onder_een_verkeerde_kop_is_een_fout(erbij: Vraag, tekst: str) -> None:
    assert not gezegd(GROND)
    assert tekst in gezegd([*GROND, erbij])["x"]


def test_een_kop_zonder_vragen_of_met_de_naam_van_een_andere_is_een_fout() -> None:
    leeg = Groep(id="opgave.leeg", stap="opgave", titel="Leeg")
    dubbel = Groep(id="opgave.twee", stap="opgave", titel="opgave.een")
    assert "geen vraag" in gezegd(GROND, {**GROEPEN, "opgave.leeg": leeg})["opgave.leeg"]
    assert "heeft al een groep" in gezegd(GROND, {**GROEPEN, "opgave.twee": dubbel})["opgave.twee"]
