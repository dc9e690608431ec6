"""A composed document as the window needs it: numbered headings, open points, and where each block comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistent.advies.uitleg import regels, veldnaam
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.ui import uitlegbeeld
from assistent.ui.uitlegbeeld import Deel

AFWIJKING = {
    "vervangen": "Aangepaste tekst: deze wijkt af van de standaardtekst.",
    "eigen": "Eigen tekst: deze staat niet in de standaardtekst.",
    "verouderd": "Aangepaste tekst. De standaardtekst is sindsdien veranderd; vergelijk de twee.",
}


@dataclass(frozen=True, slots=True)
class Openpunt:
    """A value that is still missing: what it is, and the question (or step) where it is given."""

    veld: str
    naam: str
    plaats: str


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
    kaal = veld.partition("@")[0]
    if kaal.startswith("stap."):
        return "planning"
    while kaal and kaal not in kennis.vragen:
        kaal = kaal.rpartition(".")[0]
    return kaal


def open_punten(kennis: Kennis, leidraad: Leidraad) -> tuple[Openpunt, ...]:
    """What is still missing in this document, each once, in reading order."""
    velden = dict.fromkeys(veld for blok in leidraad.blokken() for veld in blok.open_velden)
    punten: dict[str, Openpunt] = {}
    for veld in velden:
        plaats = plaats_van(kennis, veld)
        sleutel = veld if veld.startswith("stap.") or not plaats else plaats
        punten.setdefault(sleutel, Openpunt(veld, _naam(kennis, veld, plaats), plaats))
    return tuple(punten.values())


def _naam(kennis: Kennis, veld: str, plaats: str) -> str:
    if veld.startswith("stap."):
        stap_id = veld.split(".")[1]
        stappen = (s for p in kennis.procedures.values() for s in p.stappen if s.id == stap_id)
        stap = next(stappen, None)
        return f"datum van ‘{stap.naam}’" if stap else veld
    return veldnaam(plaats or veld, kennis)


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
