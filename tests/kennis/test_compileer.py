"""Authors get an error that names file and item; what compiles loads back the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistent import gegevens
from assistent.kennis import compileer, laden
from assistent.kennis.bronhash import bronhash
from assistent.kennis.fouten import KennisFout

BRON = "bron: [{bron: eigen, plaats: test}]\n    status: afgeleid"
VRAAG = f"""
versie: "2026.1"
bronnen:
  - {{id: eigen, kort: Eigen, titel: Eigen werk, soort: eigen}}
vragen:
  - id: zaak.naam
    {BRON}
    label: Hoe heet de zaak?
    kort: naam van de zaak
    als: {{niet: {{alle: [{{veld: zaak.naam, is: x}}, {{veld: zaak.naam, minstens: 4}}]}}}}
    type: tekst
    niveau: zaak
    stap: opgave
"""
BLOK = """---
id: begin
familie: begin
titel: Begin
status: afgeleid
bron: [{bron: eigen, plaats: test}]
---
De zaak heet {{ zaak.naam }}.
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam in ("kennis", "bouwstenen", "documenten"):
        (tmp_path / naam).mkdir()
    (tmp_path / "kennis" / "a.yaml").write_text(VRAAG, encoding="utf-8")
    (tmp_path / "bouwstenen" / "begin.md").write_text(BLOK, encoding="utf-8")
    return tmp_path


def test_wat_gecompileerd_is_laadt_hetzelfde(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doel = map_ / "gebouwd" / "kennis.json"
    eerst = laden.laad_uit(map_, doel)
    assert doel.exists()
    monkeypatch.setattr(compileer, "compileer", _mag_niet)
    assert laden.laad_uit(map_, doel) == eerst
    assert eerst.versie == f"2026.1+{eerst.bronhash[:8]}"
    assert eerst.bouwstenen["begin"].velden == ("zaak.naam",)


def _mag_niet(map_: Path) -> None:
    raise AssertionError("het gecompileerde bestand had gelezen moeten worden")


def test_een_gewijzigde_bron_wordt_gezien(map_: Path) -> None:
    doel = map_ / "gebouwd" / "kennis.json"
    eerst = laden.laad_uit(map_, doel)
    (map_ / "bouwstenen" / "begin.md").write_text(BLOK.replace("heet", "is"), encoding="utf-8")
    tweede = laden.laad_uit(map_, doel)
    assert tweede.bronhash != eerst.bronhash
    assert "is {{" in tweede.bouwstenen["begin"].tekst


@pytest.mark.parametrize("inhoud", [b"", b"{", b"[]", b'{"bronhash": "x"}', b"\xff\xfe"])
def test_een_beschadigd_gebouwd_bestand_wordt_vervangen(map_: Path, inhoud: bytes) -> None:
    doel = map_ / "kennis.json"
    doel.write_bytes(inhoud)
    assert "zaak.naam" in laden.laad_uit(map_, doel).vragen


def test_onschrijfbare_map_geeft_kennis_in_het_geheugen(map_: Path) -> None:
    (map_ / "bezet").write_text("een bestand waar de map had moeten staan")
    assert "zaak.naam" in laden.laad_uit(map_, map_ / "bezet" / "kennis.json").vragen


def test_windows_regeleinden_zijn_dezelfde_kennis(map_: Path) -> None:
    hash_ = bronhash(map_)
    pad = map_ / "bouwstenen" / "begin.md"
    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
    assert bronhash(map_) == hash_
    assert compileer.compileer(map_).bouwstenen["begin"].tekst == "De zaak heet {{ zaak.naam }}."


@pytest.mark.parametrize(
    ("oud", "nieuw", "zegt"),
    [
        ("kort: naam van de zaak", "kort: naam\n    korter: x", r"a\.yaml: zaak\.naam: korter"),
        ("type: tekst", "type: tekstje", r"zaak\.naam: type"),
        ("type: tekst", "type: keuze", "opties horen bij"),
        ("vragen:", "vraagen:", "onbekend onderdeel 'vraagen'"),
        ("status: afgeleid", "status: zeker", "status"),
        ("[{bron: eigen, plaats: test}]", "[]", "bron"),
        ("    label: Hoe", "    label: x\n    label: Hoe", "staat dubbel"),
        ("versie:", "\tversie:", "geen geldige YAML"),
    ],
)
def test_een_fout_noemt_bestand_en_onderdeel(map_: Path, oud: str, nieuw: str, zegt: str) -> None:
    pad = map_ / "kennis" / "a.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace(oud, nieuw, 1), encoding="utf-8")
    with pytest.raises(KennisFout, match=zegt):
        compileer.compileer(map_)


def test_dubbel_id(map_: Path) -> None:
    (map_ / "kennis" / "b.yaml").write_text(VRAAG.replace('versie: "2026.1"', ""), encoding="utf-8")
    with pytest.raises(KennisFout, match="bestaat al"):
        compileer.compileer(map_)


@pytest.mark.parametrize("tekst", ["zonder kop", "---\nid: x\n---\n", "---\n{{{\n---\ntekst", "---\n- lijst\n---\nx"])
def test_een_bouwsteen_zonder_goede_kop(map_: Path, tekst: str) -> None:
    (map_ / "bouwstenen" / "fout.md").write_text(tekst, encoding="utf-8")
    with pytest.raises(KennisFout, match=r"fout\.md"):
        compileer.compileer(map_)


def test_geen_utf8(map_: Path) -> None:
    (map_ / "kennis" / "c.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KennisFout, match="UTF-8"):
        compileer.compileer(map_)


@pytest.mark.lang
@pytest.mark.parametrize("pad", sorted((gegevens.resources() / "kennis").glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elk_bestand_leest_ook_zonder_de_snelle_lezer(pad: Path) -> None:
    """Where libyaml is missing the reader in Python is used, and it is stricter about quotes."""
    tekst = pad.read_text(encoding="utf-8")
    assert yaml.load(tekst, Loader=yaml.BaseLoader) == yaml.load(tekst, Loader=yaml.CBaseLoader)
