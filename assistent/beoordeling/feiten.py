"""Facts about the criteria, made from the tables of the assessment."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from assistent.dossier.stand import Stand

Maker = Callable[[Stand], object | None]
Rij = Mapping[str, object]

_TABEL = "beoordeling.gunningscriteria"


def _rijen(stand: Stand) -> dict[str, Rij]:
    """The award criteria by row id."""
    return {str(rij.get("id") or f"rij {nummer}"): rij for nummer, rij in enumerate(stand.rijen(_TABEL))}


def _is_onderdeel(rij: Rij, rijen: Mapping[str, Rij]) -> bool:
    """Whether the row stands under another; one whose criterion was removed stands on its own."""
    return str(rij.get("onder") or "") in rijen


def _hoofdcriteria(stand: Stand) -> list[Rij]:
    """The award criteria that stand under no other; weights of sub-criteria divide the weight of their criterion."""
    rijen = _rijen(stand)
    return [rij for rij in rijen.values() if not _is_onderdeel(rij, rijen)]


def _gewicht(rij: Rij) -> float | None:
    gewicht = rij.get("gewicht")
    return gewicht if isinstance(gewicht, int | float) and not isinstance(gewicht, bool) else None


def _soorten(stand: Stand) -> list[str | None]:
    """The kind of each criterion that counts: not of one with weight 0, and of the parts instead of their whole."""
    rijen = _rijen(stand)
    met_delen = {str(rij.get("onder") or "") for rij in rijen.values()}
    return [_soort(rij, rijen) for id_, rij in rijen.items() if id_ not in met_delen and not _telt_niet(rij, rijen)]


def _lijn(rij: Rij, rijen: Mapping[str, Rij]) -> list[Rij]:
    """The row and those it stands under, nearest first. A circle, which answers cannot hold, ends where it closes."""
    lijn = [rij]
    while (boven := rijen.get(str(lijn[-1].get("onder") or ""))) is not None and boven not in lijn:
        lijn.append(boven)
    return lijn


def _soort(rij: Rij, rijen: Mapping[str, Rij]) -> str | None:
    """Its own kind, else that of the criterion it stands under."""
    return next((s for deel in _lijn(rij, rijen) if isinstance(s := deel.get("soort"), str) and s), None)


def _telt_niet(rij: Rij, rijen: Mapping[str, Rij]) -> bool:
    return any(_gewicht(deel) == 0 for deel in _lijn(rij, rijen))


def alleen_prijs(stand: Stand) -> str | None:
    """Whether price alone decides; unknown while a criterion has no kind and none is about quality.

    A quality criterion with weight 0 decides nothing and does not count.
    """
    if stand.waarde("gunning.grondslag") == "laagste_prijs":
        return "ja"
    soorten = _soorten(stand)
    if "kwaliteit" in soorten:
        return "nee"
    return "ja" if soorten and all(soort == "prijs" for soort in soorten) else None


def som_gewichten_gunning(stand: Stand) -> float | None:
    """Sum of the weights of the award criteria, in percents; unknown while one is missing."""
    gewichten = [_gewicht(rij) for rij in _hoofdcriteria(stand)]
    bekend = [g for g in gewichten if g is not None]
    # Rounded, because 16.7 + 33.3 + … as binary fractions misses 100 by a hair.
    return round(math.fsum(bekend), 6) if gewichten and len(bekend) == len(gewichten) else None


def gewicht_prijs(stand: Stand) -> float | None:
    """Sum of the weights of the main criteria about price, in percents; unknown while a main criterion lacks its
    weight or its kind."""
    criteria = [(_gewicht(rij), rij.get("soort")) for rij in _hoofdcriteria(stand)]
    if not criteria or any(gewicht is None or not soort for gewicht, soort in criteria):
        return None
    return round(math.fsum(gewicht or 0 for gewicht, soort in criteria if soort == "prijs"), 6)


def gewichten_volledig(stand: Stand) -> str | None:
    """Whether every award criterion has a weight; unknown without criteria."""
    criteria = _hoofdcriteria(stand)
    if not criteria:
        return None
    return "nee" if any(_gewicht(rij) is None for rij in criteria) else "ja"


def aantal_gunningscriteria(stand: Stand) -> int:
    """How many award criteria there are, without sub-criteria."""
    return len(_hoofdcriteria(stand))


def aantal_geschiktheidseisen(stand: Stand) -> int:
    """How many suitability requirements there are."""
    return len(stand.rijen("beoordeling.geschiktheid"))


MAKERS: Mapping[str, Maker] = {
    f"beoordeling.{maak.__name__}": maak
    for maak in (
        alleen_prijs, som_gewichten_gunning, gewicht_prijs, gewichten_volledig, aantal_gunningscriteria,
        aantal_geschiktheidseisen,
    )
}  # fmt: skip
"""Every maker of this room under the name that the catalogue uses."""
