"""The licences of everything that is shipped: a list, and the texts themselves.

The list follows the lock of the running application, so a new package cannot travel along unnamed.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from assistent.handelingen.licenties import Onderdeel, onderdeel

ROOT = Path(__file__).resolve().parents[1]
TEKSTEN = Path(__file__).resolve().parent / "licentieteksten"
SLOT = ROOT / "eisen" / "looptijd.txt"


def pakketten() -> list[str]:
    """The names in the lock of the running application."""
    return re.findall(r"^([A-Za-z0-9._-]+)==", SLOT.read_text(encoding="utf-8"), re.MULTILINE)


def overzicht() -> list[Onderdeel]:
    """Every package of the lock that is installed here, with its licence.

    Raises `ValueError` for a package whose licence or text cannot be found: then somebody has to look.
    """
    return [_licentie(naam, distribution(naam)) for naam in pakketten()]


def _licentie(naam: str, pakket: Distribution) -> Onderdeel:
    deel = onderdeel(naam, pakket)
    if not deel.licentie:
        raise ValueError(f"{naam}: welke licentie is dit?")
    if not deel.teksten:
        raise ValueError(f"{naam}: geen licentietekst gevonden; voeg haar toe aan {TEKSTEN.name}/")
    return deel


def bestanden() -> list[tuple[str, str]]:
    """What the build takes along, as PyInstaller wants it: (file on disk, folder in the build)."""
    uit = [(str(tekst), f"licenties/{stuk.naam}") for stuk in overzicht() for tekst in stuk.teksten]
    uit += [(str(ROOT / "LICENSE"), "licenties/ontwerpassistent")]
    letters = ROOT / "resources" / "lettertypen"
    uit += [(str(letters / "OFL.txt"), "licenties/inter")]
    uit += [(str(letters / "OFL-Liberation.txt"), "licenties/liberation")]
    return [*uit, (str(TEKSTEN / "Python.txt"), "licenties/python")]


if __name__ == "__main__":
    for stuk in overzicht():
        print(f"| {stuk.naam} | {stuk.versie} | {stuk.licentie} |")  # noqa: T201 - a list for the README
