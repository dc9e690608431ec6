"""All answers on one page: a list that can be sieved, and beside it the one answer in hand, to read and to change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from assistent.handelingen import overzicht
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.overzicht import Antwoordrij, Keuze, Zeef
from assistent.tekst.nederlands import aantal
from assistent.ui import stappen, thema, woorden
from assistent.ui.kolom import Kolom
from assistent.ui.modellen.antwoorden import met_koppen
from assistent.ui.modellen.regellijst import REGEL, Lijstregel, Regellijst, Regelmodel
from assistent.ui.onderdelen import Kaart, Label, Linkknop, Regel
from assistent.ui.paginas.basis import Pagina
from assistent.ui.stappen import Routestap
from assistent.ui.velden.keuze import Rustlijst
from assistent.ui.vervallen import Vervallenkaart
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad

BREED: Final = 900
"""From this width on (pixels at the usual letter size) the answer stands beside the list, below it under it."""
SMAL: Final = 620
"""Under this width the search stands above the lists."""
KEUZES: Final[dict[Keuze, str]] = {
    "alles": "Alle vragen",
    "beantwoord": "Beantwoord",
    "open": "Open",
    "weet_niet": "Weet ik nog niet",
    "vervallen": "Niet meer van toepassing",
    "zonder_motivering": "Zonder motivering",
    "met_bevinding": "Met een bevinding",
}
_STAND: Final = "antwoorden"


class Antwoordenpagina(Pagina):
    """The fields are made for the chosen question only. The sieve and the choice are found again when one comes back;
    the chosen question stays in the list until another is chosen, also when its new answer no longer passes."""

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._rijen: tuple[Antwoordrij, ...] = ()
        self._uitkomst: Uitkomst | None = None
        self._bezig = False
        self._kaart: Vraagkaart | Vervallenkaart | None = None
        self._getoond: Antwoordrij | None = None
        self._zeef, self._gekozen = werkblad.paginastand.get(_STAND, (Zeef(), ""))
        self.model = Regelmodel(self)
        self.lijst = Regellijst("Alle antwoorden", self)
        self.lijst.setModel(self.model)
        self.lijst.selectionModel().currentChanged.connect(self._bij_keuze)
        self.lijst.activated.connect(self._naar_veld)
        self._bouw(stap)
        QApplication.instance().focusChanged.connect(self._focus_verplaatst)  # type: ignore[union-attr]

    def _bouw(self, stap: Routestap) -> None:
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 8, 24, 12)
        vorm.setSpacing(8)
        vorm.addWidget(Label(stap.titel, self, punten=17, gewicht=600))
        vorm.addWidget(Label(stap.inleiding, self, kleur="gedempt"))
        vorm.addSpacing(4)
        vorm.addLayout(self._bouw_zeef())
        self._telling = Label("", self, kleur="gedempt", punten=9.5)
        self._leeg = Linkknop("Toon alle vragen", self)
        self._leeg.clicked.connect(self.toon_alles)
        onder = QHBoxLayout()
        onder.addWidget(self._telling, 1)
        onder.addWidget(self._leeg)
        vorm.addLayout(onder)
        self._deler = QSplitter(Qt.Orientation.Vertical, self)
        self._deler.setChildrenCollapsible(False)
        self._deler.addWidget(self.lijst)
        self._zij = Kolom(self._deler)
        self._deler.addWidget(self._zij)
        self._deler.setStretchFactor(0, 1)
        self._deler.setStretchFactor(1, 1)
        vorm.addWidget(self._deler, 1)

    def _bouw_zeef(self) -> QGridLayout:
        self.zoek = Regel(self)
        self.zoek.setPlaceholderText("Zoek in vragen, antwoorden en motiveringen …")
        self.zoek.setAccessibleName("Zoek in vragen, antwoorden en motiveringen")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setText(self._zeef.tekst)
        self.keuze = self._lijst([(naam, id_) for id_, naam in KEUZES.items()], "Welke antwoorden", self._zeef.keuze)
        stappen_ = [("Alle stappen", ""), *((stap.naam, stap.id) for stap in stappen.ROUTE)]
        self.staplijst = self._lijst(stappen_, "Van welke stap", self._zeef.stap)
        self.zoek.textChanged.connect(self._bij_zeef)
        self.keuze.currentIndexChanged.connect(self._bij_zeef)
        self.staplijst.currentIndexChanged.connect(self._bij_zeef)
        rij = self._zeefvorm = QGridLayout()
        rij.setSpacing(8)
        self._leg_zeef(smal=False)
        return rij

    def _leg_zeef(self, *, smal: bool) -> None:
        """The search beside the lists, or above them where there is no room."""
        self._zeefvorm.addWidget(self.zoek, 0, 0, 1, 2 if smal else 1)
        for kolom, lijst in enumerate((self.keuze, self.staplijst), 0 if smal else 1):
            self._zeefvorm.addWidget(lijst, int(smal), kolom)
        self._zeefvorm.setColumnStretch(0, 1)
        self._zeefvorm.setColumnStretch(1, int(smal))

    def _lijst(self, opties: list[tuple[str, str]], naam: str, nu: str) -> Rustlijst:
        lijst = Rustlijst(self)
        lijst.setAccessibleName(naam)
        for tekst, id_ in opties:
            lijst.addItem(tekst, id_)
        lijst.setCurrentIndex(max(0, lijst.findData(nu)))
        lijst.setSizeAdjustPolicy(Rustlijst.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        lijst.setMinimumContentsLength(18)
        return lijst

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the answers of now."""
        self._uitkomst = uitkomst
        self._rijen = overzicht.rijen(uitkomst)
        tellingen = overzicht.tellingen(self._rijen)
        for nummer, (keuze, naam) in enumerate(KEUZES.items()):
            self.keuze.setItemText(nummer, f"{naam} ({tellingen[keuze]})")
        self._toon_lijst()

    def _toon_lijst(self) -> None:
        """Sieve, keep the chosen question chosen, and show it."""
        gezeefd = overzicht.gezeefd(self._rijen, self._zeef)
        over = {rij.vraag for rij in gezeefd}
        toon = tuple(rij for rij in self._rijen if rij.vraag in over or rij.vraag == self._gekozen)
        self._bezig = True
        self.model.zet(met_koppen(toon, self.werkblad.kennis))
        waar = self.model.plaats(self._gekozen)
        if not waar.isValid():
            waar = self.model.eerste()
        if waar != self.lijst.currentIndex():
            self.lijst.setCurrentIndex(waar)
        self._bezig = False
        self._gekozen = waar.data(REGEL).id if waar.isValid() else ""
        self.werkblad.paginastand[_STAND] = (self._zeef, self._gekozen)
        self._zeg(len(gezeefd))
        self._toon_kaart()

    def _zeg(self, hoeveel: int) -> None:
        alle = len(self._rijen)
        klaar = overzicht.tellingen(self._rijen)["beantwoord"]
        samen = f"{aantal(alle, 'vraag', 'vragen')}, {klaar} beantwoord"
        if hoeveel == alle:
            self._telling.setText(samen)
        elif hoeveel:
            self._telling.setText(f"{hoeveel} van {samen}")
        else:
            self._telling.setText("Niets gevonden. Zoek op een ander woord of toon alle vragen.")
        self._leeg.setVisible(hoeveel != alle)

    def _toon_kaart(self) -> None:
        """The chosen question as a card; made anew only when another is chosen or another kind of card is needed."""
        getoond = self.model.plaats(self._gekozen).isValid()
        rij = next((rij for rij in self._rijen if getoond and rij.vraag == self._gekozen), None)
        if self._past_niet(rij):
            self._maak_kaart(rij)
        self._getoond = rij
        if rij is not None and isinstance(self._kaart, Vraagkaart) and self._uitkomst is not None:
            vragen = [v.id for v in stappen.zichtbare_vragen(self._uitkomst, rij.stap)]
            nummer = vragen.index(rij.vraag) + 1 if rij.vraag in vragen else 1
            self._kaart.ververs(self._uitkomst, nummer, len(vragen), self.werkblad.alleen_lezen)

    def _past_niet(self, rij: Antwoordrij | None) -> bool:
        oud = self._getoond
        if rij is None or oud is None or rij.vraag != oud.vraag or rij.gevraagd != oud.gevraagd:
            return True
        return rij.bevindingen != oud.bevindingen if rij.gevraagd else rij != oud

    def _maak_kaart(self, rij: Antwoordrij | None) -> None:
        nu = QApplication.focusWidget()
        had_focus = self._kaart is not None and nu is not None and self._kaart.isAncestorOf(nu)
        zelfde = rij is not None and isinstance(self._kaart, Vraagkaart) and rij.gevraagd
        if zelfde and rij is not None and self._kaart is not None and self._kaart.property("vraag") == rij.vraag:
            self._zet_bevindingen(rij)
            return
        self._ruim_op()
        if rij is None:
            return
        if rij.gevraagd:
            vraag = self.werkblad.kennis.vragen[rij.vraag]
            self._kaart = Vraagkaart(vraag, self.werkblad, self._zij.binnen)
        else:
            self._kaart = Vervallenkaart(rij, self.werkblad, self._zij.binnen)
            self._kaart.ga_naar.connect(self._ga)
        self._kaart.setProperty("vraag", rij.vraag)
        self._zij.vorm.addWidget(self._kaart)
        self._kop(rij)
        self._bevindingen = Bevindingen(self._zij.binnen)
        self._zij.vorm.addWidget(self._bevindingen)
        self._zet_bevindingen(rij)
        self._zij.vorm.addStretch(1)
        for deel in (self._kaart, self._bevindingen):
            deel.setVisible(deel is self._kaart or bool(rij.bevindingen))
        self._zij.verticalScrollBar().setValue(0)
        if had_focus:
            self._naar_veld()

    def _kop(self, rij: Antwoordrij) -> None:
        """Above the card: where the question stands, and the way there."""
        if rij.stap not in stappen.STAP:
            return
        link = Linkknop(f"Ga naar de pagina {stappen.STAP[rij.stap].naam}", self._zij.binnen, punten=9)
        link.setAccessibleName(f"{link.text()} ({rij.kort})")
        link.clicked.connect(self._naar_pagina)
        link.setVisible(rij.gevraagd)
        self._zij.vorm.insertWidget(1, link)

    def _zet_bevindingen(self, rij: Antwoordrij) -> None:
        self._bevindingen.zet(rij)
        self._zij.meet()

    def _ruim_op(self) -> None:
        self._kaart = None
        while (stuk := self._zij.vorm.takeAt(0)) is not None:
            if (deel := stuk.widget()) is not None:
                deel.hide()
                deel.deleteLater()

    # ------------------------------------------------------------------------------------ choosing

    def _bij_zeef(self) -> None:
        zeef = Zeef(self.zoek.text(), str(self.staplijst.currentData()), self.keuze.currentData())
        if zeef != self._zeef:
            self._leg_vast()
            self._zeef = zeef
            self._gekozen = self._gekozen if self._past_nog() else ""
            self._toon_lijst()

    def _past_nog(self) -> bool:
        return any(rij.vraag == self._gekozen for rij in overzicht.gezeefd(self._rijen, self._zeef))

    def _bij_keuze(self, nu: QModelIndex, _vorige: QModelIndex) -> None:
        if self._bezig:
            return
        regel = nu.data(REGEL)
        if not isinstance(regel, Lijstregel):
            return
        self._leg_vast()
        self._gekozen = regel.id
        # What no longer passed may go now; later, because Qt is still moving the selection.
        QTimer.singleShot(0, self, self._toon_lijst)

    def _focus_verplaatst(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        if nu is not None and self._kaart is not None and self.isVisible():
            self._kaart.zet_actief(self._kaart.isAncestorOf(nu))

    def _leg_vast(self) -> None:
        if isinstance(self._kaart, Vraagkaart):
            self._kaart.leg_vast()

    def toon_alles(self) -> None:
        """Sieve nothing."""
        self.zoek.clear()
        self.staplijst.setCurrentIndex(0)
        self.keuze.setCurrentIndex(0)
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def toon_plaats(self, plaats: str) -> None:
        """Choose this question, whatever the sieve was."""
        if any(rij.vraag == plaats for rij in self._rijen):
            self._gekozen = plaats
            if not self._past_nog():
                self.toon_alles()
            self._gekozen = plaats
            self._toon_lijst()
            self._naar_veld()

    def actieve_kaart(self) -> Vraagkaart | None:
        """The card that is shown."""
        return self._kaart if isinstance(self._kaart, Vraagkaart) else None

    def _naar_veld(self) -> None:
        if self._kaart is not None:
            self._kaart.geef_focus()

    def _naar_pagina(self) -> None:
        self.ga_naar.emit(self._gekozen)

    def _ga(self, vraag: str) -> None:
        """To what decides an answer: on this page when it is here."""
        if any(rij.vraag == vraag for rij in self._rijen):
            self.toon_plaats(vraag)
        else:
            self.ga_naar.emit(vraag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back from the answer to the list; down goes from the search to the list."""
        if (event.key() == Qt.Key.Key_Escape and not self.lijst.hasFocus()) or (
            event.key() == Qt.Key.Key_Down and self.zoek.hasFocus()
        ):
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the list when there is room, else under it."""
        super().resizeEvent(event)
        self._leg_zeef(smal=event.size().width() < SMAL * thema.schaal())
        breed = event.size().width() >= BREED * thema.schaal()
        richting = Qt.Orientation.Horizontal if breed else Qt.Orientation.Vertical
        if richting != self._deler.orientation() or event.oldSize().width() <= 0:
            self._deler.setOrientation(richting)
            self._deler.setSizes([450, 550] if breed else [520, 480])
            self._zij.zet_marges(16 if breed else 2, 0 if breed else 8, 12, 12)


class Bevindingen(Kaart):
    """What the advice says about this question, in short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="aandacht_zacht", ruimte=12)
        self.inhoud.setSpacing(4)
        self._tekst: list[Label] = []

    def zet(self, rij: Antwoordrij) -> None:
        """Show the findings at this question; hides itself when there are none."""
        for label in self._tekst:
            self.inhoud.removeWidget(label)
            label.deleteLater()
        self._tekst = []
        for melding in rij.bevindingen:
            uiting = woorden.ERNST[melding.ernst]
            kop = Label(f"{uiting.teken} {uiting.woord}", self, kleur=uiting.kleur, punten=9.5, gewicht=600)
            for label in (kop, Label(melding.tekst, self, punten=9.5), Label(melding.maatregel, self, punten=9.5)):
                self.inhoud.addWidget(label)
                self._tekst.append(label)
        self.setVisible(bool(rij.bevindingen))
