"""Where something rests on, in one line: the same words in documents, in the calendar and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis

STATUSSEN = {
    "wettekst": "wettekst gezien", "secundair": "secundaire bron", "onderzoek": "onderzoek",
    "afgeleid": "eigen afleiding", "te_controleren": "nog te controleren door een jurist",
}  # fmt: skip
"""How sure a reference is, in words."""


def bronregel(kennis: Kennis, bronnen: Iterable[Verwijzing]) -> str:
    """Source, place and how sure that is, each once: `AW 2012, artikel 2.38 lid 2 (wettekst gezien)`. What refers to a
    source that the catalogue does not have is left out."""
    delen = (
        f"{kennis.bronnen[v.bron].kort}, {v.plaats} ({STATUSSEN.get(v.status, v.status)})"
        for v in bronnen
        if v.bron in kennis.bronnen
    )
    return "; ".join(dict.fromkeys(delen))
