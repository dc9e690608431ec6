"""The windows beside the main window: made when asked for, and let go when closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from assistent.ui.hoofdvenster import Hoofdvenster
    from assistent.ui.uitlegbeeld import Deel

_OVER_DOSSIER = "over_dossier"


class Vensters(QObject):
    """One method for each window; what is asked in them goes to the main window."""

    def __init__(self, hoofd: Hoofdvenster) -> None:
        super().__init__(hoofd)
        self._hoofd = hoofd

    def sluit(self) -> None:
        """Close what is about the dossier that was open, and the tour: who opens a dossier wants to work."""
        for venster in self._hoofd.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if venster.property(_OVER_DOSSIER):
                venster.close()

    def leg_uit(self, titel: str, delen: tuple[Deel, ...]) -> None:
        """Open the window that explains."""
        from assistent.ui.dialogen.uitleg import Uitlegvenster

        self._toon(Uitlegvenster(titel, delen, self._hoofd))

    def verschillen(self) -> None:
        """Open the window with what newer knowledge or another day changes."""
        from assistent.ui.dialogen.kennisverschil import Kennisverschilvenster

        self._toon(Kennisverschilvenster(self._hoofd.werkblad, self._hoofd))

    def peildatum(self) -> None:
        """Open the window that asks for the day whose law counts."""
        from assistent.ui.dialogen.peildatum import Peildatumvenster

        if self._hoofd.werkblad.dossier is not None:
            Peildatumvenster(self._hoofd.werkblad, self._hoofd).open()

    def palet(self) -> None:
        """Open the palette: search in everything, and every command."""
        from assistent.ui.palet.venster import Palet

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        palet = Palet(hoofd.werkblad, hoofd.menu.acties, hoofd)
        palet.ga_naar.connect(hoofd.ga_naar)
        palet.lees.connect(hoofd.naslag.toon)
        palet.naar_blok.connect(hoofd.toon_blok)
        palet.show()

    def delen(self) -> None:
        """Open the window to print and share."""
        from assistent.ui.dialogen.delen import Deelvenster

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            Deelvenster(hoofd.werkblad, hoofd.acties.vragen, hoofd).open()

    def procedures(self) -> None:
        """Compare the procedures in a table."""
        from assistent.ui.advies.procedures import Procedurevenster

        self._over_dossier(Procedurevenster)

    def casussen(self) -> None:
        """Compare with the cases."""
        from assistent.ui.advies.casussen import Casusvenster

        self._over_dossier(Casusvenster)

    def wat_als(self) -> None:
        """Try other answers without changing the dossier."""
        from assistent.ui.advies.watals import Watalsvenster

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            self._toon(Watalsvenster(hoofd.werkblad, {}, hoofd))

    def probeer(self, wijzigingen: dict[str, object]) -> None:
        """Try these answers (question → value) without changing the dossier."""
        from assistent.ui.advies.watals import Watalsvenster

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            self._toon(Watalsvenster(hoofd.werkblad, wijzigingen, hoofd))

    def terug(self) -> None:
        """Read an edited document back."""
        from assistent.ui.terug.venster import Terugvenster

        self._over_dossier(Terugvenster)

    def versies(self) -> None:
        """Name and freeze versions."""
        from assistent.ui.versies.venster import Versievenster

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            self._toon(Versievenster(hoofd.werkblad, hoofd, vragen=hoofd.acties.vragen))

    def vergelijken(self) -> None:
        """Compare two versions or dossiers."""
        from assistent.ui.versies.vergelijken import Vergelijkvenster

        self._over_dossier(Vergelijkvenster)

    def toetspakket(self) -> None:
        """Make a review package."""
        from assistent.ui.dialogen.toetspakket import Toetspakketvenster

        self._over_dossier(Toetspakketvenster)

    def samenvoegen(self) -> None:
        """Take in what reviewers send back."""
        from assistent.ui.dialogen.samenvoegen import Samenvoegvenster

        self._over_dossier(Samenvoegvenster)

    def toetsdocument(self) -> None:
        """Write the report of the review, or a memo to fill in."""
        from assistent.ui.dialogen.toetsdocument import Toetsdocumentvenster

        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            self._toon(Toetsdocumentvenster(hoofd.werkblad, hoofd, vragen=hoofd.acties.vragen))

    def geschiedenis(self) -> None:
        """Read who changed what and when."""
        from assistent.ui.geschiedenis.venster import Geschiedenisvenster

        self._over_dossier(Geschiedenisvenster)

    def _over_dossier(self, soort: Any) -> None:
        hoofd = self._hoofd
        hoofd.werkblad.leg_vast.emit()
        if hoofd.werkblad.dossier is not None:
            self._toon(soort(hoofd.werkblad, hoofd))

    def instellingen(self) -> None:
        """Open the settings."""
        from assistent.ui.dialogen.instellingen import Instellingenvenster

        hoofd = self._hoofd
        venster = Instellingenvenster(hoofd.instellingen, hoofd.werkblad.kennis, hoofd)
        venster.gekozen.connect(hoofd.onthouden.neem)
        venster.open()

    def rondleiding(self) -> None:
        """Show the tour."""
        from assistent.ui.rondleiding import Rondleiding

        if self._hoofd.findChild(Rondleiding) is not None:
            return
        rond = Rondleiding(self._hoofd)
        rond.setProperty(_OVER_DOSSIER, True)
        rond.gezien.connect(self._hoofd.onthouden.rondleiding_gezien)
        rond.show()

    def hulp(self, stap: str) -> None:
        """Open the help about a page."""
        from assistent.ui.dialogen.hulp import Hulpvenster

        werkblad = self._hoofd.werkblad
        recht = werkblad.dossier.waarde("zaak.rechtsgebied") if werkblad.dossier is not None else None
        self._toon(Hulpvenster(stap, werkblad.kennis, self._hoofd, recht))

    def over(self) -> None:
        """Say what this application is."""
        from assistent.ui.dialogen.over import Overvenster

        self._toon(Overvenster(self._hoofd.werkblad.kennis, self._hoofd))

    def _toon(self, venster: QDialog) -> None:
        """Show a window that stays beside the main one, and bring the user where its links point."""
        for naam, doe in (
            ("ga_naar", self._hoofd.ga_naar), ("wil_uitleg", self.leg_uit), ("lees", self._hoofd.naslag.toon),
        ):  # fmt: skip
            sein = getattr(venster, naam, None)
            if isinstance(sein, SignalInstance):
                sein.connect(doe)
        venster.setProperty(_OVER_DOSSIER, True)
        venster.show()
