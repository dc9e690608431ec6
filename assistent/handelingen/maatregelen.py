"""The measures against risks that the user takes up: chosen from ours or written himself, with who sees to them.

A row of `risico.maatregelen` names a measure of ours by its id, or holds a measure of the user's own as words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final, Literal

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde, nieuw_rij_id
from assistent.kennis.model import Kennis

VRAAG: Final = "risico.maatregelen"
Veld = Literal["maatregel", "toelichting", "wie"]
Rij = Mapping[str, Any]


def rijen(dossier: Dossier) -> tuple[Rij, ...]:
    """What is taken up, in the order in which it was."""
    waarde = dossier.waarde(VRAAG)
    return tuple(rij for rij in waarde if isinstance(rij, Mapping)) if isinstance(waarde, list) else ()


def rij_van(dossier: Dossier, maatregel: str) -> Rij | None:
    """The row of a measure of ours; `None` when it was not taken up."""
    return next((rij for rij in rijen(dossier) if rij.get("maatregel") == maatregel), None)


def eigen(dossier: Dossier, kennis: Kennis) -> tuple[Rij, ...]:
    """The rows that the user wrote himself."""
    ons = onze(kennis)
    return tuple(rij for rij in rijen(dossier) if rij.get("maatregel") not in ons)


def onze(kennis: Kennis) -> Collection[str]:
    """The ids of the measures in the catalogue."""
    return frozenset(maatregel.id for risico in kennis.risicos.values() for maatregel in risico.maatregelen)


def in_woorden(kennis: Kennis, vraag: str, tekst: str) -> str:
    """A cell or the name of a row of this question: the id of a measure of ours as its words, other text as it is."""
    if vraag != VRAAG:
        return tekst
    ons = (maatregel for risico in kennis.risicos.values() for maatregel in risico.maatregelen)
    return next((maatregel.tekst for maatregel in ons if maatregel.id == tekst), tekst)


def met_veld(dossier: Dossier, rij_id: str, veld: Veld, tekst: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with this text in a row; an empty text leaves the field open. Raises `KeyError` without that row."""
    if not any(rij.get("id") == rij_id for rij in rijen(dossier)):
        raise KeyError(rij_id)
    nieuw = [_zet(rij, veld, tekst) if rij.get("id") == rij_id else dict(rij) for rij in rijen(dossier)]
    return met_waarde(dossier, VRAAG, nieuw, wie=wie, moment=moment)


def met_eigen(dossier: Dossier, maatregel: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with a measure of the user's own. Raises `ValueError` for one without words."""
    if not maatregel.strip():
        raise ValueError("Schrijf eerst wat u doet.")
    oud = [dict(rij) for rij in rijen(dossier)]
    rij = {"id": nieuw_rij_id(str(r.get("id", "")) for r in oud), "maatregel": maatregel.strip()}
    return met_waarde(dossier, VRAAG, [*oud, rij], wie=wie, moment=moment)


def zonder(dossier: Dossier, rij_id: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this row."""
    over = [dict(rij) for rij in rijen(dossier) if rij.get("id") != rij_id]
    return met_waarde(dossier, VRAAG, over or None, wie=wie, moment=moment)


def _zet(rij: Rij, veld: Veld, tekst: str) -> dict[str, Any]:
    anders = {**rij, veld: tekst.strip()}
    return {naam: waarde for naam, waarde in anders.items() if naam == "id" or waarde != ""}
