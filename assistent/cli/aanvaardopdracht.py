"""The command that settles what newer knowledge changed: accept it, or keep the old with a motivation."""

from __future__ import annotations

from argparse import Namespace

from assistent.cli.toon import GebruiksFout, lees, nu, reken, schrijf, wie, zeg
from assistent.handelingen import kennisverschil
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.dossiers import vergrendeld
from assistent.tekst.nederlands import aantal


def aanvaard(opties: Namespace) -> int:
    """Accept what newer knowledge changed, or keep the named conclusions with a motivation, and save."""
    if opties.behoud is not None and not opties.conclusies:
        raise GebruiksFout(f"Noem bij --behoud de conclusies die u behoudt; {opdracht('advies')} noemt hun ID.")
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        uitkomst = reken(geopend)
        ids = tuple(opties.conclusies or (v.id for v in kennisverschil.verschillen(uitkomst)))
        if not ids:
            zeg("Er is niets veranderd sinds u het advies aanvaardde.")
            return 0
        if opties.behoud is None:
            dossier = kennisverschil.aanvaard(uitkomst, ids, wie=wie(), moment=nu())
        else:
            dossier = kennisverschil.behoud(uitkomst, ids, opties.behoud, wie=wie(), moment=nu())
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{aantal(len(ids), 'conclusie', 'conclusies')} {'aanvaard' if opties.behoud is None else 'behouden'}.")
    return 0
