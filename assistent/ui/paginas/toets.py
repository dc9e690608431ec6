"""The page of the review: what can still be mended, the points to judge, and what finishes a review."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui.onderdelen import Label
from assistent.ui.paginas.basis import Pagina
from assistent.ui.stappen import Routestap
from assistent.ui.toets.bevindingen import Bevindingen
from assistent.ui.toets.bron import Toetsbron
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

BEVINDINGEN, PUNTEN, AFRONDEN = "bevindingen", "punten", "afronden"


class Toetspagina(Pagina):
    """A section is made when it is first looked at. In a review package the points come first."""

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._stand = werkblad.paginastand.setdefault("toets", {})
        self._uitkomst: Uitkomst | None = None
        self._delen: dict[str, QWidget] = {}
        self.bron = Toetsbron(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        kop = QVBoxLayout()
        kop.setContentsMargins(24, 8, 24, 0)
        kop.addWidget(Label(stap.titel, self, punten=17, gewicht=600))
        kop.addWidget(Label(stap.inleiding, self, kleur="gedempt"))
        self.wissel = Wissel(self)
        self.wissel.nu = self._stand.get("sectie", PUNTEN if werkblad.is_pakket else BEVINDINGEN)
        self.wissel.gekozen.connect(self._toon_sectie)
        rij = QHBoxLayout()
        rij.addWidget(self.wissel, 1)
        kop.addLayout(rij)
        vorm.addLayout(kop)
        self._stapel = QStackedWidget(self)
        vorm.addWidget(self._stapel, 1)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show what there is to look at now."""
        self._uitkomst = uitkomst
        self._noem()
        self._toon_sectie()

    def _noem(self) -> None:
        if self._uitkomst is None:
            return
        secties = [
            (BEVINDINGEN, f"Bevindingen ({len(self._uitkomst.meldingen)})"),
            (PUNTEN, "Toetspunten"),
            (AFRONDEN, "Afronden en aftekenen"),
        ]
        self.wissel.zet(secties, "Onderdeel van de toets")

    def _toon_sectie(self) -> None:
        nu = self._stand["sectie"] = self.wissel.nu
        deel = self._delen.get(nu) or self._maak(nu)
        self._stapel.setCurrentWidget(deel)
        if self._uitkomst is not None:
            deel.ververs(self._uitkomst)  # type: ignore[attr-defined]

    def _maak(self, naam: str) -> QWidget:
        deel: QWidget
        if naam == PUNTEN:
            from assistent.ui.toets.punten import Puntensectie

            punten = deel = Puntensectie(self.werkblad, self.bron, self._stapel)
            punten.ga_naar.connect(self.ga_naar)
        elif naam == AFRONDEN:
            from assistent.ui.toets.afronden import Afrondsectie

            afronden = deel = Afrondsectie(self.werkblad, self.bron, self._stapel)
            afronden.ga_naar.connect(self.ga_naar)
            afronden.wil_opdracht.connect(self.wil_opdracht)
            afronden.wil_punten.connect(self._toon_moment)
        else:
            bevindingen = deel = Bevindingen(self._stapel)
            bevindingen.ga_naar.connect(self.ga_naar)
            bevindingen.wil_uitleg.connect(self.wil_uitleg)
        self._delen[naam] = deel
        self._stapel.addWidget(deel)
        return deel

    def _toon_moment(self, moment: str) -> None:
        from assistent.ui.toets.punten import Puntensectie

        punten = self.sectie(PUNTEN)
        if isinstance(punten, Puntensectie):
            punten.toon_moment(moment)
            punten.geef_focus()

    def kies_sectie(self, naam: str) -> None:
        """Show this section."""
        self.wissel.kies(naam)
        self._toon_sectie()

    def sectie(self, naam: str) -> QWidget:
        """The section, made when it was not yet."""
        self.kies_sectie(naam)
        return self._delen[naam]

    def bouw_alles(self) -> None:
        """Make what still waits, now."""
        bevindingen = self._delen.get(BEVINDINGEN)
        if isinstance(bevindingen, Bevindingen):
            bevindingen.bouw_alles()

    def toon_plaats(self, plaats: str) -> None:
        """Go to a section (`toets/afronden`) or to a point (`toets/keuze/…`), and bring the keyboard there."""
        from assistent.ui.toets.punten import Puntensectie

        rest = plaats.partition("/")[2]
        if not rest:
            return
        deel = self.sectie(rest if rest in (BEVINDINGEN, PUNTEN, AFRONDEN) else PUNTEN)
        if not isinstance(deel, Puntensectie):
            self.wissel.geef_focus()
            return
        if rest != PUNTEN:
            deel.kies(rest)
        deel.geef_focus()
