"""Typed text to values and back, as people in the Low Countries write numbers, amounts, dates and times."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from assistent.tekst import nederlands

_EURO = re.compile(r"^\s*eur(?:o)?(?![a-z])|eur(?:o)?\s*$", re.IGNORECASE)
_GROEPEN = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d*)?")
_KOMMA = re.compile(r"-?\d+(,\d*)?")
_PUNT = re.compile(r"-?\d+\.\d{1,2}")
_CIJFERDATUM = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISODATUM = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WOORDDATUM = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})")
_TIJD = re.compile(r"([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?: ?(?:uur|u))?")


DATUMVORM = "dd-mm-jjjj"
"""How a date is typed, for in an empty field."""


class InvoerFout(ValueError):
    """Typed text that cannot be read; the Dutch text says which form does work."""


def lees_getal(tekst: str) -> int | float:
    """The number that was typed: `1.250.000`, `400.000,50`, `400000,5` or `400000.50`, also with a sign or word for
    euro. Raises `InvoerFout`."""
    kaal = re.sub(r"[\s\u00a0€]", "", _EURO.sub("", tekst)).removesuffix(",-").removesuffix(",--")
    if _GROEPEN.fullmatch(kaal) or _KOMMA.fullmatch(kaal):
        kaal = kaal.replace(".", "").replace(",", ".").removesuffix(".")
    elif not _PUNT.fullmatch(kaal):
        raise InvoerFout("Dit is geen getal. Typ bijvoorbeeld 400.000,50.")
    try:
        getal = Decimal(kaal)
    except InvalidOperation:
        raise InvoerFout("Dit is geen getal. Typ bijvoorbeeld 400.000,50.") from None
    if abs(getal) > 10**15:
        raise InvoerFout("Dit getal is te groot.")
    return int(getal) if getal == getal.to_integral_value() else float(getal)


def getal_tekst(waarde: object) -> str:
    """A number as it is shown in a field: `1.250.000`, `7,5`; empty for what is no number."""
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return ""
    return nederlands.getal(waarde)


def bedrag_tekst(waarde: object) -> str:
    """An amount as it is shown in a field, without the sign: `400.000` or `400.000,50`."""
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return ""
    return nederlands.euro(waarde).removeprefix("€\u00a0")


def lees_datum(tekst: str) -> str:
    """The date that was typed, as `JJJJ-MM-DD`: `8-12-2022`, `2022-12-08` or `8 december 2022`. Raises `InvoerFout`."""
    kaal = " ".join(tekst.lower().split())
    try:
        if treffer := _CIJFERDATUM.fullmatch(kaal):
            dag, maand, jaar = (int(deel) for deel in treffer.groups())
        elif treffer := _ISODATUM.fullmatch(kaal):
            jaar, maand, dag = (int(deel) for deel in treffer.groups())
        elif treffer := _WOORDDATUM.fullmatch(kaal):
            dag, maand, jaar = int(treffer[1]), nederlands.MAANDEN.index(treffer[2]) + 1, int(treffer[3])
        else:
            raise InvoerFout("Typ de datum als dd-mm-jjjj, bijvoorbeeld 08-12-2026.")
        return date(jaar, maand, dag).isoformat()
    except InvoerFout:
        raise
    except ValueError:
        raise InvoerFout("Deze datum bestaat niet. Typ de datum als dd-mm-jjjj.") from None


def datum_tekst(iso: object) -> str:
    """A date as it is shown in a field: `08-12-2022`; empty for what is no date."""
    try:
        return nederlands.datum_kort(date.fromisoformat(str(iso)))
    except ValueError:
        return ""


def datum_in_woorden(iso: object) -> str:
    """A date with its day of the week: `donderdag 8 december 2022`; empty for what is no date."""
    try:
        dag = date.fromisoformat(str(iso))
    except ValueError:
        return ""
    return f"{nederlands.weekdag(dag)} {nederlands.datum(dag)}"


def lees_tijd(tekst: str) -> str:
    """The time that was typed, as `12.00`. Raises `InvoerFout`."""
    treffer = _TIJD.fullmatch(tekst.strip().lower())
    if treffer is None:
        raise InvoerFout("Typ het tijdstip als uu.mm, bijvoorbeeld 12.00.")
    return f"{int(treffer[1])}.{treffer[2] or '00'}"


def ingekort(tekst: str, lengte: int) -> str:
    """The text on one line, at most `lengte` characters, cut at a word."""
    regel = " ".join(tekst.split())
    if len(regel) <= lengte:
        return regel
    return regel[: lengte - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
