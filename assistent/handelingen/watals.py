"""What if: other answers tried beside the dossier, and taken over only when the user says so.

The difference is computed by drawing all conclusions twice; nothing is written. Taking the answers over makes the same
dossier as the one that was looked at, so that what was shown is what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistent.advies import conclusies
from assistent.advies.model import Melding, Stap, Toelaatbaar
from assistent.dossier.model import Antwoord, Bronvermelding, Dossier
from assistent.dossier.waarden import AntwoordFout, controleer
from assistent.dossier.wijzigen import met_antwoorden
from assistent.handelingen.bereken import Uitkomst, bereken, conclusies_van
from assistent.handelingen.doorlooptijd import doorlooptijd
from assistent.kennis.model import Kennis
from assistent.planning.model import EINDE, START, Planning

EERSTE: Final = 3
"""How many procedures stand in a summary."""
_VAST: Final = "zaak.rechtsgebied"
"""The jurisdiction is where a dossier begins; under another one it is another dossier."""


@dataclass(frozen=True, slots=True)
class Procedureplaats:
    """A procedure as the advice ranks it: `plaats` counts from 1, `geschiktheid` is 0…1."""

    id: str
    naam: str
    plaats: int
    toelaatbaar: Toelaatbaar
    geschiktheid: float


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """One side of the comparison. `klaar` is the day on which the contract starts or can start (without one, the last
    day of the planning); `duur` is what the procedure usually takes, in calendar days. `bevindingen` counts fout,
    waarschuwing and aandacht."""

    sturing: str
    positie: float | None
    rechtsvorm: str
    procedures: tuple[Procedureplaats, ...]
    klaar: date | None
    duur: int | None
    bevindingen: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Anders:
    """A conclusion with another value: what it is about, was and becomes in words, and what the new one rests on."""

    id: str
    onderwerp: str
    was: object | None
    wordt: object | None
    was_tekst: str
    wordt_tekst: str
    bron: tuple[Bronvermelding, ...]
    plaats: str


@dataclass(frozen=True, slots=True)
class WatAls:
    """What the other answers (`stappen`) change. `nu` and `dan` stand beside each other; `anders` holds every
    conclusion that changes; `erbij`, `weg` and `zwaarte` are findings that come, go, or weigh otherwise (now, then);
    `gevraagd` and `vervallen` are questions that are asked only then, and no longer."""

    stappen: tuple[Stap, ...]
    nu: Samenvatting
    dan: Samenvatting
    anders: tuple[Anders, ...]
    erbij: tuple[Melding, ...]
    weg: tuple[Melding, ...]
    zwaarte: tuple[tuple[Melding, Melding], ...]
    gevraagd: tuple[str, ...]
    vervallen: tuple[str, ...]

    @property
    def gelijk(self) -> bool:
        """Whether nothing changes but the answers themselves."""
        zelfde_vragen = not self.gevraagd and not self.vervallen
        return self.nu == self.dan and not (self.anders or self.erbij or self.weg or self.zwaarte) and zelfde_vragen


def wat_als(uitkomst: Uitkomst, wijzigingen: Mapping[str, object]) -> WatAls:
    """What these answers (question id → JSON value, `None` to empty it) would change, on the same reference date.

    Raises `AntwoordFout` for an unknown question, the jurisdiction, or a value that does not fit the question.
    """
    dossier = neem_over(uitkomst.kennis, uitkomst.dossier, wijzigingen, wie="", moment="")
    dag = uitkomst.stand.peildatum
    na = uitkomst if dossier is uitkomst.dossier else bereken(uitkomst.kennis, dossier, dag, dag)
    return verschil(uitkomst, na, _stappen(uitkomst, na, wijzigingen))


def neem_over(kennis: Kennis, dossier: Dossier, wijzigingen: Mapping[str, object], *, wie: str, moment: str) -> Dossier:
    """The dossier with these answers; motivations stay. The same dossier when nothing differs. Raises as `wat_als`."""
    nieuw: dict[str, Antwoord | None] = {}
    for id_, waarde in wijzigingen.items():
        _controleer(kennis, id_, waarde)
        oud = dossier.antwoorden.get(id_)
        if (oud.waarde if oud is not None else None) == waarde:
            continue
        leeg = waarde is None and not (oud and oud.motivering)
        nieuw[id_] = None if leeg else (oud or Antwoord()).model_copy(update={"waarde": waarde})
    return met_antwoorden(dossier, nieuw, wie=wie, moment=moment) if nieuw else dossier


def _controleer(kennis: Kennis, id_: str, waarde: object) -> None:
    if id_ not in kennis.vragen:
        raise AntwoordFout(f"Er is geen vraag ‘{id_}’.")
    if id_ == _VAST:
        raise AntwoordFout("Onder een ander rechtsgebied is het een ander dossier. Begin daarvoor een nieuw dossier.")
    if waarde is not None:
        controleer(kennis.vragen[id_], waarde)


def verschil(nu: Uitkomst, dan: Uitkomst, stappen: tuple[Stap, ...] = ()) -> WatAls:
    """The difference between two outcomes under the same catalogue."""
    oud, nieuw = ({m.id: m for m in u.meldingen} for u in (nu, dan))
    voor, na = (set(_gevraagd(u)) for u in (nu, dan))
    return WatAls(
        stappen=stappen,
        nu=samenvatting(nu),
        dan=samenvatting(dan),
        anders=tuple(_anders(nu, dan)),
        erbij=tuple(m for id_, m in nieuw.items() if id_ not in oud),
        weg=tuple(m for id_, m in oud.items() if id_ not in nieuw),
        zwaarte=tuple((oud[id_], m) for id_, m in nieuw.items() if id_ in oud and oud[id_].ernst != m.ernst),
        gevraagd=tuple(v for v in _gevraagd(dan) if v not in voor),
        vervallen=tuple(v for v in _gevraagd(nu) if v not in na),
    )


def samenvatting(uitkomst: Uitkomst) -> Samenvatting:
    """What one outcome comes down to."""
    plaatsen = (
        Procedureplaats(p.id, p.naam, n, p.toelaatbaar, p.geschiktheid) for n, p in enumerate(uitkomst.procedures, 1)
    )
    tel = [sum(m.ernst == ernst for m in uitkomst.meldingen) for ernst in ("fout", "waarschuwing", "aandacht")]
    return Samenvatting(
        sturing=uitkomst.sturing.model,
        positie=uitkomst.sturing.positie,
        rechtsvorm=uitkomst.rechtsvorm.advies,
        procedures=tuple(p for p in plaatsen if p.plaats <= EERSTE),
        klaar=_klaar(uitkomst.planning),
        duur=doorlooptijd(uitkomst.stand, uitkomst.procedure).gewoon if uitkomst.procedure else None,
        bevindingen=(tel[0], tel[1], tel[2]),
    )


def _klaar(planning: Planning) -> date | None:
    """The start of the contract; when nothing fixes it the first day on which it could start; else the last day."""
    start = next((stap for stap in planning.stappen if stap.id in START), None)
    if start is not None and (dag := start.datum or start.vroegst) is not None:
        return dag
    dagen = [dag for s in planning.stappen if s.id not in EINDE and (dag := s.datum or s.vroegst) is not None]
    return max(dagen, default=None)


def _stappen(nu: Uitkomst, dan: Uitkomst, vragen: Iterable[str]) -> tuple[Stap, ...]:
    paren = ((id_, nu.dossier.waarde(id_), dan.dossier.waarde(id_)) for id_ in vragen)
    return tuple(Stap(id_, van, naar) for id_, van, naar in paren if van != naar)


def _anders(nu: Uitkomst, dan: Uitkomst) -> Iterable[Anders]:
    """Every conclusion with another value, in the order of the advice; findings and numbers of law apart."""
    kennis, oud, nieuw = nu.kennis, conclusies_van(nu), conclusies_van(dan)
    for id_ in dict.fromkeys((*oud, *nieuw)):
        was, wordt = oud.get(id_), nieuw.get(id_)
        a, b = was.waarde if was else None, wordt.waarde if wordt else None
        if a == b or id_.startswith(("melding.", "parameter.")):
            continue
        tekst = (wordt or was).tekst  # type: ignore[union-attr]
        yield Anders(
            id=id_,
            onderwerp=conclusies.onderwerp(id_, kennis, tekst),
            was=a,
            wordt=b,
            was_tekst=conclusies.waarde_in_woorden(id_, a, kennis),
            wordt_tekst=conclusies.waarde_in_woorden(id_, b, kennis),
            bron=wordt.bron if wordt else (),
            plaats=conclusies.plaats(id_, kennis),
        )


def _gevraagd(uitkomst: Uitkomst) -> tuple[str, ...]:
    return tuple(v.id for v in uitkomst.kennis.vragen.values() if uitkomst.stand.vraagt(v))
