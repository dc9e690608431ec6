"""What was published against what the dossier says now: every promised fact that changed since, and in which phase.

A version with the status `gepubliceerd` holds the answers of then, its planning, and per document which blocks it has;
from the blocks follows which facts that document prints. The latest such version of a document counts: publishing a
document again is what makes a change known. Which facts count stands in the catalogue (`publicatiefeiten`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import combinations
from typing import Final

from assistent.dossier.model import Dossier, Versie
from assistent.dossier.stand import Stand
from assistent.dossier.versies import als_dossier
from assistent.kennis.basis import Regime
from assistent.kennis.model import Kennis, Procedure
from assistent.kennis.publicatie import Publicatiegroep
from assistent.planning.model import Planning
from assistent.vergelijk.afgedrukt import Gedrukt, gedrukt, naar_buiten, toont
from assistent.vergelijk.doorrekenen import Doorgerekend, reken_door
from assistent.vergelijk.fase import Fase, bepaal_fase
from assistent.vergelijk.feitverschil import Feitverschil, Kant, verschillen
from assistent.vergelijk.verantwoord import Verantwoording, verantwoordingen

GEPUBLICEERD: Final = "gepubliceerd"
_RAMING: Final = "feit.raming_met_opties"
_HERZIENINGEN: Final = "overeenkomst.herzieningen"


@dataclass(frozen=True, slots=True)
class Verandering:
    """A published fact that is otherwise now. `documenten` are the published documents that print it, in the version
    `versie`. `verantwoord` says where the change is made known, `None` when nowhere."""

    verschil: Feitverschil
    groep: Publicatiegroep
    versie: str
    documenten: tuple[str, ...]
    verantwoord: Verantwoording | None = None


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """Two published documents that say something else of one fact: `verschil.was` in the older version, `wordt` in the
    newer one."""

    verschil: Feitverschil
    versies: tuple[str, str]
    documenten: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Gepubliceerd:
    """What was published and what became of it. `waarde_procent` is how much the estimate went up since the last
    published version, in percents (negative: down); `None` when one of the two is not known."""

    fase: Fase
    regime: Regime | None
    veranderingen: tuple[Verandering, ...]
    tegenspraken: tuple[Tegenspraak, ...]
    waarde_procent: float | None
    clausule: bool
    """Whether a published version holds a clause to revise the contract."""

    @property
    def open(self) -> tuple[Verandering, ...]:
        """The changes that no nota and no table of changes makes known."""
        return tuple(v for v in self.veranderingen if v.verantwoord is None)


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One published version as it was: its outcome, and of the documents for which it is the latest what they print."""

    naam: str
    toen: Doorgerekend
    documenten: Mapping[str, Gedrukt]
    teksten: Mapping[str, Mapping[str, str]]
    """Document → key of a block → its text."""


def bekijk(stand: Stand, planning: Planning, procedure: Procedure | None) -> Gepubliceerd | None:
    """The changes since publication; `None` when nothing was published."""
    uitgaven = uitgaven_van(stand)
    if not uitgaven:
        return None
    nu, toen = Kant(stand, planning), uitgaven[-1].toen
    bekend = verantwoordingen(stand)
    veranderingen = tuple(v for uitgave in uitgaven for v in _veranderingen(uitgave, nu, bekend))
    open_ = frozenset(v.verschil.kenmerk for v in veranderingen if v.verantwoord is None)
    verzet = {
        v.verschil.kenmerk.removeprefix("stap."): v.verschil.nu_datum
        for v in veranderingen
        if v.verantwoord is not None and v.verschil.veld.startswith("stap.")
    }
    return Gepubliceerd(
        fase=bepaal_fase(stand, toen.planning, verzet, procedure or toen.procedure),
        regime=procedure.regime if procedure else None,
        veranderingen=veranderingen,
        tegenspraken=tuple(_tegenspraken(uitgaven, open_)),
        waarde_procent=_stijging(toen.stand.getal(_RAMING), stand.getal(_RAMING)),
        clausule=any(u.toen.stand.rijen(_HERZIENINGEN) for u in uitgaven),
    )


