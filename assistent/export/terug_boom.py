"""Paragraphs and tables from Word as the text tree that would print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistent.export.terug_delen import Cel, Onderdeel, Regel, Tafel, is_hulp
from assistent.export.terug_opmaak import BIJSCHRIFT, Lijstplek
from assistent.tekst.boom import Alinea, Blok, Boom, Figuur, Inline, Lijst, Regeleinde, Tabel, Tekst, Uitlijning
from assistent.tekst.tekening import Tekening

_ONSCHADELIJK = re.compile(r"(?<=[{}%#_])\u200b(?=[{}%#_])")
"""The nothing that printing puts between signs that a template would read."""


def tekst_van(onderdeel: Onderdeel) -> str:
    """The words of a paragraph or a table, as the mark of a block counts them; none of guidance."""
    if isinstance(onderdeel, Tafel):
        return "\n".join("\t".join(cel.tekst for cel in rij) for rij in onderdeel.rijen)
    return "" if is_hulp(onderdeel) else onderdeel.tekst


def maak_boom(onderdelen: Sequence[Onderdeel]) -> Boom:
    """The tree; empty paragraphs and the guidance of a blank document are left out."""
    bouwer = _Bouwer()
    for deel in onderdelen:
        if isinstance(deel, Tafel):
            bouwer.tafel(deel)
        elif not is_hulp(deel):
            bouwer.regel(deel)
    return _klaar(bouwer.wortel)


@dataclass(slots=True)
class _OpenLijst:
    """A list to which items may still come."""

    plek: Lijstplek
    items: list[list[Blok | _OpenLijst]] = field(default_factory=list)


class _Bouwer:
    """Puts paragraphs in a row of blocks; remembers the lists that are open, the deepest last."""

    def __init__(self) -> None:
        self.wortel: list[Blok | _OpenLijst] = []
        self._lijsten: list[_OpenLijst] = []

    def tafel(self, tafel: Tafel) -> None:
        self._lijsten.clear()
        if tabel := _tabel(tafel):
            self.wortel.append(tabel)

    def regel(self, regel: Regel) -> None:
        inhoud = _inlines(regel)
        if inhoud and not self._bijschrift(regel):
            if regel.vorm.lijst is not None:
                self._item(regel.vorm.lijst, Alinea(inhoud))
            else:
                self._plek(regel.vorm.vervolg).append(Alinea(inhoud))
        for deel in regel.delen:
            if deel.soort == "beeld":
                self._plek(None).append(Figuur(Tekening(1, 1, (), deel.tekst), ""))

    def _bijschrift(self, regel: Regel) -> bool:
        """Give the figure before this paragraph its caption; False when it is none."""
        vorige = self.wortel[-1] if self.wortel else None
        if regel.vorm.stijl != BIJSCHRIFT or not isinstance(vorige, Figuur) or vorige.bijschrift:
            return False
        self.wortel[-1] = replace(vorige, bijschrift=" ".join(regel.tekst.split()))
        return True

    def _plek(self, vervolg: int | None) -> list[Blok | _OpenLijst]:
        """Where a paragraph goes: in the item it continues, else outside every list."""
        if vervolg is None:
            self._lijsten.clear()
        while len(self._lijsten) > 1 and vervolg is not None and self._lijsten[-1].plek.niveau > vervolg:
            self._lijsten.pop()
        return self._lijsten[-1].items[-1] if self._lijsten else self.wortel

    def _item(self, plek: Lijstplek, alinea: Alinea) -> None:
        while self._lijsten and self._lijsten[-1].plek.niveau > plek.niveau:
            self._lijsten.pop()
        if self._lijsten and self._lijsten[-1].plek.niveau == plek.niveau:
            if _gaat_verder(self._lijsten[-1].plek, plek):
                self._lijsten[-1].items.append([alinea])
                return
            self._lijsten.pop()
        nieuw = _OpenLijst(plek, [[alinea]])
        (self._lijsten[-1].items[-1] if self._lijsten else self.wortel).append(nieuw)
        self._lijsten.append(nieuw)


def _gaat_verder(lijst: Lijstplek, plek: Lijstplek) -> bool:
    """Whether an item at this place is the next of that list; bullets cannot show where a list ends."""
    if lijst.genummerd != plek.genummerd:
        return False
    return not plek.genummerd or not (plek.nieuw or (lijst.lijst and plek.lijst and lijst.lijst != plek.lijst))


def _klaar(blokken: Sequence[Blok | _OpenLijst]) -> Boom:
    return tuple(
        Lijst(tuple(map(_klaar, blok.items)), blok.plek.genummerd) if isinstance(blok, _OpenLijst) else blok
        for blok in blokken
    )


def _inlines(regel: Regel) -> tuple[Inline, ...]:
    """The words with their form, neighbours of one form joined, without white space around; empty when nothing of it
    can be seen."""
    if not regel.tekst.strip():
        return ()
    delen: list[Inline] = []
    for deel in regel.delen:
        if deel.soort != "tekst":
            continue
        for stuk in re.split("(\n)", deel.tekst):
            if stuk == "\n":
                delen.append(Regeleinde())
            elif stuk:
                _voeg_toe(delen, Tekst(stuk, deel.vet, deel.cursief))
    return tuple(_zonder_rand(delen))


def _voeg_toe(delen: list[Inline], nieuw: Tekst) -> None:
    vorig = delen[-1] if delen else None
    if isinstance(vorig, Tekst) and (vorig.vet, vorig.cursief) == (nieuw.vet, nieuw.cursief):
        delen[-1] = replace(vorig, tekst=vorig.tekst + nieuw.tekst)
    else:
        delen.append(nieuw)


def _zonder_rand(delen: list[Inline]) -> Iterator[Inline]:
    """Without line breaks and white space at the begin and the end; without what printing put in."""
    begin, eind = 0, len(delen)
    while begin < eind and _leeg(delen[begin]):
        begin += 1
    while eind > begin and _leeg(delen[eind - 1]):
        eind -= 1
    for plaats in range(begin, eind):
        deel = delen[plaats]
        if isinstance(deel, Tekst):
            tekst = _ONSCHADELIJK.sub("", deel.tekst)
            tekst = tekst.lstrip() if plaats == begin else tekst
            deel = replace(deel, tekst=tekst.rstrip() if plaats == eind - 1 else tekst)
        yield deel


def _leeg(deel: Inline) -> bool:
    return isinstance(deel, Regeleinde) or not deel.tekst.strip()


def _tabel(tafel: Tafel) -> Tabel | None:
    """The table with its first row as head; every row as wide as the widest, a cell over more columns followed by
    empty ones."""
    rijen = [[inhoud for cel in rij for inhoud in (_cel(cel), *[()] * (cel.breed - 1))] for rij in tafel.rijen]
    breed = max(map(len, rijen), default=0)
    if not breed:
        return None
    vol = [tuple(rij) + ((),) * (breed - len(rij)) for rij in rijen]
    links: Uitlijning = "links"
    kanten = (*tafel.kanten, *[links] * breed)[:breed]
    return Tabel(vol[0], tuple(vol[1:]), kanten if any(kant != links for kant in kanten) else ())


def _cel(cel: Cel) -> tuple[Inline, ...]:
    """The paragraphs of a cell with line breaks between."""
    delen: list[Inline] = []
    for regel in cel.regels:
        if inhoud := _inlines(regel):
            delen += [*([Regeleinde()] if delen else []), *inhoud]
    return tuple(delen)
