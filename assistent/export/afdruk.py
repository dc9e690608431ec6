"""What of a text tree really gets printed, and the mark by which a printed block is recognised again.

Word keeps no empty paragraphs or cells of ours: the first are left out, the second print a dash. The hash
in the mark is taken over the text as printed, so that reading a file back gives the same text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistent.export.runs import schoon
from assistent.tekst.boom import Alinea, Blok, Boom, Figuur, Inline, Lijst, Tabel, Tekst, platte_tekst, regel
from assistent.tekst.merk import normaliseer, vingerafdruk

LEEG = "–"
"""What an empty cell prints."""

VARIABELE = "ontwerp.blokken"
"""Start of the names of the document variables that list the key hashes of all blocks written."""

TUSSEN_HOOGSTENS = 3
"""At most so many paragraphs stand between a line in bold, such as a question, and the table that belongs to it."""

EINDE = "_e_"
"""Begins the name of the hidden bookmark behind the text: what follows (a signature, a colophon) is of the template."""

_MERK = re.compile(r"_([bh])_([0-9a-f]{12})_([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Merk:
    """The name of a hidden bookmark: `_b_` for a block or `_h_` for a heading, the hash of its key, the
    hash of its text.
    """

    soort: str
    sleutel: str
    tekst: str

    def __str__(self) -> str:
        return f"_{self.soort}_{self.sleutel}_{self.tekst}"


def lees_merk(naam: str) -> Merk | None:
    """The mark in the name of a bookmark; None when the bookmark is not ours."""
    gevonden = _MERK.fullmatch(naam)
    return Merk(*gevonden.groups()) if gevonden else None


def sleutelmerk(sleutel: str) -> str:
    """The first 12 hex digits of the SHA-256 of a key."""
    return hashlib.sha256(sleutel.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def tekstmerk(tekst: str) -> str:
    """The first 8 hex digits of the hash of the normalised text."""
    return vingerafdruk(schoon(tekst))[:8]


def merk_van_blok(sleutel: str, boom: Sequence[Blok]) -> Merk:
    """The mark of a block with this key and text."""
    return Merk("b", sleutelmerk(sleutel), tekstmerk(platte_tekst(gedrukt(boom))))


def merk_van_kop(sleutel: str, titel: str) -> Merk:
    """The mark of a heading; `sleutel` is `document#hoofdstuk` or `document#hoofdstuk/paragraaf`."""
    return Merk("h", sleutelmerk(sleutel), tekstmerk(titel))


def gedrukt(boom: Sequence[Blok]) -> Boom:
    """The tree as Word prints it: without empty paragraphs, items and lists, with a dash in every empty
    cell and row.
    """
    return tuple(nieuw for blok in boom for nieuw in _blok(blok))


def _blok(blok: Blok) -> Boom:
    match blok:
        case Alinea(inhoud):
            return () if _leeg(inhoud) else (blok,)
        case Lijst(items, genummerd):
            gevuld = tuple(nieuw for item in items if (nieuw := gedrukt(item)))
            return (Lijst(gevuld, genummerd),) if gevuld else ()
        case Tabel(kop, rijen, uitlijning):
            nieuwe_rijen = tuple(_rij(rij) for rij in rijen) or (_rij(((),) * len(kop)),)
            return (Tabel(_rij(kop), nieuwe_rijen, uitlijning),) if kop else ()
        case Figuur(tekening, bijschrift):
            zichtbaar = next((t for t in (bijschrift, tekening.alt) if normaliseer(schoon(t))), LEEG)
            return (Figuur(tekening, zichtbaar),)


def _rij(cellen: Sequence[tuple[Inline, ...]]) -> tuple[tuple[Inline, ...], ...]:
    return tuple((Tekst(LEEG),) if _leeg(cel) else cel for cel in cellen)


def _leeg(inhoud: Sequence[Inline]) -> bool:
    return not normaliseer(schoon(regel(inhoud)))
