"""Reading a toetsmemo that was filled in: what stands in its rows, literally, and what stands outside them.

A row is found by its hidden bookmark and a column by its heading, so that rows and columns may be moved. What cannot be
told apart without guessing is not read but listed, with its place. Nothing in the file is run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistent.export.afdruk import lees_merk, tekstmerk
from assistent.export.tabeltekst import alineatekst, cellen_van, celtekst, rijen_van, stukken
from assistent.tekst.merk import normaliseer
from assistent.tekst.nederlands import opsomming
from assistent.toets.memo_vorm import (
    IN_TE_VULLEN,
    KOLOMMEN,
    PLAATSHOUDERS,
    PUNT,
    TYP,
    Puntmerk,
    lees_gegevensmerk,
    lees_puntmerk,
)

if TYPE_CHECKING:
    from assistent.export.wml import Element

MAX_CEL = 20_000
"""Characters of one cell; what is longer is no remark on a point."""
MAX_RIJEN = 20_000
_MACRO = ("word/vbaProject.bin", "word/vbaData.xml")


@dataclass(frozen=True, slots=True)
class Plek:
    """A text in the file that was not read as a verdict or remark, with where it stands and why."""

    plaats: str
    tekst: str
    reden: str


@dataclass(frozen=True, slots=True)
class Memorij:
    """A row of a point: what stands in the cells that are filled in, without what we put there ourselves. `titel` is
    what the point was called, `plaats` where in the file it stands."""

    merk: Puntmerk
    titel: str
    oordeel: str
    gewicht: str
    opmerking: str
    plaats: str

    @property
    def gevuld(self) -> bool:
        """Whether anybody wrote in it."""
        return bool(self.oordeel or self.gewicht or self.opmerking)


@dataclass(frozen=True, slots=True)
class Memobestand:
    """What stands in a memo. `kenmerk` is dossier id / revision / document, empty when the file does not say so any
    more; `wie` what the reviewer says of himself (`naam`, `rol` …); `eigenschappen` the properties of the file."""

    kenmerk: str
    wie: Mapping[str, str]
    rijen: tuple[Memorij, ...]
    los: tuple[Plek, ...]
    eigenschappen: Mapping[str, str]
    waarschuwingen: tuple[str, ...] = ()


def lees_memo(bron: Path | bytes, naam: str) -> Memobestand:
    """Everything in this memo. Raises `WoordFout` for a file that cannot be read, is damaged or is too large."""
    from assistent.export.eigenschappen import lees_eigenschappen
    from assistent.export.fouten import WoordFout
    from assistent.export.pakket import lees_pakket, ontleed
    from assistent.export.wml import w

    _, delen = lees_pakket(bron, naam)
    body = ontleed(delen["word/document.xml"], naam, "word/document.xml").find(w("body"))
    if body is None:
        raise WoordFout(f"‘{naam}’ is beschadigd: er staat geen tekst in. Open het in Word en bewaar het opnieuw.")
    lezer = _Lezer(naam)
    lezer.lees(body)
    kern = delen.get("docProps/core.xml")
    kenmerk = ""
    if kern is not None:
        kenmerk = ontleed(kern, naam, "docProps/core.xml").findtext("{*}identifier") or ""
    eigen = delen.get("docProps/custom.xml")
    eigenschappen = lees_eigenschappen(ontleed(eigen, naam, "docProps/custom.xml")) if eigen is not None else {}
    return Memobestand(
        kenmerk.strip(),
        lezer.wie,
        tuple(lezer.rijen),
        (*lezer.los, *_kantlijn(delen, naam)),
        eigenschappen,
        tuple(_waarschuwingen(delen, body)),
    )


def _waarschuwingen(delen: Mapping[str, bytes], body: Element) -> Iterator[str]:
    from assistent.export.wml import w

    if any(deel in delen for deel in _MACRO):
        yield "In het bestand zitten macro’s. Die zijn niet uitgevoerd en niet gelezen."
    if any(True for _ in body.iter(w("del"), w("moveFrom"))):
        yield "In het bestand zijn wijzigingen bijgehouden. Wat is doorgehaald, is als verwijderd gelezen."


def _kantlijn(delen: Mapping[str, bytes], naam: str) -> Iterator[Plek]:
    """The comments beside the text: they have an author of their own and stand beside a word, not in a cell."""
    from assistent.export.pakket import ontleed
    from assistent.export.wml import P, w

    if (xml := delen.get("word/comments.xml")) is None:
        return
    for opmerking in ontleed(xml, naam, "word/comments.xml").iter(w("comment")):
        tekst = "\n".join(alineatekst(alinea) for alinea in opmerking.iter(P)).strip()
        wie = opmerking.get(w("author")) or "onbekend"
        if tekst:
            yield Plek(f"opmerking in de kantlijn van {wie}", tekst, "staat naast de tabel en niet in een cel")


class _Lezer:
    """Walks through the text once: tables of points and of the reviewer, and the text between."""

    def __init__(self, naam: str) -> None:
        self._naam = naam
        self.wie: dict[str, str] = {}
        self.rijen: list[Memorij] = []
        self.los: list[Plek] = []
        self._tabel = 0
        self._kop: dict[str, int] = {}
        self._breedte = 0
        self._zonder_kop: tuple[int, ...] = ()
        self._merk = ""
        self._kladje: list[str] = []

    def lees(self, body: Element) -> None:
        from assistent.export.wml import P

        for knoop in stukken(body):
            if knoop.tag == P:
                self._alinea(knoop)
            else:
                self._sluit()
                self._tabel += 1
                self._lees_tabel(knoop)
        self._sluit()

    # ---------------------------------------------------------------------------------- outside the tables

    def _alinea(self, alinea: Element) -> None:
        namen = _bladwijzers(alinea)
        if merk := next(filter(None, map(lees_merk, namen)), None):
            self._sluit()
            self._merk = merk.tekst
        tekst = alineatekst(alinea)
        if any(map(lees_puntmerk, namen)) and tekst.strip():
            self.los.append(Plek("buiten de tabel", tekst.strip(), "de rij van dit punt is geen tabelrij meer"))
        elif tekst.strip():
            self._kladje.append(tekst)

    def _sluit(self) -> None:
        """What was typed since the last mark: nothing of ours when its hash is that in the mark."""
        tekst, merk = "\n".join(self._kladje).strip(), self._merk
        self._kladje, self._merk = [], ""
        if tekst and merk and tekstmerk(tekst) != merk:
            reden = "staat buiten de tabellen, of is tekst van de memo die is gewijzigd"
            self.los.append(Plek("buiten de tabellen", tekst, reden))
        elif tekst and not merk and self._tabel:
            self.los.append(Plek(f"na tabel {self._tabel}", tekst, "staat buiten de tabellen"))

    # ------------------------------------------------------------------------------------------ the tables

    def _lees_tabel(self, tabel: Element) -> None:
        self._merk = ""  # the mark of its block stands in its heading; the text behind the table is nobody's
        onleesbaar: list[str] = []
        for nummer, rij in enumerate(rijen_van(tabel), 1):
            cellen = list(cellen_van(rij))
            plaats = f"tabel {self._tabel}, rij {nummer}"
            if kop := _kolommen(cellen):
                self._kop, self._breedte, self._zonder_kop = kop, len(cellen), _zonder_kop(kop, len(cellen))
                self._mis_kolommen()
            elif nummer == 1 and not (_merken(rij) and len(cellen) == self._breedte):
                # else it is the second half of a table that somebody split
                self._kop, self._breedte, self._zonder_kop = {}, 0, ()
                self._rij(rij, cellen, plaats, onleesbaar)
            else:
                self._rij(rij, cellen, plaats, onleesbaar)
        if onleesbaar:
            self._meld(f"tabel {self._tabel}", "\n".join(onleesbaar), f"de koppen {_namen(KOLOMMEN)} ontbreken")

    def _mis_kolommen(self) -> None:
        if mist := [naam for naam in IN_TE_VULLEN if naam not in self._kop]:
            self._meld(f"tabel {self._tabel}", "", f"de kolom {_namen(mist)} ontbreekt; de andere zijn gelezen")

    def _meld(self, plaats: str, tekst: str, reden: str) -> None:
        self.los.append(Plek(plaats, tekst, reden))

    def _rij(self, rij: Element, cellen: list[Element], plaats: str, onleesbaar: list[str]) -> None:
        if gegeven := next(filter(None, map(lees_gegevensmerk, _bladwijzers(rij))), ""):
            self._gegeven(gegeven, cellen, plaats)
            return
        merken, kop = _merken(rij), self._kop
        teksten = [celtekst(cel) for cel in cellen]
        heel = " | ".join(filter(None, map(zonder_plaatshouder, teksten)))
        if not kop:
            onleesbaar += [heel] if merken and heel else []  # without marks: a table of ours that nobody fills in
            return
        gaaf = len(cellen) == self._breedte and not any(map(_samengevoegd, cellen))
        velden = {naam: zonder_plaatshouder(teksten[kop[naam]]) for naam in IN_TE_VULLEN if naam in kop and gaaf}
        zonder_kop = [zonder_plaatshouder(teksten[nr]) for nr in self._zonder_kop] if gaaf else []
        if gaaf and not any((*velden.values(), *zonder_kop)) and len(merken) != 1:
            return  # nobody wrote in it
        if bezwaar := _bezwaar(merken, gaaf, velden):
            self._meld(plaats, heel, bezwaar)
        elif len(self.rijen) < MAX_RIJEN:
            titel = teksten[kop[PUNT]].partition("\n")[0] if PUNT in kop else ""
            oordeel, gewicht, opmerking = (velden.get(naam, "") for naam in IN_TE_VULLEN)
            self.rijen.append(Memorij(merken[0], titel, oordeel, gewicht, opmerking, plaats))
            for tekst in filter(None, zonder_kop):
                self._meld(plaats, tekst, f"‘{titel}’: de kop van deze kolom ontbreekt of is gewijzigd")

    def _gegeven(self, gegeven: str, cellen: list[Element], plaats: str) -> None:
        tekst = zonder_plaatshouder(celtekst(cellen[-1])) if len(cellen) > 1 else ""
        if len(tekst) > MAX_CEL:
            self._meld(plaats, tekst, f"een cel heeft meer dan {MAX_CEL} tekens")
        elif gegeven in self.wie and tekst and tekst != self.wie[gegeven]:
            self._meld(plaats, tekst, "deze regel staat er twee keer")
        elif tekst or gegeven not in self.wie:
            self.wie[gegeven] = tekst


def _kolommen(cellen: Sequence[Element]) -> dict[str, int]:
    """Where each column of a table of points stands, when this row is its heading; nothing when it is not."""
    namen = [normaliseer(celtekst(cel)).casefold().rstrip(". ") for cel in cellen]
    gezocht = {naam: naam.casefold().rstrip(".") for naam in KOLOMMEN}
    kop = {naam: namen.index(kaal) for naam, kaal in gezocht.items() if namen.count(kaal) == 1}
    return kop if len(kop) >= 2 and any(naam in kop for naam in IN_TE_VULLEN) else {}


def _zonder_kop(kop: Mapping[str, int], breedte: int) -> tuple[int, ...]:
    """The columns of which the heading says nothing: what is typed there belongs to no column. Not those that hold our
    own text, as long as every other column still stands where we put it."""
    over = set(range(breedte)) - set(kop.values())
    if breedte == len(KOLOMMEN) and all(KOLOMMEN[nr] == naam for naam, nr in kop.items()):
        over = {nr for nr in over if KOLOMMEN[nr] in IN_TE_VULLEN}
    return tuple(sorted(over))


def _bladwijzers(knoop: Element) -> list[str]:
    from assistent.export.wml import w

    return [begin.get(w("name"), "") for begin in knoop.iter(w("bookmarkStart"))]


def _merken(rij: Element) -> list[Puntmerk]:
    return list(dict.fromkeys(filter(None, map(lees_puntmerk, _bladwijzers(rij)))))


def _namen(kolommen: Sequence[str]) -> str:
    return opsomming([f"‘{naam}’" for naam in kolommen])


def _bezwaar(merken: Sequence[Puntmerk], gaaf: bool, velden: Mapping[str, str]) -> str:
    """Why a row cannot be read without guessing; empty when it can."""
    if len(merken) > 1:
        return "in deze rij staan twee punten"
    if not merken:
        return "bij welk punt deze rij hoort, is niet te herkennen"
    if not gaaf:
        return "in deze rij zijn cellen samengevoegd, gesplitst of verwijderd"
    if any(len(tekst) > MAX_CEL for tekst in velden.values()):
        return f"een cel heeft meer dan {MAX_CEL} tekens"
    return ""


def _samengevoegd(cel: Element) -> bool:
    from assistent.export.wml import w, waarde

    eigenschappen = cel.find(w("tcPr"))
    over_rijen = eigenschappen is not None and eigenschappen.find(w("vMerge")) is not None
    return over_rijen or (waarde(cel, "tcPr", "gridSpan") or "1") != "1"


def zonder_plaatshouder(tekst: str) -> str:
    """The text of a cell without what we put there; LibreOffice leaves that standing beside what somebody typed."""
    tekst = tekst.strip()
    for woord in PLAATSHOUDERS:
        if normaliseer(tekst) == woord:
            return ""
    regels = tekst.split("\n")
    while regels and normaliseer(regels[0]) in PLAATSHOUDERS:
        regels.pop(0)
    while regels and normaliseer(regels[-1]) in PLAATSHOUDERS:
        regels.pop()
    return "\n".join(regels).strip().removeprefix(TYP).removesuffix(TYP).strip()
