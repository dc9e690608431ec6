"""The scheme of the assessment as the page shows it: lines of words, without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assistent.beoordeling import criteria, herweeg
from assistent.beoordeling.criteria import Criterium
from assistent.beoordeling.opzet import GRONDSLAG
from assistent.beoordeling.rijen import GUNNING, gevuld
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import aantal, euro, getal, opsomming, procent
from assistent.ui import woorden
from assistent.ui.woorden import Uiting

Stapnaam = Literal["uitsluiting", "geschiktheid", "selectie", "gunning"]


@dataclass(frozen=True, slots=True)
class _Stap:
    """A step of the scheme: its table, the words for its rows, and the other questions that belong to it."""

    id: Stapnaam
    naam: str
    wat: str
    tabel: str
    een: str
    meer: str
    ook: tuple[str, ...] = ()


_STAPPEN: Final = (
    _Stap("uitsluiting", "Uitsluiting", "Wie mag niet meedoen", "beoordeling.uitsluiting", "grond", "gronden"),
    _Stap(
        "geschiktheid", "Geschiktheid", "Wie kan het aan", "beoordeling.geschiktheid", "eis", "eisen",
        ("beoordeling.omzeteis_factor", "beoordeling.referentie_jaren", "beoordeling.referentie_aandeel",
         "beoordeling.omzet_jaren"),
    ),
    _Stap(
        "selectie", "Selectie", "Wie mag verder", "beoordeling.selectiecriteria", "criterium", "criteria",
        ("beoordeling.team", "beoordeling.methode"),
    ),
    _Stap(
        "gunning", "Gunning", "Wie is de beste", GUNNING, "criterium", "criteria",
        ("gunning.grondslag", "beoordeling.schaal", "beoordeling.prijsformule", "beoordeling.prijs_onder",
         "beoordeling.prijs_boven", "beoordeling.prijs_plafond", "beoordeling.gelijke_score",
         "beoordeling.gelijk_regel", "beoordeling.team_gunning", "beoordeling.methode_gunning"),
    ),
)  # fmt: skip
SUBSIDIE: Final = ("Verlening", "Welke aanvraag gaat voor")
"""What the last step is called where nothing is awarded."""
KLAAR: Final = Uiting("ingevuld", "✓", "goed")
OPEN: Final = Uiting("nog leeg", "○", "gedempt")


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """A step: how much stands in it, how it is doing, and the question to go to."""

    id: Stapnaam
    naam: str
    wat: str
    telling: str
    stand: Uiting
    plaats: str


@dataclass(frozen=True, slots=True)
class Deel:
    """A stretch of the bar: `gewicht` in percents of the whole, `None` when it is open; `woord` is how it is written,
    a percentage or with gunnen op waarde an amount; `minimum` says, in words, which mark it must have at least."""

    naam: str
    gewicht: float | None
    soort: str
    woord: str
    onderdelen: tuple[Deel, ...] = ()
    minimum: str = ""


@dataclass(frozen=True, slots=True)
class Gewichten:
    """The weights of the award criteria of one perceel (`perceel` empty: of all), with their sum in words."""

    perceel: str
    delen: tuple[Deel, ...]
    som: str
    stand: Uiting


def stappen(uitkomst: Uitkomst) -> tuple[Stapbeeld, ...]:
    """The steps from exclusion to award."""
    return tuple(_stap(uitkomst, stap) for stap in _STAPPEN)


def _stap(uitkomst: Uitkomst, stap: _Stap) -> Stapbeeld:
    hoeveel = len(gevuld(uitkomst.stand, stap.tabel))
    if stap.id == "gunning":
        hoeveel = len(criteria.hoofdrijen(uitkomst.stand))
    vragen = (stap.tabel, *stap.ook)
    gevonden = [m for m in uitkomst.meldingen if _vraag(m.plaats) in vragen and m.ernst in ("fout", "waarschuwing")]
    plaats = stap.tabel
    if gevonden:
        teken = woorden.ERNST["fout" if any(m.ernst == "fout" for m in gevonden) else "waarschuwing"]
        stand = Uiting(aantal(len(gevonden), "bevinding", "bevindingen"), teken.teken, teken.kleur)
        plaats = _vraag(gevonden[0].plaats)
    elif not hoeveel:
        stand = OPEN
    elif stap.id == "gunning" and herweeg.gewichten_open(uitkomst.stand):
        stand = Uiting("gewicht nog open", "○", "gedempt")
    else:
        stand = KLAAR
    naam, wat = (stap.naam, stap.wat)
    if stap.id == "gunning" and uitkomst.procedure is not None and uitkomst.procedure.regime == "subsidie":
        naam, wat = SUBSIDIE
    return Stapbeeld(stap.id, naam, wat, aantal(hoeveel, stap.een, stap.meer), stand, plaats)


def plaats_in_opzet(tabel: str) -> int:
    """The place of a table in the scheme; tables outside it come after it."""
    return next((nummer for nummer, stap in enumerate(_STAPPEN) if stap.tabel == tabel), len(_STAPPEN))


def _vraag(plaats: str) -> str:
    return plaats.partition("@")[0]


def gewichten(uitkomst: Uitkomst) -> tuple[Gewichten, ...]:
    """The weights as they stand, one set for each perceel with criteria of its own; with gunnen op waarde the
    discounts. None without criteria, and on the lowest price, where nothing is weighed."""
    stand = uitkomst.stand
    sets = criteria.percelen(stand) or (("", ""),)
    bomen = [(naam, criteria.boom(stand, id_ or None)) for id_, naam in sets]
    if herweeg.telt_met_gewichten(stand):
        return tuple(Gewichten(naam, tuple(map(_deel, boom)), *_som(boom)) for naam, boom in bomen if boom)
    if stand.waarde(GRONDSLAG) == "laagste_prijs":
        return ()
    return tuple(_kortingen(naam, boom) for naam, boom in bomen if boom)


def _deel(hoofd: Criterium) -> Deel:
    bekend = hoofd.gewicht is not None and all(deel.gewicht is not None for deel in hoofd.delen)
    weegt = criteria.gewichten(hoofd) if bekend else {}
    bladen = hoofd.bladen() if hoofd.delen else ()
    delen = tuple(
        Deel(b.naam, weegt.get(b.id), b.soort, _procent(weegt.get(b.id)), minimum=_minimum(b)) for b in bladen
    )
    soort = hoofd.soort or (delen[0].soort if delen else "")
    return Deel(hoofd.naam, hoofd.gewicht, soort, _procent(hoofd.gewicht), delen, _minimum(hoofd))


def _minimum(criterium: Criterium) -> str:
    return f"min. {getal(criterium.minimum)}" if criterium.minimum else ""


def _procent(gewicht: float | None) -> str:
    return "open" if gewicht is None else procent(round(gewicht, 1))


def _kortingen(perceel: str, boom: Sequence[Criterium]) -> Gewichten:
    """The discounts of the criteria of quality, each as a part of all discounts."""
    bladen = [blad for hoofd in boom for blad in hoofd.bladen() if blad.soort != "prijs"]
    samen = sum(blad.korting or 0.0 for blad in bladen)
    delen = tuple(
        Deel(b.naam, None, b.soort, "open")
        if b.korting is None
        else Deel(b.naam, 100 * b.korting / samen if samen else 0.0, b.soort, euro(b.korting))
        for b in bladen
    )
    zonder = sum(blad.korting is None for blad in bladen)
    if zonder:
        tekst = f"Van {aantal(zonder, 'criterium', 'criteria')} is de hoogste korting nog open."
        return Gewichten(perceel, delen, tekst, Uiting("open punt", "○", "gedempt"))
    return Gewichten(perceel, delen, f"Hoogste korting samen {euro(samen)}.", Uiting("klopt", "✓", "goed"))


def _som(boom: Sequence[Criterium]) -> tuple[str, Uiting]:
    """The sum in words. A weight that is not given is an open point: the law lets it wait in some procedures."""
    samen = criteria.som(tuple(boom))
    zonder = sum(hoofd.gewicht is None for hoofd in boom)
    if zonder == len(boom):
        tekst = "De gewichten zijn nog open."
        return tekst, Uiting("open punt", "○", "gedempt")
    if zonder:
        van = "criterium" if zonder == 1 else "criteria"
        tekst = f"Samen {procent(samen)}; van {zonder} {van} is het gewicht nog open."
        return tekst, Uiting("open punt", "○", "gedempt")
    if samen == 100:
        return "Samen 100%.", Uiting("klopt", "✓", "goed")
    rest = round(abs(100 - samen), 6)
    zin = f"nog {procent(rest)} te verdelen" if samen < 100 else f"{procent(rest)} te veel"
    return f"Samen {procent(samen)}: {zin}.", Uiting("let op", "▲", "aandacht")


def in_woorden(beeld: Gewichten) -> str:
    """The bar for who does not see it."""
    namen = [_deel_in_woorden(deel) for deel in beeld.delen]
    return f"{opsomming(namen)}. {beeld.som}"


def _deel_in_woorden(deel: Deel) -> str:
    eis = f", ten minste {deel.minimum.removeprefix('min. ')}" if deel.minimum else ""
    onder = f" ({opsomming([_deel_in_woorden(o) for o in deel.onderdelen])})" if deel.onderdelen else ""
    return f"{deel.naam} {deel.woord}{eis}{onder}"
