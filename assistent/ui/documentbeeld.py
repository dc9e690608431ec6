"""A composed document as the window needs it: numbered headings, open points, and where each block comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistent.advies.meelezer import open_vragen_achter
from assistent.advies.uitleg import regels
from assistent.dossier.stand import Stand
from assistent.handelingen.controle import omschrijf
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.leidraad.velden import vraag_van
from assistent.tekst.boom import Boom, Waarde, inlines
from assistent.tekst.nederlands import hoofdletter
from assistent.ui.stappen import ROUTE

PLAATS = "documenten/"
"""Begins the place of an edit of a text, before the key of its block."""
AFWIJKING = {
    "vervangen": "Aangepaste tekst: deze wijkt af van de standaardtekst.",
    "eigen": "Eigen tekst: deze staat niet in de standaardtekst.",
    "verouderd": "Aangepaste tekst. De standaardtekst is sindsdien veranderd; vergelijk de twee.",
    "verplaatst": "Verplaatst: dit blok staat in de standaard op een andere plaats.",
    "weggelaten": "Weggelaten: dit blok staat wel in de standaard.",
}
_STAP_VAN = (
    ("overzicht.planning", "planning"), ("figuur.planning", "planning"), ("stap.", "planning"),
    ("overzicht.risico", "risicos"), ("overzicht.nota", "nota.vragen"), ("overzicht.", ""), ("figuur.", ""),
)  # fmt: skip
"""Where the data come from that no question holds, by the beginning of the field; else it goes by the family."""
_STAP_VAN_FAMILIE = {
    "beoordeling": "criteria", "brief": "uitkomst.inschrijvingen", "besluit": "uitkomst.inschrijvingen",
    "keuze": "procedure", "nota": "nota.vragen", "planning": "planning", "risico": "risicos",
}  # fmt: skip
_STAPNAMEN: dict[str, str] = {stap.id: stap.naam for stap in ROUTE}


@dataclass(frozen=True, slots=True)
class Openpunt:
    """A value that is still missing: what it is, and the question (or step) where it is given. A value that is computed
    has no place of its own: `vragen` are the questions that it waits for (id, name)."""

    veld: str
    naam: str
    plaats: str
    vragen: tuple[tuple[str, str], ...] = ()


def kopnummers(leidraad: Leidraad) -> Iterator[tuple[str, Hoofdstuk]]:
    """The chapters with their number; annexes have letters."""
    nummer, letter = 0, 0
    for hoofdstuk in leidraad.hoofdstukken:
        if hoofdstuk.bijlage:
            letter += 1
            yield f"Bijlage {chr(64 + letter)}", hoofdstuk
        else:
            nummer += 1
            yield str(nummer), hoofdstuk


@dataclass(frozen=True, slots=True)
class Inhoudsregel:
    """A chapter or a paragraph in the table of contents: its number and title, and how many points are open in it."""

    id: str
    nummer: str
    titel: str
    open: int
    paragrafen: tuple[Inhoudsregel, ...] = ()


def inhoud(kennis: Kennis, leidraad: Leidraad) -> tuple[Inhoudsregel, ...]:
    """The table of contents with what is still open in each part; a point that is open in two parts counts in both."""
    regels = []
    for nummer, hoofdstuk in kopnummers(leidraad):
        voor = nummer.removeprefix("Bijlage ")
        paragrafen = tuple(
            Inhoudsregel(f"{hoofdstuk.id}/{p.id}", f"{voor}.{volg}", p.titel, _open_in(kennis, p.blokken))
            for volg, p in enumerate(hoofdstuk.paragrafen, 1)
        )
        alle = [blok for p in hoofdstuk.paragrafen for blok in p.blokken]
        regels.append(Inhoudsregel(hoofdstuk.id, voor, hoofdstuk.titel, _open_in(kennis, alle), paragrafen))
    return tuple(regels)


def _open_in(kennis: Kennis, blokken: Iterable[Blok]) -> int:
    return aantal_open(kennis, (veld for blok in blokken for veld in blok.open_velden))


def plaats_van(kennis: Kennis, veld: str) -> str:
    """The question or planning step where the value of this field is given; empty when there is none."""
    naam = vraag_van(veld)
    if naam.startswith("stap."):
        return "planning"
    return naam if naam in kennis.vragen else ""


def punt_van(kennis: Kennis, veld: str) -> str:
    """Under which open point a field counts: of a table there is one, whatever is missing in it."""
    plaats = plaats_van(kennis, veld)
    feit = vraag_van(veld) if vraag_van(veld) in kennis.feiten else veld
    return plaats if plaats in kennis.vragen else feit


def open_punten(stand: Stand, leidraad: Leidraad) -> tuple[Openpunt, ...]:
    """What is still missing in this document, each once, in reading order."""
    return _punten(stand, dict.fromkeys(veld for blok in leidraad.blokken() for veld in blok.open_velden))


def _punten(stand: Stand, velden: Iterable[str]) -> tuple[Openpunt, ...]:
    kennis = stand.kennis
    punten: dict[str, Openpunt] = {}
    for veld in velden:
        plaats = plaats_van(kennis, veld)
        sleutel = punt_van(kennis, veld)
        achter = open_vragen_achter(stand, sleutel) if sleutel in kennis.feiten else ()
        vragen = tuple((id_, kennis.vragen[id_].kort) for id_ in achter)
        punten.setdefault(sleutel, Openpunt(veld, omschrijf(sleutel, kennis), plaats, vragen))
    return tuple(punten.values())


def aantal_open(kennis: Kennis, velden: Iterable[str]) -> int:
    """How many open points these fields are, counted as `open_punten` lists them."""
    return len({punt_van(kennis, veld) for veld in velden})


def antwoorden_van(kennis: Kennis, blok: Blok) -> tuple[tuple[str, str], ...]:
    """Where the answers are given that a block is made from, as (place, name)."""
    bouwsteen = kennis.bouwstenen.get(blok.herkomst.bouwsteen)
    velden = bouwsteen.velden if bouwsteen is not None else ()
    in_tekst = (deel.veld for deel in inlines(blok.boom) if isinstance(deel, Waarde))
    familie = _STAP_VAN_FAMILIE.get(blok.herkomst.bouwsteen.partition(".")[0], "")
    gevonden: dict[str, str] = {}
    for veld in (*velden, *in_tekst):
        vraag = vraag_van(veld.partition("#")[0])
        stap = next((stap or familie for begin, stap in _STAP_VAN if veld.startswith(begin)), "")
        plaats = vraag if vraag in kennis.vragen else stap
        naam = kennis.vragen[plaats].kort if plaats in kennis.vragen else _STAPNAMEN.get(plaats, "")
        if naam:
            gevonden.setdefault(plaats, hoofdletter(naam))
    return tuple(gevonden.items())


def vaste_waarden(kennis: Kennis, boom: Boom) -> tuple[str, ...]:
    """What in this text comes from answers, by name; a text of the user's own holds it as plain words."""
    velden = (deel.veld for deel in inlines(boom) if isinstance(deel, Waarde))
    namen = (omschrijf(punt_van(kennis, veld), kennis) for veld in velden if veld)
    return tuple(dict.fromkeys(namen))


