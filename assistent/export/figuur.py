"""A drawing as a picture for Word: PNG at 300 dpi, and the XML that places it."""

from __future__ import annotations

import io
from functools import lru_cache
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from assistent import gegevens
from assistent.export.runs import onschadelijk, schoon
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Woord

DPI = 300
EMU_PER_PUNT = 12700
_SCHAAL = DPI / 72
_RAND = 2.0
"""White beside a drawing in points: a text that ends at its edge is not cut."""
_MAX_PUNTEN = 2000.0
"""Longest side of a drawing; more is a mistake and would take gigabytes."""

KLEUREN: dict[Kleur, str] = {
    "tekst": "#1B2430", "gedempt": "#5C6775", "lijn": "#C9D0D8", "accent": "#14607A", "markt": "#AE5128",
    "netwerk": "#14607A", "aandacht": "#9A5B00", "fout": "#A3262A", "goed": "#2C6E49", "vlak": "#E3F0F4",
    "wit": "#FFFFFF",
}  # fmt: skip
_ANKER = {"begin": "ls", "midden": "ms", "eind": "rs"}
_LETTERS = {False: "Inter-Regular", True: "Inter-SemiBold"}

Lettertype = ImageFont.FreeTypeFont | ImageFont.ImageFont


@lru_cache(maxsize=32)
def png(tekening: Tekening) -> bytes:
    """Draw on white. Sides are clipped to 2,000 points. Remembered: the same figure stands in more
    documents.
    """
    maten = (tekening.breedte + 2 * _RAND, tekening.hoogte)
    breed, hoog = (max(1, round(min(maat, _MAX_PUNTEN) * _SCHAAL)) for maat in maten)
    beeld = Image.new("RGB", (breed, hoog), KLEUREN["wit"])
    pen = ImageDraw.Draw(beeld)
    for vorm in tekening.vormen:
        match vorm:
            case Lijn():
                _lijn(pen, vorm)
            case Rechthoek():
                hoeken = [_p(vorm.x, vorm.y), _p(vorm.x + vorm.breedte, vorm.y + vorm.hoogte)]
                pen.rectangle(hoeken, _kleur(vorm.vulling), _kleur(vorm.rand), round(_SCHAAL))
            case Veelhoek():
                punten = [_p(x, y) for x, y in vorm.punten]
                pen.polygon(punten, _kleur(vorm.vulling), _kleur(vorm.rand), round(_SCHAAL))
            case Woord():
                letter = _lettertype(vorm.vet, round(vorm.grootte * _SCHAAL))
                pen.text(_p(vorm.x, vorm.y), schoon(vorm.tekst), KLEUREN[vorm.kleur], letter, _ANKER[vorm.anker])
    uit = io.BytesIO()
    beeld.save(uit, "PNG", dpi=(DPI, DPI), compress_level=2)
    return uit.getvalue()


def _p(x: float, y: float) -> tuple[float, float]:
    return (x + _RAND) * _SCHAAL, y * _SCHAAL


def _kleur(naam: Kleur | None) -> str | None:
    return None if naam is None else KLEUREN[naam]


def _lijn(pen: ImageDraw.ImageDraw, lijn: Lijn) -> None:
    """A line; a dashed one is drawn in pieces of four points with three between."""
    dik, kleur = max(1, round(lijn.dikte * _SCHAAL)), KLEUREN[lijn.kleur]
    lengte = ((lijn.x2 - lijn.x1) ** 2 + (lijn.y2 - lijn.y1) ** 2) ** 0.5
    if not lijn.streep or lengte == 0:
        pen.line([_p(lijn.x1, lijn.y1), _p(lijn.x2, lijn.y2)], kleur, dik)
        return
    dx, dy = (lijn.x2 - lijn.x1) / lengte, (lijn.y2 - lijn.y1) / lengte
    for nr in range(int(min(lengte, _MAX_PUNTEN) / 7) + 1):
        begin, eind = nr * 7.0, min(nr * 7.0 + 4, lengte)
        van = _p(lijn.x1 + dx * begin, lijn.y1 + dy * begin)
        pen.line([van, _p(lijn.x1 + dx * eind, lijn.y1 + dy * eind)], kleur, dik)


@lru_cache(maxsize=64)
def _lettertype(vet: bool, pixels: int) -> Lettertype:
    """The font of the application; Pillow's own when it is not there."""
    try:
        pad: Path = gegevens.resources() / "lettertypen" / f"{_LETTERS[vet]}.otf"
        return ImageFont.truetype(str(pad), pixels)
    except (gegevens.GegevensOntbreken, OSError):
        return ImageFont.load_default(pixels)


def tekening_xml(tekening: Tekening, relatie: str, nummer: int, vlak: tuple[int, int]) -> str:
    """The run that shows picture `relatie` with its alternative text, no wider and higher than `vlak` in EMU."""
    maten = ((tekening.breedte + 2 * _RAND) * EMU_PER_PUNT, tekening.hoogte * EMU_PER_PUNT)
    schaal = min(1.0, *(grootst / maat for grootst, maat in zip(vlak, maten, strict=True) if maat > 0))
    breed, hoog = (round(maat * schaal) for maat in maten)
    alt = escape(" ".join(onschadelijk(tekening.alt).split()) or f"Figuur {nummer}")
    maat = f'cx="{max(breed, 1)}" cy="{max(hoog, 1)}"'
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        "<w:r><w:drawing><wp:inline "
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {maat}/>'
        f'<wp:docPr id="{nummer}" name="Figuur {nummer}" descr="{alt}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/>'
        f"</wp:cNvGraphicFramePr>"
        f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{nummer}" name="figuur{nummer}.png" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>"
        f'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:embed="{relatie}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f"<a:ext {maat}/></a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline>"
        "</w:drawing></w:r>"
    )
