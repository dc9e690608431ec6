"""When the application falls over: a report with places and no content, and a log that holds no answers."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from assistent import __version__
from assistent.handelingen.foutmelding import logmap, schrijf_verslag

LOGGER: Final = logging.getLogger("assistent")
_LOG_BYTES: Final = 500_000
"""A log that is larger at the start is set aside, in the place of the one before it."""
STIL: Final = 10.0
"""Seconds that a failure must stay away before the same one is told again: a widget that cannot be drawn fails at every
look at it, and telling makes it be drawn once more."""
_Plek = tuple[str, str, str, int]


def _logbestand() -> Path:
    """The log to write on. The library's own rotation would load sockets and pickle before the first window."""
    pad = logmap() / "assistent.log"
    with contextlib.suppress(FileNotFoundError):
        if pad.stat().st_size > _LOG_BYTES:
            pad.replace(pad.with_suffix(".vorige.log"))
    return pad


class Wacht:
    """Catches what nobody caught: the work is brought to safety, a report is written, and the user is told.

    `red` brings the work to safety and `toon` says it on screen, with the place of the report. A second failure while
    the first is being told is only written down; one that comes back at once is not even that.
    """

    def __init__(
        self,
        toon: Callable[[Path | None], None],
        red: Callable[[], None] = lambda: None,
        *,
        klok: Callable[[], float] = time.monotonic,
    ) -> None:
        self._toon, self._red, self._klok = toon, red, klok
        self._bezig = False
        self._laatst: dict[_Plek, float] = {}
        self._hard: TextIO | None = None
        self._handler: logging.Handler | None = None

    def begin(self) -> None:
        """Start the log and catch every uncaught exception, in all threads."""
        with contextlib.suppress(OSError):
            logmap().mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handler = logging.FileHandler(_logbestand(), encoding="utf-8", delay=True)
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
            LOGGER.addHandler(self._handler)
            LOGGER.setLevel(logging.INFO)
            LOGGER.propagate = False
            self._hard = (logmap() / "hard.log").open("a", encoding="utf-8")
            faulthandler.enable(self._hard)
        sys.excepthook = self.vang
        threading.excepthook = self._vang_draad
        LOGGER.info("start %s", __version__)

    def einde(self) -> None:
        """Give back what was taken."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._handler is not None:
            LOGGER.removeHandler(self._handler)
            self._handler.close()
        if self._hard is not None:
            faulthandler.disable()
            self._hard.close()

    def vang(self, soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
        """Write a report and tell the user."""
        if issubclass(soort, KeyboardInterrupt):
            sys.__excepthook__(soort, fout, spoor)
            return
        plek = _plek(fout)
        nu, eerder = self._klok(), self._laatst.get(plek)
        self._laatst[plek] = nu
        if eerder is None or nu - eerder > STIL:
            self._meld(soort, fout, plek)
        # The frames hold what failed, such as a painter that is still painting; Qt cannot go on before it is gone.
        traceback.clear_frames(spoor)

    def _meld(self, soort: type[BaseException], fout: BaseException, plek: _Plek) -> None:
        LOGGER.error("storing %s", soort.__qualname__)
        pad = schrijf_verslag(fout)
        if self._bezig:
            return
        self._bezig = True
        try:
            self._red()
            self._toon(pad)
        finally:
            self._bezig = False
            self._laatst[plek] = self._klok()

    def _vang_draad(self, argumenten: threading.ExceptHookArgs) -> None:
        if argumenten.exc_value is not None:
            LOGGER.error("storing %s", argumenten.exc_type.__qualname__)
            schrijf_verslag(argumenten.exc_value)


def _plek(fout: BaseException) -> _Plek:
    """Where it failed: kind, module, function and line of the innermost place."""
    kaders = list(traceback.walk_tb(fout.__traceback__))
    if not kaders:
        return (type(fout).__qualname__, "", "", 0)
    kader, nummer = kaders[-1]
    return (type(fout).__qualname__, str(kader.f_globals.get("__name__", "")), kader.f_code.co_name, nummer)
