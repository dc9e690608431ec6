"""What a text takes from the advice: the tables, the figures, and what happens when there is nothing to tell."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.dossier.model import Antwoord, Dossier, TekstAfwijking
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import Uitkomst, bereken, kantelpunten_van
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.documentcontrole import FIGUREN, OVERZICHTEN, controleer_documenten
from assistent.kennis.laden import laad
from assistent.leidraad import overzichten
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.model import Leidraad
from assistent.leidraad.overzichten_rij import PER_RIJ
from assistent.leidraad.stel_samen import stel_samen
from assistent.leidraad.velden import Velden
from assistent.tekst.boom import Figuur, platte_tekst

DAG = date(2026, 3, 1)


def _voorbeeld(naam: str = "den-haag") -> Dossier:
    return open_dossier(laad(), voorbeelden()[naam]).dossier


def _uitkomst(dossier: Dossier) -> Uitkomst:
    return bereken(laad(), dossier, DAG)


def _met(dossier: Dossier, **antwoorden: object) -> Dossier:
    nieuw = {naam.replace("__", "."): Antwoord(waarde=waarde) for naam, waarde in antwoorden.items()}
    return dossier.model_copy(update={"antwoorden": VasteMap({**dossier.antwoorden, **nieuw})})


def _document(dossier: Dossier, naam: str) -> Leidraad:
    uitkomst = _uitkomst(dossier)
    return stel_samen(uitkomst.stand, uitkomst.planning, naam)


def _rijen(dossier: Dossier, naam: str) -> list[dict[str, str]]:
    uitkomst = _uitkomst(dossier)
    return list(overzichten.MAKERS[naam](uitkomst.stand, uitkomst.planning))


def _leeg() -> Dossier:
    return _voorbeeld().model_copy(update={"antwoorden": VasteMap({"zaak.rechtsgebied": Antwoord(waarde="nl")})})


def _bouwstenen(leidraad: Leidraad) -> set[str]:
    return {blok.herkomst.bouwsteen for blok in leidraad.blokken()}


def test_de_catalogus_kent_elk_overzicht_en_elke_figuur() -> None:
    assert set(OVERZICHTEN) - {"planning", "begrippen"} == {*overzichten.MAKERS, *PER_RIJ}
    assert set(FIGUREN) == set(overzichten.FIGUREN)


@pytest.mark.parametrize("voorbeeld", ["den-haag", "esf-oproep"])
@pytest.mark.parametrize("naam", overzichten.MAKERS)
def test_elke_rij_heeft_de_kolommen_die_de_catalogus_belooft(naam: str, voorbeeld: str) -> None:
    for rij in _rijen(_voorbeeld(voorbeeld), naam):
        assert set(rij) == OVERZICHTEN[naam]
        assert all(tekst.strip() for tekst in rij.values()), rij


@pytest.mark.parametrize("naam", overzichten.MAKERS)
def test_een_leeg_dossier_breekt_geen_overzicht(naam: str) -> None:
    assert isinstance(_rijen(_leeg(), naam), list)


def test_de_kantelpunten_in_de_tekst_zijn_die_van_het_advies() -> None:
    dossier = _voorbeeld()
    gezien = [p for p in kantelpunten_van(_uitkomst(dossier)) if not any(".gekozen" in s.vraag for s in p.vragen)]
    assert len(_rijen(dossier, "kantelpunten")) == len(gezien) > 5


def test_kantelpunten_volgen_een_ander_antwoord() -> None:
    eerst = _rijen(_voorbeeld(), "kantelpunten")
    assert _rijen(_met(_voorbeeld(), rechtsvorm__bezwarende_titel="nee"), "kantelpunten") != eerst


def test_wie_een_maatregel_kiest_ziet_haar_bij_het_risico() -> None:
    dossier = _voorbeeld("esf-oproep")
    zonder = _rijen(dossier, "risicos")
    assert all(rij["maatregelen"] == "Nog geen maatregel gekozen." for rij in zonder)
    maatregel = next(iter(laad().risicos.values())).maatregelen[0]
    met = _rijen(_met(dossier, risico__maatregelen=[{"id": "m1", "maatregel": maatregel.id}]), "risicos")
    assert any(maatregel.tekst in rij["maatregelen"] for rij in met)


def test_een_reden_die_nog_niet_vaststaat_zegt_dat() -> None:
    kanten = {rij["kant"] for rij in _rijen(_voorbeeld(), "procedure")}
    assert {"nog open", "pleit ervoor"} <= kanten


def test_de_motivering_op_verzoek_noemt_geen_procedure_waarvan_het_oordeel_nog_open_is() -> None:
    assert {rij["oordeel"] for rij in _rijen(_voorbeeld(), "alternatieven")} >= {"nog open"}
    assert not any(rij["oordeel"] in ("nog open", "niet mogelijk") for rij in _rijen(_voorbeeld(), "vergeleken"))


def test_een_voorstel_toont_alleen_alternatieven_die_kunnen_en_waar_iets_zekers_tegen_is() -> None:
    alle = {rij["naam"]: rij for rij in _rijen(_voorbeeld(), "alternatieven")}
    voornaamste = _rijen(_voorbeeld(), "voornaamste_alternatieven")
    assert 0 < len(voornaamste) <= 6
    assert all(rij["kort"] in alle[rij["naam"]]["tegen"] for rij in voornaamste)
    assert not any(rij["oordeel"] == "niet mogelijk" for rij in voornaamste)
    assert not any(rij["kort"].startswith("Hangt nog af van") for rij in voornaamste)


def test_de_bronnen_zeggen_hoe_zeker_zij_zijn() -> None:
    rijen = {rij["bron"]: rij for rij in _rijen(_voorbeeld(), "bronnen")}
    assert "wettekst gezien" in rijen["Aw 2012"]["status"]
    assert rijen["HIVA 2023"]["status"].startswith("onderzoek")


def test_een_blok_zonder_inhoud_valt_weg_en_komt_terug_met_de_antwoorden() -> None:
    leeg = _bouwstenen(_document(_leeg(), "keuzenotitie"))
    vol = _bouwstenen(_document(_voorbeeld(), "keuzenotitie"))
    advies = {"keuze.casussen", "keuze.spectrum_figuur", "keuze.bijdragen_figuur", "keuze.sturing_advies"}
    assert not advies & leeg
    assert advies <= vol


def test_een_figuur_houdt_haar_plaats_en_tekening_in_een_bevroren_versie() -> None:
    eerst = _document(_voorbeeld(), "keuzenotitie")
    later = ontdooi("keuzenotitie", vries_in(eerst), "CONCEPT", "v1")
    figuren = [[d for b in stuk.blokken() for d in b.boom if isinstance(d, Figuur)] for stuk in (eerst, later)]
    assert len(figuren[0]) == 3
    assert figuren[0] == figuren[1]


def test_een_figuur_is_niet_als_tekst_te_vervangen() -> None:
    sleutel = "keuzenotitie/keuze.spectrum_figuur"
    eigen = VasteMap({sleutel: TekstAfwijking(soort="vervangen", markdown="Eigen")})
    leidraad = _document(_voorbeeld().model_copy(update={"teksten": eigen}), "keuzenotitie")
    (blok,) = (b for b in leidraad.blokken() if b.sleutel == sleutel)
    assert isinstance(blok.boom[0], Figuur)


def test_een_figuur_in_lopende_tekst_zou_haar_beschrijving_geven() -> None:
    uitkomst = _uitkomst(_voorbeeld())
    veld = Velden(uitkomst.stand, uitkomst.planning).veld("figuur.spectrum")
    assert "Het gemiddelde" in str(getattr(veld, "tekst", ""))


# ------------------------------------------------------------------------- the notice and the others


def test_de_aankondiging_noemt_de_stukken_met_hetzelfde_gegeven() -> None:
    rijen = {rij["gegeven"]: rij for rij in _rijen(_voorbeeld(), "gelijkluidend")}
    assert "Gunningsleidraad" in rijen["Gunningscriteria"]["documenten"]
    assert all(rij["eigen_tekst"] == "nee" for rij in rijen.values())


def test_een_eigen_tekst_op_die_plaats_wordt_gemeld() -> None:
    sleutel = "selectieleidraad/algemeen.cpv"
    eigen = VasteMap({sleutel: TekstAfwijking(soort="vervangen", markdown="De code staat elders.")})
    dossier = _voorbeeld().model_copy(update={"teksten": eigen})
    rijen = {rij["gegeven"]: rij for rij in _rijen(dossier, "gelijkluidend")}
    assert rijen["CPV-code"]["eigen_tekst"] == "Selectieleidraad"
    assert rijen["Gunningscriteria"]["eigen_tekst"] == "nee"


# ---------------------------------------------------------------------------------------- subsidies


@pytest.mark.parametrize(
    ("wijze", "bouwsteen"),
    [("tender", "subsidie.verdeling_tender"), ("volgorde", "subsidie.verdeling_volgorde"),
     ("loting", "subsidie.verdeling_loting"), (None, "subsidie.verdeling_open")],
)  # fmt: skip
def test_de_wijze_van_verdelen_kiest_haar_tekst(wijze: str | None, bouwsteen: str) -> None:
    leidraad = _document(_met(_voorbeeld("esf-oproep"), subsidie__verdeling=wijze), "subsidieoproep")
    assert {b for b in _bouwstenen(leidraad) if b.startswith("subsidie.verdeling_")} == {bouwsteen}


def test_genoeg_geld_vraagt_geen_verdeling() -> None:
    leidraad = _document(_met(_voorbeeld("esf-oproep"), subsidie__schaars="nee"), "subsidieoproep")
    assert "subsidie.verdeling_genoeg" in _bouwstenen(leidraad)


def test_nederland_en_vlaanderen_komen_langs_hun_eigen_weg_op_tegen_een_besluit() -> None:
    vlaams, neerlands = (
        "\n".join(platte_tekst(b.boom) for b in _document(dossier, "subsidieafwijzing").blokken())
        for dossier in (_voorbeeld("esf-oproep"), _met(_voorbeeld("esf-oproep"), zaak__rechtsgebied="nl"))
    )
    assert ("zes weken bezwaar" in neerlands, "Raad van State" in neerlands) == (True, False)
    assert ("bezwaar" in vlaams, "Raad van State" in vlaams) == (False, True)


def test_de_oproep_stelt_de_hoe_vragen_van_het_dossier() -> None:
    tekst = "\n".join(platte_tekst(b.boom) for b in _document(_voorbeeld("esf-oproep"), "subsidieoproep").blokken())
    assert "Hoe bouwt u samen leren in de processen in?" in tekst


# ------------------------------------------------------------------------- the check of the catalogue


@pytest.mark.parametrize("veld", ["figuur.bestaat_niet", "overzicht.bestaat_niet", "overzicht.risicos#bestaat_niet"])
def test_een_bouwsteen_die_een_onbekende_figuur_of_tabel_noemt_is_fout(veld: str) -> None:
    kennis = laad()
    eerste = kennis.bouwstenen["keuze.kern"].model_copy(update={"velden": (veld,)})
    kapot = kennis.model_copy(update={"bouwstenen": {**kennis.bouwstenen, "keuze.kern": eerste}})
    assert any(item == "keuze.kern" and "toepassing" in tekst for item, tekst in controleer_documenten(kapot))
