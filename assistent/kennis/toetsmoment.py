"""The moments at which a lawyer reviews, each with what to look at then.

A review early costs an answer, a review late a publication. So every moment has its own list: what must be right
before the choice of procedure is decided, before the first document goes out, before every nota, before the letters,
before the signatures.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistent.kennis.basis import Item, Rechtsgebied, Regime, Stap
from assistent.kennis.voorwaarden import Voorwaarde

Puntsoort = Literal[
    "voorwaarde", "keuze", "melding", "afwijking", "te_controleren", "open_punt", "losse_tekst", "aandachtspunt",
    "wijziging",
]  # fmt: skip
"""What a review point can come from: a condition of a procedure, a choice with its motivation, a finding, a departure
from the standard text, a source that nobody checked, something left open, a text without a place, one of the points
below, or a change of what was published."""


class Aandachtspunt(Item):
    """Something that a lawyer looks at at this moment.

    `tekst` asks one thing in one sentence, `uitleg` says why and how to see it. The point is put when `als` is not
    false. Outside `regimes` it is advice and no duty. `documenten` are the documents in which the answer stands; empty
    for those of the moment.
    """

    tekst: str = Field(min_length=1)
    uitleg: str = Field(min_length=1)
    als: Voorwaarde | None = None
    regimes: tuple[Regime, ...] = ()
    rechtsgebied: Rechtsgebied | None = None
    documenten: tuple[str, ...] = ()

    def plicht_in(self, regime: Regime | None) -> bool:
        """Whether this point is more than advice under `regime`. While there is no procedure (None) it counts: that it
        is no duty may not be said then."""
        return not self.regimes or regime is None or regime in self.regimes


class Toetsmoment(Item):
    """A moment of review. `documenten` are the documents that are read then, `stappen` the steps of the route whose
    choices belong to it, `soorten` the kinds of review points that are put. It exists when `als` is not false: without
    a selection there is no selection letter."""

    naam: str = Field(min_length=1)
    uitleg: str = Field(min_length=1)
    rechtsgebied: Rechtsgebied | None = None
    als: Voorwaarde | None = None
    documenten: tuple[str, ...] = ()
    stappen: tuple[Stap, ...] = ()
    soorten: tuple[Puntsoort, ...] = Field(min_length=1)
    punten: tuple[Aandachtspunt, ...] = Field(min_length=1)
