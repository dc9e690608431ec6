"""Facts about the contract once it is awarded: how far it is above the estimate, and how large a change of it is.

Sources: Aanbestedingswet 2012, articles 2a.3 (concession above its estimate) and 2.163b, 2.163d and 2.163e (changes
during the term). Amounts are euro excl. btw, shares are percents.
"""

from __future__ import annotations

from assistent.advies.raming import raming_met_opties
from assistent.dossier.stand import Stand

_CONTRACT, _WIJZIGING = "zaak.contractwaarde", "zaak.wijziging_bedrag"


def gunning_boven_raming(stand: Stand) -> float | None:
    """How many percents the value at the award is above the estimate; negative when below."""
    return _aandeel(stand.getal(_CONTRACT), raming_met_opties(stand), min_geheel=True)


def wijziging_procent(stand: Stand) -> float | None:
    """What the change amounts to, in percents of the value of the original contract."""
    return _aandeel(stand.getal(_WIJZIGING), stand.getal(_CONTRACT))


def _aandeel(deel: float | None, geheel: float | None, *, min_geheel: bool = False) -> float | None:
    if deel is None or not geheel:
        return None
    # Rounded far below a cent of any contract, because a tenth may not become more than 10 by a hair.
    return round(100 * (deel - geheel if min_geheel else deel) / geheel, 6)
