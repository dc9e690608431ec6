"""One pass over the text of an edited Word file: paragraphs and tables with their words, marks and form.

A file with tracked changes says two things. A pass reads one of them: as if all changes were accepted, or as if all
were rejected. The first also tells `Meldingen` what it passes that is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistent.export.afdruk import EINDE, Merk, lees_merk
from assistent.export.terug_delen import Cel, Deel, Onderdeel, Regel, Tafel
from assistent.export.terug_meldingen import Meldingen
from assistent.export.terug_opmaak import FIGUUR, INHOUD, Opmaak
from assistent.export.wml import TBL, TC, TR, VAL, Element, P, geheel, w, waarde

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEKENS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_OVERSLAAN = frozenset(
    w(naam)
    for naam in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "p", "tbl", "rt", "rubyPr", "instrText",
        "delInstrText", "annotationRef", "footnoteRef", "endnoteRef", "fldData", "tblPr", "tcPr", "trPr", "sectPr",
    )
)  # fmt: skip
_BEELD = frozenset((w("drawing"), w("pict"), w("object")))
_IN, _UIT = frozenset((w("ins"), w("moveTo"))), frozenset((w("del"), w("moveFrom")))
_WIT = re.compile(r"[\t\r\n]")
"""Shown as a space by Word; a tab or line break of the text is an element of its own."""
_MEER_SPAN = 63
"""Word's own limit on the columns of a table."""
_OMHULSELS = frozenset(
    w(naam) for naam in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom")
)
_STIL = frozenset(
    w(naam)
    for naam in (
        "sectPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
        "commentRangeEnd", "proofErr", "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd",
        "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip


@dataclass(slots=True)
class _Veld:
    """A Word field that is open: its instruction so far, and whether its result has begun."""

    opdracht: list[str] = field(default_factory=list)
    uitkomst: bool = False


class Lezing:
    """One pass over the body; `meldingen` is None when nothing is to be told."""

    def __init__(self, opmaak: Opmaak, *, aangenomen: bool, meldingen: Meldingen | None) -> None:
        self._opmaak = opmaak
        self._aangenomen = aangenomen
        self._meldingen = meldingen
        self._velden: list[_Veld] = []
        self._alineas = 0
        self._merk: Merk | None = None

    def lees(self, body: Element) -> list[Onderdeel]:
        """Every paragraph and table of the body, in order; paragraphs that run on are joined."""
        stroom: list[Onderdeel] = []
        for knoop in _bloknopen(body, self._meldingen):
            stroom.append(self._tafel(knoop) if knoop.tag == TBL else self._regel(knoop))
        return _geplakt(stroom)

    # Tables

    def _tafel(self, tbl: Element) -> Onderdeel:
        nummer = self._alineas + 1
        rijen: list[list[Cel]] = []
        verloren: list[Deel] = []
        for tr in _kinderen(tbl, TR):
            spoor = _rijspoor(tr)
            if spoor is not None and self._meldingen:
                self._meldingen.begin_alinea(self._alineas + 1, next(_merken(tr), self._merk))
                self._meldingen.rij(spoor, tr)
            if spoor is not None and (spoor.tag in _IN) != self._aangenomen:
                for merk in _merken(tr):  # a mark stays when its row goes
                    verloren.append(Deel("merk", merk=merk))
                    self._naar(merk)
                continue
            if spoor is not None and self._meldingen:
                with self._meldingen.zonder_sporen():
                    rijen.append([self._cel(tc) for tc in _kinderen(tr, TC)])
            else:
                rijen.append([self._cel(tc) for tc in _kinderen(tr, TC)])
        if verloren and rijen and rijen[0] and rijen[0][0].regels:
            rijen[0][0].regels[0].delen[:0] = verloren
        elif verloren:
            return Regel(verloren, self._opmaak.vorm(None), nummer)
        return Tafel(rijen, nummer)

    def _cel(self, tc: Element) -> Cel:
        eigenschappen = tc.find(w("tcPr"))
        breed, vervolg = 1, False
        if eigenschappen is not None:
            breed = min(max(geheel(waarde(eigenschappen, "gridSpan"), 1), 1), _MEER_SPAN)
            samen = eigenschappen.find(w("vMerge"))
            vervolg = samen is not None and samen.get(VAL, "continue") != "restart"
        regels: list[Onderdeel] = []
        for knoop in _bloknopen(tc, self._meldingen):
            if knoop.tag == P:
                regels.append(self._regel(knoop))
            elif self._meldingen:
                self._meldingen.ingesloten(knoop, "een tabel in een tabel")
        alineas = [regel for regel in _geplakt(regels) if isinstance(regel, Regel)]
        if vervolg and not any(regel.tekst.strip() for regel in alineas):
            alineas = []
        if self._meldingen and any(regel.vorm.lijst for regel in alineas):
            tekst = "\n".join(regel.tekst for regel in alineas)
            self._meldingen.weggelaten("een opsomming in een cel; de woorden zijn overgenomen", tekst)
        return Cel(alineas, breed)

    # Paragraphs

    def _regel(self, p: Element) -> Regel:
        self._alineas += 1
        if self._meldingen:
            self._meldingen.begin_alinea(self._alineas, next(_merken(p), self._merk))
        ppr = p.find(w("pPr"))
        teken = ppr.find(w("rPr")) if ppr is not None else None
        erin = teken is not None and any(teken.find(naam) is not None for naam in _IN)
        eruit = teken is not None and any(teken.find(naam) is not None for naam in _UIT)
        nu = ppr
        if ppr is not None and (wijziging := ppr.find(w("pPrChange"))) is not None:
            if not self._aangenomen:
                nu = wijziging.find(w("pPr"))
            elif self._meldingen:
                self._meldingen.opmaak(wijziging, p)
        regel = Regel([], self._opmaak.vorm(nu), self._alineas, plakt=eruit if self._aangenomen else erin)
        self._velden = [veld for veld in self._velden if veld.uitkomst]  # an instruction ends in its paragraph
        self._inhoud(p, regel, nu, erin=False)
        if self._meldingen:
            if teken is not None and (erin or eruit):
                self._meldingen.alinea_einde(teken)
            self._meldingen.einde_alinea(regel.tekst, regel.vorm.kop)
        if INHOUD.fullmatch(regel.vorm.stijl) and not any(deel.merk for deel in regel.delen):
            regel.delen = []
        return regel

    def _inhoud(self, knoop: Element, regel: Regel, ppr: Element | None, *, erin: bool) -> None:
        for kind in knoop:
            soort = str(kind.tag)  # of a comment or instruction it is a function
            if soort == w("r"):
                self._run(kind, regel, ppr, erin=erin)
            elif soort in _OVERSLAAN:
                continue
            elif soort in _IN or soort in _UIT:
                self._spoor(kind, regel, ppr, erin=erin)
            elif soort == w("bookmarkStart"):
                self._bladwijzer(kind, regel)
            elif soort in (w("commentRangeStart"), w("commentRangeEnd")):
                if self._meldingen:
                    self._meldingen.bereik(kind)
            elif soort == w("fldSimple"):
                self._eenvoudig_veld(kind, regel, ppr, erin=erin)
            elif soort == w("hyperlink"):
                begin = len(regel.delen)
                self._inhoud(kind, regel, ppr, erin=erin)
                if self._meldingen:
                    tekst = "".join(deel.tekst for deel in regel.delen[begin:])
                    self._meldingen.koppeling(kind, tekst)
            elif soort == _MC + "AlternateContent":
                self._inhoud(_keuze(kind), regel, ppr, erin=erin)
            elif soort.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/math}"):
                if self._meldingen:
                    self._meldingen.ingesloten(kind, "een formule")
            else:
                self._inhoud(kind, regel, ppr, erin=erin)

    def _spoor(self, kind: Element, regel: Regel, ppr: Element | None, *, erin: bool) -> None:
        toegevoegd = kind.tag in _IN
        if self._meldingen:
            self._meldingen.spoor(kind)
        if toegevoegd == self._aangenomen:
            self._inhoud(kind, regel, ppr, erin=erin or toegevoegd)
            return
        for begin in kind.iter(w("bookmarkStart")):  # a mark stays when the words around it go
            self._bladwijzer(begin, regel)

    def _bladwijzer(self, kind: Element, regel: Regel) -> None:
        naam = kind.get(w("name"), "")
        if merk := lees_merk(naam):
            regel.delen.append(Deel("merk", merk=merk))
            self._velden = []
            self._naar(merk)
        elif naam.startswith(EINDE):
            regel.delen.append(Deel("slot"))
            self._naar(None)

    def _naar(self, merk: Merk | None) -> None:
        self._merk = merk
        if self._meldingen:
            self._meldingen.nieuw_merk(merk)

    # Runs

    def _run(self, run: Element, regel: Regel, ppr: Element | None, *, erin: bool) -> None:
        rpr = run.find(w("rPr"))
        if rpr is not None and (wijziging := rpr.find(w("rPrChange"))) is not None:
            if not self._aangenomen:
                rpr = wijziging.find(w("rPr"))
            elif self._meldingen:
                self._meldingen.opmaak(wijziging, run)
        vorm = self._opmaak.nadruk(rpr, ppr)
        tekst: list[str] = []
        self._tekens(run, regel, tekst)
        woorden = "".join(tekst)
        if not woorden or self._in_inhoudsopgave():
            return
        if vorm.verborgen:
            if self._meldingen:
                self._meldingen.weggelaten("verborgen tekst", woorden)
            return
        if vorm.anders and woorden.strip() and self._meldingen:
            self._meldingen.weggelaten(f"tekst die {' en '.join(vorm.anders)} is", woorden)
        if self._meldingen:
            self._meldingen.tekst(woorden, getracht=erin)
        regel.delen.append(Deel("tekst", woorden, vorm.vet, vorm.cursief, erin))

    def _tekens(self, knoop: Element, regel: Regel, tekst: list[str]) -> None:
        for kind in knoop:
            soort = str(kind.tag)
            if soort == w("fldChar"):
                self._veldteken(kind)
            elif soort == w("instrText"):
                if self._velden:
                    self._velden[-1].opdracht.append(kind.text or "")
            elif self._velden and not self._velden[-1].uitkomst:
                continue  # the result of a field inside the instruction of another
            elif soort == w("t") or (soort == w("delText") and not self._aangenomen):
                tekst.append(_WIT.sub(" ", kind.text or ""))
            elif soort in _TEKENS:
                tekst.append(_TEKENS[soort])
            elif soort in _BEELD:
                self._beeld(kind, regel)
            elif soort == _MC + "AlternateContent":
                self._tekens(_keuze(kind), regel, tekst)
            elif soort == w("sym"):
                self._symbool(kind, tekst)
            elif soort in (w("footnoteReference"), w("endnoteReference"), w("commentReference")):
                if self._meldingen:
                    self._meldingen.verwijzing(kind)
            elif soort in (w("ruby"), w("rubyBase"), w("r")):
                self._tekens(kind, regel, tekst)

    def _symbool(self, kind: Element, tekst: list[str]) -> None:
        """A sign of a font of signs has no letter of its own; others have."""
        try:
            code = int(kind.get(w("char"), ""), 16)
        except ValueError:
            return
        if 0x20 <= code < 0xD800:
            tekst.append(chr(code))
        elif self._meldingen:
            self._meldingen.weggelaten("een teken uit een tekenlettertype", kind.get(w("font"), ""))

    def _beeld(self, kind: Element, regel: Regel) -> None:
        alt = _onze_figuur(kind) if regel.vorm.stijl == FIGUUR else None
        if alt is not None:
            regel.delen.append(Deel("beeld", alt))
        elif self._meldingen:
            self._meldingen.beeld(kind)

    # Fields

    def _veldteken(self, kind: Element) -> None:
        match kind.get(w("fldCharType")):
            case "begin":
                self._velden.append(_Veld())
            case "separate" if self._velden:
                self._velden[-1].uitkomst = True
            case "end" if self._velden:
                veld = self._velden.pop()
                if self._meldingen:
                    self._meldingen.veld("".join(veld.opdracht))

    def _eenvoudig_veld(self, kind: Element, regel: Regel, ppr: Element | None, *, erin: bool) -> None:
        opdracht = kind.get(w("instr"), "")
        self._velden.append(_Veld([opdracht], uitkomst=True))
        self._inhoud(kind, regel, ppr, erin=erin)
        if self._velden:
            self._velden.pop()
        if self._meldingen:
            self._meldingen.veld(opdracht)

    def _in_inhoudsopgave(self) -> bool:
        return any(veld.uitkomst and "".join(veld.opdracht).split()[:1] == ["TOC"] for veld in self._velden)


def _geplakt(stroom: list[Onderdeel]) -> list[Onderdeel]:
    """Join every paragraph that runs on with the one behind it; an empty one takes its form."""
    uit: list[Onderdeel] = []
    open_: Regel | None = None
    for deel in stroom:
        if isinstance(deel, Regel):
            if open_ is not None:
                leeg = not open_.tekst.strip()
                open_.delen += deel.delen
                open_.vorm, open_.plakt = (deel.vorm if leeg else open_.vorm), deel.plakt
            else:
                uit.append(deel)
                open_ = deel
            if not open_.plakt:
                open_ = None
        else:
            uit.append(deel)
            open_ = None
    return uit


def _bloknopen(knoop: Element, meldingen: Meldingen | None) -> Iterator[Element]:
    """The paragraphs and tables under this element, through wrappers; another kind of content is told."""
    stapel = [iter(knoop)]
    while stapel:
        kind = next(stapel[-1], None)
        if kind is None:
            stapel.pop()
        elif kind.tag in (P, TBL):
            yield kind
        elif kind.tag in _OMHULSELS:
            stapel.append(iter(kind))
        elif kind.tag == _MC + "AlternateContent":
            stapel.append(iter(_keuze(kind)))
        elif str(kind.tag).startswith("{") and kind.tag not in _STIL and meldingen:
            meldingen.los(kind)


def _kinderen(knoop: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through wrappers."""
    stapel = [iter(knoop)]
    while stapel:
        kind = next(stapel[-1], None)
        if kind is None:
            stapel.pop()
        elif kind.tag == tag:
            yield kind
        elif kind.tag in _OMHULSELS:
            stapel.append(iter(kind))


def _rijspoor(tr: Element) -> Element | None:
    """The tracked insertion or deletion of a whole row."""
    eigenschappen = tr.find(w("trPr"))
    if eigenschappen is None:
        return None
    return next((kind for kind in eigenschappen if kind.tag in _IN or kind.tag in _UIT), None)


def _keuze(kind: Element) -> Element:
    """Of content in two forms the one meant for Word of today."""
    eerste = next(kind.iterchildren(_MC + "Choice"), None)
    if eerste is not None:
        return eerste
    terugval = next(kind.iterchildren(_MC + "Fallback"), None)
    return terugval if terugval is not None else kind.makeelement(kind.tag)


def _merken(p: Element) -> Iterator[Merk]:
    for begin in p.iter(w("bookmarkStart")):
        if merk := lees_merk(begin.get(w("name"), "")):
            yield merk


def _onze_figuur(kind: Element) -> str | None:
    """The alternative text of a picture that we drew; None of another."""
    for naam in kind.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        if naam.get("name", "").startswith("Figuur "):
            return naam.get("descr", "")
    return None
