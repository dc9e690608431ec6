"""Two sequences laid beside each other: what is the same, what went, what came. Bounded also for long and odd input.

`difflib` finds what a reader would call the difference, but its time can grow with the third power of the length.
Beyond a bound the parts that occur once on both sides hold the two together, and only what lies between is compared;
where there are none, the shortest way from one to the other is sought (E.W. Myers, "An O(ND) Difference Algorithm and
Its Variations", Algorithmica 1, 1986), and after so many steps it counts as another text altogether.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, TypeVar

T = TypeVar("T")
_KLEIN: Final = 40_000
"""Up to so many pairs of parts `difflib` takes at most a tenth of a second."""
_STAPPEN: Final = 400
"""After so many parts taken out and put in, or a quarter of all, two texts with nothing to hold on to are two texts."""
_PAREN: Final = 2_500
"""So many pairs of changed lines are weighed against each other; above it, they are paired in their order."""
LIJKT: Final = 0.4
"""From this share of common words two lines count as one line that changed."""


@dataclass(frozen=True, slots=True)
class Stap:
    """A part `oud[a:b]` that became `nieuw[c:d]`; `gelijk` when the two are the same."""

    gelijk: bool
    a: int
    b: int
    c: int
    d: int


def stappen(oud: Sequence[Hashable], nieuw: Sequence[Hashable]) -> tuple[Stap, ...]:
    """The steps from one sequence to the other, in order, covering both; no two unequal steps in a row."""
    return tuple(_samen(_stappen(oud, nieuw, 0, len(oud), 0, len(nieuw))))


def _stappen(oud: Sequence[Hashable], nieuw: Sequence[Hashable], a: int, b: int, c: int, d: int) -> Iterator[Stap]:
    begin = 0
    while a + begin < b and c + begin < d and oud[a + begin] == nieuw[c + begin]:
        begin += 1
    eind = 0
    while b - eind > a + begin and d - eind > c + begin and oud[b - eind - 1] == nieuw[d - eind - 1]:
        eind += 1
    yield Stap(True, a, a + begin, c, c + begin)
    yield from _midden(oud, nieuw, a + begin, b - eind, c + begin, d - eind)
    yield Stap(True, b - eind, b, d - eind, d)


def _midden(oud: Sequence[Hashable], nieuw: Sequence[Hashable], a: int, b: int, c: int, d: int) -> Iterator[Stap]:
    links, rechts = oud[a:b], nieuw[c:d]
    if not links or not rechts:
        yield Stap(False, a, b, c, d)
        return
    if len(links) * len(rechts) <= _KLEIN:
        # No part counts as too common to match: in a clause "de" and "niet" are what it is about.
        for soort, i, j, k, m in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
            yield Stap(soort == "equal", a + i, a + j, c + k, c + m)
        return
    hier, daar = Counter(links), Counter(rechts)
    plek = {deel: nr for nr, deel in enumerate(rechts) if daar[deel] == 1}
    paren = [(nr, plek[deel]) for nr, deel in enumerate(links) if hier[deel] == 1 and deel in plek]
    ankers = [paren[nr] for nr in stijgend([rechter for _, rechter in paren])] or _kortste(links, rechts)
    i, k = a, c
    for linker, rechter in ankers:
        # What stands between two anchors is smaller than the whole, so this ends.
        yield from _midden(oud, nieuw, i, a + linker, k, c + rechter)
        i, k = a + linker + 1, c + rechter + 1
        yield Stap(True, i - 1, i, k - 1, k)
    if ankers:
        yield from _midden(oud, nieuw, i, b, k, d)
    else:
        yield Stap(False, a, b, c, d)


def _kortste(links: Sequence[Hashable], rechts: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of the parts that stay on the shortest way from one to the other; none when it is too long."""
    n, m = len(links), len(rechts)
    verst = {1: 0}
    spoor: list[dict[int, int]] = []
    for diepte in range(min((n + m) // 4, _STAPPEN) + 1):
        spoor.append(dict(verst))
        for lijn in range(-diepte, diepte + 1, 2):
            if lijn == -diepte or (lijn != diepte and verst[lijn - 1] < verst[lijn + 1]):
                x = verst[lijn + 1]
            else:
                x = verst[lijn - 1] + 1
            y = x - lijn
            while x < n and y < m and links[x] == rechts[y]:
                x, y = x + 1, y + 1
            verst[lijn] = x
            if x >= n and y >= m:
                return _terug(spoor, n, m)
    return []


def _terug(spoor: Sequence[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    gebleven: list[tuple[int, int]] = []
    for diepte in range(len(spoor) - 1, -1, -1):
        verst, lijn = spoor[diepte], x - y
        omlaag = lijn == -diepte or (lijn != diepte and verst[lijn - 1] < verst[lijn + 1])
        vorige = lijn + 1 if omlaag else lijn - 1
        van_x = verst[vorige] if diepte else 0
        van_y = van_x - vorige if diepte else 0
        while x > van_x and y > van_y:
            x, y = x - 1, y - 1
            gebleven.append((x, y))
        x, y = van_x, van_y
    return gebleven[::-1]


def _samen(stappen_: Iterator[Stap]) -> Iterator[Stap]:
    """Without empty steps, and with neighbours of one kind as one."""
    lopend: Stap | None = None
    for stap in stappen_:
        if stap.a == stap.b and stap.c == stap.d:
            continue
        if lopend is not None and lopend.gelijk == stap.gelijk:
            lopend = Stap(stap.gelijk, lopend.a, stap.b, lopend.c, stap.d)
            continue
        if lopend is not None:
            yield lopend
        lopend = stap
    if lopend is not None:
        yield lopend


def stijgend(rij: Sequence[int]) -> tuple[int, ...]:
    """The places of a longest rising part of a row of different numbers."""
    toppen: list[int] = []
    plaatsen: list[int] = []
    vorige: list[int] = []
    for nr, getal in enumerate(rij):
        waar = bisect_left(toppen, getal)
        vorige.append(plaatsen[waar - 1] if waar else -1)
        if waar == len(toppen):
            toppen.append(getal)
            plaatsen.append(nr)
        else:
            toppen[waar], plaatsen[waar] = getal, nr
    gevonden: list[int] = []
    nr = plaatsen[-1] if plaatsen else -1
    while nr >= 0:
        gevonden.append(nr)
        nr = vorige[nr]
    return tuple(reversed(gevonden))


@dataclass(frozen=True, slots=True)
class Plek:
    """One key in the order of reading both sides: in both at the same place, or only (here) in one."""

    sleutel: str
    oud: bool
    nieuw: bool


def volgorde(oud: Sequence[str], nieuw: Sequence[str]) -> tuple[Plek, ...]:
    """Two rows of keys (each key once) as one row. A key that moved stands in it twice: where it was, where it is."""
    plek = {sleutel: nr for nr, sleutel in enumerate(nieuw)}
    gedeeld = [sleutel for sleutel in oud if sleutel in plek]
    vast = {gedeeld[nr] for nr in stijgend([plek[sleutel] for sleutel in gedeeld])}
    samen: list[Plek] = []
    rest = iter(nieuw)
    for sleutel in oud:
        if sleutel not in vast:
            samen.append(Plek(sleutel, True, False))
            continue
        for ander in rest:
            if ander == sleutel:
                break
            samen.append(Plek(ander, False, True))
        samen.append(Plek(sleutel, True, True))
    samen.extend(Plek(sleutel, False, True) for sleutel in rest)
    return tuple(samen)


def paren(
    oud: Sequence[T], nieuw: Sequence[T], sleutel: Callable[[T], Hashable], gelijkenis: Callable[[T, T], float]
) -> Iterator[tuple[T | None, T | None]]:
    """The parts of both sides, pair by pair in the order of reading; a part without a partner alone. Parts with the
    same `sleutel` are partners; of what changed those with at least `LIJKT` likeness (0…1)."""
    for stap in stappen([sleutel(deel) for deel in oud], [sleutel(deel) for deel in nieuw]):
        links, rechts = oud[stap.a : stap.b], nieuw[stap.c : stap.d]
        if stap.gelijk:
            yield from zip(links, rechts, strict=True)
        elif len(links) * len(rechts) <= _PAREN:
            yield from _gewogen(links, rechts, gelijkenis)
        else:
            yield from _op_volgorde(links, rechts, gelijkenis)


def _gewogen(
    links: Sequence[T], rechts: Sequence[T], gelijkenis: Callable[[T, T], float]
) -> Iterator[tuple[T | None, T | None]]:
    """The pairs that together are most alike, without crossing."""
    n, m = len(links), len(rechts)
    maat = [[w if (w := gelijkenis(een, ander)) >= LIJKT else 0.0 for ander in rechts] for een in links]
    som = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            samen = maat[i][j] + som[i + 1][j + 1] if maat[i][j] else 0.0
            som[i][j] = max(samen, som[i + 1][j], som[i][j + 1])
    i = j = 0
    while i < n and j < m:
        if maat[i][j] and som[i][j] == maat[i][j] + som[i + 1][j + 1]:
            yield links[i], rechts[j]
            i, j = i + 1, j + 1
        elif som[i][j] == som[i + 1][j]:
            yield links[i], None
            i += 1
        else:
            yield None, rechts[j]
            j += 1
    yield from ((deel, None) for deel in links[i:])
    yield from ((None, deel) for deel in rechts[j:])


def _op_volgorde(
    links: Sequence[T], rechts: Sequence[T], gelijkenis: Callable[[T, T], float]
) -> Iterator[tuple[T | None, T | None]]:
    for een, ander in zip(links, rechts, strict=False):
        if gelijkenis(een, ander) >= LIJKT:
            yield een, ander
        else:
            yield een, None
            yield None, ander
    samen = min(len(links), len(rechts))
    yield from ((deel, None) for deel in links[samen:])
    yield from ((None, deel) for deel in rechts[samen:])


def gelijkenis(een: str, ander: str) -> float:
    """The share of words (0…1) that two texts have in common, whatever their order."""
    links, rechts = Counter(een.split()), Counter(ander.split())
    samen = links.total() + rechts.total()
    return 2 * (links & rechts).total() / samen if samen else 1.0
