"""Finding reference knowledge: what touches a question, procedure, finding, risk or source, and what mentions a word.

Contradictions come first everywhere: who reads on must know that sources disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assistent.handelingen.zoekboek import Boek, kaal
from assistent.kennis.basis import Model, Verwijzing
from assistent.kennis.model import Begrip, Bron, Casus, Kennis
from assistent.kennis.naslag import Naslag, Tegenstrijdigheid

Inhoud = Naslag | Casus | Begrip | Bron
"""Everything that has a sheet of its own."""


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of reference knowledge: its part of the catalogue, and what one and several of it are called."""

    deel: str
    een: str
    meer: str


SOORTEN: Final = (
    Soort("tegenstrijdigheden", "Tegenstrijdigheid", "Tegenstrijdigheden"),
    Soort("kaders", "Tabel", "Tabellen"),
    Soort("dilemmas", "Dilemma", "Dilemma’s"),
    Soort("spanningsvelden", "Spanningsveld", "Spanningsvelden"),
    Soort("principes", "Principe", "Principes"),
    Soort("vragenlijsten", "Vragenlijst", "Vragenlijsten"),
    Soort("methoden", "Beoordelingsmethode", "Beoordelingsmethoden"),
    Soort("casussen", "Casus", "Casussen"),
    Soort("begrippen", "Begrip", "Begrippen"),
    Soort("bronnen", "Bron", "Bronnen"),
)
"""All kinds, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Treffer:
    """One line of a list: the sheet `id`, its kind and its title."""

    id: str
    soort: Soort
    titel: str


@dataclass(frozen=True, slots=True)
class Groep:
    """The reference items of one kind that touch something."""

    soort: Soort
    items: tuple[Naslag, ...]


def vind(kennis: Kennis, id_: str) -> tuple[Soort, Inhoud] | None:
    """The item with this id, and its kind; `None` when there is none."""
    for soort in SOORTEN:
        if (item := getattr(kennis, soort.deel).get(id_)) is not None:
            return soort, item
    return None


def titel(item: Inhoud) -> str:
    """The title of a sheet; of a source its short name."""
    match item:
        case Naslag():
            return item.titel
        case Casus():
            return item.naam
        case Begrip():
            return item.term
        case Bron():
            return item.kort


def lijst(kennis: Kennis, recht: object = None) -> tuple[Treffer, ...]:
    """Every sheet there is for the jurisdiction `recht` (`nl` or `vl`; anything else: all), by kind."""
    return tuple(Treffer(item.id, soort, titel(item)) for soort, item in alles(kennis, recht))


def bij(kennis: Kennis, id_: str, recht: object = None) -> tuple[Naslag, ...]:
    """The reference items that touch this question, procedure, finding, risk or source, contradictions first.

    An item of the other jurisdiction is left out; without a known `recht` all are shown.
    """
    namen = _namen(kennis, id_, recht)
    is_bron = id_ in kennis.bronnen  # most are not, and every card of a page asks
    return tuple(
        item
        for _, item in alles(kennis, recht)
        if isinstance(item, Naslag) and (not namen.isdisjoint(item.raakt) or (is_bron and id_ in _bronnen(item)))
    )


def groepen(kennis: Kennis, id_: str, recht: object = None) -> tuple[Groep, ...]:
    """`bij`, grouped by kind in the fixed order; a kind without items is left out."""
    gevonden = bij(kennis, id_, recht)
    delen = ((soort, getattr(kennis, soort.deel)) for soort in SOORTEN)
    alle = (Groep(soort, tuple(item for item in gevonden if item.id in deel)) for soort, deel in delen)
    return tuple(groep for groep in alle if groep.items)


def strijdig(kennis: Kennis, id_: str, recht: object = None) -> tuple[str, ...]:
    """The ids of the contradictions about this question, procedure, finding or risk."""
    namen = _namen(kennis, id_, recht)
    return tuple(
        item.id for item in kennis.tegenstrijdigheden.values() if namen & set(item.raakt) and _geldt(item, recht)
    )


def _namen(kennis: Kennis, id_: str, recht: object) -> set[str]:
    """The id with the other id of the same procedure: that of its choice, or of its item in this jurisdiction."""
    namen = {id_}
    if id_ in kennis.procedures:
        namen.add(kennis.procedures[id_].keuze)
    elif (procedure := kennis.procedure(id_, recht if recht in ("nl", "vl") else None)) is not None:
        namen.add(procedure.id)
    return namen


def alles(kennis: Kennis, recht: object = None) -> Iterator[tuple[Soort, Inhoud]]:
    """Every item that has a sheet in the jurisdiction `recht`, by kind; see `lijst`."""
    for soort in SOORTEN:
        for item in getattr(kennis, soort.deel).values():
            if _geldt(item, recht):
                yield soort, item


def _geldt(item: Inhoud, recht: object) -> bool:
    eigen = getattr(item, "rechtsgebied", None)
    return recht not in ("nl", "vl") or eigen not in ("nl", "vl") or eigen == recht


def _bronnen(item: Naslag) -> set[str]:
    punten = item.standpunten if isinstance(item, Tegenstrijdigheid) else ()
    return {v.bron for v in item.bron} | {v.bron for punt in punten for v in punt.bron}


# ---------------------------------------------------------------------------------------- searching


class Zoeker:
    """Searches the titles and texts of all sheets; reads the catalogue once, when it is made."""

    def __init__(self, kennis: Kennis, recht: object = None) -> None:
        self._treffers = lijst(kennis, recht)
        self._boek = Boek([(titel(item), "", " ".join(teksten(item))) for _, item in alles(kennis, recht)])

    def zoek(self, vraag: str) -> tuple[Treffer, ...]:
        """The sheets in which every word occurs, those that fit best first; all sheets for no words.

        Capitals, accents and a typing error make no difference, and the beginning or middle of a word is enough.
        """
        if not kaal(vraag).split():
            return self._treffers
        return tuple(self._treffers[vondst.nummer] for vondst in self._boek.zoek(vraag))


def teksten(waarde: object) -> Iterator[str]:
    """Every text in an item of the catalogue, whatever its form."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Model):
        yield from (tekst for deel in vars(waarde).values() for tekst in teksten(deel))
    elif isinstance(waarde, Verwijzing):
        yield waarde.plaats
    elif isinstance(waarde, Mapping):
        yield from (tekst for deel in waarde.values() for tekst in teksten(deel))
    elif isinstance(waarde, Iterable):
        yield from (tekst for deel in waarde for tekst in teksten(deel))
