"""What was edited in a Word file since we wrote it, for who is about to write over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistent.export.afdruk import Merk, gedrukt, merk_van_kop, sleutelmerk
from assistent.export.terug_model import Stuk, Teruggelezen
from assistent.leidraad.model import Leidraad

__all__ = ["Terugblik", "lees_kenmerk", "vergelijk"]


@dataclass(frozen=True, slots=True)
class Terugblik:
    """What differs between a Word file and what we wrote into it. Blocks and headings are named by their
    keys.

    `gewijzigd`: other text than we wrote, or something put in or behind it: new text, a remark, a picture. `verdwenen`:
    in the document, no longer in the file. `koppen`: headings whose text, or the text put under them, changed.
    `onbekend`: edited blocks that this document does not have (any more). `elders`: places that belong to no block,
    such as a footer, where something was edited.
    """

    gewijzigd: tuple[str, ...]
    verdwenen: tuple[str, ...]
    koppen: tuple[str, ...]
    onbekend: tuple[Stuk, ...]
    elders: tuple[str, ...] = ()

    @property
    def bewerkt(self) -> bool:
        """True when overwriting the file would lose something."""
        return bool(self.gewijzigd or self.verdwenen or self.koppen or self.onbekend or self.elders)


def vergelijk(pad: Path, leidraad: Leidraad) -> Terugblik:
    """What was edited in this file since we wrote it. Raises WoordFout when it cannot be read."""
    from assistent.export.terug import lees_terug

    gelezen = lees_terug(pad, pad.name)
    blokken = {sleutelmerk(blok.sleutel): blok.sleutel for blok in leidraad.blokken() if gedrukt(blok.boom)}
    koppen = {merk.sleutel: sleutel for sleutel, merk in _koppen(leidraad)}
    aanwezig = {stuk.merk.sleutel for stuk in gelezen.stukken}
    bewerkt = [stuk for stuk in gelezen.stukken if not stuk.ongewijzigd]
    geraakt = {stuk.merk.sleutel for stuk in bewerkt} | {merk.sleutel for merk in _erbij(gelezen)}
    kopmerken = geraakt | {kop.merk.sleutel for kop in gelezen.koppen if kop.bij or not kop.ongewijzigd}
    return Terugblik(
        gewijzigd=tuple(sleutel for merk, sleutel in blokken.items() if merk in geraakt),
        verdwenen=tuple(
            sleutel
            for merk, sleutel in blokken.items()
            if merk not in aanwezig and (gelezen.geschreven is None or merk in gelezen.geschreven)
        ),
        koppen=tuple(sleutel for merk, sleutel in koppen.items() if merk in kopmerken),
        onbekend=tuple(s for s in bewerkt if s.merk.sleutel not in blokken),
        elders=tuple(dict.fromkeys(niet.waar for niet in gelezen.niet_gelezen if niet.merk is None)),
    )


def _erbij(gelezen: Teruggelezen) -> Iterator[Merk]:
    """The marks of the blocks and headings to which somebody added something."""
    for nieuw in gelezen.nieuw:
        yield from filter(None, (nieuw.na or nieuw.voor,))
    plaatsen = [k.merk for k in gelezen.kanttekeningen] + [n.merk for n in gelezen.niet_gelezen]
    yield from (merk for merk in plaatsen if merk is not None)


def lees_kenmerk(pad: Path) -> str:
    """The identifier we put in the file (dossier id / revision / document); empty when it has none."""
    from assistent.export.terug_pakket import open_bestand

    return open_bestand(pad, pad.name).kenmerk().letterlijk


def _koppen(leidraad: Leidraad) -> Iterator[tuple[str, Merk]]:
    """Key and mark of every heading: `document#hoofdstuk` and `document#hoofdstuk/paragraaf`."""
    for hoofdstuk in leidraad.hoofdstukken:
        sleutel = f"{leidraad.document}#{hoofdstuk.id}"
        yield sleutel, merk_van_kop(sleutel, hoofdstuk.titel)
        for paragraaf in hoofdstuk.paragrafen:
            yield f"{sleutel}/{paragraaf.id}", merk_van_kop(f"{sleutel}/{paragraaf.id}", paragraaf.titel)
