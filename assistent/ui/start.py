"""Starting the window: language, typeface, style and the first page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from assistent import __version__, gegevens
from assistent.ui import instellingen, storing, thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.stijl import Stijl

if TYPE_CHECKING:
    from assistent.kennis.model import Kennis


def maak_app(argumenten: Sequence[str]) -> QApplication:
    """The Qt application with Dutch texts, our typeface, style and colours."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app = QApplication([*argumenten])
    app.setApplicationName("ontwerpassistent")
    app.setApplicationDisplayName("Ontwerpassistent")
    app.setApplicationVersion(__version__)
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(vertaler)
    richt_in(app)
    return app


def richt_in(app: QApplication) -> None:
    """Give an application our style, typeface and colours."""
    app.setStyle(Stijl())
    thema.richt_in(app)
    thema.pas_toe(app, instellingen.lees().thema)  # type: ignore[arg-type]


def start(dossier: Path | None) -> int:
    """Open the window, with a dossier when one is given; gives the exit code (2 when the catalogue is not sound)."""
    app = maak_app(sys.argv[:1])
    scherm = _Scherm(app)
    wacht = storing.Wacht(scherm.zeg_storing)
    wacht.begin()
    try:
        venster = Hoofdvenster(_laad)
        scherm.venster = venster
        venster.kennis_stuk.connect(scherm.zeg_kennisfout)
        venster.show()
        QTimer.singleShot(0, app, _geef_pictogram)
        if dossier is not None:
            opener = _Opener(venster, dossier)
            QTimer.singleShot(0, venster, opener.open)
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


class _Opener:
    """Opens a dossier once the window stands there."""

    def __init__(self, venster: Hoofdvenster, dossier: Path) -> None:
        self._venster, self._dossier = venster, dossier

    def open(self) -> None:
        """Open it."""
        self._venster.acties.open(self._dossier)


class _Scherm:
    """Says on screen that something went wrong, with or without a window."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.venster: Hoofdvenster | None = None

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
