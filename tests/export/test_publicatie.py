"""A published file, byte for byte: no remarks, no names, no paths, no dossier, no metadata of pictures."""

import io
import re
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PIL import Image, PngImagePlugin

from assistent import gegevens
from assistent.export.fouten import SjabloonFout
from assistent.export.merken import lees_kenmerk
from assistent.export.terug import lees_terug
from assistent.export.uitgave import Uitgave
from assistent.export.word import render
from assistent.leidraad.publicatie import publiek
from tests.export.docx_delen import delen, samen, vervang
from tests.export.voorbeeld import realistisch
from tests.woordcontrole import controleer_docx

SJABLOON = gegevens.sjablonen() / "leidraad.docx"
GEHEIM = "Zwanenhals"
"""Stands for whatever a house style or dossier may hold: a person, a machine, a path."""
DOSSIER = "1c7785ce-b21c-4705-9ca7-58d2b945af87"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PUBLIEK = Uitgave(publiek=True)


def publicatie(sjabloon: Path = SJABLOON, uitgave: Uitgave = PUBLIEK) -> bytes:
    document = replace(realistisch(), kenmerk=f"{DOSSIER}/7/selectieleidraad")
    return render(publiek(document, date(2026, 11, 22)), sjabloon, uitgave)


def doorzoek(data: bytes, *woorden: str) -> list[tuple[str, str]]:
    """Where one of the words stands: in the names and the bytes of the parts, and in the pictures once unpacked."""
    gevonden = []
    for naam, inhoud in delen(data).items():
        stukken = [naam.encode(), inhoud]
        if naam.endswith(".png"):
            stukken += [
                _uitgepakt(stuk) for stuk in re.findall(rb"(?:zTXt|iTXt|iCCP|eXIf)(.{0,4000})", inhoud, re.DOTALL)
            ]
        for woord in woorden:
            if any(
                woord.lower().encode(codering) in stuk.lower()
                for stuk in stukken
                for codering in ("utf-8", "utf-16-le")
            ):
                gevonden.append((naam, woord))
    return gevonden


def _uitgepakt(stuk: bytes) -> bytes:
    for begin in range(40):
        try:
            return zlib.decompressobj().decompress(stuk[begin:])
        except zlib.error:
            continue
    return b""


def beeld(soort: str) -> bytes:
    uit = io.BytesIO()
    plaat = Image.new("RGB", (12, 8), "#14607A")
    if soort == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", GEHEIM)
        info.add_itxt("Comment", f"C:\\Users\\{GEHEIM}", zip=True)
        plaat.save(uit, "PNG", pnginfo=info)
    else:
        exif = Image.Exif()
        exif[0x013B] = GEHEIM
        plaat.save(uit, soort, exif=exif, comment=GEHEIM.encode())
    data = uit.getvalue()
    if soort == "JPEG":
        xmp = f"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{GEHEIM}</x:xmpmeta>".encode()
        data = data[:2] + b"\xff\xe1" + (len(xmp) + 2).to_bytes(2, "big") + xmp + data[2:]
    return data


