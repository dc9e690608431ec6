"""What was said about a point: verdicts and remarks, each with the answers to it and room for another answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Opmerking
from assistent.tekst.nederlands import moment_in_woorden
from assistent.toets.draden import Bericht, Draad
from assistent.toets.stand import GEWICHTEN, REACTIES, Puntstand, Stem, zoeknaam
from assistent.ui.onderdelen import Groeitekst, Kaart, Knop, Label, Linkknop
from assistent.ui.toets.beeld import UITSPRAAK
from assistent.ui.velden.keuze import Rustlijst

INSPRINGEN = 16
_SOORT = {"afgehandeld": "Afgehandeld", "heropend": "Heropend", "antwoord": "Antwoord", "opmerking": "Opmerking"}


class Gesprek(QWidget):
    """`antwoord` brings key, what was done (empty: only words) and words; `handel_af` and `heropen` a key (and
    words); `trek_in` says that the verdict of the user no longer counts, `getypt` that `klad` is another."""

    antwoord = Signal(str, str, str)
    handel_af = Signal(str)
    heropen = Signal(str, str)
    trek_in = Signal()
    getypt = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.wie = ""
        """The name of the user, who can withdraw a verdict of his own."""
        self._vorm = QVBoxLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(8)
        self._getoond: tuple[object, ...] = ()
        self._dicht = False
        self.antwoordvak: Antwoordvak | None = None
        self.klad: dict[str, str] = {}
        """By key: answers that were begun and not placed. The window keeps them with the dossier."""

    def toon(self, stand: Puntstand, *, dicht: bool) -> None:
        """Show what was said; draws only what is other than before."""
        gezegd = (stand.oordelen, stand.opmerkingen, dicht)
        if gezegd == self._getoond:
            return
        self._getoond, self._dicht, self.antwoordvak = gezegd, dicht, None
        while (stuk := self._vorm.takeAt(0)) is not None:
            if (deel := stuk.widget()) is not None:
                deel.hide()
                deel.deleteLater()
        for stem in stand.oordelen:
            self._vorm.addWidget(self._stem(stem))
        for draad in stand.opmerkingen:
            self._vorm.addWidget(self._draad(draad))
        self.setVisible(bool(stand.oordelen or stand.opmerkingen))

    def _stem(self, stem: Stem) -> Kaart:
        oordeel, uiting = stem.oordeel, UITSPRAAK[stem.oordeel.uitspraak]
        kaart = Kaart(self, toon="vlak" if stem.telt else "venster", ruimte=12)
        gewicht = f" · {GEWICHTEN[oordeel.gewicht].lower()}" if oordeel.gewicht else ""
        kop = f"{uiting.teken} {uiting.woord}{gewicht}" + ("" if stem.telt else " (vervangen door een later oordeel)")
        self._kop(kaart, kop, uiting.kleur if stem.telt else "gedempt", oordeel.door, oordeel.organisatie, oordeel.op)
        self._vul(kaart, oordeel.toelichting, stem.gewijzigd and stem.telt, stem.reacties)
        if stem.telt:
            eigen = zoeknaam(oordeel.door) == zoeknaam(self.wie) and oordeel.uitspraak != "niet_beoordeeld"
            wat = f"{uiting.woord} van {oordeel.door}"
            self._voet(kaart, stem.sleutel, afgehandeld=stem.afgehandeld, wat=wat, eigen=eigen)
        return kaart

    def _draad(self, draad: Draad) -> Kaart:
        opmerking = draad.opmerking
        kaart = Kaart(self, ruimte=12)
        gewicht = f" · {GEWICHTEN[opmerking.gewicht].lower()}" if opmerking.gewicht else ""
        stand = " · afgehandeld" if draad.afgehandeld else ""
        self._kop(
            kaart, f"✎ Opmerking{gewicht}{stand}", "tekst", opmerking.door, opmerking.organisatie, opmerking.op,
            opmerking.uit,
        )  # fmt: skip
        self._vul(kaart, opmerking.tekst, draad.gewijzigd, draad.reacties)
        self._voet(kaart, draad.sleutel, afgehandeld=draad.afgehandeld, wat=f"opmerking van {opmerking.door}")
        return kaart

    def _kop(self, kaart: Kaart, kop: str, kleur: str, door: str, organisatie: str, op: str, uit: str = "") -> None:
        kaart.inhoud.setSpacing(4)
        kaart.inhoud.addWidget(Label(kop, kaart, kleur=kleur, punten=9.5, gewicht=600))  # type: ignore[arg-type]
        wie = " · ".join(filter(None, (door, organisatie, moment_in_woorden(op), uit)))
        kaart.inhoud.addWidget(Label(wie, kaart, kleur="gedempt", punten=8.5))

    def _vul(self, kaart: Kaart, tekst: str, gewijzigd: bool, reacties: Sequence[Bericht]) -> None:
        if gewijzigd:
            kaart.inhoud.addWidget(
                Label("▲ Wat hier staat, is sindsdien gewijzigd", kaart, kleur="aandacht", punten=9, gewicht=500)
            )
        if tekst:
            kaart.inhoud.addWidget(Label(tekst, kaart, punten=9.5))
        for bericht in reacties:
            kaart.inhoud.addWidget(self._bericht(bericht.opmerking, kaart))

    def _bericht(self, bericht: Opmerking, kaart: Kaart) -> QWidget:
        vlak = QWidget(kaart)
        vorm = QVBoxLayout(vlak)
        vorm.setContentsMargins(INSPRINGEN, 4, 0, 0)
        vorm.setSpacing(1)
        wat = REACTIES[bericht.reactie] if bericht.reactie else _SOORT[bericht.soort]
        wie = " · ".join(filter(None, (bericht.door, bericht.organisatie, moment_in_woorden(bericht.op), bericht.uit)))
        vorm.addWidget(Label(f"↳ {wat}", vlak, punten=9.5, gewicht=500))
        vorm.addWidget(Label(wie, vlak, kleur="gedempt", punten=8.5))
        if bericht.tekst:
            vorm.addWidget(Label(bericht.tekst, vlak, punten=9.5))
        return vlak

    def _voet(self, kaart: Kaart, sleutel: str, *, afgehandeld: bool, wat: str, eigen: bool = False) -> None:
        if self._dicht:
            return
        rij = QHBoxLayout()
        rij.setSpacing(4)
        links = [("Antwoord …", self._wil_antwoord, "Antwoord op")]
        if afgehandeld:
            links.append(("Heropen …", self._wil_heropenen, "Heropen"))
        else:
            links.append(("Afgehandeld", self._handel_af, "Handel af:"))
        if eigen:
            links.append(("Trek in", self._trek_in, "Trek in:"))
        for tekst, doe, werkwoord in links:
            link = Linkknop(tekst, kaart, naam=f"{werkwoord} {wat}", punten=9)
            link.setProperty("sleutel", sleutel)
            link.clicked.connect(doe)
            rij.addWidget(link)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)

    def _wil_antwoord(self) -> None:
        self._open_vak(heropen=False)

    def _wil_heropenen(self) -> None:
        self._open_vak(heropen=True)

    def _open_vak(self, *, heropen: bool) -> None:
        link = self.sender()
        kaart = link.parentWidget() if isinstance(link, Linkknop) else None
        if not isinstance(link, Linkknop) or not isinstance(kaart, Kaart):
            return
        if self.antwoordvak is not None:
            self.antwoordvak.deleteLater()
        sleutel = str(link.property("sleutel"))
        vak = self.antwoordvak = Antwoordvak(sleutel, kaart, heropen=heropen)
        vak.tekst.setPlainText(self.klad.get(sleutel, ""))
        vak.tekst.textChanged.connect(self._onthoud)
        vak.klaar.connect(self._klaar)
        vak.weg.connect(self._sluit_vak)
        kaart.inhoud.addWidget(vak)
        vak.show()
        vak.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _klaar(self, sleutel: str, reactie: str, tekst: str, heropen: bool) -> None:
        if heropen:
            self.heropen.emit(sleutel, tekst)
        else:
            self.antwoord.emit(sleutel, reactie, tekst)

    def _onthoud(self) -> None:
        """Keep what is being typed, for when somebody opens that answer again."""
        vak = self.antwoordvak
        if vak is None:
            return
        if tekst := vak.tekst.toPlainText().strip():
            self.klad[vak.sleutel] = tekst
        else:
            self.klad.pop(vak.sleutel, None)
        self.getypt.emit()

    def _sluit_vak(self) -> None:
        if self.antwoordvak is not None:
            self.klad.pop(self.antwoordvak.sleutel, None)
            self.antwoordvak.deleteLater()
            self.antwoordvak = None

    def _trek_in(self) -> None:
        self.trek_in.emit()

    def _handel_af(self) -> None:
        self.handel_af.emit(str(self.sender().property("sleutel")))


class Antwoordvak(QWidget):
    """What the drafter did with a remark, and why. `klaar` brings key, what was done, words, and whether it opens the
    remark again."""

    klaar = Signal(str, str, str, bool)
    weg = Signal()

    def __init__(self, sleutel: str, parent: QWidget, *, heropen: bool) -> None:
        super().__init__(parent)
        self.sleutel, self._heropen = sleutel, heropen
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(INSPRINGEN, 6, 0, 0)
        vorm.setSpacing(6)
        self.reactie = Rustlijst(self)
        self.reactie.setAccessibleName("Wat deed u ermee?")
        self.reactie.addItem("Alleen antwoorden", "")
        for id_, naam in REACTIES.items():
            self.reactie.addItem(naam, id_)
        self.reactie.setVisible(not heropen)
        vorm.addWidget(self.reactie, 0, Qt.AlignmentFlag.AlignLeft)
        self.tekst = Groeitekst(self, regels=2)
        self.tekst.setAccessibleName("Waarom opnieuw open?" if heropen else "Uw antwoord")
        self.tekst.setPlaceholderText("Waarom moet dit weer open?" if heropen else "Wat deed u, en waarom?")
        vorm.addWidget(self.tekst)
        self.bezwaar = Label("", self, kleur="fout", punten=9.5)
        self.bezwaar.hide()
        vorm.addWidget(self.bezwaar)
        rij = QHBoxLayout()
        plaats = Knop("Heropen" if heropen else "Plaats antwoord", self)
        plaats.setToolTip("Ctrl+Enter")
        plaats.clicked.connect(self._plaats)
        annuleer = Linkknop("Annuleren", self, naam="Antwoord annuleren")
        annuleer.clicked.connect(self.weg)
        rij.addWidget(plaats)
        rij.addWidget(annuleer)
        rij.addStretch(1)
        vorm.addLayout(rij)

    def zeg(self, bezwaar: str) -> None:
        """Say why the answer was not taken."""
        self.bezwaar.setText(bezwaar)
        self.bezwaar.setVisible(bool(bezwaar))

    def _plaats(self) -> None:
        self.klaar.emit(self.sleutel, str(self.reactie.currentData()), self.tekst.toPlainText().strip(), self._heropen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter places the answer."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._plaats()
        else:
            super().keyPressEvent(event)
