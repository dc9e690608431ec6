"""The planning in the documents: a figure and a table, whole for the organisation and without its own business for
others."""

from __future__ import annotations

import pytest

from assistent.leidraad.stel_samen import stel_samen
from assistent.tekst.boom import Figuur, Tabel, platte_tekst
from tests.handelingen.maak import uitkomst

DH = uitkomst()


def figuren(document: str) -> list[Figuur]:
    leidraad = stel_samen(DH.stand, DH.planning, document)
    return [deel for blok in leidraad.blokken() for deel in blok.boom if isinstance(deel, Figuur)]


@pytest.mark.parametrize("document", ["selectieleidraad", "dialoogleidraad", "gunningsleidraad", "planning"])
def test_de_planning_staat_er_als_figuur_met_woorden(document: str) -> None:
    gevonden = [f for f in figuren(document) if f.tekening.alt.startswith("Planning op een tijdlijn")]
    assert len(gevonden) == 1
    assert "Kick-off van de dialoog: 16 januari 2023" in gevonden[0].tekening.alt


def test_de_eigen_planning_toont_ook_stappen_binnen_de_organisatie_en_wat_de_wet_vraagt() -> None:
    leidraad = stel_samen(DH.stand, DH.planning, "planning")
    tekst = "\n".join(platte_tekst(blok.boom) for blok in leidraad.blokken())
    assert any(isinstance(deel, Tabel) for blok in leidraad.blokken() for deel in blok.boom)
    assert "Voorstel van het college aan de raad" in tekst
    assert "ten minste 10 dagen na nota van inlichtingen" in tekst
    assert "In de casus Utrecht" in tekst


def test_naar_buiten_gaan_de_eigen_stappen_niet() -> None:
    leidraad = stel_samen(DH.stand, DH.planning, "selectieleidraad")
    tekst = "\n".join(platte_tekst(blok.boom) for blok in leidraad.blokken())
    assert "Voorstel van het college aan de raad" not in tekst
