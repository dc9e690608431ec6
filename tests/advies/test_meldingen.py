"""Findings: the terms and demands of the law, inside and outside their regime.

Every row is a situation with the finding that belongs to it; no severity means that the finding stays away.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from assistent.advies.model import Melding
from tests.advies.zaak import DEN_HAAG, kennis, reken, willekeurig

PUBLICATIE = date(2026, 12, 1)
GEWOON = {
    "zaak.rechtsgebied": "nl",
    "zaak.soort_opdracht": "diensten",
    "zaak.sociale_dienst": "nee",
    "zaak.soort_opdrachtgever": "decentraal",
    "zaak.waarde_basis": 1_000_000,
    "procedure.gekozen": "openbaar",
}
ELEKTRONISCH = {**GEWOON, "planning.elektronisch": "ja"}
PAPIER = {**GEWOON, "planning.elektronisch": "nee"}
VOORAF = {**ELEKTRONISCH, "planning.vooraankondiging": "ja"}
SPOED = {**ELEKTRONISCH, "procedure.spoed": "ja"}
DIALOOG = {**GEWOON, "procedure.gekozen": "concurrentiegerichte_dialoog"}
INNOVATIE = {**GEWOON, "procedure.gekozen": "innovatiepartnerschap"}
ZORG = {**GEWOON, "zaak.sociale_dienst": "zorg_maatschappelijk", "procedure.gekozen": "sas"}
EIGEN = {**ZORG, "procedure.gekozen": "sui_generis"}
JEUGD = {"zaak.domein": ["jeugd"]}
ALLEEN_PRIJS = {"beoordeling.gunningscriteria": [{"naam": "Tarief", "soort": "prijs", "gewicht": 100}]}


def meldingen(antwoorden: dict[str, Any], data: dict[str, date | str] | None = None) -> dict[str, Melding]:
    return {m.id: m for m in reken(antwoorden, data).meldingen}


def ernst(melding: str, antwoorden: dict[str, Any], data: dict[str, date | str] | None = None) -> str | None:
    gevonden = meldingen(antwoorden, data).get(melding)
    return gevonden.ernst if gevonden else None


def na_publicatie(stap: str, dagen: int) -> dict[str, date | str]:
    return {"publicatie": PUBLICATIE, stap: PUBLICATIE + timedelta(days=dagen)}


@pytest.mark.parametrize(
    ("antwoorden", "dagen", "melding", "verwacht"),
    [
        pytest.param(PAPIER, 44, "recht.inschrijving_openbaar_papier", "fout", id="openbaar op papier, 44 dagen"),
        pytest.param(PAPIER, 45, "recht.inschrijving_openbaar_papier", None, id="openbaar op papier, 45 dagen"),
        pytest.param(ELEKTRONISCH, 39, "recht.inschrijving_openbaar", "fout", id="openbaar elektronisch, 39 dagen"),
        pytest.param(ELEKTRONISCH, 40, "recht.inschrijving_openbaar", None, id="openbaar elektronisch, 40 dagen"),
        pytest.param(
            ELEKTRONISCH, 40, "recht.inschrijving_openbaar_papier", None, id="40 dagen is elektronisch genoeg"
        ),
        pytest.param(VOORAF, 29, "recht.inschrijving_vooraankondiging_krap", None, id="vooraankondiging, 29 dagen"),
        pytest.param(VOORAF, 28, "recht.inschrijving_vooraankondiging_krap", "waarschuwing", id="vooraankondiging, 28"),
        pytest.param(VOORAF, 22, "recht.inschrijving_vooraankondiging_krap", "waarschuwing", id="vooraankondiging, 22"),
        pytest.param(
            VOORAF, 22, "recht.inschrijving_vooraankondiging", None, id="vooraankondiging, 22 is niet verboden"
        ),
        pytest.param(VOORAF, 21, "recht.inschrijving_vooraankondiging", "fout", id="vooraankondiging, 21 dagen"),
        pytest.param(SPOED, 15, "recht.inschrijving_spoed", None, id="openbaar bij spoed, 15 dagen"),
        pytest.param(SPOED, 14, "recht.inschrijving_spoed", "fout", id="openbaar bij spoed, 14 dagen"),
        pytest.param(SPOED, 15, "recht.inschrijving_openbaar", None, id="spoed verdringt de gewone termijn"),
    ],
)
def test_inschrijftermijn_in_de_openbare_procedure(
    antwoorden: dict[str, Any], dagen: int, melding: str, verwacht: str | None
) -> None:
    assert ernst(melding, antwoorden, na_publicatie("sluiting_inschrijving", dagen)) == verwacht


@pytest.mark.parametrize(
    ("antwoorden", "dagen", "verwacht"),
    [
        pytest.param(DIALOOG, 30, None, id="dialoog, 30 dagen"),
        pytest.param(DIALOOG, 29, "fout", id="dialoog, 29 dagen"),
        pytest.param({**DIALOOG, "procedure.spoed": "ja"}, 29, "fout", id="dialoog, spoed helpt niet"),
        pytest.param(INNOVATIE, 29, "fout", id="innovatiepartnerschap, 29 dagen"),
        pytest.param(EIGEN, 29, "aandacht", id="eigen procedure binnen SAS: geen wettelijk minimum"),
        pytest.param(EIGEN, 30, None, id="eigen procedure, 30 dagen"),
    ],
)
def test_aanmeldingstermijn(antwoorden: dict[str, Any], dagen: int, verwacht: str | None) -> None:
    assert ernst("recht.aanmelding_dertig_dagen", antwoorden, na_publicatie("sluiting_aanmelding", dagen)) == verwacht


def test_bij_spoed_kent_de_dialoog_geen_kortere_termijn() -> None:
    assert ernst("recht.spoed_dialoog", {**DIALOOG, "procedure.spoed": "ja"}) == "waarschuwing"
    assert ernst("recht.spoed_dialoog", SPOED) is None


@pytest.mark.parametrize(
    ("antwoorden", "dagen", "melding", "verwacht"),
    [
        pytest.param(ELEKTRONISCH, 10, "recht.nota_tien_dagen", None, id="openbaar, tien dagen"),
        pytest.param(ELEKTRONISCH, 9, "recht.nota_tien_dagen", "fout", id="openbaar, negen dagen"),
        pytest.param(DIALOOG, 9, "recht.nota_tien_dagen", "fout", id="dialoog, negen dagen"),
        pytest.param(ZORG, 9, "recht.nota_tien_dagen", "fout", id="SAS, negen dagen: geldt ook daar"),
        pytest.param(EIGEN, 9, "recht.nota_tien_dagen", "fout", id="eigen procedure, negen dagen"),
        pytest.param(
            {**ZORG, "procedure.spoed": "ja"}, 9, "recht.nota_tien_dagen", "fout", id="SAS kent de vier dagen niet"
        ),
        pytest.param(SPOED, 9, "recht.nota_tien_dagen", None, id="openbaar bij spoed, negen dagen"),
        pytest.param(SPOED, 4, "recht.nota_vier_dagen", None, id="openbaar bij spoed, vier dagen"),
        pytest.param(SPOED, 3, "recht.nota_vier_dagen", "fout", id="openbaar bij spoed, drie dagen"),
    ],
)
def test_nota_van_inlichtingen(antwoorden: dict[str, Any], dagen: int, melding: str, verwacht: str | None) -> None:
    sluiting = date(2027, 2, 1)
    data: dict[str, date | str] = {
        "nota_inlichtingen": sluiting - timedelta(days=dagen),
        "sluiting_inschrijving": sluiting,
    }
    assert ernst(melding, antwoorden, data) == verwacht


@pytest.mark.parametrize(
    ("antwoorden", "laatste_dag", "verwacht"),
    [
        pytest.param(ELEKTRONISCH, "2027-06-21", None, id="besluit 1 juni, laatste dag 21 juni"),
        pytest.param(ELEKTRONISCH, "2027-06-20", "fout", id="besluit 1 juni, laatste dag 20 juni"),
        pytest.param(DIALOOG, "2027-06-20", "fout", id="dialoog"),
        pytest.param(ZORG, "2027-06-20", "aandacht", id="SAS: niet door de wet, wel aanbevolen"),
    ],
)
def test_opschortende_termijn(antwoorden: dict[str, Any], laatste_dag: str, verwacht: str | None) -> None:
    data: dict[str, date | str] = {"gunningsbeslissing": "2027-06-01", "einde_opschorting": laatste_dag}
    assert ernst("recht.opschorting_twintig_dagen", antwoorden, data) == verwacht


@pytest.mark.parametrize(
    ("antwoorden", "aantal", "verwacht"),
    [
        pytest.param(DIALOOG, 2, "fout", id="dialoog met twee"),
        pytest.param(DIALOOG, 3, None, id="dialoog met drie"),
        pytest.param(INNOVATIE, 2, "fout", id="innovatiepartnerschap met twee"),
        pytest.param(EIGEN, 2, "aandacht", id="eigen procedure met twee"),
    ],
)
def test_minste_aantal_gegadigden(antwoorden: dict[str, Any], aantal: int, verwacht: str | None) -> None:
    gevraagd = {**antwoorden, "procedure.aantal_gegadigden": aantal}
    assert ernst("recht.gegadigden_minimum", gevraagd) == verwacht


@pytest.mark.parametrize(
    ("antwoorden", "factor", "melding", "verwacht"),
    [
        pytest.param(ELEKTRONISCH, 3.1, "recht.omzeteis_te_hoog", "fout", id="meer dan driemaal"),
        pytest.param(ELEKTRONISCH, 3, "recht.omzeteis_te_hoog", None, id="precies driemaal"),
        pytest.param(ELEKTRONISCH, 2, "recht.omzeteis_motiveren", "fout", id="elke omzeteis vraagt redenen"),
        pytest.param(ELEKTRONISCH, 0, "recht.omzeteis_motiveren", None, id="geen omzeteis"),
        pytest.param(ZORG, 3.1, "recht.omzeteis_te_hoog", "aandacht", id="SAS: niet door de wet verboden"),
    ],
)
def test_omzeteis(antwoorden: dict[str, Any], factor: float, melding: str, verwacht: str | None) -> None:
    assert ernst(melding, {**antwoorden, "beoordeling.omzeteis_factor": factor}) == verwacht


LAAGSTE = {"gunning.grondslag": "laagste_prijs"}


@pytest.mark.parametrize(
    ("antwoorden", "melding", "verwacht"),
    [
        pytest.param({**ZORG, **JEUGD, **ALLEEN_PRIJS}, "recht.jeugd_alleen_prijs", "fout", id="jeugd in SAS op prijs"),
        pytest.param(
            {**GEWOON, **JEUGD, **LAAGSTE}, "recht.jeugd_alleen_prijs", "fout", id="jeugd openbaar op laagste prijs"
        ),
        pytest.param({**GEWOON, **LAAGSTE}, "recht.jeugd_alleen_prijs", None, id="geen jeugd"),
        pytest.param({**GEWOON, **LAAGSTE}, "recht.laagste_motiveren", "fout", id="laagste prijs vraagt motivering"),
        pytest.param({**ZORG, **LAAGSTE}, "recht.laagste_motiveren", "aandacht", id="in SAS geldt dat niet"),
        pytest.param(
            {**ZORG, "zaak.domein": ["wmo"], **ALLEEN_PRIJS},
            "recht.wmo_alleen_prijs",
            "waarschuwing",
            id="Wmo op prijs",
        ),
        pytest.param({**DIALOOG, **LAAGSTE}, "recht.dialoog_bpkv", "fout", id="dialoog op laagste prijs"),
        pytest.param({**DIALOOG, "gunning.grondslag": "bpkv"}, "recht.dialoog_bpkv", None, id="dialoog op BPKV"),
    ],
)
def test_gunnen_op_prijs(antwoorden: dict[str, Any], melding: str, verwacht: str | None) -> None:
    assert ernst(melding, antwoorden) == verwacht


def test_een_dialoog_zonder_grond_is_een_fout() -> None:
    zonder = {
        **DIALOOG,
        "procedure.beschikbaar_op_markt": "ja",
        "procedure.onderhandeling_nodig": "nee",
        "procedure.oplossing_bekend": "ja",
        "procedure.eerdere_mislukt": "nee",
    }
    assert ernst("recht.dialoog_zonder_grond", zonder) == "fout"
    assert ernst("recht.dialoog_zonder_grond", {**zonder, "procedure.onderhandeling_nodig": "ja"}) is None


@pytest.mark.parametrize(("maanden", "verwacht"), [(48, None), (49, "waarschuwing")])
def test_een_raamovereenkomst_duurt_hoogstens_vier_jaar(maanden: int, verwacht: str | None) -> None:
    raam = {**ZORG, "zaak.contractvorm": "raamovereenkomst", "zaak.looptijd_maanden": maanden}
    assert ernst("recht.raamovereenkomst_duur", raam) == verwacht


def test_een_gewone_overeenkomst_van_acht_jaar_is_geen_raamovereenkomst() -> None:
    assert ernst("recht.raamovereenkomst_duur", DEN_HAAG) is None


def test_buiten_het_regime_zegt_de_melding_dat_zelf() -> None:
    buiten = meldingen({**EIGEN, "procedure.aantal_gegadigden": 2})["recht.gegadigden_minimum"]
    binnen = meldingen({**DIALOOG, "procedure.aantal_gegadigden": 2})["recht.gegadigden_minimum"]
    assert (buiten.ernst, buiten.buiten_regime) == ("aandacht", True)
    assert (binnen.ernst, binnen.buiten_regime) == ("fout", False)


def test_zonder_procedure_is_niet_bekend_of_een_regel_verplicht() -> None:
    gevonden = meldingen({"zaak.rechtsgebied": "nl", "beoordeling.omzeteis_factor": 4})["recht.omzeteis_te_hoog"]
    assert (gevonden.ernst, gevonden.buiten_regime) == ("aandacht", False)


def test_wat_over_een_voorlopige_procedure_gaat_is_voorlopig_en_geen_fout() -> None:
    kort: dict[str, date | str] = {"publicatie": PUBLICATIE, "sluiting_inschrijving": PUBLICATIE + timedelta(days=30)}
    vast = {
        **{k: w for k, w in GEWOON.items() if k != "procedure.gekozen"},
        **dict.fromkeys((v.id for v in kennis().vragen.values() if v.niveau == "1a"), 1),
        "rechtsvorm.gekozen": "opdracht",
        "procedure.oplossing_bekend": "ja",
        "procedure.beschikbaar_op_markt": "ja",
        "procedure.onderhandeling_nodig": "nee",
        "procedure.eerdere_mislukt": "nee",
    }
    voorlopig = meldingen(vast, kort)["recht.inschrijving_openbaar"]
    gekozen = meldingen(GEWOON, kort)["recht.inschrijving_openbaar"]
    assert (voorlopig.ernst, voorlopig.voorlopig) == ("waarschuwing", True)
    assert (gekozen.ernst, gekozen.voorlopig) == ("fout", False)


def test_een_regel_die_geen_procedure_noemt_is_nooit_voorlopig() -> None:
    zonder_keuze = {k: w for k, w in GEWOON.items() if k != "procedure.gekozen"}
    gevonden = meldingen({**zonder_keuze, "rechtsvorm.gekozen": "opdracht", "beoordeling.omzeteis_factor": 4})
    assert gevonden["recht.omzeteis_te_hoog"].voorlopig is False


def test_nederlands_recht_zwijgt_in_vlaanderen(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    nederlands = {m.id for m in kennis().meldingen.values() if m.rechtsgebied == "nl"}
    for _ in range(hoeveelheid(10, 100)):
        antwoorden = {**willekeurig(loting), "zaak.rechtsgebied": "vl"}
        assert not nederlands & set(meldingen(antwoorden))


def test_een_regel_geldt_niet_voor_haar_ingangsdatum() -> None:
    jeugd = {**ZORG, **JEUGD, **ALLEEN_PRIJS}
    ervoor, erna = (
        {m.id for m in reken(jeugd, peildatum=dag).meldingen} for dag in (date(2022, 6, 30), date(2022, 7, 1))
    )
    assert "recht.jeugd_alleen_prijs" not in ervoor
    assert "recht.jeugd_alleen_prijs" in erna


def test_wetten_van_de_meldingen(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    zwaarte = ["fout", "waarschuwing", "aandacht"]
    for _ in range(hoeveelheid(25, 250)):
        uitkomst = reken(willekeurig(loting, 0.8))
        gevonden = uitkomst.meldingen
        assert [zwaarte.index(m.ernst) for m in gevonden] == sorted(zwaarte.index(m.ernst) for m in gevonden)
        for m in gevonden:
            assert m.bron
            assert m.plaats in kennis().vragen
            if m.ernst == "fout":
                assert m.status == "wettekst"
                assert uitkomst.procedure is not None
                assert uitkomst.procedure.regime in kennis().meldingen[m.id].regimes
            if m.spoor is not None:
                assert m.spoor.uitkomst is True


@pytest.mark.parametrize(
    ("peildatum", "verwacht"),
    [(date(2026, 6, 1), ("fout", "wettekst")), (date(2023, 6, 1), ("waarschuwing", "te_controleren"))],
)
def test_een_dag_waarvan_de_wettekst_niet_is_gezien_geeft_ten_hoogste_een_waarschuwing(
    peildatum: date, verwacht: tuple[str, str]
) -> None:
    """What is te_controleren may warn, never block."""
    gevonden = reken({**EIGEN, **JEUGD, **ALLEEN_PRIJS}, peildatum=peildatum).meldingen
    (melding,) = [m for m in gevonden if m.id == "recht.jeugd_alleen_prijs"]
    assert (melding.ernst, melding.status) == verwacht
