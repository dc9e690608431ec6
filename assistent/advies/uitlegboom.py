"""An outcome as a tree to walk through: conditions, the answers and facts they read, and the numbers they compare with.

Where `uitleg` tells a trace in lines, this keeps what can be followed from each line: the question behind an answer,
the answers behind a fact, the day from which a number holds, and the source of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assistent.advies.conclusies import waarde_in_woorden
from assistent.advies.meelezer import gelezen_door
from assistent.advies.uitleg import veldnaam, vergelijking, waardenaam
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Feit
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import (
    Alle,
    Een,
    Niet,
    ParameterZonderWaarde,
    Spoor,
    Vergelijk,
    Voorwaarde,
    evalueer,
)
from assistent.tekst.nederlands import datum, hoofdletter

Taksoort = Literal["voorwaarde", "antwoord", "feit", "parameter", "bron", "tekst"]
Uitslag = Literal["", "waar", "niet_waar", "onbekend"]
_UITSLAG: Final[dict[bool | None, Uitslag]] = {True: "waar", False: "niet_waar", None: "onbekend"}


@dataclass(frozen=True, slots=True)
class Tak:
    """One line with what lies under it. `uitslag` is empty for what is no condition; `plaats` is the question (id)
    where its answer stands; a line of kind `bron` says its reference only."""

    soort: Taksoort
    tekst: str
    uitslag: Uitslag = ""
    plaats: str = ""
    bron: Verwijzing | None = None
    takken: tuple[Tak, ...] = ()


def boom(spoor: Spoor, stand: Stand) -> Tak:
    """The trace of a condition as a tree, read in the stand in which it was evaluated."""
    knoop, uitslag = spoor.voorwaarde, _UITSLAG[spoor.uitkomst]
    if isinstance(knoop, Vergelijk):
        eis = hoofdletter(vergelijking(spoor, knoop, stand.kennis))
        return Tak("voorwaarde", eis, uitslag, takken=tuple(_gelezen(spoor, knoop, stand)))
    return Tak("voorwaarde", _kop(knoop), uitslag, takken=tuple(boom(kind, stand) for kind in spoor.kinderen))


def voorwaarde(als: Voorwaarde, stand: Stand) -> Tak:
    """A condition as a tree, evaluated here and now."""
    return boom(evalueer(als, stand), stand)


def _kop(knoop: Alle | Een | Niet) -> str:
    if isinstance(knoop, Alle):
        return "Alle van deze voorwaarden"
    return "Ten minste één van deze voorwaarden" if isinstance(knoop, Een) else "Niet het volgende"


def bronnen(verwijzingen: tuple[Verwijzing, ...]) -> tuple[Tak, ...]:
    """References as lines of their own."""
    return tuple(Tak("bron", "", bron=verwijzing) for verwijzing in verwijzingen)


def veld(id_: str, stand: Stand) -> Tak:
    """What is known about a question or a fact, and how a fact was made."""
    return _veld(id_, stand, frozenset())


def parameter(naam: str, stand: Stand) -> Tak:
    """A number of law or of ours: its value on the reference date, since when it holds, and its source."""
    gezocht = stand.kennis.parameters[naam]
    try:
        waarde = waarde_op(gezocht, stand.peildatum)
    except ParameterZonderWaarde as fout:
        return Tak("parameter", f"{gezocht.label}: {fout}")
    tot = f" tot en met {datum(waarde.tot)}" if waarde.tot else ""
    in_woorden = waarde_in_woorden(f"parameter.{naam}", waarde.waarde, stand.kennis)
    # Our own borders hold from the first day of the calendar: then there is no day to name.
    vanaf = f", vanaf {datum(waarde.van)}" if waarde.van.year > 1 else ""
    tekst = f"{gezocht.label}: {in_woorden}{vanaf}{tot}"
    return Tak("parameter", tekst, takken=bronnen(waarde.bron))


def _gelezen(spoor: Spoor, knoop: Vergelijk, stand: Stand) -> Iterator[Tak]:
    yield veld(knoop.veld, stand)
    if knoop.parameter:
        yield parameter(knoop.parameter, stand)
    elif spoor.melding:
        yield Tak("tekst", spoor.melding)


def _veld(id_: str, stand: Stand, boven: frozenset[str]) -> Tak:
    kennis, waarde = stand.kennis, stand.waarde(id_)
    naam = hoofdletter(veldnaam(id_, kennis))
    if (feit := kennis.feiten.get(id_)) is not None:
        gezien = "nog niet bekend" if waarde is None else waardenaam(id_, waarde, kennis, "en")
        takken = () if id_ in boven else tuple(_achter(feit, stand, boven | {id_}))
        return Tak("feit", f"Feit: {naam}: {gezien}", takken=takken)
    gezien = "nog niet beantwoord" if waarde is None else waardenaam(id_, waarde, kennis, "en")
    reden = stand.motivering(id_).strip()
    onder = (Tak("tekst", f"Uw motivering: {reden}"),) if reden else ()
    return Tak("antwoord", f"Antwoord: {naam}: {gezien}", plaats=id_ if id_ in kennis.vragen else "", takken=onder)


def _achter(feit: Feit, stand: Stand, boven: frozenset[str]) -> Iterator[Tak]:
    """What a fact was made from: the answers that are there, the numbers, the answers that are not, and its sources."""
    gelezen = gelezen_door(stand, feit)
    velden = [v for v in gelezen.velden if v in stand.kennis.vragen or v in stand.kennis.feiten]
    leeg = [v for v in velden if stand.waarde(v) is None]
    yield from (_veld(v, stand, boven) for v in velden if v not in leeg)
    yield from (parameter(naam, stand) for naam in gelezen.parameters if naam in stand.kennis.parameters)
    if leeg:
        yield Tak("tekst", "Nog niet ingevuld", takken=tuple(_veld(v, stand, boven) for v in leeg))
    yield from bronnen(feit.bron)
