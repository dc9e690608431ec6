"""What a template says about its styles and lists: names, outline levels, numbering."""

from __future__ import annotations

from dataclasses import dataclass

from assistent.export.cijfers import cijfer
from assistent.export.wml import Element, geheel, w, waarde


@dataclass(frozen=True, slots=True)
class Lijstniveau:
    """One level of a list: first number, number format (`decimal`, `upperLetter` …) and text such as
    `%1.%2`.
    """

    begin: int
    soort: str
    tekst: str


class Stijlboek:
    """Styles and numbering of one template. Names of styles are compared without regard to case, as Word
    does.
    """

    def __init__(self, stijlen: Element, nummering: Element | None) -> None:
        self._stijlen = {s.get(w("styleId"), ""): s for s in stijlen.iter(w("style"))}
        self._op_naam = {(waarde(s, "name") or "").casefold(): id_ for id_, s in self._stijlen.items()}
        self._lijsten: dict[str, str] = {}
        self._niveaus: dict[str, dict[int, Lijstniveau]] = {}
        self._niveau_van_stijl: dict[tuple[str, str], int] = {}
        if nummering is not None:
            self._lees_nummering(nummering)

    def id(self, naam: str) -> str | None:
        """The id of the style with this name."""
        return self._op_naam.get(naam.casefold())

    def naam(self, id_: str) -> str:
        """The name of the style with this id, in lower case; the id itself when no style has it."""
        naam = waarde(self._stijlen[id_], "name") if id_ in self._stijlen else None
        return (naam or id_).casefold()

    @property
    def gewoon(self) -> str:
        """The id of the style of a paragraph that names none."""
        standaard = (
            id_
            for id_, s in self._stijlen.items()
            if s.get(w("type")) == "paragraph" and s.get(w("default")) in ("1", "true", "on")
        )
        return next(standaard, "")

    def lijst(self, nummer: str) -> str:
        """The abstract list of a numbered list in the text; empty when there is none."""
        return self._lijsten.get(nummer, "")

    def namen(self) -> frozenset[str]:
        """All names, in lower case."""
        return frozenset(self._op_naam)

    def kopniveau(self, stijl: str) -> int | None:
        """Outline level 0…8 of a paragraph style; None for text."""
        for knoop in self.keten(stijl):
            if (niveau := waarde(knoop, "pPr", "outlineLvl")) is not None:
                return geheel(niveau, 9) if 0 <= geheel(niveau, 9) < 9 else None
        return None

    def nummering(self, stijl: str) -> tuple[str, int] | None:
        """(abstract list, level) of a numbered paragraph style; None when it has no number."""
        for knoop in self.keten(stijl):
            if (nummer := waarde(knoop, "pPr", "numPr", "numId")) is not None:
                if nummer not in self._lijsten:
                    return None
                lijst = self._lijsten[nummer]
                niveau = waarde(knoop, "pPr", "numPr", "ilvl")
                eigen = self._niveau_van_stijl.get((lijst, stijl))
                return lijst, eigen if eigen is not None else geheel(niveau)
        return None

    def niveaus(self, lijst: str) -> dict[int, Lijstniveau]:
        """The levels of an abstract list."""
        return self._niveaus.get(lijst, {})

    def keten(self, stijl: str | None) -> list[Element]:
        """The style and those it is based on; a circle ends."""
        keten: list[Element] = []
        while stijl in self._stijlen and self._stijlen[stijl] not in keten:
            keten.append(self._stijlen[stijl])
            stijl = waarde(keten[-1], "basedOn")
        return keten

    def _lees_nummering(self, nummering: Element) -> None:
        for lijst in nummering.iter(w("abstractNum")):
            id_ = lijst.get(w("abstractNumId"), "")
            self._niveaus[id_] = {}
            for lvl in lijst.iter(w("lvl")):
                nr = geheel(lvl.get(w("ilvl")))
                begin, soort, tekst = (waarde(lvl, n) for n in ("start", "numFmt", "lvlText"))
                self._niveaus[id_][nr] = Lijstniveau(geheel(begin, 1), soort or "decimal", tekst or "")
                if stijl := waarde(lvl, "pStyle"):
                    self._niveau_van_stijl[id_, stijl] = nr
        for num in nummering.iter(w("num")):
            self._lijsten[num.get(w("numId"), "")] = waarde(num, "abstractNumId") or ""


class Teller:
    """Counts numbered paragraphs as Word does, so that a contents list can print "3.2" and "Bijlage B"."""

    def __init__(self, boek: Stijlboek) -> None:
        self._boek = boek
        self._standen: dict[str, dict[int, int]] = {}

    def volgende(self, stijl: str) -> str:
        """The number of the next paragraph in this style; empty when the style has none."""
        plek = self._boek.nummering(stijl)
        if plek is None:
            return ""
        lijst, niveau = plek
        niveaus, stand = self._boek.niveaus(lijst), self._standen.setdefault(lijst, {})
        if niveau not in niveaus:
            return ""
        stand[niveau] = stand.get(niveau, niveaus[niveau].begin - 1) + 1
        for dieper in [n for n in stand if n > niveau]:
            del stand[dieper]
        tekst = niveaus[niveau].tekst
        for nr, vorm in niveaus.items():
            if nr <= niveau:
                tekst = tekst.replace(f"%{nr + 1}", cijfer(stand.get(nr, vorm.begin), vorm.soort))
        return tekst
