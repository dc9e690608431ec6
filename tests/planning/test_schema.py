"""Laws of scheduling: fixed days stay, no band is cut short by us, and what does not fit is a clash."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.planning import schema
from assistent.planning.kalender import vrije_dag
from assistent.planning.model import Band
from assistent.planning.schema import Richting, Schema

DAG = timedelta(days=1)


def band(van: str, naar: str, dagen: int, minimum: int | None = None) -> Band:
    return Band(van, naar, dagen, minimum, ())


KETEN = Schema(("a", "b", "c"), (band("a", "b", 10), band("b", "c", 20)), "nl")


@st.composite
def schemas(draw: st.DrawFn) -> Schema:
    """Steps in a row, each with a band to the one before it and sometimes to an earlier one."""
    volgorde = tuple(f"s{n}" for n in range(draw(st.integers(2, 8))))
    banden = [band(volgorde[n - 1], volgorde[n], draw(st.integers(0, 40))) for n in range(1, len(volgorde))]
    for n in range(2, len(volgorde)):
        if draw(st.booleans()):
            banden.append(band(volgorde[draw(st.integers(0, n - 2))], volgorde[n], draw(st.integers(0, 90))))
    return Schema(volgorde, tuple(banden), draw(st.sampled_from(["nl", "vl"])))


def dagen() -> st.SearchStrategy[date]:
    return st.dates(date(2026, 1, 1), date(2029, 12, 31))


RICHTINGEN: st.SearchStrategy[Richting] = st.sampled_from(["vooruit", "terug"])


@given(schemas(), st.data(), RICHTINGEN)
def test_een_vaste_dag_blijft_en_verder_botst_er_niets(rooster: Schema, data: st.DataObject, kant: Richting) -> None:
    vast = {data.draw(st.sampled_from(rooster.volgorde)): data.draw(dagen())}
    gepland = schema.plan(rooster, vast, kant)
    assert vast.items() <= gepland.items()
    assert set(gepland) == set(rooster.volgorde)
    assert schema.botsingen(rooster, gepland) == ()
    assert not any(vrije_dag(dag, rooster.land) for id_, dag in gepland.items() if id_ not in vast)


@given(schemas(), st.data(), RICHTINGEN)
def test_tussen_twee_vaste_dagen_botst_alleen_wat_echt_niet_past(
    rooster: Schema, data: st.DataObject, kant: Richting
) -> None:
    eerste, laatste = rooster.volgorde[0], rooster.volgorde[-1]
    begin = data.draw(dagen())
    vast = {eerste: begin, laatste: begin + data.draw(st.integers(0, 500)) * DAG}
    gepland = schema.plan(rooster, vast, kant)
    assert vast.items() <= gepland.items()
    past = schema.vroegst(rooster, {eerste: begin})[laatste] <= vast[laatste]
    if not past:
        assert schema.botsingen(rooster, gepland)
    for botsing in schema.botsingen(rooster, gepland):
        assert {botsing.band.van, botsing.band.naar} & {eerste, laatste}


@given(schemas(), dagen(), st.integers(1, 400))
def test_een_latere_start_schuift_alles_mee(rooster: Schema, begin: date, later: int) -> None:
    start = rooster.volgorde[-1]
    oud = schema.plan(rooster, {start: begin}, "terug")
    nieuw = schema.plan(rooster, {start: begin + later * DAG}, "terug")
    # No step can be earlier; weekends and holidays make that a step does not always move by as many days.
    assert all(nieuw[id_] >= oud[id_] for id_ in rooster.volgorde)
    assert abs((nieuw[rooster.volgorde[0]] - oud[rooster.volgorde[0]]).days - later) <= 7 * len(rooster.volgorde)


@given(schemas(), st.data(), st.integers(-200, 200))
def test_verschuiven_houdt_elke_band_of_meldt_een_vaste_dag(rooster: Schema, data: st.DataObject, verzet: int) -> None:
    gepland = schema.plan(rooster, {rooster.volgorde[0]: data.draw(dagen())}, "vooruit")
    stap = data.draw(st.sampled_from(rooster.volgorde))
    vast = data.draw(st.sets(st.sampled_from(rooster.volgorde)))
    anders = schema.verschuif(rooster, gepland, vast, stap, gepland[stap] + verzet * DAG)
    assert not (set(anders) - {stap}) & vast
    na = {**gepland, **anders}
    assert na[stap] == gepland[stap] + verzet * DAG
    for botsing in schema.botsingen(rooster, na):
        assert {botsing.band.van, botsing.band.naar} & (vast | {stap})


def test_verschuiven_laat_wat_past_met_rust() -> None:
    gepland = {"a": date(2027, 1, 4), "b": date(2027, 2, 1), "c": date(2027, 3, 1)}
    assert schema.verschuif(KETEN, gepland, (), "b", date(2027, 1, 20)) == {"b": date(2027, 1, 20)}
    assert schema.verschuif(KETEN, gepland, (), "b", date(2027, 2, 15)) == {
        "b": date(2027, 2, 15),
        "c": date(2027, 3, 8),  # twenty days on is Sunday 7 March
    }
    assert schema.verschuif(KETEN, gepland, ("c",), "b", date(2027, 2, 15)) == {"b": date(2027, 2, 15)}


def test_een_stap_zonder_dag_geeft_haar_afstand_door() -> None:
    gepland = {"a": date(2027, 1, 4), "c": date(2027, 2, 10)}
    assert schema.verschuif(KETEN, gepland, (), "a", date(2027, 2, 1)) == {
        "a": date(2027, 2, 1),
        "c": date(2027, 3, 3),
    }


def test_vroegst_en_laatst_tussen_twee_dagen() -> None:
    bekend = {"a": date(2027, 1, 4), "c": date(2027, 3, 1)}
    assert schema.vroegst(KETEN, bekend)["b"] == date(2027, 1, 14)
    assert schema.laatst(KETEN, bekend)["b"] == date(2027, 2, 9)


def test_op_het_kritieke_pad_is_geen_ruimte() -> None:
    breed = Schema(
        ("a", "kort", "lang", "eind"),
        (band("a", "kort", 5), band("a", "lang", 30), band("kort", "eind", 5), band("lang", "eind", 10)),
        "nl",
    )
    gepland = schema.plan(breed, {"a": date(2027, 1, 4)}, "vooruit")
    assert schema.kritiek(breed, gepland) == {"a", "lang", "eind"}


def test_een_band_tegen_de_volgorde_in_is_een_fout_van_de_catalogus() -> None:
    with pytest.raises(ValueError, match="tegen de volgorde"):
        Schema(("a", "b"), (band("b", "a", 1),), "nl")
