"""Rows of a table answer: whether they say something, and what they are called where another row refers to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistent.kennis.model import Vraag

_TEKST = ("tekst", "lange_tekst")


def rijnaam(vraag: Vraag, rij: Mapping[str, Any]) -> str:
    """What a row of this table is called, on one line: its column `naam`, while that is empty its first filled text
    column, else its id. The same on the screen and in the documents."""
    teksten = [kolom.id for kolom in vraag.kolommen if kolom.type in _TEKST]
    for naam in ("naam", *teksten):
        if naam in teksten and (woorden := str(rij.get(naam) or "").split()):
            return " ".join(woorden)
    return str(rij.get("id", ""))


def is_lege_rij(rij: object) -> bool:
    """Whether nothing was filled in in this row yet; what is no row is not empty."""
    return isinstance(rij, Mapping) and all(_is_leeg(cel) for naam, cel in rij.items() if naam != "id")


def _is_leeg(cel: object) -> bool:
    return cel is None or (isinstance(cel, str) and not cel.strip())
