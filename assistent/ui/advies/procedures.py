"""The window that lays procedures beside each other: conditions, reasons, time and documents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assistent.handelingen.procedurevergelijking import alleen_verschillen, standaardkeuze, vergelijk
from assistent.ui import uitlegbeeld
from assistent.ui.advies.proceduretabel import STAND, Proceduretabel, celtekst
from assistent.ui.advies.verzoeken import bladen
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad

BRONNEN_HOOGSTENS = 3


class Procedurevenster(Bijvenster):
    """Stays open beside the main window and follows the dossier. `ga_naar` asks for a question or step, `wil_uitleg`
    for the window that explains (title, parts), `lees` for the sheets of a source (ids)."""

    ga_naar = Signal(str)
    wil_uitleg = Signal(str, tuple)
    lees = Signal(tuple)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Procedures vergelijken", 1120, 660, parent)
        self._werkblad = werkblad
        self._gekozen: tuple[str, ...] | None = None
        self._beeld: object = None
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        vorm.addLayout(self._maak_kop())
        self.tabel = Proceduretabel(werkblad.kennis, self)
        self.tabel.selectionModel().currentChanged.connect(self._bij_cel)
        self.tabel.activated.connect(self._leg_uit)
        vorm.addWidget(self.tabel, 1)
        self._niets = Label("", self, kleur="gedempt")
        vorm.addWidget(self._niets)
        vorm.addWidget(self._maak_strook())
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()
        self.tabel.setFocus()

    # ------------------------------------------------------------------------------------ building

    def _maak_kop(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addWidget(Label("Procedures vergelijken", self, punten=14, gewicht=600), 1)
        self.verschillen = QCheckBox("Toon alleen verschillen", self)
        self.verschillen.toggled.connect(self._opnieuw)
        rij.addWidget(self.verschillen)
        self.keuze = Knop("Kies procedures", self)
        self.keuze.setAccessibleName("Kies welke procedures naast elkaar staan")
        self.keuze.setMenu(QMenu(self.keuze))
        rij.addWidget(self.keuze)
        return rij

    def _maak_strook(self) -> Kaart:
        """What the chosen cell says, with where it comes from and where one can act."""
        kaart = self._strook = Kaart(self, ruimte=12)
        kaart.inhoud.setSpacing(4)
        self._kop = Label("", kaart, gewicht=600)
        self._tekst = Label("", kaart, punten=9.5)
        kaart.inhoud.addWidget(self._kop)
        kaart.inhoud.addWidget(self._tekst)
        self._chips = Stroom(4)
        kaart.inhoud.addLayout(self._chips)
        voet = QHBoxLayout()
        voet.setContentsMargins(0, 0, 0, 0)
        self.naar = Linkknop("Ga naar de vraag", kaart)
        self.naar.clicked.connect(self._ga)
        self.waarom = Linkknop("Waarom?", kaart, naam="Waarom staat dit er?")
        self.waarom.clicked.connect(self._leg_uit)
        voet.addWidget(self.waarom)
        voet.addWidget(self.naar)
        voet.addStretch(1)
        voet.addWidget(sluitknop(self))
        kaart.inhoud.addLayout(voet)
        return kaart

    # ------------------------------------------------------------------------------------ showing

    def ververs(self) -> None:
        """Show the outcome of now."""
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None:
            return
        ids = self._gekozen if self._gekozen is not None else standaardkeuze(uitkomst)
        vergelijking = vergelijk(uitkomst, ids)
        if self.verschillen.isChecked():
            vergelijking = alleen_verschillen(vergelijking)
        if vergelijking == self._beeld:
            return
        self._beeld = vergelijking
        self._vul_menu(tuple(kolom.id for kolom in vergelijking.kolommen))
        self.tabel.toon(vergelijking)
        self.tabel.setVisible(bool(vergelijking.kolommen and vergelijking.rijen))
        self._niets.setVisible(self.tabel.isHidden())
        geen = "Kies een of meer procedures om ze naast elkaar te zetten."
        gelijk = "Deze procedures verschillen nergens. Zet ‘Toon alleen verschillen’ uit om alles te zien."
        self._niets.setText(gelijk if vergelijking.kolommen else geen)
        self._bij_cel()

    def _vul_menu(self, getoond: tuple[str, ...]) -> None:
        menu, uitkomst = self.keuze.menu(), self._werkblad.uitkomst
        menu.clear()
        for procedure in uitkomst.procedures if uitkomst else ():
            actie = QAction(procedure.naam, menu)
            actie.setCheckable(True)
            actie.setChecked(procedure.id in getoond)
            actie.setData(procedure.id)
            actie.triggered.connect(self._kies)
            menu.addAction(actie)

    def _kies(self) -> None:
        self.kies(tuple(str(a.data()) for a in self.keuze.menu().actions() if a.isChecked()))

    def kies(self, ids: tuple[str, ...]) -> None:
        """Lay these procedures beside each other."""
        self._gekozen = ids
        self.ververs()

    def _opnieuw(self, _aan: bool) -> None:
        self.ververs()

    def _bij_cel(self, *_plekken: QModelIndex) -> None:
        gevonden = self.tabel.model_.cel(self.tabel.currentIndex())
        leeg(self._chips)
        for deel in (self.waarom, self._tekst):
            deel.setVisible(gevonden is not None)
        if gevonden is None:
            self._kop.setText("")
            self.naar.hide()
            return
        rij, kolom, cel = gevonden
        uiting = STAND.get(cel.stand)
        oordeel = f": {uiting.woord}" if uiting else ""
        self._kop.setText(f"{rij.kop} · {kolom.naam}{oordeel}")
        eerste = celtekst(rij, cel).split("\n")
        self._tekst.setText(eerste[0] + (f" (en nog {len(eerste) - 1})" if len(eerste) > 1 else ""))
        self._tekst.setVisible(bool(cel.tekst))
        for verwijzing in cel.bron[:BRONNEN_HOOGSTENS]:
            chip = Bronchip(verwijzing, self._werkblad.kennis, self._strook, rij.kop)
            self._chips.addWidget(chip)
            chip.show()
        self.waarom.setVisible(cel.stand != "geen")
        self.naar.setVisible(bool(cel.plaats))
        vraag = self._werkblad.kennis.vragen.get(cel.plaats)
        self.naar.setText("Ga naar de vraag" if vraag else "Ga naar de planning")
        self.naar.setAccessibleName(f"Ga naar: {vraag.label}" if vraag else "Ga naar de planning")
        self.naar.updateGeometry()

    # ------------------------------------------------------------------------------------ acting

    def _ga(self) -> None:
        gevonden = self.tabel.model_.cel(self.tabel.currentIndex())
        if gevonden is not None and gevonden[2].plaats:
            self.ga_naar.emit(gevonden[2].plaats)

    def _leg_uit(self, *_plek: object) -> None:
        gevonden, uitkomst = self.tabel.model_.cel(self.tabel.currentIndex()), self._werkblad.uitkomst
        if gevonden is not None and uitkomst is not None and gevonden[2].stand != "geen":
            rij, kolom, cel = gevonden
            self.wil_uitleg.emit(rij.kop, uitlegbeeld.van_cel(uitkomst, kolom.naam, cel))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter explains the cell; it presses no button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leg_uit()
            return
        super().keyPressEvent(event)

    def customEvent(self, event: QEvent) -> None:
        """A chip asks for its sheet."""
        if ids := bladen(event):
            self.lees.emit(ids)
