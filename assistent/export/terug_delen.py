"""What a pass over an edited Word file gives: paragraphs of pieces, and tables of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistent.export.afdruk import Merk
from assistent.export.terug_opmaak import HULP, Alineavorm
from assistent.tekst.boom import Uitlijning


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a paragraph: words of one form, a mark, the end of our text (`slot`) or a figure of ours (its
    alternative text)."""

    soort: str
    tekst: str = ""
    vet: bool = False
    cursief: bool = False
    ingevoegd: bool = False
    merk: Merk | None = None


@dataclass(slots=True)
class Regel:
    """A paragraph. `nummer`: its place in the file, from 1. `plakt`: in this view it goes on in the next one."""

    delen: list[Deel]
    vorm: Alineavorm
    nummer: int
    plakt: bool = False

    @property
    def tekst(self) -> str:
        """Its words."""
        return "".join(deel.tekst for deel in self.delen if deel.soort == "tekst")


@dataclass(slots=True)
class Cel:
    """A cell; `breed` counts its columns."""

    regels: list[Regel]
    breed: int = 1

    @property
    def tekst(self) -> str:
        """Its words, paragraphs on lines of their own."""
        return "\n".join(filter(None, (regel.tekst for regel in self.regels)))


@dataclass(slots=True)
class Tafel:
    """A table: its rows of cells, and where it stands."""

    rijen: list[list[Cel]]
    nummer: int

    def regels(self) -> Iterator[Regel]:
        """Every paragraph in it."""
        for rij in self.rijen:
            for cel in rij:
                yield from cel.regels

    @property
    def kanten(self) -> tuple[Uitlijning, ...]:
        """How its columns are aligned: as most of it, so the cell under the head, says."""
        rij = self.rijen[1] if len(self.rijen) > 1 else self.rijen[0] if self.rijen else []
        kanten: list[Uitlijning] = [cel.regels[0].vorm.kant if cel.regels else "links" for cel in rij]
        return tuple(kanten)


Onderdeel = Regel | Tafel


def is_hulp(regel: Regel) -> bool:
    """Whether a paragraph is the guidance that a blank document prints under a block."""
    return regel.vorm.stijl == HULP
