"""Emphasis and lists in Markdown as one types it: pure edits of a text with a selection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

_VOORVOEGSEL = re.compile(r"(\s*)(?:([-*+])|(\d{1,9})[.)])\s+")
_WOORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Bewerking:
    """Replace what stands from `van` to `tot` (positions in the text) by `nieuw`; then `kies` is selected."""

    van: int
    tot: int
    nieuw: str
    kies: tuple[int, int]


def nadruk(tekst: str, van: int, tot: int, merk: str) -> Bewerking:
    """Put `merk` (`**` strong, `*` emphasis) around the selection, or the word at the caret; take it off when it is
    there. Every line gets marks of its own, because emphasis ends where a paragraph does."""
    if van == tot:
        van, tot = _woord(tekst, van)
    if van == tot:
        return Bewerking(van, tot, merk * 2, (van + len(merk), van + len(merk)))
    if _omgeven(tekst, van, tot, merk):
        breedte = len(merk)
        return Bewerking(van - breedte, tot + breedte, tekst[van:tot], (van - breedte, tot - breedte))
    regels = tekst[van:tot].split("\n")
    eraf = all(_heeft(kern, merk) for _, kern, _ in map(_kern, regels) if kern)
    nieuw = "\n".join(_wissel(regel, merk, eraf=eraf) for regel in regels)
    return Bewerking(van, tot, nieuw, (van, van + len(nieuw)))


def lijst(tekst: str, van: int, tot: int, *, genummerd: bool) -> Bewerking:
    """Make the lines of the selection items of a list, or ordinary lines when they are already."""
    begin = tekst.rfind("\n", 0, van) + 1
    eind = tekst.find("\n", tot)
    eind = len(tekst) if eind < 0 else eind
    regels = tekst[begin:eind].split("\n")
    gevuld = [regel for regel in regels if regel.strip()] or regels
    eraf = all((m := _VOORVOEGSEL.match(regel)) and bool(m[3]) is genummerd for regel in gevuld)
    nummers = count(1)

    def maak(regel: str) -> str:
        if not regel.strip() and len(regels) > 1:
            return regel
        kaal = _VOORVOEGSEL.sub(r"\1", regel, count=1)
        if eraf:
            return kaal
        wit = kaal[: len(kaal) - len(kaal.lstrip())]
        return f"{wit}{f'{next(nummers)}.' if genummerd else '-'} {kaal.lstrip()}"

    nieuw = "\n".join(map(maak, regels))
    return Bewerking(begin, eind, nieuw, (begin + len(nieuw), begin + len(nieuw)))


def volgend_punt(regel: str) -> str | None:
    """What begins the next line after this one when Enter is pressed in a list: another item. Empty when the item has
    no words, which ends the list; `None` outside a list."""
    merk = _VOORVOEGSEL.match(regel)
    if merk is None:
        return None
    if not regel[merk.end() :].strip():
        return ""
    return f"{merk[1]}{int(merk[3]) + 1}. " if merk[3] else f"{merk[1]}{merk[2]} "


def _woord(tekst: str, plaats: int) -> tuple[int, int]:
    gevonden = next((m for m in _WOORD.finditer(tekst) if m.start() <= plaats <= m.end()), None)
    return gevonden.span() if gevonden else (plaats, plaats)


def _omgeven(tekst: str, van: int, tot: int, merk: str) -> bool:
    """Whether these marks stand just outside; one star of the two of `**` is no emphasis."""
    voor = len(tekst[:van]) - len(tekst[:van].rstrip("*"))
    na = len(tekst[tot:]) - len(tekst[tot:].lstrip("*"))
    return min(voor, na) in ((1, 3) if merk == "*" else (2, 3))


def _heeft(kern: str, merk: str) -> bool:
    voor = len(kern) - len(kern.lstrip("*"))
    na = len(kern) - len(kern.rstrip("*"))
    return len(kern) > voor + na and min(voor, na) in ((1, 3) if merk == "*" else (2, 3))


def _kern(regel: str) -> tuple[str, str, str]:
    """A line in three: the mark of a list and white space, its words, and white space."""
    merk = _VOORVOEGSEL.match(regel)
    begin = merk.end() if merk else len(regel) - len(regel.lstrip())
    kern = regel[begin:].rstrip()
    return regel[:begin], kern, regel[begin + len(kern) :]


def _wissel(regel: str, merk: str, *, eraf: bool) -> str:
    voor, kern, na = _kern(regel)
    if not kern:
        return regel
    return f"{voor}{kern[len(merk) : -len(merk)] if eraf else f'{merk}{kern}{merk}'}{na}"
