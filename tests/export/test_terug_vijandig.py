"""Word files that mean no good, or are broken: read with a clear list, or refused with a clear message."""

from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from assistent import gegevens
from assistent.export.fouten import WoordFout
from assistent.export.pakket import MAX_XML
from assistent.export.terug import lees_terug
from assistent.export.word import render
from tests.export.docx_delen import bewerk, delen, samen, vervang
from tests.export.test_terug import drie
from tests.export.voorbeeld import realistisch

TEKST = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def bron() -> bytes:
    """Give a realistic file of ours."""
    return render(realistisch(), gegevens.sjablonen() / "leidraad.docx")


@pytest.fixture
def klein(schrijf: Callable[..., Path]) -> bytes:
    """Give a file of three blocks."""
    return schrijf(drie()).read_bytes()


def test_macros_worden_gemeld_en_niet_gelezen(bron: bytes) -> None:
    soorten = delen(bron)["[Content_Types].xml"].replace(b"wordprocessingml.document.main", b"x.macroEnabled.main")
    for erbij in ({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}, {"[Content_Types].xml": soorten}):
        gelezen = lees_terug(samen(delen(bron) | erbij), "x.docm")
        assert gelezen.macros
        assert any("macro’s" in zin for zin in gelezen.waarschuwingen)
        assert gelezen.stukken
        assert all(stuk.ongewijzigd for stuk in gelezen.stukken)
    assert not lees_terug(bron, "x").macros


def test_verwijzingen_naar_buiten_worden_niet_gevolgd(bron: bytes, geen_netwerk: list[str]) -> None:
    buiten = (
        '<Relationship Id="rIdX" TargetMode="External" Target="http://192.0.2.1/x" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    data = vervang(bron, "</Relationships>", buiten, "word/_rels/document.xml.rels")
    assert lees_terug(data, "x").ongewijzigd
    assert geen_netwerk == []


def _bom(naam: str, grootte: int) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        pakket.writestr("[Content_Types].xml", "<Types/>")
        with pakket.open(naam, "w", force_zip64=True) as deel:
            for _ in range(grootte // 2**20):
                deel.write(b" " * 2**20)
        if naam != TEKST:
            pakket.writestr(TEKST, "<a/>")
    return uit.getvalue()


@pytest.mark.parametrize("naam", [TEKST, "word/comments.xml", "word/media/groot.bin"])
def test_een_bom_wordt_zuinig_geweigerd(naam: str) -> None:
    data = _bom(naam, 300 * 2**20 if naam.endswith("bin") else 100 * 2**20)
    tracemalloc.start()
    try:
        with pytest.raises(WoordFout, match=r"bom\.docx.*groter dan"):
            lees_terug(data, "bom.docx")
        assert tracemalloc.get_traced_memory()[1] < 50 * 2**20
    finally:
        tracemalloc.stop()
    assert MAX_XML < 100 * 2**20


def test_een_zip_die_liegt_over_zijn_maat(bron: bytes) -> None:
    data = bytearray(bron)
    plek = data.rindex(b"PK\x01\x02")
    data[plek + 24 : plek + 28] = (10).to_bytes(4, "little")
    with pytest.raises(WoordFout, match=r"liegt\.docx"):
        lees_terug(bytes(data), "liegt.docx")


def test_hetzelfde_deel_twee_keer(bron: bytes) -> None:
    uit = io.BytesIO(bron)
    with zipfile.ZipFile(uit, "a") as pakket, pytest.warns(UserWarning, match="Duplicate"):
        pakket.writestr(TEKST, "<a/>")
    with pytest.raises(WoordFout, match="twee keer"):
        lees_terug(uit.getvalue(), "x.docx")


@pytest.mark.parametrize(
    "weg", ["word/styles.xml", "word/numbering.xml", "word/settings.xml", "docProps/core.xml", "word/comments.xml"]
)
def test_zonder_een_deel_is_de_tekst_er_nog(bron: bytes, weg: str) -> None:
    gelezen = lees_terug(samen({naam: deel for naam, deel in delen(bron).items() if naam != weg}), "x")
    assert all(stuk.ongewijzigd for stuk in gelezen.stukken)
    assert len(gelezen.stukken) == len(lees_terug(bron, "x").stukken)
    assert gelezen.nieuw == ()
    assert gelezen.niet_gelezen == ()


def test_zonder_enig_ander_deel(bron: bytes) -> None:
    kaal = {naam: deel for naam, deel in delen(bron).items() if naam in (TEKST, "[Content_Types].xml")}
    gelezen, heel = lees_terug(samen(kaal), "x"), lees_terug(bron, "x")
    assert [stuk.tekst for stuk in gelezen.stukken] == [stuk.tekst for stuk in heel.stukken]
    assert (gelezen.geschreven, gelezen.document) == (None, "")


def test_delen_met_een_nummer_van_word_in_de_browser(bron: bytes) -> None:
    anders = {naam.replace(".xml", "2.xml") if "header" not in naam else naam: d for naam, d in delen(bron).items()}
    goed = {
        "[Content_Types].xml": anders.pop("[Content_Types]2.xml"),
        "docProps/core.xml": anders.pop("docProps/core2.xml"),
    }
    assert lees_terug(samen(anders | goed), "x").stukken == lees_terug(bron, "x").stukken


@pytest.mark.parametrize("weg", [TEKST, "[Content_Types].xml"])
def test_zonder_tekst_is_het_geen_wordbestand(bron: bytes, weg: str) -> None:
    with pytest.raises(WoordFout, match="geen Word-document"):
        lees_terug(samen({naam: deel for naam, deel in delen(bron).items() if naam != weg}), "x.docx")


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w:document SYSTEM "http://192.0.2.1/x.dtd">',
    ],
)
def test_entiteiten_en_documenttypen(bron: bytes, xml: str) -> None:
    kop = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    with pytest.raises(WoordFout, match=r"x\.docx"):
        lees_terug(bewerk(bron, TEKST, lambda tekst: kop + xml + tekst.partition("?>")[2]), "x.docx")


