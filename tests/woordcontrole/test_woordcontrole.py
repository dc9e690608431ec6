"""Every rule of the Word checker can fail: a good file is damaged in one place and the checker says where."""

import re
from collections.abc import Callable

import pytest

from assistent import gegevens
from assistent.export.word import render
from tests.export.docx_delen import bewerk, delen, samen
from tests.export.voorbeeld import realistisch
from tests.woordcontrole import controleer_docx


@pytest.fixture(scope="module")
def goed() -> bytes:
    return render(realistisch(), gegevens.sjablonen() / "leidraad.docx")


def test_een_goed_bestand_geeft_geen_meldingen(goed: bytes) -> None:
    assert controleer_docx(goed) == []


def weg(patroon: str) -> Callable[[str], str]:
    return zet(patroon, "")


def zet(patroon: str, nieuw: str) -> Callable[[str], str]:
    """Replace the first match; the pattern must match."""

    def doe(xml: str) -> str:
        uit, aantal = re.subn(patroon, nieuw, xml, count=1, flags=re.DOTALL)
        assert aantal == 1, patroon
        return uit

    return doe


DOCUMENT, STIJLEN, NUMMERS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
INSTELLINGEN, SOORTEN = "word/settings.xml", "[Content_Types].xml"
LEEG = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'
GEVALLEN: list[tuple[str, Callable[[str], str], str]] = [
    (DOCUMENT, zet(r'(<w:pStyle w:val="Eis"/>)', r"<w:jc w:val='left'/>\1"), "pStyle staat in pPr op de "
                                                                             "verkeerde plaats"),
    (DOCUMENT, zet(r'(<w:rStyle w:val="Strong"/>)', r"<w:sz w:val='20'/>\1"), "rStyle staat in rPr op de "
                                                                              "verkeerde plaats"),
    (DOCUMENT, zet(r"(<w:tblPr>)(<w:tblStyle [^>]*>)(<w:tblW [^>]*>)", r"\1\3\2"), "tblStyle staat in tblPr"),
    (DOCUMENT, zet(r"(<w:tcW [^>]*/>)", r"<w:vAlign w:val='top'/>\1"), "tcW staat in tcPr"),
    (DOCUMENT, zet(r"(<w:cantSplit/>)<w:tblHeader/>", r"<w:tblHeader/>\1"), "cantSplit staat in trPr"),
    (DOCUMENT, zet(r"(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)", r"\2\1"), "pgSz staat in sectPr"),
    (DOCUMENT, zet(r"(<w:tblGrid>.*?</w:tblGrid>)(<w:tr[ >].*?</w:tr>)", r"\2\1"), "tblGrid staat in tbl"),
    (DOCUMENT, zet(r"(<w:p>)(<w:pPr>.*?</w:pPr>)(<w:r>.*?</w:r>)", r"\1\3\2"), "pPr staat in p"),
    (DOCUMENT, zet(r"(<w:cantSplit/>)", r"\1\1"), "twee keer in trPr"),
    (DOCUMENT, zet(r"<w:body>", "<w:body><w:r><w:t>los</w:t></w:r>"), "r hoort niet in body"),
    (DOCUMENT, zet(r"</w:pPr><w:r>", "</w:pPr>los<w:r>"), "losse tekst in p"),
    (DOCUMENT, zet(r"<w:r><w:t", "<w:r><w:p/><w:t"), "p hoort niet in r"),
    (DOCUMENT, zet(r"(<w:p><w:pPr>)", r"<?lijst 1?>\1"), "opdracht of opmerking"),
    (STIJLEN, zet(r'(<w:name w:val="Eis"/>)(<w:basedOn [^>]*/>)', r"\2\1"), "name staat in style"),
    (NUMMERS, zet(r"(<w:start [^>]*/>)(<w:numFmt [^>]*/>)", r"\2\1"), "start staat in lvl"),
    (NUMMERS, zet(r"(<w:abstractNum .*?</w:abstractNum>)(.*?)(</w:numbering>)", r"\2\1\3"), "abstractNum "
                                                                                            "staat in numbering"),
    (INSTELLINGEN, zet(r"(<w:zoom [^>]*/>)(<w:defaultTabStop [^>]*/>)", r"\2\1"), "zoom staat in settings"),
    (DOCUMENT, zet(r'bookmarkStart w:id="2"', 'bookmarkStart w:id="1"'), "bladwijzer-id 1 komt 2 keer"),
    (DOCUMENT, zet(r'w:name="_Toc100000002"', 'w:name="_Toc100000001"'), "bladwijzernaam _toc100000001 "
                                                                         "komt 2 keer"),
    (DOCUMENT, zet(r'w:name="_Toc\d+"', f'w:name="{"x" * 41}"'), "langer dan 40 tekens"),
    (DOCUMENT, lambda x: zet(r"(<w:drawing>.*?</w:drawing>)", r"\1\1")(x), "tekening-id 1001 komt 2 keer"),
    (DOCUMENT, weg(r"<w:bookmarkEnd [^>]*/>"), "zonder einde"),
    (DOCUMENT, weg(r"<w:bookmarkStart [^>]*/>"), "zonder begin"),
    (DOCUMENT, zet(r"(<w:p>)", r'\1<w:commentRangeStart w:id="9"/>'), "commentRangeStart 9 zonder einde"),
    (DOCUMENT, weg(r'<w:fldChar w:fldCharType="end"/>'), "een veld wordt niet afgesloten"),
    (DOCUMENT, zet(r'w:anchor="[^"]*"', 'w:anchor="nergens"'), "‘nergens’, die er niet is"),
    (DOCUMENT, zet(r'<w:pStyle w:val="Eis"/>', '<w:pStyle w:val="Weg"/>'), "stijl ‘Weg’ bestaat niet"),
    (DOCUMENT, zet(r'<w:pStyle w:val="Eis"/>', '<w:pStyle w:val="Tabel"/>'), "van een andere soort"),
    (DOCUMENT, zet(r'<w:numId w:val="\d+"/>', '<w:numId w:val="999"/>'), "lijst 999 bestaat niet"),
    (NUMMERS, zet(r'<w:num w:numId="1"><w:abstractNumId w:val="1"/>'
                  r'', '<w:num w:numId="1"><w:abstractNumId w:val="99"/>'),
     "lijstsoort die niet bestaat"),
    (DOCUMENT, zet(r'(<w:drawing>.*?r:embed=")[^"]*', r"\1rId999"), "relatie rId999 bestaat niet"),
    ("word/_rels/document.xml.rels", zet(r'Target="styles.xml"', 'Target="stijl.xml"'), "wijst naar "
                                                                                        "‘word/stijl.xml’"),
    (SOORTEN, weg(r'<Default Extension="png"[^>]*>'), "heeft geen inhoudssoort"),
    (SOORTEN, zet(r"</Types>", '<Override PartName="/word/weg.xml" ContentType="a/b"/></Types>'
                               ''), "dat er niet is"),
    (DOCUMENT, weg(r"<w:gridCol [^>]*/>"), "kolommen, het rooster"),
    (DOCUMENT, zet(r"(<w:tc><w:tcPr>.*?</w:tcPr>)<w:p>.*?</w:p></w:tc>", rf"\1{LEEG}</w:tc>"), "lege cel"),
    (DOCUMENT, zet(r"(<w:tc><w:tcPr>.*?</w:tcPr>)<w:p>.*?</w:p></w:tc>", r"\1</w:tc>"), "eindigt niet "
                                                                                        "met een alinea"),
    (DOCUMENT, zet(r"(<w:tbl>.*?</w:tbl>)", r"\1\1"), "twee tabellen raken elkaar"),
    (DOCUMENT, zet(r'(<w:p><w:pPr><w:pStyle w:val="Eis"/>)', LEEG + r"\1"), "lege alinea"),
    (INSTELLINGEN, zet(r"<w:compat>", "<w:updateFields w:val='true'/><w:compat>"), "updateFields"),
    (INSTELLINGEN, zet(r'w:val="15"', 'w:val="14"'), "compatibilityMode"),
    (DOCUMENT, zet(r'<w:fldChar w:fldCharType="begin"', '<w:fldChar w:dirty="true" '
                                                        'w:fldCharType="begin"'), "dirty"),
    (DOCUMENT, zet(r'<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'), "is van niveau 3 na "
                                                                                     "niveau 1"),
    (DOCUMENT, zet(r"<w:t xml:space=\"preserve\">Inleiding</w:t></w:r>"
                   r"<w:bookmarkEnd", "<w:tab/></w:r><w:bookmarkEnd"),
     "lege kop"),
    (DOCUMENT, zet(r">Inleiding<", ">{{ titel }}<"), "bleef over"),
    (DOCUMENT, zet(r'(<wp:docPr [^>]*descr=")[^"]*', r"\1"), "geen alternatieve tekst"),
    (DOCUMENT, weg(r"<w:tblHeader/>"), "niet als kopregel gemerkt"),
    (STIJLEN, weg(r"<w:lang [^>]*/>"), "de taal van het document ontbreekt"),
    ("docProps/core.xml", weg(r"<dc:title>[^<]*</dc:title>"), "de titel van het document ontbreekt"),
]  # fmt: skip


@pytest.mark.parametrize(("deel", "kapot", "melding"), GEVALLEN, ids=[g[2] for g in GEVALLEN])
def test_elke_regel_kan_falen(goed: bytes, deel: str, kapot: Callable[[str], str], melding: str) -> None:
    meldingen = controleer_docx(bewerk(goed, deel, kapot))
    assert any(melding in m for m in meldingen), meldingen


def test_een_ontbrekend_deel_wordt_gemeld(goed: bytes) -> None:
    inhoud = delen(goed)
    del inhoud["word/numbering.xml"]
    assert any("numbering.xml’, dat er niet is" in m for m in controleer_docx(samen(inhoud)))


def test_onleesbare_bestanden_geven_een_melding(goed: bytes) -> None:
    assert controleer_docx(b"geen zip")
    assert controleer_docx(samen({"[Content_Types].xml": b"<Types/>"})) == [
        "deel ‘word/document.xml’ ontbreekt",
        "deel ‘word/styles.xml’ ontbreekt",
    ]
    assert controleer_docx(bewerk(goed, DOCUMENT, lambda xml: xml[:-20]))
