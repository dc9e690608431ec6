"""What the application asks its user outside the pages: to choose, to be told, to point at a file.

The window gets an object that can ask, so that a test can answer in place of a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

SOORT = "Dossiers en toetspakketten (*.dossier *.toetspakket)"


@dataclass(frozen=True, slots=True)
class Keus:
    """A button: its id, its verb, and whether it is the one that Enter takes."""

    id: str
    tekst: str
    eerst: bool = False


class Vragen(Protocol):
    """Whoever can be asked."""

    def kies(self, titel: str, tekst: str, keuzes: Sequence[Keus]) -> str:
        """The id of the chosen button; empty when the user cancels."""

    def meld(self, titel: str, tekst: str) -> None:
        """Tell something that the user must have read."""

    def open_bestand(self, map_: Path) -> Path | None:
        """The dossier to open."""

    def bewaar_bestand(self, voorstel: Path) -> Path | None:
        """The file to save in; the user was warned when it exists."""

    def kies_map(self, map_: Path) -> Path | None:
        """A folder."""

    def open_vragenlijst(self, map_: Path) -> Path | None:
        """A file with the questions of tenderers."""

    def bewaar_tabel(self, voorstel: Path) -> Path | None:
        """The file to save a table in."""


class Schermvragen:
    """Asks with the dialogs of the system."""

    def __init__(self, venster: QWidget | None) -> None:
        self._venster = venster

    def kies(self, titel: str, tekst: str, keuzes: Sequence[Keus]) -> str:
        """Ask with one button per choice and Annuleren."""
        vraag = QMessageBox(QMessageBox.Icon.Question, titel, titel, parent=self._venster)
        vraag.setTextFormat(Qt.TextFormat.PlainText)
        vraag.setInformativeText(tekst)
        knoppen = {}
        for keus in keuzes:
            knop = vraag.addButton(keus.tekst, QMessageBox.ButtonRole.ActionRole)
            knoppen[knop] = keus.id
            if keus.eerst:
                vraag.setDefaultButton(knop)
        annuleer = vraag.addButton(QMessageBox.StandardButton.Cancel)
        vraag.setEscapeButton(annuleer)
        if not any(keus.eerst for keus in keuzes):  # else Qt lets Enter take the first button
            vraag.setDefaultButton(annuleer)
        vraag.exec()
        gekozen = knoppen.get(vraag.clickedButton(), "")  # type: ignore[call-overload]
        vraag.deleteLater()
        return str(gekozen)

    def meld(self, titel: str, tekst: str) -> None:
        """Tell it."""
        melding = QMessageBox(QMessageBox.Icon.Warning, titel, titel, parent=self._venster)
        melding.setTextFormat(Qt.TextFormat.PlainText)
        melding.setInformativeText(tekst)
        melding.addButton("Begrepen", QMessageBox.ButtonRole.AcceptRole)
        melding.exec()
        melding.deleteLater()

    def open_bestand(self, map_: Path) -> Path | None:
        """Ask for a dossier."""
        dialoog = bestandsdialoog(self._venster, "Dossier openen", map_)
        dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialoog.setNameFilter(SOORT)
        return _vraag(dialoog)

    def bewaar_bestand(self, voorstel: Path) -> Path | None:
        """Ask for a file name; it always ends as the proposal does (.dossier, .toetspakket), also when the dialog looks
        whether that file exists."""
        dialoog = bestandsdialoog(self._venster, "Dossier opslaan als", voorstel.parent)
        dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        eind = voorstel.suffix or ".dossier"
        dialoog.setNameFilter(f"{'Toetspakketten' if eind == '.toetspakket' else 'Dossiers'} (*{eind})")
        dialoog.setDefaultSuffix(eind[1:])
        dialoog.selectFile(voorstel.name)
        pad = _vraag(dialoog)
        return pad if pad is None or pad.suffix == eind else pad.with_name(pad.name + eind)

    def kies_map(self, map_: Path) -> Path | None:
        """Ask for a folder."""
        dialoog = bestandsdialoog(self._venster, "Map voor de documenten", map_)
        dialoog.setFileMode(QFileDialog.FileMode.Directory)
        dialoog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _vraag(dialoog)

    def open_vragenlijst(self, map_: Path) -> Path | None:
        """Ask for a file of a tender platform."""
        dialoog = bestandsdialoog(self._venster, "Vragen inlezen", map_)
        dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialoog.setNameFilter("Lijsten met vragen (*.csv *.xlsx)")
        return _vraag(dialoog)

    def bewaar_tabel(self, voorstel: Path) -> Path | None:
        """Ask for the name of a table."""
        dialoog = bestandsdialoog(self._venster, "Antwoorden opslaan als", voorstel.parent)
        dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialoog.setNameFilter("Tabellen (*.csv)")
        dialoog.setDefaultSuffix("csv")
        dialoog.selectFile(voorstel.name)
        return _vraag(dialoog)


def bestandsdialoog(venster: QWidget | None, titel: str, map_: Path) -> QFileDialog:
    """A file dialog of the system, with in Dutch what Qt leaves in English where it draws the dialog itself."""
    dialoog = QFileDialog(venster, titel, str(map_))
    dialoog.setLabelText(QFileDialog.DialogLabel.LookIn, "&Zoeken in:")
    dialoog.setLabelText(QFileDialog.DialogLabel.FileType, "Bestanden van &type:")
    return dialoog


def _vraag(dialoog: QFileDialog) -> Path | None:
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None
