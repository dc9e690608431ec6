"""Facts made from the advice on the procedures, after it is computed; findings read them, procedures cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assistent.advies.model import Procedureadvies
from assistent.advies.procedures import GEEN, kies
from assistent.dossier.stand import Stand

Maker = Callable[[Stand, Sequence[Procedureadvies]], object | None]


def procedure(stand: Stand, adviezen: Sequence[Procedureadvies]) -> object | None:
    """The chosen procedure, else provisionally the first that may be used; unknown while that is unknown.

    A choice that the jurisdiction does not have stays the choice. It is made after the advice, so that whether a
    procedure may be used never depends on which one is looked at.
    """
    gekozen = stand.waarde("procedure.gekozen")
    if gekozen is not None:
        return gekozen
    eerste, _ = kies(stand, adviezen)
    return eerste.keuze if eerste else None


def procedure_toelaatbaar(stand: Stand, adviezen: Sequence[Procedureadvies]) -> str | None:
    """Whether the chosen procedure may be used (`ja`, `voorwaardelijk`, `nee`); unknown without a choice, while it is
    not decided, and for a procedure that the jurisdiction does not have."""
    gekozen = stand.waarde("procedure.gekozen")
    toelaatbaar = next((a.toelaatbaar for a in adviezen if a.id == gekozen), "onbekend")
    return None if toelaatbaar == "onbekend" else toelaatbaar


def procedure_advies(stand: Stand, adviezen: Sequence[Procedureadvies]) -> str | None:
    """The id of the procedure that may be used and fits best, whatever was chosen; `GEEN` when none may be used,
    unknown while none is known to be allowed."""
    del stand
    mag = next((a.id for a in adviezen if a.toelaatbaar in ("ja", "voorwaardelijk")), None)
    alles_afgewezen = bool(adviezen) and all(a.toelaatbaar == "nee" for a in adviezen)
    return mag or (GEEN if alles_afgewezen else None)


FEITEN: Mapping[str, Maker] = {
    "advies.procedure": procedure,
    "advies.procedure_toelaatbaar": procedure_toelaatbaar,
    "advies.procedure_advies": procedure_advies,
}
"""Every maker of this file under the name that the catalogue uses."""
