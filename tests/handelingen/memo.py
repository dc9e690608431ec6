"""A toetsmemo of the example, and what a reviewer filled in in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from assistent import gegevens
from assistent.export.memo_lezen import lees_memo
from assistent.export.word import kies_sjabloon, render
from assistent.handelingen.toetsmemo import Memolezing, ontleed
from assistent.handelingen.toetsrapport import memo_uitgave, stel_toetsmemo_samen, toetsstof
from assistent.toets.memo import Memo
from assistent.toets.model import Toetspunt
from assistent.toets.papier import groepen
from tests.export.memo_invullen import Ingevuld, vul
from tests.toets.maak import begin, beginlijst

MOMENT = "nota_van_inlichtingen"
WIE = {"Naam": "mr. Ada Vos", "Rol": "jurist", "Organisatie": "Kantoor Noord", "Datum": "2 maart 2026"}
NAAM = "memo.docx"


@lru_cache(maxsize=1)
def memo() -> Memo:
    return stel_toetsmemo_samen(begin(), MOMENT, lijst=beginlijst())


@lru_cache(maxsize=1)
def leeg() -> bytes:
    """The memo as it is sent."""
    leidraad = memo().leidraad
    sjabloon = kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())
    return render(leidraad, sjabloon, memo_uitgave(begin(), leidraad, memo(), beginlijst()))


@lru_cache(maxsize=1)
def genummerd() -> tuple[Toetspunt, ...]:
    """The points in the order of the memo: number 1 first."""
    stof = toetsstof(begin(), MOMENT, beginlijst())
    return tuple(stand.punt for groep in groepen(stof) for _, stand in groep.punten)


def alle_punten() -> tuple[Toetspunt, ...]:
    return tuple(stand.punt for stand in beginlijst().punten)


def lees(data: bytes) -> Memolezing:
    """What the file means for the example."""
    return ontleed(begin().dossier, lees_memo(data, NAAM), NAAM, alle_punten())


def gelezen(ingevuld: Ingevuld, wie: Mapping[str, str] | None = None, *, alineas: bool = False) -> Memolezing:
    """What a memo with these verdicts means for the example."""
    return lees(vul(leeg(), ingevuld, wie=WIE if wie is None else wie, alineas=alineas))


def op_schijf(map_: Path, data: bytes) -> Path:
    pad = map_ / NAAM
    pad.write_bytes(data)
    return pad
