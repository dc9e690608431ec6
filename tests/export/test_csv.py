"""The planning for a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.export import csv as uitvoer
from assistent.planning.model import Planning
from tests.advies.zaak import kennis
from tests.planning.maak import parameter, plan, procedure

STAPPEN = procedure({"id": "publicatie"}, {"id": "sluiting", "na": "publicatie", "minimum": "t"})
DATA = {"publicatie": "2027-03-01", "sluiting": "2027-04-10"}


def planning(naam: str = "sluiting") -> Planning:
    wat = plan(STAPPEN, DATA, parameters=(parameter("t", 45),))
    return replace(wat, stappen=(wat.stappen[0], replace(wat.stappen[1], naam=naam)))


def rijen(wat: Planning) -> list[dict[str, str]]:
    inhoud = uitvoer.tabel(wat, kennis())
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_een_rij_per_stap_met_dagen_minimum_en_speling() -> None:
    _, sluiting = rijen(planning())
    assert sluiting["Datum"] == "2027-04-10"
    assert (sluiting["Dagen na de vorige stap"], sluiting["Speling in dagen"]) == ("40", "-5")
    assert sluiting["Wettelijk minimum"] == "45 dagen na publicatie"
    assert sluiting["Vast"] == "nee"


@pytest.mark.parametrize("naam", ["=1+1", "+1", "-1", "@SOM(A1)", "\t=1", " =1", "\r=1"])
def test_een_formule_wordt_tekst(naam: str) -> None:
    assert rijen(planning(naam))[1]["Naam"].startswith("'")


@given(st.text(max_size=60))
def test_geen_cel_begint_als_formule_en_elke_tekst_komt_terug(naam: str) -> None:
    terug = rijen(planning(naam))[1]["Naam"]
    assert not terug.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert len(rijen(planning(naam))) == 2
