"""What a colleague did in Word, read back: changed, moved, removed and new text, lists, bold, tables, headings."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest

from assistent.export.afdruk import sleutelmerk
from assistent.export.terug_model import Stuk, Teruggelezen
from assistent.export.terug_vorm import vorm, zelfde_vorm
from assistent.leidraad.model import Leidraad
from assistent.tekst.markdown import lees, schrijf
from tests.export.voorbeeld import blok, met_blokken, realistisch, tabel
from tests.export.woordhand import Hand, W, element, p, r

Schrijf = Callable[[Leidraad], Path]

EEN, TWEE = "Eerste alinea.\n\nTweede alinea.", "Wij vragen:\n\n- appels;\n- peren."
KOP = "Een punt een"


def drie() -> Leidraad:
    return met_blokken(blok("een", EEN), blok("twee", TWEE), blok("drie", "Slot.", "eis"))


@pytest.fixture
def hand(schrijf: Schrijf) -> Hand:
    """Give a file of three blocks to edit."""
    return Hand(schrijf(drie()))


def stuk(gelezen: Teruggelezen, naam: str) -> Stuk:
    [gevonden] = [s for s in gelezen.stukken if s.merk.sleutel == sleutelmerk(f"selectieleidraad/{naam}")]
    return gevonden


def gewijzigd(gelezen: Teruggelezen) -> list[str]:
    return [schrijf(s.boom) for s in gelezen.stukken if not s.ongewijzigd]


def nieuw(gelezen: Teruggelezen) -> list[str]:
    return [schrijf(n.boom) for n in gelezen.nieuw]


def test_ongewijzigd_is_ongewijzigd(hand: Hand) -> None:
    gelezen = hand.klaar()
    assert gelezen.ongewijzigd
    assert [s.volgnummer for s in gelezen.stukken] == [0, 1, 2]
    assert {s.kop for s in gelezen.stukken} == {KOP}
    assert (gelezen.kenmerk.dossier, gelezen.kenmerk.revisie, gelezen.document) == ("4f3c", 7, "selectieleidraad")
    assert gelezen.geschreven == frozenset(s.merk.sleutel for s in gelezen.stukken)
    assert gelezen.waarschuwingen == ()


def test_gewijzigde_woorden(hand: Hand) -> None:
    hand.vervang("Tweede alinea.", "Andere tweede.")
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == ["Eerste alinea.\n\nAndere tweede."]
    assert gelezen.nieuw == ()
    assert not gelezen.ongewijzigd


def test_vet_en_cursief_met_de_hand_en_met_een_stijl(hand: Hand) -> None:
    alinea = hand.alinea("Tweede alinea.")
    alinea.remove(alinea.findall(f"{{{W[9:-1]}}}r")[0])
    for tekst, opmaak in (
        ("gewoon ", ""), ("vet", "<w:b/>"), (" ", ""), ("schuin", '<w:i w:val="1"/>'), (" ", ""),
        ("stijl", '<w:rStyle w:val="Strong"/>'), (" ", ""), ("beide", "<w:b/><w:i/>"), (" ", ""),
        ("toch niet", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'),
    ):  # fmt: skip
        alinea.append(element(r(tekst, opmaak)))
    [tekst] = gewijzigd(hand.klaar())
    assert tekst == "Eerste alinea.\n\ngewoon **vet** *schuin* **stijl** ***beide*** toch niet"


def test_alleen_vet_blijkt_uit_de_vorm(hand: Hand) -> None:
    run = next(hand.alinea("Slot.").iter(f"{{{W[9:-1]}}}r"))
    run.insert(0, element("<w:rPr><w:b/></w:rPr>"))
    gelezen = stuk(hand.klaar(), "drie")
    assert gelezen.ongewijzigd
    assert not zelfde_vorm(gelezen.boom, lees("Slot."), "eis")
    assert zelfde_vorm(gelezen.boom, lees("**Slot.**"), "eis")


def test_een_alinea_tussen_twee_blokken_is_nieuw(hand: Hand) -> None:
    hand.erachter("Tweede alinea.", p("Van een collega."), p(""), p("En nog een."))
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == []
    [nieuwe] = gelezen.nieuw
    assert schrijf(nieuwe.boom) == "Van een collega.\n\nEn nog een."
    assert nieuwe.na is not None
    assert nieuwe.voor is not None
    assert (nieuwe.na.sleutel, nieuwe.voor.sleutel) == tuple(
        sleutelmerk(f"selectieleidraad/{n}") for n in ("een", "twee")
    )
    assert (nieuwe.kop, nieuwe.als_kop, nieuwe.voorgesteld) == (KOP, False, False)


def test_een_alinea_achter_een_bewerkt_blok_hoort_bij_de_bewerking(hand: Hand) -> None:
    hand.vervang("Tweede alinea.", "Andere tweede.")
    hand.erachter("Andere tweede.", p("Van een collega."))
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == ["Eerste alinea.\n\nAndere tweede.\n\nVan een collega."]
    assert gelezen.nieuw == ()


def test_een_alinea_midden_in_een_blok_hoort_bij_dat_blok(hand: Hand) -> None:
    hand.erachter("Eerste alinea.", p("Ertussen."))
    assert gewijzigd(hand.klaar()) == ["Eerste alinea.\n\nErtussen.\n\nTweede alinea."]


def test_een_kop_van_een_collega_is_nieuwe_tekst_met_een_aantekening(hand: Hand) -> None:
    hand.erachter("Tweede alinea.", p("Losse tekst."), p("Eigen kop", "Heading2"), p("Eronder."))
    gelezen = hand.klaar()
    assert nieuw(gelezen) == ["Losse tekst.", "**Eigen kop**\n\nEronder."]
    assert [n.als_kop for n in gelezen.nieuw] == [False, True]


def test_tekst_direct_onder_een_kop(hand: Hand) -> None:
    hand.erachter(KOP, p("Inleiding van een collega."))
    gelezen = hand.klaar()
    assert [schrijf(kop.bij) for kop in gelezen.koppen] == ["", "Inleiding van een collega."]
    assert all(kop.ongewijzigd for kop in gelezen.koppen)
    assert gelezen.nieuw == ()
    assert not gelezen.ongewijzigd


def test_een_gewijzigde_kop(hand: Hand) -> None:
    hand.vervang(KOP, "Andere kop")
    gelezen = hand.klaar()
    assert [(kop.tekst, kop.ongewijzigd) for kop in gelezen.koppen] == [("Een", True), ("Andere kop", False)]
    assert {s.kop for s in gelezen.stukken} == {"Andere kop"}


def test_een_item_erbij_hoort_bij_de_lijst(hand: Hand) -> None:
    hand.erachter("peren.", p("pruimen", "ListBullet"), p("kwetsen", "ListBullet2"), p("Nieuwe alinea."))
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == ["Wij vragen:\n\n- appels;\n- peren.\n- pruimen\n  \n  - kwetsen"]
    assert nieuw(gelezen) == ["Nieuwe alinea."]


def test_een_vervolgalinea_hoort_bij_haar_blok(hand: Hand) -> None:
    hand.erachter("Slot.", p("En verder.", "Vervolg"))
    assert gewijzigd(hand.klaar()) == ["Slot.\n\nEn verder."]


def test_opsommingen_van_word_zelf(hand: Hand) -> None:
    nummering = (
        f"<w:numbering {W}>"
        '<w:abstractNum w:abstractNumId="70"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="70"><w:abstractNumId w:val="70"/></w:num>'
        '<w:num w:numId="71"><w:abstractNumId w:val="70"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )

    def item(tekst: str, niveau: int, lijst: int = 70) -> str:
        plek = f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{lijst}"/></w:numPr>'
        return p(tekst, "ListParagraph", plek)

    hand.erachter(
        "Tweede alinea.", item("een", 0), item("punt", 1), item("twee", 0), p("zonder nummer", "ListParagraph"),
        item("opnieuw", 0, 71), p("gewoon", "ListBullet", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    )  # fmt: skip
    hand.zet("word/numbering.xml", nummering)
    verwacht = "1. een\n   \n   - punt\n2. twee\n   \n   zonder nummer\n\n1) opnieuw\n\ngewoon"
    [nieuwe] = hand.klaar().nieuw
    assert vorm(nieuwe.boom) == vorm(lees(verwacht))


def test_lijst_wordt_alinea_en_alinea_wordt_lijst(hand: Hand) -> None:
    stijlen = {"appels;": "Normal", "peren.": "Normal", "Tweede alinea.": "ListNumber"}
    for tekst, stijl in stijlen.items():
        eigenschappen = hand.alinea(tekst).pPr
        eigenschappen.getparent().replace(eigenschappen, element(f'<w:pPr><w:pStyle w:val="{stijl}"/></w:pPr>'))
    gelezen = hand.klaar()
    assert schrijf(stuk(gelezen, "twee").boom) == "Wij vragen:\n\nappels;\n\nperen."
    assert schrijf(stuk(gelezen, "een").boom) == "Eerste alinea.\n\n1. Tweede alinea."


def test_een_gesplitste_alinea_wordt_twee_alineas_met_dezelfde_woorden(hand: Hand) -> None:
    hand.vervang("Eerste alinea.", "Eerste ")
    hand.erachter("Eerste ", p("alinea."))
    gelezen = stuk(hand.klaar(), "een")
    assert gelezen.ongewijzigd  # the words are
    assert schrijf(gelezen.boom) == "Eerste\n\nalinea.\n\nTweede alinea."


def test_samengevoegde_alineas_van_twee_blokken(hand: Hand) -> None:
    """Backspace at the start of a block: its paragraph is joined to that before, its mark in the middle."""
    doel, bron = hand.alinea("Tweede alinea."), hand.alinea("Wij vragen:")
    for kind in list(bron)[1:]:
        doel.append(kind)
    bron.getparent().remove(bron)
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == []
    assert [schrijf(s.boom) for s in gelezen.stukken[:2]] == [EEN, TWEE]


def test_een_verplaatst_blok(hand: Hand) -> None:
    slot = hand.alinea("Slot.")
    hand.alinea("Eerste alinea.").addprevious(slot)
    gelezen = hand.klaar()
    assert [s.merk.sleutel for s in gelezen.stukken] == [
        sleutelmerk(f"selectieleidraad/{n}") for n in ("drie", "een", "twee")
    ]
    assert gewijzigd(gelezen) == []
    assert gelezen.nieuw == ()


def test_een_verwijderd_en_een_leeggemaakt_blok(hand: Hand) -> None:
    slot = hand.alinea("Slot.")
    slot.getparent().remove(slot)
    hand.vervang("Wij vragen:", "")
    for tekst in ("appels;", "peren."):
        weg = hand.alinea(tekst)
        weg.getparent().remove(weg)
    gelezen = hand.klaar()
    assert gelezen.verdwenen == {sleutelmerk("selectieleidraad/drie")}
    assert stuk(gelezen, "twee").boom == ()
    assert not stuk(gelezen, "twee").ongewijzigd


@pytest.mark.parametrize("gaaf", ["eerste", "tweede"])
def test_een_gekopieerd_blok_staat_er_een_keer_als_blok_en_een_keer_als_nieuwe_tekst(hand: Hand, gaaf: str) -> None:
    slot = hand.alinea("Slot.")
    kopie = deepcopy(slot)
    slot.addnext(kopie)
    anders = kopie if gaaf == "eerste" else slot
    next(anders.iter(f"{{{W[9:-1]}}}t")).text = "Ander slot."
    gelezen = hand.klaar()
    assert [merk.sleutel for merk in gelezen.dubbel] == [sleutelmerk("selectieleidraad/drie")]
    assert schrijf(stuk(gelezen, "drie").boom) == "Slot."
    assert nieuw(gelezen) == ["Ander slot."]


def test_tekst_getypt_voor_het_blok_na_een_enter_is_nieuw(hand: Hand) -> None:
    """Enter before the first letter: the mark may stay behind with what was typed above."""
    alinea = hand.alinea("Slot.")
    merk = next(alinea.iter(f"{{{W[9:-1]}}}bookmarkStart"))
    boven = element("<w:p/>")
    alinea.addprevious(boven)
    boven.append(merk)
    boven.append(element(r("Bovenaan.")))
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == []
    assert nieuw(gelezen) == ["Bovenaan."]
    [nieuwe] = gelezen.nieuw
    assert nieuwe.voor is not None
    assert nieuwe.voor.sleutel == sleutelmerk("selectieleidraad/drie")


def test_regeleinden_tabs_en_bijzondere_tekens(hand: Hand) -> None:
    alinea = hand.alinea("Slot.")
    for xml in (
        "<w:r><w:br/></w:r>", r("na"), "<w:r><w:noBreakHyphen/></w:r>", r("streep"), "<w:r><w:softHyphen/></w:r>",
        r(" "), '<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>', "<w:r><w:br/></w:r>",
    ):  # fmt: skip
        alinea.append(element(xml))
    assert gewijzigd(hand.klaar()) == ["Slot.\\\nna-streep €"]


@pytest.mark.parametrize("tekst", ["مرحبا بالعالم", "招标文件", "שלום", "naïve 😀 é", "a *b* | _c_ \\ <w:t>"])
def test_andere_talen_en_tekens(hand: Hand, tekst: str) -> None:
    alinea = hand.alinea("Slot.")
    alinea.append(element(r(f" {tekst} ", "<w:rtl/><w:bCs/>")))
    gelezen = stuk(hand.klaar(), "drie")
    assert gelezen.tekst.split("Slot. ")[1].strip() == tekst
    assert zelfde_vorm(lees(schrijf(gelezen.boom)), gelezen.boom, "eis")


# ------------------------------------------------------------------------------------------------------ tables


@pytest.fixture
def tafel(schrijf: Schrijf) -> Hand:
    """Give a file with a table between two paragraphs."""
    rijen = tabel(("Naam", "Waarde"), ("a", "1"), ("b", ""), uitlijning=("links", "rechts"))
    return Hand(schrijf(met_blokken(blok("voor", "Ervoor."), blok("t", [rijen]), blok("na", "Erna."))))


def rijen(gelezen: Teruggelezen) -> list[str]:
    return schrijf(stuk(gelezen, "t").boom).splitlines()


def test_een_tabel_komt_heel_terug(tafel: Hand) -> None:
    gelezen = tafel.klaar()
    assert gelezen.ongewijzigd
    assert rijen(gelezen) == ["| Naam | Waarde |", "| --- | ---: |", "| a | 1 |", "| b | – |"]


def test_bewerkte_cellen_en_een_rij_erbij(tafel: Hand) -> None:
    cel = tafel.alinea("a")
    cel.addnext(element(p("tweede regel")))
    next(cel.iter(f"{{{W[9:-1]}}}t")).text = "nu wel"
    laatste = tafel.word.tables[-1].rows[-1]._tr
    laatste.addnext(deepcopy(laatste))
    assert rijen(tafel.klaar())[2:] == ["| nu wel tweede regel | 1 |", "| b | – |", "| b | – |"]


def test_samengevoegde_cellen_en_een_kolom_erbij(tafel: Hand) -> None:
    rij = tafel.word.tables[-1].rows[1]._tr
    rij.append(element(f"<w:tc><w:tcPr/>{p('extra')}</w:tc>"))
    breed = tafel.word.tables[-1].rows[2]._tr
    breed.remove(list(breed)[-1])
    next(breed.iter(f"{{{W[9:-1]}}}tcPr")).append(element('<w:gridSpan w:val="2000000000"/>'))
    gelezen = rijen(tafel.klaar())
    assert gelezen[0].startswith("| Naam | Waarde |  |")
    assert gelezen[2].startswith("| a | 1 | extra |")


def test_tekst_en_tabel_erachter_zijn_nieuw(tafel: Hand) -> None:
    cel = f"<w:tc><w:tcPr/>{p('eigen')}</w:tc>"
    tafel.erachter("Ervoor.", f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cel}</w:tr><w:tr>{cel}</w:tr></w:tbl>")
    gelezen = tafel.klaar()
    assert nieuw(gelezen) == ["| eigen |\n| --- |\n| eigen |"]
    assert gewijzigd(gelezen) == []


def test_een_tabel_in_een_cel_en_een_opsomming_in_een_cel_worden_genoemd(tafel: Hand) -> None:
    cel = tafel.alinea("a")
    cel.addnext(element(f"<w:tbl><w:tr><w:tc>{p('diep')}</w:tc></w:tr></w:tbl>"))
    cel.addnext(element(p("punt", "ListBullet")))
    gelezen = tafel.klaar()
    assert [(n.tekst, n.waarom.split(";")[0]) for n in gelezen.niet_gelezen] == [
        ("diep", "een tabel in een tabel"), ("a\npunt", "een opsomming in een cel"),
    ]  # fmt: skip
    assert rijen(gelezen)[2] == "| a punt | 1 |"


def test_een_blok_dat_in_een_cel_is_geplakt(tafel: Hand) -> None:
    tafel.alinea("a").addnext(tafel.alinea("Erna."))
    gelezen = tafel.klaar()
    assert gelezen.verdwenen == {sleutelmerk("selectieleidraad/na")}
    [niet] = gelezen.niet_gelezen
    assert niet.waarom == "een tekstblok dat nu in een cel van een tabel staat"
    assert "Erna." in niet.tekst


# ----------------------------------------------------------------------------------------- what is not taken over


def test_wat_niet_kan_worden_overgenomen_staat_er_letterlijk(hand: Hand) -> None:
    m = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    alinea = hand.alinea("Slot.")
    for xml in (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="Logo"/></w:pict></w:r>',
        f"<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent>{p('In het vak')}"
        "</w:txbxContent></v:shape></w:pict></w:r>",
        "<w:r><w:object/></w:r>",
        '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="3"/></w:r>',
        r("geheim", "<w:vanish/>"), r(" oud", "<w:strike/>"), r(" nadruk", '<w:u w:val="single"/>'),
        f'<w:fldSimple w:instr=" DATE ">{r(" vandaag")}</w:fldSimple>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    ):  # fmt: skip
        alinea.append(element(xml))
    alinea.append(element(f'<w:smartTag><m:oMath xmlns:m="{m}"><m:r><m:t>x=1</m:t></m:r></m:oMath></w:smartTag>'))
    noot = (
        '<w:footnotes {0}><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">{1}</w:footnote></w:footnotes>'
    )
    hand.zet("word/footnotes.xml", noot.format(W, p("Zie de wet.")))
    hand.zet("word/endnotes.xml", noot.replace("footnote", "endnote").replace('"2"', '"3"').format(W, p("Achterin.")))
    gelezen = hand.klaar()
    gevonden = {(n.waarom.partition(";")[0], n.tekst) for n in gelezen.niet_gelezen}
    assert gevonden == {
        ("een afbeelding", "Logo"), ("een tekstvak", "In het vak"), ("een ingesloten object", ""),
        ("een voetnoot", "Zie de wet."), ("een eindnoot", "Achterin."), ("verborgen tekst", "geheim"),
        ("tekst die doorgehaald is", " oud"), ("tekst die onderstreept is", " nadruk"),
        ("een veld van Word", "DATE"), ("een formule", "x=1"),
        ("een teken uit een tekenlettertype", "Wingdings"),
    }  # fmt: skip
    assert {n.waar for n in gelezen.niet_gelezen} == {f"onder ‘{KOP}’, alinea {stuk(gelezen, 'drie').alinea}"}
    assert gewijzigd(gelezen) == ["Slot. oud nadruk vandaag"]


def test_een_koppeling_houdt_haar_woorden(hand: Hand) -> None:
    r_ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    alinea = hand.alinea("Slot.")
    for doel, tekst in (("https://wetten.overheid.nl/", " de wet"), ("mailto:inkoop@zeedorp.nl", " inkoop@zeedorp.nl")):
        id_ = hand.word.part.relate_to(doel, f"{r_ns}/hyperlink", is_external=True)
        alinea.append(element(f'<w:hyperlink xmlns:r="{r_ns}" r:id="{id_}">{r(tekst)}</w:hyperlink>'))
    gelezen = hand.klaar()
    assert gewijzigd(gelezen) == ["Slot. de wet inkoop@zeedorp.nl"]
    assert [n.tekst for n in gelezen.niet_gelezen] == [" de wet → https://wetten.overheid.nl/"]


def test_wijzigingen_buiten_de_hoofdstukken_worden_genoemd(hand: Hand) -> None:
    hand.vervang("Titel", "Andere titel")
    for deel in hand.word.sections[1].part.package.iter_parts():
        if str(deel.partname) == "/word/footer1.xml":
            voet = deel.blob.decode()
    hand.zet("word/footer1.xml", voet.replace("pagina ", "blad "))
    gelezen = hand.klaar()
    assert [(n.waar, n.tekst) for n in gelezen.niet_gelezen] == [
        ("vóór de eerste kop of het eerste tekstblok", "Andere titel"),
        ("voettekst (footer1.xml)", "Versie 0.1 · 1 maart 2026 blad  van"),
    ]  # fmt: skip
    assert all(n.merk is None for n in gelezen.niet_gelezen)


def test_een_bijgewerkte_inhoudsopgave_is_geen_wijziging(schrijf: Schrijf) -> None:
    """F9 in Word fills in page numbers and words of the headings."""
    hand = Hand(schrijf(realistisch()))
    for veld in list(hand.word.element.body.iter(f"{{{W[9:-1]}}}hyperlink")):
        veld.append(element(r("12")))
    assert hand.klaar().ongewijzigd


def test_een_figuur_houdt_haar_bijschrift(schrijf: Schrijf) -> None:
    hand = Hand(schrijf(realistisch()))
    hand.vervang("Verdeling van de 100 punten over de vier criteria", "Zo zijn de punten verdeeld")
    [bewerkt] = [s for s in hand.klaar().stukken if not s.ongewijzigd]
    assert vorm(bewerkt.boom)[-1] == ("figuur", 0, ("Zo zijn de punten verdeeld",))
