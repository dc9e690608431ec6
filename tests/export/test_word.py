"""A document as Word file: sound for Word, faithful to its text, safe with any input."""

import io
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from assistent import gegevens
from assistent.export.fouten import SjabloonFout
from assistent.export.terug import lees_terug
from assistent.export.word import kies_sjabloon, render
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Alinea, Figuur, Lijst, Regeleinde, Tabel, Tekst, Waarde
from tests.export.docx_delen import delen
from tests.export.voorbeeld import balken, blok, hoofdstuk, leidraad, met_blokken, paragraaf, realistisch, tabel
from tests.woordcontrole import controleer_docx

SJABLOON = gegevens.sjablonen() / "leidraad.docx"


def maak(document: Leidraad) -> docx.document.Document:
    """Render, check, open."""
    data = render(document, SJABLOON)
    assert controleer_docx(data) == []
    return docx.Document(io.BytesIO(data))


def alineas(document: docx.document.Document) -> list[tuple[str, str]]:
    return [(p.style.name if p.style else "", p.text) for p in document.paragraphs]


def document_xml(document: Leidraad) -> str:
    return delen(render(document, SJABLOON))["word/document.xml"].decode()


def test_een_realistische_leidraad_is_een_gezond_wordbestand() -> None:
    namen = [stijl for stijl, _ in alineas(maak(realistisch()))]
    for stijl in ("Heading 1", "Heading 2", "Eis", "Vervolg", "Toelichting", "Criterium", "Besluit", "Bijlage",
                  "Eis in bijlage", "List Bullet", "List Bullet 2", "List Number", "Blok opsomming", "Blok nummering 2",
                  "Toelichting opsomming", "Figuur", "Caption", "Title", "Subtitle"):  # fmt: skip
        assert stijl in namen, stijl


def test_de_alineas_dragen_alleen_stijlen() -> None:
    """No direct formatting of letters: what a house style changes in Word changes everywhere."""
    xml = document_xml(realistisch())
    assert set(re.findall(r"<w:rPr>(.*?)</w:rPr>", xml)) <= {
        f'<w:rStyle w:val="{stijl}"/>' for stijl in ("Strong", "Emphasis", "IntenseEmphasis", "Openpunt")
    }


def test_de_eigenschappen_van_het_bestand() -> None:
    eigenschappen = maak(realistisch()).core_properties
    assert eigenschappen.title == "Selectieleidraad"
    assert eigenschappen.subject == "Jeugd- en gezinshulp 2027–2035"
    assert eigenschappen.author == "Gemeente Zeedorp"
    assert eigenschappen.identifier == "4f3c/7/selectieleidraad"
    assert eigenschappen.language == "nl-NL"
    assert eigenschappen.created is not None


def test_de_taal_van_de_tekst_is_die_van_de_leidraad() -> None:
    inhoud = delen(render(leidraad(hoofdstuk("Een"), taal="nl-BE"), SJABLOON))
    assert '<w:lang w:val="nl-BE"' in inhoud["word/styles.xml"].decode()


def test_de_inhoudsopgave_is_gevuld_en_vraagt_niets() -> None:
    document = maak(realistisch())
    inhoud = document.element.body.xpath("w:sdt//w:p")[1:]  # after the heading
    regels = [Paragraph(p, document).text for p in inhoud]
    assert regels[:3] == ["1\tInleiding\t", "1.1\tWaarom deze leidraad\t", "1.2\tRangorde en contact\t"]
    assert "Bijlage A\tBegrippen\t" in regels
    assert "A.1\tGebruikte begrippen\t" in regels
    assert len(regels) == 15


def test_een_open_punt_valt_op_in_tekst_en_stijl() -> None:
    document = maak(
        met_blokken(blok("a", [Alinea((Tekst("Wie: "), Waarde("Nog in te vullen", "zaak.wie", open=True)))]))
    )
    open_runs = [r for p in document.paragraphs for r in p.runs if r.style and r.style.name == "Open punt"]
    assert [r.text for r in open_runs] == ["Nog in te vullen"]


def test_nadruk_wordt_een_tekenstijl() -> None:
    document = maak(met_blokken(blok("a", "Gewoon **vet** *cursief* ***beide***")))
    gevonden = {r.text: r.style.name for p in document.paragraphs for r in p.runs if r.style is not None}
    assert (gevonden["vet"], gevonden["cursief"], gevonden["beide"]) == ("Strong", "Emphasis", "Intense Emphasis")


