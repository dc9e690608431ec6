"""Terms of the glossary in a text: which, where, and under which law."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.handelingen.begrippen import begrippen_van, genoemd, vermeldingen
from assistent.kennis.laden import laad
from assistent.kennis.model import Begrip

NL = begrippen_van(laad(), "nl")
VL = begrippen_van(laad(), "vl")


def gevonden(tekst: str, begrippen: tuple[Begrip, ...] = NL) -> list[tuple[str, str]]:
    """(what stands in the text, the term it is)"""
    return [(tekst[v.begin : v.begin + v.lengte], v.begrip.term) for v in vermeldingen(begrippen, tekst)]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("In welke percelen verdeelt u de opdracht?", [("percelen", "perceel"), ("opdracht", "opdracht")]),
        ("Een deelnemer aan de dialoog spreekt.", [("deelnemer aan de dialoog", "deelnemer aan de dialoog")]),
        ("Gunningscriteria en gewichten", [("Gunningscriteria", "gunningscriterium")]),
        ("De opdrachtgever en het deelperceel", []),
        ("Een perceel, en nog een perceel.", [("perceel", "perceel")]),
        ("De SAS-procedures van de wet", [("SAS-procedures", "SAS-procedure")]),
        ("", []),
    ],
)
def test_de_langste_term_telt_als_heel_woord_en_een_keer(tekst: str, verwacht: list[tuple[str, str]]) -> None:
    assert gevonden(tekst) == verwacht


def test_een_woord_betekent_wat_het_hier_betekent() -> None:
    assert gevonden("Het selectiecriterium", NL) == gevonden("Het selectiecriterium", VL)
    (nl,), (vl,) = (vermeldingen(b, "Het selectiecriterium") for b in (NL, VL))
    assert nl.begrip.definitie != vl.begrip.definitie
    assert gevonden("De gegadigde", VL) == []
    assert [b.rechtsgebied for b in begrippen_van(laad(), None) if b.rechtsgebied] == []


def test_over_meer_teksten_staat_elke_term_er_een_keer() -> None:
    teksten = ("De inschrijver kiest een perceel.", "Het perceel van de gegadigde")
    assert [b.term for b in genoemd(NL, teksten)] == ["inschrijver", "perceel", "gegadigde"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([b.term for b in NL] + ["en", "de", "kraanvogel,"]), max_size=8).map(" ".join))
def test_vermeldingen_overlappen_niet_en_kloppen(tekst: str) -> None:
    eind = 0
    for v in vermeldingen(NL, tekst):
        assert eind <= v.begin
        eind = v.begin + v.lengte
        assert tekst[v.begin : eind].lower().startswith(v.begrip.term.lower()[:-2])
    termen = [v.begrip.id for v in vermeldingen(NL, tekst)]
    assert len(set(termen)) == len(termen)


@pytest.mark.parametrize("begrip", NL, ids=lambda b: b.id)
def test_elke_term_wordt_in_een_zin_gevonden(begrip: Begrip) -> None:
    assert begrip.id in {v.begrip.id for v in vermeldingen(NL, f"Lees hier over {begrip.term}, en verder.")}
