"""Dates, amounts and enumerations as Dutch and Flemish documents write them.

Numbers use a point for thousands and a comma for decimals in both countries; amounts are euro and say themselves
whether btw is in them, which is the text's task, not this module's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def datum(dag: date) -> str:
    """A date in words: `8 december 2022`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def datum_kort(dag: date) -> str:
    """A date in figures: `08-12-2022`."""
    return f"{dag:%d-%m-%Y}"


def dag_van(moment: str, onbekend: str = "–") -> str:
    """The day of an ISO moment in words, as it was there; `onbekend` for what is no moment."""
    try:
        return datum(date.fromisoformat(moment[:10]))
    except ValueError:
        return onbekend


def moment_in_woorden(moment: str) -> str:
    """An ISO moment on the clock of this machine: `1 maart 2026 om 14.02 uur`."""
    try:
        hier = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return "op een onbekend moment"
    return f"{datum(hier)} om {hier:%H.%M} uur"


def weekdag(dag: date) -> str:
    """The name of the day: `donderdag`."""
    return DAGEN[dag.weekday()]


def getal(waarde: int | float | Decimal) -> str:
    """A number with Dutch separators and no needless decimals: `1.250.000`, `7,5`."""
    getal_ = Decimal(str(waarde))
    heel = getal_ == getal_.to_integral_value()
    tekst = f"{getal_:,.0f}" if heel else f"{getal_.normalize():,f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def euro(bedrag: int | float | Decimal) -> str:
    """An amount in euro: `€ 1.250.000`, with cents only where there are any: `€ 12,50`. The space does not break."""
    bedrag_ = Decimal(str(bedrag))
    heel = bedrag_ == bedrag_.to_integral_value()
    tekst = f"{bedrag_:,.0f}" if heel else f"{bedrag_:,.2f}"
    return "€\u00a0" + tekst.translate(str.maketrans(",.", ".,"))


def procent(waarde: int | float | Decimal) -> str:
    """A percentage: `7,5%`; the value is in percents, not a fraction."""
    return f"{getal(waarde)}%"


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """An enumeration in running text: `Escamp, Centrum, Kust en Rand`."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def hoofdletter(tekst: str) -> str:
    """The text as the beginning of a sentence."""
    return tekst[:1].upper() + tekst[1:]


def in_de_zin(tekst: str) -> str:
    """A name within a sentence: without its capital, unless it begins with an abbreviation (`SAS-procedure`)."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]


def aantal(hoeveel: int, enkelvoud: str, meervoud: str) -> str:
    """A number with its noun: `1 perceel`, `4 percelen`."""
    return f"{getal(hoeveel)} {enkelvoud if hoeveel == 1 else meervoud}"
