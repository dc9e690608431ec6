"""The Dutch procedures beside open, dialogue and SAS: when they may be used, and what the law asks of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.advies.zaak import DEN_HAAG, reken

PUBLICATIE = date(2026, 12, 1)
GEWOON: dict[str, Any] = {
    **DEN_HAAG,
    "zaak.sociale_dienst": "nee",
    "zaak.domein": ["anders"],
    "procedure.oplossing_bekend": "ja",
    "procedure.beschikbaar_op_markt": "ja",
    "procedure.onderhandeling_nodig": "nee",
    "procedure.eerdere_mislukt": "nee",
    "procedure.spoed": "nee",
    "procedure.verwachte_gegadigden": 4,
    "rechtsvorm.alleenrecht": "nee",
}
KLEIN = {**GEWOON, "zaak.waarde_basis": 100_000, "zaak.grensoverschrijdend_belang": "nee"}
CONCESSIE = {**GEWOON, "zaak.contractvorm": "concessie", "rechtsvorm.exploitatierisico": "ja"}
SELECTIE = {"procedure.gekozen": "niet_openbaar"}
ONDERHANDELING = {"procedure.gekozen": "mededinging_onderhandeling", "procedure.onderhandeling_nodig": "ja"}


def oordeel(procedure: str, antwoorden: dict[str, Any]) -> str:
    return next(p.toelaatbaar for p in reken(antwoorden).procedures if p.id == procedure)


def ernst(melding: str, antwoorden: dict[str, Any], data: dict[str, date | str] | None = None) -> str | None:
    return next((m.ernst for m in reken(antwoorden, data).meldingen if m.id == melding), None)


@pytest.mark.parametrize(
    ("procedure", "antwoorden", "verwacht"),
    [
        pytest.param("niet_openbaar", GEWOON, "ja", id="niet-openbaar mag altijd"),
        pytest.param("niet_openbaar", DEN_HAAG, "voorwaardelijk", id="niet-openbaar bij zorg na een besluit"),
        pytest.param("niet_openbaar", KLEIN, "voorwaardelijk", id="niet-openbaar onder de drempel is vrijwillig"),
        pytest.param("mededinging_onderhandeling", GEWOON, "nee", id="onderhandelen zonder grond"),
        pytest.param(
            "mededinging_onderhandeling", {**GEWOON, "procedure.onderhandeling_nodig": "ja"}, "ja", id="met grond"
        ),
        pytest.param(
            "mededinging_onderhandeling",
            {**GEWOON, "procedure.onderhandeling_nodig": "ja", "procedure.minimumeisen_bekend": "nee"},
            "nee",
            id="met grond, zonder minimumeisen",
        ),
        pytest.param("onderhandeling_zonder_aankondiging", GEWOON, "nee", id="niets wijst op een grond"),
        pytest.param(
            "onderhandeling_zonder_aankondiging", {**GEWOON, "procedure.spoed": "ja"}, "onbekend", id="grond gevraagd"
        ),
        pytest.param(
            "onderhandeling_zonder_aankondiging",
            {**GEWOON, "procedure.grond_zonder_aankondiging": "technisch"},
            "voorwaardelijk",
            id="één ondernemer kan het",
        ),
        pytest.param(
            "onderhandeling_zonder_aankondiging",
            {**GEWOON, "zaak.soort_opdracht": "leveringen", "procedure.grond_zonder_aankondiging": "herhaling"},
            "nee",
            id="herhaling is er niet voor leveringen",
        ),
        pytest.param("prijsvraag", GEWOON, "nee", id="geen prijsvraag voor wat te koop is"),
        pytest.param(
            "prijsvraag",
            {**GEWOON, "procedure.beschikbaar_op_markt": "nee", "procedure.plan_of_ontwerp": "ja"},
            "ja",
            id="prijsvraag voor een ontwerp",
        ),
        pytest.param("nationaal_openbaar", KLEIN, "ja", id="nationaal onder de drempel"),
        pytest.param("nationaal_openbaar", GEWOON, "nee", id="nationaal boven de drempel"),
        pytest.param("nationaal_niet_openbaar", KLEIN, "ja", id="nationaal met selectie"),
        pytest.param("meervoudig_onderhands", KLEIN, "ja", id="onderhands onder de drempel"),
        pytest.param(
            "meervoudig_onderhands",
            {**KLEIN, "zaak.grensoverschrijdend_belang": "ja"},
            "voorwaardelijk",
            id="onderhands met belang over de grens",
        ),
        pytest.param(
            "enkelvoudig_onderhands",
            {**KLEIN, "zaak.grensoverschrijdend_belang": "onbekend"},
            "onbekend",
            id="belang over de grens onbekend",
        ),
        pytest.param("concessie", CONCESSIE, "ja", id="concessie"),
        pytest.param("concessie", GEWOON, "nee", id="geen concessie zonder exploitatie"),
        pytest.param("concessie_sas", CONCESSIE, "nee", id="licht regime niet voor gewone diensten"),
        pytest.param(
            "concessie_sas", {**CONCESSIE, "zaak.sociale_dienst": "zorg_maatschappelijk"}, "ja", id="SAS-concessie"
        ),
        pytest.param(
            "nationaal_openbaar", {**KLEIN, "zaak.contractvorm": "concessie"}, "nee", id="concessie nationaal"
        ),
    ],
)
def test_wanneer_een_procedure_mag(procedure: str, antwoorden: dict[str, Any], verwacht: str) -> None:
    assert oordeel(procedure, antwoorden) == verwacht


@pytest.mark.parametrize(
    ("extra", "aanmelding", "inschrijving"),
    [
        pytest.param({}, 30, 35, id="gewoon, elektronisch"),
        pytest.param({"planning.elektronisch": "nee"}, 30, 40, id="op papier"),
        pytest.param({"procedure.spoed": "ja"}, 15, 10, id="spoed"),
        pytest.param({"planning.vooraankondiging": "ja"}, 30, 29, id="vooraankondiging"),
        pytest.param({"planning.stukken_elektronisch": "nee"}, 30, 40, id="stukken niet elektronisch"),
        pytest.param(
            {"planning.stukken_elektronisch": "nee", "planning.elektronisch": "nee"}, 30, 45, id="alles op papier"
        ),
        pytest.param({"planning.termijn_overeengekomen": "ja"}, 30, 0, id="decentraal, afgesproken"),
        pytest.param(
            {"planning.termijn_overeengekomen": "ja", "zaak.soort_opdrachtgever": "centraal"}, 30, 35, id="centraal"
        ),
    ],
)
@pytest.mark.parametrize("keuze", [SELECTIE, ONDERHANDELING], ids=["niet-openbaar", "onderhandeling"])
def test_minimumtermijnen_na_een_selectie(
    keuze: dict[str, Any], extra: dict[str, Any], aanmelding: int, inschrijving: int
) -> None:
    minima = {s.id: s.minimum for s in reken({**GEWOON, **keuze, **extra}).planning.stappen}
    assert (minima["sluiting_aanmelding"], minima["sluiting_inschrijving"]) == (aanmelding, inschrijving)


def test_een_dynamisch_aankoopsysteem_heeft_eigen_termijnen() -> None:
    das = {**GEWOON, **SELECTIE, "zaak.contractvorm": "das", "procedure.spoed": "ja"}
    minima = {s.id: s.minimum for s in reken(das).planning.stappen}
    assert (minima["sluiting_aanmelding"], minima["sluiting_inschrijving"]) == (30, 10)


@pytest.mark.parametrize(
    ("melding", "antwoorden", "stap", "dagen", "verwacht"),
    [
        pytest.param("recht.niet_openbaar_inschrijving", SELECTIE, "inschrijving", 34, "fout", id="34 dagen"),
        pytest.param("recht.niet_openbaar_inschrijving", SELECTIE, "inschrijving", 35, None, id="35 dagen"),
        pytest.param(
            "recht.niet_openbaar_inschrijving",
            {**SELECTIE, "planning.termijn_overeengekomen": "ja"},
            "inschrijving",
            14,
            None,
            id="veertien dagen afgesproken",
        ),
        pytest.param("recht.niet_openbaar_inschrijving", ONDERHANDELING, "inschrijving", 34, "fout", id="eerste"),
        pytest.param(
            "recht.niet_openbaar_inschrijving",
            {**SELECTIE, "zaak.contractvorm": "das"},
            "inschrijving",
            12,
            None,
            id="twaalf dagen in een dynamisch aankoopsysteem",
        ),
        pytest.param(
            "recht.das_inschrijving", {**SELECTIE, "zaak.contractvorm": "das"}, "inschrijving", 9, "fout", id="das, 9"
        ),
        pytest.param("recht.niet_openbaar_aanmelding", SELECTIE, "aanmelding", 29, "fout", id="aanmelden in 29"),
        pytest.param("recht.niet_openbaar_aanmelding", SELECTIE, "aanmelding", 30, None, id="aanmelden in 30"),
        pytest.param(
            "recht.niet_openbaar_aanmelding_spoed",
            {**SELECTIE, "procedure.spoed": "ja"},
            "aanmelding",
            14,
            "fout",
            id="aanmelden bij spoed in 14",
        ),
        pytest.param(
            "recht.niet_openbaar_inschrijving_spoed",
            {**SELECTIE, "procedure.spoed": "ja"},
            "inschrijving",
            10,
            None,
            id="inschrijven bij spoed in 10",
        ),
        pytest.param(
            "recht.niet_openbaar_vooraankondiging",
            {**SELECTIE, "planning.vooraankondiging": "ja"},
            "inschrijving",
            21,
            "fout",
            id="vooraankondiging, 21",
        ),
        pytest.param(
            "recht.niet_openbaar_vooraankondiging_krap",
            {**SELECTIE, "planning.vooraankondiging": "ja"},
            "inschrijving",
            28,
            "waarschuwing",
            id="vooraankondiging, 28",
        ),
    ],
)
def test_termijn_in_de_planning(
    melding: str, antwoorden: dict[str, Any], stap: str, dagen: int, verwacht: str | None
) -> None:
    begin = "publicatie" if stap == "aanmelding" else "publicatie_gunningsleidraad"
    data: dict[str, date | str] = {begin: PUBLICATIE, f"sluiting_{stap}": PUBLICATIE + timedelta(days=dagen)}
    assert ernst(melding, {**GEWOON, **antwoorden}, data) == verwacht


@pytest.mark.parametrize(
    ("melding", "antwoorden", "verwacht"),
    [
        pytest.param(
            "recht.gegadigden_minimum_selectie", {**SELECTIE, "procedure.aantal_gegadigden": 4}, "fout", id="vier"
        ),
        pytest.param(
            "recht.gegadigden_minimum_selectie", {**SELECTIE, "procedure.aantal_gegadigden": 5}, None, id="vijf"
        ),
        pytest.param(
            "recht.gegadigden_minimum_selectie", {**ONDERHANDELING, "procedure.aantal_gegadigden": 3}, None, id="drie"
        ),
        pytest.param("recht.nationaal_boven_drempel", {"procedure.gekozen": "nationaal_openbaar"}, "fout", id="boven"),
        pytest.param(
            "recht.nationaal_boven_drempel",
            {"procedure.gekozen": "nationaal_openbaar", "zaak.waarde_basis": 100_000},
            None,
            id="onder",
        ),
        pytest.param(
            "recht.onderhands_een",
            {"procedure.gekozen": "meervoudig_onderhands", "procedure.aantal_gegadigden": 1},
            "fout",
            id="meervoudig met één",
        ),
        pytest.param(
            "recht.onderhands_aantal",
            {"procedure.gekozen": "meervoudig_onderhands", "procedure.aantal_gegadigden": 2},
            "waarschuwing",
            id="meervoudig met twee: alleen de Gids",
        ),
        pytest.param("recht.onderhandeling_zonder_grond", {"procedure.gekozen": "mededinging_onderhandeling"}, "fout"),
        pytest.param(
            "recht.voorbehoud_looptijd",
            {**SELECTIE, "zaak.voorbehouden": "algemeen_belang", "zaak.looptijd_maanden": 37},
            "fout",
            id="voorbehoud langer dan drie jaar",
        ),
        pytest.param(
            "recht.voorbehoud_looptijd",
            {**SELECTIE, "zaak.voorbehouden": "algemeen_belang", "zaak.looptijd_maanden": 36},
            None,
            id="voorbehoud van drie jaar",
        ),
        pytest.param(
            "recht.das_niet_openbaar", {"procedure.gekozen": "openbaar", "zaak.contractvorm": "das"}, "fout", id="das"
        ),
        pytest.param("recht.samenvoegen_motiveren", {**SELECTIE, "zaak.samengevoegd": "ja"}, "fout", id="samenvoegen"),
        pytest.param(
            "recht.samenvoegen_motiveren",
            {**SELECTIE, "zaak.samengevoegd": "ja", "zaak.percelen_motivering": "De diensten hangen samen."},
            None,
            id="samenvoegen met motivering",
        ),
        pytest.param(
            "recht.verlenging_in_raming", {**SELECTIE, "zaak.verlenging_maanden": 24}, "waarschuwing", id="verlenging"
        ),
        pytest.param(
            "recht.verlenging_in_raming",
            {**SELECTIE, "zaak.verlenging_maanden": 24, "zaak.waarde_opties": 1},
            None,
            id="verlenging met waarde",
        ),
        pytest.param("recht.cpv_zorg", {"zaak.cpv": "85000000-9"}, "aandacht", id="CPV van zorg"),
        pytest.param("recht.cpv_zorg", {"zaak.cpv": "45000000-7"}, None, id="CPV van werken"),
    ],
)
def test_wat_de_antwoorden_beslissen(melding: str, antwoorden: dict[str, Any], verwacht: str | None) -> None:
    assert ernst(melding, {**GEWOON, **antwoorden}) == verwacht


@pytest.mark.parametrize("keuze", ["concessie", "concessie_sas"])
def test_ook_bij_een_concessie_bindt_de_opschorting(keuze: str) -> None:
    zaak = {**CONCESSIE, "procedure.gekozen": keuze}
    data: dict[str, date | str] = {
        "gunningsbeslissing": PUBLICATIE,
        "einde_opschorting": PUBLICATIE + timedelta(days=19),
    }
    assert ernst("recht.opschorting_twintig_dagen", zaak, data) == "fout"


@pytest.mark.parametrize(
    ("elektronisch", "verwacht"), [("ja", 45), ("nee", 50)], ids=["+5 en -5: te controleren", "op papier"]
)
def test_stukken_die_niet_elektronisch_zijn_verlengen_de_openbare_procedure(elektronisch: str, verwacht: int) -> None:
    zaak = {
        **GEWOON,
        "procedure.gekozen": "openbaar",
        "planning.elektronisch": elektronisch,
        "planning.stukken_elektronisch": "nee",
    }
    sluiting = next(s for s in reken(zaak).planning.stappen if s.id == "sluiting_inschrijving")
    assert sluiting.minimum == verwacht
