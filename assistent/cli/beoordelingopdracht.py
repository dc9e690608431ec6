"""The command that tries the assessment out: who would win, why, and what the method does in many invented tenders."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from assistent.beoordeling.proef import Beoordeeld
from assistent.beoordeling.simulatie import Simulatie
from assistent.beoordeling.tekeningen import kantelzinnen
from assistent.beoordeling.verdeling import Verdeling
from assistent.cli.toon import GebruiksFout, json_uit, lees, reken, zeg
from assistent.dossier.stand import Stand
from assistent.handelingen import beoordelen, beoordeling_json
from assistent.tekst.nederlands import aantal, euro, procent

_HOOGSTENS = 1_000_000
"""More tenders make no difference that anybody can see, and take minutes."""


def beoordeling(opties: Namespace) -> int:
    """Print the outcome of the bids in the dossier with every point, and the simulation that was asked for. Of a
    subsidy, the division of the ceiling."""
    if opties.simuleer is not None and not 1 <= opties.simuleer <= _HOOGSTENS:
        raise GebruiksFout(f"--simuleer vraagt een aantal van 1 tot en met {_HOOGSTENS}.")
    stand = reken(lees(opties.dossier)).stand
    if stand.waarde("feit.rechtsvorm") == "subsidie":
        verdeling = beoordelen.verdeling(stand)
        if opties.json:
            json_uit({"verdeling": beoordeling_json.verdeling(verdeling)})
        else:
            _toon(_verdelingsregels(verdeling))
        return 0
    zaad = beoordelen.zaad(stand) if opties.zaad is None else opties.zaad
    gevonden = [
        (uitkomst, _simulatie(stand, uitkomst, opties.simuleer, zaad)) for uitkomst in beoordelen.uitslagen(stand)
    ]
    if opties.json:
        markt = beoordelen.markt(stand)
        json_uit({"vergelijkingen": [beoordeling_json.beoordeeld(u, markt, s, zaad) for u, s in gevonden]})
    else:
        for uitkomst, gezien in gevonden:
            _toon(_regels(uitkomst, gezien, zaad))
    return 0


def _simulatie(stand: Stand, uitkomst: Beoordeeld, hoeveel: int | None, zaad: int) -> Simulatie | None:
    return beoordelen.simuleer(stand, uitkomst.lezing, hoeveel, zaad) if hoeveel is not None else None


def _toon(regels: Iterator[str]) -> None:
    for regel in regels:
        zeg(regel)


def _regels(uitkomst: Beoordeeld, gezien: Simulatie | None, zaad: int) -> Iterator[str]:
    if uitkomst.lezing.naam:
        yield f"{uitkomst.lezing.naam}:"
    yield from (f"nog nodig: {punt.tekst} ({punt.veld})" for punt in uitkomst.ontbreekt)
    for regel in uitkomst.regels:
        plaats = "valt af" if regel.uitslag.rang is None else f"{regel.uitslag.rang}."
        yield f"{plaats} {regel.uitslag.naam} ({euro(regel.uitslag.prijs)})"
        yield from (f"    {naam}: {som}" for _, naam, som in regel.posten)
        yield f"    {regel.totaal}"
    if uitkomst.regels:
        yield from (f"gewicht: {zin}" for zin in kantelzinnen(uitkomst.kantelgewichten))
    elif not uitkomst.ontbreekt:
        yield "Er zijn nog geen bedachte inschrijvingen (beoordeling.proefboden)."
    if gezien is not None:
        yield from _simulatieregels(gezien, zaad)


def _simulatieregels(gezien: Simulatie, zaad: int) -> Iterator[str]:
    yield f"{aantal(gezien.aantal, 'nagebootste aanbesteding', 'nagebootste aanbestedingen')}, begingetal {zaad}:"
    delen = [
        ("de beste op kwaliteit wint", gezien.beste),
        ("de goedkoopste wint", gezien.goedkoopste),
        ("de winnaar wisselt als een verliezer niet had meegedaan", gezien.omkering),
        ("de volgorde van de anderen wisselt dan", gezien.rangwissel),
        ("een prijsvechter die zelf niet wint, wijst een andere winnaar aan", gezien.prijsvechter),
    ]
    if gezien.prijs_werkelijk is not None:
        delen.append(("werkelijk gewicht van de prijs", gezien.prijs_werkelijk))
    yield from (f"    {procent(round(100 * deel, 1))}: {wat}" for wat, deel in delen)


def _verdelingsregels(verdeling: Verdeling) -> Iterator[str]:
    yield from (f"nog nodig: {punt.tekst} ({punt.veld})" for punt in verdeling.ontbreekt)
    for besluit in verdeling.besluiten:
        yield f"{besluit.aanvraag.naam}: {euro(besluit.toegekend)}. {besluit.uitleg}"
    if not verdeling.besluiten and not verdeling.ontbreekt:
        yield "Er zijn nog geen bedachte aanvragen (subsidie.proefaanvragen)."
