"""What decides between bids that are equal: the rule that was fixed beforehand."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

from assistent.beoordeling.model import Uitslag
from assistent.beoordeling.uitslag import PRIJS

Regel = Literal["zwaarste", "laagste_prijs", "loting"]


def beslis(regel: Regel, gelijk: Sequence[Uitslag], zaad: int) -> tuple[Uitslag, ...]:
    """Who of the equals goes first under this rule; more than one when the rule does not decide.

    `zwaarste` is the criterion of quality with the most points (or the greatest discount); `loting` draws with `zaad`.
    """
    if len(gelijk) < 2:
        return tuple(gelijk)
    if regel == "loting":
        # Drawn among names in a fixed order: the order of a table may not weigh.
        return (random.Random(zaad).choice(sorted(gelijk, key=lambda u: u.bod)),)
    if regel == "laagste_prijs":
        beste = min(u.prijs for u in gelijk)
        return tuple(u for u in gelijk if u.prijs == beste)
    zwaarste = max((p for p in gelijk[0].posten if p.criterium != PRIJS), key=lambda p: p.hoogstens, default=None)
    if zwaarste is None:
        return tuple(gelijk)
    scores = {u.bod: next(p.aandeel for p in u.posten if p.criterium == zwaarste.criterium) for u in gelijk}
    return tuple(u for u in gelijk if scores[u.bod] == max(scores.values()))
