"""Anything that a person may answer: a valid or an impossible value for each kind of question, with hostile texts."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.model import Kolom, Vraag

VIJANDIG = (
    "<b>vet</b><img src=x>", "</w:t></w:p>", "{{ zaak.naam }}", "{% for x in y %}", "**x** _y_ `z`", "# kop\n- punt",
    "| a | b |", "&amp; &lt;", "\u202egespiegeld", "\u05e9\u05dc\u05d5\u05dd 12", "\U0001f3db\ufe0f", "\u200b",
    "e\u0301", "tab\tin", "%s {0} \\n", "regel\r\neen\rtwee\u2028drie", "nul\x00teken\x0b", "\ue0000\ue001",
    "half\ud800teken", "a" * 3_000, " ", "'\"`;--",
)  # fmt: skip
TEKST = st.one_of(st.sampled_from(VIJANDIG), st.text(max_size=40))
RIJ_IDS = st.lists(st.sampled_from(["r1", "r2", "r3", "r4"]), max_size=4, unique=True)


def waarden(vraag: Vraag) -> st.SearchStrategy[Any]:
    """A value for this question; `None` empties it. Few of them cannot be an answer, and must be refused."""
    goed = _tabel(vraag) if vraag.type == "tabel" else _enkel(vraag.type, [o.id for o in vraag.opties], vraag)
    return st.one_of(goed, goed, goed, goed, st.sampled_from([None, ONBEKEND]))


def _enkel(soort: str, opties: list[str], grenzen: Vraag | None = None) -> st.SearchStrategy[Any]:
    match soort:
        case "schaal":
            return st.integers(1, 5)
        case "keuze":
            return st.sampled_from(opties) if opties else st.none()
        case "meerkeuze":
            return st.lists(st.sampled_from(opties), min_size=1, unique=True)
        case "getal" | "bedrag" | "procent":
            onder = int((grenzen and grenzen.minimum) or 0)
            boven = int((grenzen and grenzen.maximum) or (100 if soort == "procent" else 10**9))
            return st.integers(onder, boven)
        case "datum":
            return st.dates().map(lambda dag: dag.isoformat())
        case _:
            return TEKST


def _tabel(vraag: Vraag) -> st.SearchStrategy[Any]:
    def rijen(ids: list[str]) -> st.SearchStrategy[Any]:
        return st.tuples(*(st.fixed_dictionaries({"id": st.just(id_)}, optional=cellen) for id_ in ids)).map(list)

    cellen = {kolom.id: _cel(kolom) for kolom in vraag.kolommen}
    return RIJ_IDS.flatmap(rijen)


def _cel(kolom: Kolom) -> st.SearchStrategy[Any]:
    if kolom.type in ("verwijzing", "onder"):
        return st.just("")
    return _enkel(kolom.type, [optie.id for optie in kolom.opties])
