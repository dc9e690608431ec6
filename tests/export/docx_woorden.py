"""The words of a Word file as it is printed: with the numbers and labels that Word puts before a paragraph."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from assistent.export.afdruk import lees_merk
from assistent.export.cijfers import cijfer
from assistent.export.nabewerking import stijl_van
from assistent.export.stijlboek import Stijlboek, Teller
from assistent.export.wml import Element, P, T, w, waarde
from tests.export.docx_delen import delen


def blokwoorden(docx: bytes) -> list[str]:
    """The words before the first block, and from every block to the next; a space between paragraphs and cells."""
    inhoud = delen(docx)
    body = etree.fromstring(inhoud["word/document.xml"]).find(w("body"))
    assert body is not None
    nummers = _Nummers(etree.fromstring(inhoud["word/styles.xml"]), etree.fromstring(inhoud["word/numbering.xml"]))
    uit: list[list[str]] = [[]]
    for alinea in body.iter(P):
        if any(
            (merk := lees_merk(b.get(w("name"), ""))) and merk.soort == "b" for b in alinea.iter(w("bookmarkStart"))
        ):
            uit.append([])
        uit[-1] += [nummers.voor(alinea), "".join(_tekst(alinea))]
    return [zichtbaar(" ".join(stuk)) for stuk in uit]


def zichtbaar(tekst: str) -> str:
    """Without the characters that only steer, of which print shows nothing."""
    return "".join(teken for teken in tekst if teken == "\n" or unicodedata.category(teken) not in ("Cf", "Cc"))


def _tekst(alinea: Element) -> Iterator[str]:
    for knoop in alinea.iter(T, w("br"), w("tab")):
        yield (knoop.text or "") if knoop.tag == T else " "


class _Nummers:
    """Counts as Word does: styles go on counting, a list of its own begins again."""

    def __init__(self, stijlen: Element, nummering: Element) -> None:
        self._boek = Stijlboek(stijlen, nummering)
        self._teller = Teller(self._boek)
        self._eigen: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._lijst = {n.get(w("numId"), ""): waarde(n, "abstractNumId") or "" for n in nummering.iter(w("num"))}

    def voor(self, alinea: Element) -> str:
        nummer = waarde(alinea, "pPr", "numPr", "numId")
        if nummer is None:
            return self._teller.volgende(stijl_van(alinea))
        niveau = int(waarde(alinea, "pPr", "numPr", "ilvl") or 0)
        self._eigen[nummer, niveau] += 1
        vorm = self._boek.niveaus(self._lijst[nummer])[niveau]
        return vorm.tekst.replace(f"%{niveau + 1}", cijfer(self._eigen[nummer, niveau], vorm.soort))
