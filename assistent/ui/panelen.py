"""The panels around the page: route at the left, advice and sources at the right, in the place the user gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabBar, QTabWidget

from assistent.ui import thema
from assistent.ui.paneel import Paneel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistent.ui.adviespaneel import Adviespaneel
    from assistent.ui.bronpaneel import Bronpaneel
    from assistent.ui.route import Route

_VERSIE = 1
"""Of the places that are remembered: another one makes the window forget places of before."""


class Panelen(QObject):
    """Three docks. As long as the user leaves their places alone, they grow with the window."""

    def __init__(self, venster: QMainWindow, acties: Mapping[str, QAction]) -> None:
        super().__init__(venster)
        self._venster, self._acties = venster, acties
        self._eigen = self._gevuld = self._sleept = False
        self._begin = b""
        venster.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        links, rechts = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.route = self._maak("route", "Route", "F7", links)
        self.zijde = self._maak("advies", "Advies tot nu toe", "F8", rechts)
        self.bron = self._maak("bron", "Bron", "F9", rechts)
        # A source stands in place of the advice, one tab away from it, so that the question keeps its width.
        venster.tabifyDockWidget(self.zijde, self.bron)
        venster.setTabPosition(rechts, QTabWidget.TabPosition.North)
        self.stapel = QStackedWidget(self.zijde)
        self.zijde.setWidget(self.stapel)

    def _maak(self, naam: str, titel: str, toets: str, gebied: Qt.DockWidgetArea) -> Paneel:
        paneel = Paneel(naam, titel, toets, self._venster)
        self._venster.addDockWidget(gebied, paneel)
        paneel.hide()
        paneel.weggedaan.connect(self._bij_weggedaan)
        paneel.dockLocationChanged.connect(self._verplaatst)
        paneel.topLevelChanged.connect(self._verplaatst)
        return paneel

    def vul(self, route: Route, advies: Adviespaneel, bron: Bronpaneel) -> None:
        """Give the panels their content."""
        self.route.setWidget(route)
        self.stapel.addWidget(advies)
        self.bron.setWidget(bron)
        self._minsten()
        self._begin = bytes(self._venster.saveState(_VERSIE).data())
        for tabs in self._venster.findChildren(QTabBar):
            tabs.setFocusPolicy(
                Qt.FocusPolicy.NoFocus
            )  # it lies outside the window while one panel is shown; F8 and F9
        self._gevuld = True
        self._venster.installEventFilter(self)

    def _minsten(self) -> None:
        schaal = self._schaal()
        self.route.setMinimumWidth(round(180 * schaal))
        for paneel in (self.zijde, self.bron):
            paneel.setMinimumWidth(round(280 * schaal))

    def toon(self, open_: bool) -> None:
        """Show the panels that the user wants to see, when a dossier is open."""
        for paneel in (self.route, self.zijde, self.bron):
            was = paneel.isVisible()
            paneel.setVisible(open_ and self._actie(paneel).isChecked())
            if paneel is self.bron and paneel.isVisible() and not was:
                paneel.raise_()  # asked for, and so before the advice it shares a place with
        self._noem_tabs()
        self.pas(self._venster.width())

    def toon_bron(self) -> None:
        """Show the panel with the sources."""
        self._actie(self.bron).setChecked(True)
        self.bron.show()
        self._noem_tabs()
        self.bron.raise_()
        self.pas(self._venster.width())

    def _noem_tabs(self) -> None:
        """Qt makes the tabs of panels that lie on each other, and gives them no name."""
        for balk in self._venster.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            balk.setAccessibleName("Panelen")

    def _actie(self, paneel: Paneel) -> QAction:
        return self._acties[f"toon_{paneel.objectName()}"]

    def _bij_weggedaan(self) -> None:
        paneel = self.sender()
        if isinstance(paneel, Paneel) and not self._venster.isHidden():
            self._actie(paneel).setChecked(False)

    # ------------------------------------------------------------------------------------ places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A separator that is dragged: the user gives panels a width. Where the window has no part of its own under the
        mouse, there is a separator; what a part does not want of a click comes by here too."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._sleept = self._venster.childAt(event.position().toPoint()) is None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._sleept:
            self._eigen, self._sleept = True, False
        return False

    def _verplaatst(self) -> None:
        """The user took a panel elsewhere."""
        if self._gevuld:
            self._eigen = True

    def pas(self, breedte: int) -> None:
        """Let the panels grow with the window, within bounds, unless the user chose their place or width."""
        self._minsten()
        if self._eigen:
            return
        schaal = self._schaal()
        route = round(min(300 * schaal, max(196 * schaal, breedte * 0.15)))
        zijde = round(min(640 * schaal, max(312 * schaal, breedte * 0.255)))
        self._venster.resizeDocks([self.route, self.zijde, self.bron], [route, zijde, zijde], Qt.Orientation.Horizontal)

    def _schaal(self) -> float:
        # Large letters want wide panels, but the page keeps the larger half of the window.
        return min(thema.schaal(), max(1.0, self._venster.width() / 950))

    def bewaar(self) -> str:
        """Where the panels stand, in hex; empty when the user left them alone."""
        return bytes(self._venster.saveState(_VERSIE).data()).hex() if self._eigen else ""

    def herstel(self, plaatsen: str) -> None:
        """Put the panels where they stood."""
        if plaatsen and self._venster.restoreState(QByteArray(bytes.fromhex(plaatsen)), _VERSIE):
            self._eigen = True

    def zet_terug(self) -> None:
        """Put every panel back in its first place and width, and show the road and the advice."""
        self._venster.restoreState(QByteArray(self._begin), _VERSIE)
        self._eigen = False
        for naam, aan in (("route", True), ("advies", True), ("bron", False)):
            self._acties[f"toon_{naam}"].setChecked(aan)
        self.toon(True)
