"""The history of a dossier: what differs, kept small, and successive typing kept as one line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from assistent.dossier.model import Vast, Wijziging, als_json
from assistent.dossier.vast import vast_json

SAMENVOEGEN_BINNEN = 60
"""Seconds within which successive edits of one place by one person count as one."""

Verschil = tuple[str, Any, Any]
"""(pad, oud, nieuw) of one changed place; pad such as `antwoorden/zaak.naam`."""


def verschil(pad: str, oud: Any, nieuw: Any) -> list[Verschil]:
    """One difference, or none."""
    return [] if oud == nieuw and type(oud) is type(nieuw) else [(pad, oud, nieuw)]


def modelverschil(pad: str, oud: Vast | None, nieuw: Vast | None, behalve: Collection[str] = ()) -> list[Verschil]:
    """The difference between two models (None = absent), without the fields `behalve`."""

    def plat(stuk: Vast | None) -> dict[str, Any] | None:
        if stuk is None:
            return None
        return {veld: waarde for veld, waarde in als_json(stuk).items() if veld not in behalve}

    return verschil(pad, plat(oud), plat(nieuw))


def waardeverschil(pad: str, oud: Any, nieuw: Any) -> list[Verschil]:
    """The difference between two answer values; of two tables only the rows that differ are kept.

    For tables both sides are {`rijen`: {row id: row or None}} plus, if the order changed, `volgorde`: [row
    ids]. Without this, one edited cell in 2,000 rows would write the whole table into the history twice.
    """
    if oud is nieuw:
        return []
    rijen_oud, rijen_nieuw = _rijen(oud), _rijen(nieuw)
    if rijen_oud is None or rijen_nieuw is None:
        return verschil(pad, oud, nieuw)
    anders = [
        rij_id
        for rij_id in dict.fromkeys([*rijen_oud, *rijen_nieuw])
        if rijen_oud.get(rij_id) is not rijen_nieuw.get(rij_id) and rijen_oud.get(rij_id) != rijen_nieuw.get(rij_id)
    ]
    kant_oud: dict[str, Any] = {"rijen": {rij_id: rijen_oud.get(rij_id) for rij_id in anders}}
    kant_nieuw: dict[str, Any] = {"rijen": {rij_id: rijen_nieuw.get(rij_id) for rij_id in anders}}
    if [r for r in rijen_oud if r in rijen_nieuw] != [r for r in rijen_nieuw if r in rijen_oud]:
        kant_oud["volgorde"], kant_nieuw["volgorde"] = list(rijen_oud), list(rijen_nieuw)
    return verschil(pad, kant_oud, kant_nieuw)


def _rijen(waarde: Any) -> dict[str, Any] | None:
    """Row id → row if the value is a table whose rows all have an id of their own, else None."""
    if not isinstance(waarde, list) or not waarde:
        return None
    rijen = {rij["id"]: rij for rij in waarde if isinstance(rij, dict) and isinstance(rij.get("id"), str)}
    return rijen if len(rijen) == len(waarde) else None


def met_geschiedenis(
    geschiedenis: tuple[Wijziging, ...], verschillen: Sequence[Verschil], wie: str, moment: str
) -> tuple[Wijziging, ...]:
    """The history with these differences added; what was typed and taken back within the minute leaves it."""
    if len(verschillen) == 1 and geschiedenis:
        pad, oud, nieuw = verschillen[0]
        laatste = geschiedenis[-1]
        if (laatste.wie, laatste.pad) == (wie, pad) and laatste.nieuw == oud and _kort_na(laatste.moment, moment):
            samen = [
                Wijziging(wie=wie, moment=moment, pad=pad, oud=oud, nieuw=nieuw)
                for pad, oud, nieuw in verschil(pad, laatste.oud, vast_json(nieuw))
            ]
            return (*geschiedenis[:-1], *samen)
    erbij = [Wijziging(wie=wie, moment=moment, pad=pad, oud=oud, nieuw=nieuw) for pad, oud, nieuw in verschillen]
    return (*geschiedenis, *erbij)


def met_bewaarde(
    geschiedenis: tuple[Wijziging, ...], bewaard: tuple[Wijziging, ...], wie: str, moment: str
) -> tuple[Wijziging, ...]:
    """The history of a dossier to which one goes back, after a save that wrote `bewaard`.

    What was saved stays: a line that the dossier of before does not have is followed by its reverse. Going back further
    than what was saved leaves the lines and says that they were taken back.
    """
    gelijk = 0
    for een, ander in zip(geschiedenis, bewaard, strict=False):
        if een is not ander and een != ander:
            break
        gelijk += 1
    if gelijk == len(bewaard):
        return geschiedenis
    verder = _verder_getypt(geschiedenis[gelijk:], bewaard[gelijk:])
    if verder is not None:
        return (*bewaard, verder, *geschiedenis[gelijk + 1 :])
    terug = [
        Wijziging(wie=wie, moment=moment, pad=regel.pad, oud=regel.nieuw, nieuw=regel.oud)
        for regel in reversed(bewaard[gelijk:])
    ]
    return (*bewaard, *terug, *geschiedenis[gelijk:])


def _verder_getypt(geschiedenis: tuple[Wijziging, ...], bewaard: tuple[Wijziging, ...]) -> Wijziging | None:
    """What was typed after the save, when it was taken together with the last line that was saved."""
    if len(bewaard) != 1 or not geschiedenis:
        return None
    samen, eerst = geschiedenis[0], bewaard[0]
    if (samen.wie, samen.pad) != (eerst.wie, eerst.pad) or samen.oud != eerst.oud or samen.moment <= eerst.moment:
        return None
    return samen.model_copy(update={"oud": eerst.nieuw})


def _kort_na(eerder: str, later: str) -> bool:
    try:
        verstreken = (datetime.fromisoformat(later) - datetime.fromisoformat(eerder)).total_seconds()
    except (ValueError, TypeError):  # one is empty, or only one has an offset
        return False
    return 0 <= verstreken <= SAMENVOEGEN_BINNEN
