"""The addition of the organisation, checked like our own knowledge, and held against what it was made from.

Who replaces an item of ours goes on with it alone: our later improvements do not come along. So the folder remembers in
`aanvulling/basis.json` what ours said when it was replaced, and an update that changed or dropped it is named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from assistent import gegevens
from assistent.dossier.atomair import schrijf_atomair
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.kennis.compileer import compileer, vindplaatsen
from assistent.kennis.controle import Bevinding
from assistent.kennis.fouten import KennisFout
from assistent.kennis.laden import waar
from assistent.kennis.model import Aanvulling, Kennis
from assistent.tekst.systeem import reden

MAP: Final = "aanvulling"
BASIS: Final = "basis.json"
_MAX_BYTES = 1_000_000


def controleer_aanvulling(organisatie: Path, ons: Kennis) -> tuple[Bevinding, ...]:
    """Everything that is wrong with the addition in this folder, with file and item, errors first; nothing for a folder
    without one. `ons` is the catalogue without it: what is wrong there is not said again."""
    map_ = organisatie / MAP
    if not map_.is_dir():
        return ()
    try:
        plaatsen = vindplaatsen(map_)
        samen = compileer(gegevens.resources(), map_)
    except (KennisFout, OSError) as fout:
        waarom = reden(fout) if isinstance(fout, OSError) else str(fout)
        return (Bevinding("fout", MAP, f"niet te gebruiken: {waarom}"),)
    bekend = set(controleer_kennis(ons))
    nieuw = [replace(b, item=waar(b.item, plaatsen)) for b in controleer_kennis(samen) if b not in bekend]
    aanvulling = samen.aanvulling
    oud = () if aanvulling is None else ingehaald(organisatie, aanvulling)
    return (*nieuw, *(Bevinding("waarschuwing", waar(id_.partition("/")[2], plaatsen), tekst) for id_, tekst in oud))


_ONDERDEEL = "het onderdeel van de Ontwerpassistent"


def ingehaald(organisatie: Path, aanvulling: Aanvulling) -> tuple[tuple[str, str], ...]:
    """Items of the organisation (`soort/id`) whose counterpart of ours changed or vanished since it was replaced, and
    what that means."""
    toen = _lees_basis(organisatie)
    gevonden = [
        (
            sleutel,
            f"{_ONDERDEEL} is gewijzigd sinds u het verving; vergelijk beide en neem over wat u nodig hebt",
        )
        for sleutel, nu in aanvulling.basis.items()
        if toen.get(sleutel, nu) != nu
    ]
    gevonden += [
        (
            sleutel,
            f"{_ONDERDEEL} bestaat niet meer; dat van u vervangt niets en staat er nu bij",
        )
        for sleutel in aanvulling.erbij
        if sleutel in toen
    ]
    return tuple(sorted(gevonden))


def onthoud_basis(organisatie: Path, aanvulling: Aanvulling, *, bijgewerkt: bool = False) -> None:
    """Remember what ours says of each item that is replaced for the first time; with `bijgewerkt` of every item,
    because somebody looked at what changed. Raises `OSError` when the folder cannot be written."""
    toen = _lees_basis(organisatie)
    eigen = {*aanvulling.basis, *aanvulling.erbij}
    eerder = {} if bijgewerkt else {sleutel: inhoud for sleutel, inhoud in toen.items() if sleutel in eigen}
    nieuw = {**aanvulling.basis, **eerder}
    if nieuw != toen:
        inhoud = json.dumps(nieuw, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        schrijf_atomair(organisatie / MAP / BASIS, inhoud.encode())


def _lees_basis(organisatie: Path) -> Mapping[str, str]:
    """What the folder remembers; nothing when that is absent or damaged: then nothing can be said of it."""
    pad = organisatie / MAP / BASIS
    try:
        if pad.stat().st_size > _MAX_BYTES:
            return {}
        ruw = json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {s: h for s, h in ruw.items() if isinstance(h, str)} if isinstance(ruw, dict) else {}
