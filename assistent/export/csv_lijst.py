"""A list as a table for a spreadsheet, as the other tables are: semicolons and a byte order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from assistent.export.csv import veilig


def lijst(kop: Sequence[str], rijen: Iterable[Sequence[str | int]]) -> bytes:
    """The rows under their heading. A text that a spreadsheet would take for a formula begins with an apostrophe."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows([veilig(cel) if isinstance(cel, str) else cel for cel in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")
