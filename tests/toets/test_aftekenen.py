"""Signing: who may, for what, and everything that changed since."""

from __future__ import annotations

from functools import lru_cache

import pytest

from assistent.dossier.model import Dossier, PlanStap, TekstAfwijking
from assistent.dossier.versies import inhoud_sha256, met_status, versie_van
from assistent.dossier.wijzigen import met_planstap, met_tekst, zonder_tekst
from assistent.handelingen.toetsen import Toetser, ToetsFout, geef_oordeel, teken_af, vooruitzicht
from assistent.toets.aftekenen import kader_van, opstellers
from tests.handelingen.maak import DOOR
from tests.toets.maak import (
    DAARNA,
    INKOPER,
    JURIST,
    LAATST,
    LATER,
    antwoord,
    bevries_nu,
    bevroren,
    lijst,
    met_kader,
    na_wijziging,
)

VERSIE = "ter toetsing 1"
DAN = "2026-03-06T10:00:00+01:00"


@lru_cache(maxsize=1)
def klaar() -> Dossier:
    """The example with a frozen version and the scope of the lawyer."""
    return met_kader(bevroren())


def _teken(dossier: Dossier, toetser: Toetser = JURIST, uitspraak: str = "akkoord", **anders: str) -> Dossier:
    velden = {"versie": VERSIE, "toetsmoment": "strategie", "op": LAATST, **anders}
    return teken_af(dossier, lijst(dossier), uitspraak, toetser=toetser, **velden)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def getekend() -> Dossier:
    """The same, signed."""
    return _teken(klaar())


# ----------------------------------------------------------------------------------------------------- who and what


def test_een_jurist_tekent_een_vastgelegde_versie_met_naam_rol_en_som() -> None:
    (stuk,) = getekend().toets.aftekeningen.values()
    assert (stuk.door, stuk.rol, stuk.organisatie, stuk.op) == ("Mr. Jansen", "jurist", "Gemeente", LAATST)
    assert stuk.inhoud_sha256 == inhoud_sha256(versie_van(getekend(), VERSIE))
    assert stuk.uitspraak == "akkoord"


@pytest.mark.parametrize("naam", ["Inkoper", " inkoper ", "INKOPER", "Ínkoper"])
def test_wie_opstelde_kan_niet_tekenen_hoe_de_naam_ook_is_geschreven(naam: str) -> None:
    dossier = antwoord(klaar(), "zaak.looptijd_maanden", 60)
    assert list(opstellers(dossier)) == ["inkoper"]
    with pytest.raises(ToetsFout, match="wie opstelt kan niet aftekenen"):
        _teken(dossier, Toetser(naam, "jurist", "Gemeente"))


def _met_eigen_tekst(dossier: Dossier) -> Dossier:
    eigen = TekstAfwijking(soort="eigen", markdown="E")
    return met_tekst(dossier, "keuzenotitie/x", eigen, wie="Ander", moment=LATER)


@pytest.mark.parametrize(
    "doe",
    [
        lambda d: met_tekst(d, "keuzenotitie/x", TekstAfwijking(soort="eigen", markdown="E"), wie="O", moment=LATER),
        lambda d: zonder_tekst(_met_eigen_tekst(d), "keuzenotitie/x", wie="O", moment=LATER),
        lambda d: met_planstap(d, "publicatie", PlanStap(vast=True), wie="O", moment=LATER),
    ],
)
def test_ook_wie_een_tekst_of_de_planning_wijzigde_is_opsteller(doe: object) -> None:
    assert "o" in opstellers(doe(klaar()))  # type: ignore[operator]


def test_wie_alleen_toetste_is_geen_opsteller() -> None:
    beoordeeld = geef_oordeel(klaar(), lijst(klaar()).punten[0].punt, "akkoord", toetser=JURIST, op=DAARNA)
    assert opstellers(beoordeeld) == {}


@pytest.mark.parametrize("toetser", [Toetser("", "jurist", "G"), Toetser("J", " ", "G"), Toetser("J", "jurist", "")])
def test_zonder_naam_rol_of_organisatie_geen_handtekening(toetser: Toetser) -> None:
    with pytest.raises(ToetsFout, match="Vul uw"):
        _teken(klaar(), toetser)


def test_zonder_vast_te_leggen_wat_is_gezien_geen_handtekening() -> None:
    with pytest.raises(ToetsFout, match="nog niet vastgelegd wat u hebt beoordeeld"):
        _teken(bevroren())
    with pytest.raises(ToetsFout, match="nog niet vastgelegd wat u hebt beoordeeld"):
        _teken(klaar(), toetsmoment="contract")
    assert kader_van(klaar(), "mr. jansen", "strategie") is not None


def test_een_versie_die_niet_is_gezien_wordt_niet_getekend() -> None:
    with pytest.raises(ToetsFout, match="staat niet bij wat u hebt gezien"):
        _teken(met_kader(bevroren(), versies=[]))


def test_een_versie_die_er_niet_is_of_is_veranderd_wordt_niet_getekend() -> None:
    with pytest.raises(ToetsFout, match="Er is geen versie ‘weg’"):
        _teken(klaar(), versie="weg")
    geknoeid = klaar().versies[0].model_copy(update={"door": "Iemand anders"})
    with pytest.raises(ToetsFout, match="controlegetal klopt niet"):
        _teken(klaar().model_copy(update={"versies": (geknoeid,)}))


def test_niet_akkoord_tekenen_vraagt_een_verklaring() -> None:
    with pytest.raises(ToetsFout, match="hoort een verklaring"):
        _teken(klaar(), uitspraak="niet_akkoord")
    with pytest.raises(ToetsFout, match="Met deze uitspraak kunt u niet aftekenen"):
        _teken(klaar(), uitspraak="vraag")
    (stuk,) = _teken(klaar(), uitspraak="niet_akkoord", verklaring="Te duur.").toets.aftekeningen.values()
    assert stuk.toelichting == "Te duur."


