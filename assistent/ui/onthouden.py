"""What the window remembers from one time to the next: its place, the recent dossiers and the choices of the user."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication

from assistent.ui import instellingen, weergave
from assistent.ui.dialogen.bijvenster import RAND

if TYPE_CHECKING:
    from assistent.ui.hoofdvenster import Hoofdvenster

BEGIN = (1360, 860)
"""Size of a window that is opened for the first time, in pixels."""


class Onthouden(QObject):
    """Holds the settings (`nu`), writes each change of them, and puts the window back where it was."""

    def __init__(self, venster: Hoofdvenster) -> None:
        super().__init__(venster)
        self._venster = venster
        self.nu = instellingen.lees()

    def bewaar(self, **velden: object) -> None:
        """Keep these fields."""
        self._zet(replace(self.nu, **velden))  # type: ignore[arg-type]

    def _zet(self, nieuw: instellingen.Instellingen) -> None:
        self.nu = nieuw
        instellingen.schrijf(nieuw)

    def neem(self, nieuw: instellingen.Instellingen) -> None:
        """Keep what was chosen in the window of the settings, and let it work at once."""
        andere_letters = nieuw.tekstgrootte != self.nu.tekstgrootte
        self._zet(nieuw)
        venster = self._venster
        venster.menu.acties[f"thema_{nieuw.thema}"].setChecked(True)
        weergave.pas_toe(QApplication.instance(), nieuw)  # type: ignore[arg-type]
        venster.werkblad.neem_profiel()
        if venster.pagina is None:
            venster.vul_start()
        elif andere_letters:
            venster.maak_opnieuw()

    def dossier(self, pad: Path) -> None:
        """This dossier was opened or saved."""
        self._zet(self.nu.met_recent(pad, self._venster.werkblad.naam))
        self.vul_menu()

    def vergeet(self, pad: str) -> None:
        """Leave this dossier out of the recent ones."""
        self._zet(self.nu.zonder_recent(pad))
        self.vul_menu()

    def vul_menu(self) -> None:
        """Show the recent dossiers in the menu, by the name of the case where it is known."""
        namen = {pad: self.nu.namen.get(pad) or Path(pad).stem for pad in self.nu.recent}
        self._venster.menu.vul(self._venster.menu.recent, namen, self._venster.bediening.menu_recent)

    def rondleiding_gezien(self) -> None:
        """Do not show the tour by itself again."""
        self.bewaar(rondleiding_gezien=True)

    def herstel(self) -> None:
        """Give the window the size and the panels of the last time."""
        acties = self._venster.menu.acties
        acties[f"thema_{self.nu.thema}"].setChecked(True)
        acties["toon_route"].setChecked(self.nu.route)
        acties["toon_advies"].setChecked(self.nu.advies)
        bewaard = bytes.fromhex(self.nu.venster)
        if not bewaard or not self._venster.restoreGeometry(QByteArray(bewaard)):
            vrij = self._venster.screen().availableGeometry()
            self._venster.resize(min(BEGIN[0], vrij.width()), min(BEGIN[1], vrij.height() - RAND))

    def plaats(self, docks: str) -> None:
        """Keep where the window stands, which panels it shows, and where those stand."""
        acties = self._venster.menu.acties
        self.bewaar(
            venster=bytes(self._venster.saveGeometry().toHex().data()).decode("ascii"),
            route=acties["toon_route"].isChecked(),
            advies=acties["toon_advies"].isChecked(),
            docks=docks,
        )
