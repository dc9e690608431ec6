"""The part of the self-test that needs Qt: typeface, icons, Dutch texts of Qt, and a window with every page.

It runs inside the packaged application, where files that Qt needs may have been left behind. A first example is opened
without a file, so nothing of the user is touched.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase, QIcon, QImage
from PySide6.QtWidgets import QApplication

from assistent import gegevens
from assistent.handelingen.dossiers import voorbeelden
from assistent.handelingen.zelftest import Proef, probeer
from assistent.kennis.laden import laad
from assistent.ui import stappen, taken
from assistent.ui.start import maak_app


def venster_proeven() -> Iterator[Proef]:
    """Try everything that needs Qt; makes the Qt application when there is none."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or maak_app(sys.argv[:1])
    yield probeer("Qt-letter", _letter)
    yield probeer("Qt-pictogrammen", _pictogrammen)
    yield probeer("Qt-teksten", _teksten)
    yield probeer("venster", _venster)
    app.processEvents()


def _letter() -> None:
    if "Inter" not in QFontDatabase.families():
        raise AssertionError("de letter Inter is niet geladen")


def _pictogrammen() -> None:
    for pad in sorted((gegevens.resources() / "pictogrammen").glob("*.svg")):
        if QIcon(str(pad)).pixmap(24, 24).isNull():
            raise AssertionError(f"{pad.name} is niet te tekenen")


def _teksten() -> None:
    woord = QCoreApplication.translate("QPlatformTheme", "Cancel")
    if woord != "Annuleren":
        raise AssertionError(f"de knop heet ‘{woord}’ en niet ‘Annuleren’")


def _venster() -> None:
    from assistent.ui.hoofdvenster import Hoofdvenster

    venster = Hoofdvenster(laad)
    venster.resize(1280, 800)
    venster.show()
    try:
        venster.werkblad.open_voorbeeld(next(iter(voorbeelden())))
        for stap in stappen.ROUTE:
            venster.toon_stap(stap.id)
            QApplication.processEvents()
            if _is_leeg(venster.grab().toImage()):
                raise AssertionError(f"de bladzijde ‘{stap.naam}’ blijft leeg")
    finally:
        taken.wacht_op_alles()
        venster.werkblad.sluit()
        venster.hide()
        venster.deleteLater()


def _is_leeg(beeld: QImage) -> bool:
    """Whether the middle of the picture holds one colour only."""
    breed, hoog = beeld.width(), beeld.height()
    punten = ((x, y) for x in range(breed // 4, breed * 3 // 4, 3) for y in range(hoog // 8, hoog // 2, 3))
    return len({beeld.pixel(x, y) for x, y in punten}) < 2
