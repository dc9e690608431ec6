"""The command `lees-terug`, on real Word files."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from assistent.dossier.model import Dossier
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from tests.cli.conftest import Doe

DOC = "selectieleidraad"
BEGIN = {"dienst": "De aanbestedende dienst is", "aw": "Aw is de Aanbestedingswet", "wie": "Een ondernemer of samenw"}


@pytest.fixture
def geschreven(doe: Doe, den_haag: Path, tmp_path: Path) -> Path:
    """Give a written document of the example."""
    assert doe("genereer", str(den_haag), "--uit", "uit", "--document", DOC).code == 0
    return next((tmp_path / "uit").glob("*.docx"))


def alinea(bestand: docx.document.Document, begin: str) -> Paragraph:
    return next(p for p in bestand.paragraphs if p.text.startswith(begin))


def bewerk(pad: Path) -> Path:
    """Another word, a new paragraph, a block gone and a cell."""
    word = docx.Document(str(pad))
    eerste = alinea(word, BEGIN["dienst"]).runs[0]
    eerste.text = f"Let op. {eerste.text}"
    weg = alinea(word, BEGIN["aw"])._p
    weg.getparent().remove(weg)
    nieuw = alinea(word, BEGIN["wie"])
    nieuw._p.addnext(word.add_paragraph("Een zin van een collega.", style="Normal")._p)
    tabel = next(t for t in word.tables if t.rows[0].cells[0].text == "Thema")
    tabel.rows[1].cells[0].paragraphs[0].runs[0].text = "Gezinnen voorop"
    doel = pad.with_name("bewerkt.docx")
    word.save(str(doel))
    return doel


def dossier_in(pad: Path) -> Dossier:
    return open_dossier(laad(), pad).dossier


def test_zonder_bewerking_gebeurt_er_niets(doe: Doe, den_haag: Path, geschreven: Path) -> None:
    voor = den_haag.read_bytes()
    afloop = doe("lees-terug", str(den_haag), str(geschreven))
    assert (afloop.code, "geen wijzigingen" in afloop.uit) == (0, True)
    assert den_haag.read_bytes() == voor


def test_wat_vanzelf_gaat_en_wat_op_nummer_gaat(doe: Doe, den_haag: Path, geschreven: Path) -> None:
    bewerkt = bewerk(geschreven)
    voor = den_haag.read_bytes()
    proef = doe("lees-terug", str(den_haag), str(bewerkt), "--proef")
    assert den_haag.read_bytes() == voor
    assert "{+Let op" in proef.uit
    eerste = doe("lees-terug", str(den_haag), str(bewerkt)).uit
    assert "Overgenomen: 2 wijzigingen" in eerste
    teksten = dossier_in(den_haag).teksten
    assert {t.soort for t in teksten.values()} == {"vervangen", "eigen"}
    assert dossier_in(den_haag).waarde("dialoog.themas")[0]["naam"] == "Gezinsgericht werken"
    over = json.loads(doe("lees-terug", str(den_haag), str(bewerkt), "--json").uit)
    assert {v["soort"] for v in over["voorstellen"]} == {"gegeven", "weggelaten"}
    nr = next(v["nr"] for v in over["voorstellen"] if v["soort"] == "gegeven")
    assert doe("lees-terug", str(den_haag), str(bewerkt), "--neem-over", f"{nr}=antwoord").code == 0
    assert dossier_in(den_haag).waarde("dialoog.themas")[0]["naam"] == "Gezinnen voorop"
    assert doe("lees-terug", str(den_haag), str(bewerkt), "--neem-over", "alles").code == 0
    assert "weggelaten" in {t.soort for t in dossier_in(den_haag).teksten.values()}
    assert "geen wijzigingen" in doe("lees-terug", str(den_haag), str(bewerkt)).uit
    assert doe("genereer", str(den_haag), "--uit", "uit", "--document", DOC).code == 0
    assert "geen wijzigingen" in doe("lees-terug", str(den_haag), str(geschreven)).uit


def test_genereer_zegt_dat_er_iets_is_terug_te_lezen(doe: Doe, den_haag: Path, geschreven: Path) -> None:
    bewerk(geschreven).replace(geschreven)
    afloop = doe("genereer", str(den_haag), "--uit", "uit", "--document", DOC)
    assert "lees-terug" in afloop.fout


def test_een_ander_dossier_en_een_vreemd_bestand_worden_geweigerd(
    doe: Doe, den_haag: Path, geschreven: Path, dossier: Path, tmp_path: Path
) -> None:
    voor = dossier.read_bytes()
    assert "ander dossier" in doe("lees-terug", str(dossier), str(geschreven)).fout
    docx.Document().save(str(tmp_path / "vreemd.docx"))
    assert "niet terug te lezen" in doe("lees-terug", str(dossier), "vreemd.docx").fout
    (tmp_path / "stuk.docx").write_bytes(b"PK\x03\x04 geen echt bestand")
    assert doe("lees-terug", str(dossier), "stuk.docx").code == 2
    assert doe("lees-terug", str(dossier), "bestaat-niet.docx").code == 2
    assert dossier.read_bytes() == voor


@pytest.mark.parametrize("keuze", ["99", "1=xyz", "een"])
def test_een_verkeerd_nummer_of_keuze_neemt_niets_over(doe: Doe, den_haag: Path, geschreven: Path, keuze: str) -> None:
    bewerkt, voor = bewerk(geschreven), den_haag.read_bytes()
    afloop = doe("lees-terug", str(den_haag), str(bewerkt), "--neem-over", keuze)
    assert (afloop.code, den_haag.read_bytes()) == (2, voor)


def test_een_ingevulde_toetsmemo_wordt_herkend(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert doe("toets", "memo", str(den_haag), "--uit", "memo").code == 0
    memo = next((tmp_path / "memo").glob("*.docx"))
    afloop = doe("lees-terug", str(den_haag), str(memo), "--proef")
    assert (afloop.code, "Toetsmemo" in afloop.uit) == (0, True)
