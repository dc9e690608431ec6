"""Which steps a planning has: those of the procedure, with the shared ones that fit it in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Procedure
from assistent.kennis.planstap import Afstand, Algemenestap, Procedurestap, Stapvorm, Termijn
from assistent.kennis.voorwaarden import beslis


@dataclass(frozen=True, slots=True)
class Stapsoort:
    """A step before it has a day. `afstanden` are its distances to earlier steps, the first to the step it follows."""

    id: str
    naam: str
    fase: str
    wie: str
    soort: Stapvorm
    intern: bool
    afstanden: tuple[Afstand, ...]
    bron: tuple[Verwijzing, ...]
    hoogstens: tuple[Termijn, ...] = ()
    elke_dag: bool = False

    @property
    def na(self) -> str:
        """The step it follows; empty for a first one."""
        return self.afstanden[0].na if self.afstanden else ""


def stappen_van(stand: Stand, procedure: Procedure) -> tuple[Stapsoort, ...]:
    """The steps in an order in which every step comes after those it keeps its distance from."""
    rij = [_eigen(stap) for stap in procedure.stappen]
    for algemeen in stand.kennis.algemene_stappen.values():
        if past(algemeen, stand, procedure):
            _voeg_in(rij, algemeen)
    return tuple(rij)


def past(stap: Algemenestap, stand: Stand, procedure: Procedure) -> bool:
    """Whether a shared step belongs in the planning of this procedure. An unknown condition leaves it out: a planning
    grows with the answers."""
    return (
        (not stap.soorten or procedure.soort in stap.soorten)
        and (not stap.regimes or procedure.regime in stap.regimes)
        and (stap.rechtsgebied is None or stap.rechtsgebied in procedure.rechtsgebied)
        and stap.id not in {eigen.id for eigen in procedure.stappen}
        and (stap.als is None or beslis(stap.als, stand) is True)
    )


def _eigen(stap: Procedurestap) -> Stapsoort:
    eerste = (Afstand(na=stap.na, minimum=stap.minimum, duur=stap.duur),) if stap.na else ()
    afstanden = (*eerste, *stap.ook)
    return _soort(stap, False, afstanden)


def _soort(stap: Procedurestap | Algemenestap, intern: bool, afstanden: tuple[Afstand, ...]) -> Stapsoort:
    return Stapsoort(
        id=stap.id,
        naam=stap.naam,
        fase=stap.fase,
        wie=stap.wie,
        soort=stap.soort,
        intern=intern,
        afstanden=afstanden,
        bron=stap.bron,
        hoogstens=stap.hoogstens,
        elke_dag=stap.elke_dag,
    )


def _voeg_in(rij: list[Stapsoort], stap: Algemenestap) -> None:
    """Put a shared step in its place; it is left out when the procedure has none of its neighbours."""
    plaats = {gezet.id: nummer for nummer, gezet in enumerate(rij)}
    na = next((id_ for id_ in stap.na if id_ in plaats), "")
    voor = next((id_ for id_ in stap.voor if id_ in plaats), "")
    if not na and not voor:
        return
    eerste = (Afstand(na=na, minimum=stap.minimum, duur=stap.duur),) if na else ()
    nieuw = replace(_soort(stap, stap.intern, eerste), fase=stap.fase or rij[plaats[na or voor]].fase)
    if voor and (not na or plaats[voor] > plaats[na]):
        later = rij[plaats[voor]]
        extra = Afstand(na=stap.id, duur=stap.afstand)
        rij[plaats[voor]] = replace(later, afstanden=(*later.afstanden, extra))
    rij.insert(_plek(rij, na, voor), nieuw)


def _plek(rij: list[Stapsoort], na: str, voor: str) -> int:
    """After the step it follows and the shared steps that follow that one too; else just before the next."""
    ids = [stap.id for stap in rij]
    if not na:
        return ids.index(voor)
    plek = ids.index(na) + 1
    plek += sum(1 for _ in _volgers(rij[plek:], na))
    return min(plek, ids.index(voor)) if voor and ids.index(voor) > ids.index(na) else plek


def _volgers(rij: list[Stapsoort], na: str) -> Iterator[Stapsoort]:
    for stap in rij:
        if not stap.intern or stap.na != na:
            return
        yield stap
