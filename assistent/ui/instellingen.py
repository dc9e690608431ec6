"""What the application remembers about its user: recent dossiers, look, language, profile, the size of the window."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from assistent import gegevens
from assistent.dossier.atomair import schrijf_atomair

RECENT_HOOGSTENS = 8
THEMAS: Final = ("systeem", "licht", "donker")
TALEN: Final = ("nl-NL", "nl-BE")
TEKSTGROOTTEN: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""Steps of the letter size, in percents of that of the system."""
_LANGSTE: Final = 1_000
"""Most characters of a path, name or field that is kept."""


@dataclass(frozen=True, slots=True)
class Instellingen:
    """`thema` is one of `THEMAS`; `venster` and `docks` are the geometry and the panels of the window as Qt writes
    them, in hex; `tekstgrootte` is one of `TEKSTGROOTTEN`.

    `taal` is a variant of Dutch: it decides which law a new dossier begins with, and how the system's own windows write
    dates. The words of questions and documents follow the law of the dossier. `profiel` holds the fields of
    `handelingen.profiel.Profiel` as typed. `namen` and `geopend` say of a recent path how its case is called and when
    it was last opened (ISO, time of this machine).
    """

    thema: str = "systeem"
    recent: tuple[str, ...] = ()
    venster: str = ""
    advies: bool = True
    route: bool = True
    docks: str = ""
    tekstgrootte: int = 100
    taal: str = "nl-NL"
    profiel: dict[str, str] = field(default_factory=dict)
    rondleiding_gezien: bool = False
    namen: dict[str, str] = field(default_factory=dict)
    geopend: dict[str, str] = field(default_factory=dict)

    @property
    def rechtsgebied(self) -> str:
        """The law that a new dossier begins with: `nl` or `vl`."""
        return "vl" if self.taal == "nl-BE" else "nl"

    def met_recent(self, pad: Path, naam: str = "", moment: datetime | None = None) -> Instellingen:
        """With this dossier as the latest one opened, at `moment` (now when not given)."""
        wie = str(pad.absolute())
        rest = (ander for ander in self.recent if ander != wie)
        op = (moment or datetime.now()).isoformat(timespec="seconds")
        return replace(
            self,
            namen={**self.namen, wie: naam} if naam else self.namen,
            geopend={**self.geopend, wie: op},
        )._alleen((wie, *rest)[:RECENT_HOOGSTENS])

    def zonder_recent(self, pad: str) -> Instellingen:
        """With this path no longer among the recent dossiers; the file itself stays."""
        return self._alleen(tuple(ander for ander in self.recent if ander != pad))

    def _alleen(self, recent: tuple[str, ...]) -> Instellingen:
        """With these recent paths, and nothing kept about others."""
        namen, geopend = ({p: w for p, w in waar.items() if p in recent} for waar in (self.namen, self.geopend))
        return replace(self, recent=recent, namen=namen, geopend=geopend)


def plek() -> Path:
    """The file with the settings of this user."""
    return gegevens.instellingen()


def lees() -> Instellingen:
    """The settings; the defaults when there are none or they cannot be read."""
    pad = plek()
    try:
        if pad.stat().st_size > gegevens.MAX_INSTELLINGEN:
            return Instellingen()
        ruw = json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Instellingen()
    return _uit(ruw) if isinstance(ruw, dict) else Instellingen()


def _uit(ruw: dict[str, Any]) -> Instellingen:
    recent = ruw.get("recent")
    return Instellingen(
        thema=_een_van(ruw.get("thema"), THEMAS, "systeem"),
        recent=tuple(str(naam)[:_LANGSTE] for naam in recent[:RECENT_HOOGSTENS]) if isinstance(recent, list) else (),
        venster=_hex(ruw.get("venster")),
        advies=ruw.get("advies") is not False,
        route=ruw.get("route") is not False,
        docks=_hex(ruw.get("docks")),
        tekstgrootte=_een_van(ruw.get("tekstgrootte"), TEKSTGROOTTEN, 100),
        taal=_een_van(ruw.get("taal"), TALEN, "nl-NL"),
        profiel=_teksten(ruw.get("profiel")),
        rondleiding_gezien=ruw.get("rondleiding_gezien") is True,
        namen=_teksten(ruw.get("namen")),
        geopend=_teksten(ruw.get("geopend")),
    )


def _een_van(waarde: Any, keuzes: tuple[Any, ...], anders: Any) -> Any:
    # `in` alone would take true for 1 and fail on a list.
    return waarde if any(type(waarde) is type(keus) and waarde == keus for keus in keuzes) else anders


def _teksten(waarde: Any) -> dict[str, str]:
    """The texts of a mapping; whatever else is in it goes."""
    if not isinstance(waarde, dict):
        return {}
    return {naam: tekst[:_LANGSTE] for naam, tekst in waarde.items() if isinstance(tekst, str)}


def _hex(waarde: Any) -> str:
    """The text when it is hexadecimal, else nothing."""
    try:
        return bytes.fromhex(waarde).hex()
    except (TypeError, ValueError):
        return ""


def schrijf(instellingen: Instellingen) -> None:
    """Keep the settings; a machine that refuses loses only them."""
    pad = plek()
    with contextlib.suppress(OSError):
        pad.parent.mkdir(parents=True, exist_ok=True)
        schrijf_atomair(pad, json.dumps(asdict(instellingen), indent=1).encode("utf-8"))
