"""The page of the partnership: the questions, and beside them the worksheets, one section at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assistent.advies.afhankelijkheid import BANDEN
from assistent.advies.werkbladen import DILEMMAS, ROLSCAN, SPANNINGEN
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.partnerschap import WERKBLADEN
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.partnerschap.sectie import Blad, Leegkaart
from assistent.ui.stappen import Routestap
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

VRAGEN = "vragen"
LEREN = "leren"
_SECTIE_VAN = {SPANNINGEN: "spanningen", ROLSCAN: "rolscan", DILEMMAS: "dilemmas", BANDEN: "afhankelijkheden"}
_WOORDEN = (
    (VRAGEN, "Vragen"),
    ("spanningen", "Spanningsvelden"),
    ("rolscan", "Dubbelrolscan"),
    ("dilemmas", "Dilemma’s"),
    ("afhankelijkheden", "Afhankelijkheden"),
    (LEREN, "Leren en monitoren"),
)


class Partnerschapspagina(Vragenpagina):
    """A worksheet is made when it is first looked at, and brought up to date only while it is looked at."""

    breedste = 920
    elders = frozenset(WERKBLADEN)

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self.wissel = Wissel(self)
        self.wissel.gekozen.connect(self._toon_sectie)
        self.wissel.zet(_WOORDEN, "Onderdeel van deze stap")
        self._bladen: dict[str, Blad] = {}
        self._niet_gevraagd: Leegkaart | None = None
        self._vragen_oud = False
        # The cards of the questions get a plane of their own, so that they can make way for a worksheet.
        plaats = self.vorm.indexOf(self.inhoud)
        self._vragen = QWidget(self)
        self.inhoud = QVBoxLayout(self._vragen)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(12)
        self._bladplek = QVBoxLayout()
        self.vorm.insertWidget(plaats, self.wissel)
        self.vorm.insertWidget(plaats + 1, self._vragen)
        self.vorm.insertLayout(plaats + 2, self._bladplek)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how the partnership stands now; of questions and worksheets only what is looked at."""
        self._uitkomst, self._vragen_oud = uitkomst, True
        self._toon_sectie()

    def _toon_sectie(self) -> None:
        with self.kolom.stil():
            self._wissel_sectie()

    def _wissel_sectie(self) -> None:
        nu = self.wissel.nu
        gevraagd = self._wordt_gevraagd(nu)
        if nu == VRAGEN and self._vragen_oud and self._uitkomst is not None:
            self._vragen_oud = False
            super().ververs(self._uitkomst)
        self._vragen.setVisible(nu == VRAGEN)
        for naam, blad in self._bladen.items():
            blad.setVisible(naam == nu and gevraagd)
        self._toon_niet_gevraagd(nu != VRAGEN and not gevraagd)
        if nu != VRAGEN and gevraagd and self._uitkomst is not None:
            blad = self._bladen.get(nu) or self._maak_blad(nu)
            blad.ververs(self._uitkomst)
            blad.show()

    def _wordt_gevraagd(self, sectie: str) -> bool:
        """Whether the question behind this worksheet is asked under the answers of now."""
        vraag_id = next((vraag for vraag, naam in _SECTIE_VAN.items() if naam == sectie), None)
        if vraag_id is None or self._uitkomst is None:
            return True
        return self._wordt_gesteld(vraag_id)

    def _wordt_gesteld(self, vraag_id: str) -> bool:
        vraag = self.werkblad.kennis.vragen.get(vraag_id)
        return vraag is not None and self._uitkomst is not None and self._uitkomst.stand.vraagt(vraag)

    def _toon_niet_gevraagd(self, toon: bool) -> None:
        if toon and self._niet_gevraagd is None:
            zin = "Dit werkblad hoort bij samenwerken in een netwerk of een mengvorm. U stuurt nu als markt. "
            zin += "Wat hier al was ingevuld, blijft bewaard."
            self._niet_gevraagd = Leegkaart("Bij sturen als markt niet nodig", zin, "Bekijk hoe u stuurt", self)
            self._niet_gevraagd.knop.clicked.connect(self._naar_sturing)
            self._bladplek.addWidget(self._niet_gevraagd)
        if self._niet_gevraagd is not None:
            self._niet_gevraagd.setVisible(toon)

    def _naar_sturing(self) -> None:
        self.ga_naar.emit("sturing.gekozen")

    def _maak_blad(self, naam: str) -> Blad:
        blad = self._bladen[naam] = _MAKERS[naam](self.werkblad, self)
        blad.ga_naar.connect(self.ga_naar)
        blad.veranderd.connect(self.kolom.meet)
        self._bladplek.addWidget(blad)
        return blad

    def kies_sectie(self, naam: str) -> None:
        """Show this section."""
        self.wissel.kies(naam)
        self._toon_sectie()

    def blad(self, naam: str) -> Blad:
        """The worksheet, made when it was not yet. Raises `KeyError` while it is not asked."""
        self.kies_sectie(naam)
        return self._bladen[naam]

    def kaart(self, vraag_id: str) -> Vraagkaart | None:
        """The card of a question; the section of the questions opens for it."""
        if self.wissel.nu != VRAGEN and vraag_id not in self.elders and self._wordt_gesteld(vraag_id):
            self.kies_sectie(VRAGEN)
        return super().kaart(vraag_id)

    def toon_plaats(self, plaats: str) -> None:
        """Bring the user to a question, or to the worksheet where it is filled in."""
        sectie = _SECTIE_VAN.get(plaats)
        if sectie is None:
            self.kies_sectie(VRAGEN)
            super().toon_plaats(plaats)
            return
        self.kies_sectie(sectie)
        if (blad := self._bladen.get(sectie)) is not None and self._wordt_gevraagd(sectie):
            nu = QApplication.focusWidget()
            if nu is not None and blad.isAncestorOf(nu):  # undo while filling in: stay where the user is
                return
            blad.toon_plaats(plaats)
            self._in_zicht = blad.focusdeel(plaats)
            QTimer.singleShot(0, self, self._breng_in_zicht)

    def _breng_in_zicht(self) -> None:
        self.kolom.ensureWidgetVisible(self._in_zicht, 0, 40)


def _spanningen(werkblad: Werkblad, parent: QWidget) -> Blad:
    from assistent.ui.partnerschap.spanningen import Spanningenblad

    return Spanningenblad(werkblad, parent)


def _rolscan(werkblad: Werkblad, parent: QWidget) -> Blad:
    from assistent.ui.partnerschap.rolscan import Rolscanblad

    return Rolscanblad(werkblad, parent)


def _dilemmas(werkblad: Werkblad, parent: QWidget) -> Blad:
    from assistent.ui.partnerschap.dilemmas import Dilemmablad

    return Dilemmablad(werkblad, parent)


def _afhankelijkheden(werkblad: Werkblad, parent: QWidget) -> Blad:
    from assistent.ui.partnerschap.afhankelijkheid import Afhankelijkheidsblad

    return Afhankelijkheidsblad(werkblad, parent)


def _leren(werkblad: Werkblad, parent: QWidget) -> Blad:
    from assistent.ui.partnerschap.leren import Leerblad

    return Leerblad(werkblad, parent)


_MAKERS: dict[str, Callable[[Werkblad, QWidget], Blad]] = {
    "spanningen": _spanningen,
    "rolscan": _rolscan,
    "dilemmas": _dilemmas,
    "afhankelijkheden": _afhankelijkheden,
    LEREN: _leren,
}
"""The worksheets, each loaded when it is first looked at."""
