"""The check of what counts after publication: promised facts, phases, and findings that tell facts in words."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from assistent.kennis.model import Kennis
from assistent.kennis.publicatie import Publicatiefeit

_STAP = "stap"
_ONBEKEND = "onbekend"
_NAMEN = {"stap", "datum", "peildatum"}
"""What the sentence of a phase can hold between braces."""


def controleer_publicatie(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Every mistake, as the item it stands at and what is wrong."""
    gedrukt = {veld.partition("#")[0] for bouwsteen in kennis.bouwstenen.values() for veld in bouwsteen.velden}
    for feit in kennis.publicatiefeiten.values():
        yield from ((feit.id, tekst) for tekst in _feit(kennis, feit))
        yield from ((feit.id, f"'{veld}' staat in geen bouwsteen") for veld in feit.ook if veld not in gedrukt)
    yield from _fasen(kennis)
    for regel in kennis.meldingen.values():
        for naam in regel.noemt:
            if naam not in kennis.feiten:
                yield regel.id, f"'{naam}' is geen feit"
            elif kennis.feiten[naam].type != "tekst":
                yield regel.id, f"'{naam}' is geen tekst en kan niet achter de bevinding staan"


def _feit(kennis: Kennis, feit: Publicatiefeit) -> Iterator[str]:
    if feit.id == _STAP:
        return
    vraag = kennis.vragen.get(feit.id)
    if vraag is None:
        yield f"'{feit.id}' is geen vraag; de stappen van de planning heten samen '{_STAP}'"
        return
    kolommen = {kolom.id for kolom in vraag.kolommen}
    yield from (f"'{vraag.id}' heeft geen kolom '{k}'" for k in (*feit.kolommen, *feit.waar) if k not in kolommen)


def _fasen(kennis: Kennis) -> Iterator[tuple[str, str]]:
    if kennis.publicatiefeiten and _ONBEKEND not in kennis.publicatiefasen:
        yield _ONBEKEND, "deze publicatiefase ontbreekt; zij geldt als een dag ontbreekt"
    stappen = {stap.id for procedure in kennis.procedures.values() for stap in procedure.stappen}
    for fase in kennis.publicatiefasen.values():
        yield from ((fase.id, f"geen procedure heeft de stap '{stap}'") for stap in fase.na if stap not in stappen)
        vreemd = {naam for _, naam, _, _ in Formatter().parse(fase.waarom) if naam is not None} - _NAMEN
        yield from ((fase.id, f"'{{{naam}}}' is hier niet bekend") for naam in sorted(vreemd))
