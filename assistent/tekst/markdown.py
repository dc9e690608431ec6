"""Markdown to text tree and back.

Only what a leidraad needs is Markdown here: paragraphs, lists, tables, **strong**, *emphasis*, a line break (backslash
at the end of the line). Everything else — headings, links, HTML, code — is ordinary text, so that nothing a
user types can change the form of a document.
"""

from __future__ import annotations

import re
import unicodedata
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
_STREEP_TUSSEN = re.compile(r"(?<!\\)\|")
_REGELBEGIN = re.compile(r"^(\s*)([-+#>~=]|\d+(?=[.)]))", re.MULTILINE)
_LEESTEKENS_VOOR = re.compile(r"^(?:[^\w\s]|_|\s)+")
_LEESTEKENS_NA = re.compile(r"(?:[^\w\s]|_|\s)+$")
_UITLIJNING: dict[str, Uitlijning] = {
    "text-align:left": "links",
    "text-align:center": "midden",
    "text-align:right": "rechts",
}
_STREEP: dict[Uitlijning, str] = {"links": "---", "midden": ":---:", "rechts": "---:"}
_BESTURING = dict.fromkeys(teken for teken in range(32) if chr(teken) not in "\n\t")
_DIEPST = 20
"""How deep lists nest, in levels of the parser (two a list). It drops what lies deeper, so there a list is text."""


@lru_cache(maxsize=2)
def _parser(*, lijsten: bool = True) -> MarkdownIt:
    regels = ["table", "emphasis", "escape", "newline", *(["list"] if lijsten else [])]
    return MarkdownIt("zero", {"maxNesting": _DIEPST}).enable(regels)


def lees(markdown: str) -> Boom:
    """Parse Markdown to a tree; carriage returns and other control characters are dropped."""
    schoon = markdown.replace("\r\n", "\n").replace("\r", "\n").translate(_BESTURING)
    tokens = _parser().parse(schoon)
    if any(token.level >= _DIEPST - 2 and token.type == "list_item_open" for token in tokens):
        tokens = _parser(lijsten=False).parse(schoon)
    elif breder := _verbreed(schoon, tokens):
        tokens = _parser().parse(breder)
    return _Lezer(tokens).blokken()


def _verbreed(markdown: str, tokens: Sequence[Token]) -> str:
    """The text with wider table heads where a row has more cells than its head, because the parser drops those cells;
    empty when no table needs it."""
    regels = markdown.split("\n")
    verbreed = False
    for tabel in (token for token in tokens if token.type == "table_open" and token.map):
        kop, eind = tabel.map or (0, 0)
        tekort = max(map(_cellen, regels[kop:eind])) - _cellen(regels[kop])
        if tekort > 0:
            regels[kop] = regels[kop].rstrip().removesuffix("|") + "| " * tekort + "|"
            regels[kop + 1] = regels[kop + 1].rstrip().removesuffix("|") + "|---" * tekort + "|"
            verbreed = True
    return "\n".join(regels) if verbreed else ""


def _cellen(regel: str) -> int:
    """How many cells a line of a table has."""
    kaal = regel.strip().removeprefix("|")
    return len(_STREEP_TUSSEN.findall(kaal.removesuffix("|") if not kaal.endswith("\\|") else kaal)) + 1


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
    """The tree as Markdown. Values are written as finished text; a figure has no Markdown and is left out.

    `lees` gives the same words back. Emphasis that Markdown cannot hold (inside a word, beside a bracket) gives way.
    """
    teksten: list[str] = []
    vorige: Blok | None = None
    anders = False
    for blok in boom:
        # Two lists of one kind in a row would become one list; another mark keeps them apart.
        volgt = isinstance(blok, Lijst) and isinstance(vorige, Lijst) and blok.genummerd == vorige.genummerd
        anders = volgt and not anders
        if tekst := _blok(blok, anders=anders):
            teksten.append(tekst)
            vorige = blok
    return "\n\n".join(teksten)


