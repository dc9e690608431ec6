"""Procedures beside each other: each condition with its outcome, what speaks for and against, time and documents.

A condition is one row for all procedures that know it, also when the law asks something else of each: the cell says
what. Everything is read from the outcome; nothing is judged here that the advice did not judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from assistent.advies.meelezer import gelezen_door, open_vragen_achter
from assistent.advies.model import Procedureadvies, Reden
from assistent.advies.uitleg import veldnaam
from assistent.dossier.stand import Stand
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.doorlooptijd import doorlooptijd
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Procedure, Toetsing
from assistent.kennis.voorwaarden import Spoor, evalueer, velden_in
from assistent.tekst.nederlands import aantal, hoofdletter, opsomming

EERSTE: Final = 3
"""How many procedures stand beside each other at first, apart from the chosen one."""
VELDEN_HOOGSTENS: Final = 3
"""How many subjects name a row."""

Celstand = Literal["voldaan", "voorwaardelijk", "niet_voldaan", "onbekend", "gegeven", "geen"]
_VAN_GEVOLG: Final[dict[str, Celstand]] = {
    "ja": "voldaan", "voorwaardelijk": "voorwaardelijk", "nee": "niet_voldaan", "onbekend": "onbekend",
}  # fmt: skip
_NIETS: Final = "geen"
"""What a row says of a procedure that has nothing there."""
_EIGEN: Final = (Verwijzing(bron="eigen", plaats="eigen weging", status="afgeleid"),)


@dataclass(frozen=True, slots=True)
class Cel:
    """What one procedure says in one row. `stand` is the outcome of a condition, `gegeven` for any other content and
    `geen` when the row does not concern this procedure. `plaats` is the question (id) where one can do something about
    it; `spoor` the trace of a condition; `redenen` what is summed up in a row of reasons."""

    stand: Celstand
    tekst: str = ""
    bron: tuple[Verwijzing, ...] = ()
    plaats: str = ""
    spoor: Spoor | None = None
    redenen: tuple[Reden, ...] = ()


@dataclass(frozen=True, slots=True)
class Rij:
    """One aspect: `groep` is the heading it stands under, `kop` its name, one cell for each procedure."""

    id: str
    groep: str
    kop: str
    cellen: tuple[Cel, ...]

    @property
    def verschilt(self) -> bool:
        """Whether the procedures differ here."""
        return len({(cel.stand, cel.tekst) for cel in self.cellen}) > 1


@dataclass(frozen=True, slots=True)
class Kolom:
    """One procedure: may it (`ja`, `voorwaardelijk`, `nee`, `onbekend`), how well does it fit (0…1), is it chosen."""

    id: str
    naam: str
    toelaatbaar: str
    geschiktheid: float
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The table: a column for each procedure, the rows in the order of the argument."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]


def standaardkeuze(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The procedures to begin with: the first of the advice, and the chosen one."""
    eerste = [p.id for p in uitkomst.procedures[:EERSTE]]
    gekozen = uitkomst.stand.waarde("procedure.gekozen")
    bestaat = any(p.id == gekozen for p in uitkomst.procedures)
    return tuple(dict.fromkeys((*eerste, str(gekozen)) if bestaat else eerste))


def vergelijk(uitkomst: Uitkomst, ids: Iterable[str]) -> Vergelijking:
    """These procedures beside each other, in the order of the advice; an id that the advice does not have is left
    out."""
    gevraagd = set(ids)
    paren = [(advies, model) for advies in uitkomst.procedures if advies.id in gevraagd
             and (model := _model(uitkomst, advies.id)) is not None]  # fmt: skip
    gekozen = uitkomst.stand.waarde("procedure.gekozen")
    kolommen = tuple(Kolom(a.id, a.naam, a.toelaatbaar, a.geschiktheid, a.id == gekozen) for a, _ in paren)
    return Vergelijking(kolommen, (*_voorwaarden(uitkomst.stand, paren), *_overig(uitkomst, paren)))


def alleen_verschillen(vergelijking: Vergelijking) -> Vergelijking:
    """The same table with only the rows in which the procedures differ."""
    return replace(vergelijking, rijen=tuple(rij for rij in vergelijking.rijen if rij.verschilt))


Paar = tuple[Procedureadvies, Procedure]


def _model(uitkomst: Uitkomst, id_: str) -> Procedure | None:
    return uitkomst.kennis.procedure(id_, uitkomst.stand.waarde("zaak.rechtsgebied"))


# ---------------------------------------------------------------------------------------- conditions


def _voorwaarden(stand: Stand, paren: Sequence[Paar]) -> Iterator[Rij]:
    """A row for each condition, in the order in which the procedures name them."""
    per_id: dict[str, dict[str, Toetsing]] = {}
    for _, model in paren:
        for toets in model.toetsen:
            per_id.setdefault(toets.id, {})[model.id] = toets
    rijen: dict[str, Rij] = {}
    for id_, toetsen in per_id.items():
        cellen = tuple(_toets(toetsen.get(model.id), stand) for _, model in paren)
        kop = _onderwerp(toetsen.values(), stand)
        if (ander := rijen.get(kop)) is not None and _vult_aan(ander.cellen, cellen):
            samen = tuple(b if a.stand == "geen" else a for a, b in zip(ander.cellen, cellen, strict=True))
            rijen[kop] = replace(ander, cellen=samen)
        else:
            rijen[kop if ander is None else id_] = Rij(f"toets.{id_}", "Voorwaarden", kop, cellen)
    yield from rijen.values()


