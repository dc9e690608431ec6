"""The answers as a table: readable by a spreadsheet, and nothing in it that it would run."""

from __future__ import annotations

import csv
import io

from assistent.export.nota_csv import KOLOMMEN, tabel


def test_geen_cel_is_een_formule_en_alles_komt_terug() -> None:
    rij = {
        "kenmerk": "=1+1",
        "nummer": 3,
        "nota": "Nota 1",
        "onderwerp": "@x",
        "vraag": "-2 of\n+3?",
        "antwoord": 'Ja; "zo".',
    }
    gelezen = list(csv.reader(io.StringIO(tabel([rij]).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert tuple(gelezen[0]) == KOLOMMEN
    assert gelezen[1] == ["'=1+1", "3", "Nota 1", "'@x", "'-2 of\n+3?", 'Ja; "zo".']
