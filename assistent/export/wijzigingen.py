"""Tracked changes in the XML of Word: runs, paragraphs, rows and tables marked as inserted or deleted.

Accepting them all gives the new text, rejecting them all the old one. A paragraph comes or goes whole with its mark
(`w:rPr/w:ins|w:del`), a row with `w:trPr/w:ins|w:del`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import count, groupby
from typing import Final, Literal

from lxml import etree

from assistent.export.nabewerking import PPR
from assistent.export.wml import NS, TBL, TC, TR, Element, P, maak, verwijder, voeg_in, w, waarde
from assistent.vergelijk.uitlijnen import stappen

Soort = Literal["ins", "del"]
_R, _RPR, _T = w("r"), w("rPr"), w("t")
_STUK = re.compile(r"\s+|\w+|[^\w\s]")
_SPATIE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BLADWIJZERS: Final = (w("bookmarkStart"), w("bookmarkEnd"))


@dataclass(frozen=True, slots=True)
class Teken:
    """A word, a sign or a picture with its form. `sleutel` says when two are the same."""

    vorm: str
    soort: str
    tekst: str
    knoop: Element

    @property
    def sleutel(self) -> tuple[str, str, str]:
        """Form and content; of a picture what it shows."""
        return self.vorm, self.soort, self.tekst

    @property
    def wit(self) -> bool:
        """Whether it is only space."""
        return self.soort == "t" and not self.tekst.strip()


class Auteur:
    """Makes the marks, each with a number of its own."""

    def __init__(self, naam: str, moment: str, eerste: int) -> None:
        """`moment`: `2026-03-01T14:02:00Z`; `eerste`: the first number that is free."""
        self._naam, self._moment = naam, moment
        self._nummers = count(eerste)

    def merk(self, soort: Soort) -> Element:
        """A new mark."""
        return maak(soort, id=str(next(self._nummers)), author=self._naam, date=self._moment)

    # -------------------------------------------------------------------------------- whole pieces

    def geheel(self, knoop: Element, soort: Soort) -> Element:
        """The same paragraph or table, wholly inserted or deleted."""
        if knoop.tag == TBL:
            for rij in knoop.iterchildren(TR):
                self.rij(rij, soort)
            return knoop
        self._alineamerk(knoop, soort)
        if soort == "del":
            for merk in list(knoop.iter(*_BLADWIJZERS)):
                verwijder(merk)
        self._omhul(knoop, soort)
        return knoop

    def rij(self, rij: Element, soort: Soort) -> Element:
        """The same row, wholly inserted or deleted."""
        eigenschappen = rij.find(w("trPr"))
        if eigenschappen is None:
            eigenschappen = maak("trPr")
            rij.insert(1 if rij.find(w("tblPrEx")) is not None else 0, eigenschappen)
        eigenschappen.append(self.merk(soort))
        for alinea in list(rij.iter(P)):
            self.geheel(alinea, soort)
        return rij

    def spook(self) -> Element:
        """A paragraph that neither text has: it keeps a table that went from the table that came."""
        alinea = maak("p")
        self._alineamerk(alinea, "ins")
        self._alineamerk(alinea, "del")
        return alinea

    def _alineamerk(self, alinea: Element, soort: Soort) -> None:
        eigenschappen = alinea.find(w("pPr"))
        if eigenschappen is None:
            eigenschappen = maak("pPr")
            alinea.insert(0, eigenschappen)
        letters = eigenschappen.find(_RPR)
        if letters is None:
            letters = maak("rPr")
            voeg_in(eigenschappen, letters, PPR)
        letters.insert(len(letters.findall(w("ins"))), self.merk(soort))

    def _omhul(self, alinea: Element, soort: Soort) -> None:
        """Put every row of runs in a mark."""
        for run in list(alinea.iterfind(".//w:r", NS)):
            vorige = run.getprevious()
            if soort == "del":
                _als_weg(run)
            if vorige is not None and vorige.tag == w(soort):
                vorige.append(run)
                continue
            merk = self.merk(soort)
            run.addprevious(merk)
            merk.append(run)

    # -------------------------------------------------------------------------------- within a paragraph

    def gewijzigd(self, oud: Element, nieuw: Element, tekens: Lezer) -> None:
        """Make the new paragraph one in which what differs from the old one is marked. Bookmarks of the new one stay
        around its text."""
        links, rechts = tekens.lees(oud), tekens.lees(nieuw)
        inhoud = list(self._inhoud(links, rechts))
        merken = [kind for kind in nieuw if kind.tag in _BLADWIJZERS]
        for kind in [kind for kind in nieuw if kind.tag != w("pPr")]:
            nieuw.remove(kind)
        begin, eind = ([m for m in merken if m.tag == soort] for soort in _BLADWIJZERS)
        nieuw.extend([*begin, *inhoud, *eind])

    def _inhoud(self, links: Sequence[Teken], rechts: Sequence[Teken]) -> Iterator[Element]:
        for soort, tekens in _stukken(links, rechts):
            if soort is None:
                yield from _runs(tekens)
                continue
            merk = self.merk(soort)
            merk.extend(_runs(tekens))
            if soort == "del":
                for run in merk:
                    _als_weg(run)
            yield merk


Stuk = tuple[Soort | None, Sequence[Teken]]


def _stukken(links: Sequence[Teken], rechts: Sequence[Teken]) -> Iterator[Stuk]:
    """What stayed, went and came, in order; changes with only white space between them as one."""
    weg: list[Teken] = []
    erbij: list[Teken] = []
    wit: tuple[Sequence[Teken], Sequence[Teken]] = ((), ())
    for stap in stappen([t.sleutel for t in links], [t.sleutel for t in rechts]):
        oud, nieuw = links[stap.a : stap.b], rechts[stap.c : stap.d]
        if not stap.gelijk:
            weg += [*wit[0], *oud]
            erbij += [*wit[1], *nieuw]
            wit = ((), ())
        elif (weg or erbij) and all(teken.wit for teken in nieuw):
            wit = (oud, nieuw)
        else:
            yield from _wissel(weg, erbij)
            yield None, [*wit[1], *nieuw]
            weg, erbij, wit = [], [], ((), ())
    yield from _wissel(weg, erbij)
    if wit[1]:
        yield None, wit[1]


def _wissel(weg: list[Teken], erbij: list[Teken]) -> Iterator[Stuk]:
    if weg:
        yield "del", weg
    if erbij:
        yield "ins", erbij


def _runs(tekens: Iterable[Teken]) -> Iterator[Element]:
    """Runs that hold these, text of one form in one run."""
    for (_, soort), groep in groupby(tekens, key=lambda t: (t.vorm, t.soort)):
        reeks = list(groep)
        vorm = reeks[0].knoop.getparent()
        letters = vorm.find(_RPR) if vorm is not None else None
        for stuk in [reeks] if soort == "t" else [[teken] for teken in reeks]:
            run = maak("r")
            if letters is not None:
                run.append(deepcopy(letters))
            if soort == "t":
                run.append(_tekst("t", "".join(teken.tekst for teken in stuk)))
            else:
                run.append(deepcopy(stuk[0].knoop))
            yield run


def _tekst(naam: str, woorden: str) -> Element:
    knoop = maak(naam)
    knoop.text = woorden
    knoop.set(_SPATIE, "preserve")
    return knoop


def _als_weg(run: Element) -> None:
    """The text of a run as deleted text."""
    for t in run.findall(_T):
        t.tag = w("delText")


class Lezer:
    """Reads paragraphs of one file into words; a picture is what it shows. `beelden`: relation → hash. `geen_verschil`
    is a character style that makes no difference."""

    def __init__(self, beelden: Mapping[str, str], geen_verschil: str | None = None) -> None:
        self._beelden, self._geen_verschil = beelden, geen_verschil

    def lees(self, alinea: Element) -> list[Teken]:
        """The words, signs and pictures of the runs directly in a paragraph."""
        return [teken for run in alinea.iterchildren(_R) for teken in self._run(run)]

    def _run(self, run: Element) -> Iterator[Teken]:
        letters = run.find(_RPR)
        vorm = "" if letters is None else etree.tostring(letters, method="c14n", exclusive=True).decode()
        if self._geen_verschil and waarde(run, "rPr", "rStyle") == self._geen_verschil:
            vorm = ""
        for kind in run:
            if kind.tag == _RPR:
                continue
            if kind.tag == _T:
                yield from (Teken(vorm, "t", stuk, kind) for stuk in _STUK.findall(kind.text or ""))
            else:
                yield Teken(vorm, etree.QName(kind).localname, self._inhoud(kind), kind)

    def _inhoud(self, kind: Element) -> str:
        """What tells one sign or picture from another."""
        relaties = [som for k in kind.iter() for naam in k.attrib if (som := self._beelden.get(k.get(naam, "")))]
        if relaties:
            alt = "".join(k.get("descr", "") for k in kind.iter() if etree.QName(k).localname == "docPr")
            return f"{alt} {' '.join(relaties)}"
        return etree.tostring(kind, method="c14n", exclusive=True).decode()

    def handtekening(self, alinea: Element) -> tuple[object, ...]:
        """When two paragraphs are the same: form and words."""
        return (vorm_van(alinea), *(teken.sleutel for teken in self.lees(alinea)))


def vorm_van(alinea: Element) -> str:
    """The form of a paragraph without what follows from its place: which list it counts in, what it stays with."""
    eigenschappen = alinea.find(w("pPr"))
    if eigenschappen is None:
        return ""
    kaal = deepcopy(eigenschappen)
    for naam in ("keepNext", "rPr", "numPr/numId"):
        for knoop in kaal.findall("/".join(map(w, naam.split("/")))):
            verwijder(knoop)
    return etree.tostring(kaal, method="c14n", exclusive=True).decode() if len(kaal) else ""


def is_simpel(alinea: Element) -> bool:
    """Whether a paragraph holds only runs of text, signs and pictures: no field, link, control, box or section."""
    if alinea.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    houd = {w("pPr"), _R, *_BLADWIJZERS, w("proofErr")}
    niet = {w("fldChar"), w("instrText"), w("footnoteReference"), w("object"), w("pict")}
    return all(kind.tag in houd for kind in alinea) and not any(
        k.tag in niet or str(k.tag).endswith(("}AlternateContent", "}txbxContent")) for k in alinea.iter()
    )


def cellen(rij: Element) -> list[Element]:
    """The cells of a row."""
    return list(rij.iterchildren(TC))
