"""The paper with all that belongs to reading it: searching, walking along what is open or departs, looking closer."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.leidraad.model import Blok, Leidraad
from assistent.ui import thema
from assistent.ui.documenten.afwijkingen import Afwijkingenbalk
from assistent.ui.documenten.leesbalk import Leesbalk
from assistent.ui.onderdelen import Kaart
from assistent.ui.papier import Papier

BREEDSTE = 940
"""Widest sheet at the ordinary size of text; its margins leave a column of a good width to read."""
KIJK_MS = 60


class Leesvlak(QWidget):
    """`kop_in_beeld` gives the id of the part that one reads now; `maat` that the user wants text of another size."""

    kop_in_beeld = Signal(str)
    maat = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        midden = self._midden = QWidget(self)
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addStretch(1)
        buiten.addWidget(midden, 1000)
        buiten.addStretch(1)
        vorm = QVBoxLayout(midden)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self.balk = Leesbalk(midden)
        self.afwijkingen = Afwijkingenbalk(midden)
        vel = Kaart(midden, ruimte=2)
        self.papier = Papier(vel)
        vel.inhoud.addWidget(self.papier)
        vorm.addWidget(self.balk)
        vorm.addWidget(self.afwijkingen)
        vorm.addWidget(vel, 1)
        self._kijk = QTimer(self)
        self._kijk.setSingleShot(True)
        self._kijk.setInterval(KIJK_MS)
        self._verbind()

    def _verbind(self) -> None:
        papier, balk = self.papier, self.balk
        papier.blok_gekozen.connect(self._bij_blok)
        papier.geschreven.connect(self._bij_geschreven)
        papier.wil_groter.connect(balk.schaal)
        papier.verticalScrollBar().valueChanged.connect(self._bij_schuif)
        self._kijk.timeout.connect(self._wijs)
        self.afwijkingen.naar_blok.connect(self.naar_blok)
        balk.zoek.connect(self._zoek)
        balk.verder.connect(self._zoek_verder)
        balk.naar_open.connect(self._naar_open)
        balk.maat.connect(self._bij_maat)
        balk.terug.connect(papier.setFocus)
        for toets, doe in (
            ("F3", self._verder), ("Shift+F3", self._terug),
            ("F4", balk.open_verder), ("Shift+F4", balk.open_terug),
        ):  # fmt: skip
            kort = QShortcut(QKeySequence(toets), self)
            kort.setContext(Qt.ShortcutContext.WindowShortcut)  # works while the focus is beside the text, too
            kort.activated.connect(doe)

    # ------------------------------------------------------------------------------------ showing

    def toon(self, leidraad: Leidraad, open_: int, *, alleen_lezen: bool) -> None:
        """Show this document, in which so many points are open."""
        self.papier.toon(leidraad)
        self.afwijkingen.toon(leidraad, alleen_lezen=alleen_lezen)
        self.balk.toon_open(open_)

    def leeg(self) -> None:
        """Make room for another document, to be read from its beginning."""
        self.papier.leeg()
        self.papier.verticalScrollBar().setValue(0)
        self.afwijkingen.toon(None, alleen_lezen=True)
        self.balk.toon_open(0)

    def zet_procent(self, procent: int) -> None:
        """Make the text this large."""
        self.balk.zet_procent(procent)
        self._pas_maat()

    def naar_blok(self, sleutel: str) -> bool:
        """Bring the reader to this block; whether it is there."""
        if self.papier.naar_blok(sleutel):
            self.papier.setFocus()
            return True
        return False

    def _bij_maat(self) -> None:
        self._pas_maat()
        self.maat.emit()

    def _pas_maat(self) -> None:
        maat = self.balk.procent / 100
        self._midden.setMaximumWidth(round(BREEDSTE * thema.schaal() * max(1.0, maat)))
        self.papier.zet_maat(maat)

    def _bij_blok(self, blok: Blok | None) -> None:
        if blok is not None:
            self.afwijkingen.bij_blok(blok.sleutel)

    def _bij_geschreven(self) -> None:
        self._kijk.start()
        if tekst := self.balk.gezocht:
            self.balk.toon_treffers(*self.papier.zoek(tekst, spring=False))

    def _bij_schuif(self, _waarde: int) -> None:
        self._kijk.start()  # the signal carries a number, that a timer would take for its interval

    def _wijs(self) -> None:
        self.kop_in_beeld.emit(self.papier.kop_in_beeld())

    # ------------------------------------------------------------------------------------ looking for something

    def _zoek(self, tekst: str) -> None:
        self.balk.toon_treffers(*self.papier.zoek(tekst))

    def _zoek_verder(self, richting: int) -> None:
        self.balk.toon_treffers(*self.papier.volgende_treffer(richting))

    def _verder(self) -> None:
        """F3: look further for what was searched, or begin to search."""
        if self.balk.gezocht:
            self._zoek_verder(1)
        else:
            self.balk.geef_zoek()

    def _terug(self) -> None:
        if self.balk.gezocht:
            self._zoek_verder(-1)

    def _naar_open(self, richting: int) -> None:
        if self.papier.naar_open(richting):
            self.papier.setFocus()
