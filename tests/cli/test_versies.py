"""Versions and comparing on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Doe
from tests.export.wijzigingenlezer import W, body_van

STUK = ("--document", "selectieleidraad")


@pytest.fixture
def met_versie(doe: Doe, den_haag: Path) -> Path:
    assert doe("versie", str(den_haag), "v1", "--status", "ter_toetsing", *STUK).code == 0
    return den_haag


def test_alleen_een_document_bevriezen(doe: Doe, met_versie: Path) -> None:
    uit = doe("versies", str(met_versie)).uit
    eerste, tweede = uit.splitlines()
    assert eerste.startswith("v1: ter_toetsing, ")
    assert " door " in eerste
    assert ", controlegetal " in eerste
    assert tweede.strip() == "selectieleidraad"
    fout = doe("versie", str(met_versie), "v2", "--document", "bestek")
    assert (fout.code, "geen document ‘bestek’" in fout.fout) == (2, True)


def test_een_andere_status_en_weg(doe: Doe, met_versie: Path) -> None:
    hash_ = doe("versies", str(met_versie)).uit.splitlines()[0].rpartition("controlegetal ")[2]
    assert (
        doe("versie", str(met_versie), "v1", "--naar", "concept").uit
        == f"v1: concept, controlegetal {hash_}, 1 document\n"
    )
    assert doe("versie", str(met_versie), "v1", "--naar", "concept", *STUK).code == 2
    assert doe("versie", str(met_versie), "v1", "--verwijder").uit == "v1: verwijderd\n"
    assert doe("versies", str(met_versie)).uit == "Nog geen versies.\n"
    assert doe("versie", str(met_versie), "v1", "--verwijder").code == 2


def test_een_definitieve_status_waarschuwt_en_gaat_door(doe: Doe, met_versie: Path) -> None:
    afloop = doe("versie", str(met_versie), "v1", "--naar", "vastgesteld")
    assert (afloop.code, afloop.uit.startswith("v1: vastgesteld, ")) == (0, True)
    assert "let op: Niemand heeft de inhoud van versie ‘v1’ voor akkoord afgetekend." in afloop.fout
    assert "let op: Selectieleidraad: " in afloop.fout
    assert "let op" not in doe("versie", str(met_versie), "v1", "--naar", "vastgesteld").fout
    nieuw = doe("versie", str(met_versie), "v2", "--status", "gepubliceerd", *STUK)
    assert (nieuw.code, "let op: Selectieleidraad: " in nieuw.fout) == (0, True)
    assert "let op" not in doe("versie", str(met_versie), "v3", "--status", "ter_toetsing", *STUK).fout


def test_twee_versies_met_elkaar_en_een_versie_van_een_ander_dossier(doe: Doe, met_versie: Path) -> None:
    ander = met_versie.with_name("ander.dossier")
    shutil.copy(met_versie, ander)
    doe("antwoord", str(met_versie), "zaak.looptijd_maanden=61")
    doe("versie", str(met_versie), "v2", *STUK)
    kort = doe("vergelijk", str(met_versie), "v1", "v2", *STUK).uit
    assert "gewijzigd: Looptijd in maanden: 96 maanden → 61 maanden" in kort
    assert kort.splitlines()[-1].endswith(" tussen versie v1 en versie v2")
    terug = json.loads(doe("vergelijk", str(met_versie), "nu", f"{ander}#v1", "--json", *STUK).uit)
    assert terug["naar"] == f"versie v1 van {ander}"
    assert [(a["van"], a["naar"]) for a in terug["antwoorden"]] == [(61, 96)]
    (stuk,) = terug["documenten"]
    assert {blok["soort"] for blok in stuk["blokken"]} == {"gewijzigd"}
    assert {"advies", "planning", "criteria", "let_op"} <= terug.keys()


def test_als_word_rapport(doe: Doe, met_versie: Path) -> None:
    doe("antwoord", str(met_versie), "zaak.looptijd_maanden=61")
    doel = met_versie.with_name("v.docx")
    assert doe("vergelijk", str(met_versie), "v1", "--uit", str(doel), *STUK).uit == f"{doel}\n"
    weg = ["".join(k.itertext()) for k in body_van(doel.read_bytes()).iter(f"{W}del")]
    assert "96" in weg
    doe("vergelijk", str(met_versie), "v1", "--uit", str(doel), *STUK)
    assert len(list(doel.parent.glob("v (vorige *).docx"))) == 1


@pytest.mark.parametrize(
    ("meer", "zin"),
    [
        (("v9",), "geen versie ‘v9’"),
        (("v1", "--document", "bestek"), "heeft een document ‘bestek’"),
        (("er_is_niets.dossier",), "er_is_niets"),
        (("er_is_niets.dossier#v1",), "er_is_niets"),
        (("v1", "--uit", "v.txt"), ".docx"),
    ],
)
def test_wat_niet_kan_zegt_waarom(doe: Doe, met_versie: Path, meer: tuple[str, ...], zin: str) -> None:
    afloop = doe("vergelijk", str(met_versie), *meer)
    assert afloop.code == 2
    assert zin in afloop.fout
