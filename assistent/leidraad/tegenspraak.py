"""Texts of somebody's own that say something else of a fact than the documents that take it from the answers.

A block takes its values from the answers, and so cannot differ. A text that replaced a block, or stands beside the
blocks, does not follow them. Two readings find a difference: the value of a block that printed the fact is gone while
another value of its kind is there; or the name of the fact stands close to another value of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from assistent.dossier.rijen import rijnaam
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.publicatie import Publicatiefeit
from assistent.leidraad.gelijkluidend import AANKONDIGING
from assistent.leidraad.overzichten_nota import blokplaatsen, vindplaatsen
from assistent.leidraad.waarden_in_tekst import Soort, Vondst, Waarde, vind
from assistent.planning.model import Planning
from assistent.tekst.nederlands import in_de_zin
from assistent.vergelijk import in_woorden
from assistent.vergelijk.feitverschil import STAP
from assistent.vergelijk.gepubliceerd import uitgaven_van

Maker = Callable[[Stand, Planning], object | None]
_EIND_VAN_NAAM = re.compile(r"[@#]")
_ZIN = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
_AFSTAND: Final = 45
"""Farthest that a value can stand from the name of its fact, in characters."""
_ANDERS: Final = re.compile(r"\b(elke|iedere|elk|ieder|eerste|laatste|per|binnen|na|sinds)\b", re.I)
_ROND: Final = re.compile(r"\b(voor|vóór|vanaf|tot)\b", re.I)
"""Words between the name and a value by which the value is of something else: "elke twaalf maanden"; for a day or a
stretch of time also "voor 1 mei", while a share counts "voor 40%"."""
_MEESTE: Final = 6


@dataclass(frozen=True, slots=True)
class Feitwaarde:
    """A fact with its value and what texts call it. `veld` is the question or step that a block names to print it."""

    veld: str
    naam: str
    soort: Soort
    waarde: Waarde
    woorden: tuple[str, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """A text that says `gezegd` of a fact, and a document that says `elders` of it. `sleutel` is the key of the block;
    `versie` is set when the text was published in that version."""

    sleutel: str
    feit: Feitwaarde
    gezegd: str
    elders: str = ""
    versie: str = ""


def in_eigen_teksten(stand: Stand, planning: Planning) -> tuple[Tegenspraak, ...]:
    """The texts of this dossier that replaced a block or stand beside one, against its answers."""
    teksten = {
        sleutel: tekst.markdown
        for sleutel, tekst in stand.dossier.teksten.items()
        if tekst.soort != "weggelaten" and tekst.markdown.strip() and _document(sleutel) in stand.kennis.documenten
    }
    if not teksten:
        return ()
    waarden = feitwaarden(stand, planning)
    return tuple(
        t for sleutel, tekst in teksten.items() for t in _lees(stand.kennis, sleutel, tekst, waarden, eigen=True)
    )


def in_gepubliceerde_teksten(stand: Stand) -> tuple[Tegenspraak, ...]:
    """What was published against the answers of the version in which it was."""
    return _gepubliceerd(_Versies(stand)) if uitgaven_van(stand) else ()


def _document(sleutel: str) -> str:
    """The outline that a key belongs to, also for one of a series."""
    return sleutel.partition("/")[0].partition("@")[0]


class _Versies:
    """The versions of a dossier as cache key, by identity."""

    def __init__(self, stand: Stand) -> None:
        self.stand = stand

    def __hash__(self) -> int:
        return hash((id(self.stand.kennis), id(self.stand.dossier.versies)))

    def __eq__(self, ander: object) -> bool:
        return (
            isinstance(ander, _Versies)
            and ander.stand.kennis is self.stand.kennis
            and ander.stand.dossier.versies is self.stand.dossier.versies
        )


@lru_cache(maxsize=2)
def _gepubliceerd(versies: _Versies) -> tuple[Tegenspraak, ...]:
    gevonden: list[Tegenspraak] = []
    for uitgave in uitgaven_van(versies.stand):
        toen = uitgave.toen
        waarden = feitwaarden(toen.stand, toen.planning)
        for blokken in uitgave.teksten.values():
            for sleutel, tekst in blokken.items():
                if "§" not in sleutel:
                    gelezen = _lees(versies.stand.kennis, sleutel, tekst, waarden, eigen=False)
                    gevonden.extend(Tegenspraak(t.sleutel, t.feit, t.gezegd, versie=uitgave.naam) for t in gelezen)
    return tuple(gevonden)


def _lees(
    kennis: Kennis, sleutel: str, tekst: str, waarden: tuple[Feitwaarde, ...], *, eigen: bool
) -> Iterator[Tegenspraak]:
    """What one text says otherwise. `eigen`: it is known to be somebody's own, also where it bears the name of a block;
    of what was published only a text without that name is."""
    bouwsteen = kennis.bouwstenen.get(_EIND_VAN_NAAM.split(sleutel.partition("/")[2], maxsplit=1)[0])
    gedrukt = {veld for veld in bouwsteen.velden if "#" not in veld} if bouwsteen else set()
    vrij = not gedrukt and (eigen or bouwsteen is None)
    gezien = set()
    for feit, vondst in (*_vervangen(tekst, gedrukt, waarden), *(_genoemd(tekst, waarden) if vrij else ())):
        if (feit.veld, feit.naam) not in gezien:
            gezien.add((feit.veld, feit.naam))
            yield Tegenspraak(sleutel, feit, vondst.tekst)


def _vervangen(tekst: str, gedrukt: set[str], waarden: tuple[Feitwaarde, ...]) -> Iterator[tuple[Feitwaarde, Vondst]]:
    """Facts that the block printed and that this text does not say, with a value of their kind that is nobody's."""
    hier = [feit for feit in waarden if feit.veld in gedrukt and feit.soort != "aantal"]
    weg = [feit for feit in hier if feit.tekst not in tekst]  # most blocks stand as they were made
    if not weg:
        return
    vondsten = _vondsten(tekst)
    for feit in weg:
        soortgenoten = [v for v in vondsten if v.soort == feit.soort]
        if any(v.waarde == feit.waarde for v in soortgenoten):
            continue
        bekend = {ander.waarde for ander in hier if ander.soort == feit.soort}
        vreemd = next((v for v in soortgenoten if v.waarde not in bekend), None)
        if vreemd is not None:
            yield feit, vreemd


