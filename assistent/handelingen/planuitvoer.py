"""Give the planning away as a calendar or as a table for a spreadsheet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, wissel
from assistent.planning.opstellen import land_van
from assistent.tekst.systeem import reden


def schrijf_agenda(uitkomst: Uitkomst, pad: Path, moment: datetime) -> Path | None:
    """Write the planning as .ics. A file that was there is set aside; its new path is returned. Raises
    `DocumentFout`."""
    from assistent.export import ics

    naam = uitkomst.stand.waarde("zaak.naam")
    inhoud = ics.agenda(
        uitkomst.planning,
        uitkomst.kennis,
        dossier_id=uitkomst.dossier.id,
        naam=f"Planning {naam}" if naam else "Planning",
        land=land_van(uitkomst.stand),
        moment=moment,
    )
    return _schrijf(pad, inhoud, moment)


def schrijf_tabel(uitkomst: Uitkomst, pad: Path, moment: datetime) -> Path | None:
    """Write the planning as .csv, in the same way."""
    from assistent.export import csv

    return _schrijf(pad, csv.tabel(uitkomst.planning, uitkomst.kennis), moment)


def _schrijf(pad: Path, inhoud: bytes, moment: datetime) -> Path | None:
    try:
        return wissel(pad, inhoud, moment)
    except (OSError, ValueError) as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in het andere programma, of kies "
            "een andere map. Wat er stond, staat er nog."
        ) from fout
