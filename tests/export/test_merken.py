"""A Word file that comes back: what was edited is found, what was not is left alone."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from assistent.export.afdruk import lees_merk, merk_van_blok, sleutelmerk
from assistent.export.fouten import WoordFout
from assistent.export.merken import lees_kenmerk, vergelijk
from assistent.export.terug import lees_terug
from assistent.export.terug_model import Stuk
from assistent.export.word import render
from assistent.leidraad.model import Leidraad
from tests.export.docx_delen import bewerk, delen, samen, vervang
from tests.export.voorbeeld import blok, hoofdstuk, leidraad, met_blokken, paragraaf, realistisch, tabel
from tests.woordcontrole import controleer_docx

Schrijf = Callable[[Leidraad], Path]


def lees(pad: Path) -> tuple[Stuk, ...]:
    return lees_terug(pad, pad.name).stukken


def gewijzigde_blokken(pad: Path, leidraad: Leidraad) -> tuple[str, ...]:
    """Everything in the file that was edited or removed since we wrote it."""
    terugblik = vergelijk(pad, leidraad)
    return terugblik.gewijzigd + terugblik.verdwenen + tuple(str(stuk.merk) for stuk in terugblik.onbekend)


def twee_blokken() -> Leidraad:
    return met_blokken(blok("een", "Eerste alinea.\n\nTweede alinea."), blok("twee", "Slot.", "eis"))


def bewerk_alinea(pad: Path, oud: str, nieuw: str) -> None:
    document = docx.Document(str(pad))
    [alinea] = [p for p in document.paragraphs if p.text == oud]
    alinea.runs[0].text = nieuw
    document.save(str(pad))


def test_een_ongewijzigd_bestand_is_ongewijzigd(schrijf: Schrijf) -> None:
    pad = schrijf(realistisch())
    assert all(stuk.ongewijzigd for stuk in lees(pad))
    assert gewijzigde_blokken(pad, realistisch()) == ()
    assert not vergelijk(pad, realistisch()).bewerkt
    assert lees_kenmerk(pad) == "4f3c/7/selectieleidraad"


def test_bewaren_zonder_wijziging_is_geen_wijziging(schrijf: Schrijf) -> None:
    pad = schrijf(realistisch())
    docx.Document(str(pad)).save(str(pad))
    assert gewijzigde_blokken(pad, realistisch()) == ()


def test_elk_blok_heeft_een_merk_in_de_volgorde_van_het_document(schrijf: Schrijf) -> None:
    document = realistisch()
    merken = [stuk.merk for stuk in lees(schrijf(document))]
    assert merken == [merk_van_blok(b.sleutel, b.boom) for b in document.blokken()]
    assert all(lees_merk(str(merk)) == merk and len(str(merk)) <= 40 for merk in merken)


@pytest.mark.parametrize("oud", ["Eerste alinea.", "Tweede alinea."])
def test_een_bewerkte_alinea_wordt_gemeld(schrijf: Schrijf, oud: str) -> None:
    pad = schrijf(twee_blokken())
    bewerk_alinea(pad, oud, "Iets anders.")
    assert gewijzigde_blokken(pad, twee_blokken()) == ("selectieleidraad/een",)
    [gelezen] = [stuk for stuk in lees(pad) if not stuk.ongewijzigd]
    assert "Iets anders." in gelezen.tekst


def test_wat_word_zelf_verandert_is_geen_wijziging(schrijf: Schrijf) -> None:
    document = met_blokken(blok("een", "Hij zei \"ja\" - en 'nee'."))
    pad = schrijf(document)
    bewerk_alinea(pad, "Hij zei \"ja\" - en 'nee'.", "Hij zei “ja” – en ‘nee’.")
    assert gewijzigde_blokken(pad, document) == ()


def test_een_bewerkte_cel_wordt_gemeld(schrijf: Schrijf) -> None:
    document = met_blokken(blok("t", [tabel(("A", "B"), ("1", "")), tabel(("C",))]), blok("na", "Slot."))
    pad = schrijf(document)
    assert gewijzigde_blokken(pad, document) == ()
    word = docx.Document(str(pad))
    word.tables[0].rows[1].cells[1].paragraphs[0].runs[0].text = "nu wel"
    word.save(str(pad))
    assert gewijzigde_blokken(pad, document) == ("selectieleidraad/t",)


def test_een_toegevoegde_alinea_hoort_bij_het_blok_ervoor(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    word = docx.Document(str(pad))
    [slot] = [p for p in word.paragraphs if p.text == "Slot."]
    slot.insert_paragraph_before("Nieuw.")
    word.save(str(pad))
    assert gewijzigde_blokken(pad, twee_blokken()) == ("selectieleidraad/een",)


def test_tekst_voor_het_merk_in_dezelfde_alinea_hoort_bij_dat_blok(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    oud = '<w:bookmarkStart w:id="6"'
    pad.write_bytes(
        bewerk(pad, "word/document.xml", lambda x: x.replace(oud, "<w:r><w:t>Let op: </w:t></w:r>" + oud, 1))
    )
    [gelezen] = [stuk for stuk in lees(pad) if not stuk.ongewijzigd]
    assert gelezen.tekst.startswith("Let op: ")


def test_een_verwijderd_blok_wordt_gemeld_en_een_nieuw_blok_niet(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    word = docx.Document(str(pad))
    [slot] = [p for p in word.paragraphs if p.text == "Slot."]
    slot._p.getparent().remove(slot._p)
    word.save(str(pad))
    later = met_blokken(*twee_blokken().blokken(), blok("nieuw", "Later bijgekomen."))
    assert gewijzigde_blokken(pad, later) == ("selectieleidraad/twee",)
    assert vergelijk(pad, later).verdwenen == ("selectieleidraad/twee",)


def test_een_bewerkt_blok_dat_het_document_niet_meer_heeft_gaat_niet_verloren(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    bewerk_alinea(pad, "Slot.", "Ander slot.")
    zonder = met_blokken(twee_blokken().blokken()[0])
    [onbekend] = vergelijk(pad, zonder).onbekend
    assert (onbekend.merk.sleutel, onbekend.tekst) == (sleutelmerk("selectieleidraad/twee"), "Ander slot.")
    assert gewijzigde_blokken(pad, zonder) == (str(onbekend.merk),)


def test_een_bewerkte_kop_en_tekst_eronder_worden_gemeld(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    bewerk_alinea(pad, "Een punt een", "Andere kop")
    terugblik = vergelijk(pad, twee_blokken())
    assert terugblik.koppen == ("selectieleidraad#een/een_punt_een",)
    assert terugblik.gewijzigd == ()
    assert terugblik.bewerkt


def test_bijgehouden_wijzigingen_tellen_als_aangenomen(schrijf: Schrijf) -> None:
    pad = schrijf(twee_blokken())
    run = '<w:r><w:t xml:space="preserve">Slot.</w:t></w:r>'
    weg = '<w:del w:id="900" w:author="x"><w:r><w:delText>Slot.</w:delText></w:r></w:del>'
    nieuw = weg + '<w:ins w:id="901" w:author="x"><w:r><w:t>Eind.</w:t></w:r></w:ins>'
    pad.write_bytes(vervang(pad, run, nieuw))
    assert [stuk.tekst for stuk in lees(pad) if not stuk.ongewijzigd] == ["Eind."]


def test_lege_blokken_worden_niet_gemist(schrijf: Schrijf) -> None:
    document = met_blokken(blok("leeg", []), blok("vol", "Tekst."))
    assert gewijzigde_blokken(schrijf(document), document) == ()


def test_zonder_lijst_van_blokken_telt_elk_ontbrekend_blok(schrijf: Schrijf) -> None:
    """Another program may drop document variables; then nothing may be overwritten unasked."""
    pad = schrijf(twee_blokken())
    pad.write_bytes(bewerk(pad, "word/settings.xml", lambda x: x.replace("w:docVar ", "w:weg ")))
    later = met_blokken(*twee_blokken().blokken(), blok("nieuw", "Later."))
    assert gewijzigde_blokken(pad, later) == ("selectieleidraad/nieuw",)


def test_een_vreemd_wordbestand_heeft_geen_merken(tmp_path: Path) -> None:
    pad = tmp_path / "vreemd.docx"
    docx.Document().save(str(pad))
    assert lees(pad) == ()
    assert lees_kenmerk(pad) == ""


def test_een_kapot_bestand_geeft_een_fout_met_zijn_naam(tmp_path: Path, schrijf: Schrijf) -> None:
    goed = schrijf(leidraad(hoofdstuk("Een", paragraaf("P", blok("a", "x")))))
    gevallen = {
        "leeg.docx": b"", "tekst.docx": b"geen zip", "half.docx": goed.read_bytes()[:-400],
        "zip.docx": samen({"a.txt": b"x"}), "xml.docx": samen(delen(goed) | {"word/document.xml": b"<w:a"}),
        "entiteit.docx": samen(
            delen(goed) | {"word/document.xml": b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                                                b'<a>&e;</a>'}
        ),
    }  # fmt: skip
    for naam, data in gevallen.items():
        pad = tmp_path / naam
        pad.write_bytes(data)
        with pytest.raises(WoordFout, match=naam):
            lees(pad)
    with pytest.raises(WoordFout, match=r"weg\.docx"):
        lees(tmp_path / "weg.docx")


def test_wat_een_sjabloon_onder_de_tekst_zet_hoort_bij_geen_blok(tmp_path: Path, sjabloon: Path) -> None:
    pad = tmp_path / "huisstijl.docx"
    slot = "<w:p><w:r><w:t>Aan deze tekst kunt u geen rechten ontlenen.</w:t></w:r></w:p>"
    sectie = '<w:sectPr><w:type w:val="nextPage"/>'
    pad.write_bytes(vervang(sjabloon, sectie, slot + sectie))
    uit = tmp_path / "uit.docx"
    uit.write_bytes(render(realistisch(), pad))
    assert controleer_docx(uit) == []
    assert all(stuk.ongewijzigd for stuk in lees(uit))
    assert not vergelijk(uit, realistisch()).bewerkt
