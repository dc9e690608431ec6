"""Who gets a subsidy when there is not enough for all: ranking, order of arrival or lottery, up to the ceiling.

A ceiling may not be passed and what would pass it is refused (Awb, article 4:25); how the money is divided is made
known beforehand (article 4:26). What happens at the edge of the ceiling is a choice of the one who grants.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from assistent.beoordeling.opzet import Ontbreekt
from assistent.beoordeling.rijen import Rij, getal, gevuld, tekst
from assistent.dossier.stand import Stand
from assistent.tekst.nederlands import datum, euro
from assistent.tekst.nederlands import getal as getal_in_woorden

Wijze = Literal["tender", "volgorde", "loting"]
Rand = Literal["weigeren", "volgende", "gedeeltelijk"]
Gelijk = Literal["loting", "laagste_bedrag"]

AANVRAGEN, WIJZE, PLAFOND = "subsidie.proefaanvragen", "subsidie.verdeling", "subsidie.plafond"
MINIMUM, RAND, GELIJK = "subsidie.minimumscore", "subsidie.deels", "subsidie.gelijke_stand"
ZAAD = "subsidie.loting_zaad"


@dataclass(frozen=True, slots=True)
class Regels:
    """How the money is divided. `plafond` in euro; `minimum` is the score below which an application gets nothing;
    `rand` says what happens to the one that no longer fits; `zaad` is the seed of every draw."""

    wijze: Wijze
    plafond: float
    minimum: float = 0.0
    rand: Rand = "weigeren"
    gelijk: Gelijk = "loting"
    zaad: int = 1


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """An application for `bedrag` euro, complete on `volledig_op`."""

    id: str
    naam: str
    bedrag: float
    score: float = 0.0
    volledig_op: date | None = None


@dataclass(frozen=True, slots=True)
class Besluit:
    """What one applicant gets: `plaats` in the order (`None` when it does not take part), the amount in euro, what is
    left after it, and why."""

    aanvraag: Aanvraag
    plaats: int | None
    toegekend: float
    over: float
    uitleg: str


@dataclass(frozen=True, slots=True)
class Verdeling:
    """The decisions in order of the division, and what is still missing to divide."""

    besluiten: tuple[Besluit, ...]
    ontbreekt: tuple[Ontbreekt, ...] = ()
    regels: Regels | None = None


def verdeel(aanvragen: Sequence[Aanvraag], regels: Regels) -> tuple[Besluit, ...]:
    """Divide the ceiling. Every amount is 0 or more and together they never pass the ceiling."""
    mee = [a for a in aanvragen if regels.wijze != "tender" or a.score >= regels.minimum]
    over = regels.plafond
    dicht = False
    besluiten: list[Besluit] = []
    for plaats, aanvraag in enumerate(_op_volgorde(mee, regels), 1):
        krijgt, waarom = _krijgt(aanvraag, over, regels, dicht=dicht)
        dicht = dicht or (krijgt < aanvraag.bedrag and regels.rand != "volgende")
        over = round(over - krijgt, 2)
        besluiten.append(Besluit(aanvraag, plaats, krijgt, over, f"{_plaats(aanvraag, plaats, regels)} {waarom}"))
    te_laag = f"De score ligt onder het minimum van {getal_in_woorden(regels.minimum)}."
    af = [
        Besluit(a, None, 0.0, over, f"Score {getal_in_woorden(a.score)}. {te_laag}") for a in aanvragen if a not in mee
    ]
    return (*besluiten, *af)


def _op_volgorde(aanvragen: Sequence[Aanvraag], regels: Regels) -> list[Aanvraag]:
    """The order in which the money is given out; equals by the rule for equals."""
    # Drawn over a fixed order, so that the order of a table does not weigh.
    geschud = sorted(aanvragen, key=lambda a: a.id)
    random.Random(regels.zaad).shuffle(geschud)
    if regels.wijze == "loting":
        return geschud
    if regels.gelijk == "laagste_bedrag":
        geschud.sort(key=lambda a: a.bedrag)
    if regels.wijze == "tender":
        return sorted(geschud, key=lambda a: -a.score)
    return sorted(geschud, key=lambda a: a.volledig_op or date.max)


def _krijgt(aanvraag: Aanvraag, over: float, regels: Regels, *, dicht: bool) -> tuple[float, str]:
    if dicht:
        return 0.0, "Het plafond was al bereikt bij een eerdere aanvraag."
    if aanvraag.bedrag <= over:
        return aanvraag.bedrag, f"Past binnen de {euro(over)} die nog over was."
    if regels.rand == "gedeeltelijk" and over > 0:
        return over, f"Krijgt de {euro(over)} die nog over was, en niet de gevraagde {euro(aanvraag.bedrag)}."
    return 0.0, f"Vraagt {euro(aanvraag.bedrag)}; er was nog {euro(over)} over."


def _plaats(aanvraag: Aanvraag, plaats: int, regels: Regels) -> str:
    if regels.wijze == "tender":
        return f"Plaats {plaats} met score {getal_in_woorden(aanvraag.score)}."
    if regels.wijze == "volgorde" and aanvraag.volledig_op is not None:
        return f"Plaats {plaats}, volledig op {datum(aanvraag.volledig_op)}."
    return f"Plaats {plaats} in de loting." if regels.wijze == "loting" else f"Plaats {plaats}."


def verdeel_aanvragen(stand: Stand) -> Verdeling:
    """The distribution over the applications of the dossier, or what is missing for it."""
    wijze = next((w for w in _WIJZEN if w == stand.waarde(WIJZE)), None)
    plafond = stand.getal(PLAFOND)
    ontbreekt: list[Ontbreekt] = []
    if wijze is None:
        ontbreekt.append(Ontbreekt(WIJZE, "Kies hoe u het geld verdeelt."))
    if plafond is None:
        ontbreekt.append(Ontbreekt(PLAFOND, "Vul het plafond in."))
    klaar: list[Aanvraag] = []
    for nummer, rij in enumerate(gevuld(stand, AANVRAGEN), 1):
        gat = _gat(rij, nummer, wijze)
        ontbreekt += [gat] if gat else []
        if gat is None:
            klaar.append(_aanvraag(rij, nummer))
    if wijze is None or plafond is None:
        return Verdeling((), tuple(ontbreekt))
    regels = _regels(stand, wijze, plafond)
    return Verdeling(verdeel(klaar, regels), tuple(ontbreekt), regels)


_WIJZEN: tuple[Wijze, ...] = get_args(Wijze)
_RANDEN: tuple[Rand, ...] = get_args(Rand)
_GELIJK: tuple[Gelijk, ...] = get_args(Gelijk)


def _regels(stand: Stand, wijze: Wijze, plafond: float) -> Regels:
    return Regels(
        wijze=wijze,
        plafond=plafond,
        minimum=stand.getal(MINIMUM) or 0.0,
        rand=next((r for r in _RANDEN if r == stand.waarde(RAND)), "weigeren"),
        gelijk=next((g for g in _GELIJK if g == stand.waarde(GELIJK)), "loting"),
        zaad=int(stand.getal(ZAAD) or 1),
    )


def _gat(rij: Rij, nummer: int, wijze: Wijze | None) -> Ontbreekt | None:
    """What keeps an application from taking part."""
    naam = tekst(rij, "naam") or f"Aanvraag {nummer}"
    waar = f"{AANVRAGEN}@{rij.get('id')}"
    if getal(rij, "bedrag") is None:
        return Ontbreekt(f"{waar}.bedrag", f"‘{naam}’ heeft nog geen bedrag.")
    if wijze == "tender" and getal(rij, "score") is None:
        return Ontbreekt(f"{waar}.score", f"‘{naam}’ heeft nog geen score.")
    if wijze == "volgorde" and _dag(rij) is None:
        return Ontbreekt(f"{waar}.volledig_op", f"‘{naam}’ heeft nog geen dag waarop de aanvraag volledig is.")
    return None


def _aanvraag(rij: Rij, nummer: int) -> Aanvraag:
    naam = tekst(rij, "naam") or f"Aanvraag {nummer}"
    id_ = str(rij.get("id") or f"rij {nummer}")
    return Aanvraag(id_, naam, max(0.0, getal(rij, "bedrag") or 0.0), getal(rij, "score") or 0.0, _dag(rij))


def _dag(rij: Rij) -> date | None:
    try:
        return date.fromisoformat(tekst(rij, "volledig_op"))
    except ValueError:
        return None