def huisstijl(tmp_path: Path, soort: str = "PNG", logo: bytes | None = None) -> Path:
    """A template as an organisation may have made it in Word: with a logo, properties, remarks and a history."""
    inhoud = delen(SJABLOON)
    achter = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}.get(soort, soort)
    inhoud[f"word/media/logo.{achter}"] = logo if logo is not None else beeld(soort)
    rels = f'<Relationship Id="rId70" Type="{R}/image" Target="media/logo.{achter}"/>'
    rels += f'<Relationship Id="rId71" Type="{R}/customXml" Target="../customXml/item1.xml"/>'
    rels += f'<Relationship Id="rId72" Type="{R}/comments" Target="comments.xml"/>'
    document_rels = inhoud["word/_rels/document.xml.rels"].decode()
    inhoud["word/_rels/document.xml.rels"] = document_rels.replace(
        "</Relationships>", rels + "</Relationships>"
    ).encode()
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inhoud["word/comments.xml"] = f'<w:comments {w}><w:comment w:id="5" w:author="{GEHEIM}"/></w:comments>'.encode()
    inhoud["customXml/item1.xml"] = f"<x>{GEHEIM}</x>".encode()
    app = f"<Properties><Company>{GEHEIM}</Company><Template>C:\\{GEHEIM}.dotx</Template></Properties>"
    inhoud["docProps/app.xml"] = app.encode()
    inhoud["docProps/custom.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Eigenaar">'
        f"<vt:lpwstr>{GEHEIM}</vt:lpwstr>"
        "</property></Properties>"
    ).encode()
    pakket = inhoud["_rels/.rels"].decode()
    extra = f'<Relationship Id="rId80" Type="{R}/custom-properties" Target="docProps/custom.xml"/>'
    extra += f'<Relationship Id="rId81" Type="{R}/extended-properties" Target="docProps/app.xml"/>'
    inhoud["_rels/.rels"] = pakket.replace("</Relationships>", extra + "</Relationships>").encode()
    soorten = inhoud["[Content_Types].xml"].decode()
    nieuw = f'<Default Extension="{achter}" ContentType="image/{achter}"/>'
    for deel, inhoudstype in (
        ("docProps/custom", "custom-properties"),
        ("docProps/app", "extended-properties"),
        ("word/comments", "wordprocessingml.comments"),
    ):
        volledig = f"application/vnd.openxmlformats-officedocument.{inhoudstype}+xml"
        nieuw += f'<Override PartName="/{deel}.xml" ContentType="{volledig}"/>'
    inhoud["[Content_Types].xml"] = soorten.replace("</Types>", nieuw + "</Types>").encode()
    instellingen = inhoud["word/settings.xml"].decode()
    rsids = '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>'
    rsids += f'<w:docVars><w:docVar w:name="x" w:val="{GEHEIM}"/></w:docVars>'
    inhoud["word/settings.xml"] = instellingen.replace("<w:themeFontLang", rsids + "<w:themeFontLang").encode()
    tekst = inhoud["word/document.xml"].decode()
    bijgehouden = f'<w:ins w:id="90" w:author="{GEHEIM}"><w:r><w:t>Toegevoegd</w:t></w:r></w:ins>'
    bijgehouden += f'<w:del w:id="91" w:author="{GEHEIM}"><w:r><w:delText>{GEHEIM}</w:delText></w:r></w:del>'
    opmerking = '<w:commentRangeStart w:id="5"/><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'
    eerste = "<w:body>"
    begin = '<w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="Normal"/></w:pPr>'
    alinea = f"{begin}{bijgehouden}{opmerking}{plaatje(achter)}</w:p>"
    inhoud["word/document.xml"] = tekst.replace(eerste, eerste + alinea, 1).encode()
    pad = tmp_path / f"{GEHEIM}.docx"
    pad.write_bytes(samen(inhoud))
    return pad


def plaatje(achter: str) -> str:
    a, pic = (f"http://schemas.openxmlformats.org/drawingml/2006/{s}" for s in ("main", "picture"))
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="9000" cy="9000"/>'
        f'<wp:docPr id="1" name="Logo" descr="C:\\Users\\{GEHEIM}\\logo.{achter}"/><a:graphic xmlns:a="{a}">'
        f'<a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="{GEHEIM}.{achter}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{R}" r:embed="rId70"/></pic:blipFill><pic:spPr/>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def test_een_publicatie_is_een_gezond_wordbestand_met_dezelfde_tekst() -> None:
    data = publicatie()
    assert controleer_docx(data) == []
    concept = render(publiek(realistisch(), date(2026, 11, 22)), SJABLOON)
    teksten = [[p.text for p in docx.Document(io.BytesIO(d)).paragraphs] for d in (data, concept)]
    assert teksten[0] == teksten[1]


def test_in_een_publicatie_staat_niets_van_het_dossier() -> None:
    assert (
        doorzoek(publicatie(), DOSSIER, "identifier", "docVar", "_b_", "_h_", "rsid", "Ontwerpassistent", "revisie")
        == []
    )


def test_een_publicatie_heeft_geen_opmerkingen_en_eigenschappen_ook_als_zij_zijn_meegegeven() -> None:
    sleutel = realistisch().blokken()[0].sleutel
    uitgave = replace(PUBLIEK, kanttekeningen={sleutel: (GEHEIM,)}, eigenschappen={"kenmerk": GEHEIM})
    data = publicatie(uitgave=uitgave)
    assert doorzoek(data, GEHEIM, "comment") == []
    assert {"word/comments.xml", "docProps/custom.xml"}.isdisjoint(delen(data))


