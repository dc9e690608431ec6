"""The part of the check that is about proposals and methods: would the rows fit their table, does the choice exist."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.kennis.beoordeling import Methode, Rekenvoorbeeld, Voorstel
from assistent.kennis.model import Kennis, Kolom

Fout = tuple[str, str]
"""(item, what is wrong)"""

_FORMULE = "beoordeling.prijsformule"
_GETALLEN = ("getal", "bedrag", "procent")


def controleer_voorstellen(kennis: Kennis) -> Iterator[Fout]:
    """Every error in proposed rows and in methods."""
    for voorstel in kennis.voorstellen.values():
        yield from ((voorstel.id, tekst) for tekst in _voorstel(kennis, voorstel))
    for methode in kennis.methoden.values():
        yield from ((methode.id, tekst) for tekst in _methode(kennis, methode))
    yield from _zonder_methode(kennis)


def _voorstel(kennis: Kennis, voorstel: Voorstel) -> Iterator[str]:
    vraag = kennis.vragen.get(voorstel.tabel)
    if vraag is None or vraag.type != "tabel":
        yield f"'{voorstel.tabel}' is geen tabel"
        return
    if voorstel.casus and voorstel.casus not in kennis.casussen:
        yield f"casus '{voorstel.casus}' bestaat niet"
    kolommen = {kolom.id: kolom for kolom in vraag.kolommen}
    for rij in voorstel.rijen:
        if vraag.kolommen[0].id not in rij:
            yield f"een rij noemt '{vraag.kolommen[0].id}' niet, waaraan zij wordt herkend"
        for naam, waarde in rij.items():
            yield from _cel(kolommen.get(naam), naam, waarde)


def _cel(kolom: Kolom | None, naam: str, waarde: str) -> Iterator[str]:
    if kolom is None:
        yield f"kolom '{naam}' bestaat niet"
    elif kolom.type == "keuze" and waarde not in {optie.id for optie in kolom.opties}:
        yield f"kolom '{naam}' heeft geen optie '{waarde}'"
    elif kolom.type in _GETALLEN and not _is_getal(waarde):
        yield f"kolom '{naam}' vraagt een getal, niet '{waarde}'"
    elif kolom.type in ("verwijzing", "onder"):
        yield f"kolom '{naam}' wijst naar een rij, die een voorstel niet kent"


def _is_getal(waarde: str) -> bool:
    return waarde.replace(".", "", 1).isdigit()


def _methode(kennis: Kennis, methode: Methode) -> Iterator[str]:
    vraag = kennis.vragen.get(_FORMULE)
    if methode.keuze and (vraag is None or methode.keuze not in {optie.id for optie in vraag.opties}):
        yield f"'{_FORMULE}' heeft geen optie '{methode.keuze}'"
    yield from _voorbeeld(methode.voorbeeld)


def _voorbeeld(voorbeeld: Rekenvoorbeeld) -> Iterator[str]:
    aantal = len(voorbeeld.gewichten) or len(voorbeeld.kortingen)
    for bod in voorbeeld.boden:
        if len(bod.scores) != aantal:
            yield f"'{bod.naam}' heeft {len(bod.scores)} scores bij {aantal} criteria"


def _zonder_methode(kennis: Kennis) -> Iterator[Fout]:
    """Options of the price formula that no method explains; a catalogue without methods explains none."""
    vraag = kennis.vragen.get(_FORMULE)
    uitgelegd = {methode.keuze for methode in kennis.methoden.values()}
    for optie in vraag.opties if vraag is not None and kennis.methoden else ():
        if optie.id not in uitgelegd:
            yield _FORMULE, f"geen methode legt de optie '{optie.id}' uit"
