"""Any two sides compared: answers and advice in words, text, planning and criteria, and the report in Word."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_antwoord, met_planstap, met_waarde
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, bevries
from assistent.handelingen.vergelijken import Kant, Stukken, Vergelijking, kant_nu, kant_versie, vergelijk
from assistent.handelingen.vergelijkrapport import schrijf_rapport
from assistent.vergelijk.regels import Verschilregel
from tests.export.wijzigingenlezer import Regel, W, body_van, na
from tests.handelingen.maak import DAG, DOOR, uitkomst

TOEN = datetime(2026, 3, 1, 14, 2)
CRITERIA = "beoordeling.gunningscriteria"


@pytest.fixture(scope="module")
def gewoon() -> Uitkomst:
    return uitkomst()


@pytest.fixture(scope="module")
def bevroren(gewoon: Uitkomst) -> Dossier:
    return bevries(gewoon, "v1", "ter_toetsing", **DOOR)


@pytest.fixture(scope="module")
def later(bevroren: Dossier) -> Dossier:
    dossier = met_waarde(bevroren, "zaak.naam", "Andere zaak", **DOOR)
    for vraag in ("specialisatie", "spelersveld", "meetbaarheid", "variatie_doelgroep", "integratie_diensten"):
        dossier = met_waarde(dossier, f"inhoud.{vraag}", 1, **DOOR)
    oud = dossier.antwoorden["inhoud.specialisatie"]
    reden = oud.model_copy(update={"motivering": "Omdat het kan."})
    dossier = met_antwoord(dossier, "inhoud.specialisatie", reden, **DOOR)
    rijen = [dict(rij) for rij in dossier.waarde(CRITERIA)]
    rijen[0] |= {"naam": "Heel anders", "gewicht": 11}
    dossier = met_waarde(dossier, CRITERIA, [rijen[0], rijen[2], rijen[1], *rijen[3:]], **DOOR)
    return met_planstap(dossier, "publicatie", PlanStap(datum=DAG), **DOOR)


@pytest.fixture(scope="module")
def gevonden(gewoon: Uitkomst, later: Dossier) -> Vergelijking:
    return vergelijk(gewoon.kennis, kant_versie(later, "v1"), kant_nu(later), vandaag=DAG)


def _zoek(regels: tuple[Verschilregel, ...], onderwerp: str) -> list[tuple[str, str]]:
    return [(regel.was, regel.wordt) for regel in regels if regel.onderwerp == onderwerp]


def test_een_versie_verschilt_niet_van_het_dossier_waaruit_zij_kwam(gewoon: Uitkomst, bevroren: Dossier) -> None:
    niets = vergelijk(gewoon.kennis, kant_versie(bevroren, "v1"), kant_nu(bevroren), vandaag=DAG)
    assert (niets.aantal(), niets.let_op) == (0, ())
    assert len(niets.documenten) == len(bevroren.versies[0].blokken)
    assert all(stuk.gelijk and not stuk.alleen for stuk in niets.documenten)


def test_antwoorden_en_motiveringen_in_woorden(gevonden: Vergelijking) -> None:
    assert ("Andere zaak") in [wordt for _, wordt in _zoek(gevonden.antwoorden, "Naam van de zaak")]
    (motivering,) = [regel for regel in gevonden.antwoorden if regel.onderwerp.endswith(": motivering")]
    assert motivering.wordt == "Omdat het kan."
    assert {regel.deel for regel in gevonden.antwoorden} == {"Opgave", "Inhoud"}


def test_een_tabel_per_rij_en_per_cel_met_de_naam_van_de_rij(gevonden: Vergelijking) -> None:
    onderwerpen = [regel.onderwerp for regel in gevonden.criteria if "‘Heel anders’" in regel.onderwerp]
    assert len(onderwerpen) == 2  # the name and the weight
    (volgorde,) = [regel for regel in gevonden.criteria if "volgorde van de rijen" in regel.onderwerp]
    assert volgorde.was != volgorde.wordt
    assert volgorde.wordt.startswith("Heel anders; ")
    assert not [regel for regel in gevonden.antwoorden if regel.plaats == CRITERIA]


def test_een_rij_erbij_en_een_rij_weg(gewoon: Uitkomst, bevroren: Dossier) -> None:
    rijen = list(bevroren.waarde("zaak.percelen"))
    nieuw = met_waarde(bevroren, "zaak.percelen", [*rijen[1:], {"id": "nieuw", "naam": "Haven"}], **DOOR)
    regels = vergelijk(gewoon.kennis, kant_nu(bevroren), kant_nu(nieuw), vandaag=DAG, alleen=()).antwoorden
    soorten = {regel.onderwerp: regel.soort for regel in regels if regel.plaats == "zaak.percelen"}
    assert soorten["Percelen: ‘Haven’"] == "toegevoegd"
    assert "verwijderd" in soorten.values()


def test_een_rij_zonder_naam_en_een_maatregel_staan_er_in_woorden(gewoon: Uitkomst, bevroren: Dossier) -> None:
    percelen = [*bevroren.waarde("zaak.percelen"), {"id": "r9x", "nummer": 9}]
    maatregelen = [{"id": "m9", "maatregel": "v1_brede_opdracht", "toelichting": "Zo."}]
    nieuw = met_waarde(bevroren, "zaak.percelen", percelen, **DOOR)
    nieuw = met_waarde(nieuw, "risico.maatregelen", maatregelen, **DOOR)
    regels = vergelijk(gewoon.kennis, kant_nu(bevroren), kant_nu(nieuw), vandaag=DAG, alleen=()).antwoorden
    woorden = " ".join(f"{regel.onderwerp} {regel.was} {regel.wordt}" for regel in regels)
    assert f"Percelen: ‘rij {len(percelen)}’" in woorden
    assert "v1_brede_opdracht" not in woorden
    assert "r9x" not in woorden


def test_het_advies_zegt_wat_kantelde(gevonden: Vergelijking) -> None:
    assert _zoek(gevonden.advies, "Sturing") == [("‘Netwerk’", "‘Markt’")]
    assert {regel.deel for regel in gevonden.advies} <= {
        "Sturing en rechtsvorm", "Procedures", "Bevindingen", "Getallen uit de wet",
    }  # fmt: skip


def test_de_planning_per_stap(gevonden: Vergelijking) -> None:
    stap = {regel.onderwerp: regel for regel in gevonden.planning if regel.plaats == "publicatie"}
    assert stap["Datum"].wordt == "1 maart 2026"
    assert (stap["Vastgezet"].was, stap["Vastgezet"].wordt) == ("ja", "nee")


def test_de_tekst_per_document_en_alleen_die_van_nu(gewoon: Uitkomst, gevonden: Vergelijking, later: Dossier) -> None:
    stukken = {stuk.document: stuk for stuk in gevonden.documenten}
    assert stukken["selectieleidraad"].blokken
    alleen = vergelijk(gewoon.kennis, kant_versie(later, "v1"), kant_nu(later), vandaag=DAG, alleen=["planning"])
    assert [stuk.document for stuk in alleen.documenten] == ["planning"]
    assert alleen.documenten[0] == stukken["planning"]


def test_andersom_is_erbij_weg(gewoon: Uitkomst, gevonden: Vergelijking, later: Dossier) -> None:
    terug = vergelijk(gewoon.kennis, kant_nu(later), kant_versie(later, "v1"), vandaag=DAG)
    assert [(r.was, r.wordt) for r in terug.antwoorden] == [(r.wordt, r.was) for r in gevonden.antwoorden]
    ruil = {"toegevoegd": "verwijderd", "verwijderd": "toegevoegd"}
    heen = {b.sleutel: b.soort for s in gevonden.documenten for b in s.blokken if b.soort != "verplaatst"}
    weer = {b.sleutel: b.soort for s in terug.documenten for b in s.blokken}
    assert {k: ruil.get(soort, soort) for k, soort in heen.items()}.items() <= weer.items()


def test_een_deelversie_zegt_welke_documenten_zij_niet_heeft(gewoon: Uitkomst) -> None:
    dossier = bevries(gewoon, "v1", "concept", documenten=["selectieleidraad"], **DOOR)
    stukken = vergelijk(gewoon.kennis, kant_versie(dossier, "v1"), kant_nu(dossier), vandaag=DAG).documenten
    assert {stuk.document for stuk in stukken if not stuk.alleen} == {"selectieleidraad"}
    assert {stuk.alleen for stuk in stukken} == {"", "rechts"}


def test_oude_kennis_wordt_gemeld_en_het_advies_van_toen_telt(gewoon: Uitkomst, bevroren: Dossier) -> None:
    versie = bevroren.versies[0].model_copy(update={"kennis_versie": "2020.1+00000000"})
    met = bevroren.model_copy(update={"versies": (versie,)})
    zinnen = vergelijk(gewoon.kennis, kant_versie(met, "v1"), kant_nu(met), vandaag=DAG, alleen=()).let_op
    assert any("zoals het toen is vastgelegd" in zin for zin in zinnen)
    zonder = bevroren.model_copy(update={"versies": (versie.model_copy(update={"conclusies": VasteMap()}),)})
    zinnen = vergelijk(gewoon.kennis, kant_versie(zonder, "v1"), kant_nu(zonder), vandaag=DAG, alleen=()).let_op
    assert any("opnieuw berekend met kennis" in zin for zin in zinnen)


def test_een_beschadigd_document_houdt_de_rest_niet_tegen(gewoon: Uitkomst, bevroren: Dossier) -> None:
    weg = bevroren.versies[0].blokken["selectieleidraad"]["selectieleidraad/§opbouw"]
    over = VasteMap({som: tekst for som, tekst in bevroren.versieteksten.items() if som != weg})
    stuk = bevroren.model_copy(update={"versieteksten": over})
    gezien = vergelijk(gewoon.kennis, kant_versie(stuk, "v1"), kant_nu(stuk), vandaag=DAG)
    assert "selectieleidraad" not in {d.document for d in gezien.documenten}
    assert any("selectieleidraad" in zin for zin in gezien.let_op)
    assert len(gezien.documenten) == len(bevroren.versies[0].blokken) - 1


def test_een_versie_die_er_niet_is(bevroren: Dossier) -> None:
    with pytest.raises(VersieFout, match="geen versie ‘v9’"):
        kant_versie(bevroren, "v9")
    assert kant_versie(bevroren, "V1", "zaak.dossier").naam == "versie v1 van zaak.dossier"
    assert Kant(bevroren).bevroren is None


# ------------------------------------------------------------------------------------ the report


def _plat(regels: tuple[Regel, ...]) -> str:
    return "\n".join(" | ".join(regel) for regel in regels).replace("¶", "")


def test_het_rapport_heeft_tabellen_en_bijgehouden_tekst(
    gewoon: Uitkomst, gevonden: Vergelijking, tmp_path: Path
) -> None:
    pad = schrijf_rapport(gewoon.kennis, gevonden, tmp_path / "v.docx", door="J. Jansen", moment=TOEN)
    data = pad.read_bytes()
    woorden = _plat(na(data, "aanvaard"))
    for deel in ("Samenvatting", "Antwoorden", "Advies", "Planning", "Criteria", "Onderwerp | Was | Wordt"):
        assert deel in woorden
    assert "versie v1" in woorden
    merken = list(body_van(data).iter(f"{W}ins", f"{W}del"))
    assert {merk.get(f"{W}author") for merk in merken} == {"J. Jansen"}
    oud = _plat(na(data, "verwerp"))
    assert "opdracht Andere zaak" in woorden
    assert "opdracht Andere zaak" not in oud


def test_een_document_is_het_document_zelf(gewoon: Uitkomst, gevonden: Vergelijking, tmp_path: Path) -> None:
    from assistent import gegevens
    from assistent.export.word import kies_sjabloon, render

    stuk = "selectieleidraad"
    doel = tmp_path / "s.docx"
    schrijf_rapport(gewoon.kennis, gevonden, doel, door="J. Jansen", moment=TOEN, document=[stuk])
    oud, nieuw = Stukken(gewoon.kennis, gevonden.links, gevonden.rechts, DAG).paar(stuk)
    assert oud is not None
    assert nieuw is not None
    sjabloon = kies_sjabloon(stuk, nieuw.vorm, gegevens.sjablonen())
    assert na(doel.read_bytes(), "aanvaard") == na(render(nieuw, sjabloon), "aanvaard")
    assert na(doel.read_bytes(), "verwerp") == na(render(oud, sjabloon), "aanvaard")


def test_een_rapport_overschrijft_niets(gewoon: Uitkomst, gevonden: Vergelijking, tmp_path: Path) -> None:
    (tmp_path / "v.docx").write_bytes(b"van iemand anders")
    schrijf_rapport(gewoon.kennis, gevonden, tmp_path / "v.docx", door="x", moment=TOEN, document=["planning"])
    assert (tmp_path / "v (vorige 2026-03-01 1402).docx").read_bytes() == b"van iemand anders"


def test_wat_niet_kan_zegt_waarom(gewoon: Uitkomst, gevonden: Vergelijking, tmp_path: Path) -> None:
    with pytest.raises(DocumentFout, match=r"eindigt"):
        schrijf_rapport(gewoon.kennis, gevonden, tmp_path / "v.txt", door="x", moment=TOEN)
    dossier = bevries(gewoon, "v1", "concept", documenten=["selectieleidraad"], **DOOR)
    deel = vergelijk(gewoon.kennis, kant_versie(dossier, "v1"), kant_nu(dossier), vandaag=DAG, alleen=["planning"])
    with pytest.raises(DocumentFout, match="alleen in"):
        schrijf_rapport(gewoon.kennis, deel, tmp_path / "v.docx", door="x", moment=TOEN, document=["planning"])
    (tmp_path / "map").write_text("in de weg")
    with pytest.raises(DocumentFout, match="kan niet worden geschreven"):
        schrijf_rapport(gewoon.kennis, deel, tmp_path / "map" / "v.docx", door="x", moment=TOEN)
    assert not (tmp_path / "v.docx").exists()
