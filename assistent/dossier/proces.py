"""Who works here, in which process on which machine: to name an edit, and to tell a living owner of a lock or recovery
file from one that crashed."""

from __future__ import annotations

import getpass
import os
import platform
import sys
from pathlib import Path


def deze_host() -> str:
    """The name of this machine."""
    return platform.node() or "onbekend"


def dit_apparaat() -> str:
    """A mark of this running machine, in which process ids mean the same; empty where the system does not tell it.

    Two machines may share a name; this mark also tells them apart, and containers with process ids of their own.
    """
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as sleutel:
                return str(winreg.QueryValueEx(sleutel, "MachineGuid")[0])
        except OSError:
            return ""
    try:
        start = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{start} {Path('/proc/self/ns/pid').readlink()}"
    except (OSError, ValueError):
        return ""


def deze_gebruiker() -> str:
    """The name under which this person's edits and locks are shown."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # ImportError: Windows, without any of the variables that name the user
        return "onbekend"


def kenmerk(pid: int) -> str | None:
    """A mark of the living process with this id, None if there is none.

    Where the system tells it the mark holds the moment the process started, so that a later process with
    the same id has another mark; elsewhere it is empty.
    """
    if pid <= 0:
        return None
    return _kenmerk_windows(pid) if sys.platform == "win32" else _kenmerk_posix(pid)


def leeft(pid: int, mark: str) -> bool:
    """Whether the process that had this id and mark still runs on this machine."""
    nu = kenmerk(pid)
    return nu is not None and (not mark or not nu or nu == mark)


def _kenmerk_posix(pid: int) -> str | None:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return None
    except PermissionError:
        return ""  # it lives, and belongs to someone else
    try:
        velden = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return ""
    if velden[0] == "Z":  # ended, not yet collected by its parent
        return None
    return velden[19]


def _kenmerk_windows(pid: int) -> str | None:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    beperkt_opvragen, nog_actief, geen_toegang = 0x1000, 259, 5
    greep = kernel.OpenProcess(beperkt_opvragen, False, pid)
    if not greep:
        return "" if kernel.GetLastError() == geen_toegang else None
    try:
        einde = ctypes.c_ulong()
        if not kernel.GetExitCodeProcess(greep, ctypes.byref(einde)) or einde.value != nog_actief:
            return None
        tijden = [ctypes.c_ulonglong() for _ in range(4)]
        gelukt = kernel.GetProcessTimes(greep, *(ctypes.byref(tijd) for tijd in tijden))
        return str(tijden[0].value) if gelukt else ""
    finally:
        kernel.CloseHandle(greep)
