"""A line above the paper: how often the document departs from the standard text, a way through, what was left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen.teksten import afwijkende
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.stroom import Stroom

_WEG_HOOGTE = 132


class Afwijkingenbalk(Kaart):
    """Hidden while the document is all standard. `naar_blok` asks for the next or the former that departs, by key;
    `zet_terug` and `houd` carry the block that was left out."""

    naar_blok = Signal(str)
    zet_terug = Signal(object)
    houd = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ruimte=8)
        self._sleutels: tuple[str, ...] = ()
        self._weggelaten: tuple[Blok, ...] = ()
        self._nu = -1
        rij = Stroom(8)
        self.telling = Label("", self, punten=9.5, gewicht=500, breekt=False)
        self.telling.setContentsMargins(8, 4, 0, 4)
        self.vorige = Linkknop("‹ Vorige", self, naam="Naar de vorige afwijking")
        self.volgende = Linkknop("Volgende ›", self, naam="Naar de volgende afwijking")
        self.weg = Linkknop("", self)
        self.vorige.clicked.connect(self._naar_vorige)
        self.volgende.clicked.connect(self._naar_volgende)
        self.weg.clicked.connect(self._wissel_weg)
        paar = QWidget(self)  # the two stay side by side
        naast = QHBoxLayout(paar)
        naast.setContentsMargins(0, 0, 0, 0)
        naast.setSpacing(4)
        naast.addWidget(self.vorige)
        naast.addWidget(self.volgende)
        for deel in (self.telling, paar, self.weg):
            rij.addWidget(deel)
        self.inhoud.addLayout(rij)
        self._lijst = Kolom(self)
        self._lijst.zonder_grond()
        self._lijst.vorm.setSpacing(2)
        self._lijst.hide()
        self.inhoud.addWidget(self._lijst)
        self.hide()

    def toon(self, leidraad: Leidraad | None, *, alleen_lezen: bool) -> None:
        """Count what departs in this document; `None` for no document."""
        alle = tuple(afwijkende(leidraad)) if leidraad is not None else ()
        self._weggelaten = leidraad.weggelaten if leidraad is not None else ()
        weg = {blok.sleutel for blok in self._weggelaten}
        self._sleutels = tuple(blok.sleutel for blok in alle if blok.sleutel not in weg)
        self._nu = min(self._nu, len(self._sleutels) - 1)
        verouderd = sum(blok.afwijking == "verouderd" for blok in alle)
        tekst = aantal(len(alle), "afwijking van de standaardtekst", "afwijkingen van de standaardtekst")
        self.telling.setText(f"{tekst}, ▲ {verouderd} te vergelijken" if verouderd else tekst)
        self.telling.zet_kleur("aandacht" if verouderd else "tekst")
        for knop in (self.vorige, self.volgende):
            knop.setVisible(bool(self._sleutels))
        self.weg.setVisible(bool(weg))
        self._noem_weg()
        if not weg:
            self._lijst.hide()
        self._vul(alleen_lezen)
        self.setVisible(bool(alle))

    def bij_blok(self, sleutel: str) -> None:
        """The caret stands in this block; the way goes on from there."""
        if sleutel in self._sleutels:
            self._nu = self._sleutels.index(sleutel)

    def _noem_weg(self) -> None:
        is_open = not self._lijst.isHidden()
        wat = aantal(len(self._weggelaten), "blok weggelaten", "blokken weggelaten")
        self.weg.setText(f"{wat} {'▴' if is_open else '▾'}")
        self.weg.setAccessibleName(f"{wat}: {'verberg' if is_open else 'toon'} de lijst")
        self.weg.updateGeometry()

    def _wissel_weg(self) -> None:
        self._lijst.setVisible(self._lijst.isHidden())
        self._noem_weg()

    def _naar_vorige(self) -> None:
        self._loop(-1)

    def _naar_volgende(self) -> None:
        self._loop(1)

    def _loop(self, richting: int) -> None:
        if self._sleutels:
            begin = self._nu if self._nu >= 0 or richting > 0 else 0
            self._nu = (begin + richting) % len(self._sleutels)
            self.naar_blok.emit(self._sleutels[self._nu])

    def _vul(self, alleen_lezen: bool) -> None:
        leeg(self._lijst.vorm)
        for nummer, blok in enumerate(self._weggelaten):
            self._lijst.vorm.addLayout(self._regel(nummer, blok, alleen_lezen))
        self._lijst.vorm.addStretch(1)
        regels = sum(2 if blok.afwijking == "verouderd" else 1 for blok in self._weggelaten)
        self._lijst.setFixedHeight(round(min(_WEG_HOOGTE, 44 + 28 * regels) * thema.schaal()))

    def _regel(self, nummer: int, blok: Blok, alleen_lezen: bool) -> QVBoxLayout:
        vorm, rij = QVBoxLayout(), QHBoxLayout()
        vorm.setSpacing(0)
        titel = blok.herkomst.titel
        rij.addWidget(Label(titel, self._lijst.binnen, punten=9.5), 1)
        acties = [("Zet terug", self._terug)]
        if blok.afwijking == "verouderd":
            acties.insert(0, ("Houd weg", self._houd))
        for tekst, doe in acties:
            link = Linkknop(tekst, self._lijst.binnen, naam=f"{tekst}: {titel}")
            link.setProperty("nummer", nummer)
            link.setEnabled(not alleen_lezen)
            link.clicked.connect(doe)
            rij.addWidget(link)
        vorm.addLayout(rij)
        if blok.afwijking == "verouderd":
            zin = "▲ De standaardtekst is veranderd sinds u dit blok wegliet."
            vorm.addWidget(Label(zin, self._lijst.binnen, kleur="aandacht", punten=9))
        return vorm

    def _terug(self) -> None:
        self.zet_terug.emit(self._weggelaten[self.sender().property("nummer")])

    def _houd(self) -> None:
        self.houd.emit(self._weggelaten[self.sender().property("nummer")])
