"""Facts about how bids are compared and by whom: scale, minimum scores, formula, evidence, assessors."""

from __future__ import annotations

from collections.abc import Callable

from assistent.beoordeling import criteria
from assistent.beoordeling.criteria import Criterium
from assistent.beoordeling.opzet import BOVEN, ONDER, formule_van, schaal
from assistent.beoordeling.prijs import RELATIEF
from assistent.beoordeling.rijen import Rij, getal, gevuld, tekst
from assistent.dossier.stand import Stand

BEOORDELAARS = "beoordeling.beoordelaars"
ACHTERGRONDEN = ("beleid", "uitvoering", "contractmanagement", "clienten")
"""The backgrounds of the assessors in The Hague (NSOB 2025, §2.2)."""


def _bladen(stand: Stand) -> list[Criterium]:
    return [blad for hoofd in criteria.boom(stand) for blad in hoofd.bladen()]


def _minima(criterium: Criterium) -> list[float]:
    eigen = [criterium.minimum] if criterium.minimum else []
    return [*eigen, *(m for deel in criterium.delen for m in _minima(deel))]


def deelgewichten_kloppen(stand: Stand) -> str | None:
    """Whether parts with a weight add up to 100 or to the weight of their criterion; unknown without such parts."""
    hoofden = [hoofd for hoofd in criteria.boom(stand) if _weegbaar(hoofd)]
    return ("ja" if all(map(criteria.deelsom_klopt, hoofden)) else "nee") if hoofden else None


def _weegbaar(hoofd: Criterium) -> bool:
    return bool(hoofd.delen) and hoofd.gewicht is not None and all(deel.gewicht is not None for deel in hoofd.delen)


def formule_relatief(stand: Stand) -> str | None:
    """Whether the points for price of one bid depend on the other bids; unknown while the formula is open, and without
    quality criteria, where the lowest price wins under every formula."""
    bomen = criteria.boom(stand)
    formule = formule_van(stand, bomen)
    if formule is None or not any(blad.soort == "kwaliteit" for blad in _bladen(stand)):
        return None
    return "ja" if formule in RELATIEF else "nee"


def grenzen_omgekeerd(stand: Stand) -> str | None:
    """Whether the price of full points lies at or above the price of none; unknown while one is open."""
    onder, boven = stand.getal(ONDER), stand.getal(BOVEN)
    return None if onder is None or boven is None else ("ja" if onder >= boven else "nee")


def aantal_minimumscores(stand: Stand) -> int:
    """How many award criteria, with their parts, have a minimum score."""
    return sum(len(_minima(hoofd)) for hoofd in criteria.boom(stand))


def minimum_boven_schaal(stand: Stand) -> int | None:
    """How many minimum scores lie above the highest mark; unknown without a scale."""
    treden = schaal(stand)
    if not treden:
        return None
    return sum(m > treden[-1].cijfer for hoofd in criteria.boom(stand) for m in _minima(hoofd))


def treden_zonder_omschrijving(stand: Stand) -> int | None:
    """How many levels of the scale say nothing about what they mean; unknown without a scale."""
    treden = schaal(stand)
    return sum(not trede.omschrijving for trede in treden) if treden else None


def criteria_zonder_omschrijving(stand: Stand) -> int | None:
    """How many main award criteria of quality have no description; unknown without any."""
    rijen = [rij for rij in criteria.hoofdrijen(stand) if tekst(rij, "soort") != "prijs"]
    return sum(not tekst(rij, "omschrijving") for rij in rijen) if rijen else None


def som_gewichten_selectie(stand: Stand) -> float | None:
    """Sum of the weights of the selection criteria, in percents; unknown while one is missing."""
    gewichten = [getal(rij, "gewicht") for rij in gevuld(stand, "beoordeling.selectiecriteria")]
    bekend = [gewicht for gewicht in gewichten if gewicht is not None]
    return round(sum(bekend), 6) if gewichten and len(bekend) == len(gewichten) else None


def meeste_referenties(stand: Stand) -> float | None:
    """The most references that are asked for one requirement; unknown when none says how many."""
    return max((n for r in gevuld(stand, "beoordeling.geschiktheid") if (n := getal(r, "referenties"))), default=None)


def bewijs_te_vroeg(stand: Stand) -> int | None:
    """How many grounds for exclusion and requirements want evidence at once that may only be asked later; unknown
    while no row says when. A list of references may come with the request or tender (Aw 2012, article 2.85)."""
    rijen = [
        rij
        for tabel in ("beoordeling.uitsluiting", "beoordeling.geschiktheid")
        for rij in gevuld(stand, tabel)
        if tekst(rij, "wanneer")
    ]
    te_vroeg = [r for r in rijen if tekst(r, "wanneer") == "direct" and not getal(r, "referenties")]
    return len(te_vroeg) if rijen else None


def _beoordelaars(stand: Stand) -> tuple[Rij, ...]:
    return gevuld(stand, BEOORDELAARS)


def aantal_beoordelaars(stand: Stand) -> int | None:
    """How many people judge the tenders; unknown when nobody is named."""
    rijen = _beoordelaars(stand)
    return sum(tekst(rij, "fase") != "selectie" for rij in rijen) if rijen else None


def achtergronden_ontbreken(stand: Stand) -> int | None:
    """How many of the four backgrounds of The Hague nobody among the assessors of tenders has; unknown while someone's
    background is open."""
    rijen = [rij for rij in _beoordelaars(stand) if tekst(rij, "fase") != "selectie"]
    if not rijen or not all(tekst(rij, "achtergrond") for rij in rijen):
        return None
    return len(set(ACHTERGRONDEN) - {tekst(rij, "achtergrond") for rij in rijen})


def verklaringen_open(stand: Stand) -> int | None:
    """How many assessors have not yet stated their interests; unknown when nobody is named."""
    rijen = _beoordelaars(stand)
    return sum(tekst(rij, "belang") in ("", "open") for rij in rijen) if rijen else None


def belang_zonder_maatregel(stand: Stand) -> int | None:
    """How many stated interests say nothing about what is done; unknown when nobody is named."""
    rijen = _beoordelaars(stand)
    gemeld = [rij for rij in rijen if tekst(rij, "belang") == "gemeld"]
    return sum(not tekst(rij, "maatregel") for rij in gemeld) if rijen else None


FUNCTIES: tuple[Callable[[Stand], object | None], ...] = (
    deelgewichten_kloppen, formule_relatief, grenzen_omgekeerd, aantal_minimumscores, minimum_boven_schaal,
    treden_zonder_omschrijving, criteria_zonder_omschrijving, som_gewichten_selectie, meeste_referenties,
    bewijs_te_vroeg, aantal_beoordelaars, achtergronden_ontbreken, verklaringen_open, belang_zonder_maatregel,
)  # fmt: skip
"""The makers of these facts."""
