"""The window that makes a review package: for whom it is, what goes along, and where it is written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assistent.dossier.fouten import DossierFout
from assistent.dossier.wijzigen import moment_nu
from assistent.handelingen import toetspakket
from assistent.handelingen.documenten import bestandsnaam
from assistent.toets.pakket import ACHTERVOEGSEL, stempel_van
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import SLUITEN, Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, Linkknop, Regel, leeg
from assistent.ui.vragen import bestandsdialoog
from assistent.ui.werkblad import Werkblad


def kies_doel(venster: QWidget, voorstel: Path) -> Path | None:
    """Ask where the package is to be written; the user was warned when that file exists."""
    dialoog = bestandsdialoog(venster, "Toetspakket opslaan", voorstel.parent)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setNameFilter(f"Toetspakketten (*{ACHTERVOEGSEL})")
    dialoog.setDefaultSuffix(ACHTERVOEGSEL.removeprefix("."))
    dialoog.selectFile(voorstel.name)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return toetspakket.pakketpad(Path(gekozen[0])) if gekozen else None


class Toetspakketvenster(Bijvenster):
    """Makes one file of the dossier as it is in the window now. The dossier itself does not change."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Toetspakket maken", 620, 660, parent)
        self._werkblad = werkblad
        self._map = Path()
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 20, 0, 16)
        self.kolom = Kolom(self)
        self.kolom.zonder_grond()
        vorm.addWidget(self.kolom, 1)
        self._bouw()
        onder = QVBoxLayout()
        onder.setContentsMargins(24, 0, 24, 0)
        knoppen = Knoppenrij(self, "Kies een bestand …", self.maak, verlaat=SLUITEN)
        self.klaar = knoppen.klaar
        onder.addLayout(knoppen)
        vorm.addLayout(onder)
        werkblad.toestand.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()
        self.voor.setFocus()

    def _bouw(self) -> None:
        binnen, kolom = self.kolom.binnen, self.kolom.vorm
        kolom.addWidget(Label("Toetspakket maken", binnen, punten=14, gewicht=600))
        uitleg = (
            "Een toetspakket is één bestand voor een jurist of een andere toetser. Die opent het in de "
            "Ontwerpassistent, oordeelt en stuurt het terug; daarna voegt u het samen. Intussen werkt u door."
        )
        kolom.addWidget(Label(uitleg, binnen, kleur="gedempt"))
        kolom.addWidget(Label("Voor wie is het?", binnen, gewicht=500))
        self.voor = Regel(binnen)
        self.voor.setAccessibleName("Voor wie is het toetspakket?")
        self.voor.setPlaceholderText("Naam van de toetser (mag leeg blijven)")
        kolom.addWidget(self.voor)
        mee = Kaart(binnen, ruimte=12)
        mee.inhoud.addWidget(Label("Wat gaat mee", mee, gewicht=600))
        mee.inhoud.addWidget(Label(toetspakket.WAT_GAAT_MEE, mee, punten=9.5))
        kolom.addWidget(mee)
        let_op = Kaart(binnen, toon="aandacht_zacht", ruimte=12)
        let_op.inhoud.addWidget(Label(f"▲ {toetspakket.VOOR_WIE}", let_op, punten=9.5))
        kolom.addWidget(let_op)
        self.stand = Label("", binnen, kleur="gedempt", punten=9.5)
        kolom.addWidget(self.stand)
        self._goed = Kaart(binnen, toon="goed_zacht", ruimte=12)
        self._mis = Kaart(binnen, toon="aandacht_zacht", ruimte=12)
        for kaart in (self._goed, self._mis):
            kaart.inhoud.setSpacing(4)
            kaart.hide()
            kolom.addWidget(kaart)
        kolom.addStretch(1)

    def ververs(self) -> None:
        """Say of which state of the dossier the package will be."""
        dossier = self._werkblad.dossier
        if dossier is None:
            return
        zin = f"Het pakket wordt gemaakt van revisie {dossier.revisie}"
        niet = " met wat u daarna wijzigde en nog niet hebt opgeslagen" if self._werkblad.vuil else ""
        self.stand.setText(f"{zin}{niet}.")

    def maak(self) -> None:
        """Ask where, and write the package."""
        self._werkblad.leg_vast.emit()
        dossier, werkblad = self._werkblad.dossier, self._werkblad
        if dossier is None:
            return
        map_ = werkblad.pad.parent if werkblad.pad else Path.home()
        naam = f"{bestandsnaam(werkblad.naam)}-{datetime.now():%Y-%m-%d}{ACHTERVOEGSEL}"
        pad = kies_doel(self, map_ / naam)
        if pad is None:
            return
        try:
            geschreven = toetspakket.schrijf_pakket(
                dossier, pad, door=werkblad.wie, moment=moment_nu(), voor=self.voor.text().strip(), vervang=True
            )
        except DossierFout as fout:
            self._toon(self._mis, "▲ Het pakket is niet gemaakt.", str(fout))
            return
        self._map = pad.parent
        stempel = stempel_van(geschreven.dossier)
        som = stempel.inhoud_sha256[:12] if stempel else ""
        regels = (f"In {pad.parent}", f"Controlegetal van de inhoud: {som}", *geschreven.waarschuwingen)
        self._toon(self._goed, f"✓ Klaar: {pad.name}", *regels)

    def _toon(self, kaart: Kaart, kop: str, *regels: str) -> None:
        goed = kaart is self._goed
        leeg(kaart.inhoud)
        kaart.inhoud.addWidget(Label(kop, kaart, kleur="goed" if goed else "aandacht", gewicht=600))
        for regel in regels:
            kaart.inhoud.addWidget(Label(regel, kaart, punten=9.5))
        if goed:
            link = Linkknop("Open de map", kaart)
            link.clicked.connect(self._open_map)
            kaart.inhoud.addWidget(link)
        for ander in (self._goed, self._mis):
            ander.setVisible(ander is kaart)
        self.kolom.meet()
        self.kolom.ensureWidgetVisible(kaart)

    def _open_map(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._map)))
