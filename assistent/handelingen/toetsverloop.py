"""What was just said, in the list of review points that is there already: without composing the documents again."""

from __future__ import annotations

from dataclasses import replace

from assistent.dossier.model import Dossier
from assistent.handelingen.toetsen import Toetslijst
from assistent.toets.draden import volgorde
from assistent.toets.filter import Zeef, gezeefd, voortgang
from assistent.toets.stand import standen


def bijgewerkt(lijst: Toetslijst, dossier: Dossier) -> Toetslijst:
    """The same points with the review of this dossier. What the points themselves are is as old as the list; signatures
    too, because only a composed document shows what changed after one."""
    gewijzigd = {stand.punt.id for stand in lijst.punten if stand.na_akkoord}
    nu, vervallen = standen([stand.punt for stand in lijst.punten], dossier.toets)
    punten = tuple(replace(stand, na_akkoord=stand.punt.id in gewijzigd) for stand in nu)
    op_tijd = sorted(dossier.toets.kaders.items(), key=lambda paar: volgorde(paar[1].op, paar[0]))
    kaders = tuple(kader for _, kader in op_tijd)
    momenten = tuple(
        replace(
            stand,
            voortgang=voortgang(gezeefd(punten, Zeef(moment=stand.moment.id))),
            kaders=tuple(kader for kader in kaders if kader.toetsmoment == stand.moment.id),
        )
        for stand in lijst.momenten
    )
    return replace(lijst, punten=punten, vervallen=vervallen, momenten=momenten, kaders=kaders)
