"""The review points of the open dossier: gathered beside the window, shared by the sections of the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from assistent.handelingen import profiel, toetsen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.toetsen import Toetser, Toetslijst
from assistent.handelingen.toetsverloop import bijgewerkt
from assistent.ui.taken import Taak

WACHT_MS: Final = 400
"""Pause in the work after which the points are gathered anew."""
_WAARUIT: Final = ("antwoorden", "planning", "teksten", "conclusies", "versies", "peildatum", "kennis_versie")
"""What of a dossier the points are made from."""


class Toetsbron(QObject):
    """`lijst` is `None` until the points were gathered once; `veranderd` says that it is another one."""

    veranderd = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lijst: Toetslijst | None = None
        self.uitkomst: Uitkomst | None = None
        self._taak: Taak | None = None
        self._wacht = QTimer(self)
        self._wacht.setSingleShot(True)
        self._wacht.timeout.connect(self._verzamel)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Take this outcome: what was said shows at once, the points themselves after a pause when what they are made
        from changed."""
        vorig, self.uitkomst = self.uitkomst, uitkomst
        if vorig is uitkomst and self.lijst is not None:
            return
        if vorig is not None and self.lijst is not None and _zelfde_stof(vorig, uitkomst):
            if vorig.dossier.toets is not uitkomst.dossier.toets:
                self.lijst = bijgewerkt(self.lijst, uitkomst.dossier)
                self.veranderd.emit()
                # A signature, and a remark on a place that was no point yet, need the documents.
                self._wacht.start(WACHT_MS)
            return
        self._wacht.start(WACHT_MS if self.lijst is not None else 0)

    def stop(self) -> None:
        """Let the work beside the window go."""
        self._wacht.stop()
        if self._taak is not None:
            self._taak.stop()
            self._taak = None

    def wacht_af(self) -> Toetslijst:
        """The points of now, for who cannot wait. There must be an outcome."""
        assert self.uitkomst is not None
        if self.lijst is None or self._wacht.isActive() or self._taak is not None:
            self.stop()
            self._neem(toetsen.toetslijst(self.uitkomst))
        assert self.lijst is not None
        return self.lijst

    def _verzamel(self) -> None:
        if self.uitkomst is None:
            return
        if self._taak is not None:
            self._taak.stop()
        self._taak = Taak(partial(_maak_lijst, self.uitkomst), self)
        self._taak.klaar.connect(self._neem)
        self._taak.begin()

    def _neem(self, lijst: Toetslijst) -> None:
        self._taak = None
        self.lijst = lijst
        if self.uitkomst is not None:  # what was said while the points were gathered
            self.lijst = bijgewerkt(lijst, self.uitkomst.dossier)
        self.veranderd.emit()


def toetser(wie: str) -> Toetser:
    """Who reviews: the name of the user, with the role and organisation of the profile."""
    bekend = profiel.geldend()
    return Toetser(wie, bekend.functie, bekend.organisatie)


def _maak_lijst(uitkomst: Uitkomst, _gestopt: Callable[[], bool]) -> Toetslijst:
    return toetsen.toetslijst(uitkomst)


def _zelfde_stof(een: Uitkomst, ander: Uitkomst) -> bool:
    return all(getattr(een.dossier, veld) is getattr(ander.dossier, veld) for veld in _WAARUIT)
