"""The application itself, started as a user starts it, telling when it was first painted and what it then holds.

`python -m tests.metingen.toepassing [voorbeeld [bezoek]]`: with the example open; and with every page visited.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from assistent import gegevens
from assistent.app import main as begin
from tests.metingen.verf import EersteVerf, meld, sluit, uss

VERBLIJF = 300
"""Milliseconds on each page: long enough for all of it to be made."""


def main(woorden: Sequence[str]) -> int:
    """Run the application with its event loop under our eyes; its exit code."""
    lus = QApplication.exec

    def onder_onze_ogen() -> int:
        venster = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
        daarna = _zodra_open(venster, "bezoek" in woorden) if "voorbeeld" in woorden else _klaar
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


def _zodra_open(venster: QMainWindow, bezoek: bool) -> Callable[[], None]:
    """Waits until the dossier is open, paints it, and visits every page if that is wanted."""

    def kijk() -> None:
        if venster.werkblad.uitkomst is None:  # type: ignore[attr-defined]
            QTimer.singleShot(0, kijk)
            return
        venster.repaint()
        if bezoek:
            _bezoek(venster)
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
