"""What the application remembers about its user: recent dossiers, light or dark, the size of the window."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from assistent.dossier.atomair import schrijf_atomair

RECENT_HOOGSTENS = 8
_MAX_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Instellingen:
    """`thema` is systeem, licht or donker; `venster` is the geometry of the window as Qt writes it, in hex."""

    thema: str = "systeem"
    recent: tuple[str, ...] = ()
    venster: str = ""
    advies: bool = True
    route: bool = True

    def met_recent(self, pad: Path) -> Instellingen:
        """With this dossier as the latest one opened."""
        naam = str(pad.absolute())
        rest = (ander for ander in self.recent if ander != naam)
        return replace(self, recent=(naam, *rest)[:RECENT_HOOGSTENS])


def plek() -> Path:
    """The file with the settings of this user."""
    return user_config_path("ontwerpassistent", appauthor=False) / "instellingen.json"


def lees() -> Instellingen:
    """The settings; the defaults when there are none or they cannot be read."""
    pad = plek()
    try:
        if pad.stat().st_size > _MAX_BYTES:
            return Instellingen()
        ruw = json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Instellingen()
    return _uit(ruw) if isinstance(ruw, dict) else Instellingen()


def _uit(ruw: dict[str, Any]) -> Instellingen:
    recent = ruw.get("recent")
    thema = ruw.get("thema")
    return Instellingen(
        thema=thema if thema in ("systeem", "licht", "donker") else "systeem",
        recent=tuple(str(naam) for naam in recent[:RECENT_HOOGSTENS]) if isinstance(recent, list) else (),
        venster=_hex(str(ruw.get("venster") or "")),
        advies=ruw.get("advies") is not False,
        route=ruw.get("route") is not False,
    )


def _hex(tekst: str) -> str:
    """The text when it is hexadecimal, else nothing."""
    try:
        return bytes.fromhex(tekst).hex()
    except ValueError:
        return ""


def schrijf(instellingen: Instellingen) -> None:
    """Keep the settings; a machine that refuses loses only them."""
    pad = plek()
    with contextlib.suppress(OSError):
        pad.parent.mkdir(parents=True, exist_ok=True)
        schrijf_atomair(pad, json.dumps(asdict(instellingen), indent=1).encode("utf-8"))
