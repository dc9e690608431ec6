"""The small template language of building blocks: variables, filters and `for`, nothing else.

The check is made on the syntax tree, at compile time, so that a block that asks for more never reaches a document.
Conditions stand in the front matter of a block, where they leave a trace; text has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assistent.kennis.fouten import KennisFout

MOTIVERING = "motivering"
"""Filter that prints why an answer was given, instead of the answer."""
FILTERS = ("klein", "hoofdletter", "opsomming", "datum_kort", MOTIVERING)
RIJ = "rij"
"""Name of the row in a block that the outline repeats for each row of a table."""


def omgeving() -> ImmutableSandboxedEnvironment:
    """A sandboxed environment in which an unknown name is an error. The caller adds the filters."""
    # A tag on a line of its own leaves no line behind: an empty line would end a Markdown table.
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def velden(tekst: str, waar: str) -> tuple[str, ...]:
    """The fields that a block names, each once: `groep.naam`, `groep.naam#motivering`, `groep.tabel#kolom` for a
    column of a loop, or `rij#kolom`.

    Raises `KennisFout`, naming `waar` and the line, for anything outside the language.
    """
    try:
        boom = omgeving().parse(tekst)
    except TemplateSyntaxError as fout:
        raise KennisFout(f"{waar}, regel {fout.lineno}: {fout.message}") from fout
    gevonden: dict[str, None] = {}
    for veld in _wandel(boom, {RIJ: RIJ}, waar):
        gevonden[veld] = None
    return tuple(gevonden)


def _wandel(knoop: nodes.Node, lussen: dict[str, str], waar: str) -> Iterator[str]:
    match knoop:
        case nodes.Template() | nodes.Output():
            for kind in knoop.iter_child_nodes():
                yield from _wandel(kind, lussen, waar)
        case nodes.TemplateData():
            pass
        case nodes.For(target=nodes.Name(name=naam), test=None, recursive=False, else_=[]):
            tabel = _pad(knoop.iter, lussen, waar)
            yield tabel
            for kind in knoop.body:
                yield from _wandel(kind, {**lussen, naam: tabel}, waar)
        case nodes.Filter(node=kern, name=naam) if naam in FILTERS and kern is not None:
            veld = _pad(kern, lussen, waar)
            yield f"{veld}#{MOTIVERING}" if naam == MOTIVERING else veld
            for arg in knoop.args:
                if not isinstance(arg, nodes.Const):
                    raise _buiten_taal(arg, waar)
                if naam == "opsomming":
                    yield f"{veld}#{arg.value}"
        case nodes.Getattr():
            yield _pad(knoop, lussen, waar)
        case _:
            raise _buiten_taal(knoop, waar)


def _pad(knoop: nodes.Node, lussen: dict[str, str], waar: str) -> str:
    """`zaak.naam` as written; a column of a loop variable as `tabel#kolom`."""
    match knoop:
        case nodes.Getattr(node=nodes.Name(name=groep), attr=naam):
            return f"{lussen[groep]}#{naam}" if groep in lussen else f"{groep}.{naam}"
        case _:
            raise _buiten_taal(knoop, waar)


def _buiten_taal(knoop: nodes.Node, waar: str) -> KennisFout:
    return KennisFout(
        f"{waar}, regel {knoop.lineno}: '{type(knoop).__name__}' hoort niet in een bouwsteen; "
        f"toegestaan zijn een variabele (groep.naam), de filters {', '.join(FILTERS)} en 'for'"
    )
