"""The hand of a colleague in a Word file: edits that the tests of reading back make, as Word would write them."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import Any

import docx
from docx.oxml.parser import parse_xml

from assistent.export.terug import lees_terug
from assistent.export.terug_model import Teruggelezen
from assistent.tekst.markdown import schrijf
from tests.export.docx_delen import delen, samen

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


class Hand:
    """An open Word file; `klaar` reads it back."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self.word = docx.Document(str(pad))
        self._delen: dict[str, bytes] = {}

    def alinea(self, tekst: str) -> Any:
        """The paragraph (of the body or a cell) with exactly this text."""
        [gevonden] = [p for p in self.word.element.body.iter(_w("p")) if _tekst(p) == tekst]
        return gevonden

    def vervang(self, oud: str, nieuw: str) -> None:
        """Other words in the first run of a paragraph."""
        woorden = next(self.alinea(oud).iter(_w("t")))
        woorden.text = nieuw

    def erachter(self, tekst: str, *xml: str) -> None:
        """Put paragraphs or tables behind a paragraph."""
        plek = self.alinea(tekst)
        for stuk in reversed(xml):
            plek.addnext(element(stuk))

    def zet(self, naam: str, inhoud: str | bytes) -> None:
        """Add or replace a part of the package."""
        self._delen[naam] = inhoud.encode() if isinstance(inhoud, str) else inhoud

    def bytes(self) -> bytes:
        uit = io.BytesIO()
        self.word.save(uit)
        return samen(delen(uit.getvalue()) | self._delen)

    def klaar(self) -> Teruggelezen:
        return lees_terug(self.bytes(), self._pad.name)


def element(xml: str) -> Any:
    kop, rest = xml.split(" ", 1) if " " in xml.split(">", 1)[0] else (xml.split(">", 1)[0].rstrip("/"), None)
    eind = f" {rest}" if rest is not None else xml[len(kop) :]
    return parse_xml(f"{kop} {W} xmlns:w14='{W14}'{eind}")


def p(tekst: str, stijl: str = "", extra: str = "") -> str:
    """A paragraph; `extra` is XML among its properties."""
    pstijl = f'<w:pStyle w:val="{stijl}"/>' if stijl else ""
    return f"<w:p><w:pPr>{pstijl}{extra}</w:pPr>{r(tekst)}</w:p>" if pstijl or extra else f"<w:p>{r(tekst)}</w:p>"


def r(tekst: str, opmaak: str = "") -> str:
    """A run."""
    rpr = f"<w:rPr>{opmaak}</w:rPr>" if opmaak else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(tekst, quote=False)}</w:t></w:r>'


def ins(xml: str, wie: str = "Collega") -> str:
    return f'<w:ins w:id="901" w:author="{wie}" w:date="2026-03-01T10:00:00Z">{xml}</w:ins>'


def weg(tekst: str, wie: str = "Collega") -> str:
    run = f'<w:r><w:delText xml:space="preserve">{escape(tekst, quote=False)}</w:delText></w:r>'
    return f'<w:del w:id="902" w:author="{wie}" w:date="2026-03-01T10:00:00Z">{run}</w:del>'


def teksten(gelezen: Teruggelezen) -> dict[str, str]:
    """Key hash -> Markdown of every block."""
    return {stuk.merk.sleutel: schrijf(stuk.boom) for stuk in gelezen.stukken}


def _w(naam: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + naam


def _tekst(alinea: Any) -> str:
    return "".join(t.text or "" for t in alinea.iter(_w("t")))
