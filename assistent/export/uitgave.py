"""What goes along with the text of a document: for whom the file is, and what it says beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Invulveld:
    """A place that somebody fills in with Word: one of `keuzen`, or free text without them. `naam` is shown above it
    and said by a screen reader."""

    naam: str
    keuzen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One way to give out a document; without arguments a plain draft.

    `publiek`: fit for publication; the file holds no remarks, no names of persons, no trace of the dossier and no
    hidden marks, so that it cannot be read back. `kanttekeningen`: key of a block -> lines of the comment beside it.
    `eigenschappen`: custom properties of the file (name -> text). `invulnamen`: field -> what it is about; when given,
    every place to fill in becomes a field that one clicks and types in. `hulp`: key of a block -> lines of guidance
    printed under it. `invulvelden`: field -> how its value, which stands there to be replaced, is filled in. `merken`:
    field -> name of the hidden bookmark around the cell it stands in. `liggend`: the page on its side.
    """

    publiek: bool = False
    kanttekeningen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eigenschappen: Mapping[str, str] = field(default_factory=dict)
    invulnamen: Mapping[str, str] | None = None
    hulp: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    invulvelden: Mapping[str, Invulveld] = field(default_factory=dict)
    merken: Mapping[str, str] = field(default_factory=dict)
    liggend: bool = False


CONCEPT = Uitgave()
