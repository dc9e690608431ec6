"""What one wants to see of the review points: words to search, and lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assistent.toets.filter import Zeef
from assistent.toets.model import SOORTNAMEN
from assistent.toets.stand import UITSPRAKEN
from assistent.ui import thema
from assistent.ui.onderdelen import Regel
from assistent.ui.velden.keuze import Rustlijst

STAND: Final = {
    "": "Elke stand",
    "open": "Open: iemand moet nog iets doen",
    "gewijzigd": "Gewijzigd sinds het oordeel",
    "na_akkoord": "Na akkoord gewijzigd",
    **{f"uitspraak.{id_}": naam for id_, naam in UITSPRAKEN.items()},
}
SMAL: Final = 900


class Zeefbalk(QWidget):
    """`gewijzigd`: the user wants to see something else."""

    gewijzigd = Signal()

    def __init__(self, zeef: Zeef, parent: QWidget) -> None:
        super().__init__(parent)
        self._zeef = zeef
        self.zoek = Regel(self)
        self.zoek.setPlaceholderText("Zoek in punten, antwoorden en opmerkingen …")
        self.zoek.setAccessibleName("Zoek in punten, antwoorden en opmerkingen")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.setText(zeef.tekst)
        self.moment = self._lijst("Toetsmoment", {"": "Alle momenten"}, zeef.moment)
        self.soort = self._lijst("Soort punten", {"": "Alle soorten", **SOORTNAMEN}, zeef.soort or "")
        self.stand = self._lijst("Stand van de punten", STAND, _stand(zeef))
        self.document = self._lijst("Document", {"": "Alle documenten"}, zeef.document)
        self.zoek.textChanged.connect(self._meld)
        for lijst in self._lijsten:
            lijst.currentIndexChanged.connect(self._meld)
        self._vorm = QGridLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(8)
        self._leg(smal=False)

    @property
    def _lijsten(self) -> tuple[Rustlijst, ...]:
        return self.moment, self.soort, self.stand, self.document

    @property
    def zeef(self) -> Zeef:
        """What the user wants to see now."""
        stand = str(self.stand.currentData() or "")
        return Zeef(
            soort=self.soort.currentData() or None,
            uitspraak=stand.removeprefix("uitspraak.") if stand.startswith("uitspraak.") else None,  # type: ignore[arg-type]
            document=self.document.currentData() or "",
            moment=self.moment.currentData() or "",
            tekst=self.zoek.text(),
            alleen_open=stand == "open",
            alleen_gewijzigd=stand == "gewijzigd",
            alleen_na_akkoord=stand == "na_akkoord",
        )

    def vul(self, momenten: Mapping[str, str], documenten: Mapping[str, str]) -> None:
        """The moments and documents there are to choose from (id → name)."""
        self._vul(self.moment, "Alle momenten", momenten, self._zeef.moment)
        self._vul(self.document, "Alle documenten", documenten, self._zeef.document)

    def alles(self) -> None:
        """Sieve nothing."""
        self.zoek.clear()
        for lijst in self._lijsten:
            lijst.setCurrentIndex(0)

    def kies_moment(self, moment: str) -> None:
        """Only the points of this moment of review."""
        self.moment.setCurrentIndex(max(0, self.moment.findData(moment)))

    def _vul(self, lijst: Rustlijst, alles: str, opties: Mapping[str, str], eerst: str) -> None:
        nu = lijst.currentData() if lijst.count() > 1 else eerst
        nieuw = [("", alles), *opties.items()]
        if [(lijst.itemData(n), lijst.itemText(n)) for n in range(lijst.count())] == nieuw:
            return
        lijst.blockSignals(True)
        lijst.clear()
        for id_, naam in nieuw:
            lijst.addItem(naam, id_)
        lijst.setCurrentIndex(max(0, lijst.findData(nu)))
        lijst.blockSignals(False)

    def _lijst(self, naam: str, opties: Mapping[str, str], nu: str) -> Rustlijst:
        lijst = Rustlijst(self)
        lijst.setAccessibleName(naam)
        for id_, tekst in opties.items():
            lijst.addItem(tekst, id_)
        lijst.setCurrentIndex(max(0, lijst.findData(nu)))
        lijst.setSizeAdjustPolicy(Rustlijst.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        lijst.setMinimumContentsLength(12)
        return lijst

    def _meld(self) -> None:
        if self.zeef != self._zeef:
            self._zeef = self.zeef
            self.gewijzigd.emit()

    def _leg(self, *, smal: bool) -> None:
        """Everything on one line, or the search above the lists."""
        delen: Iterable[QWidget] = self._lijsten
        self._vorm.addWidget(self.zoek, 0, 0, 1, 4 if smal else 1)
        for kolom, deel in enumerate(delen):
            self._vorm.addWidget(deel, int(smal), kolom if smal else kolom + 1)
        for kolom in range(5):
            self._vorm.setColumnStretch(kolom, (1 if kolom < 4 else 0) if smal else (2 if kolom == 0 else 1))

    def pas(self, breedte: int) -> None:
        """Lay out for this width in pixels."""
        self._leg(smal=breedte < SMAL * thema.schaal())


def _stand(zeef: Zeef) -> str:
    if zeef.uitspraak is not None:
        return f"uitspraak.{zeef.uitspraak}"
    if zeef.alleen_open:
        return "open"
    return "gewijzigd" if zeef.alleen_gewijzigd else "na_akkoord" if zeef.alleen_na_akkoord else ""
