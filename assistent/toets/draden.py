"""Remarks as threads: what was said, what was answered, and whether it is settled.

A reply names the remark or verdict that it answers, or another reply below it. A reply to something that is not there
(a package that never came back) begins a thread of its own: nothing that was said is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from assistent.dossier.model import Opmerking, Reactie, Toets


@dataclass(frozen=True, slots=True)
class Bericht:
    """One remark or reply with the key (uuid) under which it stands in the dossier."""

    sleutel: str
    opmerking: Opmerking


@dataclass(frozen=True, slots=True)
class Draad:
    """A remark with all that was said below it, in order of time. `reactie` is what the drafter last did with it,
    `None` when there is no such answer. `gewijzigd`: what it is about changed since it was written."""

    sleutel: str
    opmerking: Opmerking
    reacties: tuple[Bericht, ...] = ()
    gewijzigd: bool = False

    @property
    def afgehandeld(self) -> bool:
        """Whether the last word about it is that it is settled."""
        return is_afgehandeld(self.reacties)

    @property
    def reactie(self) -> Reactie | None:
        """What the drafter last did with it."""
        return laatste_reactie(self.reacties)

    @property
    def beantwoord(self) -> bool:
        """Whether it was settled, or an answer came after the last time that it was opened."""
        return self.afgehandeld or is_beantwoord(self.reacties)


def is_afgehandeld(reacties: Iterable[Bericht]) -> bool:
    """Whether of all that was said about settling it, the last is that it is settled."""
    besluiten = [b.opmerking.soort for b in reacties if b.opmerking.soort in ("afgehandeld", "heropend")]
    return bool(besluiten) and besluiten[-1] == "afgehandeld"


def laatste_reactie(reacties: Iterable[Bericht]) -> Reactie | None:
    """The last answer that says what was done."""
    gegeven = [b.opmerking.reactie for b in reacties if b.opmerking.reactie is not None]
    return gegeven[-1] if gegeven else None


def is_beantwoord(reacties: Iterable[Bericht]) -> bool:
    """Whether an answer that says what was done stands after the last reopening."""
    staat = False
    for bericht in reacties:
        if bericht.opmerking.soort == "heropend":
            staat = False
        elif bericht.opmerking.reactie is not None:
            staat = True
    return staat


@dataclass(frozen=True, slots=True)
class Gesprekken:
    """Every remark of a dossier once: `wortels` are those that begin a thread; `onder` are the replies below each
    remark or verdict that begins one, in order of time."""

    wortels: tuple[Bericht, ...]
    onder: Mapping[str, tuple[Bericht, ...]]


def gesprekken(toets: Toets) -> Gesprekken:
    """The remarks sorted into threads. The order in which they came into the dossier does not matter."""
    berichten = [Bericht(sleutel, opmerking) for sleutel, opmerking in toets.opmerkingen.items()]
    berichten.sort(key=lambda bericht: volgorde(bericht.opmerking.op, bericht.sleutel))
    wortels: list[Bericht] = []
    onder: dict[str, list[Bericht]] = {}
    per_bericht = _wortels(toets)
    for bericht in berichten:
        wortel = per_bericht[bericht.sleutel]
        if wortel == bericht.sleutel:
            wortels.append(bericht)
        else:
            onder.setdefault(wortel, []).append(bericht)
    return Gesprekken(tuple(wortels), {sleutel: tuple(reacties) for sleutel, reacties in onder.items()})


def _wortels(toets: Toets) -> dict[str, str]:
    """Each remark → the remark or verdict with which its thread begins. Of remarks that answer each other in a circle,
    which no one could write but a file can hold, the first key begins it."""
    gevonden: dict[str, str] = {}
    for begin in toets.opmerkingen:
        weg: dict[str, None] = {}
        hier, wortel = begin, ""
        while not wortel:
            boven = toets.opmerkingen[hier].antwoord_op
            weg[hier] = None
            if hier in gevonden:
                wortel = gevonden[hier]
            elif boven is not None and boven in toets.oordelen:
                wortel = boven
            elif boven is None or boven not in toets.opmerkingen:
                wortel = hier
            elif boven in weg:
                kring = list(weg)
                wortel = min(kring[kring.index(boven) :])
            else:
                hier = boven
        gevonden.update(dict.fromkeys(weg, wortel))
    return gevonden


def volgorde(op: str, sleutel: str) -> tuple[datetime, str]:
    """By time, and at the same time by key, so that the order of merging does not matter. Without a time: first."""
    try:
        moment = datetime.fromisoformat(op)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC), sleutel
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC), sleutel
