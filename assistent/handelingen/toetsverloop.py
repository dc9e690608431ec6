"""What was just said, in the list of review points that is there already: without composing the documents again."""

from __future__ import annotations

from dataclasses import replace

from assistent.dossier.model import Dossier
from assistent.handelingen.toetslijst import Toetslijst, kaders_van, momentstanden
from assistent.toets.stand import standen


def bijgewerkt(lijst: Toetslijst, dossier: Dossier) -> Toetslijst:
    """The same points with the review of this dossier. What the points themselves are is as old as the list; signatures
    too, because only a composed document shows what changed after one."""
    gewijzigd = {stand.punt.id for stand in lijst.punten if stand.na_akkoord}
    nu, vervallen = standen([stand.punt for stand in lijst.punten], dossier.toets)
    punten = tuple(replace(stand, na_akkoord=stand.punt.id in gewijzigd) for stand in nu)
    kaders = kaders_van(dossier)
    momenten = momentstanden((stand.moment for stand in lijst.momenten), punten, kaders)
    return replace(lijst, punten=punten, vervallen=vervallen, momenten=momenten, kaders=kaders)
