"""What the answer changes: the fact, what it is now and becomes, and every place that prints it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen import nota_wijziging
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nota import Notaregel
from assistent.handelingen.nota_wijziging import Gegeven, Wijziging
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui.nota.invoer import Invoer, Zoeklijst
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg

_PLAATSEN = 12
_KORT = 60


class Wijzigingblok(QWidget):
    """`koppel`: the user chose a fact (empty: none). `velden`: other cells change. `verwerk`: work the value in."""

    koppel = Signal(str)
    velden = Signal(str, str)
    verwerk = Signal()
    ga_naar = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._uitkomst: Uitkomst | None = None
        self._regel: Notaregel | None = None
        self._getoond: object = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        kop = Label("Wijzigt het antwoord een gegeven?", self, punten=9.5, gewicht=500)
        self.lijst = Zoeklijst("Gegeven dat het antwoord wijzigt", "Nee, de stukken blijven gelijk", self)
        self.lijst.gekozen.connect(self.koppel)
        self.lijst.wil_vullen.connect(self._vul)
        kop.setBuddy(self.lijst)
        vorm.addWidget(kop)
        vorm.addWidget(self.lijst)
        self._kaart = Kaart(self, ruimte=12)
        vorm.addWidget(self._kaart)
        self._nu = Label("", self._kaart, punten=9.5)
        self._kaart.inhoud.addWidget(self._nu)
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self.was = Invoer("was", "Was", self._kaart)
        self.wordt = Invoer("wordt", "Wordt", self._kaart)
        for veld in (self.was, self.wordt):
            veld.gewijzigd.connect(self.velden)
            rij.addWidget(veld, 1)
        self._kaart.inhoud.addLayout(rij)
        onder = QHBoxLayout()
        self.knop = Knop("Neem over in het dossier", self._kaart)
        self.knop.clicked.connect(self.verwerk)
        self.klaar = QCheckBox("Verwerkt in de stukken", self._kaart)
        self.klaar.clicked.connect(self._vink)
        onder.addWidget(self.knop)
        onder.addWidget(self.klaar)
        onder.addStretch(1)
        self._kaart.inhoud.addLayout(onder)
        self._plaatsen = QVBoxLayout()
        self._plaatsen.setSpacing(0)
        self._kaart.inhoud.addLayout(self._plaatsen)

    def zet(self, uitkomst: Uitkomst, regel: Notaregel, *, alleen_lezen: bool) -> None:
        """Show what this question changes."""
        self._uitkomst, self._regel = uitkomst, regel
        wijziging = nota_wijziging.bekijk(uitkomst, regel.rij)
        self.lijst.setEnabled(not alleen_lezen)
        self._kaart.setVisible(wijziging is not None)
        veld = str(regel.rij.get("wijzigt") or "")
        woorden = _woorden(wijziging.gegeven) if wijziging else veld
        if not self.lijst.hasFocus():
            self.lijst.vul([(veld, woorden)] if veld else [], veld)
        if wijziging is None:
            return
        staat = "De documenten zeggen de nieuwe waarde al." if wijziging.verwerkt else "Nu in de documenten:"
        self._nu.setText(
            f"{staat} {hoofdletter(wijziging.gegeven.naam)}: {wijziging.gegeven.nu or 'nog niet ingevuld'}."
        )
        self.was.zet(wijziging.was)
        self.wordt.zet(wijziging.wordt)
        for invoer in (self.was, self.wordt):
            invoer.zet_alleen_lezen(alleen_lezen)
        self.knop.setEnabled(wijziging.kan and not alleen_lezen)
        self.klaar.setChecked(wijziging.verwerkt)
        self.klaar.setEnabled(not alleen_lezen)
        self._toon_plaatsen(wijziging)

    def _toon_plaatsen(self, wijziging: Wijziging) -> None:
        beeld = (wijziging.gegeven.veld, wijziging.plaatsen)
        if beeld == self._getoond:
            return
        self._getoond = beeld
        leeg(self._plaatsen)
        hoeveel = aantal(len(wijziging.plaatsen), "tekstblok noemt", "tekstblokken noemen")
        self._plaatsen.addWidget(Label(f"{hoeveel} dit gegeven:", self._kaart, kleur="gedempt", punten=9))
        for plaats in wijziging.plaatsen[:_PLAATSEN]:
            zin = f"{plaats.documenttitel}, {plaats.paragraaf}: {plaats.bloktitel}"
            self._plaatsen.addWidget(Label(zin, self._kaart, punten=9))
        rest = len(wijziging.plaatsen) - _PLAATSEN
        if rest > 0:
            self._plaatsen.addWidget(Label(f"En nog {rest} andere.", self._kaart, kleur="gedempt", punten=9))
        if not wijziging.gegeven.veld.startswith(nota_wijziging.STAP):
            link = Linkknop("Ga naar de vraag", self._kaart, naam=f"Ga naar: {wijziging.gegeven.naam}")
            link.clicked.connect(self._naar)
            self._plaatsen.addWidget(link)

    def leg_vast(self) -> None:
        """Hand over what is still being typed."""
        self.was.leg_vast()
        self.wordt.leg_vast()

    def _vul(self) -> None:
        if self._uitkomst is None or self._regel is None:
            return
        gegevens = nota_wijziging.te_kiezen(self._uitkomst, str(self._regel.rij.get("plaats") or ""))
        self.lijst.vul([(g.veld, _woorden(g)) for g in gegevens], str(self._regel.rij.get("wijzigt") or ""))

    def _vink(self, aan: bool) -> None:
        self.velden.emit("verwerkt", "ja" if aan else "nee")

    def _naar(self) -> None:
        if self._regel is not None:
            self.ga_naar.emit(str(self._regel.rij.get("wijzigt") or ""))


def _woorden(gegeven: Gegeven) -> str:
    nu = " ".join(gegeven.nu.split())
    return f"{hoofdletter(gegeven.naam)} (nu: {nu if len(nu) <= _KORT else nu[: _KORT - 1] + '…'})"
