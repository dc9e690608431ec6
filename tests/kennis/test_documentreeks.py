"""A document for each row of a table is found, and can never show another row."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.kennis.documentcontrole import controleer_documenten
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis

BRIEF = "brief_afwijzing"


def _met(document: str, **velden: Any) -> Kennis:
    """The shipped catalogue with this outline changed."""
    kennis = laad()
    opzet = kennis.documenten[document].model_copy(update=velden)
    return kennis.model_copy(update={"documenten": {**kennis.documenten, document: opzet}})


def _fouten(kennis: Kennis, item: str) -> list[str]:
    return [tekst for wie, tekst in controleer_documenten(kennis) if wie == item]


def test_de_meegeleverde_brieven_zijn_in_orde() -> None:
    reeksen = [opzet.id for opzet in laad().documenten.values() if opzet.per]
    assert BRIEF in reeksen
    assert [fout for naam in reeksen for fout in _fouten(laad(), naam)] == []


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"per": "uitkomst.weg"}, "'per: uitkomst.weg' is geen tabel"),
        ({"per": "zaak.naam"}, "'per: zaak.naam' is geen tabel"),
        ({"per": ""}, "'waar' kiest uit rijen, maar het document noemt geen tabel (per)"),
        ({"waar": {"uitkomst": ("weg",)}}, "'waar: uitkomst' kent geen weg"),
        ({"waar": {"naam": ("weg",)}}, "'waar: naam' kent geen weg"),
        ({"waar": {"weg": ("gegund",)}}, "'waar: weg' kent geen gegund"),
    ],
)
def test_een_reeks_noemt_een_tabel_en_keuzes_die_er_zijn(velden: dict[str, Any], fout: str) -> None:
    assert fout in _fouten(_met(BRIEF, **velden), BRIEF)


@pytest.mark.parametrize(
    "veld",
    [
        "uitkomst.inschrijvingen#naam", "uitkomst.inschrijvingen#motivering", "uitkomst.scores#score",
        "overzicht.rangorde_inschrijvingen#totaal", "overzicht.verslag_gekozen#motivering",
        "overzicht.resultaat#waarde",
    ],
)  # fmt: skip
def test_een_brief_met_de_gegevens_van_allen_is_fout(veld: str) -> None:
    kennis = laad()
    blok = kennis.bouwstenen["brief.slot"].model_copy(update={"velden": (veld,)})
    kapot = kennis.model_copy(update={"bouwstenen": {**kennis.bouwstenen, blok.id: blok}})
    assert any("van anderen dan wie dit document krijgt" in fout for fout in _fouten(kapot, BRIEF))
    assert not any("van anderen" in fout for fout in _fouten(kapot, "gunningsbeslissing"))


def test_een_brief_herhaalt_de_rijen_van_zijn_eigen_tabel_niet() -> None:
    kennis = laad()
    opzet = kennis.documenten[BRIEF]
    hoofdstuk = opzet.hoofdstukken[0]
    paragraaf = hoofdstuk.paragrafen[0]
    plaats = paragraaf.blokken[0].model_copy(update={"per": opzet.per})
    paragraaf = paragraaf.model_copy(update={"blokken": (plaats,)})
    kapot = _met(BRIEF, hoofdstukken=(hoofdstuk.model_copy(update={"paragrafen": (paragraaf,)}),))
    assert any("herhaalt binnen een document voor één rij alle rijen" in fout for fout in _fouten(kapot, BRIEF))
