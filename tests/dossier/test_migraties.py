"""Older files open, are migrated in pure steps, and stay aside when first saved."""

from __future__ import annotations

import copy
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from assistent.dossier import migraties
from assistent.dossier.bestand import als_bytes, lees, schrijf
from assistent.dossier.fouten import LeesFout, MigratieFout
from assistent.dossier.migraties import STAPPEN, migreer, register
from assistent.dossier.model import FORMAAT, SCHEMA_VERSIE
from tests.dossier.maak import json_waarden

GEGEVENS = Path(__file__).parents[1] / "gegevens"
VOORBEELDEN = sorted(GEGEVENS.glob("dossier-schema-*.json"))


def test_van_elk_schema_is_er_een_voorbeeld_en_een_stap() -> None:
    assert [pad.stem for pad in VOORBEELDEN] == [f"dossier-schema-{n}" for n in range(SCHEMA_VERSIE + 1)]
    assert list(STAPPEN) == list(range(SCHEMA_VERSIE))


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_elk_oud_bestand_opent_en_komt_gelijk_terug(voorbeeld: Path, tmp_path: Path) -> None:
    gelezen = lees(voorbeeld)
    pad = tmp_path / "x.dossier"
    geschreven = schrijf(pad, gelezen.dossier, verwacht_sha256=None)
    assert lees(pad).dossier == geschreven.dossier
    assert bool(gelezen.waarschuwingen) == (gelezen.schema < SCHEMA_VERSIE)


def test_het_huidige_voorbeeld_staat_er_zoals_wij_schrijven() -> None:
    voorbeeld = GEGEVENS / f"dossier-schema-{SCHEMA_VERSIE}.json"
    assert als_bytes(lees(voorbeeld).dossier) == voorbeeld.read_bytes()


def test_de_proefopstelling_wordt_een_dossier() -> None:
    dossier = lees(GEGEVENS / "dossier-schema-0.json").dossier
    assert dossier.waarde("zaak.naam") == "Jeugd- en gezinshulp 2024–2032"
    assert dossier.waarde("zaak.percelen")[1] == {"id": "p2", "naam": "Zuid"}
    assert dossier.antwoorden["inhoud.integratie_diensten"].status == "concept"
    assert dossier.model_extra == {"opmerking_van_de_proef": "blijft staan"}
    assert dossier == lees(GEGEVENS / "dossier-schema-0.json").dossier
    uuid.UUID(dossier.id)


def test_het_oude_bestand_blijft_apart_staan(tmp_path: Path) -> None:
    pad = tmp_path / "x.dossier"
    oud = (GEGEVENS / "dossier-schema-0.json").read_bytes()
    pad.write_bytes(oud)
    gelezen = lees(pad)
    assert "blijft het oude bestand ernaast staan" in gelezen.waarschuwingen[0]
    assert pad.read_bytes() == oud
    eerste = schrijf(pad, gelezen.dossier, verwacht_sha256=gelezen.sha256)
    schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    apart = tmp_path / "x.dossier.schema-0.bak"
    assert apart.read_bytes() == oud
    assert lees(tmp_path / "x.dossier.bak").schema == SCHEMA_VERSIE
    # Someone puts another old file in its place: both originals stay.
    anders = oud.replace(b"Noord", b"Oost")
    pad.write_bytes(anders)
    gelezen = lees(pad)
    schrijf(pad, gelezen.dossier, verwacht_sha256=gelezen.sha256)
    assert apart.read_bytes() == oud
    assert (tmp_path / "x.dossier.schema-0-2.bak").read_bytes() == anders


@pytest.mark.parametrize("antwoorden", [None, 3, "x", [1]])
def test_een_kapotte_proefopstelling(tmp_path: Path, antwoorden: Any) -> None:
    pad = tmp_path / "x.dossier"
    pad.write_text(json.dumps({"formaat": FORMAAT, "schema_versie": 0, "antwoorden": antwoorden}))
    with pytest.raises(MigratieFout, match=r"x\.dossier.*schema 0 naar 1") as fout:
        lees(pad)
    assert isinstance(fout.value, LeesFout)


@given(json_waarden, json_waarden)
def test_een_stap_laat_het_origineel_met_rust(zaaknaam: Any, waarde: Any) -> None:
    boom = {"schema_versie": 0, "zaaknaam": zaaknaam, "antwoorden": {"a.b": waarde}, "veld": {"x": [waarde]}}
    ervoor = copy.deepcopy(boom)
    nieuw = migreer(boom)
    assert boom == ervoor
    assert nieuw["antwoorden"]["a.b"]["waarde"] == waarde
    assert nieuw["veld"] == boom["veld"]


def stap(naam: str, naar: int) -> migraties.Stap:
    def doe(boom: migraties.Boom) -> migraties.Boom:
        return {**boom, "schema_versie": naar, "gedaan": [*boom.get("gedaan", []), naam]}

    doe.__name__ = naam
    return doe


def test_stappen_volgen_elkaar_op() -> None:
    stappen = register(stap("a_0_naar_1", 1), stap("b_1_naar_2", 2))
    nieuw = migreer({"schema_versie": 0}, stappen=stappen, naar=2)
    assert nieuw == {"schema_versie": 2, "gedaan": ["a_0_naar_1", "b_1_naar_2"]}


@pytest.mark.parametrize(
    "namen", [["a_0_naar_2"], ["a_1_naar_0"], ["a_0_naar_1", "b_2_naar_3"], ["a_1_naar_2", "b_0_naar_1"]]
)
def test_versies_moeten_een_voor_een_oplopen(namen: list[str]) -> None:
    with pytest.raises(ValueError, match="step"):
        register(*(stap(naam, 1) for naam in namen))


def test_een_ontbrekende_of_verkeerde_stap() -> None:
    with pytest.raises(MigratieFout, match="schema 0 kan niet meer"):
        migreer({"schema_versie": 0}, stappen={}, naar=1)
    with pytest.raises(MigratieFout, match="verkeerd schema"):
        migreer({"schema_versie": 0}, stappen=register(stap("a_0_naar_1", 5)), naar=1)
