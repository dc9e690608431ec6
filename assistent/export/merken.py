"""Reading a Word file back: which blocks stand in it, what they say, and which were edited there.

A block begins at its hidden bookmark and runs to the next mark (of a block or a heading). Text that came
from Word is untouched when its hash is that in the mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistent.export.afdruk import EINDE, VARIABELE, Merk, gedrukt, lees_merk, merk_van_kop, sleutelmerk, tekstmerk
from assistent.leidraad.model import Leidraad

if TYPE_CHECKING:
    from assistent.export.wml import Element

__all__ = ["Gelezen", "Terugblik", "lees", "lees_kenmerk", "vergelijk"]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A marked piece of a Word file: its mark, its text until the next mark, and whether that is as we
    wrote it.
    """

    merk: Merk
    tekst: str
    ongewijzigd: bool


@dataclass(frozen=True, slots=True)
class Terugblik:
    """What differs between a Word file and what we wrote into it. Blocks and headings are named by their
    keys.

    `gewijzigd`: other text than we wrote. `verdwenen`: in the document, no longer in the file. `koppen`:
    headings whose text, or the text put under them, changed. `onbekend`: edited blocks that this document
    does not have (any more).
    """

    gewijzigd: tuple[str, ...]
    verdwenen: tuple[str, ...]
    koppen: tuple[str, ...]
    onbekend: tuple[Gelezen, ...]

    @property
    def bewerkt(self) -> bool:
        """True when overwriting the file would lose something."""
        return bool(self.gewijzigd or self.verdwenen or self.koppen or self.onbekend)


def lees(pad: Path) -> tuple[Gelezen, ...]:
    """Every marked piece of the file, in order; text before the first mark (cover, contents) is left out.

    Paragraphs end with `\\n`, cells with `\\t`. Tracked deletions are read as deleted, insertions as
    inserted. Raises WoordFout for a file that cannot be read, is damaged or is too large.
    """
    from assistent.export.pakket import lees_pakket, ontleed
    from assistent.export.wml import w

    _, delen = lees_pakket(pad, pad.name)
    body = ontleed(delen["word/document.xml"], pad.name, "word/document.xml").find(w("body"))
    if body is None:
        return ()
    stukken: dict[Merk, list[str]] = {}
    lopend: list[str] = []
    for alinea in body.iter(w("p")):
        eerste = True
        kladje: list[str] = []
        for iets in _inhoud(alinea):
            if isinstance(iets, str):
                kladje.append(iets)
                continue
            if iets is None:  # what follows is of the template
                lopend += kladje
                lopend, kladje = [], []
                continue
            if not eerste or iets in stukken:
                lopend += kladje
                kladje = []
            if iets not in stukken:
                # What was typed just before the mark in its own paragraph belongs to it.
                lopend, eerste = stukken.setdefault(iets, []), False
        lopend += [*kladje, "\n"]
    return tuple(_gelezen(merk, "".join(delen_)) for merk, delen_ in stukken.items())


def _gelezen(merk: Merk, tekst: str) -> Gelezen:
    tekst = tekst.strip("\n")
    return Gelezen(merk, tekst, tekstmerk(tekst) == merk.tekst)


def _inhoud(alinea: Element) -> Iterator[str | Merk | None]:
    """The text of a paragraph and the marks in it, in order, with None where the text of the document ends; a
    paragraph inside it (text box) is left to itself.
    """
    from assistent.export.wml import w

    vast = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
    overslaan = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("p")}

    def loop(knoop: Element) -> Iterator[str | Merk | None]:
        for kind in knoop:
            soort = str(kind.tag)  # of a comment or instruction it is a function
            if soort in overslaan or soort.endswith("}Fallback"):
                continue
            if soort == w("t"):
                yield kind.text or ""
            elif soort in vast:
                yield vast[soort]
            elif soort == w("bookmarkStart"):
                naam = kind.get(w("name"), "")
                if merk := lees_merk(naam):
                    yield merk
                elif naam.startswith(EINDE):
                    yield None
            else:
                yield from loop(kind)

    yield from loop(alinea)


def vergelijk(pad: Path, leidraad: Leidraad) -> Terugblik:
    """What was edited in this file since we wrote it. Raises WoordFout when it cannot be read."""
    gelezen, geschreven = lees(pad), _geschreven(pad)
    blokken = {sleutelmerk(blok.sleutel): blok.sleutel for blok in leidraad.blokken() if gedrukt(blok.boom)}
    koppen = {merk.sleutel: sleutel for sleutel, merk in _koppen(leidraad)}
    aanwezig = {stuk.merk.sleutel for stuk in gelezen}
    bewerkt = [stuk for stuk in gelezen if not stuk.ongewijzigd]
    return Terugblik(
        gewijzigd=tuple(blokken[s.merk.sleutel] for s in bewerkt if s.merk.sleutel in blokken),
        verdwenen=tuple(
            sleutel
            for merk, sleutel in blokken.items()
            if merk not in aanwezig and (geschreven is None or merk in geschreven)
        ),
        koppen=tuple(koppen[s.merk.sleutel] for s in bewerkt if s.merk.sleutel in koppen),
        onbekend=tuple(s for s in bewerkt if s.merk.sleutel not in blokken and s.merk.sleutel not in koppen),
    )


def lees_kenmerk(pad: Path) -> str:
    """The identifier we put in the file (dossier id / revision / document); empty when it has none."""
    from assistent.export.pakket import lees_pakket, ontleed

    _, delen = lees_pakket(pad, pad.name)
    if (xml := delen.get("docProps/core.xml")) is None:
        return ""
    eigenschappen = ontleed(xml, pad.name, "docProps/core.xml")
    return eigenschappen.findtext("{http://purl.org/dc/elements/1.1/}identifier") or ""


def _geschreven(pad: Path) -> frozenset[str] | None:
    """The key hashes of all blocks once written into this file; None when it no longer says so."""
    from assistent.export.pakket import lees_pakket, ontleed
    from assistent.export.wml import VAL, w

    _, delen = lees_pakket(pad, pad.name)
    if (xml := delen.get("word/settings.xml")) is None:
        return None
    lijsten = [
        variabele.get(VAL, "").split()
        for variabele in ontleed(xml, pad.name, "word/settings.xml").iter(w("docVar"))
        if variabele.get(w("name"), "").startswith(VARIABELE)
    ]
    return frozenset(merk for lijst in lijsten for merk in lijst) if lijsten else None


def _koppen(leidraad: Leidraad) -> Iterator[tuple[str, Merk]]:
    """Key and mark of every heading: `document#hoofdstuk` and `document#hoofdstuk/paragraaf`."""
    for hoofdstuk in leidraad.hoofdstukken:
        sleutel = f"{leidraad.document}#{hoofdstuk.id}"
        yield sleutel, merk_van_kop(sleutel, hoofdstuk.titel)
        for paragraaf in hoofdstuk.paragrafen:
            yield f"{sleutel}/{paragraaf.id}", merk_van_kop(f"{sleutel}/{paragraaf.id}", paragraaf.titel)
