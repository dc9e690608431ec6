"""What a review point is, and what it is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from assistent.advies.model import Keuze, Melding, Rechtsvormadvies
from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Procedure
from assistent.planning.model import Planning
from assistent.vergelijk.gepubliceerd import Gepubliceerd

Soort = Literal[
    "voorwaarde", "keuze", "melding", "afwijking", "te_controleren", "open_punt", "losse_tekst", "aandachtspunt",
    "wijziging", "opmerking",
]  # fmt: skip
"""What a point comes from. `opmerking` is a place about which somebody said something, though it was no point."""
SOORTNAMEN: Final[Mapping[str, str]] = {
    "voorwaarde": "Voorwaarden",
    "keuze": "Keuzes",
    "melding": "Bevindingen",
    "wijziging": "Wijzigingen na publicatie",
    "afwijking": "Afwijkingen van de standaardtekst",
    "losse_tekst": "Losse teksten",
    "te_controleren": "Te controleren bronnen",
    "open_punt": "Open punten",
    "aandachtspunt": "Aandachtspunten",
    "opmerking": "Opmerkingen bij een plaats",
}
"""The kinds in the order in which they are shown, each with its heading."""

Zwaarte = Literal["", "fout", "waarschuwing", "aandacht"]
ZWAARTES: Final[Mapping[Zwaarte, int]] = {"fout": 0, "waarschuwing": 1, "aandacht": 2, "": 3}
"""How heavy a point weighs by itself, before anybody judged it; heaviest first."""


@dataclass(frozen=True, slots=True)
class Toetspunt:
    """One thing that a reviewer has to look at.

    `id` stays as long as the point exists, whatever its words are. `plaats` is where one goes to see it: a question or
    fact (id), a step (`stap.publicatie`), a block key or a document. `plekken` are all places that it is about, and
    `documenten` (ids, one of a series as `document@row`) where it stands. `tekst` is what there is to judge; `regel`
    what the rule asks; `bron` where that is written; `antwoord` what the drafter answered, in words. `oud` and `nieuw`
    are the standard text and the drafter's, or the published value and that of now. `over` is the sha256 of everything
    that a verdict is about: when that differs later, the verdict was about something else. `momenten` are the moments
    of review (ids) that put this point.
    """

    id: str
    soort: Soort
    titel: str
    plaats: str
    tekst: str
    regel: str = ""
    bron: tuple[Verwijzing, ...] = ()
    antwoord: str = ""
    motivering: str = ""
    ernst: Zwaarte = ""
    over: str = ""
    documenten: tuple[str, ...] = ()
    plekken: tuple[str, ...] = ()
    momenten: tuple[str, ...] = ()
    oud: str = ""
    nieuw: str = ""

    @property
    def document(self) -> str:
        """The first document in which it stands; empty when it stands in none."""
        return self.documenten[0] if self.documenten else ""


class Stof(Protocol):
    """What follows from a dossier, as far as review points are made from it."""

    @property
    def stand(self) -> Stand:
        """The dossier on its reference date."""

    @property
    def rechtsvorm(self) -> Rechtsvormadvies:
        """The advice on the legal form."""

    @property
    def keuzes(self) -> tuple[Keuze, ...]:
        """The choices within the model, with what speaks for and against each option."""

    @property
    def procedure(self) -> Procedure | None:
        """The chosen procedure, else the best."""

    @property
    def voorlopig(self) -> bool:
        """Whether nobody chose it."""

    @property
    def planning(self) -> Planning:
        """The planning."""

    @property
    def gepubliceerd(self) -> Gepubliceerd | None:
        """What became of what was published; `None` when nothing was."""

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """The findings."""


class ToetsFout(Exception):
    """Something cannot be said or signed in a review; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Toetser:
    """Who says something in a review: name, role ("jurist", "inkoper") and organisation."""

    naam: str
    rol: str = ""
    organisatie: str = ""


def over_som(*delen: str | Sequence[str]) -> str:
    """The sha256 of what a verdict is about: these texts, without differences in white space."""
    return sha256_waarde([_glad(deel) if isinstance(deel, str) else [_glad(d) for d in deel] for deel in delen])


def _glad(tekst: str) -> str:
    return " ".join(tekst.split())
