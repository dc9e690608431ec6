"""The ceiling of a subsidy is never passed, and everyone is told why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.beoordeling.verdeling import Aanvraag, Regels, verdeel, verdeel_aanvragen
from tests.advies.zaak import stand

AANVRAGEN = (
    Aanvraag("a", "A", 60, 8, date(2026, 1, 3)),
    Aanvraag("b", "B", 50, 9, date(2026, 1, 2)),
    Aanvraag("c", "C", 30, 7, date(2026, 1, 1)),
    Aanvraag("d", "D", 10, 5, date(2026, 1, 4)),
)


def gegeven(**regels: Any) -> dict[str, float]:
    return {b.aanvraag.id: b.toegekend for b in verdeel(AANVRAGEN, Regels(**{"plafond": 100.0, **regels}))}


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        pytest.param({"wijze": "tender"}, {"b": 50, "a": 0, "c": 0, "d": 0}, id="vergelijking, weigeren"),
        pytest.param({"wijze": "tender", "rand": "volgende"}, {"b": 50, "a": 0, "c": 30, "d": 10}, id="volgende"),
        pytest.param({"wijze": "tender", "rand": "gedeeltelijk"}, {"b": 50, "a": 50, "c": 0, "d": 0}, id="deels"),
        pytest.param(
            {"wijze": "tender", "minimum": 7.0, "plafond": 1000.0}, {"b": 50, "a": 60, "c": 30, "d": 0}, id="minimum"
        ),
        pytest.param({"wijze": "volgorde"}, {"c": 30, "b": 50, "a": 0, "d": 0}, id="binnenkomst"),
        pytest.param({"wijze": "volgorde", "plafond": 0.0}, {"c": 0, "b": 0, "a": 0, "d": 0}, id="niets te verdelen"),
    ],
)
def test_de_verdeling_met_de_hand_gerekend(regels: dict[str, Any], verwacht: dict[str, float]) -> None:
    assert gegeven(**regels) == verwacht


def test_wie_niets_krijgt_hoort_waarom() -> None:
    besluiten = verdeel(AANVRAGEN, Regels("tender", 100.0, minimum=6.0))
    uitleg = {b.aanvraag.id: b.uitleg for b in besluiten}
    assert uitleg["a"] == "Plaats 2 met score 8. Vraagt €\u00a060; er was nog €\u00a050 over."
    assert uitleg["c"].endswith("Het plafond was al bereikt bij een eerdere aanvraag.")
    assert uitleg["d"] == "Score 5. De score ligt onder het minimum van 6."
    assert {b.aanvraag.id: b.plaats for b in besluiten} == {"b": 1, "a": 2, "c": 3, "d": None}


def test_gelijke_aanvragen_gaan_naar_de_regel() -> None:
    gelijk = [Aanvraag(n, n, bedrag, 7) for n, bedrag in (("a", 80), ("b", 70), ("c", 90))]
    laagste = verdeel(gelijk, Regels("tender", 100.0, gelijk="laagste_bedrag"))
    assert [b.aanvraag.id for b in laagste] == ["b", "a", "c"]
    eersten = {verdeel(gelijk, Regels("tender", 100.0, zaad=zaad))[0].aanvraag.id for zaad in range(30)}
    assert eersten == {"a", "b", "c"}


def test_de_loting_herhaalt_en_hangt_niet_af_van_de_tabel() -> None:
    regels = Regels("loting", 100.0, zaad=4)
    assert verdeel(AANVRAGEN, regels) == verdeel(AANVRAGEN[::-1], regels)
    assert {verdeel(AANVRAGEN, Regels("loting", 100.0, zaad=z))[0].aanvraag.id for z in range(40)} == set("abcd")


bedragen = st.integers(0, 100_000).map(lambda cent: cent / 100)
aanvragen = st.lists(
    st.builds(Aanvraag, st.uuids().map(str), st.just("X"), bedragen, st.integers(0, 10), st.dates()), max_size=8
)


@given(
    aanvragen, bedragen, st.sampled_from(["tender", "volgorde", "loting"]),
    st.sampled_from(["weigeren", "volgende", "gedeeltelijk"]), st.integers(0, 10),
)  # fmt: skip
def test_het_plafond_wordt_nooit_overschreden(
    lijst: list[Aanvraag], plafond: float, wijze: Any, rand: Any, minimum: int
) -> None:
    besluiten = verdeel(lijst, Regels(wijze, plafond, float(minimum), rand))
    assert sorted(b.aanvraag.id for b in besluiten) == sorted(a.id for a in lijst)
    assert round(sum(b.toegekend for b in besluiten), 2) <= plafond
    assert all(0 <= b.toegekend <= b.aanvraag.bedrag and b.over >= 0 for b in besluiten)


@given(aanvragen, st.data())
def test_een_hogere_score_zakt_nooit_en_krijgt_nooit_minder(lijst: list[Aanvraag], data: st.DataObject) -> None:
    if not lijst:
        return
    regels = Regels("tender", 500.0, 3.0, "gedeeltelijk")
    wie = data.draw(st.sampled_from(lijst))
    hoger = Aanvraag(wie.id, wie.naam, wie.bedrag, wie.score + data.draw(st.integers(0, 5)), wie.volledig_op)
    eerst = {b.aanvraag.id: b.toegekend for b in verdeel(lijst, regels)}
    daarna = {b.aanvraag.id: b.toegekend for b in verdeel([hoger if a is wie else a for a in lijst], regels)}
    assert daarna[wie.id] >= eerst[wie.id] - 1e-6


def test_uit_het_dossier_met_wat_ontbreekt() -> None:
    leeg = verdeel_aanvragen(stand({}))
    assert {punt.veld for punt in leeg.ontbreekt} == {"subsidie.verdeling", "subsidie.plafond"}
    rijen = [{"id": "a", "naam": "A", "bedrag": 60, "score": 8}, {"id": "b", "naam": "B", "bedrag": 50}, {"id": "c"}]
    gevonden = verdeel_aanvragen(
        stand({"subsidie.verdeling": "tender", "subsidie.plafond": 100, "subsidie.proefaanvragen": rijen})
    )
    assert [(b.aanvraag.naam, b.toegekend) for b in gevonden.besluiten] == [("A", 60)]
    assert [punt.veld for punt in gevonden.ontbreekt] == ["subsidie.proefaanvragen@b.score"]
    volgorde = verdeel_aanvragen(
        stand({"subsidie.verdeling": "volgorde", "subsidie.plafond": 100, "subsidie.proefaanvragen": rijen[:1]})
    )
    assert [punt.veld for punt in volgorde.ontbreekt] == ["subsidie.proefaanvragen@a.volledig_op"]
