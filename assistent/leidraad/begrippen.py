"""Which terms of the glossary a document uses, and where the user's own words stray from it.

A glossary with terms that stand nowhere makes a reader look for a meaning that is not there; a second word for the same
thing makes him look for a difference that is not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistent.dossier.stand import Stand
from assistent.kennis.model import Begrip
from assistent.tekst.woordvorm import patroon, stam


@dataclass(frozen=True, slots=True)
class Woordkeus:
    """A word that the glossary avoids, in a text of the user. `plaats` is a question or the key of a block."""

    plaats: str
    woord: str
    begrip: Begrip


def gebruikte(begrippen: Iterable[Begrip], tekst: str) -> frozenset[str]:
    """The ids of the terms that occur in the text, and of terms that the definitions of those use."""
    alle = list(begrippen)
    gevonden: set[str] = set()
    nieuw = [tekst]
    while nieuw:
        samen = "\n".join(nieuw)
        klein = samen.lower()
        raak = [b for b in alle if b.id not in gevonden and _staat_in(b.term, samen, klein)]
        gevonden.update(b.id for b in raak)
        nieuw = [b.definitie for b in raak]
    return frozenset(gevonden)


def _staat_in(term: str, tekst: str, klein: str) -> bool:
    """Whether the term stands in the text. Most terms stand in none; to see that their first letters are not in the
    text in small letters (`klein`) costs far less than the pattern does."""
    return stam(term) in klein and patroon(term).search(tekst) is not None


def woordkeuzes(stand: Stand) -> tuple[Woordkeus, ...]:
    """Every answer and every text of the user that uses a word which the glossary avoids in this jurisdiction."""
    recht = stand.waarde("zaak.rechtsgebied")
    begrippen = [b for b in stand.kennis.begrippen.values() if b.vermijd and b.rechtsgebied in (None, recht)]
    woorden = tuple(woord for begrip in begrippen for woord in begrip.vermijd)
    return tuple(
        Woordkeus(plaats, vondst[0], begrip)
        for plaats, tekst in _eigen_teksten(stand)
        if woorden and _heeft_een_van(_een_van(woorden), tekst)
        for begrip in begrippen
        for woord in begrip.vermijd
        if (vondst := patroon(woord).search(tekst)) is not None
    )


@lru_cache(maxsize=8)
def _een_van(woorden: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patroon(woord).pattern for woord in woorden), re.IGNORECASE)


@lru_cache(maxsize=4_096)
def _heeft_een_van(woorden: re.Pattern[str], tekst: str) -> bool:
    """Remembered per text: of all that the user wrote an answer changes one."""
    return woorden.search(tekst) is not None


def _eigen_teksten(stand: Stand) -> Iterator[tuple[str, str]]:
    """(place, text) for all that the user wrote and a document may print."""
    for id_, antwoord in stand.dossier.antwoorden.items():
        vraag = stand.kennis.vragen.get(id_)
        if vraag is None or not stand.vraagt(vraag):
            continue
        rijen = stand.rijen(id_) if vraag.type == "tabel" else ()
        cellen = [str(rij[k.id]) for rij in rijen for k in vraag.kolommen if k.type == "lange_tekst" and rij.get(k.id)]
        tekst = str(antwoord.waarde) if vraag.type == "lange_tekst" and antwoord.waarde else ""
        yield id_, "\n".join((tekst, antwoord.motivering, *cellen))
    for sleutel, afwijking in stand.dossier.teksten.items():
        yield sleutel, afwijking.markdown
