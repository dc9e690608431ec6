"""The few names of WordprocessingML this room works with, and small helpers on its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W}

Element = etree._Element
_GETAL = re.compile(r"-?[0-9]{1,9}")


def w(naam: str) -> str:
    """`p` -> `{…main}p`."""
    return f"{{{W}}}{naam}"


P, T, TBL, TR, TC = (w(naam) for naam in ("p", "t", "tbl", "tr", "tc"))
VAL = w("val")


def waarde(ouder: Element, *pad: str) -> str | None:
    """The `w:val` at the end of a path of child elements; None when one is missing."""
    knoop: Element | None = ouder
    for naam in pad:
        knoop = knoop.find(w(naam)) if knoop is not None else None
    return None if knoop is None else knoop.get(VAL)


def geheel(tekst: str | None, anders: int = 0) -> int:
    """The whole number in an attribute; `anders` when it is missing, no number or absurdly large."""
    return int(tekst) if tekst and _GETAL.fullmatch(tekst) else anders


def maak(naam: str, **kenmerken: str) -> Element:
    """A new element in the main namespace, its attributes in it too."""
    return etree.Element(w(naam), {w(k): v for k, v in kenmerken.items()})


def voeg_in(ouder: Element, kind: Element, volgorde: tuple[str, ...]) -> None:
    """Put `kind` where the schema wants it: before the first child that comes after it in `volgorde`."""
    eigen = volgorde.index(etree.QName(kind).localname)
    later = {w(naam) for naam in volgorde[eigen + 1 :]}
    for plek, ander in enumerate(ouder):
        if ander.tag in later:
            ouder.insert(plek, kind)
            return
    ouder.append(kind)


def verwijder(knoop: Element) -> None:
    """Take an element out of its tree."""
    if (ouder := knoop.getparent()) is not None:
        ouder.remove(knoop)


def alineas(wortel: Element) -> Iterator[Element]:
    """Every paragraph, in document order."""
    yield from wortel.iter(P)


def letterlijk(alinea: Element) -> str:
    """The text of a paragraph as a template editor sees it: all `w:t` joined."""
    return "".join(t.text or "" for t in alinea.iter(T))
