"""Two tables side by side, ours and the one that came back: which row is which, and which cells differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistent.tekst.boom import Inline, Tabel, regel
from assistent.tekst.merk import normaliseer

Cel = tuple[Inline, ...]
Rij = tuple[Cel, ...]
_HOOGSTENS = 100_000
"""Product of the numbers of rows in a stretch above which rows are paired by their place alone."""
_LOS = 600
"""What it costs to leave a row alone; pairing two rows costs the part of their cells that differs, in thousandths."""


@dataclass(frozen=True, slots=True)
class Celverschil:
    """A cell that says something else now. `rij` counts from 0 without the header row; -1 is the header."""

    rij: int
    kolom: int
    oud: Cel
    nieuw: Cel


@dataclass(frozen=True, slots=True)
class Tabelverschil:
    """What differs between two tables. `erbij` and `weg` are rows with their place; `verplaatst` are rows that stand at
    another place with the same words."""

    cellen: tuple[Celverschil, ...] = ()
    erbij: tuple[tuple[int, Rij], ...] = ()
    weg: tuple[tuple[int, Rij], ...] = ()
    verplaatst: tuple[tuple[int, Rij], ...] = ()


def woorden(cel: Cel) -> str:
    """The words of a cell, as they are compared."""
    return normaliseer(regel(cel))


def vergelijk(oud: Tabel, nieuw: Tabel) -> Tabelverschil:
    """What differs. A cell in a column that the other table does not have counts as changed too."""
    paren = list(_paren(oud.rijen, nieuw.rijen))
    cellen = [*_cellen(-1, oud.kop, nieuw.kop)]
    for links, rechts in paren:
        if links is not None and rechts is not None:
            cellen += _cellen(links, oud.rijen[links], nieuw.rijen[rechts])
    weg = [(links, oud.rijen[links]) for links, rechts in paren if links is not None and rechts is None]
    erbij = [(rechts, nieuw.rijen[rechts]) for links, rechts in paren if rechts is not None and links is None]
    verplaatst = []
    for plaats, rij in list(erbij):
        terug = next((paar for paar in weg if _tekst(paar[1]) == _tekst(rij)), None)
        if terug is not None:
            weg.remove(terug)
            erbij.remove((plaats, rij))
            verplaatst.append((plaats, rij))
    return Tabelverschil(tuple(cellen), tuple(erbij), tuple(weg), tuple(verplaatst))


def _cellen(rij: int, oud: Rij, nieuw: Rij) -> Iterator[Celverschil]:
    for kolom in range(max(len(oud), len(nieuw))):
        links = oud[kolom] if kolom < len(oud) else ()
        rechts = nieuw[kolom] if kolom < len(nieuw) else ()
        if woorden(links) != woorden(rechts):
            yield Celverschil(rij, kolom, links, rechts)


def _tekst(rij: Rij) -> tuple[str, ...]:
    return tuple(map(woorden, rij))


def _paren(oud: Sequence[Rij], nieuw: Sequence[Rij]) -> Iterator[tuple[int | None, int | None]]:
    """The rows in pairs: equal ones first, and what lies between them by likeness."""
    links, rechts = [_tekst(rij) for rij in oud], [_tekst(rij) for rij in nieuw]
    for soort, a, b, c, d in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if soort == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            for i, j in _lijn_uit(links[a:b], rechts[c:d]):
                yield None if i is None else i + a, None if j is None else j + c


def _lijn_uit(
    links: Sequence[tuple[str, ...]], rechts: Sequence[tuple[str, ...]]
) -> list[tuple[int | None, int | None]]:
    """The cheapest way to pair these rows, in their order."""
    n, m = len(links), len(rechts)
    if n == m or n * m > _HOOGSTENS:
        # As many rows as there were: they were edited where they stand.
        samen = min(n, m)
        return [
            *((i, i) for i in range(samen)),
            *((i, None) for i in range(samen, n)),
            *((None, j) for j in range(samen, m)),
        ]
    kosten = [[(i + j) * _LOS for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            paar = kosten[i - 1][j - 1] + _afstand(links[i - 1], rechts[j - 1])
            kosten[i][j] = min(paar, kosten[i - 1][j] + _LOS, kosten[i][j - 1] + _LOS)
    paren: list[tuple[int | None, int | None]] = []
    i, j = n, m
    while i or j:
        if i and j and kosten[i][j] == kosten[i - 1][j - 1] + _afstand(links[i - 1], rechts[j - 1]):
            i, j = i - 1, j - 1
            paren.append((i, j))
        elif i and kosten[i][j] == kosten[i - 1][j] + _LOS:
            i -= 1
            paren.append((i, None))
        else:
            j -= 1
            paren.append((None, j))
    return paren[::-1]


def _afstand(een: tuple[str, ...], ander: tuple[str, ...]) -> int:
    """0 for equal rows; rows of which nothing is equal are rather not paired."""
    gelijk = sum(a == b for a, b in zip(een, ander, strict=False))
    langste = max(len(een), len(ander)) or 1
    return 1000 - 1000 * gelijk // langste if gelijk else 2 * _LOS + 1
