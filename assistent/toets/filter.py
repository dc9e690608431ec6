"""Which points one wants to see, and how far the review is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistent.dossier.model import Gewicht, Uitspraak
from assistent.toets.model import Soort
from assistent.toets.stand import UITSPRAKEN, Puntstand, zoeknaam


@dataclass(frozen=True, slots=True)
class Zeef:
    """What one wants to see. Empty or false: everything. `document` is an id, of one of a series also without its row;
    `tekst` are words that must all occur; `toetser` the name of whoever judged or remarked."""

    soort: Soort | None = None
    uitspraak: Uitspraak | None = None
    gewicht: Gewicht | None = None
    document: str = ""
    moment: str = ""
    toetser: str = ""
    tekst: str = ""
    alleen_open: bool = False
    alleen_gewijzigd: bool = False
    alleen_na_akkoord: bool = False


def gezeefd(standen: Iterable[Puntstand], zeef: Zeef) -> tuple[Puntstand, ...]:
    """The points that pass, in their order."""
    woorden = zeef.tekst.casefold().split()
    return tuple(stand for stand in standen if _past(stand, zeef) and _noemt(stand, woorden))


def _past(stand: Puntstand, zeef: Zeef) -> bool:
    punt = stand.punt
    return (
        (zeef.soort is None or punt.soort == zeef.soort)
        and (zeef.uitspraak is None or stand.uitspraak == zeef.uitspraak)
        and (zeef.gewicht is None or stand.gewicht == zeef.gewicht)
        and (not zeef.document or _staat_in(punt.documenten, zeef.document))
        and (not zeef.moment or zeef.moment in punt.momenten)
        and (not zeef.toetser or zoeknaam(zeef.toetser) in sprekers(stand))
        and (not zeef.alleen_open or stand.open)
        and (not zeef.alleen_gewijzigd or stand.gewijzigd)
        and (not zeef.alleen_na_akkoord or stand.na_akkoord)
    )


def _staat_in(documenten: Iterable[str], gezocht: str) -> bool:
    return any(document in (gezocht, *_reeks(gezocht, document)) for document in documenten)


def _reeks(gezocht: str, document: str) -> tuple[str, ...]:
    return (document,) if document.partition("@")[0] == gezocht else ()


def sprekers(stand: Puntstand) -> frozenset[str]:
    """Everybody who judged, remarked or answered here, as names that can be compared (see `stand.zoeknaam`)."""
    namen = [stem.oordeel.door for stem in stand.oordelen]
    berichten = [b for stem in stand.oordelen for b in stem.reacties]
    for draad in stand.opmerkingen:
        namen.append(draad.opmerking.door)
        berichten += draad.reacties
    return frozenset(map(zoeknaam, (*namen, *(bericht.opmerking.door for bericht in berichten))))


def _noemt(stand: Puntstand, woorden: Iterable[str]) -> bool:
    woorden = tuple(woorden)
    if not woorden:
        return True
    punt = stand.punt
    gezegd = [stem.oordeel.toelichting for stem in stand.oordelen]
    for draad in stand.opmerkingen:
        gezegd += [draad.opmerking.tekst, *(b.opmerking.tekst for b in draad.reacties)]
    hooi = "\n".join((punt.id, punt.titel, punt.tekst, punt.regel, punt.antwoord, punt.motivering, *gezegd)).casefold()
    return all(woord in hooi for woord in woorden)


# ---------------------------------------------------------------------------------------------------------- how far


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far the review of some points is: how many there are, how many have a verdict, and how many of each; `open`
    still ask something of somebody, `blokkerend` of those stand in the way, `wacht_op_opsteller` of the drafter."""

    punten: int
    beoordeeld: int
    per_uitspraak: Mapping[Uitspraak, int]
    open: int
    blokkerend: int
    gewijzigd: int
    wacht_op_opsteller: int

    @property
    def deel(self) -> float:
        """The part that was judged, 0…1; of no points 1."""
        return self.beoordeeld / self.punten if self.punten else 1.0


def voortgang(standen: Iterable[Puntstand]) -> Voortgang:
    """How far these points are."""
    alle = tuple(standen)
    per = {uitspraak: sum(stand.uitspraak == uitspraak for stand in alle) for uitspraak in UITSPRAKEN}
    return Voortgang(
        punten=len(alle),
        beoordeeld=len(alle) - per["niet_beoordeeld"],
        per_uitspraak=per,
        open=sum(stand.open for stand in alle),
        blokkerend=sum(stand.blokkerend for stand in alle),
        gewijzigd=sum(stand.gewijzigd for stand in alle),
        wacht_op_opsteller=sum(stand.wacht_op_opsteller for stand in alle),
    )
