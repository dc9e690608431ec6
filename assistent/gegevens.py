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


MAX_INSTELLINGEN = 100_000
"""Most bytes of the settings that are read."""


def instellingen() -> Path:
    """Return the file with the settings of this user; it need not exist."""
    return user_config_path("ontwerpassistent", appauthor=False) / "instellingen.json"


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


def licentieteksten() -> Path | None:
    """Return the folder with the texts of licences that the packages themselves do not bring; None where there is none:
    in a wheel."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    folder = Path(bundle) / "licenties" if bundle is not None else _base() / "bouw" / "licentieteksten"
    return folder if folder.is_dir() else None


def eigen_licentie() -> Path | None:
    """Return the file with the licence of this application; None in a wheel, which has it in its metadata."""
    teksten = licentieteksten()
    plekken = (_base() / "LICENSE", *((teksten / "ontwerpassistent" / "LICENSE",) if teksten is not None else ()))
    return next((plek for plek in plekken if plek.is_file()), None)


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
