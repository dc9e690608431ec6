"""The window to try other answers: at the left what is tried, at the right what it would change beside the present."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.model import Kantelpunt
from assistent.advies.uitleg import waardenaam
from assistent.dossier.waarden import AntwoordFout
from assistent.handelingen.bereken import Uitkomst, kantelpunten_van
from assistent.handelingen.watals import WatAls, neem_over, wat_als
from assistent.kennis.model import Kennis, Vraag
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import woorden
from assistent.ui.advies.kolommen import kale_kolom
from assistent.ui.advies.watalsbeeld import Bevindingregel, Watalsbeeld, beeld, stap_in_woorden, te_proberen
from assistent.ui.adviesbeeld import CONCLUSIE, kantelregels
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.kantelblok import Kantelblok
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.taken import Taak
from assistent.ui.velden.basis import Veld
from assistent.ui.velden.keuze import Lijstveld
from assistent.ui.velden.maak import maak_veld
from assistent.ui.werkblad import Werkblad

HOOGSTENS = 8
"""How many lines of a list are shown; the rest is counted."""


class Watalsvenster(Bijvenster):
    """Stays open beside the main window; the dossier changes only with "Neem over". `ga_naar` asks for a question."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, wijzigingen: Mapping[str, object], parent: QWidget) -> None:
        """`wijzigingen` are the answers to begin with, by question."""
        super().__init__("Wat als?", 1080, 640, parent)
        self._werkblad = werkblad
        self._wijzigingen: dict[str, object] = dict(wijzigingen)
        self._velden: dict[str, Veld] = {}
        self._kaart_van: dict[str, Kaart] = {}
        self._beeld: object = None
        self._taak: Taak | None = None
        self.verschil: WatAls | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Wat als?", self, punten=14, gewicht=600))
        uitleg = "Probeer andere antwoorden. Uw dossier verandert pas als u ze overneemt."
        vorm.addWidget(Label(uitleg, self, kleur="gedempt"))
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self._links = self._maak_links()
        self._rechts = kale_kolom(self, "Wat er dan verandert")
        rij.addWidget(self._links, 2)
        rij.addWidget(self._rechts, 3)
        vorm.addLayout(rij, 1)
        vorm.addLayout(self._maak_voet())
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        for id_ in self._wijzigingen:
            self._voeg_veld_toe(id_)
        self.ververs()
        if not self._wijzigingen:
            self._zoek_voorstellen()

    # ------------------------------------------------------------------------------------ building

    def _maak_links(self) -> Kolom:
        kolom = kale_kolom(self, "Andere antwoorden")
        self.keuze = QComboBox(kolom.binnen)
        self.keuze.setEditable(True)
        self.keuze.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.keuze.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.keuze.setAccessibleName("Kies een vraag om een ander antwoord te proberen")
        if (regel := self.keuze.lineEdit()) is not None:
            regel.setPlaceholderText("Kies een vraag …")
            regel.setAccessibleName(self.keuze.accessibleName())
        if (aanvuller := self.keuze.completer()) is not None:
            aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
            aanvuller.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.keuze.activated.connect(self._kies_vraag)
        kolom.vorm.addWidget(self.keuze)
        self._kaarten = QVBoxLayout()
        self._kaarten.setSpacing(8)
        kolom.vorm.addLayout(self._kaarten)
        self.voorstel = Kaart(kolom.binnen, ruimte=12)
        self.voorstel.inhoud.addWidget(Label("Om mee te beginnen", self.voorstel, gewicht=600))
        self._kantel = Kantelblok("het advies", True, self.voorstel)
        self._kantel.knop.hide()
        self._kantel.proberen.connect(self._begin_met)
        self.voorstel.inhoud.addWidget(self._kantel)
        self.voorstel.hide()
        kolom.vorm.addWidget(self.voorstel)
        kolom.vorm.addStretch(1)
        return kolom

    def _maak_voet(self) -> QHBoxLayout:
        voet = QHBoxLayout()
        voet.setSpacing(8)
        self._samen = Label("", self, kleur="gedempt", punten=9.5)
        voet.addWidget(self._samen, 1)
        self.neem = Knop("Neem over in het dossier", self, primair=True)
        self.neem.clicked.connect(self.neem_over)
        voet.addWidget(sluitknop(self))
        voet.addWidget(self.neem)
        return voet

    # ------------------------------------------------------------------------------------ what is tried

    def _kies_vraag(self, nummer: int) -> None:
        id_ = self.keuze.itemData(nummer)
        self.keuze.setCurrentIndex(-1)
        self.keuze.clearEditText()
        if isinstance(id_, str):
            self.probeer(id_)

    def probeer(self, id_: str) -> None:
        """Take a question up, with its present answer to begin with."""
        if id_ not in self._velden:
            self._voeg_veld_toe(id_)
            self._links.meet()
        self._velden[id_].focusveld().setFocus(Qt.FocusReason.OtherFocusReason)

    def _zoek_voorstellen(self) -> None:
        """Look beside the window for the answers that tip a conclusion now."""
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None:
            return
        self.voorstel.show()
        self._kantel.zeg("Bezig met rekenen …")
        self._taak = Taak(lambda stop: (uitkomst, kantelpunten_van(uitkomst, stop=stop)), self)
        self._taak.klaar.connect(self._stel_voor)
        self._taak.fout.connect(self._niets_voor_te_stellen)
        self._taak.begin()

    def _stel_voor(self, gevonden: tuple[Uitkomst, tuple[Kantelpunt, ...]]) -> None:
        uitkomst, punten = gevonden
        regels = (kantelregels(uitkomst, punten, soort) for soort in CONCLUSIE)
        self._kantel.toon(tuple({regel.proef: regel for deel in regels for regel in deel}.values()))
        self._links.meet()

    def _niets_voor_te_stellen(self, fout: Exception) -> None:
        self.voorstel.hide()
        raise fout  # for the report: computing from a dossier has no failure that a user can cause

    def _begin_met(self, wijzigingen: dict[str, object]) -> None:
        """Try these answers."""
        for id_, waarde in wijzigingen.items():
            self._wijzigingen[id_] = waarde
            if id_ not in self._velden:
                self._voeg_veld_toe(id_)
            self._velden[id_].zet(waarde)
        self.ververs()
        self._links.meet()

    def done(self, arg__1: int) -> None:
        """Stop looking for suggestions when the window closes."""
        if self._taak is not None:
            self._taak.stop()
        super().done(arg__1)

    def _voeg_veld_toe(self, id_: str) -> None:
        vraag = self._werkblad.kennis.vragen[id_]
        kaart = Kaart(self._links.binnen, ruimte=12)
        self._kaart_van[id_] = kaart
        kop = QHBoxLayout()
        kop.addWidget(Label(hoofdletter(vraag.kort), kaart, gewicht=600), 1)
        weg = Linkknop("Laat los", kaart, naam=f"Laat los: {vraag.kort}", punten=9)
        weg.setProperty("vraag", id_)
        weg.clicked.connect(self._laat_los)
        kop.addWidget(weg, 0, Qt.AlignmentFlag.AlignTop)
        kaart.inhoud.addLayout(kop)
        kaart.inhoud.addWidget(Label(f"Nu: {self._nu(id_)}", kaart, kleur="gedempt", punten=9))
        veld = self._velden[id_] = self._maak_veld(vraag, kaart)
        veld.zet(self._wijzigingen[id_] if id_ in self._wijzigingen else self._waarde(id_))
        veld.setProperty("vraag", id_)
        veld.gewijzigd.connect(self._bij_waarde)
        kaart.inhoud.addWidget(veld)
        self._kaarten.addWidget(kaart)
        kaart.show()

    def _maak_veld(self, vraag: Vraag, parent: QWidget) -> Veld:
        if vraag.type == "keuze" and vraag.id != "procedure.gekozen":
            return Lijstveld(vraag, parent)
        return maak_veld(vraag, parent, self._situatie)

    def _situatie(self) -> tuple[Kennis, Mapping[str, Any]]:
        antwoorden = self._werkblad.dossier.antwoorden if self._werkblad.dossier else {}
        return self._werkblad.kennis, antwoorden

    def _waarde(self, id_: str) -> object:
        return self._werkblad.dossier.waarde(id_) if self._werkblad.dossier else None

    def _nu(self, id_: str) -> str:
        waarde = self._waarde(id_)
        if waarde is None:
            return "nog niet beantwoord"
        return waardenaam(id_, waarde, self._werkblad.kennis, "en")

    def _bij_waarde(self, waarde: object) -> None:
        id_ = str(self.sender().property("vraag"))
        self._wijzigingen[id_] = waarde
        self._velden[id_].zet(waarde)
        self.ververs()

    def _laat_los(self) -> None:
        id_ = str(self.sender().property("vraag"))
        self._wijzigingen.pop(id_, None)
        self._velden.pop(id_, None)
        kaart = self._kaart_van.pop(id_, None)
        if kaart is not None:
            self._kaarten.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        self.keuze.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ververs()

    # ------------------------------------------------------------------------------------ what would change

    def ververs(self) -> None:
        """Compute again what the tried answers change in the dossier of now."""
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None:
            return
        self._vul_keuze(te_proberen(uitkomst))
        try:
            self.verschil = wat_als(uitkomst, self._wijzigingen)
        except AntwoordFout as fout:
            self._samen.setText(str(fout))
            self.neem.setEnabled(False)
            return
        kan = bool(self.verschil.stappen) and not self._werkblad.alleen_lezen
        self.neem.setEnabled(kan)
        nieuw = beeld(self.verschil, self._werkblad.kennis)
        self._samen.setText(nieuw.samen)
        self._samen.setAccessibleName(nieuw.samen)
        if (nieuw, self.verschil.stappen) != self._beeld:
            self._beeld = (nieuw, self.verschil.stappen)
            self._toon(nieuw)

    def _vul_keuze(self, vragen: tuple[tuple[str, str], ...]) -> None:
        if [self.keuze.itemData(n) for n in range(self.keuze.count())] == [id_ for id_, _ in vragen]:
            return
        self.keuze.blockSignals(True)
        self.keuze.clear()
        for id_, tekst in vragen:
            self.keuze.addItem(tekst, id_)
        self.keuze.setCurrentIndex(-1)
        self.keuze.blockSignals(False)

    def _toon(self, nieuw: Watalsbeeld) -> None:
        vorm = self._rechts.vorm
        leeg(vorm)
        vorm.addWidget(self._tabel(nieuw))
        self._bevindingen("Bevindingen erbij", nieuw.erbij, gekleurd=True)
        self._bevindingen("Bevindingen die vervallen", nieuw.weg, gekleurd=False)
        self._lijst("Verder verandert", nieuw.overig)
        self._lijst("Deze vragen komen erbij", nieuw.gevraagd)
        self._lijst("Deze vragen vervallen; uw antwoorden blijven bewaard", nieuw.vervallen)
        vorm.addStretch(1)
        if self.isVisible():  # now, so that the column knows its height at once
            for deel in self._rechts.binnen.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                deel.show()
            self._rechts.meet()

    def _tabel(self, nieuw: Watalsbeeld) -> Kaart:
        kaart = Kaart(self._rechts.binnen)
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(8)
        for kolom, deel in enumerate((3, 5, 5)):
            raster.setColumnStretch(kolom, deel)
        for kolom, kop in ((1, "Nu"), (2, "Dan")):
            raster.addWidget(Label(kop, kaart, gewicht=600), 0, kolom)
        boven = Qt.AlignmentFlag.AlignTop
        for nummer, regel in enumerate(nieuw.regels, 1):
            raster.addWidget(Label(regel.kop, kaart, kleur="gedempt", punten=9.5), nummer, 0, boven)
            raster.addWidget(Label(regel.nu, kaart, punten=9.5), nummer, 1, boven)
            if regel.anders:
                dan = Label(f"→ {regel.dan}", kaart, kleur="accent", punten=9.5, gewicht=600)
            else:
                dan = Label("= gelijk", kaart, kleur="gedempt", punten=9.5)
            raster.addWidget(dan, nummer, 2, boven)
        kaart.inhoud.addLayout(raster)
        return kaart

    def _bevindingen(self, kop: str, regels: tuple[Bevindingregel, ...], *, gekleurd: bool) -> None:
        if not regels:
            return
        kaart = self._kaart(f"{kop} ({len(regels)})")
        for regel in regels[:HOOGSTENS]:
            uiting = woorden.ERNST[regel.ernst]
            tekst = f"{uiting.teken} {uiting.woord}: {regel.tekst}"
            kleur = uiting.kleur if gekleurd else "gedempt"
            kaart.inhoud.addWidget(Label(tekst, kaart, kleur=kleur, punten=9.5))
        self._rest(kaart, len(regels))

    def _lijst(self, kop: str, regels: tuple[str, ...]) -> None:
        if not regels:
            return
        kaart = self._kaart(f"{kop} ({len(regels)})")
        for regel in regels[:HOOGSTENS]:
            kaart.inhoud.addWidget(Label(regel, kaart, punten=9.5))
        self._rest(kaart, len(regels))

    def _kaart(self, kop: str) -> Kaart:
        kaart = Kaart(self._rechts.binnen, ruimte=12)
        kaart.inhoud.setSpacing(4)
        kaart.inhoud.addWidget(Label(kop, kaart, gewicht=600))
        self._rechts.vorm.addWidget(kaart)
        return kaart

    @staticmethod
    def _rest(kaart: Kaart, hoeveel: int) -> None:
        if hoeveel > HOOGSTENS:
            kaart.inhoud.addWidget(Label(f"En nog {hoeveel - HOOGSTENS}.", kaart, kleur="gedempt", punten=9.5))

    # ------------------------------------------------------------------------------------ acting

    def neem_over(self) -> None:
        """Make the tried answers those of the dossier, as one step that can be undone, and close."""
        w, verschil = self._werkblad, self.verschil
        if verschil is None or not verschil.stappen or w.alleen_lezen:
            return
        wijzigingen = {stap.vraag: stap.naar for stap in verschil.stappen}
        namen = "; ".join(stap_in_woorden(stap, w.kennis) for stap in verschil.stappen)
        w.gewijzigd.disconnect(self.ververs)
        w.pas_toe(
            lambda dossier, wie, moment: neem_over(w.kennis, dossier, wijzigingen, wie=wie, moment=moment),
            f"Neem over: {namen}" if len(verschil.stappen) == 1 else f"Neem {len(verschil.stappen)} antwoorden over",
            verschil.stappen[0].vraag,
        )
        self.close()
