"""How a Dutch term is found in a text: as a word of its own, also in the plural."""

from __future__ import annotations

import re
from functools import lru_cache

_UITGANG = r"(?:e?n|s|'s|’s)?"
"""Plurals and inflections that keep the word whole."""


@lru_cache(maxsize=1_024)
def patroon(term: str) -> re.Pattern[str]:
    """The term as a word of its own, also in the plural: `perceel` finds `percelen`, `eis` finds `eisen`."""
    kern = re.escape(term)
    # A long vowel loses one letter in an open syllable: perceel, percelen.
    if len(term) > 3 and term[-2] == term[-3] and term[-2] in "aeou":
        kern = f"(?:{kern}|{re.escape(term[:-2] + term[-1])})"
    return re.compile(rf"(?<!\w){kern}{_UITGANG}(?!\w)", re.IGNORECASE)


def stam(term: str) -> str:
    """The letters, in lower case, with which everything begins that `patroon` finds."""
    return term[: max(1, len(term) - 2)].lower()
