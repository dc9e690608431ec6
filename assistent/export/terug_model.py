"""What came back from Word: the data that `export.terug.lees_terug` reads out of an edited file.

Everything in the file lands in exactly one of these: a block or heading of ours, text that a colleague added, a remark
or tracked change, or the list of what cannot be taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistent.export.afdruk import Merk
from assistent.tekst.boom import Boom

Kanttekeningsoort = Literal["opmerking", "ingevoegd", "verwijderd", "verplaatst", "opmaak"]


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """What the file says about where it came from. All empty when it says nothing.

    `dossier`: id of the dossier. `revisie`: its revision, or None when it holds no number. `document`: id of the
    document. `letterlijk`: as it stands in the file.
    """

    dossier: str = ""
    revisie: int | None = None
    document: str = ""
    letterlijk: str = ""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A block as it stands in the file now.

    Whether only its form changed (bold, a list) shows when it is compared with the text it should have:
    `terug_vorm.zelfde_vorm(stuk.boom, blok.boom, blok.soort)`. An empty `boom`: all its words were deleted, its place
    is still there. An empty cell prints a dash and comes back as a dash, as in `afdruk.gedrukt`.

    `tekst`: its words, paragraphs on lines of their own, cells with a tab between. `boom`: the same as a text tree,
    tracked changes accepted. `ongewijzigd`: the words have the hash in the mark. `oorspronkelijk`: the tree with
    tracked changes rejected; None when there are none in this block. `volgnummer`: place among the blocks of the file,
    from 0; a figure is a `Figuur` without shapes. `kop`: nearest heading above. `alinea`: number of its first
    paragraph in the file, from 1.
    """

    merk: Merk
    tekst: str
    boom: Boom
    ongewijzigd: bool
    oorspronkelijk: Boom | None
    volgnummer: int
    kop: str
    alinea: int


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of ours; `bij` is text that somebody typed under it, before the first block. `tekst` is without it,
    and so is `ongewijzigd`.
    """

    merk: Merk
    tekst: str
    ongewijzigd: bool
    bij: Boom
    alinea: int


@dataclass(frozen=True, slots=True)
class NieuwStuk:
    """Paragraphs that somebody added behind an untouched block, before the next one.

    `na`: the mark of the block or heading before it (None: nothing of ours). `voor`: the mark of the block after it
    (None: a heading or the end follows). `als_kop`: the first paragraph has the style of a heading; a block of our
    own cannot have one, so it is read as a bold line. `voorgesteld`: all of it is a tracked insertion, not yet
    accepted.
    """

    boom: Boom
    na: Merk | None
    voor: Merk | None
    kop: str
    alinea: int
    als_kop: bool = False
    voorgesteld: bool = False


@dataclass(frozen=True, slots=True)
class Kanttekening:
    """A comment or a tracked change, by its author.

    `moment`: ISO date and time as in the file, or empty. `tekst`: the words of a comment; empty for a tracked change.
    `aangehaald`: the words the comment hangs on, or those that were inserted, deleted or moved. `merk`: the block or
    heading it stands in. `kop`: nearest heading above. `nummer`: from 0, in the order of the file; `antwoord_op`: the
    `nummer` of the comment this one answers. `opgelost`: the thread is marked as done.
    """

    soort: Kanttekeningsoort
    auteur: str
    moment: str
    tekst: str
    aangehaald: str
    merk: Merk | None
    kop: str
    antwoord_op: int | None
    opgelost: bool
    nummer: int


@dataclass(frozen=True, slots=True)
class NietGelezen:
    """Something that cannot be taken over, literally, with its place and why."""

    waar: str
    tekst: str
    waarom: str
    merk: Merk | None = None


@dataclass(frozen=True, slots=True)
class Teruggelezen:
    """An edited Word file as data.

    `stukken` and `koppen` in the order of the file; a mark that stands in it twice is read at its first place
    (`dubbel`), and the text at the others is a `NieuwStuk`. `geschreven`: key hashes of all blocks once
    written into the file; None when it no longer says so. `macros`: it holds macros; they are never run.
    `waarschuwingen`: sentences for the reader.
    """

    naam: str
    kenmerk: Kenmerk
    stukken: tuple[Stuk, ...]
    koppen: tuple[Kop, ...]
    nieuw: tuple[NieuwStuk, ...]
    kanttekeningen: tuple[Kanttekening, ...]
    niet_gelezen: tuple[NietGelezen, ...]
    geschreven: frozenset[str] | None
    dubbel: tuple[Merk, ...] = ()
    macros: bool = False
    waarschuwingen: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """The id of the document this file holds; empty when it does not say."""
        return self.kenmerk.document

    @property
    def verdwenen(self) -> frozenset[str]:
        """Key hashes of blocks that were written into the file and no longer stand in it."""
        return (self.geschreven or frozenset()) - {stuk.merk.sleutel for stuk in self.stukken}

    @property
    def ongewijzigd(self) -> bool:
        """True when nobody changed anything in it."""
        return not (
            self.nieuw
            or self.kanttekeningen
            or self.niet_gelezen
            or self.dubbel
            or self.verdwenen
            or any(kop.bij for kop in self.koppen)
            or not all(stuk.ongewijzigd for stuk in self.stukken)
            or not all(kop.ongewijzigd for kop in self.koppen)
        )
