"""Work beside the window: a function that gets data only, and answers with a signal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal


class _Seinen(QObject):
    klaar = Signal(object)
    fout = Signal(object)


class Taak(QObject):
    """One piece of work, used once. `klaar` brings its result and `fout` its exception, unless it was stopped
    meanwhile; then it goes, with all that the work held."""

    klaar = Signal(object)
    fout = Signal(object)

    def __init__(self, werk: Callable[[Callable[[], bool]], Any], parent: QObject) -> None:
        """`werk` gets a function that says whether to stop."""
        super().__init__(parent)
        self._stop = threading.Event()
        self._seinen = _Seinen(self)
        self._seinen.klaar.connect(self._bij_klaar)
        self._seinen.fout.connect(self._bij_fout)
        self._loper = _Loper(werk, self._stop, self._seinen)

    def begin(self) -> None:
        """Start as soon as a thread is free."""
        # A function and no QRunnable: the pool holds it until it has run, also when the window that waits for it is
        # gone before its turn comes.
        QThreadPool.globalInstance().start(self._loper.doe)

    def stop(self) -> None:
        """Ask the work to stop; its result is dropped."""
        self._stop.set()

    def _bij_klaar(self, uitkomst: object) -> None:
        if not self._stop.is_set():
            self.klaar.emit(uitkomst)
        self.deleteLater()

    def _bij_fout(self, fout: object) -> None:
        if not self._stop.is_set():
            self.fout.emit(fout)
        self.deleteLater()


class _Loper:
    def __init__(self, werk: Callable[[Callable[[], bool]], Any], stop: threading.Event, seinen: _Seinen) -> None:
        self._werk, self._stop, self._seinen = werk, stop, seinen

    def doe(self) -> None:
        """Do the work; whatever goes wrong goes to the window, which knows what to say."""
        try:
            uitkomst = self._werk(self._stop.is_set)
        except Exception as fout:  # noqa: BLE001 - handed over whole
            self._sein(self._seinen.fout, fout)
        else:
            self._sein(self._seinen.klaar, uitkomst)

    @staticmethod
    def _sein(sein: Any, waarde: object) -> None:
        try:
            sein.emit(waarde)
        except RuntimeError:
            return  # the window is gone; nobody waits for this any more


def wacht_op_alles(milliseconden: int = 5000) -> bool:
    """Wait until no work is running; for closing the application."""
    return bool(QThreadPool.globalInstance().waitForDone(milliseconden))
