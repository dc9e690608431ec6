"""Edits make a new dossier, share the rest, and keep a history of a sensible size."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from pydantic import ValidationError

from assistent.dossier import wijzigen
from assistent.dossier.model import (
    PAKKET,
    STEMPEL,
    Antwoord,
    Dossier,
    Opmerking,
    PlanStap,
    TekstAfwijking,
    als_json,
    is_pakket,
    kopie_als_nieuw,
    nieuw_dossier,
)
from assistent.dossier.vast import MAX_DIEPTE
from assistent.dossier.wijzigen import met_antwoord, met_antwoorden, met_waarde, zonder_antwoord
from tests.dossier.maak import DOOR, OM, WIE, dossiers, groot_dossier, json_waarden, vol_dossier


def test_een_wijziging_maakt_een_nieuw_dossier_en_deelt_de_rest() -> None:
    oud = groot_dossier(1000)
    eerder = als_json(oud)
    nieuw = met_waarde(oud, "groep3.vraag3", 1, **DOOR)
    assert als_json(oud) == eerder
    assert nieuw.waarde("groep3.vraag3") == 1
    anders = [sleutel for sleutel in oud.antwoorden if oud.antwoorden[sleutel] is not nieuw.antwoorden[sleutel]]
    assert anders == ["groep3.vraag3"]
    assert nieuw.planning is oud.planning
    assert nieuw.toets is oud.toets


def test_dezelfde_waarde_geeft_hetzelfde_dossier() -> None:
    d = vol_dossier()
    assert met_waarde(d, "inhoud.variatie_doelgroep", 4, **DOOR) is d
    assert zonder_antwoord(d, "bestaat.niet", **DOOR) is d
    assert wijzigen.met_peildatum(d, d.peildatum, **DOOR) is d


def test_een_leeg_antwoord_is_iets_anders_dan_geen_antwoord() -> None:
    d = met_antwoord(nieuw_dossier(), "zaak.naam", Antwoord(), **DOOR)
    assert "zaak.naam" in d.antwoorden
    assert "zaak.naam" not in zonder_antwoord(d, "zaak.naam", **DOOR).antwoorden


def test_waar_en_een_zijn_verschillende_antwoorden() -> None:
    d = met_waarde(nieuw_dossier(), "v", 1, **DOOR)
    assert met_waarde(d, "v", True, **DOOR).waarde("v") is True


def test_niets_in_een_dossier_is_te_veranderen() -> None:
    d = vol_dossier()
    rijen = d.waarde("zaak.percelen")
    with pytest.raises(ValidationError):
        d.revisie = 5  # type: ignore[misc]
    with pytest.raises(TypeError, match="never changes"):
        d.antwoorden["x"] = Antwoord()  # type: ignore[index]
    with pytest.raises(TypeError, match="never changes"):
        rijen.append({})
    with pytest.raises(TypeError, match="never changes"):
        rijen[0]["naam"] = "West"
    assert copy.deepcopy(d) == d


def test_een_waarde_deelt_niets_met_wat_de_aanroeper_later_verandert() -> None:
    rijen = [{"id": "r1", "naam": "Noord"}]
    d = met_waarde(nieuw_dossier(), "zaak.percelen", rijen, **DOOR)
    rijen[0]["naam"] = "West"
    assert d.waarde("zaak.percelen") == [{"id": "r1", "naam": "Noord"}]


def test_onveranderde_tabelrijen_worden_gedeeld() -> None:
    d = met_waarde(nieuw_dossier(), "t", [{"id": "r1"}, {"id": "r2"}], **DOOR)
    rijen = d.waarde("t")
    nieuw = met_waarde(d, "t", [rijen[0], {"id": "r2", "naam": "x"}], **DOOR)
    assert nieuw.waarde("t")[0] is rijen[0]


@pytest.mark.parametrize(
    "waarde",
    [
        float("nan"),
        float("inf"),
        2**53,
        Decimal("NaN"),
        Decimal("0.1234567890123456789"),
        "\ud800",
        {1: 2},
        {3},
    ],
)
def test_wat_niet_te_bewaren_is_komt_het_dossier_niet_in(waarde: object) -> None:
    with pytest.raises(ValidationError):
        Antwoord(waarde=waarde)


def test_te_diepe_waarden_worden_geweigerd_ook_in_stukken() -> None:
    diep: object = 1
    for _ in range(MAX_DIEPTE):
        diep = Antwoord(waarde=[diep]).waarde
    with pytest.raises(ValidationError, match="te diep"):
        Antwoord(waarde=[diep])


def test_bedragen_als_decimal_worden_getallen() -> None:
    assert Antwoord(waarde=[Decimal("400000.50"), Decimal("3E+2")]).waarde == [400000.5, 300]


def test_typen_wordt_een_regel_geschiedenis() -> None:
    d = nieuw_dossier()
    for seconde, tekst in [(0, "J"), (20, "Je"), (70, "Jeu")]:
        moment = datetime(2026, 3, 1, 14, seconde // 60, seconde % 60, tzinfo=UTC).isoformat()
        d = met_waarde(d, "zaak.naam", tekst, wie=WIE, moment=moment)
    assert [(w.oud, w.nieuw) for w in d.geschiedenis] == [(None, "Jeu")]
    d = met_waarde(d, "zaak.naam", "Jeugd", wie="collega", moment=moment)
    d = met_waarde(d, "zaak.naam", "Jeugdhulp", wie="collega", moment="2026-03-01T14:09:00+00:00")
    assert [(w.wie, w.oud, w.nieuw) for w in d.geschiedenis] == [
        (WIE, None, "Jeu"),
        ("collega", "Jeu", "Jeugd"),
        ("collega", "Jeugd", "Jeugdhulp"),
    ]


def test_wat_meteen_wordt_teruggenomen_laat_geen_spoor_na() -> None:
    d = met_waarde(nieuw_dossier(), "v", 1, **DOOR)
    verder = met_waarde(met_waarde(d, "v", 2, wie="collega", moment=OM), "v", 1, wie="collega", moment=OM)
    assert verder.geschiedenis == d.geschiedenis


def test_waarde_motivering_en_status_hebben_elk_hun_regel() -> None:
    d = met_antwoord(nieuw_dossier(), "v", Antwoord(waarde=3, motivering="want", status="klaar"), **DOOR)
    assert [w.pad for w in d.geschiedenis] == [
        "antwoorden/v",
        "antwoorden/v/motivering",
        "antwoorden/v/status",
    ]
    assert d.antwoorden["v"].gewijzigd == OM


def test_van_een_tabel_komen_alleen_de_veranderde_rijen_in_de_geschiedenis() -> None:
    rijen = [{"id": f"r{i}", "tekst": "x"} for i in range(2000)]
    d = met_waarde(nieuw_dossier(), "opdracht.eisen", rijen, **DOOR)
    nieuw = [*rijen[1:3], rijen[0], {"id": "r3", "tekst": "y"}, *rijen[5:], {"id": "n"}]
    d = met_waarde(d, "opdracht.eisen", nieuw, wie="ander", moment=OM)
    laatste = d.geschiedenis[-1]
    assert laatste.oud["rijen"] == {"r3": rijen[3], "r4": rijen[4], "n": None}
    assert laatste.nieuw["rijen"] == {"r3": nieuw[3], "r4": None, "n": {"id": "n"}}
    assert laatste.nieuw["volgorde"][:3] == ["r1", "r2", "r0"]
    d = met_waarde(d, "opdracht.eisen", [{**nieuw[0], "tekst": "z"}, *nieuw[1:]], wie="derde", moment=OM)
    assert d.geschiedenis[-1].nieuw == {"rijen": {"r1": {"id": "r1", "tekst": "z"}}}


def test_twee_rijen_na_elkaar_zijn_twee_regels_geschiedenis() -> None:
    d = met_waarde(nieuw_dossier(), "t", [{"id": "a", "x": 1}, {"id": "b", "x": 1}], wie="eerder", moment=OM)
    d = met_waarde(d, "t", [{"id": "a", "x": 2}, {"id": "b", "x": 1}], **DOOR)
    d = met_waarde(d, "t", [{"id": "a", "x": 2}, {"id": "b", "x": 2}], **DOOR)
    d = met_waarde(d, "t", [{"id": "a", "x": 2}, {"id": "b", "x": 3}], **DOOR)
    assert [w.nieuw["rijen"] for w in d.geschiedenis[1:]] == [{"a": {"id": "a", "x": 2}}, {"b": {"id": "b", "x": 3}}]


def test_teksten_planning_en_toets_laten_zich_wijzigen_en_terugzetten() -> None:
    d = nieuw_dossier()
    d = wijzigen.met_tekst(d, "doc/blok", TekstAfwijking(soort="weggelaten"), **DOOR)
    assert (d.teksten["doc/blok"].door, d.teksten["doc/blok"].op) == (WIE, OM)
    assert wijzigen.zonder_tekst(d, "doc/blok", **DOOR).teksten == {}
    d = wijzigen.met_planstap(d, "stap", PlanStap(duur=5), **DOOR)
    assert wijzigen.met_planstap(d, "stap", None, **DOOR).planning.stappen == {}
    d = wijzigen.met_variant(d, "snel", {"stap": PlanStap(duur=2)}, **DOOR)
    assert d.planning.varianten["snel"]["stap"].duur == 2
    assert wijzigen.met_variant(d, "snel", None, **DOOR).planning.varianten == {}


def test_een_opmerking_is_niet_te_overschrijven() -> None:
    opmerking = Opmerking(plaats="v", tekst="?", door="jurist", op=OM)
    d = wijzigen.met_opmerking(nieuw_dossier(), opmerking, sleutel="u")
    with pytest.raises(ValueError, match="taken"):
        wijzigen.met_opmerking(d, opmerking, sleutel="u")


def test_een_ongeldig_moment_komt_er_niet_in() -> None:
    with pytest.raises(ValidationError):
        met_waarde(nieuw_dossier(), "v", 1, wie=WIE, moment="gisteren")


def test_een_peildatum_met_tijd_wordt_een_datum() -> None:
    d = wijzigen.met_peildatum(nieuw_dossier(), datetime(2026, 1, 2, 3, tzinfo=UTC), **DOOR)
    assert d.peildatum == date(2026, 1, 2)
    assert Dossier.model_validate(als_json(d)) == d


def test_rij_ids_zijn_nieuw() -> None:
    gemaakt = {wijzigen.nieuw_rij_id() for _ in range(1000)}
    assert len(gemaakt) == 1000


def test_kopie_als_nieuw_is_een_andere_zaak() -> None:
    d = vol_dossier()
    kopie = kopie_als_nieuw(d)
    assert kopie.id != d.id
    assert (kopie.revisie, kopie.versies, kopie.geschiedenis) == (0, (), ())
    assert kopie.antwoorden is d.antwoorden
    assert kopie.teksten is d.teksten


def test_een_kopie_van_een_toetspakket_is_geen_pakket_meer() -> None:
    pakket = vol_dossier().model_copy(update={"formaat": PAKKET, STEMPEL: {"door": "inkoper"}, "van_later": 1})
    kopie = kopie_als_nieuw(pakket)
    assert not is_pakket(kopie)
    assert kopie.model_extra == {**(vol_dossier().model_extra or {}), "van_later": 1}
    assert STEMPEL in (pakket.model_extra or {})


@given(dossiers, json_waarden)
def test_zetten_en_weghalen_laat_de_andere_antwoorden_staan(d: Dossier, waarde: object) -> None:
    gezet = met_waarde(d, "nieuwe.vraag", waarde, **DOOR)
    terug = met_antwoorden(gezet, {"nieuwe.vraag": None}, **DOOR)
    assert terug.antwoorden == {sleutel: a for sleutel, a in d.antwoorden.items() if sleutel != "nieuwe.vraag"}
