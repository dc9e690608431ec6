"""What a toetsmemo that came back says about a dossier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from assistent.dossier.model import Gewicht, Uitspraak
from assistent.export.fouten import WoordFout
from assistent.export.memo_lezen import Plek
from assistent.toets.memo_vorm import DOCUMENT
from assistent.toets.model import Toetser

KENMERK = re.compile(rf"(?P<dossier>[0-9a-f-]{{36}})/(?P<revisie>\d{{1,15}})/{DOCUMENT}(?:@(?P<moment>[a-z0-9_.]+))?")
"""The identifier in the file: dossier, revision, and the moment of review if it is about one."""


class MemoFout(WoordFout):
    """A toetsmemo cannot be read or taken over; the dossier is as it was."""


@dataclass(frozen=True, slots=True)
class Memooordeel:
    """A verdict from the memo. `toelichting` is what was remarked with it, where a verdict asks for that. `gewijzigd`:
    what it is about changed since the memo was written."""

    punt: str
    titel: str
    uitspraak: Uitspraak
    gewicht: Gewicht | None
    toelichting: str
    over: str
    gewijzigd: bool
    plaats: str


@dataclass(frozen=True, slots=True)
class Memoopmerking:
    """A remark from the memo, literally. `op` is the place in the dossier that it is about."""

    punt: str
    titel: str
    op: str
    tekst: str
    gewicht: Gewicht | None
    over: str
    gewijzigd: bool
    plaats: str


@dataclass(frozen=True, slots=True)
class Memolezing:
    """What a memo holds. `gewijzigd` are the points (ids) of which the text changed since; `onbekend` what was written
    about points that are not there any more; `niet_gelezen` what was written and could not be read as a verdict or
    remark, literally, with where and why. `dag` is the date that the reviewer filled in, None without a readable one.
    `gezien` are the documents (id → title) that the reviewer named as seen, `gezien_los` what was named and is no
    title.
    """

    bestand: str
    kenmerk: str
    toetsmoment: str
    toetser: Toetser
    dag: date | None
    niet_beoordeeld: str
    oordelen: tuple[Memooordeel, ...] = ()
    opmerkingen: tuple[Memoopmerking, ...] = ()
    onbekend: tuple[Plek, ...] = ()
    niet_gelezen: tuple[Plek, ...] = ()
    waarschuwingen: tuple[str, ...] = ()
    eigenschappen: Mapping[str, str] | None = None
    gezien: Mapping[str, str] = field(default_factory=dict)
    gezien_los: tuple[str, ...] = ()

    @property
    def gewijzigd(self) -> tuple[str, ...]:
        """The points of which the text changed since the memo was written."""
        van_oordelen = (deel.punt for deel in self.oordelen if deel.gewijzigd)
        return tuple(dict.fromkeys((*van_oordelen, *(deel.punt for deel in self.opmerkingen if deel.gewijzigd))))

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to take over."""
        return not (self.oordelen or self.opmerkingen or self.onbekend)
