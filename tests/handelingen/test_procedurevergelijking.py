"""Procedures beside each other: the table says what the advice says, cell by cell."""

from __future__ import annotations

import pytest

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.doorlooptijd import doorlooptijd
from assistent.handelingen.procedurevergelijking import (
    alleen_verschillen,
    standaardkeuze,
    vergelijk,
)
from assistent.handelingen.watals import neem_over
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

_ERGST = {"voldaan": 0, "geen": 0, "voorwaardelijk": 1, "onbekend": 2, "niet_voldaan": 3}
_OORDEEL = {0: "ja", 1: "voorwaardelijk", 2: "onbekend", 3: "nee"}


@pytest.fixture(scope="module")
def nu() -> Uitkomst:
    return uitkomst()


@pytest.fixture(scope="module")
def boven_drempel(nu: Uitkomst) -> Uitkomst:
    return uitkomst(neem_over(nu.kennis, voorbeeld(), {"zaak.waarde_basis": 5_000_000}, **DOOR))


@pytest.mark.parametrize("welke", ["nu", "boven_drempel"])
def test_het_ergste_in_een_kolom_is_het_oordeel_van_het_advies(welke: str, request: pytest.FixtureRequest) -> None:
    uit: Uitkomst = request.getfixturevalue(welke)
    tabel = vergelijk(uit, [p.id for p in uit.procedures])
    assert len(tabel.kolommen) == len(uit.procedures)
    voorwaarden = [rij for rij in tabel.rijen if rij.groep == "Voorwaarden"]
    for nummer, kolom in enumerate(tabel.kolommen):
        ergst = max(_ERGST[rij.cellen[nummer].stand] for rij in voorwaarden)
        assert _OORDEEL[ergst] == kolom.toelaatbaar, kolom.naam


def test_elke_rij_heeft_een_cel_per_procedure_met_bron_en_plaats(nu: Uitkomst) -> None:
    tabel = vergelijk(nu, standaardkeuze(nu))
    assert len(tabel.kolommen) >= 3
    for rij in tabel.rijen:
        assert len(rij.cellen) == len(tabel.kolommen)
        for cel in rij.cellen:
            if rij.groep == "Voorwaarden" and cel.stand != "geen":
                assert cel.bron
                assert cel.spoor is not None
                assert cel.plaats in nu.kennis.vragen
                assert bool(cel.tekst) == (cel.stand != "voldaan")


def test_een_open_voorwaarde_wijst_naar_een_vraag_die_nog_open_is(nu: Uitkomst) -> None:
    tabel = vergelijk(nu, [p.id for p in nu.procedures])
    open_ = [cel for rij in tabel.rijen for cel in rij.cellen if cel.stand == "onbekend"]
    assert open_
    assert all(nu.stand.waarde(cel.plaats) is None for cel in open_)


def test_de_gekozen_procedure_staat_er_altijd_bij(nu: Uitkomst) -> None:
    laatste = nu.procedures[-1].id
    anders = uitkomst(neem_over(nu.kennis, nu.dossier, {"procedure.gekozen": laatste}, **DOOR))
    keuze = standaardkeuze(anders)
    assert laatste in keuze
    (kolom,) = [k for k in vergelijk(anders, keuze).kolommen if k.gekozen]
    assert kolom.id == laatste


def test_alleen_verschillen_laat_weg_wat_gelijk_is(nu: Uitkomst) -> None:
    tabel = vergelijk(nu, standaardkeuze(nu))
    kort = alleen_verschillen(tabel)
    assert 0 < len(kort.rijen) < len(tabel.rijen)
    assert all(len({(c.stand, c.tekst) for c in rij.cellen}) > 1 for rij in kort.rijen)
    alleen = vergelijk(nu, standaardkeuze(nu)[:1])
    assert not alleen_verschillen(alleen).rijen, "one procedure differs from nothing"


def test_een_onbekend_id_telt_niet(nu: Uitkomst) -> None:
    assert vergelijk(nu, ["bestaat_niet"]).kolommen == ()


def test_boven_en_onder_de_drempel_is_een_rij(nu: Uitkomst) -> None:
    rijen = vergelijk(nu, ["openbaar", "nationaal_openbaar"]).rijen
    koppen = [rij.kop for rij in rijen if rij.groep == "Voorwaarden"]
    assert len(koppen) == len(set(koppen))


def test_een_subsidie_vergelijkt_ook(nu: Uitkomst) -> None:
    subsidie = uitkomst(neem_over(nu.kennis, nu.dossier, {"rechtsvorm.gekozen": "subsidie"}, **DOOR))
    ids = [p.id for p in subsidie.procedures if p.soort == "subsidie"]
    tabel = vergelijk(subsidie, ids)
    assert len(tabel.kolommen) == len(ids) > 1
    assert any(rij.id == "stukken" for rij in tabel.rijen)


def test_doorlooptijd_is_nooit_korter_dan_de_wet(nu: Uitkomst) -> None:
    gerekend = 0
    for procedure in nu.kennis.procedures.values():
        tijd = doorlooptijd(nu.stand, procedure)
        if tijd.kortst is None or tijd.gewoon is None:
            continue
        gerekend += 1
        assert 0 <= tijd.kortst <= tijd.gewoon, procedure.id
        assert all(termijn.bron and termijn.dagen > 0 for termijn in tijd.termijnen), procedure.id
        assert all(termijn.dagen <= tijd.kortst for termijn in tijd.termijnen), procedure.id
    assert gerekend > len(nu.kennis.procedures) / 3
