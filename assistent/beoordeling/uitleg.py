"""Every point in words: how a share of the points came about, and what it was multiplied with."""

from __future__ import annotations

from collections.abc import Sequence

from assistent.beoordeling.model import Opzet, Post, Uitslag
from assistent.beoordeling.uitslag import PRIJS
from assistent.tekst.nederlands import euro, getal


def rond(waarde: float, decimalen: int = 2) -> str:
    """A number as in a calculation: with a decimal comma and at most so many decimals."""
    return getal(round(waarde, decimalen) + 0.0)


def uitleg_post(opzet: Opzet, post: Post, uitslag: Uitslag, binnen: Sequence[Uitslag]) -> str:
    """One item of a total as a calculation. `binnen` are all bids that were compared."""
    if opzet.formule == "gunnen_op_waarde":
        return f"{euro(round(post.hoogstens, 2))} × {rond(post.aandeel, 4)} = {euro(round(post.waarde, 2))} korting"
    deel = _PRIJSDEEL[opzet.formule](opzet, uitslag, binnen) if post.criterium == PRIJS else rond(post.aandeel, 4)
    return f"{rond(post.hoogstens, 4)} × {deel} = {rond(post.waarde)}"


def uitleg_totaal(opzet: Opzet, uitslag: Uitslag) -> str:
    """How the total follows from its items; for a bid that is out, why."""
    if uitslag.rang is None:
        return uitslag.reden
    if opzet.formule == "gunnen_op_waarde":
        korting = sum(post.waarde for post in uitslag.posten)
        return f"{euro(uitslag.prijs)} − {euro(round(korting, 2))} = {euro(round(uitslag.totaal, 2))}"
    return f"{' + '.join(rond(post.waarde) for post in uitslag.posten)} = {rond(uitslag.totaal)}"


def _laagste(binnen: Sequence[Uitslag]) -> float:
    return min(u.prijs for u in binnen)


def _gedeeld(_: Opzet, uitslag: Uitslag, binnen: Sequence[Uitslag]) -> str:
    return f"({euro(_laagste(binnen))} ÷ {euro(uitslag.prijs)})"


def _verschil(_: Opzet, uitslag: Uitslag, binnen: Sequence[Uitslag]) -> str:
    laagste = _laagste(binnen)
    if uitslag.prijs >= 2 * laagste:
        return "0"
    return f"(1 − ({euro(uitslag.prijs)} − {euro(laagste)}) ÷ {euro(laagste)})"


def _grenzen(opzet: Opzet, uitslag: Uitslag, _: Sequence[Uitslag]) -> str:
    assert opzet.onder is not None
    assert opzet.boven is not None
    if not opzet.onder < uitslag.prijs < opzet.boven:
        return "1" if uitslag.prijs <= opzet.onder else "0"
    return f"({euro(opzet.boven)} − {euro(uitslag.prijs)}) ÷ ({euro(opzet.boven)} − {euro(opzet.onder)})"


def _plaats(_: Opzet, uitslag: Uitslag, binnen: Sequence[Uitslag]) -> str:
    volgorde = sorted({u.prijs for u in binnen})
    plaats = volgorde.index(uitslag.prijs) + 1
    if len(volgorde) == 1:
        return "1"
    return f"(1 − {plaats - 1} ÷ {len(volgorde) - 1})"


def _geen(_: Opzet, __: Uitslag, ___: Sequence[Uitslag]) -> str:
    return "0"


_PRIJSDEEL = {
    "laagste_prijs": _gedeeld,
    "verschil_met_laagste": _verschil,
    "tussen_grenzen": _grenzen,
    "rangorde": _plaats,
    "vaste_prijs": _geen,
    "gunnen_op_waarde": _geen,
}