def _genoemd(tekst: str, waarden: tuple[Feitwaarde, ...]) -> Iterator[tuple[Feitwaarde, Vondst]]:
    """Facts that are named close to another value of their kind, in a sentence without their own value."""
    for zin, klein, vondsten in _zinnen(tekst):
        genoemd = [(feit, plek) for feit in waarden for plek in _plekken(feit, klein)]
        gezegd = {(feit.soort, feit.waarde) for feit, _ in genoemd}
        for feit, (van, tot) in genoemd:
            if any(v.soort == feit.soort and v.waarde == feit.waarde for v in vondsten):
                continue
            dichtbij = (v for v in vondsten if v.soort == feit.soort and _bij(zin, v, van, tot))
            vreemd = next((v for v in dichtbij if (v.soort, v.waarde) not in gezegd), None)
            if vreemd is not None:
                yield feit, vreemd


@lru_cache(maxsize=1024)
def _vondsten(tekst: str) -> tuple[Vondst, ...]:
    """The values of a text. Kept, because every answer reads the same texts again."""
    return tuple(vind(tekst))


@lru_cache(maxsize=1024)
def _zinnen(tekst: str) -> tuple[tuple[str, str, tuple[Vondst, ...]], ...]:
    """The sentences of a text that hold a value: as written, in small letters, and the values."""
    gelezen = ((zin, zin.casefold(), tuple(vind(zin))) for zin in _ZIN.split(tekst))
    return tuple(zin for zin in gelezen if zin[2])


def _plekken(feit: Feitwaarde, klein: str) -> Iterator[tuple[int, int]]:
    for woord in feit.woorden:
        if woord.casefold() in klein:  # far cheaper than a pattern, and seldom true
            for treffer in re.finditer(rf"\b{re.escape(woord.casefold())}\b", klein):
                yield treffer.span()


def _bij(zin: str, vondst: Vondst, van: int, tot: int) -> bool:
    """Whether a value stands close to a name, without words between them that make it the value of something else. A
    number without a unit must touch its noun: "vijf gegadigden"."""
    if vondst.soort == "aantal":
        return zin[vondst.tot : van].strip() == "" and vondst.tot < van
    tussen = zin[tot : vondst.van] if vondst.van >= tot else zin[vondst.tot : van]
    in_tijd = vondst.soort in ("datum", "maanden")
    return len(tussen) <= _AFSTAND and not _ANDERS.search(tussen) and not (in_tijd and _ROND.search(tussen))


def feitwaarden(stand: Stand, planning: Planning) -> tuple[Feitwaarde, ...]:
    """Every promised fact that has one value of a kind that can be read in a text."""
    return tuple(
        waarde for feit in stand.kennis.publicatiefeiten.values() for waarde in _waarden(stand, planning, feit)
    )


