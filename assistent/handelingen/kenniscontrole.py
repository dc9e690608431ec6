"""The check of the catalogue together with what the rooms make of it."""

from __future__ import annotations

from assistent.handelingen.bereken import makers, makers_na_procedures, makers_na_rechtsvorm
from assistent.kennis.controle import Bevinding, controleer
from assistent.kennis.model import Kennis


def controleer_kennis(kennis: Kennis) -> tuple[Bevinding, ...]:
    """Everything that is wrong with the catalogue, errors first."""
    return controleer(kennis, makers(), na_rechtsvorm=makers_na_rechtsvorm(), na_procedures=makers_na_procedures())
