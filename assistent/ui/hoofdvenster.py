"""The main window: the road at the left, the page of the step in the middle, its consequence at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from assistent.ui import instellingen, thema
from assistent.ui.bediening import Bediening
from assistent.ui.menu import Menu
from assistent.ui.naslaghuis import Naslaghuis
from assistent.ui.paginahuis import Paginahuis, vergeet_bronteksten
from assistent.ui.startpagina import Startpagina

if TYPE_CHECKING:  # the rest is loaded when the start page stands there: see `Hoofdvenster.maak_af`
    from assistent.handelingen.uitgeven import Wijze
    from assistent.kennis.model import Kennis, Stap
    from assistent.ui.bestandsacties import Bestandsacties
    from assistent.ui.paginas.basis import Pagina
    from assistent.ui.vragen import Vragen
    from assistent.ui.werkblad import Werkblad

KLEINST = (960, 600)
OPEN_NODIG = (
    "bewaar", "bewaar_als", "kopie", "sluit", "zoek", "genereer", "uitleg", "vorige", "volgende", "ongedaan", "opnieuw",
    "verschillen", "peildatum",
)  # fmt: skip
"""Actions that need an open dossier."""


class Hoofdvenster(QMainWindow):
    """Composes the parts and passes on what they ask; what a dossier is or means is decided elsewhere.

    The start page is painted first; the catalogue and the rest of the window follow at once, or as soon as they are
    asked for (`werkblad`, `acties`). `kennis_stuk` says why the catalogue cannot be used.
    """

    kennis_stuk = Signal(str)

    def __init__(self, kennis: Callable[[], Kennis], vragen: Vragen | None = None) -> None:
        """`kennis` gives the catalogue and is called once; what it raises comes out of `maak_af`."""
        super().__init__()
        self._kennis, self._vragen = kennis, vragen
        self.instellingen = instellingen.lees()
        self._af = self._geverfd = False
        self.setWindowTitle("Ontwerpassistent[*]")
        self.setMinimumSize(*KLEINST)
        self._bediening = Bediening(self)
        self.naslag = Naslaghuis(self)
        self._bouw_schil()
        self.menu = Menu(self, self._doe())
        self.menu.acties[f"thema_{self.instellingen.thema}"].setChecked(True)
        for naam in OPEN_NODIG:
            self.menu.acties[naam].setEnabled(False)
        self._herstel_venster()
        self._vul_recent()

    # ------------------------------------------------------------------------------------ building

    def _bouw_schil(self) -> None:
        """What the first paint shows: the start page, in the place where the pages will come."""
        buiten = self._buiten = QWidget(self)
        self._rij = QHBoxLayout(buiten)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._midden = QWidget(buiten)
        self._kolom = QVBoxLayout(self._midden)
        self._kolom.setContentsMargins(0, 12, 0, 0)
        self._kolom.setSpacing(4)
        self.stapel = QStackedWidget(self._midden)
        self.start = Startpagina(self.stapel)
        self.stapel.addWidget(self.start)
        self._kolom.addWidget(self.stapel, 1)
        self._rij.addWidget(self._midden, 1)
        self.setCentralWidget(buiten)
        s, b = self.start, self._bediening
        s.nieuw.connect(b.nieuw)
        s.openen.connect(b.openen)
        s.voorbeeld.connect(b.open_voorbeeld)
        s.recent.connect(b.open_recent)
        s.herstel.connect(b.herstel)
        s.verwijder_herstel.connect(b.verwijder_herstel)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Finish the window once its first page is on the screen, and not before."""
        super().paintEvent(event)
        if not self._geverfd:
            self._geverfd = True
            QTimer.singleShot(0, self, self._maak_af_of_meld)

    def _maak_af_of_meld(self) -> None:
        from assistent.kennis.fouten import KennisFout

        try:
            self.maak_af()
        except KennisFout as fout:
            self.kennis_stuk.emit(str(fout))

    @property
    def werkblad(self) -> Werkblad:
        """The open dossier. Raises `KennisFout` when the catalogue is not sound."""
        self.maak_af()
        return self._werkblad

    @property
    def acties(self) -> Bestandsacties:
        """Opening, saving and closing. Raises as `werkblad`."""
        self.maak_af()
        return self._acties

    def maak_af(self) -> None:
        """Load the catalogue and make the parts that work on a dossier. Raises `KennisFout`."""
        if self._af:
            return
        from assistent.ui.adviespaneel import Adviespaneel
        from assistent.ui.banner import Banner
        from assistent.ui.bestandsacties import Bestandsacties
        from assistent.ui.bovenbalk import Bovenbalk
        from assistent.ui.kennisband import Kennisband
        from assistent.ui.route import Route
        from assistent.ui.statusregel import Statusregel
        from assistent.ui.vragen import Schermvragen
        from assistent.ui.werkblad import Werkblad

        vergeet_bronteksten()
        werkblad, buiten = Werkblad(self._kennis(), self), self._buiten
        self._werkblad, self._af = werkblad, True
        self._acties = Bestandsacties(werkblad, self._vragen or Schermvragen(self), self)
        self.route = Route(buiten)
        self.balk = Bovenbalk(werkblad, self._midden)
        self.banner = Banner(self._midden)
        self.kennisband = Kennisband(self._midden)
        self.zijde = QStackedWidget(buiten)
        self.advies = Adviespaneel(werkblad.kennis, self.zijde)
        self.zijde.addWidget(self.advies)
        self._huis = Paginahuis(werkblad, self.stapel, self.zijde, self.advies, self)
        banner_rij = QHBoxLayout()
        banner_rij.setContentsMargins(24, 4, 24, 0)
        banner_rij.addWidget(self.banner)
        self._kolom.insertWidget(0, self.balk)
        self._kolom.insertLayout(1, banner_rij)
        band_rij = QHBoxLayout()
        band_rij.setContentsMargins(24, 0, 24, 0)
        band_rij.addWidget(self.kennisband)
        self._kolom.insertLayout(2, band_rij)
        self._rij.insertWidget(0, self.route)
        self._rij.addWidget(self.zijde)
        self._status = Statusregel(self)
        self.setStatusBar(self._status)
        self._pas_panelen(self.width())
        self._verbind()
        self._wissel()
        self._toon_toestand()

    def _verbind(self) -> None:
        w, a = self.werkblad, self._acties
        w.gewisseld.connect(self._wissel)
        w.gewijzigd.connect(self._ververs)
        w.toestand.connect(self._toon_toestand)
        w.teruggezet.connect(self.ga_naar)
        self._huis.gemaakt.connect(self._verbind_pagina)
        a.geopend.connect(self._onthoud)
        a.melding.connect(self._status.meld)
        self.banner.bewaar_als.connect(a.bewaar_als)
        self.banner.neem_over.connect(a.neem_over)
        self.kennisband.bekijk.connect(self.toon_verschillen)
        self.route.gekozen.connect(self.toon_stap)
        self.balk.ga_naar.connect(self.ga_naar)
        self.balk.wil_ongedaan.connect(w.ongedaan)
        self.balk.wil_genereren.connect(self.genereer)
        self.advies.ga_naar.connect(self.ga_naar)
        self.advies.wil_uitleg.connect(self.leg_uit)
        self._status.wil_peildatum.connect(self.kies_peildatum)
        QApplication.styleHints().colorSchemeChanged.connect(self._systeemkleur)

    def _verbind_pagina(self, pagina: Pagina) -> None:
        pagina.ga_naar.connect(self.ga_naar)
        pagina.wil_uitleg.connect(self.leg_uit)
        pagina.wil_verder.connect(self._volgende)
        if pagina.stap.id == "documenten":
            pagina.vragen = self.acties.vragen  # type: ignore[attr-defined]
            pagina.wil_genereren.connect(self.genereer)  # type: ignore[attr-defined]
            pagina.mislukt.connect(self._genereren_mislukt)  # type: ignore[attr-defined]

    def _doe(self) -> dict[str, Callable[..., object]]:
        b = self._bediening
        return {
            "nieuw_nl": b.nieuw_nl, "nieuw_vl": b.nieuw_vl, "openen": b.openen, "bewaar": b.bewaar,
            "bewaar_als": b.bewaar_als, "kopie": b.kopie, "sluit": b.sluit, "afsluiten": self.close,
            "ongedaan": b.ongedaan, "opnieuw": b.opnieuw, "zoek": b.zoek,
            "thema_systeem": self._kies_thema, "thema_licht": self._kies_thema, "thema_donker": self._kies_thema,
            "toon_route": self._toon_panelen, "toon_advies": self._toon_panelen, "vorige": self._vorige,
            "volgende": self._volgende, "genereer": self.genereer, "uitleg": self._help, "over": self._over,
            "naslag": self.naslag.toon_alles, "naslag_soort": self.naslag.toon_soort,
            "verschillen": self.toon_verschillen, "peildatum": self.kies_peildatum,
        }  # fmt: skip

    # ------------------------------------------------------------------------------------ what is shown

    @property
    def pagina(self) -> Pagina | None:
        """The page of the route that is looked at; `None` without an open dossier."""
        return self._huis.nu if self._af else None

    def _wissel(self) -> None:
        """Another dossier, or none: pages of the former one go."""
        self._huis.leeg()
        open_ = self.werkblad.dossier is not None
        self.balk.setVisible(open_)
        self._toon_panelen()
        if open_:
            self.toon_stap("opgave")
            return
        self.advies.stop()
        self.stapel.setCurrentWidget(self.start)
        self.vul_start()

    def vul_start(self) -> None:
        """Show the recent dossiers, the examples, and what a crash left behind."""
        from assistent.dossier.herstel import te_herstellen
        from assistent.handelingen.dossiers import voorbeelden

        titels = {naam: _voorbeeldtitel(naam) for naam in voorbeelden()}
        self.start.toon(self.instellingen.recent, titels, te_herstellen())
        self.menu.vul(self.menu.voorbeelden, titels, self._bediening.menu_voorbeeld)

    def _vul_recent(self) -> None:
        self.start.toon(self.instellingen.recent, {}, [])
        self.menu.vul(self.menu.voorbeelden, {}, self._bediening.menu_voorbeeld)
        namen = {naam: Path(naam).stem for naam in self.instellingen.recent}
        self.menu.vul(self.menu.recent, namen, self._bediening.menu_recent)

    def toon_stap(self, stap: Stap) -> None:
        """Show the page of a step; it is made when first asked for."""
        if self.werkblad.dossier is None or self.werkblad.uitkomst is None:
            return
        self.werkblad.leg_vast.emit()
        pagina = self._huis.toon(stap)
        self.route.kies(stap)
        self.balk.toon_genereer(stap != "documenten")
        if pagina.zijpaneel() is None:
            self.advies.ververs(self.werkblad.uitkomst)

    def _ververs(self) -> None:
        uitkomst = self.werkblad.uitkomst
        if uitkomst is None:
            return
        self.route.ververs(uitkomst, self.werkblad.naam)
        if self.zijde.currentWidget() is self.advies:
            self.advies.ververs(uitkomst)
        if self.pagina is not None:
            self.pagina.ververs(uitkomst)
        self._status.ververs(self.werkblad)

    def _toon_toestand(self) -> None:
        w, open_ = self.werkblad, self.werkblad.dossier is not None
        self.setWindowTitle(f"{w.naam}[*] – Ontwerpassistent" if open_ else "Ontwerpassistent[*]")
        self.setWindowModified(w.vuil)
        self.banner.ververs(w)
        self.kennisband.ververs(w)
        self._status.ververs(w)
        self.balk.ververs()
        acties = self.menu.acties
        for naam in OPEN_NODIG:
            acties[naam].setEnabled(open_)
        for naam, kan, tekst, wat in (
            ("ongedaan", w.stapel.canUndo(), "&Ongedaan maken", w.stapel.undoText()),
            ("opnieuw", w.stapel.canRedo(), "Opn&ieuw", w.stapel.redoText()),
        ):
            acties[naam].setEnabled(kan)
            acties[naam].setText(f"{tekst}: {wat.replace('&', '&&')}" if wat else tekst)
        if self.pagina is not None and w.uitkomst is not None and w.alleen_lezen:
            self.pagina.ververs(w.uitkomst)

    def ga_naar(self, plaats: str) -> None:
        """Bring the user to a question or a step."""
        from assistent.ui import stappen

        stap = stappen.stap_van_plaats(self.werkblad.kennis, plaats)
        if stap is None:
            return
        self.toon_stap(stap)
        if self.pagina is not None:
            self.pagina.toon_plaats(plaats)

    def leg_uit(self, titel: str, delen: tuple[object, ...]) -> None:
        """Open the window that explains."""
        from assistent.ui.dialogen.uitleg import Uitlegvenster

        Uitlegvenster(titel, delen, self).show()  # type: ignore[arg-type]

    def toon_verschillen(self) -> None:
        """Open the window with what newer knowledge or another day changes."""
        from assistent.ui.dialogen.kennisverschil import Kennisverschilvenster

        dialoog = Kennisverschilvenster(self.werkblad, self)
        dialoog.ga_naar.connect(self.ga_naar)
        dialoog.show()

    def kies_peildatum(self) -> None:
        """Open the window that asks for the day whose law counts."""
        from assistent.ui.dialogen.peildatum import Peildatumvenster

        if self.werkblad.dossier is not None:
            Peildatumvenster(self.werkblad, self).open()

    # ------------------------------------------------------------------------------------ actions

    def genereer(self) -> None:
        """Ask what to write and where, and write the documents of the procedure."""
        from assistent.ui.dialogen.genereren import Genereervenster

        self.toon_stap("documenten")
        if self.pagina is None or self.werkblad.uitkomst is None or self.werkblad.uitkomst.procedure is None:
            return
        dialoog = Genereervenster(self.werkblad.uitkomst, self)
        dialoog.gekozen.connect(self._genereer_in_map)
        dialoog.open()

    def _genereer_in_map(self, wijze: Wijze) -> None:
        begin = self.werkblad.pad.parent if self.werkblad.pad else Path.home()
        map_ = self.acties.vragen.kies_map(begin)
        if map_ is not None and self.pagina is not None and self.pagina.stap.id == "documenten":
            self.pagina.genereer(map_, wijze)  # type: ignore[attr-defined]

    def _genereren_mislukt(self, fout: Exception) -> None:
        # Our own errors carry a Dutch sentence for the user; any other is a failure of the application itself.
        if not type(fout).__module__.startswith("assistent."):
            raise fout
        self.acties.vragen.meld("De documenten zijn niet gemaakt", str(fout))

    def _vorige(self) -> None:
        self._loop(-1)

    def _volgende(self) -> None:
        self._loop(1)

    def _loop(self, richting: int) -> None:
        if self.pagina is None:
            return
        from assistent.ui import stappen

        nummer = stappen.ROUTE.index(self.pagina.stap) + richting
        if 0 <= nummer < len(stappen.ROUTE):
            self.toon_stap(stappen.ROUTE[nummer].id)

    def _help(self) -> None:
        from assistent.ui.paginas.vragen import Vragenpagina

        kaart = self.pagina.actieve_kaart() if isinstance(self.pagina, Vragenpagina) else None
        if kaart is not None:
            kaart.wissel_uitleg()
        else:
            self._status.meld("Zet de cursor in een vraag en druk op F1 voor uitleg bij die vraag.")

    def _over(self) -> None:
        from assistent.ui.dialogen.over import Overvenster

        Overvenster(self.werkblad.kennis, self).show()

    # ------------------------------------------------------------------------------------ look

    def _kies_thema(self) -> None:
        naam = self.sender().objectName().removeprefix("thema_")
        self._bewaar_instelling(thema=naam)
        thema.pas_toe(QApplication.instance(), naam)  # type: ignore[arg-type]

    def _systeemkleur(self, _kleur: Qt.ColorScheme) -> None:
        if self.instellingen.thema == "systeem":
            thema.pas_toe(QApplication.instance(), "systeem")  # type: ignore[arg-type]

    def _toon_panelen(self) -> None:
        if not self._af:
            return
        open_ = self.werkblad.dossier is not None
        self.route.setVisible(open_ and self.menu.acties["toon_route"].isChecked())
        self.zijde.setVisible(open_ and self.menu.acties["toon_advies"].isChecked())

    def customEvent(self, event: QEvent) -> None:
        """A link somewhere in the window asks to read or to explain something."""
        self.naslag.behandel(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw pages with colours of their own again after a change of light, and look at the file on return."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_af", False) and self.pagina:
            QTimer.singleShot(0, self, self._ververs)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._af:
            self.werkblad.bewaker.kijk_naar_bestand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels beside the page grow with the window, within bounds."""
        super().resizeEvent(event)
        self._pas_panelen(event.size().width())

    def _pas_panelen(self, breedte: int) -> None:
        if not self._af:
            return
        # Large letters want wide panels, but the page keeps the larger half of the window.
        schaal = min(thema.schaal(), max(1.0, breedte / 950))
        self.route.setFixedWidth(round(min(300 * schaal, max(196 * schaal, breedte * 0.15))))
        self.zijde.setFixedWidth(round(min(560 * schaal, max(312 * schaal, breedte * 0.255))))

    # ------------------------------------------------------------------------------------ memory

    def _onthoud(self, pad: Path) -> None:
        self.instellingen = self.instellingen.met_recent(pad)
        instellingen.schrijf(self.instellingen)
        namen = {naam: Path(naam).stem for naam in self.instellingen.recent}
        self.menu.vul(self.menu.recent, namen, self._bediening.menu_recent)

    def _bewaar_instelling(self, **velden: object) -> None:
        self.instellingen = replace(self.instellingen, **velden)  # type: ignore[arg-type]
        instellingen.schrijf(self.instellingen)

    def _herstel_venster(self) -> None:
        self.menu.acties["toon_route"].setChecked(self.instellingen.route)
        self.menu.acties["toon_advies"].setChecked(self.instellingen.advies)
        bewaard = bytes.fromhex(self.instellingen.venster)
        if not bewaard or not self.restoreGeometry(QByteArray(bewaard)):
            self.resize(1360, 860)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work, stop the work beside the window, and remember its size."""
        if self._af and not self.acties.mag_weg():
            event.ignore()
            return
        self._bewaar_instelling(
            venster=bytes(self.saveGeometry().toHex().data()).decode("ascii"),
            route=self.menu.acties["toon_route"].isChecked(),
            advies=self.menu.acties["toon_advies"].isChecked(),
        )
        if self._af:
            from assistent.ui import taken

            self.advies.stop()
            self.werkblad.sluit()
            taken.wacht_op_alles()
        event.accept()


def _voorbeeldtitel(naam: str) -> str:
    """The name of an example as people say it: `den_haag` becomes Den Haag."""
    return " ".join(deel.capitalize() for deel in naam.replace("-", "_").split("_"))
