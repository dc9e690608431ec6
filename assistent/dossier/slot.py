"""The lock on a dossier in a shared folder: one edits, who comes second reads.

The lock is a small file beside the dossier. Its owner rewrites it every `HARTSLAG` seconds, driven by the
caller's timer. Whether an owner fell silent is judged by the clock of the share: the age of the lock file
against a file written there now, since the clocks of two machines may differ by hours. Nothing here waits
or starts a thread.
"""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from assistent.dossier.atomair import schrijf_atomair, schrijf_tijdelijk, verwijder
from assistent.dossier.paden import werkelijk_pad
from assistent.dossier.proces import deze_gebruiker, deze_host, dit_apparaat, kenmerk, leeft
from assistent.tekst.nederlands import datum_kort

HARTSLAG = 60
"""Seconds between two signs of life."""

VERLOPEN_NA = 600
"""Seconds of silence after which anyone may take the lock over, after asking."""

VERLOPEN_NA_CRASH = 150
"""The same for a lock with the name of this machine whose process is gone, where the system does not tell for certain
that it is this machine: two may share a name. Where it does tell, such a lock has run out at once."""

MAX_SLOT_BYTES = 10_000
_BREEDTE = 12


class Hartslag(Enum):
    """How a sign of life went."""

    BEHOUDEN = "behouden"
    VERLOREN = "verloren"
    """Someone else holds the lock: go read-only at once."""
    ONBEREIKBAAR = "onbereikbaar"
    """The folder cannot be reached now: try again; do not save before it is BEHOUDEN again."""


@dataclass(frozen=True)
class Bezet:
    """Someone else edits this dossier. `verlopen`: it may be taken over after asking, for it was silent so long or its
    process is gone. `gestopt`: the process that held it ran on this machine and runs no more."""

    eigenaar: str
    host: str
    sinds: str
    stil: float
    verlopen: bool
    id: str
    gestopt: bool = False

    def houder(self) -> str:
        """Who holds the lock, and where."""
        return f"{self.eigenaar} (op {self.host})" if self.host else self.eigenaar

    def melding(self) -> str:
        """One Dutch sentence for the user."""
        if self.gestopt:
            wiens = "Uw vorige sessie" if self.eigenaar == deze_gebruiker() else f"Een sessie van {self.eigenaar}"
            wanneer = "U kunt het dossier overnemen." if self.verlopen else "U kunt het dossier zo meteen overnemen."
            return f"{wiens} op dit apparaat is afgebroken. {wanneer}"
        wie, sinds = self.houder(), f" sinds {moment}" if (moment := _moment(self.sinds)) else ""
        if self.verlopen:
            return (
                f"{wie} had dit dossier{sinds} open, maar geeft al {self.stil / 60:.0f} minuten geen teken meer. "
                "U kunt het overnemen als u zeker weet dat daar niet meer aan gewerkt wordt."
            )
        return f"{wie} werkt{sinds} aan dit dossier. U kunt het lezen, maar niet wijzigen."


def _moment(iso: str) -> str:
    """A moment as people say it: the hour, and the day when that is not today; empty when it cannot be read."""
    try:
        moment = datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return ""
    uur = f"{moment:%H:%M}"
    return uur if moment.date() == datetime.now().date() else f"{datum_kort(moment.date())} {uur}"


@dataclass(frozen=True)
class AlleenLezen:
    """No lock can be made here, so nothing can be saved here either; `reden` is Dutch, for the user."""

    reden: str


@dataclass
class Slot:
    """A lock held by this process. Call `hartslag` every `HARTSLAG` seconds and before each save."""

    pad: Path
    gegevens: Mapping[str, str | int] = field(repr=False)
    slagen: int = 0

    @property
    def id(self) -> str:
        """The uuid of this lock."""
        return str(self.gegevens["id"])

    def hartslag(self) -> Hartslag:
        """Show a sign of life and learn whether the lock is still ours."""
        try:
            return self._sla()
        except FileNotFoundError:
            pass
        except OSError:
            return Hartslag.ONBEREIKBAAR
        # Someone removed the file (a clean-up, a sync): make it again, unless someone else was first.
        if not self.pad.parent.is_dir():
            return Hartslag.ONBEREIKBAAR
        try:
            _maak(self.pad, self.inhoud())
        except FileExistsError:
            return Hartslag.VERLOREN
        except OSError:
            return Hartslag.ONBEREIKBAAR
        return Hartslag.BEHOUDEN

    def vrijgeven(self) -> None:
        """Let go. A lock that someone else took over stays."""
        gelezen = _lees(self.pad)
        if gelezen.get("id") == self.id:
            verwijder(self.pad)

    def _sla(self) -> Hartslag:
        """Rewrite the counter in place through one handle:

        a file put in its place meanwhile is never touched.
        """
        with self.pad.open("r+b") as bestand:
            if _ontleed(bestand.read(MAX_SLOT_BYTES)).get("id") != self.id:
                return Hartslag.VERLOREN
            self.slagen += 1
            bestand.seek(0)
            bestand.write(self.inhoud())
            bestand.flush()
            os.fsync(bestand.fileno())
        return Hartslag.BEHOUDEN

    def inhoud(self) -> bytes:
        """The lock file; always of the same length, so that it can be rewritten in place."""
        return _als_bytes({**self.gegevens, "slag": f"{self.slagen:0{_BREEDTE}d}"})


