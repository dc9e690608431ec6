"""A drawing in a PDF: the same shapes, as vectors."""

from __future__ import annotations

from typing import Any

from reportlab.graphics import renderPDF, shapes
from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from assistent.export.figuur import KLEUREN
from assistent.export.pdf_alinea import zet_merk
from assistent.export.pdf_letters import GEWOON, VET, regel
from assistent.export.pdf_stijlen import TEKSTBREEDTE, TEKSTHOOGTE
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Vorm, Woord

_ANKER = {"begin": "start", "midden": "middle", "eind": "end"}


class Beeld(Flowable):  # type: ignore[misc]
    """A drawing, made smaller when it is larger than the page leaves room for."""

    spaceBefore, spaceAfter = 10.0, 3.0
    bijeen = True

    def __init__(self, tekening: Tekening, eerste: bool = False) -> None:
        super().__init__()
        self._tekening, self._eerste = tekening, eerste
        hoogste = TEKSTHOOGTE * 0.85  # its caption stands on the same page
        self._schaal = min(1.0, TEKSTBREEDTE / max(tekening.breedte, 1), hoogste / max(tekening.hoogte, 1))

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """Its size on the page."""
        self.width, self.height = (maat * self._schaal for maat in (self._tekening.breedte, self._tekening.hoogte))
        return self.width, self.height

    def begin(self, breed: float) -> float:
        """The height that must be free for it: its own."""
        return float(self._tekening.hoogte * self._schaal)

    def draw(self) -> None:
        """Draw the shapes, with the words that say what they show."""
        pen = self.canv
        zet_merk(pen, self._eerste)
        alt = regel(self._tekening.alt).encode("utf-16-be").hex().upper()
        pen.addLiteral(f"/Figure <</Alt <FEFF{alt}>>> BDC")
        pen.scale(self._schaal, self._schaal)
        renderPDF.draw(teken(self._tekening), pen, 0, 0)
        pen.addLiteral("EMC")


def teken(tekening: Tekening) -> shapes.Drawing:
    """The drawing with the origin at the bottom, as PDF has it."""
    blad = shapes.Drawing(tekening.breedte, tekening.hoogte, initialFontName=GEWOON)
    for vorm in tekening.vormen:
        blad.add(_vorm(vorm, tekening.hoogte))
    return blad


def _vorm(vorm: Vorm, hoog: float) -> Any:
    match vorm:
        case Lijn():
            streep = [4, 3] if vorm.streep else None
            lijn = shapes.Line(vorm.x1, hoog - vorm.y1, vorm.x2, hoog - vorm.y2, strokeDashArray=streep)
            lijn.strokeColor, lijn.strokeWidth = _kleur(vorm.kleur), vorm.dikte
            return lijn
        case Rechthoek():
            vlak = shapes.Rect(vorm.x, hoog - vorm.y - vorm.hoogte, vorm.breedte, vorm.hoogte)
            return _gevuld(vlak, vorm.vulling, vorm.rand)
        case Veelhoek():
            punten = [maat for x, y in vorm.punten for maat in (x, hoog - y)]
            return _gevuld(shapes.Polygon(punten), vorm.vulling, vorm.rand)
        case Woord():
            letter = VET if vorm.vet else GEWOON
            woord = shapes.String(vorm.x, hoog - vorm.y, regel(vorm.tekst), textAnchor=_ANKER[vorm.anker])
            woord.fontName, woord.fontSize, woord.fillColor = letter, vorm.grootte, _kleur(vorm.kleur)
            return woord


def _gevuld(vlak: Any, vulling: Kleur | None, rand: Kleur | None) -> Any:
    vlak.fillColor, vlak.strokeColor, vlak.strokeWidth = _kleur(vulling), _kleur(rand), 1
    return vlak


def _kleur(naam: Kleur | None) -> HexColor | None:
    return None if naam is None else HexColor(KLEUREN[naam])
