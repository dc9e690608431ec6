"""Reading our PDF files back without the library that wrote them: text in reading order, bookmarks, links, fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_PAAR = re.compile(rb"<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>")
NIEUWE_REGEL = {"BT", "T*", "Td", "TD", "Tm", "'"}


@dataclass(frozen=True)
class Stuk:
    """Text that belongs to the document, on which page it stands, and in which font; `merk` is where a block begins.
    Between two lines stands `\\n`."""

    pagina: int
    tekst: str
    letter: str = ""
    merk: bool = False


@lru_cache(maxsize=4)
def lees(data: bytes) -> PdfReader:
    """The file; asking for it again costs nothing."""
    return PdfReader(io.BytesIO(data), strict=True)


def stukken(boek: PdfReader, binnen: str = "") -> Iterator[Stuk]:
    """The text in the order in which it is drawn. Headers, footers and repeated table headers are marked in the file as
    `/Artifact`, drawings as `/Figure`; with `binnen` only what is marked so, else all that is not marked."""
    return (stuk for omvat, stuk in _alles(boek) if omvat == binnen)


@lru_cache(maxsize=4)
def _alles(boek: PdfReader) -> list[tuple[str, Stuk]]:
    """Every piece with how it is marked."""
    return [paar for nr, pagina in enumerate(boek.pages, 1) for paar in _van_bladzijde(boek, nr, pagina)]


def _van_bladzijde(boek: PdfReader, nr: int, pagina: Any) -> Iterator[tuple[str, Stuk]]:
    letters = {naam: _betekenis(letter.get_object()) for naam, letter in _letters(pagina).items()}
    huidig: dict[int, str] = {}
    naam, omvat = "", [""]
    for operanden, teken in opdrachten(boek, pagina):
        if teken in ("BMC", "BDC"):
            omvat.append(str(operanden[0]))
        elif teken == "EMC":
            omvat.pop()
        elif teken == "MP":
            yield omvat[-1], Stuk(nr, "", merk=True)
        elif teken == "Tf":
            naam = str(operanden[0])
            huidig = letters[naam]
        elif teken in NIEUWE_REGEL:
            yield omvat[-1], Stuk(nr, "\n")
        elif teken == "Tj":
            yield omvat[-1], Stuk(nr, "".join(huidig[code] for code in _bytes(operanden[0])), naam)
        else:
            assert teken not in ("TJ", '"', "Do"), "reportlab writes no such text, and no pictures"


def opdrachten(boek: PdfReader, pagina: Any) -> Iterator[tuple[list[Any], str]]:
    """The operators of a page with their operands."""
    for operanden, opdracht in ContentStream(pagina.get_contents(), boek).operations:
        yield operanden, opdracht.decode("latin-1")


def inhoudsopgave(data: bytes) -> list[tuple[str, int]]:
    """The lines of the contents list: number and title, and the page behind it."""
    voor = blokteksten(data)[0].partition("Inhoud\n")[2]
    regels = [regel.strip() for regel in voor.splitlines() if regel.strip()]
    uit, woorden = [], []
    for regel in regels:
        if regel.isdigit() and woorden[1:]:
            uit.append((" ".join(woorden), int(regel)))
            woorden = []
        else:
            woorden.append(regel)
    return uit


def _letters(pagina: Any) -> dict[str, Any]:
    return dict(pagina["/Resources"].get("/Font", {}))


def _betekenis(letter: Any) -> dict[int, str]:
    """Code in the file → character, from the table that copying and reading aloud go by."""
    paren = _PAAR.findall(letter["/ToUnicode"].get_data())
    return {int(code, 16): bytes.fromhex(wat.decode()).decode("utf-16-be") for code, wat in paren}


def _bytes(waarde: Any) -> bytes:
    return bytes(getattr(waarde, "original_bytes", waarde))


def blokteksten(data: bytes) -> list[str]:
    """The text before the first block, and from every block to the next; lines end with `\\n`."""
    uit = [""]
    for stuk in stukken(lees(data)):
        if stuk.merk:
            uit.append("")
        uit[-1] += stuk.tekst
    return uit


def tekst(data: bytes) -> str:
    """All text of the document, lines joined by a space."""
    return " ".join("".join(stuk.tekst for stuk in stukken(lees(data))).split())


def randen(data: bytes) -> list[str]:
    """For every page the words of its header and footer (and of table headers that are repeated on it)."""
    boek = lees(data)
    uit = [""] * len(boek.pages)
    for stuk in stukken(boek, "/Artifact"):
        uit[stuk.pagina - 1] += stuk.tekst
    return [" ".join(regel.split()) for regel in uit]


@dataclass(frozen=True)
class Bladwijzer:
    """A bookmark: depth from 0, its words, and the page it goes to."""

    diepte: int
    naam: str
    pagina: int


def bladwijzers(boek: PdfReader) -> list[Bladwijzer]:
    return list(_bladwijzers(boek, boek.outline, 0))


def _bladwijzers(boek: PdfReader, lijst: Any, diepte: int) -> Iterator[Bladwijzer]:
    for iets in lijst:
        if isinstance(iets, list):
            yield from _bladwijzers(boek, iets, diepte + 1)
        else:
            yield Bladwijzer(diepte, str(iets.title), (boek.get_destination_page_number(iets) or 0) + 1)


def links(boek: PdfReader) -> list[tuple[int, int]]:
    """Of every link inside the file: the page it stands on, and the page it goes to."""
    uit = []
    for nr, pagina in enumerate(boek.pages, 1):
        for verwijzing in pagina.get("/Annots", []):
            doel = verwijzing.get_object()["/Dest"][0].get_object()
            uit.append((nr, (boek.get_page_number(doel) or 0) + 1))
    return uit


def lettertypen(boek: PdfReader) -> dict[str, Any]:
    """Every font of the file by its name."""
    return {
        str(letter.get_object()["/BaseFont"]): letter.get_object()
        for pagina in boek.pages
        for letter in _letters(pagina).values()
    }


def zelfde_woorden(woorden: str, gedrukt: str) -> str:
    """What the printed text says differently from `woorden`, or nothing. At the end of a line a space may be gone, and
    a long word may be broken there; elsewhere every character counts."""
    links = " ".join(woorden.split())
    rechts = re.sub(r"[^\S\n]*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", gedrukt.strip()))
    i = j = 0
    while i < len(links) and j < len(rechts):
        if links[i] == rechts[j]:
            i, j = i + 1, j + 1
        elif rechts[j] == "\n":
            i, j = i + (links[i] == " "), j + 1
        else:
            break
    if i == len(links) and not rechts[j:].strip():
        return ""
    return f"… {links[max(0, i - 40) : i + 40]!r} ≠ … {rechts[max(0, j - 40) : j + 40]!r}"
