"""Which template language a template may use, and which fields it may name.

A template holds fields, `if` and `for` and nothing else: no calls, no arithmetic, no macros. So it cannot
run code, build endless text, or decide what a document says.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from jinja2 import nodes

from assistent.export.context import SjabloonContext
from assistent.export.runs import Runs

FILTERS = frozenset({"upper", "lower", "title", "capitalize", "length", "trim"})
_LUS: dict[str, Any] = {"first": bool, "last": bool, "index": int, "index0": int, "length": int}
_TOEGESTAAN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name, nodes.Getattr, nodes.Const,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.CondExpr, nodes.Concat,
)  # fmt: skip
_TEKST_OPEN = re.compile(r"<w:t(?: [^>]*)?>|</w:t>")


@dataclass(frozen=True, slots=True)
class Misbruik:
    """Something in the template language that is not allowed; `regel` is the line in the source of the
    part.
    """

    regel: int
    melding: str


class _Lus:
    """The type of the name `loop`."""


def misbruik(boom: nodes.Template) -> tuple[Misbruik, ...]:
    """Everything in this parsed part that is not in the declared context or not allowed, in order."""
    return tuple(sorted(_Nagang().template(boom), key=lambda m: m.regel))


@lru_cache(maxsize=32)
def velden(soort: type) -> dict[str, Any]:
    """The fields of a class of the context with their types."""
    hints = get_type_hints(soort)
    return {veld.name: hints[veld.name] for veld in fields(soort)}


class _Nagang:
    """Walks the tree of a template in reading order, knowing the type of every name and whether it is
    inside `w:t`.
    """

    def __init__(self) -> None:
        self._namen: dict[str, Any] = dict(velden(SjabloonContext))
        self._in_tekst = False

    def template(self, boom: nodes.Template) -> Iterator[Misbruik]:
        for knoop in boom.find_all(nodes.Node):
            if not isinstance(knoop, _TOEGESTAAN):
                yield Misbruik(
                    knoop.lineno,
                    f"Een sjabloon kent alleen velden, ‘if’ en ‘for’; ‘{_naam(knoop)}’ is niet toegestaan.",
                )
            elif isinstance(knoop, nodes.Filter) and (knoop.name not in FILTERS or knoop.args or knoop.kwargs):
                yield Misbruik(knoop.lineno, f"De bewerking ‘{knoop.name}’ is in een sjabloon niet toegestaan.")
            elif isinstance(knoop, nodes.For) and (knoop.recursive or knoop.test or knoop.else_):
                yield Misbruik(knoop.lineno, "Gebruik ‘for … in …’ zonder toevoegingen.")
        yield from self._reeks(boom.body)

    def _reeks(self, knopen: list[nodes.Node]) -> Iterator[Misbruik]:
        for knoop in knopen:
            match knoop:
                case nodes.Output():
                    yield from self._uitvoer(knoop)
                case nodes.If():
                    yield from self._als(knoop)
                case nodes.For():
                    yield from self._voor(knoop)
                case _:
                    pass

    def _als(self, knoop: nodes.If) -> Iterator[Misbruik]:
        yield from self._soort(knoop.test)[1]
        begin = self._in_tekst
        yield from self._reeks(knoop.body)
        for tak in knoop.elif_:
            self._in_tekst = begin
            yield from self._als(tak)
        if knoop.else_:
            self._in_tekst = begin
            yield from self._reeks(knoop.else_)

    def _voor(self, knoop: nodes.For) -> Iterator[Misbruik]:
        soort, fouten = self._soort(knoop.iter)
        yield from fouten
        element = get_args(soort)[0] if get_origin(soort) is tuple else None
        if element is None and not fouten:
            yield Misbruik(knoop.lineno, f"‘{_bron(knoop.iter)}’ is geen lijst; daar kan ‘for’ niet overheen.")
        if not isinstance(knoop.target, nodes.Name):
            yield Misbruik(knoop.lineno, "Gebruik één naam na ‘for’.")
            return
        oud = dict(self._namen)
        self._namen |= {knoop.target.name: element or Any, "loop": _Lus}
        yield from self._reeks(knoop.body)
        self._namen = oud

    def _uitvoer(self, knoop: nodes.Output) -> Iterator[Misbruik]:
        for deel in knoop.nodes:
            if isinstance(deel, nodes.TemplateData):
                for gevonden in _TEKST_OPEN.finditer(deel.data):
                    self._in_tekst = not gevonden.group().startswith("</")
                continue
            soort, fouten = self._soort(deel)
            yield from fouten
            if not fouten:
                yield from self._plaats(deel, soort)

    def _plaats(self, deel: nodes.Expr, soort: Any) -> Iterator[Misbruik]:
        """Finished runs stand beside the text, plain fields in it; the other way round the text is lost."""
        bron = _bron(deel)
        if soort is Runs and self._in_tekst:
            yield Misbruik(
                deel.lineno,
                f"‘{bron}’ heeft opmaak: schrijf {{{{r {bron} }}}} in plaats van {{{{ {bron} }}}}.",
            )
        elif soort in (str, int, bool) and not self._in_tekst:
            yield Misbruik(
                deel.lineno,
                f"‘{bron}’ is gewone tekst: schrijf {{{{ {bron} }}}} zonder letter na de accolades.",
            )
        elif soort not in (Runs, str, int, bool, Any):
            yield Misbruik(deel.lineno, f"‘{bron}’ is een lijst of groep en kan niet worden afgedrukt.")

    def _soort(self, knoop: nodes.Node) -> tuple[Any, list[Misbruik]]:
        """The type of an expression (Any when unknown) and what is wrong in it."""
        match knoop:
            case nodes.Name():
                return self._veld(knoop, self._namen, knoop.name, knoop.name)
            case nodes.Getattr():
                soort, fouten = self._soort(knoop.node)
                if soort is Any:
                    return Any, fouten
                if soort is _Lus:
                    return self._veld(knoop, _LUS, knoop.attr, _bron(knoop))
                namen = velden(cast(type, soort)) if is_dataclass(soort) else {}
                return self._veld(knoop, namen, knoop.attr, _bron(knoop))
            case nodes.Const():
                return type(knoop.value), []
            case _:
                fouten = [f for kind in knoop.iter_child_nodes() for f in self._kind(kind)]
                return (str if isinstance(knoop, nodes.Filter | nodes.Concat) else Any), fouten

    def _kind(self, kind: nodes.Node) -> list[Misbruik]:
        if isinstance(kind, nodes.Operand):
            kind = kind.expr
        return self._soort(kind)[1] if isinstance(kind, nodes.Expr) else []

    def _veld(self, knoop: nodes.Expr, namen: dict[str, Any], naam: str, bron: str) -> tuple[Any, list[Misbruik]]:
        if naam in namen:
            return namen[naam], []
        lijkt = difflib.get_close_matches(naam, namen, 1, 0.5)
        hulp = f" Bedoelt u ‘{lijkt[0]}’?" if lijkt else ""
        return Any, [Misbruik(knoop.lineno, f"Onbekend veld ‘{bron}’.{hulp}")]


def _bron(knoop: nodes.Node) -> str:
    """A name as it was typed."""
    match knoop:
        case nodes.Name():
            return str(knoop.name)
        case nodes.Getattr():
            return f"{_bron(knoop.node)}.{knoop.attr}"
        case nodes.Filter():
            return f"{_bron(knoop.node)}|{knoop.name}" if knoop.node else str(knoop.name)
        case _:
            return _naam(knoop)


def _naam(knoop: nodes.Node) -> str:
    return {
        "Call": "een aanroep met "
                "haakjes", "Mul": "*", "Add": "+", "Sub": "-", "Div": "/", "Pow": "**", "Mod": "%",
        "Assign": "set", "Getitem": "[ ]", "Test": "is",
    }.get(type(knoop).__name__, type(knoop).__name__.lower())  # fmt: skip
