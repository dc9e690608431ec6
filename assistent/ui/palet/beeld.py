"""What the palette shows of a find and of a command, in words."""

from __future__ import annotations

from typing import Final

from assistent.handelingen.zoeken import Treffer
from assistent.handelingen.zoekstof import Soort
from assistent.tekst.nederlands import aantal

SOORTNAAM: Final[dict[Soort, str]] = {
    "stap": "Pagina", "opdracht": "Opdracht", "vraag": "Vraag", "antwoord": "Antwoord", "stuk": "Document",
    "blok": "Tekstblok", "bron": "Bron", "casus": "Casus", "begrip": "Begrip", "naslag": "Naslag",
}  # fmt: skip
HINTS: Final = ((">", "opdrachten"), ("#", "tekstblokken"), ("@", "bronnen"), ("?", "begrippen en naslag"))
"""The signs that ask for some kinds only, in the order in which they are shown."""
NIETS: Final = "Niets gevonden. Probeer een ander of korter woord."
_WAAROM_NIET: Final = {
    "ongedaan": "er is niets om ongedaan te maken",
    "opnieuw": "er is niets om opnieuw te doen",
    "toetspakket": "dit is al een toetspakket",
    "samenvoegen": "dit kan alleen in het dossier van de opsteller",
}


def waarom_niet(opdracht: str, *, open_dossier: bool) -> str:
    """Why a command cannot be done now."""
    if not open_dossier:
        return "open eerst een dossier"
    return _WAAROM_NIET.get(opdracht, "kan nu niet")


def hardop(treffer: Treffer, uit: str = "") -> str:
    """A line as a screen reader says it; `uit` says why a command cannot be done."""
    waar = (uit, treffer.waar, treffer.fragment)
    return f"{SOORTNAAM[treffer.soort]}: {'. '.join((treffer.titel, *filter(None, waar)))}"


def telling(hoeveel: int, *, gezocht: bool) -> str:
    """How much was found; nothing to say while nothing was asked."""
    if not gezocht:
        return ""
    return f"{aantal(hoeveel, 'regel', 'regels')} gevonden" if hoeveel else NIETS
