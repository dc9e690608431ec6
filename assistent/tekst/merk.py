"""Normalised text and its hash: how a block is recognised again after a trip through Word.

Word and LibreOffice change quotes, dashes, white space and Unicode composition without anyone meaning it; two texts
that differ only in those are the same text here.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_GELIJK = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2010": "-", "\u2212": "-",
        "\u2026": "...", "\u00ad": None, "\u200b": None, "\u200e": None, "\u200f": None, "\ufeff": None,
    }
)  # fmt: skip
_WIT = re.compile(r"\s+")


def normaliseer(tekst: str) -> str:
    """The text without differences that word processors make by themselves."""
    return _WIT.sub(" ", unicodedata.normalize("NFC", tekst).translate(_GELIJK)).strip()


def vingerafdruk(tekst: str) -> str:
    """SHA-256 (64 hex digits) of the normalised text."""
    return hashlib.sha256(normaliseer(tekst).encode()).hexdigest()
