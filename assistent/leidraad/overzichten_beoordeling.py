"""Tables and figures that a text takes from the assessment: weights, formula, worked example, simulation, outcome.

As in `overzichten`: without rows there is nothing to say, and the block is left out. With criteria per perceel the name
of the perceel stands before every row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from assistent.beoordeling import boden, criteria, proef, tekeningen
from assistent.beoordeling.criteria import Criterium
from assistent.beoordeling.gelijk import Regel
from assistent.beoordeling.model import Formule
from assistent.beoordeling.opzet import Lezing, formule_van, lees
from assistent.beoordeling.opzetfeiten import BEOORDELAARS
from assistent.beoordeling.prijs import RELATIEF
from assistent.beoordeling.proef import Beoordeeld
from assistent.beoordeling.rijen import getal as getal_in
from assistent.beoordeling.rijen import tekst
from assistent.beoordeling.simulatie import Simulatie
from assistent.beoordeling.uitleg import rond
from assistent.beoordeling.verdeling import verdeel_aanvragen
from assistent.dossier.stand import Stand
from assistent.kennis.beoordeling import Methode
from assistent.planning.model import Planning
from assistent.tekst.nederlands import aantal, euro, getal, procent
from assistent.tekst.tekening import Tekening

Tabelrij = dict[str, str]
_LEGE_REGELS: tuple[Tabelrij, ...] = ({"rol": "…"},) * 3

_DOOR_REGEL: dict[Regel, str] = {
    "zwaarste": "de hoogste score op het zwaarste criterium beslist",
    "laagste_prijs": "de laagste prijs beslist",
    "loting": "de proefloting beslist",
}


# ---------------------------------------------------------------------------------------- criteria and formula


def _weging(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The criteria that are scored with what they weigh in the whole, once every weight is known."""
    for lezing in lees(stand):
        if lezing.opzet is None:
            continue
        for hoofd in criteria.boom(stand, lezing.perceel or None):
            yield from _wegingsrij(hoofd, lezing, criteria.gewichten(hoofd), "")


def _wegingsrij(
    criterium: Criterium, lezing: Lezing, delen: Mapping[str, float], inspringen: str
) -> Iterator[Tabelrij]:
    punten = sum(delen.get(blad.id, 0.0) for blad in criterium.bladen())
    in_euro = lezing.opzet is not None and lezing.opzet.formule == "gunnen_op_waarde"
    korting = sum(blad.korting or 0.0 for blad in criterium.bladen())
    yield {
        "criterium": f"{inspringen}{_voor(lezing)}{criterium.naam}",
        "hoogstens": f"korting tot {euro(korting)}" if in_euro else f"{rond(punten)} punten",
        "minimum": f"cijfer {getal(criterium.minimum)}" if criterium.minimum else "geen",
    }
    for deel in criterium.delen:
        yield from _wegingsrij(deel, lezing, delen, f"{inspringen}– ")


def _onderdelen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The parts of criteria with what they weigh in their criterion and in the whole, of criteria without an open
    weight: a weight as written is that of the part in its criterion."""
    for hoofd in criteria.boom(stand):
        yield from _deelrijen(hoofd, hoofd.gewicht)


def _deelrijen(criterium: Criterium, geheel: float | None) -> Iterator[Tabelrij]:
    if geheel is None or any(deel.gewicht is None for deel in criterium.delen):
        return
    for deel in criterium.delen:
        gewicht = deel.gewicht or 0.0
        eigen = geheel * gewicht / 100
        yield {
            "criterium": criterium.naam,
            "onderdeel": deel.naam,
            "in_criterium": procent(gewicht),
            "in_geheel": procent(eigen),
        }
        yield from _deelrijen(deel, eigen)


def _scorelijst(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """What an assessor gives a mark for: the criteria of quality without parts, also while weights are open."""
    for lezing in lees(stand):
        for hoofd in criteria.boom(stand, lezing.perceel or None):
            yield from (
                {"criterium": f"{_voor(lezing)}{blad.naam}"} for blad in hoofd.bladen() if blad.soort != "prijs"
            )


def _gevraagd(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """What each criterion of quality asks: the main criteria, and the parts that say something of their own."""
    rijen = criteria.op_id(stand)
    for lezing in lees(stand):
        for criterium in _allemaal(criteria.boom(stand, lezing.perceel or None)):
            rij = rijen[criterium.id]
            gevraagd, paginas = tekst(rij, "omschrijving"), getal_in(rij, "paginas")
            if criterium.soort == "prijs" or (tekst(rij, "onder") in rijen and not gevraagd and paginas is None):
                continue
            yield {
                "criterium": f"{_voor(lezing)}{criterium.naam}",
                "gevraagd": " ".join(gevraagd.split()) or "nog niet beschreven",
                "omvang": "geen grens" if paginas is None else _paginas(paginas),
            }


def _omvang(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """How long the answer to each criterion may be; nothing when no criterion has a limit."""
    rijen = criteria.op_id(stand)
    for lezing in lees(stand):
        for criterium in _allemaal(criteria.boom(stand, lezing.perceel or None)):
            if (paginas := getal_in(rijen[criterium.id], "paginas")) is not None:
                yield {"criterium": f"{_voor(lezing)}{criterium.naam}", "omvang": _paginas(paginas)}


def _paginas(paginas: float) -> str:
    return f"ten hoogste {aantal(int(paginas), 'pagina', 'pagina’s')}"


def _allemaal(bomen: Iterable[Criterium]) -> Iterator[Criterium]:
    for criterium in bomen:
        yield criterium
        yield from _allemaal(criterium.delen)


def _methode(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """How price counts, in the words of the catalogue."""
    for methode in _methoden(stand):
        yield {
            "naam": methode.titel,
            "uitleg": methode.uitleg,
            "formule": methode.formule,
            "bereik": methode.bereik,
        }


def _zwaktes(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for methode in _methoden(stand):
        yield from ({"naam": zwakte.naam, "tekst": zwakte.tekst} for zwakte in methode.zwaktes)


def _methoden(stand: Stand) -> tuple[Methode, ...]:
    formule: Formule | None = formule_van(stand, criteria.boom(stand))
    return tuple(m for m in stand.kennis.methoden.values() if m.keuze and m.keuze == formule)


# ---------------------------------------------------------------------------------------- outcomes


def _rekenvoorbeeld(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for lezing in lees(stand):
        yield from _uitkomst(proef.rekenvoorbeeld(stand, lezing))


def _uitslag(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The bids that the user invented, with every point explained."""
    for beoordeeld in proef.beoordeel(stand):
        yield from _uitkomst(beoordeeld)


