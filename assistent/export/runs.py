"""Inline nodes as Word runs, and text made fit for XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from types import MappingProxyType

from assistent.export.uitgave import Invulveld
from assistent.tekst.boom import HOKJE, Inline, Regeleinde, Waarde

OPEN, VET, CURSIEF, BEIDE = "Open punt", "Strong", "Emphasis", "Intense Emphasis"
PLAATSHOUDER = "Placeholder Text"
TEKENSTIJLEN = (OPEN, VET, CURSIEF, BEIDE, PLAATSHOUDER)

_VERBODEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"([{}])(?=[{}%#_])|([%#_])(?=\})")
_LANGSTE_NAAM = 64
"""Word shows no longer name above a content control."""
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_HOKJESLETTER = "MS Gothic"
"""The font that Word itself gives to the signs of a box."""
_LEEG_HOKJE = "\u2610"
_HOKJES = (("checkedState", "2612"), ("uncheckedState", "2610"))
_STUKKEN = re.compile(r"[\t\n]|[^\t\n]+")


class Runs(str):
    """Finished XML of runs: a template takes it with `{{r … }}` and does not escape it again."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def schoon(tekst: str) -> str:
    """The text without characters that XML forbids; every kind of line end becomes `\\n`."""
    return _VERBODEN.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))


def onschadelijk(tekst: str) -> str:
    """Clean text in which no `{{`, `{%` or `{_{` can be read as template language.

    The zero-width space put between is dropped again by `tekst.merk.normaliseer`, so the mark of a block is
    unharmed.
    """
    return _TAG.sub("\\g<0>\u200b", schoon(tekst))


def runs_xml(
    inhoud: Iterable[Inline],
    stijlen: Mapping[str, str],
    invulnamen: Mapping[str, str] | None = None,
    invulvelden: Mapping[str, Invulveld] = MappingProxyType({}),
) -> str:
    """The nodes as `w:r` elements. `stijlen` maps the names in `TEKENSTIJLEN` to the style ids of the
    template. With `invulnamen` (field -> what it is about) an open value is a field to click and type in, and a box
    before a text one to click. The value of a field in `invulvelden` is filled in as that says.
    """
    delen: list[str] = []
    for deel in inhoud:
        if isinstance(deel, Regeleinde):
            delen.append("<w:r><w:br/></w:r>")
            continue
        if invulnamen is not None and isinstance(deel, Waarde) and deel.open:
            delen.append(invulvak(deel.tekst, invulnamen.get(deel.veld, ""), stijlen, OPEN))
            continue
        if isinstance(deel, Waarde) and (veld := invulvelden.get(deel.veld)):
            vak = keuzevak(deel.tekst, veld, stijlen) if veld.keuzen else invulvak(deel.tekst, veld.naam, stijlen)
            delen.append(vak)
            continue
        if invulnamen is not None and deel.tekst.startswith(HOKJE):
            naast = deel.tekst.removeprefix(HOKJE)
            delen.append(aankruisvak(naast))
            deel = replace(deel, tekst=naast)
        naam = _stijl(deel)
        kop = f'<w:r><w:rPr><w:rStyle w:val="{stijlen[naam]}"/></w:rPr>' if naam in stijlen else "<w:r>"
        for stuk in _STUKKEN.findall(onschadelijk(deel.tekst)):
            delen.append(f"{kop}{_stuk(stuk)}</w:r>")
    return "".join(delen)


def _stijl(deel: Inline) -> str:
    match deel:
        case Waarde(open=True):
            return OPEN
        case Regeleinde():
            return ""
        case _:
            return (BEIDE if deel.cursief else VET) if deel.vet else (CURSIEF if deel.cursief else "")


def _stuk(stuk: str) -> str:
    if stuk == "\t":
        return "<w:tab/>"
    if stuk == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(stuk, quote=False)}</w:t>'


def invulvak(tekst: str, naam: str, stijlen: Mapping[str, str], stijl: str = PLAATSHOUDER) -> str:
    """A content control around a text that stands for what is to be filled in. It goes away when somebody types in it.

    `naam` is shown above it in Word; a screen reader says it.
    """
    opmaak = f'<w:rPr><w:rStyle w:val="{stijlen[stijl]}"/></w:rPr>' if stijl in stijlen else ""
    alias = f'<w:alias w:val="{escape(" ".join(onschadelijk(naam).split())[:_LANGSTE_NAAM])}"/>' if naam else ""
    inhoud = "".join(f"<w:r>{opmaak}{_stuk(stuk)}</w:r>" for stuk in _STUKKEN.findall(onschadelijk(tekst)))
    return (
        f"<w:sdt><w:sdtPr>{alias}<w:temporary/><w:showingPlcHdr/><w:text/></w:sdtPr>"
        f"<w:sdtContent>{inhoud}</w:sdtContent></w:sdt>"
    )


def keuzevak(tekst: str, veld: Invulveld, stijlen: Mapping[str, str]) -> str:
    """A list of which one is chosen, with a text that stands there until then."""

    def netjes(woorden: str) -> str:
        return escape(" ".join(onschadelijk(woorden).split())[:_LANGSTE_NAAM])

    opmaak = f'<w:rPr><w:rStyle w:val="{stijlen[PLAATSHOUDER]}"/></w:rPr>' if PLAATSHOUDER in stijlen else ""
    keuzen = "".join(f'<w:listItem w:displayText="{naam}" w:value="{naam}"/>' for naam in map(netjes, veld.keuzen))
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{netjes(veld.naam)}"/><w:showingPlcHdr/>'
        f"<w:dropDownList>{keuzen}</w:dropDownList></w:sdtPr>"
        f"<w:sdtContent><w:r>{opmaak}{_stuk(onschadelijk(tekst))}</w:r></w:sdtContent></w:sdt>"
    )


def aankruisvak(naam: str) -> str:
    """A box that one clicks in Word; `naam` is what is ticked with it."""
    alias = escape(" ".join(onschadelijk(naam).split())[:_LANGSTE_NAAM])
    stand = "".join(f'<w14:{s} w14:val="{teken}" w14:font="{_HOKJESLETTER}"/>' for s, teken in _HOKJES)
    letter = " ".join(f'w:{kant}="{_HOKJESLETTER}"' for kant in ("ascii", "eastAsia", "hAnsi"))
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/>'
        f'<w14:checkbox xmlns:w14="{_W14}"><w14:checked w14:val="0"/>{stand}</w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts w:hint="eastAsia" {letter}/></w:rPr><w:t>{_LEEG_HOKJE}</w:t></w:r>'
        "</w:sdtContent></w:sdt>"
    )


def met_bladwijzer(xml: str, naam: str, nummer: int) -> str:
    """The runs with a bookmark around them."""
    return f'<w:bookmarkStart w:id="{nummer}" w:name="{naam}"/>{xml}<w:bookmarkEnd w:id="{nummer}"/>'
