"""The application itself, started as a user starts it, telling when it was first painted and what it then holds.

`python -m tests.metingen.toepassing [voorbeeld [bezoek]]`: with the example open; and with every page visited.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from assistent.app import main as begin
from tests.metingen.meting import VOORBEELD
from tests.metingen.verf import EersteVerf, meld, sluit, uss


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
    shutil.copyfile(VOORBEELD, dossier)
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
        _klaar()

    return kijk


def _bezoek(venster: QMainWindow) -> None:
    from assistent.ui import stappen, taken

    for stap in stappen.ROUTE:
        venster.toon_stap(stap.id)  # type: ignore[attr-defined]
        QApplication.processEvents()
    taken.wacht_op_alles(60_000)
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
