"""Starting the window: language, typeface, style and the first page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTimer, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from assistent import __version__, gegevens
from assistent.ui import instellingen, storing, thema, weergave
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.stijl import Stijl

if TYPE_CHECKING:
    from assistent.kennis.model import Kennis


class Toepassing(QApplication):
    """The Qt application. On macOS the system hands a double-clicked file over as an event, and not as an argument."""

    wil_openen = Signal(object)
    """The file that the system asks to open, as a `Path`."""

    def event(self, event: QEvent) -> bool:
        """Take a file that the system hands over."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.wil_openen.emit(Path(event.file()))
            return True
        return bool(super().event(event))


def maak_app(argumenten: Sequence[str]) -> Toepassing:
    """The Qt application with Dutch texts, our typeface, style and colours."""
    app = Toepassing([*argumenten])
    app.setApplicationName("ontwerpassistent")
    app.setApplicationDisplayName("Ontwerpassistent")
    app.setApplicationVersion(__version__)
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(vertaler)
    app.setStyle(Stijl())
    thema.richt_in(app)
    weergave.pas_toe(app, instellingen.lees())
    return app


def start(dossier: Path | None) -> int:
    """Open the window, with a dossier when one is given; gives the exit code (2 when the catalogue is not sound)."""
    app = maak_app(sys.argv[:1])
    scherm = _Scherm(app)
    wacht = storing.Wacht(scherm.zeg_storing, scherm.red_werk)
    wacht.begin()
    try:
        venster = Hoofdvenster(_laad)
        scherm.venster = venster
        venster.kennis_stuk.connect(scherm.zeg_kennisfout)
        venster.show()
        QTimer.singleShot(0, app, _geef_pictogram)
        opener = _Opener(venster)
        app.wil_openen.connect(opener.open)
        if dossier is not None:
            QTimer.singleShot(0, venster, partial(opener.open, dossier))
        elif not venster.instellingen.rondleiding_gezien:
            QTimer.singleShot(0, venster, venster.vensters.rondleiding)
        return app.exec()
    finally:
        wacht.einde()


def _laad() -> Kennis:
    """The catalogue; reading it is left until the window stands there."""
    from assistent.kennis.laden import laad

    return laad()


def _geef_pictogram() -> None:
    """Give the window its icon once it stands there: reading a drawing need not hold up the first paint."""
    QApplication.setWindowIcon(QIcon(str(gegevens.resources() / "pictogrammen" / "ontwerpassistent.svg")))


class _Opener(QObject):
    """Opens a dossier in the window that stands there."""

    def __init__(self, venster: Hoofdvenster) -> None:
        super().__init__(venster)
        self._venster = venster

    def open(self, dossier: Path) -> None:
        """Open it; a path that begins at the folder of the user is made whole first, for the list of recent ones."""
        self._venster.acties.open(dossier.absolute())


class _Scherm:
    """Says on screen that something went wrong, with or without a window."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.venster: Hoofdvenster | None = None

    def red_werk(self) -> None:
        """Write what is not saved in the recovery file now, when there is a window with a dossier."""
        from assistent.ui.bewaker import Bewaker

        bewaker = self.venster.findChild(Bewaker) if self.venster is not None else None
        if bewaker is not None:
            bewaker.schrijf_herstel()

    def zeg_storing(self, verslag: Path | None) -> None:
        """Tell about a failure: what it means for the work and where the report lies."""
        plek = f" Een verslag zonder uw antwoorden staat in {verslag}." if verslag else ""
        self._zeg(
            "Er ging iets mis in de toepassing",
            f"Uw werk is er nog. Bewaar het nu, en start de toepassing daarna opnieuw.{plek}",
        )

    def zeg_kennisfout(self, tekst: str) -> None:
        """Tell that the catalogue is not sound; without it there is nothing to do here."""
        self._zeg("De kennis van deze toepassing is niet bruikbaar", tekst)
        self._app.exit(2)

    def _zeg(self, titel: str, tekst: str) -> None:
        from assistent.ui.vragen import Schermvragen

        Schermvragen(self.venster).meld(titel, tekst)
