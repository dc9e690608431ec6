"""What changed since publication, which documents printed it, and whether it is made known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistent.dossier.model import Dossier
from assistent.handelingen.bereken import bereken
from assistent.vergelijk.gepubliceerd import Gepubliceerd, bekijk, uitgaven_van
from tests.advies.zaak import VANDAAG, dossier, kennis
from tests.vergelijk.uitgave import DAGEN, ZAAK, gepubliceerd, met, publiceer


def _bekijk(zaak: Dossier, peildatum: date = VANDAAG) -> Gepubliceerd:
    gezien = bereken(kennis(), zaak, VANDAAG, peildatum).gepubliceerd
    assert gezien is not None
    return gezien


def _regels(gezien: Gepubliceerd) -> list[tuple[str, str, str, bool]]:
    return [
        (v.verschil.kenmerk, v.verschil.was, v.verschil.wordt, v.verantwoord is not None) for v in gezien.veranderingen
    ]


def test_zonder_gepubliceerde_versie_is_er_niets_te_vergelijken() -> None:
    zaak = publiceer(dossier(ZAAK, DAGEN), "concept", ("selectieleidraad",), status="vastgesteld")
    uitkomst = bereken(kennis(), met(zaak, {"zaak.looptijd_maanden": 60}), VANDAAG)
    assert uitkomst.gepubliceerd is None
    assert not [m for m in uitkomst.meldingen if m.id.startswith("publicatie.")]


def test_dezelfde_antwoorden_zijn_geen_verandering() -> None:
    assert _bekijk(gepubliceerd()).veranderingen == ()


@pytest.mark.parametrize(
    ("antwoorden", "kenmerk", "was", "wordt"),
    [
        ({"zaak.looptijd_maanden": 60}, "zaak.looptijd_maanden", "48 maanden", "60 maanden"),
        ({"zaak.verlenging_maanden": 12}, "zaak.verlenging_maanden", "niets", "12 maanden"),
        ({"zaak.waarde_basis": 1_250_000}, "zaak.waarde_basis", "niets", "€\u00a01.250.000"),
        ({"zaak.doelen": [{"id": "d", "doel": "Thuis wonen"}]}, "zaak.doelen@d", "niets", "nieuw"),
        (
            {"beoordeling.geschiktheid": [{"id": "e", "eis": "Ervaring"}]},
            "beoordeling.geschiktheid@e",
            "niets",
            "nieuw",
        ),
    ],
)
def test_een_ander_antwoord_wordt_genoemd_met_beide_waarden(
    antwoorden: dict[str, Any], kenmerk: str, was: str, wordt: str
) -> None:
    gezien = _bekijk(met(gepubliceerd(), antwoorden))
    assert (kenmerk, was, wordt, False) in _regels(gezien)


def test_alleen_documenten_die_een_gegeven_afdrukken_tellen() -> None:
    gezien = _bekijk(met(gepubliceerd("dialoogleidraad"), {"beoordeling.gunningscriteria": ZAAK_ANDER_GEWICHT}))
    assert gezien.veranderingen == ()
    gezien = _bekijk(met(gepubliceerd("selectieleidraad"), {"beoordeling.gunningscriteria": ZAAK_ANDER_GEWICHT}))
    assert [v.documenten for v in gezien.veranderingen] == [("selectieleidraad",), ("selectieleidraad",)]


ZAAK_ANDER_GEWICHT = [
    {"id": "g1", "naam": "Aanpak", "soort": "kwaliteit", "gewicht": 60},
    {"id": "g2", "naam": "Tarief", "soort": "prijs", "gewicht": 40},
]


def test_een_cel_van_een_tabel_heeft_zijn_eigen_regel() -> None:
    gezien = _bekijk(met(gepubliceerd(), {"beoordeling.gunningscriteria": ZAAK_ANDER_GEWICHT}))
    assert _regels(gezien) == [
        ("beoordeling.gunningscriteria@g1.gewicht", "70%", "60%", False),
        ("beoordeling.gunningscriteria@g2.gewicht", "30%", "40%", False),
    ]


def test_start_en_einde_die_uit_antwoorden_volgen_zijn_geen_eigen_verandering() -> None:
    zaak = publiceer(dossier({**ZAAK, "zaak.startdatum": "2028-01-01"}, DAGEN), "oktober", ("selectieleidraad",))
    gezien = _bekijk(met(zaak, {"zaak.startdatum": "2028-03-01"}))
    assert [v.verschil.kenmerk for v in gezien.veranderingen] == ["zaak.startdatum"]


def _nota(wordt: str, **anders: object) -> dict[str, Any]:
    vraag = {"id": "v", "nota": "n", "behandeling": "in_de_nota", "wijzigt": "zaak.looptijd_maanden", "wordt": wordt}
    return {"nota.notas": [{"id": "n", "naam": "Nota 1", "ronde": "selectie"}], "nota.vragen": [{**vraag, **anders}]}


@pytest.mark.parametrize(
    ("nota", "verantwoord"),
    [
        (_nota("60 maanden"), True),
        (_nota("60"), True),
        (_nota("De looptijd wordt 60 maanden."), True),
        (_nota("160 maanden"), False),
        (_nota("6"), False),
        (_nota(""), False),
        (_nota("60 maanden", behandeling="ingetrokken"), False),
        (_nota("60 maanden", nota=""), False),
        (_nota("60 maanden", wijzigt="zaak.verlenging_maanden"), False),
    ],
)
def test_een_nota_verantwoordt_alleen_dit_gegeven_met_deze_waarde(nota: dict[str, Any], verantwoord: bool) -> None:
    gezien = _bekijk(met(gepubliceerd(), {"zaak.looptijd_maanden": 60, **nota}))
    assert _regels(gezien) == [("zaak.looptijd_maanden", "48 maanden", "60 maanden", verantwoord)]


def test_een_nota_over_een_tabel_noemt_de_rij_en_de_waarde() -> None:
    nota = _nota("Aanpak weegt 60%, Tarief 40%", wijzigt="beoordeling.gunningscriteria")
    gezien = _bekijk(met(gepubliceerd(), {"beoordeling.gunningscriteria": ZAAK_ANDER_GEWICHT, **nota}))
    assert [verantwoord for *_, verantwoord in _regels(gezien)] == [True, True]
    nota = _nota("Aanpak weegt 60%", wijzigt="beoordeling.gunningscriteria")
    gezien = _bekijk(met(gepubliceerd(), {"beoordeling.gunningscriteria": ZAAK_ANDER_GEWICHT, **nota}))
    assert [verantwoord for *_, verantwoord in _regels(gezien)] == [True, False]


@pytest.mark.parametrize(
    ("peildatum", "fase"),
    [
        (date(2026, 12, 1), "voor_sluiting"),
        (date(2026, 12, 2), "na_selectie"),
        (date(2027, 3, 1), "na_selectie"),
        (date(2027, 3, 2), "na_inschrijving"),
    ],
)
def test_de_fase_volgt_uit_de_gepubliceerde_planning(peildatum: date, fase: str) -> None:
    zaak = met(gepubliceerd(), {}, {"sluiting_aanmelding": "2027-02-01"})
    gevonden = _bekijk(zaak, peildatum).fase
    assert gevonden.id == fase
    assert "bekendgemaakte planning" in gevonden.waarom


def test_zonder_dag_is_de_fase_onbekend_en_staat_waarom() -> None:
    zaak = publiceer(dossier(ZAAK), "oktober", ("selectieleidraad",))
    fase = _bekijk(zaak).fase
    assert fase.id == "onbekend"
    assert "sluiting van de aanmelding" in fase.waarom


def test_de_laatste_versie_van_een_document_telt() -> None:
    zaak = met(gepubliceerd(), {"zaak.looptijd_maanden": 60})
    zaak = publiceer(zaak, "rectificatie", ("selectieleidraad",))
    gezien = _bekijk(zaak)
    assert [(v.versie, v.documenten) for v in gezien.veranderingen] == [("oktober", ("aankondigingsgegevens",))]
    assert [t.versies for t in gezien.tegenspraken] == [("oktober", "rectificatie")]
    assert _bekijk(publiceer(zaak, "rectificatie 2", ("aankondigingsgegevens",))).veranderingen == ()


def test_wat_gepubliceerd_is_wordt_een_keer_uitgerekend() -> None:
    zaak = gepubliceerd()
    uitkomst = bereken(kennis(), zaak, VANDAAG)
    later = bereken(kennis(), met(zaak, {"zaak.looptijd_maanden": 60}), VANDAAG)
    assert uitgaven_van(uitkomst.stand) is uitgaven_van(later.stand)


def test_vergelijken_verandert_niets_en_geeft_steeds_hetzelfde() -> None:
    uitkomst = bereken(kennis(), met(gepubliceerd(), {"zaak.looptijd_maanden": 60}), VANDAAG)
    eerst = bekijk(uitkomst.stand, uitkomst.planning, uitkomst.procedure)
    assert eerst == bekijk(uitkomst.stand, uitkomst.planning, uitkomst.procedure) == uitkomst.gepubliceerd


def test_de_stijging_van_de_raming_staat_in_procenten() -> None:
    basis = {**ZAAK, "zaak.totale_prijs": "ja", "zaak.waarde_basis": 1_000_000, "zaak.looptijd_maanden": 12}
    zaak = publiceer(dossier(basis, DAGEN), "oktober", ("selectieleidraad",))
    assert _bekijk(met(zaak, {"zaak.waarde_basis": 1_150_000})).waarde_procent == 15
    assert _bekijk(met(zaak, {"zaak.waarde_basis": 900_000})).waarde_procent == -10


def test_een_bevinding_noemt_waarde_document_en_fase() -> None:
    uitkomst = bereken(kennis(), met(gepubliceerd(), {"zaak.looptijd_maanden": 60}), VANDAAG)
    (melding,) = [m for m in uitkomst.meldingen if m.id == "publicatie.voor_sluiting"]
    for woorden in ("48 maanden", "60 maanden", "Selectieleidraad", "‘oktober’", "1 december 2026"):
        assert woorden in melding.tekst
    assert (melding.plaats, melding.status) == ("publicatie.wijzigingen", "wettekst")
