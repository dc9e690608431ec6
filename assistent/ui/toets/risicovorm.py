"""Accepting the risk of a point: by whom, with what mandate and why; and taking that back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.tekst.nederlands import moment_in_woorden
from assistent.toets.stand import Puntstand
from assistent.ui.onderdelen import Groeitekst, Kaart, Knop, Label, Linkknop, Regel


class Risicovorm(QWidget):
    """`aanvaard` brings name, mandate and reason; `trek_in` a reason."""

    aanvaard = Signal(str, str, str)
    trek_in = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self._aanvaard = Kaart(self, toon="accent_zacht", ruimte=12)
        self._wie = Label("", self._aanvaard, punten=9.5)
        self._aanvaard.inhoud.addWidget(Label("● Risico aanvaard", self._aanvaard, punten=9.5, gewicht=600))
        self._aanvaard.inhoud.addWidget(self._wie)
        vorm.addWidget(self._aanvaard)
        self.openen = Linkknop("Risico aanvaarden …", self)
        self.openen.clicked.connect(self._open)
        vorm.addWidget(self.openen, 0, Qt.AlignmentFlag.AlignLeft)
        self._vlak = Kaart(self)
        self._bouw_vlak()
        vorm.addWidget(self._vlak)
        self._ingetrokken = False

    def _bouw_vlak(self) -> None:
        inhoud = self._vlak.inhoud
        self._titel = Label("Risico aanvaarden", self._vlak, punten=11, gewicht=600)
        inhoud.addWidget(self._titel)
        self.naam = self._regel("Wie aanvaardt het risico?", "Naam")
        self.mandaat = self._regel("Met welk mandaat?", "Functie en mandaatbesluit")
        self.tekst = Groeitekst(self._vlak, regels=2)
        self.tekst.setAccessibleName("Waarom?")
        self.tekst.setPlaceholderText("Waarom?")
        inhoud.addWidget(self.tekst)
        self.bezwaar = Label("", self._vlak, kleur="fout", punten=9.5)
        self.bezwaar.hide()
        inhoud.addWidget(self.bezwaar)
        rij = QHBoxLayout()
        self.klaar = Knop("Aanvaard het risico", self._vlak)
        self.klaar.clicked.connect(self._klaar)
        annuleer = Linkknop("Annuleren", self._vlak, naam="Risico aanvaarden annuleren")
        annuleer.clicked.connect(self.sluit)
        rij.addWidget(self.klaar)
        rij.addWidget(annuleer)
        rij.addStretch(1)
        inhoud.addLayout(rij)

    def _regel(self, naam: str, voorbeeld: str) -> Regel:
        regel = Regel(self._vlak)
        regel.setAccessibleName(naam)
        regel.setPlaceholderText(voorbeeld)
        self._vlak.inhoud.addWidget(regel)
        return regel

    def toon(self, stand: Puntstand, *, dicht: bool, nieuw: bool) -> None:
        """Show whether the risk was accepted; another point (`nieuw`) closes the form."""
        aanvaarding = stand.aanvaarding
        self._ingetrokken = aanvaarding is None
        self._aanvaard.setVisible(aanvaarding is not None)
        if aanvaarding is not None:
            wie = f"{aanvaarding.door} · {aanvaarding.mandaat} · {moment_in_woorden(aanvaarding.op)}"
            self._wie.setText(f"{wie}\n{aanvaarding.toelichting}".strip())
        if nieuw or self._vlak.isHidden():
            self.sluit()
        tekst = "Aanvaarding intrekken …" if aanvaarding is not None else "Risico aanvaarden …"
        self.openen.setText(tekst)
        self.openen.setAccessibleName(tekst)
        self.openen.updateGeometry()
        self.openen.setVisible(
            not dicht
            and self._vlak.isHidden()
            and (bool(stand.oordelen) or bool(stand.aanvaarding) or stand.punt.ernst in ("fout", "waarschuwing"))
        )

    def sluit(self) -> None:
        """Close the form and empty it."""
        self._vlak.hide()
        for veld in (self.naam, self.mandaat, self.tekst):
            veld.clear()
        self.zeg("")

    def zeg(self, bezwaar: str) -> None:
        """Say why it was not taken."""
        self.bezwaar.setText(bezwaar)
        self.bezwaar.setVisible(bool(bezwaar))

    def _open(self) -> None:
        nieuw = self._ingetrokken
        self._titel.setText("Risico aanvaarden" if nieuw else "Aanvaarding intrekken")
        self.klaar.setText("Aanvaard het risico" if nieuw else "Trek de aanvaarding in")
        self.naam.setVisible(nieuw)
        self.mandaat.setVisible(nieuw)
        self.openen.hide()
        self._vlak.show()
        (self.naam if nieuw else self.tekst).setFocus(Qt.FocusReason.OtherFocusReason)

    def _klaar(self) -> None:
        reden = self.tekst.toPlainText().strip()
        if self._ingetrokken:
            self.aanvaard.emit(self.naam.text().strip(), self.mandaat.text().strip(), reden)
        else:
            self.trek_in.emit(reden)
