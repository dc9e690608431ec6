"""What the styles and numbering of an edited file say about a paragraph or a run: is it a list, a heading, bold?

Names of styles lead (in a file without styles their ids), because they survive Word and LibreOffice alike; what a
colleague made by hand (bold by the button, Word's own lists) is read from the paragraph and the run themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistent.export.runs import OPEN, PLAATSHOUDER
from assistent.export.stijlboek import Stijlboek
from assistent.export.wml import VAL, Element, geheel, w, waarde
from assistent.tekst.boom import Uitlijning

HULP = "invulhulp"
FIGUUR, BIJSCHRIFT = "figuur", "caption"
INHOUD = re.compile(r"(toc|contents|inhopg) ?(heading|\d)")
"""Names of the styles of a contents list."""
_ONZE_LIJST = re.compile(r"(?:list|blok|toelichting) ?(bullet|number|opsomming|nummering) ?(\d)?")
_LIJSTVERVOLG = re.compile(r"(?:list ?continue|(?:blok|toelichting) ?lijstvervolg) ?(\d)?")
_GENUMMERD = frozenset({"number", "nummering"})
_LIJSTALINEA = frozenset({"list paragraph", "listparagraph", "lijstalinea"})
_GEEN_LIJST = frozenset(
    {"eis", "eis in bijlage", "eisinbijlage", "criterium", "toelichting", "besluit", "bijlage", BIJSCHRIFT}
)
"""Styles with a label or number of their own that is no list."""
_VERVOLG = frozenset({"vervolg", "toelichting vervolg", "toelichtingvervolg"})
_ZONDER_NADRUK = frozenset({OPEN.casefold(), PLAATSHOUDER.casefold(), "hyperlink", "annotation reference"})
_KANTEN: dict[str, Uitlijning] = {"right": "rechts", "end": "rechts", "center": "midden"}
_KANT_VAN_STIJL: dict[str, Uitlijning] = {"tabelgetal": "rechts", "tabelkop getal": "rechts", "tabelmidden": "midden"}
_UIT = frozenset({"0", "false", "off", "none"})
_DIEPST = 8


@dataclass(frozen=True, slots=True)
class Lijstplek:
    """Where an item stands: `niveau` from 0, numbered or not, whether a new list begins here, and the list in
    numbering.xml (empty: unknown)."""

    niveau: int
    genummerd: bool
    nieuw: bool
    lijst: str


@dataclass(frozen=True, slots=True)
class Alineavorm:
    """The form of a paragraph. `stijl`: name of its style in lower case. `kop`: outline level from 0, None for text.
    `lijst`: its place when it is an item. `vervolg`: the level of the item that it continues. `hangt`: its style says
    that it goes on with what stands before it."""

    stijl: str
    kop: int | None
    lijst: Lijstplek | None
    vervolg: int | None
    kant: Uitlijning
    hangt: bool


@dataclass(frozen=True, slots=True)
class Nadruk:
    """The form of a run; `anders`: what of it our texts cannot hold, in Dutch."""

    vet: bool = False
    cursief: bool = False
    verborgen: bool = False
    anders: tuple[str, ...] = ()


class Opmaak:
    """Styles and lists of one file; any part of it may be missing."""

    def __init__(self, stijlen: Element, nummering: Element | None) -> None:
        self._boek = Stijlboek(stijlen, nummering)
        self._gewoon = self._boek.gewoon
        self._nummers = {} if nummering is None else {n.get(w("numId"), ""): n for n in nummering.iter(w("num"))}
        self._vet: dict[tuple[str, str], bool | None] = {}
        self._stijl: dict[str, tuple[str, int | None, tuple[str, int] | None]] = {}
        self._gezien: set[tuple[str, int]] = set()

    def vorm(self, eigenschappen: Element | None) -> Alineavorm:
        """The form of a paragraph with these properties (`w:pPr`)."""
        id_ = (waarde(eigenschappen, "pStyle") if eigenschappen is not None else None) or self._gewoon
        stijl, kop, nummering = self._van_naam(id_)
        if eigenschappen is not None and (eigen := waarde(eigenschappen, "outlineLvl")) is not None:
            kop = niveau if 0 <= (niveau := geheel(eigen, 9)) < 9 else None
        lijst = self._lijst(eigenschappen, nummering, stijl, kop)
        vervolg = None
        if lijst is None and (soort := _LIJSTVERVOLG.fullmatch(stijl)):
            vervolg = int(soort.group(1) or 1) - 1
        elif lijst is None and stijl in _LIJSTALINEA:
            vervolg = 0
        kant = _KANT_VAN_STIJL.get(stijl)
        if kant is None:
            kant = _KANTEN.get((waarde(eigenschappen, "jc") or "") if eigenschappen is not None else "", "links")
        hangt = stijl in _VERVOLG or vervolg is not None
        return Alineavorm(stijl, kop, lijst, vervolg, kant, hangt)

    def _van_naam(self, id_: str) -> tuple[str, int | None, tuple[str, int] | None]:
        """Name, outline level and numbering of a style."""
        if id_ not in self._stijl:
            self._stijl[id_] = self._boek.naam(id_), self._boek.kopniveau(id_), self._boek.nummering(id_)
        return self._stijl[id_]

    def _lijst(
        self, eigenschappen: Element | None, nummering: tuple[str, int] | None, stijl: str, kop: int | None
    ) -> Lijstplek | None:
        onze = _ONZE_LIJST.fullmatch(stijl)
        eigen = eigenschappen.find(w("numPr")) if eigenschappen is not None else None
        nummer = waarde(eigen, "numId") if eigen is not None else None
        if nummer is not None:
            if nummer == "0":
                return None
            niveau = geheel(waarde(eigen, "ilvl") if eigen is not None else None)
            lijst = self._boek.lijst(nummer)
        else:
            lijst, niveau = nummering or ("", int(onze.group(2) or 1) - 1 if onze else 0)
        if nummer is None and onze is None and not lijst:
            return None
        niveau = min(max(niveau, 0), _DIEPST)
        soort = self._soort(nummer, lijst, niveau)
        if (kop is not None or stijl in _GEEN_LIJST) and not (nummer is not None and soort == "bullet"):
            return None
        if stijl == BIJSCHRIFT:
            return None
        genummerd = soort not in ("bullet", "none") if soort else bool(onze and onze.group(1) in _GENUMMERD)
        return Lijstplek(niveau, genummerd, self._begint(nummer, niveau), lijst)

    def _soort(self, nummer: str | None, lijst: str, niveau: int) -> str:
        """The number format of a level; empty when the file does not say."""
        for over in self._overschrijvingen(nummer, niveau):
            if (soort := waarde(over, "lvl", "numFmt")) is not None:
                return soort
        vorm = self._boek.niveaus(lijst).get(niveau)
        return vorm.soort if vorm else ""

    def _begint(self, nummer: str | None, niveau: int) -> bool:
        """Whether the numbers start again here: the first item of a list that says so."""
        if nummer is None or (nummer, niveau) in self._gezien:
            return False
        self._gezien.add((nummer, niveau))
        return any(over.find(w("startOverride")) is not None for over in self._overschrijvingen(nummer, niveau))

    def _overschrijvingen(self, nummer: str | None, niveau: int) -> list[Element]:
        knoop = self._nummers.get(nummer) if nummer is not None else None
        if knoop is None:
            return []
        return [over for over in knoop.iterchildren(w("lvlOverride")) if geheel(over.get(w("ilvl"))) == niveau]

    def nadruk(self, eigenschappen: Element | None, alineastijl: Element | None) -> Nadruk:
        """The form of a run with these properties (`w:rPr`) in a paragraph with those (`w:pPr`)."""
        if eigenschappen is None:
            return Nadruk()
        teken = waarde(eigenschappen, "rStyle") or ""
        basis = (waarde(alineastijl, "pStyle") if alineastijl is not None else None) or self._gewoon
        vet, cursief = (self._aan(eigenschappen, naam, teken, basis) for naam in (("b", "bCs"), ("i", "iCs")))
        return Nadruk(vet, cursief, _aan(eigenschappen, "vanish") is True, tuple(_anders(eigenschappen)))

    def _aan(self, eigenschappen: Element, namen: tuple[str, str], teken: str, basis: str) -> bool:
        rechts = eigenschappen.find(w("rtl")) is not None
        naam = namen[1] if rechts and eigenschappen.find(w(namen[0])) is None else namen[0]
        eigen = _aan(eigenschappen, naam)
        if eigen is False:
            return False
        van_teken = self._van_stijl(teken, namen[0]) and self._boek.naam(teken) not in _ZONDER_NADRUK
        if eigen is None:
            return bool(van_teken)
        return bool(van_teken) or (
            not self._van_stijl(basis, namen[0]) and self._boek.naam(teken) not in _ZONDER_NADRUK
        )

    def _van_stijl(self, id_: str, naam: str) -> bool:
        if (id_, naam) not in self._vet:
            gevonden = (_aan(rpr, naam) for knoop in self._boek.keten(id_) if (rpr := knoop.find(w("rPr"))) is not None)
            self._vet[id_, naam] = next((aan for aan in gevonden if aan is not None), False)
        return bool(self._vet[id_, naam])


def _aan(eigenschappen: Element, naam: str) -> bool | None:
    """Whether a switch such as bold is on, off, or not mentioned."""
    knoop = eigenschappen.find(w(naam))
    return None if knoop is None else knoop.get(VAL, "1") not in _UIT


def _anders(eigenschappen: Element) -> list[str]:
    """What of the form by hand our texts cannot hold."""
    gevonden = []
    if _aan(eigenschappen, "strike") or _aan(eigenschappen, "dstrike"):
        gevonden.append("doorgehaald")
    if _aan(eigenschappen, "u"):
        gevonden.append("onderstreept")
    if _aan(eigenschappen, "highlight"):
        gevonden.append("gemarkeerd")
    if (waarde(eigenschappen, "vertAlign") or "baseline") in ("superscript", "subscript"):
        gevonden.append("hoog of laag gezet")
    return gevonden
