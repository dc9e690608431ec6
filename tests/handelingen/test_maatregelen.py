"""Measures against risks: ours and the user's own, with who sees to them."""

from __future__ import annotations

import pytest

from assistent.dossier.model import Dossier
from assistent.handelingen import dossiers, maatregelen
from assistent.kennis.laden import laad

WIE = {"wie": "tester", "moment": "2026-11-22T09:00:00+00:00"}


@pytest.fixture
def leeg() -> Dossier:
    return dossiers.maak_nieuw(laad(), "nl", **WIE)


def test_een_eigen_maatregel_krijgt_een_rij_en_telt_niet_als_een_van_ons(leeg: Dossier) -> None:
    ons = sorted(maatregelen.onze(laad()))[0]
    met = maatregelen.met_eigen(leeg, "  Elke maand een gesprek  ", **WIE)
    met = maatregelen.met_eigen(met, ons, **WIE)
    assert [rij["maatregel"] for rij in maatregelen.rijen(met)] == ["Elke maand een gesprek", ons]
    assert [rij["maatregel"] for rij in maatregelen.eigen(met, laad())] == ["Elke maand een gesprek"]
    assert maatregelen.rij_van(met, ons) is not None
    assert len({rij["id"] for rij in maatregelen.rijen(met)}) == 2


def test_een_maatregel_zonder_woorden_wordt_geweigerd(leeg: Dossier) -> None:
    with pytest.raises(ValueError, match="wat u doet"):
        maatregelen.met_eigen(leeg, "   ", **WIE)


def test_wie_en_toelichting_komen_in_de_rij_en_gaan_er_leeg_weer_uit(leeg: Dossier) -> None:
    met = maatregelen.met_eigen(leeg, "Overleg", **WIE)
    rij = maatregelen.rijen(met)[0]["id"]
    met = maatregelen.met_veld(met, rij, "wie", " de gemeente ", **WIE)
    assert maatregelen.rijen(met)[0]["wie"] == "de gemeente"
    met = maatregelen.met_veld(met, rij, "wie", "", **WIE)
    assert "wie" not in maatregelen.rijen(met)[0]
    with pytest.raises(KeyError):
        maatregelen.met_veld(met, "bestaat-niet", "wie", "iemand", **WIE)


def test_de_laatste_rij_weg_maakt_het_antwoord_leeg(leeg: Dossier) -> None:
    een = maatregelen.met_eigen(leeg, "Een", **WIE)
    twee = maatregelen.met_eigen(een, "Twee", **WIE)
    eerste, tweede = (rij["id"] for rij in maatregelen.rijen(twee))
    over = maatregelen.zonder(twee, eerste, **WIE)
    assert [rij["maatregel"] for rij in maatregelen.rijen(over)] == ["Twee"]
    assert maatregelen.rijen(maatregelen.zonder(over, tweede, **WIE)) == ()
