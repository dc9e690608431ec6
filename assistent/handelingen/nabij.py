"""The name that somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LANGSTE = 100
"""A longer name was not mistyped but pasted by mistake; comparing it would take long."""


def bedoelt_u(naam: str, namen: Iterable[str]) -> str:
    """`Bedoelt u 'zaak.naam'?`, or an empty text when nothing is near enough."""
    dichtbij = difflib.get_close_matches(naam[:_LANGSTE].lower(), namen, n=1, cutoff=0.5)
    return f"Bedoelt u ‘{dichtbij[0]}’?" if dichtbij else ""


def kies_uit(naam: str, namen: Iterable[str]) -> str:
    """All names there are, and the one that was probably meant."""
    lijst = list(namen)
    if not lijst:
        return "Er zijn er geen."
    return f"Kies uit {', '.join(lijst)}. {bedoelt_u(naam, lijst)}".rstrip()
