"""The one window of reference knowledge beside the main window: opened on request, used again while it stands open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from assistent.ui.dialogen.naslag import Naslagvenster
    from assistent.ui.hoofdvenster import Hoofdvenster


class Naslaghuis(QObject):
    """What the menu and the links on pages ask about reference knowledge."""

    def __init__(self, venster: Hoofdvenster) -> None:
        super().__init__(venster)
        self._hoofd = venster

    def behandel(self, event: QEvent) -> None:
        """Do what a link in the window asked."""
        from assistent.ui.naslagregel import Bronverzoek, Naslagverzoek, Uitlegverzoek

        if isinstance(event, Naslagverzoek):
            self.toon(event.ids)
        elif isinstance(event, Bronverzoek):
            kennis = self._hoofd.werkblad.kennis
            self._hoofd.bronpaneel.toon(kennis, event.titel, event.verwijzingen, self._recht())
            self._hoofd.panelen.toon_bron()
        elif isinstance(event, Uitlegverzoek):
            self._hoofd.vensters.leg_uit(event.titel, event.delen)

    def toon(self, ids: tuple[str, ...]) -> None:
        """Open these sheets, without the list unless it is already there."""
        open_ = self._open()
        venster = open_ or self._maak()
        if open_ is None:
            venster.toon_lijst(False)
        venster.toon(ids)
        self._naar_voren(venster)
        venster.tekst.setFocus()

    def toon_alles(self) -> None:
        """Open the list of everything and go to its search field."""
        venster = self._open() or self._maak()
        self._naar_voren(venster)
        venster.zoek()

    def toon_soort(self) -> None:
        """Open the list at the kind of the chosen line in the menu."""
        deel = self._gekozen_soort()
        venster = self._open() or self._maak()
        self._naar_voren(venster)
        venster.toon_soort(deel)

    def _gekozen_soort(self) -> str:
        return str(self.sender().objectName()).removeprefix("naslag_")

    def _open(self) -> Naslagvenster | None:
        from assistent.ui.dialogen.naslag import Naslagvenster

        recht = self._recht()
        for venster in self._hoofd.findChildren(Naslagvenster):
            if venster.isVisible() and venster.recht == recht:
                return venster
            venster.close()  # of a dossier under another law: what it leaves out is no longer right
        return None

    def _maak(self) -> Naslagvenster:
        from assistent.ui.dialogen.naslag import Naslagvenster

        venster = Naslagvenster(self._hoofd.werkblad.kennis, self._recht(), self._hoofd)
        venster.ga_naar.connect(self._ga_naar)
        return venster

    def _recht(self) -> object:
        dossier = self._hoofd.werkblad.dossier
        return dossier.waarde("zaak.rechtsgebied") if dossier is not None else None

    def _ga_naar(self, plaats: str) -> None:
        self._hoofd.ga_naar(plaats)
        self._hoofd.activateWindow()

    def _naar_voren(self, venster: Naslagvenster) -> None:
        venster.show()
        venster.raise_()
        venster.activateWindow()
