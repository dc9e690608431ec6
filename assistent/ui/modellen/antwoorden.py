"""The list of all answers: headings per step and group, and under them a line or two per question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from assistent.handelingen.overzicht import Antwoordrij, Staat
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import stappen
from assistent.ui.modellen.regellijst import Kop, Lijstregel, Regel
from assistent.ui.woorden import Uiting

STAAT: Final[dict[Staat, Uiting]] = {
    "beantwoord": Uiting("beantwoord", "✓", "goed"),
    "open": Uiting("nog te beantwoorden", "○", "gedempt"),
    "weet_niet": Uiting("weet ik nog niet", "?", "aandacht"),
    "vervallen": Uiting("niet meer van toepassing", "–", "gedempt"),
    "onbekende_vraag": Uiting("onbekende vraag", "■", "aandacht"),
}
ONBEKEND: Final = "Antwoorden op vragen die deze kennis niet kent"


def met_koppen(rijen: Sequence[Antwoordrij], kennis: Kennis) -> tuple[Regel, ...]:
    """The rows as lines under the headings of their step and group; the id of a line is its question."""
    regels: list[Regel] = []
    for stap, van_stap in groupby(rijen, key=lambda rij: rij.stap):
        regels.append(Kop(stappen.STAP[stap].naam if stap in stappen.STAP else ONBEKEND, True))
        for groep, van_groep in groupby(van_stap, key=lambda rij: rij.groep):
            if groep:
                regels.append(Kop(kennis.groepen[groep].titel, False))
            regels += map(_regel, van_groep)
    return tuple(regels)


def _regel(rij: Antwoordrij) -> Lijstregel:
    zwaar = any(m.ernst == "fout" for m in rij.bevindingen)
    merk = ""
    if rij.bevindingen:
        merk = "■ strijdig" if zwaar else "▲ let op" if rij.bevindingen[0].ernst != "aandacht" else "● aandacht"
    return Lijstregel(
        id=rij.vraag,
        uiting=STAAT[rij.staat],
        boven=hoofdletter(rij.kort),
        onder=rij.op_een_regel,
        merk=merk,
        merkkleur="fout" if zwaar else "aandacht",
        stil=not rij.gevraagd,
        tip=rij.label,
        gezegd=tuple(f"let op: {m.tekst}" for m in rij.bevindingen),
    )
