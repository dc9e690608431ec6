"""The looks in which documents are written: ours, that of the organisation, or a folder with templates of one's own.

The choice is a setting of the user, kept beside the choice of the organisation's folder.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistent import gegevens
from assistent.dossier.atomair import schrijf_atomair
from assistent.tekst.systeem import reden

ONZE: Final = "meegeleverd"
ORGANISATIE: Final = "organisatie"
_MAX_BYTES: Final = 20_000
_SJABLONEN: Final = "sjablonen"


class HuisstijlFout(Exception):
    """A folder cannot be used as a house style; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """One look. `id` is what is kept of it: a word of ours or the path of its folder. `mappen` are where templates are
    looked for, the first first."""

    id: str
    naam: str
    mappen: tuple[Path, ...]


def keuzes() -> tuple[Huisstijl, ...]:
    """The looks there are: ours, that of the organisation when it has templates, and a folder that was chosen and is
    still there."""
    onze = gegevens.sjablonen()
    gevonden = [Huisstijl(ONZE, "Meegeleverde stijl", (onze,))]
    organisatie = gegevens.organisatiemap()
    if organisatie is not None and _sjablonen(organisatie / _SJABLONEN):
        gevonden.append(Huisstijl(ORGANISATIE, f"Huisstijl {organisatie.name}", (organisatie / _SJABLONEN, onze)))
    eigen = _lees().get("map", "")
    if eigen and _sjablonen(Path(eigen)):
        gevonden.append(Huisstijl(eigen, f"Sjablonen {Path(eigen).name}", (Path(eigen), onze)))
    return tuple(gevonden)


def gekozen() -> Huisstijl:
    """The look in use: what was chosen, while it is there; else that of the organisation; else ours."""
    alle = {stijl.id: stijl for stijl in keuzes()}
    return alle.get(_lees().get("stijl", "")) or alle.get(ORGANISATIE) or alle[ONZE]


def kies(id_: str) -> Huisstijl:
    """Use this look from now on. Raises `HuisstijlFout` for one that is not there."""
    stijl = next((s for s in keuzes() if s.id == id_), None)
    if stijl is None:
        raise HuisstijlFout(f"De huisstijl ‘{id_}’ is er niet meer. Kies een andere.")
    _bewaar({**_lees(), "stijl": id_})
    return stijl


def kies_map(map_: Path) -> Huisstijl:
    """Use the templates in this folder (or in its folder `sjablonen`) from now on. Raises `HuisstijlFout` when there
    are none or one of them is not sound; what was chosen before then stays."""
    from assistent.export.sjablooncontrole import controleer

    map_ = map_.absolute()
    if _sjablonen(map_ / _SJABLONEN):
        map_ = map_ / _SJABLONEN
    sjablonen = _sjablonen(map_)
    if not sjablonen:
        raise HuisstijlFout(
            f"In de map ‘{map_}’ staan geen Word-sjablonen (.docx). Kies een andere map, of begin met de meegeleverde "
            "sjablonen en pas die aan."
        )
    for pad in sjablonen:
        if bevindingen := controleer(pad):
            raise HuisstijlFout(f"Het sjabloon kan niet worden gebruikt. {bevindingen[0]} Herstel dat en kies opnieuw.")
    _bewaar({"map": str(map_), "stijl": str(map_)})
    return kies(str(map_))


def _sjablonen(map_: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(pad for pad in map_.glob("*.docx") if not pad.name.startswith("~$")))
    except (OSError, ValueError):
        return ()


def _plek() -> Path:
    return gegevens.organisatiekeuze().with_name("huisstijl.json")


def _lees() -> dict[str, str]:
    """What was kept; nothing when it cannot be read."""
    try:
        if _plek().stat().st_size > _MAX_BYTES:
            return {}
        ruw = json.loads(_plek().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(k): v for k, v in ruw.items() if isinstance(v, str)} if isinstance(ruw, dict) else {}


def _bewaar(keuze: dict[str, str]) -> None:
    try:
        _plek().parent.mkdir(parents=True, exist_ok=True)
        schrijf_atomair(_plek(), json.dumps(keuze, ensure_ascii=False, indent=1).encode())
    except OSError as fout:
        raise HuisstijlFout(f"De keuze kan niet worden bewaard in ‘{_plek()}’: {reden(fout)}.") from fout
