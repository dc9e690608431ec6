"""Say in the text itself that a block is not certain yet, so that screen, Word and frozen versions all show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistent.advies.meelezer import open_vragen_achter
from assistent.dossier.stand import Stand
from assistent.leidraad.model import Blok, Hoofdstuk
from assistent.tekst.boom import Alinea, Waarde
from assistent.tekst.nederlands import opsomming

NOG_TE_BEPALEN = "Nog te bepalen"
"""Begins the note under a block whose place in the document is not certain."""


def met_voorbehoud(stand: Stand, hoofdstukken: tuple[Hoofdstuk, ...]) -> tuple[Hoofdstuk, ...]:
    """The chapters in which every block that may still fall away ends with a note that says what it waits for.

    The note is the last paragraph, because the first of a numbered requirement carries its number. A text of the user
    in its place is the user's decision and gets no note.
    """
    return tuple(
        replace(
            h, paragrafen=tuple(replace(p, blokken=tuple(_blok(stand, b) for b in p.blokken)) for p in h.paragrafen)
        )
        for h in hoofdstukken
    )


def _blok(stand: Stand, blok: Blok) -> Blok:
    if not blok.voorlopig or not blok.wacht_op:
        return blok
    namen = [f"‘{naam}’" for naam in _namen(stand, blok.wacht_op)]
    woorden = f"{NOG_TE_BEPALEN}: dit hangt af van het antwoord op {opsomming(namen)}."
    return replace(blok, boom=(*blok.boom, Alinea((Waarde(woorden, blok.wacht_op[0], open=True),))))


def _namen(stand: Stand, velden: Iterable[str]) -> tuple[str, ...]:
    """The short names of the unanswered questions behind these fields; of a fact without such a question its label."""
    namen: dict[str, None] = {}
    for veld in velden:
        achter = open_vragen_achter(stand, veld)
        namen.update(dict.fromkeys(stand.kennis.vragen[vraag].kort for vraag in achter))
        if not achter:
            namen[_naam(stand, veld)] = None
    return tuple(namen)


def _naam(stand: Stand, veld: str) -> str:
    if veld in stand.kennis.feiten:
        return stand.kennis.feiten[veld].label
    return stand.kennis.vragen[veld].kort if veld in stand.kennis.vragen else veld
