"""Where several fillers differ on the content questions: partners or colleagues who each fill in their own copy.

The framework is meant to be filled in together (HIVA 2023, §5.3): not the mean counts but the talk about the
difference. So nothing is averaged here; the question on which the fillers lie furthest apart comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistent.dossier.model import Dossier
from assistent.kennis.model import Kennis, Vraag

_BREEDTE = 4
"""Largest difference between two scores (1…5)."""


@dataclass(frozen=True, slots=True)
class Invulling:
    """What one filler answered: a score 1…5, or `None` without one, and why."""

    invuller: str
    waarde: int | None
    motivering: str


@dataclass(frozen=True, slots=True)
class Vraagvergelijking:
    """One content question. `spreiding` is 0 (all the same) … 1 (both poles), `None` under two scores; `tegengesteld`
    when somebody is on the market side and somebody on the network side."""

    vraag: str
    label: str
    polen: tuple[str, str]
    invullingen: tuple[Invulling, ...]
    spreiding: float | None
    tegengesteld: bool


def zelfde_zaak(een: Dossier, ander: Dossier) -> bool:
    """Whether two dossiers are copies of one case: the same id, or the same name and organisation."""
    if een.id == ander.id:
        return True
    naam, organisatie = een.waarde("zaak.naam"), een.waarde("zaak.organisatie")
    return bool(naam) and naam == ander.waarde("zaak.naam") and organisatie == ander.waarde("zaak.organisatie")


def vergelijk(kennis: Kennis, dossiers: Sequence[tuple[str, Dossier]]) -> tuple[Vraagvergelijking, ...]:
    """The content questions with what each filler (name, dossier) answered, the widest spread first; questions that
    cannot be compared come last."""
    vragen = [vraag for vraag in kennis.vragen.values() if vraag.niveau == "1a"]
    rijen = [_vraag(vraag, dossiers) for vraag in vragen]
    return tuple(sorted(rijen, key=lambda r: (r.spreiding is None, -(r.spreiding or 0))))


def _vraag(vraag: Vraag, dossiers: Sequence[tuple[str, Dossier]]) -> Vraagvergelijking:
    invullingen = tuple(_invulling(vraag.id, naam, dossier) for naam, dossier in dossiers)
    scores = [i.waarde for i in invullingen if i.waarde is not None]
    return Vraagvergelijking(
        vraag=vraag.id,
        label=vraag.label,
        polen=vraag.polen or ("", ""),
        invullingen=invullingen,
        spreiding=(max(scores) - min(scores)) / _BREEDTE if len(scores) > 1 else None,
        tegengesteld=bool(scores) and min(scores) < 3 < max(scores),
    )


def _invulling(vraag: str, naam: str, dossier: Dossier) -> Invulling:
    antwoord = dossier.antwoorden.get(vraag)
    waarde = antwoord.waarde if antwoord is not None else None
    score = waarde if isinstance(waarde, int) and not isinstance(waarde, bool) and 1 <= waarde <= 5 else None
    return Invulling(naam, score, antwoord.motivering if antwoord is not None else "")


def namen(dossiers: Mapping[str, Dossier]) -> tuple[str, ...]:
    """A short name for each filler, from the paths they were given by: the file name where that tells them apart."""
    kort = [pad.replace("\\", "/").rpartition("/")[2].removesuffix(".dossier") for pad in dossiers]
    return tuple(kort) if len(set(kort)) == len(kort) else tuple(dossiers)
