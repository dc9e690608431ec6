"""Whether two text trees say the same in the same form: the words, bold and italic, lists and tables.

Two trees may differ as data and print alike: a value from the dossier and the same words typed, lists of bullets that
touch, levels deeper than a template prints. Reading a file back cannot tell those apart, so here they are equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistent.export.afdruk import gedrukt
from assistent.export.runs import schoon
from assistent.tekst.boom import Alinea, Blok, Figuur, Inline, Lijst, Regeleinde, Tabel, Waarde
from assistent.tekst.merk import normaliseer

Woord = tuple[str, bool, bool]
"""Letters in a row, bold or not, italic or not; `" "` stands for white space."""
Lijn = tuple[str, int, tuple[object, ...]]
"""A printed line: what it is, its level in a list (0: in none), its words or its cells."""

_PUNT, _EERSTE, _VOLGENDE = "punt", "eerste nummer", "volgend nummer"
_DIEPST = {"tekst": 3, "toelichting": 1}
_DIEPST_ANDERS = 2
"""So many levels of a list does the style of a kind of block print."""
_STUKKEN = re.compile(r"\s+|\S+")


def zelfde_vorm(een: Sequence[Blok], ander: Sequence[Blok], soort: str = "tekst") -> bool:
    """Whether two trees print alike in a block of this kind (tekst, eis, criterium, toelichting, besluit)."""
    return vorm(een, soort) == vorm(ander, soort)


def vorm(boom: Sequence[Blok], soort: str = "tekst") -> tuple[Lijn, ...]:
    """What of a tree can be seen on paper, line by line."""
    return tuple(_genummerd(_lijnen(gedrukt(boom), _DIEPST.get(soort, _DIEPST_ANDERS), 0)))


def _genummerd(lijnen: Iterable[Lijn]) -> Iterator[Lijn]:
    """Where numbers begin again: at a new list, and where a list of another kind came between on its own level."""
    open_: list[tuple[int, bool]] = []
    for soort, niveau, inhoud in lijnen:
        while open_ and open_[-1][0] > niveau:
            open_.pop()
        if soort in (_PUNT, _EERSTE, _VOLGENDE):
            plek = (niveau, soort != _PUNT)
            gaat_verder = bool(open_) and open_[-1] == plek
            if soort == _VOLGENDE and not gaat_verder:
                soort = _EERSTE
            open_ = [*(lijst for lijst in open_ if lijst[0] != niveau), plek]
        yield soort, niveau, inhoud


def _lijnen(boom: Sequence[Blok], diepst: int, niveau: int) -> Iterator[Lijn]:
    for blok in boom:
        match blok:
            case Alinea(inhoud):
                yield "alinea", niveau, _woorden(inhoud)
            case Lijst():
                yield from _lijst(blok, diepst, niveau + 1)
            case Tabel(kop, rijen):
                yield "tabel", 0, tuple(tuple(map(_woorden, rij)) for rij in (kop, *rijen))
            case Figuur(tekening, bijschrift):
                yield "figuur", 0, (normaliseer(bijschrift or tekening.alt),)


def _lijst(lijst: Lijst, diepst: int, niveau: int) -> Iterator[Lijn]:
    plek = min(niveau, diepst)
    for nummer, item in enumerate(lijst.items):
        if lijst.genummerd:
            soort = _VOLGENDE if nummer else _EERSTE
        else:
            soort = _PUNT
        for plaats, blok in enumerate(item):
            if isinstance(blok, Alinea):
                yield (soort if plaats == 0 else "alinea"), plek, _woorden(blok.inhoud)
            else:
                yield from _lijnen((blok,), diepst, niveau)


def _woorden(inhoud: Sequence[Inline]) -> tuple[Woord, ...]:
    woorden: list[Woord] = []
    for deel in inhoud:
        if isinstance(deel, Regeleinde):
            stukken, vet, cursief = [" "], False, False
        else:
            nadruk = not (isinstance(deel, Waarde) and deel.open)
            stukken, vet, cursief = _STUKKEN.findall(schoon(deel.tekst)), deel.vet and nadruk, deel.cursief and nadruk
        for stuk in stukken:
            if stuk.isspace():
                if woorden and woorden[-1][0] != " ":
                    woorden.append((" ", False, False))
            elif letters := normaliseer(stuk):
                if woorden and woorden[-1][1:] == (vet, cursief) and woorden[-1][0] != " ":
                    letters = woorden.pop()[0] + letters
                woorden.append((letters, vet, cursief))
    return tuple(woorden[:-1] if woorden and woorden[-1][0] == " " else woorden)