def _uitkomst(beoordeeld: Beoordeeld) -> Iterator[Tabelrij]:
    """A row for each point of each bid, and one for its total."""
    for regel in beoordeeld.regels:
        uitslag = regel.uitslag
        naam = f"{_voor(beoordeeld.lezing)}{uitslag.naam}"
        for _, criterium, som in regel.posten:
            yield {"naam": naam, "onderdeel": criterium, "berekening": som}
        plaats = "Valt af" if uitslag.rang is None else f"Totaal, plaats {uitslag.rang}"
        yield {"naam": naam, "onderdeel": plaats, "berekening": regel.totaal}


def _winnaar(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """Who wins among the invented bids, and by which rule when the first are equal."""
    for beoordeeld in proef.beoordeel(stand):
        namen = [regel.uitslag.naam for regel in beoordeeld.regels if regel.uitslag.bod in beoordeeld.winnaars]
        if namen:
            yield {"zin": f"{_voor(beoordeeld.lezing)}{_winzin(stand, beoordeeld, namen)}"}


def _winzin(stand: Stand, beoordeeld: Beoordeeld, namen: list[str]) -> str:
    if len(namen) > 1:
        return f"{' en '.join(namen)} eindigen gelijk; nog geen regel beslist."
    regel = next((r for r in _DOOR_REGEL if r == stand.waarde(proef.GELIJK)), None)
    reden = f" na een gelijke stand: {_DOOR_REGEL[regel]}" if beoordeeld.door_regel and regel else ""
    return f"{namen[0]} wint{reden}."


def _kantel(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """At which weight another of the invented bids wins."""
    for beoordeeld in proef.beoordeel(stand):
        for zin in tekeningen.kantelzinnen(beoordeeld.kantelgewichten):
            yield {"zin": f"{_voor(beoordeeld.lezing)}{zin}"}


def _ontbreekt(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """What is missing before the bids can be compared."""
    for beoordeeld in proef.beoordeel(stand):
        yield from ({"punt": f"{_voor(beoordeeld.lezing)}{punt.tekst}"} for punt in beoordeeld.ontbreekt)


def _beoordelaars(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The assessors of the tenders, for the consensus sheet; room to write while nobody is named."""
    rijen = [rij for rij in stand.rijen(BEOORDELAARS) if rij.get("rol") and rij.get("fase") != "selectie"]
    yield from ({"rol": str(rij["rol"])} for rij in rijen or _LEGE_REGELS)


# ---------------------------------------------------------------------------------------- simulation


def _markt(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """What the simulation was drawn from, so that it can be made again."""
    if not any(lezing.opzet for lezing in lees(stand)):
        return
    markt = boden.markt(stand)
    for wat, waarde in (
        ("Aantal nagebootste aanbestedingen", getal(proef.IN_STUKKEN)),
        ("Inschrijvers per aanbesteding", getal(markt.boden)),
        ("Prijs in het midden", euro(markt.prijs)),
        ("Spreiding van de prijzen (standaardafwijking)", procent(round(100 * markt.prijsspreiding, 1))),
        ("Score in het midden", procent(round(100 * markt.score, 1))),
        ("Spreiding van de scores (standaardafwijking)", procent(round(100 * markt.scorespreiding, 1))),
        ("Begingetal van de loting", getal(boden.zaad(stand))),
    ):
        yield {"wat": wat, "waarde": waarde}


def _simulatie(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """What the way of comparing did in the invented tenders."""
    markt, zaad = boden.markt(stand), boden.zaad(stand)
    for lezing in lees(stand):
        if lezing.opzet is None:
            continue
        gezien = proef.simulatie(lezing.opzet, markt, proef.IN_STUKKEN, zaad)
        relatief = lezing.opzet.formule in RELATIEF and lezing.opzet.prijsgewicht > 0
        for wat, waarde in _bevindingen(gezien, lezing.opzet.prijsgewicht, relatief=relatief):
            yield {"wat": f"{_voor(lezing)}{wat}", "waarde": waarde}


def _bevindingen(gezien: Simulatie, prijsgewicht: float, *, relatief: bool) -> Iterator[tuple[str, str]]:
    yield "De beste op kwaliteit wint", _deel(gezien.beste)
    yield "De goedkoopste wint", _deel(gezien.goedkoopste)
    if gezien.prijs_werkelijk is not None and prijsgewicht:
        gewicht = procent(round(prijsgewicht, 1))
        yield f"Werkelijk gewicht van de prijs (op papier {gewicht})", _deel(gezien.prijs_werkelijk)
    if relatief:
        yield "De winnaar wisselt als een verliezer niet had meegedaan", _deel(gezien.omkering)
        yield "De volgorde van de anderen wisselt dan", _deel(gezien.rangwissel)
        yield "Een prijsvechter die zelf niet wint, wijst een andere winnaar aan", _deel(gezien.prijsvechter)


def _deel(deel: float) -> str:
    return procent(round(100 * deel, 1))


# ---------------------------------------------------------------------------------------- subsidy


def _verdeling(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The division of the ceiling over the invented applications, explained for each."""
    for besluit in verdeel_aanvragen(stand).besluiten:
        yield {
            "naam": besluit.aanvraag.naam,
            "gevraagd": euro(besluit.aanvraag.bedrag),
            "toegekend": euro(besluit.toegekend),
            "over": euro(besluit.over),
            "uitleg": besluit.uitleg,
        }


def _voor(lezing: Lezing) -> str:
    return f"{lezing.naam}: " if lezing.naam else ""


# ---------------------------------------------------------------------------------------- figures


def _wegingsfiguur(stand: Stand, _: Planning) -> Tekening | None:
    lezing = _eerste(stand)
    if lezing is None or (lezing.opzet is not None and lezing.opzet.formule == "gunnen_op_waarde"):
        return None
    return tekeningen.weging(criteria.boom(stand, lezing.perceel or None))


def _gevoeligheid_voorbeeld(stand: Stand, _: Planning) -> Tekening | None:
    lezing = _eerste(stand)
    return _gevoelig(proef.rekenvoorbeeld(stand, lezing)) if lezing is not None else None


def _gevoeligheid(stand: Stand, _: Planning) -> Tekening | None:
    return _gevoelig(proef.beoordeel(stand)[0])


def _gevoelig(beoordeeld: Beoordeeld) -> Tekening | None:
    return tekeningen.gevoeligheid(beoordeeld.kantelgewichten) if beoordeeld.kantelgewichten else None


def _prijslijn(stand: Stand, _: Planning) -> Tekening | None:
    lezing = _eerste(stand)
    if lezing is None or lezing.opzet is None:
        return None
    return tekeningen.prijslijn(lezing.opzet, boden.markt(stand).prijs)


def _eerste(stand: Stand) -> Lezing | None:
    """The first way of comparing that is complete: the figures show one."""
    return next((lezing for lezing in lees(stand) if lezing.opzet is not None), None)


Maker = Callable[[Stand, Planning], Iterable[Tabelrij]]

TABELLEN: Mapping[str, Maker] = {
    "weging": _weging, "onderdelen": _onderdelen, "scorelijst": _scorelijst, "gevraagd": _gevraagd, "omvang": _omvang,
    "prijsmethode": _methode, "zwaktes": _zwaktes,
    "rekenvoorbeeld": _rekenvoorbeeld, "uitslag": _uitslag, "winnaar": _winnaar, "kantel": _kantel,
    "beoordeling_ontbreekt": _ontbreekt, "beoordelaars": _beoordelaars, "markt": _markt, "simulatie": _simulatie,
    "verdeling": _verdeling,
}  # fmt: skip
"""Name of a table → the function that makes its rows."""

FIGUREN: Mapping[str, Callable[[Stand, Planning], Tekening | None]] = {
    "weging": _wegingsfiguur, "gevoeligheid": _gevoeligheid, "gevoeligheid_voorbeeld": _gevoeligheid_voorbeeld,
    "prijslijn": _prijslijn,
}  # fmt: skip
"""Name of a figure → the function that draws it."""
