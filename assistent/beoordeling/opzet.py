"""From what the user wrote to a way of comparing bids, or a clear list of what is still missing for it.

A weight that is not given is an open point and nothing more: the law lets it wait in some procedures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from assistent.beoordeling import criteria
from assistent.beoordeling.criteria import Criterium
from assistent.beoordeling.model import Drempel, Formule, Maatstaf, Opzet
from assistent.beoordeling.rijen import GUNNING, getal, gevuld, tekst
from assistent.dossier.stand import Stand
from assistent.tekst.nederlands import procent

FORMULE = "beoordeling.prijsformule"
ONDER, BOVEN, PLAFOND = "beoordeling.prijs_onder", "beoordeling.prijs_boven", "beoordeling.prijs_plafond"
SCHAAL = "beoordeling.schaal"
GRONDSLAG = "gunning.grondslag"
_ZONDER_PRIJSPUNTEN = ("vaste_prijs", "gunnen_op_waarde")
_FORMULES: tuple[Formule, ...] = get_args(Formule)


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """What is missing or does not fit: the question where it is answered (with the row), and in words what to do."""

    veld: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Lezing:
    """A way of comparing as far as it was written. `opzet` is `None` exactly when something is missing. `perceel` and
    `naam` are empty when the criteria are shared. `hoogste` is the highest mark of the scale, 1 without a scale."""

    opzet: Opzet | None
    ontbreekt: tuple[Ontbreekt, ...]
    perceel: str = ""
    naam: str = ""
    hoogste: float = 1.0


@dataclass(frozen=True, slots=True)
class Trede:
    """A level of the scale."""

    cijfer: float
    woord: str
    omschrijving: str


def lees(stand: Stand) -> tuple[Lezing, ...]:
    """The way of comparing: one for all, or one for each perceel when some criteria hold for one perceel only."""
    eigen = criteria.percelen(stand)
    return tuple(lees_perceel(stand, id_, naam) for id_, naam in eigen) if eigen else (lees_perceel(stand),)


def lees_perceel(stand: Stand, perceel: str = "", naam: str = "") -> Lezing:
    """The way of comparing for this perceel; without one for all criteria that are shared."""
    bomen = criteria.boom(stand, perceel) if perceel else criteria.boom(stand)
    formule = formule_van(stand, bomen)
    hoogste = max((trede.cijfer for trede in schaal(stand)), default=0.0)
    ontbreekt = tuple(_gaten(stand, bomen, formule, hoogste))
    opzet = None if ontbreekt or formule is None else _opzet(stand, bomen, formule, hoogste or 1.0)
    return Lezing(opzet, ontbreekt, perceel, naam, hoogste or 1.0)


def schaal(stand: Stand) -> tuple[Trede, ...]:
    """The levels of the scale, lowest first."""
    rijen = ((getal(rij, "cijfer"), rij) for rij in gevuld(stand, SCHAAL))
    treden = (Trede(c, tekst(rij, "woord"), tekst(rij, "omschrijving")) for c, rij in rijen if c is not None)
    return tuple(sorted(treden, key=lambda trede: trede.cijfer))


def formule_van(stand: Stand, bomen: tuple[Criterium, ...]) -> Formule | None:
    """How price counts; `None` while that is open. Without a price criterion quality alone decides, and the price that
    is paid is fixed; on lowest price it is compared with the lowest."""
    gekozen = next((f for f in _FORMULES if f == stand.waarde(FORMULE)), None)
    if gekozen is not None:
        return gekozen
    if _alleen_laagste(stand):
        return "laagste_prijs"
    bladen = [blad for hoofd in bomen for blad in hoofd.bladen()]
    return "vaste_prijs" if bladen and all(blad.soort == "kwaliteit" for blad in bladen) else None


def _alleen_laagste(stand: Stand) -> bool:
    """Whether the lowest price, or the lowest costs in its place, decides by itself."""
    return stand.waarde(GRONDSLAG) in ("laagste_prijs", "laagste_kosten")


def _gaten(stand: Stand, bomen: tuple[Criterium, ...], formule: Formule | None, hoogste: float) -> Iterator[Ontbreekt]:
    """Everything that keeps the criteria from being counted with."""
    if not bomen and not _alleen_laagste(stand):
        yield Ontbreekt(GUNNING, "Er zijn nog geen gunningscriteria.")
        return
    bladen = [blad for hoofd in bomen for blad in hoofd.bladen()]
    for blad in bladen:
        if not blad.soort:
            yield Ontbreekt(_cel(blad, "soort"), f"‘{blad.naam}’: kies kwaliteit of prijs.")
        if blad.minimum and not hoogste:
            yield Ontbreekt(SCHAAL, f"‘{blad.naam}’ heeft een minimumscore; vul de schaal in waarop die telt.")
    if formule is None:
        yield Ontbreekt(FORMULE, "Kies hoe de prijs meetelt.")
    elif formule == "gunnen_op_waarde":
        yield from _kortingen(bladen)
    elif not _alleen_laagste(stand):
        yield from _gewichten(bomen)
        yield from _prijscriterium(bladen, bomen, formule)
    if formule == "tussen_grenzen":
        yield from _grenzen(stand)


def _kortingen(bladen: list[Criterium]) -> Iterator[Ontbreekt]:
    for blad in bladen:
        if blad.soort == "kwaliteit" and blad.korting is None:
            yield Ontbreekt(_cel(blad, "korting"), f"‘{blad.naam}’: vul de hoogste korting in euro in.")


def _gewichten(bomen: tuple[Criterium, ...]) -> Iterator[Ontbreekt]:
    zonder = [c for hoofd in bomen for c in _alle(hoofd) if c.gewicht is None]
    yield from (Ontbreekt(_cel(c, "gewicht"), f"‘{c.naam}’ heeft nog geen gewicht.") for c in zonder)
    samen = criteria.som(bomen)
    if not any(hoofd.gewicht is None for hoofd in bomen) and samen != 100:
        yield Ontbreekt(GUNNING, f"De gewichten zijn samen {procent(samen)} en geen 100%.")
    for hoofd in bomen:
        if not any(c.gewicht is None for c in _alle(hoofd)) and not criteria.deelsom_klopt(hoofd):
            yield Ontbreekt(
                _cel(hoofd, "gewicht"),
                f"De onderdelen van ‘{hoofd.naam}’ zijn samen geen 100% en ook niet het gewicht van het criterium.",
            )


def _prijscriterium(bladen: list[Criterium], bomen: tuple[Criterium, ...], formule: Formule) -> Iterator[Ontbreekt]:
    weegt = any(blad.soort == "prijs" for blad in bladen)
    if formule in _ZONDER_PRIJSPUNTEN and weegt:
        prijs = next(blad for blad in bladen if blad.soort == "prijs")
        if any(gewicht for hoofd in bomen for id_, gewicht in criteria.gewichten(hoofd).items() if id_ == prijs.id):
            yield Ontbreekt(FORMULE, f"Bij een vaste prijs weegt ‘{prijs.naam}’ niet mee; geef het gewicht 0.")
    elif formule not in _ZONDER_PRIJSPUNTEN and not weegt:
        yield Ontbreekt(GUNNING, "Deze formule vraagt een criterium van de soort prijs met een gewicht.")


def _grenzen(stand: Stand) -> Iterator[Ontbreekt]:
    onder, boven = stand.getal(ONDER), stand.getal(BOVEN)
    if onder is None:
        yield Ontbreekt(ONDER, "Vul de prijs in die alle punten krijgt.")
    if boven is None:
        yield Ontbreekt(BOVEN, "Vul de prijs in die geen punten meer krijgt.")
    if onder is not None and boven is not None and onder >= boven:
        yield Ontbreekt(BOVEN, "De prijs zonder punten moet hoger zijn dan de prijs met alle punten.")


def _alle(criterium: Criterium) -> Iterator[Criterium]:
    yield criterium
    for deel in criterium.delen:
        yield from _alle(deel)


def _cel(criterium: Criterium, kolom: str) -> str:
    return f"{GUNNING}@{criterium.id}.{kolom}"


def _opzet(stand: Stand, bomen: tuple[Criterium, ...], formule: Formule, hoogste: float) -> Opzet:
    weegt = {id_: g for hoofd in bomen for id_, g in criteria.gewichten(hoofd).items()}
    bladen = [blad for hoofd in bomen for blad in hoofd.bladen()]
    kwaliteit = () if _alleen_laagste(stand) else tuple(b for b in bladen if b.soort == "kwaliteit")
    return Opzet(
        kwaliteit=tuple(_maatstaf(blad, weegt[blad.id], hoogste) for blad in kwaliteit),
        formule=formule,
        prijsgewicht=_prijsgewicht(stand, weegt, bladen, formule),
        onder=stand.getal(ONDER) if formule == "tussen_grenzen" else None,
        boven=stand.getal(BOVEN) if formule == "tussen_grenzen" else None,
        plafond=stand.getal(PLAFOND),
        drempels=tuple(_drempels(bomen, weegt, hoogste)) if kwaliteit else (),
    )


def _prijsgewicht(stand: Stand, weegt: dict[str, float], bladen: list[Criterium], formule: Formule) -> float:
    if formule in _ZONDER_PRIJSPUNTEN:
        return 0.0
    if _alleen_laagste(stand):
        return 100.0
    return round(sum(weegt[blad.id] for blad in bladen if blad.soort == "prijs"), 9)


def _maatstaf(blad: Criterium, gewicht: float, hoogste: float) -> Maatstaf:
    minimum = min(1.0, blad.minimum / hoogste) if blad.minimum else None
    return Maatstaf(blad.id, blad.naam, gewicht, blad.korting or 0.0, minimum)


def _drempels(bomen: tuple[Criterium, ...], weegt: dict[str, float], hoogste: float) -> Iterator[Drempel]:
    """The minimum of a criterion with parts: its parts are weighed together."""
    for hoofd in bomen:
        for criterium in _alle(hoofd):
            if criterium.delen and criterium.minimum:
                delen = tuple((blad.id, weegt[blad.id]) for blad in criterium.bladen() if blad.soort == "kwaliteit")
                yield Drempel(criterium.naam, delen, min(1.0, criterium.minimum / hoogste))
