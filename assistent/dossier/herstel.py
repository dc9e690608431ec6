"""Recovery after a crash: the whole dossier beside the user's file, never in it.

A `Herstelschrijver` belongs to one open dossier. It writes a recovery file at the latest `UITERLIJK`
seconds after the first change that is not on disk yet, and removes it when the dossier is saved or closed.
At the next start `te_herstellen` tells what was left behind by a process that no longer runs.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from assistent.dossier.atomair import ruim_tijdelijke_op, schijf_vol, schrijf_atomair, vervang, verwijder
from assistent.dossier.bestand import lees_bytes
from assistent.dossier.canoniek import sha256_bytes
from assistent.dossier.fouten import BestaatNietFout, DossierFout, LeesFout, SchijfVolFout, SchrijfFout
from assistent.dossier.model import Dossier, als_json
from assistent.dossier.ontleden import lees_boom, ontleed, ontleed_boom
from assistent.dossier.proces import deze_host, kenmerk, leeft
from assistent.tekst.systeem import reden

FORMAAT = "ontwerpassistent-herstel"
UITERLIJK = 2.0
"""Seconds after the first unsaved change by which it must be on disk."""

MARGE = 0.5
"""Seconds of that kept free for the writing itself and for a busy event loop."""


def herstelmap() -> Path:
    """The user's folder for recovery files; it need not exist yet."""
    return user_state_path("ontwerpassistent", appauthor=False) / "herstel"


class Herstelschrijver:
    """Keeps the recovery file of one open dossier. Never raises: a full disk must not cost the user the work.

    Use: `gewijzigd(dossier)` after each edit; when `wachttijd()` is 0, `schrijf()`. Before saving
    `schrijf()` as well (a share may hang), after saving `bewaard(...)`, at a clean close `sluit()`.
    """

    def __init__(
        self,
        *,
        pad: Path | None,
        basis_sha256: str | None,
        map_: Path | None = None,
        uiterlijk: float = UITERLIJK,
        klok: Callable[[], float] = time.monotonic,
    ) -> None:
        """`pad` and `basis_sha256`: the file the dossier came from, None if it was never saved."""
        self.journaal = (map_ or herstelmap()) / f"{uuid.uuid4()}.json"
        self._pad = pad
        self._basis = basis_sha256
        self._wacht = max(0.0, uiterlijk - min(MARGE, uiterlijk / 4))
        self._klok = klok
        self._dossier: Dossier | None = None
        self._eerste: float | None = None

    def gewijzigd(self, dossier: Dossier) -> None:
        """Note the newest state; the clock runs from the first state that is not on disk."""
        self._dossier = dossier
        if self._eerste is None:
            self._eerste = self._klok()

    def wachttijd(self) -> float | None:
        """Seconds until `schrijf` must be called; 0 = now; None = nothing to write."""
        if self._eerste is None:
            return None
        return max(0.0, self._eerste + self._wacht - self._klok())

    def schrijf(self) -> DossierFout | None:
        """Write what is pending. An error comes back as a value;

        the state stays pending and is tried again.
        """
        if self._eerste is None or self._dossier is None:
            return None
        try:
            self.journaal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            schrijf_atomair(self.journaal, self._inhoud(self._dossier), modus=0o600)
        except OSError as fout:
            self._eerste = self._klok()
            return _herstelfout(fout, self.journaal)
        except (ValueError, RecursionError):
            self._eerste = self._klok()
            return SchrijfFout("de laatste invoer bevat iets wat niet te bewaren is", pad=self.journaal)
        self._eerste = None
        return None

    def bewaard(self, pad: Path, sha256: str) -> None:
        """The dossier as last noted now stands in this file; the recovery file goes."""
        self._pad, self._basis = pad, sha256
        self.sluit()

    def sluit(self) -> None:
        """Nothing is left to recover: saved, undone to the saved state, or closed by the user."""
        self._eerste = self._dossier = None
        verwijder(self.journaal)

    def neem_over(self, herstel: Herstel) -> DossierFout | None:
        """Go on with a recovered dossier: first a recovery file of our own, only then the old one goes."""
        if herstel.dossier is None:
            return None
        self._pad, self._basis = herstel.pad, herstel.basis_sha256
        self.gewijzigd(herstel.dossier)
        fout = self.schrijf()
        if fout is None:
            vergeet(herstel)
        return fout

    def _inhoud(self, dossier: Dossier) -> bytes:
        pid = os.getpid()
        gegevens = {
            "formaat": FORMAAT,
            "pad": str(self._pad.absolute()) if self._pad else None,
            "basis_sha256": self._basis,
            "host": deze_host(),
            "pid": pid,
            "proces": kenmerk(pid) or "",
            "dossier": als_json(dossier),
        }
        return json.dumps(gegevens, ensure_ascii=False, allow_nan=False).encode("utf-8")


class Soort(Enum):
    """What can be done with something left behind."""

    AANBOD = "aanbod"
    """The file is as it was: offer to go on where the user was."""
    NOOIT_BEWAARD = "nooit_bewaard"
    """The dossier was never saved: offer it."""
    BASIS_GEWIJZIGD = "basis_gewijzigd"
    """The file was changed since: show it apart, to be saved under another name."""
    BASIS_WEG = "basis_weg"
    """The file is gone or cannot be reached: show it apart."""
    BESCHADIGD = "beschadigd"
    """The recovery file itself cannot be read; it was put aside under another name."""


