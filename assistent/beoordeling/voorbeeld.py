"""A worked example with round prices and scores, so that a reader can follow a formula by hand."""

from __future__ import annotations

from collections.abc import Sequence

from assistent.beoordeling.model import Bod, Opzet
from assistent.beoordeling.simulatie import Markt

_PRIJZEN = (0.9, 1.0, 1.15)
"""The prices of the example as parts of the expected price (ours, `afgeleid`)."""
_SCORES = (0.6, 0.8, 1.0)
"""The shares on quality: the cheapest is the weakest, the dearest the best (ours, `afgeleid`)."""


def voorbeeldboden(opzet: Opzet, markt: Markt, treden: Sequence[float] = ()) -> tuple[Bod, ...]:
    """Three bids: cheap and moderate, middle and good, dear and excellent. `treden` are the shares 0…1 that the scale
    knows; with them each bid has the nearest mark that an assessor can really give.

    With two bounds the prices lie between them, and under a ceiling they stay under it, so that the example shows the
    slope of the formula and nobody is out for his price.
    """
    if opzet.onder is not None and opzet.boven is not None:
        prijzen = [opzet.onder + deel * (opzet.boven - opzet.onder) for deel in (0.25, 0.5, 0.75)]
    else:
        prijzen = [markt.prijs * deel for deel in _PRIJZEN]
    plafond = opzet.plafond
    if plafond is not None and max(prijzen) > plafond:
        prijzen = [prijs * plafond / max(prijzen) for prijs in prijzen]
    scores = [min(treden, key=lambda trede: abs(trede - score)) if treden else score for score in _SCORES]
    return tuple(
        Bod(f"v{nummer}", f"Voorbeeld {'ABC'[nummer]}", float(round(prijs)), {m.id: score for m in opzet.kwaliteit})
        for nummer, (prijs, score) in enumerate(zip(prijzen, scores, strict=True))
    )
