"""The page of the documents: which there are, how each reads now, and where every block comes from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen import documenten
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui import documentbeeld, kennisgrens, thema
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, Vel, leeg
from assistent.ui.paginas.basis import Pagina
from assistent.ui.papier import Papier
from assistent.ui.stappen import Routestap
from assistent.ui.taken import Taak
from assistent.ui.werkblad import Werkblad
from assistent.ui.zachtekeuze import Zachtekeuze

BREEDSTE = 1072
OPEN_HOOGSTENS = 40
SLEUTEL = Qt.ItemDataRole.UserRole


class Documentenpagina(Pagina):
    """Composes the chosen document anew whenever the dossier changes while this page is visible."""

    wil_genereren = Signal()
    mislukt = Signal(object)
    blijft = True  # which document was read, and what is being written

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._uitkomst: Uitkomst | None = None
        self._leidraad: Leidraad | None = None
        self._document = ""
        self._taak: Taak | None = None
        self._zij = Tekstblokpaneel(self)
        self._zij.ga_naar.connect(self.ga_naar)
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
        self._uitslag = Kaart(self, toon="goed_zacht", ruimte=12)
        self._uitslag.hide()
        vorm.addWidget(self._uitslag)
        self._leeg = Label("", self, kleur="gedempt")
        vorm.addWidget(self._leeg)
        self._rust = Kaart(self)
        vorm.addWidget(self._rust)
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self._lijsten = self._maak_lijsten()
        rij.addWidget(self._lijsten)
        self._vel = Kaart(self, ruimte=2)
        self.papier = Papier(self._vel)
        self.papier.blok_gekozen.connect(self._toon_blok)
        self._vel.inhoud.addWidget(self.papier)
        rij.addWidget(self._vel, 1)
        vorm.addLayout(rij, 1)

    def _maak_kop(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.addWidget(Label("Documenten", self, punten=17, gewicht=600), 1)
        self._knop = Knop("Genereer documenten", self, primair=True)
        self._knop.clicked.connect(self.wil_genereren)
        rij.addWidget(self._knop)
        return rij

    def _maak_lijsten(self) -> QWidget:
        zijde = QWidget(self)
        zijde.setFixedWidth(round(196 * thema.schaal()))
        vorm = QVBoxLayout(zijde)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.stukken = _lijst("Stukken", zijde)
        self.hoofdstukken = _lijst("Hoofdstukken van dit stuk", zijde)
        self.stukken.currentItemChanged.connect(self._kies_stuk)
        self.hoofdstukken.itemActivated.connect(self._naar_hoofdstuk)
        self.hoofdstukken.itemClicked.connect(self._naar_hoofdstuk)
        for kop, lijst, deel in (("Stukken", self.stukken, 5), ("In dit stuk", self.hoofdstukken, 6)):
            vorm.addWidget(Label(kop, zijde, kleur="gedempt", punten=9, gewicht=600))
            kaart = Kaart(zijde, ruimte=6)
            kaart.inhoud.addWidget(lijst)
            vorm.addWidget(kaart, deel)
        return zijde

    def zijpaneel(self) -> QWidget:
        """Where the chosen block comes from."""
        return self._zij

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the documents of the procedure and compose the chosen one."""
        self._uitkomst = uitkomst
        namen = documenten.beschikbaar(uitkomst)
        if [self.stukken.item(n).data(SLEUTEL) for n in range(self.stukken.count())] != list(namen):
            self._vul_stukken(namen)
        self._knop.setEnabled(bool(namen) and self._taak is None)
        for deel in (self._vel, self._lijsten):
            deel.setVisible(bool(namen))
        self._rust.setVisible(not namen)
        self._leeg.setVisible(bool(namen) and uitkomst.voorlopig)
        if not namen:
            self._toon_rust(uitkomst)
        elif uitkomst.voorlopig and uitkomst.procedure:
            self._leeg.setText(
                f"Voorlopig: er is nog geen procedure gekozen. Dit zijn de stukken van ‘{uitkomst.procedure.naam}’."
            )
        if self._document not in namen:
            self._document = namen[0] if namen else ""
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

    def _vul_stukken(self, namen: tuple[str, ...]) -> None:
        assert self._uitkomst is not None
        self.stukken.blockSignals(True)
        self.stukken.clear()
        for naam in namen:
            regel = QListWidgetItem(self._uitkomst.kennis.documenten[naam].titel, self.stukken)
            regel.setToolTip(regel.text())
            regel.setData(SLEUTEL, naam)
        if namen:
            self.stukken.setCurrentRow(namen.index(self._document) if self._document in namen else 0)
        self.stukken.blockSignals(False)

    def _stel_samen(self) -> None:
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
        self.papier.toon(self._leidraad)
        self._zij.toon_open(documentbeeld.open_punten(self._uitkomst.stand, self._leidraad))

    def _kies_stuk(self, nu: QListWidgetItem | None, _vorige: QListWidgetItem | None) -> None:
        if nu is not None and nu.data(SLEUTEL) != self._document:
            self._document = nu.data(SLEUTEL)
            self._stel_samen()
            self.papier.verticalScrollBar().setValue(0)

    def _naar_hoofdstuk(self, regel: QListWidgetItem) -> None:
        self.papier.naar_kop(self.hoofdstukken.row(regel))

    def _toon_blok(self, blok: Blok | None) -> None:
        self._zij.toon_blok(self.werkblad.kennis, blok)

    # ------------------------------------------------------------------------------------ generating

    def genereer(self, map_: Path) -> None:
        """Write all documents of the procedure as Word into this folder, beside the window."""
        uitkomst = self._uitkomst
        if uitkomst is None or self._taak is not None:
            return
        leidraden = tuple(documenten.stel_document_samen(uitkomst, d) for d in documenten.beschikbaar(uitkomst))
        moment = datetime.now()
        self._map = map_
        self._knop.setEnabled(False)
        self._knop.setText("Bezig …")
        self._taak = Taak(lambda _stop: documenten.genereer(leidraden, map_, moment), self)
        self._taak.klaar.connect(self._gegenereerd)
        self._taak.fout.connect(self._mislukt)
        self._taak.begin()

    def _klaar(self) -> None:
        self._taak = None
        self._knop.setEnabled(True)
        self._knop.setText("Genereer documenten")

    def _gegenereerd(self, geschreven: tuple[documenten.Geschreven, ...]) -> None:
        self._klaar()
        leeg(self._uitslag.inhoud)
        kop = f"✓ {aantal(len(geschreven), 'document', 'documenten')} geschreven in {self._map}"
        self._uitslag.inhoud.addWidget(Label(kop, self._uitslag, kleur="goed", gewicht=600))
        for stuk in geschreven:
            regel = stuk.pad.name
            if stuk.open_punten:
                regel += f" · {aantal(stuk.open_punten, 'plek in te vullen', 'plekken in te vullen')}"
            if stuk.vorige:
                regel += f" · de vorige heet nu ‘{stuk.vorige.name}’"
            if stuk.bewerkt:
                regel += " · daarin was tekst bewerkt"
            self._uitslag.inhoud.addWidget(Label(regel, self._uitslag, punten=9))
        rij = QHBoxLayout()
        for tekst, doe in (("Open de map", self._open_map), ("Sluit", self._uitslag.hide)):
            link = Linkknop(tekst, self._uitslag)
            link.clicked.connect(doe)
            rij.addWidget(link)
        rij.addStretch(1)
        self._uitslag.inhoud.addLayout(rij)
        self._uitslag.show()

    def _open_map(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._map)))

    def _mislukt(self, fout: Exception) -> None:
        self._klaar()
        self.mislukt.emit(fout)

    @property
    def bezig(self) -> bool:
        """Whether documents are being written."""
        return self._taak is not None