@dataclass(frozen=True)
class Herstel:
    """One dossier left behind. `moment`: seconds since 1970 of its last change; `melding`:

    Dutch, for the user.
    """

    soort: Soort
    journaal: Path
    pad: Path | None
    basis_sha256: str | None
    dossier: Dossier | None
    moment: float
    melding: str


def te_herstellen(map_: Path | None = None) -> list[Herstel]:
    """What crashed processes left behind, newest first. Files of processes that still run are not touched.

    Nothing is deleted, except a recovery file whose content stands in the dossier file word for word.
    """
    map_ = map_ or herstelmap()
    try:
        journalen = sorted(map_.glob("*.json"))
    except OSError:
        return []
    ruim_tijdelijke_op(map_, nu=time.time())
    gevonden = [herstel for journaal in journalen if (herstel := _beoordeel(journaal)) is not None]
    return sorted(gevonden, key=lambda herstel: herstel.moment, reverse=True)


def vergeet(herstel: Herstel) -> None:
    """Remove a recovery file, once the user saved its content elsewhere or chose to drop it."""
    verwijder(herstel.journaal)


def _beoordeel(journaal: Path) -> Herstel | None:
    """What to do with one recovery file; None if it belongs to a living process or is no longer needed."""
    try:
        moment = journaal.stat().st_mtime
        gegevens, _ = lees_boom(lees_bytes(journaal), journaal)
        if not isinstance(gegevens, dict) or gegevens.get("formaat") != FORMAAT:
            return _zet_apart(journaal, moment)
        if _eigenaar_leeft(gegevens):
            return None
        dossier = ontleed_boom(gegevens.get("dossier"), journaal).dossier
    except (BestaatNietFout, FileNotFoundError):  # its owner just closed
        return None
    except (LeesFout, RecursionError):
        return _zet_apart(journaal, moment)
    pad, basis = gegevens.get("pad"), gegevens.get("basis_sha256")
    elders = _elders(gegevens)
    if not isinstance(pad, str) or not isinstance(basis, str):
        melding = f"{_naam(dossier)} was nog niet bewaard toen de toepassing stopte.{elders}"
        return Herstel(Soort.NOOIT_BEWAARD, journaal, None, None, dossier, moment, melding)
    soort, melding = _vergelijk_met_basis(Path(pad), basis, dossier)
    if soort is None:
        verwijder(journaal)
        return None
    return Herstel(soort, journaal, Path(pad), basis, dossier, moment, melding + elders)


def _vergelijk_met_basis(pad: Path, basis: str, dossier: Dossier) -> tuple[Soort | None, str]:
    try:
        data = lees_bytes(pad)
    except LeesFout:
        return (
            Soort.BASIS_WEG,
            f"Er is onbewaard werk aan ‘{pad}’, maar dat bestand is niet te vinden of te lezen.",
        )
    if _zelfde_inhoud(data, pad, dossier):
        return None, ""
    if sha256_bytes(data) == basis:
        return Soort.AANBOD, f"Er is werk aan ‘{pad}’ dat nog niet bewaard was toen de toepassing stopte."
    return Soort.BASIS_GEWIJZIGD, (
        f"Er is onbewaard werk aan ‘{pad}’, maar dat bestand is daarna veranderd. "
        "Bewaar het werk onder een andere naam en vergelijk de twee dossiers."
    )


def _zelfde_inhoud(data: bytes, pad: Path, dossier: Dossier) -> bool:
    """Whether the file holds the very same dossier, apart from the revision that a save counts up."""
    try:
        in_bestand = ontleed(data, pad).dossier
    except LeesFout:
        return False
    return in_bestand.model_copy(update={"revisie": dossier.revisie}) == dossier


def _eigenaar_leeft(gegevens: dict[str, Any]) -> bool:
    pid = gegevens.get("pid")
    if gegevens.get("host") != deze_host() or not isinstance(pid, int):
        return False
    return leeft(pid, str(gegevens.get("proces", "")))


def _elders(gegevens: dict[str, Any]) -> str:
    """A warning when the user's folder is shared by machines: whether it still runs there cannot be seen here."""
    host = gegevens.get("host")
    if host == deze_host():
        return ""
    return f" Dit was op een ander apparaat ({str(host)[:60]}); kijk eerst of het daar nog openstaat."


def _zet_apart(journaal: Path, moment: float) -> Herstel:
    """Put a damaged recovery file aside under a name that is not looked at again; never delete it."""
    apart = journaal.with_suffix(".beschadigd")
    try:
        vervang(journaal, apart)
    except OSError:
        apart = journaal
    melding = f"Een herstelbestand is beschadigd en apart gezet: ‘{apart}’. Het is niet verwijderd."
    return Herstel(Soort.BESCHADIGD, apart, None, None, None, moment, melding)


def _naam(dossier: Dossier) -> str:
    naam = dossier.waarde("zaak.naam")
    return f"Het dossier ‘{naam}’" if isinstance(naam, str) and naam else "Een dossier zonder naam"


def _herstelfout(fout: OSError, journaal: Path) -> DossierFout:
    vol = schijf_vol(fout)
    wat = "de schijf is vol" if vol else f"het systeem weigert het ({reden(fout)})"
    doe = "Uw werk is nu niet beschermd tegen uitval. Bewaar het dossier zelf, zo nodig op een andere schijf."
    return (SchijfVolFout if vol else SchrijfFout)(f"het herstelbestand: {wat}", pad=journaal, doe=doe)
