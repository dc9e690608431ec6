"""The documents of a dossier as people look for them: by what they are for, a series under one title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, beschikbaar, eigen_documenten, titel
from assistent.kennis.opzet import Documentgroep
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.open_punten import open_velden

GROEPNAMEN: dict[Documentgroep, str] = {
    "leidraad": "Leidraden",
    "bijlage": "Bijlagen",
    "gesprek": "Gesprekken",
    "beoordeling": "Beoordeling",
    "besluit": "Besluiten en brieven",
    "verantwoording": "Verantwoording",
}


@dataclass(frozen=True, slots=True)
class Stuk:
    """One document; in a series `titel` is only what tells it apart: the participant."""

    document: str
    titel: str


@dataclass(frozen=True, slots=True)
class Reeks:
    """Documents of one outline under its title: one document, or a series with one for each row (`is_reeks`)."""

    naam: str
    titel: str
    stukken: tuple[Stuk, ...]
    is_reeks: bool


@dataclass(frozen=True, slots=True)
class Stukkengroep:
    """The documents with one purpose, those of the procedure itself first."""

    groep: Documentgroep
    titel: str
    reeksen: tuple[Reeks, ...]

    def documenten(self) -> Iterator[str]:
        """The names of all its documents, in order."""
        return (stuk.document for reeks in self.reeksen for stuk in reeks.stukken)


def groepeer(uitkomst: Uitkomst, namen: Iterable[str] | None = None) -> tuple[Stukkengroep, ...]:
    """The available documents by group, or these `namen`; a group without documents is not in it.

    A document of a frozen version whose outline or row is gone stands under its own name, with the leidraden.
    """
    alle = beschikbaar(uitkomst) if namen is None else tuple(namen)
    reeksen = [
        _reeks(uitkomst, naam, tuple(delen))
        for naam, delen in groupby(alle, key=lambda document: document.partition(SCHEIDING)[0])
    ]
    gevonden = ((groep, tuple(r for r in reeksen if _groep_van(uitkomst, r.naam) == groep)) for groep in GROEPNAMEN)
    return tuple(Stukkengroep(groep, GROEPNAMEN[groep], reeksen) for groep, reeksen in gevonden if reeksen)


def _groep_van(uitkomst: Uitkomst, naam: str) -> Documentgroep:
    opzet = uitkomst.kennis.documenten.get(naam)
    return opzet.groep if opzet else get_args(Documentgroep)[0]


def _reeks(uitkomst: Uitkomst, naam: str, documenten: tuple[str, ...]) -> Reeks:
    opzet = uitkomst.kennis.documenten.get(naam)
    kop = opzet.titel if opzet else naam
    stukken = tuple(Stuk(d, _titel(uitkomst, d).removeprefix(f"{kop}: ")) for d in documenten)
    return Reeks(naam, kop, stukken, SCHEIDING in documenten[0])


def _titel(uitkomst: Uitkomst, document: str) -> str:
    try:
        return titel(uitkomst, document)
    except DocumentFout:
        return document


def om_te_publiceren(uitkomst: Uitkomst) -> tuple[str, ...]:
    """What goes out with the procedure: its own documents and the annexes, of those that are available."""
    eigen = set(eigen_documenten(uitkomst))
    opzetten = uitkomst.kennis.documenten
    return tuple(
        document
        for document in beschikbaar(uitkomst)
        if (naam := document.partition(SCHEIDING)[0]) in eigen or opzetten[naam].groep == "bijlage"
    )


def open_per_stuk(
    uitkomst: Uitkomst, namen: Iterable[str], stop: Callable[[], bool] = lambda: False
) -> dict[str, tuple[str, ...]]:
    """Document → the fields that it still waits for, without composing it; what was counted when `stop` says so."""
    geteld: dict[str, tuple[str, ...]] = {}
    for naam in namen:
        if stop():
            break
        geteld[naam] = open_velden(uitkomst.stand, uitkomst.planning, naam)
    return geteld
