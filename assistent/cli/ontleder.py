"""A command line that answers in Dutch: argparse knows English only, and seldom says what would have been right."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from assistent.cli.toon import meld
from assistent.handelingen.nabij import bedoelt_u

_KOPPEN = {"positional arguments": "gegevens", "options": "keuzes"}

_ZINNEN: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"the following arguments are required: (.+)", lambda m: f"Er ontbreekt iets: {m[1]}."),
    (
        r"argument (?P<naam>.+?): invalid choice: (?P<waarde>'.*'|\S+) \(choose from (?P<keuzes>.*)\)",
        lambda m: _verkeerde_keuze(m["naam"], m["waarde"].strip("'"), m["keuzes"].replace("'", "").split(", ")),
    ),
    (r"argument (.+?): expected (?:one|at least one) argument.*", lambda m: f"Achter {m[1]} hoort een waarde."),
    (r"argument (.+?): ignored explicit argument (.+)", lambda m: f"Bij {m[1]} hoort geen waarde ({m[2]})."),
    (r"argument (.+?): invalid .+ value: (.+)", lambda m: f"{m[2]} kan niet bij {m[1]}."),
    (r"argument .+?: (‘.+’ is geen .+)", lambda m: f"{m[1]}."),
)
"""What argparse says, and what is said instead. A sentence of another version falls back on a general one."""


class Ontleder(argparse.ArgumentParser):
    """An `ArgumentParser` with Dutch usage, headings and errors; options are never guessed from their first letters."""

    def __init__(self, **kenmerken: Any) -> None:
        super().__init__(**{"allow_abbrev": False, "formatter_class": _Opmaak, **kenmerken, "add_help": False})
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def add_argument_group(self, title: str | None = None, *overig: Any, **kenmerken: Any) -> Any:
        """A group of arguments under a Dutch heading."""
        return super().add_argument_group(_KOPPEN.get(title or "", title), *overig, **kenmerken)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong and where the explanation is, and stop with exit code 2."""
        meld(self.format_usage().rstrip())
        meld(f"{_zin(message)} Uitleg geeft ‘{self.prog} --help’.")
        sys.exit(2)

    def onbekend(self, woorden: Sequence[str]) -> NoReturn:
        """Refuse words that this command does not know."""
        keuzes = re.findall(r"--[\w-]+", self.format_usage())
        bedoeld = bedoelt_u(woorden[0].partition("=")[0], keuzes) if woorden[0].startswith("-") else ""
        meld(self.format_usage().rstrip())
        meld(f"Dit past niet bij ‘{self.prog}’: {' '.join(woorden)}. {bedoeld}".rstrip())
        sys.exit(2)


class _Opmaak(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def _zin(melding: str) -> str:
    for patroon, maak in _ZINNEN:
        if vondst := re.fullmatch(patroon, melding, re.DOTALL):
            return maak(vondst)
    return "Deze opdracht is zo niet te begrijpen."


def _verkeerde_keuze(naam: str, waarde: str, keuzes: Iterable[str]) -> str:
    lijst = list(keuzes)
    soort = "opdracht" if naam == "OPDRACHT" else f"keuze bij {naam}"
    return f"‘{waarde}’ is geen {soort}; kies uit {', '.join(lijst)}. {bedoelt_u(waarde, lijst)}".rstrip()
