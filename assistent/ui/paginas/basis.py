"""What every page shares: a title with one sentence, and how it is brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui import thema
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Knop, Label
from assistent.ui.stappen import ROUTE, Routestap
from assistent.ui.werkblad import Werkblad

if TYPE_CHECKING:
    from assistent.ui.vraagkaart import Vraagkaart


class Pagina(QWidget):
    """A page of the route. `ga_naar` asks the window for another place, a question or a step; `wil_verder` for the next
    step, `wil_opdracht` for a command of the menu, by its name."""

    ga_naar = Signal(str)
    wil_uitleg = Signal(str, tuple)
    wil_verder = Signal()
    wil_opdracht = Signal(str)
    blijft = False
    """Whether the page must stay made once it was visited, because it holds more than the dossier does."""

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.stap = stap
        self.werkblad = werkblad

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome."""
        raise NotImplementedError

    def toon_plaats(self, plaats: str) -> None:
        """Bring the user to this place on the page; a page without places does nothing."""

    def actieve_kaart(self) -> Vraagkaart | None:
        """The card of the question that has the focus; a page without questions has none."""
        return None

    def zijpaneel(self) -> QWidget | None:
        """What this page shows at the right in place of the advice."""
        return None

    def zijtitel(self) -> str:
        """What the panel at the right is called while this page has it."""
        return ""


class Kolompagina(Pagina):
    """A page that is one column under its title."""

    breedste = thema.KOLOM

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        self.kolom = Kolom(self, self.breedste)
        buiten.addWidget(self.kolom)
        self.vorm = self.kolom.vorm
        self.titel = Label(stap.titel, self, punten=17, gewicht=600)
        self.inleiding = Label(stap.inleiding, self, kleur="gedempt")
        self.vorm.addWidget(self.titel)
        self.vorm.addWidget(self.inleiding)
        self.inhoud = QVBoxLayout()
        self.inhoud.setSpacing(12)
        self.vorm.addLayout(self.inhoud)
        self.vorm.addLayout(self._maak_voet())
        self.vorm.addStretch(1)

    def _maak_voet(self) -> QHBoxLayout:
        """The way on, for who came to the end of the page."""
        voet = QHBoxLayout()
        voet.addStretch(1)
        nummer = ROUTE.index(self.stap) + 1 if self.stap in ROUTE else len(ROUTE)
        if nummer < len(ROUTE):
            knop = Knop(f"Volgende stap: {ROUTE[nummer].naam}", self)
            knop.clicked.connect(self.wil_verder)
            voet.addWidget(knop)
        return voet
