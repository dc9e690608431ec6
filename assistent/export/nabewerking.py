"""What Jinja cannot do, done on the finished XML: lists that restart, columns that fit, bookmarks with ids
of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import cast

from lxml import etree

from assistent.export.afdruk import EINDE, TUSSEN_HOOGSTENS
from assistent.export.stijlboek import Stijlboek
from assistent.export.tabelmaat import Maat, lees_maten, verdeel
from assistent.export.wml import NS, TBL, TC, TR, VAL, Element, P, letterlijk, maak, verwijder, voeg_in, w, waarde

_PPR = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange"""
PPR = tuple(_PPR.split())
"""Children of paragraph properties in the order of the schema; below: of tables."""
_REGEL = 340
"""Height in twips of a line to write on: 6 mm."""
_EINDE_ID = 900000
"""Above every bookmark id that the text uses before they are numbered anew."""
_KADERRIJEN = 2
"""The header and one row."""
KORTE_TABEL = 9
"""A table of at most this many rows, header included, is not split over two pages, unless it holds much text."""
_KORTE_TEKST = 1500
"""So many characters may fill a page between them; a heading kept with all of that would stand alone on its own."""
TBLPR = (
    "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
    "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
    "tblDescription",
)  # fmt: skip


def tekstbreedte(body: Element) -> int:
    """Width between the margins of the last section, in twips; that of an A4 with usual margins when it
    says nothing.
    """
    return _binnen_marges(body, "w", ("left", "right"), 11906, 1417)


def teksthoogte(body: Element) -> int:
    """Height between the margins of the last section, in twips, likewise."""
    return _binnen_marges(body, "h", ("top", "bottom"), 16838, 1417)


def _binnen_marges(body: Element, maat: str, kanten: tuple[str, str], blad: int, rand: int) -> int:
    sectie = body.find(w("sectPr"))
    papier = sectie.find(w("pgSz")) if sectie is not None else None
    marges = sectie.find(w("pgMar")) if sectie is not None else None
    if papier is None or marges is None:
        return blad - 2 * rand
    over = int(papier.get(w(maat), str(blad)))
    return max(over - sum(abs(int(marges.get(w(kant), str(rand)))) for kant in kanten), 1440)


def stijl_van(alinea: Element) -> str:
    """The id of the style of a paragraph; empty for the default."""
    return waarde(alinea, "pPr", "pStyle") or ""


def verwerk_aanwijzingen(body: Element, nummering: Element | None, boek: Stijlboek, breedte: int) -> None:
    """Carry out and remove the processing instructions that the context left in the text."""
    lijsten, einden = _Lijsten(nummering, boek), count(1)
    for pi in cast(list[etree._ProcessingInstruction], list(body.iter(etree.PI))):
        ouder = pi.getparent()
        if ouder is None:
            continue
        match pi.target:
            case "lijst":
                lijsten.nummer(ouder, pi.text or "")
            case "tabel":
                tabel = _omhoog(ouder, TBL)
                _maak_passend(tabel, lees_maten(pi.text or ""), breedte)
                _houd_bijeen(tabel)
            case "deelbaar":
                rij = _omhoog(ouder, TR)
                for vast in rij.findall("w:trPr/w:cantSplit", NS):
                    verwijder(vast)
            case "hoogte":
                _geef_ruimte(_omhoog(ouder, TR), int(pi.text or 1))
            case "einde":
                _merk_einde(pi, next(einden))
            case _:
                continue
        ouder.remove(pi)


def _geef_ruimte(rij: Element, regels: int) -> None:
    """Make a row at least so high that so many lines can be written in it."""
    eigenschappen = rij.find(w("trPr"))
    if eigenschappen is None:
        eigenschappen = maak("trPr")
        rij.insert(1 if rij.find(w("tblPrEx")) is not None else 0, eigenschappen)
    for oud in eigenschappen.findall(w("trHeight")):
        verwijder(oud)
    eigenschappen.append(maak("trHeight", val=str(regels * _REGEL), hRule="atLeast"))


def _merk_einde(pi: Element, nummer: int) -> None:
    """Put a hidden bookmark at the first paragraph behind the text, when the template has one there."""
    for volgende in pi.itersiblings(P, TBL):
        alinea = volgende if volgende.tag == P else next(volgende.iter(P), None)
        if alinea is not None:
            plek = 1 if alinea.find(w("pPr")) is not None else 0
            id_ = str(_EINDE_ID + nummer)
            alinea.insert(plek, maak("bookmarkEnd", id=id_))
            alinea.insert(plek, maak("bookmarkStart", id=id_, name=f"{EINDE}{nummer}"))
        return


