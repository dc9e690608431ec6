"""The rows of a report on the knowledge, as they come back from Word: which part, and what somebody wrote beside it.

The mark of a row says which part of the catalogue it is (a hash of its key), what the part said (a hash of its
content) and what was printed (a hash of the text), so that an edited text is seen for what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from assistent.export.afdruk import sleutelmerk, tekstmerk
from assistent.export.pakket import lees_pakket, ontleed
from assistent.export.tabeltekst import cellen_van, celtekst
from assistent.export.wml import TR, Element, w

_MERK = re.compile(r"_k_([0-9a-f]{12})_([0-9a-f]{12}|x)_([0-9a-f]{8})")
_LEEG = "x"
_NIETS = "□☐…–- \t\n\u200b"
"""What stands in a cell in which nobody wrote."""
_HOKJES = {"□", "☐"}


@dataclass(frozen=True, slots=True)
class Kennismerk:
    """The name of the hidden bookmark in a row; `inhoud` is empty where there is no content to sign."""

    sleutel: str
    inhoud: str
    tekst: str

    @classmethod
    def van(cls, sleutel: str, inhoud: str, tekst: str) -> Kennismerk:
        """The mark of a part with this key, the hash of its content and the text that is printed of it."""
        return cls(sleutelmerk(sleutel), inhoud, tekstmerk(tekst))

    def __str__(self) -> str:
        return f"_k_{self.sleutel}_{self.inhoud or _LEEG}_{self.tekst}"


@dataclass(frozen=True, slots=True)
class Kennisrij:
    """A row of the report: its mark, the text of the part, what was written in the other cells (empty where nothing
    was), and whether the text is as we wrote it."""

    merk: Kennismerk
    tekst: str
    cellen: tuple[str, ...]
    ongewijzigd: bool


@dataclass(frozen=True, slots=True)
class Kennisrijen:
    """What a file holds: the identifier in its properties, the marked rows in order, and the texts of rows in which
    something is ticked or written but that have no mark any more."""

    kenmerk: str
    rijen: tuple[Kennisrij, ...]
    zonder_merk: tuple[str, ...]


def lees_kennisrijen(pad: Path) -> Kennisrijen:
    """Read the file. Tracked deletions are read as deleted, insertions as inserted. Raises `WoordFout` for a file that
    cannot be read, is damaged or is too large."""
    from assistent.export.merken import lees_kenmerk

    _, delen = lees_pakket(pad, pad.name)
    wortel = ontleed(delen["word/document.xml"], pad.name, "word/document.xml")
    rijen: list[Kennisrij] = []
    zonder: list[str] = []
    breed = 0
    for rij in wortel.iter(TR):
        cellen = [celtekst(cel) for cel in cellen_van(rij)]
        merk = _merk(rij)
        if merk is not None and cellen:
            rijen.append(_rij(merk, cellen))
            breed = max(breed, len(cellen))
        elif breed > 2 and len(cellen) == breed and any(map(_geschreven, cellen[1:])) and not _kop(rij):
            zonder.append(cellen[0])
    return Kennisrijen(lees_kenmerk(pad), tuple(rijen), tuple(zonder))


def _rij(merk: Kennismerk, cellen: list[str]) -> Kennisrij:
    eigen = tuple(_geschreven(cel) for cel in cellen[1:])
    return Kennisrij(merk, cellen[0], eigen, tekstmerk(cellen[0]) == merk.tekst)


def _geschreven(cel: str) -> str:
    """What somebody wrote in a cell: without the box, the dots and the spaces that stand in an empty one."""
    tekst = cel.strip()
    for teken in _HOKJES:
        tekst = tekst.removeprefix(teken)
    return tekst.strip(_NIETS) and tekst.strip().strip("…").strip()


def _merk(rij: Element) -> Kennismerk | None:
    for begin in rij.iter(w("bookmarkStart")):
        if gevonden := _MERK.fullmatch(begin.get(w("name"), "")):
            sleutel, inhoud, tekst = gevonden.groups()
            return Kennismerk(sleutel, "" if inhoud == _LEEG else inhoud, tekst)
    return None


def _kop(rij: Element) -> bool:
    """Whether this is the row of headings."""
    return rij.find(f"{w('trPr')}/{w('tblHeader')}") is not None
