"""Where the shipped data lie: in a checkout, in an installed wheel and in a PyInstaller build.

No other module builds a path to resources/ or sjablonen/ from `__file__`.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

from platformdirs import user_config_path


class GegevensOntbreken(Exception):
    """A folder the application cannot do without is missing; the text is Dutch and for the user."""


def resources() -> Path:
    """Return the folder with catalogue, building blocks, outlines, examples, fonts and icons.

    Raises GegevensOntbreken when it is not there.
    """
    return _existing("resources")


def sjablonen() -> Path:
    """Return the folder with the Word templates we ship. Raises GegevensOntbreken when it is not there."""
    return _existing("sjablonen")


def organisatiekeuze() -> Path:
    """Return the file that says which folder holds the templates and texts of the user's organisation."""
    return user_config_path("ontwerpassistent", appauthor=False) / "organisatie.json"


def organisatiemap() -> Path | None:
    """Return the folder of the organisation, with `sjablonen/` and `aanvulling/`; None when none was chosen. It may be
    on a share that is away."""
    try:
        gekozen = json.loads(organisatiekeuze().read_text(encoding="utf-8"))
        return Path(gekozen["map"]) if gekozen["map"] else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def sjabloonmappen() -> tuple[Path, ...]:
    """Return the folders with templates, that of the organisation before ours. Raises GegevensOntbreken."""
    organisatie = organisatiemap()
    eigen = () if organisatie is None else (organisatie / "sjablonen",)
    return (*eigen, sjablonen())


def gebouwd() -> Path:
    """Return the folder for the compiled catalogue; in a checkout it may not exist or be writable yet."""
    return _base() / "gebouwd"


@cache
def _base() -> Path:
    """Return the folder that holds resources/, sjablonen/ and gebouwd/."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)  # set by PyInstaller only
    package = Path(__file__).resolve().parent
    if bundle is not None:
        return Path(bundle) / package.name / "_gegevens"
    installed = package / "_gegevens"
    return installed if installed.is_dir() else package.parent


def _existing(name: str) -> Path:
    folder = _base() / name
    if not folder.is_dir():
        raise GegevensOntbreken(
            f"De map ‘{name}’ van de toepassing ontbreekt (gezocht op {folder}). "
            "De installatie is niet volledig; installeer de toepassing opnieuw."
        )
    return folder
