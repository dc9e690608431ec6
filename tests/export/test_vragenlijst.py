"""Lists of questions from outside: every sort of file that people send, and files that mean harm."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.export import vragenlijst
from assistent.export.vragenlijst import VragenlijstFout, lees

KOP = ("Nr", "Vraag", "Datum")


def schrijf(map_: Path, inhoud: bytes, naam: str = "vragen.csv") -> Path:
    pad = map_ / naam
    pad.write_bytes(inhoud)
    return pad


def cellen(pad: Path) -> list[tuple[str, ...]]:
    return [rij for _, rij in lees(pad)[0].rijen]


def boek(map_: Path, *rijen: tuple[object, ...], naam: str = "vragen.xlsx") -> Path:
    werk = openpyxl.Workbook()
    blad = werk.active
    assert blad is not None
    for rij in rijen:
        blad.append(rij)
    werk.save(map_ / naam)
    return map_ / naam


def pak(map_: Path, delen: dict[str, bytes], naam: str = "vragen.xlsx") -> Path:
    with zipfile.ZipFile(map_ / naam, "w", zipfile.ZIP_DEFLATED) as uit:
        for deel, inhoud in delen.items():
            uit.writestr(deel, inhoud)
    return map_ / naam


def herpak(pad: Path, deel: str, inhoud: bytes) -> Path:
    """The same workbook with another part."""
    with zipfile.ZipFile(pad) as oud:
        delen = {naam: oud.read(naam) for naam in oud.namelist()}
    return pak(pad.parent, {**delen, deel: inhoud}, "anders.xlsx")


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("scheider", [";", ",", "\t", "|"])
def test_elke_codering_en_scheider_geeft_dezelfde_cellen(tmp_path: Path, codering: str, scheider: str) -> None:
    rijen = [KOP, ("1", "Mag één inschrijver, met partner; twee percelen?\nEn €?", "1-2-2026"), ("2", "Ja", "")]
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=scheider).writerows(rijen)
    assert cellen(schrijf(tmp_path, uit.getvalue().encode(codering))) == [KOP, rijen[1], ("2", "Ja")]


def test_regelnummers_zijn_die_van_het_bestand(tmp_path: Path) -> None:
    blad = lees(schrijf(tmp_path, b"Nr;Vraag\r\n;\r\n\r\n1;Hoe?\r\n"))[0]
    assert blad.rijen == ((1, ("Nr", "Vraag")), (4, ("1", "Hoe?")))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(*[st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)] * 3),
        min_size=2,
        max_size=12,
    ),
    st.sampled_from([";", ",", "\t"]),
)
def test_wat_een_programma_schrijft_wordt_zo_gelezen(
    tmp_path: Path, rijen: list[tuple[str, str, str]], scheider: str
) -> None:
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=scheider, quoting=csv.QUOTE_ALL).writerows([KOP, *rijen])
    gelezen = cellen(schrijf(tmp_path, uit.getvalue().encode("utf-8-sig")))
    assert gelezen == [KOP, *rijen]


def test_een_rekenblad_geeft_waarden_en_geen_formules(tmp_path: Path) -> None:
    pad = boek(tmp_path, KOP, (1, "Hoe?", datetime(2026, 2, 1)), (2.5, True, datetime(2026, 2, 1, 10, 30)),
               ("=1+1", '=HYPERLINK("http://x")', None))  # fmt: skip
    assert cellen(pad) == [KOP, ("1", "Hoe?", "2026-02-01"), ("2.5", "ja", "2026-02-01 10:30")]


def test_tienduizend_rijen(tmp_path: Path) -> None:
    pad = boek(tmp_path, KOP, *((n, f"Vraag {n}?", "") for n in range(10_000)))
    assert len(cellen(pad)) == 10_001


def test_elk_blad_wordt_gelezen(tmp_path: Path) -> None:
    werk = openpyxl.Workbook()
    assert werk.active is not None
    werk.active.append(("Toelichting",))
    werk.create_sheet("Vragen").append(KOP)
    werk.create_sheet("Leeg")
    werk.save(tmp_path / "b.xlsx")
    assert [blad.naam for blad in lees(tmp_path / "b.xlsx")] == ["Sheet", "Vragen"]


@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (b"", "is leeg"),
        (b" \r\n;;\r\n", "is leeg"),
        (b"\x00\x01\x02abc\x00", "geen tekst en geen rekenblad"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "ouder rekenblad"),
        (b"PK\x03\x04kapot", "beschadigd"),
        (b"a;" + b"x" * (vragenlijst.MAX_CEL + 1), "tekens"),
        (b'"' + b"x" * 200_000, "regel 1 is te lang"),
    ],
)
def test_wat_niet_te_lezen_is_zegt_waarom(tmp_path: Path, inhoud: bytes, zegt: str) -> None:
    with pytest.raises(VragenlijstFout, match=zegt) as fout:
        lees(schrijf(tmp_path, inhoud))
    assert "vragen.csv" in str(fout.value)


def test_een_map_of_ontbrekend_bestand(tmp_path: Path) -> None:
    for pad in (tmp_path, tmp_path / "weg.csv"):
        with pytest.raises(VragenlijstFout, match="niet lezen"):
            lees(pad)


def test_te_groot_of_te_veel_regels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vragenlijst, "MAX_RIJEN", 3)
    with pytest.raises(VragenlijstFout, match="meer dan 3 regels"):
        lees(schrijf(tmp_path, b"Vraag;b\n" * 4))
    with pytest.raises(VragenlijstFout, match="meer dan 3 regels"):
        lees(boek(tmp_path, *[("Vraag",)] * 5))
    monkeypatch.setattr(vragenlijst, "MAX_BESTAND", 5)
    with pytest.raises(VragenlijstFout, match="groter dan"):
        lees(schrijf(tmp_path, b"Vraag;b\n"))


def test_een_bom_wordt_niet_uitgepakt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vragenlijst, "MAX_UITGEPAKT", 2**20)
    with pytest.raises(VragenlijstFout, match="uitgepakt groter"):
        lees(pak(tmp_path, {"[Content_Types].xml": b"<x/>", "xl/a.xml": b"\x20" * 2**22}))


def test_te_veel_delen_of_geen_rekenblad(tmp_path: Path) -> None:
    with pytest.raises(VragenlijstFout, match="meer dan 1000 delen"):
        lees(pak(tmp_path, {f"{n}.xml": b"" for n in range(1001)}))
    with pytest.raises(VragenlijstFout, match="geen rekenblad"):
        lees(pak(tmp_path, {"foto.txt": b"x"}))


@pytest.mark.parametrize("codering", ["utf-8", "utf-16"])
def test_een_documenttype_wordt_geweigerd(tmp_path: Path, codering: str) -> None:
    lach = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>'
    pad = herpak(boek(tmp_path, KOP), "xl/sharedStrings.xml", lach.encode(codering))
    with pytest.raises(VragenlijstFout, match="documenttype"):
        lees(pad)


def test_een_blad_dat_liegt_over_zijn_maat_kost_niets(tmp_path: Path) -> None:
    pad = boek(tmp_path, KOP, (1, "Hoe?", ""))
    with zipfile.ZipFile(pad) as oud:
        xml = oud.read("xl/worksheets/sheet1.xml")
    ver = xml.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"')
    assert ver != xml
    assert cellen(herpak(pad, "xl/worksheets/sheet1.xml", ver)) == [KOP, ("1", "Hoe?")]


@pytest.mark.parametrize("deel", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("inhoud", [b"", b"<x", b"<x/>", b"\xff\xfe\x00"])
def test_kapotte_delen_geven_een_zin(tmp_path: Path, deel: str, inhoud: bytes) -> None:
    pad = herpak(boek(tmp_path, KOP), deel, inhoud)
    with pytest.raises(VragenlijstFout, match="anders"):
        lees(pad)


def test_stuurtekens_verdwijnen(tmp_path: Path) -> None:
    assert cellen(schrijf(tmp_path, b"Vraag;b\nA\x07\x1bB;c\n"))[1] == ("AB", "c")