def uitgaven_van(stand: Stand) -> tuple[Uitgave, ...]:
    """The published versions that still hold the latest text of a document, oldest first."""
    if all(versie.status != GEPUBLICEERD for versie in stand.dossier.versies):
        return ()
    return _uitgaven(_Sleutel(stand.kennis, stand.dossier))


def _veranderingen(uitgave: Uitgave, nu: Kant, bekend: tuple[Verantwoording, ...]) -> Iterator[Verandering]:
    toen = Kant(uitgave.toen.stand, uitgave.toen.planning)
    for feit in nu.stand.kennis.publicatiefeiten.values():
        for verschil in verschillen(feit, toen, nu):
            documenten = tuple(naam for naam, druk in uitgave.documenten.items() if toont(druk, feit, verschil))
            if documenten:
                waar = next((v for v in bekend if v.dekt(verschil, documenten)), None)
                yield Verandering(verschil, feit.groep, uitgave.naam, documenten, waar)


def _tegenspraken(uitgaven: tuple[Uitgave, ...], open_: frozenset[str]) -> Iterator[Tegenspraak]:
    """Where two versions differ in a fact whose change is not made known everywhere (`open_`)."""
    for ouder, jonger in combinations(uitgaven, 2):
        links, rechts = (Kant(u.toen.stand, u.toen.planning) for u in (ouder, jonger))
        for feit in rechts.stand.kennis.publicatiefeiten.values():
            for verschil in verschillen(feit, links, rechts):
                a, b = (
                    tuple(naam for naam, druk in u.documenten.items() if toont(druk, feit, verschil))
                    for u in (ouder, jonger)
                )
                if a and b and verschil.kenmerk in open_:
                    yield Tegenspraak(verschil, (ouder.naam, jonger.naam), (a, b))


def _stijging(was: float | None, wordt: float | None) -> float | None:
    return round(100 * (wordt - was) / was, 6) if was and wordt is not None else None


class _Sleutel:
    """A catalogue with the versions of a dossier as cache key: by identity, because both are large and never change."""

    def __init__(self, kennis: Kennis, dossier: Dossier) -> None:
        self.kennis = kennis
        self.dossier = dossier

    def __hash__(self) -> int:
        return hash((id(self.kennis), id(self.dossier.versies)))

    def __eq__(self, ander: object) -> bool:
        return (
            isinstance(ander, _Sleutel)
            and ander.kennis is self.kennis
            and ander.dossier.versies is self.dossier.versies
        )


@lru_cache(maxsize=2)
def _uitgaven(sleutel: _Sleutel) -> tuple[Uitgave, ...]:
    kennis, teksten = sleutel.kennis, sleutel.dossier.versieteksten
    laatste: dict[str, Versie] = {}
    for versie in sleutel.dossier.versies:
        if versie.status == GEPUBLICEERD:
            laatste.update({document: versie for document in versie.blokken if naar_buiten(kennis, document)})
    gevonden = []
    for versie in sleutel.dossier.versies:
        van_deze = [document for document, v in laatste.items() if v is versie]
        if van_deze:
            druk = {document: gedrukt(kennis, document, versie.blokken[document]) for document in van_deze}
            tekst = {
                document: {
                    sleutel_: teksten[som] for sleutel_, som in versie.blokken[document].items() if som in teksten
                }
                for document in van_deze
            }
            gevonden.append(Uitgave(versie.naam, _toen(kennis, sleutel.dossier, versie), druk, tekst))
    return tuple(gevonden)


def _toen(kennis: Kennis, dossier: Dossier, versie: Versie) -> Doorgerekend:
    """What followed from the answers of a version, under the catalogue of now: a rule that changed since then is no
    change of the dossier."""
    dag = versie.peildatum or (datetime.fromisoformat(versie.moment).date() if versie.moment else date.min)
    return reken_door(kennis, als_dossier(dossier, versie.naam), dag)
