"""Which paragraphs belong to which block: from mark to mark, corrected by what the marks say the text was.

Text behind the whole, untouched text of a block is new; text behind a block that was edited belongs to that edit,
because nothing says where it would end.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistent.export.afdruk import Merk, tekstmerk
from assistent.export.runs import schoon
from assistent.export.terug_boom import tekst_van
from assistent.export.terug_delen import Deel, Onderdeel, Regel, Tafel
from assistent.tekst.merk import normaliseer

_DIEPST_BEGIN = 20
"""So many paragraphs typed between the mark of a block and its own text are looked past."""


@dataclass(slots=True)
class Segment:
    """A mark and what stands from there to the next. `voor`: words before the mark in its own paragraph."""

    merk: Merk
    onderdelen: list[Onderdeel]
    nummer: int
    voor: list[Deel] = field(default_factory=list)


@dataclass(slots=True)
class Indeling:
    """The file in pieces: `begin` stands before the first mark, `slot` behind our text. `verdwaald`: a mark that ended
    up in a cell of a table of another block, with the words of that cell and where the table stands."""

    begin: list[Onderdeel] = field(default_factory=list)
    segmenten: list[Segment] = field(default_factory=list)
    slot: list[Onderdeel] = field(default_factory=list)
    verdwaald: list[tuple[Merk, str, int]] = field(default_factory=list)


@dataclass(slots=True)
class Geknipt:
    """The paragraphs of a segment: new ones before the block, the block, new ones behind it."""

    voor: list[Onderdeel]
    eigen: list[Onderdeel]
    na: list[Onderdeel]


def deel_in(stroom: Sequence[Onderdeel]) -> Indeling:
    """Cut the file at its marks."""
    indeling = Indeling()
    lopend = indeling.begin
    for onderdeel in stroom:
        if isinstance(onderdeel, Tafel):
            lopend = _tafel(onderdeel, indeling, lopend)
        else:
            lopend = _regel(onderdeel, indeling, lopend)
    _verbind(indeling.segmenten)
    return indeling


def _tafel(tafel: Tafel, indeling: Indeling, lopend: list[Onderdeel]) -> list[Onderdeel]:
    merken: list[tuple[Merk, str]] = []
    for rij in tafel.rijen:
        for cel in rij:
            for regel in cel.regels:
                merken += [(deel.merk, cel.tekst) for deel in regel.delen if deel.merk is not None]
                if not merken and any(deel.soort == "slot" for deel in regel.delen):
                    lopend = indeling.slot
                regel.delen = [deel for deel in regel.delen if deel.soort in ("tekst", "beeld")]
    if merken:
        segment = Segment(merken[0][0], [], tafel.nummer)
        indeling.segmenten.append(segment)
        lopend = segment.onderdelen
    indeling.verdwaald += [(merk, tekst, tafel.nummer) for merk, tekst in merken[1:] if merk != merken[0][0]]
    lopend.append(tafel)
    return lopend


def _regel(regel: Regel, indeling: Indeling, lopend: list[Onderdeel]) -> list[Onderdeel]:
    los: list[Deel] = []
    geplaatst = False
    for deel in regel.delen:
        if deel.merk is not None:
            voor, los = ([] if geplaatst else los), []
            stuk = Regel(los, regel.vorm, regel.nummer)
            segment = Segment(deel.merk, [stuk], regel.nummer, voor)
            indeling.segmenten.append(segment)
            lopend, geplaatst = segment.onderdelen, True
        elif deel.soort == "slot":
            if not geplaatst and los:
                lopend.append(Regel(los, regel.vorm, regel.nummer))
            los = []
            lopend, geplaatst = indeling.slot, True
            lopend.append(Regel(los, regel.vorm, regel.nummer))
        else:
            los.append(deel)
    if not geplaatst:
        lopend.append(regel)
    return lopend


def _verbind(segmenten: Sequence[Segment]) -> None:
    """Give the words before a mark in its own paragraph to whom they belong: to the block before when they complete it,
    because the paragraphs were joined; else to the block of the mark."""
    for plaats, segment in enumerate(segmenten):
        if not any(deel.tekst.strip() for deel in segment.voor):
            continue
        vorige = segmenten[plaats - 1] if plaats else None
        eerste = segment.onderdelen[0]
        assert isinstance(eerste, Regel)
        stuk = Regel(segment.voor, eerste.vorm, eerste.nummer)
        if vorige is not None and tekst_van_alle([*vorige.onderdelen, stuk]) == vorige.merk.tekst:
            vorige.onderdelen.append(stuk)
        else:
            eerste.delen[:0] = segment.voor
        segment.voor = []


def tekst_van_alle(onderdelen: Sequence[Onderdeel]) -> str:
    """The hash of the words of these paragraphs, as a mark has it."""
    return tekstmerk("\n".join(map(tekst_van, onderdelen)))


def kies(segmenten: Sequence[Segment]) -> tuple[list[bool], list[Merk]]:
    """Of every segment whether it is the one of its mark, and the marks that stand more than once.

    Of two with one mark the untouched one counts, else the first.
    """
    aantal = Counter((s.merk.soort, s.merk.sleutel) for s in segmenten)
    beste: dict[tuple[str, str], int] = {}
    for plaats, segment in enumerate(segmenten):
        sleutel = (segment.merk.soort, segment.merk.sleutel)
        if aantal[sleutel] > 1 and not _is_gaaf(segment):
            continue
        beste.setdefault(sleutel, plaats)
    for plaats, segment in enumerate(segmenten):
        beste.setdefault((segment.merk.soort, segment.merk.sleutel), plaats)
    gekozen = [beste[s.merk.soort, s.merk.sleutel] == plaats for plaats, s in enumerate(segmenten)]
    dubbel = [segmenten[plaats].merk for sleutel, plaats in beste.items() if aantal[sleutel] > 1]
    return gekozen, dubbel


def _is_gaaf(segment: Segment) -> bool:
    return next(_vondsten(segment.onderdelen, segment.merk), None) is not None


def knip(segment: Segment) -> Geknipt:
    """Find the untouched text of the block among its paragraphs; without it all of them are the block."""
    delen = segment.onderdelen
    gevonden = next(_vondsten(delen, segment.merk), None)
    if gevonden is None:
        return Geknipt([], delen, [])
    begin, eind = gevonden
    while eind < len(delen) and not tekst_van(delen[eind]).strip():
        eind += 1
    while eind < len(delen) and _hangt(delen[begin:eind], delen[eind]):
        eind += 1
    return Geknipt(delen[:begin], delen[begin:eind], delen[eind:])


def _vondsten(delen: Sequence[Onderdeel], merk: Merk) -> Iterator[tuple[int, int]]:
    """Where paragraphs in a row have the hash of the mark: from the first, else from one further on."""
    woorden = [normaliseer(schoon(tekst_van(deel))) for deel in delen]
    for begin in range(min(len(delen), _DIEPST_BEGIN)):
        hash_ = hashlib.sha256()
        leeg = True
        for eind in range(begin, len(delen)):
            if not woorden[eind]:
                continue
            hash_.update((b"" if leeg else b" ") + woorden[eind].encode())
            leeg = False
            if hash_.hexdigest()[: len(merk.tekst)] == merk.tekst:
                yield begin, eind + 1


def _hangt(eigen: Sequence[Onderdeel], volgende: Onderdeel) -> bool:
    """Whether a paragraph goes on with the block: by its style, or as an item right behind an item."""
    if not isinstance(volgende, Regel):
        return False
    vorige = next((deel for deel in reversed(eigen) if tekst_van(deel).strip()), None)
    in_lijst = isinstance(vorige, Regel) and (vorige.vorm.lijst is not None or vorige.vorm.vervolg is not None)
    if volgende.vorm.lijst is not None or volgende.vorm.vervolg is not None:
        return in_lijst
    return volgende.vorm.hangt
