"""Values that stand in a running text: months, amounts, days, shares and numbers, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from assistent.tekst.nederlands import MAANDEN

Soort = Literal["maanden", "bedrag", "procent", "datum", "aantal"]
Waarde = float | date

_TELWOORDEN: Final = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_GETAL = r"(?P<getal>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|" + "|".join(_TELWOORDEN[1:]) + ")"
_PATRONEN: Final[tuple[tuple[Soort, re.Pattern[str]], ...]] = (
    ("datum", re.compile(rf"\b(?P<dag>\d{{1,2}})\s+(?P<maand>{'|'.join(MAANDEN)})\s+(?P<jaar>\d{{4}})\b", re.I)),
    ("datum", re.compile(r"\b(?P<dag>\d{1,2})[-/](?P<maand>\d{1,2})[-/](?P<jaar>\d{4})\b")),
    ("bedrag", re.compile(rf"(?:€|\beuro)\s*{_GETAL}(?P<maal>\s+(?:miljoen|mln))?", re.I)),
    ("bedrag", re.compile(rf"\b{_GETAL}(?P<maal>\s+(?:miljoen|mln)\.?)?\s+euro\b", re.I)),
    ("procent", re.compile(rf"\b{_GETAL}\s*(?:%|procent\b)", re.I)),
    ("maanden", re.compile(rf"\b{_GETAL}\s+(?:maanden|maand)\b", re.I)),
    ("maanden", re.compile(rf"\b{_GETAL}\s+(?P<jaren>jaren|jaar)\b", re.I)),
    ("aantal", re.compile(rf"\b{_GETAL}\b", re.I)),
)


@dataclass(frozen=True, slots=True)
class Vondst:
    """A value in a text, as it is written there; `van` and `tot` are character positions."""

    soort: Soort
    waarde: Waarde
    tekst: str
    van: int
    tot: int


def vind(tekst: str) -> Iterator[Vondst]:
    """The values of a text. What is part of a larger value (the year of a day) is no value of its own."""
    bezet: list[tuple[int, int]] = []
    for soort, patroon in _PATRONEN:
        for treffer in patroon.finditer(tekst):
            van, tot = treffer.span()
            if any(van < b and a < tot for a, b in bezet):
                continue
            waarde = _datum(treffer) if soort == "datum" else _getal(treffer)
            if waarde is not None:
                bezet.append((van, tot))
                yield Vondst(soort, waarde, " ".join(treffer[0].split()), van, tot)


def _getal(treffer: re.Match[str]) -> float:
    geschreven = treffer["getal"].lower()
    if geschreven in _TELWOORDEN:
        getal = float(_TELWOORDEN.index(geschreven))
    else:
        getal = float(geschreven.replace(".", "").replace(",", "."))
    delen = treffer.groupdict()
    return getal * (12 if delen.get("jaren") else 1) * (1_000_000 if delen.get("maal") else 1)


def _datum(treffer: re.Match[str]) -> date | None:
    maand = treffer["maand"].lower()
    try:
        nummer = MAANDEN.index(maand) + 1 if maand in MAANDEN else int(maand)
        return date(int(treffer["jaar"]), nummer, int(treffer["dag"]))
    except ValueError:
        return None
