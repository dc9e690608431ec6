"""Letters and forms: what sets them apart from a leidraad, and that the same text stands in all three."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from assistent import gegevens
from assistent.export.terug import lees_terug
from assistent.export.uitgave import Uitgave
from assistent.export.word import render
from assistent.leidraad.model import Leidraad
from assistent.leidraad.velden import OPEN
from assistent.tekst.boom import Alinea, Tekst, Waarde
from tests.export.docx_delen import delen
from tests.export.sjabloonbron.pakken import VORMEN
from tests.export.voorbeeld import blok, hoofdstuk, leidraad, met_blokken, paragraaf, realistisch, tabel
from tests.woordcontrole import controleer_docx


def maak(document: Leidraad, vorm: str, uitgave: Uitgave | None = None) -> bytes:
    data = render(document, gegevens.sjablonen() / f"{vorm}.docx", uitgave or Uitgave())
    assert controleer_docx(data) == []
    return data


def open_(document: Leidraad, vorm: str) -> Document:
    return docx.Document(io.BytesIO(maak(document, vorm)))


def stijlen(document: Document) -> list[tuple[str, str]]:
    return [(p.style.name if p.style else "", p.text) for p in document.paragraphs]


def brief(*geadresseerde: str) -> Leidraad:
    document = leidraad(
        hoofdstuk("Het besluit", paragraaf("Besluit", blok("a", "U krijgt de subsidie."))),
        hoofdstuk(
            "Verder", paragraaf("Betaling", blok("b", "In twee delen.")), paragraaf("Bezwaar", blok("c", "Kan."))
        ),
    )
    return replace(document, titelblad=replace(document.titelblad, geadresseerde=geadresseerde))


@pytest.mark.parametrize("vorm", VORMEN)
def test_elke_vorm_draagt_dezelfde_blokken(vorm: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    pad = tmp_path_factory.mktemp("vorm") / "uit.docx"
    pad.write_bytes(maak(realistisch(), vorm))
    blokken = lees_terug(pad, pad.name).stukken
    assert len(blokken) == len(realistisch().blokken())
    assert all(stuk.ongewijzigd for stuk in blokken), "the place to sign below the text is no part of it"


def test_een_brief_noemt_de_geadresseerde_regel_voor_regel() -> None:
    document = open_(brief("Stichting De Haven", OPEN), "brief")
    adres = [p for p in document.paragraphs if p.style and p.style.name == "Adres"]
    assert [p.text for p in adres] == ["Stichting De Haven", OPEN]
    assert [r.style.name for r in adres[1].runs] == ["Open punt"]
    assert "Adres" not in [stijl for stijl, _ in stijlen(open_(brief(), "brief"))]


def test_een_brief_heeft_koppen_zonder_nummer_en_geen_omslag() -> None:
    document = open_(brief("X"), "brief")
    koppen = [(stijl, tekst) for stijl, tekst in stijlen(document) if stijl.startswith("Heading")]
    # A single paragraph stands under the heading of its chapter.
    een, twee = "Heading 1", "Heading 2"
    assert koppen == [(een, "Het besluit"), (een, "Verder"), (twee, "Betaling"), (twee, "Bezwaar")]
    stijl = delen(gegevens.sjablonen() / "brief.docx")["word/styles.xml"].decode()
    kop = re.search(r'w:styleId="Heading1".*?</w:style>', stijl, re.DOTALL)
    assert kop is not None
    assert "numPr" not in kop.group()
    assert not document.element.body.xpath("w:sdt")
    assert stijlen(document)[-1] == ("Handtekening", "handtekening")


def test_een_brief_heeft_een_briefhoofd_en_nummert_pas_vanaf_bladzijde_twee() -> None:
    [sectie] = open_(brief("X"), "brief").sections
    assert sectie.different_first_page_header_footer
    assert [p.text for p in sectie.first_page_header.paragraphs] == ["Gemeente"]
    eerste, later = ("".join(p._p.xml for p in voet.paragraphs) for voet in (sectie.first_page_footer, sectie.footer))
    assert "PAGE" not in eerste
    assert " PAGE " in later
    assert " NUMPAGES " in later


@pytest.mark.parametrize(("status", "zichtbaar"), [("CONCEPT", True), ("DEFINITIEF", False)])
def test_op_een_definitieve_brief_staat_geen_status(status: str, zichtbaar: bool) -> None:
    document = brief("X")
    document = replace(document, titelblad=replace(document.titelblad, status=status))
    inhoud = delen(maak(document, "brief"))
    xml = "".join(deel.decode() for naam, deel in inhoud.items() if re.match(r"word/(doc|head)", naam))
    assert (status in xml) is zichtbaar


def test_een_formulier_met_een_hoofdstuk_slaat_geen_kopniveau_over() -> None:
    document = leidraad(
        hoofdstuk("Het formulier", paragraaf("Gegevens", blok("a", "x")), paragraaf("Slot", blok("b", "y")))
    )
    koppen = [(stijl, tekst) for stijl, tekst in stijlen(open_(document, "formulier")) if stijl.startswith("Heading")]
    assert koppen == [("Heading 1", "Gegevens"), ("Heading 1", "Slot")]


@pytest.mark.parametrize("vorm", VORMEN)
def test_een_cel_om_in_te_schrijven_krijgt_ruimte(vorm: str) -> None:
    formulier = tabel(("Vraag", "Ja", "Toelichting"), ("Is er een belang?", "…", "…"))
    tafel = open_(met_blokken(blok("a", [formulier])), vorm).tables[-1]
    assert [c.paragraphs[0].style.name for c in tafel.rows[1].cells] == ["Tabeltekst", "Invulplaats", "Invulplaats"]
    _, ja, toelichting = (int(kolom.width or 0) for kolom in tafel.columns)
    assert ja < toelichting / 2


def test_een_leeg_document_heeft_velden_en_uitleg() -> None:
    open_plek = Alinea((Tekst("Wij zijn "), Waarde("Nog in te vullen: naam", "zaak.naam", open=True)))
    document = met_blokken(blok("a", [open_plek]), blok("b", [tabel(("Naam",), ("…",))]))
    sleutel = document.blokken()[0].sleutel
    uitgave = Uitgave(invulnamen={"zaak.naam": "naam <van> de zaak"}, hulp={sleutel: ("Hoe heet de zaak?",)})
    data = maak(document, "formulier", uitgave)
    xml = delen(data)["word/document.xml"].decode()
    assert re.findall(r'<w:alias w:val="([^"]*)"/>', xml) == ["naam &lt;van&gt; de zaak", "Naam"]
    assert xml.count("<w:showingPlcHdr/>") == 2
    assert ("Invulhulp", "Hoe heet de zaak?") in stijlen(docx.Document(io.BytesIO(data)))
    assert "<w:sdt>" not in delen(maak(document, "formulier"))["word/document.xml"].decode()
