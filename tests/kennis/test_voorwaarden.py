"""Conditions have three values, and their trace says the same as their outcome."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from assistent.kennis.voorwaarden import (
    Alle,
    Een,
    Niet,
    ParameterZonderWaarde,
    Spoor,
    Vergelijk,
    Voorwaarde,
    beslis,
    evalueer,
    is_onwaar,
    velden_in,
)

LEES: TypeAdapter[Voorwaarde] = TypeAdapter(Voorwaarde)


class Stand:
    """A situation from a plain mapping."""

    def __init__(
        self,
        waarden: Mapping[str, object],
        parameters: Mapping[str, float] | None = None,
        motiveringen: Mapping[str, str] | None = None,
    ) -> None:
        self._waarden = waarden
        self._parameters = parameters or {}
        self._motiveringen = motiveringen or {}
        self.gezien: dict[int, Spoor] = {}

    def waarde(self, veld: str) -> object | None:
        return self._waarden.get(veld)

    def motivering(self, veld: str) -> str:
        return self._motiveringen.get(veld, "")

    def parameter(self, naam: str) -> float:
        if naam not in self._parameters:
            raise ParameterZonderWaarde(naam, date(2017, 1, 1))
        return self._parameters[naam]


bladen = st.builds(
    Vergelijk,
    veld=st.sampled_from("abc"),
    op=st.sampled_from(("minstens", "hoogstens", "is")),
    waarde=st.integers(1, 5),
)
bomen = st.recursive(
    bladen,
    lambda deel: st.one_of(
        st.builds(Alle, delen=st.lists(deel, min_size=1, max_size=3).map(tuple)),
        st.builds(Een, delen=st.lists(deel, min_size=1, max_size=3).map(tuple)),
        st.builds(Niet, deel=deel),
    ),
    max_leaves=8,
)
waarden = st.dictionaries(st.sampled_from("abc"), st.integers(1, 5))


@given(bomen, waarden)
def test_spoor_en_besluit_zijn_het_eens(boom: Alle | Een | Niet | Vergelijk, bekend: dict[str, int]) -> None:
    stand = Stand(bekend)
    assert evalueer(boom, stand).uitkomst is beslis(boom, stand)
    assert is_onwaar(boom, stand) is (beslis(boom, stand) is False)


@given(bomen, waarden, st.dictionaries(st.sampled_from("abc"), st.integers(1, 5)))
def test_wat_vaststaat_blijft_staan_als_er_meer_bekend_wordt(
    boom: Alle | Een | Niet | Vergelijk, bekend: dict[str, int], meer: dict[str, int]
) -> None:
    """The promise behind "unknown": a true or false outcome holds whatever the open questions will be answered."""
    nu = beslis(boom, Stand(bekend))
    if nu is not None:
        assert beslis(boom, Stand({**meer, **bekend})) is nu


@given(bomen, waarden)
def test_onbekend_noemt_de_vragen_die_nog_nodig_zijn(
    boom: Alle | Een | Niet | Vergelijk, bekend: dict[str, int]
) -> None:
    spoor = evalueer(boom, Stand(bekend))
    assert (spoor.uitkomst is None) == bool(spoor.onbekende_velden())
    assert set(spoor.onbekende_velden()) <= set(velden_in(boom)) - set(bekend)


@given(bomen)
def test_de_vorm_in_de_catalogus_overleeft_json(boom: Alle | Een | Niet | Vergelijk) -> None:
    assert LEES.validate_json(LEES.dump_json(boom)) == boom


def test_korte_vorm_uit_yaml() -> None:
    boom = LEES.validate_python(
        {"alle": [{"veld": "v", "minstens": "4"}, {"niet": {"veld": "k", "in": ["ja", "deels"]}}]}
    )
    assert beslis(boom, Stand({"v": 4, "k": "nee"})) is True
    assert beslis(boom, Stand({"v": 3})) is False
    assert beslis(boom, Stand({"v": 4})) is None


@pytest.mark.parametrize(
    "ruw",
    [
        {"veld": "v"},
        {"veld": "v", "minstens": "1", "is": "2"},
        {"veld": "v", "lijkt_op": "1"},
        {"alle": []},
        {"minstens": "4"},
        {"veld": "v", "minstens": {"drempel": "x"}},
    ],
)
def test_een_verschreven_voorwaarde_wordt_geweigerd(ruw: object) -> None:
    with pytest.raises(ValidationError):
        LEES.validate_python(ruw)


def test_parameter_zonder_waarde_maakt_onbekend_en_zegt_waarom() -> None:
    boom = LEES.validate_python({"veld": "raming", "minstens": {"parameter": "drempel.sas"}})
    spoor = evalueer(boom, Stand({"raming": 800_000}))
    assert spoor.uitkomst is None
    assert "drempel.sas" in spoor.melding
    assert "01-01-2017" in spoor.melding


def test_parameter_is_de_grens_zelf() -> None:
    boom = LEES.validate_python({"veld": "raming", "minstens": {"parameter": "drempel.sas"}})
    parameters = {"drempel.sas": 750_000.0}
    assert beslis(boom, Stand({"raming": 750_000}, parameters)) is True
    assert beslis(boom, Stand({"raming": 749_999}, parameters)) is False


def test_beantwoord_is_nooit_onbekend() -> None:
    boom = LEES.validate_python({"veld": "v", "beantwoord": "ja"})
    assert beslis(boom, Stand({})) is False
    assert beslis(boom, Stand({"v": 1})) is True


@pytest.mark.parametrize(
    ("waarden", "motivering", "wel", "niet"),
    [
        ({"v": 1}, "Omdat het werk dat vraagt.", True, False),
        ({"v": 1}, " \n\t", False, True),
        ({"v": 1}, "", False, True),
        ({}, "Waarom dit nog openligt.", True, False),
        ({}, "", None, None),
    ],
)
def test_gemotiveerd_kijkt_naar_de_motivering_van_het_antwoord(
    waarden: dict[str, object], motivering: str, wel: bool | None, niet: bool | None
) -> None:
    stand = Stand(waarden, motiveringen={"v": motivering})
    assert beslis(LEES.validate_python({"veld": "v", "gemotiveerd": "ja"}), stand) is wel
    assert beslis(LEES.validate_python({"veld": "v", "gemotiveerd": "nee"}), stand) is niet


def test_zonder_antwoord_wacht_gemotiveerd_op_de_vraag_zelf() -> None:
    boom = LEES.validate_python({"veld": "v", "gemotiveerd": "nee"})
    assert evalueer(boom, Stand({})).onbekende_velden() == ("v",)


def test_bevat_kijkt_in_een_lijst() -> None:
    boom = LEES.validate_python({"veld": "d", "bevat": "jeugd"})
    assert beslis(boom, Stand({"d": ["jeugd", "wmo"]})) is True
    assert beslis(boom, Stand({"d": ["wmo"]})) is False


def test_een_waarde_van_het_verkeerde_soort_maakt_onbekend_en_niet_onwaar() -> None:
    boom = LEES.validate_python({"veld": "v", "minstens": "4"})
    assert beslis(boom, Stand({"v": "vier"})) is None
