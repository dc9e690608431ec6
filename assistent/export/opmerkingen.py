"""Word comments beside the blocks: one for each block that has something to say.

They hang on the hidden mark of the block and hold no text of the document, so reading a file back passes them by. They
carry no date and no name of a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from assistent.export.afdruk import lees_merk, sleutelmerk
from assistent.export.runs import onschadelijk
from assistent.export.stijlboek import Stijlboek
from assistent.export.wml import Element, maak, w

if TYPE_CHECKING:
    from docx.document import Document

AUTEUR, INITIALEN = "Ontwerpassistent", "OA"


def plaats_opmerkingen(document: Document, teksten: Mapping[str, tuple[str, ...]], boek: Stijlboek) -> None:
    """Put a comment at every block that has lines in `teksten` (key of the block -> lines)."""
    merken = {sleutelmerk(sleutel): regels for sleutel, regels in teksten.items() if regels}
    if not merken:
        return
    lijst = cast("Element", document.part._comments_part.element)
    nummer = max((int(oud.get(w("id"), "0")) for oud in lijst), default=-1) + 1
    for begin, eind, sleutel in list(_plekken(document.element.body)):
        if (regels := merken.pop(sleutel, None)) is None:
            continue
        lijst.append(_opmerking(nummer, regels, boek))
        begin.addprevious(maak("commentRangeStart", id=str(nummer)))
        verwijzing = _run("commentReference", boek, id=str(nummer))
        eind.addnext(verwijzing)
        eind.addnext(maak("commentRangeEnd", id=str(nummer)))
        nummer += 1


def _plekken(body: Element) -> Iterator[tuple[Element, Element, str]]:
    """Begin, end and key hash of every mark of a block; both lie in one paragraph."""
    for begin in body.iter(w("bookmarkStart")):
        merk = lees_merk(begin.get(w("name"), ""))
        if merk is None or merk.soort != "b":
            continue
        for eind in begin.itersiblings(w("bookmarkEnd")):
            if eind.get(w("id")) == begin.get(w("id")):
                yield begin, eind, merk.sleutel
                break


def _opmerking(nummer: int, regels: tuple[str, ...], boek: Stijlboek) -> Element:
    opmerking = maak("comment", id=str(nummer), author=AUTEUR, initials=INITIALEN)
    for plaats, regel in enumerate(regels):
        alinea, run, tekst = maak("p"), maak("r"), maak("t")
        if stijl := boek.id("annotation text"):
            eigenschappen = maak("pPr")
            eigenschappen.append(maak("pStyle", val=stijl))
            alinea.append(eigenschappen)
        if plaats == 0:
            alinea.append(_run("annotationRef", boek))
        tekst.text = " ".join(onschadelijk(regel).split())
        run.append(tekst)
        alinea.append(run)
        opmerking.append(alinea)
    return opmerking


def _run(inhoud: str, boek: Stijlboek, **kenmerken: str) -> Element:
    run = maak("r")
    if stijl := boek.id("annotation reference"):
        eigenschappen = maak("rPr")
        eigenschappen.append(maak("rStyle", val=stijl))
        run.append(eigenschappen)
    run.append(maak(inhoud, **kenmerken))
    return run
