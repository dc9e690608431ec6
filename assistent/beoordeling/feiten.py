"""Facts about the criteria, made from the tables of the assessment. Only rows in which something stands count."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistent.beoordeling import criteria, opzetfeiten
from assistent.beoordeling.criteria import Criterium, op_id
from assistent.beoordeling.rijen import Rij, getal, gevuld, tekst
from assistent.dossier.stand import Stand

Maker = Callable[[Stand], object | None]

_GESCHIKTHEID = "beoordeling.geschiktheid"
_UITSLUITING = "beoordeling.uitsluiting"


def _per_perceel(stand: Stand) -> list[tuple[Criterium, ...]]:
    """The criteria as they hold: one list for all, or one for each perceel."""
    eigen = criteria.percelen(stand)
    return [criteria.boom(stand, id_) for id_, _ in eigen] if eigen else [criteria.boom(stand)]


def _soorten(stand: Stand) -> list[str | None]:
    """The kind of each criterion that counts: not of one with weight 0, and of the parts instead of their whole."""
    rijen = op_id(stand)
    met_delen = {tekst(rij, "onder") for rij in rijen.values()}
    return [_soort(rij, rijen) for id_, rij in rijen.items() if id_ not in met_delen and not _telt_niet(rij, rijen)]


def _lijn(rij: Rij, rijen: Mapping[str, Rij]) -> list[Rij]:
    """The row and those it stands under, nearest first. A circle, which answers cannot hold, ends where it closes."""
    lijn = [rij]
    while (boven := rijen.get(tekst(lijn[-1], "onder"))) is not None and boven not in lijn:
        lijn.append(boven)
    return lijn


def _soort(rij: Rij, rijen: Mapping[str, Rij]) -> str | None:
    """Its own kind, else that of the criterion it stands under."""
    return next((s for deel in _lijn(rij, rijen) if (s := tekst(deel, "soort"))), None)


def _telt_niet(rij: Rij, rijen: Mapping[str, Rij]) -> bool:
    return any(getal(deel, "gewicht") == 0 for deel in _lijn(rij, rijen))


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
    """Sum of the weights of the award criteria, in percents; unknown while one is missing. With criteria per perceel
    the sum that is furthest from 100."""
    sommen = [
        criteria.som(bomen)
        for bomen in _per_perceel(stand)
        if bomen and all(hoofd.gewicht is not None for hoofd in bomen)
    ]
    volledig = len(sommen) == len(_per_perceel(stand))
    return max(sommen, key=lambda som: abs(som - 100)) if volledig and sommen else None


def prijscriterium(stand: Stand) -> str | None:
    """Whether a criterion is about price; unknown without criteria, or while one that may be has no kind."""
    soorten = _soorten(stand)
    if "prijs" in soorten:
        return "ja"
    return "nee" if soorten and all(soorten) else None


def gewicht_prijs(stand: Stand) -> float | None:
    """Sum of the weights of the main criteria about price, in percents; unknown while a main criterion lacks its
    weight or its kind. With criteria per perceel the greatest."""
    zwaarst: float | None = None
    for bomen in _per_perceel(stand):
        if not bomen or any(hoofd.gewicht is None or not hoofd.soort for hoofd in bomen):
            return None
        som = criteria.som(tuple(hoofd for hoofd in bomen if hoofd.soort == "prijs"))
        zwaarst = som if zwaarst is None else max(zwaarst, som)
    return zwaarst


def gewichten_volledig(stand: Stand) -> str | None:
    """Whether every award criterion has a weight, or its discount where value is expressed in euro; unknown without
    criteria."""
    hoofden = criteria.boom(stand)
    if not hoofden:
        return None
    if stand.waarde("beoordeling.prijsformule") == "gunnen_op_waarde":
        bladen = [blad for hoofd in hoofden for blad in hoofd.bladen()]
        return "nee" if any(blad.korting is None for blad in bladen if blad.soort != "prijs") else "ja"
    return "nee" if any(hoofd.gewicht is None for hoofd in hoofden) else "ja"


def aantal_gunningscriteria(stand: Stand) -> int:
    """How many award criteria there are, without sub-criteria."""
    return len(criteria.hoofdrijen(stand))


def aantal_geschiktheidseisen(stand: Stand) -> int:
    """How many suitability requirements there are."""
    return len(gevuld(stand, _GESCHIKTHEID))


def terugkijk_verplicht(stand: Stand) -> float | None:
    """The longest look-back period of a mandatory ground for exclusion, in years; unknown without one."""
    return _langste_terugkijk(stand, "verplicht")


def terugkijk_facultatief(stand: Stand) -> float | None:
    """The longest look-back period of an optional ground for exclusion, in years; unknown without one."""
    return _langste_terugkijk(stand, "facultatief")


def facultatief_ongemotiveerd(stand: Stand) -> int | None:
    """How many optional grounds for exclusion say nothing about why they fit; unknown without optional grounds."""
    rijen = [rij for rij in gevuld(stand, _UITSLUITING) if tekst(rij, "soort") == "facultatief"]
    return sum(not tekst(rij, "motivering") for rij in rijen) if rijen else None


def _langste_terugkijk(stand: Stand, soort: str) -> float | None:
    rijen = (rij for rij in gevuld(stand, _UITSLUITING) if tekst(rij, "soort") == soort)
    return max((jaren for rij in rijen if (jaren := getal(rij, "terugkijktermijn")) is not None), default=None)


MAKERS: Mapping[str, Maker] = {
    f"beoordeling.{maak.__name__}": maak
    for maak in (
        alleen_prijs, som_gewichten_gunning, prijscriterium, gewicht_prijs, gewichten_volledig, aantal_gunningscriteria,
        aantal_geschiktheidseisen, terugkijk_verplicht, terugkijk_facultatief, facultatief_ongemotiveerd,
        *opzetfeiten.FUNCTIES,
    )
}  # fmt: skip
"""Every maker of this room under the name that the catalogue uses."""