def _lijst(naam: str, parent: QWidget) -> QListWidget:
    lijst = QListWidget(parent)
    lijst.setAccessibleName(naam)
    lijst.setFrameShape(QFrame.Shape.NoFrame)
    lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lijst.setTextElideMode(Qt.TextElideMode.ElideRight)
    lijst.setFont(thema.letter(9.5))
    lijst.setUniformItemSizes(True)
    lijst.setItemDelegate(Zachtekeuze(lijst))
    lijst.setMinimumSize(QSize(80, 80))
    return lijst


class Tekstblokpaneel(QScrollArea):
    """At the right of a document: the origin of the chosen block, and what is still open in the document."""

    ga_naar = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        binnen = self._vel = Vel(self)
        vorm = QVBoxLayout(binnen)
        vorm.setContentsMargins(12, 16, 16, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Dit tekstblok", binnen, punten=12, gewicht=600))
        self._blok, self._open = Kaart(binnen), Kaart(binnen)
        vorm.addWidget(self._blok)
        vorm.addWidget(Label("Nog open in dit document", binnen, punten=12, gewicht=600))
        vorm.addWidget(self._open)
        vorm.addStretch(1)
        self.setWidget(binnen)
        self.viewport().setAutoFillBackground(False)

    def toon_niets(self) -> None:
        """There is no document to say anything about."""
        self._vel.hide()

    def toon_blok(self, kennis: Kennis, blok: Blok | None) -> None:
        """Show the origin of this block."""
        leeg(self._blok.inhoud)
        if blok is None:
            zin = "Zet de cursor in een tekstblok om te zien waar het vandaan komt."
            self._blok.inhoud.addWidget(Label(zin, self._blok, kleur="gedempt", punten=9.5))
            return
        for deel in documentbeeld.herkomst(kennis, blok):
            self._blok.inhoud.addWidget(Label(deel.kop, self._blok, punten=9.5, gewicht=600))
            for zin in filter(None, deel.zinnen):
                self._blok.inhoud.addWidget(Label(zin, self._blok, punten=9.5))
            for diepte, zin in deel.spoor:
                regel = Label(hoofdletter(zin), self._blok, punten=9)
                regel.setContentsMargins(12 * diepte, 0, 0, 0)
                self._blok.inhoud.addWidget(regel)
            for bron in deel.bronnen:
                self._blok.inhoud.addWidget(Label(bron, self._blok, kleur="gedempt", punten=9))

    def toon_open(self, punten: tuple[documentbeeld.Openpunt, ...]) -> None:
        """Show what is missing, each with a way to the place where it is given."""
        self._vel.show()
        leeg(self._open.inhoud)
        self._open.inhoud.setSpacing(2)
        if not punten:
            self._open.inhoud.addWidget(
                Label("Niets: alles wat dit document noemt, is ingevuld.", self._open, kleur="gedempt", punten=9.5)
            )
        for punt in punten[:OPEN_HOOGSTENS]:
            naam = hoofdletter(punt.naam)
            if punt.plaats:
                self._open.inhoud.addWidget(self._link(naam, punt.plaats))
                continue
            self._open.inhoud.addWidget(Label(naam, self._open, punten=9.5))
            if punt.vragen:
                self._open.inhoud.addLayout(self._achter(punt))
        rest = len(punten) - OPEN_HOOGSTENS
        if rest > 0:
            self._open.inhoud.addWidget(Label(f"En nog {rest} andere.", self._open, kleur="gedempt", punten=9))

    def _achter(self, punt: documentbeeld.Openpunt) -> QVBoxLayout:
        """The questions that a computed value waits for."""
        vorm = QVBoxLayout()
        vorm.setContentsMargins(14, 0, 0, 6)
        vorm.setSpacing(0)
        vorm.addWidget(Label("Volgt uit uw antwoord op:", self._open, kleur="gedempt", punten=9))
        for vraag, kort in punt.vragen:
            vorm.addWidget(self._link(hoofdletter(kort), vraag))
        return vorm

    def _link(self, naam: str, plaats: str) -> Linkknop:
        link = Linkknop(naam, self._open, naam=f"Ga naar: {naam}")
        link.setProperty("plaats", plaats)
        link.setToolTip(naam)
        link.clicked.connect(self._naar)
        return link

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))
