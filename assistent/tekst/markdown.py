"""Markdown to text tree and back.

Only what a leidraad needs is Markdown here: paragraphs, lists, tables, **strong**, *emphasis*, a line break (backslash
at the end of the line). Everything else — headings, links, HTML, code — is ordinary text, so that nothing a
user types can change the form of a document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistent.tekst.boom import (
    Alinea,
    Blok,
    Boom,
    Figuur,
    Inline,
    Lijst,
    Regeleinde,
    Tabel,
    Tekst,
    Uitlijning,
)

_BIJZONDER = re.compile(r"([\\*_|`])")
_REGELBEGIN = re.compile(r"^(\s*)([-+#>~=]|\d+(?=[.)]))", re.MULTILINE)
_UITLIJNING: dict[str, Uitlijning] = {
    "text-align:left": "links",
    "text-align:center": "midden",
    "text-align:right": "rechts",
}
_STREEP: dict[Uitlijning, str] = {"links": "---", "midden": ":---:", "rechts": "---:"}


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["list", "table", "emphasis", "escape", "newline"])


def lees(markdown: str) -> Boom:
    """Parse Markdown to a tree; carriage returns and other control characters are dropped."""
    schoon = "".join(t for t in markdown.replace("\r\n", "\n").replace("\r", "\n") if t in "\n\t" or t >= " ")
    return _Lezer(_parser().parse(schoon)).blokken()


class _Lezer:
    """Walks the flat token list of markdown-it once and builds the tree."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._plek = 0

    def blokken(self, tot: str = "") -> Boom:
        gevonden: list[Blok] = []
        while self._plek < len(self._tokens):
            token = self._neem()
            if token.type == tot:
                break
            if token.type == "inline":
                gevonden.append(Alinea(_inlines(token.children or [])))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                gevonden.append(self._lijst(token.type == "ordered_list_open"))
            elif token.type == "table_open":
                gevonden.append(self._tabel())
        return tuple(gevonden)

    def _neem(self) -> Token:
        token = self._tokens[self._plek]
        self._plek += 1
        return token

    def _lijst(self, genummerd: bool) -> Lijst:
        items: list[Boom] = []
        while self._neem().type == "list_item_open":
            items.append(self.blokken("list_item_close"))
        return Lijst(tuple(items), genummerd)

    def _tabel(self) -> Tabel:
        rijen: list[tuple[tuple[Inline, ...], ...]] = []
        cellen: list[tuple[Inline, ...]] = []
        uitlijning: list[Uitlijning] = []
        while (token := self._neem()).type != "table_close":
            if token.type == "tr_open":
                cellen = []
            elif token.type == "th_open":
                uitlijning.append(_UITLIJNING.get(str(token.attrs.get("style", "")), "links"))
            elif token.type == "inline":
                cellen.append(_inlines(token.children or []))
            elif token.type == "tr_close":
                rijen.append(tuple(cellen))
        return Tabel(rijen[0], tuple(rijen[1:]), tuple(uitlijning))


def _inlines(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    delen: list[Inline] = []
    vet = cursief = 0
    for token in tokens:
        if token.type == "strong_open":
            vet += 1
        elif token.type == "strong_close":
            vet -= 1
        elif token.type == "em_open":
            cursief += 1
        elif token.type == "em_close":
            cursief -= 1
        elif token.type == "hardbreak":
            delen.append(Regeleinde())
        elif token.type == "softbreak":
            _voeg_toe(delen, Tekst(" ", bool(vet), bool(cursief)))
        elif token.content:
            _voeg_toe(delen, Tekst(token.content, bool(vet), bool(cursief)))
    return tuple(delen)


def _voeg_toe(delen: list[Inline], nieuw: Tekst) -> None:
    """Join text of equal form, so that one tree has one shape."""
    vorig = delen[-1] if delen else None
    if isinstance(vorig, Tekst) and (vorig.vet, vorig.cursief) == (nieuw.vet, nieuw.cursief):
        delen[-1] = Tekst(vorig.tekst + nieuw.tekst, nieuw.vet, nieuw.cursief)
    else:
        delen.append(nieuw)


def vervang(boom: Sequence[Blok], vertaal: Callable[[Tekst], Sequence[Inline]]) -> Boom:
    """The tree with every text node replaced by what `vertaal` makes of it."""

    def regel(inhoud: Sequence[Inline]) -> tuple[Inline, ...]:
        return tuple(nieuw for deel in inhoud for nieuw in (vertaal(deel) if isinstance(deel, Tekst) else (deel,)))

    def blok(oud: Blok) -> Blok:
        match oud:
            case Alinea(inhoud):
                return Alinea(regel(inhoud))
            case Lijst(items, genummerd):
                return Lijst(tuple(tuple(map(blok, item)) for item in items), genummerd)
            case Tabel(kop, rijen, uitlijning):
                nieuw = tuple(tuple(map(regel, rij)) for rij in rijen)
                return Tabel(tuple(map(regel, kop)), nieuw, uitlijning)
            case Figuur():
                return oud

    return tuple(map(blok, boom))


def schrijf(boom: Sequence[Blok]) -> str:
    """The tree as Markdown. Values are written as finished text; a figure has no Markdown and is left out."""
    return "\n\n".join(tekst for blok in boom if (tekst := _blok(blok)))


def _blok(blok: Blok) -> str:
    match blok:
        case Alinea(inhoud):
            return _regel(inhoud, regelbegin=True)
        case Lijst(items, genummerd):
            return "\n".join(_item(item, f"{nr}. " if genummerd else "- ") for nr, item in enumerate(items, 1))
        case Tabel(kop, rijen, uitlijning):
            strepen = [_STREEP[kant] for kant in uitlijning] or ["---"] * len(kop)
            regels = [[_regel(cel) for cel in kop], strepen, *([_regel(cel) for cel in rij] for rij in rijen)]
            return "\n".join(f"| {' | '.join(cellen)} |" for cellen in regels)
        case Figuur():
            return ""


def _item(item: Boom, teken: str) -> str:
    inspring = "\n" + " " * len(teken)
    return teken + schrijf(item).replace("\n", inspring)


def _regel(inhoud: Sequence[Inline], *, regelbegin: bool = False) -> str:
    delen: list[str] = []
    for deel in inhoud:
        if isinstance(deel, Regeleinde):
            delen.append("\\\n" if regelbegin else " ")
            continue
        tekst = _BIJZONDER.sub(r"\\\1", deel.tekst.replace("\n", " "))
        kern = tekst.strip()
        nadruk = "**" * deel.vet + "*" * deel.cursief
        if kern and nadruk:
            begin, eind = tekst[: len(tekst) - len(tekst.lstrip())], tekst[len(tekst.rstrip()) :]
            tekst = f"{begin}{nadruk}{kern}{nadruk[::-1]}{eind}"
        delen.append(tekst)
    samen = "".join(delen)
    return _REGELBEGIN.sub(_ontsnap_begin, samen) if regelbegin else samen


def _ontsnap_begin(vondst: re.Match[str]) -> str:
    """Escape what would start a list: `-` becomes `\\-`, `1.` becomes `1\\.`."""
    wit, teken = vondst.groups()
    return f"{wit}{teken}\\" if teken.isdigit() else f"{wit}\\{teken}"
