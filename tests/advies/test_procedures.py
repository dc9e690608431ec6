"""Procedures: may it be used, does it fit, and why."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from assistent.advies import procedures
from assistent.advies.meelezer import gelezen_door
from assistent.advies.model import Procedureadvies
from assistent.dossier.stand import Stand
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Factor
from assistent.kennis.voorwaarden import velden_in
from tests.advies.zaak import DEN_HAAG, VANDAAG, dossier, kennis, reken, waarde_voor, willekeurig

OORDELEN = ["ja", "voorwaardelijk", "onbekend", "nee"]


def oordeel(uitkomst: Uitkomst, procedure: str) -> str:
    return advies(uitkomst, procedure).toelaatbaar


def advies(uitkomst: Uitkomst, procedure: str) -> Procedureadvies:
    return next(p for p in uitkomst.procedures if p.id == procedure)


def test_den_haag_komt_uit_op_een_eigen_procedure_binnen_sas() -> None:
    uitkomst = reken(DEN_HAAG)
    assert uitkomst.procedures[0].id == "sui_generis"
    assert oordeel(uitkomst, "sui_generis") == "ja"
    assert oordeel(uitkomst, "sas") == "ja"
    assert uitkomst.procedure is not None
    assert (uitkomst.procedure.id, uitkomst.voorlopig) == ("sui_generis", True)


@pytest.mark.parametrize(
    ("sociaal", "regime"), [("zorg_maatschappelijk", "sas"), ("nee", "nationaal_aangekondigd"), ("onbekend", "sas")]
)
def test_een_procedure_kan_in_twee_regimes_staan(sociaal: str, regime: str) -> None:
    keuze = {"zaak.rechtsgebied": "vl", "procedure.gekozen": "vopmvb", "zaak.sociale_dienst": sociaal}
    procedure = reken(keuze).procedure
    assert procedure is not None
    assert procedure.regime == regime


def test_een_dialoog_mag_voor_zorg_alleen_na_een_gemotiveerd_besluit() -> None:
    uitkomst = reken(DEN_HAAG)
    assert oordeel(uitkomst, "concurrentiegerichte_dialoog") == "voorwaardelijk"
    assert "concurrentiegerichte_dialoog.sas_is_regel" in {
        r.id for r in advies(uitkomst, "concurrentiegerichte_dialoog").voorwaarden
    }


def test_zonder_wettelijke_grond_is_er_geen_dialoog() -> None:
    zonder = {
        **DEN_HAAG,
        "procedure.beschikbaar_op_markt": "ja",
        "procedure.oplossing_bekend": "ja",
        "procedure.onderhandeling_nodig": "nee",
        "procedure.eerdere_mislukt": "nee",
    }
    assert oordeel(reken(zonder), "concurrentiegerichte_dialoog") == "nee"


def test_wie_kiest_tussen_aanbieders_heeft_geen_open_house() -> None:
    assert oordeel(reken(DEN_HAAG), "open_house") == "nee"
    assert oordeel(reken({**DEN_HAAG, "rechtsvorm.selectie": "nee"}), "open_house") == "ja"


@pytest.mark.parametrize(
    ("op_markt", "verwacht"), [("nee", "voorwaardelijk"), ("met_aanpassing", "nee"), ("ja", "nee")]
)
def test_innovatiepartnerschap_is_er_alleen_voor_iets_nieuws(op_markt: str, verwacht: str) -> None:
    assert oordeel(reken({**DEN_HAAG, "procedure.beschikbaar_op_markt": op_markt}), "innovatiepartnerschap") == verwacht


def test_eigen_oplossingen_passen_bij_de_dialoog_en_een_gezamenlijke_opdracht_bij_de_eigen_procedure() -> None:
    gezamenlijk = reken(DEN_HAAG)
    eigen = reken({**DEN_HAAG, "procedure.dialoog_over": "eigen_oplossing"})
    for procedure, beter, slechter in (
        ("concurrentiegerichte_dialoog", eigen, gezamenlijk),
        ("sui_generis", gezamenlijk, eigen),
    ):
        assert advies(beter, procedure).geschiktheid > advies(slechter, procedure).geschiktheid


def test_sas_is_er_niet_voor_gewone_diensten() -> None:
    gewoon = reken({**DEN_HAAG, "zaak.sociale_dienst": "nee"})
    assert oordeel(gewoon, "sas") == "nee"
    assert oordeel(gewoon, "sui_generis") == "nee"
    assert oordeel(gewoon, "openbaar") == "ja"


def test_onder_de_drempel_is_een_europese_procedure_vrijwillig() -> None:
    klein = reken({**DEN_HAAG, "zaak.waarde_basis": 100_000, "zaak.sociale_dienst": "nee"})
    assert oordeel(klein, "openbaar") == "voorwaardelijk"


def test_een_gekozen_subsidie_sluit_een_aanbesteding_uit() -> None:
    subsidie = reken({**DEN_HAAG, "rechtsvorm.gekozen": "subsidie"})
    for id_ in ("openbaar", "sas", "sui_generis", "concurrentiegerichte_dialoog"):
        assert oordeel(subsidie, id_) == "nee"


@pytest.mark.parametrize(("recht", "item"), [("nl", "openbaar"), ("vl", "openbaar_vl")])
def test_dezelfde_keuze_volgt_in_elk_rechtsgebied_het_eigen_recht(recht: str, item: str) -> None:
    uitkomst = reken({**DEN_HAAG, "zaak.rechtsgebied": recht, "procedure.gekozen": "openbaar"})
    assert uitkomst.procedure is not None
    assert (uitkomst.procedure.id, uitkomst.procedure.keuze, uitkomst.voorlopig) == (item, "openbaar", False)
    assert uitkomst.planning.procedure == "openbaar"
    bronnen = {v.bron for v in advies(uitkomst, "openbaar").bron}
    assert ("woo_be" in bronnen, "aw" in bronnen) == (recht == "vl", recht == "nl")


@pytest.mark.parametrize("antwoorden", [{}, {"zaak.rechtsgebied": "nl"}, {"zaak.rechtsgebied": "vl"}])
def test_elke_procedure_staat_een_keer_in_het_advies_onder_haar_vaste_naam(antwoorden: dict[str, Any]) -> None:
    namen = [p.id for p in reken(antwoorden).procedures]
    assert len(namen) == len(set(namen))
    assert set(namen) <= {optie.id for optie in kennis().vragen["procedure.gekozen"].opties}


def test_zonder_keuze_is_ook_in_vlaanderen_de_beste_procedure_die_van_het_eigen_recht() -> None:
    uitkomst = reken({**DEN_HAAG, "zaak.rechtsgebied": "vl"})
    assert uitkomst.procedures[0].id == "sui_generis"
    assert uitkomst.procedure is not None
    assert (uitkomst.procedure.id, uitkomst.voorlopig) == ("sui_generis_vl", True)


def test_zonder_bekendmaking_mag_in_vlaanderen_alleen_onder_het_bedrag() -> None:
    sociaal = {**DEN_HAAG, "zaak.rechtsgebied": "vl", "rechtsvorm.alleenrecht": "nee"}
    sociaal |= {"procedure.spoed": "nee", "procedure.eerdere_mislukt": "nee"}
    naam = "onderhandeling_zonder_aankondiging"
    assert oordeel(reken({**sociaal, "zaak.waarde_basis": 749_999}), naam) == "ja"
    assert oordeel(reken({**sociaal, "zaak.waarde_basis": 750_000}), naam) == "nee"
    assert oordeel(reken({**sociaal, "zaak.waarde_basis": 750_000, "procedure.spoed": "ja"}), naam) == "voorwaardelijk"


def test_zonder_antwoorden_is_alles_open_en_niets_gekozen() -> None:
    leeg = reken({"zaak.rechtsgebied": "nl"})
    assert "ja" not in {p.toelaatbaar for p in leeg.procedures}
    assert leeg.procedure is None


def test_de_keuze_van_de_gebruiker_gaat_voor_ook_tegen_het_advies() -> None:
    gekozen = reken({**DEN_HAAG, "procedure.gekozen": "openbaar"})
    assert gekozen.procedure is not None
    assert (gekozen.procedure.id, gekozen.voorlopig) == ("openbaar", False)
    assert gekozen.procedures[0].id == "sui_generis"


def test_een_gekozen_procedure_die_de_catalogus_niet_heeft_krijgt_geen_vervanger() -> None:
    zonder = kennis().model_copy(
        update={"procedures": {k: p for k, p in kennis().procedures.items() if p.keuze != "openbaar"}}
    )
    uitkomst = reken({**DEN_HAAG, "procedure.gekozen": "openbaar"})
    stand = uitkomst.stand
    kaal = type(stand)(zonder, stand.dossier, stand.peildatum, stand.feiten)
    assert procedures.kies(kaal, procedures.bepaal(kaal)) == (None, False)


@pytest.mark.parametrize(
    ("antwoorden", "geschiktheid"),
    [
        pytest.param({}, 0.5, id="niets beantwoord: in het midden"),
        pytest.param({"procedure.spoed": "ja"}, 0.875, id="drie punten voor, van de vier"),
        pytest.param({"zaak.lopende_hulp": "ja"}, 0.375, id="een punt tegen, van de vier"),
        pytest.param({"procedure.spoed": "ja", "zaak.lopende_hulp": "ja"}, 0.75, id="drie voor en een tegen"),
    ],
)
def test_geschiktheid_is_het_saldo_van_de_redenen(antwoorden: dict[str, Any], geschiktheid: float) -> None:
    redenen = [
        factor("voor", 3, {"veld": "procedure.spoed", "is": "ja"}),
        factor("tegen", 1, {"veld": "zaak.lopende_hulp", "is": "ja"}),
    ]
    kaal = kennis().procedures["openbaar"].model_copy(update={"toetsen": (), "factoren": tuple(redenen)})
    catalogus = kennis().model_copy(update={"procedures": {"openbaar": kaal}})
    (gevonden,) = procedures.bepaal(Stand(catalogus, dossier({"zaak.rechtsgebied": "nl", **antwoorden}), VANDAAG))
    assert (gevonden.toelaatbaar, gevonden.geschiktheid) == ("ja", geschiktheid)


def factor(richting: str, gewicht: int, als: dict[str, str]) -> Factor:
    bron = [{"bron": "eigen", "plaats": "test"}]
    return Factor.model_validate(
        {"id": richting, "als": als, "richting": richting, "gewicht": gewicht, "tekst": "t", "bron": bron}
    )


def test_wetten_van_het_procedureadvies(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    for _ in range(hoeveelheid(15, 200)):
        uitkomst = reken(willekeurig(loting))
        lijst = uitkomst.procedures
        sleutels = [(OORDELEN.index(p.toelaatbaar), -p.geschiktheid, p.naam) for p in lijst]
        assert sleutels == sorted(sleutels)
        for p in lijst:
            assert 0 <= p.geschiktheid <= 1
            assert p.bron
            assert bool(p.voorwaarden) == (p.toelaatbaar != "ja")
            assert all(r.bron and r.tekst for r in (*p.voor, *p.tegen, *p.voorwaarden))
            assert all(r.spoor.uitkomst for r in (*p.voor, *p.tegen))
        mag = [p.id for p in lijst if p.toelaatbaar != "nee"]
        assert procedures.eerste(uitkomst.stand) == (mag[0] if mag else "geen")


def test_een_vraag_die_een_toets_niet_raakt_verandert_niet_of_het_mag(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    vragen = [v for v in kennis().vragen.values() if v.type in ("schaal", "keuze", "getal", "bedrag")]
    for _ in range(hoeveelheid(40, 400)):
        antwoorden = willekeurig(loting)
        vraag = loting.choice([v for v in vragen if v.id not in antwoorden])
        voor = reken(antwoorden)
        na = reken({**antwoorden, vraag.id: waarde_voor(vraag, loting)})
        for p in voor.procedures:
            if vraag.id not in _toetsvragen(voor, p.id):
                assert oordeel(na, p.id) == p.toelaatbaar, (p.id, vraag.id)


def _toetsvragen(uitkomst: Uitkomst, procedure: str) -> set[str]:
    """The questions behind the tests of a procedure, directly or by way of a fact."""
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    item = kennis().procedure(procedure, recht)
    assert item is not None
    velden = {v for toets in item.toetsen for v in velden_in(toets.als)}
    feiten = [kennis().feiten[v] for v in velden if v in kennis().feiten]
    achter: set[str] = {v for feit in feiten for v in gelezen_door(uitkomst.stand, feit).velden}
    if "feit.rechtsvorm" in velden:
        achter |= {v for regel in kennis().rechtsvormregels.values() for v in velden_in(regel.als)}
        achter.add("rechtsvorm.gekozen")
    return velden | achter


def test_meer_weten_keert_een_beslist_oordeel_van_de_dialoog_niet() -> None:
    """A ground that is there stays there, whatever else is answered."""
    basis: dict[str, Any] = {**DEN_HAAG, "procedure.beschikbaar_op_markt": "met_aanpassing"}
    for meer in (
        {"procedure.onderhandeling_nodig": "nee"},
        {"procedure.eerdere_mislukt": "nee"},
        {"procedure.spoed": "ja"},
    ):
        assert oordeel(reken({**basis, **meer}), "concurrentiegerichte_dialoog") == "voorwaardelijk"
