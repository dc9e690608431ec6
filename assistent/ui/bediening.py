"""What menu and start page ask of the window, passed on to whoever does it once the window is complete."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from assistent.dossier.herstel import Herstel
    from assistent.ui.hoofdvenster import Hoofdvenster


class Bediening(QObject):
    """One method for each wish. `acties` of the window loads what the start page did without."""

    def __init__(self, venster: Hoofdvenster) -> None:
        super().__init__(venster)
        self._venster = venster

    def nieuw(self, rechtsgebied: str, domein: str = "") -> None:
        """Begin a dossier."""
        self._venster.acties.nieuw(rechtsgebied, domein)

    def nieuw_nl(self) -> None:
        """Begin a dossier under Dutch law."""
        self._venster.acties.nieuw("nl")

    def nieuw_vl(self) -> None:
        """Begin a dossier under Flemish law."""
        self._venster.acties.nieuw("vl")

    def openen(self) -> None:
        """Ask for a file and open it."""
        self._venster.acties.kies_en_open()

    def open_recent(self, naam: str) -> None:
        """Open this file."""
        self._venster.acties.open(Path(naam))

    def open_voorbeeld(self, naam: str) -> None:
        """Open an example."""
        self._venster.acties.open_voorbeeld(naam)

    def menu_recent(self) -> None:
        """Open the file of the chosen line in the menu."""
        self.open_recent(self._gegeven())

    def menu_voorbeeld(self) -> None:
        """Open the example of the chosen line in the menu."""
        self.open_voorbeeld(self._gegeven())

    def _gegeven(self) -> str:
        actie = self.sender()
        return str(actie.data()) if isinstance(actie, QAction) else ""

    def herstel(self, stuk: Herstel) -> None:
        """Go on with work that a crash left behind."""
        self._venster.acties.herstel(stuk)

    def verwijder_herstel(self, stuk: Herstel) -> None:
        """Drop work that a crash left behind."""
        if self._venster.acties.verwijder_herstel(stuk):
            self._venster.vul_start()

    def bewaar(self) -> None:
        """Save."""
        self._venster.acties.bewaar()

    def bewaar_als(self) -> None:
        """Save in another file."""
        self._venster.acties.bewaar_als()

    def kopie(self) -> None:
        """Go on with a copy."""
        self._venster.acties.kopie_als_nieuw()

    def sluit(self) -> None:
        """Close the dossier."""
        self._venster.acties.sluit()

    def ongedaan(self) -> None:
        """Undo."""
        self._venster.werkblad.ongedaan()

    def opnieuw(self) -> None:
        """Redo."""
        self._venster.werkblad.opnieuw()

    def antwoorden(self) -> None:
        """Show all answers on one page."""
        self._venster.toon_stap("antwoorden")

    def partners(self) -> None:
        """Show the comparison of copies."""
        self._venster.toon_stap("partners")

    def toetspunten(self) -> None:
        """Show the points to judge."""
        self._venster.ga_naar("toets/punten")

    def afronden(self) -> None:
        """Show what finishes a review."""
        self._venster.ga_naar("toets/afronden")
