"""The planning as a table for a spreadsheet: semicolons and a byte order mark, as Dutch Excel expects them."""

from __future__ import annotations

import csv
import io

from assistent.export.ics import minimum_in_woorden
from assistent.export.runs import schoon
from assistent.kennis.bronregel import bronregel
from assistent.kennis.model import Kennis
from assistent.planning.model import Planning, Planningstap

KOLOMMEN = (
    "Stap", "Naam", "Fase", "Datum", "Tijd", "Wie", "Dagen na de vorige stap", "Wettelijk minimum", "Speling in dagen",
    "Vast", "Op zijn vroegst", "Op zijn laatst", "Bron", "Motivering",
)  # fmt: skip
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")


def tabel(planning: Planning, kennis: Kennis) -> bytes:
    """A row per step. A text that a spreadsheet would take for a formula begins with an apostrophe."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    namen = {stap.id: stap.naam for stap in planning.stappen}
    for stap in planning.stappen:
        schrijver.writerow(_rij(stap, namen, kennis))
    return uit.getvalue().encode("utf-8-sig")


def _rij(stap: Planningstap, namen: dict[str, str], kennis: Kennis) -> tuple[str | int, ...]:
    minima = [minimum_in_woorden(band, namen) for band in stap.banden if band.minimum is not None]
    return (
        stap.id,
        veilig(stap.naam),
        veilig(stap.fase),
        stap.datum.isoformat() if stap.datum else "",
        stap.tijd,
        veilig(stap.wie),
        "" if stap.dagen is None else stap.dagen,
        veilig("; ".join(minima)),
        "" if stap.speling is None else stap.speling,
        "ja" if stap.vast else "nee",
        stap.vroegst.isoformat() if stap.vroegst else "",
        stap.laatst.isoformat() if stap.laatst else "",
        veilig(bronregel(kennis, stap.bron)),
        veilig(stap.motivering),
    )


def veilig(tekst: str) -> str:
    """A text that no spreadsheet runs as a formula, also not after spaces."""
    schone = schoon(tekst)
    return f"'{schone}" if schone.lstrip(" ").startswith(_FORMULE) else schone
