"""What if: it shows what would follow, changes nothing, and what is taken over is what was shown."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.dossier.waarden import AntwoordFout
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.watals import neem_over, samenvatting, verschil, wat_als
from assistent.kennis.laden import laad
from tests.handelingen.maak import DAG, DOOR, uitkomst, voorbeeld

INHOUD = ("inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie", "inhoud.meetbaarheid")


@pytest.fixture(scope="module")
def nu() -> Uitkomst:
    return uitkomst()


def een_wijziging() -> st.SearchStrategy[tuple[str, object]]:
    """A question with an answer that it can have."""
    vragen = [v for v in laad().vragen.values() if v.type in ("schaal", "keuze", "getal", "bedrag")]
    vragen = [v for v in vragen if v.id != "zaak.rechtsgebied"]

    def waarde(vraag: object) -> st.SearchStrategy[tuple[str, object]]:
        if vraag.type == "schaal":  # type: ignore[attr-defined]
            keuze: st.SearchStrategy[object] = st.integers(1, 5)
        elif vraag.type == "keuze":  # type: ignore[attr-defined]
            keuze = st.sampled_from([optie.id for optie in vraag.opties])  # type: ignore[attr-defined]
        else:
            laag, hoog = vraag.minimum or 0, vraag.maximum or 10_000_000  # type: ignore[attr-defined]
            keuze = st.integers(int(laag), int(hoog))
        return st.tuples(st.just(vraag.id), st.none() | keuze)  # type: ignore[attr-defined]

    return st.sampled_from(vragen).flatmap(waarde)


def test_zonder_wijziging_is_er_geen_verschil(nu: Uitkomst) -> None:
    for wijzigingen in ({}, {INHOUD[0]: nu.dossier.waarde(INHOUD[0])}):
        gezien = wat_als(nu, wijzigingen)
        assert gezien.gelijk
        assert not gezien.stappen


def test_andere_inhoud_kantelt_de_sturing_en_laat_het_dossier_met_rust(nu: Uitkomst) -> None:
    voor = nu.dossier
    gezien = wat_als(nu, dict.fromkeys(INHOUD, 1))
    assert (gezien.nu.sturing, gezien.dan.sturing) == ("netwerk", "markt")
    assert gezien.dan.positie is not None
    assert gezien.dan.positie < 0
    assert "sturing" in [a.id for a in gezien.anders]
    assert [s.vraag for s in gezien.stappen] == list(INHOUD)
    assert nu.dossier is voor


def test_bevindingen_komen_en_gaan(nu: Uitkomst) -> None:
    gezien = wat_als(nu, {"procedure.gekozen": "openbaar"})
    oud = {m.id for m in nu.meldingen}
    assert gezien.erbij
    assert not {m.id for m in gezien.erbij} & oud
    assert {m.id for m in gezien.weg} <= oud
    terug = wat_als(uitkomst(neem_over(nu.kennis, nu.dossier, {"procedure.gekozen": "openbaar"}, **DOOR)),
                    {"procedure.gekozen": nu.dossier.waarde("procedure.gekozen")})  # fmt: skip
    assert {m.id for m in terug.weg} == {m.id for m in gezien.erbij}
    assert {m.id for m in terug.erbij} == {m.id for m in gezien.weg}


def test_vragen_die_erbij_komen_of_vervallen(nu: Uitkomst) -> None:
    naar_subsidie = wat_als(nu, {"rechtsvorm.gekozen": "subsidie"})
    assert naar_subsidie.gevraagd
    stand = nu.stand
    assert all(not stand.vraagt(nu.kennis.vragen[v]) for v in naar_subsidie.gevraagd)
    assert all(stand.vraagt(nu.kennis.vragen[v]) for v in naar_subsidie.vervallen)


@pytest.mark.parametrize(
    ("wijzigingen", "woord"),
    [
        ({"geen.vraag": 1}, "geen vraag"),
        ({"inhoud.meetbaarheid": 9}, "meetbaarheid"),
        ({"zaak.rechtsgebied": "vl"}, "ander dossier"),
    ],
)
def test_wat_niet_kan_wordt_gezegd(nu: Uitkomst, wijzigingen: dict[str, object], woord: str) -> None:
    with pytest.raises(AntwoordFout, match=woord):
        wat_als(nu, wijzigingen)


def test_overnemen_houdt_de_motivering(nu: Uitkomst) -> None:
    vraag = "inhoud.meetbaarheid"
    reden = nu.dossier.antwoorden[vraag].motivering
    assert reden
    for waarde in (1, None):
        nieuw = neem_over(nu.kennis, nu.dossier, {vraag: waarde}, **DOOR)
        assert nieuw.waarde(vraag) == waarde
        assert nieuw.antwoorden[vraag].motivering == reden


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.lists(een_wijziging(), max_size=3).map(dict))
def test_overnemen_geeft_wat_er_voorspeld_is(nu: Uitkomst, wijzigingen: dict[str, object]) -> None:
    """The law of this room: what the window promised is what the dossier then says, and nothing else."""
    gezien = wat_als(nu, wijzigingen)
    na = bereken(nu.kennis, neem_over(nu.kennis, nu.dossier, wijzigingen, **DOOR), DAG)
    assert samenvatting(na) == gezien.dan
    assert verschil(nu, na, gezien.stappen) == gezien
    assert {m.id for m in na.meldingen} == {m.id for m in nu.meldingen} - {m.id for m in gezien.weg} | {
        m.id for m in gezien.erbij
    }
    assert bool(gezien.stappen) == (neem_over(nu.kennis, nu.dossier, wijzigingen, **DOOR) is not nu.dossier)
    assert verschil(na, na).gelijk


def test_het_voorbeeld_blijft_zoals_het_was(nu: Uitkomst) -> None:
    assert nu.dossier.antwoorden == voorbeeld().antwoorden
