"""What this version does not hold for the law of the dossier, read off the catalogue."""

from __future__ import annotations

from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Procedure

RECHT = {"nl": "Nederland", "vl": "Vlaanderen"}


def zinnen(uitkomst: Uitkomst) -> tuple[str, ...]:
    """One sentence for each gap: no procedures, or no documents, where the other law has them."""
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    if recht not in RECHT:
        return ()
    alle = tuple(uitkomst.kennis.procedures.values())
    eigen = [p for p in alle if recht in p.rechtsgebied]
    naam = RECHT[str(recht)]
    if not eigen:
        return (f"Voor {naam} beschrijft deze versie nog geen procedures, planning en documenten.",)
    if not _documenten(eigen) and _documenten(alle):
        return (f"Voor {naam} heeft deze versie nog geen documenten; procedures en planning wel.",)
    return ()


def _documenten(procedures: list[Procedure] | tuple[Procedure, ...]) -> bool:
    return any(procedure.documenten for procedure in procedures)
