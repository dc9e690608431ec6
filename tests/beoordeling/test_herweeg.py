"""Other weights than those that were written: one criterion heavier, or equal weights where there are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.beoordeling.criteria import boom, som
from assistent.beoordeling.herweeg import gewichten_open, herwogen, met_gelijke_gewichten
from assistent.beoordeling.model import Bod, Maatstaf, Opzet
from assistent.beoordeling.rijen import GUNNING
from assistent.beoordeling.uitslag import PRIJS, kantelgewichten, rangschik, winnaars
from assistent.dossier.stand import Stand
from tests.advies.zaak import stand as zaak

OPZET = Opzet((Maatstaf("plan", "Plan", 40), Maatstaf("team", "Team", 20)), "laagste_prijs", 40)
BODEN = (
    Bod("a", "A", 900_000, {"plan": 0.5, "team": 0.6}),
    Bod("b", "B", 1_200_000, {"plan": 0.9, "team": 0.8}),
)


def stand(rijen: list[dict[str, object]]) -> Stand:
    return zaak({GUNNING: rijen})


def gewichten(van: Stand, perceel: str | None = None) -> list[float | None]:
    return [hoofd.gewicht for hoofd in boom(van, perceel)]


@given(st.sampled_from(["plan", "team", PRIJS]), st.floats(0, 100))
def test_samen_blijft_het_honderd(criterium: str, gewicht: float) -> None:
    nieuw = herwogen(OPZET, criterium, gewicht)
    assert sum(m.gewicht for m in nieuw.kwaliteit) + nieuw.prijsgewicht == pytest.approx(100)
    plan, team = (m.gewicht for m in nieuw.kwaliteit)
    if criterium == PRIJS:
        assert plan == pytest.approx(2 * team)


def test_over_de_kantelgrens_wint_een_ander() -> None:
    nu = winnaars(rangschik(OPZET, BODEN))
    kantelt = next(k for k in kantelgewichten(OPZET, BODEN) if k.criterium == PRIJS)
    grens = kantelt.hoger if kantelt.hoger is not None else kantelt.lager
    assert grens is not None
    voorbij, ervoor = (grens + 1, grens - 1) if kantelt.hoger is not None else (grens - 1, grens + 1)
    assert winnaars(rangschik(herwogen(OPZET, PRIJS, ervoor), BODEN)) == nu
    assert winnaars(rangschik(herwogen(OPZET, PRIJS, voorbij), BODEN)) != nu


def test_wat_alles_weegt_kan_niet_anders_wegen() -> None:
    with pytest.raises(ValueError, match="niets over"):
        herwogen(Opzet((), "laagste_prijs", 100), PRIJS, 50)


def test_open_gewichten_delen_wat_over_is() -> None:
    van = stand([{"id": "a", "naam": "A", "gewicht": 40}, {"id": "b", "naam": "B"}, {"id": "c", "naam": "C"}])
    assert gewichten_open(van)
    assert gewichten(met_gelijke_gewichten(van)) == [40, 30, 30]
    assert gewichten(van) == [40, None, None]


def test_onderdelen_delen_honderd() -> None:
    van = stand(
        [{"id": "a", "naam": "A"}, {"id": "a1", "naam": "x", "onder": "a"}, {"id": "a2", "naam": "y", "onder": "a"}]
    )
    (hoofd,) = boom(met_gelijke_gewichten(van))
    assert hoofd.gewicht == 100
    assert [deel.gewicht for deel in hoofd.delen] == [50, 50]


def test_elk_perceel_komt_op_honderd() -> None:
    van = stand(
        [
            {"id": "s", "naam": "Samen"},
            {"id": "x1", "naam": "Een", "perceel": "p"},
            {"id": "y1", "naam": "Twee", "perceel": "q"},
            {"id": "y2", "naam": "Drie", "perceel": "q"},
        ]
    )
    gelijk = met_gelijke_gewichten(van)
    for perceel in ("p", "q"):
        assert som(boom(gelijk, perceel)) == pytest.approx(100)


def test_met_alle_gewichten_is_er_niets_open() -> None:
    van = stand([{"id": "a", "naam": "A", "gewicht": 60}, {"id": "b", "naam": "B", "gewicht": 40}])
    assert not gewichten_open(van)
    assert gewichten(met_gelijke_gewichten(van)) == [60, 40]
