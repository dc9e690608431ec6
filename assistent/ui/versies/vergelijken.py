"""The window that compares two sides: answers, advice, text, planning and criteria, one difference after another."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.fouten import DossierFout
from assistent.handelingen import dossiers
from assistent.handelingen.vergelijken import Vergelijking, vergelijk
from assistent.tekst.nederlands import aantal
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.onderdelen import Knop, Label
from assistent.ui.taken import Taak
from assistent.ui.versies.kanten import Kantkeuze
from assistent.ui.versies.verschilblad import Verschilblad
from assistent.ui.vragen import SOORT, bestandsdialoog
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

TEKST = "Tekst"
_ALLE = "Alle documenten"
_RUST_MS = 900
"""After so long without another edit the dossier as it is is compared again."""
_ZIN_HOOGSTENS = 160


def kies_dossier(venster: QWidget, map_: Path) -> Path | None:
    """Ask for another dossier."""
    dialoog = bestandsdialoog(venster, "Ander dossier kiezen", map_)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialoog.setNameFilter(SOORT)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


def kies_rapport(venster: QWidget, voorstel: Path) -> Path | None:
    """Ask where the report is to be saved."""
    dialoog = bestandsdialoog(venster, "Vergelijking opslaan als Word-rapport", voorstel.parent)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # what stands there is set aside
    dialoog.setNameFilter("Word-documenten (*.docx)")
    dialoog.setDefaultSuffix("docx")
    dialoog.selectFile(voorstel.name)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


class Vergelijkvenster(Bijvenster):
    """Stays open beside the main window. `links` and `rechts` name versions; empty is the dossier as it is."""

    def __init__(self, werkblad: Werkblad, parent: QWidget, links: str = "", rechts: str = "") -> None:
        super().__init__("Vergelijken", 1120, 700, parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._werkblad = werkblad
        self._taak: Taak | None = None
        self._schrijft: Taak | None = None
        self.vergelijking: Vergelijking | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(10)
        vorm.addWidget(Label("Vergelijken", self, punten=14, gewicht=600))
        self.kanten = Kantkeuze(werkblad, self)
        vorm.addWidget(self.kanten)
        self.let_op = Label("", self, kleur="aandacht", punten=9.5)
        vorm.addWidget(self.let_op)
        vorm.addLayout(self._maak_keuze())
        self.blad = Verschilblad(self)
        vorm.addWidget(self.blad, 1)
        vorm.addLayout(self._maak_voet())
        self._wacht = QTimer(self)
        self._wacht.setSingleShot(True)
        self._wacht.setInterval(_RUST_MS)
        self._verbind()
        eerste = werkblad.dossier.versies[-1].naam if werkblad.dossier and werkblad.dossier.versies else ""
        self.kanten.kies(("", links or ("" if rechts else eerste)), ("", rechts))
        self.ververs()

    def _maak_keuze(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self.wissel = Wissel(self)
        rij.addWidget(self.wissel, 1)
        self.stukken = QComboBox(self)
        self.stukken.setAccessibleName("Toon de tekst van")
        self.stukken.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stukken.setMinimumContentsLength(26)
        rij.addWidget(self.stukken)
        return rij

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.vorige, self.volgende = Knop("Vorige", self), Knop("Volgende", self)
        self.vorige.setAccessibleName("Vorig verschil (Shift+F3)")
        self.volgende.setAccessibleName("Volgend verschil (F3)")
        for knop in (self.vorige, self.volgende):
            knop.setToolTip(knop.accessibleName())
            rij.addWidget(knop)
        self.waar = Label("", self, kleur="gedempt", punten=9.5, breekt=False)
        self.waar.setMinimumWidth(24)
        rij.addWidget(self.waar, 1)
        self.rapport = Knop("Schrijf als Word-rapport …", self)
        self.rapport.clicked.connect(self.kies_rapport)
        rij.addWidget(self.rapport)
        rij.addWidget(sluitknop(self))
        return rij

    def _verbind(self) -> None:
        self.kanten.gekozen.connect(self.ververs)
        self.kanten.wil_bestand.connect(self.kies_ander)
        self.wissel.gekozen.connect(self._toon)
        self.stukken.currentIndexChanged.connect(self._toon)
        self.blad.verplaatst.connect(self._zeg_waar)
        self.vorige.clicked.connect(self.ga_terug)
        self.volgende.clicked.connect(self.ga_verder)
        self._wacht.timeout.connect(self.ververs)
        # Alt and an arrow open a list; they walk along the differences only in the text itself.
        for toets, waar, doe in (
            ("F3", self, self.ga_verder), ("Shift+F3", self, self.ga_terug),
            ("Alt+Down", self.blad, self.ga_verder), ("Alt+Up", self.blad, self.ga_terug),
        ):  # fmt: skip
            kort = QShortcut(QKeySequence(toets), waar)
            kort.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            kort.activated.connect(doe)
        self._werkblad.gewijzigd.connect(self._bij_wijziging)
        self._werkblad.gewisseld.connect(self.close)

    # ------------------------------------------------------------------------------------ comparing

    def _bij_wijziging(self) -> None:
        """The dossier is another: its versions may be, and so may what it says."""
        self.kanten.vul()
        if self.kanten.raakt_nu:
            self._wacht.start()

    def ververs(self) -> None:
        """Compare the chosen sides, beside the window."""
        self._wacht.stop()
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        if self._werkblad.dossier is None:
            return
        try:
            links, rechts = self.kanten.kanten()
        except DossierFout as fout:
            self._leeg(str(fout))
            return
        if (links.dossier, links.versie) == (rechts.dossier, rechts.versie):
            niets = "Kies twee verschillende kanten om te vergelijken."
            self._leeg(niets if self._werkblad.dossier.versies else f"{niets} Dit dossier heeft nog geen versies.")
            return
        if self.vergelijking is None:
            self._leeg("Bezig met vergelijken …")
        kennis = self._werkblad.kennis
        self._taak = Taak(lambda stop: vergelijk(kennis, links, rechts, stop=stop), self)
        self._taak.klaar.connect(self._bij_klaar)
        self._taak.fout.connect(self._bij_fout)
        self._taak.begin()

    def _leeg(self, zin: str) -> None:
        self.vergelijking = None
        self.let_op.hide()
        self.wissel.hide()
        self.stukken.hide()
        self.rapport.setEnabled(False)
        self.blad.zeg(zin)

    def _bij_klaar(self, gevonden: object) -> None:
        assert isinstance(gevonden, Vergelijking)
        self._taak = None
        eerst = self.vergelijking is None
        self.vergelijking = gevonden
        self.let_op.setText("\n".join(gevonden.let_op))
        self.let_op.setVisible(bool(gevonden.let_op))
        hoeveel = {TEKST: sum(len(stuk.blokken) for stuk in gevonden.documenten)}
        hoeveel |= {naam: len(regels) for naam, regels in gevonden.delen().items()}
        volgorde = ("Antwoorden", "Advies", TEKST, "Planning", "Criteria")
        self.wissel.zet([(naam, f"{naam} ({hoeveel[naam]})") for naam in volgorde], "Wat verschilt")
        if eerst and not hoeveel[self.wissel.nu]:
            self.wissel.kies(next((naam for naam in volgorde if hoeveel[naam]), volgorde[0]))
        self._vul_stukken(gevonden)
        self.wissel.show()
        self.rapport.setEnabled(True)
        self._toon()

    def _vul_stukken(self, gevonden: Vergelijking) -> None:
        nu = self.stukken.currentData()
        self.stukken.blockSignals(True)
        self.stukken.clear()
        self.stukken.addItem(_ALLE, "")
        for stuk in gevonden.documenten:
            if stuk.blokken:
                self.stukken.addItem(f"{stuk.titel} ({len(stuk.blokken)})", stuk.document)
        self.stukken.setCurrentIndex(max(0, self.stukken.findData(nu)))
        self.stukken.blockSignals(False)

    def _bij_fout(self, fout: object) -> None:
        self._taak = None
        if not isinstance(fout, DossierFout):
            assert isinstance(fout, Exception)
            raise fout
        self._leeg(str(fout))

    # ------------------------------------------------------------------------------------ showing

    def _toon(self, *_wat: object) -> None:
        gevonden = self.vergelijking
        if gevonden is None:
            return
        naam = self.wissel.nu
        self.stukken.setVisible(naam == TEKST)
        if naam != TEKST:
            self.blad.toon_regels(gevonden.delen()[naam], f"Geen verschillen in: {naam.lower()}.")
            return
        document = self.stukken.currentData()
        gekozen = [stuk for stuk in gevonden.documenten if document in ("", stuk.document)]
        self.blad.toon_tekst(gekozen, f"Geen verschillen in de tekst.{_alleen(gevonden)}")

    def ga_verder(self) -> None:
        """Go to the next difference."""
        self.blad.stap(1)

    def ga_terug(self) -> None:
        """Go to the previous difference."""
        self.blad.stap(-1)

    def _zeg_waar(self, nummer: int, hoeveel: int, woorden: str) -> None:
        for knop in (self.vorige, self.volgende):
            knop.setEnabled(hoeveel > 0)
        kort = woorden if len(woorden) <= _ZIN_HOOGSTENS else f"{woorden[: _ZIN_HOOGSTENS - 1]}…"
        telling = aantal(hoeveel, "verschil", "verschillen") if hoeveel else ""
        self.waar.setText(f"{nummer} van {hoeveel}" if nummer else telling)
        self.waar.setToolTip(kort)
        self.waar.setAccessibleName(f"Verschil {nummer} van {hoeveel}. {kort}" if nummer else telling)
        self.blad.setAccessibleDescription(kort)

    # ------------------------------------------------------------------------------------ doing

    def kies_ander(self) -> None:
        """Ask for another dossier to compare with."""
        map_ = self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        pad = kies_dossier(self, map_)
        if pad is not None:
            self.voeg_toe(pad)

    def voeg_toe(self, pad: Path) -> None:
        """Compare with this dossier."""
        try:
            geopend = dossiers.open_dossier(self._werkblad.kennis, pad)
        except DossierFout as fout:
            self._leeg(str(fout))
            return
        self.kanten.voeg_toe(pad, geopend.dossier)

    def kies_rapport(self) -> None:
        """Ask where the report goes, and write it."""
        from assistent.handelingen.documenten import bestandsnaam

        map_ = self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        pad = kies_rapport(self, map_ / f"{bestandsnaam(self._werkblad.naam)}-vergelijking.docx")
        if pad is not None:
            self.schrijf(pad)

    def schrijf(self, pad: Path) -> None:
        """Write what is compared now to this file, beside the window. With one document chosen, that document."""
        if self.vergelijking is None or self._schrijft is not None:
            return
        document = self.stukken.currentData() if self.wissel.nu == TEKST else ""
        self.rapport.setEnabled(False)
        self.waar.setText("Bezig met schrijven …")
        werk = partial(
            _schrijf, self._werkblad.kennis, self.vergelijking, pad, self._werkblad.wie, (document,) if document else ()
        )
        self._schrijft = Taak(werk, self)
        self._schrijft.klaar.connect(self._bij_geschreven)
        self._schrijft.fout.connect(self._bij_schrijffout)
        self._schrijft.begin()

    def _bij_geschreven(self, pad: object) -> None:
        self._schrijft = None
        self.rapport.setEnabled(True)
        self.waar.setText(f"✓ Geschreven: {pad}")

    def _bij_schrijffout(self, fout: object) -> None:
        from assistent.export.fouten import ExportFout
        from assistent.handelingen.documenten import DocumentFout

        self._schrijft = None
        self.rapport.setEnabled(True)
        if not isinstance(fout, DossierFout | DocumentFout | ExportFout):
            assert isinstance(fout, Exception)
            raise fout
        self.waar.setText("")
        self.let_op.setText(str(fout))
        self.let_op.show()


def _schrijf(kennis: Any, gevonden: Vergelijking, pad: Path, wie: str, document: tuple[str, ...], stop: Any) -> Path:
    from assistent.handelingen.vergelijkrapport import schrijf_rapport

    return schrijf_rapport(kennis, gevonden, pad, door=wie, moment=datetime.now(), document=document, stop=stop)


def _alleen(gevonden: Vergelijking) -> str:
    """How many documents stand on one side only."""
    alleen = [stuk for stuk in gevonden.documenten if stuk.alleen]
    if not alleen:
        return ""
    woord = "document staat" if len(alleen) == 1 else "documenten staan"
    return f" {len(alleen)} {woord} alleen aan één kant."
