"""What differs between two texts of a document: per block, line by line and word by word; also its tables and figures.

A document comes here as its blocks in the order of reading, each with its key: below the room that composes documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from assistent.tekst.boom import Alinea, Boom, Figuur, Lijst, Tabel, Tekst, platte_tekst, regel
from assistent.tekst.markdown import lees, schrijf
from assistent.tekst.merk import normaliseer
from assistent.vergelijk.uitlijnen import gelijkenis, paren, volgorde
from assistent.vergelijk.woorden import Stuk, verschil

Vorm = Literal["kop", "alinea", "punt", "nummer", "tabelkop", "tabelrij", "figuur"]
Bloksoort = Literal["gewijzigd", "toegevoegd", "verwijderd", "verplaatst", "opmaak"]
Regelsoort = Literal["gelijk", "gewijzigd", "erbij", "weg"]
_OM_TE_ZIEN: Final = 2
"""So many lines that stayed are kept on both sides of a change, so that one sees where it is."""


@dataclass(frozen=True, slots=True)
class Tekstblok:
    """A block on one side. `plaats` says in words where it stands (chapter and paragraph), `kop` that it is a heading
    itself."""

    sleutel: str
    titel: str
    plaats: str
    boom: Boom
    kop: bool = False


@dataclass(frozen=True)
class _Regel:
    """A line of a block: a paragraph, an item, a row of a table, a figure. `tekening` is what the figure shows."""

    vorm: Vorm
    niveau: int
    cellen: tuple[str, ...]
    tekening: object = None

    @cached_property
    def tekst(self) -> str:
        return " ".join(self.cellen)

    @cached_property
    def sleutel(self) -> tuple[object, ...]:
        return (self.vorm, self.niveau, self.cellen, repr(self.tekening) if self.tekening is not None else "")


@dataclass(frozen=True, slots=True)
class Regelverschil:
    """One line of a block that differs, or one beside it. `cellen`: of a row each cell, else one; each in pieces.
    `tekening`: the words are the same and what the figure shows is not."""

    soort: Regelsoort
    vorm: Vorm
    niveau: int
    cellen: tuple[tuple[Stuk, ...], ...]
    tekening: bool = False


@dataclass(frozen=True, slots=True)
class Blokverschil:
    """One block that differs. `plaats` is where it stands (a removed one: stood); `van` where it stood before, when it
    was moved. `regels` holds the changed lines with a few beside them; `None` marks lines left out."""

    sleutel: str
    titel: str
    plaats: str
    soort: Bloksoort
    regels: tuple[Regelverschil | None, ...]
    van: str = ""


@dataclass(frozen=True, slots=True)
class Documentverschil:
    """One document: what differs in the order of reading, and how many blocks are the same. `alleen` says on which side
    it stands when it stands on one only; then nothing is compared."""

    document: str
    titel: str
    blokken: tuple[Blokverschil, ...] = ()
    gelijk: int = 0
    alleen: Literal["", "links", "rechts"] = ""

    def telling(self) -> Mapping[Bloksoort, int]:
        """How many blocks differ in which way; ways that do not occur are not in it."""
        soorten = [blok.soort for blok in self.blokken]
        return {soort: soorten.count(soort) for soort in dict.fromkeys(soorten)}


def vergelijk(
    document: str, titel: str, oud: Sequence[Tekstblok] | None, nieuw: Sequence[Tekstblok] | None
) -> Documentverschil:
    """What differs between the two texts of a document; `None` for a side that does not have it."""
    if oud is None or nieuw is None:
        return Documentverschil(document, titel, alleen="links" if nieuw is None else "rechts")
    links, rechts = ({blok.sleutel: blok for blok in kant} for kant in (oud, nieuw))
    gevonden: list[Blokverschil] = []
    gelijk = 0
    for plek in volgorde(tuple(links), tuple(rechts)):
        verplaatst = not (plek.oud and plek.nieuw) and plek.sleutel in links and plek.sleutel in rechts
        if verplaatst and plek.oud:
            continue  # shown where it stands now
        blok = _blok(links.get(plek.sleutel), rechts.get(plek.sleutel), verplaatst=verplaatst)
        if blok is None:
            gelijk += 1
        else:
            gevonden.append(blok)
    return Documentverschil(document, titel, tuple(gevonden), gelijk)


def _blok(oud: Tekstblok | None, nieuw: Tekstblok | None, *, verplaatst: bool) -> Blokverschil | None:
    hier = nieuw or oud
    assert hier is not None
    soort: Bloksoort = "verwijderd" if nieuw is None else "toegevoegd" if oud is None else "gewijzigd"
    van = oud.plaats if oud is not None and verplaatst else ""
    gelijk = oud is not None and nieuw is not None and _zelfde(oud.boom, nieuw.boom)
    if gelijk and not verplaatst:
        return None
    regels = () if gelijk else tuple(_regelverschillen(oud, nieuw))
    if soort == "gewijzigd":
        if all(regel.soort == "gelijk" for regel in regels):
            soort = "opmaak"
        if verplaatst:
            soort = "verplaatst"
    return Blokverschil(hier.sleutel, hier.titel, hier.plaats, soort, tuple(_rondom(regels)), van)


def _zelfde(een: Boom, ander: Boom) -> bool:
    """Whether two trees say and show the same. A value of the dossier is the same as its words; frozen, it is no more
    than those."""
    if een == ander:
        return True
    gelijke_woorden = normaliseer(platte_tekst(een)) == normaliseer(platte_tekst(ander))
    return gelijke_woorden and _kaal(een) == _kaal(ander) and _figuren(een) == _figuren(ander)


def _kaal(boom: Boom) -> str:
    markdown = schrijf(boom)
    return schrijf(lees(markdown)) if markdown else ""


def _figuren(boom: Boom) -> tuple[Figuur, ...]:
    return tuple(deel for deel in boom if isinstance(deel, Figuur))


def _regelverschillen(oud: Tekstblok | None, nieuw: Tekstblok | None) -> Iterator[Regelverschil]:
    links, rechts = _regels(oud), _regels(nieuw)
    for een, ander in paren(links, rechts, lambda r: r.sleutel, _gelijkenis):
        hier = ander or een
        assert hier is not None
        if een is None or ander is None:
            kant: Literal["erbij", "weg"] = "erbij" if een is None else "weg"
            cellen: tuple[tuple[Stuk, ...], ...] = tuple((Stuk(kant, cel),) if cel else () for cel in hier.cellen)
            yield Regelverschil(kant, hier.vorm, hier.niveau, cellen)
        elif een.sleutel == ander.sleutel:
            yield Regelverschil("gelijk", hier.vorm, hier.niveau, tuple(_gelijk(cel) for cel in hier.cellen))
        else:
            cellen = tuple(verschil(was, wordt) for was, wordt in zip(een.cellen, ander.cellen, strict=True))
            anders = een.cellen == ander.cellen and een.tekening != ander.tekening
            yield Regelverschil("gewijzigd", hier.vorm, hier.niveau, cellen, anders)


def _gelijk(cel: str) -> tuple[Stuk, ...]:
    return (Stuk("gelijk", cel),) if cel else ()


def _gelijkenis(een: _Regel, ander: _Regel) -> float:
    """How alike two lines are; lines of another kind, or rows of another table, are not."""
    if (een.vorm, len(een.cellen)) != (ander.vorm, len(ander.cellen)):
        return 0.0
    if een.vorm == "tabelrij" and een.cellen[0] and een.cellen[0] == ander.cellen[0]:
        return 1.0  # the first cell names the row
    return 1.0 if een.vorm in ("kop", "figuur", "tabelkop") else gelijkenis(een.tekst, ander.tekst)


def _regels(blok: Tekstblok | None) -> tuple[_Regel, ...]:
    if blok is None:
        return ()
    if blok.kop:
        return (_Regel("kop", 0, (blok.titel,)),)
    return tuple(_platgelegd(blok.boom, 0))


def _platgelegd(boom: Boom, niveau: int) -> Iterator[_Regel]:
    for deel in boom:
        match deel:
            case Alinea(inhoud):
                yield _Regel("alinea", niveau, (regel(inhoud),))
            case Lijst(items, genummerd):
                for item in items:
                    yield from _item(item, niveau, "nummer" if genummerd else "punt")
            case Tabel(kop, rijen):
                yield _Regel("tabelkop", niveau, tuple(map(regel, kop)))
                yield from (_Regel("tabelrij", niveau, tuple(map(regel, rij))) for rij in rijen)
            case Figuur(tekening, bijschrift):
                yield _Regel("figuur", niveau, (bijschrift or tekening.alt,), tekening)


def _item(item: Boom, niveau: int, vorm: Vorm) -> Iterator[_Regel]:
    eerste, *rest = item or (Alinea((Tekst(""),)),)
    if isinstance(eerste, Alinea):
        yield _Regel(vorm, niveau, (regel(eerste.inhoud),))
    else:
        rest = [eerste, *rest]
    yield from _platgelegd(tuple(rest), niveau + 1)


def _rondom(regels: Sequence[Regelverschil]) -> Iterator[Regelverschil | None]:
    """The changed lines with those beside them and the header of their table; `None` where lines were left out."""
    houd: set[int] = set()
    kop = -1
    for nr, deze in enumerate(regels):
        kop = nr if deze.vorm == "tabelkop" else kop if deze.vorm == "tabelrij" else -1
        if deze.soort != "gelijk":
            houd |= {kop} if kop >= 0 else set()
            houd |= set(range(max(0, nr - _OM_TE_ZIEN), min(len(regels), nr + _OM_TE_ZIEN + 1)))
    weggelaten = False
    for nr, deze in enumerate(regels):
        if nr not in houd:
            weggelaten = True
            continue
        if weggelaten:
            yield None
        weggelaten = False
        yield deze
    if weggelaten and houd:
        yield None
