"""The text tree: what every block of a document, a screen and a PDF is made of.

A tree is a tuple of `Blok`; a block holds inline nodes. Trees are frozen, so that one composed text can be
shared by the screen, Word and PDF. A value that came from the dossier stays a node of its own (`Waarde`):
it knows its field and whether it is still open, and it can never be read as Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistent.tekst.tekening import Tekening

SCHRIJFPLEK = "…"
"""Alone in a cell: here somebody writes; line ends after it ask for as many lines of room."""
HOKJE = "□"
"""A box to tick."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """Running text with its emphasis."""

    tekst: str
    vet: bool = False
    cursief: bool = False


@dataclass(frozen=True, slots=True)
class Waarde:
    """A value from the dossier, already in Dutch form.

    `veld` is the path of the answer it came from (`zaak.naam`, `zaak.percelen@a1b2.naam`); `open` is true when
    the answer is missing, and then `tekst` says so.
    """

    tekst: str
    veld: str
    open: bool = False
    vet: bool = False
    cursief: bool = False


@dataclass(frozen=True, slots=True)
class Regeleinde:
    """A line break inside a paragraph."""


Inline = Tekst | Waarde | Regeleinde


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    inhoud: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list; each item is a tuple of blocks, the first of which is a paragraph."""

    items: tuple[tuple[Blok, ...], ...]
    genummerd: bool = False


Uitlijning = Literal["links", "midden", "rechts"]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with one header row. Every row has as many cells as `kop`; a cell is one line of inline nodes."""

    kop: tuple[tuple[Inline, ...], ...]
    rijen: tuple[tuple[tuple[Inline, ...], ...], ...]
    uitlijning: tuple[Uitlijning, ...] = ()


@dataclass(frozen=True, slots=True)
class Figuur:
    """A drawing with its caption."""

    tekening: Tekening
    bijschrift: str


Blok = Alinea | Lijst | Tabel | Figuur
Boom = tuple[Blok, ...]


def inlines(boom: Sequence[Blok]) -> Iterator[Inline]:
    """Every inline node of the tree, in reading order."""
    for blok in boom:
        match blok:
            case Alinea(inhoud):
                yield from inhoud
            case Lijst(items):
                for item in items:
                    yield from inlines(item)
            case Tabel(kop, rijen):
                for rij in (kop, *rijen):
                    for cel in rij:
                        yield from cel
            case Figuur():
                pass


def platte_tekst(boom: Sequence[Blok]) -> str:
    """The words of the tree without form: paragraphs, items and rows on lines of their own, cells with a tab
    between."""
    return "\n".join(_regels(boom))


def _regels(boom: Sequence[Blok]) -> Iterator[str]:
    for blok in boom:
        match blok:
            case Alinea(inhoud):
                yield regel(inhoud)
            case Lijst(items):
                for item in items:
                    yield from _regels(item)
            case Tabel(kop, rijen):
                for rij in (kop, *rijen):
                    yield "\t".join(regel(cel) for cel in rij)
            case Figuur(tekening, bijschrift):
                yield bijschrift or tekening.alt


def regel(inhoud: Sequence[Inline]) -> str:
    """The words of one line of inline nodes."""
    return "".join("\n" if isinstance(deel, Regeleinde) else deel.tekst for deel in inhoud)


def open_velden(boom: Sequence[Blok]) -> tuple[str, ...]:
    """The fields in the tree that still lack an answer, each once, in reading order."""
    return tuple(dict.fromkeys(deel.veld for deel in inlines(boom) if isinstance(deel, Waarde) and deel.open))
