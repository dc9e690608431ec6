"""Load the catalogue: the compiled file when it is fresh, else compiled anew."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from assistent import gegevens
from assistent.kennis.bronhash import bronhash
from assistent.kennis.model import Kennis


@lru_cache(maxsize=1)
def laad() -> Kennis:
    """The catalogue of this installation. Raises `KennisFout` when its sources are not sound."""
    return laad_uit(gegevens.resources(), gegevens.gebouwd() / "kennis.json")


def laad_uit(map_: Path, gebouwd: Path) -> Kennis:
    """The catalogue in `map_`, by way of the compiled file `gebouwd`.

    A compiled file that is absent, unreadable or made from other sources is replaced; where the folder cannot be
    written the catalogue lives in memory only.
    """
    verwacht = bronhash(map_)
    kennis = _lees(gebouwd, verwacht)
    if kennis is None:
        # YAML and Jinja cost a tenth of a second to import, and a fresh catalogue needs neither.
        from assistent.kennis import compileer

        kennis = compileer.compileer(map_)
        with contextlib.suppress(OSError):
            compileer.schrijf(kennis, gebouwd)
    return kennis


def _lees(pad: Path, verwacht: str) -> Kennis | None:
    try:
        kennis = Kennis.model_validate_json(pad.read_bytes())
    except (OSError, ValidationError):  # stale after an update of the models, cut off, or not there
        return None
    return kennis if kennis.bronhash == verwacht else None
