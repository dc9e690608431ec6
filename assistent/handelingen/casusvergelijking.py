"""The cases beside a dossier: how near each lies, what it shares, what it chose, and what it teaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistent.advies import gelijkenis
from assistent.advies.sturing import scores
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Casus

EERSTE: Final = 3
"""How many cases stand beside the dossier at first."""
KENMERKEN: Final = ("procedure", "duur", "financiering", "afloop", "oordeel")
"""What a case chose and how it ended, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Casusstand:
    """One case. `afstand` 0 (same scores) … 1 (opposite), `None` when too few scores are shared to say; `overeenkomst`
    and `verschil` are questions (ids); `koos` are pairs of a characteristic and what the source says of it."""

    casus: Casus
    afstand: float | None
    overeenkomst: tuple[str, ...]
    verschil: tuple[str, ...]
    koos: tuple[tuple[str, str], ...]
    lessen: tuple[tuple[str, tuple[Verwijzing, ...]], ...]


def standen(uitkomst: Uitkomst) -> tuple[Casusstand, ...]:
    """All cases of the catalogue, nearest first; those of which nothing can be said yet stand last."""
    gegeven = scores(uitkomst.stand)
    alle = (_stand(casus, gegeven) for casus in uitkomst.kennis.casussen.values())
    return tuple(sorted(alle, key=lambda s: (s.afstand is None, s.afstand or 0.0, s.casus.naam)))


def _stand(casus: Casus, gegeven: dict[str, int]) -> Casusstand:
    gelijk = gelijkenis.met(casus, gegeven)
    return Casusstand(
        casus=casus,
        afstand=gelijk.afstand if gelijk else None,
        overeenkomst=gelijk.overeenkomst if gelijk else (),
        verschil=gelijk.verschil if gelijk else (),
        koos=tuple((naam, casus.kenmerken[naam]) for naam in KENMERKEN if casus.kenmerken.get(naam)),
        lessen=tuple((les.tekst, les.bron) for les in casus.lessen),
    )


def standaardkeuze(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The cases to begin with: those that resemble the dossier, else simply the first."""
    gelijkend = tuple(g.casus for g in uitkomst.lijkt_op[:EERSTE])
    return gelijkend or tuple(uitkomst.kennis.casussen)[:EERSTE]
