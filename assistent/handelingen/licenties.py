"""The parts that this application is made of: each with its version, its licence and the text of that licence.

What a library says of itself is read from its own metadata when asked, so that the list is that of this installation.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from assistent import __version__, gegevens

ONS: Final = "EUPL-1.2"
DIRECT: Final = (
    "pydantic", "PyYAML", "jinja2", "markdown-it-py", "platformdirs", "PySide6-Essentials", "docxtpl", "python-docx",
    "lxml", "reportlab", "Pillow", "icalendar", "openpyxl",
)  # fmt: skip
"""What the application itself asks for; the rest follows from what these ask for."""
ZONDER_TEKST: Final = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "docxtpl": ("LGPL-2.1.txt",),
}
"""Packages that come without the text of their licence, and the texts that belong to them."""
_NAMEN: Final = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD",
}
_LICENTIEBESTAND: Final = re.compile(r"(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_MAX_TEKENS: Final = 200_000
"""No licence is longer."""


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part: its name and version, its licence in short (empty when it does not say), and the files with the text."""

    naam: str
    versie: str
    licentie: str
    teksten: tuple[Path, ...]


def onderdelen() -> tuple[Onderdeel, ...]:
    """This application, its typefaces, Python, and every library that is installed for it, by name."""
    wortel, letters = gegevens.licentieteksten(), gegevens.resources() / "lettertypen"
    inter, liberation = letters / "OFL.txt", letters / "OFL-Liberation.txt"
    vast = (
        Onderdeel("Ontwerpassistent", __version__, ONS, _onze_tekst()),
        Onderdeel("Inter (lettertype)", "", "OFL-1.1", (inter,)),
        Onderdeel("Liberation Sans (lettertype)", "", "OFL-1.1", (liberation,)),
        Onderdeel("Python", platform.python_version(), "PSF-2.0", _bestaand(wortel, "python", ("Python.txt",))),
    )
    bibliotheken = (onderdeel(naam, pakket) for naam, pakket in sorted(_pakketten().items()))
    return (*vast, *bibliotheken)


def onderdeel(naam: str, pakket: Distribution) -> Onderdeel:
    """What this installed package says of itself."""
    teksten = tuple(
        Path(str(pakket.locate_file(bestand)))
        for bestand in pakket.files or ()
        if ".dist-info/" in bestand.as_posix() and _LICENTIEBESTAND.search(bestand.name)
    )
    los = _bestaand(gegevens.licentieteksten(), naam, ZONDER_TEKST.get(naam, ()))
    return Onderdeel(naam, pakket.version, _kort(pakket), teksten or los)


def _onze_tekst() -> tuple[Path, ...]:
    eigen = gegevens.eigen_licentie()
    if eigen is not None:
        return (eigen,)
    try:
        return onderdeel("ontwerpassistent", distribution("ontwerpassistent")).teksten
    except PackageNotFoundError:
        return ()


def tekst_van(deel: Onderdeel) -> str:
    """The text of the licence, all its files under each other; a Dutch sentence when it is not here."""
    delen: list[str] = []
    for pad in deel.teksten:
        try:
            delen.append(pad.read_text(encoding="utf-8", errors="replace")[:_MAX_TEKENS].strip())
        except OSError:
            continue
    return "\n\n".join(delen) or f"De tekst van {deel.licentie or 'de licentie'} staat niet bij deze installatie."


def _pakketten() -> dict[str, Distribution]:
    """The libraries that are here, by their name in small letters: those asked for, and what they ask for."""
    gevonden: dict[str, Distribution] = {}
    te_doen = list(DIRECT)
    while te_doen:
        naam = re.sub(r"[-_.]+", "-", te_doen.pop()).lower()
        if naam in gevonden:
            continue
        try:
            gevonden[naam] = distribution(naam)
        except PackageNotFoundError:  # for another system, or an older Python
            continue
        te_doen += _gevraagd(gevonden[naam])
    return gevonden


def _gevraagd(pakket: Distribution) -> Iterator[str]:
    """What a package needs, without what it only needs for an extra."""
    for eis in pakket.requires or ():
        naam = re.match(r"[A-Za-z0-9._-]+", eis)
        if naam is not None and "extra" not in eis.partition(";")[2]:
            yield naam[0]


def _bestaand(map_: Path | None, naam: str, bestanden: tuple[str, ...]) -> tuple[Path, ...]:
    """These files in the folder of texts: in one with the name of the part, as in the packaged application, or in the
    folder itself."""
    if map_ is None:
        return ()
    plekken = ((map_ / naam / bestand, map_ / bestand) for bestand in bestanden)
    return tuple(plek for paar in plekken for plek in [next((p for p in paar if p.is_file()), None)] if plek)


def _kort(pakket: Distribution) -> str:
    metadata = pakket.metadata
    for sleutel in ("License-Expression", "License"):
        waarde = str(metadata[sleutel] or "").strip() if sleutel in metadata else ""
        if waarde and "\n" not in waarde:
            return _NAMEN.get(waarde, waarde.partition(" license (")[0])
    for soort in metadata.get_all("Classifier") or ():
        if soort.startswith("License :: OSI"):
            return _NAMEN.get(soort, str(soort).rpartition(" :: ")[2])
    return ""
