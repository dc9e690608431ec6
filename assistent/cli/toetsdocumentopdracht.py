"""The commands that write the papers of a review: the toetsrapport and the toetsmemo."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from assistent.cli.documentopdrachten import formaten_van, toon_geschreven
from assistent.cli.toon import lees, meld, nu, reken
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import Formaat
from assistent.handelingen.toetsrapport import schrijf_toetsmemo, schrijf_toetsrapport
from assistent.toets.memo_vorm import DOCUMENT as MEMO


def rapport(opties: Namespace) -> int:
    """Write the toetsrapport of a dossier."""
    schrijf(reken(lees(opties.dossier)), "toetsrapport", opties.uit, formaten_van(opties.formaat), opties.moment)
    return 0


def memo(opties: Namespace) -> int:
    """Write the toetsmemo of a dossier, in Word."""
    schrijf(reken(lees(opties.dossier)), MEMO, opties.uit, ("docx",), opties.moment)
    return 0


def schrijf(
    uitkomst: Uitkomst,
    document: str,
    uit: Path,
    formaten: Sequence[Formaat],
    toetsmoment: str = "",
    sjablonen: Path | None = None,
) -> None:
    """Write one of the two and say where. A memo is for Word, whatever the formats."""
    moment = datetime.fromisoformat(nu())
    if document == MEMO:
        toon_geschreven(schrijf_toetsmemo(uitkomst, uit, moment, toetsmoment, sjablonen=sjablonen))
        meld(f"Komt de memo ingevuld terug, lees hem dan in met {opdracht('lees-terug DOSSIER BESTAND.docx')}.")
    else:
        toon_geschreven(schrijf_toetsrapport(uitkomst, uit, moment, formaten, toetsmoment, sjablonen=sjablonen))
    meld("Dit document is niet openbaar: het bevat oordelen en opmerkingen uit de toets.")
