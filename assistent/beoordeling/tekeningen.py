"""Figures of the assessment as data: the weights, where they tip, and what each formula makes of a price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistent.beoordeling.criteria import Criterium, gewichten
from assistent.beoordeling.model import Kantelgewicht, Opzet
from assistent.beoordeling.prijs import aandelen
from assistent.tekst.nederlands import euro, getal, hoofdletter, opsomming, procent
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Vorm, Woord

BREEDTE = 450.0
"""Width of every figure in points: what fits between the margins of a page."""
_NAAM = 170.0
_STAART = 34.0
_RIJ = 18.0
_HOOG = 21.0
"""Height of a row with figures above its line."""
_LETTER = 9.0
_TEKENS = 34
"""So many characters of a name fit in its column at this size."""
_PUNTEN = 60
"""So many points make a curve that looks smooth."""


def weging(criteria: Sequence[Criterium]) -> Tekening:
    """The weights as bars, parts under their criterion with what they weigh in the whole. Every weight is known."""
    rijen = [rij for hoofd in criteria for rij in _wegingsrijen(hoofd, gewichten(hoofd), 0)]
    hoogste = max((gewicht for _, gewicht, _, _ in rijen), default=0.0) or 1.0
    ruimte = BREEDTE - _NAAM - _STAART
    vormen: list[Vorm] = []
    for nummer, (criterium, gewicht, diepte, soort) in enumerate(rijen):
        y = nummer * _RIJ
        vormen.append(Woord(10.0 * diepte, y + 12, kort(criterium.naam, _TEKENS - 2 * diepte), _LETTER, vet=not diepte))
        breed = ruimte * gewicht / hoogste
        hoog = 11.0 if not diepte else 6.0
        vormen.append(
            Rechthoek(_NAAM, y + (_RIJ - hoog) / 2, max(breed, 0.5), hoog, vulling=_KLEUR.get(soort, "gedempt"))
        )
        vormen.append(Woord(_NAAM + breed + 4, y + 12, procent(round(gewicht, 1)), _LETTER))
    alt = opsomming([f"{c.naam} {procent(round(g, 1))}" for c, g, diepte, _ in rijen if not diepte])
    return Tekening(BREEDTE, max(_RIJ, len(rijen) * _RIJ), tuple(vormen), f"Gewichten: {alt}.")


_KLEUR: dict[str, Kleur] = {"prijs": "markt", "kwaliteit": "accent"}


def _wegingsrijen(
    criterium: Criterium, delen: dict[str, float], diepte: int
) -> Iterator[tuple[Criterium, float, int, str]]:
    samen = sum(delen.get(blad.id, 0.0) for blad in criterium.bladen())
    yield criterium, samen, diepte, criterium.soort
    for deel in criterium.delen:
        yield from _wegingsrijen(deel, delen, diepte + 1)


def gevoeligheid(kantels: Sequence[Kantelgewicht]) -> Tekening:
    """Per criterion a line from 0% to 100% with its weight, and where another bid wins: the part in which the winner
    stays is drawn thick."""
    ruimte = BREEDTE - _NAAM - _STAART
    vormen: list[Vorm] = []
    for nummer, kantel in enumerate(kantels):
        y = nummer * _HOOG + 15
        van, tot = kantel.lager or 0.0, 100.0 if kantel.hoger is None else kantel.hoger
        vormen.append(Woord(0, y + 3, kort(kantel.naam, _TEKENS), _LETTER))
        vormen.append(Lijn(_NAAM, y, _NAAM + ruimte, y, "lijn", 1.0))
        vormen.append(Rechthoek(_NAAM + ruimte * van / 100, y - 3, ruimte * (tot - van) / 100, 6, vulling="vlak"))
        for grens in (kantel.lager, kantel.hoger):
            if grens is not None:
                x = _NAAM + ruimte * grens / 100
                vormen += [
                    Lijn(x, y - 6, x, y + 6, "fout", 1.5),
                    Woord(x, y - 7, getal(round(grens)), 7.5, "fout", anker="midden"),
                ]
        x = _NAAM + ruimte * kantel.nu / 100
        vormen.append(Rechthoek(x - 2.5, y - 2.5, 5, 5, vulling="accent"))
    voet = len(kantels) * _HOOG + 15
    vormen += [
        Woord(_NAAM + ruimte * deel / 100, voet, procent(deel), 7.0, "gedempt", anker="midden") for deel in (0, 50, 100)
    ]
    alt = " ".join(map(_kantelzin, kantels)) or "Geen gewicht waarbij een ander wint."
    return Tekening(BREEDTE, voet + 4, _omlaag(vormen), alt)


def _omlaag(vormen: Sequence[Vorm]) -> tuple[Vorm, ...]:
    """The shapes in the order in which they are drawn: words last, so that no bar covers them."""
    return tuple(sorted(vormen, key=lambda vorm: isinstance(vorm, Woord)))


def _kantelzin(kantel: Kantelgewicht) -> str:
    grenzen = [
        f"{richting} {procent(round(grens))} wint {wie}"
        for richting, grens, wie in (
            ("onder", kantel.lager, kantel.lager_winnaar),
            ("boven", kantel.hoger, kantel.hoger_winnaar),
        )
        if grens is not None
    ]
    wat = opsomming(grenzen) if grenzen else "bij elk gewicht wint dezelfde"
    return f"{kantel.naam} ({procent(round(kantel.nu, 1))}): {wat}."


def kantelzinnen(kantels: Sequence[Kantelgewicht]) -> tuple[str, ...]:
    """In words, per criterion, at which weight another bid wins."""
    return tuple(map(hoofdletter, map(_kantelzin, kantels)))


def prijslijn(opzet: Opzet, prijs: float) -> Tekening | None:
    """The points that a bid gets for its price, beside one other bid at the expected price `prijs` (euro); `None` when
    price gives no points."""
    if not opzet.prijsgewicht:
        return None
    van, tot = _bereik(opzet, prijs)
    stap = (tot - van) / _PUNTEN
    prijzen = [van + nummer * stap for nummer in range(_PUNTEN + 1)]
    punten = [opzet.prijsgewicht * aandelen(opzet, [p, prijs])[0] for p in prijzen]
    links, breed, hoog, boven = 34.0, BREEDTE - 50.0, 110.0, 12.0

    def x(waarde: float) -> float:
        return links + breed * (waarde - van) / (tot - van)

    def y(waarde: float) -> float:
        return boven + hoog * (1 - waarde / opzet.prijsgewicht)

    lijnen = [
        Lijn(x(a), y(c), x(b), y(d), "markt", 1.8)
        for a, b, c, d in zip(prijzen, prijzen[1:], punten, punten[1:], strict=False)
    ]
    as_ = [
        Lijn(links, boven, links, boven + hoog, "lijn"),
        Lijn(links, boven + hoog, links + breed, boven + hoog, "lijn"),
        Lijn(x(prijs), boven, x(prijs), boven + hoog, "gedempt", 0.8, streep=True),
    ]
    woorden = [
        Woord(links - 4, boven + 4, getal(round(opzet.prijsgewicht, 1)), 8, anker="eind"),
        Woord(links - 4, boven + hoog, "0", 8, anker="eind"),
        Woord(links, boven + hoog + 12, euro(round(van)), 8),
        Woord(x(prijs), boven + hoog + 12, euro(round(prijs)), 8, anker="midden"),
        Woord(links + breed, boven + hoog + 12, euro(round(tot)), 8, anker="eind"),
        Woord(links + 4, boven - 3, "punten voor de prijs", 8, "gedempt"),
    ]
    alt = (
        f"Punten voor de prijs van een bod naast één ander bod van {euro(round(prijs))}: "
        f"{_rond(punten[0])} punten bij {euro(round(van))} en {_rond(punten[-1])} bij {euro(round(tot))}."
    )
    return Tekening(BREEDTE, boven + hoog + 18, (*as_, *lijnen, *woorden), alt)


def _rond(punten: float) -> str:
    return getal(round(punten, 1) + 0.0)


def _bereik(opzet: Opzet, prijs: float) -> tuple[float, float]:
    """From where to where the line is drawn: half to double the expected price, or around the two bounds."""
    if opzet.onder is not None and opzet.boven is not None:
        rand = (opzet.boven - opzet.onder) / 4
        return max(1.0, min(opzet.onder, prijs) - rand), max(opzet.boven, prijs) + rand
    return 0.5 * prijs, 2.0 * prijs


def kort(naam: str, tekens: int) -> str:
    """A name that fits in so many characters."""
    return naam if len(naam) <= tekens else f"{naam[: tekens - 1].rstrip()}…"
