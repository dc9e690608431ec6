"""Where the pages of the route live: made when they are asked for, and let go when others are looked at."""

from __future__ import annotations

import linecache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from assistent.ui import geheugen

if TYPE_CHECKING:  # loaded with the first page, when the start page stands there
    from assistent.ui.paginas.basis import Pagina
    from assistent.ui.werkblad import Werkblad

HOOGSTENS = 2
"""Pages that stay made: the one that is looked at and the one before it. Another is made again when it is asked for,
which takes less time than a blink, so that a window does not hold thousands of fields nobody looks at."""


class Paginahuis(QObject):
    """Keeps the pages in `stapel` and what they show at the right, in place of `advies`, in `zijde`.

    `gemaakt` gives each new page, to be connected. `nu` is the page that is looked at.
    """

    gemaakt = Signal(QWidget)

    def __init__(
        self, werkblad: Werkblad, stapel: QStackedWidget, zijde: QStackedWidget, advies: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._werkblad, self._stapel, self._zijde, self._advies = werkblad, stapel, zijde, advies
        self._paginas: dict[str, Pagina] = {}
        self.nu: Pagina | None = None

    def toon(self, stap: str) -> Pagina:
        """Show the page of a step, up to date with the open dossier."""
        assert self._werkblad.uitkomst is not None
        pagina = self._paginas.pop(stap, None) or self._maak(stap)
        self._paginas[stap] = self.nu = pagina  # the last in line is the one that is looked at
        pagina.ververs(self._werkblad.uitkomst)
        self._stapel.setCurrentWidget(pagina)
        self._zijde.setCurrentWidget(pagina.zijpaneel() or self._advies)
        for oude in [naam for naam, ander in self._paginas.items() if not ander.blijft][:-HOOGSTENS]:
            self._verwijder(oude)
        return pagina

    def leeg(self) -> None:
        """Let every page go: another dossier was opened, or none."""
        for stap in list(self._paginas):
            self._verwijder(stap)
        self.nu = None

    def _maak(self, stap: str) -> Pagina:
        from assistent.ui import stappen
        from assistent.ui.paginas.maak import maak_pagina

        pagina = maak_pagina(stappen.STAP[stap], self._werkblad, self._stapel)
        vergeet_bronteksten()
        self._stapel.addWidget(pagina)
        if (zij := pagina.zijpaneel()) is not None:
            self._zijde.addWidget(zij)
        self.gemaakt.emit(pagina)
        return pagina

    def _verwijder(self, stap: str) -> None:
        """Let a page go; what was typed on it is in the dossier."""
        pagina = self._paginas.pop(stap)
        if (zij := pagina.zijpaneel()) is not None:
            self._zijde.removeWidget(zij)
        self._stapel.removeWidget(pagina)
        pagina.destroyed.connect(geheugen.geef_terug)
        pagina.deleteLater()


def vergeet_bronteksten() -> None:
    """Drop the source texts of the modules that were just imported.

    PySide6 reads the source of every module imported after it, and Python would keep those megabytes for tracebacks,
    which we never print (measured: 10 MB of a window with every page visited).
    """
    linecache.clearcache()
