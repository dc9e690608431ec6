"""The page of the documents: which there are, how each reads now, and where every block comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assistent.handelingen import documenten, stukkenlijst, teksten
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.uitgeven import Wijze
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.model import Blok, Leidraad
from assistent.planning.nota import NOTAS
from assistent.ui import documentbeeld, thema
from assistent.ui.documenten.afwijkingen import Afwijkingenbalk
from assistent.ui.documenten.huisstijlkeuze import Huisstijlkeuze
from assistent.ui.documenten.inhoud import Inhoudsboom
from assistent.ui.documenten.leesvlak import Leesvlak
from assistent.ui.documenten.lijst import Stukkenlijst
from assistent.ui.documenten.rust import Rust, Voorlopig
from assistent.ui.documenten.samensteller import Samensteller
from assistent.ui.documenten.schrijven import Schrijver, Uitslag
from assistent.ui.documenten.zij import Tekstblokpaneel
from assistent.ui.nota.zij import Notazij
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.paginas.basis import Pagina
from assistent.ui.papier import Papier
from assistent.ui.stappen import Routestap
from assistent.ui.taken import Taak
from assistent.ui.vragen import Vragen
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

if TYPE_CHECKING:  # loaded when it is asked for: the page opens sooner without
    from assistent.ui.nota.deel import Notadeel

BREEDSTE = 1480
LIJST_BREED, LIJST_DEEL = 330, 0.32
SMAL = 640
NOTA, NOTANAAM = "nota", "Nota van inlichtingen"
STAND = "documenten"
"""Under which name the page keeps its document and size of text for when it comes back."""


class Documentenpagina(Pagina):
    """Composes the chosen document, and no other, when the dossier changes while this page is visible; beside the
    window, so that nobody waits for it. How ready the others are is counted there too."""

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
        bewaard = werkblad.paginastand.get(STAND, {})
        self._document = str(bewaard.get("document", ""))
        self._map = Path()
        self._tel: Taak | None = None
        self._ongeteld = True
        self._nota: Notadeel | None = None
        self._schrijver = Schrijver(self)
        self._samensteller = Samensteller(self)
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
        self._uitslag.wil_teruglezen.connect(self._lees_terug)
        vorm.addWidget(self._uitslag)
        self._delen = QStackedWidget(self)
        vorm.addWidget(self._delen, 1)
        self._delen.addWidget(self._maak_stukkendeel())
        self._verbind()
        self.leesvlak.zet_procent(int(bewaard.get("procent", 100)))

    # ------------------------------------------------------------------------------------ building

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
        self._knop = Knop("Genereer documenten", self, primair=True, beeld="document")
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
        self._voorlopig, self._rust = Voorlopig(deel), Rust(deel)
        for kaart in (self._voorlopig, self._rust):
            kaart.naar_procedure.connect(self._naar_procedure)
            vorm.addWidget(kaart)
        rij = QHBoxLayout()
        rij.setSpacing(20)
        self._lijsten = self._maak_lijsten(deel)
        rij.addWidget(self._lijsten)
        self.leesvlak = Leesvlak(deel)
        rij.addWidget(self.leesvlak, 1)
        vorm.addLayout(rij, 1)
        return deel

    def _maak_lijsten(self, parent: QWidget) -> QWidget:
        zijde = QWidget(parent)
        vorm = QVBoxLayout(zijde)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.stukken = Stukkenlijst(zijde)
        self.stukken.gekozen.connect(self._kies_stuk)
        self.inhoud = Inhoudsboom(zijde)
        delen: tuple[tuple[str, QWidget, int], ...] = (
            ("Stukken", self.stukken, 9),
            ("In dit stuk", self.inhoud, 11),
        )
        for kop, lijst, deel in delen:
            vorm.addWidget(Label(kop, zijde, kleur="gedempt", punten=9, gewicht=600))
            kaart = Kaart(zijde, ruimte=6)
            kaart.inhoud.addWidget(lijst)
            vorm.addWidget(kaart, deel)
        self.huisstijl = Huisstijlkeuze(zijde)
        self.huisstijl.wil_map.connect(self._kies_sjabloonmap)
        self.huisstijl.mislukt.connect(self._meld_huisstijl)
        vorm.addWidget(self.huisstijl)
        return zijde

    def _verbind(self) -> None:
        self._samensteller.klaar.connect(self._toon_leidraad)
        self._samensteller.mislukt.connect(self.mislukt)
        vlak = self.leesvlak
        vlak.papier.geschreven.connect(self._tel_open)
        vlak.papier.blok_gekozen.connect(self._toon_blok)
        vlak.papier.wil_bewerken.connect(self.bewerk)
        self._zij.wil_kopie.connect(vlak.papier.kopieer_blok)
        vlak.kop_in_beeld.connect(self.inhoud.wijs)
        vlak.maat.connect(self._onthoud)
        vlak.afwijkingen.zet_terug.connect(self._herstel)
        vlak.afwijkingen.houd.connect(self._houd)
        self.inhoud.naar_kop.connect(vlak.papier.naar_kop)
        self._verbind_schrijver()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters on a small screen the paper keeps the larger part."""
        super().resizeEvent(event)
        breedte, schaal = event.size().width(), thema.schaal()
        self._lijsten.setFixedWidth(round(min(LIJST_BREED * schaal, max(LIJST_DEEL * (breedte - 48), 150))))
        richting = QBoxLayout.Direction
        self._naam.setDirection(richting.TopToBottom if breedte < SMAL * schaal else richting.LeftToRight)

    def zijpaneel(self) -> QWidget:
        """Where the chosen block comes from; beside the questions what to mind."""
        return self._zijden

    def zijtitel(self) -> str:
        """What stands at the right belongs to the document that is read."""
        return "Bij dit document"

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

    @property
    def papier(self) -> Papier:
        """The paper, with what it is to show whole on it."""
        self.maak_af()
        return self.leesvlak.papier

    @property
    def afwijkingen(self) -> Afwijkingenbalk:
        """The way through what departs from the standard text in the document that is read."""
        self.maak_af()
        return self.leesvlak.afwijkingen

    @property
    def leidraad(self) -> Leidraad | None:
        """The document that is read; `None` when there is none."""
        self.maak_af()
        return self._leidraad

    def maak_af(self) -> None:
        """Finish at once what is being composed and written on the paper."""
        self._samensteller.maak_af()
        self.leesvlak.papier.maak_af()

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
        for deel in (self.leesvlak, self._lijsten, self._knop):
            deel.setVisible(bool(namen))
        self._rust.setVisible(not namen)
        if namen:
            self._voorlopig.toon(uitkomst)
        else:
            self._voorlopig.hide()
            self._rust.toon(uitkomst)
        self._stel_samen()

    def _naar_procedure(self) -> None:
        self.ga_naar.emit("procedure.gekozen")

    def _stel_samen(self) -> None:
        nu = (self._uitkomst, self._document, thema.is_donker(self.palette()), self.werkblad.alleen_lezen)
        if self._getoond == nu:
            return
        ander_stuk = self._getoond[1:2] != nu[1:2]
        if not self._getoond or self._getoond[0] is not self._uitkomst:
            self._stop_tellen()
            self._ongeteld = True
        self._getoond = nu
        if ander_stuk:
            self._leidraad = None
            self.leesvlak.leeg()
            self._zij.wacht()
        if self._uitkomst is None or not self._document:
            self._samensteller.stop()
            self.inhoud.toon(())
            self._zij.toon_niets()
            return
        self._onthoud()
        self._samensteller.vraag(self._uitkomst, self._document)

    def _toon_leidraad(self, leidraad: Leidraad) -> None:
        assert self._uitkomst is not None
        self._leidraad = leidraad
        punten = documentbeeld.open_punten(self._uitkomst.stand, leidraad)
        self.leesvlak.toon(leidraad, len(punten), alleen_lezen=self.werkblad.alleen_lezen)
        self.inhoud.toon(documentbeeld.inhoud(self.werkblad.kennis, leidraad))
        self._zij.toon_open(punten)

    def _onthoud(self) -> None:
        self.werkblad.paginastand[STAND] = {"document": self._document, "procent": self.leesvlak.balk.procent}

    def _stop_tellen(self) -> None:
        if self._tel is not None:
            self._tel.stop()
            self._tel = None

    def _tel_open(self) -> None:
        """Count beside the window what each document still waits for, once the one that is read stands there: two
        threads would keep each other waiting."""
        if not self._ongeteld:
            return
        self._stop_tellen()
        self._ongeteld = False
        uitkomst, namen = self._uitkomst, self.stukken.documenten()
        if uitkomst is None or not namen:
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

    def _toon_blok(self, blok: Blok | None) -> None:
        if self._uitkomst is not None:
            self._zij.toon_blok(self._uitkomst.stand, blok, alleen_lezen=self.werkblad.alleen_lezen)

    def _naar_tekst(self, sleutel: str) -> None:
        """Show the document that holds this block, and the block."""
        naam, _, rest = sleutel.partition("/")
        rij = rest.partition(SCHEIDING)[2].partition(".")[0]
        namen = self.stukken.documenten()
        document = next((n for n in namen if n in (f"{naam}{SCHEIDING}{rij}", naam)), "")
        if document:
            self.stukken.kies(document)
            self.maak_af()
            self.leesvlak.naar_blok(sleutel)

    # ------------------------------------------------------------------------------------ editing

    def bewerk_tekstblok(self) -> None:
        """Change the block of the caret; without one the first of the document."""
        blokken = self.leidraad.blokken() if self.leidraad is not None else ()
        blok = self.papier.gekozen or next(iter(blokken), None)
        if blok is not None and self.wissel.nu != NOTA:
            self.leesvlak.naar_blok(blok.sleutel)
            self.bewerk(blok)

    def bewerk(self, blok: Blok) -> None:
        """Open the window in which the text of this block is changed."""
        self._open_editor(blok, na=False)

    def _open_editor(self, blok: Blok, *, na: bool) -> None:
        if self.leidraad is None:
            return
        from assistent.ui.documenten.editor import Blokeditor

        plek = documentbeeld.plek_van(self.leidraad, blok.sleutel)
        editor = Blokeditor(self.werkblad, self._document, blok, self, plek=plek, na=na, vragen=self.vragen)
        editor.gedaan.connect(self._naar_tekst)
        editor.wil_eigen.connect(self._voeg_toe_na)
        editor.ga_naar.connect(self.ga_naar)
        editor.open()

    def _voeg_toe_na(self, sleutel: str) -> None:
        blokken = self.leidraad.blokken() if self.leidraad is not None else ()
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
            self._schrijver.begin(self._uitkomst, map_, wijze, self.huisstijl.sjablonen())

    def _kies_sjabloonmap(self) -> None:
        map_ = self.vragen.kies_map(Path.home()) if self.vragen is not None else None
        if map_ is not None:
            self.huisstijl.neem_map(map_)

    def _meld_huisstijl(self, waarom: str) -> None:
        if self.vragen is not None:
            self.vragen.meld("Deze huisstijl kan niet worden gebruikt", waarom)

    def _geschreven(self, geschreven: tuple[documenten.Geschreven, ...]) -> None:
        self._uitslag.toon_klaar(self._map, geschreven)

    def _lees_terug(self, pad: Path) -> None:
        from assistent.ui.terug.venster import Terugvenster

        Terugvenster(self.werkblad, self.window(), pad).show()

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
