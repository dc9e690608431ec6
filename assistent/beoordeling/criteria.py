"""The award criteria as a tree: which hold for a perceel, what each weighs in the whole, and what kind it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from assistent.beoordeling.rijen import GUNNING, Rij, getal, gevuld, tekst
from assistent.dossier.stand import Stand

PERCELEN = "zaak.percelen"


@dataclass(frozen=True, slots=True)
class Criterium:
    """A criterion with its parts. `gewicht` is as written, in percents; `None` when it is open. `soort` is its own,
    else that of the criterion it stands under. `minimum` is a mark on the scale, `korting` a discount in euro."""

    id: str
    naam: str
    soort: str
    gewicht: float | None
    minimum: float
    korting: float | None
    delen: tuple[Criterium, ...] = ()

    def bladen(self) -> tuple[Criterium, ...]:
        """The criteria that are scored: itself, or its parts."""
        return tuple(blad for deel in self.delen for blad in deel.bladen()) if self.delen else (self,)


def hoofdrijen(stand: Stand, perceel: str | None = None) -> list[Rij]:
    """The rows that stand under no other; with `perceel` only those that hold for it. A row whose criterion was
    removed stands on its own."""
    rijen = op_id(stand)
    hoofden = [rij for rij in rijen.values() if tekst(rij, "onder") not in rijen]
    return hoofden if perceel is None else [r for r in hoofden if tekst(r, "perceel") in ("", perceel)]


def op_id(stand: Stand) -> dict[str, Rij]:
    """The award criteria that say something, by row id."""
    return {str(rij.get("id") or f"rij {nummer}"): rij for nummer, rij in enumerate(gevuld(stand, GUNNING))}


def percelen(stand: Stand) -> tuple[tuple[str, str], ...]:
    """The percelen (row id, name) for which criteria of their own are written; none when all are shared."""
    met_eigen = {tekst(rij, "perceel") for rij in hoofdrijen(stand)} - {""}
    if not met_eigen:
        return ()
    namen = ((str(rij.get("id")), tekst(rij, "naam") or tekst(rij, "nummer")) for rij in gevuld(stand, PERCELEN))
    return tuple((id_, naam or id_) for id_, naam in namen)


def boom(stand: Stand, perceel: str | None = None) -> tuple[Criterium, ...]:
    """The criteria as trees, in the order of the table."""
    rijen = op_id(stand)
    hoofd = {id(rij) for rij in hoofdrijen(stand, perceel)}
    return tuple(_criterium(i, rij, rijen, "", ()) for i, rij in rijen.items() if id(rij) in hoofd)


def _criterium(id_: str, rij: Rij, rijen: Mapping[str, Rij], soort: str, boven: tuple[str, ...]) -> Criterium:
    eigen = tekst(rij, "soort") or soort
    # A circle, which answers cannot hold, ends where it closes.
    delen = [(i, r) for i, r in rijen.items() if tekst(r, "onder") == id_ and i not in boven and i != id_]
    return Criterium(
        id=id_,
        naam=tekst(rij, "naam") or id_,
        soort=eigen,
        gewicht=getal(rij, "gewicht"),
        minimum=getal(rij, "minimumscore") or 0.0,
        korting=getal(rij, "korting"),
        delen=tuple(_criterium(i, r, rijen, eigen, (*boven, id_)) for i, r in delen),
    )


def gewichten(hoofd: Criterium) -> dict[str, float]:
    """What each scored criterium weighs in the whole, in percents: parts divide the weight of their criterion in their
    own proportions, so that parts of 60 and 40 and parts of 30 and 20 under a criterion of 50 mean the same.

    Every weight is known; parts that weigh nothing together weigh nothing each.
    """
    return dict(_verdeel(hoofd, hoofd.gewicht or 0.0))


def _verdeel(criterium: Criterium, gewicht: float) -> list[tuple[str, float]]:
    if not criterium.delen:
        return [(criterium.id, gewicht)]
    samen = math.fsum(deel.gewicht or 0.0 for deel in criterium.delen)
    delen = [(deel, gewicht * (deel.gewicht or 0.0) / samen if samen else 0.0) for deel in criterium.delen]
    return [paar for deel, eigen in delen for paar in _verdeel(deel, eigen)]


def som(criteria: tuple[Criterium, ...]) -> float:
    """The weights of the main criteria together; rounded, because binary fractions miss 100 by a hair."""
    return round(math.fsum(c.gewicht or 0.0 for c in criteria), 6)


def deelsom_klopt(criterium: Criterium) -> bool:
    """Whether the weights of the parts add up to 100 or to the weight of their criterion, all the way down."""
    if not criterium.delen or any(deel.gewicht is None for deel in criterium.delen):
        return all(map(deelsom_klopt, criterium.delen))
    samen = som(criterium.delen)
    return samen in (100.0, criterium.gewicht) and all(map(deelsom_klopt, criterium.delen))
