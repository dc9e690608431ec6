"""The pages of a PDF: running header and footer, and what stands in the properties of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from assistent.export.pdf_alinea import bijzaak
from assistent.export.pdf_inhoud import Paginaboek
from assistent.export.pdf_letters import GEWOON, LIJN, regel
from assistent.export.pdf_stijlen import BLAD, BOVEN, MARGE, ONDER, TEKSTBREEDTE, stijlen
from assistent.export.pdf_voorwerk import DEFINITIEF, versieregel
from assistent.leidraad.model import Leidraad

_KOPREGEL, _VOETREGEL = BLAD[1] - 45, 35.0
"""Height of the baselines of header and footer, in points from the bottom."""
_TUSSEN, _PAGINA = 12.0, 110.0
"""White between left and right, and the room for "pagina 1000 van 1000" with the white before it."""
_MAX_EIGENSCHAP = 255
EERSTE_BOVEN = {"leidraad": BOVEN, "brief": 37.0, "formulier": 65.0}
"""White above the text of the first page, in points."""


@dataclass(frozen=True, slots=True)
class _Randen:
    """What stands at the left and right of the header and at the left of the footer, each cut to the room it has; and
    on which pages they begin."""

    kop: str
    status: str
    voet: str
    kop_vanaf: int
    voet_vanaf: int


def _randen(leidraad: Leidraad) -> _Randen:
    blad = leidraad.titelblad
    wie, zaak, status = blad.organisatie, blad.titel, blad.status
    voet, kop_vanaf, voet_vanaf = versieregel(blad), 2, 2
    if leidraad.vorm == "brief":
        status, voet = ("" if status == DEFINITIEF else status), blad.zaak
    elif leidraad.vorm == "formulier":
        zaak, voet, voet_vanaf = blad.zaak, blad.titel, 1
    kort = _passend(regel(status), TEKSTBREEDTE / 2)
    kop = " – ".join(filter(None, (regel(wie), regel(zaak))))
    breed = _passend(kop, TEKSTBREEDTE - _breedte(kort) - _TUSSEN)
    return _Randen(breed, kort, _passend(regel(voet), TEKSTBREEDTE - _PAGINA), kop_vanaf, voet_vanaf)


def _breedte(tekst: str) -> float:
    stijl = stijlen()["rand"]
    return float(stringWidth(tekst, stijl.fontName, stijl.fontSize))


def _passend(tekst: str, ruimte: float) -> str:
    """The text; what does not fit ends in three dots."""
    if _breedte(tekst) <= ruimte:
        return tekst
    breed, eind = _breedte("…"), 0
    while (breed := breed + _breedte(tekst[eind])) <= ruimte:
        eind += 1
    return tekst[:eind].rstrip() + "…"


class Document(BaseDocTemplate):  # type: ignore[misc]
    """A4 pages with the running header and footer of this document."""

    def __init__(self, uit: IO[bytes], leidraad: Leidraad, boek: Paginaboek) -> None:
        blad = leidraad.titelblad
        super().__init__(
            uit, pagesize=BLAD, lang=leidraad.taal, displayDocTitle=True, initialFontName=GEWOON,
            title=_eigenschap(blad.titel) or leidraad.document, author=_eigenschap(blad.organisatie),
            subject=_eigenschap(blad.zaak), creator="Ontwerpassistent",
        )  # fmt: skip
        self._boek, self._randen = boek, _randen(leidraad)
        eerste = _vak("eerste", EERSTE_BOVEN[leidraad.vorm])
        self.addPageTemplates(
            [
                PageTemplate("eerste", [eerste], onPage=self._begin_blad, autoNextPageTemplate="blad"),
                PageTemplate("blad", [_vak("blad", BOVEN)], onPage=self._begin_blad),
            ]
        )
        self._bladwijzers = leidraad.vorm == "leidraad"

    @property
    def telt(self) -> bool:
        """Whether this pass is made only to know the pages."""
        return not self._boek.totaal

    def _begin_blad(self, pen: Any, document: BaseDocTemplate) -> None:
        """Count the page, and draw what stands around its text."""
        nummer, randen, stijl = document.page, self._randen, stijlen()["rand"]
        self._boek.noteer_pagina(nummer)
        if nummer == 1 and self._bladwijzers:
            pen.showOutline()
        pen.saveState()
        pen.setStrokeColor(HexColor(LIJN))
        pen.setLineWidth(0.5)
        pen.setFillColor(stijl.textColor)
        with bijzaak(pen):
            if nummer >= randen.kop_vanaf:
                pen.line(MARGE, _KOPREGEL - 8, BLAD[0] - MARGE, _KOPREGEL - 8)
                _rand(pen, _KOPREGEL, randen.kop, randen.status)
            if nummer >= randen.voet_vanaf:
                pen.line(MARGE, _VOETREGEL + 15, BLAD[0] - MARGE, _VOETREGEL + 15)
                totaal = max(self._boek.totaal, nummer)
                _rand(pen, _VOETREGEL, randen.voet, f"pagina {nummer} van {totaal}")
        pen.restoreState()


def _vak(naam: str, boven: float) -> Frame:
    """The part of a page that holds text, with this much white above it."""
    hoogte = BLAD[1] - boven - ONDER
    return Frame(MARGE, ONDER, TEKSTBREEDTE, hoogte, 0, 0, 0, 0, id=naam)


def _rand(pen: Any, y: float, links: str, rechts: str) -> None:
    """A line of header or footer."""
    stijl = stijlen()["rand"]
    pen.setFont(stijl.fontName, stijl.fontSize)
    pen.drawString(MARGE, y, links)
    pen.drawRightString(BLAD[0] - MARGE, y, rechts)


def _eigenschap(tekst: str) -> str:
    return regel(tekst)[:_MAX_EIGENSCHAP]