def test_elke_genummerde_lijst_begint_opnieuw() -> None:
    document = maak(met_blokken(blok("a", "1. een\n2. twee"), blok("b", "1. weer een\n2. weer twee")))
    nummers = {
        p.text: p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style and p.style.name == "List Number"
    }
    assert nummers["een"] == nummers["twee"] != nummers["weer een"] == nummers["weer twee"]
    xml = document.part.numbering_part.element.xml
    for nummer in set(nummers.values()):
        assert re.search(rf'<w:num w:numId="{nummer}">.*?<w:startOverride w:val="1"/>', xml, re.DOTALL)


def test_geneste_lijsten_houden_hun_diepte() -> None:
    diep = "- een\n    - twee\n        - drie\n            - vier\n\n              vervolg van vier"
    stijlen = [(s, t) for s, t in alineas(maak(met_blokken(blok("a", diep)))) if s.startswith("List")]
    assert stijlen == [
        ("List Bullet", "een"), ("List Bullet 2", "twee"), ("List Bullet 3", "drie"), ("List Bullet 3", "vier"),
        ("List Continue 3", "vervolg van vier"),
    ]  # fmt: skip


def test_een_tabel_past_in_de_tekstbreedte() -> None:
    lang = tabel(("Nr", "Omschrijving"), ("1", "woord " * 40), ("2", "kort"))
    [*_, rooster] = maak(met_blokken(blok("a", [lang]))).tables
    breedtes = [int(kolom.width.twips) for kolom in rooster.columns if kolom.width]
    assert sum(breedtes) == 11906 - 2 * 1417
    assert breedtes[0] < breedtes[1] / 4


@pytest.mark.parametrize("aantal", [1, 2, 12, 20])
def test_een_tabel_van_elk_aantal_kolommen(aantal: int) -> None:
    kop = [f"Aanduiding {nr}" for nr in range(aantal)]
    gemaakt = maak(met_blokken(blok("a", [tabel(kop, ["Verantwoordelijkheid"] * aantal)]))).tables[-1]
    assert [c.text for c in gemaakt.rows[1].cells] == ["Verantwoordelijkheid"] * aantal


def test_een_lege_tabel_en_lege_cellen_drukken_een_streepje() -> None:
    leeg = maak(met_blokken(blok("a", [tabel(("Perceel", "Gebied"))]))).tables[-1]
    assert [[c.text for c in rij.cells] for rij in leeg.rows] == [["Perceel", "Gebied"], ["–", "–"]]
    gaten = maak(met_blokken(blok("a", [tabel(("", "Gebied"), ("", "x"))]))).tables[-1]
    assert [[c.text for c in rij.cells] for rij in gaten.rows] == [["–", "Gebied"], ["–", "x"]]


def test_een_lange_tabel_herhaalt_zijn_kop_en_breekt_geen_rijen() -> None:
    xml = (
        maak(met_blokken(blok("a", [tabel(("Nr", "Tekst"), *((str(n), "tekst") for n in range(200)))])))
        .tables[-1]
        ._tbl.xml
    )
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.count("<w:cantSplit/>") == 201
    assert "<w:keepNext/>" not in xml


def test_een_rij_die_groter_is_dan_een_bladzijde_mag_breken() -> None:
    xml = maak(met_blokken(blok("a", [tabel(("Tekst",), ("woord " * 2000,))]))).tables[-1]._tbl.xml
    assert xml.count("<w:cantSplit/>") == 1


def test_twee_tabellen_na_elkaar_blijven_twee_tabellen() -> None:
    een = tabel(("A",), ("1",))
    assert len(maak(met_blokken(blok("a", [een]), blok("b", [een, een]))).tables) == 3


def test_een_figuur_heeft_alternatieve_tekst_en_bijschrift() -> None:
    document = maak(met_blokken(blok("a", [Figuur(balken(), "De weging")]), blok("b", [Figuur(balken(), "")])))
    [eerste, tweede] = document.inline_shapes
    assert "Weging van de vier" in eerste._inline.docPr.get("descr")
    assert eerste._inline.docPr.id != tweede._inline.docPr.id
    assert ("Caption", "De weging") in alineas(document)
    assert ("Caption", balken().alt) in alineas(document), "without a caption the description is printed"


VIJANDIG = [
    "<select>", "x < y & z", "</w:t></w:r></w:p><w:p>", "&lt;b&gt;", "{{ zaak }}", "{% for x in y %}", "{_{ titel }_}",
    "{# weg #}", "stuur\x00\x01\x0b\x1fteken", "\ud800los", "\ufffe\uffff", "a" * 10_000, "🏛️👨‍👩‍👧",
    "שלום עולם", "مرحبا 12",
    "]]>", "<!--", "<?lijst 9?>", "'\"`", "regel\r\neen\rtwee\ndrie", "tab\tin", "\u200b", "%}", "{%-", "\a\f",
]  # fmt: skip


