"""What the papers of a review share: their points in one order and numbering, where a point stands, and their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistent.dossier.stand import Stand
from assistent.kennis.bronregel import bronregel
from assistent.kennis.toetsmoment import Toetsmoment
from assistent.tekst.boom import Inline, Regeleinde, Tabel, Tekst
from assistent.toets.model import SOORTNAMEN, Soort, Toetspunt
from assistent.toets.stand import Puntstand

_PER_DOCUMENT: Final[frozenset[Soort]] = frozenset({"afwijking", "losse_tekst", "te_controleren", "open_punt"})
"""What is read with the document beside it; the other kinds are about the dossier as a whole."""

Cel = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Toetsstof:
    """What a paper is made from: the points (of one moment when `moment` is given), document → its title, and point
    (id) → where it stands, in words."""

    stand: Stand
    punten: tuple[Puntstand, ...]
    moment: Toetsmoment | None
    titels: Mapping[str, str]
    waar: Mapping[str, str]

    def bron(self, punt: Toetspunt) -> str:
        """On what the point rests, with how sure that is. Own reasoning is named only when there is nothing else, or
        when somebody still has to check it."""
        bronnen = self.stand.kennis.bronnen
        elders = tuple(v for v in punt.bron if v.status != "afgeleid" or bronnen[v.bron].soort != "eigen")
        return bronregel(self.stand.kennis, elders or punt.bron)


@dataclass(frozen=True, slots=True)
class Groep:
    """Points that are read together, each with its number in the paper."""

    id: str
    titel: str
    punten: tuple[tuple[int, Puntstand], ...]


def groepen(stof: Toetsstof) -> tuple[Groep, ...]:
    """The points by kind; what is said of a text by document. Numbered through, so that every paper about the same
    points calls them the same."""
    per_groep: dict[tuple[str, str], list[Puntstand]] = {}
    for plek, titel, stand in sorted(_ingedeeld(stof), key=lambda deel: deel[0]):
        per_groep.setdefault((str(plek), titel), []).append(stand)
    klaar, nummer = [], 1
    for volgnummer, ((_, titel), standen) in enumerate(per_groep.items(), 1):
        klaar.append(Groep(f"groep{volgnummer}", titel, tuple(enumerate(standen, nummer))))
        nummer += len(standen)
    return tuple(klaar)


def _ingedeeld(stof: Toetsstof) -> Iterator[tuple[tuple[int, int], str, Puntstand]]:
    soorten, documenten = list(SOORTNAMEN), list(stof.titels)
    for stand in stof.punten:
        punt = stand.punt
        if punt.soort in _PER_DOCUMENT and punt.document in documenten:
            plek = documenten.index(punt.document)
            yield (len(soorten), plek), f"Teksten in: {stof.titels[punt.document]}", stand
        else:
            yield (soorten.index(punt.soort), 0), SOORTNAMEN[punt.soort], stand


def regels(tekst: str, *, vet: bool = False, cursief: bool = False) -> Cel:
    """A text in a cell, with its line ends; lines without anything on them are left out."""
    delen: list[Inline] = []
    for lijn in filter(str.strip, tekst.splitlines()):
        delen += [Regeleinde()] if delen else []
        delen.append(Tekst(lijn.strip(), vet=vet, cursief=cursief))
    return tuple(delen)


def met_label(label: str, tekst: str) -> Cel:
    """`Label: text` with the label in bold; nothing when there is no text."""
    return (Tekst(f"{label}: ", vet=True), *regels(tekst)) if tekst.strip() else ()


def onder_elkaar(*cellen: Cel) -> Cel:
    """Several texts in one cell, each on a line of its own."""
    delen: list[Inline] = []
    for cel in filter(None, cellen):
        delen += [Regeleinde()] if delen else []
        delen += cel
    return tuple(delen)


def tabel(kop: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> Tabel:
    """A table of these cells under these headings."""
    return Tabel(tuple((Tekst(naam),) for naam in kop), tuple(tuple(rij) for rij in rijen))


def wie(door: str, organisatie: str) -> str:
    """Who, and for which organisation."""
    return f"{door} ({organisatie})" if organisatie else door
