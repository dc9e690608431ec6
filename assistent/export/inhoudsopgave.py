"""A contents list that is there at once: one line per heading, with number, title and a link.

Page numbers cannot be known without laying out the pages. Their fields are there but hold nothing yet, so that the list
is complete without them, and Word fills them in on F9 and when it prints. Every way to have it done on opening makes
Word ask a question that frightens the reader; so the file asks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from assistent.export.afdruk import lees_merk
from assistent.export.nabewerking import alineas_buiten_tabellen, stijl_van
from assistent.export.runs import schoon
from assistent.export.stijlboek import Stijlboek, Teller
from assistent.export.wml import NS, Element, P, letterlijk, maak, verwijder, w

_BEREIK = re.compile(r'\\o\s+"(\d)-(\d)"')
_EERSTE_NUMMER = 100000001


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of the list: level from 1, number, title, name of the bookmark at the heading."""

    niveau: int
    nummer: str
    titel: str
    bladwijzer: str


def vul_inhoudsopgave(body: Element, boek: Stijlboek) -> None:
    """Mark the headings and fill the first contents field of the document, when it has one."""
    regels = list(_merk_koppen(body, boek))
    veld = _zoek_veld(body)
    if veld is None:
        return
    alineas, opdracht = veld
    bereik = _BEREIK.search(opdracht)
    diepst = int(bereik.group(2)) if bereik else 3
    gekozen = [regel for regel in regels if regel.niveau <= diepst]
    if not gekozen:
        return
    nieuw = [_alinea(regel, boek) for regel in gekozen]
    begin = [_veldteken("begin"), _code(opdracht), _veldteken("separate")]
    nieuw[0][1:1] = begin
    nieuw[-1].append(_veldteken("end"))
    eerste = alineas[0]
    for alinea in nieuw:
        eerste.addprevious(alinea)
    for alinea in alineas:
        verwijder(alinea)


def _merk_koppen(body: Element, boek: Stijlboek) -> Iterator[Regel]:
    """Put a bookmark around the runs of every heading of the text and count their numbers."""
    teller = Teller(boek)
    volgnummer = _EERSTE_NUMMER
    for alinea in alineas_buiten_tabellen(body):
        stijl = stijl_van(alinea)
        niveau = boek.kopniveau(stijl)
        if niveau is None:
            continue
        nummer = teller.volgende(stijl)
        if not any((m := lees_merk(b.get(w("name"), ""))) and m.soort == "h" for b in alinea.iter(w("bookmarkStart"))):
            continue
        naam = f"_Toc{volgnummer}"
        begin, eind = (maak(n, id=str(volgnummer)) for n in ("bookmarkStart", "bookmarkEnd"))
        begin.set(w("name"), naam)
        alinea.insert(1, begin)
        alinea.append(eind)
        volgnummer += 1
        yield Regel(niveau + 1, nummer, letterlijk(alinea), naam)


def _zoek_veld(body: Element) -> tuple[list[Element], str] | None:
    """The paragraphs of the first TOC field and its instruction."""
    for eenvoudig in body.iter(w("fldSimple")):
        opdracht = eenvoudig.get(w("instr"), "")
        if opdracht.split()[:1] == ["TOC"]:
            return [next(o for o in eenvoudig.iterancestors() if o.tag == P)], opdracht
    for code in body.iter(w("instrText")):
        eerste = next(o for o in code.iterancestors() if o.tag == P)
        opdracht = "".join(c.text or "" for c in eerste.iterfind(".//w:instrText", NS))
        if opdracht.split()[:1] == ["TOC"]:
            return _tot_einde(eerste), opdracht
    return None


def _tot_einde(eerste: Element) -> list[Element]:
    """From the paragraph where a field begins to that where it ends."""
    alineas: list[Element] = []
    diepte = 0
    knoop: Element | None = eerste
    while knoop is not None:
        alineas.append(knoop)
        for teken in knoop.iter(w("fldChar")):
            diepte += {"begin": 1, "end": -1}.get(teken.get(w("fldCharType"), ""), 0)
        if diepte <= 0:
            break
        knoop = knoop.getnext()
    return alineas


def _alinea(regel: Regel, boek: Stijlboek) -> Element:
    alinea, eigenschappen = maak("p"), maak("pPr")
    if stijl := boek.id(f"toc {regel.niveau}"):
        eigenschappen.append(maak("pStyle", val=stijl))
    alinea.append(eigenschappen)
    link = maak("hyperlink", anchor=regel.bladwijzer, history="1")
    tab = maak("r")
    tab.append(maak("tab"))
    if regel.nummer:
        link.extend([_tekst(regel.nummer), deepcopy(tab)])
    link.extend([_tekst(regel.titel), tab, _veldteken("begin"), _code(f" PAGEREF {regel.bladwijzer} \\h ")])
    link.extend([_veldteken("separate"), _veldteken("end")])
    alinea.append(link)
    return alinea


def _tekst(tekst: str) -> Element:
    run, woorden = maak("r"), maak("t")
    woorden.text = schoon(tekst)
    woorden.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(woorden)
    return run


def _veldteken(soort: str) -> Element:
    run = maak("r")
    run.append(maak("fldChar", fldCharType=soort))
    return run


def _code(opdracht: str) -> Element:
    run, code = maak("r"), maak("instrText")
    code.text = opdracht
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(code)
    return run
