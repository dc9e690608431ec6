"""The check of promised facts, phases, and the facts that a finding tells in words."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.kennis.model import Kennis
from assistent.kennis.publicatiecontrole import controleer_publicatie
from tests.advies.zaak import kennis


def _met(soort: str, id_: str, **anders: Any) -> Kennis:
    """The catalogue with one item otherwise."""
    items = dict(getattr(kennis(), soort))
    items[id_] = items[id_].model_copy(update=anders)
    return kennis().model_copy(update={soort: items})


def test_de_catalogus_klopt() -> None:
    assert list(controleer_publicatie(kennis())) == []


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        (("publicatiefeiten", "zaak.percelen", {"kolommen": ("kleur",)}), "geen kolom 'kleur'"),
        (("publicatiefeiten", "zaak.percelen", {"waar": {"kleur": ("rood",)}}), "geen kolom 'kleur'"),
        (("publicatiefeiten", "zaak.percelen", {"ook": ("overzicht.weg",)}), "staat in geen bouwsteen"),
        (("publicatiefeiten", "zaak.percelen", {"id": "zaak.weg"}), "is geen vraag"),
        (("publicatiefasen", "na_selectie", {"na": ("weg",)}), "heeft de stap 'weg'"),
        (("publicatiefasen", "na_selectie", {"waarom": "De {weg}."}), "{weg}"),
        (("meldingen", "publicatie.planning", {"noemt": ("feit.weg",)}), "is geen feit"),
        (("meldingen", "publicatie.planning", {"noemt": ("feit.raming_met_opties",)}), "is geen tekst"),
    ],
)
def test_een_fout_wordt_genoemd(anders: tuple[str, str, dict[str, Any]], wat: str) -> None:
    soort, id_, velden = anders
    (gevonden,) = controleer_publicatie(_met(soort, id_, **velden))
    assert wat in gevonden[1]


def test_zonder_de_fase_onbekend_is_er_geen_antwoord() -> None:
    fasen = {id_: fase for id_, fase in kennis().publicatiefasen.items() if id_ != "onbekend"}
    (gevonden,) = controleer_publicatie(kennis().model_copy(update={"publicatiefasen": fasen}))
    assert gevonden[0] == "onbekend"
