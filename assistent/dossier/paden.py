"""File names and paths that also hold on Windows, since dossiers are mailed and lie on shares."""

from __future__ import annotations

import ntpath
import os
import re
from pathlib import Path

from assistent.dossier.fouten import OngeldigeNaamFout

LANGSTE_NAAM = 200
"""Longest file name in characters; leaves room for `.bak` and the like under the limit of 255."""

LANGSTE_PAD_WINDOWS = 247
"""Above this length Windows wants the prefix for long paths (260 for files, but 248 for folders)."""

_VERBODEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_APPARATEN = re.compile(r"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])$", re.IGNORECASE)


def controleer_naam(pad: Path) -> None:
    """Raise OngeldigeNaamFout if Windows would refuse or change the name of this file."""
    naam = pad.name
    if not naam:
        raise OngeldigeNaamFout("er is geen bestandsnaam opgegeven", pad=pad, doe="Geef een naam op.")
    if teken := _VERBODEN.search(naam):
        getoond = teken.group() if teken.group().isprintable() else "een stuurteken"
        raise OngeldigeNaamFout(
            f"het teken {getoond} mag niet in een bestandsnaam staan",
            pad=pad,
            doe='Kies een naam zonder < > : " / \\ | ? * en zonder stuurtekens.',
        )
    if naam[-1] in ". ":
        raise OngeldigeNaamFout(
            "een bestandsnaam mag niet eindigen op een punt of een spatie",
            pad=pad,
            doe="Kies een andere naam.",
        )
    stam = naam.split(".")[0].rstrip()
    if _APPARATEN.match(stam):
        raise OngeldigeNaamFout(
            f"de naam {stam} is op Windows gereserveerd voor een apparaat",
            pad=pad,
            doe="Kies een andere naam.",
        )
    if len(naam) > LANGSTE_NAAM or len(os.fsencode(naam)) > LANGSTE_NAAM + 30:
        raise OngeldigeNaamFout(
            f"de bestandsnaam is langer dan {LANGSTE_NAAM} tekens", pad=pad, doe="Kies een kortere naam."
        )


def systeempad(pad: str, *, windows: bool = os.name == "nt") -> str:
    r"""The path as to be handed to the system:

    on Windows a long path gets the prefix `\\?\` (or `\\?\UNC\`).
    """
    if not windows:
        return pad
    volledig = ntpath.normpath(ntpath.abspath(pad))
    if len(volledig) <= LANGSTE_PAD_WINDOWS or volledig.startswith("\\\\?\\"):
        return pad
    if volledig.startswith("\\\\"):
        return "\\\\?\\UNC\\" + volledig[2:]
    return "\\\\?\\" + volledig


def werkelijk_pad(pad: Path) -> Path:
    """Where the bytes really lie: links followed, ready for the system. The link itself is never replaced."""
    return Path(systeempad(os.path.realpath(pad)))


def reservekopie_van(pad: Path) -> Path:
    """The previous generation of a file: `NAAM.dossier.bak` beside it."""
    return pad.with_name(pad.name + ".bak")
