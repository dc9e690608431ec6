"""The simulation repeats, and shows what is known of each formula."""

from __future__ import annotations

import time

import pytest

from assistent.beoordeling.model import Bod, Formule, Maatstaf, Opzet
from assistent.beoordeling.simulatie import Markt, boden, simuleer
from assistent.beoordeling.uitslag import rangschik, winnaars

KWALITEIT = (Maatstaf("plan", "Plan", 40, korting=200_000), Maatstaf("team", "Team", 20, korting=100_000))


def opzet(formule: Formule) -> Opzet:
    gewicht = 0.0 if formule in ("vaste_prijs", "gunnen_op_waarde") else 40.0
    return Opzet(KWALITEIT, formule, gewicht, 700_000, 1_300_000)


def test_hetzelfde_zaad_geeft_dezelfde_uitkomst() -> None:
    een, twee = (simuleer(opzet("laagste_prijs"), Markt(), 200, 7) for _ in range(2))
    assert een == twee != simuleer(opzet("laagste_prijs"), Markt(), 200, 8)
    assert boden(opzet("laagste_prijs"), Markt(), 7) == boden(opzet("laagste_prijs"), Markt(), 7)


@pytest.mark.parametrize("formule", ["tussen_grenzen", "vaste_prijs", "gunnen_op_waarde"])
def test_zonder_relatieve_formule_keert_niets_om(formule: Formule) -> None:
    gezien = simuleer(opzet(formule), Markt(), 500, 1)
    assert (gezien.omkering, gezien.rangwissel, gezien.prijsvechter) == (0, 0, 0)


def test_een_relatieve_formule_keert_soms_om() -> None:
    gezien = simuleer(opzet("rangorde"), Markt(), 500, 1)
    assert 0 < gezien.omkering <= gezien.rangwissel <= 1
    assert gezien.prijsvechter > 0


def test_de_omkering_is_die_van_de_uitslag() -> None:
    """Counted by hand over the same tenders: the winner changes when some loser had stayed away."""
    import random

    from assistent.beoordeling.simulatie import verzin

    basis, loting, gekeerd = opzet("laagste_prijs"), random.Random(3), 0
    for _ in range(300):
        prijzen, scores = verzin(basis, Markt(), loting)
        lijst = [
            Bod(str(n), str(n), p, dict(zip(("plan", "team"), s, strict=True)))
            for n, (p, s) in enumerate(zip(prijzen, scores, strict=True))
        ]
        eerste = winnaars(rangschik(basis, lijst))
        zonder = (
            winnaars(rangschik(basis, [b for b in lijst if b is not weg])) for weg in lijst if weg.id not in eerste
        )
        gekeerd += any(w != eerste for w in zonder)
    assert simuleer(basis, Markt(), 300, 3).omkering == pytest.approx(gekeerd / 300)


def test_met_een_vaste_prijs_weegt_prijs_niets_en_wint_de_beste() -> None:
    gezien = simuleer(opzet("vaste_prijs"), Markt(), 300, 1)
    assert gezien.prijs_werkelijk == 0
    assert gezien.beste == 1


def test_prijs_weegt_minder_dan_haar_gewicht_als_prijzen_dicht_bij_elkaar_liggen() -> None:
    dicht = simuleer(opzet("laagste_prijs"), Markt(prijsspreiding=0.02), 300, 1).prijs_werkelijk
    wijd = simuleer(opzet("laagste_prijs"), Markt(prijsspreiding=0.30), 300, 1).prijs_werkelijk
    assert dicht is not None
    assert wijd is not None
    assert dicht < 0.2 < wijd


def test_een_enkel_bod_valt_niet_te_vergelijken() -> None:
    with pytest.raises(ValueError, match="ten minste twee"):
        simuleer(opzet("laagste_prijs"), Markt(boden=1), 10, 1)


if __name__ == "__main__":
    begin = time.perf_counter()
    print(simuleer(opzet("rangorde"), Markt(), 10_000, 1), time.perf_counter() - begin)
    begin = time.perf_counter()
    print(simuleer(opzet("laagste_prijs"), Markt(), 10_000, 1), time.perf_counter() - begin)
