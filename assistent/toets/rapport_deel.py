"""What the chapters of the toetsrapport are made from, and how they are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from assistent.dossier.model import Toets
from assistent.leidraad.model import Blok, Hoofdstuk, Paragraaf
from assistent.leidraad.vraagblokken import eigen_blok, toelichting
from assistent.tekst.boom import Boom
from assistent.toets.aftekenen import Aftekenstand
from assistent.toets.papier import Groep, Toetsstof, groepen
from assistent.toets.stand import Puntstand

DOCUMENT: Final = "toetsrapport"


@dataclass(frozen=True)
class Rapportstof:
    """What a report is about: the points, the lapsed points, document → sha256 of its text as it is now, and the
    sign-offs with what changed since."""

    toets: Toetsstof
    vervallen: tuple[Puntstand, ...]
    sommen: Mapping[str, str]
    aftekeningen: tuple[Aftekenstand, ...]

    @cached_property
    def groepen(self) -> tuple[Groep, ...]:
        """The points with their numbers, as in the toetsmemo about the same points."""
        return groepen(self.toets)

    @cached_property
    def punten(self) -> tuple[tuple[int, Puntstand], ...]:
        """Every point with its number."""
        return tuple(punt for groep in self.groepen for punt in groep.punten)

    @property
    def gezegd(self) -> Toets:
        """The review as it stands in the dossier."""
        return self.toets.stand.dossier.toets

    def hoort_erbij(self, moment: str) -> bool:
        """Whether what was said at this moment of review (id; empty for none) belongs in this report."""
        return self.toets.moment is None or moment in ("", self.toets.moment.id)


def deel(
    stof: Rapportstof, id_: str, *paragrafen: Paragraaf, blokken: Sequence[Blok] = (), bijlage: bool = False
) -> Hoofdstuk:
    """A chapter with the title and the explanation of the building block `toets.<id>`, and what belongs under it."""
    titel, uitleg = toelichting(stof.toets.stand.kennis, DOCUMENT, f"toets.{id_}")
    return Hoofdstuk(id_, titel, (Paragraaf("uitleg", "", (uitleg, *blokken)), *paragrafen), bijlage)


def paragraaf(stof: Rapportstof, id_: str, *blokken: Blok) -> Paragraaf:
    """A paragraph with the title and the explanation of a building block."""
    titel, uitleg = toelichting(stof.toets.stand.kennis, DOCUMENT, f"toets.{id_}")
    return Paragraaf(id_, titel, (uitleg, *blokken))


def zin(stof: Rapportstof, id_: str) -> Blok:
    """The text of a building block without its title."""
    return toelichting(stof.toets.stand.kennis, DOCUMENT, f"toets.{id_}")[1]


def eigen(naam: str, boom: Boom) -> Blok:
    """A block with what the dossier says."""
    return eigen_blok(f"{DOCUMENT}/{naam}", boom)
