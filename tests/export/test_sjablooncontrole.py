"""What the checker of templates reports: each kind of damage with template, part and paragraph."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from lxml import etree

from assistent import gegevens
from assistent.export.sjablooncontrole import Bevinding, controleer
from assistent.export.uitgave import Uitgave
from assistent.export.wml import waarde
from assistent.export.word import render
from tests.export.docx_delen import delen, samen, vervang
from tests.export.sjabloonbron.pakken import VORMEN
from tests.export.voorbeeld import realistisch

SJABLOON = gegevens.sjablonen() / "leidraad.docx"
DEEL = {"hoofdtekst": "word/document.xml", "koptekst": "word/header1.xml", "voettekst": "word/footer1.xml"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def run(tekst: str, opmaak: str = "") -> str:
    return f'<w:r>{opmaak}<w:t xml:space="preserve">{tekst}</w:t></w:r>'


def alinea(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def tekening(alt: str) -> str:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    kenmerk = f' descr="{alt}"' if alt else ""
    inhoud = f'<wp:docPr id="1" name="Logo"{kenmerk}/>'
    return f'<w:r><w:drawing><wp:inline xmlns:wp="{wp}">{inhoud}</wp:inline></w:drawing></w:r>'


VELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTHOR </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
VET = "<w:rPr><w:b/></w:rPr>"
SCHADE = {
    "onbekend veld": (alinea(run("{{ organisati }}")), "Onbekend veld ‘organisati’. Bedoelt u ‘organisatie’?"),
    "tekst naast een code": (
        alinea(run("Let op: {%p if titel %}")) + alinea(run("{%p endif %}")),
        "Tekst naast ‘{%p … %}’ gaat verloren (‘Let op:’)",
    ),
    "code niet afgesloten": (alinea(run("{{ titel")), "niet afgesloten"),
    "code over stukken met andere opmaak": (alinea(run("{{ ti"), run("tel }}", VET)), "wisselt de opmaak"),
    "endif vergeten": (alinea(run("{% if titel %}")), "‘{% endif %}’ ontbreekt"),
    "veld met een naam": (alinea(run("Door "), VELD), "Het veld ‘AUTHOR’"),
    "bijgehouden wijziging": (
        alinea(f'<w:ins w:id="90" w:author="iemand">{run("nieuw")}</w:ins>'),
        "bijgehouden wijziging",
    ),
    "afbeelding zonder tekst": (alinea(run("Logo "), tekening("")), "alternatieve tekst"),
    "afbeelding met een pad als tekst": (alinea(tekening("C:\\beeld\\logo.png")), "nu: ‘C:\\beeld\\logo.png’"),
}


@pytest.mark.parametrize("deel", DEEL)
@pytest.mark.parametrize("soort", SCHADE)
def test_elke_schade_noemt_sjabloon_deel_en_alinea(tmp_path: Path, soort: str, deel: str) -> None:
    extra, melding = SCHADE[soort]
    pad = tmp_path / "huisstijl.docx"
    slot = {"hoofdtekst": "<w:sdt>", "koptekst": "</w:hdr>", "voettekst": "</w:ftr>"}[deel]
    pad.write_bytes(vervang(SJABLOON, slot, extra + slot, DEEL[deel]))
    gevonden = [b for b in controleer(pad) if melding in b.melding]
    assert len(gevonden) == 1, controleer(pad)
    [bevinding] = gevonden
    assert (bevinding.sjabloon, bevinding.deel) == ("huisstijl.docx", deel)
    assert _tekst_van(pad, DEEL[deel], bevinding) == bevinding.tekst
    assert str(bevinding).startswith(f"huisstijl.docx ({deel}, alinea {bevinding.alinea}")


def _tekst_van(pad: Path, deel: str, bevinding: Bevinding) -> str:
    alineas = list(etree.fromstring(delen(pad)[deel]).iter(f"{W}p"))
    return "".join(t.text or "" for t in alineas[bevinding.alinea - 1].iter(f"{W}t"))


def test_een_code_die_word_zonder_reden_opknipt_is_goed(tmp_path: Path) -> None:
    pad = tmp_path / "huisstijl.docx"
    taal = '<w:rPr><w:lang w:val="nl-NL"/></w:rPr>'
    extra = alinea(run("{{ ti"), '<w:proofErr w:type="spellStart"/>', run("tel }}", taal))
    pad.write_bytes(vervang(SJABLOON, "<w:sdt>", extra + "<w:sdt>"))
    assert controleer(pad) == ()
    document = docx.Document(io.BytesIO(render(realistisch(), pad)))
    assert [p.text for p in document.paragraphs].count("Selectieleidraad") == 2


def test_een_sierbeeld_hoeft_geen_tekst(tmp_path: Path) -> None:
    pad = tmp_path / "huisstijl.docx"
    sier = '<x:decorative xmlns:x="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    beeld = tekening("").replace('name="Logo"/>', f'name="Logo">{sier}</wp:docPr>')
    pad.write_bytes(vervang(SJABLOON, "<w:sdt>", alinea(beeld) + "<w:sdt>"))
    assert controleer(pad) == ()


@pytest.mark.parametrize("naam", ["huisstijl.docm", "huisstijl.dotm", "huisstijl.odt", "huisstijl.doc"])
def test_een_ander_soort_bestand_wordt_met_naam_geweigerd(tmp_path: Path, naam: str) -> None:
    (tmp_path / naam).write_bytes(SJABLOON.read_bytes())
    [bevinding] = controleer(tmp_path / naam)
    assert bevinding.sjabloon == naam
    assert ".docx" in bevinding.melding


def test_een_docm_met_een_andere_naam_valt_op(tmp_path: Path) -> None:
    pad = tmp_path / "huisstijl.docx"
    soorten = delen(SJABLOON)["[Content_Types].xml"].decode()
    hoofd = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = soorten.replace(hoofd, "application/vnd.ms-word.document.macroEnabled.main+xml")
    pad.write_bytes(samen(delen(SJABLOON) | {"[Content_Types].xml": macro.encode()}))
    assert any("macro" in b.melding for b in controleer(pad))


@pytest.fixture(scope="module")
def uit_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the shipped templates as LibreOffice saves them."""
    map_ = tmp_path_factory.mktemp("libreoffice")
    opdracht = ["soffice", f"-env:UserInstallation=file://{map_}/profiel", "--headless", "--convert-to", "docx"]
    bronnen = [str(gegevens.sjablonen() / f"{vorm}.docx") for vorm in VORMEN]
    subprocess.run([*opdracht, "--outdir", str(map_), *bronnen], check=True, capture_output=True, timeout=110)
    return map_


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
@pytest.mark.parametrize("vorm", VORMEN)
def test_een_sjabloon_uit_libreoffice_werkt(uit_libreoffice: Path, vorm: str) -> None:
    pad = uit_libreoffice / f"{vorm}.docx"
    assert controleer(pad) == ()
    for uitgave in (Uitgave(), Uitgave(publiek=True)):
        data = render(realistisch(), pad, uitgave)
        document = docx.Document(io.BytesIO(data))
        assert document.core_properties.title == "Selectieleidraad"
        stijlen = {p.style.name for p in document.paragraphs if p.style}
        assert {"Eis", "Criterium", "Besluit", "List Bullet", "Figuur"} <= stijlen
        labels = etree.fromstring(delen(data)["word/numbering.xml"])
        achter = {str(waarde(niveau, "lvlText")): waarde(niveau, "suff") for niveau in labels.iter(f"{W}lvl")}
        assert {achter[naam] for naam in ("Criterium", "Toelichting", "Besluit")} == {"tab"}