def _blok(blok: Blok, *, anders: bool) -> str:
    match blok:
        case Alinea(inhoud):
            return _REGELBEGIN.sub(_ontsnap_begin, _regel(_zonder_slotregels(inhoud), "\\\n"))
        case Lijst(items, genummerd):
            punt, streep = ")*" if anders else ".-"
            return "\n".join(
                _item(item, f"{nr}{punt} " if genummerd else f"{streep} ") for nr, item in enumerate(items, 1)
            )
        case Tabel(kop, rijen, uitlijning):
            strepen = [_STREEP[kant] for kant in uitlijning] or ["---"] * len(kop)
            regels = [[_regel(cel, " ") for cel in kop], strepen, *([_regel(cel, " ") for cel in rij] for rij in rijen)]
            return "\n".join(f"| {' | '.join(cellen)} |" for cellen in regels)
        case Figuur():
            return ""


def _zonder_slotregels(inhoud: Sequence[Inline]) -> Sequence[Inline]:
    """Without line breaks at the end, which show nothing and would be read back as a backslash."""
    eind = len(inhoud)
    while eind and not _zichtbaar(inhoud[eind - 1]):
        eind -= 1
    return inhoud[:eind]


def _zichtbaar(deel: Inline) -> bool:
    return not isinstance(deel, Regeleinde) and bool(deel.tekst.strip())


def _item(item: Boom, teken: str) -> str:
    inspring = "\n" + " " * len(teken)
    return teken + schrijf(item).replace("\n", inspring)


def _regel(inhoud: Sequence[Inline], regeleinde: str) -> str:
    delen = _stukken(inhoud, regeleinde)
    samen, na_merk = "", False
    for nummer, (tekst, vet, cursief) in enumerate(delen):
        volgende = delen[nummer + 1][0][:1] if nummer + 1 < len(delen) else ""
        # Two kinds of emphasis that touch would be read as one row of stars.
        nadruk = "" if na_merk and not tekst[:1].isspace() else "**" * vet + "*" * cursief
        geheel, eind = _met_nadruk(tekst, nadruk, samen[-1:], volgende)
        na_merk = bool(nadruk) and not eind
        samen += geheel
    return samen


def _stukken(inhoud: Sequence[Inline], regeleinde: str) -> list[tuple[str, bool, bool]]:
    """Escaped text with its emphasis, neighbours of equal emphasis joined."""
    delen: list[tuple[str, bool, bool]] = []
    for deel in inhoud:
        if isinstance(deel, Regeleinde):
            stuk = (regeleinde, False, False)
        else:
            stuk = (_BIJZONDER.sub(r"\\\1", deel.tekst.replace("\n", " ")), deel.vet, deel.cursief)
        if delen and delen[-1][1:] == stuk[1:]:
            delen[-1] = (delen[-1][0] + stuk[0], *stuk[1:])
        elif stuk[0]:
            delen.append(stuk)
    return delen


def _met_nadruk(tekst: str, nadruk: str, vorige: str, volgende: str) -> tuple[str, str]:
    """The text with emphasis around its core, and what stands after the last mark.

    A mark counts only on the outside of a word, so white space stays out of it, and punctuation too where a letter
    touches it.
    """
    kern = tekst.strip() if nadruk else ""
    begin, eind = (tekst.partition(kern)[0], tekst.rpartition(kern)[2]) if kern else (tekst, tekst)
    if kern and _is_letter((vorige + begin)[-1:]):
        kaal = _LEESTEKENS_VOOR.sub("", kern)
        begin, kern = begin + kern[: len(kern) - len(kaal)], kaal
    if kern and _is_letter((eind + volgende)[:1]):
        kaal = _LEESTEKENS_NA.sub("", kern)
        eind, kern = kern[len(kaal) :] + eind, kaal
    return (f"{begin}{nadruk}{kern}{nadruk[::-1]}{eind}", eind) if kern else (tekst, tekst)


def _is_letter(teken: str) -> bool:
    """Whether a mark beside this character would be inside a word: it is neither white space nor punctuation."""
    return bool(teken) and teken not in " \t\n" and unicodedata.category(teken)[0] not in "PZ"


def _ontsnap_begin(vondst: re.Match[str]) -> str:
    """Escape what would start a list: `-` becomes `\\-`, `1.` becomes `1\\.`."""
    wit, teken = vondst.groups()
    return f"{wit}{teken}\\" if teken.isdigit() else f"{wit}\\{teken}"