def slotpad(pad: Path) -> Path:
    """Where the lock of a dossier lies: `.~slot.NAAM` beside the real file, links followed."""
    doel = werkelijk_pad(pad)
    return doel.with_name(f".~slot.{doel.name}")


def probeer(pad: Path, wie: str) -> Slot | Bezet | AlleenLezen:
    """Try to get the lock on a dossier for the person `wie`; never waits."""
    slot = _nieuw_slot(pad, wie)
    try:
        _maak(slot.pad, slot.inhoud())
    except FileExistsError:
        return bezetting(pad)
    except OSError as fout:
        return AlleenLezen(_reden(fout))
    return slot


def bezetting(pad: Path) -> Bezet:
    """Who holds the lock on this dossier and whether that has run out."""
    plek = slotpad(pad)
    gelezen = _lees(plek)
    stil = _stilte(plek)
    host = str(gelezen.get("host", ""))
    gestopt, zeker = _hier_gestopt(gelezen), bool(gelezen.get("apparaat")) and gelezen["apparaat"] == dit_apparaat()
    return Bezet(
        eigenaar=str(gelezen.get("eigenaar") or "Iemand"),
        host=host,
        sinds=str(gelezen.get("sinds", "")),
        stil=stil,
        verlopen=(gestopt and zeker) or stil > (VERLOPEN_NA_CRASH if gestopt else VERLOPEN_NA),
        id=str(gelezen.get("id", "")),
        gestopt=gestopt,
    )


def neem_over(pad: Path, wie: str, van: Bezet) -> Slot | Bezet | AlleenLezen:
    """Take over the lock the user was asked about. Call only after the user agreed.

    Gives Bezet if its owner showed life again or someone else was first.
    """
    slot = _nieuw_slot(pad, wie)
    claim = slot.pad.with_name(slot.pad.name + ".overname")
    try:
        _maak(claim, slot.inhoud())
    except FileExistsError:
        # Two want it at once: the second is told. A claim left by a crash is cleared for the next try.
        if _stilte(claim) > HARTSLAG:
            verwijder(claim)
        return bezetting(pad)
    except OSError as fout:
        return AlleenLezen(_reden(fout))
    try:
        if not slot.pad.exists():  # its owner let go meanwhile
            _maak(slot.pad, slot.inhoud())
            return slot
        nu = bezetting(pad)
        if nu.id != van.id or not nu.verlopen:
            return nu
        schrijf_atomair(slot.pad, slot.inhoud())
    except FileExistsError:
        return bezetting(pad)
    except OSError as fout:
        return AlleenLezen(_reden(fout))
    finally:
        verwijder(claim)
    return slot


def _nieuw_slot(pad: Path, wie: str) -> Slot:
    gegevens: dict[str, str | int] = {
        "eigenaar": wie[:200],
        "host": deze_host()[:200],
        "apparaat": dit_apparaat()[:200],
        "pid": os.getpid(),
        "proces": kenmerk(os.getpid()) or "",
        "id": str(uuid.uuid4()),
        "sinds": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    return Slot(slotpad(pad), gegevens)


def _maak(plek: Path, inhoud: bytes) -> None:
    """Make a file that must not exist yet. Raises FileExistsError or another OSError;

    leaves no empty file.
    """
    nummer = os.open(plek, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
    except OSError:
        verwijder(plek)
        raise


def _stilte(plek: Path) -> float:
    """Seconds since the file was last written, by the clock of the folder it lies in;

    0 if that cannot be told.
    """
    try:
        proef = schrijf_tijdelijk(plek.parent, b"klok")
    except OSError:
        return 0.0
    try:
        return max(0.0, proef.stat().st_mtime - plek.stat().st_mtime)
    except OSError:
        return 0.0
    finally:
        verwijder(proef)


def _hier_gestopt(gelezen: dict[str, object]) -> bool:
    """Whether this lock was made on this machine by a process that no longer runs."""
    pid = gelezen.get("pid")
    if gelezen.get("host") != deze_host() or not isinstance(pid, int):
        return False
    return not leeft(pid, str(gelezen.get("proces", "")))


def _lees(plek: Path) -> dict[str, object]:
    with contextlib.suppress(OSError), plek.open("rb") as bestand:
        return _ontleed(bestand.read(MAX_SLOT_BYTES))
    return {}


def _ontleed(data: bytes) -> dict[str, object]:
    try:
        inhoud = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return inhoud if isinstance(inhoud, dict) else {}


def _als_bytes(gegevens: Mapping[str, str | int]) -> bytes:
    return json.dumps(gegevens, sort_keys=True, indent=1, ensure_ascii=False).encode("utf-8", "replace")


def _reden(fout: OSError) -> str:
    if isinstance(fout, FileNotFoundError | NotADirectoryError):
        return "De map bestaat niet (meer) of de netwerkschijf is niet bereikbaar; u kunt hier niet bewaren."
    return "In deze map mag u niet schrijven; u kunt het dossier lezen en elders een kopie bewaren."
