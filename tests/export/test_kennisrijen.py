"""The rows of a report on the knowledge: read as they were written, also after somebody had them in hands."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from assistent.export.fouten import WoordFout
from assistent.export.kennisrijen import Kennismerk, lees_kennisrijen

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEKST = "De regel\nmet een tweede lijn"
MERK = Kennismerk.van("meldingen/let_op", "0123456789ab", TEKST)


def cel(tekst: str, begin: str = "", einde: str = "") -> str:
    lijnen = "<w:br/>".join(f"<w:t>{lijn}</w:t>" for lijn in tekst.split("\n"))
    return f"<w:tc><w:p>{begin}<w:r>{lijnen}</w:r>{einde}</w:p></w:tc>"


def rij(*cellen: str, merk: Kennismerk | None = MERK, kop: bool = False) -> str:
    begin = f'<w:bookmarkStart w:id="1" w:name="{merk}"/>' if merk else ""
    eerste, *rest = cellen
    eigenschap = "<w:trPr><w:tblHeader/></w:trPr>" if kop else ""
    einde = '<w:bookmarkEnd w:id="1"/>' if merk else ""
    return f"<w:tr>{eigenschap}{cel(eerste, begin, einde)}{''.join(map(cel, rest))}</w:tr>"


def bestand(map_: Path, *rijen: str, tabel: str = "<w:tbl>{}</w:tbl>") -> Path:
    xml = f'<w:document xmlns:w="{W}"><w:body>{tabel.format("".join(rijen))}</w:body></w:document>'
    pad = map_ / "rapport.docx"
    with zipfile.ZipFile(pad, "w") as pakket:
        pakket.writestr("[Content_Types].xml", "<Types/>")
        pakket.writestr("word/document.xml", xml)
    return pad


def test_een_rij_zegt_welk_onderdeel_het_is_en_wat_ernaast_is_geschreven(tmp_path: Path) -> None:
    (gelezen,) = lees_kennisrijen(bestand(tmp_path, rij(TEKST, "☒", "☐", "J. Jansen, 3-12-2026", "Klopt niet"))).rijen
    assert gelezen.merk == MERK
    assert gelezen.ongewijzigd
    assert gelezen.cellen == ("☒", "", "J. Jansen, 3-12-2026", "Klopt niet")


@pytest.mark.parametrize("leeg", ["□", "☐", "…", "–", " ", "☐ ", "……"])
def test_een_cel_waarin_niemand_schreef_is_leeg(tmp_path: Path, leeg: str) -> None:
    (gelezen,) = lees_kennisrijen(bestand(tmp_path, rij(TEKST, leeg, leeg, leeg, leeg))).rijen
    assert gelezen.cellen == ("", "", "", "")


@pytest.mark.parametrize(("geschreven", "gelezen"), [("x", "x"), ("☐ ja", "ja"), ("… Jansen", "Jansen"), ("✓", "✓")])
def test_wat_naast_een_hokje_is_geschreven_telt(tmp_path: Path, geschreven: str, gelezen: str) -> None:
    (een,) = lees_kennisrijen(bestand(tmp_path, rij(TEKST, geschreven))).rijen
    assert een.cellen == (gelezen,)


def test_een_bewerkte_tekst_is_niet_meer_wat_wij_schreven(tmp_path: Path) -> None:
    (anders,) = lees_kennisrijen(bestand(tmp_path, rij(TEKST.replace("tweede", "derde"), "x"))).rijen
    assert not anders.ongewijzigd
    (aanhaling,) = lees_kennisrijen(bestand(tmp_path, rij(TEKST.replace("\n", " "), "x"))).rijen
    assert aanhaling.ongewijzigd  # a word processor breaks lines as it likes


def test_een_bijgehouden_schrapping_telt_als_geschrapt(tmp_path: Path) -> None:
    geschrapt = rij(TEKST, "x").replace("<w:r><w:t>x</w:t></w:r>", "<w:del><w:r><w:t>x</w:t></w:r></w:del>")
    (een,) = lees_kennisrijen(bestand(tmp_path, geschrapt)).rijen
    assert een.cellen == ("",)


def test_een_rij_die_haar_merk_verloor_wordt_letterlijk_genoemd(tmp_path: Path) -> None:
    kop = rij("Onderdeel", "Akkoord", "Niet", "Wie", "Opmerking", merk=None, kop=True)
    eigen = rij("Zelf toegevoegd", "x", "", "", "", merk=None)
    leeg = rij("Niets gezegd", "☐", "☐", "…", "…", merk=None)
    gelezen = lees_kennisrijen(bestand(tmp_path, kop, rij(TEKST, "", "", "", ""), eigen, leeg))
    assert gelezen.zonder_merk == ("Zelf toegevoegd",)


def test_een_vreemde_bladwijzer_is_geen_merk(tmp_path: Path) -> None:
    vreemd = rij(TEKST, "x").replace(str(MERK), "_k_zomaar")
    assert lees_kennisrijen(bestand(tmp_path, vreemd)).rijen == ()


def test_cellen_in_een_inhoudsbesturingselement_tellen_mee(tmp_path: Path) -> None:
    genest = rij(TEKST, "x").replace("<w:tc><w:p><w:r><w:t>x", "<w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>x")
    genest = genest.replace("</w:tc></w:tr>", "</w:tc></w:sdtContent></w:sdt></w:tr>")
    (een,) = lees_kennisrijen(bestand(tmp_path, genest)).rijen
    assert een.cellen == ("x",)


@pytest.mark.parametrize("inhoud", [b"", b"geen zip", b"PK\x03\x04kapot"])
def test_wat_geen_word_bestand_is_wordt_geweigerd(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "rapport.docx"
    pad.write_bytes(inhoud)
    with pytest.raises(WoordFout, match="rapport"):
        lees_kennisrijen(pad)


def test_xml_met_een_eigen_entiteit_wordt_geweigerd(tmp_path: Path) -> None:
    pad = bestand(tmp_path, rij(TEKST, "x"))
    uit = io.BytesIO()
    with zipfile.ZipFile(pad) as bron, zipfile.ZipFile(uit, "w") as doel:
        for naam in bron.namelist():
            data = bron.read(naam)
            if naam == "word/document.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + data
            doel.writestr(naam, data)
    pad.write_bytes(uit.getvalue())
    with pytest.raises(WoordFout):
        lees_kennisrijen(pad)


def test_het_merk_past_in_de_naam_van_een_bladwijzer() -> None:
    assert len(str(MERK)) <= 40
    assert str(Kennismerk.van("toetser", "", "")).startswith("_k_")
