"""What a computation looks at: a stand that remembers which answers and parameters were asked for.

A computation that did not ask for an answer cannot change with it. So what was read is exactly what can matter, however
deep it lies behind a fact, and no list of dependencies has to be kept beside the code.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from assistent.advies.feiten import MAKERS
from assistent.dossier.stand import Stand
from assistent.kennis.model import Feit


@dataclass(frozen=True, slots=True)
class Meelezer(Stand):
    """A stand with the same answers that notes in `velden` and `parameters` what is asked for."""

    velden: dict[str, None] = field(default_factory=dict)
    parameters: dict[str, None] = field(default_factory=dict)

    def waarde(self, veld: str) -> object | None:
        """See `Stand.waarde`."""
        self.velden[veld] = None
        return Stand.waarde(self, veld)

    def parameter(self, naam: str) -> float:
        """See `Stand.parameter`."""
        self.parameters[naam] = None
        return Stand.parameter(self, naam)


def lees_mee(stand: Stand) -> Meelezer:
    """The same stand, with nothing read yet."""
    return Meelezer(stand.kennis, stand.dossier, stand.peildatum, stand.feiten, stand.anders)


def gelezen_door(stand: Stand, feit: Feit) -> Meelezer:
    """What the function behind this fact looked at; for a fact of another room the questions in the catalogue."""
    meelezer = lees_mee(stand)
    if feit.maker in MAKERS:
        MAKERS[feit.maker](meelezer)
    else:
        meelezer.velden.update(dict.fromkeys(feit.velden))
    return meelezer


def open_vragen_achter(stand: Stand, veld: str) -> tuple[str, ...]:
    """The unanswered questions that a field waits for: the question itself, or those behind the fact."""
    feit = stand.kennis.feiten.get(veld)
    vragen = gelezen_door(stand, feit).velden if feit else (veld,)
    return tuple(v for v in vragen if v in stand.kennis.vragen and stand.waarde(v) is None)
