"""Reading what is no sound dossier: a Dutch error that names file and place, and the file untouched."""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier import ontleden
from assistent.dossier.bestand import als_bytes, lees, schrijf
from assistent.dossier.fouten import (
    BestaatNietFout,
    DossierFout,
    GeenJsonFout,
    GeenToegangFout,
    LeesFout,
    OngeldigeInhoudFout,
    TeGrootFout,
    TeNieuwFout,
    VerkeerdFormaatFout,
)
from assistent.dossier.model import Dossier
from tests.dossier.maak import bewaar, vol_dossier

GOED = als_bytes(vol_dossier())
BOOM = json.loads(GOED)


def met(**velden: Any) -> bytes:
    return json.dumps({**BOOM, **velden}).encode()


def tekstueel(oud: str, nieuw: str) -> bytes:
    tekst = GOED.decode()
    assert oud in tekst
    return tekst.replace(oud, nieuw, 1).encode()


GEVALLEN: list[tuple[str, bytes, type[LeesFout], str]] = [
    ("leeg", b"", GeenJsonFout, "leeg"),
    ("wit", b" \n\n", GeenJsonFout, "leeg"),
    ("nullen", b"\0" * 4096, GeenJsonFout, "stroomstoring"),
    ("geen json", b"<html>", GeenJsonFout, r"geen geldige JSON \(plaats: regel 1, kolom 1\)"),
    ("word", b"PK\x03\x04" + b"\xff" * 50, GeenJsonFout, "UTF-8"),
    ("afgebroken", GOED[: len(GOED) // 2], GeenJsonFout, r"(afgebroken|geldige JSON).*regel \d+, kolom \d+"),
    ("afgebroken na teken", GOED[:-4], GeenJsonFout, "afgebroken"),
    ("rommel erna", GOED + b"{}", GeenJsonFout, "geen geldige JSON"),
    ("utf-16", GOED.decode().encode("utf-16"), GeenJsonFout, "UTF-16"),
    (
        "latin-1",
        GOED.decode().encode("latin-1", "replace"),
        GeenJsonFout,
        r"UTF-8 \(plaats: regel \d+, kolom \d+",
    ),
    (
        "dubbel",
        tekstueel('"revisie": 0', '"revisie": 0, "revisie": 1'),
        OngeldigeInhoudFout,
        "“revisie” staat er twee",
    ),
    (
        "dubbel diep",
        tekstueel('"waarde": 4', '"waarde": 4, "waarde": 5'),
        OngeldigeInhoudFout,
        "plaats: antwoorden → inhoud.variatie_doelgroep",
    ),
    (
        "NaN",
        tekstueel('"waarde": 4', '"waarde": NaN'),
        OngeldigeInhoudFout,
        r"NaN is geen getal.*regel \d+, kolom",
    ),
    ("oneindig", tekstueel('"waarde": 4', '"waarde": -Infinity'), OngeldigeInhoudFout, "-Infinity"),
    ("te groot gebroken", tekstueel('"waarde": 4', '"waarde": 1e999'), OngeldigeInhoudFout, r"1e999.*regel"),
    ("reusachtig", tekstueel('"waarde": 4', f'"waarde": {"9" * 6000}'), OngeldigeInhoudFout, r"99999.*regel"),
    (
        "2**53",
        tekstueel('"waarde": 4', f'"waarde": -{2**53}'),
        OngeldigeInhoudFout,
        r"-9007199254740992.*regel",
    ),
    ("diep", b"[" * 100_000, GeenJsonFout, "te diep"),
    ("diep in object", b'{"a":' * 100_000, GeenJsonFout, "te diep"),
    ("diep in waarde", met(x=json.loads("[" * 60 + "]" * 60)), OngeldigeInhoudFout, "te diep"),
    ("half teken", tekstueel('"waarde": 4', '"waarde": "\\ud800"'), OngeldigeInhoudFout, "half teken"),
    (
        "half teken in tekst",
        tekstueel('"**want**"', '"\\udfff"'),
        OngeldigeInhoudFout,
        "zaak.naam → motivering",
    ),
    (
        "half teken in sleutel",
        tekstueel('"zaak.naam": {', '"zaak.\\ud800": {'),
        OngeldigeInhoudFout,
        "half teken",
    ),
    ("lijst", b"[]", VerkeerdFormaatFout, "geen dossier"),
    ("null", b"null", VerkeerdFormaatFout, "geen dossier"),
    ("ander formaat", met(formaat="iets-anders"), VerkeerdFormaatFout, "geen dossier"),
    ("geen schema", met(schema_versie=None), VerkeerdFormaatFout, "schemaversie"),
    ("schema waar", met(schema_versie=True), VerkeerdFormaatFout, "schemaversie"),
    ("schema -1", met(schema_versie=-1), VerkeerdFormaatFout, "schemaversie"),
    (
        "nieuwer",
        met(schema_versie=99, app_versie="7.0"),
        TeNieuwFout,
        r"nieuwere uitgave.*uitgave 7\.0.*schema 99",
    ),
    ("geen id", json.dumps({k: v for k, v in BOOM.items() if k != "id"}).encode(), OngeldigeInhoudFout, "id"),
    ("id", met(id="x"), OngeldigeInhoudFout, "uuid"),
    ("revisie", met(revisie=-1), OngeldigeInhoudFout, "plaats: revisie"),
    ("revisie als tekst", met(revisie="3"), OngeldigeInhoudFout, "geheel getal"),
    ("peildatum als getal", met(peildatum=1700000000), OngeldigeInhoudFout, "JJJJ-MM-DD"),
    ("peildatum", met(peildatum="2026-02-30"), OngeldigeInhoudFout, "JJJJ-MM-DD"),
    ("antwoorden als lijst", met(antwoorden=[1]), OngeldigeInhoudFout, "plaats: antwoorden"),
    ("antwoord zonder object", met(antwoorden={"a.b": 3}), OngeldigeInhoudFout, "plaats: antwoorden → a.b"),
    (
        "status",
        met(antwoorden={"a.b": {"waarde": 1, "status": "af"}}),
        OngeldigeInhoudFout,
        "plaats: antwoorden → a.b → status",
    ),
    (
        "gewijzigd",
        met(antwoorden={"a.b": {"gewijzigd": "gisteren"}}),
        OngeldigeInhoudFout,
        "antwoorden → a.b → gewijzigd",
    ),
    (
        "duur",
        met(planning={"stappen": {"s": {"duur": 10**9}}}),
        OngeldigeInhoudFout,
        "te groot.*planning → stappen → s → duur",
    ),
    ("tijd", met(planning={"stappen": {"s": {"tijd": "25.00"}}}), OngeldigeInhoudFout, "stappen → s → tijd"),
    ("versie", met(versies=[{"naam": 3}]), OngeldigeInhoudFout, "versies → nummer 1 → naam"),
    ("sha", met(aanvulling={"naam": "x", "sha256": "kort"}), OngeldigeInhoudFout, "aanvulling → sha256"),
    (
        "veel fouten",
        met(antwoorden={f"v{i}": i for i in range(50)}),
        OngeldigeInhoudFout,
        "en nog 45 plaatsen",
    ),
]


@pytest.mark.parametrize(("data", "soort", "tekst"), [geval[1:] for geval in GEVALLEN], ids=[g[0] for g in GEVALLEN])
def test_foute_bestanden(tmp_path: Path, data: bytes, soort: type[LeesFout], tekst: str) -> None:
    pad = tmp_path / "fout.dossier"
    pad.write_bytes(data)
    with pytest.raises(LeesFout) as gevangen:
        lees(pad)
    bericht = str(gevangen.value)
    assert type(gevangen.value) is soort
    assert str(pad) in bericht
    assert re.search(tekst, bericht), bericht
    assert len(bericht) < 1500
    assert pad.read_bytes() == data
    assert list(tmp_path.iterdir()) == [pad]


def test_een_leesteken_vooraan_mag(tmp_path: Path) -> None:
    pad = tmp_path / "bom.dossier"
    pad.write_bytes(b"\xef\xbb\xbf" + GOED)
    gelezen = lees(pad)
    assert "BOM" in gelezen.waarschuwingen[0]
    assert als_bytes(gelezen.dossier) == GOED


def test_wat_geen_bestand_is(tmp_path: Path) -> None:
    with pytest.raises(BestaatNietFout, match="bestaat niet"):
        lees(tmp_path / "niets.dossier")
    with pytest.raises(BestaatNietFout):
        lees(tmp_path / "niets" / "niets.dossier")
    with pytest.raises(GeenToegangFout, match="dit is een map"):
        lees(tmp_path)
    with pytest.raises(GeenToegangFout):
        lees(tmp_path / "a\0b")
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(GeenToegangFout, match="geen gewoon bestand"):
        lees(tmp_path / "pijp")
    lus = tmp_path / "lus"
    lus.symlink_to(lus)
    with pytest.raises(GeenToegangFout):
        lees(lus)


def test_niet_te_lezen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "x.dossier"
    pad.write_bytes(GOED)

    def geweigerd(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", geweigerd)
    with pytest.raises(GeenToegangFout, match="niet te lezen"):
        lees(pad)


def test_te_groot_wordt_niet_eens_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "groot.dossier"
    with pad.open("wb") as bestand:
        bestand.truncate(ontleden.MAX_BYTES + 1)
    with pytest.raises(TeGrootFout, match="50 MB"):
        lees(pad)


def test_een_goede_reservekopie_wordt_genoemd(tmp_path: Path) -> None:
    pad = tmp_path / "x.dossier"
    eerste = bewaar(pad)
    schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    pad.write_bytes(b"{")
    with pytest.raises(GeenJsonFout, match=r"vorige bewaarde versie.*x\.dossier\.bak") as fout:
        lees(pad)
    assert fout.value.reservekopie is not None
    assert lees(fout.value.reservekopie).dossier == eerste.dossier
    pad.unlink()
    with pytest.raises(BestaatNietFout, match="vorige bewaarde versie"):
        lees(pad)
    (tmp_path / "x.dossier.bak").write_bytes(b"ook stuk")
    with pytest.raises(BestaatNietFout) as fout2:
        lees(pad)
    assert fout2.value.reservekopie is None


# ------------------------------------------------------------------------------------- any damage

GIF = [
    b"NaN",
    b"null",
    b"1e400",
    b"[" * 3000,
    b'{"a":' * 1500,
    b"\xff\xfe",
    b"\0",
    b'"\\ud83d"',
    b"9" * 5000,
    b"true",
]
GIF += [
    b'"__class__"',
    b'"!!python/object"',
    b"-",
    b"{}",
    b"[]",
    b'""',
    b"\xef\xbb\xbf",
    b"\\u0000",
    b"//",
    b"'",
]


def beschadig(lot: random.Random) -> bytes:
    """A valid dossier with one to four wounds."""
    data = bytearray(GOED)
    for _ in range(lot.randint(1, 4)):
        plek = lot.randrange(len(data) or 1)
        match lot.randrange(6):
            case 0:
                del data[plek:]
            case 1:
                data[plek : plek + 1] = bytes([lot.randrange(256)])
            case 2:
                data[plek:plek] = lot.choice(GIF)
            case 3:
                del data[plek : plek + lot.randint(1, 200)]
            case 4:
                data[plek:plek] = data[lot.randrange(len(data) or 1) :][: lot.randint(1, 500)]
            case 5:
                data = bytearray(ander_blad(bytes(data), lot))
    return bytes(data)


def ander_blad(data: bytes, lot: random.Random) -> bytes:
    """The same JSON with one value, anywhere, of another kind."""
    try:
        boom = json.loads(data)
    except (ValueError, RecursionError):
        return data
    plekken: list[tuple[Any, Any]] = []
    stapel = [boom]
    while stapel:
        knoop = stapel.pop()
        delen = knoop.items() if isinstance(knoop, dict) else enumerate(knoop) if isinstance(knoop, list) else ()
        for sleutel, deel in delen:
            plekken.append((knoop, sleutel))
            stapel.append(deel)
    if not plekken:
        return data
    houder, sleutel = lot.choice(plekken)
    houder[sleutel] = lot.choice([None, True, -1, 1.5, "x", [], {}, [[]], {"id": 3}, "\ud800", 2**60, "9" * 3000])
    return json.dumps(boom).encode("utf-8", "surrogatepass")


def gelezen_of_fout(pad: Path) -> Dossier | DossierFout:
    try:
        return lees(pad).dossier
    except DossierFout as fout:
        return fout


def test_beschadigde_bestanden(tmp_path: Path, loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    pad = tmp_path / "proef.dossier"
    geweigerd = 0
    for _ in range(hoeveelheid(300, 5000)):
        data = beschadig(loting)
        pad.write_bytes(data)
        uitkomst = gelezen_of_fout(pad)
        if isinstance(uitkomst, DossierFout):
            geweigerd += 1
            assert str(pad) in str(uitkomst)
            assert uitkomst.plaats or isinstance(uitkomst, GeenJsonFout), str(uitkomst)
        else:
            assert ontleden.ontleed(als_bytes(uitkomst), pad).dossier == uitkomst
        assert pad.read_bytes() == data
    assert geweigerd > 50
    assert list(tmp_path.iterdir()) == [pad]
