"""Price formulas: from the prices of all bids to a share 0…1 of the points for price.

The law names no formula; it asks that the method is known beforehand and leaves no unlimited choice (Aanbestedingswet
2012, article 2.115). What each formula does badly is said in the catalogue and shown by the simulation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistent.beoordeling.model import Formule, Opzet

Aandelen = list[float]


def aandelen(opzet: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """The share of the points for each price, in the same order. All prices are above 0."""
    return FORMULES[opzet.formule](opzet, prijzen)


def _laagste_prijs(_: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """The lowest price divided by the price."""
    laagste = min(prijzen)
    return [laagste / prijs for prijs in prijzen]


def _verschil_met_laagste(_: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """One minus the part by which the price exceeds the lowest; nothing at twice the lowest or more."""
    laagste = min(prijzen)
    return [max(0.0, 2 - prijs / laagste) for prijs in prijzen]


def _tussen_grenzen(opzet: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """Straight from all points at `onder` to none at `boven`; the other bids do not matter."""
    onder, boven = opzet.onder, opzet.boven
    if onder is None or boven is None or not onder < boven:
        raise ValueError("deze formule vraagt twee grenzen, de onderste lager dan de bovenste")
    return [min(1.0, max(0.0, (boven - prijs) / (boven - onder))) for prijs in prijzen]


def _geen(_: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """Price gives no points."""
    return [0.0] * len(prijzen)


def _rangorde(_: Opzet, prijzen: Sequence[float]) -> Aandelen:
    """All points for the lowest price, none for the highest, equal steps between; equal prices share a place."""
    volgorde = sorted(set(prijzen))
    stappen = max(1, len(volgorde) - 1)
    plaats = {prijs: 1 - nummer / stappen for nummer, prijs in enumerate(volgorde)}
    return [plaats[prijs] for prijs in prijzen]


FORMULES: dict[Formule, Callable[[Opzet, Sequence[float]], Aandelen]] = {
    "laagste_prijs": _laagste_prijs,
    "verschil_met_laagste": _verschil_met_laagste,
    "tussen_grenzen": _tussen_grenzen,
    "vaste_prijs": _geen,
    "rangorde": _rangorde,
    "gunnen_op_waarde": _geen,
}
RELATIEF: frozenset[Formule] = frozenset({"laagste_prijs", "verschil_met_laagste", "rangorde"})
"""The formulas in which the points of one bid depend on the other bids."""
