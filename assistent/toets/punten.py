"""Review points: everything in a dossier that a reviewer has to look at, made from the dossier itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistent.advies.model import Melding
from assistent.kennis.basis import Verwijzing
from assistent.leidraad.model import Leidraad
from assistent.leidraad.velden import vraag_van

Soort = Literal["melding", "open_punt", "afwijking", "te_controleren", "losse_tekst"]


@dataclass(frozen=True, slots=True)
class Toetspunt:
    """One point. `plaats` is a question, a fact or step (`stap.publicatie`), or a block key; `id` stays the same as
    long as the point exists."""

    id: str
    soort: Soort
    plaats: str
    tekst: str
    bron: tuple[Verwijzing, ...] = ()


def punten(meldingen: Iterable[Melding], leidraden: Iterable[Leidraad]) -> tuple[Toetspunt, ...]:
    """All points: findings first, then per document the open fields, deviations, uncertain sources and loose texts."""
    uit_meldingen = (Toetspunt(f"melding/{m.id}", "melding", m.plaats, m.tekst, m.bron) for m in meldingen)
    uit_leidraden = (punt for leidraad in leidraden for punt in _van_leidraad(leidraad))
    return tuple({punt.id: punt for punt in (*uit_meldingen, *uit_leidraden)}.values())


def _van_leidraad(leidraad: Leidraad) -> Iterator[Toetspunt]:
    for blok in leidraad.blokken():
        naam, bronnen = blok.herkomst.titel, blok.herkomst.bron
        for veld in blok.open_velden:
            yield Toetspunt(f"open/{blok.sleutel}/{veld}", "open_punt", vraag_van(veld), naam)
        if blok.afwijking:
            yield Toetspunt(f"afwijking/{blok.sleutel}", "afwijking", blok.sleutel, naam, bronnen)
        if "te_controleren" in (blok.herkomst.status, *(bron.status for bron in bronnen)):
            yield Toetspunt(f"bron/{blok.sleutel}", "te_controleren", blok.sleutel, naam, bronnen)
    for weg in leidraad.weggelaten:
        tekst = f"{weg.herkomst.titel} (weggelaten)"
        yield Toetspunt(f"afwijking/{weg.sleutel}", "afwijking", weg.sleutel, tekst, weg.herkomst.bron)
    for los in leidraad.los:
        yield Toetspunt(f"los/{los.sleutel}", "losse_tekst", los.sleutel, los.markdown[:80])
