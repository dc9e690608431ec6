"""What a pass over an edited Word file meets that is no text of a block: remarks, tracked changes, and what is lost.

Nothing said is lost: a remark without a place is kept, and what cannot be taken over is listed literally.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from assistent.export.afdruk import Merk
from assistent.export.terug_model import Kanttekeningsoort, NietGelezen
from assistent.export.wml import Element, P, w

LANGST = 2000
"""So much of a quotation is kept, in characters."""
ALINEA_EINDE = "¶"
"""Stands for the end of a paragraph that was itself inserted or deleted."""
_MEEST_OPEN = 200
"""So many remarks at once hang on the same words; more is no document."""
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SOORTEN: dict[str, Kanttekeningsoort] = {
    w("ins"): "ingevoegd", w("del"): "verwijderd", w("moveTo"): "verplaatst", w("moveFrom"): "verwijderd",
}  # fmt: skip
_TEKENS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_EIGEN_VELDEN = frozenset({"TOC", "PAGEREF"})


@dataclass(slots=True)
class Spoor:
    """A tracked change: neighbouring pieces of one author are one."""

    soort: Kanttekeningsoort
    auteur: str
    moment: str
    tekst: str
    alinea: int
    merk: Merk | None
    stand: int
    """How much text had passed that was not tracked: equal for neighbours."""
    verplaatst: bool = False


@dataclass(slots=True)
class Bereik:
    """Where a comment hangs, and the words under it."""

    alinea: int
    merk: Merk | None
    woorden: list[str] = field(default_factory=list)
    lengte: int = 0


@dataclass(slots=True)
class Noten:
    """Texts and addresses that the text refers to: id -> text of a footnote or endnote, id -> address of a link."""

    voet: Mapping[str, str] = field(default_factory=dict)
    eind: Mapping[str, str] = field(default_factory=dict)
    koppelingen: Mapping[str, str] = field(default_factory=dict)


class Meldingen:
    """Filled by one pass that reads the file with its changes accepted."""

    def __init__(self, noten: Noten) -> None:
        self._noten = noten
        self._stil = False
        self._stand = 0
        self._alinea = 0
        self._merk: Merk | None = None
        self._koppen: list[tuple[int, str]] = []
        self._open: dict[str, Bereik] = {}
        self._niet: list[tuple[int, NietGelezen]] = []
        self.bereiken: dict[str, Bereik] = {}
        self.sporen: list[Spoor] = []

    # The place

    def begin_alinea(self, nummer: int, merk: Merk | None) -> None:
        """A paragraph begins; `merk` is the first mark in it, or that of the block it stands in."""
        self._alinea, self._merk = nummer, merk

    def nieuw_merk(self, merk: Merk | None) -> None:
        """A mark is passed; None at the end of our text."""
        self._merk = merk

    def einde_alinea(self, tekst: str, kop: int | None) -> None:
        """A paragraph ends; `kop` is its outline level."""
        if kop is not None and tekst.strip():
            self._koppen.append((self._alinea, " ".join(tekst.split())))
        self._bij_bereiken("\n")

    def kop(self, alinea: int) -> str:
        """The nearest heading at or above this paragraph."""
        plek = bisect_right(self._koppen, alinea, key=lambda kop: kop[0])
        return self._koppen[plek - 1][1] if plek else ""

    # Text

    def tekst(self, woorden: str, *, getracht: bool) -> None:
        """Words of the text pass; `getracht` when they are a tracked insertion."""
        self._stand += 0 if getracht else len(woorden)
        self._bij_bereiken(woorden)

    def _bij_bereiken(self, woorden: str) -> None:
        for bereik in self._open.values():
            if bereik.lengte < LANGST:
                bereik.woorden.append(woorden[: LANGST - bereik.lengte])
                bereik.lengte += len(woorden)

    # Remarks

    def bereik(self, knoop: Element) -> None:
        """The words under a comment begin or end."""
        nummer = knoop.get(w("id"), "")
        if knoop.tag == w("commentRangeEnd"):
            self._open.pop(nummer, None)
        elif nummer not in self.bereiken:
            nieuw = self.bereiken[nummer] = Bereik(self._alinea, self._merk)
            if len(self._open) < _MEEST_OPEN:
                self._open[nummer] = nieuw

    def verwijzing(self, knoop: Element) -> None:
        """A comment or a note is referred to here."""
        nummer = knoop.get(w("id"), "")
        if knoop.tag == w("commentReference"):
            self.bereiken.setdefault(nummer, Bereik(self._alinea, self._merk))
        elif knoop.tag == w("footnoteReference"):
            self._meld("een voetnoot", self._noten.voet.get(nummer, ""))
        else:
            self._meld("een eindnoot", self._noten.eind.get(nummer, ""))

    # Tracked changes

    def spoor(self, knoop: Element) -> None:
        """A tracked insertion, deletion or move of words."""
        self._noteer(knoop, _SOORTEN[str(knoop.tag)], platte_tekst(knoop), verplaatst=knoop.tag == w("moveFrom"))

    def alinea_einde(self, teken: Element) -> None:
        """The end of this paragraph is itself tracked."""
        for knoop in teken:
            if soort := _SOORTEN.get(str(knoop.tag)):
                self._noteer(knoop, soort, "\n", verplaatst=knoop.tag == w("moveFrom"))

    def rij(self, spoor: Element, rij: Element) -> None:
        """A row of a table is inserted or deleted as a whole."""
        cellen = (platte_tekst(cel, alles=True).strip() for cel in rij.iterchildren(w("tc")))
        self._noteer(spoor, _SOORTEN[str(spoor.tag)], " | ".join(cellen) + "\n")

    def opmaak(self, wijziging: Element, waarvan: Element) -> None:
        """The form of a paragraph or of words is changed."""
        tekst = platte_tekst(waarvan)
        if tekst.strip():
            self._noteer(wijziging, "opmaak", tekst)

    def _noteer(self, knoop: Element, soort: Kanttekeningsoort, tekst: str, *, verplaatst: bool = False) -> None:
        if self._stil or not tekst:
            return
        auteur, moment = knoop.get(w("author"), ""), knoop.get(w("date"), "")
        vorig = self.sporen[-1] if self.sporen else None
        if (
            vorig is not None
            and (vorig.soort, vorig.auteur, vorig.stand, vorig.verplaatst) == (soort, auteur, self._stand, verplaatst)
            and (soort != "opmaak" or vorig.alinea == self._alinea)
        ):
            vorig.tekst = (vorig.tekst + tekst)[:LANGST]
            return
        spoor = Spoor(soort, auteur, moment, tekst[:LANGST], self._alinea, self._merk, self._stand, verplaatst)
        self.sporen.append(spoor)

    @contextmanager
    def zonder_sporen(self) -> Iterator[None]:
        """What is tracked inside a tracked row is told by the row."""
        self._stil = True
        try:
            yield
        finally:
            self._stil = False

    # What is lost

    def beeld(self, knoop: Element) -> None:
        """A picture, drawing, text box or object that is not ours."""
        if tekst := "\n".join(platte_tekst(p) for vak in knoop.iter(w("txbxContent")) for p in vak.iter(P)).strip():
            self._meld("een tekstvak", tekst)
        elif knoop.tag == w("object"):
            self._meld("een ingesloten object", _naam_van_beeld(knoop))
        else:
            self._meld("een afbeelding", _naam_van_beeld(knoop))

    def veld(self, opdracht: str) -> None:
        """A Word field; the text it shows is taken over."""
        soort = (opdracht.split() or [""])[0].upper()
        if soort and soort not in _EIGEN_VELDEN:
            self._meld("een veld van Word; de tekst die het toont is overgenomen", " ".join(opdracht.split()))

    def koppeling(self, knoop: Element, tekst: str) -> None:
        """A link; told when its words do not show where it goes."""
        doel = self._noten.koppelingen.get(knoop.get(_R + "id", ""), "")
        kaal = doel.removeprefix("mailto:").partition("://")[2] or doel.removeprefix("mailto:")
        if doel and kaal.rstrip("/") not in tekst:
            self._meld("een koppeling; de woorden zijn overgenomen, het adres niet", f"{tekst} → {doel}")

    def ingesloten(self, knoop: Element, wat: str) -> None:
        """Content such as a nested table or a formula, with its words."""
        alineas = [platte_tekst(p) for p in knoop.iter(P)] or [
            "".join(t.text or "" for t in knoop.iter() if str(t.tag).endswith("}t"))
        ]
        self._meld(wat, "\n".join(alineas))

    def los(self, knoop: Element) -> None:
        """A block of another kind, such as an included document."""
        self._meld("een ingesloten deel", platte_tekst(knoop) or str(knoop.tag).rpartition("}")[2])

    def weggelaten(self, wat: str, tekst: str) -> None:
        """Words that are not taken over."""
        self._meld(wat, tekst)

    def _meld(self, waarom: str, tekst: str) -> None:
        if self._merk is None:  # of the template: the cover, what stands under the text
            return
        vorig = self._niet[-1] if self._niet else None
        if vorig and vorig[0] == self._alinea and vorig[1].waarom == waarom and vorig[1].merk == self._merk:
            self._niet.pop()
            tekst = vorig[1].tekst + tekst
        self._niet.append((self._alinea, NietGelezen("", tekst[:LANGST], waarom, self._merk)))

    def niet_gelezen(self) -> tuple[NietGelezen, ...]:
        """Everything lost, with its place."""
        return tuple(NietGelezen(self.waar(alinea), n.tekst, n.waarom, n.merk) for alinea, n in self._niet)

    def waar(self, alinea: int) -> str:
        """A place in words: `onder ‘Planning’, alinea 12`."""
        kop = self.kop(alinea)
        return f"onder ‘{kop}’, alinea {alinea}" if kop else f"alinea {alinea}"


def platte_tekst(knoop: Element, *, alles: bool = False) -> str:
    """All words in this element, deleted ones only of an element that is itself a deletion, or with `alles`."""
    weg = alles or knoop.tag in (w("del"), w("moveFrom"))
    delen: list[str] = []
    for kind in knoop.iter():
        if kind.tag == w("t") or (kind.tag == w("delText") and weg):
            delen.append(kind.text or "")
        elif kind.tag in _TEKENS:
            delen.append(_TEKENS[kind.tag])
    return "".join(delen)


def _naam_van_beeld(knoop: Element) -> str:
    for naam in knoop.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        return naam.get("descr") or naam.get("title") or naam.get("name") or ""
    for vorm in knoop.iter("{urn:schemas-microsoft-com:vml}shape"):
        return vorm.get("alt") or vorm.get("title") or ""
    return ""
