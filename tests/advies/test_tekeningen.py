"""The figures of the advice show what the advice says."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.advies import sturing
from assistent.advies.tekeningen import bijdragen, komma, spectrum
from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.laden import laad
from assistent.tekst.tekening import Rechthoek, Veelhoek, Woord

DAG = date(2026, 3, 1)


def _stand(**scores: int) -> Stand:
    antwoorden = {f"inhoud.{naam}": Antwoord(waarde=score) for naam, score in scores.items()}
    return Stand(laad(), Dossier(id="6f1c2b8e-4d0a-4c37-9b5e-2a7d90e3c418", antwoorden=antwoorden), DAG)


@pytest.mark.parametrize(("waarde", "tekst"), [(0.6, "+0,6"), (-1.0, "−1,0"), (0.0, "0,0"), (-0.04, "0,0")])
def test_een_positie_met_teken_en_komma(waarde: float, tekst: str) -> None:
    assert komma(waarde) == tekst


def test_zonder_antwoorden_is_er_niets_te_tekenen() -> None:
    leeg = sturing.bepaal(_stand())
    assert spectrum(leeg, 0.2) is None
    assert bijdragen(leeg, laad()) is None


def test_het_gemiddelde_staat_verder_rechts_bij_een_hogere_score() -> None:
    plekken = []
    for score in (1, 3, 5):
        tekening = spectrum(sturing.bepaal(_stand(specialisatie=score)), 0.2)
        assert tekening is not None
        (driehoek,) = (vorm for vorm in tekening.vormen if isinstance(vorm, Veelhoek))
        plekken.append(driehoek.punten[0][0])
        assert 0 < plekken[-1] < tekening.breedte
    assert plekken == sorted(plekken)
    assert len(set(plekken)) == 3


def test_elke_bijdrage_heeft_een_balk_naar_haar_kant_en_blijft_binnen_de_tekening() -> None:
    tekening = bijdragen(sturing.bepaal(_stand(specialisatie=1, spelersveld=5, meetbaarheid=3)), laad())
    assert tekening is not None
    kleuren = {vorm.vulling for vorm in tekening.vormen if isinstance(vorm, Rechthoek)}
    assert kleuren == {"markt", "netwerk"}  # the middle has no bar
    teksten = [vorm.tekst for vorm in tekening.vormen if isinstance(vorm, Woord)]
    assert {"−1,0", "+1,0", "0,0"} <= set(teksten)
    balken = [vorm for vorm in tekening.vormen if isinstance(vorm, Rechthoek)]
    assert all(balk.x >= 0 and balk.x + balk.breedte <= tekening.breedte for balk in balken)
    assert "Gespecialiseerde kennis" in tekening.alt
