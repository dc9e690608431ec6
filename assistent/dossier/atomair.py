"""Writing a file so that at every moment either the old or the new one stands there, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
import uuid
from collections.abc import Callable
from pathlib import Path

WACHTTIJDEN = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries when a virus scanner or a synced folder holds the file for a moment."""

TIJDELIJK = ".opslaan-"
"""How temporary files begin; what a killed process left is removed when `OPRUIMEN_NA` seconds old."""

OPRUIMEN_NA = 3600


def schrijf_tijdelijk(map_: Path, data: bytes, *, modus: int | None = None) -> Path:
    """Write and fsync a new file in this folder and return its path. `modus` None = as new files get here.

    Raises OSError; nothing is left behind then.
    """
    pad = map_ / f"{TIJDELIJK}{uuid.uuid4().hex}.tmp"
    vlaggen = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    nummer = os.open(pad, vlaggen, 0o666 if modus is None else modus)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(data)
            bestand.flush()
            os.fsync(bestand.fileno())
        if modus is not None:
            with contextlib.suppress(PermissionError):  # some shares have no modes
                pad.chmod(modus)
    except BaseException:
        verwijder(pad)
        raise
    return pad


def vervang(bron: Path, doel: Path, *, slaap: Callable[[float], None] = time.sleep) -> None:
    """Put `bron` in the place of `doel` in one step, trying again while another program holds it."""
    for wachttijd in WACHTTIJDEN:
        try:
            bron.replace(doel)
        except PermissionError:
            slaap(wachttijd)
        else:
            break
    else:
        bron.replace(doel)
    leg_map_vast(doel.parent)


def schrijf_atomair(pad: Path, data: bytes, *, modus: int | None = None) -> None:
    """Write `data` to `pad` in one step. Raises OSError; the old file stands then."""
    tijdelijk = schrijf_tijdelijk(pad.parent, data, modus=modus)
    try:
        vervang(tijdelijk, pad)
    finally:
        verwijder(tijdelijk)


def leg_map_vast(map_: Path) -> None:
    """Make a rename in this folder survive a power cut, where the system can (Windows cannot)."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def verwijder(pad: Path) -> None:
    """Remove a file of our own if it is there and can be removed."""
    with contextlib.suppress(OSError):
        pad.unlink()


def ruim_tijdelijke_op(map_: Path, *, nu: float) -> None:
    """Remove temporary files of processes that were killed;

    `nu` in seconds as mtimes of this folder's files.
    """
    with contextlib.suppress(OSError):
        for pad in map_.glob(f"{TIJDELIJK}*.tmp"):
            with contextlib.suppress(OSError):
                if nu - pad.stat().st_mtime > OPRUIMEN_NA:
                    pad.unlink()


def modus_van(pad: Path) -> int | None:
    """The permission bits of an existing file, None if there is none."""
    try:
        return stat.S_IMODE(pad.stat().st_mode)
    except FileNotFoundError:
        return None


def schijf_vol(fout: OSError) -> bool:
    """Whether this error says that there is no room left, or that the user's quota is used up."""
    windows_vol = (39, 112)  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
    return fout.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or getattr(fout, "winerror", None) in windows_vol
