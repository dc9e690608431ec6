"""The window in which the text of one block is changed: Markdown, the standard text beside it, the difference below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import moment_nu
from assistent.handelingen import teksten
from assistent.handelingen.documenten import DocumentFout
from assistent.leidraad.model import Blok
from assistent.tekst.markdown import lees, schrijf
from assistent.tekst.nederlands import opsomming
from assistent.ui import documentbeeld, papierschrift, thema
from assistent.ui.dialogen.knoppen import ANNULEREN, SLUITEN
from assistent.ui.documenten import verschil
from assistent.ui.documenten.tekstveld import Tekstveld
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.vragen import Keus, Vragen
from assistent.ui.werkblad import Werkblad

MAAT = (1160, 740)
ALLEEN_LEZEN = "Dit dossier is alleen te lezen. Sla een kopie op om de tekst te wijzigen."
UIT_ANTWOORDEN = (
    "Deze tabel of figuur komt uit uw antwoorden en volgt die altijd. Wijzig het antwoord; het document gaat mee. "
    "U kunt het blok ook weglaten, of er eigen tekst na zetten."
)
VEROUDERD = (
    "▲ De standaardtekst is veranderd sinds u deze tekst schreef. Hiernaast staat de nieuwe. Houd uw tekst, neem de "
    "nieuwe standaardtekst, of neem over wat u wilt en bewaar."
)
NIET_MEE = "In eigen tekst gaan deze gegevens niet meer mee met uw antwoorden"
_NAMEN_HOOGSTENS = 6


class Blokeditor(QDialog):
    """What is typed here is kept for after a crash, and becomes part of the dossier with Bewaar: one step to undo.

    With `na` the text is a new one, to stand after the block. `gedaan` gives the key of what was changed; `wil_eigen`
    asks for a new text after this block.
    """

    gedaan = Signal(str)
    wil_eigen = Signal(str)
    ga_naar = Signal(str)

    def __init__(
        self,
        werkblad: Werkblad,
        document: str,
        blok: Blok,
        parent: QWidget,
        *,
        plek: str = "",
        na: bool = False,
        vragen: Vragen | None = None,
    ) -> None:
        """`document` holds the block, under the heading `plek`; `vragen` asks what to do with typing that was not
        saved, without it that is let go."""
        assert werkblad.dossier is not None
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._werkblad, self._blok, self._na, self._vragen = werkblad, blok, na, vragen
        self._eigen = na or blok.afwijking == "eigen"
        self._vast = blok.uit_gegevens and not self._eigen
        self._sleutel = teksten.nieuwe_sleutel(werkblad.dossier, document) if na else blok.sleutel
        self._standaard = () if na else teksten.standaard_van(blok)
        self._begin = "" if na else schrijf(blok.boom)
        self.setWindowTitle("Eigen tekst toevoegen" if na else "Tekstblok bewerken")
        self._bouw(plek)
        eerste = (*self.antwoorden, self.annuleer)[0] if self._vast else self.veld.vlak
        eerste.setFocus()
        self._zet_maat(parent)
        werkblad.leg_vast.connect(self._leg_vast)
        werkblad.gewisseld.connect(self._laat_los)

    def _zet_maat(self, parent: QWidget) -> None:
        venster = parent.window()
        breedte, hoogte = (round(maat * thema.schaal()) for maat in MAAT)
        hoogte = round(320 * thema.schaal()) if self._vast else hoogte
        self.resize(min(breedte, max(640, venster.width() - 80)), min(hoogte, max(320, venster.height() - 60)))

    # ------------------------------------------------------------------------------------ building

    def _bouw(self, plek: str) -> None:
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        titel = self._blok.herkomst.titel or "Eigen tekst"
        vorm.addWidget(Label(f"Eigen tekst na ‘{titel}’" if self._na else titel, self, punten=14, gewicht=600))
        if plek:
            vorm.addWidget(Label(plek, self, kleur="gedempt", punten=9))
        self.bezwaar = Bezwaar(self)
        if self._vast:
            vorm.addWidget(self._maak_uitleg())
            vorm.addStretch(1)
        else:
            if self._blok.afwijking == "verouderd" and not self._na:
                vorm.addWidget(self._maak_verouderd())
            vorm.addLayout(self._maak_teksten(), 1)
        vorm.addWidget(self.bezwaar)
        vorm.addLayout(self._maak_knoppen())
        if self._werkblad.alleen_lezen:
            self.bezwaar.zeg(ALLEEN_LEZEN)

    def _maak_uitleg(self) -> QWidget:
        kaart = Kaart(self, toon="accent_zacht", ruimte=12)
        kaart.inhoud.addWidget(Label(UIT_ANTWOORDEN, kaart))
        plaatsen = QWidget(kaart)
        stroom = Stroom(8)
        plaatsen.setLayout(stroom)
        self.antwoorden: list[Linkknop] = []
        for plaats, naam in documentbeeld.antwoorden_van(self._werkblad.kennis, self._blok):
            link = Linkknop(f"Ga naar: {naam}", plaatsen, naam=f"Ga naar het antwoord: {naam}")
            link.setProperty("plaats", plaats)
            link.clicked.connect(self._naar_antwoord)
            stroom.addWidget(link)
            self.antwoorden.append(link)
        kaart.inhoud.addWidget(plaatsen)
        return kaart

    def _maak_verouderd(self) -> QWidget:
        kaart = Kaart(self, toon="aandacht_zacht", ruimte=12)
        kaart.inhoud.addWidget(Label(VEROUDERD, kaart))
        rij = QHBoxLayout()
        self.houd = Knop("Houd mijn tekst", kaart)
        self.neem = Knop("Neem de nieuwe standaardtekst", kaart)
        self.houd.clicked.connect(self._houd)
        self.neem.clicked.connect(self._herstel)
        for knop in (self.houd, self.neem):
            knop.setEnabled(not self._werkblad.alleen_lezen)
            rij.addWidget(knop)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        return kaart

    def _maak_teksten(self) -> QGridLayout:
        vak = QGridLayout()
        vak.setHorizontalSpacing(16)
        vak.setVerticalSpacing(4)
        self.veld = Tekstveld(self)
        self.veld.vlak.setAccessibleName("Uw tekst, in Markdown")
        self.veld.zet(self._begin)
        self.veld.zet_alleen_lezen(self._werkblad.alleen_lezen)
        self.veld.gewijzigd.connect(self._bij_typen)
        self._telling = Label("", self, kleur="gedempt", punten=9, breekt=False)
        self._let_op = Label("", self, kleur="gedempt", punten=9)
        vak.addWidget(_kop("Uw tekst", self), 0, 0)
        vak.addWidget(self.veld, 1, 0)
        vak.setRowStretch(1, 3)
        vak.setColumnStretch(0, 1)
        if self._eigen:
            return vak
        vak.addWidget(_kop("Standaardtekst", self), 0, 1)
        self.standaard = QTextBrowser(self)
        self.standaard.setAccessibleName("Standaardtekst")
        self.standaard.setOpenLinks(False)
        papierdocument = QTextDocument(self.standaard)
        papierdocument.setDocumentMargin(8)
        papierschrift.schrijf_boom(papierdocument, self._standaard, self.standaard)
        self.standaard.setDocument(papierdocument)
        vak.addWidget(self.standaard, 1, 1)
        vak.setColumnStretch(1, 1)
        kop = QHBoxLayout()
        kop.addWidget(_kop("Verschil: weggehaald is doorgestreept, toegevoegd is onderstreept", self), 1)
        kop.addWidget(self._telling)
        vak.addLayout(kop, 2, 0, 1, 2)
        self.verschil = verschil.Verschilbeeld(self)
        vak.addWidget(self.verschil, 3, 0, 1, 2)
        vak.setRowStretch(3, 2)
        vak.addWidget(self._let_op, 4, 0, 1, 2)
        self._toon_verschil()
        return vak

    def _maak_knoppen(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.herstel = Knop("Zet de standaardtekst terug", self)
        self.weg = Knop("Verwijder deze tekst" if self._eigen else "Laat dit blok weg", self)
        self.eigen = Knop("Voeg eigen tekst toe na dit blok", self)
        self.annuleer = Knop(SLUITEN if self._vast else ANNULEREN, self)
        self.bewaar = Knop("Voeg toe" if self._na else "Bewaar", self, primair=True)
        self.eigen.setToolTip("Bewaart eerst wat u hier hebt gewijzigd.")
        self.bewaar.setToolTip("Ctrl+Enter")
        self.bewaar.setShortcut("Ctrl+Return")
        dicht = self._werkblad.alleen_lezen
        for knop, doe, toon in (
            (self.herstel, self._herstel, not self._eigen and self._blok.afwijking not in ("", "verouderd")),
            (self.weg, self._laat_weg, not self._na),
            (self.eigen, self._voeg_toe, not self._na),
        ):
            knop.clicked.connect(doe)
            knop.setVisible(toon)
            knop.setEnabled(not dicht)
            rij.addWidget(knop)
        rij.addStretch(1)
        self.annuleer.clicked.connect(self.reject)
        self.bewaar.clicked.connect(self._bewaar)
        self.bewaar.setVisible(not self._vast)
        self.bewaar.setEnabled(not dicht)
        rij.addWidget(self.annuleer)
        rij.addWidget(self.bewaar)
        return rij

    # ------------------------------------------------------------------------------------ typing

    @property
    def gewijzigd(self) -> bool:
        """Whether there is typing that is not in the dossier."""
        return not self._vast and self.veld.tekst().strip() != self._begin.strip()

    def _bij_typen(self) -> None:
        self.bezwaar.zeg(ALLEEN_LEZEN if self._werkblad.alleen_lezen else "")
        if not self._eigen:
            self._toon_verschil()
        try:
            klad = self._met_tekst(self._dossier(), self._werkblad.wie, moment_nu()) if self.gewijzigd else None
        except DocumentFout:  # nothing to keep yet; what is wrong with it is said on saving
            klad = None
        self._werkblad.houd_klad(klad)

    def _toon_verschil(self) -> None:
        nieuw = lees(self.veld.tekst())
        stukken = verschil.vergelijk(self._standaard, nieuw)
        if stukken is None:
            self._telling.setText("Te lang om tijdens het typen te vergelijken.")
            return
        woorden = verschil.in_woorden(stukken)
        if woorden == verschil.GELIJK and schrijf(nieuw) != schrijf(self._standaard):
            woorden = verschil.ALLEEN_OPMAAK
        self._telling.setText(woorden)
        self._telling.setMinimumWidth(self._telling.sizeHint().width())  # the heading beside it gives way
        self.verschil.toon(stukken)
        namen = documentbeeld.vaste_waarden(self._werkblad.kennis, self._standaard)
        anders = bool(namen) and woorden != verschil.GELIJK
        genoemd = (*namen[:_NAMEN_HOOGSTENS], *(["andere"] if len(namen) > _NAMEN_HOOGSTENS else []))
        self._let_op.setText(f"{NIET_MEE}: {opsomming(genoemd)}.")
        self._let_op.setVisible(anders)

    # ------------------------------------------------------------------------------------ edits

    def _dossier(self) -> Dossier:
        assert self._werkblad.dossier is not None
        return self._werkblad.dossier

    def _met_tekst(self, dossier: Dossier, wie: str, moment: str) -> Dossier:
        tekst = self.veld.tekst()
        if self._na:
            return teksten.voeg_toe_in(dossier, self._sleutel, self._blok.sleutel, tekst, wie=wie, moment=moment)
        return teksten.vervang_in(dossier, self._blok, tekst, wie=wie, moment=moment)

    def _pas_toe(self, doe: Callable[[Dossier, str, str], Dossier], wat: str) -> bool:
        if self._werkblad.alleen_lezen:
            self.bezwaar.zeg(ALLEEN_LEZEN)
            return False
        titel = self._blok.herkomst.titel
        try:
            self._werkblad.pas_toe(doe, f"{wat} ‘{titel}’" if titel else wat, f"{documentbeeld.PLAATS}{self._sleutel}")
        except DocumentFout as fout:
            self.bezwaar.zeg(str(fout))
            return False
        return True

    def _sla_op(self) -> bool:
        wat = "Voeg eigen tekst toe na" if self._na else "Wijzig tekst"
        if self.gewijzigd and not self._pas_toe(self._met_tekst, wat):
            return False
        self._begin = self.veld.tekst()
        return True

    def _klaar(self) -> None:
        self._begin = "" if self._vast else self.veld.tekst()
        self.accept()
        self.gedaan.emit(self._sleutel)

    def _bewaar(self) -> None:
        if self._na and not self.gewijzigd:
            self.bezwaar.zeg("Er staat nog geen tekst.")
        elif self._sla_op():
            self._klaar()

    def _leg_vast(self) -> None:
        """The dossier is saved or closed while this window is open."""
        if self.gewijzigd and not self._werkblad.alleen_lezen and self._sla_op():
            self._klaar()

    def _herstel(self) -> None:
        self._doe_en_sluit(teksten.herstel, "Zet standaardtekst terug")

    def _laat_weg(self) -> None:
        self._doe_en_sluit(teksten.laat_weg, "Verwijder eigen tekst" if self._eigen else "Laat weg")

    def _houd(self) -> None:
        if not self.gewijzigd:
            self._doe_en_sluit(teksten.behoud, "Houd eigen tekst")
        elif self._sla_op():  # saved under the standard text of now
            self._klaar()

    def _doe_en_sluit(self, doe: Callable[..., Dossier], wat: str) -> None:
        uitkomst = self._werkblad.uitkomst
        assert uitkomst is not None
        if self._pas_toe(lambda _d, wie, moment: doe(uitkomst, self._blok.sleutel, wie=wie, moment=moment), wat):
            self._klaar()

    def _voeg_toe(self) -> None:
        if self._vast or self._sla_op():
            self._klaar()
            self.wil_eigen.emit(self._sleutel)

    def _naar_antwoord(self) -> None:
        plaats = self.sender().property("plaats")
        self.accept()
        self.ga_naar.emit(plaats)

    def _laat_los(self) -> None:
        """Another dossier, or none."""
        self._begin = "" if self._vast else self.veld.tekst()
        self.reject()

    def reject(self) -> None:
        """Close; ask first about typing that was not saved."""
        if self.gewijzigd and self._vragen is not None and not self._werkblad.alleen_lezen:
            keuzes = (Keus("bewaar", "Bewaar", eerst=True), Keus("weg", "Gooi weg"))
            keus = self._vragen.kies("Uw tekst bewaren?", "U hebt de tekst gewijzigd en nog niet bewaard.", keuzes)
            if keus == "bewaar":
                self._bewaar()
            if keus != "weg":
                return
        super().reject()

    def done(self, arg__1: int) -> None:
        """What was typed and not saved is let go with the window."""
        if self.gewijzigd:
            self._werkblad.houd_klad(None)
        super().done(arg__1)


def _kop(tekst: str, parent: QWidget) -> Label:
    return Label(tekst, parent, kleur="gedempt", punten=9, gewicht=600)
