"""The licences of everything that is shipped: a list, and the texts themselves.

The list follows the lock of the running application, so a new package cannot travel along unnamed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEKSTEN = Path(__file__).resolve().parent / "licentieteksten"
SLOT = ROOT / "eisen" / "looptijd.txt"

NAMEN = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD",
}
ZONDER_TEKST = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "docxtpl": ("LGPL-2.1.txt",),
}
"""Packages that come without the text of their licence, and the texts that belong to them."""

_LICENTIEBESTAND = re.compile(r"(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Licentie:
    """A shipped part: its name and version, its licence in short, and the files that hold the text."""

    naam: str
    versie: str
    licentie: str
    teksten: tuple[Path, ...]


def pakketten() -> list[str]:
    """The names in the lock of the running application."""
    return re.findall(r"^([A-Za-z0-9._-]+)==", SLOT.read_text(encoding="utf-8"), re.MULTILINE)


def overzicht() -> list[Licentie]:
    """Every package of the lock that is installed here, with its licence.

    Raises `ValueError` for a package whose licence or text cannot be found: then somebody has to look.
    """
    return [_licentie(naam, distribution(naam)) for naam in pakketten()]


def _licentie(naam: str, pakket: Distribution) -> Licentie:
    teksten = tuple(
        Path(str(pakket.locate_file(bestand)))
        for bestand in pakket.files or ()
        if ".dist-info/" in bestand.as_posix() and _LICENTIEBESTAND.search(bestand.name)
    )
    teksten = teksten or tuple(TEKSTEN / tekst for tekst in ZONDER_TEKST.get(naam, ()))
    if not teksten:
        raise ValueError(f"{naam}: geen licentietekst gevonden; voeg haar toe aan {TEKSTEN.name}/")
    return Licentie(naam, pakket.version, _kort(naam, pakket), teksten)


def _kort(naam: str, pakket: Distribution) -> str:
    gegevens = pakket.metadata
    for sleutel in ("License-Expression", "License"):
        waarde = str(gegevens[sleutel] or "").strip() if sleutel in gegevens else ""
        if waarde and "\n" not in waarde:
            return NAMEN.get(waarde, waarde.partition(" license (")[0])
    for soort in gegevens.get_all("Classifier") or ():
        if soort.startswith("License :: OSI"):
            return NAMEN.get(soort, str(soort).rpartition(" :: ")[2])
    raise ValueError(f"{naam}: welke licentie is dit?")


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
