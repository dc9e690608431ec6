"""Load the catalogue: the compiled file when it is fresh, else compiled anew."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import ValidationError

from assistent import gegevens
from assistent.kennis.bronhash import bronhash
from assistent.kennis.fouten import KennisFout
from assistent.kennis.model import Aanvulling, Kennis
from assistent.kennis.zuinig import deel_gelijke
from assistent.tekst.systeem import reden


@lru_cache(maxsize=1)
def laad() -> Kennis:
    """The catalogue of this installation, with what the organisation adds to it. Raises `KennisFout` when ours is not
    sound; an addition that is not, is left out, and `aanvulling.fout` says why."""
    organisatie = gegevens.organisatiemap()
    if organisatie is None:
        return laad_uit(gegevens.resources(), gegevens.gebouwd() / "kennis.json")
    return laad_met(organisatie)


def laad_met(organisatie: Path) -> Kennis:
    """The catalogue with the folder `aanvulling` of this organisation; ours alone, with the reason, when that cannot
    be read or is not sound. An organisation without such a folder has templates only."""
    eigen = organisatie / "aanvulling"
    ons = gegevens.resources()
    try:
        if not organisatie.is_dir():
            raise KennisFout(f"de map ‘{organisatie}’ is niet te bereiken")
        if not eigen.is_dir():
            return laad_uit(ons, gegevens.gebouwd() / "kennis.json")
        bewaard = user_cache_path("ontwerpassistent", appauthor=False) / "kennis.json"
        return laad_uit(ons, bewaard, eigen)
    except (OSError, KennisFout) as fout:
        zonder = laad_uit(ons, gegevens.gebouwd() / "kennis.json")
        waarom = reden(fout) if isinstance(fout, OSError) else str(fout)
        return zonder.model_copy(update={"aanvulling": Aanvulling(naam=organisatie.name, fout=waarom)})


def laad_uit(map_: Path, gebouwd: Path, aanvulling: Path | None = None) -> Kennis:
    """The catalogue in `map_`, by way of the compiled file `gebouwd`.

    A compiled file that is absent, unreadable or made from other sources is replaced; where the folder cannot be
    written the catalogue lives in memory only. Raises `KennisFout` for an addition that does not fit the rest.
    """
    verwacht = bronhash(map_, aanvulling) if aanvulling else bronhash(map_)
    kennis = _lees(gebouwd, verwacht)
    if kennis is None:
        # YAML and Jinja cost a tenth of a second to import, and a fresh catalogue needs neither.
        from assistent.kennis import compileer

        kennis = compileer.compileer(map_, aanvulling)
        if aanvulling is not None:
            _keur(kennis, compileer.vindplaatsen(aanvulling))
        with contextlib.suppress(OSError):
            compileer.schrijf(kennis, gebouwd)
    return kennis


def _keur(kennis: Kennis, plaatsen: Mapping[str, str]) -> None:
    """Refuse an addition with which the catalogue is not sound: a document would break off where nobody looks.
    `plaatsen` says in which file of the addition an item stands."""
    from assistent.kennis.controle import controleer

    fouten = [
        f"{waar(bevinding.item, plaatsen)}: {bevinding.tekst}"
        for bevinding in controleer(kennis, {feit.maker for feit in kennis.feiten.values()})
        if bevinding.ernst == "fout"
    ]
    if fouten:
        meer = f" (en nog {len(fouten) - _GENOEMD})" if len(fouten) > _GENOEMD else ""
        raise KennisFout("; ".join(fouten[:_GENOEMD]) + meer)


_GENOEMD = 5


def waar(item: str, plaatsen: Mapping[str, str]) -> str:
    """The item with the file in which it, or the item it is a part of, stands; ours without a file."""
    deel = item
    while deel and deel not in plaatsen:
        deel = deel[: max(deel.rfind("."), deel.rfind("/"), 0)]
    return f"{plaatsen[deel]}, {item}" if deel else item


def _lees(pad: Path, verwacht: str) -> Kennis | None:
    try:
        kennis = Kennis.model_validate_json(pad.read_bytes())
    except (OSError, ValidationError):  # stale after an update of the models, cut off, or not there
        return None
    return deel_gelijke(kennis) if kennis.bronhash == verwacht else None
