"""In which phase after publication a procedure is, by its published planning and the reference date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistent.dossier.stand import Stand
from assistent.kennis.model import Procedure
from assistent.kennis.publicatie import Publicatiefase
from assistent.planning.model import Planning
from assistent.tekst.nederlands import datum, in_de_zin

ONBEKEND: Final = "onbekend"


@dataclass(frozen=True, slots=True)
class Fase:
    """A phase with how it was found, as a sentence."""

    id: str
    naam: str
    waarom: str


def bepaal_fase(
    stand: Stand, gepubliceerd: Planning, verzet: Mapping[str, date | None], procedure: Procedure | None
) -> Fase:
    """The last phase whose border passed before the reference date. `verzet` are days that were changed in public,
    which count instead of the published ones. Unknown when no border passed and the first one has no day."""
    stappen = {stap.id: stap for stap in gepubliceerd.stappen}
    eerste, *later = _fasen(stand, procedure) or (None,)
    if eerste is None:
        return _fase(stand, None, "", None)
    nu, grens = eerste, ""
    verwacht = ""
    for fase in later:
        stap = next((id_ for id_ in fase.na if id_ in stappen), "")
        if not stap:
            continue
        dag = verzet.get(stap, stappen[stap].datum)
        verwacht = verwacht or stap
        if dag is not None and dag < stand.peildatum:
            nu, grens = fase, stap
    stap = grens or verwacht
    if not stap:
        return _fase(stand, None, "", None)
    dag = verzet.get(stap, stappen[stap].datum)
    return _fase(stand, nu if dag is not None else None, stappen[stap].naam, dag)


def _fasen(stand: Stand, procedure: Procedure | None) -> list[Publicatiefase]:
    recht, soort = stand.waarde("zaak.rechtsgebied"), procedure.soort if procedure else "opdracht"
    return [
        fase
        for fase in stand.kennis.publicatiefasen.values()
        if fase.id != ONBEKEND and soort in fase.soorten and fase.rechtsgebied in (None, recht)
    ]


def _fase(stand: Stand, fase: Publicatiefase | None, stap: str, dag: date | None) -> Fase:
    gevonden = fase or stand.kennis.publicatiefasen[ONBEKEND]
    waarom = gevonden.waarom.format(
        stap=in_de_zin(stap) or "sluiting", datum=datum(dag) if dag else "", peildatum=datum(stand.peildatum)
    )
    return Fase(gevonden.id, gevonden.naam, waarom)
