"""Search in everything at once: pages, commands, questions, answers, documents, blocks of text, and the naslag.

What can be found is gathered in `zoekstof`; how words find it is decided in `zoekboek`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.zoekboek import Boek, Vondst
from assistent.handelingen.zoekplek import Plek, fragment_van, plekken_van
from assistent.handelingen.zoekstof import SOORTEN, Opdracht, Soort, Stof, verzamel
from assistent.kennis.model import Kennis

VOORVOEGSELS: Final[dict[str, tuple[Soort, ...]]] = {
    ">": ("opdracht", "stap"),
    "?": ("begrip", "casus", "naslag"),
    "#": ("blok", "stuk"),
    "@": ("bron",),
}
"""A sign before the words asks for some kinds only."""
_GEWICHT: Final[dict[Soort, float]] = {
    "stap": 1.15, "opdracht": 1.1, "vraag": 1.1, "begrip": 1.05, "stuk": 1.05, "antwoord": 1.0, "bron": 0.95,
    "casus": 0.95, "naslag": 0.75, "blok": 0.65,
}  # fmt: skip
"""By how much a kind counts more than another that fits as well: where one works goes before what one reads."""
_NIET_NU: Final = 0.6
"""What does not count now, as a question that is not asked, comes after what does."""
_HOOGSTENS: Final = 40
_PER_SOORT: Final = 6
"""With all kinds asked for, each gets so many lines at most, so that none is crowded out."""
_ZEGT_IETS: Final = ("antwoord", "begrip", "bron")
"""Kinds of which the text is shown also when nothing in it was looked for: it is what one wants to read."""
_ID: Final = re.compile(r"[a-z0-9_]+([./@#][a-z0-9_.@#]+)+")


@dataclass(frozen=True, slots=True)
class Treffer:
    """One line: what it is, where it leads (`id`: of a page, command, question, document, block or sheet) and what is
    shown of it. `plekken` and `in_fragment` are (begin, length) of what was found in `titel` and `fragment`.
    `document` is set for a document and a block."""

    soort: Soort
    id: str
    titel: str
    waar: str
    fragment: str = ""
    plekken: tuple[Plek, ...] = ()
    in_fragment: tuple[Plek, ...] = ()
    document: str = ""

    @property
    def sleutel(self) -> tuple[str, str]:
        """What tells it apart from every other line."""
        return self.soort, self.id


def ontleed(invoer: str) -> tuple[tuple[Soort, ...], str]:
    """The kinds that the sign before the words asks for (all kinds without one), and the words."""
    kaal = invoer.strip()
    soorten = VOORVOEGSELS.get(kaal[:1])
    return (soorten, kaal[1:].strip()) if soorten else (SOORTEN, kaal)


class Zoeker:
    """Searches the catalogue and one outcome. Reads them when it is made; make another one after a change."""

    def __init__(
        self,
        kennis: Kennis,
        uitkomst: Uitkomst | None,
        opdrachten: Sequence[Opdracht] = (),
        stappen: Mapping[str, str] | None = None,
    ) -> None:
        """`opdrachten` are the commands, `stappen` the pages: id → name. Without `uitkomst` no dossier is open."""
        self._stof = verzamel(kennis, uitkomst, opdrachten, stappen or {})
        self._boek = Boek([(stof.titel, stof.bij, "\n".join(stof.teksten)) for stof in self._stof])

    def zoek(self, invoer: str) -> tuple[Treffer, ...]:
        """What was found, by kind: first the kind with the best find. All of a kind for its sign alone; nothing for
        nothing."""
        soorten, woorden = ontleed(invoer)
        if not woorden:
            return () if soorten == SOORTEN else self._alles(soorten)
        per_soort: dict[Soort, list[tuple[Stof, tuple[str, ...]]]] = {}
        precies = self._op_id(woorden.lower(), soorten)
        for nummer in precies:
            stof = self._stof[nummer]
            per_soort.setdefault(stof.soort, []).append((stof, ()))
        for vondst in self._boek.zoek(woorden, deels=True, gewicht=self._gewicht):
            stof = self._stof[vondst.nummer]
            if stof.soort in soorten and vondst.nummer not in precies and _telt(stof, vondst):
                per_soort.setdefault(stof.soort, []).append((stof, vondst.woorden))
        hoogstens = max(_PER_SOORT, _HOOGSTENS // max(1, len(per_soort)))
        regels = [regel for rij in per_soort.values() for regel in rij[:hoogstens]]
        return tuple(_treffer(stof, gevonden) for stof, gevonden in regels[:_HOOGSTENS])

    def vind(self, soort: str, id_: str) -> Treffer | None:
        """The line of this kind and id; `None` when it is not there (any more)."""
        return next((_treffer(s, ()) for s in self._stof if s.soort == soort and s.id == id_), None)

    def _gewicht(self, nummer: int) -> float:
        stof = self._stof[nummer]
        return _GEWICHT[stof.soort] * (1.0 if stof.nu else _NIET_NU)

    def _alles(self, soorten: Sequence[Soort]) -> tuple[Treffer, ...]:
        stof = sorted((s for s in self._stof if s.soort in soorten), key=lambda s: soorten.index(s.soort))
        return tuple(_treffer(s, ()) for s in stof)

    def _op_id(self, woorden: str, soorten: Sequence[Soort]) -> list[int]:
        """What has this id, and then what has an id that begins so; for a jurist who works with ids."""
        if _ID.fullmatch(woorden) is None:
            return []
        begin = [
            nummer
            for nummer, stof in enumerate(self._stof)
            if stof.soort in soorten and (stof.id.startswith(woorden) or f"/{woorden}" in stof.id)
        ]
        return sorted(begin, key=lambda nummer: self._stof[nummer].id != woorden)[:_HOOGSTENS]


def _telt(stof: Stof, vondst: Vondst) -> bool:
    """An answer counts only when it says one of the words itself: its title is that of its question, which has a line
    of its own."""
    return stof.soort != "antwoord" or vondst.buiten_titel


def _treffer(stof: Stof, woorden: tuple[str, ...]) -> Treffer:
    woorden = tuple(woord for woord in woorden if len(woord) > 1) or woorden  # a letter marked everywhere says nothing
    plekken = plekken_van(stof.titel, woorden)
    fragment, in_fragment = fragment_van(stof.teksten, woorden) if woorden else ("", ())
    if not fragment and stof.soort in _ZEGT_IETS:
        fragment, in_fragment = fragment_van(stof.teksten, ())
    return Treffer(stof.soort, stof.id, stof.titel, stof.waar, fragment, plekken, in_fragment, stof.document)
