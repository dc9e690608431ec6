"""Which values of a block were changed in a text that came back, and whether its other words were changed too.

A value knows the answer it came from; when only values differ, the change belongs in those answers and not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistent.tekst.boom import Alinea, Blok, Figuur, Inline, Lijst, Regeleinde, Tabel, Waarde
from assistent.tekst.merk import normaliseer

_STUK = re.compile(r"\s+|\w+|[^\w\s]")
_HOOGSTENS = 1_000_000
"""Product of the numbers of words of both texts above which nothing is compared word by word."""

Deel = tuple[str, Waarde | None]
"""Words, and the value they are when they are one."""


@dataclass(frozen=True, slots=True)
class Waardewijziging:
    """A value as it was printed, and the words that stand in its place now."""

    waarde: Waarde
    nieuw: str


@dataclass(frozen=True, slots=True)
class Ontleding:
    """What differs: the values, in the order of reading, and whether words around them differ too."""

    waarden: tuple[Waardewijziging, ...]
    ook_woorden: bool


def delen(boom: Sequence[Blok]) -> Iterator[Deel]:
    """The words of a tree as `platte_tekst` gives them, each with the value it belongs to."""
    for nummer, regel in enumerate(_regels(boom)):
        if nummer:
            yield "\n", None
        yield from regel


def _regels(boom: Sequence[Blok]) -> Iterator[list[Deel]]:
    for blok in boom:
        match blok:
            case Alinea(inhoud):
                yield [_deel(deel) for deel in inhoud]
            case Lijst(items):
                for item in items:
                    yield from _regels(item)
            case Tabel(kop, rijen):
                for rij in (kop, *rijen):
                    yield [stuk for nr, cel in enumerate(rij) for stuk in (*_tab(nr), *map(_deel, cel))]
            case Figuur(tekening, bijschrift):
                yield [(bijschrift or tekening.alt, None)]


def _tab(nummer: int) -> tuple[Deel, ...]:
    return (("\t", None),) if nummer else ()


def _deel(deel: Inline) -> Deel:
    if isinstance(deel, Regeleinde):
        return "\n", None
    return deel.tekst, deel if isinstance(deel, Waarde) else None


def ontleed(oud: Sequence[Deel], nieuw: str) -> Ontleding:
    """What of these words differs in `nieuw`. A change that touches a value and the words beside it counts as words."""
    links = [(stuk, nr if waarde else None) for nr, (tekst, waarde) in enumerate(oud) for stuk in _woorden(tekst)]
    rechts = _woorden(nieuw)
    if len(links) * len(rechts) > _HOOGSTENS:
        return Ontleding((), ook_woorden=True)
    stappen = SequenceMatcher(None, [_gelijk(s) for s, _ in links], [_gelijk(s) for s in rechts], autojunk=False)
    nu: dict[int, list[str]] = {}
    anders: set[int] = set()
    ook_woorden = False
    for soort, a, b, c, d in stappen.get_opcodes():
        if soort == "equal":
            for (_, van), woord in zip(links[a:b], rechts[c:d], strict=True):
                if van is not None:
                    nu.setdefault(van, []).append(woord)
            continue
        if (van := _van(links, a, b)) is None:
            ook_woorden = True
        else:
            anders.add(van)
            nu.setdefault(van, []).extend(rechts[c:d])
    # A value that also lost words to a change beside it is no longer known whole.
    gewijzigd = ((nr, "".join(nu.get(nr, ())).strip()) for nr in sorted(anders))
    paren = [(nr, tekst) for nr, tekst in gewijzigd if tekst]
    return Ontleding(
        tuple(Waardewijziging(waarde, tekst) for nr, tekst in paren if (waarde := oud[nr][1]) is not None),
        ook_woorden or len(paren) < len(anders),
    )


def _woorden(tekst: str) -> list[str]:
    return [stuk for stuk in _STUK.findall(tekst) if stuk.isspace() or normaliseer(stuk)]


def _gelijk(woord: str) -> str:
    return normaliseer(woord) or " "


def _van(links: Sequence[tuple[str, int | None]], begin: int, eind: int) -> int | None:
    """The one value in which this stretch lies whole; `None` for other words, and for what stands between values."""
    eigenaars = {van for _, van in links[begin:eind]}
    if begin == eind:  # something was put between two words
        eigenaars = {van for _, van in links[max(begin - 1, 0) : begin + 1]} if 0 < begin < len(links) else {None}
    return eigenaars.pop() if len(eigenaars) == 1 else None
