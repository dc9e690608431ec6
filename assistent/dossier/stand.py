"""What is known now: answers and facts together, as conditions and texts read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from assistent.dossier.model import Dossier
from assistent.dossier.rijen import is_lege_rij
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.parameters import parameter_op
from assistent.kennis.voorwaarden import Spoor, is_onwaar


@dataclass(frozen=True, slots=True)
class Stand:
    """The dossier on its reference date, with the facts computed so far. Implements `voorwaarden.Situatie`."""

    kennis: Kennis
    dossier: Dossier
    peildatum: date
    feiten: Mapping[str, object] = field(default_factory=dict)
    anders: Mapping[str, object] = field(default_factory=dict)
    """Answers looked at in place of the real ones, to see what would tip the advice."""
    gezien: dict[int, Spoor] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What conditions found here; see `voorwaarden.Situatie`. A stand with other facts begins anew."""

    def waarde(self, veld: str) -> object | None:
        """The answer or fact; `None` when it is unknown, empty or answered `onbekend`. A table in whose rows nothing
        was filled in is empty."""
        if veld.startswith("feit."):
            return self.feiten.get(veld)
        if veld in self.anders:
            waarde = self.anders[veld]
        else:
            antwoord = self.dossier.antwoorden.get(veld)
            waarde = antwoord.waarde if antwoord is not None else None
        if waarde is None or waarde == ONBEKEND or waarde == "":
            return None
        return None if isinstance(waarde, list) and all(map(is_lege_rij, waarde)) else waarde

    def motivering(self, veld: str) -> str:
        """The motivation of the answer, also when the answer itself is looked at as another; empty when there is
        none."""
        antwoord = self.dossier.antwoorden.get(veld)
        return antwoord.motivering if antwoord is not None else ""

    def parameter(self, naam: str) -> float:
        """The value of a parameter on the reference date; raises `ParameterZonderWaarde`."""
        return parameter_op(self.kennis, naam, self.peildatum)

    def getal(self, veld: str) -> float | None:
        """The answer or fact as a number; `None` when unknown or not a number."""
        waarde = self.waarde(veld)
        if isinstance(waarde, bool) or not isinstance(waarde, int | float):
            return None
        return waarde

    def rijen(self, veld: str) -> tuple[Mapping[str, object], ...]:
        """The rows of a table; none when it is unanswered."""
        waarde = self.waarde(veld)
        if not isinstance(waarde, list):
            return ()
        return tuple(rij for rij in waarde if isinstance(rij, Mapping))

    def vraagt(self, vraag: Vraag) -> bool:
        """Whether a question is asked: its condition holds or is still unknown. An answer stays when it is not."""
        return vraag.als is None or not is_onwaar(vraag.als, self)

    def met_feiten(self, feiten: Mapping[str, object | None]) -> Stand:
        """The stand with more facts; a fact without a value is unknown and stays out."""
        bekend = {naam: waarde for naam, waarde in feiten.items() if waarde is not None}
        return replace(self, feiten={**self.feiten, **bekend})
