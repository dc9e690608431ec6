"""Pictures of every page, light and dark, on a small and a large screen: `python -m tests.schermen [--uit MAP]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from assistent.kennis.laden import laad
from assistent.ui import stappen, thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.start import maak_app
from tests.ui.nepvragen import Nepvragen

MATEN = {"klein": (1280, 720), "groot": (2560, 1440)}
KLEUREN = ("licht", "donker")
RUST_MS = 80


def main(argv: list[str]) -> int:
    """Make the pictures and say where they are."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--uit", type=Path, default=Path("uitvoer/schermen"))
    lezer.add_argument("--stap", action="append", help="only this page (may be given more than once)")
    lezer.add_argument("--voorbeeld", default="den-haag")
    lezer.add_argument("--letter", type=float, default=0, help="letter size of the system in points")
    keuze = lezer.parse_args(argv)
    keuze.uit.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as huis:
        for naam in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[naam] = huis
        app = maak_app(["schermen"])
        if keuze.letter:
            letter = app.font()
            letter.setPointSizeF(keuze.letter)
            app.setFont(letter)
        for kleur in KLEUREN:
            for maat, grootte in MATEN.items():
                _alle_paginas(app, kleur, maat, grootte, keuze)
    print(f"{len(list(keuze.uit.glob('*.png')))} schermen in {keuze.uit}")
    return 0


def _alle_paginas(
    app: QApplication, kleur: str, maat: str, grootte: tuple[int, int], keuze: argparse.Namespace
) -> None:
    thema.pas_toe(app, kleur)  # type: ignore[arg-type]
    venster = Hoofdvenster(laad, Nepvragen())
    venster.resize(*grootte)
    venster.show()
    _rust()
    if not keuze.stap or "start" in keuze.stap:
        _foto(venster, keuze.uit / f"start-{kleur}-{maat}.png")
    venster.acties.open_voorbeeld(keuze.voorbeeld)
    for stap in stappen.ROUTE:
        if keuze.stap and stap.id not in keuze.stap:
            continue
        venster.toon_stap(stap.id)
        pagina = venster.stapel.currentWidget()
        if isinstance(pagina, Vragenpagina):
            pagina.bouw_alles()
        _rust()
        _foto(venster, keuze.uit / f"{stap.id}-{kleur}-{maat}.png")
    venster.werkblad.sluit()
    venster.close()
    venster.deleteLater()
    _rust()


def _rust() -> None:
    """Let layouts and drawing settle."""
    lus = QEventLoop()
    QTimer.singleShot(RUST_MS, lus.quit)
    lus.exec()


def _foto(venster: Hoofdvenster, pad: Path) -> None:
    if not venster.grab().save(str(pad)):
        raise OSError(f"{pad} kan niet worden geschreven")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
