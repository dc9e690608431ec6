"""Work beside the window: a function that gets data only, and answers with a signal."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import SIGNAL, QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

Werk = Callable[[Callable[[], bool]], Any]


class _Post(QObject):
    """Brings what a thread says to the thread of the window. There is one and it is never deleted: a signal sent from
    an object that the window is just letting go ends the process."""

    bericht = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.bericht.connect(self._bezorg, Qt.ConnectionType.QueuedConnection)

    def _bezorg(self, van: weakref.ref[Taak], soort: str, waarde: object) -> None:
        taak = van()
        if taak is not None and isValid(taak):
            taak.ontvang(soort, waarde)


@cache
def _post() -> _Post:
    return _Post()


class Taak(QObject):
    """One piece of work, used once. `klaar` brings its result and `fout` its exception, unless it was stopped
    meanwhile; then it goes, with all that the work held. An exception that nobody listens for counts as one in the
    window."""

    klaar = Signal(object)
    fout = Signal(object)

    def __init__(self, werk: Werk, parent: QObject) -> None:
        """`werk` gets a function that says whether to stop."""
        super().__init__(parent)
        self._stop = threading.Event()
        self._loper = _Loper(werk, self._stop, _post(), weakref.ref(self))

    def begin(self) -> None:
        """Start as soon as a thread is free."""
        # A function and no QRunnable: the pool holds it until it has run, also when the window that waits for it is
        # gone before its turn comes.
        QThreadPool.globalInstance().start(self._loper.doe)

    def stop(self) -> None:
        """Ask the work to stop; its result is dropped."""
        self._stop.set()

    def ontvang(self, soort: str, waarde: Any) -> None:
        """Take what the work brought, in the thread of the window. Raises its exception when nobody listens."""
        self.deleteLater()
        if self._stop.is_set():
            return
        if soort == "fout" and not self.receivers(SIGNAL("fout(PyObject)")):
            raise waarde
        (self.klaar if soort == "klaar" else self.fout).emit(waarde)


class _Loper:
    def __init__(self, werk: Werk, stop: threading.Event, post: _Post, voor: weakref.ref[Taak]) -> None:
        self._werk, self._stop, self._post, self._voor = werk, stop, post, voor

    def doe(self) -> None:
        """Do the work; whatever goes wrong goes to the window, which knows what to say."""
        try:
            soort, waarde = "klaar", self._werk(self._stop.is_set)
        except Exception as fout:  # noqa: BLE001 - handed over whole
            soort, waarde = "fout", fout
        if isValid(self._post):  # at the end of the process Qt goes first, and nobody waits for this any more
            self._post.bericht.emit(self._voor, soort, waarde)


def wacht_op_alles(milliseconden: int = 5000) -> bool:
    """Wait until no work is running; for closing the application."""
    return bool(QThreadPool.globalInstance().waitForDone(milliseconden))
