"""The tables of an edited Word file as rows of texts, as they stand after all tracked changes.

For papers of ours that somebody fills in: a row or cell is found wherever Word put it, in a control or an insertion.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistent.export.wml import Element

_DOORKIJK = ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
"""What Word puts around paragraphs, rows and cells without changing what they are."""


def _kinderen(ouder: Element, *tags: str) -> Iterator[Element]:
    from assistent.export.wml import w

    doorkijk = {w(naam) for naam in _DOORKIJK}
    for kind in ouder:
        if kind.tag in tags:
            yield kind
        elif kind.tag in doorkijk:
            yield from _kinderen(kind, *tags)


def stukken(body: Element) -> Iterator[Element]:
    """The paragraphs and tables of the text, in order."""
    from assistent.export.wml import TBL, P

    return _kinderen(body, P, TBL)


def rijen_van(tabel: Element) -> Iterator[Element]:
    """The rows of a table without those that were struck out."""
    from assistent.export.wml import TR, w

    for rij in _kinderen(tabel, TR):
        eigenschappen = rij.find(w("trPr"))
        if eigenschappen is None or eigenschappen.find(w("del")) is None:
            yield rij


def cellen_van(rij: Element) -> Iterator[Element]:
    """The cells of a row."""
    from assistent.export.wml import TC

    return _kinderen(rij, TC)


def celtekst(cel: Element) -> str:
    """The text of a cell, a line for each paragraph."""
    from assistent.export.wml import P

    return "\n".join(alineatekst(alinea) for alinea in cel.iter(P)).strip()


def alineatekst(alinea: Element) -> str:
    """The text of a paragraph as it stands after all tracked changes."""
    from assistent.export.wml import w

    vast = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
    overslaan = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("p"), w("instrText")}

    def loop(knoop: Element) -> Iterator[str]:
        for kind in knoop:
            soort = str(kind.tag)  # of a comment or instruction it is a function
            if soort in overslaan or soort.endswith("}Fallback"):
                continue
            if soort == w("t"):
                yield kind.text or ""
            elif soort in vast:
                yield vast[soort]
            else:
                yield from loop(kind)

    return "".join(loop(alinea))
