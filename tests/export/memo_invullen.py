"""Filling in a toetsmemo as a reviewer does: type in cells that are found as a reader finds them, by what stands there.

Works on the XML, so that a test says exactly what an editor leaves behind.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from lxml import etree

from assistent.export.wml import TR, Element, maak, w

Ingevuld = Mapping[int, tuple[str, str, str]]
"""Number of the point → verdict, weight, remark."""
Wijzig = Callable[[Element], None]


def bewerk(
    data: bytes, wijzig: Wijzig, deel: str = "word/document.xml", erbij: Mapping[str, bytes] | None = None
) -> bytes:
    """The file with one part changed, and with these parts besides."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for lid in bron.infolist():
            inhoud = bron.read(lid)
            if lid.filename == deel:
                boom = etree.fromstring(inhoud)
                wijzig(boom)
                inhoud = etree.tostring(boom, xml_declaration=True, encoding="UTF-8", standalone=True)
            doel.writestr(lid, inhoud)
        for naam, inhoud in (erbij or {}).items():
            doel.writestr(naam, inhoud)
    return uit.getvalue()


def vul(data: bytes, ingevuld: Ingevuld, *, wie: Mapping[str, str] | None = None, alineas: bool = False) -> bytes:
    """The memo with these verdicts, and these lines about the reviewer (label → text). `alineas`: a line end is a new
    paragraph, as Enter makes it; else a line break in one."""

    def wijzig(boom: Element) -> None:
        for nummer, velden in ingevuld.items():
            cellen = list(rij_van(boom, nummer).iterchildren(w("tc")))
            for cel, tekst in zip(cellen[3:], velden, strict=True):
                typ(cel, tekst, alineas=alineas)
        for label, tekst in (wie or {}).items():
            rij = next(r for r in boom.iter(TR) if _is_gegeven(r) and platte(r.find(w("tc"))) == label)
            typ(list(rij.iterchildren(w("tc")))[1], tekst, alineas=alineas)

    return bewerk(data, wijzig)


def rij_van(boom: Element, nummer: int) -> Element:
    """The row of the point with this number."""
    return next(rij for rij in punten(boom) if platte(rij.find(w("tc"))) == str(nummer))


def punten(boom: Element) -> Iterator[Element]:
    """The rows of points."""
    for rij in boom.iter(TR):
        if any(m.get(w("name"), "").startswith("_t_") for m in rij.iter(w("bookmarkStart"))):
            yield rij


def _is_gegeven(rij: Element) -> bool:
    """Whether this is a line about the reviewer; the cover has lines with the same labels."""
    return any(m.get(w("name"), "").startswith("_w_") for m in rij.iter(w("bookmarkStart")))


def platte(cel: Element | None) -> str:
    """All text of a cell."""
    return "" if cel is None else "".join(cast("str", t.text or "") for t in cel.iter(w("t")))


def typ(cel: Element, tekst: str, *, alineas: bool = False) -> None:
    """Put this text in a cell in place of what stands there; an empty text leaves the cell as it is."""
    if not tekst:
        return
    eerste, *rest = cel.findall(w("p"))
    for alinea in rest:
        cel.remove(alinea)
    for kind in [k for k in eerste if k.tag in (w("r"), w("sdt"))]:
        eerste.remove(kind)
    regels = tekst.split("\n")
    if not alineas:
        eerste.append(_run(regels))
        return
    eerste.append(_run(regels[:1]))
    for regel in regels[1:]:
        alinea = maak("p")
        alinea.append(_run([regel]))
        cel.append(alinea)


def _run(regels: list[str]) -> Element:
    run = maak("r")
    for nummer, regel in enumerate(regels):
        if nummer:
            run.append(maak("br"))
        for plek, stuk in enumerate(regel.split("\t")):
            if plek:
                run.append(maak("tab"))
            tekst = maak("t")
            tekst.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            tekst.text = stuk
            run.append(tekst)
    return run


def keuzes(cel: Element) -> list[str]:
    """What can be chosen in a cell."""
    return [item.get(w("displayText"), "") for item in cel.iter(w("listItem"))]


def voeg_samen(cel: Element, over: int = 2) -> None:
    """Let a cell reach over its neighbour, as Word does when cells are merged."""
    breedte = cel.find(w("tcPr"))
    assert breedte is not None
    breedte.append(maak("gridSpan", val=str(over)))
    volgende = cel.getnext()
    assert volgende is not None
    for alinea in volgende.findall(w("p")):
        cel.append(alinea)
    ouder = cel.getparent()
    assert ouder is not None
    ouder.remove(volgende)
