"""What each example is about, in the words of its small catalogue: read before anything heavy is loaded."""

from __future__ import annotations

import json
from dataclasses import dataclass

from assistent import gegevens

LIJST = "voorbeelden.json"
"""Beside the examples: `{naam: {titel, zin, rechtsgebied}}`, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """An example: the name of its file without extension, a title, one sentence on what it shows, and its law (`nl` or
    `vl`)."""

    naam: str
    titel: str
    zin: str
    rechtsgebied: str


def lijst() -> tuple[Voorbeeld, ...]:
    """The examples in the order of their catalogue. Raises `GegevensOntbreken` when the installation is not whole."""
    map_ = gegevens.resources() / "voorbeelden"
    try:
        ruw = json.loads((map_ / LIJST).read_text(encoding="utf-8"))
        return tuple(Voorbeeld(naam, stuk["titel"], stuk["zin"], stuk["rechtsgebied"]) for naam, stuk in ruw.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fout:
        raise gegevens.GegevensOntbreken(
            f"De lijst van voorbeelden in ‘{map_}’ ontbreekt of is beschadigd. Installeer de toepassing opnieuw."
        ) from fout
