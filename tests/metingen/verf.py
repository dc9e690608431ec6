"""In a process with a window: tell the parent when it was first painted, and what memory it then holds.

The moment goes by the monotonic clock, which all processes of a machine share.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

SMAPS = Path("/proc/self/smaps")


class EersteVerf(QObject):
    """Calls `daarna` once, when the window has been painted for the first time."""

    def __init__(self, venster: QWidget, daarna: Callable[[], None]) -> None:
        super().__init__(venster)
        self._daarna = daarna
        self._gezien = False
        venster.show()
        doek = venster.windowHandle()
        doek.installEventFilter(self)
        if doek.isExposed():
            self._straks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Expose, QEvent.Type.Paint):
            self._straks()
        return False

    def _straks(self) -> None:
        # The painting follows this event at once; a timer of 0 comes after it.
        if not self._gezien:
            self._gezien = True
            QTimer.singleShot(0, self._daarna)


def meld(**meer: float) -> None:
    """Print when this is, and with it what was measured, for the parent to read."""
    print(json.dumps({"verf": time.monotonic_ns(), **meer}), flush=True)


def uss() -> float:
    """Memory that only this process holds, in MB; 0 where the system does not tell.

    What it shares with another Python that happens to run (the libraries of Python and Qt) counts as its own: otherwise
    the figure would depend on what else the machine is doing.
    """
    if not SMAPS.exists():
        return 0.0
    eigen = (sys.prefix, sys.base_prefix)
    kilobytes, van_ons = 0, False
    for regel in SMAPS.read_text(encoding="utf-8", errors="replace").splitlines():
        naam, *rest = regel.split(maxsplit=5)
        if not naam.endswith(":"):  # the head of a mapping: addresses, rights, offset, device, inode, path
            van_ons = len(rest) == 5 and rest[4].startswith(eigen)
        elif naam in ("Private_Clean:", "Private_Dirty:") or (naam == "Shared_Clean:" and van_ons):
            kilobytes += int(rest[0])
    return kilobytes / 1_024


def sluit() -> None:
    """End the process without the cost of tidying up."""
    sys.stdout.flush()
    QApplication.quit()
