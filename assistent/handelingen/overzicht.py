"""All answers on one page: every question that is asked, and every answer that is kept though it is not asked now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistent.advies.model import Melding
from assistent.advies.uitleg import veldnaam, waardenaam
from assistent.dossier.model import Antwoord
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND, AntwoordFout, controleer
from assistent.handelingen.antwoordtekst import antwoordtekst, korte_tekst
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import Alle, Een, Niet, Spoor, Vergelijk, evalueer
from assistent.tekst.nederlands import hoofdletter

Staat = Literal["beantwoord", "open", "weet_niet", "vervallen", "onbekende_vraag"]
"""`vervallen`: answered, but not asked under the other answers; `onbekende_vraag`: the catalogue does not know it."""
Keuze = Literal["alles", "beantwoord", "open", "weet_niet", "vervallen", "zonder_motivering", "met_bevinding"]


@dataclass(frozen=True, slots=True)
class Reden:
    """Why a question is not asked: one comparison that stands in the way. `naar` are the questions that decide it."""

    tekst: str
    naar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Antwoordrij:
    """One question with its answer in words. `stap` and `groep` are ids, empty for an unknown question; `bezwaar` says
    why the stored value does not fit its question."""

    vraag: str
    label: str
    kort: str
    stap: str
    groep: str
    staat: Staat
    antwoord: str
    op_een_regel: str
    motivering: str
    redenen: tuple[Reden, ...] = ()
    bevindingen: tuple[Melding, ...] = ()
    bezwaar: str = ""

    @property
    def gevraagd(self) -> bool:
        """Whether the question is asked now."""
        return self.staat in ("beantwoord", "open", "weet_niet")


@dataclass(frozen=True, slots=True)
class Zeef:
    """What one wants to see: words that must all occur, a step (empty: every step), and a kind."""

    tekst: str = ""
    stap: str = ""
    keuze: Keuze = "alles"


def rijen(uitkomst: Uitkomst) -> tuple[Antwoordrij, ...]:
    """Every question that is asked and every answer that there is, in the order of the catalogue; answers to questions
    that the catalogue does not know come last, as they stand in the file."""
    bevindingen = _per_plaats(uitkomst.meldingen)
    bekend = (_rij(uitkomst, vraag, bevindingen.get(vraag.id, ())) for vraag in uitkomst.kennis.vragen.values())
    return (*(rij for rij in bekend if rij is not None), *_onbekende(uitkomst))


def vervallen(uitkomst: Uitkomst, stap: str, behalve: Collection[str] = ()) -> tuple[Antwoordrij, ...]:
    """The answers of one step that are kept though their questions are not asked now."""
    vragen = (v for v in uitkomst.kennis.vragen.values() if v.stap == stap and v.id not in behalve)
    gevonden = (_rij(uitkomst, v, ()) for v in vragen if v.als is not None and v.id in uitkomst.dossier.antwoorden)
    return tuple(rij for rij in gevonden if rij is not None and rij.staat == "vervallen")


def gezeefd(alle: Iterable[Antwoordrij], zeef: Zeef) -> tuple[Antwoordrij, ...]:
    """The rows that pass."""
    woorden = zeef.tekst.casefold().split()
    return tuple(
        rij
        for rij in alle
        if (not zeef.stap or rij.stap == zeef.stap) and past(rij, zeef.keuze) and _noemt(rij, woorden)
    )


def tellingen(alle: Collection[Antwoordrij]) -> dict[Keuze, int]:
    """How many rows there are of each kind."""
    return {keuze: sum(past(rij, keuze) for rij in alle) for keuze in KEUZES}


KEUZES: tuple[Keuze, ...] = (
    "alles", "beantwoord", "open", "weet_niet", "vervallen", "zonder_motivering", "met_bevinding",
)  # fmt: skip


def past(rij: Antwoordrij, keuze: Keuze) -> bool:
    """Whether a row is of this kind. A motivation is missed only where there is an answer that counts."""
    match keuze:
        case "alles":
            return True
        case "zonder_motivering":
            return rij.staat == "beantwoord" and not rij.motivering.strip()
        case "met_bevinding":
            return bool(rij.bevindingen)
        case "vervallen":
            return not rij.gevraagd
        case _:
            return rij.staat == keuze


def redenen(kennis: Kennis, spoor: Spoor) -> tuple[Reden, ...]:
    """The comparisons by which a condition is not met, each once."""
    return tuple(dict.fromkeys(_redenen(kennis, spoor, gewenst=True)))


def _rij(uitkomst: Uitkomst, vraag: Vraag, bevindingen: tuple[Melding, ...]) -> Antwoordrij | None:
    stand, antwoorden = uitkomst.stand, uitkomst.dossier.antwoorden
    antwoord = antwoorden.get(vraag.id, Antwoord())
    gevraagd = stand.vraagt(vraag)
    if not gevraagd and not _zegt_iets(stand, antwoord, vraag.id):
        return None
    waarom: tuple[Reden, ...] = ()
    staat: Staat = "open"
    if not gevraagd and vraag.als is not None:
        staat, waarom = "vervallen", redenen(uitkomst.kennis, evalueer(vraag.als, stand))
    elif antwoord.waarde == ONBEKEND:
        staat = "weet_niet"
    elif stand.waarde(vraag.id) is not None:
        staat = "beantwoord"
    return Antwoordrij(
        vraag=vraag.id,
        label=vraag.label,
        kort=vraag.kort,
        stap=vraag.stap,
        groep=vraag.groep if vraag.groep in uitkomst.kennis.groepen else "",
        staat=staat,
        antwoord=antwoordtekst(uitkomst.kennis, vraag, antwoord.waarde, antwoorden),
        op_een_regel=korte_tekst(uitkomst.kennis, vraag, antwoord.waarde, antwoorden),
        motivering=antwoord.motivering,
        redenen=waarom,
        bevindingen=bevindingen,
        bezwaar=_bezwaar(vraag, antwoord.waarde),
    )


def _zegt_iets(stand: Stand, antwoord: Antwoord, vraag_id: str) -> bool:
    weet_niet = antwoord.waarde == ONBEKEND
    return weet_niet or stand.waarde(vraag_id) is not None or bool(antwoord.motivering.strip())


def _bezwaar(vraag: Vraag, waarde: object) -> str:
    if waarde is None:
        return ""
    try:
        controleer(vraag, waarde)
    except AntwoordFout as fout:
        return hoofdletter(str(fout).removeprefix(f"{vraag.id}: "))
    return ""


def _onbekende(uitkomst: Uitkomst) -> Iterator[Antwoordrij]:
    for id_, antwoord in uitkomst.dossier.antwoorden.items():
        if id_ not in uitkomst.kennis.vragen:
            tekst = "" if antwoord.waarde is None else str(antwoord.waarde)
            regel = " ".join(tekst.split())
            yield Antwoordrij(id_, id_, id_, "", "", "onbekende_vraag", tekst, regel, antwoord.motivering)


def _per_plaats(meldingen: Iterable[Melding]) -> dict[str, tuple[Melding, ...]]:
    per: dict[str, tuple[Melding, ...]] = {}
    for melding in meldingen:
        per[melding.plaats] = (*per.get(melding.plaats, ()), melding)
    return per


def _noemt(rij: Antwoordrij, woorden: Collection[str]) -> bool:
    if not woorden:
        return True
    hooi = f"{rij.vraag}\n{rij.label}\n{rij.kort}\n{rij.antwoord}\n{rij.motivering}".casefold()
    return all(woord in hooi for woord in woorden)


# ---------------------------------------------------------------------------------------------- why it is not asked

_EIS = {
    "is": "{} is", "is_niet": "niet {} is", "in": "{} is", "bevat": "{} bevat", "minstens": "ten minste {} is",
    "meer_dan": "meer dan {} is", "hoogstens": "ten hoogste {} is", "minder_dan": "minder dan {} is",
}  # fmt: skip


def _redenen(kennis: Kennis, spoor: Spoor, *, gewenst: bool) -> Iterator[Reden]:
    """The leaves that make this node the opposite of what was wanted."""
    if spoor.uitkomst is not (not gewenst):
        return
    match spoor.voorwaarde:
        case Vergelijk() as knoop:
            yield Reden(_zin(kennis, spoor, knoop, gewenst=gewenst), _vragen_achter(kennis, knoop.veld))
        case Niet():
            yield from _redenen(kennis, spoor.kinderen[0], gewenst=not gewenst)
        case Alle() | Een():
            for kind in spoor.kinderen:
                yield from _redenen(kennis, kind, gewenst=gewenst)


def _zin(kennis: Kennis, spoor: Spoor, knoop: Vergelijk, *, gewenst: bool) -> str:
    naam = veldnaam(knoop.veld, kennis)
    als = "Alleen van toepassing als" if gewenst else "Niet van toepassing als"
    if knoop.op in ("beantwoord", "gemotiveerd"):
        niet = "" if knoop.waarde == "ja" else "niet "
        return f"{als} {naam} {niet}{knoop.op} is."
    grens = waardenaam(knoop.veld, spoor.grens, kennis) if spoor.grens is not None else knoop.parameter
    nu = f"; nu is dat {waardenaam(knoop.veld, spoor.gezien, kennis, 'en')}" if spoor.gezien is not None else ""
    return f"{als} {naam} {_EIS[knoop.op].format(grens)}{nu}."


def _vragen_achter(kennis: Kennis, veld: str) -> tuple[str, ...]:
    """The question itself, or those from which a fact is made."""
    gezien: dict[str, None] = {}
    velden = [veld]
    while velden:
        naam = velden.pop(0)
        if naam in gezien:
            continue
        gezien[naam] = None
        if naam in kennis.feiten:
            velden += kennis.feiten[naam].velden
    return tuple(naam for naam in gezien if naam in kennis.vragen)
