"""The letters of a PDF: which fonts, how a character without a glyph is shown, and inline nodes as pieces of a line.

Liberation Sans has the widths of Arial, the typeface of the Word templates, so both print alike; unlike Inter it has
italics, and outlines that reportlab can embed. Text goes to reportlab as ready pieces, never through its markup
language: `<b>` in an answer is four characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont, makeToUnicodeCMap
from reportlab.platypus.paraparser import ParaFrag

from assistent import gegevens
from assistent.export.fouten import ExportFout
from assistent.export.runs import schoon
from assistent.tekst.boom import Inline, Regeleinde, Waarde

GEWOON, VET, CURSIEF, BEIDE = (f"LiberationSans-{snede}" for snede in ("Regular", "Bold", "Italic", "BoldItalic"))

TEKST, GEDEMPT, LIJN, ACCENT = "#1B2430", "#5C6775", "#C9D0D8", "#14607A"
ACCENT_ZACHT, VLAK, AANDACHT, AANDACHT_ZACHT = "#E3F0F4", "#F5F6F8", "#7A4700", "#FFF0D6"
"""The colours of the Word template."""

_HOOG = 0xFFFF


class _Letter(TTFont):  # type: ignore[misc]
    """A font whose every character can be copied out of the PDF again, with a glyph or without."""

    def splitString(self, text: str, doc: object, encoding: str = "utf-8") -> Any:
        """Give a character without a glyph the empty box and a code of its own; reportlab would forget which it was."""
        gezicht = self.face
        for teken in () if text.isascii() else set(text):
            if (code := ord(teken)) not in gezicht.charToGlyph and code != 0xA0:
                gezicht.charToGlyph[code] = 0
                gezicht.charWidths[code] = gezicht.defaultWidth
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:
        """Write characters above U+FFFF as UTF-16 in the table of meanings; reportlab writes them with an odd digit."""
        reeksen = [list(reeks) for reeks in self.state[doc].subsets] if doc in self.state else []
        super().addObjects(doc)
        for nr, reeks in enumerate(reeksen):
            if any(code > _HOOG for code in reeks):
                naam = (b"".join((SUBSETN(nr), b"+", self.face.name, self.face.subfontNameX))).decode("pdfdoc")
                doc.idToObject[f"toUnicodeCMap:{naam}"].content = _betekenis(naam, reeks)


def _betekenis(naam: str, reeks: Sequence[int]) -> str:
    tabel: str = makeToUnicodeCMap(naam, [min(code, _HOOG) for code in reeks])
    for nr, code in enumerate(reeks):
        if code > _HOOG:
            utf16 = chr(code).encode("utf-16-be").hex().upper()
            tabel = tabel.replace(f"<{nr:02X}> <{_HOOG:04X}>", f"<{nr:02X}> <{utf16}>")
    return tabel


@lru_cache(maxsize=1)
def meld_aan() -> None:
    """Make the fonts known to reportlab, once. Raises `ExportFout` when they are not there."""
    for naam in (GEWOON, VET, CURSIEF, BEIDE):
        try:
            pdfmetrics.registerFont(_Letter(naam, str(gegevens.resources() / "lettertypen" / f"{naam}.ttf")))
        except (TTFError, OSError, gegevens.GegevensOntbreken) as fout:
            raise ExportFout(
                f"Het lettertype ‘{naam}’ voor de PDF ontbreekt of is beschadigd. Installeer de toepassing opnieuw."
            ) from fout
    pdfmetrics.registerFontFamily(GEWOON, GEWOON, VET, CURSIEF, BEIDE)


def zichtbaar(tekst: str) -> str:
    """Clean text without what is never seen: soft hyphens and the other signs that only steer."""
    return "".join(
        teken for teken in schoon(tekst) if unicodedata.category(teken) not in ("Cf", "Cc") or teken in "\t\n"
    )


def regel(tekst: str) -> str:
    """One line of visible text."""
    return " ".join(zichtbaar(tekst).split())


def stukken(inhoud: Iterable[Inline], stijl: Any) -> list[ParaFrag]:
    """The nodes as pieces of a paragraph in this style."""
    basis = {"fontSize": stijl.fontSize, "rise": 0, "us_lines": [], "link": []}
    uit: list[ParaFrag] = []
    for deel in inhoud:
        letter, kleuren = (GEWOON, {}) if isinstance(deel, Regeleinde) else _uiterlijk(deel, stijl)
        tekst = "\n" if isinstance(deel, Regeleinde) else zichtbaar(deel.tekst).replace("\t", " ")
        for nr, stuk in enumerate(tekst.split("\n")):
            if nr:
                uit.append(ParaFrag(fontName=letter, text="", lineBreak=True, textColor=stijl.textColor, **basis))
            if stuk:
                uit.append(ParaFrag(fontName=letter, text=stuk, **{"textColor": stijl.textColor, **kleuren}, **basis))
    return uit


def _uiterlijk(deel: Any, stijl: Any) -> tuple[str, dict[str, Any]]:
    """The font and colours of a piece: what is still open stands out as in Word."""
    if isinstance(deel, Waarde) and deel.open:
        return VET, {"textColor": HexColor(AANDACHT), "backColor": HexColor(AANDACHT_ZACHT)}
    vet = deel.vet or stijl.fontName == VET
    return {(False, False): GEWOON, (True, False): VET, (False, True): CURSIEF, (True, True): BEIDE}[
        vet, deel.cursief
    ], {}