@pytest.mark.parametrize("omhulsel", ["sdt", "tbl", "p", "r", "ins", "smartTag", "txbxContent"])
@pytest.mark.parametrize("diep", [40, 10_000])
def test_diep_genest(klein: bytes, omhulsel: str, diep: int) -> None:
    begin, eind = f"<w:{omhulsel}>" * diep, f"</w:{omhulsel}>" * diep
    data = bewerk(klein, TEKST, lambda x: x.replace("<w:sectPr>", begin + eind + "<w:sectPr>", 1))
    if diep > 40:
        with pytest.raises(WoordFout, match=r"diep\.docx"):
            lees_terug(data, "diep.docx")
    else:
        assert all(stuk.ongewijzigd for stuk in lees_terug(data, "diep.docx").stukken)


def test_geen_merken(klein: bytes) -> None:
    gelezen = lees_terug(bewerk(klein, TEKST, lambda x: x.replace('w:name="_', 'w:name="x')), "x")
    assert gelezen.stukken == ()
    assert "geen merken" in gelezen.waarschuwingen[0]


def test_merken_met_een_andere_hash(klein: bytes) -> None:
    gelezen = lees_terug(klein, "x")
    merk = gelezen.stukken[0].merk
    anders = lees_terug(bewerk(klein, TEKST, lambda x: x.replace(merk.tekst, "00000000")), "x")
    assert [stuk.ongewijzigd for stuk in anders.stukken] == [False, True, True]
    assert anders.stukken[0].boom == gelezen.stukken[0].boom


@pytest.mark.parametrize("waarde", ["", "-1", "abc", "9" * 40, "²", "1.5"])
def test_onzin_in_nummers(klein: bytes, waarde: str) -> None:
    def onzin(xml: str) -> str:
        for naam in ("id", "ilvl", "numId", "abstractNumId", "val"):
            xml = xml.replace(f'w:{naam}="0"', f'w:{naam}="{waarde}"').replace(f'w:{naam}="1"', f'w:{naam}="{waarde}"')
        return xml

    for deel in (TEKST, "word/numbering.xml", "word/styles.xml"):
        assert len(lees_terug(bewerk(klein, deel, onzin), "x").stukken) == 3


