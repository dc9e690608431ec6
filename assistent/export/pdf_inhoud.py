"""Headings of a PDF, the contents list with their pages, and the bookmarks of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, IndexingFlowable

from assistent.export.pdf_alinea import Alinea
from assistent.export.pdf_letters import GEDEMPT, stukken
from assistent.export.pdf_stijlen import TEKSTBREEDTE, stijlen
from assistent.tekst.boom import Tekst

_NUMMER_1, _NUMMER_2, _NUMMER_BIJLAGE, _RECHTS = 28.35, 65.2, 65.2, 28.35

_LANGSTE_TITEL = 300


@dataclass(frozen=True, slots=True)
class Kopregel:
    """A heading: level 1 or 2, number (may be empty), title, name of the place in the file."""

    niveau: int
    nummer: str
    titel: str
    anker: str


class Paginaboek(IndexingFlowable):  # type: ignore[misc]
    """On which page every heading stands, and how many pages there are: known after the first pass."""

    def __init__(self) -> None:
        super().__init__()
        self.paginas: dict[str, int] = {}
        self.totaal = 0
        self._nieuw: dict[str, int] = {}
        self._laatste = 0

    def noteer(self, anker: str, pagina: int) -> None:
        """Remember that this place is on this page."""
        self._nieuw[anker] = pagina

    def noteer_pagina(self, pagina: int) -> None:
        """Remember that this page exists."""
        self._laatste = max(self._laatste, pagina)

    def beforeBuild(self) -> None:
        """Begin a pass."""
        self._nieuw, self._laatste = {}, 0

    def isSatisfied(self) -> bool:
        """Whether the pages printed in this pass were the right ones."""
        klopt = self._nieuw == self.paginas and self._laatste == self.totaal
        self.paginas, self.totaal = self._nieuw, self._laatste
        return klopt

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """It takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Draw nothing."""


class Kop(Alinea):
    """A heading: a place to go to, a bookmark, and a line in the contents list."""

    bijeen = True
    kopregel: Kopregel | None = None
    """None in the second part of a heading that fills more than a page."""
    boek: Paginaboek
    diepte: int = 0
    """Depth of its bookmark, from 0."""

    def draw(self) -> None:
        """Draw the heading and make it findable."""
        if self.kopregel is not None:
            pen, anker = self.canv, self.kopregel.anker
            pen.bookmarkHorizontal(anker, 0, self.height + 12)
            naam = f"{self.kopregel.nummer} {_kort(self.kopregel.titel)}".strip()
            pen.addOutlineEntry(naam, anker, self.diepte, closed=self.diepte == 0)
            self.boek.noteer(anker, pen.getPageNumber())
        super().draw()

    def split(self, breed: float, hoog: float) -> list[Flowable]:
        """As any paragraph; the first part is the one to be found."""
        delen = super().split(breed, hoog)
        if len(delen) == 2 and self.kopregel is not None:
            delen[0].kopregel, delen[0].boek, delen[0].diepte = self.kopregel, self.boek, self.diepte
        return delen


def _kort(titel: str) -> str:
    """A title as it stands in a list; a monster is cut off."""
    return titel if len(titel) <= _LANGSTE_TITEL else titel[:_LANGSTE_TITEL].rstrip() + "…"


class Inhoudsregel(Flowable):  # type: ignore[misc]
    """A line of the contents list: number, title, page, and a link over all of it."""

    def __init__(self, regel: Kopregel, boek: Paginaboek) -> None:
        super().__init__()
        self._regel, self._boek = regel, boek
        self._stijl = stijlen()[f"inhoud {regel.niveau}"]
        self._tekst = Alinea(None, self._stijl, frags=stukken((Tekst(_kort(regel.titel)),), self._stijl))
        self.spaceBefore, self.spaceAfter = self._stijl.spaceBefore, self._stijl.spaceAfter
        nummerbreed = stringWidth(regel.nummer, self._stijl.fontName, self._stijl.fontSize) + 8
        self._nummer_op = _NUMMER_1 if regel.niveau == 2 else 0.0
        kolom = _NUMMER_2 if regel.niveau == 2 else (_NUMMER_BIJLAGE if nummerbreed > _NUMMER_1 else _NUMMER_1)
        self._tekst_op = max(kolom, self._nummer_op + nummerbreed)

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """The width of the page, and the height of the title."""
        self.width = breed
        _, self.height = self._tekst.wrap(breed - self._tekst_op - _RECHTS, hoog)
        return breed, self.height

    def draw(self) -> None:
        """Draw number, title, dots and page, and the link."""
        pen, stijl = self.canv, self._stijl
        boven = self.height - stijl.fontSize * 0.905
        onder = boven - self.height + stijl.leading
        pagina = str(self._boek.paginas.get(self._regel.anker, ""))
        pen.setFillColor(stijl.textColor)
        pen.setFont(stijl.fontName, stijl.fontSize)
        pen.drawString(self._nummer_op, boven, self._regel.nummer)
        self._tekst.drawOn(pen, self._tekst_op, 0)
        if self._regel.niveau == 2:
            self._punten(pen, onder, pagina)
        pen.setFillColor(stijl.textColor)
        pen.setFont(stijl.fontName, stijl.fontSize)
        pen.drawRightString(self.width, onder, pagina)
        plek = (self._nummer_op, 0, self.width, self.height)
        pen.linkRect("", self._regel.anker, plek, relative=1, Border="[0 0 0]")

    def _punten(self, pen: Any, onder: float, pagina: str) -> None:
        """Dots from the end of the title to the page, as lines: they are no text."""
        laatste = self._tekst.blPara.lines[-1:]
        vrij = min((getattr(r, "extraSpace", r[0] if isinstance(r, tuple) else 0) for r in laatste), default=0)
        begin = TEKSTBREEDTE - _RECHTS - vrij + 4
        eind = self.width - stringWidth(pagina, self._stijl.fontName, self._stijl.fontSize) - 4
        if eind > begin:
            pen.saveState()
            pen.setStrokeColor(HexColor(GEDEMPT))
            pen.setLineWidth(0.7)
            pen.setLineCap(1)
            pen.setDash([0, 3.2])
            pen.line(eind, onder, begin, onder)
            pen.restoreState()
