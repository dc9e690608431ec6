"""Tracked changes and remarks in a Word file that comes back: who did what, where, and both texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from assistent import gegevens
from assistent.export.afdruk import sleutelmerk
from assistent.export.terug import lees_terug
from assistent.export.terug_model import Kanttekening, Teruggelezen
from assistent.export.uitgave import Uitgave
from assistent.export.word import kies_sjabloon, render
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Boom
from assistent.tekst.markdown import schrijf
from tests.export.docx_delen import bewerk
from tests.export.test_terug import EEN, KOP, TWEE, drie, stuk
from tests.export.voorbeeld import blok, met_blokken, tabel
from tests.export.woordhand import W14, W15, Hand, W, element, ins, p, r, weg

Schrijf = Callable[[Leidraad], Path]
Werk = Callable[..., Teruggelezen]


@pytest.fixture
def hand(schrijf: Schrijf) -> Hand:
    """Give a file of three blocks to edit."""
    return Hand(schrijf(drie()))


def inhoud(alinea: Any, *xml: str) -> None:
    """Other content in a paragraph; its mark stays."""
    for run in alinea.findall(f"{{{W[9:-1]}}}r"):
        alinea.remove(run)
    plek = next(iter(alinea.iter(f"{{{W[9:-1]}}}bookmarkStart")), None)
    for stuk_ in xml:
        if plek is None:
            alinea.append(element(stuk_))
        else:
            plek.addnext(element(stuk_))
            plek = plek.getnext()


def tekst(boom: Boom | None) -> str | None:
    return None if boom is None else schrijf(boom)


def kort(kanttekeningen: tuple[Kanttekening, ...]) -> list[tuple[str, str, str]]:
    return [(k.soort, k.auteur, k.aangehaald) for k in kanttekeningen]


def test_ingevoegde_en_verwijderde_woorden(hand: Hand) -> None:
    inhoud(hand.alinea("Slot."), r("Het "), weg("oude"), ins(r("nieuwe")), r(" slot."))
    gelezen = hand.klaar()
    slot = stuk(gelezen, "drie")
    assert tekst(slot.boom) == "Het nieuwe slot."
    assert tekst(slot.oorspronkelijk) == "Het oude slot."
    assert kort(gelezen.kanttekeningen) == [("verwijderd", "Collega", "oude"), ("ingevoegd", "Collega", "nieuwe")]
    assert {k.merk for k in gelezen.kanttekeningen} == {slot.merk}
    assert {(k.kop, k.moment) for k in gelezen.kanttekeningen} == {(KOP, "2026-03-01T10:00:00Z")}
    assert [stuk(gelezen, naam).oorspronkelijk for naam in ("een", "twee")] == [None, None]


def test_verworpen_geeft_de_tekst_van_voorheen(hand: Hand) -> None:
    inhoud(hand.alinea("Slot."), weg("Slot."), ins(r("Eind.")))
    slot = stuk(hand.klaar(), "drie")
    assert not slot.ongewijzigd
    assert tekst(slot.oorspronkelijk) == "Slot."


def test_een_heel_blok_verwijderd(hand: Hand) -> None:
    inhoud(hand.alinea("Slot."), weg("Slot."))
    gelezen = hand.klaar()
    assert stuk(gelezen, "drie").boom == ()
    assert tekst(stuk(gelezen, "drie").oorspronkelijk) == "Slot."
    assert gelezen.verdwenen == frozenset()


def test_een_ingevoegde_alinea_is_een_voorstel(hand: Hand) -> None:
    teken = '<w:rPr><w:ins w:id="9" w:author="Collega"/></w:rPr>'
    hand.erachter("Tweede alinea.", f"<w:p><w:pPr>{teken}</w:pPr>{ins(r('Voorgesteld.'))}</w:p>")
    gelezen = hand.klaar()
    [nieuwe] = gelezen.nieuw
    assert (tekst(nieuwe.boom), nieuwe.voorgesteld) == ("Voorgesteld.", True)
    assert kort(gelezen.kanttekeningen) == [("ingevoegd", "Collega", "Voorgesteld.")]
    assert stuk(gelezen, "een").ongewijzigd
    assert tekst(stuk(gelezen, "een").oorspronkelijk) == EEN


def test_een_verwijderd_alinea_einde_voegt_samen(hand: Hand) -> None:
    eerste = hand.alinea("Eerste alinea.")
    eerste.pPr.append(element('<w:rPr><w:del w:id="9" w:author="Collega"/></w:rPr>'))
    gelezen = hand.klaar()
    assert tekst(stuk(gelezen, "een").boom) == "Eerste alinea.Tweede alinea."
    assert tekst(stuk(gelezen, "een").oorspronkelijk) == EEN
    assert kort(gelezen.kanttekeningen) == [("verwijderd", "Collega", "¶")]


def test_een_verwijderd_alinea_einde_tussen_blokken(hand: Hand) -> None:
    tweede = hand.alinea("Tweede alinea.")
    tweede.pPr.append(element('<w:rPr><w:del w:id="9" w:author="Collega"/></w:rPr>'))
    gelezen = hand.klaar()
    assert [tekst(s.boom) for s in gelezen.stukken[:2]] == [EEN, TWEE]
    assert all(s.ongewijzigd for s in gelezen.stukken)


def test_verplaatste_tekst_is_een_kanttekening(hand: Hand) -> None:
    inhoud(hand.alinea("Slot."), '<w:moveFrom w:id="5" w:author="Collega">' + r("Slot.") + "</w:moveFrom>")
    hand.erachter(KOP, f'<w:p><w:moveTo w:id="6" w:author="Collega">{r("Slot.")}</w:moveTo></w:p>')
    gelezen = hand.klaar()
    assert kort(gelezen.kanttekeningen) == [("verplaatst", "Collega", "Slot.")]
    assert tekst(stuk(gelezen, "drie").oorspronkelijk) == "Slot."
    assert tekst(gelezen.koppen[1].bij) == "Slot."


def test_gewijzigde_opmaak(hand: Hand) -> None:
    inhoud(
        hand.alinea("Slot."), r("Slot", '<w:b/><w:rPrChange w:id="7" w:author="Collega"><w:rPr/></w:rPrChange>'), r(".")
    )
    oud = '<w:pPrChange w:id="8" w:author="Collega"><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:pPrChange>'
    tweede = hand.alinea("Tweede alinea.").pPr
    tweede.getparent().replace(tweede, element(f'<w:pPr><w:pStyle w:val="ListBullet"/>{oud}</w:pPr>'))
    gelezen = hand.klaar()
    assert kort(gelezen.kanttekeningen) == [("opmaak", "Collega", "Tweede alinea."), ("opmaak", "Collega", "Slot")]
    slot, een = stuk(gelezen, "drie"), stuk(gelezen, "een")
    assert (tekst(slot.boom), tekst(slot.oorspronkelijk)) == ("**Slot**.", "Slot.")
    assert (tekst(een.boom), tekst(een.oorspronkelijk)) == ("Eerste alinea.\n\n- Tweede alinea.", EEN)


def test_ingevoegd_en_weer_verwijderd_zegt_niets_in_de_tekst(hand: Hand) -> None:
    dubbel = f'<w:ins w:id="1" w:author="A">{weg("tussendoor", "B")}</w:ins>'
    inhoud(hand.alinea("Slot."), r("Slot."), dubbel)
    gelezen = hand.klaar()
    assert stuk(gelezen, "drie").ongewijzigd
    assert tekst(stuk(gelezen, "drie").oorspronkelijk) == "Slot."
    assert kort(gelezen.kanttekeningen) == [("verwijderd", "B", "tussendoor")]


def test_rijen_van_een_tabel(schrijf: Schrijf) -> None:
    hand = Hand(schrijf(met_blokken(blok("t", [tabel(("A", "B"), ("1", "2"), ("3", "4"))]))))
    rij = hand.word.tables[-1].rows[1]._tr
    next(rij.iter(f"{{{W[9:-1]}}}trPr")).append(element('<w:del w:id="5" w:author="Collega"/>'))
    nieuw = (
        f'<w:tr><w:trPr><w:ins w:id="6" w:author="Collega"/></w:trPr><w:tc>{p("5")}</w:tc><w:tc>{p("6")}</w:tc></w:tr>'
    )
    rij.addnext(element(nieuw))
    gelezen = hand.klaar()
    tafel = stuk(gelezen, "t")
    assert tekst(tafel.boom) == "| A | B |\n| --- | --- |\n| 5 | 6 |\n| 3 | 4 |"
    assert tekst(tafel.oorspronkelijk) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"
    assert kort(gelezen.kanttekeningen) == [("verwijderd", "Collega", "1 | 2"), ("ingevoegd", "Collega", "5 | 6")]


def test_een_tabel_die_in_zijn_geheel_is_verwijderd(schrijf: Schrijf) -> None:
    hand = Hand(schrijf(met_blokken(blok("voor", "Ervoor."), blok("t", [tabel(("A",), ("1",))]))))
    for rij in hand.word.tables[-1].rows:
        rij._tr.find(f"{{{W[9:-1]}}}trPr").append(element('<w:del w:id="5" w:author="Collega"/>'))
    gelezen = hand.klaar()
    assert stuk(gelezen, "t").boom == ()
    assert tekst(stuk(gelezen, "t").oorspronkelijk) == "| A |\n| --- |\n| 1 |"
    assert stuk(gelezen, "voor").ongewijzigd


# ---------------------------------------------------------------------------------------------------- remarks


def met_opmerkingen(hand: Hand) -> None:
    """A question on a word, an answer to it, and one nobody hung anywhere."""
    bereik = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>'
    verwijzing = '<w:r><w:commentReference w:id="{0}"/></w:r>'
    inhoud(
        hand.alinea("Tweede alinea."), r("Tweede "), *(bereik[0].format(n) for n in "01"), r("alinea"),
        *(xml.format(n) for n in "01" for xml in (bereik[1], verwijzing)), r("."),
    )  # fmt: skip

    def opmerking(nummer: int, wie: str, woorden: str) -> str:
        alineas = [f'<w:p w14:paraId="0000000{nummer}">{r(regel)}</w:p>' for regel in woorden.split("\n")]
        return (
            f'<w:comment w:id="{nummer}" w:author="{wie}" w:date="2026-03-0{nummer + 1}">{"".join(alineas)}</w:comment>'
        )

    lijst = [
        opmerking(0, "Jurist", "Klopt dit?\nZie de wet."),
        opmerking(1, "Inkoper", "Ja."),
        opmerking(2, "X", "Los."),
    ]
    hand.zet("word/comments.xml", f'<w:comments {W} xmlns:w14="{W14}">{"".join(lijst)}</w:comments>')
    draad = (
        '<w15:commentEx w15:paraId="00000000" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000"/>'
    )
    hand.zet("word/commentsExtended.xml", f'<w15:commentsEx xmlns:w15="{W15}">{draad}</w15:commentsEx>')


def test_opmerkingen_antwoorden_en_afgehandeld(hand: Hand) -> None:
    met_opmerkingen(hand)
    vraag, antwoord, los = hand.klaar().kanttekeningen
    assert (vraag.auteur, vraag.tekst, vraag.aangehaald, vraag.kop) == (
        "Jurist",
        "Klopt dit?\nZie de wet.",
        "alinea",
        KOP,
    )
    assert vraag.merk is not None
    assert vraag.merk.sleutel == sleutelmerk("selectieleidraad/een")
    assert (vraag.moment, vraag.antwoord_op, vraag.opgelost) == ("2026-03-01", None, True)
    assert (antwoord.tekst, antwoord.antwoord_op, antwoord.opgelost) == ("Ja.", vraag.nummer, True)
    assert (los.tekst, los.merk, los.kop, los.opgelost) == ("Los.", None, "", False)


def test_opmerkingen_veranderen_de_tekst_niet(hand: Hand) -> None:
    met_opmerkingen(hand)
    gelezen = hand.klaar()
    assert all(s.ongewijzigd for s in gelezen.stukken)
    assert not gelezen.ongewijzigd


@pytest.fixture
def besproken(tmp_path: Path) -> Path:
    """Give a file with a remark of our own beside the last block."""
    leidraad = drie()
    uitgave = Uitgave(kanttekeningen={"selectieleidraad/drie": ("Bron: artikel 2.10.", "Nog te kiezen.")})
    doel = tmp_path / "besproken.docx"
    sjabloon = kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())
    doel.write_bytes(render(leidraad, sjabloon, uitgave))
    return doel


def test_onze_eigen_opmerkingen_tellen_niet_mee(besproken: Path) -> None:
    assert lees_terug(besproken, "besproken").ongewijzigd


def test_een_eigen_opmerking_die_iemand_aanvulde_wel(besproken: Path) -> None:
    gewijzigd = bewerk(
        besproken, "word/comments.xml", lambda x: x.replace("Nog te kiezen.", "Nog te kiezen: perceel 2.")
    )
    [opmerking] = lees_terug(gewijzigd, "x").kanttekeningen
    assert opmerking.tekst == "Bron: artikel 2.10.\nNog te kiezen: perceel 2."


def test_een_antwoord_op_onze_opmerking_haalt_haar_aan(besproken: Path) -> None:
    document = docx.Document(str(besproken))
    ouder = next(iter(document.part._comments_part.element))
    for nummer, alinea in enumerate(ouder):
        alinea.set(f"{{{W14}}}paraId", f"A{nummer}")
    antwoord = element(
        f'<w:comment w:id="77" w:author="Jurist"><w:p w14:paraId="B">{r("Perceel 2.")}</w:p></w:comment>'
    )
    ouder.addnext(antwoord)
    document.save(str(besproken))
    hand = Hand(besproken)
    draad = f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="B" w15:paraIdParent="A1"/></w15:commentsEx>'
    hand.zet("word/commentsExtended.xml", draad)
    [opmerking] = hand.klaar().kanttekeningen
    assert opmerking.aangehaald == "Bron: artikel 2.10.\nNog te kiezen."
    assert (opmerking.tekst, opmerking.antwoord_op) == ("Perceel 2.", None)
    assert opmerking.merk is not None
    assert opmerking.merk.sleutel == sleutelmerk("selectieleidraad/drie")
