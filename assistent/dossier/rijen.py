"""Rows of a table answer: whether they say something, and what they are called where another row refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def rijlabel(vraag: Vraag, rij: Mapping[str, Any], rijen: Iterable[Mapping[str, Any]]) -> str:
    """What a row is called on the screen: as `rijnaam`, and without a name by its place among `rijen`, from 1: `rij 2`.
    A row that is not among them has no name."""
    id_ = str(rij.get("id", ""))
    if (naam := rijnaam(vraag, rij)) != id_:
        return naam
    plek = next((nr for nr, andere in enumerate(rijen, 1) if id_ and str(andere.get("id", "")) == id_), 0)
    return f"rij {plek}" if plek else "rij zonder naam"


def is_lege_rij(rij: object) -> bool:
    """Whether nothing was filled in in this row yet; what is no row is not empty."""
    return isinstance(rij, Mapping) and all(_is_leeg(cel) for naam, cel in rij.items() if naam != "id")


def _is_leeg(cel: object) -> bool:
    return cel is None or (isinstance(cel, str) and not cel.strip())
