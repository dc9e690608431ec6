"""What a file remembers about itself in document variables, so that reading it back can miss or not know something.

The blocks written into it, because one may be removed. And the lines around the text — cover, headers, footers, what
stands under it, our own remarks — because they belong to no block and so have no mark: a line whose hash is not among
these was edited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from assistent.export.afdruk import EINDE, lees_merk, tekstmerk
from assistent.export.terug_opmaak import HULP
from assistent.export.wml import Element, P, maak, verwijder, voeg_in, w, waarde
from assistent.tekst.merk import normaliseer

VASTE_REGELS = "ontwerp.vast"
"""Start of the names of the document variables with the hashes of these lines."""
_RANDEN = re.compile(r"word/(?:header|footer|comments)\d*\.xml")
_PER_VARIABELE = 4000
_INSTELLINGEN = (
    "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "defaultImageDpi",
)  # fmt: skip
"""Children of settings in the order of the schema, from `docVars`."""
_TEKENS = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_WEG = frozenset((w("del"), w("moveFrom"), w("txbxContent"), w("instrText")))


def buiten_de_tekst(body: Element) -> Iterator[tuple[str, Element]]:
    """The paragraphs before the first mark (`voorblad`) and behind the text (`slot`), contents list excluded."""
    waar, wachtend = "voorblad", True
    velden = 0
    for alinea in body.iter(P):
        for begin in alinea.iter(w("bookmarkStart")):
            naam = begin.get(w("name"), "")
            if lees_merk(naam):
                waar, wachtend = "", False
            elif naam.startswith(EINDE) and not wachtend:
                waar = "slot"
        toc = velden > 0
        for teken in alinea.iter(w("fldChar")):
            velden += {"begin": 1, "end": -1}.get(teken.get(w("fldCharType"), ""), 0)
        if waar and not (toc or velden > 0) and not _in_inhoudsopgave(alinea):
            yield waar, alinea


def _in_inhoudsopgave(alinea: Element) -> bool:
    codes = [code.text or "" for code in alinea.iter(w("instrText"))]
    codes += [veld.get(w("instr"), "") for veld in alinea.iter(w("fldSimple"))]
    return any(code.split()[:1] in (["TOC"], ["PAGEREF"]) for code in codes) or any(
        koppeling.get(w("anchor"), "").startswith("_Toc") for koppeling in alinea.iter(w("hyperlink"))
    )


def woorden(alinea: Element) -> str:
    """The words of such a line, without the results of fields, which change by themselves."""
    delen: list[str] = []
    diepte = 0
    for knoop in alinea.iter():
        if knoop.tag == w("fldChar"):
            diepte = max(diepte + {"begin": 1, "end": -1}.get(knoop.get(w("fldCharType"), ""), 0), 0)
        elif diepte:
            continue
        elif knoop.tag == w("t") and not any(boven.tag in _WEG for boven in _tot(knoop, alinea)):
            delen.append(knoop.text or "")
        elif knoop.tag in _TEKENS:
            delen.append(_TEKENS[knoop.tag])
    return "".join(delen)


def _tot(knoop: Element, boven: Element) -> Iterator[Element]:
    for ouder in knoop.iterancestors():
        if ouder is boven:
            return
        yield ouder


def vast_merk(regel: str) -> str:
    """The hash of such a line; empty of one that shows nothing."""
    return tekstmerk(regel) if normaliseer(regel) else ""


def vaste_merken(body: Element, randen: Iterable[Element]) -> list[str]:
    """The hashes of all these lines, of headers, footers and comments (`randen`) and of guidance in a blank document,
    each once."""
    alineas = [alinea for _, alinea in buiten_de_tekst(body)]
    alineas += [alinea for rand in randen for alinea in rand.iter(P)]
    alineas += [alinea for alinea in body.iter(P) if (waarde(alinea, "pPr", "pStyle") or "").casefold() == HULP]
    return list(dict.fromkeys(filter(None, (vast_merk(woorden(alinea)) for alinea in alineas))))


def is_rand(deel: str) -> bool:
    """Whether a part of the package (`word/header1.xml`) holds lines around the text."""
    return _RANDEN.fullmatch(deel) is not None


def onthoud(instellingen: Element, lijsten: Mapping[str, list[str]]) -> None:
    """Write lists of hashes as document variables (start of their names -> list) in place of all that were there."""
    for oud in instellingen.findall(w("docVars")):
        verwijder(oud)
    variabelen = maak("docVars")
    for naam, merken in lijsten.items():
        for nr, begin in enumerate(range(0, len(merken), _PER_VARIABELE), 1):
            deel = " ".join(merken[begin : begin + _PER_VARIABELE])
            variabelen.append(maak("docVar", name=f"{naam}.{nr}", val=deel))
    if len(variabelen):
        voeg_in(instellingen, variabelen, _INSTELLINGEN)
