"""The main window: the road at the left, the page of the step in the middle, its consequence at the right.

The panels are docks (`panelen`); windows beside this one are opened by `vensters`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from assistent.handelingen import voorbeelden
from assistent.ui import geheugen, thema
from assistent.ui.bediening import Bediening
from assistent.ui.menu import Menu
from assistent.ui.naslaghuis import Naslaghuis
from assistent.ui.onthouden import Onthouden
from assistent.ui.paginahuis import Paginahuis, vergeet_bronteksten
from assistent.ui.startpagina import Startpagina
from assistent.ui.vensters import Vensters

if TYPE_CHECKING:  # the rest is loaded when the start page stands there: see `Hoofdvenster.maak_af`
    from assistent.handelingen.uitgeven import Wijze
    from assistent.kennis.model import Kennis
    from assistent.ui.bestandsacties import Bestandsacties
    from assistent.ui.instellingen import Instellingen
    from assistent.ui.paginas.basis import Pagina
    from assistent.ui.vragen import Vragen
    from assistent.ui.werkblad import Werkblad

KLEINST = (960, 600)
OPEN_NODIG = (
    "bewaar", "bewaar_als", "kopie", "delen", "sluit", "zoek", "genereer", "tekstblok", "vorige", "volgende",
    "ongedaan", "opnieuw", "verschillen", "peildatum", "antwoorden", "partners", "procedures", "casussen", "wat_als",
    "terug", "versies", "vergelijken", "toetspunten", "afronden", "toetspakket", "samenvoegen", "toetsdocument",
    "geschiedenis",
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
        self.onthouden = Onthouden(self)
        self._af = self._geverfd = False
        self.setWindowTitle("Ontwerpassistent[*]")
        self.setMinimumSize(*KLEINST)
        self.bediening = Bediening(self)
        self.naslag = Naslaghuis(self)
        self.vensters = Vensters(self)
        self._bouw_schil()
        self.menu = Menu(self, self._doe())
        for naam in OPEN_NODIG:
            self.menu.acties[naam].setEnabled(False)
        self.onthouden.herstel()
        self._vul_recent()

    # ------------------------------------------------------------------------------------ building

    def _bouw_schil(self) -> None:
        """What the first paint shows: the start page, in the place where the pages will come."""
        self._midden = QWidget(self)
        self._kolom = QVBoxLayout(self._midden)
        self._kolom.setContentsMargins(0, 12, 0, 0)
        self._kolom.setSpacing(4)
        self.stapel = QStackedWidget(self._midden)
        self.start = Startpagina(self.stapel)
        self.stapel.addWidget(self.start)
        self._kolom.addWidget(self.stapel, 1)
        self.setCentralWidget(self._midden)
        s, b = self.start, self.bediening
        s.nieuw.connect(b.nieuw)
        s.openen.connect(b.openen)
        s.voorbeeld.connect(b.open_voorbeeld)
        s.recent.connect(b.open_recent)
        s.verwijder_recent.connect(self.onthouden.vergeet)
        s.wil_instellingen.connect(self.vensters.instellingen)
        s.wil_rondleiding.connect(self.vensters.rondleiding)
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
    def instellingen(self) -> Instellingen:
        """What the user chose, as it is kept."""
        return self.onthouden.nu

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
        from assistent.ui.bronpaneel import Bronpaneel
        from assistent.ui.kennisband import Kennisband
        from assistent.ui.panelen import Panelen
        from assistent.ui.route import Route
        from assistent.ui.slepen import Sleepvanger
        from assistent.ui.statusregel import Statusregel
        from assistent.ui.vragen import Schermvragen
        from assistent.ui.werkblad import Werkblad

        vergeet_bronteksten()
        werkblad = self._werkblad = Werkblad(self._kennis(), self)
        geheugen.na_het_laden()
        self._af = True
        self._acties = Bestandsacties(werkblad, self._vragen or Schermvragen(self), self)
        self.balk = Bovenbalk(werkblad, self._midden)
        self.banner = Banner(self._midden)
        self.kennisband = Kennisband(self._midden)
        self._kolom.insertWidget(0, self.balk)
        self._kolom.insertLayout(1, _ruim(self.banner))
        self._kolom.insertLayout(2, _ruim(self.kennisband))
        self.panelen = Panelen(self, self.menu.acties)
        self.route = Route(self.panelen.route)
        self.advies = Adviespaneel(werkblad.kennis, self.panelen.stapel)
        self.bronpaneel = Bronpaneel(self.panelen.bron)
        self.panelen.vul(self.route, self.advies, self.bronpaneel)
        self.panelen.herstel(self.instellingen.docks)
        self._huis = Paginahuis(werkblad, self.stapel, self.panelen.stapel, self.advies, self)
        self._status = Statusregel(self)
        self.setStatusBar(self._status)
        self._vanger = Sleepvanger(self)
        self.menu.kleur_in()
        self._verbind()
        self._wissel()
        self._toon_toestand()

    def _verbind(self) -> None:
        w, a = self.werkblad, self._acties
        w.gewisseld.connect(self._wissel)
        w.gewijzigd.connect(self._ververs)
        w.toestand.connect(self._toon_toestand)
        w.teruggezet.connect(self.ga_naar)
        w.bewaker.herstel_geschreven.connect(self._ververs_status)
        self._huis.gemaakt.connect(self._verbind_pagina)
        self._vanger.losgelaten.connect(a.open)
        a.geopend.connect(self.onthouden.dossier)
        a.melding.connect(self._status.meld)
        self.banner.bewaar_als.connect(a.bewaar_als)
        self.banner.neem_over.connect(a.neem_over)
        self.kennisband.bekijk.connect(self.vensters.verschillen)
        self.route.gekozen.connect(self.toon_stap)
        self.bronpaneel.lees.connect(self.naslag.toon)
        self.bronpaneel.ga_naar.connect(self.ga_naar)
        self.bronpaneel.ga_naar.connect(self.ga_naar)
        self.balk.wil_zoeken.connect(self.vensters.palet)
        self.balk.wil_ongedaan.connect(w.ongedaan)
        self.balk.wil_genereren.connect(self.genereer)
        self.advies.ga_naar.connect(self.ga_naar)
        self.advies.wil_uitleg.connect(self.vensters.leg_uit)
        self.advies.wil_procedures.connect(self.vensters.procedures)
        self.advies.wil_casussen.connect(self.vensters.casussen)
        self.advies.wil_watals.connect(self.vensters.probeer)
        self._status.wil_peildatum.connect(self.vensters.peildatum)
        self._status.wil_open_vragen.connect(self._toon_open)
        QApplication.styleHints().colorSchemeChanged.connect(self._systeemkleur)

    def _verbind_pagina(self, pagina: Pagina) -> None:
        pagina.ga_naar.connect(self.ga_naar)
        pagina.wil_uitleg.connect(self.vensters.leg_uit)
        pagina.wil_verder.connect(self._volgende)
        pagina.wil_opdracht.connect(self._doe_opdracht)
        if pagina.stap.id == "documenten":
            pagina.vragen = self.acties.vragen  # type: ignore[attr-defined]
            pagina.wil_genereren.connect(self.genereer)  # type: ignore[attr-defined]
            pagina.mislukt.connect(self._genereren_mislukt)  # type: ignore[attr-defined]

    def _doe(self) -> dict[str, Callable[..., object]]:
        b, v = self.bediening, self.vensters
        return {
            "nieuw_nl": b.nieuw_nl, "nieuw_vl": b.nieuw_vl, "openen": b.openen, "bewaar": b.bewaar,
            "bewaar_als": b.bewaar_als, "kopie": b.kopie, "delen": v.delen, "sluit": b.sluit, "afsluiten": self.close,
            "instellingen": v.instellingen, "ongedaan": b.ongedaan, "opnieuw": b.opnieuw, "zoek": v.palet,
            "thema_systeem": self._kies_thema, "thema_licht": self._kies_thema, "thema_donker": self._kies_thema,
            "toon_route": self._toon_panelen, "toon_advies": self._toon_panelen, "toon_bron": self._toon_panelen,
            "panelen_terug": self._panelen_terug, "vorige": self._vorige, "volgende": self._volgende,
            "antwoorden": b.antwoorden, "partners": b.partners, "procedures": v.procedures, "casussen": v.casussen,
            "wat_als": v.wat_als, "genereer": self.genereer, "tekstblok": self._bewerk_tekstblok,
            "uitleg": self._help, "rondleiding": v.rondleiding, "over": v.over,
            "naslag": self.naslag.toon_alles, "naslag_soort": self.naslag.toon_soort,
            "verschillen": v.verschillen, "peildatum": v.peildatum, "terug": v.terug, "versies": v.versies,
            "vergelijken": v.vergelijken, "toetspunten": b.toetspunten, "afronden": b.afronden,
            "toetspakket": v.toetspakket, "samenvoegen": v.samenvoegen, "toetsdocument": v.toetsdocument,
            "geschiedenis": v.geschiedenis,
        }  # fmt: skip

    # ------------------------------------------------------------------------------------ what is shown

    @property
    def pagina(self) -> Pagina | None:
        """The page of the route that is looked at; `None` without an open dossier."""
        return self._huis.nu if self._af else None

    def _wissel(self) -> None:
        """Another dossier, or none: pages of the former one go."""
        self._huis.leeg()
        self.vensters.sluit()
        self.bronpaneel.dicht()
        open_ = self.werkblad.dossier is not None
        self.balk.setVisible(open_)
        self._toon_panelen()
        if open_:
            if self.werkblad.is_pakket:  # what a reviewer came for
                self.ga_naar("toets/punten")
            else:
                self.toon_stap("opgave")
            self._laad_voor()
            return
        self.advies.stop()
        self.stapel.setCurrentWidget(self.start)
        self.vul_start()
        self.start.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _laad_voor(self) -> None:
        """Get what writes documents ready beside the window."""
        from assistent.ui.documenten import voorladen

        voorladen.begin(self)

    def vul_start(self) -> None:
        """Show the recent dossiers, the examples, and what a crash left behind."""
        from assistent.dossier.herstel import te_herstellen
        from assistent.handelingen import profiel

        self.start.toon(self.instellingen, voorbeelden.lijst(), te_herstellen())
        domein = self.werkblad.kennis.vragen["zaak.domein"]
        self.start.toon_domeinen([(optie.id, optie.label) for optie in domein.opties])
        self.start.toon_profiel(profiel.geldend().organisatie)

    def _vul_recent(self) -> None:
        stukken = voorbeelden.lijst()
        self.start.toon(self.instellingen, stukken, [])
        titels = {stuk.naam: stuk.titel for stuk in stukken}
        self.menu.vul(self.menu.voorbeelden, titels, self.bediening.menu_voorbeeld)
        self.onthouden.vul_menu()

    def toon_stap(self, stap: str) -> None:
        """Show the page of a step, or one beside the road; it is made when first asked for."""
        if self.werkblad.dossier is None or self.werkblad.uitkomst is None:
            return
        self.werkblad.leg_vast.emit()
        pagina = self._huis.toon(stap)
        self.route.kies(stap)
        self.balk.toon_genereer(stap != "documenten")
        eigen = pagina.zijpaneel() is not None
        self.panelen.zijde.zet_titel(pagina.zijtitel() or "Bij deze pagina" if eigen else "Advies tot nu toe")
        if not eigen:
            self.advies.ververs(self.werkblad.uitkomst)

    def toon_blok(self, document: str, blok: str) -> None:
        """Show a document, and a block of text in it when one is given."""
        self.ga_naar(f"documenten/{blok or document}")

    def _toon_open(self) -> None:
        """The answers that are still open, on one page."""
        self.toon_stap("antwoorden")
        if self.pagina is not None:
            self.pagina.toon_plaats("open")

    def _ververs(self) -> None:
        uitkomst = self.werkblad.uitkomst
        if uitkomst is None:
            return
        self.route.ververs(uitkomst, self.werkblad.naam)
        if self.panelen.stapel.currentWidget() is self.advies:
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
        acties["toetspakket"].setEnabled(open_ and not w.is_pakket)
        acties["samenvoegen"].setEnabled(open_ and not w.alleen_lezen)
        for naam, kan, tekst, wat in (
            ("ongedaan", w.stapel.canUndo(), "&Ongedaan maken", w.stapel.undoText()),
            ("opnieuw", w.stapel.canRedo(), "Opn&ieuw", w.stapel.redoText()),
        ):
            acties[naam].setEnabled(kan)
            acties[naam].setText(f"{tekst}: {wat.replace('&', '&&')}" if wat else tekst)
        if self.pagina is not None and w.uitkomst is not None and w.alleen_lezen:
            self.pagina.ververs(w.uitkomst)

    def maak_opnieuw(self) -> None:
        """Make the page anew: widths are measured in letters, and those changed."""
        if (pagina := self.pagina) is not None:
            self._huis.leeg()
            self.toon_stap(pagina.stap.id)
            self.panelen.pas(self.width())

    def _ververs_status(self) -> None:
        self._status.ververs(self.werkblad)

    def ga_naar(self, plaats: str) -> None:
        """Bring the user to a question or a step."""
        from assistent.ui import stappen

        stap = stappen.stap_van_plaats(self.werkblad.kennis, plaats)
        if stap is None:
            return
        self.toon_stap(stap)
        if self.pagina is not None:
            self.pagina.toon_plaats(plaats)

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

    def _doe_opdracht(self, naam: str) -> None:
        self.menu.acties[naam].trigger()

    def _vorige(self) -> None:
        self._loop(-1)

    def _volgende(self) -> None:
        self._loop(1)

    def _loop(self, richting: int) -> None:
        if self.pagina is None:
            return
        from assistent.ui import stappen

        if self.pagina.stap not in stappen.ROUTE:
            return
        nummer = stappen.ROUTE.index(self.pagina.stap) + richting
        if 0 <= nummer < len(stappen.ROUTE):
            self.toon_stap(stappen.ROUTE[nummer].id)

    def _bewerk_tekstblok(self) -> None:
        """Edit the block of text that was chosen on the page of the documents."""
        self.toon_stap("documenten")
        if self.pagina is not None and self.pagina.stap.id == "documenten":
            self.pagina.bewerk_tekstblok()  # type: ignore[attr-defined]

    def _help(self) -> None:
        """Explain the question that has the cursor, else the page."""
        kaart = self.pagina.actieve_kaart() if self.pagina is not None else None
        if kaart is not None:
            kaart.wissel_uitleg()
        else:
            self.vensters.hulp(self.pagina.stap.id if self.pagina is not None else "start")

    # ------------------------------------------------------------------------------------ look

    def _kies_thema(self) -> None:
        naam = self.sender().objectName().removeprefix("thema_")
        self.onthouden.bewaar(thema=naam)
        thema.pas_toe(QApplication.instance(), naam)  # type: ignore[arg-type]

    def _systeemkleur(self, _kleur: Qt.ColorScheme) -> None:
        if self.instellingen.thema == "systeem":
            thema.pas_toe(QApplication.instance(), "systeem")  # type: ignore[arg-type]

    def _toon_panelen(self) -> None:
        if self._af:
            self.panelen.toon(self.werkblad.dossier is not None)

    def _panelen_terug(self) -> None:
        if self._af:
            self.panelen.zet_terug()
            self._toon_panelen()

    def customEvent(self, event: QEvent) -> None:
        """A link somewhere in the window asks to read or to explain something."""
        self.naslag.behandel(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw pages with colours of their own again after a change of light, and look at the file on return."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_af", False):
            QTimer.singleShot(0, self, self._kleur_in)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._af:
            self.werkblad.bewaker.kijk_naar_bestand()

    def _kleur_in(self) -> None:
        self.menu.kleur_in()
        self._ververs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels beside the page grow with the window, within bounds."""
        super().resizeEvent(event)
        if self._af:
            self.panelen.pas(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work, stop the work beside the window, and remember its size."""
        if self._af and not self.acties.mag_weg():
            event.ignore()
            return
        self.onthouden.plaats(self.panelen.bewaar() if self._af else self.instellingen.docks)
        if self._af:
            from assistent.ui import taken

            self.advies.stop()
            self.werkblad.sluit()
            taken.wacht_op_alles()
        event.accept()


def _ruim(deel: QWidget) -> QHBoxLayout:
    """A bar above the page, in line with its text."""
    rij = QHBoxLayout()
    rij.setContentsMargins(24, 0, 24, 0)
    rij.addWidget(deel)
    return rij
