"""Composing beside the window: the document that is asked for, and those that were read just before."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from assistent.handelingen import documenten
from assistent.handelingen.bereken import Uitkomst
from assistent.leidraad.model import Leidraad
from assistent.ui.taken import Taak

BEWAAR = 3
"""Composed documents of one outcome that are kept, so that going back and forth costs nothing."""


class _Werk:
    """One document to compose; made once, by whoever needs it first."""

    def __init__(self, uitkomst: Uitkomst, document: str) -> None:
        self._uitkomst, self._document = uitkomst, document
        self._slot = threading.Lock()
        self._leidraad: Leidraad | None = None

    def doe(self) -> Leidraad:
        with self._slot:
            if self._leidraad is None:
                self._leidraad = documenten.stel_document_samen(self._uitkomst, self._document)
            return self._leidraad


class Samensteller(QObject):
    """`klaar` brings the document that was asked for last: at once when it was kept, else when it is made. `mislukt`
    brings the error instead."""

    klaar = Signal(object)
    mislukt = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._uitkomst: Uitkomst | None = None
        self._bewaard: dict[str, Leidraad] = {}
        self._werk: _Werk | None = None
        self._taak: Taak | None = None

    def vraag(self, uitkomst: Uitkomst, document: str) -> None:
        """Make this document; what was asked before and is not there yet is forgotten."""
        self.stop()
        if uitkomst is not self._uitkomst:
            self._uitkomst, self._bewaard = uitkomst, {}
        if document in self._bewaard:
            self.klaar.emit(self._bewaard[document])
            return
        werk = self._werk = _Werk(uitkomst, document)
        self._taak = Taak(lambda stop: None if stop() else werk.doe(), self)
        self._taak.klaar.connect(self._lever)
        self._taak.fout.connect(self._bij_fout)
        self._taak.begin()

    def maak_af(self) -> None:
        """Have at once what was asked for."""
        if (werk := self._werk) is not None:
            if self._taak is not None:
                self._taak.stop()
            self._lever(werk.doe())

    def stop(self) -> None:
        """Forget what was asked for."""
        if self._taak is not None:
            self._taak.stop()
        self._taak = self._werk = None

    def _lever(self, leidraad: Leidraad) -> None:
        self._taak = self._werk = None
        self._bewaard[leidraad.document] = leidraad
        while len(self._bewaard) > BEWAAR:
            del self._bewaard[next(iter(self._bewaard))]
        self.klaar.emit(leidraad)

    def _bij_fout(self, fout: object) -> None:
        self._taak = self._werk = None
        self.mislukt.emit(fout)
