"""Who depends on whom: what a tie weighs, and which pairs and parties stand out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.advies import afhankelijkheid as a
from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.kennis.laden import laad

PARTIJEN = [{"id": "g", "partij": "Gemeente"}, {"id": "a", "partij": "Aanbieder"}, {"id": "h", "partij": "Huisarts"}]


def _stand(*banden: dict[str, str], partijen: list[dict[str, str]] = PARTIJEN) -> Stand:
    rijen = [{"id": f"b{nummer}", "middel": "geld", **band} for nummer, band in enumerate(banden)]
    antwoorden = {a.PARTIJEN: Antwoord(waarde=partijen), a.BANDEN: Antwoord(waarde=rijen or None)}
    dossier = nieuw_dossier().model_copy(update={"antwoorden": VasteMap(antwoorden)})
    return Stand(laad(), dossier, date(2026, 3, 1))


def _band(wie: str, van: str, belang: str = "hoog", elders: str = "nee") -> dict[str, str]:
    return {"wie": wie, "van": van, "belang": belang, "elders": elders}


@pytest.mark.parametrize(
    ("belang", "elders", "sterkte"),
    [
        ("hoog", "nee", "sterk"),
        ("hoog", "ja", "matig"),
        ("laag", "nee", "licht"),
        ("laag", "", "licht"),
        ("hoog", "", "onbekend"),
        ("", "nee", "onbekend"),
    ],
)
def test_de_sterkte_volgt_uit_belang_en_of_het_elders_kan(belang: str, elders: str, sterkte: str) -> None:
    assert a.Middel("b", "geld", belang, elders).sterkte == sterkte


def test_een_band_is_zo_sterk_als_zijn_sterkste_middel() -> None:
    stand = _stand(_band("g", "a", "laag"), {**_band("g", "a"), "middel": "kennis"})
    (band,) = a.banden(stand).values()
    assert band.sterkte == "sterk"
    assert {middel.soort for middel in band.middelen} == {"geld", "kennis"}


def test_eenzijdig_noemt_wie_afhangt_en_van_wie() -> None:
    paren = a.eenzijdig(_stand(_band("a", "g"), _band("g", "a", "hoog", "ja")))
    assert [(wie.naam, van.naam) for wie, van in paren] == [("Aanbieder", "Gemeente")]


def test_twee_kanten_sterk_is_wederzijds_en_niet_eenzijdig() -> None:
    stand = _stand(_band("a", "g"), _band("g", "a"))
    assert not a.eenzijdig(stand)
    assert [{p.naam for p in paar} for paar in a.wederzijds(stand)] == [{"Gemeente", "Aanbieder"}]


def test_wie_geen_band_heeft_is_los_zodra_een_ander_er_een_heeft() -> None:
    assert a.los(_stand()) == ()
    assert [partij.naam for partij in a.los(_stand(_band("a", "g")))] == ["Huisarts"]


def test_zonder_banden_is_er_niets_te_zeggen() -> None:
    assert a.afhankelijkheid_eenzijdig(_stand()) is None
    assert a.afhankelijkheid_los(_stand()) is None


def test_een_rij_van_een_partij_die_er_niet_meer_is_telt_niet() -> None:
    assert not a.banden(_stand(_band("weg", "g"), _band("g", "weg"), _band("g", "g")))


def test_een_partij_zonder_naam_is_nog_geen_partij() -> None:
    stand = _stand(_band("a", "g"), partijen=[*PARTIJEN, {"id": "x", "partij": " "}, {"id": "y"}])
    assert [partij.id for partij in a.partijen(stand)] == ["g", "a", "h"]


ids = st.sampled_from(["g", "a", "h", "weg"])
rijen = st.lists(
    st.fixed_dictionaries(
        {
            "wie": ids,
            "van": ids,
            "belang": st.sampled_from(["", "laag", "hoog"]),
            "elders": st.sampled_from(["", "ja", "nee"]),
        }
    ),
    max_size=8,
)


@given(rijen)
def test_een_paar_is_nooit_eenzijdig_en_wederzijds(banden: list[dict[str, str]]) -> None:
    stand = _stand(*banden)
    een = {frozenset((wie.id, van.id)) for wie, van in a.eenzijdig(stand)}
    twee = {frozenset((wie.id, van.id)) for wie, van in a.wederzijds(stand)}
    assert not een & twee
    assert not {partij.id for partij in a.los(stand)} & {id_ for paar in a.banden(stand) for id_ in paar}
