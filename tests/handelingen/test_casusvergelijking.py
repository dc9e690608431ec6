"""Cases beside the dossier: nearest first, and with what the advice says of them."""

from __future__ import annotations

from assistent.handelingen.casusvergelijking import EERSTE, standaardkeuze, standen
from assistent.handelingen.watals import neem_over
from tests.handelingen.maak import DOOR, uitkomst

INHOUD = (
    "inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie", "inhoud.spelersveld",
    "inhoud.meetbaarheid",
)  # fmt: skip


def test_alle_casussen_staan_erin_de_dichtste_eerst() -> None:
    nu = uitkomst()
    alle = standen(nu)
    assert {s.casus.id for s in alle} == set(nu.kennis.casussen)
    afstanden = [s.afstand for s in alle if s.afstand is not None]
    assert afstanden == sorted(afstanden)
    assert alle[0].afstand == 0.0, "the example is scored as its own case"
    for g in nu.lijkt_op:
        (stand,) = [s for s in alle if s.casus.id == g.casus]
        assert (stand.afstand, stand.overeenkomst, stand.verschil) == (g.afstand, g.overeenkomst, g.verschil)


def test_wat_een_casus_koos_en_leert_heeft_een_bron() -> None:
    alle = standen(uitkomst())
    assert alle
    for stand in alle:
        assert dict(stand.koos).get("procedure")
        assert stand.lessen
        assert all(tekst and bron for tekst, bron in stand.lessen)


def test_zonder_antwoorden_is_er_niets_te_vergelijken_maar_wel_te_lezen() -> None:
    nu = uitkomst()
    leeg = uitkomst(neem_over(nu.kennis, nu.dossier, dict.fromkeys(INHOUD), **DOOR))
    assert all(s.afstand is None for s in standen(leeg))
    assert len(standaardkeuze(leeg)) == EERSTE
