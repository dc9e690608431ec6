"""A document as it goes out, published or blank: what its cover says of the work on it stays inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistent.leidraad.model import Leidraad
from assistent.leidraad.titelblad import IN_BEWERKING, PEILDATUM
from assistent.leidraad.velden import OPEN
from assistent.tekst.nederlands import datum


def publiek(leidraad: Leidraad, dag: date) -> Leidraad:
    """The document for publication on this day: without the reference to the dossier, and with a cover that names no
    revision, no reference date of the law, and nothing that is still to be filled in. Its text and status stay."""
    blad = leidraad.titelblad
    gegevens = tuple(regel for regel in _zonder_werk(blad.gegevens) if not regel[2])
    versie = "" if blad.versie.startswith(IN_BEWERKING) else blad.versie
    return replace(leidraad, kenmerk="", titelblad=replace(blad, versie=versie, datum=datum(dag), gegevens=gegevens))


def blanco(leidraad: Leidraad) -> Leidraad:
    """The document as an empty one: it belongs to no dossier, and its version and date are still to be filled in."""
    blad = leidraad.titelblad
    gegevens = _zonder_werk(blad.gegevens)
    if len(gegevens) < len(blad.gegevens):
        gegevens = (*gegevens, ("Versie", OPEN, True), ("Datum", OPEN, True))
    return replace(leidraad, kenmerk="", titelblad=replace(blad, versie="", datum="", gegevens=gegevens))


def _zonder_werk(gegevens: tuple[tuple[str, str, bool], ...]) -> tuple[tuple[str, str, bool], ...]:
    """The lines of the cover without those on the work in the application."""
    return tuple(r for r in gegevens if r[0] != PEILDATUM and not r[1].startswith(IN_BEWERKING))
