"""A page on its side, for a table of which people fill in the last columns."""

from __future__ import annotations

from assistent.export.nabewerking import tekstbreedte
from assistent.export.wml import NS, VAL, Element, w

_RAND = "1134"
"""The margins left and right, in twips: 2 cm."""


def leg_op_zij(body: Element, stijlen: Element) -> None:
    """Turn every upright page, with what stands at the right margin of header and footer."""
    oud = tekstbreedte(body)
    for sectie in body.iter(w("sectPr")):
        papier, marges = sectie.find(w("pgSz")), sectie.find(w("pgMar"))
        if papier is None or int(papier.get(w("w"), "0")) > int(papier.get(w("h"), "0")):
            continue
        breed, hoog = papier.get(w("w"), ""), papier.get(w("h"), "")
        papier.set(w("w"), hoog)
        papier.set(w("h"), breed)
        papier.set(w("orient"), "landscape")
        if marges is not None:
            marges.set(w("left"), _RAND)
            marges.set(w("right"), _RAND)
    for tab in stijlen.iterfind(".//w:pPr/w:tabs/w:tab", NS):
        if tab.get(VAL) == "right" and int(tab.get(w("pos"), "0")) == oud:
            tab.set(w("pos"), str(tekstbreedte(body)))
