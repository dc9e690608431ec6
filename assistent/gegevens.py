"""Where the shipped data lie: in a checkout, in an installed wheel and in a PyInstaller build.

No other module builds a path to resources/ or sjablonen/ from `__file__`.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


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
