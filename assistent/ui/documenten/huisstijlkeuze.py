"""Which look the documents get: a quiet link that says it, with a menu to choose another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from assistent.handelingen import huisstijl
from assistent.ui.onderdelen import Linkknop

ANDERE = "Kies een map met sjablonen …"


class Huisstijlkeuze(Linkknop):
    """`wil_map`: the user wants to point at a folder with templates; `mislukt` says in words what went wrong."""

    wil_map = Signal()
    mislukt = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, punten=9)
        self.clicked.connect(self._open)
        self.ververs()

    def ververs(self) -> None:
        """Say which look is used now."""
        naam = huisstijl.gekozen().naam
        self.setText(f"{naam} ▾")
        self.setAccessibleName(f"Huisstijl: {naam}. Kies een andere.")
        self.setToolTip("Het uiterlijk van de documenten in Word. De keuze geldt voor al uw dossiers.")
        self.updateGeometry()

    def sjablonen(self) -> tuple[Path, ...]:
        """Where the templates of the chosen look are."""
        return huisstijl.gekozen().mappen

    def neem_map(self, map_: Path) -> None:
        """Use the templates in this folder."""
        try:
            huisstijl.kies_map(map_)
        except huisstijl.HuisstijlFout as fout:
            self.mislukt.emit(str(fout))
        self.ververs()

    def maak_menu(self) -> QMenu:
        """The looks to choose from, the present one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Huisstijl")
        groep, nu = QActionGroup(menu), huisstijl.gekozen().id
        for stijl in huisstijl.keuzes():
            actie = QAction(stijl.naam.replace("&", "&&"), menu)
            actie.setCheckable(True)
            actie.setChecked(stijl.id == nu)
            actie.setData(stijl.id)
            groep.addAction(actie)
            menu.addAction(actie)
        groep.triggered.connect(self._kies)
        menu.addSeparator()
        menu.addAction(ANDERE).triggered.connect(self.wil_map)
        return menu

    def _open(self) -> None:
        self.maak_menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _kies(self, actie: QAction) -> None:
        try:
            huisstijl.kies(str(actie.data()))
        except huisstijl.HuisstijlFout as fout:
            self.mislukt.emit(str(fout))
        self.ververs()
