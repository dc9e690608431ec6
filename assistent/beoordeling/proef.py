"""Trying the assessment out: the bids of the user, or an example, judged with every point explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from assistent.beoordeling import boden as proefboden
from assistent.beoordeling.gelijk import Regel, beslis
from assistent.beoordeling.model import Bod, Kantelgewicht, Opzet, Uitslag
from assistent.beoordeling.opzet import Lezing, Ontbreekt, lees, schaal
from assistent.beoordeling.simulatie import Markt, Simulatie, simuleer
from assistent.beoordeling.uitleg import uitleg_post, uitleg_totaal
from assistent.beoordeling.uitslag import kantelgewichten, rangschik
from assistent.beoordeling.voorbeeld import voorbeeldboden
from assistent.dossier.stand import Stand

GELIJK = "beoordeling.gelijk_regel"
IN_STUKKEN = 2_000
"""So many tenders are simulated for a document: a fifth of a second, and parts that are right to about a percent."""


@dataclass(frozen=True, slots=True)
class Regeluitleg:
    """One bid of the outcome with its calculation: `posten` are (criterium, name, calculation), `totaal` the sum; for
    a bid that is out `totaal` is the reason."""

    uitslag: Uitslag
    posten: tuple[tuple[str, str, str], ...]
    totaal: str


@dataclass(frozen=True, slots=True)
class Beoordeeld:
    """What a way of comparing says about bids. `ontbreekt` is what the criteria and the bids still lack; `winnaars`
    are the bids on the first place after the rule for equals; `door_regel` says that this rule decided."""

    lezing: Lezing
    boden: tuple[Bod, ...]
    ontbreekt: tuple[Ontbreekt, ...]
    regels: tuple[Regeluitleg, ...]
    winnaars: tuple[str, ...]
    door_regel: bool
    kantelgewichten: tuple[Kantelgewicht, ...]


def beoordeel(stand: Stand) -> tuple[Beoordeeld, ...]:
    """The outcome of the bids that the user entered, for each way of comparing (all, or per perceel)."""
    gevonden = []
    for lezing in lees(stand):
        proef = proefboden.proefboden(stand, lezing)
        gevonden.append(_oordeel(stand, lezing, proef.boden, (*lezing.ontbreekt, *proef.ontbreekt)))
    return tuple(gevonden)


def rekenvoorbeeld(stand: Stand, lezing: Lezing) -> Beoordeeld:
    """The same for an example with round prices and scores; without bids while the criteria are not complete."""
    treden = [trede.cijfer / lezing.hoogste for trede in schaal(stand)]
    boden = voorbeeldboden(lezing.opzet, proefboden.markt(stand), treden) if lezing.opzet is not None else ()
    return _oordeel(stand, lezing, boden, lezing.ontbreekt)


def _oordeel(stand: Stand, lezing: Lezing, boden: tuple[Bod, ...], ontbreekt: tuple[Ontbreekt, ...]) -> Beoordeeld:
    if lezing.opzet is None or not boden:
        return Beoordeeld(lezing, boden, ontbreekt, (), (), False, ())
    uitslagen = rangschik(lezing.opzet, boden)
    eersten = [u for u in uitslagen if u.rang == 1]
    regel = next((r for r in _REGELS if r == stand.waarde(GELIJK)), None)
    na_regel = beslis(regel, eersten, proefboden.zaad(stand)) if regel else tuple(eersten)
    return Beoordeeld(
        lezing,
        boden,
        ontbreekt,
        leg_uit(lezing.opzet, uitslagen),
        tuple(u.bod for u in na_regel),
        len(na_regel) < len(eersten),
        kantelgewichten(lezing.opzet, boden),
    )


_REGELS: tuple[Regel, ...] = get_args(Regel)


def leg_uit(opzet: Opzet, uitslagen: Sequence[Uitslag]) -> tuple[Regeluitleg, ...]:
    """The outcome with the calculation of every point."""
    binnen = [u for u in uitslagen if u.rang is not None]
    return tuple(
        Regeluitleg(
            uitslag,
            tuple((post.criterium, post.naam, uitleg_post(opzet, post, uitslag, binnen)) for post in uitslag.posten),
            uitleg_totaal(opzet, uitslag),
        )
        for uitslag in uitslagen
    )


@lru_cache(maxsize=32)
def simulatie(opzet: Opzet, markt: Markt, aantal: int, zaad: int) -> Simulatie:
    """The simulation, remembered: a document asks the same one again on every change elsewhere."""
    return simuleer(opzet, markt, aantal, zaad)
