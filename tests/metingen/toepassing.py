"""The application itself, started as a user starts it, telling when it was first painted and what it then holds.

`python -m tests.metingen.toepassing [voorbeeld [bezoek | vlot]]`: with the example open; and with every page visited,
or telling how soon pages and keystrokes are on the screen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from assistent import gegevens
from assistent.app import main as begin
from tests.metingen.meting import duur, percentiel
from tests.metingen.verf import EersteVerf, meld, sluit, uss

TOETS_MS = 40
"""Milliseconds between keys of a fast typist."""
VERBLIJF = 300
"""Milliseconds on each page: long enough for all of it to be made."""


def main(woorden: Sequence[str]) -> int:
    """Run the application with its event loop under our eyes; its exit code."""
    lus = QApplication.exec

    def onder_onze_ogen() -> int:
        venster = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
        daarna = _zodra_open(venster, woorden) if "voorbeeld" in woorden else _klaar
        EersteVerf(venster, daarna)
        return lus()

    QApplication.exec = staticmethod(onder_onze_ogen)  # type: ignore[method-assign]
    if "voorbeeld" not in woorden:
        return begin([])
    dossier = Path.home() / "den-haag.dossier"
    dossier.write_bytes((gegevens.resources() / "voorbeelden" / "den-haag.dossier").read_bytes())
    return begin(["open", str(dossier)])


def _klaar() -> None:
    meld(uss=uss())
    sluit()


def _zodra_open(venster: QMainWindow, woorden: Sequence[str]) -> Callable[[], None]:
    """Waits until the dossier is open, paints it, and visits every page if that is wanted."""

    def kijk() -> None:
        if venster.werkblad.uitkomst is None:  # type: ignore[attr-defined]
            QTimer.singleShot(0, kijk)
            return
        venster.repaint()
        if "bezoek" in woorden:
            _bezoek(venster)
        elif "vlot" in woorden:
            Vlotheid(venster).begin()
        else:
            _klaar()

    return kijk


def _bezoek(venster: QMainWindow) -> None:
    """Look at every page for a moment, in the event loop itself: pages finish and are tidied up between its turns."""
    from assistent.ui import stappen, taken

    nog = [stap.id for stap in stappen.ROUTE]

    def volgende() -> None:
        if nog:
            venster.toon_stap(nog.pop(0))  # type: ignore[attr-defined]
            QTimer.singleShot(VERBLIJF, volgende)
        else:
            taken.wacht_op_alles(60_000)
            QTimer.singleShot(0, _klaar)

    volgende()


class Vlotheid(QObject):
    """Goes to every page twice and types a motivation, and tells how long each page and each key took until it was
    painted. In the event loop, so that what pages put off comes between, as it does for a user."""

    TEKENS = "Een eigen overweging die een jurist straks in de stukken naleest. "

    def __init__(self, venster: Any) -> None:
        from assistent.ui import stappen  # as late as the window itself, or the start would be measured too long

        super().__init__(venster)
        self._venster = venster
        # The second time round is what a user meets all day; the first also loads the modules of a page.
        self._nog = [stap.id for stap in stappen.ROUTE] * 2
        self._tijden: dict[str, list[float]] = {}
        self._toetsen: list[float] = []
        self._tekens = list(self.TEKENS)
        self._veld: Any = None

    def begin(self) -> None:
        """Start walking."""
        QTimer.singleShot(VERBLIJF, self._wissel)

    def _wissel(self) -> None:
        if not self._nog:
            self._naar_motivering()
            return
        stap = self._nog.pop(0)
        self._tijden.setdefault(stap, []).append(duur(lambda: self._toon(stap)))
        QTimer.singleShot(VERBLIJF, self._wissel)

    def _toon(self, stap: str) -> None:
        self._venster.toon_stap(stap)
        self._venster.repaint()

    def _naar_motivering(self) -> None:
        self._venster.toon_stap("inhoud")
        from assistent.ui.onderdelen import Groeitekst

        velden = self._venster.pagina.findChildren(Groeitekst)
        self._veld = next(veld for veld in velden if veld.accessibleName().startswith("Motivering"))
        self._veld.setFocus()
        QTimer.singleShot(VERBLIJF, self._typ)

    def _typ(self) -> None:
        if not self._tekens:
            QTimer.singleShot(1_000, self._klaar)
            return
        teken = self._tekens.pop(0)
        self._toetsen.append(duur(lambda: self._druk(teken)))
        QTimer.singleShot(TOETS_MS, self._typ)

    def _druk(self, teken: str) -> None:
        for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                self._veld, QKeyEvent(soort, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, teken)
            )
        QApplication.processEvents()

    def _klaar(self) -> None:
        meld(
            **{f"eerst.{stap}": tijden[0] for stap, tijden in self._tijden.items()},
            **{f"weer.{stap}": tijden[1] for stap, tijden in self._tijden.items()},
            toets=percentiel(self._toetsen, 0.5),
            toets_p99=percentiel(self._toetsen, 0.99),
        )
        self._venster.werkblad.sluit()  # or the window would ask about what was typed
        sluit()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
