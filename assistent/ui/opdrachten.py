"""The undo command: an edit keeps the dossier before and after it, which share all that did not change."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from assistent.dossier.model import Dossier

SAMEN = 3.0
"""Seconds within which successive edits of one text are one step to undo."""
_ID = 1


class Wijzig(QUndoCommand):
    """One edit of what stands at `plaats`, a question or a step. Edits with an equal `sleutel` soon after each other
    become one."""

    def __init__(
        self, tekst: str, oud: Dossier, nieuw: Dossier, zet: Callable[[Dossier], None], sleutel: str, plaats: str
    ) -> None:
        super().__init__(tekst)
        self.plaats = plaats
        self._oud, self.nieuw, self._zet = oud, nieuw, zet
        self.sleutel = sleutel
        self.moment = time.monotonic()

    def undo(self) -> None:
        """Back to the dossier before."""
        self._zet(self._oud)

    def redo(self) -> None:
        """On to the dossier after."""
        self._zet(self.nieuw)

    def id(self) -> int:
        """All edits are of one kind; `mergeWith` looks further."""
        return _ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a following edit of the same text into this one."""
        if not isinstance(other, Wijzig) or not self.sleutel or other.sleutel != self.sleutel:
            return False
        if other.moment - self.moment > SAMEN:
            return False
        self.nieuw, self.moment = other.nieuw, other.moment
        del other._oud, other.nieuw, other._zet  # Qt lets the other one go, but its Python half stays (measured)
        return True
