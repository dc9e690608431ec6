"""What a toetsmemo looks like on both sides: how it is written, and by what it is found again when it comes back."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

DOCUMENT: Final = "toetsmemo"
NUMMER, PUNT, STUK, OORDEEL, GEWICHT, OPMERKING = "Nr.", "Punt", "Wat er staat", "Oordeel", "Gewicht", "Opmerking"
KOLOMMEN: Final = (NUMMER, PUNT, STUK, OORDEEL, GEWICHT, OPMERKING)
"""The headings of every table of points; by these a column is found, wherever it was moved to."""
IN_TE_VULLEN: Final = (OORDEEL, GEWICHT, OPMERKING)

KIES: Final = "Kies"
TYP: Final = "Typ hier"
PLAATSHOUDERS: Final = (KIES, TYP)
"""What stands in a cell until somebody fills it in."""

NAAM, ROL, ORGANISATIE, DATUM, GEZIEN, NIET = "naam", "rol", "organisatie", "datum", "gezien", "niet_beoordeeld"
GEGEVENS: Final = {
    NAAM: "Naam",
    ROL: "Rol",
    ORGANISATIE: "Organisatie",
    DATUM: "Datum",
    GEZIEN: "Welke stukken hebt u gezien?",
    NIET: "Niet beoordeeld",
}
"""What the reviewer says of himself, which documents were seen, and which aspects were left alone."""
ALLEEN_PUNTEN: Final = "de punten van de toetsmemo"
"""What was seen by who named no documents: only what the memo itself printed."""

_ONBEKEND = "0" * 8
_MERK = re.compile(r"_t_([0-9a-f]{12})_([0-9a-f]{8})")
_VELD = re.compile(r"_w_([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Puntmerk:
    """The name of the hidden bookmark of a row: 12 hex digits of the hash of the id of the point, and 8 of what stood
    there when the memo was written (zeros when that is unknown)."""

    punt: str
    over: str

    def __str__(self) -> str:
        return f"_t_{self.punt}_{self.over}"

    def is_over(self, over: str) -> bool:
        """Whether this is about the text with that sha256."""
        return self.over == over_kort(over)


def puntmerk(punt: str, over: str) -> Puntmerk:
    """The mark of the point with this id, of which `over` is the sha256 of what there is to judge."""
    return Puntmerk(punt_kort(punt), over_kort(over))


def punt_kort(punt: str) -> str:
    """The part of a mark that tells which point it is."""
    return hashlib.sha256(punt.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def over_kort(over: str) -> str:
    """The part of a mark that tells what stood there."""
    return over[:8] if re.match(r"[0-9a-f]{8}", over) else _ONBEKEND


def lees_puntmerk(naam: str) -> Puntmerk | None:
    """The mark in the name of a bookmark; None when it is none."""
    gevonden = _MERK.fullmatch(naam)
    return Puntmerk(*gevonden.groups()) if gevonden else None


def gegevensmerk(gegeven: str) -> str:
    """The name of the bookmark of a line about the reviewer."""
    return f"_w_{gegeven}"


def lees_gegevensmerk(naam: str) -> str:
    """Which line about the reviewer a bookmark is on; empty when on none."""
    gevonden = _VELD.fullmatch(naam)
    return gevonden[1] if gevonden and gevonden[1] in GEGEVENS else ""
