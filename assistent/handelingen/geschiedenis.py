"""The history of a dossier for people: who changed what, when, from what to what; to read, search and give away."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from assistent.dossier.model import Dossier
from assistent.handelingen.documenten import DocumentFout, wissel
from assistent.handelingen.padwoorden import ONDERDELEN, Onderdeel, Padlezer
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import datum
from assistent.tekst.systeem import reden

KOLOMMEN: Final = ("Moment", "Wie", "Onderdeel", "Wat", "Was", "Wordt")


@dataclass(frozen=True, slots=True)
class Regel:
    """One change. `nummer` counts from 1 in the order in which it happened; `dag` is the day on which it did, as it was
    there, `None` when the file does not say. `was` and `wordt` are words; `ga_naar` is where the window shows it."""

    nummer: int
    moment: str
    dag: date | None
    wie: str
    onderdeel: Onderdeel
    wat: str
    was: str
    wordt: str
    ga_naar: str
    zoekstof: str
    """Everything above in small letters without accents."""

    @property
    def wanneer(self) -> str:
        """The moment in words: `1 maart 2026, 14.02 uur`."""
        if self.dag is None:
            return "onbekend"
        return f"{datum(self.dag)}, {self.moment[11:13]}.{self.moment[14:16]} uur"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; an empty field asks for everything. All of the words must stand in a line; `van` and `tot` are
    the first and the last day."""

    woorden: str = ""
    wie: str = ""
    onderdeel: Onderdeel | None = None
    van: date | None = None
    tot: date | None = None


def regels(kennis: Kennis, dossier: Dossier) -> tuple[Regel, ...]:
    """The whole history, oldest first."""
    lezer = Padlezer(kennis, dossier)
    return tuple(_regels(kennis, lezer, dossier))


def _regels(kennis: Kennis, lezer: Padlezer, dossier: Dossier) -> Iterator[Regel]:
    for nummer, wijziging in enumerate(dossier.geschiedenis, 1):
        plaats = lezer.plaats(wijziging.pad)
        was, wordt = (lezer.waarde(wijziging.pad, kant) for kant in (wijziging.oud, wijziging.nieuw))
        vraag = kennis.vragen.get(plaats.ga_naar)
        kort = vraag.kort if vraag is not None else ""  # what the documents and other lists call it
        delen = (wijziging.wie, ONDERDELEN[plaats.onderdeel], plaats.naam, kort, was, wordt, wijziging.moment)
        yield Regel(
            nummer=nummer,
            moment=wijziging.moment,
            dag=_dag(wijziging.moment),
            wie=wijziging.wie,
            onderdeel=plaats.onderdeel,
            wat=plaats.naam,
            was=was,
            wordt=wordt,
            ga_naar=plaats.ga_naar,
            zoekstof=_gelijk("\n".join(delen)),
        )


def zoek(lijst: Sequence[Regel], filter_: Filter) -> tuple[Regel, ...]:
    """The lines that fit, in the order they had."""
    woorden = _gelijk(filter_.woorden).split()
    return tuple(regel for regel in lijst if _past(regel, filter_, woorden))


def _past(regel: Regel, filter_: Filter, woorden: Sequence[str]) -> bool:
    if filter_.wie and regel.wie != filter_.wie:
        return False
    if filter_.onderdeel and regel.onderdeel != filter_.onderdeel:
        return False
    if filter_.van and (regel.dag is None or regel.dag < filter_.van):
        return False
    if filter_.tot and (regel.dag is None or regel.dag > filter_.tot):
        return False
    return all(woord in regel.zoekstof for woord in woorden)


def namen(lijst: Sequence[Regel]) -> tuple[str, ...]:
    """Everybody who changed something, by name."""
    return tuple(sorted({regel.wie for regel in lijst if regel.wie}, key=str.casefold))


def als_json(lijst: Sequence[Regel]) -> list[dict[str, Any]]:
    """The lines as data for another program."""
    velden = ("nummer", "moment", "wie", "onderdeel", "wat", "was", "wordt")
    return [{veld: getattr(regel, veld) for veld in velden} for regel in lijst]


def schrijf(lijst: Sequence[Regel], pad: Path, moment: datetime) -> Path | None:
    """Write the lines as a table (.csv) for a spreadsheet. A file that was there is set aside; its new path is
    returned. Raises `DocumentFout`."""
    from assistent.export.csv_lijst import lijst as tabel

    if pad.suffix.lower() != ".csv":
        raise DocumentFout(f"‘{pad.name}’: de geschiedenis wordt een tabel; kies een naam die op .csv eindigt.")
    rijen = ((r.moment, r.wie, ONDERDELEN[r.onderdeel], r.wat, r.was, r.wordt) for r in lijst)
    try:
        return wissel(pad, tabel(KOLOMMEN, rijen), moment)
    except (OSError, ValueError) as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in het andere programma, of kies "
            "een andere map. Wat er stond, staat er nog."
        ) from fout


def _dag(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None


def _gelijk(tekst: str) -> str:
    if tekst.isascii():
        return tekst.lower()
    return "".join(t for t in unicodedata.normalize("NFKD", tekst.lower()) if not unicodedata.combining(t))