def _omhoog(knoop: Element, tag: str) -> Element:
    return next(ouder for ouder in knoop.iterancestors() if ouder.tag == tag)


class _Lijsten:
    """Gives every numbered list of the text a list of its own in numbering.xml, starting again at its first
    number.
    """

    def __init__(self, nummering: Element | None, boek: Stijlboek) -> None:
        self._nummering = nummering
        self._boek = boek
        self._nieuw: dict[str, str] = {}
        bestaand = [int(n.get(w("numId"), "0")) for n in nummering.iter(w("num"))] if nummering is not None else []
        self._nummers = count(max(bestaand, default=0) + 1)

    def nummer(self, alinea: Element, lijst: str) -> None:
        plek = self._boek.nummering(stijl_van(alinea))
        if plek is None or self._nummering is None:
            return
        soort, niveau = plek
        if lijst not in self._nieuw:
            self._nieuw[lijst] = self._maak(soort, niveau)
        eigenschappen = alinea.find(w("pPr"))
        if eigenschappen is None:
            return
        for oud in eigenschappen.findall(w("numPr")):
            eigenschappen.remove(oud)
        nummer = maak("numPr")
        nummer.append(maak("ilvl", val=str(niveau)))
        nummer.append(maak("numId", val=self._nieuw[lijst]))
        voeg_in(eigenschappen, nummer, PPR)

    def _maak(self, soort: str, niveau: int) -> str:
        nummer = str(next(self._nummers))
        num = maak("num", numId=nummer)
        num.append(maak("abstractNumId", val=soort))
        overschrijf = maak("lvlOverride", ilvl=str(niveau))
        vorm = self._boek.niveaus(soort).get(niveau)
        overschrijf.append(maak("startOverride", val=str(vorm.begin if vorm else 1)))
        num.append(overschrijf)
        assert self._nummering is not None
        voeg_in(self._nummering, num, ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"))
        return nummer


def herstel_labels(nummering: Element) -> None:
    """Put back the tab behind a label such as "Criterium". LibreOffice saves a list level without number as one with
    nothing behind it, and the label then sticks to the text."""
    for niveau in nummering.iter(w("lvl")):
        achter, soort = niveau.find(w("suff")), waarde(niveau, "numFmt")
        springt = niveau.find("w:pPr/w:ind[@w:hanging]", NS) is not None
        if achter is not None and soort == "none" and springt and waarde(niveau, "lvlText"):
            achter.set(VAL, "tab")


def _maak_passend(tabel: Element, maten: list[Maat], totaal: int) -> None:
    """Set grid, cell widths and layout of a table of `totaal` twips."""
    breedtes = [str(b) for b in verdeel(maten, totaal)]
    rooster = tabel.find(w("tblGrid"))
    if rooster is None:
        rooster = maak("tblGrid")
        tabel.insert(1, rooster)
    rooster[:] = [maak("gridCol", w=b) for b in breedtes]
    eigenschappen = tabel.find(w("tblPr"))
    if eigenschappen is not None:
        for nieuw in (maak("tblW", w=str(totaal), type="dxa"), maak("tblLayout", type="fixed")):
            for oud in eigenschappen.findall(nieuw.tag):
                eigenschappen.remove(oud)
            voeg_in(eigenschappen, nieuw, TBLPR)
    for rij in tabel.iterchildren(TR):
        for cel, breed in zip(rij.iterchildren(TC), breedtes, strict=False):
            maat = cel.find(f"{w('tcPr')}/{w('tcW')}")
            if maat is not None:
                maat.set(w("w"), breed)
                maat.set(w("type"), "dxa")


def _houd_bijeen(tabel: Element) -> None:
    """A short table stays on one page, and every table with the paragraph that announces it."""
    vorige = tabel.getprevious()
    if vorige is not None and vorige.tag == P and (eigenschappen := vorige.find(w("pPr"))) is not None:
        _volgende_mee(eigenschappen)
    rijen = list(tabel.iterchildren(TR))
    if len(rijen) > KORTE_TABEL or sum(len(deel.text or "") for deel in tabel.iter(w("t"))) > _KORTE_TEKST:
        return
    for rij in rijen if _is_kader(tabel.getnext()) else rijen[:-1]:
        for eigenschappen in rij.iterfind("w:tc/w:p/w:pPr", NS):
            _volgende_mee(eigenschappen)


def _is_kader(volgende: Element | None) -> bool:
    """Whether what comes next is a table of one row: a frame that belongs to the table before it."""
    return volgende is not None and volgende.tag == TBL and len(list(volgende.iterchildren(TR))) == _KADERRIJEN


def houd_aankondigingen(body: Element, vet: str | None) -> None:
    """A paragraph that ends with a colon stays with the list or figure that it announces, and one that is wholly in
    the style `vet`, such as a question, with its answer."""
    for alinea in alineas_buiten_tabellen(body):
        volgende = alinea.getnext()
        if volgende is None or volgende.tag not in (P, TBL):
            continue
        kondigt_aan = volgende.tag == P and letterlijk(alinea).rstrip().endswith(":")
        kop = _geheel(alinea, vet)
        for bij in (alinea, *(_tot_tabel(alinea, vet) if kop else ())):
            if (kop or kondigt_aan) and (eigenschappen := bij.find(w("pPr"))) is not None:
                _volgende_mee(eigenschappen)


def _tot_tabel(kop: Element, vet: str | None) -> list[Element]:
    """The paragraphs between a bold line and the table that it is about; none when there is no such table near."""
    tussen: list[Element] = []
    for volgende in kop.itersiblings():
        if volgende.tag == TBL:
            return tussen
        if volgende.tag != P or len(tussen) == TUSSEN_HOOGSTENS or _geheel(volgende, vet):
            break
        tussen.append(volgende)
    return []


def _geheel(alinea: Element, stijl: str | None) -> bool:
    """Whether all text of a paragraph is in this character style."""
    runs = [run for run in alinea.iter(w("r")) if letterlijk(run).strip()]
    return bool(runs) and stijl is not None and all(waarde(run, "rPr", "rStyle") == stijl for run in runs)


def _volgende_mee(eigenschappen: Element) -> None:
    if eigenschappen.find(w("keepNext")) is None:
        voeg_in(eigenschappen, maak("keepNext"), PPR)


def herstel_roosters(body: Element) -> None:
    """Tables of the template itself whose loop made more or fewer columns than the grid says get equal
    columns.
    """
    for tabel in body.iter(TBL):
        rooster = tabel.find(w("tblGrid"))
        aantal = max((sum(map(_spreiding, rij.iterchildren(TC))) for rij in tabel.iterchildren(TR)), default=0)
        if rooster is None or aantal in (0, len(rooster)):
            continue
        totaal = sum(int(kolom.get(w("w"), "0")) for kolom in rooster) or 9072
        rooster[:] = [maak("gridCol", w=str(totaal // aantal)) for _ in range(aantal)]


def _spreiding(cel: Element) -> int:
    return int(waarde(cel, "tcPr", "gridSpan") or 1)


def scheid_tabellen(body: Element, stijl: str | None) -> None:
    """Put a line between two tables, which Word would join, and after a table at the end, where Word wants
    a paragraph.
    """
    for tabel in list(body.iterchildren(TBL)):
        volgende = tabel.getnext()
        if volgende is None or volgende.tag in (TBL, w("sectPr")):
            lijn = maak("p")
            eigenschappen = maak("pPr")
            if stijl:
                eigenschappen.append(maak("pStyle", val=stijl))
            if _is_kader(volgende):
                _volgende_mee(eigenschappen)
            if len(eigenschappen):
                lijn.append(eigenschappen)
            tabel.addnext(lijn)


def nummer_bladwijzers(body: Element) -> None:
    """Give every bookmark an id of its own; loops repeat those of the template."""
    nummers = count(1)
    lopend: dict[str, list[str]] = {}
    for knoop in body.iter(w("bookmarkStart"), w("bookmarkEnd")):
        oud = knoop.get(w("id"), "")
        if knoop.tag == w("bookmarkStart"):
            lopend.setdefault(oud, []).append(str(next(nummers)))
            knoop.set(w("id"), lopend[oud][-1])
        elif lopend.get(oud):
            knoop.set(w("id"), lopend[oud].pop())


def zet_taal(stijlen: Element, instellingen: Element, taal: str) -> None:
    """Make `taal` (`nl-NL`, `nl-BE`) the language of the text."""
    for lang in _talen(stijlen):
        lang.set(VAL, taal)
    for thema in instellingen.iter(w("themeFontLang")):
        thema.set(VAL, taal)


def _talen(stijlen: Element) -> Iterator[Element]:
    letters = stijlen.find("w:docDefaults/w:rPrDefault/w:rPr", NS)
    if letters is None:
        return
    lang = letters.find(w("lang"))
    if lang is None:
        lang = maak("lang")
        letters.append(lang)
    yield lang


def alineas_buiten_tabellen(body: Element) -> Iterator[Element]:
    """The paragraphs of the body itself and of content controls in it."""
    for knoop in body:
        if knoop.tag == P:
            yield knoop
        elif knoop.tag == w("sdt"):
            yield from knoop.iterfind("w:sdtContent/w:p", NS)