def _vult_aan(een: Sequence[Cel], twee: Sequence[Cel]) -> bool:
    """Whether two conditions on the same subject never meet in one procedure, as above and below a threshold."""
    return all("geen" in (a.stand, b.stand) for a, b in zip(een, twee, strict=True))


def _onderwerp(toetsen: Iterable[Toetsing], stand: Stand) -> str:
    """What a condition is about: the questions and facts that it reads."""
    velden = dict.fromkeys(veld for toets in toetsen for veld in velden_in(toets.als))
    namen = list(dict.fromkeys(veldnaam(veld, stand.kennis) for veld in velden))
    rest = len(namen) - VELDEN_HOOGSTENS
    if rest > 0:
        namen = [*namen[:VELDEN_HOOGSTENS], f"{rest} meer"]
    return hoofdletter(opsomming(namen))


def _toets(toets: Toetsing | None, stand: Stand) -> Cel:
    if toets is None:
        return Cel("geen")
    spoor = evalueer(toets.als, stand)
    if spoor.uitkomst is None:
        gevolg = toets.waar if toets.waar == toets.onwaar else "onbekend"
    else:
        gevolg = toets.waar if spoor.uitkomst else toets.onwaar
    tekst = "" if gevolg == "ja" else toets.tekst
    return Cel(_VAN_GEVOLG[gevolg], tekst, toets.bron, _plaats(spoor, stand), spoor)


def _plaats(spoor: Spoor, stand: Stand) -> str:
    """The first question that still decides, else the first that the condition reads, in the order of the catalogue."""
    open_ = {vraag for veld in spoor.onbekende_velden() for vraag in open_vragen_achter(stand, veld)}
    gezocht = open_ or set(_gelezen(spoor, stand))
    return next((vraag for vraag in stand.kennis.vragen if vraag in gezocht), "")


def _gelezen(spoor: Spoor, stand: Stand) -> Iterator[str]:
    for veld in velden_in(spoor.voorwaarde):
        feit = stand.kennis.feiten.get(veld)
        for vraag in gelezen_door(stand, feit).velden if feit else (veld,):
            if vraag in stand.kennis.vragen:
                yield vraag


# ---------------------------------------------------------------------------------------- the rest


def _overig(uitkomst: Uitkomst, paren: Sequence[Paar]) -> Iterator[Rij]:
    def rij(id_: str, groep: str, kop: str, cellen: Iterable[Cel]) -> Rij:
        return Rij(id_, groep, kop, tuple(cellen))

    geschikt = (Cel("gegeven", f"{a.geschiktheid:.0%}", _EIGEN, redenen=(*a.voor, *a.tegen)) for a, _ in paren)
    yield rij("geschiktheid", "Past het?", "Past bij uw antwoorden", geschikt)
    yield rij("voor", "Past het?", "Wat ervoor spreekt", (_redenen(a.voor, "+") for a, _ in paren))
    yield rij("tegen", "Past het?", "Wat ertegen spreekt", (_redenen(a.tegen, "−") for a, _ in paren))
    yield rij("regime", "Recht", "Regime", (Cel("gegeven", m.regime, m.bron) for _, m in paren))
    if any(m.grondslag for _, m in paren):
        yield rij("grondslag", "Recht", "Grondslag", (_gegeven(m.grondslag, m.bron) for _, m in paren))
    tijden = [doorlooptijd(uitkomst.stand, model) for _, model in paren]
    yield rij("termijnen", "Tijd", "Wettelijke minimumtermijnen", (
        _gegeven("\n".join(f"{t.naam}: {aantal(t.dagen, 'dag', 'dagen')} na ‘{t.na}’" for t in tijd.termijnen),
                 tuple(dict.fromkeys(v for t in tijd.termijnen for v in t.bron)), "planning") for tijd in tijden
    ))  # fmt: skip
    yield rij("doorlooptijd", "Tijd", "Gewone doorlooptijd", (
        _gegeven("" if t.gewoon is None else f"{aantal(t.gewoon, 'dag', 'dagen')}: van ‘{t.van}’ tot ‘{t.tot}’",
                 _EIGEN, "planning") for t in tijden
    ))  # fmt: skip
    yield rij("stukken", "Stukken", "Vraagt deze stukken", (_stukken(uitkomst, m) for _, m in paren))


def _gegeven(tekst: str, bron: tuple[Verwijzing, ...], plaats: str = "") -> Cel:
    return Cel("gegeven", tekst or _NIETS, bron, plaats)


def _redenen(redenen: tuple[Reden, ...], teken: str) -> Cel:
    if not redenen:
        return Cel("gegeven", _NIETS)
    bron = tuple(dict.fromkeys(v for reden in redenen for v in reden.bron))
    return Cel("gegeven", "\n".join(f"{teken} {reden.tekst}" for reden in redenen), bron, redenen=redenen)


def _stukken(uitkomst: Uitkomst, model: Procedure) -> Cel:
    documenten = uitkomst.kennis.documenten
    titels = [documenten[id_].titel for id_ in model.documenten if id_ in documenten]
    return _gegeven("\n".join(f"• {titel}" for titel in titels), model.bron)
