"""The check of the headings: does every question of a long page stand under one, and in an order that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistent.kennis.model import Kennis
from assistent.kennis.volgorde import hangt_af_van

ZONDER_KOP_HOOGSTENS = 12
"""A page with more questions than this cannot be taken in without headings."""


def controleer_groepen(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Every mistake, as the item it stands at and what is wrong."""
    per_stap = Counter(vraag.stap for vraag in kennis.vragen.values())
    met_kop = {groep.stap for groep in kennis.groepen.values()}
    for vraag in kennis.vragen.values():
        groep = kennis.groepen.get(vraag.groep)
        if vraag.groep and groep is None:
            yield vraag.id, f"groep '{vraag.groep}' bestaat niet"
        elif groep is not None and groep.stap != vraag.stap:
            yield vraag.id, f"groep '{vraag.groep}' hoort bij de stap '{groep.stap}', de vraag bij '{vraag.stap}'"
        elif groep is None and vraag.stap in met_kop:
            yield vraag.id, f"de vragen van de stap '{vraag.stap}' staan onder kopjes; noem er een als 'groep'"
        elif groep is None and per_stap[vraag.stap] > ZONDER_KOP_HOOGSTENS:
            hoeveel = f"de stap '{vraag.stap}' heeft {per_stap[vraag.stap]} vragen"
            yield vraag.id, f"{hoeveel}; boven {ZONDER_KOP_HOOGSTENS} hoort elke vraag bij een groep"
    gebruikt = {vraag.groep for vraag in kennis.vragen.values()}
    for groep in kennis.groepen.values():
        if groep.id not in gebruikt:
            yield groep.id, "geen vraag hoort bij deze groep"
    yield from _dubbele_titels(kennis)
    yield from _volgorde(kennis)


def _dubbele_titels(kennis: Kennis) -> Iterator[tuple[str, str]]:
    titels = Counter((groep.stap, groep.titel) for groep in kennis.groepen.values())
    for groep in kennis.groepen.values():
        if titels[groep.stap, groep.titel] > 1:
            yield groep.id, f"de stap '{groep.stap}' heeft al een groep '{groep.titel}'"


def _volgorde(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """A question that appears above the one it depends on surprises who just answered that one."""
    plaats = {id_: nummer for nummer, id_ in enumerate(kennis.groepen)}
    for vraag in kennis.vragen.values():
        for id_ in sorted(hangt_af_van(vraag)):
            ander = kennis.vragen.get(id_)
            if ander is None or ander.stap != vraag.stap or not {ander.groep, vraag.groep} <= plaats.keys():
                continue
            if plaats[ander.groep] > plaats[vraag.groep]:
                yield vraag.id, f"staat in een groep vóór die van '{id_}', waarvan zij afhangt"
