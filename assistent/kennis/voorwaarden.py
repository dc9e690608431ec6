"""Conditions: a small tree with three values, whose evaluation is its own explanation.

In YAML a condition is one of

    {veld: inhoud.meetbaarheid, minstens: 4}        compare an answer or a fact
    {veld: feit.raming, minder_dan: {parameter: drempel.sas}}
    {alle: [...]}  {een: [...]}  {niet: {...}}

The outcome is true, false or unknown (`None`): an unanswered question, the answer `onbekend` and a parameter without a
value on the reference date are unknown, and unknown is carried through as in Kleene's logic. `beantwoord` asks
whether an answer is there at all and is never unknown. `gemotiveerd` asks whether its motivation says something; while
there is neither answer nor motivation that is unknown, because there is nothing to motivate yet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Annotated, Literal, NamedTuple, Protocol

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass, rebuild_dataclass

Operator = Literal[
    "is", "is_niet", "in", "bevat", "minstens", "meer_dan", "hoogstens", "minder_dan", "beantwoord", "gemotiveerd",
]  # fmt: skip
OPERATOREN: tuple[Operator, ...] = (
    "is", "is_niet", "in", "bevat", "minstens", "meer_dan", "hoogstens", "minder_dan", "beantwoord", "gemotiveerd",
)  # fmt: skip
_GETAL = re.compile(r"-?\d+(\.\d+)?")

Enkel = str | int | float
Drie = bool | None


class ParameterZonderWaarde(LookupError):
    """A parameter was asked on a date on which it has no known value."""

    def __init__(self, parameter: str, peildatum: date) -> None:
        self.parameter = parameter
        self.peildatum = peildatum
        super().__init__(f"geen waarde bekend voor '{parameter}' op {peildatum:%d-%m-%Y}")


class Situatie(Protocol):
    """What a condition may look at."""

    @property
    def gezien(self) -> dict[int, Spoor]:
        """What was found in this situation, by the identity of the condition: many rules and blocks ask the same, and
        a situation never changes."""

    def waarde(self, veld: str) -> object | None:
        """The answer or fact; `None` when unknown."""

    def motivering(self, veld: str) -> str:
        """The motivation of the answer; empty when there is none."""

    def parameter(self, naam: str) -> float:
        """The value on the reference date; raises `ParameterZonderWaarde`."""


# Dataclasses with slots: the catalogue holds thousands of nodes, and a model keeps a set of its fields for each.
_knoop = dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))


@_knoop
class Vergelijk:
    """One comparison. `waarde` is a literal, a list (`in`) or, with `parameter`, the name of a dated parameter."""

    soort: Literal["vergelijk"] = "vergelijk"
    veld: str
    op: Operator
    waarde: Enkel | tuple[Enkel, ...] = ""
    parameter: str = ""


@_knoop
class Alle:
    """True when every part is."""

    soort: Literal["alle"] = "alle"
    delen: tuple[Voorwaarde, ...] = Field(min_length=1)


@_knoop
class Een:
    """True when at least one part is."""

    soort: Literal["een"] = "een"
    delen: tuple[Voorwaarde, ...] = Field(min_length=1)


@_knoop
class Niet:
    """True when the part is false."""

    soort: Literal["niet"] = "niet"
    deel: Voorwaarde


def _literal(waarde: object) -> object:
    """YAML is read as text only; what looks like a number is one."""
    if isinstance(waarde, list):
        return tuple(_literal(deel) for deel in waarde)
    if isinstance(waarde, str) and _GETAL.fullmatch(waarde):
        return float(waarde) if "." in waarde else int(waarde)
    return waarde


def _uit_yaml(ruw: object) -> object:
    """Turn the short form of the catalogue into the form with discriminators; leave that form alone."""
    if not isinstance(ruw, Mapping) or "soort" in ruw:
        return ruw
    sleutels = set(ruw)
    for soort in ("alle", "een"):
        if sleutels == {soort}:
            return {"soort": soort, "delen": ruw[soort]}
    if sleutels == {"niet"}:
        return {"soort": "niet", "deel": ruw["niet"]}
    operatoren = [op for op in OPERATOREN if op in ruw]
    if "veld" not in ruw or len(operatoren) != 1 or len(sleutels) != 2:
        raise ValueError(f"geen geldige voorwaarde: {dict(ruw)}; verwacht veld en één van {', '.join(OPERATOREN)}")
    op = operatoren[0]
    waarde = ruw[op]
    if isinstance(waarde, Mapping):
        if set(waarde) != {"parameter"}:
            raise ValueError(f"een waarde is een getal, een tekst, een lijst of een parameter, niet {dict(waarde)}")
        return {"soort": "vergelijk", "veld": ruw["veld"], "op": op, "parameter": waarde["parameter"]}
    return {"soort": "vergelijk", "veld": ruw["veld"], "op": op, "waarde": _literal(waarde)}


Voorwaarde = Annotated[Vergelijk | Alle | Een | Niet, Field(discriminator="soort"), BeforeValidator(_uit_yaml)]
for _soort in (Alle, Een, Niet):
    rebuild_dataclass(_soort)  # type: ignore[arg-type]


class Spoor(NamedTuple):
    """The outcome of a condition with the outcomes of its parts: the explanation itself. A named tuple, because every
    answer makes thousands and a frozen dataclass takes three times as long to make."""

    voorwaarde: Vergelijk | Alle | Een | Niet
    uitkomst: Drie
    gezien: object | None = None
    grens: object | None = None
    melding: str = ""
    kinderen: tuple[Spoor, ...] = ()

    def onbekende_velden(self) -> tuple[str, ...]:
        """The questions and facts that still keep this outcome open, each once."""
        return tuple(dict.fromkeys(self._onbekend()))

    def _onbekend(self) -> Iterator[str]:
        if self.uitkomst is not None:
            return
        if isinstance(self.voorwaarde, Vergelijk):
            yield self.voorwaarde.veld
        for kind in self.kinderen:
            yield from kind._onbekend()


def evalueer(voorwaarde: Vergelijk | Alle | Een | Niet, situatie: Situatie) -> Spoor:
    """Evaluate with trace. Every part is evaluated, so that the explanation is complete."""
    eerder = situatie.gezien
    spoor = eerder.get(id(voorwaarde))
    if spoor is None:  # the trace holds the condition, so that its identity is not given to another
        spoor = eerder[id(voorwaarde)] = _evalueer(voorwaarde, situatie)
    return spoor


def _evalueer(voorwaarde: Vergelijk | Alle | Een | Niet, situatie: Situatie) -> Spoor:
    match voorwaarde:
        case Vergelijk():
            return _vergelijk(voorwaarde, situatie)
        case Niet(deel=deel):
            kind = evalueer(deel, situatie)
            return Spoor(voorwaarde, None if kind.uitkomst is None else not kind.uitkomst, kinderen=(kind,))
        case _:
            kinderen = tuple(evalueer(deel, situatie) for deel in voorwaarde.delen)
            uitkomsten = [kind.uitkomst for kind in kinderen]
            samen = _alle(uitkomsten) if isinstance(voorwaarde, Alle) else _een(uitkomsten)
            return Spoor(voorwaarde, samen, kinderen=kinderen)


def beslis(voorwaarde: Vergelijk | Alle | Een | Niet, situatie: Situatie) -> Drie:
    """Evaluate without trace, for the many evaluations of tipping points."""
    match voorwaarde:
        case Vergelijk():
            return evalueer(voorwaarde, situatie).uitkomst
        case Niet(deel=deel):
            uitkomst = beslis(deel, situatie)
            return None if uitkomst is None else not uitkomst
        case Alle(delen=delen):
            return _alle([beslis(deel, situatie) for deel in delen])
        case Een(delen=delen):
            return _een([beslis(deel, situatie) for deel in delen])


def is_onwaar(voorwaarde: Vergelijk | Alle | Een | Niet, situatie: Situatie) -> bool:
    """Whether the outcome is false, looking no further than that takes: most rules do not hold, and need no trace."""
    return _is(voorwaarde, situatie, False)


def _is(voorwaarde: Vergelijk | Alle | Een | Niet, situatie: Situatie, gezocht: bool) -> bool:
    """Whether the outcome is this one. Plain loops, because every answer asks this of every rule."""
    spoor = situatie.gezien.get(id(voorwaarde))
    if spoor is not None:
        return spoor.uitkomst is gezocht
    if isinstance(voorwaarde, Vergelijk):
        return evalueer(voorwaarde, situatie).uitkomst is gezocht
    if isinstance(voorwaarde, Niet):
        return _is(voorwaarde.deel, situatie, not gezocht)
    # One part decides that `een` is true or `alle` is false; the other way round it takes them all.
    een_is_genoeg = isinstance(voorwaarde, Een) is gezocht
    for deel in voorwaarde.delen:
        if _is(deel, situatie, gezocht) is een_is_genoeg:
            return een_is_genoeg
    return not een_is_genoeg


def _alle(uitkomsten: list[Drie]) -> Drie:
    if False in uitkomsten:
        return False
    return None if None in uitkomsten else True


def _een(uitkomsten: list[Drie]) -> Drie:
    if True in uitkomsten:
        return True
    return None if None in uitkomsten else False


def _vergelijk(knoop: Vergelijk, situatie: Situatie) -> Spoor:
    gezien = situatie.waarde(knoop.veld)
    if knoop.op == "beantwoord":
        return Spoor(knoop, (gezien is not None) == (knoop.waarde == "ja"), gezien)
    if knoop.op == "gemotiveerd":
        gemotiveerd = bool(situatie.motivering(knoop.veld).strip())
        bekend = gemotiveerd or gezien is not None
        return Spoor(knoop, gemotiveerd == (knoop.waarde == "ja") if bekend else None, gezien)
    grens: object = knoop.waarde
    if knoop.parameter:
        try:
            grens = situatie.parameter(knoop.parameter)
        except ParameterZonderWaarde as fout:
            return Spoor(knoop, None, gezien, melding=str(fout))
    if gezien is None:
        return Spoor(knoop, None, None, grens)
    return Spoor(knoop, _VERGELIJKERS[knoop.op](gezien, grens), gezien, grens)


def _getallen(links: object, rechts: object) -> tuple[float, float] | None:
    """Both sides as numbers; `None` when one is not, so that an odd value makes a rule unknown and not wrong."""
    paar = (links, rechts)
    if any(isinstance(deel, bool) or not isinstance(deel, int | float) for deel in paar):
        return None
    return (links, rechts)  # type: ignore[return-value]


def _orde(toets: Callable[[float, float], bool]) -> Callable[[object, object], Drie]:
    def vergelijk(links: object, rechts: object) -> Drie:
        paar = _getallen(links, rechts)
        return None if paar is None else toets(*paar)

    return vergelijk


def _in(links: object, rechts: object) -> Drie:
    return isinstance(rechts, tuple) and links in rechts


def _bevat(links: object, rechts: object) -> Drie:
    return rechts in links if isinstance(links, list | tuple) else None


_VERGELIJKERS: dict[str, Callable[[object, object], Drie]] = {
    "is": lambda links, rechts: links == rechts,
    "is_niet": lambda links, rechts: links != rechts,
    "in": _in,
    "bevat": _bevat,
    "minstens": _orde(lambda links, rechts: links >= rechts),
    "meer_dan": _orde(lambda links, rechts: links > rechts),
    "hoogstens": _orde(lambda links, rechts: links <= rechts),
    "minder_dan": _orde(lambda links, rechts: links < rechts),
}


def velden_in(voorwaarde: Vergelijk | Alle | Een | Niet) -> Iterator[str]:
    """Every question and fact that the condition names."""
    for knoop in vergelijkingen_in(voorwaarde):
        yield knoop.veld


def vergelijkingen_in(voorwaarde: Vergelijk | Alle | Een | Niet) -> Iterator[Vergelijk]:
    """Every comparison in the condition."""
    match voorwaarde:
        case Vergelijk():
            yield voorwaarde
        case Niet(deel=deel):
            yield from vergelijkingen_in(deel)
        case _:
            for deel in voorwaarde.delen:
                yield from vergelijkingen_in(deel)


def parameters_in(spoor: Spoor) -> Iterator[str]:
    """The parameters whose value decided in this trace; one that had no value on the date is left out."""
    if isinstance(spoor.voorwaarde, Vergelijk) and spoor.voorwaarde.parameter and not spoor.melding:
        yield spoor.voorwaarde.parameter
    for kind in spoor.kinderen:
        yield from parameters_in(kind)
