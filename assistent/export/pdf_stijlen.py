"""Measures and paragraph styles of a PDF, in points: the looks of the Word template we ship."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from assistent.export.pdf_letters import AANDACHT, ACCENT, GEDEMPT, GEWOON, TEKST, VET

BLAD = (595.3, 841.9)
MARGE, BOVEN, ONDER = 70.85, 79.4, 73.7
TEKSTBREEDTE = BLAD[0] - 2 * MARGE
TEKSTHOOGTE = BLAD[1] - BOVEN - ONDER
LABEL, KOPNUMMER, FIGUURNUMMER, STAP = 68.05, 39.7, 51.05, 19.85
"""Widths of the columns that hold "Eis 1.2.1", "1.2" and "Figuur 1", and of one step in a list."""
BIJLAGENUMMER, KORT_BIJLAGENUMMER = 93.55, 65.2
"""Width of the column that holds "Bijlage A", in large and in small headings."""

Vorm = dict[str, Any]
"""Arguments of `_stijl` that several styles share."""
_REGEL = 1.149
"""Height of a line of Liberation Sans, as a part of the size of its letters."""


def _stijl(
    naam: str, punt: float = 10.5, *, hoogte: float = 1.15, voor: float = 6, na: float = 6, letter: str = GEWOON,
    kleur: str = TEKST, links: float = 0, label: float = 0, labelletter: str = "", labelkleur: str = "",
    labelpunt: float = 0, kant: int = TA_LEFT, **overig: Any,
) -> ParagraphStyle:  # fmt: skip
    """`links` is the indent of the text, `label` that of what stands before it; `overig` goes to the style as it is."""
    return ParagraphStyle(
        naam, fontName=letter, fontSize=punt, leading=punt * _REGEL * hoogte, spaceBefore=voor, spaceAfter=na,
        textColor=HexColor(kleur), leftIndent=links, bulletIndent=label, bulletFontName=labelletter or letter,
        bulletFontSize=labelpunt or punt, bulletColor=HexColor(labelkleur or kleur), alignment=kant, allowWidows=0,
        allowOrphans=0, embeddedHyphenation=1, spaceShrinkage=0, **overig,
    )  # fmt: skip


@lru_cache(maxsize=1)
def stijlen() -> dict[str, ParagraphStyle]:
    """Every style by name."""
    label: Vorm = {"links": LABEL, "labelletter": VET}
    klein: Vorm = {"punt": 9.5, "kleur": GEDEMPT}
    lijst = [
        _stijl("alinea"),
        _stijl("eis", labelkleur=ACCENT, ondeelbaar=True, **label),
        _stijl("criterium", voor=12, na=6, labelkleur=AANDACHT, ondeelbaar=True, lijn_boven=True, **label),
        _stijl("toelichting", labelpunt=9, **klein, **label),
        _stijl("besluit", voor=12, na=12, labelkleur=ACCENT, ondeelbaar=True, balk=True, labelletter=VET,
               links=LABEL + 8.5, label=8.5),
        _stijl("vervolg", voor=3, na=6, links=LABEL),
        _stijl("toelichting vervolg", voor=3, na=6, links=LABEL, **klein),
        _stijl("bijschrift", 9, hoogte=1.05, voor=3, na=10, kleur=GEDEMPT, links=FIGUURNUMMER, labelletter=VET),
        *_kopstijlen(),
        *_lijststijlen(),
        *_celstijlen(),
        *_bladstijlen(),
    ]  # fmt: skip
    return {stijl.name: stijl for stijl in lijst}


def _kopstijlen() -> list[ParagraphStyle]:
    """`kop leidraad 1`, `bijlage leidraad 1` and so on: headings by the form of the document."""
    uit = []
    for vorm, (groot, klein, kleur, tweede) in KOPPEN.items():
        lang = vorm == "leidraad"
        een: Vorm = {"hoogte": 1.05, "letter": VET, "kleur": kleur, "voor": 24 if lang else 14, "na": 6 if lang else 4}
        twee: Vorm = {**een, "punt": klein, "kleur": tweede, "voor": 16 if lang else 10, "na": 4}
        nummer = KOPNUMMER if lang else 0
        bijlagenummer = BIJLAGENUMMER if lang else KORT_BIJLAGENUMMER
        uit += [
            _stijl(f"kop {vorm} 1", groot, links=nummer, ondeelbaar=True, **een),
            _stijl(f"kop {vorm} 2", links=nummer, ondeelbaar=True, **twee),
            _stijl(f"bijlage {vorm} 1", max(groot, 13), links=bijlagenummer, ondeelbaar=True, **een),
            _stijl(f"bijlage {vorm} 2", links=nummer, ondeelbaar=True, **twee),
        ]
    return uit


KOPPEN: dict[str, tuple[float, float, str, str]] = {
    "leidraad": (18, 13, ACCENT, TEKST),
    "formulier": (13, 11, ACCENT, TEKST),
    "brief": (11.5, 10.5, TEKST, GEDEMPT),
}
"""For each form of document: size of its headings of the first and second level, and their colours."""


def _lijststijlen() -> list[ParagraphStyle]:
    """`opsomming`, `nummering` and `lijstvervolg` for each surrounding, with their levels."""
    uit = []
    for kader, (begin, diepte, vorm) in LIJSTEN.items():
        for niveau in range(1, diepte + 1):
            links = begin + STAP * niveau
            teken: Vorm = {"links": links, "label": links - STAP, "voor": 3, "na": 3, **vorm}
            for soort in ("opsomming", "nummering"):
                kleur = ACCENT if soort == "opsomming" and not vorm else str(vorm.get("kleur", TEKST))
                uit.append(_stijl(f"{soort} {kader} {niveau}", labelkleur=kleur, **teken))
            uit.append(_stijl(f"lijstvervolg {kader} {niveau}", links=links, voor=0, na=3, **vorm))
    return uit


LIJSTEN: dict[str, tuple[float, int, Vorm]] = {
    "": (0, 3, {}),
    "blok": (LABEL, 2, {}),
    "toelichting": (LABEL, 1, {"punt": 9.5, "kleur": GEDEMPT}),
}
"""For each surrounding of a list: its indent, its deepest level, and its looks."""


def _celstijlen() -> list[ParagraphStyle]:
    """The cells of a table: gewone, kop, and both small for a table of many columns."""
    uit = []
    soorten: dict[str, Vorm] = {"cel": {}, "kopcel": {"letter": VET, "kleur": ACCENT}}
    for soort, vorm in soorten.items():
        for kant, zijde in (("links", TA_LEFT), ("rechts", TA_RIGHT), ("midden", TA_CENTER)):
            eigen = TA_LEFT if soort == "kopcel" and kant == "midden" else zijde
            uit.append(_stijl(f"{soort} {kant}", 9.5, hoogte=1.05, voor=2.5, na=2.5, kant=eigen, **vorm))
        uit.append(_stijl(f"{soort} smal", 7.5, hoogte=1.0, voor=1.5, na=1.5, **vorm))
    return [*uit, _stijl("cel invullen", 9.5, hoogte=1.05, voor=3, na=18, kleur=GEDEMPT)]


def _bladstijlen() -> list[ParagraphStyle]:
    """Cover, head and foot of a letter or form, and contents list."""
    return [
        _stijl("organisatie leidraad", 13, hoogte=1, voor=0, na=0, letter=VET, kleur=ACCENT, lijn_onder=True),
        _stijl("titel leidraad", 32, hoogte=0.95, voor=0, letter=VET),
        _stijl("ondertitel leidraad", 15, hoogte=1.05, voor=0, na=12, kleur=GEDEMPT),
        _stijl("zaak leidraad", 13, voor=12),
        _stijl("versie leidraad", voor=0, na=30, kleur=GEDEMPT),
        _stijl("organisatie brief", 16, hoogte=1, voor=0, na=30, letter=VET, kleur=ACCENT),
        _stijl("adres brief", hoogte=1.1, voor=0, na=0),
        _stijl("titel brief", 14, hoogte=0.95, voor=24, na=2, letter=VET),
        _stijl("zaak brief", hoogte=1.05, voor=0, na=12, kleur=GEDEMPT),
        _stijl("handtekening brief", 9, hoogte=1.1, voor=55, na=0, kleur=GEDEMPT, lijn_boven=True,
               rightIndent=TEKSTBREEDTE - 210),
        _stijl("organisatie formulier", hoogte=1, voor=0, na=0, letter=VET, kleur=ACCENT, lijn_onder=True),
        _stijl("titel formulier", 20, hoogte=0.95, voor=20, na=2, letter=VET),
        _stijl("ondertitel formulier", 11, hoogte=1.05, voor=0, na=3, kleur=GEDEMPT),
        _stijl("zaak formulier", voor=0, na=3),
        _stijl("versie formulier", voor=0, na=10, kleur=GEDEMPT),
        _stijl("status leidraad", 11, hoogte=1, voor=24, na=12, letter=VET, kleur=ACCENT),
        _stijl("status brief", 11, hoogte=1, voor=0, na=18, letter=VET, kleur=ACCENT),
        _stijl("label", 9.5, hoogte=1.05, voor=3, na=3, kleur=GEDEMPT),
        _stijl("gegeven", 9.5, hoogte=1.05, voor=3, na=3),
        _stijl("inhoud", 18, hoogte=1, voor=0, na=12, letter=VET, kleur=ACCENT),
        _stijl("inhoud 1", hoogte=1.05, voor=8, na=1.5, letter=VET),
        _stijl("inhoud 2", 10, hoogte=1.05, voor=1, na=1),
        _stijl("rand", 8.5, hoogte=1, kleur=GEDEMPT),
    ]  # fmt: skip
