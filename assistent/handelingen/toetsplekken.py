"""What stands at every review point, to see whether it still is what was reviewed."""

from __future__ import annotations

from collections.abc import Mapping

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.toetsen import toetslijst
from assistent.toets.conflicten import Plek
from assistent.toets.model import Toetspunt


def plekken(uitkomst: Uitkomst) -> Mapping[str, Plek]:
    """Review point (id) → what there is to judge now, with the fingerprint that a verdict on it notes. Composes all
    documents, so beside the window."""
    return {stand.punt.id: plek_van(stand.punt) for stand in toetslijst(uitkomst).punten}


def plek_van(punt: Toetspunt) -> Plek:
    """What a point says, with what the drafter answered and why."""
    if punt.oud or punt.nieuw:
        tekst = punt.nieuw or "(weggelaten)"
    else:
        antwoord = f"Antwoord: {punt.antwoord}" if punt.antwoord else ""
        tekst = "\n".join(deel for deel in (punt.tekst, antwoord, punt.motivering) if deel)
    return Plek(punt.over, punt.titel, tekst)
