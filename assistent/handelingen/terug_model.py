"""What a file that came back from Word would change: proposals, each with what it would do, and what is left over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistent.dossier.model import Opmerking
from assistent.handelingen.documenten import DocumentFout
from assistent.leidraad.model import Blok

Soort = Literal["tekst", "nieuw", "conflict", "verplaatst", "weggelaten", "gegeven", "opmerking"]
Keuze = Literal["tekst", "antwoord", "verplaats", "weg", "bewaar", "opmerking"]
"""What can be done with a proposal: take the text over, change the answer, move the block, leave it out, keep what the
dossier has, keep the remark."""
SOORTEN: dict[Soort, str] = {
    "tekst": "gewijzigde tekst",
    "nieuw": "nieuwe tekst",
    "conflict": "conflict",
    "verplaatst": "verplaatst",
    "weggelaten": "verwijderd",
    "gegeven": "gegeven",
    "opmerking": "opmerking",
}
KEUZEN: dict[Keuze, str] = {
    "tekst": "neem de tekst uit Word over",
    "antwoord": "wijzig het antwoord",
    "verplaats": "zet het blok op die plaats",
    "weg": "laat het blok weg",
    "bewaar": "houd de tekst van het dossier",
    "opmerking": "neem de opmerking over",
}


@dataclass(frozen=True, slots=True)
class ZetTekst:
    """Put this text in the place of a block, or the standard text back when it says the same."""

    sleutel: str
    markdown: str


@dataclass(frozen=True, slots=True)
class VoegToe:
    """A block of the user's own under this key, after `na`."""

    sleutel: str
    na: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Verplaats:
    """Put a block after `na`."""

    sleutel: str
    na: str


@dataclass(frozen=True, slots=True)
class LaatWeg:
    """Leave a block out."""

    sleutel: str


@dataclass(frozen=True, slots=True)
class ZetAntwoord:
    """A value for a question; with `rij` and `kolom` for one cell of a table. A row that is not there is made; `None`
    empties."""

    vraag: str
    waarde: object
    rij: str = ""
    kolom: str = ""


@dataclass(frozen=True, slots=True)
class ZetMotivering:
    """The reasons for an answer."""

    vraag: str
    tekst: str


@dataclass(frozen=True, slots=True)
class VerwijderRij:
    """Take a row out of a table."""

    vraag: str
    rij: str


@dataclass(frozen=True, slots=True)
class ZetStap:
    """The date of a step of the planning (JJJJ-MM-DD), and its time of day when the text says one."""

    stap: str
    datum: str
    tijd: str | None = None


@dataclass(frozen=True, slots=True)
class Bewaar:
    """Keep a remark under this uuid."""

    uuid: str
    opmerking: Opmerking


Daad = ZetTekst | VoegToe | Verplaats | LaatWeg | ZetAntwoord | ZetMotivering | VerwijderRij | ZetStap | Bewaar


@dataclass(frozen=True, slots=True)
class Voorstel:
    """One thing that differs, with what can be done about it.

    `nr` counts from 1. `plaats`: key of the block. `titel` and `kop`: its name and the heading above it. `oud`: what
    the dossier says; `nieuw`: what the file says; `oorspronkelijk`: what we wrote in the file, when that is known.
    `daden`: choice → what it does, best first; an empty one only puts the matter aside. `vanzelf`: the choice that is
    taken without asking, empty when somebody has to choose. `onzeker`: the dossier was changed since the file was
    written, so that the difference need not come from the file. `uitleg`: one sentence.
    """

    nr: int
    soort: Soort
    plaats: str
    titel: str
    kop: str
    oud: str
    nieuw: str
    daden: Mapping[Keuze, tuple[Daad, ...]]
    vanzelf: Keuze | Literal[""] = ""
    oorspronkelijk: str | None = None
    onzeker: bool = False
    uitleg: str = ""
    alinea: int = 0

    @property
    def voorkeur(self) -> Keuze:
        """The choice that is offered first."""
        return next(iter(self.daden))


@dataclass(frozen=True, slots=True)
class Letterlijk:
    """Something that cannot be taken over: its words, where they stand and why it stays out."""

    waar: str
    tekst: str
    waarom: str
    plaats: str = ""


@dataclass(frozen=True, slots=True)
class Terugkeer:
    """A file that was read back. `document` is the id of the document it holds, `titel` its name. `herkend` says in
    sentences which text it is. `blokken`: the blocks of the document as the dossier has them now."""

    bestand: str
    document: str
    titel: str
    herkend: tuple[str, ...]
    voorstellen: tuple[Voorstel, ...]
    letterlijk: tuple[Letterlijk, ...]
    blokken: Mapping[str, Blok] = field(default_factory=dict)

    @property
    def niets(self) -> bool:
        """Whether the file says nothing that the dossier does not say."""
        return not self.voorstellen and not self.letterlijk


class TerugFout(DocumentFout):
    """A file cannot be read back into this dossier; the text says why and what can be done."""
