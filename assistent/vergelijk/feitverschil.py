"""How one promised fact differs between two moments: an answer, the rows of a table, or the days of the planning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from assistent.dossier.rijen import is_lege_rij, rijlabel, rijnaam
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kolom, Vraag
from assistent.kennis.publicatie import Publicatiefeit
from assistent.planning.model import EINDE, START, Planning
from assistent.tekst.nederlands import datum_kort, getal, in_de_zin
from assistent.vergelijk import in_woorden

STAP: Final = "stap"
"""The id of the fact that stands for every step of the planning."""
VERVALLEN: Final = "vervallen"
NIEUW: Final = "nieuw"


@dataclass(frozen=True, slots=True)
class Kant:
    """One of the two moments."""

    stand: Stand
    planning: Planning


@dataclass(frozen=True, slots=True)
class Feitverschil:
    """One difference. `veld` is the question or `stap.<id>`; `rij` and `kolom` are set for a cell of a table, `rij`
    alone for a row that came or went. `naam` is how the fact is called, `was` and `wordt` are its values in words.
    `herkenning`: groups of ways to write the new value; a text that holds one of each group says the same."""

    veld: str
    naam: str
    was: str
    wordt: str
    herkenning: tuple[tuple[str, ...], ...]
    rij: str = ""
    kolom: str = ""
    nu_datum: date | None = None

    @property
    def kenmerk(self) -> str:
        """The path of the fact, as `beoordeling.gunningscriteria@r1.gewicht` or `stap.publicatie`."""
        return self.veld + (f"@{self.rij}" if self.rij else "") + (f".{self.kolom}" if self.kolom else "")


def verschillen(feit: Publicatiefeit, oud: Kant, nieuw: Kant) -> Iterator[Feitverschil]:
    """The differences of one promised fact."""
    if feit.id == STAP:
        yield from _stappen(oud, nieuw)
        return
    vraag = nieuw.stand.kennis.vragen[feit.id]
    links, rechts = (kant.stand.waarde(feit.id) if kant.stand.vraagt(vraag) else None for kant in (oud, nieuw))
    if links == rechts:
        return
    if vraag.type == "tabel":
        yield from _tabel(vraag, feit, oud.stand, nieuw.stand)
    elif _kaal(links) != _kaal(rechts):
        was, wordt = (in_woorden.antwoord(vraag, waarde) for waarde in (links, rechts))
        yield Feitverschil(vraag.id, vraag.kort, was, wordt, (_schrijfwijzen(rechts, wordt),))


def _stappen(oud: Kant, nieuw: Kant) -> Iterator[Feitverschil]:
    """Start and end that follow from the start date and the duration are told as those."""
    toen = {stap.id: stap for stap in oud.planning.stappen}
    for stap in nieuw.planning.stappen:
        eerder = toen.get(stap.id)
        volgt = stap.id in (*START, *EINDE) and not any(
            stap.id in kant.stand.dossier.planning.stappen for kant in (oud, nieuw)
        )
        if eerder is None or stap.intern or volgt or eerder.datum is None or eerder.datum == stap.datum:
            continue
        was, wordt = (in_woorden.dag(s.datum) for s in (eerder, stap))
        wijzen = (wordt, datum_kort(stap.datum), stap.datum.isoformat()) if stap.datum else (wordt,)
        naam = f"datum van {in_de_zin(stap.naam)}"
        yield Feitverschil(f"{STAP}.{stap.id}", naam, was, wordt, (wijzen,), nu_datum=stap.datum)


def _tabel(vraag: Vraag, feit: Publicatiefeit, oud: Stand, nieuw: Stand) -> Iterator[Feitverschil]:
    links, rechts = (_rijen(stand, feit) for stand in (oud, nieuw))
    kolommen = [kolom for kolom in vraag.kolommen if not feit.kolommen or kolom.id in feit.kolommen]
    for rij_id in dict.fromkeys((*links, *rechts)):
        was, wordt = links.get(rij_id), rechts.get(rij_id)
        naam = rijnaam(vraag, was or wordt or {})
        if was is None or wordt is None:
            hoe = NIEUW if was is None else VERVALLEN
            tekst = {NIEUW: (in_woorden.LEEG, NIEUW), VERVALLEN: ("opgenomen", VERVALLEN)}[hoe]
            rijen = (oud if wordt is None else nieuw).rijen(vraag.id)
            titel = f"{vraag.kort}, {rijlabel(vraag, was or wordt or {}, rijen)}"
            yield Feitverschil(vraag.id, titel, *tekst, ((hoe,), (naam,)), rij_id)
            continue
        for kolom in kolommen:
            if _kaal(was.get(kolom.id)) != _kaal(wordt.get(kolom.id)):
                yield _cel(vraag, kolom, (was, oud), (wordt, nieuw), rij_id)


def _cel(
    vraag: Vraag,
    kolom: Kolom,
    links: tuple[Mapping[str, Any], Stand],
    rechts: tuple[Mapping[str, Any], Stand],
    rij_id: str,
) -> Feitverschil:
    was, wordt = (in_woorden.cel(vraag, kolom, rij, stand) for rij, stand in (links, rechts))
    naam = rijnaam(vraag, rechts[0])
    herkenning = (_schrijfwijzen(rechts[0].get(kolom.id), wordt), (naam,))
    label = rijlabel(vraag, rechts[0], rechts[1].rijen(vraag.id))
    titel = f"{vraag.kort}, {label}, {in_de_zin(kolom.label)}"
    return Feitverschil(vraag.id, titel, was, wordt, herkenning, rij_id, kolom.id)


def _rijen(stand: Stand, feit: Publicatiefeit) -> dict[str, Mapping[str, Any]]:
    gevuld = (rij for rij in stand.rijen(feit.id) if "id" in rij and not is_lege_rij(rij))
    return {str(rij["id"]): rij for rij in gevuld if all(rij.get(k) in ook for k, ook in feit.waar.items())}


def _kaal(waarde: Any) -> Any:
    """A value without what does not change it: the white space of a text; nothing said is one thing."""
    if isinstance(waarde, str):
        return " ".join(waarde.split()) or None
    return waarde


def _schrijfwijzen(waarde: Any, woorden: str) -> tuple[str, ...]:
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return (getal(waarde),)
    if isinstance(waarde, str):
        return (woorden.strip("‘’…"), " ".join(waarde.split()))
    return (woorden,)