@pytest.mark.parametrize("tekst", VIJANDIG, ids=ascii)
def test_vijandige_tekst_komt_heel_aan(tekst: str, schrijf: Callable[[Leidraad], Path]) -> None:
    blad = realistisch().titelblad
    vuil = type(blad)(tekst, tekst, tekst, tekst, tekst, tekst, tekst, ((tekst, tekst, True), (tekst, "", False)))
    vol = [Alinea((Tekst(f"a{tekst}b"), Waarde(tekst, "x", open=True))), Lijst(((Alinea((Tekst(tekst),)),),), True),
           tabel((f"k{tekst}", tekst), (tekst, "b")), Figuur(balken(), tekst)]  # fmt: skip
    document = leidraad(
        hoofdstuk(f"H{tekst}", paragraaf(f"P{tekst}", blok("a", vol), blok("b", "Slot."))), titelblad=vuil
    )
    pad = schrijf(document)
    assert controleer_docx(pad) == []
    gelezen = lees_terug(pad, pad.name).stukken
    assert all(stuk.ongewijzigd for stuk in gelezen)
    assert gelezen[-1].tekst == "Slot."


@given(st.text(), st.booleans())
def test_elke_tekst_geeft_een_gezond_bestand(tekst: str, eis: bool) -> None:
    document = met_blokken(blok("a", [Alinea((Tekst(tekst), Regeleinde(), Tekst("slot")))], "eis" if eis else "tekst"))
    assert controleer_docx(render(document, SJABLOON)) == []


def test_lege_blokken_en_alineas_drukken_niets() -> None:
    leeg = [Alinea(()), Alinea((Tekst("  "),)), Lijst(((Alinea((Tekst(""),)),),)), Lijst(()), Tabel((), ())]
    document = maak(met_blokken(blok("a", leeg), blok("b", [*leeg, Alinea((Tekst("wel"),))]), blok("c", [])))
    assert [tekst for stijl, tekst in alineas(document) if stijl == "Normal"] == ["wel"]


def test_een_leidraad_zonder_hoofdstukken_is_een_bestand() -> None:
    assert controleer_docx(render(leidraad(), SJABLOON)) == []


def test_het_sjabloon_van_het_document_gaat_voor_dat_van_zijn_vorm(tmp_path: Path) -> None:
    def gekozen(document: str = "subsidieverlening@a1") -> str:
        return kies_sjabloon(document, "brief", tmp_path).name

    with pytest.raises(SjabloonFout, match="staat geen sjabloon"):
        gekozen()
    for naam in ("leidraad.docx", "brief.docx", "subsidieverlening.docx"):
        (tmp_path / naam).write_bytes(SJABLOON.read_bytes())
        assert gekozen() == naam
    assert gekozen("gunningsbeslissing") == "brief.docx"
    assert kies_sjabloon("belangenverklaring", "formulier", tmp_path).name == "leidraad.docx"


def test_word_wordt_pas_ingeladen_bij_het_maken() -> None:
    code = (
        "import sys, assistent.export.word, assistent.export.merken, assistent.export.sjablooncontrole\n"
        "print([m for m in ('docx', 'docxtpl', 'lxml', 'PIL') if m in sys.modules])"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"


def test_tien_keer_zoveel_rijen(capsys: pytest.CaptureFixture[str]) -> None:
    """Reported, not judged: machines differ."""

    def duur(rijen: int) -> float:
        regels = [(str(n), f"Gebied {n}", "€ 1") for n in range(rijen)]
        eisen = [blok(f"e{n}", f"Eis nummer {n}.", "eis") for n in range(rijen)]
        document = met_blokken(*eisen, blok("t", [tabel(("Nr", "Gebied", "Raming"), *regels)]))
        tijden = []
        for _ in range(3):
            begin = time.perf_counter()
            data = render(document, SJABLOON)
            tijden.append(time.perf_counter() - begin)
        assert len(docx.Document(io.BytesIO(data)).tables[-1].rows) == rijen + 1
        return statistics.median(tijden)

    klein, groot = duur(50), duur(500)
    with capsys.disabled():
        print(f"\n50 rijen en eisen {klein * 1000:.0f} ms, 500: {groot * 1000:.0f} ms, verhouding {groot / klein:.1f}")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_maakt_er_een_pdf_van(tmp_path: Path, schrijf: Callable[[Leidraad], Path]) -> None:
    pad = schrijf(realistisch())
    opdracht = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "pdf"]
    subprocess.run([*opdracht, "--outdir", str(tmp_path), str(pad)], check=True, capture_output=True, timeout=110)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pad.with_suffix(".pdf").read_bytes())) > 4
