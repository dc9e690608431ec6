"""A composed document as the window needs it: numbered headings, open points, and where each block comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistent.advies.meelezer import open_vragen_achter
from assistent.advies.uitleg import regels
from assistent.dossier.stand import Stand
from assistent.handelingen.controle import omschrijf
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.leidraad.velden import vraag_van
from assistent.ui import uitlegbeeld
from assistent.ui.uitlegbeeld import Deel

AFWIJKING = {
    "vervangen": "Aangepaste tekst: deze wijkt af van de standaardtekst.",
    "eigen": "Eigen tekst: deze staat niet in de standaardtekst.",
    "verouderd": "Aangepaste tekst. De standaardtekst is sindsdien veranderd; vergelijk de twee.",
}


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


def plaats_van(kennis: Kennis, veld: str) -> str:
    """The question or planning step where the value of this field is given; empty when there is none."""
    naam = vraag_van(veld)
    if naam.startswith("stap."):
        return "planning"
    return naam if naam in kennis.vragen else ""


def open_punten(stand: Stand, leidraad: Leidraad) -> tuple[Openpunt, ...]:
    """What is still missing in this document, each once, in reading order."""
    kennis = stand.kennis
    velden = dict.fromkeys(veld for blok in leidraad.blokken() for veld in blok.open_velden)
    punten: dict[str, Openpunt] = {}
    for veld in velden:
        plaats = plaats_van(kennis, veld)
        feit = vraag_van(veld) if vraag_van(veld) in kennis.feiten else veld
        sleutel = plaats if plaats in kennis.vragen else feit  # of a table one line, whatever is missing in it
        achter = open_vragen_achter(stand, sleutel) if sleutel in kennis.feiten else ()
        vragen = tuple((id_, kennis.vragen[id_].kort) for id_ in achter)
        punten.setdefault(sleutel, Openpunt(veld, omschrijf(sleutel, kennis), plaats, vragen))
    return tuple(punten.values())


def herkomst(kennis: Kennis, blok: Blok) -> tuple[Deel, ...]:
    """Why a block stands in the document, and on what it rests."""
    h = blok.herkomst
    delen = [Deel(h.titel or "Eigen tekst", (f"Bouwsteen {h.bouwsteen}" if h.bouwsteen else "",))]
    if h.spoor is None:
        delen.append(Deel("Waarom staat dit hier", ("Dit blok staat altijd in dit document.",)))
    else:
        slot = ("Of dit blok blijft staan, hangt nog af van een open vraag.",) if blok.voorlopig else ()
        delen.append(Deel("Waarom staat dit hier", slot, tuple(regels(h.spoor, kennis))))
    if blok.afwijking:
        delen.append(Deel("Afwijking", (AFWIJKING[blok.afwijking],)))
    if blok.uit_gegevens:
        delen.append(Deel("Gegevens", ("Deze tabel komt uit uw antwoorden; wijzig haar daar.",)))
    if h.bron:
        delen.append(Deel("Bronnen", (), (), uitlegbeeld.bronnen(kennis, h.bron)))
    return tuple(delen)
