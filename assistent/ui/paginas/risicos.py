"""The page of the risks: a list of them, and beside it the one that is looked at with its measures to choose from."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QCheckBox, QWidget

from assistent.handelingen import maatregelen
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import thema, uitlegbeeld
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.risico import beeld
from assistent.ui.risico.blad import Risicoblad
from assistent.ui.risico.lijst import Risicolijst
from assistent.ui.stappen import Routestap
from assistent.ui.werkblad import Werkblad

NAAST = 700
"""From this width (pixels at the ordinary letter size) the list stands beside the risk, else above it."""
LIJST, LIJST_DEEL = (216, 300), 0.34
GEEN = (
    "Uit uw antwoorden volgen nu geen risico’s. Beantwoord de vragen bij Inhoud en Sturing: daaruit volgen de meeste."
)


class Risicopagina(Vragenpagina):
    """A chosen measure becomes a row of `risico.maatregelen`; one risk is in focus at a time."""

    breedste = 1180
    elders = frozenset({maatregelen.VRAAG})
    zegt_leeg = False

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._stand: dict[str, str] = werkblad.paginastand.setdefault("risicos", {})
        self._geen = self._maak_geen()
        self.lijst = Risicolijst(self)
        self.lijst.gekozen.connect(self.kies_risico)
        self._lijstkaart = Kaart(self, ruimte=6)
        self._lijstkaart.inhoud.addWidget(self.lijst)
        self.blad = Risicoblad(self)
        self.blad.kies.connect(werkblad.kies_maatregel)
        self.blad.gewijzigd.connect(self._wijzig)
        self.blad.weg.connect(self._verwijder)
        self.blad.nieuw.connect(self._voeg_toe)
        self.blad.waarom.connect(self._leg_uit)
        self.blad.verder.connect(self._volgende)
        werkblad.leg_vast.connect(self.blad.leg_vast)
        self._schikking = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._schikking.setSpacing(16)
        self._schikking.addWidget(self._lijstkaart, 0, Qt.AlignmentFlag.AlignTop)
        self._schikking.addWidget(self.blad, 1, Qt.AlignmentFlag.AlignTop)
        plaats = self.vorm.indexOf(self.inhoud)
        self.vorm.insertWidget(plaats, self._geen)
        self.vorm.insertLayout(plaats + 1, self._schikking)

    def _maak_geen(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label(GEEN, kaart))
        knop = Knop("Beantwoord de vragen over de inhoud", kaart)
        knop.clicked.connect(self._naar_inhoud)
        kaart.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        return kaart

    def _naar_inhoud(self) -> None:
        self.ga_naar.emit("inhoud")

    @property
    def _vakken(self) -> dict[str, QCheckBox]:
        return self.blad.vakken

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the risks that follow from the answers."""
        super().ververs(uitkomst)
        regels = beeld.regels(uitkomst)
        ids = [regel.id for regel in regels]
        if self._stand.get("risico") not in ids:
            self._stand["risico"] = beeld.eerst(uitkomst)
        nu = self._stand["risico"]
        self._geen.setVisible(not uitkomst.risicos)
        self._lijstkaart.setVisible(bool(uitkomst.risicos))
        self.lijst.toon(regels, nu)
        verder = ids.index(nu) + 1
        volgende = regels[verder].naam if verder < len(regels) else ""
        self.blad.toon(uitkomst, nu, alleen_lezen=self.werkblad.alleen_lezen, volgende=volgende)
        self.kolom.meet()

    def kies_risico(self, risico: str) -> None:
        """Look at this risk, or at the user's own measures (`eigen`)."""
        self.blad.leg_vast()
        self._stand["risico"] = risico
        if self._uitkomst is not None:
            self.ververs(self._uitkomst)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list beside the risk where there is room for both."""
        super().resizeEvent(event)
        naast = event.size().width() >= NAAST * thema.schaal()
        richting = QBoxLayout.Direction
        self._schikking.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        smal, breedst = (maat * thema.schaal() for maat in LIJST)
        breed = round(min(breedst, max(smal, LIJST_DEEL * event.size().width())))
        self.lijst.zet_plat(not naast)
        self._lijstkaart.setMinimumWidth(breed if naast else 0)
        self._lijstkaart.setMaximumWidth(breed if naast else 16_777_215)

    def toon_plaats(self, plaats: str) -> None:
        """The measures stand on this page as a whole; any other question has its card."""
        if plaats.partition("@")[0] != maatregelen.VRAAG:
            super().toon_plaats(plaats)
            return
        focus = QApplication.focusWidget()
        if focus is None or not self.blad.isAncestorOf(focus):
            knop = next((knop for knop in self.lijst.knoppen if knop.isChecked()), None)
            if knop is not None:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------ acting

    def _volgende(self) -> None:
        ids = [knop.regel.id for knop in self.lijst.knoppen if knop.regel is not None and not knop.isHidden()]
        verder = ids.index(self._stand["risico"]) + 1
        if verder < len(ids):
            self.kies_risico(ids[verder])
            self.kolom.verticalScrollBar().setValue(0)
            self.lijst.knoppen[verder].setFocus(Qt.FocusReason.OtherFocusReason)

    def _wijzig(self, rij: str, veld: str, tekst: str) -> None:
        assert veld in get_args(maatregelen.Veld)
        self.werkblad.pas_toe(
            lambda d, wie, moment: maatregelen.met_veld(d, rij, veld, tekst, wie=wie, moment=moment),  # type: ignore[arg-type]
            "Wijzig maatregel",
            maatregelen.VRAAG,
        )

    def _verwijder(self, rij: str) -> None:
        self.werkblad.pas_toe(
            lambda d, wie, moment: maatregelen.zonder(d, rij, wie=wie, moment=moment),
            "Verwijder eigen maatregel",
            maatregelen.VRAAG,
        )

    def _voeg_toe(self, tekst: str) -> None:
        self.werkblad.pas_toe(
            lambda d, wie, moment: maatregelen.met_eigen(d, tekst, wie=wie, moment=moment),
            "Voeg eigen maatregel toe",
            maatregelen.VRAAG,
        )
        if self.blad.veld is not None:
            self.blad.veld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leg_uit(self, welk: str) -> None:
        assert self._uitkomst is not None
        risico = next((r for r in self._uitkomst.risicos if r.id == welk), None)
        if risico is not None:
            self.wil_uitleg.emit("Waarom dit risico?", uitlegbeeld.van_risico(risico, self._uitkomst))
