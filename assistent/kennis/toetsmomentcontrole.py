"""The part of the check that is about the moments of review: do they point at things that exist, is nothing missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistent.kennis.basis import Item
from assistent.kennis.model import Kennis
from assistent.kennis.toetsmoment import Aandachtspunt, Toetsmoment

_TE_TOETSEN = ("leidraad", "besluit")
"""Kinds of documents that go out, and so are reviewed before they do."""


def toetsonderdelen(kennis: Kennis) -> Iterator[Toetsmoment | Aandachtspunt]:
    """Every moment and every point of attention."""
    for moment in kennis.toetsmomenten.values():
        yield moment
        yield from moment.punten


def controleer_toetsmomenten(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Every error, as the item it stands at and what is wrong."""
    for moment in kennis.toetsmomenten.values():
        if "aandachtspunt" not in moment.soorten:
            yield (
                moment.id,
                "de aandachtspunten van dit moment worden nooit gesteld; noem ‘aandachtspunt’ bij ‘soorten’",
            )
        yield from _documenten(kennis, moment, moment.documenten)
        for punt in moment.punten:
            yield from _documenten(kennis, punt, punt.documenten)
            if vreemd := set(punt.documenten) - set(moment.documenten):
                yield punt.id, f"noemt {', '.join(sorted(vreemd))}, dat bij ‘{moment.id}’ niet wordt gelezen"
            if punt.rechtsgebied and moment.rechtsgebied not in (None, punt.rechtsgebied):
                yield punt.id, f"geldt in ‘{punt.rechtsgebied}’ maar staat bij een moment van ‘{moment.rechtsgebied}’"
    teller = Counter(onderdeel.id for onderdeel in toetsonderdelen(kennis))
    yield from (
        (id_, f"deze id staat {aantal} keer bij de toetsmomenten") for id_, aantal in teller.items() if aantal > 1
    )


def ongelezen(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Documents that go out and that no moment reads. A catalogue without moments has none to miss."""
    gelezen = {document for moment in kennis.toetsmomenten.values() for document in moment.documenten}
    for document in kennis.documenten.values() if kennis.toetsmomenten else ():
        if document.groep in _TE_TOETSEN and document.id not in gelezen:
            yield document.id, "geen toetsmoment leest dit document, terwijl het naar buiten gaat"


def _documenten(kennis: Kennis, item: Item, documenten: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from ((item.id, f"document '{id_}' bestaat niet") for id_ in documenten if id_ not in kennis.documenten)
