"""The part of the check that is about the help: does every page have it, and does it name what exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from assistent.kennis.basis import Stap
from assistent.kennis.hulp import NAAST, OVERAL
from assistent.kennis.model import Kennis


def controleer_hulp(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Everything that is wrong with the help, as (item, what). A catalogue without any help has none to check."""
    bestaat = {OVERAL, *NAAST, *get_args(Stap)}
    teller = Counter(item.pagina for item in kennis.hulp.values())
    for item in kennis.hulp.values():
        if item.pagina not in bestaat:
            yield item.id, f"'{item.pagina}' is geen pagina"
        if teller[item.pagina] > 1:
            yield item.id, f"de pagina '{item.pagina}' heeft meer dan één hulptekst"
        yield from ((item.id, f"begrip '{b}' bestaat niet") for b in item.begrippen if b not in kennis.begrippen)
    if kennis.hulp:
        yield from (("hulp", f"de pagina '{pagina}' heeft geen hulptekst") for pagina in sorted(bestaat - set(teller)))
