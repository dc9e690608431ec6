"""The window of the history: who changed what when, to read, search and give away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.handelingen import geschiedenis
from assistent.handelingen.documenten import DocumentFout, bestandsnaam
from assistent.handelingen.geschiedenis import Regel
from assistent.handelingen.padwoorden import GEEN, ONDERDELEN
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, getal
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.documenten.verschil import HOOGSTENS, Verschilbeeld
from assistent.ui.geschiedenis.tabel import Geschiedenistabel
from assistent.ui.geschiedenis.zeef import Zeef
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.taken import Taak
from assistent.ui.vragen import bestandsdialoog
from assistent.ui.werkblad import Werkblad
from assistent.vergelijk.woorden import Stuk, verschil


def kies_tabel(venster: QWidget, voorstel: Path) -> Path | None:
    """Ask for the name of the table."""
    dialoog = bestandsdialoog(venster, "Geschiedenis opslaan als tabel", voorstel.parent)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setNameFilter("Tabellen (*.csv)")
    dialoog.setDefaultSuffix("csv")
    dialoog.selectFile(voorstel.name)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


class Geschiedenisvenster(Bijvenster):
    """Stays open beside the main window and follows the dossier. `ga_naar` asks for the place of a change."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Geschiedenis", 1080, 660, parent)
        self._werkblad = werkblad
        self._gelezen: object = None
        self._taak: Taak | None = None
        self.alle: tuple[Regel, ...] = ()
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Geschiedenis", self, punten=14, gewicht=600))
        self.zeef = Zeef(self)
        self.zeef.gewijzigd.connect(self._zeef)
        vorm.addWidget(self.zeef)
        self.telling = Label("", self, kleur="gedempt", punten=9)
        vorm.addWidget(self.telling)
        verdeling = QSplitter(Qt.Orientation.Vertical, self)
        verdeling.setChildrenCollapsible(False)
        self.tabel = Geschiedenistabel(verdeling)
        self.tabel.selectionModel().currentChanged.connect(self._toon_regel)
        self.tabel.activated.connect(self._ga)
        verdeling.addWidget(self._maak_detail(verdeling))
        verdeling.setStretchFactor(0, 3)
        verdeling.setStretchFactor(1, 2)
        vorm.addWidget(verdeling, 1)
        vorm.addLayout(self._maak_voet())
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()
        self.zeef.woorden.setFocus()

    def _maak_detail(self, parent: QWidget) -> Kaart:
        kaart = Kaart(parent, ruimte=12)
        kaart.inhoud.setSpacing(4)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        self.wat = Label("", kaart, gewicht=600)
        kop.addWidget(self.wat, 1)
        self.naar = Linkknop("Ga naar deze plaats", kaart)
        self.naar.clicked.connect(self._ga)
        kop.addWidget(self.naar)
        kaart.inhoud.addLayout(kop)
        self.wie = Label("", kaart, kleur="gedempt", punten=9)
        kaart.inhoud.addWidget(self.wie)
        self.beeld = Verschilbeeld(kaart)
        self.beeld.setAccessibleName("Wat er stond en wat er staat")
        self.beeld.setMinimumHeight(round(72 * thema.schaal()))
        kaart.inhoud.addWidget(self.beeld, 1)
        return kaart

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.gezegd = Label("", self, kleur="gedempt", punten=9)
        rij.addWidget(self.gezegd, 1)
        self.opslaan = Knop("Sla op als tabel …", self)
        self.opslaan.clicked.connect(self.schrijf)
        rij.addWidget(self.opslaan)
        rij.addWidget(sluitknop(self))
        return rij

    # ------------------------------------------------------------------------------------ what it shows

    def ververs(self) -> None:
        """Read the history again when it grew; beside the window, for there may be tens of thousands of lines."""
        dossier = self._werkblad.dossier
        if dossier is None or dossier.geschiedenis is self._gelezen:
            return
        self._gelezen = dossier.geschiedenis
        if self._taak is not None:
            self._taak.stop()
        self._taak = Taak(_lezer(self._werkblad.kennis, dossier), self)
        self._taak.klaar.connect(self._toon)
        self._taak.begin()

    def _toon(self, regels: object) -> None:
        assert isinstance(regels, tuple)
        self._taak, self.alle = None, regels
        self.zeef.vul_namen(geschiedenis.namen(self.alle))
        self._zeef()

    def _zeef(self) -> None:
        gevonden = geschiedenis.zoek(self.alle, self.zeef.filter())
        self.tabel.toon(gevonden)
        alle = f"{getal(len(self.alle))} {'wijziging' if len(self.alle) == 1 else 'wijzigingen'}"
        deel = f"{getal(len(gevonden))} van {alle}" if len(gevonden) != len(self.alle) else alle
        self.telling.setText(deel if self.alle else "In dit dossier is nog niets gewijzigd.")
        self.opslaan.setEnabled(bool(gevonden))
        self._toon_regel()

    def _toon_regel(self) -> None:
        regel = self.tabel.gekozen()
        self.wat.setText(f"{ONDERDELEN[regel.onderdeel]}: {regel.wat}" if regel else "Geen wijziging gekozen")
        self.wie.setText(f"{regel.wanneer}, {regel.wie or 'onbekend'}" if regel else "")
        self.naar.setVisible(regel is not None and bool(regel.ga_naar))
        self.beeld.toon(_stukken(regel) if regel else ())

    def _ga(self) -> None:
        regel = self.tabel.gekozen()
        if regel is not None and regel.ga_naar:
            self.ga_naar.emit(regel.ga_naar)

    # ------------------------------------------------------------------------------------ giving it away

    def schrijf(self) -> None:
        """Ask where, and write the lines that are shown."""
        map_ = self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        pad = kies_tabel(self, map_ / f"{bestandsnaam(self._werkblad.naam)}-geschiedenis.csv")
        if pad is None:
            return
        regels = tuple(reversed(self.tabel.model_.regels))
        try:
            geschiedenis.schrijf(regels, pad, datetime.now().astimezone())
        except DocumentFout as fout:
            self.gezegd.setText(f"▲ {fout}")
            return
        self.gezegd.setText(f"✓ {aantal(len(regels), 'wijziging', 'wijzigingen')} opgeslagen in {pad.name}")


def _lezer(kennis: Kennis, dossier: Dossier) -> Callable[[Callable[[], bool]], tuple[Regel, ...]]:
    return partial(_lees, kennis, dossier)


def _lees(kennis: Kennis, dossier: Dossier, _stop: Callable[[], bool]) -> tuple[Regel, ...]:
    return geschiedenis.regels(kennis, dossier)


def _stukken(regel: Regel) -> tuple[Stuk, ...]:
    """What went and what came; of very long texts as a whole, for comparing them costs more than in proportion."""
    was, wordt = ("" if tekst == GEEN else tekst for tekst in (regel.was, regel.wordt))
    if not was or not wordt or len(was) + len(wordt) > HOOGSTENS:
        stukken = (Stuk("weg", was), Stuk("gelijk", "\n" if was and wordt else ""), Stuk("erbij", wordt))
        return tuple(stuk for stuk in stukken if stuk.tekst)
    return verschil(was, wordt)
