"""The geometry of the figure, and what the drawing shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import PlanStap
from assistent.planning.gantt import Maten, Raster, gantt_tekening, raster_van
from assistent.planning.model import Planning
from assistent.tekst.tekening import Lijn, Rechthoek, Tekening, Veelhoek, Woord
from tests.planning.maak import parameter, plan, procedure

STAPPEN = procedure(
    {"id": "besluit", "soort": "besluit", "fase": "Voorbereiding"},
    {"id": "publicatie", "na": "besluit", "duur": 10, "fase": "Selectie"},
    {"id": "sluiting", "na": "publicatie", "minimum": "t", "duur": 40, "fase": "Selectie"},
    {"id": "start_opdracht", "na": "sluiting", "duur": 20, "fase": "Uitvoering"},
)
MINIMUM = (parameter("t", 30),)
DAGEN: dict[str, str | PlanStap] = {"besluit": "2027-01-04", "publicatie": "2027-01-14", "sluiting": "2027-03-01"}


def planning(**anders: str) -> Planning:
    return plan(STAPPEN, {**DAGEN, **anders}, parameters=MINIMUM)


def raster(**anders: str) -> Raster:
    gevonden = raster_van(planning(**anders))
    assert gevonden is not None
    return gevonden


def tekening(wat: Planning, **keuzes: bool) -> Tekening:
    gemaakt = gantt_tekening(wat, **keuzes)
    assert gemaakt is not None
    return gemaakt


def test_zonder_datum_is_er_geen_figuur() -> None:
    assert raster_van(plan(STAPPEN, parameters=MINIMUM)) is None
    assert gantt_tekening(plan(STAPPEN, parameters=MINIMUM)) is None


def test_elke_fase_en_elke_stap_heeft_een_rij_ook_zonder_datum() -> None:
    assert [rij.tekst for rij in raster().rijen] == [
        "Voorbereiding", "besluit", "Selectie", "publicatie", "sluiting", "Uitvoering", "start opdracht",
    ]  # fmt: skip
    assert [rij.nummer for rij in raster().rijen] == list(range(7))


@given(st.integers(0, 60), st.floats(300, 2_000), st.floats(50, 250))
def test_een_dag_komt_uit_zijn_eigen_plaats_terug(dagen: int, breedte: float, naam: float) -> None:
    kaal = replace(raster(), maten=Maten(breedte=breedte, naam=naam))
    dag = min(kaal.eerste + timedelta(days=dagen), kaal.laatste)
    assert kaal.dag(kaal.x(dag)) == dag
    assert kaal.links - 1e-6 <= kaal.x(dag) <= kaal.rechts + 1e-6


@given(st.floats(-500, 3_000))
def test_buiten_de_schaal_is_het_de_eerste_of_laatste_dag(x: float) -> None:
    kaal = raster()
    assert kaal.eerste <= kaal.dag(x) <= kaal.laatste


def test_rijen_worden_teruggevonden_waar_zij_staan() -> None:
    kaal = raster()
    for rij in kaal.rijen:
        assert kaal.rij_op(kaal.midden(rij.nummer)) == rij
    assert kaal.rij_op(0) is None
    assert kaal.rij_op(kaal.hoogte + 1) is None
    assert kaal.rij_van("sluiting") == kaal.rijen[4]
    assert kaal.rij_van("weg") is None


def test_wie_een_stap_aanwijst_krijgt_haar_en_ernaast_niets() -> None:
    kaal = raster()
    y = kaal.midden(4)
    x = kaal.x(date(2027, 3, 1))
    gevonden = kaal.greep_op(x + 2, y)
    assert gevonden is not None
    assert gevonden.stap == "sluiting"
    assert kaal.greep_op(x + 40, y) is None
    assert kaal.greep_op(x, kaal.midden(2)) is None


def test_een_balk_weet_wat_hem_bindt() -> None:
    balk = raster().rijen[4].balk
    assert balk is not None
    assert (balk.begin, balk.wand, balk.advies, balk.te_kort) == (
        date(2027, 1, 14), date(2027, 2, 13), date(2027, 2, 23), False,
    )  # fmt: skip


def test_een_te_korte_termijn_staat_voor_de_wand_en_is_rood() -> None:
    kort = planning(sluiting="2027-02-12")
    balk = next(r.balk for r in raster(sluiting="2027-02-12").rijen if r.balk and r.balk.stap == "sluiting")
    assert balk.te_kort
    woorden = [v for v in tekening(kort).vormen if isinstance(v, Woord) and v.kleur == "fout"]
    assert [w.tekst for w in woorden] == ["12-02-2027"]


def test_ruimte_is_er_tot_wat_vaststaat() -> None:
    stappen = {**DAGEN, "start_opdracht": PlanStap(datum=date(2027, 4, 1), vast=True)}
    balken = {r.balk.stap: r.balk for r in _rijen(plan(STAPPEN, stappen, parameters=MINIMUM)) if r.balk}
    # The start is 31 days after the closing and asks twenty.
    assert balken["sluiting"].ruimte == date(2027, 3, 12)
    assert balken["start_opdracht"].ruimte is None


def _rijen(wat: Planning) -> tuple:  # type: ignore[type-arg]
    kaal = raster_van(wat)
    assert kaal is not None
    return kaal.rijen


def test_een_einde_over_jaren_drukt_de_rest_niet_plat() -> None:
    lang = procedure(
        {"id": "publicatie"}, {"id": "start_opdracht", "na": "publicatie"}, {"id": "einde", "na": "start_opdracht"}
    )
    wat = plan(lang, {"publicatie": "2027-01-04", "start_opdracht": "2027-09-01", "einde": "2035-08-31"})
    kaal = raster_van(wat)
    assert kaal is not None
    assert kaal.laatste < date(2028, 1, 1)
    assert kaal.rij_van("einde") is not None


def test_besluiten_zijn_ruiten_minimum_is_een_streep_en_advies_een_stippellijn() -> None:
    vormen = tekening(planning()).vormen
    assert sum(isinstance(v, Veelhoek) for v in vormen) == 1
    assert any(isinstance(v, Lijn) and v.kleur == "tekst" and v.dikte > 1.5 for v in vormen)
    assert any(isinstance(v, Lijn) and v.streep for v in vormen)


def test_naar_buiten_blijft_eigen_ruimte_en_kritiek_pad_binnen() -> None:
    stappen = {**DAGEN, "start_opdracht": PlanStap(datum=date(2027, 4, 1), vast=True)}
    wat = plan(STAPPEN, stappen, parameters=MINIMUM)
    binnen, buiten = tekening(wat).vormen, tekening(wat, openbaar=True).vormen
    for eigen in (
        lambda v: isinstance(v, Rechthoek) and v.vulling in ("vlak", "accent"),
        lambda v: isinstance(v, Lijn) and v.streep,
    ):
        assert any(map(eigen, binnen))
        assert not any(map(eigen, buiten))


def test_de_figuur_is_ook_in_woorden_te_lezen() -> None:
    alt = tekening(planning()).alt
    assert alt.startswith("Planning op een tijdlijn van 4 januari 2027 tot 1 maart 2027.")
    assert "sluiting: 1 maart 2027" in alt


@pytest.mark.parametrize("breedte", [120.0, 470.0, 2000.0])
def test_niets_valt_buiten_de_tekening(breedte: float) -> None:
    gemaakt = gantt_tekening(planning(), Maten(breedte=breedte))
    assert gemaakt is not None
    for vorm in gemaakt.vormen:
        if isinstance(vorm, Lijn):
            assert -1 <= vorm.x1 <= max(breedte, 170) + 1
            assert -1 <= vorm.y2 <= gemaakt.hoogte + 1
