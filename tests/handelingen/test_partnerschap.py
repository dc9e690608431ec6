"""The worksheets as they are read and filled: a row comes and goes with its cells, and the phase of now is first."""

from __future__ import annotations

from datetime import date

from assistent.advies.werkbladen import DILEMMAS, SPANNINGEN
from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.waarden import controleer
from assistent.dossier.wijzigen import met_peildatum, met_planstap, met_waarde
from assistent.handelingen import partnerschap as p
from assistent.kennis.laden import laad
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

VELD = ("spanningsveld", "wageningen_s1")


def _met(velden: dict[str, str | None], dossier: Dossier | None = None) -> Dossier:
    return p.met_blad(dossier or voorbeeld(), SPANNINGEN, VELD, velden, **DOOR)


def test_een_rij_komt_met_haar_eerste_cel_en_houdt_haar_id() -> None:
    een = _met({"positie": "2"})
    twee = _met({"afspraak": "Deel de cijfers."}, een)
    (eerst,), (later,) = p.rijen_van(een, SPANNINGEN), p.rijen_van(twee, SPANNINGEN)
    assert later == {**eerst, "afspraak": "Deel de cijfers."}
    controleer(laad().vragen[SPANNINGEN], p.rijen_van(twee, SPANNINGEN))


def test_een_rij_gaat_als_er_niets_meer_in_staat() -> None:
    voor = voorbeeld()
    assert SPANNINGEN not in _met({"positie": None}, _met({"positie": "2"}, voor)).antwoorden
    met_twee = p.met_blad(_met({"positie": "2"}), SPANNINGEN, ("spanningsveld", "utrecht_s1"), {"positie": "4"}, **DOOR)
    (over,) = p.rijen_van(_met({"positie": ""}, met_twee), SPANNINGEN)
    assert over["spanningsveld"] == "utrecht_s1"


def test_een_andere_rij_blijft_zoals_zij_was() -> None:
    ander = {"id": "r", "spanningsveld": "utrecht_s1", "positie": "5", "onbekende_kolom": "blijft"}
    dossier = met_waarde(voorbeeld(), SPANNINGEN, [ander], **DOOR)
    assert p.rijen_van(_met({"positie": "1"}, dossier), SPANNINGEN)[0] == ander


def test_een_middel_gaat_weg_zonder_belang_en_zonder_elders() -> None:
    dossier = p.met_partijen(voorbeeld(), ["Gemeente", "Aanbieder"], **DOOR)
    g, a = (rij["id"] for rij in p.rijen_van(dossier, p.PARTIJEN))
    een = p.met_middel(dossier, (a, g), "geld", {"belang": "hoog"}, **DOOR)
    twee = p.met_middel(een, (a, g), "geld", {"elders": "nee"}, **DOOR)
    (rij,) = p.rijen_van(twee, p.BANDEN)
    assert (rij["belang"], rij["elders"]) == ("hoog", "nee")
    controleer(laad().vragen[p.BANDEN], [rij])
    weg = p.met_middel(twee, (a, g), "geld", {"belang": None, "elders": None}, **DOOR)
    assert p.BANDEN not in weg.antwoorden


def test_partijen_komen_er_een_keer_bij() -> None:
    dossier = p.met_partijen(voorbeeld(), ["Gemeente", " gemeente ", "", "Scholen"], **DOOR)
    assert [rij["partij"] for rij in p.rijen_van(dossier, p.PARTIJEN)] == ["Gemeente", "Scholen"]
    opnieuw = p.met_partijen(dossier, ["SCHOLEN", "Huisartsen"], **DOOR)
    assert [rij["partij"] for rij in p.rijen_van(opnieuw, p.PARTIJEN)] == ["Gemeente", "Scholen", "Huisartsen"]


def test_het_dossier_kent_al_partijen() -> None:
    namen = p.mogelijke_partijen(voorbeeld())
    assert namen[0] == voorbeeld().waarde("zaak.organisatie")
    assert "Huisartsen" in namen
    assert "Gemeenteraad" not in namen