def test_een_blokkerend_punt_houdt_niet_tegen_maar_staat_in_de_verklaring() -> None:
    punt = lijst(klaar()).punt("keuze/procedure.gekozen").punt
    bezwaar = geef_oordeel(
        klaar(),
        punt,
        "niet_akkoord",
        toetser=JURIST,
        op=DAARNA,
        toelichting="Drempel niet bekend",
        gewicht="blokkerend",
    )
    uitzicht = vooruitzicht(bezwaar, lijst(bezwaar), toetser=JURIST, versie=VERSIE, toetsmoment="strategie")
    assert uitzicht.mag
    assert [stand.punt.id for stand in uitzicht.blokkerend] == [punt.id]
    (stuk,) = _teken(bezwaar, verklaring="Gelezen.").toets.aftekeningen.values()
    assert stuk.toelichting.startswith("Gelezen.")
    assert f"‘{punt.titel}’" in stuk.toelichting


def test_een_andere_tekst_dan_de_versie_gezien_is_een_waarschuwing() -> None:
    anders = met_kader(bevroren())
    (sleutel, kader), *_ = anders.toets.kaders.items()
    ander_kader = kader.model_copy(update={"documenten": {"keuzenotitie": "0" * 64}})
    toets = anders.toets.model_copy(update={"kaders": {sleutel: ander_kader}})
    dossier = anders.model_copy(update={"toets": toets})
    uitzicht = vooruitzicht(dossier, lijst(dossier), toetser=JURIST, versie=VERSIE, toetsmoment="strategie")
    (zin,) = (tekst for tekst in uitzicht.waarschuwingen if "De tekst die u zag is niet die van versie" in tekst)
    assert any(zin.endswith(f": {titel}.") for titel in lijst(dossier).documenten.values())
    goed = vooruitzicht(klaar(), lijst(klaar()), toetser=JURIST, versie=VERSIE, toetsmoment="strategie")
    assert goed.waarschuwingen == ()


# ------------------------------------------------------------------------------------------------- after signing


def test_zolang_er_niets_verandert_is_er_na_akkoord_niets_gewijzigd() -> None:
    (stand,) = lijst(getekend()).aftekeningen
    assert (stand.klopt, stand.gewijzigd) == (True, ())
    assert not any(punt.na_akkoord for punt in lijst(getekend()).punten)
    vastgesteld = met_status(getekend(), VERSIE, "vastgesteld", moment=LAATST, door=INKOPER.naam)
    assert lijst(vastgesteld).aftekeningen[0].klopt


def test_een_antwoord_een_datum_en_een_tekst_na_akkoord_zijn_te_zien() -> None:
    anders = antwoord(getekend(), "zaak.looptijd_maanden", 60)
    anders = met_planstap(anders, "publicatie", PlanStap(vast=True, motivering="Later"), **DOOR)
    na = na_wijziging(anders)
    (stand,) = na.aftekeningen
    per_soort = {w.soort for w in stand.gewijzigd}
    assert per_soort == {"antwoord", "planning", "tekst"}
    looptijd = next(w for w in stand.gewijzigd if w.plaats == "zaak.looptijd_maanden")
    assert (looptijd.oud, looptijd.nieuw) == ("96", "60")
    assert any("96" in w.oud and "60" in w.nieuw for w in stand.gewijzigd if w.soort == "tekst")
    gemerkt = {punt.punt.id for punt in na.punten if punt.na_akkoord}
    assert {"keuze/zaak.looptijd_maanden", "keuze/stap.publicatie"} <= gemerkt
    assert "keuze/inhoud.meetbaarheid" not in gemerkt


def test_wie_niet_akkoord_ging_heeft_niets_dat_na_akkoord_wijzigt() -> None:
    nee = _teken(klaar(), uitspraak="niet_akkoord", verklaring="Nee.")
    na = na_wijziging(antwoord(nee, "zaak.looptijd_maanden", 60))
    assert na.aftekeningen[0].gewijzigd
    assert not any(punt.na_akkoord for punt in na.punten)


def test_een_gewijzigde_rij_merkt_alleen_die_rij() -> None:
    rijen = [dict(rij) for rij in getekend().waarde("beoordeling.gunningscriteria")]
    rijen[0]["naam"] = "Iets anders"
    na = na_wijziging(antwoord(getekend(), "beoordeling.gunningscriteria", rijen))
    gemerkt = {punt.punt.id for punt in na.punten if punt.na_akkoord}
    assert f"keuze/beoordeling.gunningscriteria@{rijen[0]['id']}" in gemerkt
    assert f"keuze/beoordeling.gunningscriteria@{rijen[1]['id']}" not in gemerkt


def test_een_versie_die_weg_is_is_zelf_de_wijziging() -> None:
    (stand,) = lijst(getekend().model_copy(update={"versies": ()})).aftekeningen
    assert not stand.klopt
    assert [w.soort for w in stand.gewijzigd] == ["versie"]


def test_een_volgende_handtekening_vervangt_de_vorige_van_dezelfde_persoon() -> None:
    tweede = bevries_nu(antwoord(getekend(), "zaak.looptijd_maanden", 60), "ter toetsing 2")
    tweede = met_kader(tweede, op=LATER, versies=["ter toetsing 2"])
    opnieuw = _teken(tweede, versie="ter toetsing 2", op=DAN)
    eerst, laatst = na_wijziging(opnieuw).aftekeningen
    assert (eerst.vervangen, laatst.vervangen) == (True, False)
    assert laatst.gewijzigd == ()
    assert not any(punt.na_akkoord for punt in na_wijziging(opnieuw).punten)
