"""The page of the documents: which there are, how each reads now, and where every block comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen import documenten, stukkenlijst, teksten
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.uitgeven import Wijze
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.model import Blok, Leidraad
from assistent.planning.nota import NOTAS
from assistent.ui import documentbeeld, kennisgrens, thema
from assistent.ui.criteria.wissel import Wissel
from assistent.ui.documenten.afwijkingen import Afwijkingenbalk
from assistent.ui.documenten.lijst import Stukkenlijst
from assistent.ui.documenten.schrijven import Schrijver, Uitslag
from assistent.ui.documenten.zij import Tekstblokpaneel
from assistent.ui.nota.zij import Notazij
from assistent.ui.onderdelen import Kaart, Knop, Label, leeg
from assistent.ui.paginas.basis import Pagina
from assistent.ui.papier import Papier
from assistent.ui.stappen import Routestap
from assistent.ui.taken import Taak
from assistent.ui.vragen import Vragen
from assistent.ui.werkblad import Werkblad
from assistent.ui.zachtekeuze import Zachtekeuze

if TYPE_CHECKING:  # loaded when it is asked for: the page opens sooner without
    from assistent.ui.nota.deel import Notadeel

BREEDSTE = 1120
LIJST_BREED, LIJST_DEEL = 232, 0.34
SMAL = 640
NOTA, NOTANAAM = "nota", "Nota van inlichtingen"


class Documentenpagina(Pagina):
    """Composes the chosen document, and no other, when the dossier changes while this page is visible. How ready the
    others are is counted beside the window."""

    wil_genereren = Signal()
    mislukt = Signal(object)
    vragen: Vragen | None = None
    """Who asks the user for files."""
    blijft = True  # which document was read, and what is being written

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._uitkomst: Uitkomst | None = None
        self._leidraad: Leidraad | None = None
        self._getoond: tuple[object, ...] = ()
        self._document = ""
        self._map = Path()
        self._tel: Taak | None = None
        self._nota: Notadeel | None = None
        self._schrijver = Schrijver(self)
        self._bouw_zijden()
        midden = QWidget(self)
        midden.setMaximumWidth(round(BREEDSTE * thema.schaal()))
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(24, 8, 24, 16)
        buiten.addStretch(1)
        buiten.addWidget(midden, 1000)
        buiten.addStretch(1)
        vorm = QVBoxLayout(midden)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(12)
        vorm.addLayout(self._maak_kop())
        self._uitslag = Uitslag(self)
        vorm.addWidget(self._uitslag)
        self._delen = QStackedWidget(self)
        vorm.addWidget(self._delen, 1)
        self._delen.addWidget(self._maak_stukkendeel())
        self._verbind_schrijver()

    def _bouw_zijden(self) -> None:
        self._zijden = QStackedWidget(self)
        self._zij = Tekstblokpaneel(self._zijden)
        self._zij.ga_naar.connect(self.ga_naar)
        self._zij.wil_bewerken.connect(self.bewerk)
        self._zij.wil_herstel.connect(self._herstel)
        self._notazij = Notazij(self._zijden)
        for zijde in (self._zij, self._notazij):
            self._zijden.addWidget(zijde)

    def _maak_kop(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        self._naam = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._naam.setSpacing(16)
        self._naam.addWidget(Label("Documenten", self, punten=17, gewicht=600, breekt=False))
        self.wissel = Wissel(self)
        self._noem_delen(NOTANAAM)
        self.wissel.gekozen.connect(self._kies_deel)
        self._naam.addWidget(self.wissel, 1)
        rij.addLayout(self._naam, 1)
        self._knop = Knop("Genereer documenten", self, primair=True)
        self._knop.clicked.connect(self.wil_genereren)
        rij.addWidget(self._knop)
        return rij

    def _noem_delen(self, nota: str) -> None:
        self.wissel.zet((("stukken", "Stukken"), (NOTA, nota)), "Deel van de pagina")

    def _maak_stukkendeel(self) -> QWidget:
        deel = QWidget(self._delen)
        vorm = QVBoxLayout(deel)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(12)
        self._leeg = Label("", deel, kleur="gedempt")
        vorm.addWidget(self._leeg)
        self._rust = Kaart(deel)
        vorm.addWidget(self._rust)
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self._lijsten = self._maak_lijsten(deel)
        rij.addWidget(self._lijsten)
        rij.addWidget(self._maak_vel(deel), 1)
        vorm.addLayout(rij, 1)
        return deel

    def _maak_vel(self, parent: QWidget) -> QWidget:
        kolom = self._blad = QWidget(parent)
        vorm = QVBoxLayout(kolom)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self.afwijkingen = Afwijkingenbalk(kolom)
        vorm.addWidget(self.afwijkingen)
        self._vel = Kaart(kolom, ruimte=2)
        self.papier = Papier(self._vel)
        self.papier.blok_gekozen.connect(self._toon_blok)
        self.papier.wil_bewerken.connect(self.bewerk)
        self.afwijkingen.naar_blok.connect(self._naar_blok)
        self.afwijkingen.zet_terug.connect(self._herstel)
        self.afwijkingen.houd.connect(self._houd)
        self._vel.inhoud.addWidget(self.papier)
        vorm.addWidget(self._vel, 1)
        return kolom

    def _maak_lijsten(self, parent: QWidget) -> QWidget:
        zijde = QWidget(parent)
        vorm = QVBoxLayout(zijde)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.stukken = Stukkenlijst(zijde)
        self.stukken.gekozen.connect(self._kies_stuk)
        self.hoofdstukken = _hoofdstukken(zijde)
        self.hoofdstukken.itemActivated.connect(self._naar_hoofdstuk)
        self.hoofdstukken.itemClicked.connect(self._naar_hoofdstuk)
        delen: tuple[tuple[str, QWidget, int], ...] = (
            ("Stukken", self.stukken, 6),
            ("In dit stuk", self.hoofdstukken, 5),
        )
        for kop, lijst, deel in delen:
            vorm.addWidget(Label(kop, zijde, kleur="gedempt", punten=9, gewicht=600))
            kaart = Kaart(zijde, ruimte=6)
            kaart.inhoud.addWidget(lijst)
            vorm.addWidget(kaart, deel)
        return zijde

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters on a small screen the paper keeps the larger part."""
        super().resizeEvent(event)
        breedte, schaal = event.size().width(), thema.schaal()
        self._lijsten.setFixedWidth(round(min(LIJST_BREED * schaal, max(LIJST_DEEL * breedte, 150))))
        richting = QBoxLayout.Direction
        self._naam.setDirection(richting.TopToBottom if breedte < SMAL * schaal else richting.LeftToRight)

    def zijpaneel(self) -> QWidget:
        """Where the chosen block comes from; beside the questions what to mind."""
        return self._zijden

    def toon_plaats(self, plaats: str) -> None:
        """Questions of tenderers have a part of their own; `documenten/…` is a block, by its key."""
        deel, stond = NOTA if plaats.partition(".")[0] == NOTA else "stukken", self.wissel.nu
        self.wissel.kies(deel)
        self._kies_deel(deel)
        if self._nota is not None and deel == NOTA:
            if stond != NOTA or not self._nota.heeft_focus():  # undo leaves the caret where one was typing
                self._nota.geef_focus()
        elif plaats.startswith(documentbeeld.PLAATS):
            self._naar_tekst(plaats.removeprefix(documentbeeld.PLAATS))

    def _kies_deel(self, deel: str) -> None:
        if deel == NOTA and self._nota is None:
            from assistent.ui.nota.deel import Notadeel

            self._nota = Notadeel(self.werkblad, self._delen)
            self._nota.vragen = self.vragen
            self._nota.ga_naar.connect(self.ga_naar)
            self._delen.addWidget(self._nota)
        self.werkblad.leg_vast.emit()
        self._delen.setCurrentIndex(int(deel == NOTA))
        self._zijden.setCurrentWidget(self._notazij if deel == NOTA else self._zij)
        if self._uitkomst is not None:
            self.ververs(self._uitkomst)

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the documents of the procedure and compose the chosen one."""
        self._uitkomst = uitkomst
        self._noem_delen(_notanaam(uitkomst))
        if self.wissel.nu == NOTA and self._nota is not None:
            self._nota.ververs(uitkomst)
            self._notazij.ververs(uitkomst)
            return
        namen = documenten.beschikbaar(uitkomst)
        if self._document not in namen:
            self._document = namen[0] if namen else ""
        self.stukken.toon(stukkenlijst.groepeer(uitkomst, namen), self._document)
        self._knop.setEnabled(bool(namen) and not self.bezig)
        for deel in (self._blad, self._lijsten):
            deel.setVisible(bool(namen))
        self._rust.setVisible(not namen)
        self._leeg.setVisible(bool(namen) and uitkomst.voorlopig)
        if not namen:
            self._toon_rust(uitkomst)
        elif uitkomst.voorlopig and uitkomst.procedure:
            self._leeg.setText(
                f"Voorlopig: er is nog geen procedure gekozen. Dit zijn de stukken van ‘{uitkomst.procedure.naam}’."
            )
        self._stel_samen()

    def _toon_rust(self, uitkomst: Uitkomst) -> None:
        """Say why there is nothing to read, and lead to where that is changed."""
        leeg(self._rust.inhoud)
        self._rust.inhoud.addWidget(Label("Er zijn hier nog geen documenten.", self._rust, punten=12, gewicht=600))
        grenzen = kennisgrens.zinnen(uitkomst)
        if uitkomst.procedure is not None and not grenzen:
            grenzen = (f"Bij ‘{uitkomst.procedure.naam}’ heeft deze versie nog geen documenten.",)
        zinnen = grenzen or ("De documenten horen bij een procedure. Kies eerst een procedure bij stap 5.",)
        for zin in zinnen:
            self._rust.inhoud.addWidget(Label(zin, self._rust))
        if not grenzen:
            rij = QHBoxLayout()
            knop = Knop("Kies een procedure", self._rust)
            knop.clicked.connect(self._naar_procedure)
            rij.addWidget(knop)
            rij.addStretch(1)
            self._rust.inhoud.addLayout(rij)

    def _naar_procedure(self) -> None:
        self.ga_naar.emit("procedure.gekozen")

    def _stel_samen(self) -> None:
        nu = (self._uitkomst, self._document, thema.is_donker(self.palette()), self.werkblad.alleen_lezen)
        if self._getoond == nu:
            return
        if not self._getoond or self._getoond[0] is not self._uitkomst:
            self._tel_open()
        self._getoond = nu
        if self._uitkomst is None or not self._document:
            self._leidraad = None
            self.hoofdstukken.clear()
            self._zij.toon_niets()
            return
        self._leidraad = documenten.stel_document_samen(self._uitkomst, self._document)
        koppen = [f"{nummer}  {hoofdstuk.titel}" for nummer, hoofdstuk in documentbeeld.kopnummers(self._leidraad)]
        if [self.hoofdstukken.item(n).text() for n in range(self.hoofdstukken.count())] != koppen:
            self.hoofdstukken.clear()
            self.hoofdstukken.addItems(koppen)
        self.afwijkingen.toon(self._leidraad, alleen_lezen=self.werkblad.alleen_lezen)
        self.papier.toon(self._leidraad)
        self._zij.toon_open(documentbeeld.open_punten(self._uitkomst.stand, self._leidraad))

    def _tel_open(self) -> None:
        """Count beside the window what each document still waits for."""
        if self._tel is not None:
            self._tel.stop()
        uitkomst, namen = self._uitkomst, self.stukken.documenten()
        if uitkomst is None or not namen:
            self._tel = None
            return
        self._tel = Taak(lambda stop: stukkenlijst.open_per_stuk(uitkomst, namen, stop), self)
        self._tel.klaar.connect(self._toon_open)
        self._tel.begin()

    def _toon_open(self, velden: dict[str, tuple[str, ...]]) -> None:
        self._tel = None
        kennis = self.werkblad.kennis
        self.stukken.toon_stand({naam: documentbeeld.aantal_open(kennis, open_) for naam, open_ in velden.items()})

    def _kies_stuk(self, document: str) -> None:
        if document != self._document:
            self._document = document
            self._stel_samen()
            self.papier.verticalScrollBar().setValue(0)

    def _naar_hoofdstuk(self, regel: QListWidgetItem) -> None:
        self.papier.naar_kop(self.hoofdstukken.row(regel))

    def _toon_blok(self, blok: Blok | None) -> None:
        self._zij.toon_blok(self.werkblad.kennis, blok, alleen_lezen=self.werkblad.alleen_lezen)
        if blok is not None:
            self.afwijkingen.bij_blok(blok.sleutel)

    def _naar_blok(self, sleutel: str) -> None:
        if self.papier.naar_blok(sleutel):
            self.papier.setFocus()

    def _naar_tekst(self, sleutel: str) -> None:
        """Show the document that holds this block, and the block."""
        naam, _, rest = sleutel.partition("/")
        rij = rest.partition(SCHEIDING)[2].partition(".")[0]
        namen = self.stukken.documenten()
        document = next((n for n in namen if n in (f"{naam}{SCHEIDING}{rij}", naam)), "")
        if document:
            self.stukken.kies(document)
            self._naar_blok(sleutel)

    # ------------------------------------------------------------------------------------ editing

    def bewerk(self, blok: Blok) -> None:
        """Open the window in which the text of this block is changed."""
        self._open_editor(blok, na=False)

    def _open_editor(self, blok: Blok, *, na: bool) -> None:
        if self._leidraad is None:
            return
        from assistent.ui.documenten.editor import Blokeditor

        plek = documentbeeld.plek_van(self._leidraad, blok.sleutel)
        editor = Blokeditor(self.werkblad, self._document, blok, self, plek=plek, na=na, vragen=self.vragen)
        editor.gedaan.connect(self._naar_tekst)
        editor.wil_eigen.connect(self._voeg_toe_na)
        editor.ga_naar.connect(self.ga_naar)
        editor.open()

    def _voeg_toe_na(self, sleutel: str) -> None:
        blokken = self._leidraad.blokken() if self._leidraad is not None else ()
        blok = next((blok for blok in blokken if blok.sleutel == sleutel), None)
        if blok is not None:
            self._open_editor(blok, na=True)

    def _herstel(self, blok: Blok) -> None:
        uitkomst = self._uitkomst
        if uitkomst is not None:
            self.werkblad.pas_toe(
                lambda _d, wie, moment: teksten.herstel(uitkomst, blok.sleutel, wie=wie, moment=moment),
                f"Zet standaardtekst terug ‘{blok.herkomst.titel}’",
                f"{documentbeeld.PLAATS}{blok.sleutel}",
            )
            self._naar_tekst(blok.sleutel)

    def _houd(self, blok: Blok) -> None:
        uitkomst = self._uitkomst
        if uitkomst is not None:
            self.werkblad.pas_toe(
                lambda _d, wie, moment: teksten.behoud(uitkomst, blok.sleutel, wie=wie, moment=moment),
                f"Houd weggelaten ‘{blok.herkomst.titel}’",
                f"{documentbeeld.PLAATS}{blok.sleutel}",
            )

    # ------------------------------------------------------------------------------------ generating

    def _verbind_schrijver(self) -> None:
        s, u = self._schrijver, self._uitslag
        u.wil_stoppen.connect(s.stop)
        s.begonnen.connect(u.toon_begin)
        s.voortgang.connect(u.toon_voortgang)
        s.klaar.connect(self._geschreven)
        s.gestopt.connect(u.toon_gestopt)
        s.mislukt.connect(u.hide)
        s.mislukt.connect(self.mislukt)
        for einde in (s.klaar, s.gestopt, s.mislukt):
            einde.connect(self._toon_knop)
        s.begonnen.connect(self._toon_knop)

    def genereer(self, map_: Path, wijze: Wijze) -> None:
        """Write the chosen documents into this folder, in this edition, beside the window."""
        if self._uitkomst is not None and not self.bezig:
            self._map = map_
            self._schrijver.begin(self._uitkomst, map_, wijze)

    def _geschreven(self, geschreven: tuple[documenten.Geschreven, ...]) -> None:
        self._uitslag.toon_klaar(self._map, geschreven)

    def _toon_knop(self) -> None:
        self._knop.setEnabled(not self.bezig)
        self._knop.setText("Bezig …" if self.bezig else "Genereer documenten")

    @property
    def bezig(self) -> bool:
        """Whether documents are being written."""
        return self._schrijver.bezig


def _notanaam(uitkomst: Uitkomst) -> str:
    """What answering questions of tenderers is called in this jurisdiction: as the document in which they stand."""
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    opzetten = uitkomst.kennis.documenten.values()
    return next((o.titel for o in opzetten if o.per == NOTAS and recht in o.rechtsgebied), NOTANAAM)


def _hoofdstukken(parent: QWidget) -> QListWidget:
    lijst = QListWidget(parent)
    lijst.setAccessibleName("Hoofdstukken van dit stuk")
    lijst.setFrameShape(QFrame.Shape.NoFrame)
    lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lijst.setTextElideMode(Qt.TextElideMode.ElideRight)
    lijst.setFont(thema.letter(9.5))
    lijst.setUniformItemSizes(True)
    lijst.setItemDelegate(Zachtekeuze(lijst))
    lijst.setMinimumSize(QSize(80, 80))
    return lijst
