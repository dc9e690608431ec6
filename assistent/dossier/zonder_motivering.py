"""A copy of a dossier for somebody outside: what was answered and planned, and nothing of why.

What can hold reasons goes as a whole, so that nothing depends on finding them: motivations, own texts, conclusions,
versions, the review, the history, alternative plannings, and every field that this application does not know. Of the
answers, those stay that the catalogue says may go (see `Vraag.blijft_binnen`).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from assistent.dossier.model import Antwoord, Dossier, Planning, PlanStap
from assistent.dossier.vast import VasteMap
from assistent.kennis.model import Kennis, Vraag


def zonder_motivering(kennis: Kennis, dossier: Dossier, *, app_versie: str = "") -> Dossier:
    """The copy: another dossier with an id of its own, revision 0 and no history."""
    antwoorden = {
        id_: Antwoord(waarde=_waarde(kennis, vraag, antwoord.waarde), status=antwoord.status)
        for id_, antwoord in dossier.antwoorden.items()
        if (vraag := kennis.vragen.get(id_)) is not None and not vraag.blijft_binnen
    }
    stappen = {
        id_: PlanStap(datum=stap.datum, tijd=stap.tijd, duur=stap.duur, vast=stap.vast)
        for id_, stap in dossier.planning.stappen.items()
    }
    return Dossier(
        id=str(uuid.uuid4()),
        app_versie=app_versie,
        kennis_versie=kennis.versie,
        peildatum=dossier.peildatum,
        antwoorden=VasteMap(antwoorden),
        planning=Planning(stappen=VasteMap(stappen)),
    )


def _waarde(kennis: Kennis, vraag: Vraag, waarde: Any) -> Any:
    """The value; of a table the columns that may go, without references to a table that stays behind."""
    if vraag.type != "tabel" or not isinstance(waarde, list):
        return waarde
    weg = {id_ for id_, ander in kennis.vragen.items() if ander.blijft_binnen}
    mee = {"id", *(k.id for k in vraag.kolommen if not k.blijft_binnen and k.naar not in weg)}
    return [{k: cel for k, cel in rij.items() if k in mee} for rij in waarde if isinstance(rij, Mapping)]
