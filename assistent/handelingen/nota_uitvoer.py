"""Give the answers of a nota back to the platform as a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from assistent.dossier.stand import Stand
from assistent.handelingen.documenten import DocumentFout, wissel
from assistent.handelingen.nota import Rij, naam_van_nota
from assistent.planning.nota import IN_DE_NOTA, NOTAS, VRAGEN, staat
from assistent.tekst.systeem import reden


def uit_te_geven(stand: Stand, nota: str = "") -> Iterator[Rij]:
    """The questions with an answer that stand in a nota, in this one or in all, with what everybody may see."""
    notas = {rij["id"]: rij for rij in stand.rijen(NOTAS)}
    for rij in stand.rijen(VRAGEN):
        if rij.get("behandeling") != IN_DE_NOTA or rij.get("nota") not in notas or not staat(rij, "antwoord"):
            continue
        if nota in ("", rij["nota"]):
            openbaar = {kolom: rij.get(kolom) for kolom in ("kenmerk", "nummer", "onderwerp", "vraag", "antwoord")}
            yield {**openbaar, "nota": naam_van_nota(notas[rij["nota"]])}


def schrijf_antwoorden(stand: Stand, pad: Path, moment: datetime, nota: str = "") -> tuple[int, Path | None]:
    """Write the answers as .csv; gives how many, and where a file that was there went. Raises `DocumentFout`."""
    from assistent.export import nota_csv

    rijen = tuple(uit_te_geven(stand, nota))
    try:
        return len(rijen), wissel(pad, nota_csv.tabel(rijen), moment)
    except (OSError, ValueError) as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in het andere programma, of kies "
            "een andere map. Wat er stond, staat er nog."
        ) from fout
