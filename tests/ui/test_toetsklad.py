"""What a reviewer typed is never lost: not when it cannot be taken, nor when the dossier goes."""

from __future__ import annotations

import pytest

from assistent.handelingen import toetsen
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.toets.punten import DICHT, Puntensectie
from tests.ui.test_toets import oordeel, open_punten


@pytest.fixture
def sectie(voorbeeld: Hoofdvenster) -> Puntensectie:
    return open_punten(voorbeeld)


def test_wat_niet_wordt_aangenomen_blijft_getypt(sectie: Puntensectie) -> None:
    punt = sectie.gekozen()
    assert punt is not None
    oordeel(sectie, 2, "x" * (toetsen.MAX_TEKENS + 1))
    assert "tekens" in sectie.blad.oordeel.bezwaar.text()
    sectie.schuif(1)
    sectie.kies(punt.punt.id)
    assert len(sectie.blad.oordeel.tekst.toPlainText()) == toetsen.MAX_TEKENS + 1


def test_wie_intussen_alleen_mag_lezen_houdt_zijn_woorden(
    sectie: Puntensectie, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sectie.werkblad.dossier is not None
    voor = sectie.werkblad.dossier.toets
    monkeypatch.setattr(type(sectie.werkblad), "dicht", property(lambda _: True))
    oordeel(sectie, 2, "De grond ontbreekt.")
    assert sectie.blad.oordeel.bezwaar.text() == DICHT
    assert sectie.blad.oordeel.tekst.toPlainText() == "De grond ontbreekt."
    assert sectie.werkblad.dossier.toets == voor


def test_een_te_lange_tekst_wordt_bij_sluiten_meer_dan_een_opmerking(sectie: Puntensectie) -> None:
    sectie.blad.oordeel.tekst.setPlainText("x" * (toetsen.MAX_TEKENS + 5))
    sectie.werkblad.rond_toetsklad_af()
    assert sectie.werkblad.dossier is not None
    teksten = [noot.tekst for noot in sectie.werkblad.dossier.toets.opmerkingen.values()]
    assert sorted(map(len, teksten)) == [5, toetsen.MAX_TEKENS]