def test_strikt_ooxml_zegt_wat_te_doen(klein: bytes) -> None:
    streng = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = bewerk(klein, TEKST, lambda x: x.replace(W[1:-1], streng))
    with pytest.raises(WoordFout, match="Strict Open XML"):
        lees_terug(data, "x.docx")


def test_veel_van_alles(klein: bytes) -> None:
    """Marks, remarks and paragraphs without end."""
    merken = "".join(f'<w:bookmarkStart w:id="{n}" w:name="_b_{n:012x}_00000000"/>' for n in range(5_000))
    bereiken = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(5_000))
    alineas = "<w:p><w:r><w:t>regel</w:t></w:r></w:p>" * 5_000
    erbij = f"<w:p>{bereiken}{merken}</w:p>{alineas}<w:sectPr>"
    gelezen = lees_terug(bewerk(klein, TEKST, lambda x: erbij.join(x.rsplit("<w:sectPr>", 1))), "x")
    assert len(gelezen.stukken) == 5_003


# ---------------------------------------------------------------------------------------------- broken at random


def test_een_kapot_bestand_geeft_gegevens_of_een_nette_fout(
    bron: bytes, loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    uitkomsten = {"gelezen": 0, "geweigerd": 0}
    for data in _kapot(bron, loting, hoeveelheid(250, 1000)):
        fout = _fout_bij(data)
        assert fout is None or "kapot.docx" in fout
        uitkomsten["gelezen" if fout is None else "geweigerd"] += 1
    assert all(aantal > 20 for aantal in uitkomsten.values())


def _fout_bij(data: bytes) -> str | None:
    try:
        lees_terug(data, "kapot.docx")
    except WoordFout as fout:
        return str(fout)
    return None


def _kapot(bron: bytes, loting: random.Random, aantal: int) -> Iterator[bytes]:
    onderdelen = delen(bron)
    for _ in range(aantal):
        naam = loting.choice([TEKST, *(n for n in onderdelen if n.endswith((".xml", ".rels")))])
        match loting.randrange(6):
            case 0:
                yield bron[: loting.randrange(len(bron))]
            case 1:
                yield _verwissel(bron, loting)
            case 2:
                yield samen(onderdelen | {naam: _verwissel(onderdelen[naam], loting)})
            case 3:
                yield samen({n: deel for n, deel in onderdelen.items() if n != naam})
            case _:
                yield samen(onderdelen | {naam: _schud(onderdelen[naam], loting)})


def _verwissel(data: bytes, loting: random.Random) -> bytes:
    kapot = bytearray(data)
    for _ in range(loting.randint(1, 20)):
        kapot[loting.randrange(len(kapot))] = loting.randrange(256)
    return bytes(kapot)


def _schud(xml: bytes, loting: random.Random) -> bytes:
    """Remove, double, move and rename elements, and put nonsense in attributes."""
    wortel = etree.fromstring(xml)
    knopen = [knoop for knoop in wortel.iter() if knoop is not wortel]
    for _ in range(loting.randint(1, 40)):
        knoop, ander = loting.choice(knopen), loting.choice(knopen)
        ouder = knoop.getparent()
        if ouder is None:
            continue
        match loting.randrange(5):
            case 0:
                ouder.remove(knoop)
            case 1 if len(knoop) < 50:
                knoop.addnext(deepcopy(knoop))
            case 2 if knoop.attrib:
                waarde = loting.choice(["", "-1", "abc", "9" * 20, "²", "_b_000000000000_00000000"])
                knoop.set(loting.choice(list(knoop.attrib)), waarde)
            case 3 if ander not in knoop.iter():
                ander.append(knoop)
            case _:
                knoop.tag = ander.tag
    return etree.tostring(wortel)
