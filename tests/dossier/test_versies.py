"""Frozen versions keep their text and order, and show whether they were touched."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier import canoniek, versies, wijzigen
from assistent.dossier.bestand import als_bytes
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Dossier, nieuw_dossier
from assistent.dossier.ontleden import ontleed
from assistent.dossier.versies import bevries, controleer_versie, teksten_van
from tests.dossier.maak import DOOR, OM, WIE, json_waarden, teksten

TEKSTEN = {
    "selectieleidraad": {
        "selectieleidraad/z": "Eerst",
        "selectieleidraad/a": "Dan",
        "selectieleidraad/m@r1": "Dan",
    },
    "keuzenotitie": {"keuzenotitie/a": "Dan"},
}
BEVROREN = {"moment": OM, "door": WIE}


@pytest.fixture
def d() -> Dossier:
    begin = wijzigen.met_waarde(nieuw_dossier(kennis_versie="2026.1+00000000"), "zaak.naam", "Toen", **DOOR)
    return bevries(begin, "v1", "ter_toetsing", TEKSTEN, **BEVROREN)


def heen_en_weer(d: Dossier) -> Dossier:
    return ontleed(als_bytes(d), Path("x.dossier")).dossier


def test_teksten_komen_terug_in_de_volgorde_van_toen(d: Dossier) -> None:
    terug = heen_en_weer(d)
    for document, blokken in TEKSTEN.items():
        assert list(teksten_van(terug, "v1", document).items()) == list(blokken.items())
    assert sorted(terug.versieteksten.values()) == ["Dan", "Eerst"]
    assert controleer_versie(terug, "v1") == ()


def test_een_versie_verandert_niet_mee(d: Dossier) -> None:
    later = wijzigen.met_waarde(d, "zaak.naam", "Nu", **DOOR)
    later = wijzigen.met_kennis(later, "2027.1+11111111", None, **DOOR)
    later = bevries(later, "v2", "concept", {"keuzenotitie": {"keuzenotitie/a": "Nieuw"}}, **BEVROREN)
    assert versies.als_dossier(later, "v1").waarde("zaak.naam") == "Toen"
    assert versies.als_dossier(later, "v1").kennis_versie == "2026.1+00000000"
    assert teksten_van(later, "v1", "keuzenotitie") == TEKSTEN["keuzenotitie"]
    assert teksten_van(later, "v2", "keuzenotitie") == {"keuzenotitie/a": "Nieuw"}
    assert [versie.naam for versie in later.versies] == ["v1", "v2"]
    assert [w.pad for w in later.geschiedenis if w.pad.startswith("versies/")] == ["versies/v1", "versies/v2"]


@pytest.mark.parametrize("naam", ["v1", "V1", " v1 "])
def test_een_naam_is_uniek(d: Dossier, naam: str) -> None:
    with pytest.raises(VersieFout, match="er is al een versie"):
        bevries(d, naam, "concept", {}, **BEVROREN)


def test_een_naam_is_uniek_hoe_het_accent_ook_geschreven_is(d: Dossier) -> None:
    d = bevries(d, "café", "concept", {}, **BEVROREN)
    with pytest.raises(VersieFout):
        bevries(d, unicodedata.normalize("NFD", "CAFÉ"), "concept", {}, **BEVROREN)


def test_wat_er_niet_is(d: Dossier) -> None:
    with pytest.raises(VersieFout, match=r"geen versie ‘v9’.*‘v1’"):
        versies.versie_van(d, "v9")
    with pytest.raises(VersieFout, match=r"geen document ‘bestek’.*keuzenotitie"):
        teksten_van(d, "v1", "bestek")
    with pytest.raises(VersieFout, match="naam nodig"):
        bevries(d, "  ", "concept", {}, **BEVROREN)
    with pytest.raises(VersieFout, match=r"geen status ‘af’.*vastgesteld"):
        bevries(d, "v2", "af", {}, **BEVROREN)  # type: ignore[arg-type]
    with pytest.raises(VersieFout, match="geen status"):
        versies.met_status(d, "v1", "af", **BEVROREN)  # type: ignore[arg-type]


def test_een_andere_status_laat_de_inhoud_gelden(d: Dossier) -> None:
    voor = versies.inhoud_sha256(d.versies[0])
    vast = versies.met_status(d, "v1", "vastgesteld", **BEVROREN)
    assert vast.versies[0].status == "vastgesteld"
    assert versies.inhoud_sha256(vast.versies[0]) == voor
    assert controleer_versie(vast, "v1") == ()
    assert versies.met_status(vast, "v1", "vastgesteld", **BEVROREN) is vast


def test_verwijderen_mag_tot_een_versie_is_vastgesteld(d: Dossier) -> None:
    d = bevries(d, "v2", "concept", {"k": {"k/a": "Dan", "k/b": "Alleen hier"}}, **BEVROREN)
    weg = versies.verwijder_versie(d, "v2", **BEVROREN)
    assert sorted(weg.versieteksten.values()) == ["Dan", "Eerst"]
    assert controleer_versie(weg, "v1") == ()
    vast = versies.met_status(d, "v2", "vastgesteld", **BEVROREN)
    with pytest.raises(VersieFout, match="kan niet worden verwijderd"):
        versies.verwijder_versie(vast, "v2", **BEVROREN)


# -------------------------------------------------------------------------------------- tampering


def knoei(d: Dossier, doe: Any) -> Dossier:
    boom = json.loads(als_bytes(d))
    doe(boom)
    return ontleed(json.dumps(boom).encode(), Path("x.dossier")).dossier


@pytest.mark.parametrize(
    ("doe", "bezwaar"),
    [
        (lambda b: b["versies"][0].update(status="vastgesteld"), "controlegetal"),
        (lambda b: b["versies"][0].update(moment="2020-01-01T00:00:00"), "controlegetal"),
        (lambda b: b["versies"][0]["antwoorden"]["zaak.naam"].update(waarde="Anders"), "controlegetal"),
        (lambda b: b["versies"][0]["blokken"]["keuzenotitie"].clear(), "controlegetal"),
        (lambda b: b["versies"][0].update(hash=""), "controlegetal"),
        (lambda b: b["versies"][0].update(erbij=1), "controlegetal"),
        (lambda b: b["versies"][0]["volgorde"].pop("keuzenotitie"), "volgorde"),
        (
            lambda b: b["versieteksten"].update({next(iter(b["versieteksten"])): "Anders"}),
            "is daarna veranderd",
        ),
        (lambda b: b["versieteksten"].clear(), "ontbreekt"),
        (
            lambda b: b["versies"][0]["antwoorden"].update({"e\u0301": {"waarde": 1}, "\u00e9": {"waarde": 1}}),
            "controlegetal",
        ),
    ],
)
def test_knoeien_valt_op(d: Dossier, doe: Any, bezwaar: str) -> None:
    geknoeid = knoei(d, doe)
    bezwaren = controleer_versie(geknoeid, "v1")
    assert any(bezwaar in zin for zin in bezwaren), bezwaren


def test_een_ontbrekende_tekst_geeft_een_duidelijke_fout(d: Dossier) -> None:
    with pytest.raises(VersieFout, match="ontbreekt een tekst van het document ‘keuzenotitie’"):
        teksten_van(knoei(d, lambda b: b["versieteksten"].clear()), "v1", "keuzenotitie")
    with pytest.raises(VersieFout, match="ontbreekt een tekst"):
        teksten_van(knoei(d, lambda b: b["versies"][0]["volgorde"].clear()), "v1", "keuzenotitie")


# ---------------------------------------------------------------------------------- canonical form


@given(st.dictionaries(teksten, json_waarden, max_size=4))
def test_de_canonieke_vorm_hangt_niet_af_van_volgorde(boom: dict[str, Any]) -> None:
    try:
        vorm = canoniek.canoniek(boom)
    except ValueError:
        return
    assert canoniek.canoniek(dict(reversed(boom.items()))) == vorm
    assert canoniek.canoniek(json.loads(vorm)) == vorm


def test_de_canonieke_vorm_ligt_vast() -> None:
    boom = {"b": [1, 2.5, True, None], "a": unicodedata.normalize("NFD", "é")}
    assert canoniek.canoniek(boom) == '{"a":"é","b":[1,2.5,true,null]}'.encode()
    assert canoniek.sha256_tekst("é") == canoniek.sha256_tekst(unicodedata.normalize("NFD", "é"))
    assert canoniek.sha256_tekst("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
