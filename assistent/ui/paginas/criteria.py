"""The page of the criteria: the scheme at the top, and under it one section at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.handelingen import beoordelen
from assistent.handelingen.bereken import Uitkomst
from assistent.ui.criteria import beeld
from assistent.ui.criteria.overzicht import Overzicht
from assistent.ui.criteria.strook import Gewichtstrook
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.sectie import Paginasectie
from assistent.ui.stappen import Routestap
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

PROEF = frozenset(
    {
        "beoordeling.proefboden", "beoordeling.proefscores", "beoordeling.markt_boden", "beoordeling.markt_prijs",
        "beoordeling.markt_prijsspreiding", "beoordeling.markt_scorespreiding", "beoordeling.simulatie_zaad",
    }
)  # fmt: skip
"""The questions that are answered in the section where the assessment is tried out."""
VRAGEN = "vragen"


class Criteriapagina(Vragenpagina):
    """A section is made when it is first looked at, and brought up to date only while it is looked at."""

    breedste = 920
    elders = PROEF

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self.overzicht = Overzicht(self)
        self.overzicht.ga_naar.connect(self.ga_naar)
        self.wissel = Wissel(self)
        self.wissel.gekozen.connect(self._toon_sectie)
        self._secties: dict[str, Paginasectie] = {}
        self._stand: dict[str, str] = werkblad.paginastand.setdefault("criteria", {})
        self.wissel.nu = self._stand.get("sectie", VRAGEN)
        self.strook = Gewichtstrook(self.kolom, self.overzicht)
        self.strook.wil_boven.connect(self._naar_boven)
        # The cards of the questions get a plane of their own, so that they can make way for another section.
        plaats = self.vorm.indexOf(self.inhoud)
        self._vragen = QWidget(self)
        self.inhoud = QVBoxLayout(self._vragen)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(12)
        self._sectieplek = QVBoxLayout()
        self.vorm.insertWidget(plaats, self.overzicht)
        self.vorm.insertWidget(plaats + 1, self.wissel)
        self.vorm.insertWidget(plaats + 2, self._vragen)
        self.vorm.insertLayout(plaats + 3, self._sectieplek)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how the assessment stands now."""
        self._uitkomst = uitkomst
        self.overzicht.ververs(uitkomst)
        self.strook.toon(beeld.gewichten(uitkomst))
        self.wissel.zet(_woorden(uitkomst), "Onderdeel van deze stap")
        self._toon_sectie()

    def _naar_boven(self) -> None:
        self.kolom.verticalScrollBar().setValue(0)
        self.wissel.geef_focus()

    def _toon_sectie(self) -> None:
        """Show the chosen section and remember it; the cards of the questions are made when they are looked at."""
        nu = self._stand["sectie"] = self.wissel.nu
        if nu == VRAGEN and self._uitkomst is not None:
            super().ververs(self._uitkomst)
        self._vragen.setVisible(nu == VRAGEN)
        for naam, sectie in self._secties.items():
            sectie.setVisible(naam == nu)
        if nu != VRAGEN and self._uitkomst is not None:
            sectie = self._secties.get(nu) or self._maak_sectie(nu)
            sectie.ververs(self._uitkomst)
            sectie.show()
        self.kolom.meet()

    def _maak_sectie(self, naam: str) -> Paginasectie:
        sectie = self._secties[naam] = _MAKERS[naam](self.werkblad, self)
        sectie.ga_naar.connect(self.ga_naar)
        sectie.veranderd.connect(self.kolom.meet)
        self._sectieplek.addWidget(sectie)
        return sectie

    def kies_sectie(self, naam: str) -> None:
        """Show this section."""
        self.wissel.kies(naam)
        self._toon_sectie()

    def sectie(self, naam: str) -> Paginasectie:
        """The section, made when it was not yet."""
        self.kies_sectie(naam)
        return self._secties[naam]

    def toon_plaats(self, plaats: str) -> None:
        """Bring the user to a question, in the section where it is answered."""
        if plaats in PROEF and self.wissel.heeft("proef"):
            sectie = self.sectie("proef")
            sectie.toon_plaats(plaats)
            QTimer.singleShot(0, self, lambda: self.kolom.ensureWidgetVisible(sectie.focusdeel(plaats), 0, 40))
            return
        self.kies_sectie(VRAGEN)
        super().toon_plaats(plaats)


def _woorden(uitkomst: Uitkomst) -> list[tuple[str, str]]:
    """The sections that fit the legal form, with their words."""
    nieuw = sum(not v.geplaatst for v in beoordelen.voorstellen(uitkomst.stand))
    delen = [(VRAGEN, "Vragen")]
    if uitkomst.kennis.voorstellen:
        delen.append(("voorstellen", f"Voorstellen ({nieuw})" if nieuw else "Voorstellen"))
    if uitkomst.stand.waarde("feit.rechtsvorm") == "subsidie":
        return [*delen, ("verdeling", "Verdelen")]
    if uitkomst.kennis.methoden:
        delen.append(("methode", "Prijs en methode"))
    return [*delen, ("proef", "Uitproberen"), ("beoordelaars", "Beoordelaars")]


def _voorstellen(werkblad: Werkblad, parent: QWidget) -> Paginasectie:
    from assistent.ui.criteria.voorstellen import Voorstellensectie

    return Voorstellensectie(werkblad, parent)


def _methode(werkblad: Werkblad, parent: QWidget) -> Paginasectie:
    from assistent.ui.criteria.methode import Methodesectie

    return Methodesectie(werkblad, parent)


def _proef(werkblad: Werkblad, parent: QWidget) -> Paginasectie:
    from assistent.ui.criteria.proef import Proefsectie

    return Proefsectie(werkblad, parent)


def _beoordelaars(werkblad: Werkblad, parent: QWidget) -> Paginasectie:
    from assistent.ui.criteria.beoordelaars import Beoordelaarssectie

    return Beoordelaarssectie(werkblad, parent)


def _verdeling(werkblad: Werkblad, parent: QWidget) -> Paginasectie:
    from assistent.ui.criteria.verdelen import Verdeelsectie

    return Verdeelsectie(werkblad, parent)


_MAKERS: dict[str, Callable[[Werkblad, QWidget], Paginasectie]] = {
    "voorstellen": _voorstellen,
    "methode": _methode,
    "proef": _proef,
    "beoordelaars": _beoordelaars,
    "verdeling": _verdeling,
}
"""The sections, each loaded when it is first looked at."""
