"""Comments in a draft: one beside each block that has something to say, and nothing else in the file changes."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from assistent import gegevens
from assistent.export.merken import lees_kenmerk, vergelijk
from assistent.export.terug import lees_terug
from assistent.export.uitgave import Uitgave
from assistent.export.word import render
from assistent.tekst.boom import Alinea, Lijst, Tekst
from tests.export.docx_delen import delen, vervang
from tests.export.voorbeeld import blok, met_blokken, realistisch, tabel
from tests.woordcontrole import controleer_docx

SJABLOON = gegevens.sjablonen() / "leidraad.docx"
DOCUMENT = met_blokken(
    blok("a", "Eerste alinea.\n\nTweede alinea."),
    blok("stil", "Niets aan te merken."),
    blok("t", [tabel(("Perceel", "Gebied"), ("Noord", "–"))]),
    blok("l", [Lijst(((Alinea((Tekst("een"),)),), (Alinea((Tekst("twee"),)),)), True)]),
)
REGELS = {
    "selectieleidraad/a": ("Nog in te vullen: looptijd.", "Te controleren: Aw 2012, artikel 2.10 <lid 1> & {{ x }}."),
    "selectieleidraad/t": ("Nog in te vullen: gebied.",),
    "selectieleidraad/l": ("Of dit blok blijft staan, hangt af van: spoed.",),
    "selectieleidraad/onbekend": ("Komt nergens.",),
}


def maak(regels: dict[str, tuple[str, ...]] = REGELS) -> bytes:
    return render(DOCUMENT, SJABLOON, Uitgave(kanttekeningen=regels))


def test_elk_blok_met_kanttekeningen_krijgt_een_opmerking() -> None:
    data = maak()
    assert controleer_docx(data) == []
    opmerkingen = list(docx.Document(io.BytesIO(data)).comments)
    assert [o.text.replace("\u200b", "").split("\n") for o in opmerkingen] == [
        list(REGELS[f"selectieleidraad/{b}"]) for b in "atl"
    ]


def test_een_opmerking_hangt_aan_de_eerste_alinea_van_haar_blok() -> None:
    document = docx.Document(io.BytesIO(maak()))
    plekken = {
        "".join(t.text for t in p.xpath(".//w:t"))
        for p in document.element.body.xpath(".//w:p[w:commentRangeStart and w:commentRangeEnd]")
    }
    assert plekken == {"Eerste alinea.", "Perceel", "een"}


def test_een_opmerking_draagt_geen_datum_en_geen_naam_van_een_mens() -> None:
    xml = delen(maak())["word/comments.xml"].decode()
    assert "w:date" not in xml
    assert {o.author for o in docx.Document(io.BytesIO(maak())).comments} == {"Ontwerpassistent"}


def test_zonder_kanttekeningen_heeft_het_bestand_geen_opmerkingen() -> None:
    assert "word/comments.xml" not in delen(maak({}))


def test_opmerkingen_veranderen_niets_aan_het_teruglezen(tmp_path: Path) -> None:
    met, zonder = tmp_path / "met.docx", tmp_path / "zonder.docx"
    met.write_bytes(maak())
    zonder.write_bytes(maak({}))
    assert lees_terug(met, "met").stukken == lees_terug(zonder, "zonder").stukken
    assert not vergelijk(met, DOCUMENT).bewerkt
    met.write_bytes(vervang(met, "Niets aan te merken.", "Bewerkt in Word."))
    assert vergelijk(met, DOCUMENT).gewijzigd == ("selectieleidraad/stil",)


def test_een_sjabloon_zonder_stijl_voor_opmerkingen_geeft_een_gezond_bestand(tmp_path: Path) -> None:
    pad = tmp_path / "huisstijl.docx"
    pad.write_bytes(vervang(SJABLOON, 'w:val="annotation text"', 'w:val="Anders"', "word/styles.xml"))
    data = render(DOCUMENT, pad, Uitgave(kanttekeningen=REGELS))
    assert controleer_docx(data) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_opmerkingen_en_merken_overleven_libreoffice(tmp_path: Path, schrijf: Callable[..., Path]) -> None:
    pad = schrijf(realistisch())
    eerste = realistisch().blokken()[0].sleutel
    pad.write_bytes(render(realistisch(), SJABLOON, Uitgave(kanttekeningen={eerste: ("Let op.",)})))
    uit = tmp_path / "lo"
    opdracht = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "docx"]
    subprocess.run([*opdracht, "--outdir", str(uit), str(pad)], check=True, capture_output=True, timeout=110)
    bewaard = uit / pad.name
    assert [o.text for o in docx.Document(str(bewaard)).comments] == ["Let op."]
    assert lees_kenmerk(bewaard) == realistisch().kenmerk
    gelezen = [lees_terug(bestand, bestand.name) for bestand in (bewaard, pad)]
    assert gelezen[0].stukken == gelezen[1].stukken
