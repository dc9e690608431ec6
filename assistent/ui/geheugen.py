"""Memory that is done with goes back to the system, and what stays for good is not looked through again and again."""

from __future__ import annotations

import ctypes
import gc
import sys
from functools import cache
from typing import Any


def na_het_laden() -> None:
    """The catalogue is there to stay: the collector need not walk it (20 ms each time), and what reading it took can
    go (8 MB)."""
    gc.freeze()
    geef_terug()


def geef_terug() -> None:
    """Give free memory back to the system. The C library of Linux keeps it otherwise; others do this by themselves."""
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


@cache
def _malloc_trim() -> Any:
    """The function of glibc; `None` where the C library has none."""
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