def test_velden_waar_de_antwoorden_op_wijzen_staan_voorop() -> None:
    dossier = met_waarde(voorbeeld(), "netwerk.zelfde_personen", "ja", **DOOR)
    bladen = p.spanningsbladen(uitkomst(dossier))
    spelend = [blad.plek.veld.id for blad in bladen if blad.speelt]
    assert "utrecht.s1" in spelend
    assert [blad.plek.veld.id for blad in bladen[: len(spelend)]] == spelend
    s1 = next(blad for blad in bladen if blad.plek.veld.id == "utrecht.s1")
    assert ("netwerk.zelfde_personen", "scheiding van de twee rollen", "‘Ja, dezelfde mensen’") in s1.antwoorden
    assert {melding.id for melding in s1.meldingen} == {"utrecht.w02"}


def _fase(dossier: Dossier) -> str:
    fasen = p.fasen(uitkomst(dossier))
    assert {fase.naam for fase in fasen} == {dilemma.fase for dilemma in laad().dilemmas.values()}
    return fasen[0].naam


def test_de_fase_van_nu_staat_voorop() -> None:
    dossier = voorbeeld()
    assert _fase(dossier) == "Selectieleidraad"
    assert _fase(met_peildatum(dossier, date(2023, 2, 1), **DOOR)) == "Dialoog"
    assert _fase(met_peildatum(dossier, date(2023, 5, 1), **DOOR)) == "Gunning"
    assert _fase(met_peildatum(dossier, date(2040, 1, 1), **DOOR)) == "Voorbereiding en uitvoering"


def test_zonder_data_begint_men_bij_de_visie() -> None:
    dossier = voorbeeld()
    for stap in dossier.planning.stappen:
        dossier = met_planstap(dossier, stap, None, **DOOR)
    assert all(isinstance(stap, PlanStap) for stap in dossier.planning.stappen.values())
    zonder_start = met_waarde(dossier, "zaak.startdatum", None, **DOOR)
    assert _fase(zonder_start) == "Visie en besluit"


def test_een_dilemma_bewaart_wie_beslist_en_wanneer() -> None:
    dossier = p.met_blad(voorbeeld(), DILEMMAS, ("dilemma", "d2"), {"wie": "College", "datum": "2026-05-01"}, **DOOR)
    controleer(laad().vragen[DILEMMAS], p.rijen_van(dossier, DILEMMAS))
    (deel,) = [o for fase in p.fasen(uitkomst(dossier)) for o in fase.omgangen if o.rij]
    assert (deel.dilemma.id, deel.wie, deel.datum) == ("dilemma.d2", "College", "2026-05-01")


def test_het_leerplan_zegt_wat_er_is_en_wat_niet() -> None:
    delen = {deel.vraag: deel for deel in p.leerplan(uitkomst(voorbeeld()))}
    assert list(delen) == [vraag for vraag, _ in p.LEERPLAN]
    assert delen["leren.indicatoren"].gevuld
    assert not delen["leren.besluitmomenten"].gevuld
    assert all(len(rij) == len(delen["leren.indicatoren"].kolommen) for rij in delen["leren.indicatoren"].rijen)


def test_een_keuze_in_het_leerplan_staat_er_in_woorden() -> None:
    rij = {"id": "1", "naam": "Wachttijd", "soort": "neveneffect"}
    dossier = met_waarde(voorbeeld(), "leren.indicatoren", [rij], **DOOR)
    delen = {deel.vraag: deel for deel in p.leerplan(uitkomst(dossier))}
    assert "Neveneffect" in delen["leren.indicatoren"].rijen[0]
    soorten = {soort.id: soort.aantal for soort in p.indicatorsoorten(uitkomst(dossier))}
    assert soorten == {"output": 0, "outcome": 0, "impact": 0, "neveneffect": 1}


def test_wat_niet_gevraagd_wordt_staat_niet_in_het_leerplan() -> None:
    markt = met_waarde(voorbeeld(), "sturing.gekozen", "markt", **DOOR)
    assert "leren.rooster" not in {deel.vraag for deel in p.leerplan(uitkomst(markt))}
