"""What a way of comparing does in many invented tenders: does price weigh what it says, does a losing bid decide?

Everything is drawn with a seed, so that a figure in a document can be made again. The market that is drawn from is a
guess of the user; the outcome is a property of the method in that market and no forecast.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistent.beoordeling.model import Bod, Opzet
from assistent.beoordeling.prijs import RELATIEF, aandelen

_PRIJSVECHTER = 0.6
"""The dumping bid asks this part of the lowest price, and scores nothing on quality (ours, `afgeleid`)."""
_MELD_PER = 100
"""Tenders between two reports of how far it is."""


@dataclass(frozen=True, slots=True)
class Markt:
    """The tenders to invent: how many bids, the middle of their prices in euro, and how far prices (as a part of the
    middle) and scores (0…1) lie apart, as standard deviations."""

    boden: int = 5
    prijs: float = 1_000_000.0
    prijsspreiding: float = 0.10
    score: float = 0.70
    scorespreiding: float = 0.12


@dataclass(frozen=True, slots=True)
class Simulatie:
    """Parts 0…1 of `aantal` tenders. `omkering`: the winner changes when some losing bid had stayed away. `rangwissel`:
    so does any place among the others. `prijsvechter`: a dumping bid that does not win itself makes another win.
    `goedkoopste` and `beste`: the cheapest, the best on quality wins. `prijs_werkelijk`: the weight of price as it
    works, its part of the spread of points; `None` when nothing spreads."""

    aantal: int
    omkering: float
    rangwissel: float
    prijsvechter: float
    goedkoopste: float
    beste: float
    prijs_werkelijk: float | None


def verzin(opzet: Opzet, markt: Markt, loting: random.Random) -> tuple[list[float], list[list[float]]]:
    """The prices and, per bid, the scores of one tender."""
    laag = markt.prijs * 0.2
    prijzen = [max(laag, loting.gauss(markt.prijs, markt.prijs * markt.prijsspreiding)) for _ in range(markt.boden)]
    scores = [
        [min(1.0, max(0.0, loting.gauss(markt.score, markt.scorespreiding))) for _ in opzet.kwaliteit]
        for _ in range(markt.boden)
    ]
    return prijzen, scores


def boden(opzet: Opzet, markt: Markt, zaad: int) -> tuple[Bod, ...]:
    """One invented tender as bids, the same for the same seed."""
    prijzen, scores = verzin(opzet, markt, random.Random(zaad))
    return tuple(
        Bod(
            f"b{nummer}",
            f"Inschrijver {chr(64 + nummer)}",
            round(prijs),
            {maat.id: round(score, 2) for maat, score in zip(opzet.kwaliteit, rij, strict=True)},
        )
        for nummer, (prijs, rij) in enumerate(zip(prijzen, scores, strict=True), 1)
    )


def simuleer(
    opzet: Opzet, markt: Markt, aantal: int, zaad: int, gedaan: Callable[[int], None] = lambda _: None
) -> Simulatie:
    """The outcome over so many tenders. Raises `ValueError` for fewer than two bids or no tenders.

    `gedaan` is told now and then how many are done; what it raises ends the work.
    """
    if markt.boden < 2 or aantal < 1:
        raise ValueError("een simulatie vraagt ten minste twee boden en één aanbesteding")
    loting = random.Random(zaad)
    omkering = rangwissel = prijsvechter = goedkoopste = beste = 0
    spreiding_prijs = spreiding_alles = 0.0
    gewichten = _gewichten(opzet)
    for nummer in range(aantal):
        if nummer % _MELD_PER == 0:
            gedaan(nummer)
        prijzen, scores = verzin(opzet, markt, loting)
        kwaliteit = [_som(gewichten, rij) for rij in scores]
        punten = _totalen(opzet, prijzen, kwaliteit)
        winnaar = _eerste(punten)
        goedkoopste += prijzen[winnaar] == min(prijzen)
        beste += kwaliteit[winnaar] == max(kwaliteit)
        andere_winnaar, andere_rang = _zonder_een(opzet, prijzen, kwaliteit, punten)
        omkering += andere_winnaar
        rangwissel += andere_rang
        prijsvechter += _met_prijsvechter(opzet, prijzen, kwaliteit, winnaar)
        van_prijs = _bereik([punt - deel for punt, deel in zip(punten, kwaliteit, strict=True)])
        spreiding_prijs += van_prijs
        spreiding_alles += van_prijs + sum(
            gewicht * _bereik([rij[plaats] for rij in scores]) for plaats, gewicht in enumerate(gewichten)
        )
    werkelijk = spreiding_prijs / spreiding_alles if spreiding_alles else None
    return Simulatie(
        aantal,
        omkering=omkering / aantal,
        rangwissel=rangwissel / aantal,
        prijsvechter=prijsvechter / aantal,
        goedkoopste=goedkoopste / aantal,
        beste=beste / aantal,
        prijs_werkelijk=werkelijk,
    )


def _gewichten(opzet: Opzet) -> list[float]:
    """What a full score on each criterion is worth, in points or in euro."""
    return [maat.korting if opzet.formule == "gunnen_op_waarde" else maat.gewicht for maat in opzet.kwaliteit]


def _som(gewichten: Sequence[float], rij: Sequence[float]) -> float:
    return sum(gewicht * score for gewicht, score in zip(gewichten, rij, strict=True))


def _totalen(opzet: Opzet, prijzen: Sequence[float], kwaliteit: Sequence[float]) -> list[float]:
    """The totals, more is better: with gunnen op waarde the fictitious price with a minus sign."""
    if opzet.formule == "gunnen_op_waarde":
        return [waarde - prijs for waarde, prijs in zip(kwaliteit, prijzen, strict=True)]
    if not opzet.prijsgewicht:
        return list(kwaliteit)
    delen = aandelen(opzet, prijzen)
    return [waarde + opzet.prijsgewicht * deel for waarde, deel in zip(kwaliteit, delen, strict=True)]


def _eerste(punten: Sequence[float]) -> int:
    return punten.index(max(punten))


def _bereik(waarden: Sequence[float]) -> float:
    return max(waarden) - min(waarden)


def _zonder_een(
    opzet: Opzet, prijzen: Sequence[float], kwaliteit: Sequence[float], punten: Sequence[float]
) -> tuple[bool, bool]:
    """Whether the winner, and whether any order among the others, changes when one losing bid had stayed away."""
    if opzet.formule not in RELATIEF or not opzet.prijsgewicht:
        return False, False
    winnaar = _eerste(punten)
    rang = False
    for weg in range(len(prijzen)):
        if weg == winnaar or (opzet.formule != "rangorde" and prijzen[weg] != min(prijzen)):
            continue  # only the lowest price sets the points of the others
        over = [nummer for nummer in range(len(prijzen)) if nummer != weg]
        nieuw = _totalen(opzet, [prijzen[n] for n in over], [kwaliteit[n] for n in over])
        if over[_eerste(nieuw)] != winnaar:
            return True, True
        rang = rang or _orde([punten[n] for n in over]) != _orde(nieuw)
    return False, rang


def _orde(punten: Sequence[float]) -> list[int]:
    return sorted(range(len(punten)), key=lambda n: -punten[n])


def _met_prijsvechter(opzet: Opzet, prijzen: Sequence[float], kwaliteit: Sequence[float], winnaar: int) -> bool:
    """Whether another bid wins because a very cheap and poor one joins that does not win itself."""
    nieuw = _totalen(opzet, [*prijzen, _PRIJSVECHTER * min(prijzen)], [*kwaliteit, 0.0])
    eerste = _eerste(nieuw)
    return eerste not in (winnaar, len(prijzen))