def test_een_publicatie_is_niet_terug_te_lezen(tmp_path: Path) -> None:
    pad = tmp_path / "uit.docx"
    pad.write_bytes(publicatie())
    assert lees_terug(pad, pad.name).stukken == ()
    assert lees_kenmerk(pad) == ""


def test_de_inhoudsopgave_verwijst_nog_naar_de_koppen() -> None:
    xml = delen(publicatie())["word/document.xml"].decode()
    ankers, namen = (set(re.findall(p, xml)) for p in (r'w:anchor="(_Toc\d+)"', r'w:name="(_Toc\d+)"'))
    assert ankers
    assert ankers <= namen


@pytest.mark.parametrize("soort", ["PNG", "JPEG", "GIF"])
def test_wat_een_huisstijl_meebrengt_komt_niet_in_de_publicatie(tmp_path: Path, soort: str) -> None:
    sjabloon = huisstijl(tmp_path, soort)
    assert doorzoek(render(realistisch(), sjabloon), GEHEIM) != [], "the draft keeps what the house style brought"
    data = publicatie(sjabloon)
    assert doorzoek(data, GEHEIM, "rsid", "00AB12CD", str(tmp_path)) == []
    assert "Toegevoegd" in delen(data)["word/document.xml"].decode()
    assert controleer_docx(data) == []


def test_een_beeld_houdt_zijn_pixels(tmp_path: Path) -> None:
    data = publicatie(huisstijl(tmp_path))
    [logo] = [inhoud for naam, inhoud in delen(data).items() if "logo" in naam]
    assert Image.open(io.BytesIO(logo)).tobytes() == Image.open(io.BytesIO(beeld("PNG"))).tobytes()


def test_een_svg_houdt_zijn_vorm_en_verliest_zijn_herkomst(tmp_path: Path) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        f'inkscape:export-filename="/home/{GEHEIM}/logo.png"><!-- {GEHEIM} --><metadata>{GEHEIM}</metadata>'
        '<path d="M0 0h9v9z"/></svg>'
    )
    data = publicatie(huisstijl(tmp_path, "svg", svg.encode()))
    assert doorzoek(data, GEHEIM) == []
    assert b"M0 0h9v9z" in delen(data)["word/media/logo.svg"]


@pytest.mark.parametrize(("soort", "inhoud"), [("emf", b"\x01\x00\x00\x00"), ("png", b"geen beeld")])
def test_een_beeld_dat_niet_schoon_te_maken_is_wordt_geweigerd(tmp_path: Path, soort: str, inhoud: bytes) -> None:
    with pytest.raises(SjabloonFout, match=f"logo.{soort}"):
        publicatie(huisstijl(tmp_path, soort, inhoud))


@pytest.mark.parametrize("veld", ["AUTHOR", r"FILENAME \p", "LASTSAVEDBY", "TEMPLATE"])
def test_een_veld_dat_iemand_of_een_pad_toont_wordt_geweigerd(tmp_path: Path, veld: str) -> None:
    pad = tmp_path / "huisstijl.docx"
    pad.write_bytes(vervang(SJABLOON, " NUMPAGES ", f" {veld} ", "word/footer1.xml"))
    with pytest.raises(SjabloonFout, match=re.escape(f"het veld ‘{veld}’")):
        publicatie(pad)


def test_het_titelblad_van_een_publicatie_zwijgt_over_het_werk_eraan() -> None:
    concept = realistisch()
    blad = replace(
        concept.titelblad,
        versie="in bewerking, revisie 7",
        datum="peildatum 1 maart 2026",
        gegevens=(("Zaak", "Hulp", False), ("Referentie", "Nog in te vullen", True),
                  ("Versie", "in bewerking, revisie 7", False), ("Peildatum van het recht", "1 maart 2026", False)),
    )  # fmt: skip
    uit = publiek(replace(concept, titelblad=blad), date(2026, 11, 22))
    assert uit.titelblad.gegevens == (("Zaak", "Hulp", False),)
    assert (uit.titelblad.versie, uit.titelblad.datum, uit.kenmerk) == ("", "22 november 2026", "")
    assert uit.titelblad.status == "CONCEPT", "only a frozen version can be more"
    assert publiek(concept, date(2026, 11, 22)).titelblad.versie == concept.titelblad.versie
