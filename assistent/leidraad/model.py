"""A composed document: the one text that screen, Word and PDF all show.

`Leidraad` > `Hoofdstuk` > `Paragraaf` > `Blok`. Every block knows where it comes from: the building block, the
condition that placed it, the sources, and whether the user changed it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistent.kennis.basis import Status, Verwijzing
from assistent.kennis.model import Bloksoort
from assistent.kennis.opzet import Documentvorm
from assistent.kennis.voorwaarden import Spoor
from assistent.tekst.boom import Boom


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Why a block stands where it stands."""

    bouwsteen: str
    titel: str
    bron: tuple[Verwijzing, ...]
    status: Status
    spoor: Spoor | None = None
    """The outcome of the condition of the building block; `None` for a block without condition."""


Afwijking = Literal["", "vervangen", "eigen", "verouderd", "verplaatst", "weggelaten"]
"""How a block departs from the standard: with other text, as the user's own block, at another place, or left out.
`verouderd` says that the departure no longer fits: the standard text has changed since, or the place to which the block
was moved is gone."""


@dataclass(frozen=True, slots=True)
class Blok:
    """One block. `sleutel` is its stable key (`document/bouwsteen` or `document/bouwsteen@rij`), the same in every
    version of the document; `boom` its text; `open_velden` the fields that still lack an answer; `afwijking` says
    whether and how it departs from the standard. `uit_gegevens` is true when the block holds a table made from
    answers: such a block is never overridden as text.
    """

    sleutel: str
    soort: Bloksoort
    boom: Boom
    herkomst: Herkomst
    standaardhash: str
    """Hash of the standard text as composed now; an override keeps the hash it was based on."""
    open_velden: tuple[str, ...] = ()
    afwijking: Afwijking = ""
    uit_gegevens: bool = False
    voorlopig: bool = False
    """True when the condition of the block is still unknown: it may fall away when a question is answered."""
    wacht_op: tuple[str, ...] = ()
    """The fields that still decide whether the block stays, when it is `voorlopig`."""
    standaard: Boom = ()
    """The standard text as composed now, where `boom` is the user's text instead; so that both can be shown."""


@dataclass(frozen=True, slots=True)
class Paragraaf:
    """A numbered paragraph (heading 2) with its blocks."""

    id: str
    titel: str
    blokken: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter (heading 1). An annex (`bijlage`) is numbered apart: Bijlage A, B, …"""

    id: str
    titel: str
    paragrafen: tuple[Paragraaf, ...]
    bijlage: bool = False


@dataclass(frozen=True, slots=True)
class Titelblad:
    """What stands on the cover and in the properties of the file. `gegevens` are (label, value, is open) lines;
    `geadresseerde` are the lines of the address of a letter to one participant, empty for every other document."""

    titel: str
    ondertitel: str
    organisatie: str
    zaak: str
    status: str
    versie: str
    datum: str
    gegevens: tuple[tuple[str, str, bool], ...] = ()
    geadresseerde: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LosseTekst:
    """A text of the user that has no place in the document (any more); kept and shown, never thrown away."""

    sleutel: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Leidraad:
    """A whole document. `taal` is the language of the text: `nl-NL` or `nl-BE`. `kenmerk` is dossier id / revision /
    document, the identifier by which a file is recognised when it comes back. `weggelaten` are the blocks that would
    stand in it if the user had not left them out: a reviewer has to see those too. `exemplaar` names the participant
    whom a document of a series is for; empty for any other document."""

    document: str
    titelblad: Titelblad
    hoofdstukken: tuple[Hoofdstuk, ...]
    kenmerk: str
    taal: str
    los: tuple[LosseTekst, ...] = ()
    weggelaten: tuple[Blok, ...] = ()
    vorm: Documentvorm = "leidraad"
    exemplaar: str = ""

    @property
    def naam(self) -> str:
        """What it is called; one of a series with whom it is for."""
        return f"{self.titelblad.titel}: {self.exemplaar}" if self.exemplaar else self.titelblad.titel

    def blokken(self) -> tuple[Blok, ...]:
        """Every block, in the order of the document."""
        return tuple(b for h in self.hoofdstukken for p in h.paragrafen for b in p.blokken)
