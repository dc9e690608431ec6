"""How the user starts this application on the command line, so that every hint can be typed as it stands."""

from __future__ import annotations

import os
from typing import Final

VARIABELE: Final = "ONTWERPASSISTENT_AANROEP"
"""Set by `start.py`, which runs the application from the source."""


def aanroep() -> str:
    """`python3 start.py` in a checkout, else `assistent`."""
    return os.environ.get(VARIABELE) or "assistent"


def opdracht(woorden: str) -> str:
    """A command as the user would type it, in quotes: `‘assistent vragen’`."""
    return f"‘{aanroep()} {woorden}’"