def _waarden(stand: Stand, planning: Planning, feit: Publicatiefeit) -> Iterator[Feitwaarde]:
    if feit.id == STAP:
        for stap in planning.stappen:
            if stap.datum is not None and not stap.intern:
                naam = in_de_zin(stap.naam)
                yield Feitwaarde(f"{STAP}.{stap.id}", naam, "datum", stap.datum, (naam,), in_woorden.dag(stap.datum))
        return
    vraag = stand.kennis.vragen[feit.id]
    if vraag.type == "tabel":
        yield from _cellen(stand, vraag, feit.kolommen)
        return
    gelezen = _waarde(vraag.type, vraag.eenheid, stand.waarde(feit.id))
    if gelezen is not None:
        tekst = in_woorden.antwoord(vraag, stand.waarde(feit.id))
        yield Feitwaarde(feit.id, vraag.kort, *gelezen, feit.woorden, tekst)


def _cellen(stand: Stand, vraag: Vraag, telt: tuple[str, ...]) -> Iterator[Feitwaarde]:
    """The shares and amounts of a table, each under the name of its row."""
    for kolom in vraag.kolommen:
        if kolom.type not in ("procent", "bedrag") or (telt and kolom.id not in telt):
            continue
        for rij in stand.rijen(vraag.id):
            gelezen = _waarde(kolom.type, "", rij.get(kolom.id))
            naam = rijnaam(vraag, rij)
            if gelezen is not None and len(naam) > 2:
                titel = f"{vraag.kort}, {naam}, {in_de_zin(kolom.label)}"
                tekst = in_woorden.cel(vraag, kolom, rij, stand)
                yield Feitwaarde(vraag.id, titel, *gelezen, (naam,), tekst)


def _waarde(soort: str, eenheid: str, waarde: object) -> tuple[Soort, Waarde] | None:
    if soort == "datum":
        try:
            return "datum", date.fromisoformat(str(waarde))
        except ValueError:
            return None
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return None
    if soort in ("bedrag", "procent"):
        return ("bedrag" if soort == "bedrag" else "procent"), float(waarde)
    return ("maanden" if eenheid.startswith("maand") else "aantal"), float(waarde)


# ------------------------------------------------------------------------------------------- as facts


def tegenspraak_in_woorden(stand: Stand, tegenspraak: Tegenspraak) -> str:
    """Both places with what they say, on one line."""
    kennis = stand.kennis
    document = _document(tegenspraak.sleutel)
    titel = kennis.documenten[document].titel
    paragraaf = _paragraaf(stand, document, tegenspraak.sleutel)
    waar = f"{titel}{f', paragraaf {paragraaf}' if paragraaf else ''}"
    waar += f" (versie ‘{tegenspraak.versie}’)" if tegenspraak.versie else " (eigen tekst)"
    feit = tegenspraak.feit
    return f"{waar} zegt ‘{tegenspraak.gezegd}’ bij {feit.naam}; {_elders(stand, document, feit)} {feit.tekst}."


def _paragraaf(stand: Stand, document: str, sleutel: str) -> str:
    """The paragraph in which a block stands; of an own text that of the block it comes behind."""
    tekst = stand.dossier.teksten.get(sleutel)
    wie = tekst.na if tekst is not None and tekst.soort == "eigen" and tekst.na else sleutel
    kaal = _EIND_VAN_NAAM.split(wie, maxsplit=1)[0]
    return next((p.paragraaf for p in blokplaatsen(stand, document) if p.sleutel == kaal), "")


def _elders(stand: Stand, document: str, feit: Feitwaarde) -> str:
    """Another document that prints the fact, rather the notice; without one the answer itself."""
    kennis = stand.kennis
    procedure = kennis.procedure(stand.waarde("procedure.gekozen"), stand.waarde("zaak.rechtsgebied"))
    namen = dict.fromkeys((AANKONDIGING, *(procedure.documenten if procedure else ())))
    andere = [naam for naam in namen if naam in kennis.documenten and naam != document]
    plaats = next(iter(vindplaatsen(stand, feit.veld, andere)), None)
    return f"{plaats.documenttitel}, paragraaf {plaats.paragraaf}, zegt" if plaats else "het antwoord is"


def _gezegd(stand: Stand, gevonden: tuple[Tegenspraak, ...]) -> str | None:
    if not gevonden:
        return None
    rest = len(gevonden) - _MEESTE
    regels = [tegenspraak_in_woorden(stand, t) for t in gevonden[:_MEESTE]]
    return " ".join((*regels, f"En nog {rest} andere." if rest > 0 else "")).strip()


MAKERS: Mapping[str, Maker] = {
    "leidraad.tegenspraak_eigen_tekst": lambda stand, planning: _gezegd(stand, in_eigen_teksten(stand, planning)),
    "leidraad.tegenspraak_gepubliceerde_tekst": lambda stand, _: _gezegd(stand, in_gepubliceerde_teksten(stand)),
}
"""The makers of facts about texts that contradict the answers, under the name that the catalogue uses."""
