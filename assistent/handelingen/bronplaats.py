"""A place in a source: which source, how sure the reading is, and what else in the catalogue rests on that place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistent.handelingen.bronregister import Bronoverzicht, Steun, bronnen
from assistent.kennis.basis import Verwijzing
from assistent.kennis.bronrecht import van_recht, vreemd_recht
from assistent.kennis.model import Kennis

__all__ = ["Passage", "passages", "raken", "van_recht", "voluit", "vreemd_recht"]

_NUMMER = r"\d+[a-z]*(?:[.:]\d+[a-z]*)*"
_ARTIKEL = re.compile(rf"\bart(?:ikel(?:en)?|\.)\s*({_NUMMER}(?:(?:,\s*|\s+(?:en|of)\s+){_NUMMER})*)", re.IGNORECASE)
_REGELS = re.compile(r"\br\.(\d+)(?:-(\d+))?")
_PARAGRAAF = re.compile(rf"(?:§\s*|\bH)({_NUMMER})")
_VOLUIT = (
    (re.compile(r"\bart\.\s*(?=\d)"), "artikel "),
    (re.compile(r"\br\.(\d+)-(\d+)"), r"regels \1–\2"),
    (re.compile(r"\br\.(\d+)"), r"regel \1"),
    (re.compile(r"§\s*(?=\d)"), "§ "),
    (re.compile(r"\bH(?=\d)"), "hoofdstuk "),
    (re.compile(r"\bp\.\s*(?=\d)"), "bladzijde "),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One reference. `soort` is a word, `plaats` the place in words. `gezien` is the day on which the text was read and
    `tekst_vanaf` the day from which that text is in force, where known. `steunt` is what rests on the same place, each
    item of the catalogue once."""

    bron: str
    kort: str
    titel: str
    soort: str
    plaats: str
    status: str
    gezien: date | None
    tekst_vanaf: date | None
    steunt: tuple[Steun, ...]


SOORTEN = {
    "wet": "Wet of regel", "rapport": "Onderzoek of rapport", "uitspraak": "Uitspraak", "handreiking": "Handreiking",
    "eigen": "Eigen keuze van de Ontwerpassistent",
}  # fmt: skip


def passages(kennis: Kennis, verwijzingen: Iterable[Verwijzing], recht: object = None) -> tuple[Passage, ...]:
    """These references, each once, in their order. One to a source that the catalogue does not have keeps its place.
    Of what rests on them, items for another jurisdiction than `recht` are left out; without a known one all are there.
    """
    elk = tuple(dict.fromkeys(verwijzingen))
    overzichten = bronnen(kennis, {v.bron for v in elk} & kennis.bronnen.keys())
    return tuple(_passage(v, overzichten.get(v.bron), recht) for v in elk)


def _passage(v: Verwijzing, overzicht: Bronoverzicht | None, recht: object) -> Passage:
    if overzicht is None:
        return Passage(v.bron, v.bron, "", "", voluit(v.plaats), v.status, None, None, ())
    b = overzicht.bron
    steunt: dict[tuple[str, str], Steun] = {}
    for steun in overzicht.steun:
        hier = recht is None or not steun.recht or recht in steun.recht
        if hier and raken(steun.plaats, v.plaats):
            steunt.setdefault((steun.soort, steun.id), steun)
    soort, rust = SOORTEN.get(b.soort, b.soort), tuple(steunt.values())
    return Passage(b.id, b.kort, b.titel, soort, voluit(v.plaats), v.status, b.gezien, b.tekst_vanaf, rust)


def voluit(plaats: str) -> str:
    """The place with its abbreviations in full: `§ 2.5.3 regels 852–864`."""
    for patroon, woord in _VOLUIT:
        plaats = patroon.sub(woord, plaats)
    return plaats


def raken(een: str, ander: str) -> bool:
    """Whether two places in one source are about the same passage: the same words, a shared article, lines that overlap
    or, where one of them names no lines, the same section."""
    if een == ander:
        return True
    if _artikelen(een) & _artikelen(ander):
        return True
    regels, andere = _regels(een), _regels(ander)
    if regels and andere:
        return any(a <= d and c <= b for a, b in regels for c, d in andere)
    return bool(_paragrafen(een) & _paragrafen(ander))


def _artikelen(plaats: str) -> set[str]:
    return {nummer for groep in _ARTIKEL.findall(plaats) for nummer in re.findall(_NUMMER, groep)}


def _regels(plaats: str) -> list[tuple[int, int]]:
    return [(int(van), int(tot or van)) for van, tot in _REGELS.findall(plaats)]


def _paragrafen(plaats: str) -> set[str]:
    return set(_PARAGRAAF.findall(plaats))
