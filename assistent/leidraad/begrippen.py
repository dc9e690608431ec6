"""Which terms of the glossary a document uses.

A glossary with terms that stand nowhere makes a reader look for a meaning that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistent.kennis.model import Begrip

_UITGANG = r"(?:e?n|s|'s|’s)?"
"""Plurals and inflections that keep the word whole."""


def gebruikte(begrippen: Iterable[Begrip], tekst: str) -> frozenset[str]:
    """The ids of the terms that occur in the text, and of terms that the definitions of those use."""
    alle = list(begrippen)
    gevonden: set[str] = set()
    nieuw = [tekst]
    while nieuw:
        samen = "\n".join(nieuw)
        raak = [b for b in alle if b.id not in gevonden and _patroon(b.term).search(samen)]
        gevonden.update(b.id for b in raak)
        nieuw = [b.definitie for b in raak]
    return frozenset(gevonden)


@lru_cache(maxsize=512)
def _patroon(term: str) -> re.Pattern[str]:
    """The term as a word of its own, also in the plural: `perceel` finds `percelen`, `eis` finds `eisen`."""
    kern = re.escape(term)
    # A long vowel loses one letter in an open syllable: perceel, percelen.
    if len(term) > 3 and term[-2] == term[-3] and term[-2] in "aeou":
        kern = f"(?:{kern}|{re.escape(term[:-2] + term[-1])})"
    return re.compile(rf"(?<!\w){kern}{_UITGANG}(?!\w)", re.IGNORECASE)