def plek_van(leidraad: Leidraad, sleutel: str) -> str:
    """The heading under which a block stands; empty for one that is not in the document."""
    for hoofdstuk in leidraad.hoofdstukken:
        for paragraaf in hoofdstuk.paragrafen:
            if any(blok.sleutel == sleutel for blok in paragraaf.blokken):
                return f"{leidraad.titelblad.titel} › {hoofdstuk.titel} › {paragraaf.titel}"
    return ""


@dataclass(frozen=True, slots=True)
class Blokbeeld:
    """One block as the reader asks after it: why it stands here (`waarom`, and the conditions as lines of (depth,
    text)), how it departs from the standard, what in it is open, and on what it rests."""

    titel: str
    bouwsteen: str
    waarom: tuple[str, ...]
    spoor: tuple[tuple[int, str], ...]
    afwijking: str
    uit_gegevens: str
    open: tuple[Openpunt, ...]
    bron: tuple[Verwijzing, ...]


def beeld_van(stand: Stand, blok: Blok) -> Blokbeeld:
    """Why a block stands in the document, and on what it rests."""
    h, kennis = blok.herkomst, stand.kennis
    waarom = ["Dit blok staat altijd in dit document."] if h.spoor is None else []
    if blok.voorlopig:
        waarom.append("Of dit blok blijft staan, hangt nog af van een open vraag.")
    return Blokbeeld(
        titel=h.titel or "Eigen tekst",
        bouwsteen=h.bouwsteen,
        waarom=() if blok.afwijking == "eigen" else tuple(waarom),
        spoor=tuple(regels(h.spoor, kennis)) if h.spoor is not None else (),
        afwijking=AFWIJKING.get(blok.afwijking, ""),
        uit_gegevens="Deze tabel komt uit uw antwoorden; wijzig haar daar." if blok.uit_gegevens else "",
        open=_punten(stand, dict.fromkeys(blok.open_velden)),
        bron=h.bron,
    )
