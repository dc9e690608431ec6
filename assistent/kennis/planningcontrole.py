"""Whether the catalogue's steps, terms and findings about time hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from string import Formatter

from assistent.kennis.model import Kennis, Procedure
from assistent.kennis.planstap import PLANVELDEN, Algemenestap, Planmeldingsregel, Procedurestap, Termijn
from assistent.kennis.voorwaarden import Alle, Een, Niet, Vergelijk


def termijnvoorwaarden(kennis: Kennis) -> Iterator[tuple[str, Vergelijk | Alle | Een | Niet]]:
    """Every condition on a step, a term or a length in a case, with the item it stands at."""
    for procedure in kennis.procedures.values():
        for stap in procedure.stappen:
            yield from _van_termijnen(f"{procedure.id}.{stap.id}", _reeksen(stap))
    for algemeen in kennis.algemene_stappen.values():
        if algemeen.als is not None:
            yield algemeen.id, algemeen.als
        yield from _van_termijnen(algemeen.id, _reeksen(algemeen))
    yield from ((duur.id, duur.als) for duur in kennis.praktijkduren.values() if duur.als is not None)


def controleer_planning(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """What is wrong, as (item, text)."""
    for procedure in kennis.procedures.values():
        yield from ((procedure.id, tekst) for tekst in _stappen(kennis, procedure))
    bekend = kennis.stapnamen()
    for algemeen in kennis.algemene_stappen.values():
        yield from ((algemeen.id, tekst) for tekst in _algemeen(kennis, algemeen, bekend))
    for regel in kennis.planmeldingen.values():
        yield from ((regel.id, tekst) for tekst in _melding(regel))
    for soort, aantal in Counter(regel.soort for regel in kennis.planmeldingen.values()).items():
        if aantal > 1:
            yield soort, f"deze bevinding van de planning is {aantal} keer beschreven"
    for duur in kennis.praktijkduren.values():
        for stap in (*duur.van, duur.tot):
            if stap not in bekend:
                yield duur.id, f"stap '{stap}' bestaat niet"
        if duur.parameter not in kennis.parameters:
            yield duur.id, f"parameter '{duur.parameter}' bestaat niet"
        if duur.casus not in kennis.casussen:
            yield duur.id, f"casus '{duur.casus}' bestaat niet"


def _stappen(kennis: Kennis, procedure: Procedure) -> Iterator[str]:
    stappen = [stap.id for stap in procedure.stappen]
    yield from (f"stap '{id_}' staat dubbel" for id_, aantal in Counter(stappen).items() if aantal > 1)
    for nummer, stap in enumerate(procedure.stappen):
        if stap.na and stap.na not in stappen[:nummer]:
            yield f"stap '{stap.id}' volgt op '{stap.na}', die niet eerder komt"
        for afstand in stap.ook:
            if afstand.na not in stappen[:nummer]:
                yield f"stap '{stap.id}' houdt afstand van '{afstand.na}', die niet eerder komt"
        yield from (f"stap '{stap.id}': {tekst}" for tekst in _termijnen(kennis, stap, bool(stap.na)))


def _algemeen(kennis: Kennis, stap: Algemenestap, bekend: dict[str, str]) -> Iterator[str]:
    yield from (f"stap '{buur}' bestaat niet" for buur in (*stap.na, *stap.voor) if buur not in bekend)
    if not stap.na and not stap.voor:
        yield "deze stap staat nergens na en nergens voor"
    yield from _termijnen(kennis, stap, bool(stap.na))


def _termijnen(kennis: Kennis, stap: Procedurestap | Algemenestap, volgt: bool) -> Iterator[str]:
    if stap.minimum and not volgt:
        yield "een minimum telt vanaf een andere stap (na)"
    if stap.hoogstens and not volgt:
        yield "een maximum telt vanaf een andere stap (na)"
    for reeks in _reeksen(stap):
        yield from _reeks(kennis, reeks)


def _reeks(kennis: Kennis, reeks: tuple[Termijn, ...]) -> Iterator[str]:
    for termijn in reeks:
        for parameter in filter(None, (termijn.parameter, termijn.ondergrens)):
            if parameter not in kennis.parameters:
                yield f"parameter '{parameter}' bestaat niet"
    if any(termijn.als is None for termijn in reeks[:-1]):
        yield "na een minimum zonder voorwaarde komt er nog een; dat geldt nooit"
    if reeks and reeks[-1].als is not None:
        yield "het laatste minimum heeft een voorwaarde; geldt zij niet, dan is er geen minimum"


def _reeksen(stap: Procedurestap | Algemenestap) -> tuple[tuple[Termijn, ...], ...]:
    ook = stap.ook if isinstance(stap, Procedurestap) else ()
    return (stap.minimum, stap.hoogstens, *(afstand.minimum for afstand in ook))


def _van_termijnen(
    item: str, reeksen: tuple[tuple[Termijn, ...], ...]
) -> Iterator[tuple[str, Vergelijk | Alle | Een | Niet]]:
    yield from ((item, t.als) for reeks in reeksen for t in reeks if t.als is not None)


def _melding(regel: Planmeldingsregel) -> Iterator[str]:
    for tekst in (regel.tekst, regel.maatregel):
        namen = {naam for _, naam, _, _ in Formatter().parse(tekst) if naam is not None}
        for naam in sorted(namen - PLANVELDEN[regel.soort]):
            yield f"'{{{naam}}}' is niet bekend bij '{regel.soort}'"
