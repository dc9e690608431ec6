"""Pictures of every page and window, light and dark, on a small and a large screen, filled and empty:
`python -m tests.schermen [--uit MAP] [--stap NAAM …]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

# Before anything imports Qt. Its own screen without one is 800 by 800, in which no window of ours fits.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('scherm.json')}"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assistent.kennis.laden import laad
from assistent.ui import stappen, taken, thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.documenten import Documentenpagina
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.rondleiding import Rondleiding
from assistent.ui.start import maak_app
from tests.ui.nepvragen import Nepvragen

MATEN = {"klein": (1280, 720), "groot": (2560, 1440)}
KLEUREN = ("licht", "donker")
VENSTERS = ("palet", "delen", "procedures", "casussen", "wat_als", "instellingen", "over")
"""Windows beside the main one, by the method that opens them."""
RUST_MS = 80


def main(argv: list[str]) -> int:
    """Make the pictures and say where they are."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--uit", type=Path, default=Path("uitvoer/schermen"))
    lezer.add_argument("--stap", action="append", help="only this page or window (may be given more than once)")
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
                thema.pas_toe(app, kleur)  # type: ignore[arg-type]
                _Fotograaf(grootte, f"{kleur}-{maat}", keuze).alles()
    print(f"{len(list(keuze.uit.glob('*.png')))} schermen in {keuze.uit}")
    return 0


class _Fotograaf:
    """Walks through one window of one size in one colour scheme."""

    def __init__(self, grootte: tuple[int, int], soort: str, keuze: argparse.Namespace) -> None:
        self._soort, self._keuze = soort, keuze
        self._venster = Hoofdvenster(laad, Nepvragen())
        self._venster.resize(*grootte)
        self._venster.show()
        _rust()

    def alles(self) -> None:
        """The start page, every page and window of the example, and every page of a dossier without answers."""
        self._neem(self._venster, "start")
        self._venster.acties.open_voorbeeld(self._keuze.voorbeeld)
        self._bladen("")
        self._vensters()
        self._rondleiding()
        self._venster.acties.nieuw("nl")
        self._bladen("leeg-")
        self._venster.werkblad.sluit()
        self._venster.close()
        self._venster.deleteLater()
        _rust()

    def _bladen(self, begin: str) -> None:
        for blad in stappen.STAP:
            if not self._gevraagd(blad):
                continue
            self._venster.toon_stap(blad)
            pagina = self._venster.stapel.currentWidget()
            if isinstance(pagina, Vragenpagina):
                pagina.bouw_alles()
            taken.wacht_op_alles()
            if isinstance(pagina, Documentenpagina):
                pagina.maak_af()
            self._neem(self._venster, begin + blad)

    def _vensters(self) -> None:
        for naam in filter(self._gevraagd, VENSTERS):
            getattr(self._venster.vensters, naam)()
            taken.wacht_op_alles()
            for dialoog in self._venster.findChildren(QDialog):
                if dialoog.isVisible():
                    self._neem(dialoog, f"venster-{naam}")
                    dialoog.close()

    def _rondleiding(self) -> None:
        """The tour lies over the window itself."""
        self._venster.vensters.rondleiding()
        self._neem(self._venster, "rondleiding")
        for rond in self._venster.findChildren(Rondleiding):
            rond.close()

    def _gevraagd(self, naam: str) -> bool:
        return not self._keuze.stap or naam in self._keuze.stap

    def _neem(self, wat: QWidget, naam: str) -> None:
        if not self._gevraagd(naam.removeprefix("leeg-").removeprefix("venster-")):
            return
        _rust()
        pad = self._keuze.uit / f"{naam}-{self._soort}.png"
        if not wat.grab().save(str(pad)):
            raise OSError(f"{pad} kan niet worden geschreven")


def _rust() -> None:
    """Let layouts and drawing settle."""
    lus = QEventLoop()
    QTimer.singleShot(RUST_MS, lus.quit)
    lus.exec()
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
