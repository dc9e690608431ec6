"""The answers of a nota as a table for the platform: semicolons and a byte order mark, as Dutch Excel expects them.

Only what the nota prints: not who asked, not the question as it came in, and nothing that is confidential.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from assistent.export.csv import veilig

KOLOMMEN = ("Kenmerk", "Nummer", "Nota", "Onderwerp", "Vraag", "Antwoord")
_VELDEN = ("kenmerk", "nummer", "nota", "onderwerp", "vraag", "antwoord")


def tabel(rijen: Iterable[Mapping[str, object]]) -> bytes:
    """A row per question that stands in a nota and has an answer, with the name of its nota under `nota`. A text that a
    spreadsheet would take for a formula begins with an apostrophe."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for rij in rijen:
        schrijver.writerow(tuple(veilig(str(rij.get(veld) or "")) for veld in _VELDEN))
    return uit.getvalue().encode("utf-8-sig")
