"""The figures show what was computed, inside their frame, and say it in words too."""

from __future__ import annotations

import pytest

from assistent.beoordeling.criteria import boom
from assistent.beoordeling.model import Kantelgewicht, Maatstaf, Opzet
from assistent.beoordeling.tekeningen import gevoeligheid, kantelzinnen, kort, prijslijn, weging
from assistent.tekst.tekening import Lijn, Rechthoek, Tekening, Woord
from tests.beoordeling.test_opzet import CRITERIA, zaak

KANTEL = Kantelgewicht("plan", "Plan", 60, 20.4, "B", None, "")


def binnen(tekening: Tekening) -> bool:
    """Whether every shape lies within the drawing."""
    for vorm in tekening.vormen:
        match vorm:
            case Lijn(x1, y1, x2, y2):
                punten = [(x1, y1), (x2, y2)]
            case Rechthoek(x, y, breedte, hoogte):
                punten = [(x, y), (x + breedte, y + hoogte)]
            case Woord(x, y):
                punten = [(x, y)]
            case _:
                punten = []
        if not all(-0.01 <= x <= tekening.breedte + 0.01 and -0.01 <= y <= tekening.hoogte + 0.01 for x, y in punten):
            return False
    return True


def test_een_staaf_is_zo_lang_als_haar_gewicht() -> None:
    delen = [{"id": "a", "naam": "A", "onder": "plan", "gewicht": 100}]
    tekening = weging(boom(zaak(*CRITERIA, *delen)))
    lengtes = [vorm.breedte for vorm in tekening.vormen if isinstance(vorm, Rechthoek)]
    assert lengtes[0] == pytest.approx(lengtes[1])
    assert lengtes[2] / lengtes[0] == pytest.approx(40 / 60)
    assert tekening.alt == "Gewichten: Plan 60% en Prijs 40%."
    assert binnen(tekening)


def test_gevoeligheid_zegt_waar_het_kantelt() -> None:
    tekening = gevoeligheid([KANTEL])
    assert binnen(tekening)
    assert tekening.alt == "Plan (60%): onder 20% wint B."
    assert [w.tekst for w in tekening.vormen if isinstance(w, Woord) and w.kleur == "fout"] == ["20"]
    assert kantelzinnen([Kantelgewicht("t", "team", 10, None, "", None, "")]) == (
        "Team (10%): bij elk gewicht wint dezelfde.",
    )


def test_de_prijslijn_daalt_en_blijft_binnen_haar_kader() -> None:
    for formule in ("laagste_prijs", "verschil_met_laagste", "tussen_grenzen", "rangorde"):
        tekening = prijslijn(Opzet((Maatstaf("p", "P", 60),), formule, 40, 80, 120), 100)
        assert tekening is not None
        hoogtes = [vorm.y1 for vorm in tekening.vormen if isinstance(vorm, Lijn) and vorm.kleur == "markt"]
        assert len(hoogtes) == 60
        assert hoogtes == sorted(hoogtes)
        assert hoogtes[0] < hoogtes[-1]
        assert binnen(tekening)


def test_zonder_prijspunten_is_er_geen_lijn() -> None:
    assert prijslijn(Opzet((Maatstaf("p", "P", 100),), "vaste_prijs", 0), 100) is None


def test_een_lange_naam_wordt_ingekort() -> None:
    assert kort("Gebiedsgericht werken", 10) == "Gebiedsge…"
    assert kort("Plan", 10) == "Plan"
