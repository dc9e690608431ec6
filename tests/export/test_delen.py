"""The questionnaire and the answers as files: sound by the checker, accessible, and to be filled in with Word."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from docx import Document
from lxml import etree

from assistent import gegevens
from assistent.export import pdf
from assistent.export.runs import aankruisvak
from assistent.export.uitgave import Uitgave
from assistent.export.wml import NS, w
from assistent.export.word import kies_sjabloon, render
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.delen import lege_uitkomst
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.leidraad.antwoordenlijst import antwoordenlijst
from assistent.leidraad.model import Leidraad
from assistent.leidraad.vragenlijst import vragenlijst
from assistent.tekst.boom import HOKJE
from tests.export import pdf_lezen
from tests.woordcontrole.controle import controleer_docx

DAG = date(2026, 3, 1)
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def _voorbeeld(naam: str) -> Uitkomst:
    return bereken(laad(), open_dossier(laad(), voorbeelden()[naam]).dossier, DAG)


def _antwoorden(naam: str) -> Leidraad:
    uitkomst = _voorbeeld(naam)
    return antwoordenlijst(uitkomst.stand, uitkomst.planning)


def _word(leidraad: Leidraad, *, klikbaar: bool = False) -> bytes:
    sjabloon = kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())
    return render(leidraad, sjabloon, Uitgave(invulnamen={}) if klikbaar else Uitgave())


def _body(data: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


@pytest.fixture(scope="module")
def lijst() -> bytes:
    """Every question of Dutch law, to be filled in with Word."""
    return _word(vragenlijst(lege_uitkomst(laad(), "nl", ["jeugd"], DAG).stand, "alle"), klikbaar=True)


def test_de_vragenlijst_is_een_gaaf_word_bestand(lijst: bytes) -> None:
    assert controleer_docx(lijst) == []


@pytest.mark.parametrize("naam", voorbeelden())
def test_de_antwoorden_zijn_een_gaaf_word_bestand(naam: str) -> None:
    assert controleer_docx(_word(_antwoorden(naam))) == []


def test_elke_tabel_heeft_een_koprij(lijst: bytes) -> None:
    # The table on the cover has none: it is a list of labels with their value.
    tabellen = _body(lijst).findall(".//w:tbl", NS)[1:]
    assert len(tabellen) > 300
    assert all(tabel.find("w:tr/w:trPr/w:tblHeader", NS) is not None for tabel in tabellen)


def test_stappen_en_groepen_zijn_koppen(lijst: bytes) -> None:
    alineas = Document(io.BytesIO(lijst)).paragraphs
    koppen = {niveau: [p.text for p in alineas if p.style and p.style.name == f"Heading {niveau}"] for niveau in (1, 2)}
    assert koppen[1][:3] == ["Hoe u deze lijst invult", "Opgave", "Inhoud"]
    assert {"De zaak", "Voor wie en waarvoor", "Uw keuze"} <= set(koppen[2])


def test_elk_hokje_is_aan_te_klikken_en_heeft_een_naam(lijst: bytes) -> None:
    body = _body(lijst)
    vakken = [sdt for sdt in body.iter(w("sdt")) if sdt.find(f".//{W14}checkbox") is not None]
    assert len(vakken) > 500
    namen = [sdt.find("w:sdtPr/w:alias", NS).get(w("val")) for sdt in vakken]  # type: ignore[union-attr]
    assert all(namen)
    assert {"Weet ik nog niet", "Ja", "2", "Jeugdhulp"} <= set(namen)
    assert HOKJE not in "".join(body.itertext())


def test_elke_plek_om_te_schrijven_is_een_veld_met_ruimte(lijst: bytes) -> None:
    body = _body(lijst)
    plekken = [t for t in body.iter(w("t")) if t.text == "…"]
    assert len(plekken) > 500
    assert all(any(ouder.tag == w("sdt") for ouder in t.iterancestors()) for t in plekken)
    hoogten = {h.get(w("hRule")) for h in body.iter(w("trHeight"))}
    assert hoogten == {"atLeast"}  # typing more makes the row higher


def test_een_vraag_staat_niet_los_van_haar_antwoord(lijst: bytes) -> None:
    vragen = {v.label for v in laad().vragen.values()}
    gevonden = [p for p in Document(io.BytesIO(lijst)).paragraphs if p.text in vragen]
    assert len(gevonden) > 200
    assert all(p.paragraph_format.keep_with_next for p in gevonden)


def test_zonder_velden_blijft_het_hokje_een_teken() -> None:
    leidraad = vragenlijst(_voorbeeld("den-haag").stand, "open")
    body = _body(_word(leidraad))
    assert body.find(f".//{W14}checkbox") is None
    assert HOKJE in "".join(body.itertext())


def test_een_naam_met_tekens_van_xml_blijft_een_naam() -> None:
    xml = f'<r xmlns:w="{NS["w"]}">{aankruisvak("a < b & “c” {{ d }}")}</r>'
    naam = etree.fromstring(xml).find(".//w:alias", NS)
    assert naam is not None
    assert (naam.get(w("val")) or "").replace("\u200b", "") == "a < b & “c” {{ d }}"


@pytest.mark.parametrize("naam", voorbeelden())
def test_de_pdf_zegt_wat_word_zegt(naam: str) -> None:
    leidraad = _antwoorden(naam)
    tekst = " ".join(pdf_lezen.tekst(pdf.render(leidraad)).split())
    for label, waarde, _ in leidraad.titelblad.gegevens:
        assert label in tekst
        assert waarde.split()[0] in tekst
    for vraag in ("zaak.naam", "inhoud.meetbaarheid"):
        assert laad().vragen[vraag].label in tekst
    assert "Inhoud" in tekst
    assert "Wat nog open is" in tekst
